"""What the program asks and tells in windows of their own."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from secondtry.documents.document import visible_name
from secondtry.gui.file_names import with_suffix
from secondtry.review.time_words import counted

_ICON_SIZE = 64


class UnsavedChoice(StrEnum):
    """What becomes of words that a file lacks."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class WhoseMessage(StrEnum):
    """Who wrote a message that came in a review file."""

    OWN = "own"
    COLLEAGUES = "colleague's"
    UNTOLD = "untold"


class Dialogs(QObject):
    """Asks with the system's own dialogs, in front of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask_what_to_open(self, folder: str) -> str:
        """Return the path of the file to open, or nothing."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a message"),
            folder,
            self.tr("Messages (*.txt *.md *.eml *.secondtry);;All files (*)"),
        )
        return path

    def ask_what_to_bring_in(self, folder: str) -> list[str]:
        """Return the paths of the files to bring in, or none."""
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Bring in messages of the past"),
            folder,
            self.tr("Messages (*.txt *.md *.eml);;All files (*)"),
        )
        return paths

    def ask_where_to_save(self, proposed: str, filters: str, suffix: str) -> str:
        """Return the path under which to save, or nothing; no file is replaced unasked.

        A name that was typed without a suffix is given one. The dialog has
        then asked about another name than the file's, so this asks again.
        """
        while True:
            chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save as"), proposed, filters)
            if not chosen:
                return ""
            path = with_suffix(Path(chosen), suffix)
            if path == Path(chosen) or not path.exists() or self._may_replace(path.name):
                return str(path)
            proposed = str(path)

    def ask_about_unsaved(self, name: str, *, is_kept: bool) -> UnsavedChoice:
        """Ask whether a file is to have the words that it lacks; ``is_kept`` where the shelf has them."""
        if is_kept:
            words = self.tr("“{name}” does not have your changes yet. Save them there?")
            explanation = self.tr("They stay in Second Try in any case, under File > Earlier messages.")
            discard_words = self.tr("&Leave the file as it is")
        else:
            words = self.tr("The disk takes nothing at the moment. Save the words of “{name}” to a file?")
            explanation = self.tr(
                "What could not be kept is gone once the window closes: words, and also facts, answers and "
                "notes, which no text file holds."
            )
            discard_words = self.tr("&Discard them")
        return self._unsaved_choice(words.format(name=name), explanation, discard_words)

    def ask_about_unsaved_rules(self, name: str, *, can_be_saved: bool = True) -> UnsavedChoice:
        """Ask whether the file of house rules is to have what was typed, or only whether that may go."""
        if can_be_saved:
            words = self.tr("“{name}” does not have your changes yet. Save them there?")
        else:
            words = self.tr("“{name}” does not have your changes, and cannot take them as they are.")
        return self._unsaved_choice(
            words.format(name=name),
            self.tr("What you typed is nowhere else."),
            self.tr("&Discard them"),
            can_be_saved=can_be_saved,
        )

    def _unsaved_choice(
        self, words: str, explanation: str, discard_words: str, *, can_be_saved: bool = True
    ) -> UnsavedChoice:
        box = self._box(QMessageBox.Icon.Question, words, explanation)
        save = box.addButton(QMessageBox.StandardButton.Save) if can_be_saved else None
        discard = box.addButton(discard_words, QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(save or cancel)
        box.setEscapeButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if save is not None and box.clickedButton() is save:
            return UnsavedChoice.SAVE
        return UnsavedChoice.DISCARD if box.clickedButton() is discard else UnsavedChoice.CANCEL

    def ask_name(self) -> str:
        """Return the name that somebody wants to sign with, or nothing."""
        asking = QInputDialog(self._window)
        asking.setWindowTitle(self.tr("Your name"))
        asking.setLabelText(
            self.tr(
                "What name shall stand beside what you say?\n"
                "It goes into review files that you save. The settings have it from now on."
            )
        )
        asking.setCancelButtonText(self.tr("No name"))
        return asking.textValue().strip() if asking.exec() == QInputDialog.DialogCode.Accepted else ""

    def ask_whose_message(self, name: str) -> WhoseMessage:
        """Ask whether somebody who has a message under review wrote it, or reads it for its author."""
        box = self._box(
            QMessageBox.Icon.Question,
            self.tr("Is “{name}” your own message?").format(name=visible_name(name)),
            self.tr("Only whoever wrote it can change its words. Everybody else can comment."),
        )
        own = box.addButton(self.tr("&Mine"), QMessageBox.ButtonRole.AcceptRole)
        other = box.addButton(self.tr("A &colleague’s"), QMessageBox.ButtonRole.NoRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(other)  # whoever types on unlocks nothing
        box.setEscapeButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is own:
            return WhoseMessage.OWN
        return WhoseMessage.COLLEAGUES if box.clickedButton() is other else WhoseMessage.UNTOLD

    def ask_about_changed_file(self, name: str) -> bool:
        """Ask whether a file is to be written over that somebody else has changed meanwhile."""
        box = self._box(
            QMessageBox.Icon.Warning,
            self.tr("“{name}” was changed by another program since you opened it. Replace it?").format(
                name=visible_name(name)
            ),
            self.tr("What was changed there would be gone. With File > Save as you keep both."),
        )
        replace = box.addButton(self.tr("&Replace it"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        return box.clickedButton() is replace

    def ask_about_other_computer(self, name: str) -> bool:
        """Ask whether to go on although another computer seems to work on the same reviews."""
        box = self._box(
            QMessageBox.Icon.Warning,
            self.tr("Second Try is open on the computer “{name}”, or was cut off there.").format(name=name),
            self.tr("Open it here only if it is closed there: two at once would write over each other."),
        )
        go_on = box.addButton(self.tr("&Open anyway"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        return box.clickedButton() is go_on

    def ask_about_deletion(self, title: str) -> bool:
        """Ask whether a message is to be gone at once, as the settings have it."""
        box = self._box(
            QMessageBox.Icon.Warning,
            self.tr("Delete “{title}” for good?").format(title=title),
            self.tr("The settings keep nothing that you delete, so nothing can bring it back."),
        )
        return self._is_deletion_confirmed(box, self.tr("&Delete it"))

    def ask_about_emptying(self, count: int) -> bool:
        """Ask whether all that is in the trash is to be gone."""
        box = self._box(
            QMessageBox.Icon.Warning,
            self.tr("Delete {messages} in the trash for good?").format(
                messages=counted(count, self.tr("message"))
            ),
            self.tr("Their answers, notes and versions go with them, and nothing can bring them back."),
        )
        return self._is_deletion_confirmed(box, self.tr("&Empty the trash"))

    def show_error(self, message: str) -> None:
        """Say what could not be done."""
        self._box(QMessageBox.Icon.Warning, message, "").exec()

    def show_about(self, version: str) -> None:
        """Say what this program is, and what it never does."""
        box = self._box(
            QMessageBox.Icon.NoIcon,
            self.tr("Second Try {version}").format(version=version),
            self.tr(
                "Reads a draft the way your customer will, before you send it.\n\n"
                "Nothing you write leaves this computer: the program has no way to reach a network, "
                "keeps no account and counts nobody.\n\n"
                "Free software under the MIT licence."
            ),
        )
        box.setIconPixmap(self._window.windowIcon().pixmap(_ICON_SIZE))
        box.exec()

    def _may_replace(self, name: str) -> bool:
        box = self._box(
            QMessageBox.Icon.Warning,
            self.tr("“{name}” is there already. Replace it?").format(name=visible_name(name)),
            self.tr("What is in it now would be gone."),
        )
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Yes | buttons.No)
        box.setDefaultButton(buttons.No)
        box.setEscapeButton(buttons.No)
        return box.exec() == buttons.Yes

    def _is_deletion_confirmed(self, box: QMessageBox, words: str) -> bool:
        delete = box.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        return box.clickedButton() is delete

    def _box(self, icon: QMessageBox.Icon, message: str, explanation: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Second Try"))
        box.setIcon(icon)
        # A file's name can look like markup.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(message)
        box.setInformativeText(explanation)
        return box


def folder_of(recent: tuple[str, ...]) -> str:
    """Return the folder in which the person worked last."""
    return str(Path(recent[0]).parent) if recent else str(Path.home())
