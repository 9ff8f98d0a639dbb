"""What words weigh for moves: what is learned from, where the limits lie, and the files of it."""

from pathlib import Path

import numpy as np
import pytest
from fit_moves import OF_SECOND, best_limits, fitted, judged, options_in, scores_left_out, see, weighed
from labelled_corpus import CorpusMessage
from labelled_messages import MOVES, Reading
from move_words import Limits, Signs, write_weighing
from sparse_fit import Rows

from secondtry.engine.rule_files import parse_file, read_weighing
from secondtry.review.shipped_rules import load_shipped_rulebook

SHOWS = Rows.of(np.array([[1.0, 1.0], [1.0, 1.0], [1.0, 0.0], [1.0, 0.0]]), [], [[]] * 4)
MADE = np.array([[2.0], [2.0], [0.0], [0.0]])
ONCE = np.ones((4, 1))
SIGNS = Signs(words=("lost", "oars", "sorry"), moves=("apology", "fix"))


def message(id_: str, text: str, *, went_wrong: bool = True) -> CorpusMessage:
    moves = {"apology": 2} if went_wrong else {}
    return CorpusMessage(id_, "", text, "delay", Reading(went_wrong=went_wrong, marks=(), moves=moves), {})


def test_what_shows_where_a_move_is_made_gets_weight_and_a_pull_holds_it_back() -> None:
    free = fitted(SHOWS, MADE, ONCE, np.array([1e-6, 1e-6]))
    held = fitted(SHOWS, MADE, ONCE, np.array([1e-6, 1000.0]))
    assert np.allclose(free[:, 0], [0, 2], atol=1e-3)
    assert abs(held[1, 0]) < 0.01


def test_a_message_that_counts_more_is_heard_more() -> None:
    torn = np.array([[2.0], [0.0], [0.0], [0.0]])
    even = fitted(SHOWS, torn, ONCE, np.full(2, 0.1))
    first = fitted(SHOWS, torn, np.array([[5.0], [1.0], [1.0], [1.0]]), np.full(2, 0.1))
    assert weighed(SHOWS, first)[0, 0] > weighed(SHOWS, even)[0, 0]


def test_the_limits_are_those_that_agree_best() -> None:
    weights, labels = np.array([0.2, 0.72, 1.31, 0.3]), np.array([0.0, 1.0, 2.0, 0.0])
    weak, full = best_limits(weights, np.full(4, 2.0), lambda scores: -float(np.abs(scores - labels).sum()))
    assert 0.3 < weak <= 0.72 < full <= 1.31


def test_scores_come_from_limits_that_were_chosen_without_their_fold() -> None:
    weights = np.array([0.2, 0.6, 1.2, 0.2, 0.6, 1.2])
    labels = np.array([0.0, 2.0, 2.0, 0.0, 1.0, 2.0])
    everything = [np.ones(6, dtype=bool)]
    scores = scores_left_out(weights, np.full(6, 2.0), labels, everything, np.array([0, 0, 0, 1, 1, 1]))
    # Where 0.6 is made weakly elsewhere it is here, and the other way round, though each fold says otherwise.
    assert scores.tolist() == [0, 1, 2, 0, 2, 2]


def test_only_messages_in_which_something_went_wrong_and_whose_words_weigh_are_seen() -> None:
    seen = see(
        load_shipped_rulebook(),
        [
            message("a001", "Sorry. We lost your oars."),
            message("a002", "Your oars are ready. Come by.", went_wrong=False),
            message("a003", "Sorry."),
        ],
    )
    assert seen.writers == ["a"]
    assert {"sorry", "lost", "oars"} <= seen.words[0]
    assert seen.proved[0]["ownership"] == 2
    assert seen.lengths == [2]
    assert seen.labels.sum() == 2


def test_whom_to_reach_is_learned_in_real_texts_from_the_second_reader_alone() -> None:
    contact = MOVES.index("contact")
    texts = [f"Sorry. We lost {thing}." for thing in ("your oars", "your boat", "your sail")]
    real = [message(f"outside000{number}", text) for number, text in enumerate(texts)]
    again = {
        texts[0]: Reading(went_wrong=True, marks=(), moves={"contact": 1, "apology": 1}),
        texts[1]: Reading(went_wrong=False, marks=(), moves={}),
    }
    seen = see(load_shipped_rulebook(), [*real, message("a001", "Sorry. We lost it.")], again)
    assert seen.labels[:, contact].tolist() == [1, 0, 0, 0]
    assert seen.counts[:, contact].tolist() == [OF_SECOND, 0, 0, 1.5]
    assert seen.labels[:, MOVES.index("apology")].tolist() == [2, 2, 2, 2]
    assert seen.counts[:, MOVES.index("apology")].tolist() == [1, 1, 1, 1.5]


def test_what_is_proved_weakly_stays_weak_where_that_agrees_better() -> None:
    weights = np.array([0.0, 1.2, 1.2, 1.2] * 20)
    proved = np.array([0.0, 1.0, 0.0, 2.0] * 20)
    everything, folds = [np.ones(80, dtype=bool)], np.arange(80) // 4 % 2
    weak_is_weak = judged(weights, proved, np.array([0.0, 1.0, 2.0, 2.0] * 20), everything, folds)
    weak_is_full = judged(weights, proved, np.array([0.0, 2.0, 2.0, 2.0] * 20), everything, folds)
    assert weak_is_weak.limits.stays_weak
    assert not weak_is_full.limits.stays_weak


def test_a_kind_of_few_messages_says_little_on_whether_a_weighing_is_worth_it() -> None:
    many, few = np.arange(416) < 400, np.arange(416) >= 400
    labels = np.array([0.0, 0.0, 2.0, 2.0] * 100 + [0.0, 2.0, 0.0, 2.0] * 4)
    weights = np.array([0.0, 0.0, 1.2, 1.2] * 104)
    proved = np.array([0.0, 0.0, 0.0, 2.0] * 100 + [0.0, 2.0, 0.0, 2.0] * 4)
    folds = np.arange(416) // 4 % 2
    assert judged(weights, proved, labels, [many, few], folds).is_better
    assert not judged(weights, proved, labels, [few], folds).is_better


def test_a_row_has_a_column_for_each_sign() -> None:
    rows = SIGNS.columns([frozenset({"lost", "boat"})], [{"apology": 2, "fix": 1}], [7])
    assert rows.signs.tolist() == [[1, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0]]
    assert [rows.times(column)[0] for column in np.eye(15)[12:]] == [1, 0, 0]
    assert len(SIGNS.pulls(word=2.0, move=1.0)) == 15


def test_words_of_few_messages_or_of_few_writers_weigh_nothing() -> None:
    writers = ["abcd"[number % 4] for number in range(60)] + ["g"] * 60
    words = [frozenset({"boat", "3pm"})] * 60 + [frozenset({"oar"})] * 60
    assert Signs.common(words, writers, ("fix",)).words == ("boat",)


def test_what_is_written_weighs_what_was_fitted(tmp_path: Path) -> None:
    weights = SIGNS.rounded(
        np.array([0.1, 0.5, 0.0, 0.2, 0.0, 0.0, 0.06, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3, -0.2, 0.004])
    )
    write_weighing("fix", SIGNS, weights, Limits(0.5, 1.25, stays_weak=True), tmp_path / "fix.toml")
    file = parse_file("fix.toml", (tmp_path / "fix.toml").read_text("utf-8"))
    (weighing,) = file.entries("weighing", read_weighing)
    assert file.problems == []
    assert (weighing.move, weighing.weak, weighing.full) == ("fix", 0.5, 1.25)
    assert weighing.stays_weak
    assert weighing.words == {"lost": 0.3, "oars": -0.2}
    shown = SIGNS.columns([frozenset({"lost", "oars"})], [{"apology": 2, "fix": 1}], [5])
    weight = weighing.weight_of({"lost", "oars"}, {"apology": 2, "fix": 1}, 5)
    assert np.isclose(weight, shown.times(weights)[0])


def test_nothing_is_written_that_was_learned_without_real_texts(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options_in(["--write"])
    assert "--write needs --outside FILE" in capsys.readouterr().err
    assert options_in(["--write", "--outside", "real.jsonl"]).outside == Path("real.jsonl")
    assert options_in([]).outside is None
