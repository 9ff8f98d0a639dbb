"""What is read in the background is given up when the window closes."""

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.giving_up import Check, GivenUpError
from secondtry.engine.heard import Heard
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.text.draft import Draft

_MOST_PARTS = 500
_PART_S = 0.01


class SlowEar:
    """Takes long to hear a draft, part after part."""

    def __init__(self) -> None:
        self.has_begun = Event()
        self.was_given_up = False

    def read(self, draft: Draft, check: Check) -> Heard | None:  # noqa: ARG002 - as HearsDrafts has it
        """Hear nothing, slowly."""
        self.has_begun.set()
        part = Event()
        try:
            for _ in range(_MOST_PARTS):
                check()
                part.wait(_PART_S)
        except GivenUpError:
            self.was_given_up = True
            raise
        return None


def test_closing_gives_up_the_text_that_is_being_read(
    qapp: QApplication,  # noqa: ARG001 - signals want one
    rulebook: RuleBook,
    caplog: pytest.LogCaptureFixture,
) -> None:
    ear = SlowEar()
    background = BackgroundAnalyzer(Analyzer(rulebook, ear))
    background.analyze(1, "Hi Dana,\n\nOur courier lost your lamp.", Options(with_reader=True))
    assert ear.has_begun.wait(30)
    background.close()
    assert ear.was_given_up
    assert not caplog.records
