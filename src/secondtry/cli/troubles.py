"""What the person has to be told besides the review."""

from typing import NamedTuple, TextIO


class Trouble(NamedTuple):
    """A sentence about what could not be read: something in the house rules, else a file."""

    sentence: str
    in_house_rules: bool = False


class Troubles:
    """Says on one line each what could not be read and what to know about the rest; remembers the former."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._told: list[Trouble] = []

    @property
    def told(self) -> tuple[Trouble, ...]:
        """What could not be read, in order."""
        return tuple(self._told)

    def tell(self, sentence: str, *, in_house_rules: bool = False) -> None:
        """Say that something could not be read."""
        self._told.append(Trouble(sentence, in_house_rules))
        self.remark(sentence)

    def remark(self, sentence: str) -> None:
        """Say something that is no trouble, but good to know."""
        print(f"secondtry: {sentence}", file=self._stream, flush=True)
