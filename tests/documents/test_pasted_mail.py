"""A mail that is pasted is told from its head, and nothing else is."""

import pytest

from secondtry.documents.document import MailHead
from secondtry.documents.pasted_mail import PastedMail, mail_in

BODY = "Hi Dana,\n\nYour lamp was sent to the wrong house.\n\nRuth"


def _mail(words: str) -> PastedMail:
    mail = mail_in(words)
    assert mail is not None
    return mail


def test_a_subject_line_goes_into_the_subject() -> None:
    assert _mail(f"Subject: Your lamp\n\n{BODY}\n") == PastedMail("Your lamp", f"{BODY}\n")


def test_the_head_that_a_mail_program_shows_goes_away_and_is_kept() -> None:
    mail = _mail(
        "From: Ruth Amsel <ruth@example.org>\r\n"
        "Sent: Tue, 10 Mar 2026 09:30:00 +0100\r\n"
        "To: Dana Lind <dana@example.com>;\r\n\tKim <kim@example.com>\r\n"
        "Cc: shop@example.org\r\n"
        "Subject: Your lamp\r\n"
        f"\r\n{BODY}"
    )
    assert (mail.subject, mail.body) == ("Your lamp", BODY)
    assert mail.head.sender == "Ruth Amsel"
    assert mail.head.sent_at == "2026-03-10T09:30:00+01:00"


def test_what_is_quoted_below_stays_as_it_is() -> None:
    quoted = f"{BODY}\n\nOn Monday, Dana wrote:\n> From: me\n> Subject: where is it\n> Where is my lamp?"
    assert _mail(f"Subject: Your lamp\nTo: Dana\n\n{quoted}").body == quoted


def test_the_line_above_a_forwarded_mail_goes_with_its_head() -> None:
    head = "From: Ruth\nSubject: Your lamp"
    words = f"---------- Forwarded message ---------\n{head}\n\n\n{BODY}"
    assert _mail(words) == PastedMail("Your lamp", BODY, MailHead(sender="Ruth"))


def test_names_of_fields_in_bold_are_known() -> None:
    assert _mail(f"*From:* Ruth\n*Subject:* Your lamp\n\n{BODY}") == PastedMail(
        "Your lamp", BODY, MailHead(sender="Ruth")
    )


def test_a_mail_as_it_travels_is_read_as_a_file_is() -> None:
    mail = _mail(
        "Return-Path: <ruth@example.org>\nMIME-Version: 1.0\nFrom: Ruth <ruth@example.org>\n"
        "Subject: =?utf-8?q?Your_l=C3=A4mp?=\nContent-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n\nHi Dana,\n\nIt was =C3=BC.\n"
    )
    assert mail == PastedMail("Your lämp", "Hi Dana,\n\nIt was ü.", MailHead(sender="Ruth"))


def test_a_head_without_a_subject_goes_too() -> None:
    assert _mail(f"From: Ruth <ruth@example.org>\nTo: Dana\n\n{BODY}") == PastedMail(
        "", BODY, MailHead(sender="Ruth", recipients="Dana")
    )


def test_a_subject_alone_is_a_mail_without_words() -> None:
    assert _mail("Subject: Your lamp") == PastedMail("Your lamp", "")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "\n\n",
        BODY,
        f"To: Dana\n\n{BODY}",
        "Date: Friday, place: the gate.",
        f"Subject:\n\n{BODY}",
        "From: 9:00\nTo: 17:00\n\nDear Ann, we were closed on these days.",
        "From: Monday\nTo: Friday\nwe are closed.",
        "Date: Friday\nTo: all of you\n\nWe are closed.",
        f"Subject: {'lamp ' * 1000}\n\n{BODY}",
        "Please note: From: is the name of a field.",
        f"Hi Dana,\n\nSubject: your lamp\n\n{BODY}",
        "Subject matter experts were away.",
    ],
)
def test_other_words_are_no_mail(words: str) -> None:
    assert mail_in(words) is None


def test_the_text_is_the_message_as_the_program_writes_it() -> None:
    assert PastedMail("Your lamp", BODY).text == f"Subject: Your lamp\n\n{BODY}"
    assert PastedMail("", BODY).text == BODY


def test_long_words_that_are_no_mail_are_told_at_once() -> None:
    assert mail_in("to:" * 400_000) is None
    assert mail_in("From: a\n" + " \n" * 200_000) is None


@pytest.mark.parametrize(
    ("words", "subject", "body"),
    [
        ("Subject: Our day\nDate: 12 May\nThank you", "Our day", "Date: 12 May\nThank you"),
        (f"Subject: Our day\nDate: 12 May\n\n{BODY}", "Our day", f"Date: 12 May\n\n{BODY}"),
        (
            "Subject: Closed\nFrom: Monday\nTo: Friday\nwe rest.",
            "Closed",
            "From: Monday\nTo: Friday\nwe rest.",
        ),
        ("Subject: Files\nAttachment: a plan\n\nSee it.", "Files", "Attachment: a plan\n\nSee it."),
        (
            f"From: ruth@example.org\nSubject: {'lamp ' * 1000}\n\n{BODY}",
            "",
            f"Subject: {'lamp ' * 1000}\n\n{BODY}",
        ),
    ],
)
def test_lines_whose_words_are_kept_nowhere_else_stay(words: str, subject: str, body: str) -> None:
    mail = _mail(words)
    assert (mail.subject, mail.body) == (subject, body)


def test_a_line_that_stays_is_not_noted_too() -> None:
    mail = _mail("Subject: Closed\nFrom: Monday\nTo: Friday\nwe rest.")
    assert mail.head == MailHead()


def test_a_mail_that_travels_with_too_long_a_subject_stays_as_it_was_pasted() -> None:
    head = "Return-Path: <ruth@example.org>\nMIME-Version: 1.0\nFrom: Ruth <ruth@example.org>\n"
    assert mail_in(f"{head}Subject: {'lamp ' * 1000}\nContent-Type: text/plain\n\nHi Dana,\n") is None
