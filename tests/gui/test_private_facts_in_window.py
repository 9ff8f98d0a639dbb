"""Whatever the menus can write or copy holds no private fact."""

import zipfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.commands import Command
from secondtry.gui.facts_desk import FactsDesk
from secondtry.gui.main_window import MainWindow
from secondtry.gui.menu_table import MENUS, CommandSpec, MenuSpec
from secondtry.gui.review_controller import ReviewController
from secondtry.review.facts import Facts, Harm
from secondtry.review.review import Review
from secondtry.review.version import FirstMessage

TEXT = "Subject: Saturday\n\nHi Dana,\n\nYour order was misplaced. We are sorry.\n\nSam\n"
FACTS = msgspec.convert(
    {each.name: f"canary {each.name}" for each in fields(Facts) if each.type is str}
    | {"harms": list(Harm), "earlier_apologies": 3},
    Facts,
)
_GIVING_AWAY = ("export_", "copy", "save")


def _commands(spec: MenuSpec) -> list[CommandSpec]:
    found: list[CommandSpec] = []
    for item in spec.items:
        if isinstance(item, MenuSpec):
            found += _commands(item)
        # What a PDF holds is compressed; tests/review/test_private_facts.py looks at what is printed.
        elif (
            isinstance(item, CommandSpec)
            and item.command.startswith(_GIVING_AWAY)
            and item.command is not Command.EXPORT_PDF
        ):
            found.append(item)
    return found


def _content(file: Path) -> str:
    """Return what a file says, unpacked where it is a zip."""
    if not zipfile.is_zipfile(file):
        return file.read_bytes().decode("utf-8", "replace")
    with zipfile.ZipFile(file) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


class Folder:
    """Where what is given away is written, some of it a little later."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.path = path
        self._qtbot = qtbot

    def contents(self, *, waits: bool) -> list[str]:
        if waits:
            self._qtbot.waitUntil(lambda: any(self._files()))
        return [_content(file) for file in self._files()]

    def _files(self) -> list[Path]:
        return [file for file in self.path.iterdir() if file.name.startswith("given-away")]


@pytest.fixture
def folder(tmp_path: Path, qtbot: QtBot) -> Folder:
    path = tmp_path / "out"
    path.mkdir()
    return Folder(path, qtbot)


@pytest.fixture
def told(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a second try at a message about which the facts say much."""
    review = Review(text=TEXT, occasion="mistake", first=FirstMessage("Your order was lost.")).with_facts(
        FACTS
    )
    with qtbot.waitSignal(window.findChildren(FactsDesk)[0].drawn):
        window.findChildren(ReviewController)[0].open(review)
    return window


@pytest.mark.parametrize(
    "way", [spec for menu in MENUS for spec in _commands(menu)], ids=lambda way: way.command
)
def test_nothing_that_the_menus_can_write_or_copy_holds_a_private_fact(
    way: CommandSpec,
    told: MainWindow,
    at_dialogs: Callable[..., list[str]],
    folder: Folder,
    caplog: pytest.LogCaptureFixture,
) -> None:
    QGuiApplication.clipboard().clear()
    at_dialogs(str(folder.path / "given-away.txt"))
    next(action for action in told.findChildren(QAction) if action.text() == way.text).trigger()
    given = [*folder.contents(waits=way.command.startswith("export_")), QGuiApplication.clipboard().text()]
    assert "canary" not in "".join((*given, caplog.text))
    # Copy by itself takes what is selected, which is nothing here.
    assert any(given) is (way.command != Command.COPY)
