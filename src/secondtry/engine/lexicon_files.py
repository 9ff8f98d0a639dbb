"""Reads lexicon files."""

from collections.abc import Mapping

from secondtry.engine.inflection import american_spelling, conjugate, plural
from secondtry.engine.lexicon import BUILT_IN, Lexicon, LexiconError
from secondtry.engine.toml_text import Table, TomlError, parse_toml


def read_lexicon(texts: Mapping[str, str]) -> Lexicon:
    """Return the lexicon of all files, given by name; see ``build_lexicon``.

    Raises:
        LexiconError: naming the file or the class, when one cannot be understood.
    """
    return build_lexicon({name: _parsed(name, text) for name, text in texts.items()})


def build_lexicon(tables: Mapping[str, Table]) -> Lexicon:
    """Return the lexicon of all files, given as tables by name.

    A file may hold ``[class.NAME]`` tables (``kind`` = word, noun or verb;
    ``words``; ``includes`` = names of other classes), one ``[phrase]`` table,
    one ``[irregular]`` table (base = [past, participle]) and ``doubling``, a
    list of verbs. A class may be continued in another file.

    Raises:
        LexiconError: naming the file or the class, when one cannot be understood.
    """
    irregular = {
        base: (forms[0], forms[1])
        for table in tables.values()
        for base, forms in table.get("irregular", {}).items()
    }
    doubling = frozenset(word for table in tables.values() for word in table.get("doubling", ()))
    lexicon = Lexicon()
    for name in BUILT_IN:
        lexicon.add(name, ())
    included: list[tuple[str, str]] = []
    for file_name, table in tables.items():
        lexicon.phrases.update(table.get("phrase", {}))
        for class_name, entry in table.get("class", {}).items():
            included += [(class_name, other) for other in entry.get("includes", ())]
            _add_class(lexicon, file_name, class_name, entry, irregular, doubling)
    lexicon.include(included)
    return lexicon


def _parsed(name: str, text: str) -> Table:
    try:
        return parse_toml(text)
    except TomlError as error:
        raise LexiconError(f"{name}: {error}") from error


def _add_class(  # noqa: PLR0913, PLR0917 - one row of a table, taken apart
    lexicon: Lexicon,
    file_name: str,
    class_name: str,
    entry: Mapping[str, object],
    irregular: Mapping[str, tuple[str, str]],
    doubling: frozenset[str],
) -> None:
    words = entry.get("words", [])
    kind = entry.get("kind", "word")
    if not isinstance(words, list) or kind not in {"word", "noun", "verb"}:
        raise LexiconError(
            f"{file_name}: class {class_name!r} needs a list of words and a kind: word, noun or verb"
        )
    lexicon.add(class_name, ())
    for word in words:
        if kind == "verb":
            verb = conjugate(word, irregular, doubling)
            for spelled in filter(None, (verb, american_spelling(verb))):
                lexicon.add_verb(class_name, spelled)
            continue
        lexicon.add(class_name, [word])
        if kind == "noun":
            lexicon.add(class_name, [plural(word)])
            lexicon.add(f"{class_name}.plural", [plural(word)])
