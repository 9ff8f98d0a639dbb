"""The engine's front: one draft in, one analysis out."""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from secondtry.engine.analysis import Analysis, Evidence, QuestionReading
from secondtry.engine.case_facts import CaseFacts
from secondtry.engine.category import Group
from secondtry.engine.filled_frames import FilledFrames, with_filled_frames
from secondtry.engine.finding import Finding
from secondtry.engine.finding_rules import (
    Circumstances,
    Suggester,
    find,
    standing_rules,
    with_severity,
    without_overlaps,
)
from secondtry.engine.gate import ROUTINE, Signals, occasion_of, weight_of_trouble
from secondtry.engine.giving_up import Check, never_given_up, while_wanted
from secondtry.engine.heard import Heard, HearsDrafts
from secondtry.engine.house_reading import HouseReading, ReadsHouseRules
from secondtry.engine.house_rules import NO_HOUSE_RULES, HouseRules
from secondtry.engine.message_reading import MessageReading, read_message
from secondtry.engine.move import FULL, MoveScore
from secondtry.engine.move_scoring import SECOND_TRY, Proof, missing_moves, proofs_of, score_moves
from secondtry.engine.move_weighing import weighed_moves
from secondtry.engine.question import Question
from secondtry.engine.remembered_rewrites import RememberedRewrites
from secondtry.engine.rewriting import Rewriter
from secondtry.engine.rule import Rule
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.sentence_reader import SentenceReader, clauses_of
from secondtry.engine.slots import SlotFinder
from secondtry.engine.two_judgements import (
    heard_surely,
    trouble_by_both,
    with_heard,
    with_heard_moves,
)
from secondtry.text.draft import Draft
from secondtry.text.span import Span


class Options(NamedTuple):
    """What the writer has said about the message. The defaults leave everything to the guess.

    ``occasion`` is a key of ``RuleBook.occasions``; an unknown one counts as none.
    ``repeat`` says that it happened to this customer before, ``severe`` that it
    did serious harm; each raises the severity of every finding by one step at most, and
    makes more moves expected (see ``missing_moves``).
    ``second_try`` says that an earlier message went out: something then went wrong whatever the
    words say, and that this is a second try is to be said.
    ``has_loss``, ``has_helper`` and ``is_inside`` are what facts of the case say: see ``CaseFacts``.
    ``house_rules`` are the person's own, the same for every message. With
    ``only_first_rewrite`` no finding has a second one, for those who show no more.
    The trained reader has its say only ``with_reader``.
    """

    occasion: str = ""
    customer_knows: bool | None = None
    repeat: bool = False
    severe: bool = False
    second_try: bool = False
    has_loss: bool = False
    has_helper: bool = False
    is_inside: bool = False
    disabled_categories: frozenset[str] = frozenset()
    house_rules: HouseRules = NO_HOUSE_RULES
    only_first_rewrite: bool = False
    with_reader: bool = False


class Analyzer:
    """Reads drafts with one rule book. Pure and deterministic; it remembers sentences it has read.

    With a trained reader its findings and scores are those of both together.
    """

    def __init__(self, rulebook: RuleBook, hears: HearsDrafts | None = None) -> None:
        self._rulebook = rulebook
        self._hears = hears
        self._reader = SentenceReader(
            rulebook.lexicon, dict(clauses_of(rulebook)), index=rulebook.pattern_index
        )
        self._rewriter = Rewriter(rulebook.lexicon)
        self._remembered_rewrites = RememberedRewrites(self._rewriter)
        self._rules = {rule.id: rule for rule in rulebook.rules}
        self._slots = SlotFinder(rulebook)
        self._frames = FilledFrames(scored.move for scored in rulebook.scored_moves)
        self._house: ReadsHouseRules | None = None

    def analyze(
        self, draft: Draft, options: Options | None = None, *, check: Check = never_given_up
    ) -> Analysis:
        """Return the analysis of a draft.

        Where nothing went wrong, it has no moves, no gaps, and no findings but those of the house rules.
        What ``check`` raises ends the reading, soon after it is called for.
        """
        options = options or Options()
        book = self._rulebook
        message = read_message(draft, self._reader, book.contexts)
        standing = tuple(while_wanted(standing_rules(book.rules, message), check))
        made = score_moves(book.scored_moves, message, self._slots, check)
        signals = Signals(message, standing, made)
        check()
        heard = self._hears.read(draft, check) if self._hears is not None and options.with_reader else None
        with_reader = heard is not None
        trouble = trouble_by_both(weight_of_trouble(signals, book.signs) - book.threshold, heard)
        scores = self._scores(message, made, heard)
        guess = occasion_of(signals, book.signs, went_wrong=trouble >= 0)
        if guess == ROUTINE and options.second_try and SECOND_TRY in book.occasions:
            guess = SECOND_TRY
        occasion = book.occasions.get(options.occasion) or book.occasions[guess]
        if not occasion.went_wrong:
            standing, scores, heard = (), {}, None
        elif options.occasion not in book.occasions and not options.second_try:
            heard = heard_surely(heard, trouble, book.categories)
        house = self._read_house_rules(draft, options.house_rules)
        off = options.disabled_categories
        by_rule = [
            finding
            for finding in find(while_wanted(standing, check), message)
            if finding.category.key not in off
        ]
        both = with_heard(by_rule, heard, book.categories, draft.text)
        candidates = [finding for finding in both if finding.category.key not in off]
        shown = self._with_rewrites(
            while_wanted(without_overlaps(house.without_allowed(candidates)), check),
            message,
            self._rules,
            only_first=options.only_first_rewrite,
        )
        shipped = _weighed(shown, message, options, scores)
        return Analysis(
            draft=draft,
            went_wrong=occasion.went_wrong,
            guessed_occasion=guess,
            occasion=occasion.key,
            findings=house.joined(shipped),
            moves=scores,
            missing=missing_moves(
                scores,
                occasion,
                CaseFacts(
                    customer_knows=options.customer_knows,
                    repeat=options.repeat,
                    severe=options.severe,
                    second_try=options.second_try,
                    has_loss=options.has_loss,
                    has_helper=options.has_helper,
                    is_inside=options.is_inside,
                ),
            ),
            questions=self._questions(message, draft, shipped, scores),
            silenced=house.silenced(candidates),
            with_reader=with_reader,
        )

    def findings_of(self, rule: Rule, draft: Draft) -> tuple[Finding, ...]:
        """Return what one rule finds by itself, the gate left open and no severity modified."""
        message = read_message(draft, self._reader, self._rulebook.contexts)
        found = without_overlaps(find(standing_rules([rule], message), message))
        return self._with_rewrites(found, message, {rule.id: rule})

    def all_findings(self, draft: Draft) -> tuple[Finding, ...]:
        """Return what all rules find together, the gate left open and no severity modified."""
        message = read_message(draft, self._reader, self._rulebook.contexts)
        found = without_overlaps(find(standing_rules(self._rulebook.rules, message), message))
        return self._with_rewrites(found, message, self._rules)

    def moves_of(self, draft: Draft) -> Mapping[str, MoveScore]:
        """Return the scores of all moves by constructions alone, the gate left open."""
        message = read_message(draft, self._reader, self._rulebook.contexts)
        return score_moves(self._rulebook.scored_moves, message, self._slots)

    def scores_of(self, draft: Draft) -> Mapping[str, MoveScore]:
        """Return how far all moves are made as an analysis without the reader says, the gate left open."""
        message = read_message(draft, self._reader, self._rulebook.contexts)
        made = score_moves(self._rulebook.scored_moves, message, self._slots)
        return self._scores(message, made, None)

    def proofs_of(self, draft: Draft, moves: Iterable[str]) -> Mapping[str, tuple[Proof, ...]]:
        """Return every proof of some moves by their keys, in reading order, the gate left open."""
        message = read_message(draft, self._reader, self._rulebook.contexts)
        wanted = frozenset(moves)
        return {
            scored.move.key: proofs_of(scored, message, self._slots)
            for scored in self._rulebook.scored_moves
            if scored.move.key in wanted
        }

    def trouble_of(self, draft: Draft) -> float:
        """Return how far the signs of the gate lie above their threshold, or below it."""
        message = read_message(draft, self._reader, self._rulebook.contexts)
        standing = tuple(standing_rules(self._rulebook.rules, message))
        signals = Signals(message, standing, score_moves(self._rulebook.scored_moves, message, self._slots))
        return weight_of_trouble(signals, self._rulebook.signs) - self._rulebook.threshold

    def _scores(
        self, message: MessageReading, made: Mapping[str, MoveScore], heard: Heard | None
    ) -> Mapping[str, MoveScore]:
        """Return what constructions, the words of the whole, and the reader together make of the moves."""
        weighed = weighed_moves(made, message, self._slots, self._rulebook.weighings)
        return with_filled_frames(with_heard_moves(weighed, heard), made, self._frames.held_in(message))

    def _questions(
        self,
        message: MessageReading,
        draft: Draft,
        findings: tuple[Finding, ...],
        scores: Mapping[str, MoveScore],
    ) -> tuple[QuestionReading, ...]:
        """Return what speaks for and against each question; the scores of the moves stay what they are."""
        blemishes = _Blemishes(draft, findings)
        proofs: dict[str, MoveScore] = {}
        for scored in self._rulebook.scored_moves:
            key = scored.move.key
            score = scores.get(key)
            if score is None or score.score < FULL or score.span is None:
                continue
            spans = [score.span]
            if blemishes.touch(score.span):
                others = proofs_of(scored, message, self._slots)
                spans = [p.span for p in others if p.score == FULL and not blemishes.touch(p.span)]
            if spans:
                proofs[key] = score._replace(span=spans[0])
        return tuple(_question_reading(each, draft, findings, proofs) for each in self._rulebook.questions)

    def _read_house_rules(self, draft: Draft, rules: HouseRules) -> HouseReading:
        if not rules:
            return HouseReading()
        if self._house is None:
            # Most people have none, and what reads phrases takes long to import.
            reader: ReadsHouseRules = import_module("secondtry.engine.house_reader").HouseReader()
            self._house = reader
        return self._house.read(draft, rules)

    def _with_rewrites(
        self,
        findings: Iterable[Finding],
        message: MessageReading,
        rules: Mapping[str, Rule],
        *,
        only_first: bool = False,
    ) -> tuple[Finding, ...]:
        # Who wants the first alone reads the message once, and needs nothing remembered.
        rewriter = self._rewriter if only_first else self._remembered_rewrites
        suggester = Suggester(message, rules, rewriter, only_first=only_first)
        return tuple(map(suggester.with_rewrites, findings))


def _weighed(
    found: Sequence[Finding], message: MessageReading, options: Options, scores: Mapping[str, MoveScore]
) -> tuple[Finding, ...]:
    ownership = scores.get("ownership")
    circumstances = Circumstances(
        owned_elsewhere=ownership is not None and ownership.score == FULL,
        repeat=options.repeat,
        severe=options.severe,
    )
    first = message.first_of_body()
    opening = message.sentences[first].sentence.span if first < len(message.sentences) else None
    return tuple(with_severity(f, circumstances, first_sentence=opening) for f in found)


class _Blemishes:
    """Where sentences deflect the failure or weaken the apology: such a sentence speaks for no question."""

    def __init__(self, draft: Draft, findings: Iterable[Finding]) -> None:
        self._draft = draft
        self._spans = [f.span for f in findings if f.group in {Group.DEFLECTS, Group.WEAKENS}]

    def touch(self, proof: Span) -> bool:
        """Say whether the sentence of a proof bears such a mark."""
        whole = _sentence_with(proof, self._draft)
        return any(span.start < whole.end and whole.start < span.end for span in self._spans)


def _question_reading(
    question: Question, draft: Draft, findings: tuple[Finding, ...], scores: Mapping[str, MoveScore]
) -> QuestionReading:
    against = tuple(
        Evidence(f.span, f.excerpt, f.category.name) for f in findings if question.key in f.category.questions
    )
    proofs = [
        _sentence_of(score.span, draft, score.move.name)
        for score in scores.values()
        if score.score == FULL and score.span is not None and question.key in score.move.questions
    ]
    return QuestionReading(question.key, against, tuple(sorted(proofs, key=lambda e: (e.span, e.reason))))


def _sentence_of(proof: Span, draft: Draft, reason: str) -> Evidence:
    """Return the whole sentence that holds a proof: the word "Saturday" alone says nothing."""
    span = _sentence_with(proof, draft)
    return Evidence(span, span.of(draft.text), reason)


def _sentence_with(proof: Span, draft: Draft) -> Span:
    return next((s.span for s in draft.sentences if s.span.contains(proof)), proof)
