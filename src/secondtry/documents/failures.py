"""What the system's errors mean, in the person's words."""

import errno

_READING = {
    errno.ENOENT: "there is no such file. Check the name.",
    errno.ENOTDIR: "there is no such file. Check the name.",
    errno.EACCES: "you are not allowed to open it. Ask its owner, or copy it somewhere you can read.",
    errno.EPERM: "you are not allowed to open it. Ask its owner, or copy it somewhere you can read.",
    errno.ELOOP: "it is a link that leads back to itself.",
    errno.ENAMETOOLONG: "its name is too long.",
    errno.EIO: "the disk gave an error. Try again, or read a copy from another place.",
}

_WRITING = {
    errno.ENOENT: "the folder is not there any more. Save it under another name.",
    errno.ENOTDIR: "the folder is not there any more. Save it under another name.",
    errno.EACCES: "you are not allowed to write in that folder. Save it somewhere else.",
    errno.EPERM: "you are not allowed to write in that folder. Save it somewhere else.",
    errno.EISDIR: "there is a folder of that name. Save it under another name.",
    errno.ENOSPC: "the disk is full. Make room and save again, or save it on another disk.",
    errno.EDQUOT: "your share of the disk is full. Make room and save again, or save it on another disk.",
    errno.EROFS: "that disk can only be read. Save it somewhere else.",
    errno.ELOOP: "it is a link that leads back to itself. Save it under another name.",
    errno.ENAMETOOLONG: "the name is too long. Save it under a shorter one.",
    errno.EIO: "the disk gave an error. Save it on another disk.",
}


def reading_reason(error: OSError) -> str:
    """Return why a file could not be read, and what to do now."""
    return _READING.get(error.errno or 0, f"{_in_the_systems_words(error)}.")


def writing_reason(error: OSError) -> str:
    """Return why a file could not be written, and what to do now."""
    return _WRITING.get(error.errno or 0, f"{_in_the_systems_words(error)}. Save it somewhere else.")


def _in_the_systems_words(error: OSError) -> str:
    words = error.strerror or type(error).__name__
    return words[:1].lower() + words[1:].rstrip(".")
