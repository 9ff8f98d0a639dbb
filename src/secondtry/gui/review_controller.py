"""Between the widgets and the review: takes wishes, tells facts."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Options
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.house_rules import NO_HOUSE_RULES, HouseRules
from secondtry.engine.move import Move
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.sender import said_by, sender_in
from secondtry.engine.slots import SlotFinder
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.gui.paced_analysis import PacedAnalysis
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.carrying import carried_rewrite, carried_span
from secondtry.review.finding_key import FindingKey
from secondtry.review.kept_keys import found_again
from secondtry.review.placement import placed_frame
from secondtry.review.review import Review, Verdict
from secondtry.review.session import ReviewSession
from secondtry.review.shown_reading import ShownFindings, dismissed_findings
from secondtry.text.change import TextChange
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span


class ReviewController(QObject):
    """Owns the session and has its text analysed after each pause of typing.

    Spans that come from an analysis are carried over to the text as it is now;
    where the writer has changed the very words, there is no span any more.

    Signals:
        text_opened: The text of a Review that takes the place of another; ``review_opened`` follows.
        review_opened: The Review that took the place of another.
        review_changed: The Review, after every other verb but an edit.
        analyzed: An Analysis of the text as it is.
        readability_measured: The Readability of the newest text analysed.
        trouble_met: A sentence for the person.
        closed: The window closes; whoever works in the background ends that.
    """

    text_opened = Signal(str)
    review_opened = Signal(object)
    review_changed = Signal(object)
    analyzed = Signal(object)
    readability_measured = Signal(object)
    trouble_met = Signal(str)
    closed = Signal()

    def __init__(
        self,
        rulebook: RuleBook,
        background: BackgroundAnalyzer,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._slots = SlotFinder(rulebook)
        self._settings = settings
        self._session = ReviewSession()
        self._house_rules = NO_HOUSE_RULES
        self._edits: list[TextChange] = []
        self._shown = ShownFindings()
        self._reading = PacedAnalysis(background, self._wanted, self)
        self._reading.analyzed.connect(self._show_again)
        self._reading.readability_measured.connect(self.readability_measured)
        self._reading.failed.connect(self._tell_failure)
        settings.changed.connect(self._follow_setting)

    # What there is

    @property
    def review(self) -> Review:
        """The review as it stands."""
        return self._session.review

    @property
    def newest(self) -> Analysis | None:
        """What ``analyzed`` told last of this message; None where that is still to come."""
        return self._reading.newest

    def shown(self) -> Mapping[FindingKey, Finding]:
        """Return the findings of the newest analysis that are not dismissed, by key, in reading order."""
        return self._shown.of(self._reading.found, self.review)

    def dismissed(self) -> Mapping[FindingKey, Finding | None]:
        """Return what was dismissed, each with its finding in the newest analysis or None."""
        return dismissed_findings(self._reading.found, self.review)

    def stale_answers(self) -> frozenset[str]:
        """Return the keys of the questions that were answered for an earlier draft."""
        return frozenset(key for key in self.review.answers if self._session.answer_is_stale(key))

    def analysis_now(self) -> Analysis:
        """Return an analysis of the text as it is, made here and now if there is none yet."""
        return self._reading.now()

    def analysis_maker(self) -> Callable[[], Analysis]:
        """Return what returns an analysis of the text as it is at this moment; any thread may call it."""
        return self._reading.maker()

    def reader_of(self, text: str, occasion: str) -> Callable[[], Analysis]:
        """Return what reads another text as this one is read, on that occasion; any thread may call it."""
        return self._reading.reader_of(text, self._options()._replace(occasion=occasion, second_try=False))

    def unfilled_slots(self) -> tuple[Span, ...]:
        """Return where slots still wait in the text as it is, in reading order."""
        return self._slots.find(self.review.text)

    def span_now(self, span: Span) -> Span | None:
        """Return where the words of an analysed span stand in the text as it is."""
        return carried_span(span, self._analysed_text(), self.review.text)

    def rewrite_now(self, rewrite: Rewrite) -> Rewrite | None:
        """Return a rewrite of the newest analysis for the text as it is."""
        return carried_rewrite(rewrite, self._analysed_text(), self.review.text)

    def move(self, key: str) -> Move:
        """Return a move of the rule book by its key."""
        return self._rulebook.moves[key]

    def frame_now(self, move: str, frame: str = "") -> Rewrite:
        """Return a frame of a move, its first unless one is given, as an insertion into the text as it is."""
        said = self._as_sender_says(frame or self.move(move).frame)
        return placed_frame(self.analysis_now(), self.move(move), said)

    # What can be asked for

    def open(self, review: Review) -> None:
        """Put another review in the place of this one."""
        self._edits = []
        self._session.open(review)
        self._reading.begin()
        self.text_opened.emit(review.text)
        self.review_opened.emit(review)
        self._reading.analyze()

    def go_on(self, review: Review, changes: Sequence[TextChange], text: str) -> None:
        """Put a review in the place of this one whose message shows already, and was written in since.

        ``changes`` led from its text to ``text``, which is what shows.
        """
        self._edits = []
        self._session.open(review)
        if text != review.text:
            self._session.edit(text, changes)
        self._reading.begin()
        self.review_opened.emit(self.review)
        self._reading.analyze()

    @Slot(object)
    def note_edit(self, change: TextChange) -> None:
        """Note one of the edits that lead to the text which ``edit`` brings."""
        self._edits.append(change)

    @Slot(str)
    def edit(self, text: str) -> None:
        """Take the text as it is now, by the edits that were noted since."""
        changes, self._edits = tuple(self._edits), []
        if text == self.review.text:
            return
        self._session.edit(text, changes)
        self._reading.follow_edit()

    @Slot(bool)
    def wait_for_gaps(self, are_filled: bool) -> None:  # noqa: FBT001 - a slot
        """Read what is written only at a longer rest while gaps are filled; at once when that is over."""
        self._reading.be_patient(is_patient=are_filled)

    @Slot(str, str)
    def answer(self, question: str, verdict: str) -> None:
        """Answer a question with a verdict's value; an empty one takes the answer back."""
        self._session.answer(question, Verdict(verdict))
        self._tell_review()

    @Slot(str, str)
    def note(self, question: str, note: str) -> None:
        """Write the note beside a question."""
        self._session.note(question, note)
        self._tell_review()

    def update(self, review: Review) -> None:
        """Take another state of this review with the same text: other facts, comments, steps and the like."""
        if review == self.review:
            return
        options = self._options()
        self._session.update(review)
        self._tell_review()
        if self._options() != options:
            self._reading.analyze()

    @Slot(str)
    def choose_occasion(self, occasion: str) -> None:
        """Set the occasion; an empty key leaves it to the guess."""
        self._session.choose_occasion(occasion)
        self._tell_review()
        self._reading.analyze()

    @Slot(object)
    def tell_whether_customer_knows(self, knows: bool | None) -> None:  # noqa: FBT001 - a slot
        """Say whether the customer knows yet that something went wrong."""
        self._session.tell_whether_customer_knows(knows=knows)
        self._tell_review()
        self._reading.analyze()

    @Slot(bool)
    def tell_whether_repeat(self, repeat: bool) -> None:  # noqa: FBT001 - a slot
        """Say whether the same thing happened to this customer before."""
        self._session.tell_whether_repeat(repeat=repeat)
        self._tell_review()
        self._reading.analyze()

    @Slot(bool)
    def tell_whether_severe(self, severe: bool) -> None:  # noqa: FBT001 - a slot
        """Say whether it did the customer serious harm."""
        self._session.tell_whether_severe(severe=severe)
        self._tell_review()
        self._reading.analyze()

    def toggle_asked_about(self, key: FindingKey) -> bool:
        """Say that the customer asked for the fact of a finding, or take that back; return what holds now."""
        kept = found_again(self.review.asked_about, self._reading.found).get(key)
        asked = kept is None
        self._session.tell_whether_asked_about(kept or key, asked=asked)
        self._tell_review()
        self._show_again()
        return asked

    def dismiss(self, key: FindingKey) -> None:
        """Take a finding off the screen, until it is restored."""
        self._session.dismiss(key)
        self._tell_review()
        self._show_again()

    @Slot(object)
    def restore(self, key: FindingKey) -> None:
        """Show a dismissed finding again."""
        self._session.restore(key)
        self._tell_review()
        self._show_again()

    def use_house_rules(self, rules: HouseRules) -> None:
        """Read this draft, and every other, with these phrases of the person's own."""
        if rules != self._house_rules:
            self._house_rules = rules
            self._reading.analyze()

    def switch_off(self, category: str) -> None:
        """Never mark this kind of phrase, in any message, until it is switched on again."""
        off = self._settings.names(SettingName.SWITCHED_OFF)
        self._settings.put(SettingName.SWITCHED_OFF, tuple(sorted({*off, category})))

    @Slot(object)
    def switch_on(self, category: str) -> None:
        """Mark this kind of phrase again."""
        off = self._settings.names(SettingName.SWITCHED_OFF)
        self._settings.put(SettingName.SWITCHED_OFF, tuple(each for each in off if each != category))

    def close(self) -> None:
        """Wait for the work under way, and start no more."""
        self._reading.close()
        self.closed.emit()

    def _options(self) -> Options:
        facts = self.review.facts
        return Options(
            occasion=self.review.occasion,
            customer_knows=self.review.customer_knows,
            repeat=self.review.repeat,
            severe=self.review.severe,
            second_try=self.review.first is not None,
            has_loss=facts.has_loss,
            has_helper=facts.has_helper,
            is_inside=facts.is_inside,
            disabled_categories=frozenset(self._settings.names(SettingName.SWITCHED_OFF)),
            house_rules=self._house_rules,
            with_reader=self._settings.flag(SettingName.READER),
        )

    def _as_sender_says(self, words: str) -> str:
        """Return a sentence that says "we" in the person of the message, else of the first it follows."""
        texts = [self.review.text, *([self.review.first.text] if self.review.first else [])]
        return said_by(sender_in(*map(read_draft, texts)), words)

    def _analysed_text(self) -> str:
        newest = self._reading.newest
        return self.review.text if newest is None else newest.draft.text

    def _tell_review(self) -> None:
        self.review_changed.emit(self.review)

    def _wanted(self) -> tuple[str, Options]:
        return self.review.text, self._options()

    @Slot()
    def _show_again(self) -> None:
        """Tell the newest analysis, also once more where what is dismissed has changed."""
        if self._reading.newest is not None:
            self.analyzed.emit(self._reading.newest)

    @Slot(str)
    def _follow_setting(self, name: str) -> None:
        if name in {SettingName.SWITCHED_OFF, SettingName.READER}:
            self._reading.analyze()

    @Slot(str)
    def _tell_failure(self, reason: str) -> None:
        self.trouble_met.emit(
            self.tr("This draft could not be read ({reason}). Your words are safe; go on writing.").format(
                reason=reason
            )
        )
