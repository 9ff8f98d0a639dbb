"""Marks in a text that is only shown: underlined as the marks of a draft are."""

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from secondtry.engine.category import Group
from secondtry.gui.mark_colours import MarkColours

_KEEP = QTextCursor.MoveMode.KeepAnchor

_UNDERLINES = {
    Group.DEFLECTS: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Group.WEAKENS: QTextCharFormat.UnderlineStyle.DashUnderline,
    Group.HOLLOW: QTextCharFormat.UnderlineStyle.DotLine,
    Group.HOUSE: QTextCharFormat.UnderlineStyle.DashDotLine,
}


def underline_marks(document: QTextDocument, group: Group, colours: MarkColours) -> None:
    """Give all that is underlined in a document, links aside, the shape and the colour of a group's line."""
    line = QTextCharFormat()
    line.setUnderlineStyle(_UNDERLINES[group])
    line.setUnderlineColor(colours.line(group))
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        for each in block.textFormats():
            if each.format.fontUnderline() and not each.format.isAnchor():
                cursor.setPosition(block.position() + each.start)
                cursor.setPosition(block.position() + each.start + each.length, _KEEP)
                cursor.mergeCharFormat(line)
        block = block.next()
