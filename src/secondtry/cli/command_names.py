"""The words that name a command. They are known without all that reads the words behind them."""

#: Any other first word names a file for the window.
COMMAND_NAMES = ("check", "explain", "principles", "not-helpful")
