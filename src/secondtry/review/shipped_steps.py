"""Reads the steps of the do-over checklist from the program's own files."""

import tomllib
from collections.abc import Iterator
from typing import Any

from secondtry.resources import Resource, ResourceError, read_resources
from secondtry.review.step import Need, Stage, Step

_FOLDER = "steps"


def load_steps() -> tuple[Step, ...]:
    """Return the shipped steps, in the order of their files and within them.

    Raises:
        ResourceError: when a file cannot be read, or a step lacks something.
    """
    return tuple(step for file in read_resources(_FOLDER, ".toml") for step in _steps(file))


def _steps(file: Resource) -> Iterator[Step]:
    try:
        for entry in tomllib.loads(file.text)["step"]:
            yield _step(file.name.removesuffix(".toml"), entry)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise ResourceError(
            f"Second Try cannot read its own file {_FOLDER}/{file.name}: {error}. Please install it again."
        ) from error


def _step(article: str, entry: dict[str, Any]) -> Step:
    return Step(
        key=entry["key"],
        article=article,
        stage=Stage(entry["stage"]),
        called_for=frozenset(map(Need, entry["called_for"])),
        occasions=frozenset(entry["occasions"]),
        words=entry["words"],
        why=entry["why"],
        source=entry["source"],
    )
