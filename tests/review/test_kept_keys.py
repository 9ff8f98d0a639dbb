"""Which finding a key means after the draft was edited."""

from secondtry.review.finding_key import FindingKey
from secondtry.review.kept_keys import found_again


def key(
    excerpt: str = "was lost", before: str = "", after: str = "", ordinal: int = 0, rule: str = "a.b"
) -> FindingKey:
    return FindingKey(rule, excerpt, before, after, ordinal)


def test_a_key_is_found_where_it_stands_as_it_was() -> None:
    assert found_again({key()}, [key("is late"), key()]) == {key(): key()}


def test_the_words_beside_it_may_change() -> None:
    kept, now = key(before="Sadly it"), key(before="Yes it", after="on Monday")
    assert found_again({kept}, [now]) == {now: kept}


def test_other_words_and_other_rules_are_another_finding() -> None:
    assert found_again({key()}, [key("was mislaid"), key(rule="c.d")]) == {}


def test_of_several_alike_the_one_with_the_same_neighbour_is_meant() -> None:
    kept, near = key(before="the box"), key(before="the box", after="today")
    far = key(before="the lid", after="today")
    assert found_again({kept}, [far, near]) == {near: kept}


def test_of_several_without_neighbours_the_order_decides() -> None:
    kept = key(before="gone", ordinal=1)
    first, second = key(ordinal=0), key(ordinal=1)
    assert found_again({kept}, [first, second]) == {second: kept}


def test_one_finding_is_not_meant_by_two_keys() -> None:
    edited, exact = key(before="the box"), key(before="the lid")
    assert found_again({exact, edited}, [key(before="the lid")]) == {key(before="the lid"): exact}
