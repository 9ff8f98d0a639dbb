"""A message as its sentences' readings, and the contexts that hold at each sentence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from secondtry.engine.rule import Context, Reach
from secondtry.engine.sentence_reader import SentenceReader, SentenceReading
from secondtry.text.draft import BlockKind, Draft, Sentence


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence of the draft with its words and what they yielded."""

    sentence: Sentence
    text: str
    reading: SentenceReading


@dataclass(frozen=True, slots=True)
class MessageReading:
    """The reviewed sentences of a draft, in order. ``text`` is that of the whole draft."""

    text: str
    sentences: tuple[ReadSentence, ...]
    contexts: Mapping[str, Context]
    reader: SentenceReader

    def candidates(self, clause_ids: Iterable[str]) -> Iterator[int]:
        """Yield the indexes of the sentences that have the words for one of some clauses."""
        patterns = self.reader.patterns_of(*clause_ids)
        return (i for i, read in enumerate(self.sentences) if read.reading.may_have(patterns))

    def times_shown(self, clause_id: str, *, at_most: int) -> int:
        """Return in how many sentences a clause matches, as far as one needs to know; no more are read."""
        possible = self.candidates((clause_id,))
        return sum(
            1 for _ in islice((i for i in possible if self.sentences[i].reading.has(clause_id)), at_most)
        )

    def holds(self, names: Iterable[str], index: int) -> bool:
        """Say whether all the named contexts hold at the sentence of that index."""
        return all(self._holds(self.contexts[name], index) for name in names)

    def any_holds(self, names: Iterable[str], index: int) -> bool:
        """Say whether one of the named contexts holds at the sentence of that index."""
        return any(self._holds(self.contexts[name], index) for name in names)

    def _holds(self, context: Context, index: int) -> bool:
        if context.all_of and not self.holds(context.all_of, index):
            return False
        if not context.clause.patterns:
            return bool(context.all_of)
        clause_id = f"context:{context.name}"
        return any(self.sentences[i].reading.has(clause_id) for i in self._within(context.reach, index))

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
        kinds = [read.sentence.kind for read in self.sentences]
        return kinds.index(BlockKind.BODY) if BlockKind.BODY in kinds else len(kinds)


def read_message(draft: Draft, reader: SentenceReader, contexts: Mapping[str, Context]) -> MessageReading:
    """Return the reading of a draft's subject and body."""
    return MessageReading(
        draft.text,
        tuple(
            ReadSentence(sentence, words := sentence.span.of(draft.text), reader.read(words))
            for sentence in draft.reviewed_sentences()
        ),
        contexts,
        reader,
    )
