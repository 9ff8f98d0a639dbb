"""The measure itself, on readings small enough to count by hand."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from labelled_messages import CATEGORIES, MOVES, LabelledMessage, Mark, Reading, read_own_messages
from measure_accuracy import LABELLED, SHARED, message_sets, readings
from scoring import ANY, GATE, SAME, Tally, accuracy, errors, interval, worsened

NOBODY = Reading(went_wrong=False, marks=(), moves={})


def _message(id_: str, *marks: Mark, moves: dict[str, int] | None = None) -> LabelledMessage:
    return LabelledMessage(Path(f"{id_}.txt"), Reading(went_wrong=True, marks=marks, moves=moves or {}))


def _read(*marks: Mark, moves: dict[str, int] | None = None) -> Reading:
    return Reading(went_wrong=True, marks=marks, moves=moves or {})


def test_half_of_the_shorter_and_a_quarter_of_the_longer_make_a_match() -> None:
    messages = [_message("a", Mark(0, 40, "denial"))]

    def found(start: int, end: int) -> int:
        return accuracy(messages, {"a": _read(Mark(start, end, "denial"))}).kinds["denial"].found

    assert found(0, 10) == 1  # all of the shorter, a quarter of the longer
    assert found(0, 9) == 0
    assert found(35, 45) == 0  # half of the shorter, but too little of the longer
    assert found(20, 60) == 1  # half of each


def test_another_kind_of_the_same_group_counts_for_the_group_and_for_any() -> None:
    messages = [_message("a", Mark(0, 10, "denial"))]
    kinds = accuracy(messages, {"a": _read(Mark(0, 10, "minimising"))}).kinds
    assert kinds["denial"] == Tally(missed=1)
    assert kinds["minimising"] == Tally(false=1)
    assert kinds["deflects"] == kinds[ANY] == Tally(found=1)
    assert kinds[SAME] == Tally(false=1, missed=1)


def test_a_label_is_found_once_only() -> None:
    messages = [_message("a", Mark(0, 20, "denial"))]
    kinds = accuracy(messages, {"a": _read(Mark(0, 10, "denial"), Mark(10, 20, "denial"))}).kinds
    assert kinds["denial"] == Tally(found=1, false=1)


def test_what_the_reader_was_unsure_of_counts_for_nothing() -> None:
    messages = [_message("a", Mark(0, 10, "denial", sure=False), Mark(20, 30, "minimising", sure=False))]
    assert accuracy(messages, {"a": _read(Mark(5, 12, "hidden_actor"))}).kinds[ANY] == Tally()


def test_the_interval_is_narrow_where_all_messages_agree_and_wide_where_few_decide() -> None:
    assert interval([Tally(found=3, false=1)] * 50) == (6 / 7, 6 / 7)
    low, high = interval([Tally(found=1)] * 5 + [Tally(missed=1)] * 5)
    assert low < Tally(found=5, missed=5).f1 < high
    low_of_many, high_of_many = interval([Tally(found=1)] * 500 + [Tally(missed=1)] * 500)
    assert high_of_many - low_of_many < (high - low) / 5


def test_marks_in_routine_messages_are_counted_by_themselves() -> None:
    messages = [LabelledMessage(Path("a.txt"), NOBODY), LabelledMessage(Path("b.txt"), NOBODY)]
    got = {"a": _read(Mark(0, 10, "denial"), Mark(20, 30, "stock_phrase")), "b": NOBODY}
    figures = accuracy(messages, got)
    assert (figures.routine, figures.deflecting_in_routine, figures.marks_in_routine) == (2, 1, 2)
    assert figures.gate == 0.5


def test_kappa_is_one_for_agreement_and_zero_for_a_constant() -> None:
    messages = [_message("a", moves={"fix": 2}), _message("b")]
    agreed = {"a": _read(moves={"fix": 2}), "b": _read()}
    always = {"a": _read(moves={"fix": 2}), "b": _read(moves={"fix": 2})}
    assert accuracy(messages, agreed).moves == 1.0
    assert accuracy(messages, always).moves == 0.0


def test_errors_are_named_by_figure_and_message() -> None:
    messages = [
        _message("a", Mark(0, 10, "denial"), moves={"fix": 2}),
        LabelledMessage(Path("b.txt"), NOBODY),
    ]
    assert errors(messages, {"a": _read(), "b": _read()}) == {
        "denial": {"a": 1},
        "deflects": {"a": 1},
        ANY: {"a": 1},
        GATE: {"b": 1},
        "fix": {"a": 4},
    }


def test_three_messages_worse_are_more_than_noise_and_two_are_not() -> None:
    assert worsened({}, {"denial": {"a": 1, "b": 1}}) == []
    assert worsened({}, {"denial": {"a": 1, "b": 1, "c": 1}}) == ["denial: worse in a, b, c; better in 0"]


def test_messages_that_got_better_make_up_for_worse_ones() -> None:
    before = {"denial": {"x": 1, "y": 1}}
    assert worsened(before, {"denial": {"a": 1, "b": 1, "c": 1}}) == []
    assert worsened(before, {}) == []


def test_a_quote_that_is_not_in_its_message_is_named(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "m.txt").write_text("The van came late.\n", encoding="utf-8")
    record = {
        "id": "m",
        "went_wrong": "late",
        "findings": [{"quote": "a bus", "category": "denial"}],
        "moves": {},
    }
    (tmp_path / "labels.jsonl").write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(ValueError, match=r"m: these words are not in the message: a bus"):
        read_own_messages(tmp_path)


def test_a_message_without_labels_is_not_overlooked(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "m.txt").write_text("The van came late.\n", encoding="utf-8")
    (tmp_path / "labels.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="exactly one record"):
        read_own_messages(tmp_path)


def test_the_shared_scorer_counts_the_same(tmp_path: Path) -> None:
    sets = message_sets()
    for name in SHARED:
        if name in sets:
            _compare(name, sets[name], tmp_path)


def _compare(name: str, messages: Sequence[LabelledMessage], folder: Path) -> None:
    got = readings(messages, "rules alone")
    predictions = folder / f"{name}.jsonl"
    predictions.write_text(
        "\n".join(_as_gold(id_, reading) for id_, reading in got.items()), encoding="utf-8"
    )
    scorer = LABELLED.parents[1] / "tools" / "score.py"
    command = [
        sys.executable,
        str(scorer),
        str(LABELLED / name),
        str(LABELLED / f"{name}.gold.jsonl"),
        "--json",
    ]
    run = subprocess.run(
        [*command, "--predictions", str(predictions)], capture_output=True, check=True, encoding="utf-8"
    )
    theirs = json.loads(run.stdout)
    ours = accuracy(messages, got)
    counted = ours.kinds[ANY]
    assert [theirs["any flag"][key] for key in ("tp", "fp", "fn")] == [
        counted.found,
        counted.false,
        counted.missed,
    ]
    assert theirs["gate_accuracy"] == round(ours.gate, 3)
    assert theirs["moves_mean_kappa"] == round(ours.moves, 3)


def _as_gold(id_: str, reading: Reading) -> str:
    return json.dumps(
        {
            "id": id_,
            "gate": "yes" if reading.went_wrong else "NONE",
            "spans": [
                {
                    "start": m.start,
                    "end": m.end,
                    "label": f"D{CATEGORIES.index(m.category) + 1}",
                    "sure": True,
                }
                for m in reading.marks
            ],
            "moves": {f"M{MOVES.index(move) + 1}": score for move, score in reading.moves.items()},
        }
    )
