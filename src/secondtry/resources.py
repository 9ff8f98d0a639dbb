"""The one place that knows where the shipped resources lie."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from secondtry.errors import SecondTryError
from secondtry.text.newlines import with_plain_newlines


class ResourceError(SecondTryError):
    """A file that belongs to the program is missing or cannot be read."""


class Resource(NamedTuple):
    """One shipped text file: its name within its folder, and its text."""

    name: str
    text: str


def resource_folder() -> Path:
    """Return the folder of all shipped resources.

    A wheel carries them inside the package, a checkout (and its editable
    install) beside ``src``, a frozen program in its bundle.

    Raises:
        ResourceError: when none of the three places exists.
    """
    here = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [here / "_resources", here.parent.parent / "resources"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if (place / "rules").is_dir():
            return place
    raise ResourceError("Second Try cannot find its own resource files. Please install it again.")


def read_resource(path: str) -> Resource:
    """Return one shipped text file by its path below the resource folder, such as ``help/index.md``.

    Raises:
        ResourceError: when it is missing or is not UTF-8.
    """
    return Resource(path.rpartition("/")[2], decoded(path, _read(resource_folder(), path)))


def read_resources(folder: str, suffix: str) -> list[Resource]:
    """Return the shipped files of one folder that end in ``suffix``, in the order of their names.

    Raises:
        ResourceError: when one cannot be read.
    """
    found = read_resource_bytes([folder], suffix)
    return [Resource(path.rpartition("/")[2], decoded(path, data)) for path, data in found.items()]


def read_resource_bytes(folders: Iterable[str], suffix: str) -> dict[str, bytes]:
    """Return what the files of some folders hold that end in ``suffix``, by their paths.

    They are in the order of the folders, then of their names.

    Raises:
        ResourceError: when one cannot be read.
    """
    root = resource_folder()
    names = {folder: sorted(file.name for file in (root / folder).iterdir()) for folder in folders}
    paths = [f"{folder}/{name}" for folder in folders for name in names[folder] if name.endswith(suffix)]
    return {path: _read(root, path) for path in paths}


def decoded(path: str, data: bytes) -> str:
    """Return the text of a shipped file, its line ends made plain.

    Raises:
        ResourceError: when it is not UTF-8.
    """
    try:
        return with_plain_newlines(data.decode("utf-8"))
    except UnicodeError as error:
        raise _unreadable(path, error) from error


def _read(root: Path, path: str) -> bytes:
    try:
        return (root / path).read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: Exception) -> ResourceError:
    return ResourceError(f"Second Try cannot read its own file {path}: {error}. Please install it again.")
