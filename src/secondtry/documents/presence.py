"""Whether there is a file or a folder of some name."""

from pathlib import Path


def is_there(path: Path, *, if_untold: bool) -> bool:
    """Say whether something has that name; ``if_untold`` where the system does not tell.

    It does not tell where a folder on the way may not be looked into, or the
    name is too long: who is going to read the file takes it as there and gets
    the reason, and who only watches it takes it as missing.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return if_untold
    return True
