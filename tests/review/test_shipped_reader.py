"""The reader that is shipped can be loaded, hears what no rule holds, and is missed without harm."""

import json
import re
import shutil
from pathlib import Path

import numpy as np
import pytest

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.finding import Finding
from secondtry.engine.heard import CorpusExample
from secondtry.engine.two_judgements import is_heard
from secondtry.reader.corpus_examples import SENSES, TEXTS, write_examples
from secondtry.reader.loading import NETWORK, STANDARDS, VOCABULARY, load_reader
from secondtry.reader.network import NetworkError
from secondtry.resources import read_resource, resource_folder
from secondtry.review.explainer import Explainer
from secondtry.review.shipped_reader import ShippedReader
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

SHIPPED = resource_folder() / "reader"
LATE_ALBUM = """\
Hi Imogen,

Lovely to hear from you! The album is coming along. I know the website says ten weeks, but that is
wedding season for you, and most couples tell me that they barely notice the wait once they see the
pages. The printer in Leeds is a law unto himself as well.

It will be with you when it is with you. Do have a look at my new spring offers meanwhile.

Tess
"""
RECEIPT = """\
Hi Imogen,

Your album was posted this morning by tracked mail and will be with you on Friday. Thank you for the
cake recipe, the almond one worked.

Tess
"""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The files of the reader in a folder of the test's own."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "reader"))


def test_it_hears_what_the_rules_miss() -> None:
    analyzer = Analyzer(load_shipped_rulebook(), ShippedReader())
    draft = read_draft(LATE_ALBUM)
    alone = analyzer.analyze(draft)
    both = analyzer.analyze(draft, Options(with_reader=True))
    assert both.with_reader
    heard = [finding for finding in both.findings if is_heard(finding.rule)]
    assert any("is a law unto himself" in finding.excerpt for finding in heard)
    assert len(both.findings) > len(alone.findings)


def _heard(analysis: Analysis) -> list[Finding]:
    return [finding for finding in analysis.findings if is_heard(finding.rule)]


def test_what_it_hears_comes_with_what_people_heard_the_same_way() -> None:
    reader = ShippedReader()
    analysis = Analyzer(load_shipped_rulebook(), reader).analyze(
        read_draft(LATE_ALBUM), Options(with_reader=True)
    )
    examples = reader.examples(analysis.draft, analysis.findings)
    kinds = _categories_of_examples()
    assert len(_heard(analysis)) < len(analysis.findings)
    for finding, found in zip(analysis.findings, examples, strict=True):
        assert len({example.text for example in found}) == (3 if is_heard(finding.rule) else 0)
        assert {kinds[example.text] for example in found} <= {finding.category.key}


def _categories_of_examples() -> dict[str, str]:
    records = map(json.loads, (SHIPPED / TEXTS).read_text(encoding="utf-8").splitlines())
    return {record["text"]: record["category"] for record in records}


def test_every_kind_that_it_hears_has_examples() -> None:
    assert set(_categories_of_examples().values()) == set(load_shipped_rulebook().categories)


@pytest.mark.parametrize("file", [TEXTS, SENSES])
def test_without_the_examples_all_else_works(copied: Path, file: str) -> None:
    (copied / file).write_bytes(b"no such thing")
    reader = ShippedReader(copied)
    analysis = Analyzer(load_shipped_rulebook(), reader).analyze(
        read_draft(LATE_ALBUM), Options(with_reader=True)
    )
    assert _heard(analysis)
    assert set(reader.examples(analysis.draft, analysis.findings)) == {()}
    assert reader.problem == ""


def test_without_the_network_there_are_no_examples(copied: Path) -> None:
    analysis = Analyzer(load_shipped_rulebook(), ShippedReader()).analyze(
        read_draft(LATE_ALBUM), Options(with_reader=True)
    )
    (copied / NETWORK).unlink()
    assert set(ShippedReader(copied).examples(analysis.draft, analysis.findings)) == {()}


def test_examples_of_another_network_are_not_shown(copied: Path) -> None:
    analysis = Analyzer(load_shipped_rulebook(), ShippedReader()).analyze(
        read_draft(LATE_ALBUM), Options(with_reader=True)
    )
    example = CorpusExample("It was the oven.", Span(0, 15))
    middle = np.ones(4, dtype=np.float32)
    write_examples(
        copied, {each.category.key: ([example], middle[None], middle) for each in analysis.findings}
    )
    assert set(ShippedReader(copied).examples(analysis.draft, analysis.findings)) == {()}


def test_it_hears_no_trouble_in_good_news() -> None:
    analyzer = Analyzer(load_shipped_rulebook(), ShippedReader())
    assert not analyzer.analyze(read_draft(RECEIPT), Options(with_reader=True)).went_wrong


def test_the_same_text_sounds_the_same_in_any_order() -> None:
    one, other = load_reader(SHIPPED), load_reader(SHIPPED)
    album, receipt = read_draft(LATE_ALBUM), read_draft(RECEIPT)
    assert (one.read(album), one.read(receipt)) == (other.read(receipt), other.read(album))[::-1]


def test_what_only_the_reader_heard_has_the_page_of_its_kind() -> None:
    explainer = Explainer(load_shipped_rulebook())
    assert explainer.knows("minimising.heard")
    assert explainer.page("minimising.heard") == explainer.page("minimising")
    assert not explainer.knows("shouting.heard")


@pytest.mark.parametrize("missing", [NETWORK, STANDARDS, VOCABULARY])
def test_a_file_that_is_missing_is_named(copied: Path, missing: str) -> None:
    (copied / missing).unlink()
    with pytest.raises(NetworkError, match=missing):
        load_reader(copied)


@pytest.mark.parametrize("damaged", [NETWORK, STANDARDS, VOCABULARY])
def test_a_file_that_is_damaged_is_told_of(copied: Path, damaged: str) -> None:
    (copied / damaged).write_bytes(b"\x00 no such thing")
    with pytest.raises(NetworkError, match="The rules judge alone"):
        load_reader(copied)


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        (VOCABULARY, r"\[CLS\]\n", "[CLS]\nsurplus\n", "30523 pieces"),
        (STANDARDS, '"apology", ', "", "other kinds or moves"),
        (STANDARDS, '"hidden_actor", ', "", "other kinds or moves"),
        *(
            (STANDARDS, rf"(\[{table}\]\n[^\[]*)hollow = \S+\n", r"\1", "lacks a group")
            for table in ("certain", "surely", "perhaps")
        ),
        (STANDARDS, r"ownership = \[\S+, \S+\]", "ownership = [0.4]", "cannot be read"),
        *(
            (STANDARDS, rf"\[{table}\]\n", "[other]\n", f"cannot be read: '{table}'")
            for table in ("certain", "surely", "perhaps")
        ),
    ],
)
def test_files_that_do_not_fit_together_are_refused(
    copied: Path, file: str, old: str, new: str, reason: str
) -> None:
    text = (copied / file).read_text(encoding="utf-8")
    changed, times = re.subn(old, new, text, count=1)
    assert times == 1
    (copied / file).write_text(changed, encoding="utf-8")
    with pytest.raises(NetworkError, match=reason):
        load_reader(copied)


def test_what_the_customer_wrote_is_no_part_of_it() -> None:
    reply = "Hi Imogen,\n\nSee you on Tuesday at ten.\n\nTess\n"
    quoted = reply + "\n> You lost my parcel twice and I am furious.\n> Send a new one by Friday.\n"
    reader = load_reader(SHIPPED)
    alone, with_quote = reader.read(read_draft(reply)), reader.read(read_draft(quoted))
    assert with_quote == alone


def test_a_tentative_finding_is_least_severe_in_the_first_sentence_too() -> None:
    text = "Hi Ines,\n\nDo have a look at my new spring offers.\n\nYour lamp was misplaced.\n\nTess\n"
    analyzer = Analyzer(load_shipped_rulebook(), ShippedReader())
    findings = analyzer.analyze(read_draft(text), Options(with_reader=True, severe=True)).findings
    assert {finding.severity for finding in findings if finding.tentative} <= {1}
    assert any(finding.severity > 1 for finding in findings)


def test_beside_an_older_network_there_are_no_examples_and_no_error(copied: Path) -> None:
    network = copied / NETWORK
    network.write_bytes(network.read_bytes().replace(b"states", b"statez"))
    draft = read_draft(LATE_ALBUM)
    reader = ShippedReader(copied)
    findings = Analyzer(load_shipped_rulebook(), reader).analyze(draft, Options(with_reader=True)).findings
    assert any(finding.rule.endswith(".heard") for finding in findings)
    assert set(reader.examples(draft, findings)) == {()}


def test_it_hears_what_the_help_says_that_it_hears() -> None:
    told = re.search(r"It hears what no list of phrases holds: (.+?)\.", read_resource("help/reader.md").text)
    assert told is not None
    examples = re.findall(r'"(.+?)"', told[1])
    assert len(examples) == 2
    reader = load_reader(SHIPPED)
    for example in examples:
        said = example[0].upper() + example[1:]
        text = f"Hi Ann,\n\nSorry the set is late. {said}. It comes next week.\n\nJo\n"
        assert said in [phrase.span.of(text) for phrase in reader.read(read_draft(text)).phrases]


@pytest.mark.parametrize(
    "plain",
    [
        "Your booking was misfiled on Tuesday.",
        "The courier lost your lamp on Monday.",
        "Your photos were deleted by mistake.",
        "I am afraid your coat has gone missing.",
        "Mistakes were made when the boiler was fitted.",
    ],
)
def test_what_a_rule_finds_plainly_stands_whatever_the_reader_hears(plain: str) -> None:
    found = Analyzer(load_shipped_rulebook(), ShippedReader()).analyze(
        read_draft(f"Dear Ms Okafor,\n\nThank you for your letter. {plain}\n\nSam Reed\n"),
        Options(with_reader=True),
    )
    assert [finding.group.value for finding in found.findings] == ["deflects"]
