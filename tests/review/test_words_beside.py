"""The words beside a finding are those on its own line, however long that is."""

import pytest

from secondtry.review.review import words_beside
from secondtry.text.span import Span

FAR = "x" * 200


@pytest.mark.parametrize(
    ("before", "after", "beside"),
    [
        ("One line.\nAnd so our ", " came late today.\nMore.", ("so our", "came late")),
        ("", "", ("", "")),
        ("\n", "\n", ("", "")),
        ("one\n our ", " came \ntwo", ("our", "came")),
        (f"{FAR} {FAR}{FAR} ", f" {FAR}{FAR} {FAR} end", (f"{FAR} {FAR}{FAR}", f"{FAR}{FAR} {FAR}")),
        (f"so our{' ' * 300}", f"{' ' * 300}came late", ("so our", "came late")),
    ],
)
def test_two_words_on_either_side_of_the_same_line_are_told(
    before: str, after: str, beside: tuple[str, str]
) -> None:
    assert words_beside(f"{before}courier{after}", Span(len(before), len(before) + 7)) == beside
