"""Measures how well the program reads labelled messages, and keeps the README's tables true.

    python tests/accuracy/measure_accuracy.py            print the figures
    python tests/accuracy/measure_accuracy.py --write    also put them into README.md
    python tests/accuracy/measure_accuracy.py --accept   also record them as what no change may fall below

The project's own set is always measured, those of ``../shared/corpus/labelled`` where they are at hand:
the half whose number is even, whose misses were looked at while the rules were written, and the odd
half, which nobody looked at.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from accuracy_table import category_table, summary_table
from labelled_messages import (
    LabelledMessage,
    Mark,
    Reading,
    read_own_messages,
    read_second_reader,
    read_shared_messages,
)
from scoring import GROUP_OF, Accuracy, Errors, accuracy, errors

from secondtry.engine.heard import Heard
from secondtry.reader.loading import load_reader
from secondtry.resources import resource_folder
from secondtry.text.sentences import read_draft

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
LABELLED = PROJECT.parent / "shared" / "corpus" / "labelled"
ACCEPTED = HERE / "accepted.json"
README = PROJECT / "README.md"
OWN = "own"
SHARED = {"real": "real messages", "solo": "small firms' drafts"}
ALONE = "reader alone"
BOTH = "rules and reader"
#: Who judges, with the words of the command that ask for it; of the reader alone there is no command.
JUDGES = {"rules alone": ("--no-reader",), ALONE: (), BOTH: ("--reader",)}


def message_sets() -> dict[str, tuple[LabelledMessage, ...]]:
    """Return the sets that are at hand by name: own, and real and solo."""
    found = {OWN: read_own_messages(HERE)}
    for name in SHARED:
        gold = LABELLED / f"{name}.gold.jsonl"
        if gold.exists():
            found[name] = read_shared_messages(LABELLED / name, gold)
    return found


def readings(messages: Sequence[LabelledMessage], judge: str) -> dict[str, Reading]:
    """Return by their ids what ``secondtry check`` makes of the messages, or the reader alone."""
    if judge == ALONE:
        return _readings_of_the_reader(messages)
    command = [sys.executable, "-m", "secondtry", "check", "--no-house-rules", "--format", "json"]
    command.extend(JUDGES[judge])
    run = subprocess.run(
        [*command, *(str(message.path) for message in messages)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if run.stderr:
        raise RuntimeError(run.stderr)
    return {Path(file["path"]).stem: _reading(file) for file in json.loads(run.stdout)["files"]}


@dataclass(frozen=True, slots=True)
class Measured:
    """Sets of messages, and what each judge made of each set."""

    sets: Mapping[str, tuple[LabelledMessage, ...]]
    readings: Mapping[tuple[str, str], Mapping[str, Reading]]

    def errors(self) -> dict[str, Errors]:
        """Return the errors of each judge in each set."""
        return {
            f"{name}, {judge}": errors(messages, self.readings[name, judge])
            for name, messages in self.sets.items()
            for judge in JUDGES
        }

    def own_tables(self) -> str:
        """Return the README's tables of the project's own messages."""
        columns = {judge: self._figures(OWN, judge) for judge in JUDGES}
        columns["a second reader, 75 of them"] = _agreement(self.sets[OWN])
        return f"{summary_table(columns)}\n\n{category_table(columns[BOTH])}"

    def shared_table(self) -> str:
        """Return the README's tables of the shared messages, or nothing where they are not at hand."""
        tables = []
        for name, title in SHARED.items():
            if name in self.sets:
                columns = {
                    f"{title}, {half} half: {judge}": self._figures(name, judge, {remainder})
                    for remainder, half in enumerate(("seen", "unseen"))
                    for judge in JUDGES
                }
                tables.append(summary_table(columns))
        return "\n\n".join(tables)

    def _figures(self, name: str, judge: str, remainders: AbstractSet[int] = frozenset({0, 1})) -> Accuracy:
        """Return the figures of the messages whose number leaves one of these remainders by two."""
        wanted = [message for message in self.sets[name] if int(message.id[-1]) % 2 in remainders]
        return accuracy(wanted, self.readings[name, judge])


def _agreement(messages: Sequence[LabelledMessage]) -> Accuracy:
    """Return how well a second reader agrees with the first, as if that reader were the program."""
    second = {message.id: message.reading for message in read_second_reader(HERE)}
    return accuracy([message for message in messages if message.id in second], second)


def measure() -> Measured:
    """Let the program read every set that is at hand."""
    sets = message_sets()
    made = {(name, judge): readings(messages, judge) for name, messages in sets.items() for judge in JUDGES}
    return Measured(sets, made)


def accepted_errors() -> dict[str, Errors]:
    """Return the errors as they were accepted last."""
    kept: dict[str, Errors] = json.loads(ACCEPTED.read_text(encoding="utf-8"))
    return kept


def in_readme(name: str) -> str:
    """Return what stands between the comments of that name in the README."""
    text = README.read_text(encoding="utf-8")
    return text.split(_opening(name))[1].split(_closing(name))[0].strip()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, and write what was asked for."""
    parser = argparse.ArgumentParser(description="Measure the accuracy of the review.")
    parser.add_argument("--write", action="store_true", help="put the tables into README.md")
    parser.add_argument("--accept", action="store_true", help="record the figures for the test")
    options = parser.parse_args(arguments)
    measured = measure()
    tables = {"own messages": measured.own_tables(), "shared messages": measured.shared_table()}
    print("\n\n".join(tables.values()))
    if options.write:
        _write({name: table for name, table in tables.items() if table})
    if options.accept:
        kept = accepted_errors() if ACCEPTED.exists() else {}
        ACCEPTED.write_text(
            json.dumps(kept | measured.errors(), indent=0, sort_keys=True) + "\n", encoding="utf-8"
        )


def _reading(file: Mapping[str, object]) -> Reading:
    findings, moves = file["findings"], file["moves"]
    if not isinstance(findings, list) or not isinstance(moves, dict):
        raise TypeError(file)
    return Reading(
        went_wrong=bool(file["went_wrong"]),
        marks=tuple(Mark(found["start"], found["end"], found["category"]) for found in findings),
        moves={key: move["score"] for key, move in moves.items()},
    )


def _readings_of_the_reader(messages: Sequence[LabelledMessage]) -> dict[str, Reading]:
    """Return what the trained reader hears with nobody beside it, at its own gate."""
    reader = load_reader(resource_folder() / "reader")
    return {
        message.id: reading_of(reader.read(read_draft(message.path.read_text(encoding="utf-8"))))
        for message in messages
    }


def reading_of(heard: Heard) -> Reading:
    """Return what the reader alone makes of a message in which it heard this."""
    if heard.trouble < 0:
        return Reading(went_wrong=False, marks=(), moves={})
    least = heard.terms.perhaps
    return Reading(
        went_wrong=True,
        marks=tuple(
            Mark(phrase.span.start, phrase.span.end, phrase.category)
            for phrase in heard.phrases
            if phrase.confidence >= least[GROUP_OF[phrase.category]]
        ),
        moves={key: move.score for key, move in heard.moves.items()},
    )


def _write(tables: Mapping[str, str]) -> None:
    text = README.read_text(encoding="utf-8")
    for name, table in tables.items():
        before, rest = text.split(_opening(name))
        after = rest.split(_closing(name))[1]
        text = f"{before}{_opening(name)}\n\n{table}\n\n{_closing(name)}{after}"
    README.write_text(text, encoding="utf-8")


def _opening(name: str) -> str:
    return f"<!-- accuracy on {name}: made by tests/accuracy/measure_accuracy.py --write -->"


def _closing(name: str) -> str:
    return f"<!-- end of accuracy on {name} -->"


if __name__ == "__main__":
    main()
