"""The four questions: word for word, with what speaks for and against, answered and taken back."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QProgressBar
from pytestqt.qtbot import QtBot

from secondtry.engine.analysis import Evidence, QuestionReading
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.evidence_row import EvidenceRow
from secondtry.gui.question_card import QuestionCard
from secondtry.gui.question_panel import QuestionPanel
from secondtry.review.review import Answer, Verdict
from secondtry.text.span import Span

LEFT = Qt.MouseButton.LeftButton
EVIDENCE = tuple(Evidence(Span(n, n + 1), f"words {n}", "Hidden actor") for n in range(4))


@pytest.fixture
def panel(rulebook: RuleBook, qtbot: QtBot) -> QuestionPanel:
    panel = QuestionPanel(rulebook.questions)
    qtbot.addWidget(panel)
    panel.resize(420, 900)
    panel.show()
    return panel


@pytest.fixture
def button(panel: QuestionPanel) -> Callable[[str], QAbstractButton]:
    """Return a function that finds a button on the screen by the end of its name."""

    def named(name: str) -> QAbstractButton:
        buttons = [b for b in panel.findChildren(QAbstractButton) if b.isVisible()]
        return next(b for b in buttons if b.accessibleName().endswith(name) or b.text() == name)

    return named


def _shown(panel: QuestionPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_the_questions_stand_there_word_for_word(panel: QuestionPanel) -> None:
    for question in (
        "How will our customer read this message?",
        "What emotional response will they have?",
        "Will they believe we have their best interest in mind?",
        "Will they believe us?",
    ):
        assert question in _shown(panel)


def test_a_click_on_an_answer_gives_it(
    panel: QuestionPanel, button: Callable[[str], QAbstractButton], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.verdict_given) as heard:
        QTest.mouseClick(button("Not yet"), LEFT)
    assert heard.args == ["Q1", "not yet"]


def test_a_second_click_takes_the_answer_back(
    panel: QuestionPanel, button: Callable[[str], QAbstractButton], qtbot: QtBot
) -> None:
    panel.show_answers({"Q1": Answer(Verdict.YES)}, frozenset())
    with qtbot.waitSignal(panel.verdict_given) as heard:
        QTest.mouseClick(button("? Yes"), LEFT)
    assert heard.args == ["Q1", ""]


def test_an_open_question_says_what_a_yes_to_it_would_say(panel: QuestionPanel) -> None:
    assert "Yes: they read it as you mean it, and know what happened." in _shown(panel)
    assert "Yes: they end calmer than they began." not in _shown(panel)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Right])
def test_each_answer_is_reached_from_the_one_before_by_a_key(
    panel: QuestionPanel, button: Callable[[str], QAbstractButton], qtbot: QtBot, key: Qt.Key
) -> None:
    panel.activateWindow()
    answers = [button(name) for name in ("? Yes", "Not yet", "Can't tell")]
    answers[0].setFocus()
    for before, behind in pairwise(answers):
        QTest.keyClick(before, key)
        assert QApplication.focusWidget() is behind
    with qtbot.waitSignal(panel.verdict_given) as heard:
        QTest.keyClick(answers[-1], Qt.Key.Key_Space)
    assert heard.args == ["Q1", "can't tell"]


def test_progress_counts_answers_and_not_notes(panel: QuestionPanel) -> None:
    panel.show_answers({"Q1": Answer(Verdict.YES), "Q2": Answer(note="hm")}, frozenset())
    assert "1 of 4 answered" in _shown(panel)


def test_an_answer_for_an_earlier_draft_says_so(panel: QuestionPanel) -> None:
    panel.show_answers({"Q1": Answer(Verdict.YES)}, frozenset({"Q1"}))
    assert "earlier draft" in _shown(panel)
    panel.show_answers({"Q1": Answer(Verdict.YES)}, frozenset())
    assert "earlier draft" not in _shown(panel)


def test_only_one_question_is_open(panel: QuestionPanel) -> None:
    panel.open_question(3)
    prompts = _shown(panel)
    assert "costs us something" in prompts
    assert "in their inbox" not in prompts


def test_a_closed_question_shows_its_answer(panel: QuestionPanel) -> None:
    panel.open_question(1)
    panel.show_answers({"Q4": Answer(Verdict.CANT_TELL)}, frozenset())
    assert "Can't tell" in _shown(panel)


def test_a_click_on_evidence_leads_to_its_words(panel: QuestionPanel, qtbot: QtBot) -> None:
    panel.show_readings((QuestionReading("Q1", EVIDENCE[:1], EVIDENCE[1:2]),))
    rows = [row for row in panel.findChildren(EvidenceRow) if row.isVisible()]
    with qtbot.waitSignal(panel.evidence_chosen) as heard:
        QTest.mouseClick(rows[1], LEFT)
    assert heard.args == [EVIDENCE[1]]


def test_for_and_against_differ_by_more_than_colour(panel: QuestionPanel) -> None:
    panel.show_readings((QuestionReading("Q1", EVIDENCE[:1], EVIDENCE[1:2]),))
    against, speaking_for = (row for row in panel.findChildren(EvidenceRow) if row.isVisible())
    assert {label.text() for label in against.findChildren(QLabel)} >= {"−", "against · Hidden actor"}
    assert {label.text() for label in speaking_for.findChildren(QLabel)} >= {"+", "for · Hidden actor"}


def test_much_evidence_is_shown_in_part_until_asked(
    panel: QuestionPanel, button: Callable[[str], QAbstractButton]
) -> None:
    panel.show_readings((QuestionReading("Q1", EVIDENCE, ()),))
    assert "words 3" not in _shown(panel)
    QTest.mouseClick(button("2 more"), LEFT)
    assert "words 3" in _shown(panel)


def test_evidence_that_came_while_a_question_was_closed_is_there_when_it_opens(panel: QuestionPanel) -> None:
    panel.show_readings((QuestionReading("Q2", EVIDENCE[:1], ()),))
    assert "words 0" not in _shown(panel)
    panel.open_question(2)
    assert "words 0" in _shown(panel)


def test_a_note_is_told_as_it_is_written(panel: QuestionPanel, qtbot: QtBot) -> None:
    note = next(field for field in panel.findChildren(QPlainTextEdit) if field.isVisible())
    with qtbot.waitSignal(panel.note_written) as heard:
        QTest.keyClicks(note, "A")
    assert heard.args == ["Q1", "A"]


def test_showing_a_note_is_not_writing_one(panel: QuestionPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.note_written):
        panel.show_answers({"Q1": Answer(note="Ask Sam")}, frozenset())


def test_a_closed_question_and_the_count_tell_of_an_answer_for_an_earlier_draft(
    panel: QuestionPanel,
) -> None:
    answers = {key: Answer(Verdict.YES) for key in ("Q1", "Q2", "Q3", "Q4")}
    panel.show_answers(answers, frozenset({"Q2", "Q4"}))
    assert "2 of 4 answered, 2 earlier" in _shown(panel)
    assert _shown(panel).count("Yes, earlier") == 2
    assert panel.findChildren(QProgressBar)[0].value() == 2
    panel.show_answers(answers, frozenset())
    assert "4 of 4 answered" in _shown(panel)
    assert "Yes, earlier" not in _shown(panel)
    assert panel.findChildren(QProgressBar)[0].value() == 4


def test_what_speaks_against_goes_below_a_question_whose_letters_grow(
    rulebook: RuleBook, qtbot: QtBot
) -> None:
    card = QuestionCard(2, rulebook.questions[1])
    qtbot.addWidget(card)
    card.show_reading(QuestionReading("Q2", EVIDENCE, ()))
    card.setFixedSize(420, 300)
    card.show()
    labels = {label.text(): label for label in card.findChildren(QLabel) if label.isVisible()}
    question, counts = labels["What emotional response will they have?"], labels["4 against"]
    qtbot.waitUntil(lambda: counts.y() == question.y())
    card.setStyleSheet("* { font-size: 18pt; }")
    qtbot.waitUntil(lambda: counts.y() > question.y())
