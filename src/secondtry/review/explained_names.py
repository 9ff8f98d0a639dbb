"""Finds what somebody wants explained by what they call it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from secondtry.engine.category import Group
from secondtry.engine.house_rules import HOUSE_RULE
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.two_judgements import is_heard
from secondtry.review.explainer import rule_name

_MOST_SUGGESTIONS = 4
#: From 0, nothing alike, to 1, the same.
_LIKENESS = 0.7
_BREAKS = re.compile(r"[^a-z0-9.]+")


class ExplainedNames:
    """The names of all categories, rules and moves of a rule book, taken as people write them.

    Capitals, spaces, hyphens and underscores make no difference, and a rule may
    go without its category where no other rule shares its name.
    """

    def __init__(self, rulebook: RuleBook) -> None:
        self._keys: dict[str, list[str]] = {}
        #: The names of kinds and moves by each of their words.
        self._by_word: dict[str, list[str]] = {}
        for key, name in _named(rulebook):
            plain = _plain(name)
            keys = self._keys.setdefault(plain, [])
            if key not in keys:
                keys.append(key)
            if "." not in key:
                for word in plain.split("_"):
                    self._by_word.setdefault(word, []).append(plain)
        self._groups: dict[str, list[str]] = {group.value: [] for group in Group}
        for category in rulebook.categories.values():
            self._groups[category.group.value].append(category.key)

    def find(self, words: str) -> str | None:
        """Return the key of what the words name; None where they name nothing, or more than one.

        What only the trained reader heard is named like a rule, and leads to its kind.
        """
        if is_heard(words):
            words = words.rpartition(".")[0]
        keys = self._keys.get(_plain(words), [])
        return keys[0] if len(keys) == 1 else None

    def nearest(self, words: str) -> tuple[str, ...]:
        """Return the keys of what the words may have meant, the likeliest first; perhaps none.

        The name of a group means all its kinds.
        """
        plain = _plain(words)
        if plain in self._groups:
            return tuple(self._groups[plain])
        names = [plain] if plain in self._keys else []
        names += [kind for kind in (plain.partition(".")[0],) if kind != plain and kind in self._keys]
        names += get_close_matches(plain, self._keys, n=_MOST_SUGGESTIONS, cutoff=_LIKENESS)
        names += [name for name in self._keys if plain and plain in name]
        for word in plain.split("_"):
            for alike in get_close_matches(word, self._by_word, n=_MOST_SUGGESTIONS, cutoff=_LIKENESS):
                names += self._by_word[alike]
        keys = dict.fromkeys(key for name in names for key in self._keys[name])
        return tuple(keys)[:_MOST_SUGGESTIONS]


def _named(rulebook: RuleBook) -> Iterator[tuple[str, str]]:
    """Yield each key with each name that leads to it; kinds and moves come before rules."""
    for category in rulebook.categories.values():
        yield category.key, category.key
        yield category.key, category.name
        yield from ((category.key, term) for term in category.also_called)
    for move in rulebook.moves.values():
        yield move.key, move.key
        yield move.key, move.name
    yield HOUSE_RULE.key, HOUSE_RULE.key
    yield HOUSE_RULE.key, HOUSE_RULE.name
    for rule in rulebook.rules:
        yield rule.id, rule.id
        yield rule.id, f"{rule.category.name}: {rule_name(rule)}"
    taken = {_plain(key) for key in (*rulebook.categories, *rulebook.moves)}
    for rule in rulebook.rules:
        if _plain(rule_name(rule)) not in taken:
            yield rule.id, rule_name(rule)


def _plain(name: str) -> str:
    return _BREAKS.sub("_", name.casefold()).strip("_.")
