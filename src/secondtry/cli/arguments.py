"""The words of the command line."""

import argparse
from functools import partial

from secondtry import __version__
from secondtry.review.severity_words import SEVERITY_TAGS, SEVERITY_WORDS

FORMATS = ("text", "json", "sarif")

#: The occasions of the shipped rule book, named here so that ``--help`` need not read it.
OCCASIONS = (
    "mistake",
    "billing",
    "missed",
    "delay",
    "outage",
    "complaint",
    "second_hand",
    "change",
    "refusal",
    "breach",
    "second_try",
    "cancellation",
    "routine",
)

#: For what is made and not shown.
_ANY_WIDTH = 80

_DESCRIPTION = """\
Reads a draft the way your customer will, before you send it. Nothing leaves this computer.

  secondtry [FILE]                        open the window, on FILE if you name one
  secondtry check ...                     review messages in the terminal
  secondtry explain [NAME]                why words of a kind are marked, or what a move is
  secondtry principles                    the 110 principles of the articles, and where each lives
  secondtry not-helpful ...               list, export or forget the marks that you found not helpful
  secondtry picture PICTURE.png [FILE]    paint the window where none can open
"""

_CHECK_DESCRIPTION = """\
Reviews messages: .txt and .md files, mail saved as .eml, folders of these, and standard input.
Nothing is changed, and nothing leaves this computer. Of a mail, lines and columns are those of its text
as the window shows it (the subject, an empty line, the letter), not those of its file.
"""

_SEVERITIES = "\n".join(f"  {tag:<12} {SEVERITY_WORDS[severity]}" for severity, tag in SEVERITY_TAGS.items())

_CHECK_EPILOG = f"""\
severities:
{_SEVERITIES}

exit status:
  0  nothing was found, or there was nothing to review: an empty file is read, and said to be empty
  1  something was found
  2  a file, or a house rule, could not be read (the others were), or the command was not understood

examples:
  secondtry check reply.txt
  secondtry check templates/ --format sarif > templates.sarif
  pbpaste | secondtry check - --occasion delay
"""

_EXPLAIN_DESCRIPTION = """\
Explains a kind of phrase, one of its rules, or one of the fourteen moves: what it is, how a customer
may hear it, examples that are marked and others that are not, what speaks for the mark and against it,
and where that comes from. Without a name, lists the kinds and the moves.
"""

_EXPLAIN_EPILOG = """\
exit status:
  0  it was explained
  2  nothing has that name (the nearest ones are told), or the command was not understood

examples:
  secondtry explain
  secondtry explain hidden_actor
  secondtry explain Vague promise
  secondtry explain system_blame.thing_failed
  secondtry explain ownership
"""

_PRINCIPLES_DESCRIPTION = """\
Lists the 110 principles of the five articles in short words, each with the places in this program where
it lives, or the reason why it has none. The JSON also names the test that shows each place.
"""

_NOT_HELPFUL_DESCRIPTION = """\
Lists the marks that you called "not helpful" in the window, exports them as a labelled file from which
the trained reader can learn, or forgets them. They are kept on this computer, and sent nowhere.
"""

_NOT_HELPFUL_EPILOG = """\
exit status:
  0  it was done
  2  something could not be read or written, or the command was not understood

examples:
  secondtry not-helpful
  secondtry not-helpful --export my-marks.jsonl
"""


class _Parser(argparse.ArgumentParser):
    """Asks how wide the terminal is when help is shown, not for each option.

    ``shutil``, which knows, imports five ways to compress files.
    """

    def __init__(self, prog: str, usage: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=_ANY_WIDTH),
            allow_abbrev=False,
        )

    def format_usage(self) -> str:
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        return super().format_usage()

    def format_help(self) -> str:
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        return super().format_help()


def build_parser() -> argparse.ArgumentParser:
    """Return the parser for the words of a call that names no command: it knows --help and --version."""
    parser = _Parser(
        prog="secondtry",
        usage=(
            "secondtry [FILE]\n       secondtry check PATH... [options]\n"
            "       secondtry explain [NAME] [options]\n"
            "       secondtry principles [options]\n"
            "       secondtry not-helpful [--export FILE | --forget]\n"
            "       secondtry picture PICTURE.png [FILE]"
        ),
        description=_DESCRIPTION,
        epilog="`--help` behind check, explain or not-helpful says more about that command.",
    )
    parser.add_argument("--version", action="version", version=f"secondtry {__version__}")
    return parser


def build_check_parser() -> argparse.ArgumentParser:
    """Return the parser for the words behind ``check``.

    It gives ``paths``, ``format``, ``occasion``, ``color``, ``reader``, which is None where nobody said, and
    ``house_rules``: a path, None for the person's own, or False for none.
    """
    parser = _Parser(
        prog="secondtry check",
        usage=(
            "secondtry check PATH... [--format FORMAT] [--occasion KEY] [--color WHEN]\n"
            "                       [--house-rules FILE | --no-house-rules] [--no-reader]"
        ),
        description=_CHECK_DESCRIPTION,
        epilog=_CHECK_EPILOG,
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
    _add_color(parser)
    _add_house_rules(parser)
    parser.add_argument(
        "--reader",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="let the trained reader hear what no rule holds (the default), or the rules judge alone",
    )
    return parser


def build_explain_parser() -> argparse.ArgumentParser:
    """Return the parser for the words behind ``explain``: ``words``, ``format``, ``color``."""
    parser = _Parser(
        prog="secondtry explain",
        usage="secondtry explain [NAME] [--format FORMAT] [--color WHEN]",
        description=_EXPLAIN_DESCRIPTION,
        epilog=_EXPLAIN_EPILOG,
    )
    parser.add_argument(
        "words",
        metavar="NAME",
        nargs="*",
        help="a kind of phrase, a rule or a move; capitals, spaces, - and _ make no difference",
    )
    _add_text_or_json(parser)
    _add_color(parser)
    return parser


def build_principles_parser() -> argparse.ArgumentParser:
    """Return the parser for the words behind ``principles``: ``format``, ``color``."""
    parser = _Parser(
        prog="secondtry principles",
        usage="secondtry principles [--format FORMAT] [--color WHEN]",
        description=_PRINCIPLES_DESCRIPTION,
    )
    _add_text_or_json(parser)
    _add_color(parser)
    return parser


def build_not_helpful_parser() -> argparse.ArgumentParser:
    """Return the parser for the words behind ``not-helpful``: ``export``, a path or None, and ``forget``."""
    parser = _Parser(
        prog="secondtry not-helpful",
        usage="secondtry not-helpful [--list | --export FILE | --forget]",
        description=_NOT_HELPFUL_DESCRIPTION,
        epilog=_NOT_HELPFUL_EPILOG,
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--list", action="store_true", help="one line for each mark (the default)")
    either.add_argument(
        "--export",
        metavar="FILE",
        default=None,
        help="write them, each with its paragraph, to a file that is not there yet",
    )
    either.add_argument("--forget", action="store_true", help="delete them all")
    return parser


def _add_text_or_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text (the default) or json",
    )


def _add_color(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--color",
        "--colour",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto (on a terminal, unless NO_COLOR is set), always or never",
    )


def _add_house_rules(parser: argparse.ArgumentParser) -> None:
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--house-rules",
        metavar="FILE",
        default=None,
        help="phrases to flag and to allow, instead of your own house rules",
    )
    either.add_argument(
        "--no-house-rules",
        action="store_false",
        dest="house_rules",
        default=None,
        help="no house rules, not even your own",
    )
