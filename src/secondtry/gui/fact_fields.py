"""The fields of the facts page, each with its label above it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.clock import Clock
from secondtry.gui.flow_layout import FlowLayout
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.note_field import NoteField
from secondtry.gui.tick_box import TickBox
from secondtry.review.facts import NOT_KNOWN_YET
from secondtry.review.time_words import ago_in_words, moment


class FactField(QWidget):
    """A label, and below it whatever holds the fact."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._caption = wrapped_label(label, LabelRole.QUIET)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self._caption)


class WordsField(FactField):
    """A fact in a few words. While it is empty, "not known yet" can be put in by one press.

    Signals:
        changed: The words, after each change by the person.
    """

    changed = Signal(str)

    def __init__(self, label: str, hint: str = "", *, may_be_unknown: bool = False, lines: int = 1) -> None:
        """``lines`` is how high the field is while it is empty."""
        super().__init__(label)
        self._field = NoteField(lines, below_hint=int(may_be_unknown))
        self._field.setAccessibleName(label)
        self._field.setPlaceholderText(hint)
        self._field.note_changed.connect(self._tell)
        self._unknown = QPushButton(self.tr("not known yet"))
        self._unknown.setProperty("role", "small-link")
        self._unknown.setAccessibleName(self.tr("{label}: we do not know yet").format(label=label))
        self._unknown.clicked.connect(self._put_unknown)
        self._may_be_unknown = may_be_unknown
        self._unknown.hide()  # shown before it has a place, a button would be a window
        # The field comes before the button, also for Tab: somebody who goes on to it and writes would
        # press the button with the first space. It lies in the corner of the field, which is empty as long
        # as there is a button: it takes no room to write in, and nothing moves when it goes.
        place = QGridLayout()
        place.addWidget(self._field, 0, 0)
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        place.addWidget(self._unknown, 0, 0, corner)
        self._column.addLayout(place)
        self._offer_unknown()

    def show_words(self, words: str) -> None:
        """Show what was written before."""
        self._field.show_note(words)
        self._offer_unknown()

    def focus_field(self) -> None:
        """Put the keyboard in the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer_unknown(self) -> None:
        self._unknown.setVisible(self._may_be_unknown and not self._field.toPlainText())

    @Slot()
    def _put_unknown(self) -> None:
        self._field.setPlainText(NOT_KNOWN_YET)
        self._field.selectAll()  # so that what is found out later replaces it
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _tell(self, words: str) -> None:
        self._offer_unknown()
        self.changed.emit(words)


class ChoiceField(FactField):
    """A fact that is one of a few.

    Signals:
        changed: The value that was chosen.
    """

    changed = Signal(object)

    def __init__(self, label: str, choices: Sequence[tuple[str, object]]) -> None:
        super().__init__(label)
        self._values = [value for _, value in choices]
        self._box = ChoiceBox()
        self._box.setAccessibleName(label)
        self._caption.setBuddy(self._box)
        self._box.addItems([words for words, _ in choices])
        self._box.activated.connect(self._tell)
        self._column.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: object) -> None:
        """Show what was chosen before."""
        self._box.setCurrentIndex(self._values.index(value))

    def focus_field(self) -> None:
        """Put the keyboard on the choice."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _tell(self, number: int) -> None:
        self.changed.emit(self._values[number])


class TickField(TickBox):
    """A fact that is so or is not.

    Signals:
        changed: Whether the person ticked it.
    """

    changed = Signal(object)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.ticked.connect(self._tell_tick)

    def show_value(self, value: object) -> None:
        """Show what was ticked before."""
        self.show_ticked(bool(value))

    def focus_field(self) -> None:
        """Put the keyboard on the box."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(bool)
    def _tell_tick(self, is_so: bool) -> None:  # noqa: FBT001 - a slot
        self.changed.emit(is_so)


class MomentField(FactField):
    """A point in time, or none; beside it, how long ago it was.

    Signals:
        changed: The time as ISO 8601 with its offset; empty where there is none any more.
    """

    changed = Signal(str)

    def __init__(self, label: str, clock: Clock) -> None:
        super().__init__(label)
        self._clock = clock
        self._written = ""
        self._now = QPushButton(self.tr("Now"))
        self._now.setAccessibleName(self.tr("{label} Now").format(label=label))
        self._earlier = QPushButton(self.tr("Yesterday"))
        self._earlier.setAccessibleName(self.tr("{label} Yesterday").format(label=label))
        self._edit = QDateTimeEdit()
        # A style sheet does not reach into it.
        self._edit.lineEdit().setTextMargins(6, 0, 6, 0)
        self._edit.setDisplayFormat("ddd d MMM yyyy, HH:mm")
        self._edit.setAccessibleName(label)
        self._edit.dateTimeChanged.connect(self._take)
        self._age = plain_label(role=LabelRole.QUIET)
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setProperty("role", "small-link")
        self._clear.setAccessibleName(self.tr("{label} Clear").format(label=label))
        self._now.clicked.connect(self._put_now)
        self._earlier.clicked.connect(self._put_yesterday)
        self._clear.clicked.connect(self._take_away)
        row = FlowLayout(gap=6, line_gap=2)
        for each in (self._now, self._earlier, self._edit, self._age, self._clear):
            row.addWidget(each)
        self._column.addLayout(row)
        self.show_moment("")

    def show_moment(self, written: str) -> None:
        """Show a time that was kept; an empty one shows the buttons that begin one."""
        self._written = written
        time = moment(written)
        for each in (self._now, self._earlier):
            each.setVisible(time is None)
        for shown in (self._edit, self._age, self._clear):
            shown.setVisible(time is not None)
        if time is None:
            return
        with QSignalBlocker(self._edit):
            self._edit.setDateTime(QDateTime.fromSecsSinceEpoch(int(time.timestamp())))
        self.tell_age()

    def tell_age(self) -> None:
        """Show how long ago it is by now."""
        time = moment(self._written)
        if time is not None:
            self._age.setText(ago_in_words(time, self._clock()))

    def focus_field(self) -> None:
        """Put the keyboard on the time, or on the button that begins one."""
        target = self._now if self._edit.isHidden() else self._edit
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _begin(self, time: datetime) -> None:
        self._put(time.isoformat(timespec="minutes"))
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, written: str) -> None:
        self.show_moment(written)
        self.changed.emit(written)

    @Slot()
    def _put_now(self) -> None:
        self._begin(self._clock())

    @Slot()
    def _put_yesterday(self) -> None:
        self._begin(self._clock() - timedelta(days=1))

    @Slot()
    def _take_away(self) -> None:
        self._put("")
        self._now.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QDateTime)
    def _take(self, time: QDateTime) -> None:
        zone = self._clock().tzinfo
        chosen = datetime.fromtimestamp(time.toSecsSinceEpoch(), zone)
        self._written = chosen.isoformat(timespec="minutes")
        self.tell_age()
        self.changed.emit(self._written)


class ShareField(QWidget):
    """A share in per cent, or none; short enough for two in a row.

    Signals:
        changed: The share; 0 where there is none.
    """

    changed = Signal(object)

    def __init__(self, label: str) -> None:
        super().__init__()
        self._edit = QLineEdit()
        self._edit.setValidator(QIntValidator(0, 999, self))
        self._edit.setMaxLength(3)
        self._edit.setFixedWidth(self.fontMetrics().horizontalAdvance("00000000"))
        self._edit.setAccessibleName(self.tr("Fair, {label}, in per cent of the loss").format(label=label))
        self._edit.textEdited.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(6)
        for each in (plain_label(label, LabelRole.QUIET), self._edit, plain_label("%", LabelRole.QUIET)):
            row.addWidget(each)

    def show_value(self, share: int) -> None:
        """Show a share that was kept; 0 is an empty field."""
        words = str(share) if share else ""
        if int(self._edit.text() or 0) != share:
            self._edit.setText(words)

    def focus_field(self) -> None:
        """Put the keyboard in the field."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _tell(self, words: str) -> None:
        self.changed.emit(int(words or 0))
