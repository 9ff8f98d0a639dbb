"""What reading aloud wants of a voice, whichever system it comes from."""

from collections.abc import Callable
from typing import Protocol

from secondtry.errors import SecondTryError


class NoVoiceError(SecondTryError):
    """This system cannot read aloud: one sentence that says why, and what to install."""


class VoiceListener(Protocol):
    """Who is told how the voice gets on."""

    def note_said(self) -> None:
        """Take notice that all of the words were said; not called after ``stop``."""

    def note_failed(self, reason: str) -> None:
        """Take notice that the voice has failed, and why, in the system's words."""


class Voice(Protocol):
    """Says words aloud, a few at a time."""

    def say(self, words: str, percent: int) -> None:
        """Begin to say words; 100 is the voice's own speed. What it was saying, it says no more."""

    def stop(self) -> None:
        """Be silent at once."""


#: Finds the voice of this system, and lets it tell its listener; raises NoVoiceError where there is none.
VoiceFinder = Callable[[VoiceListener], Voice]
