"""A message as its sentences' readings, and the contexts that hold at each sentence."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, count, groupby, islice
from operator import attrgetter
from typing import NamedTuple

from secondtry.engine.rule import Context, Reach
from secondtry.engine.same_failure import may_be_the_same
from secondtry.engine.sentence_batch import Batch, SentenceReading
from secondtry.engine.sentence_reader import SentenceReader
from secondtry.text.draft import BlockKind, Draft, Sentence

_BATCH_OF, _NUMBER_OF = attrgetter("batch"), attrgetter("number")


class ReadSentence(NamedTuple):
    """A sentence of the draft with its words and what they yielded."""

    sentence: Sentence
    text: str
    reading: SentenceReading


class Run(NamedTuple):
    """Sentences of a message that follow one another and were read in one batch.

    ``first`` is the index of the first in the message, ``numbers`` are their numbers in the batch.
    """

    batch: Batch
    first: int
    numbers: list[int]


class MessageReading(NamedTuple):
    """The reviewed sentences of a draft, in order. ``text`` is that of the whole draft."""

    text: str
    sentences: tuple[ReadSentence, ...]
    contexts: Mapping[str, Context]
    runs: tuple[Run, ...]

    def candidates(self, *clause_ids: str) -> Iterator[int]:
        """Yield the indexes of the sentences in which one of some clauses may match."""
        for run in self.runs:
            where = [numbers for id_ in clause_ids if (numbers := run.batch.where(id_))]
            if where:
                numbers = where[0].union(*where[1:])
                yield from compress(count(run.first), map(numbers.__contains__, run.numbers))

    def times_shown(self, clause_id: str, *, at_most: int) -> int:
        """Return in how many sentences a clause matches, as far as one needs to know; no more are read."""
        possible = self.candidates(clause_id)
        return sum(
            1 for _ in islice((i for i in possible if self.sentences[i].reading.has(clause_id)), at_most)
        )

    def holds(self, names: Iterable[str], index: int) -> bool:
        """Say whether all the named contexts hold at the sentence of that index."""
        return all(self._holds(self.contexts[name], index) for name in names)

    def any_holds(self, names: Iterable[str], index: int) -> bool:
        """Say whether one of the named contexts holds at the sentence of that index."""
        return any(self._holds(self.contexts[name], index) for name in names)

    def owned(self, name: str, index: int) -> bool:
        """Say whether the context holds in that sentence, or beside it of what may be the same failure."""
        context = self.contexts[name]
        if context.all_of:
            return self._holds(context, index)
        marked = self.sentences[index].text
        clause_id = f"context:{name}"
        owning = [i for i in self._within(context.reach, index) if self.sentences[i].reading.has(clause_id)]
        return index in owning or any(
            may_be_the_same(self.sentences[i].text, marked, behind=i > index) for i in owning
        )

    def _holds(self, context: Context, index: int) -> bool:
        if context.all_of and not self.holds(context.all_of, index):
            return False
        if not context.clause.patterns:
            return bool(context.all_of)
        clause_id = f"context:{context.name}"
        within = self._within(context.reach, index)
        if len(within) == len(self.sentences):
            return self.times_shown(clause_id, at_most=1) > 0
        return any(self.sentences[i].reading.has(clause_id) for i in within)

    def _within(self, reach: Reach, index: int) -> range:
        last = len(self.sentences) - 1
        match reach:
            case Reach.SENTENCE:
                return range(index, index + 1)
            case Reach.PREVIOUS:
                return range(max(0, index - 1), index + 1)
            case Reach.NEXT:
                return range(index, min(last, index + 1) + 1)
            case Reach.NEIGHBOURS if self.sentences[index].sentence.kind is BlockKind.SUBJECT:
                # A subject is the headline of all that follows.
                return range(last + 1)
            case Reach.NEIGHBOURS:
                return range(max(0, index - 1), min(last, index + 1) + 1)
            case Reach.MESSAGE:
                return range(last + 1)

    def first_of_body(self) -> int:
        """Return the index of the body's first sentence; the subject's come before it."""
        body = (i for i, read in enumerate(self.sentences) if read.sentence.kind is BlockKind.BODY)
        return next(body, len(self.sentences))


def read_message(draft: Draft, reader: SentenceReader, contexts: Mapping[str, Context]) -> MessageReading:
    """Return the reading of a draft's subject and body."""
    reviewed = draft.reviewed_sentences()
    words = [sentence.span.of(draft.text) for sentence in reviewed]
    readings = reader.read_all(words)
    return MessageReading(
        draft.text, tuple(map(ReadSentence, reviewed, words, readings)), contexts, tuple(_runs(readings))
    )


def _runs(readings: Iterable[SentenceReading]) -> Iterator[Run]:
    first = 0
    for batch, together in groupby(readings, key=_BATCH_OF):
        numbers = list(map(_NUMBER_OF, together))
        yield Run(batch, first, numbers)
        first += len(numbers)
