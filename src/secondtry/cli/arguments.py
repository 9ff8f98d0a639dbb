"""The words of the command line."""

import argparse

from secondtry import __version__
from secondtry.review.severity_words import SEVERITY_TAGS, SEVERITY_WORDS

FORMATS = ("text", "json", "sarif")

#: The occasions of the shipped rule book, named here so that ``--help`` need not read it.
OCCASIONS = (
    "mistake",
    "delay",
    "outage",
    "complaint",
    "change",
    "refusal",
    "breach",
    "second_try",
    "cancellation",
    "routine",
)

_DESCRIPTION = """\
Reads a draft the way your customer will, before you send it. Offline.

  secondtry [FILE]                        open the window, on FILE if you name one
  secondtry check ...                     review messages in the terminal
  secondtry picture PICTURE.png [FILE]    paint the window where none can open
"""

_CHECK_DESCRIPTION = """\
Reviews messages: .txt and .md files, mail saved as .eml, folders of these, and standard input.
Nothing is changed, and nothing leaves this computer.
"""

_SEVERITIES = "\n".join(f"  {tag:<12} {SEVERITY_WORDS[severity]}" for severity, tag in SEVERITY_TAGS.items())

_CHECK_EPILOG = f"""\
severities:
{_SEVERITIES}

exit status:
  0  nothing was found
  1  something was found
  2  a file could not be read (the others were reviewed), or the command was not understood

examples:
  secondtry check reply.txt
  secondtry check templates/ --format sarif > templates.sarif
  pbpaste | secondtry check - --occasion delay
"""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser for the words of a call that names no command: it knows --help and --version."""
    parser = argparse.ArgumentParser(
        prog="secondtry",
        usage=(
            "secondtry [FILE]\n       secondtry check PATH... [options]\n"
            "       secondtry picture PICTURE.png [FILE]"
        ),
        description=_DESCRIPTION,
        epilog="`secondtry check --help` says more about the command.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"secondtry {__version__}")
    return parser


def build_check_parser() -> argparse.ArgumentParser:
    """Return the parser for the words behind ``check``: ``paths``, ``format``, ``occasion``, ``color``."""
    parser = argparse.ArgumentParser(
        prog="secondtry check",
        usage="secondtry check PATH... [--format FORMAT] [--occasion KEY] [--color WHEN]",
        description=_CHECK_DESCRIPTION,
        epilog=_CHECK_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        metavar="FORMAT",
        help="text (the default), json or sarif",
    )
    parser.add_argument(
        "--occasion",
        choices=OCCASIONS,
        default="",
        metavar="KEY",
        help=f"why the message is written, instead of the guess: {', '.join(OCCASIONS)}",
    )
    parser.add_argument(
        "--color",
        "--colour",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto (on a terminal, unless NO_COLOR is set), always or never",
    )
    return parser
