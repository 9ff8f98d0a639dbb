"""A column is cut between lines, what belongs together stays together, and nothing is lost."""

import pytest

from secondtry.gui.page_cutting import LineOnPaper, Page, cut_pages


def _lines(*keeps: bool, height: float = 10) -> list[LineOnPaper]:
    return [LineOnPaper(i * height, (i + 1) * height, keep) for i, keep in enumerate(keeps)]


def _pages(*edges: tuple[float, float]) -> tuple[Page, ...]:
    return tuple(Page(top, bottom) for top, bottom in edges)


@pytest.mark.parametrize(
    ("keeps", "height", "pages"),
    [
        ((False,) * 6, 30, ((0, 30), (30, 60))),
        ((False,) * 7, 30, ((0, 30), (30, 60), (60, 70))),
        ((False, False, True, False), 30, ((0, 20), (20, 40))),
        ((False, True, True, False), 30, ((0, 10), (10, 40))),
        ((True,) * 5, 30, ((0, 30), (30, 50))),
        ((False, True), 30, ((0, 20),)),
        ((), 30, ((0, 0),)),
    ],
)
def test_pages_are_cut(
    keeps: tuple[bool, ...], height: float, pages: tuple[tuple[float, float], ...]
) -> None:
    assert cut_pages(_lines(*keeps), height) == _pages(*pages)


def test_a_line_higher_than_a_page_has_one_of_its_own() -> None:
    lines = [LineOnPaper(0, 10), LineOnPaper(10, 100), LineOnPaper(100, 110)]
    assert cut_pages(lines, 30) == _pages((0, 10), (10, 100), (100, 110))


def test_the_room_before_a_paragraph_is_left_out_at_the_head_of_a_page() -> None:
    lines = [LineOnPaper(0, 10), LineOnPaper(10, 20), LineOnPaper(35, 45)]
    assert cut_pages(lines, 25) == _pages((0, 20), (35, 45))
