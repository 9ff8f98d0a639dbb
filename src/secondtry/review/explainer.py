"""Makes the pages that explain the kinds of phrase, their rules, and the moves."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.house_rules import HOUSE_RULE
from secondtry.engine.move import ABSENT, FULL, WEAK, Weight
from secondtry.engine.move_scoring import TO_MAKE_AMENDS, TO_PREVENT, TO_TELL_FIRST, TO_THANK
from secondtry.engine.rule import Rule, ScoredMove
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.two_judgements import is_heard
from secondtry.review.explanation import Entry, Example, Page, PageKind, Section
from secondtry.review.report_words import GROUP_MEANINGS, GROUP_NAMES
from secondtry.review.severity_words import SEVERITY_WORDS
from secondtry.text.sentences import read_draft

#: How many sentences a category's page shows of each sort; a rule's page shows all of its own.
_HANDFUL = 6

_OF_ALL_STUDIES = (
    "No study that we found tries a whole message to a customer with and without such words, and nearly all "
    "studies of wording ask onlookers. So these words may read badly; nothing shows that they always do."
)
_OWNED = "Where you own the failure in the same sentence or in the one beside it, nothing is marked."
_TELLS_BY_ITSELF = "Such words show by themselves that something went wrong."
_NEEDS_A_FAILURE = "Such words are marked only where the rest of the message shows that something went wrong."
_PLACES = {
    "start": "It goes to the start of the message.",
    "after_apology": "It goes behind the apology.",
    "end": "It goes to the end of the message.",
}
#: How many words the page of a move names that speak for it, or against it.
_WORDS = 12
_WEIGHED = (
    "In a message of two sentences or more its other words are weighed too, one by one and in pairs that "
    "stand side by side, each of them a little: on some thousands of labelled messages they told better than "
    "such phrases alone how far this is said. On most moves the trained reader has the last word where it "
    "helps. A frame that you have filled counts all the same."
)
_INDEX = Entry("", "Kinds of phrase and moves", "")


class Explainer:
    """Makes pages from a rule book. The same book gives the same pages."""

    def __init__(self, rulebook: RuleBook) -> None:
        self._book = rulebook

    def index(self) -> Page:
        """Return the page that lists all kinds of phrase and all moves, one line each."""
        groups = (
            Section(
                key=group.value,
                title=f"{GROUP_NAMES[group]}: {GROUP_MEANINGS[group]}",
                entries=tuple(
                    Entry(category.key, category.name, _quoted(category.reads)) for category in members
                ),
            )
            for group in Group
            if (members := [each for each in self._book.categories.values() if each.group is group])
        )
        moves = tuple(Entry(move.key, move.name, move.title) for move in self._book.moves.values())
        about = "What the program marks and how a customer may hear it, and what a customer needs to hear."
        return Page(
            key="",
            kind=PageKind.INDEX,
            title=_INDEX.name,
            about=about,
            group=None,
            above=(),
            sections=(*groups, Section("moves", "Moves: what a customer needs to hear", entries=moves)),
        )

    def knows(self, key: str) -> bool:
        """Say whether there is a page with this key."""
        book = self._book
        key = _kind_if_heard(key)
        return (
            key in {"", HOUSE_RULE.key}
            or key in book.categories
            or key in book.moves
            or any(rule.id == key for rule in book.rules)
        )

    def page(self, key: str) -> Page:
        """Return the page about a category, a rule or a move; an empty key gives the index.

        What only the reader heard has the page of its category.

        Raises:
            KeyError: when nothing in the rule book has this key.
        """
        key = _kind_if_heard(key)
        if not key:
            return self.index()
        if key == HOUSE_RULE.key:
            return _house_page()
        if key in self._book.categories:
            return self._category_page(self._book.categories[key])
        for rule in self._book.rules:
            if rule.id == key:
                return self._rule_page(rule)
        for scored in self._book.scored_moves:
            if scored.move.key == key:
                return self._move_page(scored)
        raise KeyError(key)

    def _category_page(self, category: Category) -> Page:
        rules = [rule for rule in self._book.rules if rule.category.key == category.key]
        shown = _spread(rules, _HANDFUL)
        flagged = tuple(_flagged(rule)[0] for rule in shown)
        silent = tuple(
            chain.from_iterable(
                [example for text in rule.silent if not (example := self._silent(text, "")).remark][:1]
                for rule in shown
            )
        )
        lines = tuple(Entry(rule.id, rule_name(rule), _marked_words(rule)) for rule in rules)
        return Page(
            key=category.key,
            kind=PageKind.CATEGORY,
            title=category.name,
            about=_rank_words(category.group, category.severity),
            group=category.group,
            above=(_INDEX,),
            sections=(
                *self._told(category, _gate_words(category), flagged, silent),
                Section("rules", f"Its {len(rules)} rules" if len(rules) > 1 else "Its rule", entries=lines),
            ),
        )

    def _rule_page(self, rule: Rule) -> Page:
        category = rule.category
        silent = tuple(self._silent(text, rule.id) for text in rule.silent)
        return Page(
            key=rule.id,
            kind=PageKind.RULE,
            title=f"{category.name}: {rule_name(rule)}",
            about=_rank_words(category.group, rule.severity or category.severity),
            group=category.group,
            above=(_INDEX, Entry(category.key, category.name, "")),
            sections=tuple(self._told(category, _gate_words(rule), _flagged(rule), silent)),
        )

    def _told(
        self,
        category: Category,
        gate: str,
        flagged: tuple[Example, ...],
        silent: tuple[Example, ...],
    ) -> Iterator[Section]:
        """Yield what a category and each of its rules have in common, around the examples of the one."""
        counts = [gate]
        if category.owner_test is OwnerTest.LIFTS:
            counts.append(_OWNED)
        counts.append(f"Of the four questions it speaks against: {self._questions(category.questions)}")
        yield Section("definition", "What it is", (category.definition, _terms(category)))
        yield Section("reads", "A customer may hear", (_quoted(category.reads),))
        yield Section("flagged", "Marked, for example", examples=flagged)
        yield Section("silent", "Left alone, for example", examples=silent)
        yield Section("fine_when", "Fine when", (category.fine_when,))
        yield Section("instead", "What to write instead", (category.instead,))
        yield Section("why", "What speaks for the mark", (category.why,))
        yield Section("limits", "What speaks against it, or is not known", (category.limits, _OF_ALL_STUDIES))
        yield Section("source", "Where this comes from", (category.source,))
        yield Section("counts", "How it counts", tuple(counts))

    def _move_page(self, scored: ScoredMove) -> Page:
        move = scored.move

        def scoring(score: int) -> tuple[Example, ...]:
            return tuple(Example(each.text) for each in scored.examples if each.score == score)

        return Page(
            key=move.key,
            kind=PageKind.MOVE,
            title=move.name,
            about=f"What they still need to hear: {move.title}",
            group=None,
            above=(_INDEX,),
            sections=(
                Section("rule", "What counts", (move.rule,)),
                Section("full", "Counts in full", examples=scoring(FULL)),
                Section("weak", "Counts only weakly", examples=scoring(WEAK)),
                Section("absent", "Does not count", examples=scoring(ABSENT)),
                *self._weighed(move.key),
                Section("frame", "A frame to start from", (_PLACES[move.place],), (Example(move.frame),)),
                Section("occasions", "When it is looked for", tuple(self._occasions(move.key))),
                Section(
                    "questions", "Of the four questions it speaks for", (self._questions(move.questions),)
                ),
                Section("source", "Where this comes from", (move.source,)),
            ),
        )

    def _weighed(self, move: str) -> Iterator[Section]:
        for weighing in self._book.weighings:
            if weighing.move == move:
                ordered = sorted(weighing.words, key=lambda word: -weighing.words[word])
                speaking = [word for word in ordered if word.replace(" ", "").isalpha()]
                yield Section(
                    "weighed",
                    "In a whole message",
                    (
                        _WEIGHED,
                        f"For it speak, for instance: {', '.join(speaking[:_WORDS])}.",
                        f"Against it: {', '.join(reversed(speaking[-_WORDS:]))}.",
                    ),
                )

    def _occasions(self, move: str) -> Iterator[str]:
        for weight, words in (
            (Weight.CORE, "The message fails without it"),
            (Weight.EXPECTED, "Most readers miss it"),
            (Weight.OPTIONAL, "Good to have, and not asked for"),
        ):
            names = [
                occasion.name
                for occasion in self._book.occasions.values()
                if occasion.expects.get(move) is weight
            ]
            if names:
                yield f"{words}: {'; '.join(names)}."
        if move in TO_MAKE_AMENDS:
            yield "After serious harm or a loss it is looked for where it is otherwise good to have."
        if move == TO_PREVENT:
            yield "It weighs one step more where it happened to them before."
        if move == TO_THANK:
            yield "It is looked for wherever your facts name somebody to be thanked and it is good to have."
        if move == TO_TELL_FIRST:
            yield "The message fails without it wherever the customer does not know yet."

    def _questions(self, keys: Sequence[str]) -> str:
        return " ".join(f"“{each.text}”" for each in self._book.questions if each.key in keys)

    def _silent(self, text: str, rule: str) -> Example:
        """Return a sentence that a rule leaves alone, and say so where it is marked all the same."""
        others = [each for each in self._analyzer.all_findings(read_draft(text)) if each.rule != rule]
        names = dict.fromkeys(each.category.name for each in others)
        return Example(text, remark=f"Not by this rule, but marked as: {', '.join(names)}." if names else "")

    @cached_property
    def _analyzer(self) -> Analyzer:
        return Analyzer(self._book)


def _house_page() -> Page:
    """Return the page about a person's own rules, of which only they know the reasons."""
    return Page(
        key=HOUSE_RULE.key,
        kind=PageKind.CATEGORY,
        title=HOUSE_RULE.name,
        about=f"{GROUP_NAMES[HOUSE_RULE.group]}: {GROUP_MEANINGS[HOUSE_RULE.group]}",
        group=HOUSE_RULE.group,
        above=(_INDEX,),
        sections=(
            Section("definition", "What it is", (HOUSE_RULE.definition,)),
            Section("fine_when", "Fine when", (HOUSE_RULE.fine_when,)),
            Section("instead", "What to write instead", (HOUSE_RULE.instead,)),
        ),
    )


def rule_name(rule: Rule) -> str:
    """Return the name of a rule within its category, in words."""
    return rule.id.partition(".")[2].replace("_", " ")


def _flagged(rule: Rule) -> tuple[Example, ...]:
    return tuple(Example(each.text, each.spans, each.rewrites) for each in rule.flagged)


def _marked_words(rule: Rule) -> str:
    return next((_quoted(each.spans[0].of(each.text)) for each in rule.flagged), "")


def _spread(rules: Iterable[Rule], most: int) -> list[Rule]:
    """Return the first rule and others at even distances, so that the handful shows the variety."""
    all_rules = [rule for rule in rules if rule.flagged]
    count = min(most, len(all_rules))
    return [all_rules[number * len(all_rules) // count] for number in range(count)]


def _gate_words(kind: Category | Rule) -> str:
    return _TELLS_BY_ITSELF if kind.opens_gate else _NEEDS_A_FAILURE


def _rank_words(group: Group, severity: int) -> str:
    return f"{GROUP_NAMES[group]} · {SEVERITY_WORDS[severity]}"


def _terms(category: Category) -> str:
    """Return the exact terms for what the name says in plain words; nothing where there are none."""
    return f"Also called: {', '.join(category.also_called)}." if category.also_called else ""


def _quoted(words: str) -> str:
    return f"“{words}”"


def _kind_if_heard(key: str) -> str:
    return key.rpartition(".")[0] if is_heard(key) else key
