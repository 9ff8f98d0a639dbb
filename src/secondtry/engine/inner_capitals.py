"""Words as inside a sentence: without the capital that only their place at its start gave them."""

from secondtry.engine.closed_words import SENTENCE_ADVERBS
from secondtry.engine.lexicon import CLOSED, PROPER, Lexicon
from secondtry.text.expression import Expression

_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_FIRST_WORD = Expression(_WORD)
#: What begins with a common word, whatever the lexicon knows: up to four words of which the last ends like a
#: plural ("Cards", "Wedding cards", not "Glass"), a plural before its verb, and what looks like an adjective.
_COMMON = Expression(
    rf"(?:{_WORD} ){{0,3}}(?:[^\W\d_]|-)*[^\W\d_su]s\Z"
    r"|[^\W\d_]+[^\W\d_su]s (?:have|are|were|do|can|will)\b"
    r"|(?:Heavy|High|Higher|Strong|Bad|Recent|Severe|Extreme|Unexpected|Extra|[A-Z][a-z]{3,}[cdst]ed)\b"
)
#: Classes of words that keep their capital within a sentence.
_NAMES = frozenset({PROPER, "first_name", "third_party_name"})


def inside_a_sentence(text: str, lexicon: Lexicon, *, opens: bool) -> str:
    """Return words with a small first letter, unless they keep their capital within a sentence.

    ``opens`` says that they begin their sentence, where nothing shows whether a word is a name. Words of the
    lexicon are none, and neither is what stands before a plural ("Wedding cards"); an unknown word before a
    singular or an 's may be one.
    """
    first = _FIRST_WORD.match(text)
    if first is None or not _is_capitalised(first.group()):
        return text
    if first.group().lower() in SENTENCE_ADVERBS:
        return text[0].lower() + text[1:]
    classes = lexicon.classes_of(first.group().lower())
    if _NAMES & classes or (CLOSED not in classes and not opens):
        return text
    return text[0].lower() + text[1:] if classes or _COMMON.match(text) else text


def _is_capitalised(word: str) -> bool:
    """Say whether a word has a capital first and small letters after it, as any word at the start has."""
    return word != "I" and word[0].isupper() and (len(word) == 1 or word[1:].islower())
