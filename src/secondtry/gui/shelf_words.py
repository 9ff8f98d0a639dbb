"""What is said of a message that comes from the shelf: how it was found there, and when it was reviewed."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from secondtry.gui.kept_message import KeptMessage
from secondtry.review.time_words import ago_in_words, moment
from secondtry.storage.recovery import Recovered


def words_for_waiting() -> str:
    """Return what to say where the disk refused what was to be kept."""
    return _words(
        "The disk does not take this at the moment. Leave the window open: "
        "it is kept as soon as the disk does."
    )


def words_for_damage(found: Recovered) -> str:
    """Return what to say where some of a message could not be read, else nothing."""
    if found.text_only:
        return _words("Only the words of this message could be read; its damaged files are set aside.")
    if found.bad:
        return _words("Some files of this message were damaged. They are set aside; this is what was kept.")
    return ""


def words_for_crash() -> str:
    """Return what to say of a message that nobody had closed."""
    return _words("Restored what you were writing when Second Try closed unexpectedly.")


def words_for_copy() -> str:
    """Return what to say of a message that a newer program kept."""
    return _words(
        "A newer Second Try kept this message. It is left as it is; "
        "these are its words, in a copy. Update Second Try to open all of it."
    )


def words_for_before(message: KeptMessage, now: datetime) -> str:
    """Return what to say of the review that a file has come back to."""
    changed, sent = moment(message.modified), moment(message.review.case.sent_at)
    if sent is not None:
        words = _words("You reviewed this before, and marked it as sent {sent}.")
        return words.format(sent=ago_in_words(sent, now))
    if changed is None:
        return _words("You reviewed this before.")
    return _words("You reviewed this before, {when}.").format(when=ago_in_words(changed, now))


def words_for_undeleted(title: str, problem: str) -> str:
    """Return what to say of a message that could not be put into the trash."""
    words = _words("“{title}” is not deleted, and lies where it was. {problem}")
    return words.format(title=title, problem=problem)


def words_for_gone() -> str:
    """Return what to say of a message that was removed from the trash."""
    return _words("This message was removed from the trash for good.")


def words_for_doubtful_moves(problem: str) -> str:
    """Return what to say where the disk does not confirm what was put into the trash or taken back."""
    words = _words(
        "{problem} After a power cut, what you deleted may be among your messages again, or the reverse."
    )
    return words.format(problem=problem)


def _words(text: str) -> str:
    return QCoreApplication.translate("KeptShelf", text)
