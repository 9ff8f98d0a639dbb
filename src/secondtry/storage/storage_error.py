"""What can go wrong with kept reviews."""

from secondtry.errors import SecondTryError


class StorageError(SecondTryError):
    """A kept review cannot be read, moved or deleted."""


class NewerStorageError(StorageError):
    """It was kept by a newer program, and must be left as it is; ``text`` is what can be read of it."""

    def __init__(self, words: str, text: str = "") -> None:
        super().__init__(words)
        self.text = text


class NothingKeptError(StorageError):
    """There is no snapshot, no draft and no version from which the review could be read."""
