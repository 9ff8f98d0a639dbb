"""The gate stays shut for messages in which nothing went wrong, and opens where something did."""

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

ROUTINE = {
    "receipt": "Thank you for your payment of £42.50. Your receipt is attached. Nothing more is due.",
    "appointment": (
        "Hi Tom,\n\nYou are down for Thursday at ten. Please have the boiler cupboard empty. If you "
        "are running late, text me. If nobody is in, I leave a card and we find another "
        "day.\n\nCheers,\nBen"
    ),
    "newsletter": (
        "Subject: May in the garden\n\nHello all,\n\nThe peonies are out, the tea room has a new "
        "oven, and the late opening on Fridays starts again. Mind the broken step by the pond; it "
        "will be mended in June. Dogs are welcome on a lead."
    ),
    "promotion": (
        "We are delighted to announce our summer sale. No delays, no hidden fees, and 20% off every "
        "lamp until Sunday. Don't miss it!"
    ),
    "instructions": (
        "To change the battery, switch the alarm off first. If the light stays red, press the "
        "button again. Do not force the lid. If you have any problems, ring us."
    ),
    "invoice": (
        "Please find our invoice 118 attached, payable within 14 days. It is slightly higher than "
        "last time because there were more receipts. If anything is not clear, I am glad to explain "
        "it."
    ),
    "no problem": "No problem at all, Ellie. See you on Friday.",
    "short notice": (
        "Sorry it's such short notice, but we have a free table for you tonight. Shall I keep it?"
    ),
    "thanks": (
        "Thank you so much for your kind words and the five stars. It made our week, and the cook "
        "has read it out to everybody."
    ),
    "delivery": (
        "Your yarn is on its way in two parcels. The first should reach you on Friday. If you are "
        "out, the driver leaves it in the porch. If a parcel goes missing or arrives damaged, tell "
        "me and I will send another."
    ),
    "order": (
        "We have received your order for 40 chairs. They leave us on Tuesday and you will have them "
        "on Wednesday before noon."
    ),
    "offer": (
        "Thank you for the call yesterday. I can do the eight pages for 42,000 and the menu for "
        "another 6,000. Work starts when the first half is paid. If the texts come late, the dates "
        "move with them."
    ),
    "recruiting": (
        "We are looking for two more volunteers for the Saturday crew. You need no experience. "
        "Training takes a morning, and you will never be left alone with a problem."
    ),
    "terms": (
        "The hall is yours from nine to midnight. The deposit comes back within a week unless "
        "something is broken. Cancellations are free until the Monday before."
    ),
    "good news": (
        "Good news about the roof: the slates came early, and we will finish a day sooner than planned."
    ),
    "answer": (
        "Hi Greg, good questions. Yes, the price is after the discount. No, you do not need a new "
        "meter. The inverter is in stock. I have not booked anything yet; tell me when you are "
        "ready."
    ),
    "welcome": (
        "Welcome to the choir! We meet on Tuesdays at seven. Parking is easy. You cannot be too "
        "early, and nobody minds a wrong note."
    ),
    "reminder": (
        "A reminder that your car is due for its test by 9 June. You can book online or call the "
        "desk. Without a test the car may not be driven."
    ),
    "minutes": (
        "Notes from today: we go with option B. Ana sends the last photographs by Friday. The "
        "launch stays on the 17th. Next meeting on Monday."
    ),
    "release": (
        "Version 4.2 is out. It opens large files twice as fast and fixes three small bugs. Thank "
        "you to everybody who tested it."
    ),
    "closed for the holiday": (
        "We are closed on Monday for the public holiday and open again on Tuesday at eight."
    ),
}

WENT_WRONG = {
    "mistake": "I sent your order to the wrong address. I am sorry.",
    "passive": "Unfortunately your claim was misfiled and the deadline passed.",
    "delay": "Your boxes will not reach you on Tuesday. There is a delay at the depot.",
    "outage": "The site was down from 9:10 to 9:52, and you could not log in.",
    "refusal": "We cannot refund the ticket, as the seat flew empty.",
    "price": "From May the price of your box will go up to £19.50.",
    "ending": "We are closing the Leeds shop in June.",
    "cancelled": "Saturday's walk is cancelled. Only five of you booked.",
    "breach": "An unauthorised person opened the file with your address.",
    "complaint": "I was sorry to hear about the soup. We have looked into it with the cook.",
    "forgotten": "I forgot to book the crane for Monday.",
    "regret": "We regret any inconvenience.",
    "looking": "We are looking into this for you and will be in touch.",
    "money back": "You were charged twice. We have refunded the second payment.",
    "hurt": "Rufus was bitten in the yard and has two stitches in his ear.",
    "did not come": "The plumber did not come on Monday, and nobody rang you.",
    "missing": "Your parcel went missing in Lyon.",
    "second try": "Yesterday's message left out what the new rounds mean for you. I am sorry.",
}

OCCASIONS = [
    ("mistake", "This was our mistake: we sent you the wrong lamp."),
    ("delay", "Your boxes are late. There is a backlog at the depot, and they have not arrived."),
    ("billing", "We overcharged you by £40 in June. It was an accounting error of ours."),
    ("missed", "I missed your call on Monday, and I am sorry."),
    ("second_hand", "I heard from a neighbour that you had waited in the rain, and I am sorry."),
    ("outage", "The server was down from nine to ten. The outage is over."),
    ("complaint", "I was sorry to hear about the soup. Thank you for your letter of complaint."),
    ("change", "The prices will rise in May, and the early round will be discontinued."),
    ("refusal", "I am afraid we cannot refund the ticket. It is not possible after the show."),
    ("breach", "There was a data breach, and your details were exposed."),
    ("second_try", "Let me try that again. Our last letter did not say what this means for you."),
    ("cancellation", "We are sorry to see you go. You have cancelled your membership."),
]


#: Each tells of what was done or left undone, none of a message that went out before this one.
FIRST_MESSAGES = [
    "We loaded the wrong panels. We should have told you on the morning itself.",
    "We handled this badly. It was our mistake.",
    "Last week we sent you a table without legs. This was our mistake.",
    "Yesterday we wrote to our supplier about the wrong panels.",
    "A wrong version of the panel was packed. This was our mistake.",
]


@pytest.fixture(scope="module")
def shipped() -> Analyzer:
    return Analyzer(load_shipped_rulebook())


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in ROUTINE.items()])
def test_a_routine_message_is_left_alone(shipped: Analyzer, text: str) -> None:
    analysis = shipped.analyze(read_draft(text))
    assert not analysis.went_wrong
    assert analysis.guessed_occasion == "routine"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in WENT_WRONG.items()])
def test_the_gate_opens_where_something_went_wrong(shipped: Analyzer, text: str) -> None:
    assert shipped.analyze(read_draft(text)).went_wrong


@pytest.mark.parametrize("text", FIRST_MESSAGES)
def test_only_words_of_an_earlier_message_make_it_a_second_try(shipped: Analyzer, text: str) -> None:
    assert shipped.analyze(read_draft(text)).guessed_occasion == "mistake"


@pytest.mark.parametrize(("occasion", "text"), OCCASIONS)
def test_the_occasion_is_read_off_the_words(shipped: Analyzer, occasion: str, text: str) -> None:
    assert shipped.analyze(read_draft(text)).guessed_occasion == occasion


@pytest.mark.parametrize(
    ("text", "went_wrong"),
    [
        ("Oops.", False),
        ("Oops. Alas.", True),
        ("Oops. Oops. Oops.", False),
        ("We lost it.", True),
        ("Hooray! We lost it.", False),
        ("Hooray! Oops. We lost it.", False),
        ("Hooray! Oops. Alas. We lost it.", True),
        ("All is well.", False),
    ],
)
def test_each_sign_counts_once_and_the_sum_must_reach_the_threshold(
    small_analyzer: Analyzer, text: str, *, went_wrong: bool
) -> None:
    assert small_analyzer.analyze(read_draft(text)).went_wrong is went_wrong


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("We lost it. It is late.", "delay"),
        ("We lost it. It is wrong.", "mistake"),
        ("We lost it. It is wrong and late.", "delay"),
        ("We lost it. It is mixed, wrong and late.", "mistake"),
        ("We lost it.", "mistake"),
        ("It is late.", "routine"),
    ],
)
def test_the_heaviest_occasion_is_guessed_and_the_first_named_wins_a_tie(
    small_analyzer: Analyzer, text: str, occasion: str
) -> None:
    assert small_analyzer.analyze(read_draft(text)).guessed_occasion == occasion


def test_quoted_mail_does_not_open_the_gate(shipped: Analyzer) -> None:
    text = "It is on its way to you.\n\n> We are sorry, we lost your parcel.\n> It was our mistake."
    assert not shipped.analyze(read_draft(text)).went_wrong


def test_the_writer_may_open_the_gate(small_analyzer: Analyzer) -> None:
    analysis = small_analyzer.analyze(read_draft("It is your fault."), Options(occasion="mistake"))
    assert analysis.went_wrong
    assert analysis.guessed_occasion == "routine"
    assert [finding.excerpt for finding in analysis.findings] == ["your fault"]


def test_the_writer_may_shut_the_gate(small_analyzer: Analyzer) -> None:
    analysis = small_analyzer.analyze(
        read_draft("We lost it. It is your fault."), Options(occasion="routine")
    )
    assert not analysis.went_wrong
    assert analysis.findings == ()
    assert analysis.missing == ()


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Oops.", False),
        ("Oops, alas.", True),
        ("Oops. Oops. Oops.", False),
        ("Sigh.", False),
        ("Sigh. Sigh.", True),
        ("Sigh, sigh.", False),
    ],
)
def test_a_sign_counts_once_and_adds_what_it_says_for_a_second_sentence(
    small_analyzer: Analyzer, text: str, *, opens: bool
) -> None:
    assert small_analyzer.analyze(read_draft(text)).went_wrong is opens


@pytest.mark.parametrize(
    ("text", "opens"),
    [("Your fault.", False), ("Your fault. Oops.", True), ("Your fault. Yes, your fault.", True)],
)
def test_a_kind_of_phrase_can_be_a_sign(small_analyzer: Analyzer, text: str, *, opens: bool) -> None:
    assert small_analyzer.analyze(read_draft(text)).went_wrong is opens


@pytest.mark.parametrize(("text", "opens"), [("It came by us.", False), ("It came by us, oops.", True)])
def test_a_move_that_is_made_can_be_a_sign(small_analyzer: Analyzer, text: str, *, opens: bool) -> None:
    assert small_analyzer.analyze(read_draft(text)).went_wrong is opens


@pytest.mark.parametrize(("text", "opens"), [("Hm. Oops.", True), ("Hm. Oops. Well.", False)])
def test_a_sign_can_be_kept_to_short_messages(small_analyzer: Analyzer, text: str, *, opens: bool) -> None:
    assert small_analyzer.analyze(read_draft(text)).went_wrong is opens


def test_words_weigh_together_but_not_in_a_single_sentence() -> None:
    book = load_shipped_rulebook()
    plain = Analyzer(book).trouble_of(read_draft("The cat sat here. The dog sat there."))
    single = Analyzer(book).trouble_of(read_draft("The cat sat here, the dog sat there."))
    sign = next(sign for sign in book.signs if sign.words)._replace(
        weight=2.0, within=2, words=frozenset({"cat", "dog"})
    )
    with_words = Analyzer(book._replace(signs=(*book.signs, sign)))
    assert with_words.trouble_of(read_draft("The cat sat here. The dog sat there.")) == pytest.approx(
        plain + 4
    )
    assert with_words.trouble_of(read_draft("The cat sat here, the dog sat there.")) == pytest.approx(single)


def test_a_pair_of_neighbours_weighs_besides_its_words() -> None:
    book = load_shipped_rulebook()
    text = "The cat sat here. The dog sat there."
    plain = Analyzer(book).trouble_of(read_draft(text))
    sign = next(sign for sign in book.signs if sign.words)._replace(
        weight=2.0, within=2, words=frozenset({"cat sat", "sat dog", "^ the"})
    )
    with_pairs = Analyzer(book._replace(signs=(*book.signs, sign)))
    assert with_pairs.trouble_of(read_draft(text)) == pytest.approx(plain + 4)
