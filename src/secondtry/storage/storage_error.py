"""What can go wrong with kept reviews."""

from secondtry.errors import SecondTryError


class StorageError(SecondTryError):
    """A kept review cannot be read, moved or deleted."""


class NewerStorageError(StorageError):
    """It was kept by a newer program: it may be looked at there, and must be left as it is here."""


class NothingKeptError(StorageError):
    """There is no snapshot, no draft and no version from which the review could be read."""
