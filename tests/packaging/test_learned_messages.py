"""Of what a network has read before, a training may read only a part again."""

import pytest
from labelled_corpus import CorpusMessage, read_corpus
from learned_messages import recalled


@pytest.fixture(scope="module")
def corpus() -> list[CorpusMessage]:
    return read_corpus()


def test_all_that_came_since_is_read_and_only_so_much_else(corpus: list[CorpusMessage]) -> None:
    chosen = recalled(corpus, {"by", "ce"}, 30, seed=1)
    assert chosen[:-30] == [message for message in corpus if message.writer in {"by", "ce"}]
    assert {message.writer for message in chosen[-30:]}.isdisjoint({"by", "ce"})


def test_where_there_are_fewer_others_each_is_read_once(corpus: list[CorpusMessage]) -> None:
    chosen = recalled(corpus, {"by"}, len(corpus), seed=1)
    assert sorted(message.id for message in chosen) == [message.id for message in corpus]


def test_the_same_seed_draws_the_same(corpus: list[CorpusMessage]) -> None:
    one, again, other = (recalled(corpus, {"by"}, 30, seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other
