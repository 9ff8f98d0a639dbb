"""The marks that were not helpful, as the settings show them: how many, to be exported or forgotten."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from secondtry.errors import SecondTryError
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.search_words import SearchWords
from secondtry.gui.setting_panel import SettingPanel
from secondtry.review.not_helpful import NotHelpful
from secondtry.review.not_helpful_file import NotHelpfulFile

#: As wide as what the settings say below each control.
_LEAST_WIDTH = 320


class NotHelpfulPanel(SettingPanel):
    """Tells how many marks are kept and where; what was forgotten can be put back as long as it shows."""

    def __init__(self, file: NotHelpfulFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._forgotten: tuple[NotHelpful, ...] = ()
        self._count = wrapped_label()
        self._about = wrapped_label(
            self.tr(
                "Each with the paragraph in which it stands. Nothing is sent anywhere. "
                "What you export can help to train the reader."
            ),
            LabelRole.QUIET,
        )
        self._place = self._place_label()
        self._said = wrapped_label(role=LabelRole.QUIET)
        self._trouble = wrapped_label(role=LabelRole.WARNING)
        self._export = QPushButton(self.tr("&Export…"))
        self._export.clicked.connect(self.export)
        self._forget = QPushButton(self.tr("&Forget them"))
        self._forget.clicked.connect(self.forget)
        self._put_back = QPushButton(self.tr("&Put them back"))
        self._put_back.clicked.connect(self.put_back)
        self.setMinimumWidth(_LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        for label in (self._count, self._about, self._place):
            column.addWidget(label)
        column.addLayout(self._buttons())
        column.addWidget(self._said)
        column.addWidget(self._trouble)
        self._show("")

    def show_matching(self, words: SearchWords) -> bool:
        """Show it as any other; while there is nothing in it, no word finds it."""
        buttons = (self._export, self._forget, self._put_back)
        is_empty = all(button.isHidden() for button in buttons)
        if is_empty and words.words:
            self.hide()
            return False
        return super().show_matching(words)

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the marks there, labelled."""
        chosen = Dialogs(self).ask_where_to_save(
            str(Path.home() / "not-helpful.jsonl"), self.tr("Labelled texts (*.jsonl)"), ".jsonl"
        )
        if not chosen:
            return
        try:
            self._file.export(Path(chosen))
        except SecondTryError as error:
            self._tell(str(error))
        else:
            self._show(self.tr("Exported to {name}.").format(name=Path(chosen).name))

    @Slot()
    def forget(self) -> None:
        """Delete what is kept."""
        try:
            marks = self._file.read().marks
            self._file.forget()
        except SecondTryError as error:
            self._tell(str(error))
            return
        self._forgotten = marks
        self._show("")
        self._put_back.setFocus()

    @Slot()
    def put_back(self) -> None:
        """Write down again what was forgotten."""
        try:
            self._file.add(*self._forgotten)
        except SecondTryError as error:
            self._tell(str(error))
            return
        self._forgotten = ()
        self._show("")
        self._forget.setFocus()

    def _show(self, said: str) -> None:
        """Show what is kept now."""
        try:
            reading = self._file.read()
        except SecondTryError as error:
            count, words, trouble = 0, "", str(error)
        else:
            count, trouble = len(reading.marks), "\n".join(reading.problems)
            words = self._words_for(count)
        self._count.setText(words)
        self._count.setVisible(bool(words))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._tell(trouble)
        for widget in (self._about, self._place, self._export):
            widget.setVisible(count > 0)
        self._forget.setVisible(count > 0 or self._file.has_damaged_lines())
        self._put_back.setVisible(bool(self._forgotten))

    def _tell(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def _words_for(self, count: int) -> str:
        if count > 1:
            return self.tr("{n} marks that you found not helpful are kept on this computer.").format(n=count)
        if count:
            return self.tr("1 mark that you found not helpful is kept on this computer.")
        if self._forgotten:
            return self.tr("The marks that you found not helpful are forgotten.")
        if self._file.has_damaged_lines():
            return self.tr("No mark that you found not helpful is kept but for damaged lines.")
        return self.tr("No mark that you found not helpful is kept on this computer.")

    def _place_label(self) -> QLabel:
        place = plain_label(str(self._file.path), LabelRole.QUIET)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setToolTip(self.tr("The file in which these marks are kept."))
        place.setMinimumWidth(80)
        return place

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._export, self._forget, self._put_back):
            row.addWidget(button)
        row.addStretch(1)
        return row
