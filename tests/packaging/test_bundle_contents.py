"""The folder holds what the program needs, and nothing of Qt or Python that reaches a network."""

import re
import subprocess
from pathlib import Path

import pytest

from products import ROOT

UNWANTED = [
    "Qt6?Network",
    "QtNetwork",
    "Qt6?Qml",
    "Qt6?Quick",
    "Qt6?Sql",
    "Qt6?PrintSupport",
    "Qt6?Pdf",
    "Qt6?WebEngine",
    "Qt6?TextToSpeech",
    "Qt6?Multimedia",
    "plugins/(tls|networkinformation|printsupport|qmltooling|sqldrivers)/",
    r"(^|/)libssl\.",
    r"(^|/)libcrypto\.",
    r"(^|/)_ssl\.",
    "(^|/)libgtk",
]


@pytest.fixture
def files(bundle: Path) -> list[str]:
    return sorted(file.relative_to(bundle).as_posix() for file in bundle.rglob("*"))


@pytest.mark.parametrize("unwanted", UNWANTED)
def test_the_bundle_leaves_out(unwanted: str, files: list[str]) -> None:
    assert [file for file in files if re.search(unwanted, file)] == []


def test_the_bundle_can_draw_on_a_desktop_and_without_one(files: list[str]) -> None:
    platforms = {Path(file).name for file in files if "/plugins/platforms/" in file}

    assert platforms == {"libqxcb.so", "libqwayland.so", "libqoffscreen.so"}


def test_every_qt_library_that_a_file_is_linked_with_is_in_the_bundle(bundle: Path) -> None:
    binaries = [file for file in bundle.rglob("*.so*") if file.is_file()]
    held = {file.name for file in bundle.rglob("*")}

    said = subprocess.run(["readelf", "-d", *binaries], capture_output=True, text=True, check=True).stdout

    linked = set(re.findall(r"\(NEEDED\).*\[(lib(?:Qt6|pyside6|shiboken6)[^\]]*)\]", said))
    assert "libQt6Core.so.6" in linked
    assert linked - held == set()


def test_no_link_in_the_bundle_points_nowhere(bundle: Path) -> None:
    assert [file for file in bundle.rglob("*") if not file.exists()] == []


def test_every_resource_is_in_the_bundle(bundle: Path) -> None:
    resources = ROOT / "resources"
    shipped = bundle / "_internal" / "resources"

    names = {file.relative_to(resources) for file in resources.rglob("*") if file.is_file()}

    assert names
    assert names == {file.relative_to(shipped) for file in shipped.rglob("*") if file.is_file()}
