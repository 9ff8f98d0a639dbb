"""HTML turned into the text that its reader sees."""

import pytest

from secondtry.documents.html_text import html_as_text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Hello", "Hello"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<div>One<br></div><div><br></div><div>Two</div>", "One\n\nTwo"),
        ("One<br><br><br><p></p><br>Two", "One\n\nTwo"),
        ("<h1>Title</h1>Text", "Title\n\nText"),
        ("one  \n two\t three", "one two three"),
        ("<b>bo</b>ld <i> and</i> so", "bold and so"),
        ("<p> padded </p>", "padded"),
        ("a&nbsp;&nbsp;b", "a\u00a0\u00a0b"),
        ("<span>a</span><span>b</span>", "ab"),
    ],
)
def test_blocks_become_lines_and_runs_of_space_one(page: str, text: str) -> None:
    assert html_as_text(page) == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("Before<ul><li>One<li>Two</ul>After", "Before\n\n- One\n- Two\n\nAfter"),
        ("<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>", "- One\n  - Inner\n- Two"),
        ("<ul><li><p>One</p></li><li><p>Two</p></li></ul>", "- One\n- Two"),
        ("<ul><li></li></ul><p>After</p>", "After"),
    ],
)
def test_list_items_begin_with_a_dash(page: str, text: str) -> None:
    assert html_as_text(page) == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Hi<blockquote>Earlier</blockquote>Bye", "Hi\n\n> Earlier\n\nBye"),
        ("<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n>\n> Two"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n>\n> > b"),
        ("<blockquote><ul><li>x</li></ul></blockquote>", "> - x"),
    ],
)
def test_quoted_lines_begin_with_the_mark_of_quoted_mail(page: str, text: str) -> None:
    assert html_as_text(page) == text


def test_cells_stand_beside_each_other_and_rows_below() -> None:
    page = "<table><tr><td>Rose</td><td>£4</td></tr><tr><td>Fern</td><td>£6</td></tr></table>"
    assert html_as_text(page) == "Rose £4\nFern £6"


def test_preformatted_text_keeps_its_spaces_and_lines() -> None:
    assert html_as_text("<pre>a  b\n  c</pre>d  e") == "a  b\n  c\n\nd e"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("&lt;b&gt; &amp; &pound;5 &eacute; &#8217; &#x2019; &hellip;", "<b> & £5 é ’ ’ …"),
        ("&copy 5 &unknown; & &#; &#x; R&D", "© 5 &unknown; & &#; &#x; R&D"),
        ("&#0;&#xD800;&#99999999;", "\ufffd\ufffd\ufffd9;"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_entities_are_decoded_once(page: str, text: str) -> None:
    assert html_as_text(page) == text


@pytest.mark.parametrize(
    "page",
    [
        "<title>T</title>Seen",
        "<style>p { color: red }</style>Seen",
        "<script>if (a<b) alert('</p>')</script>Seen",
        "<SCRIPT>x</Script >Seen",
        "<!-- <p>hidden</p> -->Seen",
        "<!-->Seen",
        "<![if !mso]>Seen<![endif]>",
        "<!--[if mso]><p>Outlook</p><![endif]-->Seen",
        '<?xml version="1.0"?><!DOCTYPE html>Seen',
        '<img src="http://example.com/a.png" alt="pixel">Seen',
        '<a title="a > b" href=\'x"y\'>Seen</a>',
        "<p don't>Seen</p>",
        '<a href="unclosed>Seen</a>',
        "Seen<!-- never closed",
        "Seen<script>never closed",
        "Seen<a href=never closed",
    ],
)
def test_what_no_reader_sees_is_left_out(page: str) -> None:
    assert html_as_text(page) == "Seen"


def test_a_smaller_than_sign_in_prose_is_no_tag() -> None:
    assert html_as_text("1 < 2 and <3 you, x<=y </ >") == "1 < 2 and <3 you, x<=y </ >"


def test_a_word_nested_beyond_every_limit_is_there() -> None:
    assert html_as_text("<div>" * 10_000 + "deep" + "</div>" * 10_000) == "deep"
