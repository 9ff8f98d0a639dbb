"""The notes about the rule book: used where they are sound, and never missed where they are not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBookNotes
from secondtry.review.rulebook_cache import RuleBookCache, fingerprint
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

NOTES = RuleBookNotes(
    tables={"rules": {"a.toml": {"rule": [{"id": "a.b", "severity": 2}]}}},
    lexicon={"phrases": {"np": "the ⟦ {open} ⟧"}},
    key_sets=[["{open}", "the"]],
    required={"the {open}": [0, 0]},
)
DRAFT = read_draft(
    "Hi Dana,\n\nUnfortunately mistakes were made, and your lamp was misplaced at the depot. "
    "We apologise for any inconvenience. You should have read the label.\n\nSam\n"
)


def test_notes_come_back_as_they_were(tmp_path: Path) -> None:
    cache = RuleBookCache(tmp_path / "new" / "notes.json")
    cache.keep(NOTES, "a")
    assert cache.read("a") == NOTES


def test_notes_on_other_texts_are_not_used(tmp_path: Path) -> None:
    cache = RuleBookCache(tmp_path / "notes.json")
    cache.keep(NOTES, "a")
    assert cache.read("b") is None
    cache.keep(NOTES, "b")
    assert cache.read("a") is None


def test_where_nothing_was_kept_there_are_no_notes(tmp_path: Path) -> None:
    assert RuleBookCache(tmp_path / "notes.json").read("a") is None
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
    file = tmp_path / "notes.json"
    RuleBookCache(file).keep(NOTES, "a")
    file.write_bytes(damage(file.read_bytes()))
    assert RuleBookCache(file).read("a") is None


def test_notes_that_cannot_be_kept_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be", encoding="utf-8")
    cache = RuleBookCache(tmp_path / "taken" / "notes.json")
    cache.keep(NOTES, "a")
    assert cache.read("a") is None


def test_notes_are_for_the_person_alone_and_leave_nothing_beside_them(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    RuleBookCache(file).keep(NOTES, "a")
    assert [each.name for each in tmp_path.iterdir()] == ["notes.json"]
    assert file.stat().st_mode & 0o077 == 0


def test_texts_have_a_fingerprint_of_their_own_however_they_are_cut() -> None:
    several = (["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["half \ud83d"])
    assert len({fingerprint(texts) for texts in several}) == 5
    assert fingerprint(["ab", "c"]) == fingerprint(["ab", "c"])


def test_the_rule_book_is_the_same_from_its_notes(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    plain, first, again = (load_shipped_rulebook(cache) for cache in (None, file, file))
    assert plain.problems == first.problems == again.problems == ()
    assert plain.categories == again.categories
    assert plain.occasions == again.occasions
    assert plain.moves == again.moves
    for one, other in zip(plain.rules, again.rules, strict=True):
        assert (one.id, one.flagged, one.silent) == (other.id, other.flagged, other.silent)
        pairs = zip(one.clause.patterns, other.clause.patterns, strict=True)
        assert all((p.source, p.required) == (q.source, q.required) for p, q in pairs)
    analyses = [repr(Analyzer(book).analyze(DRAFT)) for book in (plain, first, again)]
    assert "hidden_actor" in analyses[0]
    assert len(set(analyses)) == 1


def test_the_words_are_the_same_from_the_notes(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    plain, _, again = (load_shipped_rulebook(cache).lexicon for cache in (None, file, file))
    assert plain == again
    verb = again.verb("misplaced")
    assert verb is not None
    assert verb == plain.verb("misplaced")


def test_the_notes_are_taken_once(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    load_shipped_rulebook(file)
    written = file.stat().st_mtime_ns
    load_shipped_rulebook(file)
    assert file.stat().st_mtime_ns == written


def test_notes_are_what_is_read_and_not_only_written(tmp_path: Path) -> None:
    """A name that was changed in sound notes is the name that is read."""
    file = tmp_path / "notes.json"
    book = load_shipped_rulebook(file)
    made_of = file.read_bytes().split(b" ", 1)[0].decode()
    cache = RuleBookCache(file)
    notes = cache.read(made_of)
    assert notes is not None
    text = json.dumps(notes.tables["questions"])
    changed = json.loads(text.replace(json.dumps(book.questions[0].prompt), '"Other words"'))
    tables = {**notes.tables, "questions": changed}
    cache.keep(RuleBookNotes(tables, notes.lexicon, notes.key_sets, notes.required), made_of)
    assert load_shipped_rulebook(file).questions[0].prompt == "Other words"


def test_damaged_notes_are_replaced(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    load_shipped_rulebook(file)
    sound = file.read_bytes()
    file.write_bytes(sound[: len(sound) // 2])
    assert load_shipped_rulebook(file).problems == ()
    assert file.read_bytes() == sound
