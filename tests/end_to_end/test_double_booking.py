"""A photographer has promised one day to two couples: from the first angry paste to the second try, sent.

Real keys and a real mouse at the program that ``python -m secondtry`` starts. With SECOND_TRY_PICTURES
naming a folder, pictures of the screen are kept there.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from person import Desk, Person, wait_for
from shelf_on_disk import reviews_in

from secondtry.review.facts import Noticed
from secondtry.review.review import Review, Verdict
from secondtry.review.version import KeptBecause
from system_needs import packages_for_person

SUBJECT = "Your wedding on 14 June"
ANGRY = """Hi Priya,

To be honest, your email was not nice to read on a Sunday. Your date was double-booked. The calendar app \
failed to sync, and my assistant forgot to check it. You should have sent the contract back sooner. \
I am sorry if this has upset you. I will find somebody else for the day as soon as I can.

Best,
Jonah
"""
SENT_FIRST = ANGRY.replace("Your date was double-booked", "I double-booked your date")
BETTER = """I double-booked 14 June. I never held my two calendars beside each other before I said yes to \
you. Eleven weeks before your wedding, you have to look for a photographer again because of me. I am sorry.

Amara Field has kept the day free for you. She has photographed forty weddings with me, and I will pay her. \
I will return your deposit of 600 pounds by tomorrow at noon. From now on I keep one calendar.

You can reach me on 0121 496 0000 at any hour. What would make this right for you?"""
PROMISE = "I will return your deposit of 600 pounds by tomorrow at noon."
MARKER = "On Friday I told you about my calendar and left out my own part: I said yes to two weddings."


def test_the_system_has_what_a_person_at_a_display_needs() -> None:
    missing = packages_for_person()
    assert not missing, f"`make setup` installs what is missing: {' '.join(missing)}"


@pytest.fixture
def jonah(desk: Desk, tmp_path: Path) -> Iterator[Person]:
    with Person(desk, tmp_path / "jonah") as person:
        yield person


def test_from_the_first_angry_paste_to_the_second_try_that_was_sent(jonah: Person) -> None:
    jonah.start()
    _paste_in_anger(jonah)
    _take_a_rewrite(jonah)
    _say_what_happened(jonah)
    _read_as_somebody_angry(jonah)
    _keep_a_version_and_send(jonah)
    _begin_a_second_try(jonah)
    _send_the_second(jonah)
    _look_at_the_case(jonah)
    assert jonah.close() == 0
    jonah.start()
    _find_everything_again(jonah)
    assert jonah.close() == 0


def _paste_in_anger(jonah: Person) -> None:
    jonah.see("Draft", "text", state="FOCUSED")
    jonah.press("ctrl+n")
    jonah.see("Untitled — Second Try", "frame")
    jonah.click("Subject", "text")
    jonah.type(SUBJECT)
    jonah.press("Tab")
    jonah.see("Draft", "text", state="FOCUSED")
    jonah.copy_in_mail_program(ANGRY)
    jonah.press("ctrl+v")
    jonah.read("Draft", ANGRY)
    jonah.see("4 push blame away", "label")
    jonah.see("1 weakens the apology", "label")
    jonah.picture("1 pasted")


def _take_a_rewrite(jonah: Person) -> None:
    jonah.press("ctrl+Home", "F8")
    jonah.see("Does not say who did it: Your date was double-booked", "panel")
    jonah.see("Rewrite 1: I double-booked your date", "push button", state="FOCUSED")
    jonah.picture("2 card")
    jonah.press("1")
    jonah.read("Draft", SENT_FIRST)
    jonah.see_no("Does not say who did it.*", "panel")
    jonah.press("ctrl+z")
    jonah.read("Draft", ANGRY)
    jonah.see("4 push blame away", "label")
    jonah.press("ctrl+y")
    jonah.read("Draft", SENT_FIRST)
    jonah.see("2 push blame away", "label")


def _say_what_happened(jonah: Person) -> None:
    jonah.press("alt+o")
    jonah.see("Occasion", "combo box", state="FOCUSED")
    jonah.press("Down")
    jonah.see("We made a mistake", "combo box")
    jonah.press("F9")
    jonah.see("What happened", "text", state="FOCUSED")
    jonah.type("I said yes to two weddings on 14 June.")
    jonah.press("Tab")
    jonah.see("What it cost them", "text", state="FOCUSED")
    jonah.type("Eleven weeks to find somebody else.")
    jonah.click("When we noticed Yesterday", "push button")
    jonah.see("When we noticed Clear", "push button")
    jonah.click("Who noticed first", "combo box")
    jonah.see("the customer", "list item")
    jonah.press("Down", "Down", "Return")
    jonah.see("the customer", "combo box")
    jonah.picture("3 facts")
    _on_disk(jonah, lambda review: review.facts.noticed_by is Noticed.THEY)
    [review] = _written(jonah)
    assert review.occasion == "mistake"
    assert review.facts.what_happened == "I said yes to two weddings on 14 June."
    assert review.facts.cost_to_them == "Eleven weeks to find somebody else."
    assert review.facts.noticed_at
    jonah.press("F9")
    jonah.see("You noticed this yesterday.*|.*: You noticed this yesterday.*", "label")


def _read_as_somebody_angry(jonah: Person) -> None:
    jonah.press("ctrl+2")
    jonah.see("The message", "text", state="FOCUSED")
    jonah.see("In the inbox: Jonah.*", "panel")
    jonah.press("alt+a")
    jonah.see("Read as", "combo box", state="FOCUSED")
    jonah.press("Down", "Down", "Down")
    jonah.see("somebody already angry", "combo box")
    for number, answer, words in (
        ("1", "n", "Not yet"),
        ("2", "n", "Not yet"),
        ("3", "c", "Can't tell"),
        ("4", "y", "Yes"),
    ):
        jonah.press(f"alt+{number}")
        jonah.see(".*[?] .*", "check box", state="FOCUSED")
        jonah.press(f"alt+{answer}")
        jonah.see(f".*[?] {words}", "check box", state="CHECKED")
    jonah.see("4 of 4 answered", "label")
    jonah.picture("4 read as somebody angry")
    _on_disk(jonah, lambda review: len(review.answers) == 4)
    [review] = _written(jonah)
    assert review.read_as == "angry"
    assert {key: answer.verdict for key, answer in review.answers.items()} == {
        "Q1": Verdict.NOT_YET,
        "Q2": Verdict.NOT_YET,
        "Q3": Verdict.CANT_TELL,
        "Q4": Verdict.YES,
    }


def _keep_a_version_and_send(jonah: Person) -> None:
    jonah.press("ctrl+1")
    jonah.see("Draft", "text", state="FOCUSED")
    jonah.press("ctrl+k")
    jonah.turn_to("Keep this version.*")
    jonah.type("Still angry")
    jonah.press("Return")
    jonah.see_no("Keep this version.*", "dialog")
    jonah.turn_to(".* — Second Try")
    jonah.see("Kept. .*", "label")
    jonah.press("ctrl+shift+m")
    jonah.see("Marked as sent( just now|, and [0-9]+ promises? noted)[.] .*", "label")
    jonah.picture("5 sent")
    _on_disk(jonah, lambda review: bool(review.case.sent_at))
    [review] = _written(jonah)
    assert [each.text for each in review.versions if each.name == "Still angry"] == [_whole(SENT_FIRST)]


def _begin_a_second_try(jonah: Person) -> None:
    jonah.press("ctrl+t")
    jonah.read("First message, as it went out", SENT_FIRST)
    jonah.see("0 resolved · 4 still there · 0 new", "label")
    jonah.picture("6 second try")
    jonah.click("Begin with an empty page", "push button")
    jonah.see("4 resolved · 0 still there · 0 new, so far by leaving words out", "label")
    jonah.click("Add: It gave reasons instead of owning it", "push button")
    jonah.read("Draft", "[what I did]")
    jonah.see("Draft", "text", state="FOCUSED")
    for words in ("Friday", "my calendar", "I said yes to two weddings"):
        jonah.type(words)
        jonah.press("Tab")
    jonah.read("Draft", MARKER)
    jonah.see("Yes: it names the first message, and where it fell short[.]", "label")
    jonah.press("End", "Return", "Return")
    jonah.copy_in_mail_program(BETTER)
    jonah.press("ctrl+v")
    jonah.read("Draft", f"{MARKER}\n\n{BETTER}")
    jonah.see("4 resolved · 0 still there · 0 new", "label")
    jonah.see("instead of “To be honest.*", "push button")
    jonah.picture("7 second try written")


def _send_the_second(jonah: Person) -> None:
    jonah.press("ctrl+shift+m")
    jonah.see("Marked as sent, and [0-9]+ promises? noted[.] .*", "label")
    _on_disk(jonah, lambda review: PROMISE in [each.words for each in review.case.promises])
    [review] = _written(jonah)
    assert review.first is not None
    assert review.first.text == _whole(SENT_FIRST)
    assert MARKER in review.text
    assert BETTER in review.text
    assert review.versions[-1].because is KeptBecause.SENT


def _look_at_the_case(jonah: Person) -> None:
    jonah.press("ctrl+5")
    jonah.see(f"{SUBJECT}[.] Priya[.].*", "list item")
    due = jonah.see(f"By when: {PROMISE}", "text").text
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    assert due == f"{tomorrow:%a} {tomorrow.day} {tomorrow:%b %Y}, 12:00"
    assert len(jonah.look("Ask on", "text")) == 2
    jonah.picture("8 case")


def _find_everything_again(jonah: Person) -> None:
    jonah.see("Draft", "text", state="FOCUSED")
    assert f"{MARKER}\n\n{BETTER}" in jonah.read("Draft", "Priya")
    # All four were answered for the first message, and the second is another draft.
    jonah.see("0 of 4 answered, 4 earlier", "label")
    jonah.see("We made a mistake", "combo box")
    jonah.picture("9 started again")
    jonah.press("F9")
    jonah.read("What happened", "I said yes to two weddings on 14 June.")
    jonah.press("ctrl+3")
    jonah.read("First message, as it went out", SENT_FIRST)
    jonah.press("ctrl+shift+k")
    jonah.turn_to("Versions.*")
    jonah.see(".*Still angry.*")
    jonah.picture("10 versions")
    jonah.press("Escape")
    jonah.see_no(".*Still angry.*")
    jonah.turn_to(".* — Second Try")
    jonah.press("ctrl+5")
    jonah.see(f"{SUBJECT}[.] Priya[.] Sent .*", "list item")
    jonah.see(f"By when: {PROMISE}", "text")
    assert len(jonah.look("Ask on", "text")) == 2


def _whole(body: str) -> str:
    return f"Subject: {SUBJECT}\n\n{body}"


def _written(jonah: Person) -> list[Review]:
    """Return what is on the shelf, without the sample of the first start."""
    return [review for review in reviews_in(jonah.home) if SUBJECT in review.text]


def _on_disk(jonah: Person, holds: Callable[[Review], bool]) -> None:
    """Wait until the disk has it: the journal follows the hand within a second."""
    wait_for(lambda: any(map(holds, _written(jonah))), "what was done, on the disk")
