"""The review under way: one frozen review, and the verbs that each put a new one in its place."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from secondtry.engine.analysis import Analysis
from secondtry.engine.finding import Finding
from secondtry.review.facts import Harm
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Answer, Review, Verdict, finding_keys
from secondtry.review.shown_reading import shown_findings
from secondtry.review.threads import carried_through
from secondtry.text.change import TextChange, change_between
from secondtry.text.newlines import with_plain_newlines

#: An answer is shown as given for an earlier draft once less than this share of the words is the same.
_SAME_DRAFT = 0.85


class ReviewSession:
    """Holds the review that is open. Each verb returns the new review; none does any work besides."""

    def __init__(self, review: Review | None = None) -> None:
        self._review = review or Review()
        #: By question: the two texts that were compared last, and whether they are another draft. To
        #: count the words of a long message anew for each key in a note would hold up the writer.
        self._compared: dict[str, tuple[str, str, bool]] = {}
        #: What a switch has taken back with it, for the press that puts the switch on again.
        self._harms: tuple[Harm, ...] = ()
        self._apologies = 0

    @property
    def review(self) -> Review:
        """The review as it stands."""
        return self._review

    def open(self, review: Review) -> Review:
        """Put another review in the place of the open one."""
        self._harms, self._apologies = (), 0
        return self._put(review)

    def edit(self, text: str, changes: Iterable[TextChange] = ()) -> Review:
        """Take the text as it is now; its newlines are made plain. Comments move with their words.

        ``changes`` are the edits that led to it, where they are known; else it counts as one edit
        from the first difference to the last. A reviewer's edits are refused: nothing changes.
        """
        plain = with_plain_newlines(text)
        if not self._review.exchange.may_write:
            return self._review
        comments = self._review.comments
        if comments:
            known = tuple(changes) or (change_between(self._review.text, plain),)
            comments = carried_through(self._review, known, plain)
        return self._replaced(text=plain, comments=comments)

    def answer(self, question: str, verdict: Verdict) -> Review:
        """Give or, with ``Verdict.UNANSWERED``, take back the answer to a question; the note stays."""
        note = self._answer(question).note
        return self._put(self._review.with_answer(question, Answer(verdict, note, self._review.text)))

    def note(self, question: str, note: str) -> Review:
        """Write the note beside a question; the verdict stays."""
        return self._put(self._review.with_answer(question, replace(self._answer(question), note=note)))

    def update(self, review: Review) -> Review:
        """Take another state of this review, in which facts, comments and the like have changed.

        Raises:
            ValueError: when its text is another; texts come by ``edit``.
        """
        if review.text != self._review.text:
            raise ValueError("an update does not change the text")
        return self._put(review)

    def choose_occasion(self, occasion: str) -> Review:
        """Set the occasion; an empty one leaves it to the guess."""
        return self._replaced(occasion=occasion)

    def tell_whether_customer_knows(self, *, knows: bool | None) -> Review:
        """Say whether the customer knows yet that something went wrong."""
        return self._replaced(customer_knows=knows)

    def tell_whether_repeat(self, *, repeat: bool) -> Review:
        """Say whether it happened to this customer before; if not, there was no apology for it.

        Said again, the apologies that were counted are back.
        """
        facts = self._review.facts
        if not repeat:
            self._apologies = facts.earlier_apologies or self._apologies
        counted = (facts.earlier_apologies or self._apologies) if repeat else 0
        return self._replaced(repeat=repeat, facts=replace(facts, earlier_apologies=counted))

    def tell_whether_severe(self, *, severe: bool) -> Review:
        """Say whether it did the customer serious harm; if not, no box of harm is ticked.

        Said again, the boxes are ticked as they were.
        """
        facts = self._review.facts
        if not severe:
            self._harms = facts.harms or self._harms
        ticked = (facts.harms or self._harms) if severe else ()
        return self._replaced(severe=severe, facts=replace(facts, harms=ticked))

    def tell_whether_asked_about(self, key: FindingKey, *, asked: bool) -> Review:
        """Say whether the customer asked for the fact of a finding, which then weighs one step less."""
        others = self._review.asked_about - {key}
        return self._replaced(asked_about=others | {key} if asked else others)

    def dismiss(self, key: FindingKey) -> Review:
        """Take a finding off the screen for these words, until it is restored."""
        return self._replaced(dismissed=self._review.dismissed | {key})

    def restore(self, key: FindingKey) -> Review:
        """Show a dismissed finding again."""
        return self._replaced(dismissed=self._review.dismissed - {key})

    def shown_findings(self, analysis: Analysis) -> Mapping[FindingKey, Finding]:
        """Return the findings that are not dismissed, by key, in reading order."""
        return shown_findings(finding_keys(analysis.draft.text, analysis.findings), self._review)

    def answer_is_stale(self, question: str) -> bool:
        """Say whether the draft has changed so much since that the answer may no longer hold."""
        answer = self._answer(question)
        if answer.verdict is Verdict.UNANSWERED:
            return False
        then, now = answer.answered_text, self._review.text
        if then == now:
            return False
        known = self._compared.get(question)
        if known is None or known[:2] != (then, now):
            known = self._compared[question] = (then, now, not is_same_draft(then, now))
        return known[2]

    def _answer(self, question: str) -> Answer:
        return self._review.answers.get(question, Answer())

    def _put(self, review: Review) -> Review:
        self._review = review
        return review

    def _replaced(self, **changes: object) -> Review:
        # The verbs above give each field a value of its type; ``replace`` cannot say so of keywords.
        return self._put(replace(self._review, **changes))  # type: ignore[arg-type]


def is_same_draft(one: str, other: str) -> bool:
    """Say whether two texts are so much alike that what was said of the one holds of the other."""
    return _shared_words(one, other) >= _SAME_DRAFT


def _shared_words(one: str, other: str) -> float:
    """Return the share of the words, counted with repetition, that two texts have in common."""
    first, second = Counter(one.split()), Counter(other.split())
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0
