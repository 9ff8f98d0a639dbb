"""The pages are laid out for the paper, and the file names nobody and leads nowhere."""

import re

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from secondtry.engine.category import Group
from secondtry.gui.page_cutting import Page, cut_pages
from secondtry.gui.printed_document import PrintedDocument
from secondtry.gui.printed_pages import pdf_of
from secondtry.gui.theme import DARK, LIGHT, Theme
from secondtry.review.printed_review import Paragraph, PrintedReview, Role, Run

BRITISH, AMERICAN = QLocale("en_GB"), QLocale("en_US")
WIDTH = 460.0


def _printed(*paragraphs: Paragraph, title: str = "A review of “Your cake”") -> PrintedReview:
    return PrintedReview(title, "22 November 2026", paragraphs)


def _line(words: str, role: Role = Role.LETTER, group: Group | None = None) -> Paragraph:
    return Paragraph(role, (Run(words, group=group),))


def _count(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))


@pytest.fixture
def paper(qapp: QApplication) -> QPdfWriter:  # noqa: ARG001 - letters want one
    """Paper with as many dots as points, so that a page of it can be looked at."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    writer.setProperty("held", buffer)
    buffer.setParent(writer)
    return writer


def _column(paper: QPdfWriter, *paragraphs: Paragraph, theme: Theme = LIGHT) -> PrintedDocument:
    return PrintedDocument(paragraphs, QFont("DejaVu Sans"), theme, paper, WIDTH)


def _picture(column: PrintedDocument, page: Page) -> QImage:
    image = QImage(int(WIDTH), int(page.bottom - page.top) + 4, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    column.paint(painter, page)
    painter.end()
    return image


def _coloured(image: QImage, colour: str) -> int:
    """How many pixels have exactly this colour."""
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_the_file_is_a_pdf_of_as_many_pages_as_its_words_need(qapp: QApplication) -> None:
    one = pdf_of(_printed(_line("Short.")), qapp.font(), BRITISH)
    many = pdf_of(_printed(*(_line(f"Line {n}") for n in range(150))), qapp.font(), BRITISH)
    assert one.startswith(b"%PDF-")
    assert _count(one) == 1
    assert _count(many) == 4


def test_nothing_to_print_is_one_empty_page(qapp: QApplication) -> None:
    assert _count(pdf_of(_printed(), qapp.font(), BRITISH)) == 1


def test_the_properties_name_the_program_and_nobody(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("USER", "somebody-here")
    monkeypatch.setenv("LOGNAME", "somebody-here")
    data = pdf_of(_printed(_line("Short."), title="Your cake"), qapp.font(), BRITISH)
    assert "Second Try".encode("utf-16-be") in data
    assert re.search(rb"/Author\s*\(\s*\)", data)
    for name in (b"somebody-here", "somebody-here".encode("utf-16-be")):
        assert name not in data


def test_an_address_in_the_message_leads_nowhere(qapp: QApplication) -> None:
    words = "See https://example.com/refund or <a href='https://example.com'>this</a>, file:///etc/passwd"
    data = pdf_of(_printed(_line(words)), qapp.font(), BRITISH)
    assert b"/URI" not in data
    assert b"/Type /Annot" not in data
    assert b"/Link" not in data
    assert b"example.com" not in data


@pytest.mark.parametrize(("locale", "height"), [(BRITISH, "842"), (AMERICAN, "792")])
def test_the_paper_is_that_of_the_country(qapp: QApplication, locale: QLocale, height: str) -> None:
    data = pdf_of(_printed(_line("Short.")), qapp.font(), locale).decode("latin-1")
    box = re.search(r"/MediaBox \[0 0 [\d.]+ ([\d.]+)", data)
    assert box is not None
    assert f"{float(box[1]):.0f}" == height


@pytest.mark.parametrize("group", list(Group))
def test_marked_words_have_the_line_of_their_group(paper: QPdfWriter, group: Group) -> None:
    column = _column(paper, _line("Words that are marked here", group=group))
    (page,) = cut_pages(list(column.lines()), 600)
    assert _coloured(_picture(column, page), LIGHT.marks.line(group).name()) > 15
    plain = _column(paper, _line("Words that are marked here"))
    assert _coloured(_picture(plain, page), LIGHT.marks.line(group).name()) == 0


def test_marks_differ_by_shape_not_only_by_colour(paper: QPdfWriter) -> None:
    covered = {}
    for group in Group:
        column = _column(paper, _line("Words that are marked here and go on", group=group))
        (page,) = cut_pages(list(column.lines()), 600)
        image = _picture(column, page)
        wanted = LIGHT.marks.line(group).rgb()
        covered[group] = max(
            sum(image.pixel(x, y) == wanted for x in range(image.width())) for y in range(image.height())
        )
    assert (
        covered[Group.DEFLECTS] > 1.2 * covered[Group.HOUSE] > covered[Group.WEAKENS] > covered[Group.HOLLOW]
    )


def test_the_number_behind_marked_words_is_not_marked(paper: QPdfWriter) -> None:
    without = _column(paper, Paragraph(Role.LETTER, (Run("mm", group=Group.DEFLECTS),)))
    with_it = _column(paper, Paragraph(Role.LETTER, (Run("mm", group=Group.DEFLECTS, number=7),)))
    colour = LIGHT.marks.line(Group.DEFLECTS).name()
    page = Page(0, 30)
    assert _coloured(_picture(without, page), colour) == _coloured(_picture(with_it, page), colour)


def test_a_heading_is_not_parted_from_what_it_heads(paper: QPdfWriter) -> None:
    above = [_line(f"Line {n}") for n in range(3)]
    column = _column(paper, *above, _line("Notes", Role.HEADING), _line("A note", Role.BODY))
    lines = list(column.lines())
    pages = cut_pages(lines, lines[3].bottom + 1)
    assert [page.bottom for page in pages] == [lines[2].bottom, lines[4].bottom]
    assert pages[1].top == lines[3].top


def test_a_note_begins_on_the_page_of_its_first_line_below(paper: QPdfWriter) -> None:
    column = _column(paper, _line("1  words", Role.BODY), _line("A customer may hear", Role.BELOW))
    assert [line.keeps_next for line in column.lines()] == [True, False]


def test_no_line_of_a_long_paragraph_stands_alone(paper: QPdfWriter) -> None:
    column = _column(paper, _line("word " * 80))
    keeps = [line.keeps_next for line in column.lines()]
    assert len(keeps) > 4
    assert keeps == [True, *(False for _ in keeps[3:]), True, False]


def test_what_is_below_stands_further_in(paper: QPdfWriter) -> None:
    body, below = (_column(paper, _line("mmm", role)) for role in (Role.BODY, Role.BELOW))
    left = []
    for column in (body, below):
        image = _picture(column, Page(0, 40))
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        left.append(min(x for x, y in places if image.pixelColor(x, y).lightness() < 128))
    assert left[1] - left[0] == pytest.approx(24, abs=2)


def test_the_theme_is_the_one_it_is_given(paper: QPdfWriter) -> None:
    column = _column(paper, _line("words", group=Group.DEFLECTS), theme=DARK)
    assert _coloured(_picture(column, Page(0, 30)), DARK.marks.line(Group.DEFLECTS).name()) > 5
