"""A colleague's mail is read by somebody with fresh eyes, goes back to its author, and comes back once more.

Two people with homes of their own, real keys and a real mouse at the program that ``python -m secondtry``
starts. With SECOND_TRY_PICTURES naming a folder, pictures of the screen are kept there.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from person import Desk, Person, wait_for
from shelf_on_disk import reviews_in

from secondtry.review.comment import Comment, Decision, Role
from secondtry.review.review import Review
from secondtry.review.review_files import read_review_file

BODY = """Dear Mrs Lindqvist,

Your piano stool was delivered to number 19. The driver did not read the label. I will collect it on \
Thursday before noon and bring it to you.

Kind regards,
Tomas Reuter"""
MAIL = f"""From: Tomas Reuter <tomas@workshop.example>
To: Mira Sand <mira@workshop.example>
Subject: Your piano stool
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{BODY}
"""
HIDDEN, OWNED = "Your piano stool was delivered to number 19", "I delivered your piano stool to number 19"
BLAMED, SILENT = "The driver did not read the label", "We did not compare the label with our list"


@pytest.fixture
def mira(desk: Desk, tmp_path: Path) -> Iterator[Person]:
    with Person(desk, tmp_path / "mira") as person:
        yield person


@pytest.fixture
def tomas(desk: Desk, tmp_path: Path) -> Iterator[Person]:
    with Person(desk, tmp_path / "tomas") as person:
        yield person


def test_a_mail_is_reviewed_and_its_author_decides(mira: Person, tomas: Person, tmp_path: Path) -> None:
    mail, reviewed, decided = (
        tmp_path / name for name in ("stool.eml", "to-tomas.secondtry", "back.secondtry")
    )
    mail.write_text(MAIL, encoding="utf-8")
    mira.start(str(mail))
    _take_the_role_of_a_reviewer(mira)
    _comment(mira, HIDDEN, "She asks who did that. It was us.", OWNED, is_first=True)
    _comment(mira, BLAMED, "He is one of us. She need not know his part.", SILENT)
    _comment(mira, "Thursday before noon", "She teaches on Thursdays. Ask her first?")
    mira.see("0 of 3 settled", "label")
    assert mira.read("Draft", "Dear Mrs") == BODY
    mira.picture("1 reviewed")
    _save(mira, reviewed)
    assert mira.close() == 0
    sent = read_review_file(reviewed)
    assert sent.text == f"Subject: Your piano stool\n\n{BODY}"
    assert [each.remarks[0].name for each in sent.comments] == ["Mira"] * 3

    tomas.start(str(reviewed))
    _say_whose_message_it_is(tomas)
    _decide(tomas)
    _save(tomas, decided, asks_for_name="Tomas")
    assert tomas.close() == 0
    _check_what_goes_back(read_review_file(decided))

    mira.start(str(decided))
    mira.see("2 of 3 settled", "label")
    mira.see("accepted", "label")
    mira.see("declined", "label")
    mira.picture("2 back again")
    assert mira.close() == 0
    assert any(len(review.comments) == 3 and _settled(review) == 2 for review in reviews_in(mira.home))


def _take_the_role_of_a_reviewer(mira: Person) -> None:
    mira.see("stool[.]eml — Second Try", "frame")
    mira.read("Draft", BODY)
    mira.press("ctrl+4")
    mira.click("I review this for its author", "push button")
    mira.see("You are reviewing .*", "label")
    mira.click("Draft", "text")
    mira.type("Not mine")


def _comment(mira: Person, words: str, remark: str, wording: str = "", *, is_first: bool = False) -> None:
    mira.click("Draft", "text")
    mira.press("ctrl+f")
    mira.see("Find.*", "text", state="FOCUSED")
    mira.type(words)
    mira.press("Return", "Escape")
    mira.see("Draft", "text", state="FOCUSED")
    mira.press("ctrl+m")
    mira.see(f"Your comment on: .*{words}.*", "text", state="FOCUSED")
    mira.type(remark)
    if wording:
        mira.click("Suggest other words", "push button")
        mira.see("Write instead", "text", state="FOCUSED")
        mira.type(wording)
    mira.press("ctrl+Return")
    if is_first:
        mira.turn_to("Your name.*")
        mira.type("Mira")
        mira.press("Return")
        mira.see_no("Your name.*", "dialog")
        mira.turn_to("stool[.]eml — Second Try")
    mira.see(remark.replace("?", "[?]"), "label")
    mira.see_no("Your comment on.*", "text")


def _save(person: Person, file: Path, asks_for_name: str = "") -> None:
    person.press("ctrl+shift+r")
    person.turn_to("Save as.*")
    person.press("ctrl+a")
    person.type(str(file))
    person.press("Return")
    person.see_no("Save as.*", "dialog")
    if asks_for_name:
        person.turn_to("Your name.*")
        person.type(asks_for_name)
        person.press("Return")
    wait_for(file.exists, f"the file {file.name}")
    person.turn_to("(stool|to-tomas)[.].* — Second Try")
    person.see(f"Saved to {file.name}[.].*", "label")


def _say_whose_message_it_is(tomas: Person) -> None:
    tomas.turn_to("Second Try")
    tomas.see("Is “to-tomas.secondtry” your own message[?].*", "label")
    tomas.picture("1 asked")
    tomas.press("alt+m")
    tomas.turn_to("to-tomas[.]secondtry — Second Try")
    tomas.see("0 of 3 settled", "label")
    tomas.picture("2 opened")


def _decide(tomas: Person) -> None:
    tomas.press("ctrl+j")
    tomas.see(f".*{OWNED}.*", "label")
    first = min(tomas.look("Use it", "push button"), key=lambda thing: thing.place[1])
    tomas.click_at(first.middle)
    tomas.read("Draft", BODY.replace(HIDDEN, OWNED))
    tomas.see("1 of 3 settled", "label")
    tomas.click("Decline", "push button")
    tomas.see("2 of 3 settled", "label")
    assert tomas.read("Draft", OWNED) == BODY.replace(HIDDEN, OWNED)
    tomas.picture("3 decided")


def _check_what_goes_back(review: Review) -> None:
    assert OWNED in review.text
    assert BLAMED in review.text
    decided = {_quote(each): each.suggestion.decision for each in review.comments if each.suggestion}
    assert decided == {HIDDEN: Decision.ACCEPTED, BLAMED: Decision.DECLINED}
    assert _settled(review) == 2
    assert review.exchange.role is Role.AUTHOR


def _quote(comment: Comment) -> str:
    return comment.anchor.quote if comment.anchor else ""


def _settled(review: Review) -> int:
    return sum(each.is_settled for each in review.comments)
