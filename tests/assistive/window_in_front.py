"""Opens the real window on a draft, and in front: what a window manager does, where a display has none.

Usage: window_in_front.py FOLDER DRAFT
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from secondtry.folders import Folders
from secondtry.gui.app import make_application
from secondtry.gui.main_window import open_window
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings


def main(folder: str, draft: str) -> int:
    """Open the window as the program does, with folders of the test's own."""
    application = make_application()
    folders = Folders(Path(folder, "config"), Path(folder, "state"))
    # What rules mark stays the same with every new network.
    Settings(read_declarations(), folders.settings_file).put(SettingName.READER, value=False)
    window = open_window(application, folders, draft)
    window.show()
    # Once the display has shown it: what is not shown cannot have the keyboard.
    QTimer.singleShot(500, window, window.activateWindow)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
