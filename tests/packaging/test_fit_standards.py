"""From which confidence on the reader's phrases are shown."""

from fit_standards import least_confidence

#: Ten sure phrases that are right, five doubtful ones of which two are.
TEN_SURE = [(0.95, True)] * 10
FIVE_DOUBTFUL = [(0.5, True), (0.5, False), (0.5, False), (0.5, True), (0.5, False)]


def test_doubtful_phrases_do_not_ride_along_with_sure_ones() -> None:
    # Twelve of all fifteen are right; of the doubtful ones, two in five.
    assert least_confidence([*FIVE_DOUBTFUL, *TEN_SURE], 0.75) == 0.95


def test_phrases_are_shown_from_where_enough_of_their_like_are_right() -> None:
    assert least_confidence([*FIVE_DOUBTFUL, *TEN_SURE], 0.4) == 0.5


def test_one_unlucky_phrase_among_sure_ones_hides_none_of_them() -> None:
    judged = [(0.6, False), *((0.7, True) for _ in range(9)), (0.8, False), *((0.9, True) for _ in range(9))]

    assert least_confidence(judged, 0.85) == 0.7


def test_where_nothing_is_right_nothing_is_shown() -> None:
    assert least_confidence([(0.9, False), (0.99, False)], 0.5) > 1


def test_where_nothing_was_heard_nothing_is_shown() -> None:
    assert least_confidence([], 0.5) > 1
