"""The one place that knows where the shipped resources lie."""

import sys
from dataclasses import dataclass
from pathlib import Path

from secondtry.errors import SecondTryError


class ResourceError(SecondTryError):
    """A file that belongs to the program is missing or cannot be read."""


@dataclass(frozen=True, slots=True)
class Resource:
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
    file = resource_folder() / path
    try:
        return Resource(file.name, file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError) as error:
        raise ResourceError(
            f"Second Try cannot read its own file {path}: {error}. Please install it again."
        ) from error


def read_resources(folder: str, suffix: str) -> list[Resource]:
    """Return the shipped files of one folder that end in ``suffix``, in the order of their names.

    Raises:
        ResourceError: when one cannot be read.
    """
    names = sorted(file.name for file in (resource_folder() / folder).glob(f"*{suffix}"))
    return [read_resource(f"{folder}/{name}") for name in names]
