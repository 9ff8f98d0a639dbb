"""Names for files: what a typed one means, and what a title may be called on every system."""

import re
from pathlib import Path
from typing import Final

#: What counts as a suffix: the ".2" of "Letter v1.2" and the ". Smith" of "Dear Dr. Smith" do not.
_SUFFIX: Final = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}")
_PARTING: Final = re.compile(r"\s*[:/\\|]+\s*")
_FORBIDDEN: Final = re.compile(r'[<>"?*]')
_BLANK: Final = re.compile(r"[\x00-\x1f\x7f\s]+")
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
_LONGEST: Final = 100


def with_suffix(path: Path, suffix: str) -> Path:
    """Return the path with a suffix behind its name, where the person typed none."""
    return path if _SUFFIX.fullmatch(path.suffix) else path.with_name(path.name + suffix)


def stem_of(path: Path) -> str:
    """Return the name without its suffix; "Letter v1.2" has none."""
    return path.stem if _SUFFIX.fullmatch(path.suffix) else path.name


def name_for(title: str) -> str:
    """Return a title as a name, without suffix, that every system takes; empty where nothing is left."""
    parted = _FORBIDDEN.sub("", _PARTING.sub(" - ", title))
    name = _BLANK.sub(" ", parted).strip(" .-")[:_LONGEST].rstrip(" .-")
    return f"_{name}" if _RESERVED.fullmatch(name) else name
