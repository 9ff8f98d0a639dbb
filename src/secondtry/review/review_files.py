"""Writes a review to a file that can be sent, and reads one that came."""

from pathlib import Path

from secondtry.documents.document import REVIEW_SUFFIX, cannot_read
from secondtry.documents.reading import read_file
from secondtry.documents.review_file import pack_review, unpack_review
from secondtry.documents.writing import write_bytes
from secondtry.review.review import Review
from secondtry.review.sending import ReceivedReviewError, as_sent_table, from_sent_table

__all__ = ["REVIEW_SUFFIX", "read_review_file", "write_review_file"]


def write_review_file(path: Path, review: Review) -> None:
    """Write a review that ``to_send`` made.

    Raises:
        DocumentError: when it is too large, or cannot be written.
    """
    write_bytes(path, pack_review(path, as_sent_table(review), review.text))


def read_review_file(path: Path) -> Review:
    """Return the review of a file, as it was sent; nothing in it is trusted.

    Raises:
        DocumentError: when it cannot be read, or is no review file.
    """
    table = unpack_review(path, read_file(path))
    try:
        return from_sent_table(table)
    except ReceivedReviewError as error:
        raise cannot_read(path, str(error)) from error
