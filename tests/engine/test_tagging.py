"""Words with the classes that they belong to."""

from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.tagging import Tagger

LEXICON = read_lexicon({"words.toml": '[class.thing]\nkind = "noun"\nwords = ["box"]\n'})


def test_a_word_has_its_classes_wherever_it_stands() -> None:
    sentence = Tagger(LEXICON).tag("Box and boxes, Box")
    keys = [set(word.keys) for words in sentence.words_by_sentence() for word in words]
    assert [("{thing}" in own, "{capital}" in own) for own in (keys[0], keys[2], keys[4])] == [
        (True, False),
        (True, False),
        (True, True),
    ]
    assert sentence.keys == frozenset().union(*keys)
