"""Long texts fall into windows that cover each piece once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from secondtry.reader.windows import LONGEST, SURROUNDINGS, Window, windows_of


def test_a_text_that_fits_is_one_window() -> None:
    assert list(windows_of(LONGEST, [0, 9], [])) == [Window(0, LONGEST, 0, LONGEST)]
    assert list(windows_of(0, [], [])) == []


@settings(deadline=None)
@given(st.integers(LONGEST + 1, 3000), st.sets(st.integers(0, 3000)), st.sets(st.integers(0, 3000)))
def test_windows_count_each_piece_once_and_are_never_too_long(
    count: int, sentences: set[int], paragraphs: set[int]
) -> None:
    windows = list(windows_of(count, sorted(sentences), sorted(paragraphs)))
    counted = [piece for window in windows for piece in range(window.first, window.last)]
    assert counted == list(range(count))
    assert all(window.end - window.start <= LONGEST for window in windows)
    assert all(window.start <= window.first < window.last <= window.end for window in windows)


def test_each_part_sees_what_surrounds_it() -> None:
    first, second, *_ = windows_of(1000, list(range(0, 1000, 20)), [])
    assert first.end - first.last == SURROUNDINGS
    assert second.first - second.start == SURROUNDINGS


def test_a_part_ends_with_a_paragraph_if_it_can_and_else_with_a_sentence() -> None:
    assert next(iter(windows_of(1000, list(range(0, 1000, 20)), [30, 250]))).last == 250
    assert next(iter(windows_of(1000, list(range(0, 1000, 21)), [30]))).last == 441


def test_words_typed_early_move_no_border_behind_the_next_paragraph() -> None:
    def borders(typed: int) -> list[int]:
        paragraphs = [110 + typed, *(at + typed for at in range(260, 2000, 150))]
        sentences = sorted({*range(0, 110, 10), *paragraphs, *(at + typed for at in range(115, 2000, 10))})
        return [window.last - typed for window in windows_of(2000 + typed, sentences, paragraphs)]

    assert len(borders(0)) > 2

    assert borders(0)[1:] == borders(7)[1:]
