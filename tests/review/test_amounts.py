"""Sums of money are read as people write them."""

from decimal import Decimal

import pytest

from secondtry.review.amounts import Amount, amount_of, amounts_in


def pounds(value: str) -> Amount:
    return Amount(Decimal(value), "£")


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("We refund £40.", [pounds("40")]),
        ("£1,250.50 and another £ 3", [pounds("1250.50"), pounds("3")]),
        ("40 pounds, or 40 quid", [pounds("40"), pounds("40")]),
        ("GBP 12.30 is 15 euros", [pounds("12.30"), Amount(Decimal(15), "€")]),
        ("30€ or $20", [Amount(Decimal(30), "€"), Amount(Decimal(20), "$")]),
        ("80 CHF", [Amount(Decimal(80), "CHF")]),
        ("3 hours on 12 June 2026 at 10:30", []),
        ("order 4051, 20 % off", []),
        ("a pounding headache, 2 poundsigns", []),
    ],
)
def test_sums_with_a_currency_are_found_in_reading_order(text: str, amounts: list[Amount]) -> None:
    assert list(amounts_in(text)) == amounts


@pytest.mark.parametrize(
    ("entry", "amount"),
    [
        ("£100 for the other hall, and £20 for the taxi", pounds("120")),
        ("£200 deposit and £50 travel", pounds("250")),
        ("£40 voucher\n£210 refund\n£1.50 stamps", pounds("251.50")),
        ("£40 of the £200", None),
        ("£40 to £50", None),
        ("£40, or £50 as a voucher", None),
        ("£200 and £50, £250 in all", None),
        ("£15 a week, and £40", None),
        ("£40 and €20", None),
        ("nothing", Amount(Decimal(), "")),
        ("No refund.", Amount(Decimal(), "")),
        ("nothing yet", None),
        ("nothing but a free evening", None),
        (" 120 ", Amount(Decimal(120), "")),
        ("two evenings", None),
        ("12 evenings", None),
        ("", None),
    ],
)
def test_a_field_names_its_sum_a_row_of_sums_or_nothing_but_a_number(
    entry: str, amount: Amount | None
) -> None:
    assert amount_of(entry) == amount


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (pounds("1250"), "£1,250"),
        (pounds("12.3"), "£12.30"),
        (Amount(Decimal(80), "CHF"), "80 CHF"),
        (Amount(Decimal(80), ""), "80"),
    ],
)
def test_a_sum_is_written_as_people_write_it(amount: Amount, words: str) -> None:
    assert str(amount) == words
