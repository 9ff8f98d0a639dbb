"""What a mail says of itself is offered on the page of its case, and never taken unasked."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.mail_claim import MailClaim
from secondtry.review.case import Case, CaseMail

NOW = datetime.fromisoformat("2026-03-10T15:00:00+01:00")
MAIL = CaseMail("Sam Own", "Dana Weiss", "2026-03-03T14:20:05+01:00")


@pytest.fixture
def claim(qtbot: QtBot) -> MailClaim:
    claim = MailClaim(lambda: NOW)
    qtbot.addWidget(claim)
    return claim


def test_it_says_what_the_mail_says(claim: MailClaim) -> None:
    claim.show_case(Case(mail=MAIL))
    words = [label.text() for label in claim.findChildren(QLabel)]
    assert words == ["The mail says: from Sam Own, to Dana Weiss, 3 March 2026, 14:20."]
    assert not claim.isHidden()


def test_name_and_time_are_taken_when_the_person_says_that_we_sent_it(claim: MailClaim, qtbot: QtBot) -> None:
    claim.show_case(Case(mail=MAIL))
    with qtbot.waitSignal(claim.taken) as heard:
        claim.findChildren(QPushButton)[0].click()
    assert heard.args == [Case("Dana Weiss", MAIL.sent_at, mail=MAIL)]


@pytest.mark.parametrize(
    "case", [Case(), Case("Dana", "2026-03-04T09:00:00+01:00", mail=MAIL), Case(mail=CaseMail("Sam"))]
)
def test_it_is_away_where_there_is_nothing_to_take(claim: MailClaim, case: Case) -> None:
    claim.show_case(case)
    assert claim.isHidden()
