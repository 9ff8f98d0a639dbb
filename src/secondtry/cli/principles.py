"""The command ``secondtry principles``."""

import argparse
import sys
from shutil import get_terminal_size

from secondtry.cli.exit_status import DONE
from secondtry.cli.output_streams import output_for_people, output_for_programs
from secondtry.cli.principles_printer import print_principles, print_principles_as_json
from secondtry.cli.shades import Shades, wants_color
from secondtry.folders import Folders
from secondtry.review.shipped_principles import load_principles
from secondtry.review.shipped_rules import load_shipped_rulebook


def principles(arguments: argparse.Namespace) -> int:
    """Print the principles of the five articles and where each lives; return the exit status.

    Raises:
        SecondTryError: when the program's own resources cannot be read.
    """
    listed = load_principles(load_shipped_rulebook(Folders.of_this_person().rulebook_cache))
    if arguments.format == "json":
        print_principles_as_json(listed, output_for_programs())
    else:
        shades = Shades(wants_color(arguments.color, sys.stdout))
        print_principles(listed, output_for_people(), shades, get_terminal_size().columns)
    return DONE
