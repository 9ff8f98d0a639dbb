"""The command ``secondtry check``."""

import argparse
import sys
from collections.abc import Callable

from secondtry.cli.exit_status import FOUND, NOTHING_FOUND, TROUBLE
from secondtry.cli.json_printer import JsonPrinter
from secondtry.cli.output_streams import output_for_people, output_for_programs
from secondtry.cli.reviewed import Printer, ReviewedMessage
from secondtry.cli.sarif_printer import SarifPrinter
from secondtry.cli.shades import Shades, wants_color
from secondtry.cli.sources import read_sources
from secondtry.cli.text_printer import TextPrinter
from secondtry.cli.troubles import Troubles
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.readability import measure_readability
from secondtry.engine.rulebook import RuleBook
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft


def check(arguments: argparse.Namespace) -> int:
    """Review what the arguments name, print the review on standard output, and return the exit status.

    Raises:
        SecondTryError: when the program's own resources cannot be read.
    """
    rulebook = load_shipped_rulebook()
    troubles = Troubles(sys.stderr)
    for problem in rulebook.problems:
        troubles.remark(f"a rule was left out: {problem}")
    printer = _printer(arguments, rulebook)
    analyzer = Analyzer(rulebook)
    options = Options(occasion=arguments.occasion)
    found = False
    for source in read_sources(arguments.paths, sys.stdin, troubles):
        analysis = analyzer.analyze(read_draft(source.document.text), options)
        found = found or bool(analysis.findings)
        printer.print_message(ReviewedMessage(source.name, source.document, analysis))
    printer.print_end(troubles.told)
    if troubles.told:
        return TROUBLE
    return FOUND if found else NOTHING_FOUND


def _printer(arguments: argparse.Namespace, rulebook: RuleBook) -> Printer:
    printers: dict[str, Callable[[], Printer]] = {
        "text": lambda: TextPrinter(output_for_people(), Shades(wants_color(arguments.color, sys.stdout))),
        "json": lambda: JsonPrinter(output_for_programs(), rulebook, measure_readability),
        "sarif": lambda: SarifPrinter(output_for_programs(), rulebook),
    }
    return printers[arguments.format]()
