"""What is typed into the form for one phrase is kept until it is saved or thrown away, whatever happens."""

import sys
from collections.abc import Callable
from pathlib import Path

import killed_typist
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase import Phrase
from secondtry.engine.phrase_reading import read_phrase
from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.commands import Command
from secondtry.gui.house_rules_dialog import HouseRulesDialog
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.main_window import open_window
from secondtry.gui.menus import Menus
from secondtry.gui.phrase_dialog import PhraseDialog
from secondtry.gui.unsaved_rules import unsaved_rules_in
from secondtry.review.house_rules_file import HouseRulesFile
from secondtry.review.house_rules_text import HouseRule
from secondtry.review.phrase_trial import PhraseTrial

#: Types into the form and says so; no event loop runs before, so that no timer can have kept anything.
TYPIST = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase import Phrase
from secondtry.folders import Folders
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.phrase_dialog import PhraseDialog
from secondtry.gui.unsaved_rules import unsaved_rules_in
from secondtry.review.house_rules_file import HouseRulesFile
from secondtry.review.phrase_trial import PhraseTrial

home, kind, ending = Path(sys.argv[1]), {"flag": FlagRule, "allow": AllowRule}[sys.argv[2]], sys.argv[3]
application = QApplication(["typist"])
folders = Folders(home / "config", home / "state")
forms = lambda word: {word}
keeper = HouseRulesKeeper(HouseRulesFile(folders.house_rules_file, forms), unsaved_rules_in(folders))
changed = [entry.rule for entry in keeper.reading.read.entries if ending == "changing"]
rule = changed[-1] if changed else kind(Phrase("", ()))
dialog = PhraseDialog(rule, keeper, PhraseTrial("", forms), is_new=not changed)
dialog.show()
fields = {each.accessibleName(): each for each in dialog.findChildren(QLineEdit)}
fields["Phrase"].home(False)
QTest.keyClicks(fields["Phrase"], "dear ")
fields["Phrase"].insert("caf\\u00e9")
QTest.keyClicks(fields["Why" if kind is FlagRule else "Note"], "too  stiff ")
if kind is FlagRule:
    box = dialog.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData(3))
if ending == "saved":
    dialog.accept()
if ending == "discarded":
    def discard():
        box = application.activeModalWidget()
        next(each for each in box.buttons() if "Discard" in each.text()).click()
    QTimer.singleShot(0, discard)
    dialog.reject()
os.write(1, b"typed")
time.sleep(600)
"""
OpenForm = Callable[..., PhraseDialog]


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


def file_in(folders: Folders) -> HouseRulesFile:
    return HouseRulesFile(folders.house_rules_file, no_other_forms)


def rules_in(folders: Folders) -> list[HouseRule]:
    return [entry.rule for entry in file_in(folders).read().read.entries]


def type_and_be_killed(home: Path, kind: str = "flag", ending: str = "") -> None:
    """Have the form filled in a process of its own, and kill that as soon as it is.

    With the ending "changing" it is that of the last rule in the file.
    """
    killed_typist.type_and_be_killed(TYPIST, str(home), kind, ending)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "state")


@pytest.fixture
def open_form(folders: Folders, qtbot: QtBot) -> OpenForm:
    def open_(rule: HouseRule, *, is_new: bool = True) -> PhraseDialog:
        keeper = HouseRulesKeeper(file_in(folders), unsaved_rules_in(folders))
        dialog = PhraseDialog(rule, keeper, PhraseTrial("", no_other_forms), is_new=is_new)
        keeper.setParent(dialog)
        # Nobody is there to be asked when a test is over.
        qtbot.addWidget(dialog, before_close_func=lambda _: dialog.hide())
        dialog.show()
        return dialog

    return open_


def typed_in(dialog: PhraseDialog) -> list[str]:
    degree = [str(box.currentData()) for box in dialog.findChildren(QComboBox)]
    return [field.text() for field in dialog.findChildren(QLineEdit)] + degree


def shown_words(dialog: PhraseDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


NEW_FLAG = FlagRule(Phrase("going forward", ()))


def test_what_was_typed_when_the_program_was_killed_stands_there_again(
    tmp_path: Path, open_form: OpenForm
) -> None:
    type_and_be_killed(tmp_path)
    dialog = open_form(NEW_FLAG)
    assert sorted(typed_in(dialog)) == sorted(["dear café", "", "too  stiff ", "3"])
    assert "You had typed this when Second Try ended." in shown_words(dialog)
    dialog.accept()
    assert "going forward" in typed_in(open_form(NEW_FLAG))


def test_each_kind_of_phrase_has_its_own(tmp_path: Path, open_form: OpenForm) -> None:
    type_and_be_killed(tmp_path, "allow")
    flag = open_form(NEW_FLAG)
    assert "going forward" in typed_in(flag)
    assert "You had typed this" not in shown_words(flag)
    assert sorted(typed_in(open_form(AllowRule(Phrase("", ()))))) == sorted(["dear café", "too  stiff "])


def test_a_rule_that_is_changed_is_not_filled_with_another(tmp_path: Path, open_form: OpenForm) -> None:
    type_and_be_killed(tmp_path)
    assert "going forward" in typed_in(open_form(NEW_FLAG, is_new=False))
    assert "dear café" in typed_in(open_form(NEW_FLAG))


@pytest.fixture
def changed_rule(folders: Folders) -> HouseRule:
    """A rule in the file, behind another one."""
    file_in(folders).add(FlagRule(read_phrase("circle back", no_other_forms)))
    rule = FlagRule(read_phrase("sir", no_other_forms), "Dana", "", 1)
    file_in(folders).add(rule)
    return rule


@pytest.mark.parametrize("form", ["of a new rule", "of the rule itself"])
def test_a_rule_that_was_being_changed_when_the_program_was_killed_is_changed_and_no_new_one(
    tmp_path: Path, folders: Folders, open_form: OpenForm, changed_rule: HouseRule, form: str
) -> None:
    type_and_be_killed(tmp_path, ending="changing")
    dialog = open_form(NEW_FLAG) if form == "of a new rule" else open_form(changed_rule, is_new=False)
    assert dialog.windowTitle() == "Change this rule"
    assert "You had typed this when Second Try ended. It changes the rule “sir”." in shown_words(dialog)
    dialog.accept()
    assert rules_in(folders) == [
        FlagRule(read_phrase("circle back", no_other_forms)),
        FlagRule(read_phrase("dear cafésir", no_other_forms), "Dana", "too stiff", 3),
    ]


def test_a_change_is_not_put_into_another_rule(
    tmp_path: Path, folders: Folders, open_form: OpenForm, changed_rule: HouseRule
) -> None:
    type_and_be_killed(tmp_path, ending="changing")
    other = open_form(rules_in(folders)[0], is_new=False)
    assert "circle back" in typed_in(other)
    other.accept()
    assert changed_rule in rules_in(folders)
    assert "dear cafésir" in typed_in(open_form(changed_rule, is_new=False))


def test_what_changed_a_rule_that_is_gone_becomes_a_new_one(
    tmp_path: Path, folders: Folders, open_form: OpenForm, changed_rule: HouseRule
) -> None:
    type_and_be_killed(tmp_path, ending="changing")
    file_in(folders).remove(changed_rule)
    dialog = open_form(NEW_FLAG)
    assert "The rule that you were changing is gone: this will be a new one." in shown_words(dialog)
    dialog.accept()
    assert [rule.phrase.text for rule in rules_in(folders)] == ["circle back", "dear cafésir"]


@pytest.mark.parametrize("ending", ["saved", "discarded"])
def test_what_was_saved_or_discarded_does_not_come_back(
    tmp_path: Path, open_form: OpenForm, ending: str
) -> None:
    type_and_be_killed(tmp_path, ending=ending)
    assert "going forward" in typed_in(open_form(NEW_FLAG))


def test_the_window_tells_of_it_with_the_keys_that_bring_it_back(
    folders: Folders, tmp_path: Path, rulebook: RuleBook, qapp: QApplication
) -> None:
    type_and_be_killed(tmp_path)
    hook = sys.excepthook
    window = open_window(qapp, folders, "", rulebook)
    sys.excepthook = hook  # pytest-qt's own, which fails the test
    assert window.notice.words() == KEPT_FLAG
    window.close()
    window.deleteLater()


KEPT_FLAG = "The phrase to flag that you were writing and did not save is kept: Ctrl+Shift+F brings it back."
KEPT_ALLOW = (
    "The phrase to allow that you were writing and did not save is kept: Ctrl+Shift+L brings it back."
)


@pytest.mark.parametrize(("button", "still_told"), [("Flag words…", KEPT_ALLOW), ("Allow words…", KEPT_FLAG)])
def test_the_notice_of_one_phrase_goes_when_its_form_is_opened_from_the_list_and_that_of_the_other_stays(
    folders: Folders, tmp_path: Path, rulebook: RuleBook, qapp: QApplication, *, button: str, still_told: str
) -> None:
    type_and_be_killed(tmp_path, "flag")
    type_and_be_killed(tmp_path, "allow")
    hook = sys.excepthook
    window = open_window(qapp, folders, "", rulebook)
    sys.excepthook = hook  # pytest-qt's own, which fails the test
    assert window.notice.words() == f"{KEPT_FLAG} {KEPT_ALLOW}"
    saved: list[str] = []

    def save_in_form() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, PhraseDialog)
        saved.append(form.findChildren(QLineEdit)[0].text())
        form.accept()

    def open_form() -> None:
        rules = QApplication.activeModalWidget()
        assert isinstance(rules, HouseRulesDialog)
        QTimer.singleShot(0, window, save_in_form)
        next(b for b in rules.findChildren(QPushButton) if b.text().replace("&", "") == button).click()
        rules.reject()

    QTimer.singleShot(0, window, open_form)
    window.findChildren(Menus)[0].action(Command.HOUSE_RULES).trigger()
    assert saved == ["dear café"]
    assert window.notice.words() == still_told
    window.close()
    window.deleteLater()
