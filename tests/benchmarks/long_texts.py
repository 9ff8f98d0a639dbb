"""Makes long texts for the benchmarks: the project's own samples, each time with other words.

No two sentences are equal, so that nothing which remembers sentences helps.
The same count and seed give the same text.
"""

import random
import re
from collections.abc import Iterator

from secondtry.resources import read_resources
from secondtry.text.sentences import read_draft

#: Words that may stand for one another where they stand in a sample.
_ALIKE = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "January February March April June July August September October November December",
    "Dana Priya Oluwaseun Marek Ines Callum Freya Tomasz Leila Rhys Anouk Gareth Mina Declan Sofia Hamish",
    "morning afternoon evening",
    "week month day weekend",
    "order parcel booking invoice delivery frame lamp ticket refund table room bike account quote letter",
    "orders parcels bookings invoices deliveries frames lamps tickets refunds tables rooms bikes letters",
    "courier supplier driver builder depot workshop bank printer system website server",
    "lost missed delayed cancelled forgot broke damaged misplaced",
    "late early slow noisy cold broken wrong",
    "very really quite rather",
    "phone email text call",
    "today tomorrow tonight",
    "send post bring write ring",
    "sorry grateful glad",
    "new old second blue green small spare",
)
_GROUPS = {word: group.split() for group in _ALIKE for word in group.split()}
_WORD = re.compile(r"[A-Za-z]+|\d+")


def long_text(words: int, seed: int = 3) -> str:
    """Return a text of about so many words, in paragraphs of four sentences and in no message's order."""
    chooser = random.Random(seed)  # noqa: S311 - a text, not a secret
    paragraphs: list[str] = []
    sentences = _unlike(chooser)
    count = 0
    while count < words:
        paragraph = " ".join(next(sentences) for _ in range(4))
        count += len(paragraph.split())
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs) + "\n"


def _unlike(chooser: random.Random) -> Iterator[str]:
    """Yield sentences without end, none of them twice."""
    frames = _sample_sentences()
    met: set[str] = set()
    while True:
        sentence = _WORD.sub(lambda word: _other(word.group(), chooser), chooser.choice(frames))
        if sentence in met:
            sentence = f"For number {chooser.randrange(10**7)}: {sentence}"
        if sentence not in met:
            met.add(sentence)
            yield sentence


def _sample_sentences() -> list[str]:
    drafts = [read_draft(sample.text) for sample in read_resources("samples", ".txt")]
    spans = ((draft.text, s.span) for draft in drafts for s in draft.reviewed_sentences())
    texts = (" ".join(span.of(text).split()) for text, span in spans)
    return sorted({text for text in texts if text[-1] in ".!?"})


def _other(word: str, chooser: random.Random) -> str:
    if word.isdigit():
        return str(chooser.randrange(10 ** len(word)))
    group = _GROUPS.get(word)
    return chooser.choice(group) if group else word
