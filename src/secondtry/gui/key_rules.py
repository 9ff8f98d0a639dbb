"""Which keys a command may have, and why others not."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_Key = Qt.Key
_Held = Qt.KeyboardModifier

_MOVING = frozenset(
    {
        _Key.Key_Left,
        _Key.Key_Right,
        _Key.Key_Up,
        _Key.Key_Down,
        _Key.Key_Home,
        _Key.Key_End,
        _Key.Key_PageUp,
        _Key.Key_PageDown,
        _Key.Key_Backspace,
        _Key.Key_Delete,
        _Key.Key_Insert,
    }
)
_GOING_ON = frozenset({_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape})
_ENTER = frozenset({_Key.Key_Return, _Key.Key_Enter})
_OF_THE_DESKTOP = frozenset(
    {
        QKeySequence("F10").toString(),
        QKeySequence("Shift+F10").toString(),
        QKeySequence("Alt+F4").toString(),
    }
)
_FIRST_FUNCTION_KEY, _LAST_FUNCTION_KEY = int(_Key.Key_F1), int(_Key.Key_F35)
#: Behind it come the keys that type nothing.
_LAST_SIGN = 0x01000000


def plain_keys(keys: str) -> str:
    """Return keys in the one spelling that is kept and compared; nothing for what are none."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def keys_in_words(keys: str) -> str:
    """Return keys as they are written on this system."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def fault_of(keys: str) -> str:
    """Return why no command may have these keys, as a sentence for the person; nothing where one may."""
    sequence = QKeySequence(keys)
    if sequence.count() != 1:
        return _words("A command needs one key, alone or with Ctrl, Alt or Shift held down.")
    # PySide's stubs do not tell that a sequence of keys can be indexed.
    pressed = cast("Sequence[QKeyCombination]", sequence)[0]
    if pressed.key() in {_Key.Key_unknown, _Key(0)}:
        return _words("The program cannot tell this key from others.")
    return _fault_of_key(pressed.key(), pressed.keyboardModifiers(), plain_keys(keys))


def _fault_of_key(key: Qt.Key, held: Qt.KeyboardModifier, keys: str) -> str:
    ctrl, alt = bool(held & _Held.ControlModifier), bool(held & _Held.AltModifier)
    types = int(key) < _LAST_SIGN
    faults = (
        (
            key in _GOING_ON,
            "Tab and Esc lead through the window and out of it, for everybody who uses no mouse.",
        ),
        (key in _MOVING, "This key moves or deletes in every text."),
        (key in _ENTER and not (ctrl or alt), "Enter begins a new line, and presses what is chosen."),
        (
            bool(held & _Held.MetaModifier) or keys in _OF_THE_DESKTOP,
            "These keys belong to your desktop, and may not reach the program.",
        ),
        (types and not (ctrl or alt), "This key types. Hold down Ctrl with it, or take one from F1 to F12."),
        (types and ctrl and alt, "On many keyboards, Ctrl and Alt together type signs."),
        (
            types and alt and chr(key).isalpha(),
            "Alt with a letter belongs to the menus and buttons that have that letter underlined.",
        ),
        (not types and not _is_known(key), "This key does something of its own."),
    )
    return next((_words(words) for is_so, words in faults if is_so), "")


def _is_known(key: Qt.Key) -> bool:
    return _FIRST_FUNCTION_KEY <= int(key) <= _LAST_FUNCTION_KEY or key in _ENTER


def _words(text: str) -> str:
    return QCoreApplication.translate("key_rules", text)
