"""What a sample is called."""

from secondtry.resources import Resource
from secondtry.text.message_parts import split_message


def sample_title(sample: Resource) -> str:
    """Return what a sample is called: its file's name in words, and its subject."""
    name = sample.name.rpartition("/")[2]
    kind = name.removesuffix(".txt").replace("-", " ").capitalize()
    subject = split_message(sample.text).subject
    return f"{kind}: {subject}" if subject else kind
