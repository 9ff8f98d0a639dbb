"""The command line's front: words in, exit status out."""

import os
import sys
from collections.abc import Sequence

from secondtry.cli.arguments import build_check_parser, build_explain_parser, build_parser
from secondtry.cli.check import check
from secondtry.cli.error_log import log_file, note_error
from secondtry.cli.exit_status import DONE, TROUBLE
from secondtry.cli.explain import explain
from secondtry.errors import SecondTryError

#: The words that name a command; any other first word names a file for the window.
COMMANDS = frozenset({"check", "explain"})

#: What a shell reports for a program that was interrupted, or whose reader went away.
_INTERRUPTED = 130
_READER_GONE = 141


def main(words: Sequence[str]) -> int:
    """Run one command and return its exit status: 0 done or nothing found, 1 findings, 2 trouble.

    Whatever happens, the person sees a sentence and not a traceback.
    """
    try:
        status = _run(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return _READER_GONE
    except SecondTryError as error:
        return _trouble(str(error))
    except OSError as error:
        _forget_output()
        return _trouble(f"the output cannot be written: {error.strerror or type(error).__name__}.")
    except Exception as error:  # noqa: BLE001 - the border of the command line
        return _trouble(_own_mistake(error))
    return status


def _run(words: Sequence[str]) -> int:
    try:
        if words[:1] == ["check"]:
            return check(build_check_parser().parse_args(words[1:]))
        if words[:1] == ["explain"]:
            return explain(build_explain_parser().parse_args(words[1:]))
        parser = build_parser()
        parser.parse_args(words)
    except SystemExit as stop:  # argparse has said all there is to say
        return int(stop.code or DONE)
    parser.print_help(sys.stderr)
    return TROUBLE


def _trouble(sentence: str) -> int:
    print(f"secondtry: {sentence}", file=sys.stderr)
    return TROUBLE


def _own_mistake(error: Exception) -> str:
    sentence = "Second Try has stopped because of a mistake of its own; no file was changed."
    try:
        note_error(log_file(), error)
    except OSError:
        return sentence
    return f"{sentence} Where it arose (nothing of your messages) is noted in {log_file()}."


def _forget_output() -> None:
    """Let what is still buffered go nowhere, so that leaving is quiet."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
