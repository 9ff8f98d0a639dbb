"""Rewrites: the passive turned into our act, capitals, pronouns, slots; every expectation written by hand."""

import pytest

from secondtry.engine.finding import Rewrite
from secondtry.engine.lexicon import read_lexicon
from secondtry.engine.rewriting import Rewriter, Sender
from secondtry.text.span import Span

LEXICON = """
doubling = ["cancel"]

[irregular]
lose = ["lost", "lost"]
break = ["broke", "broken"]
put = ["put", "put"]

[class.harm]
kind = "verb"
words = ["lose", "break", "cancel", "delay", "put"]

[class.thing]
kind = "noun"
words = ["parcel", "order", "delivery"]

[class.closed]
words = ["the", "your", "two", "it", "they", "this", "a", "you", "i"]

[class.proper]
words = ["saturday", "christmas"]
"""
REWRITER = Rewriter(read_lexicon({"words.toml": LEXICON}))
WE, ONE = Sender(single=False), Sender(single=True)
TO_ACTIVE = "{we} {verb|active:be} {object|object}"


def rewrite(template: str, sentence: str, marked: str, sender: Sender = WE, **kept: str) -> Rewrite | None:
    """Return the rewrite of the words ``marked`` of a sentence; the kept words are looked up in it."""
    spans = {name: _span(sentence, words) for name, words in kept.items()}
    return REWRITER.rewrite(template, sentence, _span(sentence, marked), spans, sender)


def _span(sentence: str, words: str) -> Span:
    start = sentence.index(words)
    return Span(start, start + len(words))


def active(thing: str, auxiliaries: str, verb: str, sender: Sender = WE) -> str:
    """Return the rewrite of "THING AUXILIARIES VERB", which stands at the start of a sentence."""
    clause = f"{thing} {auxiliaries} {verb}"
    found = rewrite(TO_ACTIVE, f"{clause} there.", clause, sender, object=thing, be=auxiliaries, verb=verb)
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("auxiliaries", "ours", "mine"),
    [
        ("was", "We broke it", "I broke it"),
        ("is", "We break it", "I break it"),
        ("got", "We broke it", "I broke it"),
        ("gets", "We break it", "I break it"),
        ("has been", "We have broken it", "I have broken it"),
        ("'s been", "We have broken it", "I have broken it"),
        ("had been", "We had broken it", "I had broken it"),
        ("'d been", "We had broken it", "I had broken it"),
        ("is being", "We are breaking it", "I am breaking it"),
        ("was being", "We were breaking it", "I was breaking it"),
        ("is getting", "We are breaking it", "I am breaking it"),
        ("will be", "We will break it", "I will break it"),
        ("'ll be", "We will break it", "I will break it"),
        ("should have been", "We should have broken it", "I should have broken it"),
        ("may have been", "We may have broken it", "I may have broken it"),
    ],
)
def test_the_active_keeps_the_tense(auxiliaries: str, ours: str, mine: str) -> None:
    assert active("It", auxiliaries, "broken") == ours
    assert active("It", auxiliaries, "broken", ONE) == mine


@pytest.mark.parametrize(
    ("auxiliaries", "ours"),
    [
        ("was not", "We did not break it"),
        ("wasn't", "We didn't break it"),
        ("wasn’t", "We didn't break it"),
        ("weren't", "We didn't break it"),
        ("is not", "We do not break it"),
        ("isn't", "We don't break it"),
        ("was never", "We never broke it"),
        ("has not been", "We have not broken it"),
        ("hasn't been", "We haven't broken it"),
        ("hasnt been", "We haven't broken it"),
        ("has never been", "We have never broken it"),
        ("had not been", "We had not broken it"),
        ("hadn't been", "We hadn't broken it"),
        ("isn't being", "We aren't breaking it"),
        ("was not being", "We were not breaking it"),
        ("will not be", "We will not break it"),
        ("won't be", "We won't break it"),
        ("can't be", "We can't break it"),
        ("cannot be", "We cannot break it"),
        ("could not be", "We could not break it"),
        ("should not have been", "We should not have broken it"),
        ("shouldn't have been", "We shouldn't have broken it"),
        ("should never have been", "We should never have broken it"),
    ],
)
def test_the_active_keeps_the_negation(auxiliaries: str, ours: str) -> None:
    assert active("It", auxiliaries, "broken") == ours


@pytest.mark.parametrize(
    ("auxiliaries", "mine"),
    [
        ("isn't being", "I am not breaking it"),
        ("wasn't being", "I wasn't breaking it"),
        ("wasn't", "I didn't break it"),
        ("hasn't been", "I haven't broken it"),
    ],
)
def test_the_negation_agrees_with_one_sender(auxiliaries: str, mine: str) -> None:
    assert active("It", auxiliaries, "broken", ONE) == mine


@pytest.mark.parametrize(
    ("auxiliaries", "ours"),
    [
        ("was accidentally", "We accidentally broke it"),
        ("was also wrongly", "We also wrongly broke it"),
        ("has already been", "We have already broken it"),
        ("has been badly", "We have badly broken it"),
        ("is still being", "We are still breaking it"),
        ("has still not been", "We have still not broken it"),
        ("hasn't yet been", "We haven't yet broken it"),
        ("was not fully", "We did not fully break it"),
        ("was still not", "We still did not break it"),
        ("was never properly", "We never properly broke it"),
        ("should have already been", "We should already have broken it"),
        ("wasn't quite", "We didn't quite break it"),
    ],
)
def test_the_active_keeps_the_adverbs(auxiliaries: str, ours: str) -> None:
    assert active("It", auxiliaries, "broken") == ours


@pytest.mark.parametrize(
    ("verb", "ours"),
    [
        ("lost", "We lost it"),
        ("delayed", "We delayed it"),
        ("put", "We put it"),
        ("cancelled", "We cancelled it"),
        ("canceled", "We canceled it"),
        ("Lost", "We lost it"),
    ],
)
def test_the_verb_keeps_its_spelling(verb: str, ours: str) -> None:
    assert active("It", "was", verb) == ours


@pytest.mark.parametrize(
    ("thing", "auxiliaries", "ours"),
    [
        ("Your order", "was", "We lost your order"),
        ("The two boxes", "were", "We lost the two boxes"),
        ("Parcels", "were", "We lost parcels"),
        ("Wedding cards", "were", "We lost wedding cards"),
        ("E-mails", "were", "We lost e-mails"),
        ("Éclairs", "were", "We lost éclairs"),
        ("Order 4411", "was", "We lost order 4411"),
        ("A box", "was", "We lost a box"),
        ("They", "were", "We lost them"),
        ("This", "was", "We lost this"),
        ("You", "were", "We lost you"),
    ],
)
def test_a_common_noun_loses_the_capital_of_its_place(thing: str, auxiliaries: str, ours: str) -> None:
    assert active(thing, auxiliaries, "lost") == ours


@pytest.mark.parametrize(
    ("thing", "auxiliaries", "ours"),
    [
        ("Dana's parcel", "was", "We lost Dana's parcel"),
        ("Dana's parcels", "were", "We lost Dana's parcels"),
        ("Saturday's delivery", "was", "We lost Saturday's delivery"),
        ("Christmas orders", "were", "We lost Christmas orders"),
        ("Mr Silva's box", "was", "We lost Mr Silva's box"),
        ("GitHub logs", "were", "We lost GitHub logs"),
        ("PDFs", "were", "We lost PDFs"),
        ("YOUR ORDER", "was", "We lost YOUR ORDER"),
    ],
)
def test_a_name_keeps_its_capital(thing: str, auxiliaries: str, ours: str) -> None:
    assert active(thing, auxiliaries, "lost") == ours


def test_i_is_a_capital_everywhere() -> None:
    found = rewrite("true, {words|inner}", "I know it was lost.", "I know it was lost", words="I know it")
    assert found is not None
    assert found.text == "True, I know it"


def test_within_a_sentence_a_capital_is_part_of_the_word() -> None:
    sentence = "Sadly, Order 12 was lost."
    found = rewrite(TO_ACTIVE, sentence, "Order 12 was lost", object="Order 12", be="was", verb="lost")
    assert found is not None
    assert found.applied_to(sentence) == "Sadly, we lost Order 12."


def test_within_a_sentence_the_rewrite_begins_small_and_i_stays_a_capital() -> None:
    sentence = "Sadly, the box was lost."
    ours = rewrite(TO_ACTIVE, sentence, "the box was lost", object="the box", be="was", verb="lost")
    mine = rewrite(TO_ACTIVE, sentence, "the box was lost", ONE, object="the box", be="was", verb="lost")
    assert ours is not None
    assert mine is not None
    assert ours.applied_to(sentence) == "Sadly, we lost the box."
    assert mine.applied_to(sentence) == "Sadly, I lost the box."


def test_a_sentence_that_begins_small_goes_on_small() -> None:
    sentence = "your order was lost."
    found = rewrite(TO_ACTIVE, sentence, "your order was lost", object="your order", be="was", verb="lost")
    assert found is not None
    assert found.applied_to(sentence) == "we lost your order."


def test_quotation_marks_before_the_first_word_are_no_words() -> None:
    sentence = "“Your order was lost.”"
    found = rewrite(TO_ACTIVE, sentence, "Your order was lost", object="Your order", be="was", verb="lost")
    assert found is not None
    assert found.applied_to(sentence) == "“We lost your order.”"


def test_only_the_marked_words_are_replaced() -> None:
    sentence = "On Monday the box was lost in the yard."
    found = rewrite(TO_ACTIVE, sentence, "the box was lost", object="the box", be="was", verb="lost")
    assert found is not None
    assert found.span == Span(10, 26)
    assert found.applied_to(sentence) == "On Monday we lost the box in the yard."


@pytest.mark.parametrize(
    ("template", "ours", "mine"),
    [
        ("{we} {are} late", "We are late", "I am late"),
        ("{we} {were} late", "We were late", "I was late"),
        ("{we} {have} it", "We have it", "I have it"),
        ("ask {us} for {our} key", "Ask us for our key", "Ask me for my key"),
    ],
)
def test_a_template_speaks_in_the_number_of_the_sender(template: str, ours: str, mine: str) -> None:
    for sender, expected in ((WE, ours), (ONE, mine)):
        found = rewrite(template, "It was lost.", "It was lost", sender)
        assert found is not None
        assert found.text == expected


@pytest.mark.parametrize(
    ("form", "words"),
    [("base", "break"), ("past", "broke"), ("participle", "broken"), ("ing", "breaking")],
)
def test_a_template_can_ask_for_a_form_of_the_verb(form: str, words: str) -> None:
    found = rewrite(f"then {{verb|{form}}}", "It was broken.", "was broken", verb="broken")
    assert found is not None
    assert found.text == f"then {words}"


def test_slots_are_found_where_they_stand_in_the_finished_words() -> None:
    found = rewrite("because {we} [what we did] on [day]", "It was lost.", "was lost", ONE)
    assert found is not None
    assert found.text == "because I [what we did] on [day]"
    assert [slot.of(found.text) for slot in found.slots] == ["[what we did]", "[day]"]


def test_optional_words_that_are_not_there_leave_no_gap() -> None:
    with_it = rewrite(
        "{we} took it {particle|optional} there", "It was put up.", "It was put up", particle="up"
    )
    without = rewrite("{we} took it {particle|optional} there", "It was put up.", "It was put up")
    assert with_it is not None
    assert without is not None
    assert (with_it.text, without.text) == ("We took it up there", "We took it there")


@pytest.mark.parametrize(
    ("template", "verb"),
    [
        ("{we} {nothing}", "lost"),  # words that the match did not keep
        ("{we} {verb|past}", "sold"),  # a verb that the lexicon does not know
        ("{we} {verb|louder}", "lost"),  # a filter that does not exist
    ],
)
def test_what_cannot_be_filled_is_not_offered(template: str, verb: str) -> None:
    sentence = f"It was {verb}."
    assert rewrite(template, sentence, sentence.rstrip("."), verb=verb) is None


@pytest.mark.parametrize(
    ("sender", "text", "slot"),
    [
        (WE, "we [what we did or did not do]", "[what we did or did not do]"),
        (ONE, "I [what I did or did not do]", "[what I did or did not do]"),
    ],
)
def test_a_slot_that_speaks_of_the_sender_follows_the_sender(sender: Sender, text: str, slot: str) -> None:
    found = rewrite("{we} [what {we} did or did not do]", "Then it was lost.", "it was lost", sender)
    assert found is not None
    assert found.text == text
    assert [span.of(found.text) for span in found.slots] == [slot]


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{we} [what {we} did]", None),
        ("{who} will [do what]", "who will [do what]"),
        ("{who} {we} lost", "who we lost"),
    ],
)
def test_a_relative_clause_gets_only_a_rewrite_that_fits_behind_the_comma(
    template: str, text: str | None
) -> None:
    found = rewrite(template, "Ask the team, who was lost.", "who was lost", who="who")
    assert (found.text if found else None) == text
