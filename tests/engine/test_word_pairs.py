"""The words of a sentence as they are weighed."""

from secondtry.engine.word_pairs import words_and_pairs


def test_words_come_by_themselves_and_with_the_one_before_them() -> None:
    assert words_and_pairs("We let You down.") == [
        *["we", "let", "you", "down", "."],
        *["^ we", "we let", "let you", "you down", "down ."],
    ]


def test_all_numbers_are_one_and_clitics_are_words() -> None:
    assert words_and_pairs("It isn't £40") == ["it", "is", "n't", "#", "^ it", "it is", "is n't", "n't #"]


def test_a_text_without_words_has_none() -> None:
    assert words_and_pairs(" ") == []
