"""Each sign of the gate and of an occasion proves itself with the texts of its own file."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.message_reading import read_message
from secondtry.engine.rule import Sign
from secondtry.engine.sentence_reader import SentenceReader, clauses_of
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
ANALYZER = Analyzer(RULEBOOK)
READER = SentenceReader(RULEBOOK.lexicon, dict(clauses_of(RULEBOOK)))

EXAMPLES = [
    pytest.param(sign, text, id=f"{sign.id}-{n}")
    for sign in RULEBOOK.signs
    for n, text in enumerate(sign.examples)
]
SILENT = [
    pytest.param(sign, text, id=f"{sign.id}-{n}")
    for sign in RULEBOOK.signs
    for n, text in enumerate(sign.silent)
]


def _shows(sign: Sign, text: str) -> bool:
    message = read_message(read_draft(text), READER, RULEBOOK.contexts)
    return any(read.reading.has(f"sign:{sign.id}") for read in message.sentences)


@pytest.mark.parametrize(
    "sign", [pytest.param(sign, id=sign.id) for sign in RULEBOOK.signs if sign.clause.patterns]
)
def test_a_sign_shows_words_that_match_it_and_words_that_do_not(sign: Sign) -> None:
    assert sign.examples
    assert sign.silent


@pytest.mark.parametrize(("sign", "text"), EXAMPLES)
def test_an_example_matches_its_sign(sign: Sign, text: str) -> None:
    assert _shows(sign, text)


@pytest.mark.parametrize(("sign", "text"), SILENT)
def test_a_look_alike_does_not(sign: Sign, text: str) -> None:
    assert not _shows(sign, text)


@pytest.mark.parametrize("sign", [pytest.param(sign, id=sign.id) for sign in RULEBOOK.signs])
def test_a_sign_is_read_from_one_thing_that_exists(sign: Sign) -> None:
    assert [
        bool(sign.clause.patterns),
        bool(sign.categories),
        sign.opening,
        bool(sign.move),
        bool(sign.words),
    ].count(True) == 1
    assert set(sign.categories) <= set(RULEBOOK.categories)
    assert sign.move in {"", *RULEBOOK.moves}
    assert sign.score in {1, 2}


def test_no_id_is_used_twice() -> None:
    ids = [sign.id for sign in RULEBOOK.signs]
    assert len(ids) == len(set(ids))


def test_a_cue_is_named_after_an_occasion_that_exists() -> None:
    for sign in RULEBOOK.signs:
        assert sign.id.startswith(f"{sign.occasion or 'gate'}.")
        assert not sign.occasion or sign.occasion in RULEBOOK.occasions


def test_every_occasion_on_which_something_went_wrong_has_a_cue() -> None:
    cued = {sign.occasion for sign in RULEBOOK.signs if sign.occasion}
    assert cued == {key for key, occasion in RULEBOOK.occasions.items() if occasion.went_wrong}


def test_cues_speak_for_an_occasion_and_never_against_it() -> None:
    assert all(sign.weight > 0 for sign in RULEBOOK.signs if sign.occasion)


def test_there_is_a_threshold_that_one_strong_sign_reaches() -> None:
    assert 0 < RULEBOOK.threshold <= max(sign.weight for sign in RULEBOOK.signs if not sign.occasion)


@pytest.mark.parametrize(
    "promised",
    [
        "If there is anything wrong we'll sort it out.",
        "If anything is not right, we will put it right.",
        "If you are not happy with it, we'll make it right.",
        "Any problem and we'll sort it out.",
        "We'll sort it out if anything goes wrong.",
    ],
)
@pytest.mark.parametrize(
    "confirmed",
    [
        "Thank you for your order. {}",
        "Hello Ines, we have received your payment of £40, thank you. The seats are yours. {} Tom",
        "Hi, your glasses are ready to collect. We are open till six. {}",
        "Hi Dana,\n\nWe have packed the two lamps, and they will be with you on Thursday. {}\n\nMo",
    ],
)
def test_trouble_that_nobody_has_is_none(confirmed: str, promised: str) -> None:
    analysis = ANALYZER.analyze(read_draft(confirmed.format(promised)))

    assert not analysis.went_wrong
    assert analysis.findings == ()


@pytest.mark.parametrize(
    "told",
    [
        "Your sofa came torn.",
        "The mirror was delivered cracked.",
        "Two of your plates turned up chipped.",
        "Your bread arrived mouldy.",
        "The curtains were too short when they came.",
        "Both lamps came with a bent foot, in a poor state.",
    ],
)
def test_trouble_that_somebody_has_is_told_beside_a_promise_to_mend(told: str) -> None:
    promised = "If there is anything wrong we will sort it out."
    analysis = ANALYZER.analyze(read_draft(f"Hello Ines,\n\n{told} {promised}\n\nTom"))

    assert analysis.went_wrong


@pytest.mark.parametrize(
    "answered",
    [
        "Thanks for asking. The deposit is non-refundable, and the balance is due on 3 May.",
        "Thank you for asking. Deposits are non-refundable, as the ticket says, and the rest is due in May.",
        "Good question. Deposits are not refundable, and refunds of the rest are only given before May.",
        "You wanted to know how the deposit works. "
        "Deposits are non-refundable, and the rest is due on 3 May.",
    ],
)
def test_a_term_that_answers_a_question_is_news_of_nothing_wrong(answered: str) -> None:
    analysis = ANALYZER.analyze(read_draft(f"Hi Dana,\n\n{answered} Shall I keep the date for you?\n\nTom"))

    assert not analysis.went_wrong
    assert analysis.missing == ()


@pytest.mark.parametrize(
    "refused",
    [
        "You asked whether we could pay the deposit back. We cannot refund it: deposits are non-refundable.",
        "You asked about your deposit. Your request was declined, because deposits are non-refundable.",
        "Good question, but I have to say no: we will not refund the ticket.",
    ],
)
def test_a_wish_that_is_turned_down_is_bad_news_in_an_answer_too(refused: str) -> None:
    analysis = ANALYZER.analyze(read_draft(f"Hi Dana,\n\n{refused}\n\nTom"))

    assert analysis.occasion == "refusal"
    assert "fix" in {expectation.move.key for expectation in analysis.missing}
