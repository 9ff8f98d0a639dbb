"""Finding words in the message: the bar, the places, and the keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from secondtry.gui.commands import Command
from secondtry.gui.find_bar import FindBar
from secondtry.gui.found_words import FoundWords
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.theme import Theme
from secondtry.review.part_spans import Part, PartSpan, in_message
from secondtry.text.span import Span
from secondtry.text.word_search import find_words


class FindDesk(QObject):
    """Looks through subject and body as one. Past the last place comes the first.

    Signals:
        message_wanted: Something is looked for, and the message is not on the screen.
    """

    message_wanted = Signal()

    def __init__(self, pane: MessagePane, bar: FindBar) -> None:
        super().__init__(pane)
        self._pane, self._bar = pane, bar
        self._layers = pane.lay_over(FoundWords)
        self._places: tuple[Span, ...] = ()
        self._begun_at = 0
        self._elsewhere: list[tuple[QWidget, Callable[[], object]]] = []
        bar.words_changed.connect(self._look_anew)
        bar.next_requested.connect(self.find_next)
        bar.previous_requested.connect(self.find_previous)
        bar.left.connect(self.leave)
        pane.text_changed.connect(self._follow)
        pane.cursor_moved.connect(self._count)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands do."""
        return {
            Command.FIND: self.find,
            Command.FIND_NEXT: self.find_next,
            Command.FIND_PREVIOUS: self.find_previous,
        }

    def offer(self, view: QWidget, search: Callable[[], object]) -> None:
        """While this view is shown in the place of the message, begin its own search instead."""
        self._elsewhere.append((view, search))

    @Slot()
    def find(self) -> None:
        """Open the bar; the selected words, if they are on one line, are looked for."""
        if self._searched_elsewhere():
            return
        words = self._pane.selected_words()
        self._begun_at = self._pane.selected_span().start
        self._bar.open("" if "\n" in words else words.strip())
        self._follow()

    @Slot()
    def find_next(self) -> None:
        """Select the next place behind the selection."""
        self._step(forward=True)

    @Slot()
    def find_previous(self) -> None:
        """Select the place before the selection."""
        self._step(forward=False)

    @Slot()
    def leave(self) -> None:
        """Close the bar, and go on in the message with the words selected."""
        self._bar.hide()
        self._show(())
        self._pane.take_focus()

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the places in the theme's colours."""
        for layer in self._layers.values():
            layer.show_theme(theme)

    def _searched_elsewhere(self) -> bool:
        """Search what is shown in place of the message if it can be searched; else have the message shown."""
        if self._pane.isVisible():
            return False
        for view, search in self._elsewhere:
            if view.isVisible():
                search()
                return True
        self.message_wanted.emit()
        return False

    def _step(self, *, forward: bool) -> None:
        if not self._bar.words().strip():
            self.find()
            return
        if self._searched_elsewhere():
            return
        places, here = self._found(), self._pane.selected_span()
        if forward:
            # Somebody who stands in front of a place has not been there yet.
            start = here.end if here in places else here.start
            next_ = next((place for place in places if place.start >= start), None) or next(
                iter(places), None
            )
        else:
            before = [place for place in places if place.start < here.start]
            next_ = next(reversed(before or places), None)
        if next_ is not None:
            self._begun_at = next_.start
            self._pane.show_selected(next_)
        if self._bar.isVisible():
            self._show(places)
        else:
            self._pane.take_focus()

    @Slot()
    def _look_anew(self) -> None:
        """Go to the first place from where the search began, while the words are typed."""
        places = self._found()
        first = next((place for place in places if place.start >= self._begun_at), None)
        first = first or next(iter(places), None)
        if first is not None:
            self._pane.show_selected(first)
        self._show(places)

    @Slot()
    def _follow(self) -> None:
        if not self._bar.isHidden():
            self._show(self._found())

    def _found(self) -> tuple[Span, ...]:
        """Return every place of the words, in code points of the whole text."""
        parts = self._pane.parts()
        return tuple(
            in_message(parts, PartSpan(part, span))
            for part, text in ((Part.SUBJECT, parts.subject), (Part.BODY, parts.body))
            for span in find_words(text, self._bar.words())
        )

    def _show(self, places: tuple[Span, ...]) -> None:
        self._places = places
        for part, layer in self._layers.items():
            layer.show_spans(self._pane.spans_in(part, places))
        self._count()

    @Slot()
    def _count(self) -> None:
        """Say which place of how many is selected."""
        if self._bar.isHidden():
            return
        here, all_ = self._pane.selected_span(), len(self._places)
        if not self._bar.words().strip():
            words = ""
        elif not all_:
            words = self.tr("Not found")
        elif here in self._places:
            words = self.tr("{n} of {all}").format(n=self._places.index(here) + 1, all=all_)
        else:
            words = self.tr("{all} found").format(all=all_)
        self._bar.show_count(words)
