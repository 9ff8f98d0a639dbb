"""What is wrong with the disk, in words."""

import errno


def readable_trouble(error: OSError) -> str:
    """Return what is wrong with the disk in a few words."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "the folder may not be written"
        case errno.EEXIST:
            return "a file is where the folder should be"
        case errno.ENOENT | errno.ENOTDIR:
            return "the folder is gone"
        case errno.EIO:
            return "the disk reports an error"
        case _:
            return (error.strerror or "the disk refuses").lower()
