"""Writes what is printed as PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from secondtry.documents.writing import write_bytes
from secondtry.gui.page_cutting import cut_pages
from secondtry.gui.printed_document import PrintedDocument
from secondtry.gui.stopping import StoppedError
from secondtry.gui.theme import LIGHT
from secondtry.review.printed_review import PrintedReview

_DOTS_PER_INCH = 600
_MARGIN_MM = 20.0
_EDGE_POINTS = 8.5
#: Between the column and the lines at the head and the foot of a page, in lines of these.
_EDGE_LINES = 2.5
#: Where Letter, not A4, lies in the printer.
_LETTER_TERRITORIES = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
    }
)


def _never() -> bool:
    return False


def pdf_writing(make: Callable[[], PrintedReview]) -> Callable[[Path, Callable[[], bool]], object]:
    """Return what writes the pages to the path that it is called with, on any thread, in the letters of now.

    It raises what ``pdf_of`` raises, and DocumentError where the file cannot be written.
    """
    return partial(_write_pages, make, QGuiApplication.font(), QLocale.system())


def _write_pages(
    make: Callable[[], PrintedReview],
    font: QFont,
    locale: QLocale,
    path: Path,
    is_stopped: Callable[[], bool],
) -> None:
    write_bytes(path, pdf_of(make(), font, locale, is_stopped))


def pdf_of(
    printed: PrintedReview, font: QFont, locale: QLocale, is_stopped: Callable[[], bool] = _never
) -> bytes:
    """Return the pages as a PDF in the light theme, whatever theme the window has.

    The locale decides on the paper. Nothing in the file leads anywhere, and its
    properties name the program and the title, nobody's name. No printer is
    asked, so no socket is opened. It may run on any thread.

    Raises:
        StoppedError: when ``is_stopped``, which is asked before each page, says so.
    """
    held = QByteArray()
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(printed.title)
    writer.setCreator("Second Try")
    writer.setPageSize(QPageSize(_paper(locale)))
    writer.setPageMargins(QMarginsF(*(4 * (_MARGIN_MM,))), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    try:
        _paint_pages(printed, font, writer, painter, is_stopped)
    finally:
        painter.end()
        device.close()
    return bytes(held.data())


def _paper(locale: QLocale) -> QPageSize.PageSizeId:
    is_letter = locale.territory() in _LETTER_TERRITORIES
    return QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4


def _paint_pages(
    printed: PrintedReview,
    font: QFont,
    writer: QPdfWriter,
    painter: QPainter,
    is_stopped: Callable[[], bool],
) -> None:
    small = QFont(font)
    small.setPointSizeF(_EDGE_POINTS)
    line = QFontMetricsF(small, writer).lineSpacing()
    room = QRectF(writer.pageLayout().paintRectPixels(_DOTS_PER_INCH))
    column = PrintedDocument(printed.paragraphs, font, LIGHT, writer, room.width())
    pages = cut_pages(list(column.lines()), room.height() - 2 * _EDGE_LINES * line)
    for number, page in enumerate(pages, start=1):
        if is_stopped():
            raise StoppedError("The pages were not wanted any more.")
        if number > 1:
            writer.newPage()
        painter.setFont(small)
        painter.setPen(QColor(LIGHT.quiet))
        foot = QCoreApplication.translate("print", "Page {n} of {all}").format(n=number, all=len(pages))
        _paint_edges(painter, QFontMetricsF(small, writer), room, (printed.title, printed.date, foot))
        painter.save()
        painter.translate(0, _EDGE_LINES * line)
        column.paint(painter, page)
        painter.restore()


def _paint_edges(
    painter: QPainter, metrics: QFontMetricsF, room: QRectF, words: tuple[str, str, str]
) -> None:
    """Draw the title and the date at the head of a page, and its number at the foot."""
    title, date, foot = words
    date_width = metrics.horizontalAdvance(date)
    left = max(0.0, room.width() - date_width - 2 * metrics.lineSpacing())
    shortened = metrics.elidedText(title, Qt.TextElideMode.ElideRight, left)
    painter.drawText(QPointF(0, metrics.ascent()), shortened)
    painter.drawText(QPointF(room.width() - date_width, metrics.ascent()), date)
    middle = (room.width() - metrics.horizontalAdvance(foot)) / 2
    painter.drawText(QPointF(middle, room.height() - metrics.descent()), foot)
