"""Shapes of words, such as ``mis%ed``: ``%`` stands for any letters, or none."""

from collections.abc import Iterable

#: The shape of any word.
ANY = "%"


def has_shape(form: str, shape: str) -> bool:
    """Say whether a form has a shape."""
    first, *inner, last = shape.split("%")
    if len(form) < len(first) + len(last) or not (form.startswith(first) and form.endswith(last)):
        return False
    position, end = len(first), len(form) - len(last)
    for letters in inner:
        found = form.find(letters, position, end)
        if found < 0:
            return False
        position = found + len(letters)
    return True


class Shapes:
    """Some shapes, sorted by the letter in which they end or else begin: most words have another there."""

    def __init__(self, shapes: Iterable[str]) -> None:
        self._any: list[str] = []
        self._by_last: dict[str, list[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        #: Behind the letters that they have first.
        self._others: list[tuple[str, str]] = []
        for shape in shapes:
            if shape == ANY:
                self._any.append(shape)
            elif not shape.endswith("%"):
                self._by_last.setdefault(shape[-1], []).append(shape)
            elif not shape.startswith("%"):
                self._by_first.setdefault(shape[0], []).append(shape)
            else:
                self._others.append((shape.split("%")[1], shape))

    def of(self, form: str) -> list[str]:
        """Return those that a form of one letter at least has."""
        tried = [*self._by_last.get(form[-1], ()), *self._by_first.get(form[0], ())]
        for letters, shape in self._others:
            if letters in form:
                tried.append(shape)
        return [*self._any, *[shape for shape in tried if has_shape(form, shape)]] if tried else self._any
