"""A review file that any released format has sent is opened: there is one such file for each number."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from secondtry.documents.document import DocumentError
from secondtry.documents.review_file import FORMAT
from secondtry.review.comment import Decision, Role, Suggestion
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Answer, Review, Verdict
from secondtry.review.review_files import read_review_file, write_review_file
from secondtry.review.sending import opened_as, to_send
from secondtry.review.snapshot import FORMAT as TABLE_FORMAT

SENT = Path(__file__).parent / "sent"
TEXT = (
    "Subject: Your mugs 😀\n\nHi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\nSam\n"
)


def received(number: int) -> Review:
    return read_review_file(SENT / f"format-{number}.secondtry")


def test_there_is_a_sent_review_of_each_format() -> None:
    # Whoever counts FORMAT up leaves these as they are, and adds one that the new program has sent.
    names = sorted(file.name for file in SENT.iterdir())
    assert names == [f"format-{number}.secondtry" for number in range(1, FORMAT + 1)]


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_sent_review_is_opened_with_all_that_it_brings(number: int) -> None:
    review = received(number)
    assert review.text == TEXT
    assert (review.occasion, review.read_as, review.exchange.author) == ("mistake", "angry", "Anna")
    assert review.dismissed == {FindingKey("a.b", "was misplaced", "Your order", ". We", 0)}
    assert review.steps["own-it"].note == "rang her"
    assert review.first is not None
    assert [version.name for version in review.versions] == ["before lunch"]
    settled, open_, withdrawn = review.comments
    assert [remark.text for remark in settled.remarks] == ["By whom?", "By us."]
    assert settled.suggestion == Suggestion("We misplaced your order", Decision.ACCEPTED)
    assert open_.anchor is not None
    assert open_.anchor.span is not None
    assert open_.anchor.span.of(review.text) == "if this upset you"
    assert withdrawn.is_withdrawn


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_sent_review_is_opened_by_either_role_with_their_own_answers(number: int) -> None:
    review = received(number)
    hers = opened_as(review, Role.AUTHOR, "Anna")
    assert hers.answers == {"Q1": Answer(Verdict.YES, "I find it clear", TEXT)}
    assert set(hers.others_answers) == {"Tom"}
    his = opened_as(review, Role.REVIEWER, "Tom", "c1")
    assert his.answers == {"Q1": Answer(Verdict.NOT_YET, "who lost it?", TEXT)}
    assert set(his.others_answers) == {"Anna"}


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_what_an_older_program_sent_of_private_things_is_not_taken_in(number: int) -> None:
    review = received(number)
    assert (review.customer_knows, review.repeat, review.severe) == (None, False, False)


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_sent_review_is_sent_on_without_loss(number: int, tmp_path: Path) -> None:
    review = opened_as(received(number), Role.REVIEWER, "Tom", "c1")
    file = tmp_path / "on.secondtry"
    write_review_file(file, to_send(review, "Tom", "unused"))
    again = opened_as(read_review_file(file), Role.REVIEWER, "Tom", "c2")
    assert again == review


def of_a_newer_program(container: int, table: int) -> bytes:
    """The file of format 1 with other numbers on it."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(SENT / "format-1.secondtry") as sent,
        zipfile.ZipFile(buffer, "w") as newer,
    ):
        review = json.loads(sent.read("review.json")) | {"format": table}
        newer.writestr("manifest.json", json.dumps({"kind": "second-try-review", "format": container}))
        newer.writestr("review.json", json.dumps(review))
        newer.writestr("message.txt", sent.read("message.txt"))
    return buffer.getvalue()


@pytest.mark.parametrize(("container", "table"), [(FORMAT + 1, TABLE_FORMAT), (FORMAT, TABLE_FORMAT + 1)])
def test_of_a_newer_file_it_is_said_what_to_do_and_how_to_read_it_meanwhile(
    tmp_path: Path, container: int, table: int
) -> None:
    file = tmp_path / "newer.secondtry"
    file.write_bytes(of_a_newer_program(container, table))
    with pytest.raises(DocumentError) as refused:
        read_review_file(file)
    assert str(refused.value) == (
        f"Cannot read {file}: it was made by a newer Second Try. Update this one to open it. Until then, "
        "give a copy of it a name that ends in .zip: message.txt in there is the message."
    )
    with zipfile.ZipFile(file) as archive:
        assert archive.read("message.txt").decode() == TEXT
