"""Build what is handed out: the wheel, and the program as a folder that needs no Python.

Usage: .venv/bin/python packaging/build.py [wheel] [bundle]
"""

import sys
from pathlib import Path

from products import ROOT, build_bundle, build_wheel


def main(wanted: list[str]) -> int:
    """Build what is named, both when nothing is, and print where it lies and how large it is."""
    unknown = set(wanted) - {"wheel", "bundle"}
    if unknown:
        print(f"Unknown: {' '.join(sorted(unknown))}. What can be built: wheel, bundle.", file=sys.stderr)
        return 2
    if "wheel" in wanted or not wanted:
        wheel = build_wheel()
        print(f"{wheel.relative_to(ROOT)}: {wheel.stat().st_size / 1e6:.1f} MB", flush=True)
    if "bundle" in wanted or not wanted:
        folder = build_bundle()
        print(f"{folder.relative_to(ROOT)}/: {size_of(folder) / 1e6:.0f} MB", flush=True)
    return 0


def size_of(folder: Path) -> int:
    """Return the bytes of all files below ``folder``, links counted once."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
