"""Asks when the first message went out."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Slot
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label


class SentTimeDialog(QDialog):
    """A day and an hour, as far as the person knows them; ``sent_at`` is what was said."""

    def __init__(self, now: datetime, known: datetime | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("When did the first message go out?"))
        self._now = now
        self.sent_at = known.isoformat() if known else ""
        self._edit = QDateTimeEdit()
        self._edit.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("d MMMM yyyy, HH:mm")
        self._edit.setMaximumDateTime(_as_shown(now))
        self._edit.setDateTime(_as_shown((known or now).astimezone(now.tzinfo)))
        self._edit.setAccessibleName(self.tr("When the first message went out"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        unknown = buttons.addButton(self.tr("I do not &know"), QDialogButtonBox.ButtonRole.DestructiveRole)
        unknown.clicked.connect(self._forget)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(wrapped_label(self.tr("When did the first message go out?"), LabelRole.TITLE))
        column.addWidget(wrapped_label(self.tr("Roughly will do. The clock of the second try starts there.")))
        column.addWidget(self._edit)
        column.addSpacing(4)
        column.addWidget(buttons)
        self._edit.setFocus()

    @Slot()
    def _take(self) -> None:
        shown = self._edit.dateTime()
        said = datetime.fromisoformat(shown.toString("yyyy-MM-ddTHH:mm:ss"))
        self.sent_at = said.replace(tzinfo=self._now.tzinfo).isoformat()
        self.accept()

    @Slot()
    def _forget(self) -> None:
        self.sent_at = ""
        self.accept()


def _as_shown(moment: datetime) -> QDateTime:
    return QDateTime.fromString(moment.strftime("%Y-%m-%dT%H:%M"), "yyyy-MM-ddTHH:mm")
