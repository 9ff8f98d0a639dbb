"""Sentences that are read together yield what each yields alone: the shipped rule book, and odd sentences."""

from hypothesis import given, settings
from hypothesis import strategies as st

from secondtry.engine.pattern import Match
from secondtry.engine.sentence_batch import SentenceReading
from secondtry.engine.sentence_reader import SentenceReader, clauses_of
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
CLAUSES = dict(clauses_of(RULEBOOK))
#: One reader for the one way and one for the other: neither may know what the other has read.
ALONE = SentenceReader(RULEBOOK.lexicon, CLAUSES)
TOGETHER = SentenceReader(RULEBOOK.lexicon, CLAUSES, remembered=1)

SENTENCES = st.sampled_from(
    sorted(
        {
            sentence.span.of(text)
            for rule in RULEBOOK.rules
            for text in (*(flagged.text for flagged in rule.flagged), *rule.silent)
            for sentence in read_draft(text).reviewed_sentences()
        }
    )
)
#: Halves of sentences side by side are what a pattern would read as one, if it could.
HALVES = st.tuples(SENTENCES.map(str.split), st.integers(1, 20)).map(
    lambda cut: [" ".join(cut[0][: cut[1]]), " ".join(cut[0][cut[1] :])]
)
WORDS = (
    "we you it the a was were not n't never sorry if that for because due to your our lost and but . , :"
    " ! ? … ) “ ’s - 4pm £3 Monday misplaced unfortunately please will by noon ring cannot 😀"
)
ODD = st.one_of(
    st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join),
    st.sampled_from(
        ["", " ", ".", "!?…", "x" * 50, "sorry " * 30, "we lost it. " * 3, "word " * 2600 + "was lost"]
    ),
    st.text(max_size=20),
)


def _everything(reading: SentenceReading) -> tuple[tuple[str, ...], dict[str, tuple[Match, ...]]]:
    return reading.rules(), {id_: found for id_ in CLAUSES if (found := reading.of(id_))}


@settings(deadline=None)
@given(st.lists(st.one_of(HALVES, SENTENCES.map(lambda one: [one]), ODD.map(lambda one: [one])), max_size=40))
def test_sentences_read_together_yield_what_each_yields_alone(groups: list[list[str]]) -> None:
    sentences = [sentence for group in groups for sentence in group]
    together = TOGETHER.read_all(sentences)
    assert [_everything(reading) for reading in together] == [
        _everything(ALONE.read(sentence)) for sentence in sentences
    ]
