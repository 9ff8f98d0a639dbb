"""Finds the frames of moves that a writer has filled: what the program suggested counts, come what may."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from secondtry.engine.message_reading import MessageReading, ReadSentence
from secondtry.engine.move import FULL, Move, MoveScore
from secondtry.engine.sender import Sender, said_by
from secondtry.engine.slots import slots_in
from secondtry.text.span import Span

#: A frame has so many sentences at most.
_MOST_SENTENCES = 3
#: Nobody fills a frame to more letters.
_LONGEST = 1_000

#: The key of a move, what stands before, between and behind the slots of a frame, and its longest word.
_Frame = tuple[str, tuple[str, ...], str]


class FilledFrames:
    """The frames of some moves, as many say them and as one does, ready to be looked for."""

    def __init__(self, moves: Iterable[Move]) -> None:
        self._by_first_word: dict[str, list[_Frame]] = {}
        for move in moves:
            for said in _as_said(move.frames):
                pieces = tuple(_pieces_of(said))
                longest = max((word for piece in pieces for word in piece.split()), key=len, default="")
                frames = self._by_first_word.setdefault(_first_word(pieces[0]), [])
                frames.append((move.key, pieces, longest))

    def held_in(self, message: MessageReading) -> Mapping[str, Span]:
        """Return where a frame begins a sentence with all its slots filled, by the key of its move.

        Line breaks and other white space are all the same. Of several places the first is told.
        """
        held: dict[str, Span] = {}
        beginning_with_a_slot = self._by_first_word.get("", [])
        for first, read in enumerate(message.sentences):
            frames = self._by_first_word.get(_first_word(read.text), [])
            tried = [*frames, *beginning_with_a_slot]
            near = [each.text for each in message.sentences[first : first + _MOST_SENTENCES]] if tried else []
            # Few texts have the longest word of a frame, which is found out soonest.
            tried = [frame for frame in tried if any(frame[-1] in text for text in near)]
            told = _told_from(message.sentences, first) if tried else []
            for key, pieces, _ in tried:
                end = next((end for text, end in told if key not in held and _is_filled(pieces, text)), 0)
                if end:
                    held[key] = Span(read.sentence.span.start, end)
        return held


def with_filled_frames(
    scores: Mapping[str, MoveScore], made: Mapping[str, MoveScore], held: Mapping[str, Span]
) -> Mapping[str, MoveScore]:
    """Return the scores, those moves in full of which a frame was filled.

    The words that show such a move are those that ``made`` it by a construction, else the frame's.
    """
    return {
        key: MoveScore(score.move, FULL, made[key].span or held[key])
        if key in held and score.score < FULL
        else score
        for key, score in scores.items()
    }


def _pieces_of(frame: str) -> Iterator[str]:
    """Yield what stands before, between and behind the slots of a frame."""
    end = 0
    for slot in slots_in(frame):
        yield _evenly_spaced(frame[end : slot.start])
        end = slot.end
    yield _evenly_spaced(frame[end:])


def _evenly_spaced(text: str) -> str:
    """Return a text with one space for each run of white space, those at its ends included."""
    return " ".join(f"|{text}|".split())[1:-1]


def _as_said(frames: Iterable[str]) -> Iterator[str]:
    """Yield frames as many say them, and as one does."""
    for frame in frames:
        yield from dict.fromkeys((frame, said_by(Sender(single=True), frame)))


def _first_word(text: str) -> str:
    """Return what stands before the first white space."""
    return next(iter(text.split(maxsplit=1)), "")


def _told_from(reads: Sequence[ReadSentence], first: int) -> list[tuple[str, int]]:
    """Return a sentence evenly spaced, then with the next one, and so on, each with where that ends."""
    told: list[tuple[str, int]] = []
    for read in reads[first : first + _MOST_SENTENCES]:
        text = " ".join([*(before for before, _ in told[-1:]), *read.text.split()])
        if len(text) > _LONGEST:
            break
        told.append((text, read.sentence.span.end))
    return told


def _is_filled(pieces: tuple[str, ...], text: str) -> bool:
    """Say whether a text begins with the first piece and has the others behind it, each after something."""
    first, *others = pieces
    if not others:
        return text == first
    if not text.startswith(first) or "[" in text:
        return False
    end = len(first)
    for piece in others:
        found = text.find(piece, end + 1)
        if found < 0:
            return False
        end = found + len(piece)
    return True
