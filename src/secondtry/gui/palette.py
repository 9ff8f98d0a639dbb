"""The palette of a theme."""

from PySide6.QtGui import QColor, QPalette

from secondtry.gui.theme import Theme


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style sheet leaves to the style."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, theme.desk),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Base, theme.paper),
        (QPalette.ColorRole.AlternateBase, theme.hover),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Button, theme.card),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.BrightText, theme.speaks_against),
        (QPalette.ColorRole.ToolTipBase, theme.card),
        (QPalette.ColorRole.ToolTipText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.quiet),
        (QPalette.ColorRole.Highlight, theme.selection),
        (QPalette.ColorRole.HighlightedText, theme.on_selection),
        (QPalette.ColorRole.Link, theme.accent),
        (QPalette.ColorRole.LinkVisited, theme.accent),
        (QPalette.ColorRole.Accent, theme.accent),
        (QPalette.ColorRole.Light, theme.card),
        (QPalette.ColorRole.Midlight, theme.hover),
        (QPalette.ColorRole.Mid, theme.edge),
        (QPalette.ColorRole.Dark, theme.edge),
        (QPalette.ColorRole.Shadow, theme.line),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return made
