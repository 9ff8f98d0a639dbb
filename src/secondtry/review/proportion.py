"""Whether an offer is in proportion to a loss, by the writer's own measure."""

from dataclasses import dataclass
from decimal import Decimal

from secondtry.review.amounts import Amount, amount_of
from secondtry.review.facts import Facts


@dataclass(frozen=True, slots=True)
class Proportion:
    """What it cost them and what is offered, in one currency.

    ``low`` and ``high`` are the writer's shares of the loss; where he gave none,
    both are the loss itself, and ``is_measured`` is false. No figure comes from the program.
    """

    loss: Amount
    offer: Amount | None
    low: Amount
    high: Amount
    is_measured: bool

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

    An offer in another currency is not compared. A share that is left at 0 is the whole loss.
    """
    loss = amount_of(facts.cost_to_them)
    if loss is None or not loss.value:
        return None
    offer = amount_of(facts.offer)
    if offer is not None and offer.currency and loss.currency and offer.currency != loss.currency:
        offer = None
    currency = loss.currency or (offer.currency if offer else "")
    return Proportion(
        Amount(loss.value, currency),
        None if offer is None else Amount(offer.value, currency),
        _share(loss, facts.fair_from, currency),
        _share(loss, facts.fair_to, currency),
        is_measured=bool(facts.fair_from or facts.fair_to),
    )


def _share(loss: Amount, percent: int, currency: str) -> Amount:
    share = loss.value * (percent or 100) / 100
    return Amount(share.quantize(Decimal("0.01")), currency)
