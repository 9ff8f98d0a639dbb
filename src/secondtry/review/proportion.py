"""Whether an offer is in proportion to a loss, by the writer's own measure."""

import re
from dataclasses import dataclass
from decimal import Decimal

from secondtry.review.amounts import Amount, amount_of, amounts_in
from secondtry.review.facts import Facts

_WHOLE = 100
_PERCENT = r"(?:%|per ?cent\b)"
#: "a 50 % refund", "30 per cent back", "a refund of 50 %"; a discount is no share of a loss.
_REFUND = re.compile(
    rf"\b(?P<before>\d{{1,3}})\s?{_PERCENT}\s+(?:of it\s+)?(?:refund|back\b)"
    rf"|\brefund (?:of )?(?P<behind>\d{{1,3}})\s?{_PERCENT}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Proportion:
    """What it cost them and what is offered, in one currency.

    ``low`` and ``high`` are the writer's shares of the loss; where he gave none,
    both are the loss itself, and ``is_measured`` is false. No figure comes from the program.
    ``share`` is what the offer is in per cent, where it was written as a part of the loss, else 0.
    """

    loss: Amount
    offer: Amount | None
    low: Amount
    high: Amount
    is_measured: bool
    share: int = 0

    @property
    def is_too_little(self) -> bool:
        """Whether the offer is below what the writer counts as fair."""
        return self.offer is not None and self.offer.value < self.low.value

    @property
    def is_too_much(self) -> bool:
        """Whether the offer is above what the writer counts as fair."""
        return self.offer is not None and self.offer.value > self.high.value


def proportion_of(facts: Facts) -> Proportion | None:
    """Return how the offer stands to the loss; None where no loss in money is known.

    An offer in another currency is not compared. A share that is left at 0 is the whole loss;
    the lower of two shares is the lower bound, whichever was written first.
    """
    loss = amount_of(facts.cost_to_them)
    if loss is None or not loss.value:
        return None
    share = _refunded(facts.offer)
    offer = _share(loss, share, loss.currency) if share else amount_of(facts.offer)
    if offer is not None and offer.currency and loss.currency and offer.currency != loss.currency:
        offer = None
    currency = loss.currency or (offer.currency if offer else "")
    low, high = sorted((facts.fair_from or _WHOLE, facts.fair_to or _WHOLE))
    return Proportion(
        Amount(loss.value, currency),
        None if offer is None else Amount(offer.value, currency),
        _share(loss, low, currency),
        _share(loss, high, currency),
        is_measured=bool(facts.fair_from or facts.fair_to),
        share=share,
    )


def _refunded(offer: str) -> int:
    """Return which share of the loss an offer without a sum gives back, in per cent; 0 where it says none."""
    match = None if amounts_in(offer) else _REFUND.search(offer)
    return 0 if match is None else int(match["before"] or match["behind"])


def _share(loss: Amount, percent: int, currency: str) -> Amount:
    share = loss.value * percent / _WHOLE
    return Amount(share.quantize(Decimal("0.01")), currency)
