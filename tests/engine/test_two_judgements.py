"""What the rules match and what the reader hears become one judgement."""

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.category import Group
from secondtry.engine.giving_up import Check
from secondtry.engine.heard import Heard, HeardMove, HeardPhrase, Terms
from secondtry.engine.move import ABSENT, FULL, WEAK
from secondtry.engine.rulebook import RuleBook
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

TERMS = Terms(
    signs=0.5,
    trouble=1.0,
    bias=0.0,
    surely=dict.fromkeys(Group, 0.8),
    perhaps=dict.fromkeys(Group, 0.6),
)
TEXT = "Hi Ines,\n\nYour lamp was misplaced on Friday. That is the week before Easter for you.\n\nFreya\n"
WITH = Options(with_reader=True)
EASTER = "That is the week before Easter for you"


class Ear:
    """Hears the same in every draft; None is deaf."""

    def __init__(self, heard: Heard | None) -> None:
        self._heard = heard

    def read(self, draft: Draft, check: Check) -> Heard | None:  # noqa: ARG002 - as HearsDrafts has it
        """Return what was given."""
        return self._heard


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


def _phrase(words: str, category: str, confidence: float) -> HeardPhrase:
    start = TEXT.index(words)
    return HeardPhrase(Span(start, start + len(words)), category, confidence)


def _heard(*phrases: HeardPhrase, trouble: float = 2.0, **moves: HeardMove) -> Heard:
    return Heard(trouble, phrases, moves, TERMS)


def _found(
    rulebook: RuleBook, heard: Heard | None, options: Options | None = None
) -> list[tuple[str, str, bool]]:
    options = (options or Options())._replace(with_reader=True)
    analysis = Analyzer(rulebook, Ear(heard)).analyze(read_draft(TEXT), options)
    return [(f.rule, f.excerpt, f.tentative) for f in analysis.findings]


RULED = "Your lamp was misplaced"


def test_what_only_the_reader_hears_is_found_beside_what_the_rules_match(rulebook: RuleBook) -> None:
    alone = _found(rulebook, None)
    both = _found(rulebook, _heard(_phrase(EASTER, "circumstance_excuse", 0.9)))
    assert both == [*alone, ("circumstance_excuse.heard", EASTER, False)]


def test_between_perhaps_and_surely_a_phrase_is_tentative_and_below_it_nothing(rulebook: RuleBook) -> None:
    alone = _found(rulebook, None)
    tentative = _found(rulebook, _heard(_phrase(EASTER, "circumstance_excuse", 0.7)))
    assert tentative == [*alone, ("circumstance_excuse.heard", EASTER, True)]
    assert _found(rulebook, _heard(_phrase(EASTER, "circumstance_excuse", 0.59))) == alone


def test_what_only_the_reader_hears_counts_where_something_surely_went_wrong(rulebook: RuleBook) -> None:
    heard = _heard(_phrase(EASTER, "circumstance_excuse", 0.9))
    trouble = Analyzer(rulebook).trouble_of(read_draft(TEXT)) * TERMS.signs + heard.trouble
    sure = heard._replace(terms=TERMS._replace(certain={"deflects": trouble - 0.01}))
    unsure = heard._replace(terms=TERMS._replace(certain={"deflects": trouble + 0.01}))
    assert _found(rulebook, sure) == _found(rulebook, heard)
    assert _found(rulebook, unsure) == _found(rulebook, None)


def test_how_sure_that_must_be_goes_by_the_group_of_the_kind(rulebook: RuleBook) -> None:
    heard = _heard(_phrase(EASTER, "self_praise", 0.9))
    blame_alone = heard._replace(terms=TERMS._replace(certain={"deflects": 100.0}))
    assert ("self_praise.heard", EASTER, False) in _found(rulebook, blame_alone)


@pytest.mark.parametrize("told", [Options(occasion="mistake"), Options(second_try=True)])
def test_where_the_writer_says_that_something_went_wrong_the_reader_need_not_be_sure(
    rulebook: RuleBook, told: Options
) -> None:
    assert told.second_try or told.occasion in rulebook.occasions
    unsure = _heard(_phrase(EASTER, "circumstance_excuse", 0.9))._replace(
        terms=TERMS._replace(certain=dict.fromkeys(Group, 100.0))
    )
    assert ("circumstance_excuse.heard", EASTER, False) in _found(rulebook, unsure, told)


def test_a_tentative_finding_is_the_least_severe(rulebook: RuleBook) -> None:
    heard = _heard(_phrase(EASTER, "circumstance_excuse", 0.7))
    analysis = Analyzer(rulebook, Ear(heard)).analyze(read_draft(TEXT), WITH)
    assert [f.severity for f in analysis.findings if f.tentative] == [1]


def test_where_both_mark_the_same_words_the_rule_keeps_them(rulebook: RuleBook) -> None:
    alone = _found(rulebook, None)
    assert _found(rulebook, _heard(_phrase("lamp was misplaced on", "minimising", 0.99))) == alone


@pytest.fixture
def unsure_book(rulebook: RuleBook) -> RuleBook:
    """The same rules, of which those that match the text are not sure of the kind."""
    return rulebook._replace(rules=tuple(rule._replace(sure=False) for rule in rulebook.rules))


def test_where_a_rule_is_not_sure_of_the_kind_the_reader_decides_if_it_is(unsure_book: RuleBook) -> None:
    ((rule, words, tentative), *rest) = _found(unsure_book, None)
    kind = rule.partition(".")[0]
    assert (words, tentative, rest) == (RULED, True, [])
    agreed = _heard(_phrase("lamp was misplaced on", kind, 0.99))
    assert _found(unsure_book, agreed) == [(rule, RULED, False)]
    another = _heard(_phrase("lamp was misplaced on", "minimising", 0.99))
    assert _found(unsure_book, another) == [("minimising.heard", "lamp was misplaced on", False)]


def test_where_neither_is_sure_the_rule_keeps_the_words(unsure_book: RuleBook) -> None:
    heard = _heard(_phrase("lamp was misplaced on", "minimising", 0.7))
    assert _found(unsure_book, heard) == _found(unsure_book, None)


def test_a_kind_that_is_switched_off_is_not_heard_either(rulebook: RuleBook) -> None:
    options = Options(disabled_categories=frozenset({"circumstance_excuse"}))
    heard = _heard(_phrase(EASTER, "circumstance_excuse", 0.9))
    assert _found(rulebook, heard, options) == _found(rulebook, None, options)


def test_a_kind_that_the_rules_do_not_know_is_passed_over(rulebook: RuleBook) -> None:
    assert _found(rulebook, _heard(_phrase(EASTER, "shouting", 0.9))) == _found(rulebook, None)


def test_nothing_is_heard_in_a_routine_message(rulebook: RuleBook) -> None:
    heard = _heard(_phrase(EASTER, "circumstance_excuse", 0.9))
    assert _found(rulebook, heard, Options(occasion="routine")) == []


@pytest.mark.parametrize("trouble", [7.0, -7.0])
def test_the_gate_follows_the_reader_where_it_is_certain(rulebook: RuleBook, trouble: float) -> None:
    for text in (TEXT, "Hi Ines,\n\nThe shop opens at nine on Friday.\n\nFreya\n"):
        analysis = Analyzer(rulebook, Ear(_heard(trouble=trouble))).analyze(read_draft(text), WITH)
        assert analysis.went_wrong is (trouble > 0)


def test_the_gate_follows_the_rules_where_the_reader_cannot_tell(rulebook: RuleBook) -> None:
    analyzer = Analyzer(rulebook, Ear(_heard(trouble=0.0)))
    assert analyzer.analyze(read_draft(TEXT), WITH).went_wrong
    assert not analyzer.analyze(read_draft("Hi Ines,\n\nThe shop opens at nine.\n\nFreya\n"), WITH).went_wrong


def test_a_move_that_is_heard_has_the_score_and_the_words_that_were_heard(rulebook: RuleBook) -> None:
    words = Span(TEXT.index("on Friday"), TEXT.index("on Friday") + len("on Friday"))
    for score in (ABSENT, WEAK, FULL):
        moved = HeardMove(score, words if score else None)
        analysis = Analyzer(rulebook, Ear(_heard(fix=moved))).analyze(read_draft(TEXT), WITH)
        assert analysis.moves["fix"].score == score
        assert analysis.moves["fix"].span == moved.span


def test_a_move_that_is_left_to_the_rules_keeps_their_score(rulebook: RuleBook) -> None:
    by_rules = Analyzer(rulebook).analyze(read_draft(TEXT)).moves["account"]
    assert by_rules.score
    assert Analyzer(rulebook, Ear(_heard())).analyze(read_draft(TEXT), WITH).moves["account"] == by_rules


def test_without_a_reader_and_with_a_deaf_one_the_rules_judge_alone_and_it_is_said(
    rulebook: RuleBook,
) -> None:
    draft = read_draft(TEXT)
    alone = Analyzer(rulebook).analyze(draft)
    assert not alone.with_reader
    assert Analyzer(rulebook, Ear(None)).analyze(draft, WITH) == alone
    assert Analyzer(rulebook, Ear(_heard())).analyze(draft) == alone
    assert Analyzer(rulebook, Ear(_heard())).analyze(draft, WITH).with_reader


def test_the_terms_of_each_group_hold_for_its_kinds(rulebook: RuleBook) -> None:
    strict = TERMS._replace(
        surely={**TERMS.surely, Group.DEFLECTS: 1.0}, perhaps={**TERMS.perhaps, Group.DEFLECTS: 1.0}
    )
    phrases = (_phrase("week before Easter", "minimising", 0.95), _phrase("for you", "stock_phrase", 0.95))
    heard = _heard(*phrases)._replace(terms=strict)
    assert [rule for rule, _, _ in _found(rulebook, heard) if rule.endswith(".heard")] == [
        "stock_phrase.heard"
    ]


def test_a_kind_switched_off_takes_no_words_from_what_is_heard(rulebook: RuleBook) -> None:
    off = Options(disabled_categories=frozenset({"hidden_actor"}))
    heard = _heard(_phrase("lamp was misplaced on", "minimising", 0.99))
    assert ("minimising.heard", "lamp was misplaced on", False) in _found(rulebook, heard, off)


def test_a_tentative_finding_says_so_in_its_name(rulebook: RuleBook) -> None:
    heard = _heard(_phrase(EASTER, "circumstance_excuse", 0.7))
    analysis = Analyzer(rulebook, Ear(heard)).analyze(read_draft(TEXT), WITH)
    assert [f.name for f in analysis.findings if f.tentative] == ["Perhaps: Blames the circumstances"]
