"""The lexicon: classes, their forms, what one class includes, and how mistakes are worded."""

import tomllib

import pytest

from secondtry.engine.lexicon import Lexicon, LexiconError
from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.tagging import Tagger
from secondtry.resources import read_resources
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize


def lexicon_of(*texts: str) -> Lexicon:
    """Return the lexicon of texts, as files in this order."""
    return read_lexicon({f"{number}.toml": text for number, text in enumerate(texts)})


def classes_in(sentence: str, lexicon: Lexicon) -> set[str]:
    """Return the classes that occur in a sentence."""
    return {key[1:-1] for key in Tagger(lexicon).tag(sentence).keys if key.startswith("{")}


def test_a_word_belongs_to_every_class_that_lists_it() -> None:
    lexicon = lexicon_of('[class.a]\nwords = ["soon", "late"]\n[class.b]\nwords = ["soon"]')
    assert lexicon.classes_of("soon") == {"a", "b"}
    assert lexicon.classes_of("late") == {"a"}
    assert lexicon.classes_of("never") == frozenset()


def test_a_verb_comes_with_a_class_for_each_form() -> None:
    lexicon = lexicon_of('[class.harm]\nkind = "verb"\nwords = ["damage"]')
    assert lexicon.classes_of("damage") == {"harm", "harm.base"}
    assert lexicon.classes_of("damages") == {"harm", "harm.s"}
    assert lexicon.classes_of("damaged") == {"harm", "harm.past", "harm.participle"}
    assert lexicon.classes_of("damaging") == {"harm", "harm.ing"}


def test_irregular_forms_and_doubling_come_from_any_file() -> None:
    lexicon = lexicon_of(
        '[class.harm]\nkind = "verb"\nwords = ["lose", "omit"]',
        'doubling = ["omit"]\n[irregular]\nlose = ["lost", "lost"]',
    )
    assert lexicon.classes_of("lost") == {"harm", "harm.past", "harm.participle"}
    assert "harm.past" in lexicon.classes_of("omitted")
    assert lexicon.classes_of("losed") == frozenset()


def test_both_spellings_of_a_verb_are_known() -> None:
    lexicon = lexicon_of('doubling = ["cancel"]\n[class.end]\nkind = "verb"\nwords = ["cancel"]')
    assert (
        lexicon.classes_of("cancelled")
        == lexicon.classes_of("canceled")
        == {
            "end",
            "end.past",
            "end.participle",
        }
    )


def test_a_noun_comes_with_its_plural() -> None:
    lexicon = lexicon_of('[class.thing]\nkind = "noun"\nwords = ["delivery"]')
    assert lexicon.classes_of("delivery") == {"thing"}
    assert lexicon.classes_of("deliveries") == {"thing", "thing.plural"}


def test_a_form_leads_back_to_its_verb_and_the_one_listed_first_keeps_it() -> None:
    lexicon = lexicon_of(
        '[irregular]\nfind = ["found", "found"]\n[class.a]\nkind = "verb"\nwords = ["find", "found"]'
    )
    found = lexicon.verb("found")
    assert found is not None
    assert found.base == "find"
    assert lexicon.verb("table") is None


def test_a_class_is_continued_in_another_file() -> None:
    lexicon = lexicon_of('[class.a]\nwords = ["one"]', '[class.a]\nwords = ["two"]')
    assert lexicon.classes_of("one") == lexicon.classes_of("two") == {"a"}


@pytest.mark.parametrize("order", [("outer", "inner", "word"), ("word", "inner", "outer")])
def test_a_class_includes_what_another_includes_in_whatever_order_they_stand(order: tuple[str, ...]) -> None:
    tables = {
        "word": '[class.word]\nwords = ["x"]',
        "inner": '[class.inner]\nincludes = ["word"]',
        "outer": '[class.outer]\nincludes = ["inner"]',
    }
    assert lexicon_of(*(tables[name] for name in order)).classes_of("x") == {"word", "inner", "outer"}


def test_classes_that_include_each_other_come_to_an_end() -> None:
    lexicon = lexicon_of('[class.a]\nwords = ["x"]\nincludes = ["b"]\n[class.b]\nincludes = ["a"]')
    assert lexicon.classes_of("x") == {"a", "b"}


def test_the_look_of_a_word_gives_it_a_class() -> None:
    lexicon = lexicon_of('[class.closed]\nwords = ["the", "from"]')
    assert classes_in("x 14", lexicon) == {"open", "number"}
    assert classes_in("x £49.50", lexicon) == {"open", "number"}
    assert classes_in("the !", lexicon) == {"closed", "punctuation"}
    assert classes_in("from Porto", lexicon) == {"closed", "open", "capital"}


def test_a_capital_at_the_start_of_a_sentence_is_none_of_the_words_own() -> None:
    assert classes_in("Porto", lexicon_of("")) == {"open"}


def test_a_word_in_ly_is_an_adverb_unless_the_lexicon_says_otherwise() -> None:
    lexicon = lexicon_of('[class.not_adverb]\nwords = ["family"]')
    assert classes_in("badly", lexicon) == {"adverb", "closed"}
    assert classes_in("family", lexicon) == {"not_adverb", "open"}


def test_a_file_that_is_no_toml_is_named() -> None:
    with pytest.raises(LexiconError, match=r"1\.toml: "):
        lexicon_of("", "[class")


@pytest.mark.parametrize("entry", ['words = "late"', 'kind = "adjective"\nwords = ["late"]'])
def test_a_class_that_cannot_be_read_is_named_with_its_file(entry: str) -> None:
    with pytest.raises(LexiconError, match=r"0\.toml: class 'slow' needs a list of words and a kind"):
        lexicon_of(f"[class.slow]\n{entry}")


def test_a_class_that_includes_an_unknown_one_is_a_mistake() -> None:
    with pytest.raises(LexiconError, match="there is no class of words named 'nothing'"):
        lexicon_of('[class.a]\nincludes = ["nothing"]')


def test_every_shipped_word_is_one_that_a_sentence_can_hold() -> None:
    """A word of a class is compared with single tokens: "in case" or "Late" would never be met."""
    unreachable = [
        (resource.name, name, word)
        for resource in read_resources("lexicon", ".toml")
        for name, table in tomllib.loads(resource.text).get("class", {}).items()
        for word in table.get("words", ())
        if [token.form for token in tokenize(word, Span(0, len(word)))] != [word]
    ]
    assert unreachable == []
