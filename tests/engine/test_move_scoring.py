import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.move import MoveScore
from secondtry.engine.rulebook_texts import RuleTexts, read_rulebook
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft


def _score(analyzer: Analyzer, key: str, text: str) -> MoveScore:
    return analyzer.moves_of(read_draft(text))[key]


def _missing(analyzer: Analyzer, text: str, options: Options) -> list[tuple[str, str, int]]:
    analysis = analyzer.analyze(read_draft(text), options)
    return [(gap.move.key, gap.weight.value, gap.score) for gap in analysis.missing]


def test_a_move_that_nothing_proves_is_absent(small_analyzer: Analyzer) -> None:
    score = _score(small_analyzer, "ownership", "The kettle is warm.")
    assert (score.score, score.span) == (0, None)


def test_weak_words_make_a_weak_move(small_analyzer: Analyzer) -> None:
    text = "The kettle was dropped by us."
    score = _score(small_analyzer, "ownership", text)
    assert score.score == 1
    assert score.span is not None
    assert score.span.of(text) == "by us"


def test_full_words_win_over_weak_ones_before_them(small_analyzer: Analyzer) -> None:
    text = "It was dropped by us. We broke the lid. We lost the key."
    score = _score(small_analyzer, "ownership", text)
    assert score.score == 2
    assert score.span is not None
    assert score.span.of(text) == "We broke"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing to count.", 0),
        ("We owe you 40 chairs.", 1),
        ("On 12 June we owed you 40 chairs.", 2),
        ("It was the 12th. You asked for 60.", 2),
    ],
)
def test_an_account_needs_two_separate_facts(small_analyzer: Analyzer, text: str, expected: int) -> None:
    assert _score(small_analyzer, "account", text).score == expected


def test_a_subject_alone_tells_nothing() -> None:
    shipped_analyzer = Analyzer(load_shipped_rulebook())
    told = "On 12 June we delivered 40 chairs to the village hall, and you had ordered 60."
    assert _score(shipped_analyzer, "account", f"Subject: Your order\n\nHi Dana,\n\n{told}").score == 2
    assert _score(shipped_analyzer, "account", f"Subject: {told}\n\nHi Dana,\n\nSorry.").score == 1


def test_a_subject_alone_speaks_for_no_question_as_what_happened() -> None:
    shipped_analyzer = Analyzer(load_shipped_rulebook())
    text = "Subject: 40 chairs of 60 on 12 June, order 4711\n\nHi Dana,\n\nWe made a mistake. Sorry."
    analysis = shipped_analyzer.analyze(read_draft(text), Options(occasion="mistake"))
    reasons = {each.reason for question in analysis.questions for each in question.speaking_for}
    assert "What happened" not in reasons


def test_one_fact_that_two_patterns_see_is_still_one(small_analyzer: Analyzer) -> None:
    text = "We owe you 40 chairs."
    score = _score(small_analyzer, "account", text)
    assert score.score == 1
    assert score.span is not None
    assert score.span.of(text).startswith("40")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask for Ana. Is it right now?", 2),
        ("Is it right now? Ask for Ana.", 2),
        ("Ask for Ana. Ask for Ana again.", 1),
        ("Is it right now?", 1),
        ("Our desk is open.", 1),
        ("Our desk is open, ask for Ana.", 1),
        ("We are open.", 0),
    ],
)
def test_a_move_of_two_halves_needs_both(small_analyzer: Analyzer, text: str, expected: int) -> None:
    assert _score(small_analyzer, "contact", text).score == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We lost it.", 2),
        ("Good morning to you. We lost it.", 2),
        ("It is spring. The sun is out. We lost it.", 1),
        ("Subject: News of the day\n\nIt is spring. We lost it.", 2),
        ("Subject: We lost it\n\nIt is spring. The sun is out. We are well.", 2),
    ],
)
def test_what_must_come_early_is_weak_when_it_comes_late(
    small_analyzer: Analyzer, text: str, expected: int
) -> None:
    assert _score(small_analyzer, "upfront", text).score == expected


def test_gaps_are_what_the_occasion_calls_for_in_the_order_of_the_moves(small_analyzer: Analyzer) -> None:
    gaps = _missing(small_analyzer, "The kettle was lost, 12 of them.", Options(occasion="mistake"))
    assert gaps == [("ownership", "core", 0), ("account", "expected", 1), ("contact", "expected", 0)]


def test_a_full_move_is_no_gap_and_an_optional_one_never_is(small_analyzer: Analyzer) -> None:
    assert _missing(small_analyzer, "It is spring. All is well. We lost it.", Options(occasion="delay")) == []


def test_a_customer_who_does_not_know_must_hear_it_first(small_analyzer: Analyzer) -> None:
    text = "It is spring. All is well. We lost it."
    unaware = Options(occasion="delay", customer_knows=False)
    assert _missing(small_analyzer, text, unaware) == [("upfront", "core", 1)]
    aware = Options(occasion="delay", customer_knows=True)
    assert _missing(small_analyzer, text, aware) == []


def test_serious_harm_is_a_loss_and_calls_for_amends() -> None:
    analyzer = Analyzer(load_shipped_rulebook())
    text = "We lost your order."

    def amends(occasion: str, *, severe: bool) -> list[tuple[str, str]]:
        analysis = analyzer.analyze(read_draft(text), Options(occasion=occasion, severe=severe))
        gaps = [(gap.move.key, gap.weight.value) for gap in analysis.missing]
        return [gap for gap in gaps if gap[0] in {"ask_remedy", "compensation", "importance"}]

    assert amends("mistake", severe=False) == []
    assert amends("mistake", severe=True) == [("ask_remedy", "expected"), ("compensation", "expected")]
    assert amends("cancellation", severe=True) == []


@pytest.mark.parametrize(
    ("options", "gaps"),
    [
        (Options("mistake"), {"prevention": "expected", "gratitude": "expected"}),
        (
            Options("mistake", has_loss=True),
            {
                "compensation": "expected",
                "ask_remedy": "expected",
                "prevention": "expected",
                "gratitude": "expected",
            },
        ),
        (
            Options("mistake", severe=True, is_inside=True),
            {"ask_remedy": "expected", "prevention": "expected", "gratitude": "expected"},
        ),
        (Options("mistake", repeat=True), {"prevention": "core", "gratitude": "expected"}),
        (Options("delay"), {"gratitude": "expected"}),
        (Options("delay", repeat=True), {"prevention": "expected", "gratitude": "expected"}),
        (Options("outage"), {"prevention": "expected"}),
        (Options("outage", has_helper=True), {"prevention": "expected", "gratitude": "expected"}),
        (Options("cancellation", repeat=True, has_loss=True), {"gratitude": "core"}),
    ],
)
def test_what_the_facts_say_decides_what_is_owed(options: Options, gaps: dict[str, str]) -> None:
    analysis = Analyzer(load_shipped_rulebook()).analyze(read_draft("We lost your order."), options)
    owed = {"compensation", "ask_remedy", "prevention", "gratitude"}
    assert {gap.move.key: gap.weight for gap in analysis.missing if gap.move.key in owed} == gaps


def test_evidence_that_names_a_context_which_does_not_exist_is_reported_and_left_out() -> None:
    move = (
        '[move]\nkey = "m"\nname = "m"\ntitle = "t"\nrule = "r"\nexample = "e"\nframe = "f"\n'
        'place = "end"\nrank = 1\nquestions = []\nsource = "s"\n'
        '[[evidence]]\nid = "m.good"\nscore = 1\npatterns = ["good"]\n'
        '[[evidence]]\nid = "m.lost"\nscore = 2\npatterns = ["good"]\nrequires = ["nowhere"]\n'
    )
    book = read_rulebook(RuleTexts(lexicon={}, rules={}, moves={"m.toml": move}, occasions={}, questions={}))
    assert book.problems == ("m.toml:1: m.lost names the context 'nowhere', which does not exist",)
    assert Analyzer(book).moves_of(read_draft("It is good."))["m"].score == 1


def test_a_frame_proves_nothing_until_it_is_filled() -> None:
    rulebook = load_shipped_rulebook()
    analyzer = Analyzer(rulebook)
    for move in rulebook.moves.values():
        empty = analyzer.analyze(read_draft(f"Your order was lost.\n\n{move.frame}"))
        without = analyzer.analyze(read_draft("Your order was lost."))
        assert empty.moves[move.key].score == without.moves[move.key].score, move.key
