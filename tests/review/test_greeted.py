"""The customer whom a message greets by name."""

import pytest

from secondtry.review.greeted import greeted_customer


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Hi Dana,", "Dana"),
        ("Dear Mrs. Bell,", "Mrs. Bell"),
        ("Hello Dana and Omar,", "Dana and Omar"),
        ("Good morning Dana O'Neil,", "Dana O'Neil"),
        ("Hi there Dana,", "Dana"),
        ("Hi,", ""),
        ("Hi all,", ""),
        ("Hi Team,", ""),
        ("Dear customer,", ""),
        ("Dear Valued Customer,", ""),
        ("Dear Sir or Madam,", ""),
        ("Hello [name],", ""),
        ("To whom it may concern,", ""),
    ],
)
def test_a_greeting_names_somebody_or_nobody(greeting: str, name: str) -> None:
    assert greeted_customer(f"Subject: Your lamp\n\n{greeting}\n\nWe sent the wrong lamp.\n") == name


def test_a_message_without_a_greeting_names_nobody() -> None:
    assert greeted_customer("We sent Dana the wrong lamp.") == ""
    assert greeted_customer("") == ""
