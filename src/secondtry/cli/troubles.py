"""What the person has to be told besides the review."""

from typing import TextIO


class Troubles:
    """Says on one line each what could not be read and what to know about the rest; remembers the former."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._told: list[str] = []

    @property
    def told(self) -> tuple[str, ...]:
        """What could not be read, in order."""
        return tuple(self._told)

    def tell(self, sentence: str) -> None:
        """Say that something could not be read."""
        self._told.append(sentence)
        self.remark(sentence)

    def remark(self, sentence: str) -> None:
        """Say something that is no trouble, but good to know."""
        print(f"secondtry: {sentence}", file=self._stream, flush=True)
