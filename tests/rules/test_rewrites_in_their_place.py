"""A rewrite stands where it is put: nothing beside it leans on words that are gone."""

import pytest
from shipped_rewrites import rewritten


@pytest.mark.parametrize(
    ("text", "never"),
    [
        # where no sentence ends: in an open bracket, before a picture, in a subject line
        ("Sorry. In accordance with our Terms (para. 4) late changes cost the full fee.", "What we can do"),
        (
            "Sorry. We cannot say when yet, but we promise we'll have it back soon.😊 For help ring 0900.",
            "write to you",
        ),
        ("Subject: Re: this is nonsense\n\nDear Ben,\n\nwe misspelt your name.", "can send you"),
        ("Subject: Your case has been closed\n\nSorry, Ben.", "; please tell us"),
        # behind half a sentence
        ("Sorry. Although your case is now closed, you can write to us.", "; please tell us"),
        ("Sorry. Your case has been closed, and we will not reply again.", "; please tell us"),
        # a thing that is or takes has a subject of its own
        ("Sorry. We are a small shop and parking is round the back.", "We are parking"),
        ("Sorry. We are a small shop and shipping takes a week.", "We are shipping"),
        # a rule is no failure of ours
        ("Sorry. Trips are subject to change due to operational requirements.", "did or did not"),
        (
            "Sorry. Damage due to bad weather is not covered by the guarantee.",
            "did or did not",
        ),
        ("Sorry. We report the lessons arising from failures at our supplier.", "did or did not"),
        ("Sorry. Applications will be reviewed on a case-by-case basis.", "by [day and time]"),
        ("Sorry. She comes from an agency.", "did or did not"),
        # what somebody thought is no event
        ("Sorry. I thought the scanner had stopped.", "did or did not do] when"),
        # a subject that is not said again
        ("Sorry. The till timed out, tried again and charged you.", "did or did not do] when"),
        # what another did is not caused by us
        ("Sorry. The move was carried out by the tour operator due to overbooking.", "our overbooking"),
        # where a thing was is no deed
        ("Sorry. The tablet never left the club.", "We never left"),
        # no proof of what was said in confidence, felt, confessed or is still to come
        ("Sorry. Our logs show twelve files opened by people who should not have seen them.", "can send you"),
        ("Sorry. From Monday we count every crate twice.", "can send you"),
        ("Sorry. We write because our records show that it was delivered on Monday.", "can send you"),
        # an accusation that is none, or that the sentence needs
        ("Sorry. There is a second letter that you didn't answer.", "should have"),
        ("Sorry. The bell has not worked since you moved in.", "should have"),
        (
            "Sorry. You were down for nine, you did not come, and at ten Mr Ives took one who had come.",
            "should have",
        ),
        ("Sorry. You've also put that he was late.", "should have"),
        ("Sorry. You didn't mention a green light, so I take it that none came up.", "should have"),
        ("Sorry. According to our terms, customers are requested to check their bills.", "should have"),
        ("Sorry. Since you shared incorrect details, the account has been closed.", "should have"),
        ("Sorry. You could have rung the night bell. Instead you wrote to the paper.", "should have"),
        ("Sorry. You were advised by Lena in May. She left us in June.", "should have"),
        ("Sorry. You didn't say they were oversized or we'd have sent a van.", "or we'd have"),
        # a rule for all keeps its figures
        ("Sorry. Hirers are requested to report faults within twenty-four hours.", "should have"),
        # who is spoken of behind the frame
        ("Sorry. Folks tend to bring in the original if it's dear to them.", "should have"),
        # a frame needs room for a clause
        ("Sorry. At Fern Lane, protecting our guests' data is our highest priority.", "guests' we will"),
        (
            "Sorry. At Fern Lane, guest safety and satisfaction are at the heart of everything we do.",
            "and we",
        ),
        (
            "Sorry. We would like to assure you that the quality of our tea has the highest priority.",
            "like we will",
        ),
        ("Sorry. I will try to be there on the day.", "will [what"),
        ("Sorry. We take pride in our glazes and the glaze was cracked.", "owe you"),
        ("Sorry. My aunt says nobody could have guessed anything was wrong.", "did not plan"),
        # nothing is left of what needs the words
        ("Sorry. We are a small team and aim to answer in five days.", "Sorry. And"),
        ("Sorry. Ring us before noon, as I told you always.", ", always"),
        (
            "Sorry. It stops at noon, which is how it's been since we moved, and the app takes the fee.",
            "noon, since",
        ),
        ("Sorry. While every effort is made to meet these times, they may vary.", "While,"),
        ("Sorry. In keeping with our commitment to care since 1987, we close at noon.", "Sorry. Since"),
        ("Sorry. Rest assured, the feedback has been duly noted and we will try our best.", "assured, and"),
        ("Sorry. We take pride in our bread and have done since 1990.", "We have done since"),
        (
            "Sorry. Many guests use a small alarm for this, and the model we stock was shown to you.",
            "Sorry. The model",
        ),
        ("Sorry. We lost the films. Most guests have them on Photofern somewhere. Bye.", "films. Bye"),
        # a refusal without its rule is still one
        ("Sorry. Results are handled in line with our procedures.", "handled, because"),
        # a day for what may never happen
        ("Sorry. If yours fails too, let us know and we'll have a look at it.", "write to you"),
        # what was looked at already
        ("Sorry. Mum's looked at the duvet.", "what came of it"),
    ],
)
def test_a_rewrite_that_would_not_stand_is_not_made(text: str, never: str) -> None:
    assert [words for words in rewritten(text) if never in words and words != text] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what kind of trouble it was
        ("Sorry. We noticed minor connection issues.", "Sorry. We noticed connection issues."),
        ("Sorry. A small typographical slip crept in.", "Sorry. A typographical slip crept in."),
        # one time, however it was put
        ("Sorry. We shall be in touch in due season.", "Sorry. We shall be in touch by [day and time]."),
        # the second "that" of two
        ("I'm sorry if that's how it looks.", "I'm sorry that this is how it looks."),
        # what stands before the thing goes with it
        (
            "Sorry. That request should never have been made.",
            "Sorry. We should never have made that request.",
        ),
        # what was closed stays closed
        (
            "Sorry. Your case has been closed.",
            "Sorry. Your case has been closed; please tell us if we should reopen it.",
        ),
        # how often it was said goes along
        ("Sorry. Ring us before noon, as I told you always.", "Sorry. Ring us before noon."),
        # a subject that is needed stays
        (
            "Sorry. We take this very seriously and wish you a good week.",
            "Sorry. We wish you a good week.",
        ),
        (
            "Sorry. Rest assured, the feedback has been duly noted and we will ring.",
            "Sorry. Rest assured, we will ring.",
        ),
        # what is joined to a hollow clause stands by itself, or keeps its subject
        (
            "Sorry. We are a small team and aim to answer in five days.",
            "Sorry. We aim to answer in five days.",
        ),
        ("Sorry. We're a tiny team and still learning.", "Sorry. We're still learning."),
        (
            "Sorry. We are a small firm and orders from abroad can take us a week.",
            "Sorry. Orders from abroad can take us a week.",
        ),
        # what happened is no rule, and "as soon as we can" leans on nothing
        (
            "Sorry. The delay comes from our courier losing a van. We will ring as soon as we can.",
            "Sorry. The delay comes from our courier losing a van. We [what we did or did not do about it]."
            " We will ring as soon as we can.",
        ),
        # "they" are not what the words name
        ("Sorry. It was a one-off. They have been told.", "Sorry. They have been told."),
    ],
)
def test_a_rewrite_keeps_what_stands_beside_it(text: str, said: str) -> None:
    assert said in rewritten(text)


@pytest.mark.parametrize(
    "told",
    [
        "lost your order",
        "late with your order",
        "entirely at fault",
        "unable to take cards",
        "closed on Mondays",
    ],
)
def test_what_is_told_of_us_does_not_go_with_a_boast(told: str) -> None:
    text = f"Sorry, Ben. We are a small shop and {told}. We will refund you today."
    assert [words for words in rewritten(text) if told not in words] == []


@pytest.mark.parametrize(
    "noun",
    [
        *("an issue", "a usability issue", "a UK problem", "an SMS problem", "an X-ray problem"),
        *("a one-hour delay", "a European delay", "a unique problem", "an unusual problem"),
    ],
)
def test_the_article_goes_by_the_sound(noun: str) -> None:
    small = f"Sorry, Ben. There was a minor {noun.partition(' ')[2]}."
    assert f"Sorry, Ben. There was {noun}." in rewritten(small)


@pytest.mark.parametrize(
    "told",
    [
        "The smell comes from a fault in the pump.",
        "Sorry :( The delay comes from our courier losing a van.",
        "Sorry :-( The delay comes from our courier losing a van.",
    ],
)
def test_what_happened_gets_our_part_though_it_looks_like_a_rule_or_a_bracket(told: str) -> None:
    assert any("We [what we" in words for words in rewritten(f"Sorry, Ben. {told}"))


def test_a_that_which_joins_is_no_article() -> None:
    [first, *_] = rewritten("Dear Ben. The review says that 140 orders went out late. We are sorry.")
    assert first == "Dear Ben. The review says that we sent 140 orders out late. We are sorry."


def test_nobody_is_reminded_of_what_they_could_have_done_themselves() -> None:
    made = rewritten("Sorry, Ben. I posted the form on Monday. You could have sent it yourself. I am sorry.")
    assert made
    assert not any("reminded you" in text for text in made)


@pytest.mark.parametrize(
    "ours",
    [
        "but I will ring you tomorrow",
        "but we will get it to you on Friday",
        "but the courier will bring it to you on Friday",
        "but it will be brought to you on Friday",
        "but it'll be brought to you on Friday",
        "but a new loaf will be with you on Friday",
        "but the baker will then gladly ring you",
    ],
)
def test_what_we_do_for_the_customer_may_follow_our_admission(ours: str) -> None:
    told = f"Sorry, Ben. I wrote to you on Monday. You did not answer me, {ours}."
    assert any("should have" in text for text in rewritten(told))


@pytest.mark.parametrize(
    "theirs",
    [
        ", but for the review you had time",
        " - but you had time",
        ", but your review did",
        ", but our records show that you opened it",
        ", but my notes say you had time",
        ", but my notes will show that you opened it",
        ", but nobody will hold it against you",
        ", but the leaflet will tell you so",
        ", but my notes prove it",
        ", but the list says otherwise",
        ", but the till will charge you for it",
        ", but a fee will be put on to you",
        ", but it will count against you",
        ", but an agency will chase you for it",
        ", but a look at the list will remind you",
        ", but the terms will apply to you",
        ", but the pictures will make clear that you knew",
        ", but the baker will say that she brought it to you",
        ", but nobody will bring it to you",
    ],
)
def test_what_is_held_against_the_customer_is_not_set_against_our_admission(theirs: str) -> None:
    told = "Sorry, Ben. I wrote to you on Monday. You did not answer me"
    assert any("I should have" in text for text in rewritten(f"{told}."))
    assert not any("should have" in text for text in rewritten(f"{told}{theirs}."))


@pytest.mark.parametrize(
    "link",
    [
        *(", therefore", "; therefore,", " and therefore", ", and therefore", " - therefore", ", hence"),
        *("; consequently,", ", as a result", ", which is why", ", that's why", ", so", ", thus"),
        *("; that is why", ", so therefore"),
    ],
)
def test_what_was_concluded_from_the_customer_follows_our_admission(link: str) -> None:
    made = rewritten(f"Sorry, Ben. You gave us the wrong date{link} we gave the room to others.")
    owned = [words for words in made if "We should have" in words]
    assert "Sorry, Ben. We should have checked the date with you before we gave the room to others." in owned
    assert [words for words in owned if not words.endswith(" before we gave the room to others.")] == []


@pytest.mark.parametrize("link", [", so", ", therefore", "; therefore,"])
@pytest.mark.parametrize(
    "told",
    [
        *("nobody came", "the van could not get in", "we weren't there", "no van came"),
        *("we missed the ferry", "we failed to come", "we refused the parcel"),
    ],
)
def test_what_did_not_happen_is_no_time_before_which_we_should_have_done_it(link: str, told: str) -> None:
    made = rewritten(f"Sorry, Ben. You gave us the wrong date{link} {told}.")
    fact = told[0].upper() + told[1:]
    assert f"Sorry, Ben. We should have checked the date with you. {fact}." in made
    assert not any("before" in words for words in made)


def test_of_two_things_that_were_concluded_none_is_left_to_hang() -> None:
    made = rewritten(
        "Sorry, Ben. You gave us the wrong date; that is why the cake was dry, and why nobody rang."
    )
    assert not any("should have" in words for words in made)


@pytest.mark.parametrize(
    "held",
    [
        *(", therefore it is your doing", ", so the fault is yours", " and we are not liable for it"),
        *(", therefore it is scarcely our doing", ", so we are liable for nothing"),
        *("; as a result of your mistake we had no dough", " - a mistake of yours"),
        *(", so you will be charged for it", ", hence you must buy new ones", ", so there is a fee"),
        *(", therefore we will not refund it", ", so we are unable to help", ", so there is no refund"),
        *(
            ", so we are not going to replace them",
            ", so your claim is declined",
            ", so the guarantee does not apply",
        ),
    ],
)
def test_our_part_is_not_held_against_the_customer(held: str) -> None:
    made = rewritten(f"Sorry, Ben. You gave us the wrong number of rolls{held}. Your tea was late.")
    assert not any("should have" in words for words in made)


@pytest.mark.parametrize(
    "told",
    [
        "so we will not charge you for them",
        "so I cannot say when they will come",
        "so we could not bake them",
        "but the fee is waived",
        "but I am not going to leave it at that",
        "so we were not able to bake them",
    ],
)
def test_what_helps_or_tells_may_follow_our_part(told: str) -> None:
    made = rewritten(f"Sorry, Ben. You never confirmed the number of rolls, {told}. Your tea was late.")
    assert any("should have" in words for words in made)


def test_no_mark_is_left_before_a_full_stop() -> None:
    made = rewritten("Sorry, Ben. You gave us the wrong number; as a result of your mistake we had no dough.")
    assert made
    assert not any(";." in words or "; because we" in words for words in made)


def test_no_half_sentence_is_left_of_a_whole_one() -> None:
    made = rewritten("Sorry, Ben. As a result of your mistake we had no dough. We baked at noon.")
    assert made
    assert not any("Because we" in words for words in made)


@pytest.mark.parametrize("how", ["in time", "in writing", "in advance", "in full"])
def test_how_something_was_to_be_done_is_no_thing(how: str) -> None:
    made = rewritten(f"Sorry, Ben. You did not confirm {how}, so we gave your loaf away. It was noon.")
    assert (
        f"Sorry, Ben. We should have reminded you to confirm {how} before we gave your loaf away."
        in " ".join(made)
    )
    assert not any(f" {how.split()[1]} with you" in words for words in made)


@pytest.mark.parametrize(
    "led_in",
    [
        *("As you know, and as we wrote in June, y", "As you know and as we told you, y", "As you know: y"),
        *("As is known, and as we said before, y", "As you know - y"),
    ],
)
def test_all_that_leads_in_goes_with_an_accusation(led_in: str) -> None:
    made = rewritten(f"Sorry, Ben. {led_in}ou never confirmed the loaf. It was Friday.")
    assert "Sorry, Ben. We should have checked the loaf with you. It was Friday." in made


def test_an_and_before_it_stays_with_our_part() -> None:
    made = rewritten("Sorry, Ben. The tea was late, and as you know, you never confirmed the loaf.")
    assert "Sorry, Ben. The tea was late, and we should have checked the loaf with you." in made


@pytest.mark.parametrize("between", ["when you rang", "in June", "because it was hot"])
def test_what_is_known_of_something_between_is_not_known_of_our_part(between: str) -> None:
    made = rewritten(f"Sorry, Ben. As you know, {between}, you did not confirm the loaf. Your tea was lost.")
    assert not any("should have" in words for words in made)


@pytest.mark.parametrize("led_in", ["We", "As you know, we"])
def test_why_it_was_is_left_as_what_it_was(led_in: str) -> None:
    made = rewritten(f"Sorry, Ben. {led_in} are a small bakery, which is why your tea was late.")
    assert "Sorry, Ben. Your tea was late." in made
    assert not any(words.lower().find("which is why") >= 0 for words in made)


def test_one_of_two_that_lead_in_goes_alone() -> None:
    made = rewritten("Sorry, Ben. As you may recall, and as I wrote, we bake at night. Your tea was late.")
    assert "Sorry, Ben. As I wrote, we bake at night. Your tea was late." in made


@pytest.mark.parametrize("led_in", ["As you will know, y", "As you are aware, y"])
def test_what_we_should_have_done_is_nothing_that_the_customer_knows(led_in: str) -> None:
    made = rewritten(f"Sorry, Ben. {led_in}ou did not confirm the booking. We gave it away.")
    assert "Sorry, Ben. We should have checked the booking with you. We gave it away." in made
    assert not any("know, we should" in words for words in made)


@pytest.mark.parametrize(
    ("told", "gap"),
    [
        ("something went wrong with your loaf", "We got [what we got wrong] wrong."),
        ("the fault lies with our former baker", "We [what we did or did not do]."),
    ],
)
def test_a_gap_for_our_part_is_nothing_that_the_customer_knows(told: str, gap: str) -> None:
    assert f"Sorry, Ben. {gap}" in rewritten(f"Sorry, Ben. As you know, {told}.")


@pytest.mark.parametrize(
    "led_in",
    [
        # Nothing is known, or an "as" compares, or more stands there than that somebody knows it.
        *("As you asked, y", "We baked it just as you said, y", "As you wrote: noon, y"),
        "As you may have seen from all that was said on our door, y",
    ],
)
def test_what_leads_in_with_more_than_what_is_known_stays(led_in: str) -> None:
    made = rewritten(f"Sorry, Ben. {led_in}ou never confirmed the loaf. It was Friday.")
    stays = f"Sorry, Ben. {led_in.removesuffix('y')}we should have checked the loaf with you. It was Friday."
    assert stays in made


@pytest.mark.parametrize(
    "told",
    [
        "We did try to ring you but nobody picked up",
        "We did put sheets down, but the dust came through",
        "We did ask the depot, but it was shut",
    ],
)
def test_what_was_tried_stays_with_what_came_of_it(told: str) -> None:
    made = rewritten(f"Sorry, Ben. {told}.")
    assert made == [f"Sorry, Ben. {told}. We should have [what we should have done instead]."]


def test_no_gap_stands_before_what_was_concluded() -> None:
    made = rewritten("Sorry, Ben. Due to the snow, therefore, we closed at noon.")
    assert made == [
        "Sorry, Ben. Due to the snow, therefore, we closed at noon. We [what we did or did not do about it]."
    ]


def test_nobody_offers_proof_of_not_having_broken_something() -> None:
    told = "Dear Ana. The lamp arrived broken, and I am sorry. We did not {}. A new one is on its way."
    assert any("what shows it" in text for text in rewritten(told.format("damage your lamp in our van")))
    assert any("what shows it" in text for text in rewritten(told.format("damage your lamp, and it was new")))
    for unnamed in ("damage it", "damage it in the van"):
        assert not any("what shows it" in text for text in rewritten(told.format(unnamed)))


def test_they_keep_those_they_speak_of() -> None:
    cut = rewritten("Sorry, Ben. The seam is short, that's how the shops in town cut it, they skimp so.")
    assert not any("short, they skimp" in text for text in cut)


@pytest.mark.parametrize(
    ("blamed", "asked"),
    [
        (
            "If you had given us a mobile number we could have rung you.",
            "Had we asked you for a mobile number",
        ),
        ("You did not provide a phone number.", "should have asked you for a phone number"),
    ],
)
def test_what_the_customer_never_gave_was_not_asked_for(blamed: str, asked: str) -> None:
    made = rewritten(f"Sorry, Ben. The sofa came a day late. {blamed}")
    assert any(asked in text for text in made)
    assert not any("checked" in text for text in made)


@pytest.mark.parametrize(
    "given",
    [
        "You provided a form with the wrong date.",
        "You sent us a photo of the wrong tap.",
        "You sent an email to the wrong address.",
        "You did not give us a ring.",
    ],
)
def test_what_the_customer_gave_was_not_to_be_asked_for(given: str) -> None:
    made = rewritten(f"Sorry, Ben. The sofa came a day late. {given}")
    assert not any("asked you for a" in text for text in made)


def test_sorry_if_it_is_spoilt_owns_that_it_is() -> None:
    made = rewritten("Dear Ben. The rain came in. I'm really sorry if it's spoilt the pictures.")
    assert "Dear Ben. The rain came in. I'm really sorry that it's spoilt the pictures." in made


def test_the_name_of_a_thing_is_no_fault_of_it() -> None:
    made = rewritten("Sorry, Ben. We left the kettle on. The light comes from the fault alarm.")
    assert not any("We [what we" in text for text in made)
