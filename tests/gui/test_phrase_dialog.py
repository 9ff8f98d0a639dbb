"""The form for one phrase tries it out while it is written, and lets nothing bad through."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase import Phrase
from secondtry.engine.phrase_reading import read_phrase
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.phrase_dialog import PhraseDialog
from secondtry.gui.phrase_trial_view import PhraseTrialView
from secondtry.gui.unsaved_rules import UnsavedRules
from secondtry.review.house_rules_file import HouseRulesFile
from secondtry.review.house_rules_text import HouseRule
from secondtry.review.phrase_trial import PhraseTrial

TEXT = "We <b>met</b> you. We met again, met once more, and met for good."
EMPTY = Phrase("", ())

MakeDialog = Callable[..., PhraseDialog]


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


def phrase(text: str) -> Phrase:
    return read_phrase(text, no_other_forms)


@pytest.fixture
def file(tmp_path: Path) -> HouseRulesFile:
    return HouseRulesFile(tmp_path / "house-rules.toml", no_other_forms)


@pytest.fixture
def make_dialog(file: HouseRulesFile, unsaved_rules: UnsavedRules, qtbot: QtBot) -> MakeDialog:
    def make(rule: HouseRule, *, is_new: bool = True) -> PhraseDialog:
        keeper = HouseRulesKeeper(file, unsaved_rules)
        dialog = PhraseDialog(rule, keeper, PhraseTrial(TEXT, no_other_forms), is_new=is_new)
        keeper.setParent(dialog)
        # Nobody is there to be asked when a test is over.
        qtbot.addWidget(dialog, before_close_func=lambda _: dialog.hide())
        dialog.show()
        return dialog

    return make


def in_file(file: HouseRulesFile) -> list[HouseRule]:
    return [entry.rule for entry in file.read().read.entries]


def field(dialog: PhraseDialog, name: str) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)


def save_button(dialog: PhraseDialog) -> QPushButton:
    box = dialog.findChildren(QDialogButtonBox)[0]
    return box.button(QDialogButtonBox.StandardButton.Save)


def shown_words(dialog: PhraseDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def places(dialog: PhraseDialog) -> list[str]:
    view = dialog.findChildren(PhraseTrialView)[0]
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_flag_is_written_with_all_its_fields(make_dialog: MakeDialog, file: HouseRulesFile) -> None:
    dialog = make_dialog(FlagRule(EMPTY))
    QTest.keyClicks(field(dialog, "Phrase"), "met  again")
    QTest.keyClicks(field(dialog, "Instead"), "saw you")
    QTest.keyClicks(field(dialog, "Why"), " Be  warm. ")
    box = dialog.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findText("Could be said better"))
    QTest.keyClick(field(dialog, "Why"), Qt.Key.Key_Return)
    assert in_file(file) == [FlagRule(phrase("met again"), "saw you", "Be warm.", 1)]
    assert dialog.written == FlagRule(phrase("met again"), "saw you", "Be warm.", 1)
    assert not dialog.isVisible()


def test_an_allowed_phrase_has_a_note_and_nothing_else(make_dialog: MakeDialog, file: HouseRulesFile) -> None:
    dialog = make_dialog(AllowRule(EMPTY))
    assert [each.accessibleName() for each in dialog.findChildren(QLineEdit)] == ["Phrase", "Note"]
    QTest.keyClicks(field(dialog, "Phrase"), "met")
    QTest.keyClicks(field(dialog, "Note"), "our word")
    save_button(dialog).click()
    assert in_file(file) == [AllowRule(phrase("met"), "our word")]


def test_a_rule_to_change_fills_the_form(make_dialog: MakeDialog, file: HouseRulesFile) -> None:
    rule = FlagRule(phrase("met"), "saw", "Warm.", 3)
    file.add(rule)
    dialog = make_dialog(rule, is_new=False)
    field(dialog, "Instead").setText("heard")
    save_button(dialog).click()
    assert in_file(file) == [FlagRule(phrase("met"), "heard", "Warm.", 3)]


def test_each_letter_is_tried_out_on_the_draft(make_dialog: MakeDialog) -> None:
    dialog = make_dialog(FlagRule(EMPTY))
    assert places(dialog) == []
    words = field(dialog, "Phrase")
    words.setText("met you")
    assert places(dialog) == ["Not in this draft."]
    words.setText("met again")
    assert places(dialog) == [
        "Once in this draft:",
        "We &lt;b&gt;met&lt;/b&gt; you. We <b>met again</b>, met once more, and met for…",
    ]
    words.setText("met")
    assert places(dialog)[0] == "4 times in this draft, first:"
    assert len(places(dialog)) == 4


def test_a_phrase_that_cannot_be_looked_for_says_why_and_cannot_be_saved(
    make_dialog: MakeDialog, file: HouseRulesFile
) -> None:
    dialog = make_dialog(FlagRule(EMPTY))
    assert not save_button(dialog).isEnabled()
    words = field(dialog, "Phrase")
    words.setText("met *")
    assert not save_button(dialog).isEnabled()
    assert "stands between two words" in shown_words(dialog)
    QTest.keyClick(words, Qt.Key.Key_Return)
    dialog.accept()
    assert (in_file(file), dialog.isVisible()) == ([], True)
    words.setText("met")
    assert save_button(dialog).isEnabled()


def test_a_rule_that_cannot_be_written_stays_in_the_form_with_the_reason(
    make_dialog: MakeDialog, file: HouseRulesFile
) -> None:
    file.add(FlagRule(phrase("met")))
    dialog = make_dialog(FlagRule(phrase("met")))
    save_button(dialog).click()
    assert dialog.isVisible()
    assert "“met” is among your house rules already." in shown_words(dialog)
    field(dialog, "Phrase").setText("met again")
    assert "already" not in shown_words(dialog)
    dialog.accept()
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("pressed", "phrases", "is_left"),
    [("Save", ["met", "met again"], True), ("Discard them", ["met"], True), ("Cancel", ["met"], False)],
)
@pytest.mark.parametrize("way_out", ["Esc", "Cancel", "the window's own button"])
def test_leaving_asks_what_is_to_become_of_what_was_typed(
    make_dialog: MakeDialog,
    file: HouseRulesFile,
    unsaved_rules: UnsavedRules,
    at_dialogs: Callable[..., list[str]],
    way_out: str,
    *,
    pressed: str,
    phrases: list[str],
    is_left: bool,
) -> None:
    file.add(FlagRule(phrase("met")))
    dialog = make_dialog(FlagRule(phrase("met")))
    QTest.keyClicks(field(dialog, "Phrase"), " again")
    heard = at_dialogs(pressed)
    if way_out == "Esc":
        QTest.keyClick(field(dialog, "Phrase"), Qt.Key.Key_Escape)
    elif way_out == "Cancel":
        dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Cancel).click()
    else:
        dialog.close()
    assert heard == ["“house-rules.toml” does not have your changes yet. Save them there?"]
    assert [rule.phrase.text for rule in in_file(file)] == phrases
    assert dialog.isVisible() is not is_left
    assert unsaved_rules.of_a_phrase(FlagRule.__name__).are_there() is not is_left


def test_leaving_asks_nothing_where_nothing_is_other_than_at_first(
    make_dialog: MakeDialog, at_dialogs: Callable[..., list[str]]
) -> None:
    dialog = make_dialog(FlagRule(phrase("met")))
    heard = at_dialogs("Cancel")
    QTest.keyClicks(field(dialog, "Phrase"), "!")
    QTest.keyClick(field(dialog, "Phrase"), Qt.Key.Key_Backspace)
    QTest.keyClick(field(dialog, "Phrase"), Qt.Key.Key_Escape)
    assert heard == []
    assert not dialog.isVisible()


@pytest.mark.parametrize(("pressed", "is_left"), [("Discard them", True), ("Cancel", False)])
def test_what_cannot_be_saved_can_be_thrown_away_or_gone_on_with(
    make_dialog: MakeDialog, at_dialogs: Callable[..., list[str]], pressed: str, *, is_left: bool
) -> None:
    dialog = make_dialog(FlagRule(EMPTY))
    QTest.keyClicks(field(dialog, "Why"), "too stiff")
    heard = at_dialogs(pressed)
    QTest.keyClick(field(dialog, "Why"), Qt.Key.Key_Escape)
    assert heard == ["“house-rules.toml” does not have your changes, and cannot take them as they are."]
    assert dialog.isVisible() is not is_left


def test_nothing_moves_when_more_places_are_found(make_dialog: MakeDialog) -> None:
    dialog = make_dialog(FlagRule(EMPTY))
    dialog.grab()
    button = save_button(dialog)
    before = button.pos().y(), field(dialog, "Why").pos().y()
    field(dialog, "Phrase").setText("met")
    dialog.grab()  # lays everything out
    assert (button.pos().y(), field(dialog, "Why").pos().y()) == before
