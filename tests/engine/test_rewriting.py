"""Rewrites: the passive turned into our act, capitals, pronouns, slots; every expectation written by hand."""

import pytest

from secondtry.engine.finding import Rewrite
from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.rewriting import Rewriter
from secondtry.engine.sender import Sender
from secondtry.text.span import Span

LEXICON = """
doubling = ["cancel"]

[irregular]
lose = ["lost", "lost"]
break = ["broke", "broken"]
put = ["put", "put"]
send = ["sent", "sent"]
get = ["got", "got"]

[class.harm]
kind = "verb"
words = ["lose", "break", "cancel", "delay", "put"]

[class.deliver]
kind = "verb"
words = ["send", "check", "repair"]

[class.slip_away]
kind = "verb"
words = ["slip", "get"]

[class.reporting]
kind = "verb"
words = ["seem", "think"]

[class.technical_trouble]
kind = "noun"
words = ["fault", "crash"]

[class.feeling]
words = ["upset"]

[class.uncountable]
words = ["trouble"]

[class.thing]
kind = "noun"
words = ["parcel", "order", "delivery"]

[class.closed]
words = ["the", "your", "two", "it", "they", "this", "a", "you", "i", "and", "on"]

[class.proper]
words = ["saturday", "christmas"]
"""
REWRITER = Rewriter(read_lexicon({"words.toml": LEXICON}))
WE, ONE = Sender(single=False), Sender(single=True)
TO_ACTIVE = "{we} {verb|active:be} {object|object}"


def rewrite(template: str, sentence: str, marked: str, sender: Sender = WE, **kept: str) -> Rewrite | None:
    """Return the rewrite of the words ``marked`` of a sentence; the kept words are looked up in it."""
    spans = {name: _span(sentence, words) for name, words in kept.items()}
    made = tuple(REWRITER.rewrites([template], sentence, _span(sentence, marked), spans, sender))
    return made[0] if made else None


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
    found = rewrite("because {we} [what we did] on [day]", "It is late due to rain.", "due to rain", ONE)
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


def applied(template: str, sentence: str, marked: str, sender: Sender = WE, **kept: str) -> str | None:
    """Return the whole sentence with the rewrite in it, or None where none is offered."""
    found = rewrite(template, sentence, marked, sender, **kept)
    return None if found is None else found.applied_to(sentence)


@pytest.mark.parametrize(
    ("sentence", "be", "expected"),
    [
        (
            "Your order was lost and will now come on Friday.",
            "was",
            "We lost your order, and it will now come on Friday.",
        ),
        (
            "Your order was lost and arrived on Friday.",
            "was",
            "We lost your order, and it arrived on Friday.",
        ),
        ("Your order was lost, but will come.", "was", "We lost your order, but it will come."),
        ("Your order was lost and repaired.", "was", "We lost your order and repaired it."),
        (
            "Your order was not lost or sent to Hull.",
            "was not",
            "We did not lose your order or send it to Hull.",
        ),
        (
            "Your order has been lost and sent again.",
            "has been",
            "We have lost your order and sent it again.",
        ),
        ("Your order was lost and we are sorry.", "was", "We lost your order and we are sorry."),
        ("Your order was lost by three days.", "was", "We lost your order by three days."),
        ("Your order was lost by mistake.", "was", "We lost your order by mistake."),
        ("Your order was lost by the night crew.", "was", None),
    ],
)
def test_what_shared_the_subject_of_a_passive_goes_on_correctly(
    sentence: str, be: str, expected: str | None
) -> None:
    marked = f"Your order {be} {'lost'}"
    assert applied(TO_ACTIVE, sentence, marked, object="Your order", be=be, verb="lost") == expected


@pytest.mark.parametrize(
    ("thing", "be", "expected"),
    [
        ("The boxes", "were", "We lost the boxes, and they will come."),
        ("You", "were", "We lost you, and you will come."),
        ("They", "have been", "We have lost them, and they will come."),
        ("The boxes", "should have been", None),
    ],
)
def test_the_pronoun_agrees_with_what_it_was_done_to(thing: str, be: str, expected: str | None) -> None:
    sentence = f"{thing} {be} lost and will come."
    assert applied(TO_ACTIVE, sentence, f"{thing} {be} lost", object=thing, be=be, verb="lost") == expected


def test_a_number_keeps_the_word_that_leans_on_it() -> None:
    sentence = "On Friday approximately 15 parcels were delayed."
    marked = "15 parcels were delayed"
    found = applied(TO_ACTIVE, sentence, marked, object="15 parcels", be="were", verb="delayed")
    assert found == "On Friday we delayed approximately 15 parcels."


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ("the leak", "We put the leak off."),
        ("the leak in the upper hall", "We put off the leak in the upper hall."),
        ("it", "We put it off."),
    ],
)
def test_a_long_object_goes_behind_the_particle(thing: str, expected: str) -> None:
    thing = thing.capitalize()
    sentence = f"{thing} was put off."
    template = "{we} {verb|active:be} {object|around:particle}"
    kept = applied(template, sentence, sentence[:-1], object=thing, be="was", verb="put", particle="off")
    assert kept == expected


@pytest.mark.parametrize(
    ("never", "expected"),
    [
        ("did not", "We did not get it to you."),
        ("never", "We never got it to you."),
        ("has not", "We have not got it to you."),
        ("hasn't", "We haven't got it to you."),
    ],
)
def test_what_never_came_is_what_we_did_not_bring(never: str, expected: str) -> None:
    sentence = f"It {never} come."
    found = applied(
        "{we} {get|active:never} {object|object} to you", sentence, sentence[:-1], object="It", never=never
    )
    assert found == expected


@pytest.mark.parametrize(
    ("deed", "ours", "mine"),
    [
        ("has lost its keys", "We have lost our keys", "I have lost my keys"),
        ("was late", "We were late", "I was late"),
        ("never checks his list", "We never check our list", "I never check my list"),
        ("hasn't checked", "We haven't checked", "I haven't checked"),
        ("lost your order", "We lost your order", "I lost your order"),
    ],
)
def test_what_one_other_did_agrees_with_the_sender(deed: str, ours: str, mine: str) -> None:
    sentence = f"Fred {deed}."
    assert applied("{we} {deed|ours}", sentence, f"Fred {deed}", deed=deed) == f"{ours}."
    assert applied("{we} {deed|ours}", sentence, f"Fred {deed}", ONE, deed=deed) == f"{mine}."


@pytest.mark.parametrize("deed", ["lost her keys", "said he had lost it", "'s been lost", "told them"])
def test_the_sender_does_not_stand_for_somebody_else(deed: str) -> None:
    assert applied("{we} {deed|ours}", f"Fred {deed}.", f"Fred {deed}", deed=deed) is None


@pytest.mark.parametrize(
    ("cause", "owned"),
    [
        ("fault", "due to our fault"),
        ("release that was introduced in May", "due to a release that we introduced in May"),
        ("release that was made by mistake", "due to a release that we made by mistake"),
        ("release that was introduced by a fitter at Ferns", None),
        ("release that was made by Ferns in error", None),
        ("release made by Ferns", None),
    ],
)
def test_a_cause_is_ours_unless_another_is_said_to_have_made_it(cause: str, owned: str | None) -> None:
    sentence = f"It is late due to a {cause}."
    assert rewritten_words("{link} {cause|owned}", sentence, f"due to a {cause}", cause=cause) == owned


def test_a_cause_without_an_article_in_the_marked_words_is_not_owned() -> None:
    assert rewritten_words("{thing|owned}", "A fault.", "fault", thing="fault") is None


def test_a_cause_that_was_not_kept_is_not_owned() -> None:
    marked = "due to a fault"
    assert rewritten_words("{link} {cause|owned}", f"It is late {marked}.", marked) is None


def rewritten_words(template: str, sentence: str, marked: str, **kept: str) -> str | None:
    """Return only what the rewrite puts in the place of the marked words."""
    found = rewrite(template, sentence, marked, WE, **kept)
    return found.text if found is not None else None


FRAME = "{we} [what {we} did]"


@pytest.mark.parametrize(
    ("before", "fits"),
    [
        ("", True),
        ("Sadly ", True),
        ("Sadly, ", True),
        ("I know that ", True),
        ("It seems ", True),
        ("I am afraid ", True),
        ("On Monday ", True),
        ("Over the whole weekend ", True),
        ("We waited and ", True),
        ("It is the loss of ", False),
        ("The T&", False),
        ("Approximately ", False),
        ("We lost the very ", False),
    ],
)
def test_a_clause_stands_only_where_a_clause_may_begin(before: str, *, fits: bool) -> None:
    assert (rewrite(FRAME, f"{before}the parcel was lost.", "the parcel was lost") is not None) is fits


@pytest.mark.parametrize(
    ("before", "fits"),
    [("", True), ("Sadly ", True), ("On Monday ", True), ("I know that ", False), ("It seems ", False)],
)
def test_two_clauses_stand_only_in_a_main_clause(before: str, *, fits: bool) -> None:
    template = "{we} let you down: {marked|inner}"
    assert (rewrite(template, f"{before}the parcel was lost.", "the parcel was lost") is not None) is fits


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (".", "We [what we did]."),
        (" on Friday.", "We [what we did] on Friday."),
        (", and we are sorry.", "We [what we did], and we are sorry."),
        (", Amir.", "We [what we did], Amir."),
        (" that you wanted.", "We [what we did]."),
        (" to the old house, but we have it.", "We [what we did], but we have it."),
        (" of 12 May.", None),
        (", which was wrong.", None),
        (", causing trouble.", None),
        ("/broken.", None),
    ],
)
def test_a_frame_takes_no_leftover_of_the_words_it_stands_for(behind: str, expected: str | None) -> None:
    assert applied(FRAME, f"The parcel was lost{behind}", "The parcel was lost") == expected


@pytest.mark.parametrize(
    ("sentence", "marked", "expected"),
    [
        (
            "The wait was caused by a fault.",
            "caused by a fault",
            "The wait happened because we did not stop a fault.",
        ),
        (
            "The wait was due to a fault.",
            "due to a fault",
            "The wait happened because we did not stop a fault.",
        ),
        ("It is late due to a fault.", "due to a fault", "It is late because we did not stop a fault."),
        (
            "It may have been due to a fault.",
            "due to a fault",
            None,  # nobody knows yet whether it was
        ),
        ("The cause was due to a fault.", "due to a fault", "The cause was that we did not stop a fault."),
        (
            "The wait arose from a fault.",
            "arose from a fault",
            "The wait happened because we did not stop a fault.",
        ),
        (
            "The wait was caused due to a fault.",
            "caused due to a fault",
            "The wait happened because we did not stop a fault.",
        ),
        ("Due to a fault, it is late.", "Due to a fault", "Because we did not stop a fault, it is late."),
        ("The mess caused by a fault is gone.", "caused by a fault", None),
        ("It is late due to the door.", "due to the door", None),
        ("It is late due to no fault.", "due to no fault", None),
    ],
)
def test_because_takes_the_place_of_a_causal_link(sentence: str, marked: str, expected: str | None) -> None:
    assert applied("because {we} did not stop {cause|event}", sentence, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("as the van was late", "It is here because we were not ready when the van was late."),
        ("as the van has no key", None),
    ],
)
def test_a_reason_that_is_a_clause_is_kept_where_it_tells_of_the_past(
    marked: str, expected: str | None
) -> None:
    template = "because {we} {were} not ready when {because}"
    assert applied(template, f"It is here {marked}.", marked) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("it was lost", "Sorry that it was lost."),
        ("it was lost in any parcel", "Sorry that it was lost in parcel."),
        ("it may have been lost", None),
        ("you were upset", None),
        ("any trouble", None),
        ("the trouble you had", None),
    ],
)
def test_sorry_if_becomes_sorry_that_only_for_a_fact(clause: str, expected: str | None) -> None:
    sentence = f"Sorry if {clause}."
    assert applied("sorry that {clause|fact}", sentence, sentence[:-1], clause=clause) == expected


def test_a_promise_is_kept_to_the_end_of_its_sentence_and_gets_another() -> None:
    sentence = "Also we are on it, and on the rest."
    found = rewrite("{sentence}. {We} will ring on [day].", sentence, "we are on it")
    assert found is not None
    assert found.applied_to(sentence) == "Also we are on it, and on the rest. We will ring on [day]."
    assert found.span == Span(5, len(sentence))


CLAUSE, ADJUNCT = "{nothing}", "{nothing|adjunct}"


@pytest.mark.parametrize(
    ("sentence", "marked", "expected"),
    [
        ("We care.", "We care", ""),
        ("Also, we care.", "we care", ""),
        ("We care, and you know it.", "We care", "You know it."),
        ("We care and will come.", "We care", "We will come."),
        ("It was sent, and we care.", "we care", "It was sent."),
        ("Sorry for it, but we tried.", "but we tried", "Sorry for it."),
        ("It is only a fault.", "only a fault", ""),
        ("It was sent, which we like.", "which we like", "It was sent."),
        ("You know me, we care, so ask.", "we care", "You know me, so ask."),
        ("Sorry for it, we care, and so it goes.", "we care", "Sorry for it, and so it goes."),
        ("We care, and it shows.", "We care", None),
        ("I think that we care.", "we care", None),
        ("If you are there and we care.", "we care", None),
    ],
)
def test_a_clause_is_left_out_where_the_rest_is_a_sentence(
    sentence: str, marked: str, expected: str | None
) -> None:
    found = rewrite(CLAUSE, sentence, marked)
    assert (None if found is None else found.applied_to(sentence)) == expected
    assert found is None or found.leaves_out


@pytest.mark.parametrize(
    ("sentence", "marked", "expected"),
    [
        ("As you know, the gate is shut.", "As you know", "The gate is shut."),
        ("Rest assured that the gate is shut.", "Rest assured", "The gate is shut."),
        ("The oven, as you know, has no timer.", "as you know", "The oven has no timer."),
        ("However, as you know, we were there.", "as you know", "However, we were there."),
        ("It is shut as you know.", "as you know", "It is shut."),
        ("It is shut, as you know.", "as you know", "It is shut."),
        ("It rained and as you know, we were there.", "as you know", "It rained and we were there."),
        ("It is as you know.", "as you know", None),
    ],
)
def test_what_a_clause_can_do_without_is_left_out_with_its_commas(
    sentence: str, marked: str, expected: str | None
) -> None:
    assert applied(ADJUNCT, sentence, marked) == expected


def test_a_sentence_begins_anew_behind_a_link_or_a_name() -> None:
    sentence = "Agent: The parcel was lost."
    found = applied(TO_ACTIVE, sentence, "The parcel was lost", object="The parcel", be="was", verb="lost")
    assert found == "Agent: We lost the parcel."


def test_a_slot_that_begins_a_sentence_has_a_capital() -> None:
    found = applied("[how many] {who}", "Two boxes were lost.", "Two boxes", who="boxes")
    assert found == "[How many] boxes were lost."


@pytest.mark.parametrize(
    ("noun", "expected"), [("order", "an order"), ("parcel", "a parcel"), ("trouble", "trouble")]
)
def test_a_noun_takes_its_article(noun: str, expected: str) -> None:
    assert (
        applied("{noun|one}", f"It was a small {noun}.", f"a small {noun}", noun=noun)
        == f"It was {expected}."
    )


CHECKING = "{we} will check [what]"


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("As the lamp is yours, please ask them.", "the lamp is yours"),
        ("Ravi told you to read it again.", "you to read it again"),
        ("The trouble was seen as a worn belt.", "a worn belt"),
        ("It may have faded, if it was in the sun.", "if it was in the sun"),
        ("The lamp was fine (see page 4).", "The lamp was fine"),
        ("The lamp was up to ₹ 4.", "The lamp was up to"),
        ("It isn't a fault: the seed is slow.", "It isn't a fault"),
        ("The lamp was fine, so naturally we sent it.", "The lamp was fine"),
        ("You were told that, we would not come.", "You were told that"),
        ("Estimates are just that and most shops would say so.", "Estimates are just that"),
        ("The lamp was fine due to which we sent the whole box.", "The lamp was fine"),
    ],
)
def test_a_frame_is_left_out_where_the_words_beside_it_lean_on_what_it_replaces(
    sentence: str, marked: str
) -> None:
    assert rewrite(CHECKING, sentence, marked) is None


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("To be fair for years to come, we left.", "To be fair for years"),
        ("As told, under it, we left.", "As told"),
    ],
)
def test_words_that_stop_in_the_middle_of_a_phrase_are_not_left_out(sentence: str, marked: str) -> None:
    assert rewrite("{nothing|adjunct}", sentence, marked) is None


def test_two_clauses_do_not_stand_for_a_noun_behind_by() -> None:
    sentence = "It was caused by a change and a crash."
    assert rewrite("{we} let you down: {marked}", sentence, "a crash") is None


def test_what_can_be_done_is_not_told_beside_another_but() -> None:
    template = "{we} cannot [what]; what {we} can do is [what]"
    assert rewrite(template, "All sales are final, but I hope you like it.", "All sales are final") is None
    assert rewrite(template, "All sales are final.", "All sales are final") is not None


@pytest.mark.parametrize(
    ("auxiliaries", "ours"),
    [("ought to have been", "We ought to have broken it"), ("ought not to be", "We ought not to break it")],
)
def test_ought_keeps_its_to(auxiliaries: str, ours: str) -> None:
    assert active("It", auxiliaries, "broken") == ours


def test_no_active_where_a_later_verb_would_lose_its_subject() -> None:
    sentence = "The order was lost after much thought and isn't here."
    assert (
        rewrite(TO_ACTIVE, sentence, "The order was lost", object="The order", be="was", verb="lost") is None
    )


def test_an_apology_of_the_past_is_not_kept() -> None:
    sentence = "I was sorry to hear that it broke."
    assert rewrite("{lead|sorry} for [what]", sentence, sentence[:-1], lead="I was sorry") is None


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("As per the house rules, lamps are not returned", "Lamps are not returned, because [why]"),
        ("As per house rules we cannot return it", "We cannot return it, because [why]"),
        ("Lamps are not returned as per our rules", "Lamps are not returned, because [why]"),
        ("The fee is in line with our terms", None),
        ("Lamps are not returned", None),
    ],
)
def test_the_rule_is_taken_off_a_refusal(words: str, bare: str | None) -> None:
    found = rewrite("{marked|unruled}, because [why]", f"{words}.", words)
    assert (found.text if found else None) == bare


def test_findings_are_promised_only_while_something_is_looked_into() -> None:
    template = "{sentence|ongoing}. {We} will write."
    looking, looked = "We are looking into it.", "We looked into it."
    assert rewrite(template, looking, "We are looking into it") is not None
    assert rewrite(template, looked, "We looked into it") is None


def test_what_another_did_is_not_told_of_a_single_sender() -> None:
    sentence = "The girl lost your key."
    assert rewrite("{firm}{we} {deed|ours}", sentence, sentence[:-1], deed="lost your key") is not None
    assert rewrite("{firm}{we} {deed|ours}", sentence, sentence[:-1], ONE, deed="lost your key") is None


@pytest.mark.parametrize(
    ("sentence", "marked", "expected"),
    [
        ("Sorry for it, but we tried.", "but we tried", "Sorry for it."),
        ("Sorry for it, but we cannot come.", "but we cannot come", None),
        ("Sorry for it, but a key is mandatory.", "but a key is mandatory", None),
        ("We are sorry to tell you, but we tried.", "but we tried", "We are sorry to tell you."),
        ("We are sorry to tell you but we tried.", "but we tried", None),
        ("Sorry for it, but we tried and failed.", "but we tried", None),
    ],
)
def test_a_defence_is_left_out_whole_or_not_at_all(sentence: str, marked: str, expected: str | None) -> None:
    found = rewrite("{nothing|defence}", sentence, marked)
    assert (None if found is None else found.applied_to(sentence)) == expected


CRIME = LEXICON + '\n[class.crime]\nkind = "verb"\nwords = ["hack"]\n'


@pytest.mark.parametrize("auxiliaries", ["was", "has been", "had also been"])
def test_what_criminals_do_is_never_said_of_the_sender(auxiliaries: str) -> None:
    clause = f"Your order {auxiliaries} hacked"
    kept = {
        name: _span(clause, words)
        for name, words in (("object", "Your order"), ("be", auxiliaries), ("verb", "hacked"))
    }
    rewriter = Rewriter(read_lexicon({"words.toml": CRIME}))
    assert not list(rewriter.rewrites([TO_ACTIVE], f"{clause} there.", _span(clause, clause), kept, WE))


FIGURE = LEXICON + '\n[class.figure]\nkind = "verb"\nwords = ["swallow"]\n'


@pytest.mark.parametrize("deed", ["swallowed your key", "has silently swallowed your key"])
def test_what_only_a_thing_does_is_not_said_of_us(deed: str) -> None:
    said = f"The lift {deed}"
    rewriter = Rewriter(read_lexicon({"words.toml": FIGURE}))
    made = rewriter.rewrites(
        ["{we} {deed|ours}"], f"{said}.", _span(said, said), {"deed": _span(said, deed)}, WE
    )
    assert tuple(made) == ()


def test_nobody_lets_down_twice() -> None:
    said = "The plasterer let us down"
    assert rewrite("{we} let you down: {marked|inner}", f"{said}.", said) is None


def test_letting_down_stays_where_it_is_said_once() -> None:
    said = "The plasterer lost the key"
    found = rewrite("{we} let you down: {marked|inner}", f"{said}.", said)
    assert found is not None
    assert found.text == "We let you down: the plasterer lost the key"


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Sorry if it was late or if it was torn.", "Sorry if it was late or"),
        ("Sorry if it was late and when it was torn.", "Sorry if it was late"),
        ("Rest assured that it is safe and that it is dry.", "Rest assured that"),
        ("Your parcel was lost, then broken.", "Your parcel was lost"),
    ],
)
def test_no_rewrite_leaves_a_second_clause_hanging(sentence: str, marked: str) -> None:
    assert rewrite("[what happened]{marked}", sentence, marked) is None


def test_a_clause_that_stands_alone_hangs_on_nothing() -> None:
    found = rewrite("{marked} today", "Your parcel was lost, then we rang.", "Your parcel was lost")
    assert found is not None
    assert found.text == "Your parcel was lost today"


@pytest.mark.parametrize(
    "also", ["and by the driver", "and the driver", ", or by you", "as well as by the driver"]
)
def test_one_of_two_doers_does_not_go_alone(also: str) -> None:
    sentence = f"The parcel was lost by the depot {also}."
    marked = "The parcel was lost by the depot"
    assert rewrite(TO_ACTIVE, sentence, marked, object="The parcel", be="was", verb="lost") is None
    assert rewrite("{we} [what {we} did]", sentence, marked) is None
    assert rewrite("{sentence}. {We} [did].", sentence, marked) is not None


@pytest.mark.parametrize("more", ["and the parcel was sent again", "and we have your money", "on Monday", ""])
def test_a_doer_goes_from_the_active(more: str) -> None:
    marked = "The parcel was lost by the app"
    found = rewrite(TO_ACTIVE, f"{marked} {more}.", marked, object="The parcel", be="was", verb="lost")
    assert found is not None
    assert found.text == "We lost the parcel"


def test_a_doer_that_goes_on_behind_the_words_does_not_go_half() -> None:
    marked = "The parcel was lost by the app"
    found = rewrite(TO_ACTIVE, f"{marked} blip.", marked, object="The parcel", be="was", verb="lost")
    assert found is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("an error", "We made an error"),
        ("an oversight", "We overlooked something"),
        ("Another omission", "We left something out"),
        ("a serious oversight", None),
    ],
)
def test_nobody_makes_an_oversight(words: str, told: str | None) -> None:
    marked = f"{words[:1].upper()}{words[1:]} occurred"
    made = [
        rewrite(template, f"{marked}.", marked, object=marked.removesuffix(" occurred"))
        for template in ("{we} made {object|made}", "{we} {object|missed}")
    ]
    assert [found.text for found in made if found is not None] == ([told] if told else [])


@pytest.mark.parametrize(
    ("marked", "more"),
    [
        ("There was an omission", "of your row from the plan"),
        ("There was an omission", "from the list"),
        ("There was an oversight", "by our usher"),
        ("There was an error", "by our usher"),
    ],
)
def test_no_mistake_is_ours_of_which_more_is_told_behind(marked: str, more: str) -> None:
    thing = marked.removeprefix("There was ")
    templates = ("{we} made {object|made}", "{we} {object|missed}")
    assert {rewrite(each, f"{marked} {more}.", marked, object=thing) for each in templates} == {None}
