"""The command ``secondtry check``."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from secondtry.cli.exit_status import FOUND, NOTHING_FOUND, TROUBLE
from secondtry.cli.output_streams import output_for_people, output_for_programs
from secondtry.cli.reviewed import Printer, ReviewedMessage
from secondtry.cli.shades import Shades, wants_color
from secondtry.cli.sources import read_sources
from secondtry.cli.text_printer import TextPrinter
from secondtry.cli.troubles import Troubles
from secondtry.documents.document import visible_name
from secondtry.documents.presence import is_there
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.house_rules import NO_HOUSE_RULES, HouseRules
from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.review.shipped_reader import ShippedReader
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft


def check(arguments: argparse.Namespace) -> int:
    """Review what the arguments name, print the review on standard output, and return the exit status.

    Raises:
        SecondTryError: when the program's own resources cannot be read.
    """
    folders = Folders.of_this_person()
    rulebook = load_shipped_rulebook(folders.rulebook_cache)
    troubles = Troubles(sys.stderr)
    for problem in rulebook.problems:
        troubles.remark(f"a rule was left out: {problem}")
    reader = ShippedReader()
    printer = _printer(arguments, rulebook, reader)
    analyzer = Analyzer(rulebook, reader)
    options = Options(
        occasion=arguments.occasion,
        house_rules=_house_rules(arguments, folders, rulebook, troubles),
        only_first_rewrite=arguments.format == "text",
        with_reader=arguments.reader is not False,
    )
    found = False
    for source in read_sources(arguments.paths, sys.stdin, troubles):
        analysis = analyzer.analyze(read_draft(source.document.text), options)
        found = found or bool(analysis.findings)
        printer.print_message(ReviewedMessage(source.name, source.document, analysis))
    # Who installed the program without what runs the reader knows, and asked for nothing.
    if reader.problem and (arguments.reader or not reader.is_left_out):
        troubles.remark(reader.problem)
    printer.print_end(troubles.told)
    if troubles.told:
        return TROUBLE
    return FOUND if found else NOTHING_FOUND


def _house_rules(
    arguments: argparse.Namespace, folders: Folders, rulebook: RuleBook, troubles: Troubles
) -> HouseRules:
    """Return the rules of the file that is named, else the person's own; none where they are refused."""
    named = arguments.house_rules
    if named is False:
        return NO_HOUSE_RULES
    if named == "":
        reason = "--house-rules: the name is empty. Name a file, or write --no-house-rules."
        troubles.tell(reason, in_house_rules=True)
        return NO_HOUSE_RULES
    path = folders.house_rules_file if named is None else Path(named)
    if is_there(path, if_untold=True):
        # Most people have no house rules, and each start would wait for what reads them.
        reader = import_module("secondtry.cli.house_rules")
        rules: HouseRules = reader.read_house_rules(path, rulebook, troubles)
        return rules
    if named is not None:
        reason = f"{visible_name(path)}: there are no house rules of this name. Check the name."
        troubles.tell(reason, in_house_rules=True)
    return NO_HOUSE_RULES


def _printer(arguments: argparse.Namespace, rulebook: RuleBook, reader: ShippedReader) -> Printer:
    # Each format imports what it needs: most people ask for none but text.
    printer: Printer
    match arguments.format:
        case "json":
            measure = import_module("secondtry.engine.readability").measure_readability
            json_printer = import_module("secondtry.cli.json_printer")
            printer = json_printer.JsonPrinter(output_for_programs(), rulebook, measure, reader.examples)
        case "sarif":
            printer = import_module("secondtry.cli.sarif_printer").SarifPrinter(
                output_for_programs(), rulebook
            )
        case _:
            printer = TextPrinter(output_for_people(), Shades(wants_color(arguments.color, sys.stdout)))
    return printer
