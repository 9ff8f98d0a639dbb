"""The walk from slot to slot of a rewrite that waits for the writer's facts."""

from collections.abc import Sequence

from secondtry.text.change import TextChange
from secondtry.text.span import Span


class SlotWalk:
    """The slots of words just put in, and which one the writer is in.

    All spans count code points of the whole text and follow its changes.
    """

    def __init__(self, slots: Sequence[Span], area: Span) -> None:
        if not slots:
            raise ValueError("a walk needs slots")
        self._slots = list(slots)
        self._current = 0
        self.area = area

    @property
    def slots(self) -> tuple[Span, ...]:
        """The slots as they lie now, in reading order."""
        return tuple(self._slots)

    @property
    def current(self) -> Span:
        """The slot that the writer is in, or was in last."""
        return self._slots[self._current]

    def step(self, *, forward: bool) -> bool:
        """Go to the next slot, False past the last; or to the one before, where the first stays."""
        if not forward:
            self._current = max(self._current - 1, 0)
            return True
        if self._current + 1 == len(self._slots):
            return False
        self._current += 1
        return True

    def stay_with(self, index: int) -> bool:
        """Make the slot at an index the current one; False where the index has left the words put in."""
        if not self.area.start <= index <= self.area.end:
            return False
        if not self.current.start <= index <= self.current.end:
            for number, slot in enumerate(self._slots):
                if slot.start <= index <= slot.end:
                    self._current = number
        return True

    def follow(self, change: TextChange) -> bool:
        """Let the current slot take in a change; False for one outside it, which ends the walk."""
        if not (self.current.start <= change.start and change.end <= self.current.end):
            return False
        behind = self._slots[self._current + 1 :]
        grown = Span(self.current.start, self.current.end + change.growth)
        self._slots[self._current :] = [grown, *(slot.shifted(change.growth) for slot in behind)]
        self.area = Span(self.area.start, self.area.end + change.growth)
        return True
