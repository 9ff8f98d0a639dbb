"""The verbs of a review under way."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Review, Verdict, count_answered
from secondtry.review.session import ReviewSession
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

DRAFT = """Hi Nora,

Unfortunately, your curtains were mislabelled at the workshop on Monday. They went to another house.

Sadly, your blinds were mislabelled as well.

Pia
"""


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(load_shipped_rulebook())


def shown(session: ReviewSession, analyzer: Analyzer) -> dict[FindingKey, str]:
    analysis = analyzer.analyze(read_draft(session.review.text))
    return {key: f.excerpt for key, f in session.shown_findings(analysis).items()}


def key_of(words: str, findings: dict[FindingKey, str]) -> FindingKey:
    return next(key for key, excerpt in findings.items() if excerpt == words)


def test_a_dismissed_finding_is_off_the_screen_until_it_is_restored(analyzer: Analyzer) -> None:
    session = ReviewSession()
    session.edit(DRAFT)
    key = key_of("your curtains were mislabelled", shown(session, analyzer))
    session.dismiss(key)
    assert "your curtains were mislabelled" not in shown(session, analyzer).values()
    assert "your blinds were mislabelled" in shown(session, analyzer).values()
    session.restore(key)
    assert key in shown(session, analyzer)


def test_a_dismissal_survives_edits_elsewhere(analyzer: Analyzer) -> None:
    session = ReviewSession()
    session.edit(DRAFT)
    session.dismiss(key_of("your curtains were mislabelled", shown(session, analyzer)))
    session.edit(
        DRAFT.replace("Hi Nora,", "Dear Nora and Ben,\n\nThank you for writing.").replace("Pia", "Pia Holm")
    )
    assert list(shown(session, analyzer).values()) == ["your blinds were mislabelled"]


def test_a_dismissal_survives_the_rewrite_of_its_neighbour(analyzer: Analyzer) -> None:
    session = ReviewSession()
    session.edit(
        "Hi Nora,\n\nSadly, your curtains were mislabelled and your blinds were mislaid on Monday.\n"
    )
    session.dismiss(key_of("your curtains were mislabelled", shown(session, analyzer)))
    session.edit(session.review.text.replace("your blinds were mislaid", "we mislaid your blinds"))
    session.edit(session.review.text.replace("Sadly, ", "We are very sad: "))
    assert "your curtains were mislabelled" in session.review.text
    assert "your curtains were mislabelled" not in shown(session, analyzer).values()


def test_a_dismissal_holds_for_these_words_in_this_place_only(analyzer: Analyzer) -> None:
    session = ReviewSession()
    session.edit(DRAFT)
    session.dismiss(key_of("your curtains were mislabelled", shown(session, analyzer)))
    session.edit(DRAFT + "\n\nBy the way, your curtains were mislabelled once more. Write to me.")
    assert "your curtains were mislabelled" in shown(session, analyzer).values()


def test_an_answer_keeps_its_note_and_can_be_taken_back() -> None:
    session = ReviewSession()
    session.note("Q1", "ask Ben")
    session.answer("Q1", Verdict.YES)
    assert session.review.answers["Q1"].note == "ask Ben"
    assert count_answered(session.review.answers.values()) == 1
    session.answer("Q1", Verdict.UNANSWERED)
    assert count_answered(session.review.answers.values()) == 0
    assert session.review.answers["Q1"].note == "ask Ben"


def test_an_answer_goes_stale_when_much_of_the_draft_has_changed() -> None:
    session = ReviewSession()
    session.edit("We sent your curtains to the wrong house on Monday and I will bring them back at noon.")
    session.answer("Q2", Verdict.YES)
    session.edit(session.review.text.replace("noon", "one"))
    assert not session.answer_is_stale("Q2")
    session.edit("They will come some day.")
    assert session.answer_is_stale("Q2")


def test_an_unanswered_question_is_never_stale() -> None:
    session = ReviewSession()
    session.note("Q3", "later")
    session.edit("Something else altogether.")
    assert not session.answer_is_stale("Q3")


def test_newlines_of_an_edit_are_made_plain() -> None:
    assert ReviewSession().edit("a\r\nb").text == "a\nb"


def test_a_fact_that_the_customer_asked_for_weighs_one_step_less(analyzer: Analyzer) -> None:
    session = ReviewSession()
    session.edit(DRAFT)
    analysis = analyzer.analyze(read_draft(DRAFT))
    before = session.shown_findings(analysis)
    key = next(key for key, finding in before.items() if finding.severity > 1)
    session.tell_whether_asked_about(key, asked=True)
    assert session.shown_findings(analysis)[key].severity == before[key].severity - 1
    session.tell_whether_asked_about(key, asked=False)
    assert session.shown_findings(analysis) == before


def test_what_happened_before_and_what_did_harm_are_kept() -> None:
    session = ReviewSession()
    session.tell_whether_repeat(repeat=True)
    session.tell_whether_severe(severe=True)
    assert (session.review.repeat, session.review.severe) == (True, True)


def test_an_answer_is_for_an_earlier_draft_only_as_long_as_the_words_are_others() -> None:
    session = ReviewSession(Review(text="Your parcel was lost on the way to you."))
    session.answer("Q1", Verdict.YES)
    session.edit("Something else altogether is written here now.")
    assert session.answer_is_stale("Q1")
    session.note("Q1", "look again")
    assert session.answer_is_stale("Q1")
    session.edit("Your parcel was lost on the way to you!")
    assert not session.answer_is_stale("Q1")
    session.edit("Something else altogether is written here now.")
    session.answer("Q1", Verdict.YES)
    session.edit("Something else altogether is written here now!")
    assert not session.answer_is_stale("Q1")
