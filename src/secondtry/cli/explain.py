"""The command ``secondtry explain``."""

import argparse
import sys
from shutil import get_terminal_size

from secondtry.cli.exit_status import DONE, TROUBLE
from secondtry.cli.explain_printer import print_page, print_page_as_json
from secondtry.cli.output_streams import output_for_people, output_for_programs
from secondtry.cli.shades import Shades, wants_color
from secondtry.cli.text_printer import one_line
from secondtry.cli.troubles import Troubles
from secondtry.folders import Folders
from secondtry.review.explained_names import ExplainedNames
from secondtry.review.explainer import Explainer
from secondtry.review.shipped_rules import load_shipped_rulebook

_LONGEST_WORDS = 60


def explain(arguments: argparse.Namespace) -> int:
    """Print the page about what the arguments name, or the list of all pages; return the exit status.

    Raises:
        SecondTryError: when the program's own resources cannot be read.
    """
    rulebook = load_shipped_rulebook(Folders.of_this_person().rulebook_cache)
    words = " ".join(arguments.words)
    names = ExplainedNames(rulebook)
    key = names.find(words) if words else ""
    if key is None:
        Troubles(sys.stderr).tell(_not_known(words, names.nearest(words)))
        return TROUBLE
    page = Explainer(rulebook).page(key)
    if arguments.format == "json":
        print_page_as_json(page, output_for_programs())
    else:
        shades = Shades(wants_color(arguments.color, sys.stdout))
        print_page(page, output_for_people(), shades, get_terminal_size().columns)
    return DONE


def _not_known(words: str, nearest: tuple[str, ...]) -> str:
    meant = f" Did you mean {_either(nearest)}?" if nearest else ""
    return (
        f"No kind of phrase, rule or move is called “{one_line(words, _LONGEST_WORDS)}”.{meant} "
        "`secondtry explain` lists the kinds and the moves."
    )


def _either(keys: tuple[str, ...]) -> str:
    return " or ".join(part for part in (", ".join(keys[:-1]), keys[-1]) if part)
