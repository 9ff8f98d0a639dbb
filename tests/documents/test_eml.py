"""Mails as files: subject and text, whatever their form."""

from base64 import b64encode

import pytest

from secondtry.documents.document import Document, MailHead
from secondtry.documents.reading import read_bytes


def _read(head: str, body: str | bytes = "") -> Document:
    data = body if isinstance(body, bytes) else body.encode("utf-8")
    return read_bytes("mail.eml", head.encode("utf-8") + b"\n\n" + data)


def _alternative(*parts: tuple[str, str], kind: str = "alternative") -> str:
    inner = "".join(f"--x\nContent-Type: {part_kind}\n\n{text}\n" for part_kind, text in parts)
    return f"Content-Type: multipart/{kind}; boundary=x\n\n{inner}--x--\n"


def _read_parts(*parts: tuple[str, str], kind: str = "alternative") -> Document:
    return read_bytes("mail.eml", f"Subject: S\n{_alternative(*parts, kind=kind)}".encode())


def test_the_text_is_the_subject_and_the_plain_part() -> None:
    document = _read("From: a@example.com\r\nSubject: Your boxes", "Hello Dana,\r\n\r\nSorry.\r\n")
    assert document.text == "Subject: Your boxes\n\nHello Dana,\n\nSorry."
    assert not document.writable
    assert document.notes == ()


def test_without_a_subject_there_is_only_the_text() -> None:
    assert _read("From: a@example.com", "Hello").text == "Hello"
    assert _read("From: a@example.com\nSubject:  ", "Hello").text == "Hello"


def test_the_plain_part_is_preferred() -> None:
    assert _read_parts(("text/plain", "Plain"), ("text/html", "<p>Rich</p>")).text == "Subject: S\n\nPlain"
    assert _read_parts(("text/html", "<p>Rich</p>"), ("text/plain", "Plain")).text == "Subject: S\n\nPlain"


def test_html_is_turned_to_text_where_there_is_no_plain_part() -> None:
    document = _read_parts(("text/plain", " \n"), ("text/html", "<p>Rich</p><p>text</p>"))
    assert document.text == "Subject: S\n\nRich\n\ntext"
    assert document.notes == ("Formatted text is shown plain, without its pictures.",)


def test_the_richest_form_that_can_be_read_is_taken() -> None:
    parts = (
        ("text/html", "Simple"),
        ("multipart/related; boundary=y", "--y\nContent-Type: text/html\n\nRich\n--y--"),
    )
    assert _read_parts(*parts).text == "Subject: S\n\nRich"


def test_text_on_both_sides_of_an_attachment_is_read() -> None:
    document = _read_parts(
        ("text/plain", "Above"),
        ("application/pdf; name=a.pdf", "JVBERi0="),
        ("image/png", "iVBORw0="),
        ("text/plain\nContent-Disposition: attachment; filename=log.txt", "A log"),
        ("message/rfc822", "Subject: Inner\n\nInner text"),
        ("text/plain", "Below"),
        kind="mixed",
    )
    assert document.text == "Subject: S\n\nAbove\n\nBelow"
    assert document.notes == ("Attachments that were not opened: 3.",)


def test_a_mail_of_parts_without_a_boundary_is_read_as_text() -> None:
    assert _read("Content-Type: multipart/mixed", "Hello").text == "Hello"


def test_a_mail_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    document = read_bytes("mail.eml", b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHello")
    assert document.text == "Hello"


def test_a_mail_without_text_says_so() -> None:
    assert _read("Subject: S").notes == ("There is no text in this mail.",)


@pytest.mark.parametrize(
    ("field", "subject"),
    [
        ("=?utf-8?q?Caf=C3=A9_at_5?=", "Café at 5"),
        ("=?UTF-8?B?Q2Fmw6k=?=", "Café"),
        ("=?iso-8859-1?q?Caf=E9?= tomorrow", "Café tomorrow"),
        ("=?utf-8?q?one?= =?utf-8?q?two?=", "onetwo"),
        ("=?utf-8?q?one?= and =?utf-8?q?two?=", "one and two"),
        ("Re: =?utf-8?q?one?=", "Re: one"),
        ("=?utf-8?b?w?= tail", "=?utf-8?b?w?= tail"),
        ("=?utf-8?q?Caf=C3?=\n =?utf-8?q?=A9?=", "Café"),
        ("=?utf-8?q?one?= =?iso-8859-1?q?two?=", "onetwo"),
        ("=?iso-8859-2*pl?q?=B3=F3dka?=", "łódka"),
        ("x" * 5000, "x" * 4000),
        ("Folded\n  subject\n\tline", "Folded subject line"),
        ("Plain é", "Plain é"),
        ("=?unknown?q?hello?=", "hello"),
        ("=?utf-8?q?never ended", "=?utf-8?q?never ended"),
        ("=?utf-8?q?two=0Alines?=", "two lines"),
    ],
)
def test_the_subject_is_decoded_to_one_line(field: str, subject: str) -> None:
    assert _read(f"From: a@example.com\nSubject: {field}").text.splitlines()[0] == f"Subject: {subject}"


def test_a_subject_in_bare_bytes_is_read() -> None:
    assert read_bytes("mail.eml", b"Subject: Caf\xe9\n\nHi").text == "Subject: Café\n\nHi"


@pytest.mark.parametrize(
    ("charset", "data", "text"),
    [
        ("utf-8", "Café".encode(), "Café"),
        ("UTF8", "Café".encode(), "Café"),
        ("iso-8859-1", b"\x93Caf\xe9\x94", "“Café”"),
        ("windows-1251", "Привет".encode("cp1251"), "Привет"),
        ("iso-8859-15", "5 €".encode("iso-8859-15"), "5 €"),
        ("shift_jis", "申し訳".encode("cp932"), "申し訳"),
        ("gb2312", "抱歉".encode("gbk"), "抱歉"),
        ("ks_c_5601-1987", "죄송".encode("cp949"), "죄송"),
        ("us-ascii", b"plain", "plain"),
    ],
)
def test_the_character_set_that_a_mail_names_is_used(charset: str, data: bytes, text: str) -> None:
    document = _read(f'Content-Type: text/plain; charset="{charset}"\nContent-Transfer-Encoding: 8bit', data)
    assert (document.text, document.notes) == (text, ())


@pytest.mark.parametrize(
    "charset", ["x-unknown", "utf-7", "punycode", "unicode_escape", "zlib", "rot13", "utf-8\0"]
)
def test_a_character_set_that_mail_does_not_use_is_not_obeyed(charset: str) -> None:
    document = _read(f'Content-Type: text/plain; charset="{charset}"', "+ADw-b+AD4- \\ud800 é")
    assert document.text == "+ADw-b+AD4- \\ud800 é"


@pytest.mark.parametrize(
    ("charset", "data", "text"),
    [
        ("utf-8", "Zoë and Rénee \xff".encode("latin-1"), "Zoë and Rénee ÿ"),
        ("utf-8", "Zoë and Rénee".encode() + b"\xff", "Zoë and Rénee\ufffd"),
        ("x-unknown", b"caf\xe9", "café"),
        ("shift_jis", b"ok \x81", "ok \ufffd"),
    ],
)
def test_bytes_that_do_not_fit_are_shown_and_the_person_is_told(charset: str, data: bytes, text: str) -> None:
    document = _read(f"Content-Type: text/plain; charset={charset}", data)
    assert document.text == text
    assert len(document.notes) == 1
    assert "Look at accents" in document.notes[0]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("base64", b64encode("Café £5".encode()).decode()),
        ("quoted-printable", "Caf=C3=A9 =\n=C2=A35"),
        ("BASE64", b64encode("Café £5".encode()).decode()),
    ],
)
def test_transfer_encodings_are_undone(encoding: str, body: str) -> None:
    head = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}"
    assert _read(head, body).text == "Café £5"


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "x-uuencode", "nonsense"])
def test_a_broken_transfer_encoding_gives_text_all_the_same(encoding: str) -> None:
    document = _read(f"Content-Type: text/plain\nContent-Transfer-Encoding: {encoding}", "!=\xe9=ZZ hello %")
    document.text.encode("utf-8")
    assert "Content-Type" not in document.text


def test_the_character_set_of_html_may_stand_in_the_page() -> None:
    page = '<meta charset="iso-8859-2"><p>Łódź</p>'.encode("iso-8859-2")
    assert _read("Content-Type: text/html", page).text == "Łódź"


def test_a_nul_is_shown_and_not_kept() -> None:
    assert _read("Content-Type: text/plain", "a\0b").text == "a\ufffdb"
    assert _read("Subject: =?utf-8?q?a=00b?=", "c").text == "Subject: a\ufffdb\n\nc"


def test_an_entity_cannot_smuggle_in_another_line_end() -> None:
    assert _read("Content-Type: text/html", "<p>a&#13;&#10;b</p><pre>c&#13;d</pre>").text == "a b\n\nc\nd"


def test_what_html_points_at_stays_words_only() -> None:
    page = '<img src="file:///etc/hostname"><link rel=stylesheet href="//host/x.css"><p>Hello</p>'
    assert _read("Content-Type: text/html", page).text == "Hello"


@pytest.mark.parametrize(
    ("flags", "body", "text"),
    [
        ("format=flowed", "One \nline.\n\nTwo", "One line.\n\nTwo"),
        ("format=Flowed; delsp=yes", "One \nline", "Oneline"),
        ("format=flowed", "> One \n> line\nMine", "> One line\nMine"),
        ("format=flowed", "> One \n>> Two", "> One \n>> Two"),
        ("format=flowed", "Bye \n-- \nDana", "Bye \n-- \nDana"),
        ("format=flowed", " >not quoted\n From here", ">not quoted\nFrom here"),
        ("format=fixed", "One \nline", "One \nline"),
    ],
)
def test_flowed_lines_are_joined_to_paragraphs(flags: str, body: str, text: str) -> None:
    assert _read(f"Content-Type: text/plain; {flags}", body).text == text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(newline: str) -> None:
    mail = "From: a@example.com\nSubject: S\n\nHello\nDana".replace("\n", newline)
    assert read_bytes("mail.eml", mail.encode()).text == "Subject: S\n\nHello\nDana"


def test_a_file_without_any_header_is_all_text() -> None:
    assert read_bytes("mail.eml", b"hello there\nand more").text == "hello there\nand more"
    assert read_bytes("mail.eml", b"").text == ""


def _mail(*lines: str) -> MailHead:
    return _read("\n".join(lines), "Hello").mail


def test_a_mail_says_who_wrote_to_whom_and_when() -> None:
    head = _mail(
        'From: "Holt, Mira" <mira@example.com>',
        "TO: Dana Weiss <dana@example.com>,",
        " omar@example.com (Omar), Dana Weiss <dana@example.net>",
        "Date: Tue, 3 Mar 2026 14:20:05 +0100 (CET)",
    )
    assert head == MailHead("Holt, Mira", "Dana Weiss, Omar", "2026-03-03T14:20:05+01:00")


def test_a_text_is_no_mail_and_says_nothing_of_the_kind() -> None:
    assert read_bytes("a.txt", b"From: Mira\nDate: Tue, 3 Mar 2026 14:20:05 +0100\n").mail == MailHead()


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("mira@example.com", "mira@example.com"),
        ("<mira@example.com>", "mira@example.com"),
        ("=?utf-8?q?Ren=C3=A9e=2C_Gl=C3=B6ckner?= <r@example.com>", "Renée, Glöckner"),
        ("'Mira' <mira@example.com>", "Mira"),
        ("Mira\u202eecilA <mira@example.com>", "Mira\\u202eecilA"),
        ("=?utf-8?q?Mira=E2=80=AE?= <mira@example.com>", "Mira\\u202e"),
        ("=?utf-8?q?Mira=0A=0DBcc:_x?= <mira@example.com>", "Mira Bcc: x"),
        ("Mira\u200b\ufeff <mira@example.com>", "Mira\\u200b\\ufeff"),
        ("", ""),
        ("<>", ""),
        ('""', ""),
        (",,, ;", ""),
        ("Mira <<mira@example.com", "Mira <<mira@example.com"),
    ],
)
def test_a_name_is_on_one_line_and_hides_nothing(field: str, name: str) -> None:
    assert _mail(f"From: {field}").sender == name


def test_a_name_without_end_is_cut() -> None:
    assert len(_mail(f"From: {'M' * 60_000} <m@example.com>").sender) == 80
    assert len(_mail(f"To: {'m@example.com, ' * 4000}").recipients) < 250


@pytest.mark.parametrize("sign", ['"', "(", "<", ">", ",", "=?", "\\", '<"(', "=?utf-8?q?=22?="])
def test_a_field_of_nothing_but_signs_is_read_to_its_end(sign: str) -> None:
    head = _mail(f"From: {sign * 1500}", "Subject: S", f"To: a{sign * 1500}")
    assert len(head.sender) <= 80
    assert len(head.recipients) <= 250


def test_the_first_of_two_senders_counts_and_what_stands_in_the_text_does_not() -> None:
    assert _mail("From: Mira <m@example.com>", "From: Eve <e@example.com>").sender == "Mira"
    assert _read("Subject: S", "From: Eve <e@example.com>\nDate: Tue, 3 Mar 2026 14:20:05 +0100").mail == (
        MailHead()
    )


@pytest.mark.parametrize(
    "date",
    [
        "",
        "yesterday",
        "Tue, 31 Feb 2026 14:20:05 +0100",
        "Tue, 3 Mar 2026 25:20:05 +0100",
        "Tue, 3 Mar 1901 00:00:00 +2359",
        "Tue, 3 Mar 9999 23:59:59 -2359",
        "Tue, 3 Mar 2026 14:20:05 +99999999999999999999",
        "9" * 5000,
        "Tue, 3 Mar " + "9" * 80 + " 14:20:05 +0100",
        "1 " * 4000,
    ],
)
def test_a_time_that_no_mail_has_is_none(date: str) -> None:
    assert _mail(f"Date: {date}").sent_at == ""


def test_a_time_without_an_offset_is_universal() -> None:
    assert _mail("Date: Tue, 3 Mar 2026 14:20:05 -0000").sent_at == "2026-03-03T14:20:05+00:00"
