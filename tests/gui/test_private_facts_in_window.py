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
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    QGuiApplication.clipboard().clear()
    at_dialogs(str(out / "given-away.txt"))
    next(action for action in told.findChildren(QAction) if action.text() == way.text).trigger()
    written = [_content(file) for file in out.iterdir()]
    given = [*written, QGuiApplication.clipboard().text()]
    assert "canary" not in "".join((*given, caplog.text))
    # Copy by itself takes what is selected, which is nothing here.
    assert any(given) is (way.command != Command.COPY)
