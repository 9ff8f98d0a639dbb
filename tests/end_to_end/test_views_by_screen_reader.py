"""Each view by what a screen reader says of it: names, roles and states, and where the keyboard is."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from person import Desk, Person, Thing, wait_for
from shelf_on_disk import reviews_in

from secondtry.review.review import Review

BODY = (
    "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you. We value your business.\n\n"
    "I will send new mugs by Friday.\n\nBest,\nSam"
)
#: What is used, or says something by itself.
USED = {
    "check box",
    "combo box",
    "frame",
    "label",
    "link",
    "list",
    "list item",
    "menu item",
    "page tab",
    "page tab list",
    "progress bar",
    "push button",
    "radio button",
    "slider",
    "spin button",
    "text",
    "toggle button",
}
#: What leads to each view, and what is seen there alone.
VIEWS = {
    "alt+5": "Do-over checklist, 0 of [0-9]+, open",
    "F9": "What happened, open",
    "F7": "Findings, in reading order",
    "ctrl+2": "In the inbox: .*",
    "ctrl+t": "First message, as it went out",
    "ctrl+4": "I review this for its author",
    "ctrl+5": "Find a case by its words.*",
}


@pytest.fixture
def dana(desk: Desk, tmp_path: Path) -> Iterator[Person]:
    draft = tmp_path / "mugs.txt"
    draft.write_text(f"Subject: Your mugs\n\n{BODY}\n", encoding="utf-8")
    with Person(desk, tmp_path / "dana") as person:
        person.start(str(draft))
        person.see("Draft", "text", state="FOCUSED")
        person.see("1 pushes blame away", "label")
        yield person


@pytest.fixture
def ears(dana: Person) -> Iterator[subprocess.Popen[str]]:
    with dana.assistant("ears.py") as listening:
        yield listening


def _nameless(dana: Person) -> list[Thing]:
    return [each for each in dana.look("", "") if each.role in USED and not each.text]


def _kept(dana: Person, holds: Callable[[Review], bool]) -> None:
    wait_for(lambda: any(map(holds, reviews_in(dana.home))), "what was done, on the disk")


def test_whatever_is_used_or_says_something_has_a_name_in_every_view(dana: Person) -> None:
    for key, sight in VIEWS.items():
        dana.press(key)
        dana.see(sight)
        assert (key, _nameless(dana)) == (key, [])


def test_modes_are_chosen(dana: Person) -> None:
    dana.do("Cases", "radio button")
    dana.see("Cases", "radio button", state="CHECKED")
    dana.see("Cases", "list", state="FOCUSED")
    dana.do("Write", "radio button")
    dana.see("Draft", "text", state="FOCUSED")


def test_facts_are_written_unfolded_and_chosen(dana: Person) -> None:
    dana.press("F9")
    dana.see("What happened", "text", state="FOCUSED")
    dana.type("The box was lost in our hall.")
    dana.do("How bad it is, closed", "push button")
    dana.see("How bad it is, open", "push button")
    boxes = [each for each in dana.look(".+", "check box") if not each.states & {"CHECKED"}]
    dana.do(boxes[0].name.replace("?", "[?]"), "check box")
    dana.see(boxes[0].name.replace("?", "[?]"), "check box", state="CHECKED")
    _kept(dana, lambda review: len(review.facts.harms) == 1)
    _kept(dana, lambda review: review.facts.what_happened == "The box was lost in our hall.")


def test_steps_are_ticked(dana: Person) -> None:
    dana.press("alt+5")
    first = dana.see(".+", "check box", state="FOCUSED")
    dana.do(first.name.replace("?", "[?]"), "check box")
    dana.see(first.name.replace("?", "[?]"), "check box", state="CHECKED")
    dana.see("Do-over checklist, 1 of [0-9]+, open", "push button")
    _kept(dana, lambda review: any(each.is_done for each in review.steps.values()))


def test_findings_are_walked_through_and_dismissed(dana: Person) -> None:
    dana.press("F7")
    dana.see("Findings, in reading order", "list", state="FOCUSED")
    dana.see("“Your order was misplaced”.*1 of 3[.]", "list item", state="SELECTED")
    dana.press("Down")
    dana.see("“We are sorry if this upset you”.*2 of 3[.]", "list item", state="SELECTED")
    dana.see("About this finding")
    dana.press("Delete")
    dana.see_no("“We are sorry if this upset you”.*2 of 3[.]", "list item")
    dana.see("Findings, in reading order", "list", state="FOCUSED")


def test_words_are_commented_on(dana: Person) -> None:
    dana.press("ctrl+4")
    dana.see("Comments", "radio button", state="CHECKED")
    dana.press("ctrl+m")
    dana.see("Your comment on: .*Hi Dana.*", "text", state="FOCUSED")
    dana.type("Say who misplaced it.")
    dana.press("ctrl+Return")
    dana.turn_to("Your name.*")
    dana.type("Sam")
    dana.press("Return")
    dana.see_no("Your name.*", "dialog")
    dana.turn_to("mugs[.]txt — Second Try")
    dana.see("Say who misplaced it[.]", "label")
    dana.see("0 of 1 settled", "label")
    dana.do("Settle.*", "push button")
    dana.see("1 of 1 settled", "label")


def test_a_second_try_says_what_became_of_the_marks(dana: Person) -> None:
    dana.press("ctrl+t")
    dana.see("Draft", "text", state="FOCUSED")
    dana.read("First message, as it went out", BODY)
    dana.see("still there · Does not say who did it: “Your order was misplaced”", "push button")
    dana.do("Show them in both messages", "check box")
    wait_for(
        lambda: "CHECKED" not in dana.see("Show them in both messages", "check box").states,
        "no tick",
    )


def test_a_promise_is_heard_of_and_ticked(dana: Person) -> None:
    dana.press("ctrl+shift+m", "ctrl+5")
    dana.see("Your mugs[.].*Sent.*", "list item", state="SELECTED")
    dana.do("Done: I will send new mugs by Friday[.]", "check box")
    dana.see("Done: I will send new mugs by Friday[.]", "check box", state="CHECKED")
    _kept(dana, lambda review: any(each.kept_at for each in review.case.promises))


def test_what_is_shown_for_a_moment_is_said(dana: Person, ears: subprocess.Popen[str]) -> None:
    def heard() -> list[str]:
        assert ears.stdin is not None
        assert ears.stdout is not None
        ears.stdin.write("heard\n")
        ears.stdin.flush()
        return [str(each) for each in json.loads(ears.stdout.readline())]

    assert heard() == []
    dana.press("ctrl+shift+m")
    said = dana.see("(Marked as sent|[0-9]+ promises? noted)[^.]*[.] .*", "label")
    wait_for(lambda: said.name in heard(), "what the footer says")
