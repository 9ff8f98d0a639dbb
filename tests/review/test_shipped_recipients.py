"""Whom one can read as: all that is shipped is whole, and the four questions stay the four questions."""

import pytest

from secondtry.engine.question import Question
from secondtry.resources import ResourceError
from secondtry.review.recipient import Manner, Recipient, chosen_recipient
from secondtry.review.shipped_recipients import load_shipped_recipients, read_recipients

QUESTIONS = tuple(Question(f"Q{number}", f"Question {number}?", "Think.") for number in range(1, 5))
ONE = '[[recipient]]\nkey = "a"\nname = "A"\nwho = "W"\non_their_mind = "M"\n'


@pytest.fixture(scope="module")
def recipients() -> tuple[Recipient, ...]:
    return load_shipped_recipients(QUESTIONS)


def test_there_are_the_five_readers_behind_a_customer(recipients: tuple[Recipient, ...]) -> None:
    assert [each.key for each in recipients] == ["customer", "busy", "loyal", "angry", "new", "anxious"]


def test_a_customer_is_asked_the_questions_word_for_word(recipients: tuple[Recipient, ...]) -> None:
    assert recipients[0].questions == QUESTIONS


def test_everybody_else_is_asked_the_same_four_in_words_of_their_own(
    recipients: tuple[Recipient, ...],
) -> None:
    for each in recipients[1:]:
        assert [question.key for question in each.questions] == ["Q1", "Q2", "Q3", "Q4"]
        assert not set(each.questions) & set(QUESTIONS)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("Q1", "read this message"),
        ("Q2", "emotional response"),
        ("Q3", "best interest"),
        ("Q4", "believe us"),
    ],
)
def test_each_question_keeps_the_words_that_make_it_that_question(
    recipients: tuple[Recipient, ...], key: str, words: str
) -> None:
    for each in recipients[1:]:
        assert words in next(question.text for question in each.questions if question.key == key)


def test_no_two_are_asked_the_same_or_given_the_same_prompt(recipients: tuple[Recipient, ...]) -> None:
    texts = [text for each in recipients[1:] for q in each.questions for text in (q.text, q.prompt)]
    assert len(set(texts)) == len(texts) == 40


def test_hours_are_times_of_day(recipients: tuple[Recipient, ...]) -> None:
    for each in recipients[1:]:
        hour, minute = each.hour.split(":")
        assert len(hour) == len(minute) == 2
        assert int(hour) < 24
        assert int(minute) < 60


def test_each_of_them_reads_in_a_way_of_their_own(recipients: tuple[Recipient, ...]) -> None:
    by_key = {each.key: each for each in recipients}
    assert by_key["busy"].manner is Manner.GLANCE
    assert by_key["anxious"].manner is Manner.PARAGRAPHS
    assert by_key["angry"].rereads
    assert by_key["new"].first_mail


def test_who_was_not_chosen_or_is_not_known_is_a_customer(recipients: tuple[Recipient, ...]) -> None:
    assert chosen_recipient(recipients, "angry").key == "angry"
    assert chosen_recipient(recipients, "").key == "customer"
    assert chosen_recipient(recipients, "nobody").key == "customer"


def test_a_question_that_is_not_worded_has_the_words_of_the_article() -> None:
    (one,) = read_recipients(f'{ONE}[[recipient.question]]\nkey = "Q2"\ntext = "T?"\nprompt = "P"', QUESTIONS)
    assert one.questions == (QUESTIONS[0], Question("Q2", "T?", "P"), *QUESTIONS[2:])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "recipient = []",
        "[[recipient",
        ONE.replace('name = "A"\n', ""),
        f'{ONE}manner = "upside down"',
        f'{ONE}colour = "red"',
        f'{ONE}[[recipient.question]]\nkey = "Q9"\ntext = "T?"\nprompt = "P"',
    ],
)
def test_a_file_that_says_something_else_is_named_in_the_error(text: str) -> None:
    with pytest.raises(ResourceError, match=r"recipients\.toml"):
        read_recipients(text, QUESTIONS)
