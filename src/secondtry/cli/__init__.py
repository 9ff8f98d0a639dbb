"""The same review, printed. Works where PySide6 is not installed."""
