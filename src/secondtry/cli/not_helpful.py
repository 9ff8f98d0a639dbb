"""The command ``secondtry not-helpful``."""

import argparse
import sys
from pathlib import Path
from typing import TextIO

from secondtry.cli.exit_status import DONE, TROUBLE
from secondtry.cli.output_streams import output_for_people
from secondtry.cli.text_printer import one_line
from secondtry.cli.troubles import Troubles
from secondtry.documents.document import visible_name
from secondtry.documents.presence import is_there
from secondtry.folders import Folders
from secondtry.review.not_helpful import NotHelpful
from secondtry.review.not_helpful_file import NotHelpfulFile

_LONGEST_QUOTE = 90


def not_helpful(arguments: argparse.Namespace) -> int:
    """List, export or forget the marks that the person found not helpful; return the exit status.

    Raises:
        SecondTryError: when the marks cannot be read, exported or forgotten.
    """
    file = NotHelpfulFile(Folders.of_this_person().not_helpful_file)
    if arguments.forget:
        # What cannot be read can be forgotten all the same.
        file.forget()
        print("The marks that you found not helpful are forgotten.", file=output_for_people())
        return DONE
    reading = file.read()
    troubles = Troubles(sys.stderr)
    for problem in reading.problems:
        troubles.tell(problem)
    stream = output_for_people()
    if arguments.export is not None:
        _export(file, arguments.export, stream, troubles)
    else:
        _list(reading.marks, stream)
    return TROUBLE if troubles.told else DONE


def _export(file: NotHelpfulFile, name: str, stream: TextIO, troubles: Troubles) -> None:
    if not name:
        troubles.tell("--export: the name is empty. Name a file.")
    elif is_there(Path(name), if_untold=False):
        troubles.tell(f"{visible_name(name)} is there already. Name another file, or delete that one first.")
    else:
        count = file.export(Path(name))
        print(f"{_counted(count)} exported to {visible_name(name)}.", file=stream)


def _list(marks: tuple[NotHelpful, ...], stream: TextIO) -> None:
    for mark in marks:
        kind = f"perhaps {mark.category}" if mark.tentative else mark.category
        print(f'{mark.date} {kind}: "{one_line(mark.quote, _LONGEST_QUOTE)}"', file=stream)
    print(f"{_counted(len(marks))} kept on this computer, as not helpful.", file=stream)


def _counted(number: int) -> str:
    return f"{number or 'No'} {'marks are' if number > 1 else 'mark is'}"
