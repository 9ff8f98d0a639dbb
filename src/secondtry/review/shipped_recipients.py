"""Reads the recipients that are shipped with the program."""

import tomllib
from typing import Annotated

import msgspec

from secondtry.engine.question import Question
from secondtry.resources import ResourceError, read_resource
from secondtry.review.recipient import Manner, Recipient

_FILE = "recipients.toml"


class _Worded(msgspec.Struct):
    """A question in words for somebody, with the fields of ``Question``."""

    key: str
    text: str
    prompt: str
    yes: str = ""


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    key: str
    name: str
    who: str
    on_their_mind: str
    hour: str = ""
    manner: Manner = Manner.WHOLE
    first_mail: bool = False
    rereads: bool = False
    question: tuple[_Worded, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    recipient: Annotated[tuple[_Entry, ...], msgspec.Meta(min_length=1)]


def load_shipped_recipients(questions: tuple[Question, ...]) -> tuple[Recipient, ...]:
    """Return the shipped recipients in the order of their file.

    ``questions`` are the four of the rule book, whose words hold where a recipient has none.

    Raises:
        ResourceError: when the file is missing, or says something that no recipient has.
    """
    return read_recipients(read_resource(_FILE).text, questions)


def read_recipients(text: str, questions: tuple[Question, ...]) -> tuple[Recipient, ...]:
    """Return the recipients of a file's text. Raises as ``load_shipped_recipients`` does."""
    try:
        entries = msgspec.convert(tomllib.loads(text), _File).recipient
        return tuple(_recipient(entry, questions) for entry in entries)
    except ValueError as error:
        raise ResourceError(
            f"Second Try cannot read its own file {_FILE}: {error}. Please install it again."
        ) from error


def _recipient(entry: _Entry, questions: tuple[Question, ...]) -> Recipient:
    worded = {q.key: Question(q.key, q.text, q.prompt, q.yes) for q in entry.question}
    unknown = worded.keys() - {question.key for question in questions}
    if unknown:
        raise ValueError(f"{entry.key} words a question {min(unknown)}, which does not exist")
    return Recipient(
        entry.key,
        entry.name,
        entry.who,
        entry.on_their_mind,
        tuple(worded.get(question.key, question) for question in questions),
        entry.hour,
        entry.manner,
        entry.first_mail,
        entry.rereads,
    )
