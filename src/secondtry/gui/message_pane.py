"""The message as it is written: the subject above the body, seen from outside as one text."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from secondtry.engine.category import Group
from secondtry.engine.finding import Rewrite
from secondtry.gui.cursor_column import CursorColumn
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.heard_places import HeardPlaces
from secondtry.gui.joint_step import JointStep
from secondtry.gui.message_marks import MessageMarks
from secondtry.gui.text_layer import TextLayer
from secondtry.gui.theme import Theme
from secondtry.gui.whole_text_edits import WholeTextEdits
from secondtry.review.part_spans import Part, in_part
from secondtry.text.change import TextChange
from secondtry.text.message_parts import MessageParts, split_message
from secondtry.text.newlines import with_plain_newlines
from secondtry.text.span import Span

_Layer = TypeVar("_Layer", bound=TextLayer)


class MessagePane(CursorColumn):
    """Holds the two editors of one message. All spans count code points of the whole text.

    Signals:
        edited: A ``TextChange`` of the whole text, before ``text_changed``.
        text_changed: The whole text, after every change of subject or body.
        opened: Another message is shown; ``text_changed`` follows.
        rewrite_refused: The ``Rewrite`` that was to be put in while the message is locked.
        finding_requested: The FindingKey of a mark that was clicked or asked for.
        mark_rested_on: The FindingKey of a mark on which the mouse has rested for a while.
        mouse_moved_to: The FindingKey of the mark that the mouse has come to, or None where there is none.
        card_focus_requested: Follows finding_requested where the keyboard asked.
        escape_pressed: Esc, where the editors had no use for it.
        file_dropped: The path of a file that was dropped on an editor.
        locked_changed: The message may not be changed any more, or may be again.
        filling_changed: Whether slots of words that were put in are being filled.
        pasted_whole: The words that were pasted, where subject or body holds nothing else now.

    ``marks`` are the marks in both editors.
    """

    edited = Signal(object)
    text_changed = Signal(str)
    opened = Signal()
    rewrite_refused = Signal(object)
    finding_requested = Signal(object)
    mark_rested_on = Signal(object)
    mouse_moved_to = Signal(object)
    card_focus_requested = Signal()
    escape_pressed = Signal()
    file_dropped = Signal(str)
    locked_changed = Signal()
    filling_changed = Signal(bool)
    pasted_whole = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opening = False
        self._is_locked = False
        # Soon: it may change in the middle of an edit, before anybody else knows of that.
        self._filling_soon = QTimer(self, singleShot=True, interval=0)
        self._filling_soon.timeout.connect(self._tell_filling)
        self.edits = WholeTextEdits(self._editors[Part.SUBJECT], self._editors[Part.BODY], self)
        self.marks = MessageMarks(self._editors, self.parts, self.active_part)
        subject, body = self._editors[Part.SUBJECT], self._editors[Part.BODY]
        subject.edited.connect(self._tell_subject_edit)
        body.edited.connect(self._tell_body_edit)
        self._joint = JointStep(subject.document(), body.document(), self)
        for editor in self._editors.values():
            self._listen_to(editor)

    def text(self) -> str:
        """Return the whole text, with its subject line."""
        return self._parts.joined()

    @Slot(str)
    def open_text(self, text: str) -> None:
        """Show another message: nothing to undo, no marks, the cursor and the keyboard at its start."""
        self.show_text(text)
        self._editors[Part.BODY].setFocus()

    def show_text(self, text: str) -> None:
        """Show another message as ``open_text`` does, and leave the keyboard where it is."""
        self._parts = split_message(with_plain_newlines(text))
        self._opening = True
        self._joint.begin()
        self.edits.pause()
        self._editors[Part.SUBJECT].open_text(self._parts.subject)
        self._editors[Part.BODY].open_text(self._parts.body)
        self._opening = False
        shown = self._shown_parts()
        self.edits.go_on(shown)
        self._active = Part.BODY
        self.opened.emit()
        self._take_change()

    def write_over(self, text: str) -> bool:
        """Put another text in the place of this one, as one step to undo; the cursor goes to its start.

        False, and nothing is done, where the message is locked.
        """
        if self._is_locked:
            return False
        self._joint.begin()
        parts = split_message(with_plain_newlines(text))
        wanted = {Part.SUBJECT: parts.subject, Part.BODY: parts.body}
        others = [part for part, editor in self._editors.items() if editor.draft_text() != wanted[part]]
        self._opening, self._parts = True, parts
        for part in others:
            editor = self._editors[part]
            editor.replace(Span(0, len(editor.draft_text())), wanted[part])
            editor.place_cursor(0)
        self._opening = False
        if len(others) == len(self._editors):
            self._joint.join()
        self._take_change()
        self.place_cursor(self._parts.body_start)
        return True

    def be_heard_later(self) -> None:
        """Let assistive technology wait for where the letters stand until the pane speaks."""
        for each in self.findChildren(HeardPlaces):
            each.wait()

    def hold_its_tongue(self) -> None:
        """Tell nothing until ``speak``; only ``edits`` goes on to."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature

    def speak(self) -> None:
        """Tell everything from now on."""
        for each in self.findChildren(HeardPlaces):
            each.begin()
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def tell_opened(self) -> None:
        """Tell of the message that shows as if it had just been opened."""
        self.opened.emit()
        self.text_changed.emit(self.text())

    def set_read_only(self, name: str) -> None:
        """Show the text to be read, by the keyboard too, and never changed; ``name`` is what to call it."""
        self.set_locked(is_locked=True)
        for editor in self._editors.values():
            editor.setPlaceholderText("")
        self._editors[Part.SUBJECT].setAccessibleName(self.tr("{name}: subject").format(name=name))
        self._editors[Part.BODY].setAccessibleName(name)

    def set_hidden_groups(self, groups: frozenset[Group]) -> None:
        """Leave out the marks of these groups."""
        for editor in self._editors.values():
            editor.set_hidden_groups(groups)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the marks in the theme's colours."""
        for editor in self._editors.values():
            editor.show_colours(theme.marks)

    def spans_in(self, part: Part, spans: Sequence[Span]) -> list[Span]:
        """Return those of some spans of the whole text that lie in a part, as the part counts."""
        placed = (in_part(self._parts, span) for span in spans)
        return [where.span for where in placed if where is not None and where.part is part]

    def lay_over(self, layer_of: Callable[[DraftEditor], _Layer]) -> dict[Part, _Layer]:
        """Have something drawn with the words of subject and body; return the layer that each was given."""
        layers = {part: layer_of(editor) for part, editor in self._editors.items()}
        for part, layer in layers.items():
            self._editors[part].add_layer(layer)
        return layers

    def is_locked(self) -> bool:
        """Say whether nobody may change the message now."""
        return self._is_locked

    def set_locked(self, *, is_locked: bool) -> None:
        """Let nobody change the message, by whatever way, until it is unlocked."""
        if is_locked is self._is_locked:
            return
        self._is_locked = is_locked
        for editor in self._editors.values():
            editor.set_locked(is_locked=is_locked)
        self.locked_changed.emit()

    def paste(self) -> None:
        """Paste at the cursor in the body, and take the keyboard there."""
        self._go_to(Part.BODY).paste()

    def offer_in_menus(self, actions: Sequence[QAction]) -> None:
        """Add these actions to the menus that a right click opens over subject and body."""
        for editor in self._editors.values():
            editor.offer_in_menu(actions)

    def put_in(self, rewrite: Rewrite) -> None:
        """Replace words in one step to undo, and take the keyboard to what is left to fill in."""
        if self._is_locked:
            self.rewrite_refused.emit(rewrite)
            return
        where = in_part(self._parts, rewrite.span)
        if where is not None:
            self._go_to(where.part).replace(where.span, rewrite.text, rewrite.slots)

    def request_finding(self) -> None:
        """Ask for the card of the mark at the cursor."""
        self._editors[self._active].request_finding()

    def _listen_to(self, editor: DraftEditor) -> None:
        editor.draft_changed.connect(self._take_change)
        editor.finding_requested.connect(self.finding_requested)
        editor.mark_rested_on.connect(self.mark_rested_on)
        editor.mouse_moved_to.connect(self.mouse_moved_to)
        editor.card_focus_requested.connect(self.card_focus_requested)
        editor.escape_pressed.connect(self.escape_pressed)
        editor.file_dropped.connect(self.file_dropped)
        editor.pasted_whole.connect(self.pasted_whole)
        editor.filling_changed.connect(self._filling_soon.start)

    @Slot()
    def _tell_filling(self) -> None:
        self.filling_changed.emit(any(editor.filling() is not None for editor in self._editors.values()))

    @Slot(object)
    def _tell_body_edit(self, change: TextChange) -> None:
        if not self._opening:
            self.edited.emit(change.shifted(self._parts.body_start))

    @Slot(object)
    def _tell_subject_edit(self, change: TextChange) -> None:
        """Tell it as an edit of the whole text, to which a subject brings its label and the line below."""
        if self._opening:
            return
        before = self._parts
        after = before.with_subject(self._editors[Part.SUBJECT].draft_text())
        if before.subject and after.subject:
            self.edited.emit(change.shifted(before.subject_start))
        else:
            self.edited.emit(TextChange(0, before.body_start, after.body_start))

    @Slot()
    def _take_change(self) -> None:
        if self._opening:
            return
        self._parts = self._shown_parts()
        self.edits.settle(self._parts)
        self.text_changed.emit(self.text())

    def _shown_parts(self) -> MessageParts:
        subject, body = (self._editors[part].draft_text() for part in (Part.SUBJECT, Part.BODY))
        parts = self._parts if subject == self._parts.subject else self._parts.with_subject(subject)
        return parts.with_body(body)
