"""Opens the real window on a draft, and in front: what a window manager does, where a display has none.

Usage: window_in_front.py FOLDER DRAFT
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from secondtry.folders import Folders
from secondtry.gui.app import make_application
from secondtry.gui.main_window import open_window


def main(folder: str, draft: str) -> int:
    """Open the window as the program does, with folders of the test's own."""
    application = make_application()
    window = open_window(application, Folders(Path(folder, "config"), Path(folder, "state")), draft)
    window.show()
    # Once the display has shown it: what is not shown cannot have the keyboard.
    QTimer.singleShot(500, window, window.activateWindow)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
