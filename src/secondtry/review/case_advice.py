"""Notices that follow from the facts: a lawyer, who writes, what is offered, how often it was said."""

import re

from secondtry.engine.move import FULL
from secondtry.review.amounts import amount_of
from secondtry.review.facts import Harm, is_known
from secondtry.review.proportion import Proportion, proportion_of
from secondtry.review.situation import Situation, has_word, names_in
from secondtry.text.draft import BlockKind

_ORDINALS = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
_THIRD = 3
_CLOSING = re.compile(
    r"(?:(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes)|best|regards|yours(?: \w+)?|sincerely"
    r"|thanks|thank you|cheers)",
    re.IGNORECASE,
)
#: "Your Customer Care Team", but not "Maria from the support team".
_TEAM = re.compile(
    r"(?:(?!\b(?:from|at|for|of)\b)[\w'’& ])*"
    r"\b(?:team|support|services?|department|dept|management|staff|care|desk|office)",
    re.IGNORECASE,
)


def egregious(situation: Situation) -> dict[str, str] | None:
    """The box of what was meant, or beyond all care, and the message has not gone out."""
    return {} if Harm.MALICIOUS in situation.facts.harms and not situation.is_sent else None


def lawyer(situation: Situation) -> dict[str, str] | None:
    """Any box of serious harm, or the switch that stands for them, and the message has not gone out."""
    return {} if situation.review.severe and not situation.is_sent else None


def lawyer_after(situation: Situation) -> dict[str, str] | None:
    """Serious harm, and the message has gone out."""
    return {} if situation.review.severe and situation.is_sent else None


def phone_first(situation: Situation) -> dict[str, str] | None:
    """Serious harm, and the message has not gone out."""
    return {} if situation.review.severe and not situation.is_sent else None


def third_apology(situation: Situation) -> dict[str, str] | None:
    """Two or more apologies before this one, and no change is named that keeps it from happening again."""
    number = situation.facts.earlier_apologies + 1
    if number < _THIRD or _names_a_change(situation):
        return None
    return {"ordinal": _ordinal(number)}


def perhaps_third(situation: Situation) -> dict[str, str] | None:
    """By the cases, two or more messages went out to who has this name; the facts count fewer apologies."""
    before = situation.sent_before
    is_told = before <= situation.facts.earlier_apologies
    if before + 1 < _THIRD or is_told or situation.is_sent or _names_a_change(situation):
        return None
    return {"customer": situation.customer, "count": str(before), "ordinal": _ordinal(before + 1)}


def too_little(situation: Situation) -> dict[str, str] | None:
    """The offer is below the writer's measure; without one, below the loss."""
    proportion = _paid(situation)
    return _words(situation, proportion) if proportion and proportion.is_too_little else None


def too_much(situation: Situation) -> dict[str, str] | None:
    """The offer is above the writer's measure; without one, above the loss."""
    proportion = _paid(situation)
    return _words(situation, proportion) if proportion and proportion.is_too_much else None


def loss_unknown(situation: Situation) -> dict[str, str] | None:
    """A sum is offered, and the facts do not say what it cost them."""
    facts = situation.facts
    offer = amount_of(facts.offer)
    if offer is None or not offer.value or facts.has_loss or facts.is_inside:
        return None
    return {"offer": str(offer)}


def sender(situation: Situation) -> dict[str, str] | None:
    """Somebody owns it by the facts, and the signature names somebody else."""
    signature = situation.words_of(BlockKind.SIGNATURE)
    owners = names_in(situation.facts.owner)
    if not owners or not names_in(signature) or any(has_word(signature, name) for name in owners):
        return None
    return {"owner": situation.facts.owner.strip()}


def who_sends(situation: Situation) -> dict[str, str] | None:
    """It cost them something or happened before, and no name signs a message that offers a call."""
    review, facts = situation.review, situation.facts
    if review.severe or situation.is_sent or not (facts.has_loss or review.repeat):
        return None
    contact = situation.analysis.moves.get("contact")
    offers_call = contact is not None and contact.score == FULL
    if offers_call and names_in(situation.words_of(BlockKind.SIGNATURE)) and not _signed_by_team(situation):
        return None
    return {"reason": "It cost them something" if facts.has_loss else "It happened to them before"}


def nobody_signs(situation: Situation) -> dict[str, str] | None:
    """A team or a department signs, and no person."""
    team = _signed_by_team(situation)
    return {"team": team} if team and not situation.is_sent else None


def thanks_unsaid(situation: Situation) -> dict[str, str] | None:
    """Somebody is to be thanked by name, and the draft has no such name."""
    names = names_in(situation.facts.to_thank)
    text = situation.analysis.draft.text
    if not names or not situation.body or any(has_word(text, name) for name in names):
        return None
    return {"names": " ".join(names)}


def courage(situation: Situation) -> dict[str, str] | None:
    """Nothing is written yet, and the facts do not say what the writer holds dear."""
    return None if situation.body or is_known(situation.facts.matters) else {}


def _names_a_change(situation: Situation) -> bool:
    prevention = situation.analysis.moves.get("prevention")
    return prevention is not None and prevention.score == FULL


def _ordinal(number: int) -> str:
    return _ORDINALS.get(number, f"{number}th")


def _signed_by_team(situation: Situation) -> str:
    """Return the team or department that signs, where no line of the signature holds anybody else."""
    lines = [line.strip(" ,.") for line in situation.words_of(BlockKind.SIGNATURE).splitlines()]
    signed = [line for line in lines if line and not _CLOSING.fullmatch(line)]
    return signed[0] if signed and all(_TEAM.fullmatch(line) for line in signed) else ""


def _paid(situation: Situation) -> Proportion | None:
    """Return how offer and loss stand to each other; None for who is not paid."""
    return None if situation.facts.is_inside else proportion_of(situation.facts)


def _words(situation: Situation, proportion: Proportion) -> dict[str, str]:
    facts = situation.facts
    measure = ""
    if proportion.is_measured:
        low, high = sorted((facts.fair_from or 100, facts.fair_to or 100))
        measure = (
            f" By your own measure, {low} to {high} per cent of that, "
            f"{proportion.low} to {proportion.high} would be fair."
        )
    offer = str(proportion.offer) if proportion.offer and proportion.offer.value else "nothing"
    if proportion.share:
        offer = f"{proportion.share} per cent ({offer})"
    return {"offer": offer, "loss": str(proportion.loss), "measure": measure}
