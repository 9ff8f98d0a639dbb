"""The lock fits pyproject.toml on every Python that is supported, and names no place to fetch from."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from products import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
ASKED = [
    Requirement(line) for line in PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
]
LOCKED = [
    Requirement(line.removesuffix("\\").strip()) for line in LOCK.splitlines() if re.match("[a-z0-9]", line)
]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def system(python: str) -> dict[str, str]:
    """Return what a marker may ask of a Linux with this Python."""
    return {"python_version": python, "python_full_version": f"{python}.9", "sys_platform": "linux"}


@pytest.mark.parametrize(
    ("asked", "python"),
    [
        pytest.param(asked, python, id=f"{asked.name}-{python}")
        for asked in ASKED
        for python in PYTHONS
        if asked.marker is None or asked.marker.evaluate(system(python))
    ],
)
def test_the_lock_has_one_version_that_fits(asked: Requirement, python: str) -> None:
    locked = [
        line
        for line in LOCKED
        if line.name == asked.name.lower() and (line.marker is None or line.marker.evaluate(system(python)))
    ]

    assert len(locked) == 1
    version = str(locked[0].specifier).removeprefix("==")
    assert asked.specifier.contains(version)


def test_the_extra_for_speech_is_of_one_version_with_the_window_and_not_in_the_lock() -> None:
    window = {line for line in PROJECT["project"]["dependencies"] if line.startswith("PySide6-Essentials")}
    speech = set(PROJECT["project"]["optional-dependencies"]["speech"])

    assert {line.replace("Addons", "Essentials") for line in speech} == window
    assert [line for line in LOCKED if line.name == "pyside6-addons"] == []


def test_every_locked_package_has_a_hash() -> None:
    packages = re.split(r"\n(?=[a-z0-9])", LOCK.strip())

    assert [package for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("place", ["://", "file:", "--index", "--extra-index", "--find-links", " @ "])
def test_the_lock_names_no_place_to_fetch_from(place: str) -> None:
    assert place not in LOCK
