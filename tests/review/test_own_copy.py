"""Of all that lies on a shelf, a review that comes back finds the copy that it is one of."""

from collections.abc import Iterable, Mapping, Sequence

from secondtry.errors import SecondTryError
from secondtry.review.case import Case
from secondtry.review.exchange import Exchange
from secondtry.review.own_copy import own_copy
from secondtry.review.review import Review
from secondtry.review.shelf import ShelfEntry


class DamagedError(SecondTryError):
    """It cannot be read."""


class ReadingShelf:
    """A shelf from which is only read; None stands for a review that is damaged. Later ones are newer."""

    def __init__(self, reviews: Mapping[str, Review | None]) -> None:
        self._reviews = reviews

    def open_id(self) -> str:
        return ""

    def entries(self) -> Sequence[ShelfEntry]:
        days = enumerate(self._reviews, start=10)
        return [ShelfEntry(id_, modified=f"2026-11-{day}T10:00:00+00:00") for day, id_ in days]

    def read(self, entry_id: str) -> Review:
        review = self._reviews[entry_id]
        if review is None:
            raise DamagedError("damaged")
        return review

    def add(self, review: Review) -> str:
        raise NotImplementedError

    def change_case(self, entry_id: str, case: Case) -> None:
        raise NotImplementedError

    def open(self, entry_id: str) -> bool:
        raise NotImplementedError

    def trash(self, entry_id: str) -> None:
        raise NotImplementedError

    def remove_for_good(self, entry_ids: Iterable[str]) -> None:
        raise NotImplementedError

    def trashed(self) -> Sequence[ShelfEntry]:
        raise NotImplementedError

    def restore(self, entry_id: str) -> None:
        raise NotImplementedError


def copy_of(id_: str) -> Review:
    return Review(text="Hi", exchange=Exchange(id_))


def test_the_copy_with_the_same_exchange_is_found_past_damaged_ones() -> None:
    shelf = ReadingShelf({"1": copy_of("m1"), "2": Review(text="Hi"), "3": None, "4": copy_of("m2")})
    assert own_copy(shelf, "m1") == "1"


def test_of_several_copies_the_newest_is_meant() -> None:
    assert own_copy(ReadingShelf({"1": copy_of("m1"), "2": copy_of("m1")}), "m1") == "2"


def test_where_there_is_none_nothing_is_found() -> None:
    assert own_copy(ReadingShelf({"1": copy_of("m2"), "2": None}), "m1") == ""
