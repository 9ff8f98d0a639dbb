"""Room that two messages share evenly, until somebody moves the line between them."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSplitter

#: The sizes are weights: this is large enough that no share is rounded.
_WHOLE = 1000


class SharedRoom(QSplitter):
    """A splitter whose parts keep their shares whatever else changes: their letters, or what they ask for.

    Qt's own remembers in pixels what each part asked for when it came, so that the same two
    messages look different by the way that led to them.
    """

    def __init__(self) -> None:
        # Without a parent: to tell one from a direction, PySide makes all enumerations of ``Qt``, for which
        # the first letter would wait.
        super().__init__()
        self._shares: tuple[int, ...] = ()
        self._is_moved = False
        self.splitterMoved.connect(self._note_move)

    def share(self, shares: Sequence[int]) -> None:
        """Give the parts these shares, one for each; a line that was moved stays while they are the same."""
        if tuple(shares) != self._shares:
            self._shares, self._is_moved = tuple(shares), False
        if not self._is_moved:
            self.setSizes([_WHOLE * share for share in shares])

    @Slot()
    def _note_move(self) -> None:
        self._is_moved = True
