"""The command line's front: words in, exit status out."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

from secondtry.cli.arguments import (
    build_check_parser,
    build_explain_parser,
    build_not_helpful_parser,
    build_parser,
    build_principles_parser,
)
from secondtry.cli.command_names import COMMAND_NAMES
from secondtry.cli.exit_status import DONE, TROUBLE
from secondtry.errors import SecondTryError

#: What reads the words behind each name. A command is a function in the module of its name, "-" written "_".
_PARSERS: Mapping[str, Callable[[], ArgumentParser]] = MappingProxyType(
    {
        "check": build_check_parser,
        "explain": build_explain_parser,
        "principles": build_principles_parser,
        "not-helpful": build_not_helpful_parser,
    }
)

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
        if words and words[0] in COMMAND_NAMES:
            name = words[0].replace("-", "_")
            arguments = _PARSERS[words[0]]().parse_args(words[1:])
            # Each command imports what it needs, and none waits for what another needs.
            return int(getattr(import_module(f"secondtry.cli.{name}"), name)(arguments))
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
    # Loaded when it is needed: what describes errors takes long to import.
    error_log = import_module("secondtry.cli.error_log")
    log_file = error_log.log_file()
    try:
        error_log.note_error(log_file, error)
    except OSError:
        return sentence
    return f"{sentence} Where it arose (nothing of your messages) is noted in {log_file}."


def _forget_output() -> None:
    """Let what is still buffered go nowhere, so that leaving is quiet."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
