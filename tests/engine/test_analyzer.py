import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import secondtry
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

BAD = (
    "Subject: Your lamp\n\nDear Ms Vale,\n\nUnfortunately your lamp was misplaced at the depot. "
    "We apologise for any inconvenience. You should have read the label. "
    "The courier dropped it, and it will be sorted out as soon as possible.\n\nKind regards,\nThe Lamp Team\n"
)
PRINT_ANALYSIS = """
import sys
from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft
analysis = Analyzer(load_shipped_rulebook()).analyze(read_draft(sys.argv[1]))
sys.stdout.buffer.write(repr(analysis).encode())
"""


@pytest.fixture(scope="module")
def shipped() -> Analyzer:
    return Analyzer(load_shipped_rulebook())


def _printed(text: str, hash_seed: str) -> bytes:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": hash_seed,
        "PYTHONPATH": str(Path(secondtry.__file__).parent.parent),
    }
    run = subprocess.run(
        [sys.executable, "-c", PRINT_ANALYSIS, text], env=environment, capture_output=True, check=True
    )
    return run.stdout


def test_the_same_words_give_the_same_analysis_in_two_fresh_analyzers(shipped: Analyzer) -> None:
    draft = read_draft(BAD)
    other = Analyzer(load_shipped_rulebook())
    assert len(shipped.analyze(draft).findings) >= 4
    assert repr(shipped.analyze(draft)) == repr(other.analyze(draft))


def test_reading_it_again_or_after_something_else_changes_nothing(shipped: Analyzer) -> None:
    draft = read_draft(BAD)
    first = repr(shipped.analyze(draft))
    shipped.analyze(read_draft("We lost your parcel. " + BAD))
    assert repr(shipped.analyze(draft)) == first


def test_the_same_words_give_the_same_bytes_in_two_processes() -> None:
    once, again = _printed(BAD, "1"), _printed(BAD, "4242")
    assert once == again
    assert b"Finding(" in once


def test_several_threads_may_read_at_once(shipped: Analyzer) -> None:
    drafts = [read_draft(f"{BAD}\nYour parcel {number} was misplaced.") for number in range(12)]
    expected = [repr(shipped.analyze(draft)) for draft in drafts]
    fresh = Analyzer(load_shipped_rulebook())
    with ThreadPoolExecutor(max_workers=4) as pool:
        found = list(pool.map(lambda draft: repr(fresh.analyze(draft)), drafts * 2))
    assert found == expected * 2


def test_a_routine_message_has_no_findings_no_moves_and_no_gaps(shipped: Analyzer) -> None:
    analysis = shipped.analyze(read_draft("Your lamp leaves us on Tuesday. Do not hesitate to call."))
    assert not analysis.went_wrong
    assert (analysis.findings, dict(analysis.moves), analysis.missing) == ((), {}, ())
    assert all(not reading.against and not reading.speaking_for for reading in analysis.questions)


def test_a_kind_that_is_switched_off_is_not_found(shipped: Analyzer) -> None:
    draft = read_draft(BAD)
    everything = {finding.category.key for finding in shipped.analyze(draft).findings}
    assert {"hidden_actor", "stock_phrase"} <= everything
    options = Options(disabled_categories=frozenset({"stock_phrase"}))
    assert {f.category.key for f in shipped.analyze(draft, options).findings} == everything - {"stock_phrase"}


def test_what_another_kind_had_covered_shows_when_that_kind_is_switched_off(small_analyzer: Analyzer) -> None:
    draft = read_draft("It is spring. The kettle was lost somehow.")
    both = small_analyzer.analyze(draft, Options(occasion="mistake")).findings
    rest = small_analyzer.analyze(
        draft, Options(occasion="mistake", disabled_categories=frozenset({"first"}))
    ).findings
    assert [finding.excerpt for finding in both] == ["The kettle was lost"]
    assert [finding.excerpt for finding in rest] == ["lost somehow"]


def test_the_occasion_that_was_chosen_counts_and_the_guess_stays_visible(shipped: Analyzer) -> None:
    draft = read_draft("We charged you twice. This was our mistake.")
    guessed = shipped.analyze(draft)
    chosen = shipped.analyze(draft, Options(occasion="second_try"))
    assert (guessed.occasion, guessed.guessed_occasion) == ("mistake", "mistake")
    assert (chosen.occasion, chosen.guessed_occasion) == ("second_try", "mistake")
    assert "second_try" in {gap.move.key for gap in chosen.missing}
    assert "second_try" not in {gap.move.key for gap in guessed.missing}


def test_an_occasion_that_does_not_exist_counts_as_none(small_analyzer: Analyzer) -> None:
    draft = read_draft("We lost it. It is late.")
    assert small_analyzer.analyze(draft, Options(occasion="no such thing")) == small_analyzer.analyze(draft)


def test_quotes_greeting_signature_and_disclaimer_are_left_alone(shipped: Analyzer) -> None:
    body = "Your lamp was misplaced."
    around = (
        "Dear valued customer,\n\n{body}\n\nKind regards,\nRest Assured Ltd\n\n"
        "This email is confidential. We cannot be held liable for any inconvenience.\n\n"
        "> Your parcel was misplaced.\n> You should have read the label.\n"
    )
    analysis = shipped.analyze(read_draft(around.format(body=body)))
    assert [finding.excerpt for finding in analysis.findings] == ["Your lamp was misplaced"]


def test_the_subject_is_read(shipped: Analyzer) -> None:
    analysis = shipped.analyze(read_draft("Subject: Your lamp was misplaced\n\nI am sorry."))
    assert [finding.excerpt for finding in analysis.findings] == ["Your lamp was misplaced"]


def test_spans_count_code_points_whatever_stands_before(shipped: Analyzer) -> None:
    text = "I am sorry 👩‍👩‍👧 🇩🇪 é.\r\n\r\nYour lamp was misplaced."
    analysis = shipped.analyze(read_draft(text))
    assert [finding.excerpt for finding in analysis.findings] == ["Your lamp was misplaced"]
    assert all(f.span.of(analysis.draft.text) == f.excerpt for f in analysis.findings)


def test_the_questions_show_what_speaks_for_and_against(small_analyzer: Analyzer) -> None:
    draft = read_draft("It is spring. The kettle was lost. All is well. We broke the lid.")
    reading = small_analyzer.analyze(draft, Options(occasion="mistake")).questions[0]
    assert reading.key == "Q1"
    assert [(e.excerpt, e.reason) for e in reading.against] == [("The kettle was lost", "first")]
    assert ("We broke the lid.", "ownership") in [(e.excerpt, e.reason) for e in reading.speaking_for]


@pytest.mark.parametrize(
    "marked",
    [
        "I'm sorry you feel let down but you have to see this from my side as well.",
        "The wrong side panels were loaded for your wardrobe on Monday.",
    ],
)
def test_a_sentence_that_deflects_or_weakens_speaks_for_no_question(shipped: Analyzer, marked: str) -> None:
    analysis = shipped.analyze(read_draft(f"Hi Dana,\n\n{marked}\n\nTom"), Options(occasion="mistake"))
    assert analysis.findings
    assert [each.excerpt for question in analysis.questions for each in question.speaking_for] == []


def test_where_a_deflecting_sentence_proves_a_move_a_clean_one_speaks_for_it(shipped: Analyzer) -> None:
    marked = "I'm sorry you feel let down but you have to see this from my side as well."
    text = f"{marked} I am sorry that we lost your lamp."
    analysis = shipped.analyze(read_draft(f"Hi Dana,\n\n{text}"), Options(occasion="mistake"))
    excerpts = {each.excerpt for question in analysis.questions for each in question.speaking_for}
    assert excerpts == {"I am sorry that we lost your lamp."}


def test_where_one_rewrite_is_enough_it_is_the_first(shipped: Analyzer) -> None:
    every = shipped.analyze(read_draft(BAD)).findings
    first = shipped.analyze(read_draft(BAD), Options(only_first_rewrite=True)).findings
    assert any(len(finding.rewrites) > 1 for finding in every)
    assert [finding.rewrites for finding in first] == [finding.rewrites[:1] for finding in every]


def test_options_are_values() -> None:
    assert Options()._replace(repeat=True) == Options(repeat=True)


@pytest.mark.parametrize("text", ["", " \n\n ", "👍", "> only a quote", "\n\n--\nAna"])
def test_a_text_with_nothing_to_read_yields_nothing(shipped: Analyzer, text: str) -> None:
    analysis = shipped.analyze(read_draft(text))
    assert not analysis.went_wrong
    assert analysis.findings == ()
