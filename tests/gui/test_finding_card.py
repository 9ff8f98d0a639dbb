from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.house_rules import HOUSE_RULE
from secondtry.gui.card_placement import CardRoom
from secondtry.gui.finding_card import FindingCard
from secondtry.text.span import Span

AREA = QRect(0, 0, 700, 600)
ANCHOR = QRect(40, 40, 120, 18)
ROOM = CardRoom(ANCHOR, AREA)
SPAN = Span(0, 19)
REWRITES = [
    Rewrite(SPAN, "we lost it"),
    Rewrite(SPAN, "we lost it on [day] 😀", (Span(14, 19),)),
]

MakeFinding = Callable[..., Finding]


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """What the card lies over, with a field that has the keyboard."""
    desk = QWidget()
    desk.setGeometry(AREA)
    qtbot.addWidget(desk)
    field = QLineEdit(desk)
    desk.show()
    desk.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return desk


@pytest.fixture
def card(desk: QWidget, finding: MakeFinding) -> FindingCard:
    card = FindingCard(desk)
    card.show_finding(finding(*REWRITES), ROOM)
    return card


def button(card: FindingCard, name: str) -> QAbstractButton:
    return next(each for each in card.findChildren(QAbstractButton) if each.accessibleName() == name)


def shown_words(card: FindingCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(("key", "chosen"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_2, 1)])
def test_a_digit_chooses_a_rewrite(card: FindingCard, qtbot: QtBot, key: Qt.Key, chosen: int) -> None:
    card.take_focus()
    with qtbot.waitSignal(card.wishes.rewrite_chosen) as signal:
        QTest.keyClick(card.focusWidget(), key)
    assert signal.args == [chosen]


def test_a_digit_without_a_rewrite_chooses_nothing(card: FindingCard, qtbot: QtBot) -> None:
    card.take_focus()
    with qtbot.assertNotEmitted(card.wishes.rewrite_chosen):
        QTest.keyClick(card.focusWidget(), Qt.Key.Key_3)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_rewrite_in_focus_is_chosen_by_key(card: FindingCard, qtbot: QtBot, key: Qt.Key) -> None:
    card.take_focus()
    QTest.keyClick(card.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(card.wishes.rewrite_chosen) as signal:
        QTest.keyClick(card.focusWidget(), key)
    assert signal.args == [1]


def test_escape_closes_the_card_once(card: FindingCard, qtbot: QtBot) -> None:
    card.take_focus()
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(card.focusWidget(), Qt.Key.Key_Escape)
    assert (card.isHidden(), card.finding()) == (True, None)
    with qtbot.assertNotEmitted(card.closed):
        card.close_card()


def test_showing_the_card_leaves_the_keyboard_where_it_is(card: FindingCard, desk: QWidget) -> None:
    assert desk.focusWidget() is desk.findChild(QLineEdit)
    assert card.isVisible()


def test_tab_stays_within_the_card(card: FindingCard) -> None:
    button(card, "Why?").click()
    card.take_focus()
    names = []
    for _ in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == [
        "Rewrite 1: we lost it",
        "Rewrite 2: we lost it on [day] 😀",
        "Edit it yourself",
        "Why?",
        "Dismiss",
        "Other ways to dismiss",
        "Read more",
        "Close the card",
        "Rewrite 1: we lost it",
    ]


def test_why_holds_the_reasons_the_exceptions_and_the_source(card: FindingCard) -> None:
    assert "The customer chose you" not in shown_words(card)
    assert "The party did its normal job." not in shown_words(card)
    button(card, "Why?").click()
    words = shown_words(card)
    reason = words.index("The customer chose you, and you chose them.")
    assert reason < words.index("Fine when\nThe party did its normal job.") < words.index("Article 1")


def test_unfolding_makes_room(card: FindingCard) -> None:
    before = card.height()
    button(card, "Why?").click()
    assert card.height() > before


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Dismiss", "dismiss_requested"),
        ("Read more", "explain_requested"),
    ],
)
def test_each_button_says_what_is_wished(card: FindingCard, qtbot: QtBot, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(card.wishes, signal)):
        button(card, name).click()


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_W, "not_helpful_requested"),
        (Qt.Key.Key_A, "allow_requested"),
        (Qt.Key.Key_S, "disable_requested"),
    ],
)
def test_the_finer_ways_to_dismiss_are_in_a_menu_that_the_keyboard_opens(
    card: FindingCard, qtbot: QtBot, key: Qt.Key, signal: str
) -> None:
    more = button(card, "Other ways to dismiss")
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(getattr(card.wishes, signal)):
        QTest.keyClick(menu, key)


def test_the_card_offers_few_ways_and_one_to_put_the_mark_away(card: FindingCard) -> None:
    shown = [each.accessibleName() for each in card.findChildren(QAbstractButton) if each.isVisible()]
    ways = [name for name in shown if not name.startswith(("Rewrite", "Close"))]
    assert ways == ["Edit it yourself", "Why?", "Dismiss", "Other ways to dismiss"]


def test_the_cross_closes_the_card(card: FindingCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.closed):
        button(card, "Close the card").click()


def test_editing_oneself_closes_the_card_first(card: FindingCard, qtbot: QtBot) -> None:
    with qtbot.waitSignals([card.closed, card.wishes.edit_requested], order="strict"):
        button(card, "Edit it yourself").click()


def test_without_rewrites_the_card_says_what_to_write_instead(
    card: FindingCard, finding: MakeFinding
) -> None:
    card.show_finding(finding(), ROOM)
    card.take_focus()
    assert "Own the outcome first, then tell the fact." in shown_words(card)
    assert card.focusWidget().accessibleName() == "Edit it yourself"


def test_a_rewrite_without_words_says_so(card: FindingCard, finding: MakeFinding) -> None:
    card.show_finding(finding(Rewrite(SPAN, "")), ROOM)
    assert button(card, "Rewrite 1: Leave these words out").isVisible()


def test_a_rewrite_that_leaves_words_out_says_so_though_the_next_word_is_written_anew(
    card: FindingCard, finding: MakeFinding
) -> None:
    card.show_finding(finding(Rewrite(SPAN, "The", leaves_out=True)), ROOM)
    assert button(card, "Rewrite 1: Leave these words out").isVisible()


def test_another_finding_keeps_the_keyboard_in_the_card(card: FindingCard, finding: MakeFinding) -> None:
    card.take_focus()
    card.show_finding(finding(REWRITES[1]), ROOM)
    assert card.focusWidget().accessibleName() == "Rewrite 1: we lost it on [day] 😀"


def test_everything_that_is_unfolded_stays_within_a_small_area(card: FindingCard) -> None:
    area = QRect(0, 0, 420, 260)
    card.place(CardRoom(ANCHOR, area))
    button(card, "Why?").click()
    assert area.contains(card.geometry())


def test_a_card_that_gets_room_scrolls_no_more(card: FindingCard, finding: MakeFinding, qtbot: QtBot) -> None:
    """Of these lengths, some take one line more beside a scroll bar, and could keep it for that reason."""
    bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
    text = "we lost your order and did not say so, and " * 2
    for length in range(30, len(text)):
        card.show_finding(finding(Rewrite(SPAN, text[:length])), CardRoom(ANCHOR, QRect(0, 0, 700, 260)))
        qtbot.waitUntil(bar.isVisible)
        card.place(ROOM)
        qtbot.waitUntil(lambda: not bar.isVisible(), timeout=1000)


def test_the_card_has_room_for_all_its_words(card: FindingCard) -> None:
    for label in card.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())


def test_no_words_are_read_as_markup(card: FindingCard) -> None:
    assert {label.textFormat() for label in card.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize(
    ("severity", "words"),
    [(3, "Better changed before you send it"), (2, "Likely to hurt"), (1, "Could be said better")],
)
def test_the_card_says_how_much_it_may_matter(
    card: FindingCard, finding: MakeFinding, severity: int, words: str
) -> None:
    card.show_finding(finding()._replace(severity=severity), ROOM)
    assert words in shown_words(card).splitlines()


def test_everything_that_takes_the_keyboard_has_a_name(card: FindingCard) -> None:
    button(card, "Why?").click()
    reached = [w for w in card.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached
    assert all(widget.accessibleName() for widget in reached)


@pytest.fixture
def own_card(desk: QWidget) -> FindingCard:
    """The card of a phrase that the writer's own house rules flag."""
    card = FindingCard(desk)
    own = Finding("house_rule.lost", HOUSE_RULE, SPAN, "lost", 1, (REWRITES[0],), "Say <b>mislaid</b>.")
    card.show_finding(own, ROOM)
    return card


def test_the_card_of_a_house_rule_says_what_the_writer_wrote_down(own_card: FindingCard) -> None:
    words = shown_words(own_card)
    assert "Your own rule\nCould be said better" in words
    assert "Say <b>mislaid</b>." in words
    assert "A customer may hear" not in words
    names = [each.accessibleName() for each in own_card.findChildren(QAbstractButton)]
    assert "Rewrite 1: we lost it" in names
    assert {"Why?", "Other ways to dismiss"}.isdisjoint(names)


def test_the_card_of_a_house_rule_leads_to_it(own_card: FindingCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(own_card.wishes.rule_requested):
        button(own_card, "Change this rule…").click()
    with qtbot.waitSignal(own_card.wishes.dismiss_requested):
        button(own_card, "Dismiss").click()


def test_a_house_rule_without_words_of_its_own_promises_no_advice(
    own_card: FindingCard, desk: QWidget
) -> None:
    bare = Finding("house_rule.lost", HOUSE_RULE, SPAN, "lost", 1)
    own_card.show_finding(bare, ROOM)
    assert "Instead" not in shown_words(own_card)
    own_card.take_focus()
    focused = desk.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Edit it yourself"
