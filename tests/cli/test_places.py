"""Lines and columns, as editors count them."""

import pytest

from secondtry.cli.places import Place, PlaceFinder


@pytest.mark.parametrize(
    ("text", "index", "place"),
    [
        ("", 0, Place(1, 1)),
        ("abc", 2, Place(1, 3)),
        ("abc", 3, Place(1, 4)),
        ("a\nb", 1, Place(1, 2)),
        ("a\nb", 2, Place(2, 1)),
        ("\n\nb", 2, Place(3, 1)),
        ("😀👨‍👩‍👧 b", 7, Place(1, 8)),
        ("a\u2028b\u0085c\x0bd", 6, Place(1, 7)),
        ("a\n", 2, Place(2, 1)),
    ],
)
def test_lines_end_at_newlines_alone_and_columns_count_code_points(
    text: str, index: int, place: Place
) -> None:
    assert PlaceFinder(text).place(index) == place
