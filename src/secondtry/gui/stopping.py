"""Stopping what is being made on another thread."""

from secondtry.errors import SecondTryError


class StoppedError(SecondTryError):
    """What was being made is not wanted any more."""
