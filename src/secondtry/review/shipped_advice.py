"""Reads the words of the notices from the program's own files."""

import tomllib

from secondtry.resources import ResourceError, read_resource
from secondtry.review.advice import Advice, Adviser, Urgency

_PATH = "advice.toml"


def load_adviser() -> Adviser:
    """Return the adviser with the shipped words.

    Raises:
        ResourceError: when the file is missing, cannot be read, or names what does not exist.
    """
    try:
        entries = tomllib.loads(read_resource(_PATH).text)["advice"]
        return Adviser(tuple(_text(entry) for entry in entries))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise ResourceError(
            f"Second Try cannot read its own file {_PATH}: {error}. Please install it again."
        ) from error


def _text(entry: dict[str, str]) -> Advice:
    return Advice(
        entry["key"],
        Urgency(entry["severity"]),
        entry["words"],
        entry["why"],
        entry["source"],
        entry.get("action", ""),
    )
