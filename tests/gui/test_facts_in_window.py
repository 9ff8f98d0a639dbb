"""Facts, notices and the do-over checklist, in the whole window and by the keyboard."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secondtry.gui.advice_band import AdviceBand
from secondtry.gui.advice_row import AdviceRow
from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.do_over_panel import DoOverPanel
from secondtry.gui.facts_desk import FactsDesk
from secondtry.gui.facts_page import FactsPage
from secondtry.gui.lawyer_list_dialog import LawyerListDialog
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.step_row import StepRow
from secondtry.review.facts import Facts, Harm, Noticed
from secondtry.review.review import Review
from secondtry.review.step import StepTaken

TEXT = "Hi Dana,\n\nWe booked two weddings on the same Saturday, and that was our mistake.\n"


def controller_of(window: MainWindow) -> ReviewController:
    return window.findChildren(ReviewController)[0]


def facts_of(window: MainWindow) -> Facts:
    return controller_of(window).review.facts


def draw(window: MainWindow, review: Review, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.findChildren(FactsDesk)[0].drawn):
        controller_of(window).open(review)
    return window


@pytest.fixture
def told(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a message about a mistake that has been read."""
    return draw(window, Review(text=TEXT, occasion="mistake"), qtbot)


def press(window: MainWindow, text: str) -> None:
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def named(window: MainWindow, kind: type[QWidget], name: str) -> QWidget:
    return next(each for each in window.findChildren(kind) if each.accessibleName() == name)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def choose(box: QWidget, words: str) -> None:
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(words)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def facts_page(window: MainWindow) -> FactsPage:
    """Return the page of the facts, with the keyboard on it."""
    QTest.keyClick(window, Qt.Key.Key_F9)
    return window.findChildren(FactsPage)[0]


def notices(window: MainWindow) -> list[str]:
    rows = [row for row in window.findChildren(AdviceRow) if row.isVisible()]
    return [
        label.text() for row in rows for label in row.findChildren(QLabel) if label.property("role") == "body"
    ]


def test_f9_goes_to_the_first_fact_and_back(told: MainWindow) -> None:
    page = facts_page(told)
    assert page.isVisible()
    field = focused()
    assert field.accessibleName() == "What happened"
    QTest.keyClicks(field, "Two weddings")
    assert facts_of(told).what_happened == "Two weddings"
    QTest.keyClick(told, Qt.Key.Key_F9)
    assert not page.isVisible()
    assert told.findChildren(AdviceBand)[0].parentWidget() is not None


def test_not_known_yet_is_put_in_by_one_press_and_the_button_goes(told: MainWindow) -> None:
    QTest.keyClick(told, Qt.Key.Key_F9)
    button = named(told, QPushButton, "What it cost them: we do not know yet")
    click(button)
    assert facts_of(told).cost_to_them == "We do not know yet"
    assert not button.isVisible()


def test_a_time_begins_as_now_and_can_be_changed_and_taken_away(
    told: MainWindow, clock: Callable[[], datetime]
) -> None:
    QTest.keyClick(told, Qt.Key.Key_F9)
    click(named(told, QPushButton, "When we noticed Now"))
    edit = named(told, QDateTimeEdit, "When we noticed")
    assert edit.hasFocus()
    kept = facts_of(told).noticed_at
    assert datetime.fromisoformat(kept) == clock()
    edit.setCurrentSection(QDateTimeEdit.Section.DaySection)  # type: ignore[attr-defined] # the stubs lack it
    QTest.keyClick(edit, Qt.Key.Key_Down)
    earlier = facts_of(told).noticed_at
    assert datetime.fromisoformat(earlier) != datetime.fromisoformat(kept)
    click(named(told, QPushButton, "When we noticed Clear"))
    assert facts_of(told).noticed_at == ""


def test_whether_they_know_is_one_value_in_two_places(told: MainWindow) -> None:
    page, bar = facts_page(told), told.findChildren(OccasionBar)[0]
    choose(named(told, ChoiceBox, "Does the customer know?"), "not yet")
    assert controller_of(told).review.customer_knows is False
    other = next(b for b in bar.findChildren(ChoiceBox) if b.accessibleName().startswith("Whether"))
    assert other.currentText() == "not yet"
    choose(other, "yes")
    # The name is that of the box, whatever widget it is asked for as.
    assert named(page.window(), ChoiceBox, "Does the customer know?").currentText() == "yes"  # type: ignore[arg-type, attr-defined]


def test_the_switches_of_the_menu_and_the_facts_are_one_value(told: MainWindow) -> None:
    before = next(a for a in told.findChildren(QAction) if a.text() == "It happened to them &before")
    harm = next(a for a in told.findChildren(QAction) if a.text() == "It did &serious harm")
    page = facts_page(told)
    boxes = {box.text(): box for box in page.findChildren(QCheckBox)}
    boxes["harm to their reputation"].click()
    assert facts_of(told).harms == (Harm.REPUTATION,)
    assert harm.isChecked()
    harm.trigger()
    assert not boxes["harm to their reputation"].isChecked()
    boxes["It happened to them before"].click()
    assert before.isChecked()
    choose(named(told, ChoiceBox, "How often we apologised to them before"), "twice")
    before.trigger()
    assert facts_of(told).earlier_apologies == 0
    assert not boxes["It happened to them before"].isChecked()
    choose(named(told, ChoiceBox, "How often we apologised to them before"), "once")
    assert before.isChecked()


def test_choices_and_shares_are_kept(told: MainWindow) -> None:
    facts_page(told)
    choose(named(told, ChoiceBox, "Who noticed first"), "the customer")
    share = named(told, QLineEdit, "Fair, from, in per cent of the loss")
    QTest.keyClicks(share, "80x")
    assert (facts_of(told).noticed_by, facts_of(told).fair_from) == (Noticed.THEY, 80)
    QTest.keyClick(share, Qt.Key.Key_Backspace)
    QTest.keyClick(share, Qt.Key.Key_Backspace)
    assert facts_of(told).fair_from == 0


def test_the_page_says_by_whose_measure_an_offer_is_fair(told: MainWindow) -> None:
    review = controller_of(told).review
    facts = Facts(cost_to_them="£120", fair_from=50, fair_to=100)
    controller_of(told).update(review.with_facts(facts))
    words = [label.text() for label in facts_page(told).findChildren(QLabel)]
    assert "It cost them £120: by your measure, £60 to £120 is fair." in words


def test_facts_expect_other_moves(told: MainWindow, qtbot: QtBot) -> None:
    controller = controller_of(told)
    assert "compensation" not in {gap.move.key for gap in controller.analysis_now().missing}
    with qtbot.waitSignal(controller.analyzed):
        controller.update(controller.review.with_facts(Facts(cost_to_them="£100")))
    assert "compensation" in {gap.move.key for gap in controller.analysis_now().missing}


# Notices


def test_nothing_is_shown_where_nothing_is_called_for(told: MainWindow) -> None:
    assert not told.findChildren(AdviceBand)[0].isVisible()


def test_a_notice_unfolds_its_reasons_and_is_put_away_for_this_message(
    told: MainWindow, qtbot: QtBot
) -> None:
    severe = Review(text=TEXT, occasion="mistake").with_facts(Facts(harms=(Harm.REPUTATION,)))
    draw(told, severe, qtbot)
    assert notices(told)[0] == "See a lawyer before you send this."
    row = told.findChildren(AdviceRow)[0]
    why = next(label for label in row.findChildren(QLabel) if "Robbennolt" in label.text())
    assert not why.isVisible()
    click(next(b for b in row.findChildren(QPushButton) if b.text() == "Why?"))
    assert why.isVisible()
    with qtbot.waitSignal(told.findChildren(FactsDesk)[0].drawn):
        click(row.findChildren(QToolButton)[0])
    assert "See a lawyer before you send this." not in notices(told)
    assert facts_of(told).put_away == ("lawyer",)
    page = facts_page(told)
    again = next(b for b in page.findChildren(QPushButton) if b.text().startswith("1 notice is put away"))
    with qtbot.waitSignal(told.findChildren(FactsDesk)[0].drawn):
        click(again)
    assert not again.isVisible()
    QTest.keyClick(told, Qt.Key.Key_F9)
    assert notices(told)[0] == "See a lawyer before you send this."


def test_a_lawyer_notice_leaves_the_message_to_be_written(told: MainWindow, qtbot: QtBot) -> None:
    draw(told, Review(text=TEXT, occasion="mistake", severe=True), qtbot)
    editor = named(told, QPlainTextEdit, "Draft")
    assert editor.isEnabled()
    QTest.keyClicks(editor, "Still here. ")
    assert controller_of(told).review.text.startswith("Still here. ")
    assert QApplication.activeModalWidget() is None


def test_notices_follow_the_words_at_a_rest_and_a_fact_at_once(told: MainWindow, qtbot: QtBot) -> None:
    desk = told.findChildren(FactsDesk)[0]
    pane = told.findChildren(MessagePane)[0]
    rest = next(each for each in desk.findChildren(QTimer) if each.interval() == 2000)
    rest.setInterval(3_600_000)
    late = "What went wrong comes late: it is not in the first two sentences."

    def write(words: str) -> None:
        rest.stop()
        pane.place_cursor(TEXT.index("We booked"))
        QTest.keyClicks(named(told, QPlainTextEdit, "Draft"), words)
        qtbot.waitUntil(rest.isActive)

    write("Thank you for asking. The day was fine. The hall is white. ")
    assert late not in notices(told)
    rest.timeout.emit()
    assert late in notices(told)
    pane.write_over(TEXT)
    qtbot.waitUntil(rest.isActive)
    assert late in notices(told)
    with qtbot.waitSignal(desk.drawn):
        controller_of(told).update(controller_of(told).review.with_facts(Facts(what_happened="Lost")))
    assert late not in notices(told)


def test_more_than_three_notices_wait_until_asked(told: MainWindow, qtbot: QtBot) -> None:
    facts = Facts(harms=(Harm.REPUTATION,), noticed_at="2020-01-01T10:00+00:00", earlier_apologies=2)
    draw(told, Review(text=TEXT, occasion="mistake").with_facts(facts), qtbot)
    assert len(notices(told)) == 3
    band = told.findChildren(AdviceBand)[0]
    click(next(b for b in band.findChildren(QPushButton) if b.text().endswith("more")))
    assert len(notices(told)) > 3


def test_the_button_of_a_notice_leads_to_its_fact(told: MainWindow, qtbot: QtBot) -> None:
    facts = Facts(noticed_at="2020-01-01T10:00+00:00")
    draw(told, Review(text=TEXT, occasion="mistake").with_facts(facts), qtbot)
    row = told.findChildren(AdviceRow)[0]
    click(next(b for b in row.findChildren(QPushButton) if b.text() == "Facts"))
    assert named(told, QDateTimeEdit, "When we noticed").hasFocus()


def test_the_list_for_the_lawyer_is_copied_only_when_asked(told: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    dialog = LawyerListDialog(
        controller_of(told).review.with_facts(Facts(what_happened="Two weddings")), told
    )
    dialog.show()
    assert QGuiApplication.clipboard().text() == ""
    assert dialog.findChildren(QPlainTextEdit)[0].isReadOnly()
    click(next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Copy"))
    assert "Two weddings" in QGuiApplication.clipboard().text()
    dialog.close()
    dialog.deleteLater()


# The do-over checklist


def panel_of(window: MainWindow) -> DoOverPanel:
    return window.findChildren(DoOverPanel)[0]


def test_the_checklist_is_one_line_until_it_is_asked_for(told: MainWindow) -> None:
    panel = panel_of(told)
    (head,) = [b for b in panel.findChildren(QPushButton) if b.isVisible()]
    assert head.accessibleName() == "Do-over checklist, 0 of 9, closed"
    assert panel.findChildren(StepRow) == []
    QTest.keyClick(told, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert panel.is_open
    box = focused()
    assert isinstance(box, QCheckBox)
    assert not box.visibleRegion().isEmpty()


def test_a_step_is_ticked_and_noted_and_keeps_both(told: MainWindow) -> None:
    QTest.keyClick(told, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    box = focused()
    QTest.keyClick(box, Qt.Key.Key_Space)
    step = next(iter(controller_of(told).review.steps))
    why = next(b for b in panel_of(told).findChildren(QPushButton) if b.text() == "Why?")
    click(why)
    QTest.keyClicks(named(told, QPlainTextEdit, f"Note on: {box.accessibleName()}"), "Asked Meera")
    assert controller_of(told).review.steps == {step: StepTaken(is_done=True, note="Asked Meera")}


def test_the_checklist_counts_what_is_ticked(told: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(told, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(told.findChildren(FactsDesk)[0].drawn):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    head = next(b for b in panel_of(told).findChildren(QPushButton) if "Do-over" in b.accessibleName())
    assert head.accessibleName() == "Do-over checklist, 1 of 9, open"


def test_a_message_in_which_nothing_went_wrong_has_no_checklist(told: MainWindow, qtbot: QtBot) -> None:
    draw(told, Review(text="The shop is open on Monday."), qtbot)
    assert not panel_of(told).isVisible()


def test_another_message_begins_with_its_own_facts(told: MainWindow, qtbot: QtBot) -> None:
    noted = replace(Review(text=TEXT), steps={"plan": StepTaken(note="by noon")})
    draw(told, noted.with_facts(Facts(what_happened="Two weddings")), qtbot)
    facts_page(told)
    field = named(told, QPlainTextEdit, "What happened")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Two weddings"
    draw(told, Review(text=TEXT), qtbot)
    assert field.toPlainText() == ""
    assert facts_of(told) == Facts()


def test_every_field_of_the_page_has_a_name_and_can_be_reached_by_tab(told: MainWindow) -> None:
    page = facts_page(told)
    fields = [
        *page.findChildren(QPlainTextEdit),
        *page.findChildren(ChoiceBox),
        *page.findChildren(QDateTimeEdit),
    ]
    assert all(each.accessibleName() for each in fields)
    reached: list[QWidget] = []
    while (focus := focused()) not in reached:
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert {each for each in fields if each.isVisible()} <= set(reached)


def _settings() -> Settings:
    application = QApplication.instance()
    assert application is not None
    return application.findChildren(Settings)[-1]


def _tell(window: MainWindow, facts: Facts) -> None:
    controller = controller_of(window)
    controller.update(controller.review.with_facts(facts))


def test_what_counts_as_fair_is_remembered_for_the_next_loss(told: MainWindow, qtbot: QtBot) -> None:
    _tell(told, Facts(cost_to_them="£120", fair_from=50, fair_to=80))
    draw(told, Review(text=TEXT, occasion="mistake"), qtbot)
    assert facts_of(told).fair_from == 0
    _tell(told, Facts(cost_to_them="a lot"))
    assert facts_of(told).fair_from == 0
    _tell(told, Facts(cost_to_them="a lot: £3"))
    assert (facts_of(told).fair_from, facts_of(told).fair_to) == (50, 80)


def test_shares_of_a_message_that_is_only_opened_are_neither_remembered_nor_changed(
    told: MainWindow, qtbot: QtBot
) -> None:
    _settings().put(SettingName.FAIR_FROM, 50)
    draw(told, Review(text=TEXT, facts=Facts(cost_to_them="£9", fair_to=30)), qtbot)
    assert facts_of(told) == Facts(cost_to_them="£9", fair_to=30)
    assert _settings().number(SettingName.FAIR_TO) == 0
    draw(told, Review(text=TEXT, facts=Facts(cost_to_them="£9")), qtbot)
    assert facts_of(told) == Facts(cost_to_them="£9")


def test_shares_that_are_taken_away_stay_away_while_the_loss_is_written(told: MainWindow) -> None:
    _tell(told, Facts(cost_to_them="£120", fair_from=50, fair_to=80))
    _tell(told, Facts(cost_to_them="£120"))
    _tell(told, Facts(cost_to_them="£1200"))
    assert facts_of(told).fair_from == 0
