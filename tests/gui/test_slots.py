import pytest

from secondtry.gui.slots import SlotWalk
from secondtry.text.change import TextChange
from secondtry.text.span import Span


@pytest.fixture
def walk() -> SlotWalk:
    """The walk through "On [day] we [what] it." at 10."""
    return SlotWalk([Span(13, 18), Span(22, 28)], Span(10, 32))


def test_a_walk_starts_in_the_first_slot(walk: SlotWalk) -> None:
    assert walk.current == Span(13, 18)


def test_a_walk_goes_on_and_back_and_ends_past_the_last(walk: SlotWalk) -> None:
    steps = [walk.step(forward=True), walk.step(forward=False), walk.step(forward=False)]
    assert (steps, walk.current) == ([True, True, True], Span(13, 18))
    assert walk.step(forward=True)
    assert not walk.step(forward=True)


def test_a_slot_takes_in_what_is_written_in_it_and_the_others_move_on(walk: SlotWalk) -> None:
    assert walk.follow(TextChange(13, 5, 6))
    assert (walk.slots, walk.area) == ((Span(13, 19), Span(23, 29)), Span(10, 33))


def test_writing_outside_the_current_slot_ends_the_walk(walk: SlotWalk) -> None:
    assert not walk.follow(TextChange(20, 0, 1))


def test_the_cursor_takes_the_walk_to_the_slot_that_it_is_put_in(walk: SlotWalk) -> None:
    assert walk.stay_with(24)
    assert walk.current == Span(22, 28)


def test_a_cursor_outside_the_words_put_in_ends_the_walk(walk: SlotWalk) -> None:
    assert not walk.stay_with(9)
    assert not walk.stay_with(33)
