"""Sums of money in what people write: "£40", "1,250.50 EUR", "40 pounds"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

_SIGNS = "£$€¥"
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "gbp": "£", "pound": "£", "pounds": "£", "quid": "£",
        "usd": "$", "dollar": "$", "dollars": "$",
        "eur": "€", "euro": "€", "euros": "€",
        "chf": "CHF", "franc": "CHF", "francs": "CHF",
    }
)  # fmt: skip
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_SUM = re.compile(
    rf"(?P<sign>[{_SIGNS}])\s?(?P<signed>{_NUMBER})(?!\d)"
    rf"|(?<![\d.,])(?P<before>{_NUMBER})\s?(?P<name>[{_SIGNS}]|(?:{'|'.join(_NAMES)})\b)"
    rf"|\b(?P<code>gbp|usd|eur|chf)\s?(?P<coded>{_NUMBER})(?!\d)",
    re.IGNORECASE,
)
#: What stands between sums that are to be added up, and what says that they are not a row of such.
_AND = re.compile(r"\band\b|\bplus\b|[,;+&\n]", re.IGNORECASE)
_NO_ROW = re.compile(
    r"\b(?:or|not|of|off|to|from|between|instead|rather|total|totals|altogether|in all|in sum|together"
    r"|was|were|minus|less|already|each|apiece|per|times|up to|worth|than"
    r"|a (?:day|week|month|year|head|piece))\b|[=×]",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\s*(?:nothing(?: at all)?|none|nil|zero|no (?:compensation|refund|money|discount|offer))[.!]?\s*",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\s*({_NUMBER})\s*")


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """A sum of money; ``currency`` is a sign, or empty where only a number was written."""

    value: Decimal
    currency: str

    def __str__(self) -> str:
        cents = self.value != self.value.to_integral_value()
        number = f"{self.value:,.2f}" if cents else f"{self.value:,.0f}"
        return f"{number} {self.currency}" if len(self.currency) > 1 else f"{self.currency}{number}"


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Return the sums of money that a text names with their currency, in reading order."""
    return tuple(_amount(match) for match in _SUM.finditer(text))


def amount_of(entry: str) -> Amount | None:
    """Return the sum that a field names, or the number that is all there is; "nothing" is a sum too.

    Several sums in a row are added up ("£200 deposit and £50 travel"). None where they may mean
    something else, or have different currencies.
    """
    named = amounts_in(entry)
    if len(named) == 1:
        return named[0]
    if named:
        is_row = len({each.currency for each in named}) == 1 and _is_row(entry)
        return Amount(sum((each.value for each in named), Decimal()), named[0].currency) if is_row else None
    if _NOTHING.fullmatch(entry):
        return Amount(Decimal(), "")
    bare = _BARE.fullmatch(entry)
    return Amount(_decimal(bare[1]), "") if bare else None


def _is_row(entry: str) -> bool:
    sums = list(_SUM.finditer(entry))
    between = [entry[one.end() : next_one.start()] for one, next_one in pairwise(sums)]
    return all(map(_AND.search, between)) and not _NO_ROW.search(_SUM.sub(" ", entry))


def _amount(match: re.Match[str]) -> Amount:
    if match["sign"]:
        return Amount(_decimal(match["signed"]), match["sign"])
    name = (match["name"] or match["code"]).casefold()
    return Amount(_decimal(match["before"] or match["coded"]), _NAMES.get(name, name))


def _decimal(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))
