"""The reader that is shipped can be loaded, hears what no rule holds, and is missed without harm."""

import shutil
from pathlib import Path

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.two_judgements import is_heard
from secondtry.reader.loading import NETWORK, STANDARDS, VOCABULARY, load_reader
from secondtry.reader.network import NetworkError
from secondtry.resources import resource_folder
from secondtry.review.explainer import Explainer
from secondtry.review.shipped_reader import ShippedReader
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

SHIPPED = resource_folder() / "reader"
LATE_ALBUM = """\
Hi Imogen,

Lovely to hear from you! The album is coming along. I know the website says ten weeks, but that is
wedding season for you, and most couples tell me that they barely notice the wait once they see the
pages. The printer in Leeds takes its own sweet time as well.

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
    alone = analyzer.analyze(draft, Options(with_reader=False))
    both = analyzer.analyze(draft)
    assert both.with_reader
    heard = [finding for finding in both.findings if is_heard(finding.rule)]
    assert any("takes its own sweet time" in finding.excerpt for finding in heard)
    assert len(both.findings) > len(alone.findings)


def test_it_hears_no_trouble_in_good_news() -> None:
    assert not Analyzer(load_shipped_rulebook(), ShippedReader()).analyze(read_draft(RECEIPT)).went_wrong


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


@pytest.mark.parametrize("damaged", [NETWORK, STANDARDS])
def test_a_file_that_is_damaged_is_told_of(copied: Path, damaged: str) -> None:
    (copied / damaged).write_bytes(b"\x00 no such thing")
    with pytest.raises(NetworkError, match="The rules work without it"):
        load_reader(copied)
