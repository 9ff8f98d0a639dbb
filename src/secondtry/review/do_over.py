"""The do-over checklist of one message: which steps it calls for, and how many are done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondtry.engine.analysis import Analysis
from secondtry.review.review import Review
from secondtry.review.step import Need, Stage, Step, StepTaken

#: Where facts tell of a failure and the draft of nothing yet, this is what happened.
_BEFORE_A_DRAFT = "mistake"


@dataclass(frozen=True, slots=True)
class DoOver:
    """The steps that are due, in the order of the work, and what was done about each."""

    steps: tuple[Step, ...]
    taken: Mapping[str, StepTaken]

    @property
    def done(self) -> int:
        """How many of the steps are ticked."""
        return sum(self.taken_of(step).is_done for step in self.steps)

    def taken_of(self, step: Step) -> StepTaken:
        """Return what was done about a step."""
        return self.taken.get(step.key, StepTaken())


def do_over_of(steps: Iterable[Step], review: Review, analysis: Analysis) -> DoOver:
    """Return the checklist of a message; without steps where nothing went wrong.

    What is to be done after the message has gone out is due only then. A step with
    a tick or a note stays, whatever the case calls for by now: nothing that was written is lost.
    """
    occasion = _occasion(review, analysis)
    needs = _needs(review)
    due = [
        step
        for step in steps
        if _is_kept(review, step) or (occasion and _is_due(step, review, occasion, needs))
    ]
    order = list(Stage)
    return DoOver(tuple(sorted(due, key=lambda step: order.index(step.stage))), review.steps)


def _occasion(review: Review, analysis: Analysis) -> str:
    if analysis.went_wrong:
        return analysis.occasion
    return _BEFORE_A_DRAFT if review.is_told_to_be_failure else ""


def _needs(review: Review) -> frozenset[Need]:
    knows = review.customer_knows
    holds = {
        Need.ALWAYS: True,
        Need.UNAWARE: knows is False,
        Need.AWARE: knows is True,
        Need.LOSS: review.facts.has_loss,
        Need.SEVERE: review.severe,
        Need.REPEAT: review.repeat,
    }
    return frozenset(need for need, is_so in holds.items() if is_so)


def _is_due(step: Step, review: Review, occasion: str, needs: frozenset[Need]) -> bool:
    in_time = step.stage is not Stage.SENT or bool(review.case.sent_at)
    fits = not step.occasions or occasion in step.occasions
    return in_time and fits and bool(step.called_for & needs)


def _is_kept(review: Review, step: Step) -> bool:
    taken = review.steps.get(step.key, StepTaken())
    return taken.is_done or bool(taken.note.strip())
