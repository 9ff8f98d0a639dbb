"""A draft: the text of one message and the parts it falls into."""

from enum import StrEnum
from typing import NamedTuple

from secondtry.text.span import Span


class BlockKind(StrEnum):
    """What a block of a message is for."""

    SUBJECT = "subject"
    HEADER = "header"
    GREETING = "greeting"
    BODY = "body"
    QUOTE = "quote"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"


#: The kinds that the sender is answerable for. The others are recognised and left alone.
REVIEWED_KINDS = frozenset({BlockKind.SUBJECT, BlockKind.BODY})


class Block(NamedTuple):
    """Consecutive lines of one kind; the span ends before the last line's newline."""

    kind: BlockKind
    span: Span


class Sentence(NamedTuple):
    """One sentence, heading or list item of a block, without the white space around it."""

    span: Span
    kind: BlockKind
    block: int


class Draft(NamedTuple):
    r"""A text with its blocks and sentences, in reading order.

    All spans are code points of ``text``, whose line ends are ``\n``. Every
    character that is not white space lies in exactly one block.
    """

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def reviewed_sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the subject and the body."""
        return tuple(s for s in self.sentences if s.kind in REVIEWED_KINDS)
