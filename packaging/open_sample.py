"""Open Second Try on a sample message; where there is no display, print its review and paint the window.

Usage: .venv/bin/python packaging/open_sample.py
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from system_needs import packages_for_window

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path("resources", "samples", "full-of-excuses.txt")
COPY = Path("build", "sample-message.txt")
PICTURE = Path("build", "secondtry-window.png")
SECONDTRY = [sys.executable, "-m", "secondtry"]
TRY_DISPLAY = "import sys; from PySide6.QtGui import QGuiApplication; QGuiApplication(sys.argv)"


def main() -> int:
    """Show the sample in the best way that works here, and return the program's exit status."""
    reason = why_no_window()
    if not reason:
        print("Opening Second Try on a sample message.", flush=True)
        (ROOT / COPY).parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / SAMPLE, ROOT / COPY)  # what is saved over it is no loss
        return subprocess.run([*SECONDTRY, str(COPY)], cwd=ROOT, check=False).returncode
    print(f"{reason} Here is the review of a sample message in the terminal.\n", flush=True)
    status = subprocess.run([*SECONDTRY, "check", str(SAMPLE)], cwd=ROOT, check=False).returncode
    if status not in {0, 1}:  # 1 says that something was found
        return status
    return paint_window()


def why_no_window() -> str:
    """Return the reason why no window can open here, and nothing when one can."""
    if sys.platform != "linux":
        return ""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    tried = subprocess.run(
        [sys.executable, "-c", TRY_DISPLAY], capture_output=True, text=True, cwd=ROOT, check=False
    )
    if tried.returncode == 0:
        return ""
    said = [*tried.stderr.strip().splitlines(), "no reason was given"]
    return f"The window cannot open on this display ({said[0]})."


def paint_window() -> int:
    """Write a picture of the window with the sample in it, and say where; return the exit status."""
    if packages_for_window():
        print("\nA picture of the window can be made when the system packages above are installed.")
        return 0
    (ROOT / PICTURE).parent.mkdir(exist_ok=True)
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    painted = subprocess.run(
        [*SECONDTRY, "picture", str(PICTURE), str(SAMPLE)], env=offscreen, cwd=ROOT, check=False
    )
    if painted.returncode == 0:
        print(f"\nThe window itself would look like this picture: {ROOT / PICTURE}")
    return painted.returncode


if __name__ == "__main__":
    sys.exit(main())
