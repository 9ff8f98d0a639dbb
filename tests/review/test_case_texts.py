"""Cases as plain text, the check-in that asks, and the count of what happened to a customer before."""

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.sender import Sender
from secondtry.review.case import Case, FollowUp, Outcome, Promise, Reply, Task
from secondtry.review.case_texts import call_sheet, case_as_text, lessons_as_text, log_as_text
from secondtry.review.check_in import check_in
from secondtry.review.incidents import earlier_incidents
from secondtry.review.shelf import ShelfEntry, entry_of, title_of
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

NOW = datetime(2026, 11, 25, 14, 20, tzinfo=ZoneInfo("Europe/London"))
CASE = Case(
    customer="Dana",
    sent_at="2026-11-16T10:00+00:00",
    promises=(
        Promise(1, "I will ring you.", "2026-11-20"),
        Promise(2, "The refund.", "2026-11-18", kept_at="2026-11-17T09:00+00:00"),
        Promise(3, "No promise at all.", "2026-11-18", kept_at="2026-11-17T09:00+00:00", is_dropped=True),
        Promise(4, "I will bring it."),
    ),
    follow_ups=(
        FollowUp(1, "2026-11-23", addressed=Reply.YES, solved=Reply.NO, said="The lamp still\nflickers."),
        FollowUp(2, "2026-12-16"),
    ),
    send_again=Reply.NO,
    send_again_note="Too long.",
    lesson="Two diaries are one\ntoo many.",
    tasks=(Task(1, "One diary", "2026-12-01"), Task(2, "Ring first", "", "2026-11-20T12:00+00:00"), Task(3)),
    outcome=Outcome.PARTLY,
    surprise="They sent a card.",
)
ENTRY = ShelfEntry("a", "Your wedding", case=CASE)


def test_a_case_as_text_says_what_was_promised_answered_learned_and_changed() -> None:
    assert case_as_text(ENTRY, NOW) == (
        "Your wedding\n"
        "Customer: Dana\n"
        "Sent: Mon 16 Nov 2026, 10:00\n"
        "\n"
        "What we promised\n"
        "- [ ] I will ring you. (by Fri 20 Nov 2026; overdue)\n"
        "- [ ] I will bring it. (no day given)\n"
        "- [x] The refund. (by Wed 18 Nov 2026; done Tue 17 Nov 2026, 09:00)\n"
        "\n"
        "Would we send it again?\n"
        "No. Too long.\n"
        "\n"
        "What the customer says\n"
        "- Mon 23 Nov 2026: addressed: yes; solved: no; The lamp still flickers.\n"
        "\n"
        "What we learned\n"
        "Two diaries are one\n"
        "too many.\n"
        "\n"
        "What we change, so that it does not happen again\n"
        "- [ ] One diary (by Tue 1 Dec 2026)\n"
        "- [x] Ring first (done Fri 20 Nov 2026, 12:00)\n"
        "\n"
        "How it went\n"
        "Partly solved.\n"
        "\n"
        "A pleasant surprise\n"
        "They sent a card.\n"
    )


def test_what_was_said_before_anybody_asked_is_in_the_text() -> None:
    told = Case(follow_ups=(FollowUp(1, "2026-12-16", said="They rang: all is well."),))
    text = case_as_text(ShelfEntry("a", case=told), NOW)
    assert "- Wed 16 Dec 2026: They rang: all is well.\n" in text


def test_a_case_of_which_nothing_is_known_says_no_more() -> None:
    assert case_as_text(ShelfEntry("a"), NOW) == (
        "Untitled\nCustomer: Customer not named\n\nHow it went\nNot known yet.\n"
    )


def test_the_log_has_what_was_sent_the_newest_first_with_its_outcome() -> None:
    older = ShelfEntry("b", "The lamp", is_second_try=True, case=Case(sent_at="2026-10-01T09:00+01:00"))
    asked = ShelfEntry("c", "Is it solved?", case=Case(sent_at="2026-11-24T09:00+00:00", is_check_in=True))
    draft = ShelfEntry("d", "Still written")
    assert log_as_text([older, asked, draft, ENTRY], NOW) == (
        "Do-overs, Wed 25 Nov 2026\n"
        "2 cases\n"
        "\n"
        "Mon 16 Nov 2026, 10:00  Dana: Your wedding\n"
        "Outcome: Partly solved.\n"
        "Learned: Two diaries are one too many.\n"
        "A pleasant surprise: They sent a card.\n"
        "\n"
        "Thu 1 Oct 2026, 09:00  Customer not named: The lamp\n"
        "This was a second try.\n"
        "Outcome: Not known yet.\n"
    )


def test_lessons_name_no_customer() -> None:
    words = lessons_as_text([ENTRY, ShelfEntry("b", "Nothing learned")], NOW)
    assert words == (
        "What we learned\n"
        "- Two diaries are one too many.\n"
        "\n"
        "What we change\n"
        "- [ ] One diary (by Tue 1 Dec 2026)\n"
        "- [x] Ring first (done Fri 20 Nov 2026, 12:00)\n"
    )


def test_a_call_sheet_says_what_is_owed_and_leaves_room_for_their_words() -> None:
    sheet = call_sheet(ENTRY, NOW, incidents=2)
    assert sheet.startswith("Call: Dana\nYour wedding\nThis customer has had 2 other cases.\n")
    assert "- [ ] I will ring you. (by Fri 20 Nov 2026; overdue)\n" in sheet
    assert "The refund." not in sheet
    assert sheet.count("____") >= 4
    assert "Nothing that is written down." in call_sheet(ShelfEntry("b"), NOW)


def test_a_check_in_belongs_to_the_customer_and_asks_the_two_questions() -> None:
    draft = check_in(CASE, CASE.follow_ups[0], NOW)
    assert draft.case == Case(customer="Dana", is_check_in=True)
    assert draft.text.startswith(
        "Subject: Is it solved, from your side?\n\nHello Dana,\n\nOn Monday 16 November I wrote"
    )
    assert "from your side, is it addressed, and is it solved?" in draft.text
    assert draft.text.count("?\n") >= 3


def test_a_check_in_owns_what_is_late_and_names_what_was_done() -> None:
    text = check_in(CASE, CASE.follow_ups[0], NOW).text
    late, done = text.index("have not done it yet"), text.index("so that you can hold me to it")
    assert late < text.index("- I will ring you.") < text.index("by [day]") < done
    assert done < text.index("- The refund. Done on 17 November.")
    assert "No promise at all" not in text
    assert "I will bring it" not in text


def test_the_second_check_in_says_that_it_is_one() -> None:
    text = check_in(CASE, CASE.follow_ups[1], NOW).text
    assert text.startswith("Subject: Has it stayed solved?")
    assert "I asked you once already" in text


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("case", [CASE, Case(), replace(CASE, promises=())])
def test_nothing_in_a_check_in_is_marked(number: int, case: Case) -> None:
    text = check_in(case, CASE.follow_ups[number], NOW).text
    analyzer = Analyzer(load_shipped_rulebook())
    assert [finding.excerpt for finding in analyzer.all_findings(read_draft(text))] == []


def test_incidents_are_the_other_messages_that_went_out_to_the_same_customer() -> None:
    sent = Case(customer="Dana Weiss", sent_at="2026-10-01T09:00+01:00")
    entries = [
        ShelfEntry("this", case=sent),
        ShelfEntry("a", case=replace(sent, customer=" dana  WEISS ")),
        ShelfEntry("b", case=replace(sent, closed_at="2026-10-09T09:00+01:00")),
        ShelfEntry("second try", is_second_try=True, case=sent),
        ShelfEntry("check-in", case=replace(sent, is_check_in=True)),
        ShelfEntry("draft", case=Case(customer="Dana Weiss")),
        ShelfEntry("other", case=replace(sent, customer="Omar")),
    ]
    assert earlier_incidents(entries, "Dana Weiss", "this") == 2
    assert earlier_incidents(entries, "", "this") == 0


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Subject: Your order\n\nHi Dana,\n\nWe lost it.", "Your order"),
        ("Hi Dana,\n\nWe lost your  order on Monday.\n", "We lost your order on Monday."),
        ("Sorry!", "Sorry!"),
        ("", ""),
        ("We lost it " * 20, "We lost it " * 7 + "We lost it…"),
    ],
)
def test_a_case_is_called_by_its_subject_or_first_words(text: str, title: str) -> None:
    assert title_of(text) == title


def test_an_entry_holds_what_the_list_shows() -> None:
    draft = check_in(CASE, None, NOW)
    entry = entry_of("x", draft, "2026-11-25T14:20:00+00:00")
    assert (entry.title, entry.is_second_try, entry.case) == (
        "Is it solved, from your side?",
        False,
        draft.case,
    )


def test_a_check_in_says_we_where_the_message_did() -> None:
    words = {"I", "me", "my"}
    firm = check_in(CASE, CASE.follow_ups[-1], NOW, Sender(single=False)).text
    own = check_in(CASE, CASE.follow_ups[-1], NOW).text
    for promise in CASE.promises:
        firm, own = firm.replace(promise.words, ""), own.replace(promise.words, "")
    assert not words & set(re.findall(r"\w+", firm))
    assert not {"we", "us", "our"} & set(re.findall(r"\w+", own.lower()))
    assert "we wrote to you about [what happened]" in firm
