"""Compares our rules for a hidden actor with a dependency parser that uses the same words.

    PYTHONPATH=src:tests/accuracy python tests/benchmarks/parser_comparison.py en_core_web_sm

The argument names an installed model of spaCy; neither is part of the project. On the project's own labelled
messages it prints found, false and missed marks of ``hidden_actor``

- of our rules,
- of the parser: a passive without an agent, its verb in our classes of failing acts (or negated in those
  of owed acts), and no such act of "we" or "I" in the same sentence or its neighbours,
- of a general rule against the passive: every passive without an agent,

and what the parser costs: start, memory, time a sentence. It judges nothing.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from labelled_messages import LabelledMessage, Mark, Reading, read_own_messages
from scoring import Tally, accuracy

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.lexicon import Lexicon
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft

MESSAGES = Path(__file__).parents[1] / "accuracy"
KIND = "hidden_actor"
MODALS = {"will", "can", "could", "may", "might", "would", "should"}


def passives(parsed: Any) -> Iterator[tuple[Any, Any]]:
    """Yield subject and verb of each passive without an agent that is told as a fact."""
    for token in parsed:
        if token.dep_ == "nsubjpass":
            children = list(token.head.children)
            if not any(c.dep_ == "agent" or c.lower_ in MODALS for c in children):
                yield token, token.head


def fails(verb: Any, lexicon: Lexicon) -> bool:
    """Say whether a verb is a failing act, or an owed one that was not done."""
    classes = " ".join(lexicon.classes_of(verb.lower_))
    undone = any(child.dep_ == "neg" for child in verb.children)
    return "harm" in classes or (undone and "deliver" in classes)


def owned(parsed: Any, lexicon: Lexicon) -> bool:
    """Say whether "we" or "I" is the subject of a failing act."""
    return any(t.dep_ == "nsubj" and t.lower_ in {"we", "i"} and fails(t.head, lexicon) for t in parsed)


def marks(
    draft: Draft, parse: Callable[[list[str]], Sequence[Any]], lexicon: Lexicon, *, every: bool
) -> tuple[Mark, ...]:
    """Return what a parser marks in a draft: passives that fail and that nobody owns, or every one."""
    sentences = list(draft.reviewed_sentences())
    parsed = parse([sentence.span.of(draft.text) for sentence in sentences])
    owns = [False, *(owned(p, lexicon) for p in parsed), False]
    near = [a or b for a, b in pairwise(owns)]
    found = []
    for index, (sentence, tree) in enumerate(zip(sentences, parsed, strict=True)):
        for subject, verb in passives(tree):
            if every or (fails(verb, lexicon) and not near[index] and not near[index + 1]):
                start = min(token.idx for token in subject.subtree)
                offset = sentence.span.start
                found.append(Mark(offset + start, offset + verb.idx + len(verb), KIND))
    return tuple(found)


def main(model: str) -> None:
    """Print the comparison."""
    messages = read_own_messages(MESSAGES)
    rulebook = load_shipped_rulebook()
    analyzer = Analyzer(rulebook)
    before = time.perf_counter()
    language = import_module("spacy").load(model, disable=["ner"])
    start = time.perf_counter() - before
    readings: dict[str, dict[str, Reading]] = {"our rules": {}, "parser": {}, "every passive": {}}
    parsing, sentences = 0.0, 0

    def parse(texts: list[str]) -> Sequence[Any]:
        nonlocal parsing, sentences
        before = time.perf_counter()
        trees = list(language.pipe(texts))
        parsing += time.perf_counter() - before
        sentences += len(texts)
        return trees

    for message in messages:
        analysis = analyzer.analyze(read_draft(message.path.read_text(encoding="utf-8")))
        ours = tuple(
            Mark(f.span.start, f.span.end, KIND) for f in analysis.findings if f.category.key == KIND
        )
        by_name = {"our rules": ours}
        for name, every in (("parser", False), ("every passive", True)):
            wrong = analysis.went_wrong
            by_name[name] = marks(analysis.draft, parse, rulebook.lexicon, every=every) if wrong else ()
        for name, found in by_name.items():
            readings[name][message.id] = Reading(analysis.went_wrong, found, {})
    for name, read in readings.items():
        print(f"{name}: {_told(_tally(messages, read))}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    each = 1000 * parsing / sentences
    print(f"parser: start {start:.1f} s, memory of all {memory} MB, {each:.1f} ms a sentence")


def _tally(messages: Sequence[LabelledMessage], read: dict[str, Reading]) -> Tally:
    return accuracy(messages, read).kinds[KIND]


def _told(tally: Tally) -> str:
    figures = f"precision {tally.precision:.2f}, recall {tally.recall:.2f}"
    return f"{tally.found} found, {tally.false} false, {tally.missed} missed: {figures}"


if __name__ == "__main__":
    main(sys.argv[1])
