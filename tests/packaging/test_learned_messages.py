"""Of what a network has read before, a training may read only a part again."""

import pytest
from labelled_corpus import CorpusMessage, read_corpus
from learned_messages import recalled
from measured_writers import is_held_back


@pytest.fixture(scope="module")
def corpus() -> list[CorpusMessage]:
    return read_corpus()


def test_all_that_came_since_is_read_and_only_so_much_else(corpus: list[CorpusMessage]) -> None:
    chosen = recalled(corpus, {"by", "ce"}, 30, seed=1)
    new = [message for message in corpus if message.writer in {"by", "ce"} and not is_held_back(message)]
    assert chosen[:-30] == new
    assert {message.writer for message in chosen[-30:]}.isdisjoint({"by", "ce"})


def test_nothing_is_read_twice_and_nothing_held_back(corpus: list[CorpusMessage]) -> None:
    chosen = recalled(corpus, {"by"}, len(corpus), seed=1)
    assert sorted(message.id for message in chosen) == [m.id for m in corpus if not is_held_back(m)]


def test_the_same_seed_draws_the_same(corpus: list[CorpusMessage]) -> None:
    one, again, other = (recalled(corpus, {"by"}, 30, seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other
