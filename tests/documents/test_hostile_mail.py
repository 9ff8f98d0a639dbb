"""Mails made to hold a reader up: each gives its text or a clear refusal.

They are read in a process of its own, which the system ends when it has used up
its processor time: a reader that takes squared time is killed and fails here.
"""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping

import pytest

from secondtry.documents.document import DocumentError
from secondtry.documents.reading import read_bytes

_SECONDS = 60
_HEAD = b"From: a@example.com\nSubject: S\n"
_HTML = _HEAD + b"Content-Type: text/html\n\n"
_PLAIN = _HEAD + b"Content-Type: text/plain\n\n"
_MIXED = _HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"

#: Each mail, and the words that its text ends with, or None where it is to be refused.
_MAILS: Mapping[str, tuple[Callable[[], bytes], str | None]] = {
    "a million smaller-than signs": (lambda: _HTML + b"<" * 1_000_000 + b"p>end", "end"),
    "a hundred thousand comments never closed": (lambda: _HTML + b"Seen" + b"<!--" * 100_000, "Seen"),
    "a hundred thousand CDATA sections": (lambda: _HTML + b"Seen" + b"<![CDATA[" * 100_000, "Seen"),
    "a hundred thousand nested blocks": (lambda: _HTML + b"<div>" * 100_000 + b"end", "end"),
    "a hundred thousand nested quotes": (lambda: _HTML + b"<blockquote>" * 100_000 + b"end", "> > > > > end"),
    "a hundred thousand nested lists": (lambda: _HTML + b"<ul><li>x" * 100_000 + b"<p>end", "end"),
    "two hundred thousand attributes": (lambda: _HTML + b"<a " + b"a='x' " * 200_000 + b">end", "end"),
    "a hundred thousand open quotation marks": (lambda: _HTML + b"<a b='<a b=\"" * 100_000 + b">end", "end"),
    "a hundred thousand open tags": (lambda: _HTML + b"Seen" + b"<a " * 100_000, "Seen"),
    "a hundred thousand scripts never closed": (lambda: _HTML + b"Seen" + b"<script>" * 100_000, "Seen"),
    "an entity with a million digits": (lambda: _HTML + b"end &#" + b"1" * 1_000_000 + b"; end", "end"),
    "a million ampersands": (lambda: _HTML + b"&" * 1_000_000 + b" end", "end"),
    "a million spaces": (lambda: _HTML + b"a" + b" " * 1_000_000 + b"end", "a end"),
    "more than a million tags": (lambda: _HTML + b"<b>" * 1_000_001, None),
    "a subject of ten megabytes": (lambda: b"Subject: " + b"x" * 10_000_000 + b"\n\nend", None),
    "a subject of sixty kilobytes": (lambda: b"Subject: " + b"x" * 60_000 + b"\n\nend", "end"),
    "four thousand encoded words": (lambda: b"Subject: " + b"=?utf-8?q?a?= " * 4000 + b"\n\nend", "end"),
    "fifty thousand encoded words": (lambda: b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nend", None),
    "a hundred thousand header lines": (lambda: b"X: y\n" * 100_000 + b"\nend", None),
    "ten thousand short header lines": (lambda: b"X:\n" * 10_000 + b"\nend", None),
    "a hundred thousand parts": (lambda: _MIXED + b"--b\n\nx\n" * 100_000, None),
    "nine hundred parts": (lambda: _MIXED + b"--b\n\nx\n" * 900 + b"--b\n\nend\n", "end"),
    "parts behind a boundary in pieces": (
        lambda: _HEAD + b"Content-Type: multipart/mixed; boundary*0=b\n\n" + b"--b\n\nx\n" * 100_000,
        None,
    ),
    "twenty thousand parameters": (
        lambda: _HEAD + b"Content-Type: text/plain" + b"; a*1=x" * 20_000 + b"\n\nend",
        None,
    ),
    "a part with ten thousand parameters": (
        lambda: _MIXED + b"--b\nContent-Type: text/plain" + b"; a*1=x" * 10_000 + b"\n\nend",
        None,
    ),
    "ten thousand levels": (
        lambda: (
            _HEAD
            + b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(10_000)
            )
            + b"\nend"
        ),
        None,
    ),
    "forty levels": (
        lambda: (
            _HEAD
            + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(40))
            + b"\nend"
        ),
        "end",
    ),
    "ten thousand messages within each other": (
        lambda: _HEAD + b"Content-Type: message/rfc822\n\n" * 10_000 + b"\nend",
        None,
    ),
    "two million lines": (lambda: _PLAIN + b"\n" * 2_000_000 + b"end", None),
    "a line of fifty megabytes": (lambda: _PLAIN + b"x" * 50_000_000, None),
    "half a million flowed lines": (
        lambda: _HEAD + b"Content-Type: text/plain; format=flowed\n\n" + b"x \n" * 500_000 + b"end",
        "x end",
    ),
    "a part whose header has no end": (lambda: _MIXED + b"--b\n" + b"X: y\n" * 500_000 + b"\nend", "end"),
    "punycode": (
        lambda: _HEAD + b"Content-Type: text/plain; charset=punycode\n\n" + b"a-b" * 300_000 + b" end",
        "end",
    ),
}


def _outcomes() -> dict[str, list[str | None]]:
    outcomes: dict[str, list[str | None]] = {}
    for name, (make, _) in _MAILS.items():
        try:
            outcomes[name] = [read_bytes("mail.eml", make()).text[-20:], None]
        except DocumentError as refusal:
            outcomes[name] = [None, str(refusal)]
    return outcomes


@pytest.fixture(scope="module")
def outcomes() -> dict[str, list[str | None]]:
    run = subprocess.run(
        [sys.executable, __file__],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert run.returncode == 0, f"ended by {run.returncode}: {run.stderr}"
    read: dict[str, list[str | None]] = json.loads(run.stdout)
    return read


@pytest.mark.parametrize("name", [name for name, (_, end) in _MAILS.items() if end is not None])
def test_its_text_is_read(outcomes: dict[str, list[str | None]], name: str) -> None:
    text, refusal = outcomes[name]
    assert refusal is None
    assert text is not None
    assert text.endswith(_MAILS[name][1] or "")


@pytest.mark.parametrize("name", [name for name, (_, end) in _MAILS.items() if end is None])
def test_it_is_refused_in_one_sentence_that_names_it(
    outcomes: dict[str, list[str | None]], name: str
) -> None:
    text, refusal = outcomes[name]
    assert text is None
    assert refusal is not None
    assert refusal.startswith("Cannot read mail.eml: it")
    assert "\n" not in refusal


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    json.dump(_outcomes(), sys.stdout)
