"""Versions are kept beside the text: each once, none overwritten, named ones for good."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.review.review import Review
from secondtry.review.version import KeptBecause, Version
from secondtry.review.versions import (
    kept_on,
    newest_first,
    removes_much,
    with_automatic_version,
    with_name,
    with_named_version,
    without_version,
)

AT, LATER = "2026-03-10T15:00:00+01:00", "2026-03-11T09:00:00+01:00"


def test_the_present_text_is_kept_under_a_name() -> None:
    kept = with_named_version(Review(text="Hi Dana"), "  before \n lunch ", AT)
    assert kept.versions == (Version(1, "Hi Dana", "before lunch", AT),)
    assert kept.text == "Hi Dana"


def test_a_version_wants_a_name() -> None:
    with pytest.raises(ValueError, match="name"):
        with_named_version(Review(text="Hi"), " \n", AT)


def test_the_same_text_may_be_kept_under_two_names() -> None:
    once = with_named_version(Review(text="Hi"), "a", AT)
    assert [v.name for v in with_named_version(once, "b", LATER).versions] == ["a", "b"]


def test_a_copy_that_was_kept_by_itself_takes_the_name() -> None:
    kept = with_automatic_version(Review(text="Hi"), "Hi", KeptBecause.NEW_DAY, AT)
    named = with_named_version(kept, "a", LATER)
    assert named.versions == (Version(1, "Hi", "a", AT, KeptBecause.NEW_DAY),)
    assert not named.versions[0].is_automatic


def test_what_is_blank_or_kept_already_is_not_kept_by_itself() -> None:
    review = with_named_version(Review(text="Hi"), "a", AT)
    assert with_automatic_version(review, "Hi", KeptBecause.REPLACED, LATER) == review
    assert with_automatic_version(review, " \n", KeptBecause.REPLACED, LATER) == review


def test_only_what_was_kept_by_itself_can_be_deleted() -> None:
    review = with_named_version(Review(text="Hi"), "a", AT)
    review = with_automatic_version(review, "Ho", KeptBecause.REPLACED, LATER)
    assert [v.text for v in without_version(review, 2).versions] == ["Hi"]
    with pytest.raises(ValueError, match="name"):
        without_version(review, 1)


def test_another_name_takes_the_place_of_the_first_and_a_blank_one_does_not() -> None:
    review = with_named_version(Review(text="Hi"), "a", AT)
    assert with_name(review, 1, "b").versions[0].name == "b"
    assert with_name(review, 1, "  ") == review


_TEXTS = st.sampled_from(["Hi", "Ho", "Hum", " "])
_STEPS = st.lists(st.tuples(st.sampled_from(["name", "auto", "delete"]), _TEXTS), max_size=12)


@given(_STEPS)
def test_nothing_is_ever_overwritten_and_no_number_is_in_use_twice(steps: list[tuple[str, str]]) -> None:
    review = Review()
    for step, text in steps:
        before = {v.number: v.text for v in review.versions}
        deleted = None
        if step == "name":
            review = with_named_version(Review(text=text, versions=review.versions), "n", AT)
        elif step == "auto":
            review = with_automatic_version(review, text, KeptBecause.REPLACED, AT)
        else:
            deleted = next((v.number for v in review.versions if v.is_automatic), None)
            review = without_version(review, deleted or 0)
        after = [(v.number, v.text) for v in review.versions]
        assert {n: t for n, t in before.items() if n != deleted}.items() <= dict(after).items()
        assert len(dict(after)) == len(after)


def test_the_newest_is_looked_for_first() -> None:
    versions = (Version(1, "a"), Version(3, "c"), Version(2, "b"))
    assert [v.number for v in newest_first(versions)] == [3, 2, 1]


@pytest.mark.parametrize(
    ("removed", "before", "is_much"),
    [(20, 60, True), (19, 19, False), (20, 61, False), (200, 200, True), (0, 0, False)],
)
def test_a_third_of_the_words_is_much_but_never_a_few(removed: int, before: int, *, is_much: bool) -> None:
    assert removes_much("word " * removed, "word " * before) is is_much


def test_a_day_is_known_by_its_date() -> None:
    versions = (Version(1, "a", "", AT, KeptBecause.NEW_DAY),)
    assert kept_on(versions, KeptBecause.NEW_DAY, "2026-03-10")
    assert not kept_on(versions, KeptBecause.NEW_DAY, "2026-03-11")
    assert not kept_on(versions, KeptBecause.REPLACED, "2026-03-10")


def test_a_text_that_was_kept_already_is_known_as_the_one_that_went_out() -> None:
    kept = with_automatic_version(Review(text="Hi"), "Hi", KeptBecause.NEW_DAY, "2026-11-25T10:00+00:00")
    sent = with_automatic_version(kept, "Hi", KeptBecause.SENT, "2026-11-26T10:00+00:00")
    assert [(each.text, each.because) for each in sent.versions] == [("Hi", KeptBecause.SENT)]
