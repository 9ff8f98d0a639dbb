"""Another program of the person's, in which they have copied a text; it goes on until it is ended.

Usage: mail_program.py TEXT
"""

import sys

from PySide6.QtWidgets import QApplication


def main(text: str) -> int:
    """Hold the text on the clipboard."""
    application = QApplication(sys.argv[:1])
    application.clipboard().setText(text)
    sys.stdout.write("copied\n")
    sys.stdout.flush()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
