"""The frame of every page that is handed on: no scripts, nothing loaded, one style inside."""

from collections.abc import Iterable
from html import escape

from secondtry.review.report_style import STYLE

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, body: Iterable[str], style: str = "") -> str:
    """Return a page that needs nothing from anywhere; the lines of its body are HTML already."""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            # Says to the browser what is true anyway: this page needs nothing from anywhere.
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}{style}</style>",
            "</head>",
            '<body><div class="page">',
            *body,
            "</div></body>",
            "</html>",
            "",
        )
    )
