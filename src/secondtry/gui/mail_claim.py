"""What the mail says of itself in which a message was brought in, and a way to take it over."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secondtry.gui.clock import Clock
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.review.arrival import arrival_time
from secondtry.review.case import Case
from secondtry.review.case_state import taken_from_mail


class MailClaim(QWidget):
    """Says who wrote to whom and when; whether we are the one who wrote, only the person knows.

    Hidden where there is nothing to take over.

    Signals:
        taken: The Case with recipient and time taken over from the mail.
    """

    taken = Signal(object)

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._case = Case()
        self._words = wrapped_label(role=LabelRole.QUIET)
        self._take = QPushButton(self.tr("We sent it: take name and time from it"))
        self._take.setProperty("role", "quiet-link")
        self._take.clicked.connect(self._take_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._take)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Offer what a case can take from its mail: a customer who has no name yet, a time not said."""
        self._case = case
        mail, at = case.mail, arrival_time(case.mail.sent_at, self._now())
        parts = [
            self.tr("from {name}").format(name=mail.sender) if mail.sender else "",
            self.tr("to {name}").format(name=mail.recipients) if mail.recipients else "",
            at,
        ]
        self._words.setText(
            self.tr("The mail says: {parts}.").format(parts=", ".join(part for part in parts if part))
        )
        self.setVisible(self._taken_over() != case)

    @Slot()
    def _take_over(self) -> None:
        self.taken.emit(self._taken_over())

    def _taken_over(self) -> Case:
        return taken_from_mail(self._case, self._now())
