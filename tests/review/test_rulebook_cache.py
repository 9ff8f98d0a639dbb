"""The notes about the rule book: used where they are sound, and never missed where they are not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.pattern_notes import pack, take_notes
from secondtry.engine.rulebook import RuleBookNotes
from secondtry.review.rulebook_cache import RuleBookCache, fingerprint
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

NOTES: RuleBookNotes = (
    {"rules": {"a.toml": {"rule": [{"id": "a.b", "severity": 2}]}}},
    ({"np": "the ⟦ {open} ⟧"}, {"the": frozenset({"closed"})}, frozenset({"closed"}), {}),
    pack(({"the {open}": (2, False, True)}, (("word", ("the",), ()),), ({"the": b"\0\0\0\0"}, b"\1\0\0\0"))),
)
DRAFT = read_draft(
    "Hi Dana,\n\nUnfortunately mistakes were made, and your lamp was misplaced at the depot. "
    "We apologise for any inconvenience. You should have read the label.\n\nSam\n"
)


def fingerprint_of(file: Path) -> str:
    """Return the fingerprint that notes were kept under."""
    return file.read_bytes().partition(b"\n")[0].decode().rpartition(" ")[0]


def test_notes_come_back_as_they_were(tmp_path: Path) -> None:
    cache = RuleBookCache(tmp_path / "new" / "rulebook.notes")
    cache.keep(NOTES, "a")
    assert cache.read("a") == NOTES


def test_notes_on_other_texts_are_not_used(tmp_path: Path) -> None:
    cache = RuleBookCache(tmp_path / "rulebook.notes")
    cache.keep(NOTES, "a")
    assert cache.read("b") is None
    cache.keep(NOTES, "b")
    assert cache.read("a") is None


def test_where_nothing_was_kept_there_are_no_notes(tmp_path: Path) -> None:
    assert RuleBookCache(tmp_path / "rulebook.notes").read("a") is None
    assert RuleBookCache(tmp_path).read("a") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data.replace(b"open", b"shut", 1),
        lambda data: data.replace(b"\n", b"", 1),
        lambda data: b"\xff" + data,
        lambda data: bytes(len(data)),
    ],
    ids=["empty", "cut short", "changed", "in one line", "no text", "zeros"],
)
def test_damaged_notes_are_none(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "rulebook.notes"
    RuleBookCache(file).keep(NOTES, "a")
    file.write_bytes(damage(file.read_bytes()))
    assert RuleBookCache(file).read("a") is None


def test_notes_that_cannot_be_kept_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be", encoding="utf-8")
    cache = RuleBookCache(tmp_path / "taken" / "rulebook.notes")
    cache.keep(NOTES, "a")
    assert cache.read("a") is None


def test_notes_are_for_the_person_alone_and_leave_nothing_beside_them(tmp_path: Path) -> None:
    file = tmp_path / "rulebook.notes"
    RuleBookCache(file).keep(NOTES, "a")
    assert [each.name for each in tmp_path.iterdir()] == ["rulebook.notes"]
    assert file.stat().st_mode & 0o077 == 0


def test_texts_have_a_fingerprint_of_their_own_however_they_are_cut() -> None:
    several = (
        [("a", b"b"), ("c", b"")],
        [("a", b""), ("b", b"c")],
        [("a", b"bc")],
        [("a", b"b c=0:0")],
        [("c", b""), ("a", b"b")],
        [("half \ud83d", b"")],
    )
    assert len({fingerprint(files) for files in several}) == 6
    assert fingerprint([("a", b"b")]) == fingerprint([("a", b"b")])


def test_the_rule_book_is_the_same_from_its_notes(tmp_path: Path) -> None:
    file = tmp_path / "rulebook.notes"
    plain, first, again = (load_shipped_rulebook(cache) for cache in (None, file, file))
    assert plain.problems == first.problems == again.problems == ()
    assert plain.categories == again.categories
    assert plain.occasions == again.occasions
    assert plain.moves == again.moves
    for one, other in zip(plain.rules, again.rules, strict=True):
        assert (one.id, one.flagged, one.silent) == (other.id, other.flagged, other.silent)
        pairs = zip(one.clause.patterns, other.clause.patterns, strict=True)
        assert all(p.source == q.source for p, q in pairs)
    assert take_notes(plain.pattern_index) == take_notes(again.pattern_index)
    analyses = [repr(Analyzer(book).analyze(DRAFT)) for book in (plain, first, again)]
    assert "hidden_actor" in analyses[0]
    assert len(set(analyses)) == 1


def test_the_words_are_the_same_from_the_notes(tmp_path: Path) -> None:
    file = tmp_path / "rulebook.notes"
    plain, _, again = (load_shipped_rulebook(cache).lexicon for cache in (None, file, file))
    assert plain.plain() == again.plain()
    verb = again.verb("misplaced")
    assert verb is not None
    assert verb == plain.verb("misplaced")


def test_the_notes_are_taken_once(tmp_path: Path) -> None:
    file = tmp_path / "rulebook.notes"
    load_shipped_rulebook(file)
    written = file.stat().st_mtime_ns
    load_shipped_rulebook(file)
    assert file.stat().st_mtime_ns == written


def test_notes_are_what_is_read_and_not_only_written(tmp_path: Path) -> None:
    """A name that was changed in sound notes is the name that is read."""
    file = tmp_path / "rulebook.notes"
    book = load_shipped_rulebook(file)
    made_of = fingerprint_of(file)
    cache = RuleBookCache(file)
    notes = cache.read(made_of)
    assert notes is not None
    tables, words, patterns = notes
    text = json.dumps(tables["questions"])
    changed = json.loads(text.replace(json.dumps(book.questions[0].prompt), '"Other words"'))
    cache.keep(({**tables, "questions": changed}, words, patterns), made_of)
    assert load_shipped_rulebook(file).questions[0].prompt == "Other words"


def test_damaged_notes_are_replaced(tmp_path: Path) -> None:
    file = tmp_path / "rulebook.notes"
    load_shipped_rulebook(file)
    sound = file.read_bytes()
    notes = RuleBookCache(file).read(fingerprint_of(file))
    file.write_bytes(sound[: len(sound) // 2])
    assert load_shipped_rulebook(file).problems == ()
    assert notes is not None
    assert RuleBookCache(file).read(fingerprint_of(file)) == notes
