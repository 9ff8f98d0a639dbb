"""The keys that are no commands of the menus: they belong to a place of the window, and stay as they are."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from secondtry.gui.key_rules import keys_in_words


@dataclass(frozen=True, slots=True)
class OtherKey:
    """Keys in Qt's portable spelling, and what each or all of them do there."""

    keys: tuple[str, ...]
    words: str

    def in_words(self) -> str:
        """Return the keys as they are written on this system; of many, the first and the last."""
        named = [keys_in_words(key) or key for key in self.keys]
        return ", ".join(named) if len(named) <= _MOST_NAMED else f"{named[0]}–{named[-1]}"


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """A place of the window and the keys that it has."""

    place: str
    keys: tuple[OtherKey, ...]


def other_keys() -> tuple[KeyPlace, ...]:
    """Return every place that has keys of its own, in the order in which one comes to them."""
    return tuple(
        KeyPlace(_words(place), tuple(OtherKey(keys, _words(words)) for keys, words in rows))
        for place, rows in _PLACES
    )


def words_for_fixed() -> str:
    """Return why these keys cannot be changed."""
    return _words(
        "These keys cannot be changed: Alt with a letter is the letter that is underlined on the screen, and "
        "the others are those that every list and every text has."
    )


_MOST_NAMED = 3
_DIGITS = tuple("123456789")
_LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

_PLACES: tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...] = (
    (
        "Everywhere",
        (
            (("Alt",), "With the letter that is underlined: open that menu, press that button"),
            (("Tab", "Shift+Tab"), "Go on to the next thing, or to the one before"),
            (("Menu", "Shift+F10"), "The menu of what is selected"),
        ),
    ),
    (
        "Beside the message",
        (
            (("Alt+O",), "The occasion"),
            (("Alt+K",), "Whether they know"),
            (("Alt+Y", "Alt+N", "Alt+C"), "In an open question: yes, not yet, can't tell"),
            (("Alt+P",), "While the disk takes nothing: save a copy"),
        ),
    ),
    (
        "Subject",
        ((("Return", "Down"), "Go on to the message"), (("Up",), "Go back to what stands before it")),
    ),
    (
        "On a card",
        (
            (_DIGITS, "Take the rewrite of that number"),
            (("Tab", "Shift+Tab"), "Go round the card"),
            (("Return",), "Press what is chosen"),
            (("Esc",), "Close the card, and put the cursor back"),
        ),
    ),
    (
        "In a frame",
        (
            (("Tab", "Shift+Tab"), "Go to the next gap, or to the one before"),
            (("Esc",), "Leave the gaps"),
        ),
    ),
    (
        "In the list of findings",
        (
            (("Up", "Down"), "Go from finding to finding"),
            (("Return",), "Go to the words in the message"),
            (_DIGITS, "Take the rewrite of that number"),
            (("Del",), "Dismiss this finding"),
            (("N",), "This mark is not helpful"),
            (("W",), "Why: the page about the rule"),
            (("Alt+W",), "Choose the group that the list shows"),
            (("Esc",), "Back to the message"),
        ),
    ),
    (
        "While you look for words",
        (
            (("Return",), "The next place"),
            (("Shift+Return",), "The place before"),
            (("Esc",), "Put the search away"),
        ),
    ),
    (
        "While you read as your customer",
        (
            (("Alt+A",), "Choose who reads"),
            (("Alt+M",), "Show the rest of a long message"),
            (("Alt+B", "Esc"), "Go back to writing"),
        ),
    ),
    (
        "In a comment",
        ((("Ctrl+Return",), "Keep it"), (("Esc",), "Leave it for later")),
    ),
    (
        "In the list of cases",
        (
            (("Up", "Down"), "Go from case to case"),
            (("Return",), "Open the message, or bring it back from the trash"),
            (("Del",), "Put the case in the trash"),
            (_LETTERS, "Find a case; Down goes back to the list, Esc shows all again"),
        ),
    ),
    (
        "In the list of versions",
        ((("F2",), "Rename the version"), (("Del",), "Delete it")),
    ),
    (
        "In the list of house rules",
        ((("Return",), "Change the phrase"), (("Del",), "Remove it")),
    ),
    (
        "In the settings",
        (
            (("Ctrl+F",), "Search"),
            (("Return", "Down"), "In the search: go to the first that is found"),
            (("Return",), "In the list of commands: change the keys"),
            (("Esc",), "Empty the search; close the settings"),
        ),
    ),
    (
        "In this help",
        ((("Alt+Left",), "Go back to the page before"), (("Esc",), "Close the help")),
    ),
)


def _words(text: str) -> str:
    return QCoreApplication.translate("other_keys", text)
