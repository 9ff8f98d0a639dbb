"""A promise without a day gets a gap for it where the day belongs, and stays what it was."""

import pytest

from secondtry.engine.dated_promise import dated
from secondtry.engine.surroundings import Surroundings
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize

LEXICON = load_shipped_rulebook().lexicon


def with_a_day(before: str, marked: str, behind: str = ".") -> str | None:
    """Return the whole sentence with the day in it, None where the promise can have none."""
    sentence = f"{before}{marked}{behind}"
    tokens = tokenize(sentence, Span(0, len(sentence)))
    place = Surroundings(LEXICON, sentence, Span(len(before), len(before) + len(marked)), tokens)
    promise = dated(place)
    return None if promise is None else f"{before}{promise[0]}{sentence[promise[1] :]}"


@pytest.mark.parametrize(
    ("before", "marked", "behind", "promised"),
    [
        # where no time stands, behind whom it is promised to
        ("", "The tuner will be in touch", ".", "The tuner will be in touch by [day and time]."),
        (
            "Send me the slip and ",
            "I will ring you to settle it",
            ".",
            "Send me the slip and I will ring you by [day and time] to settle it.",
        ),
        (
            "",
            "We will reach out",
            " to you on ticket 12.",
            "We will reach out to you by [day and time] on ticket 12.",
        ),
        # in the place of one that says nothing
        (
            "",
            "Our workshop will contact you shortly about the oboe",
            ".",
            "Our workshop will contact you by [day and time] about the oboe.",
        ),
        (
            "",
            "We will shortly get back to you",
            " with a quote.",
            "We will get back to you by [day and time] with a quote.",
        ),
        (
            "",
            "We will have the reed replaced as soon as possible",
            "!",
            "We will have the reed replaced by [day and time]!",
        ),
        ("", "We will call you", " right away.", "We will call you by [day and time]."),
        # all of it goes
        (
            "",
            "We will mend the reeds as quickly as possible",
            ".",
            "We will mend the reeds by [day and time].",
        ),
        # a second one goes with it, wherever it stands in the promise
        ("", "We will call you soon", ", as quickly as we can.", "We will call you by [day and time]."),
        (
            "",
            "We will ring you shortly to test",
            " and mend the oboe on priority.",
            "We will ring you by [day and time] to test and mend the oboe.",
        ),
        # how somebody gets in touch with us says nothing of when we answer
        (
            "Reach us by filling in the slip and ",
            "we will get back to you",
            ".",
            "Reach us by filling in the slip and we will get back to you by [day and time].",
        ),
        # what is to be got done can have a day, also where no time was said
        (
            "",
            "Our workshop will sort it out for you",
            "!",
            "Our workshop will sort it out for you by [day and time]!",
        ),
        ("", "I'll get it sorted", ".", "I'll get it sorted by [day and time]."),
        # looking into it is no act, but what is joined to it may be
        (
            "",
            "We will look into the fault and mend the oboe as soon as possible",
            ".",
            "We will look into the fault and mend the oboe by [day and time].",
        ),
        # a clause of its own tells of the past
        (
            "Your note came on Friday, and ",
            "we will call you",
            ".",
            "Your note came on Friday, and we will call you by [day and time].",
        ),
    ],
)
def test_the_day_stands_in_the_promise(before: str, marked: str, behind: str, promised: str) -> None:
    assert with_a_day(before, marked, behind) == promised


@pytest.mark.parametrize(
    ("before", "marked", "behind"),
    [
        # kept when something else is there
        ("", "We will contact you", " as soon as the reeds are here."),
        ("", "We will write to you", " once we know."),
        ("Once the reeds are here, ", "we will call you", "."),
        ("As soon as the cart is back, ", "our workshop will contact you", "."),
        # at a time that is told already
        ("", "We will contact you", " tomorrow."),
        ("", "The tuner will call you", " on Friday."),
        ("", "We will call you", " next week about the oboe."),
        ("", "We will call you", " in the next few days."),
        ("On Friday ", "we will get back to you", "."),
        ("Shortly ", "we will contact you", "."),
        ("", "We will call you soon", ", and we will mend it as quickly as we can."),
        # to try is no deed that could have a day
        ("", "We will do our best to mend the reeds", "."),
        ("", "We are working to", " mend the reeds."),
        # under way
        ("", "We are following up with the mill on priority", "."),
        ("", "We are calling you shortly", "."),
        # done already
        ("", "We have handed your oboe to our workshop on priority", "."),
        ("", "We handed your oboe to our workshop on priority", "."),
        ("", "We have been reaching out to you", " about the oboe."),
        # no day can be told
        ("I cannot give you a date, but ", "we will have it soon", "."),
        # acts that a day alone does not make a promise of
        ("", "We will look into it shortly", "."),
        ("", "We will improve the hall soon", "."),
        # the time stands before the verb or before a second act
        ("", "We will soon be bringing out new reeds", "."),
        ("", "We will test it immediately", " and mend it."),
        # no time, and nobody who will be told
        ("", "We will take care of it", "."),
    ],
)
def test_no_day_is_put_where_it_does_not_fit(before: str, marked: str, behind: str) -> None:
    assert with_a_day(before, marked, behind) is None
