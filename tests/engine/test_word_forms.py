import pytest

from secondtry.engine.rulebook import RuleBook
from secondtry.engine.word_forms import WordForms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("lose", {"lose", "loses", "lost", "losing"}),
        ("lost", {"lose", "loses", "lost", "losing"}),
        ("be", {"be", "am", "is", "are", "was", "were", "been", "being"}),
        ("have", {"have", "has", "had", "having"}),
        ("query", {"query", "queries", "queried", "querying"}),
        ("travel", {"travel", "travels", "traveled", "traveling"}),
    ],
)
def test_a_word_comes_in_every_form(small_book: RuleBook, word: str, forms: set[str]) -> None:
    assert WordForms(small_book.lexicon).of(word) == forms
