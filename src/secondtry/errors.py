"""The error every package derives its own from."""


class SecondTryError(Exception):
    """Something the person can understand and act on.

    Its text is shown as it is, in the window and on the command line: what
    happened, to which file, and what to do now.
    """
