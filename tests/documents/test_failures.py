"""What the system's errors are called."""

import errno
import os

import pytest

from secondtry.documents.failures import reading_reason, writing_reason


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "not allowed to open it"),
        (errno.ENOENT, "no such file"),
        (errno.EIO, "the disk gave an error"),
    ],
)
def test_a_failure_to_read_is_named_with_what_to_do(number: int, words: str) -> None:
    reason = reading_reason(OSError(number, os.strerror(number)))
    assert words in reason
    assert reason.count(". ") == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "not allowed to write"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "can only be read"),
        (errno.EIO, "the disk gave an error"),
    ],
)
def test_a_failure_to_write_is_named_with_what_to_do(number: int, words: str) -> None:
    reason = writing_reason(OSError(number, os.strerror(number)))
    assert words in reason
    assert reason.count(". ") == 1


def test_any_other_failure_is_named_in_the_systems_words() -> None:
    assert reading_reason(OSError(errno.EBUSY, "Device busy")) == "device busy."
    assert writing_reason(OSError(errno.EBUSY, "Device busy")) == "device busy. Save it somewhere else."
