"""Leaving a whole sentence out of a draft: one space or line goes with it."""

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

ANALYZER = Analyzer(load_shipped_rulebook())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "We lost your key. We put safety first. It is on its way.",
            "We lost your key. It is on its way.",
        ),
        ("We lost your key. We put safety first.", "We lost your key."),
        ("We put safety first. We lost your key.", "We lost your key."),
        (
            "We lost your key.\n\nWe put safety first.\n\nIt is on its way.",
            "We lost your key.\n\nIt is on its way.",
        ),
        (
            "We lost your key.\nWe put safety first. It is on its way.",
            "We lost your key.\nIt is on its way.",
        ),
    ],
)
def test_a_sentence_that_is_left_out_takes_its_space_along(text: str, left: str) -> None:
    (finding,) = ANALYZER.analyze(read_draft(text), Options(occasion="mistake")).findings
    rewrite = finding.rewrites[0]
    assert rewrite.leaves_out
    assert rewrite.applied_to(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello, we put safety first. Our driver lost your key.", "Hello, our driver lost your key."),
        ("Hello, we put safety first. Please send us the key.", "Hello, please send us the key."),
        ("Hello, we put safety first. Dana lost your key.", None),
    ],
)
def test_behind_a_greeting_on_the_line_the_next_sentence_goes_on_small(text: str, left: str | None) -> None:
    findings = ANALYZER.analyze(read_draft(text), Options(occasion="mistake")).findings
    offered = [r.applied_to(text) for f in findings for r in f.rewrites if r.leaves_out]
    assert offered == ([left] if left else [])


def left_by_cuts(text: str) -> list[str]:
    """Return what each rewrite leaves that takes words out."""
    findings = ANALYZER.analyze(read_draft(text), Options(occasion="mistake")).findings
    return [r.applied_to(text) for f in findings for r in f.rewrites if r.leaves_out]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Your comments are important to us and have been read by the cook.",
            "Your comments have been read by the cook.",
        ),
        (
            "Every loaf is baked to the highest standards of our guild and goes out at six.",
            "Every loaf goes out at six.",
        ),
        (
            "At the bakery we pride ourselves on our bread and are sorry about the grit.",
            "At the bakery we are sorry about the grit.",
        ),
        ("We value your custom and apologise for the missing key.", "We apologise for the missing key."),
    ],
)
def test_what_goes_on_with_the_subject_of_a_clause_keeps_it(text: str, left: str) -> None:
    assert left_by_cuts(text) == [left]


@pytest.mark.parametrize(
    "text",
    [
        # What "it" and "the same" stand for would be gone.
        "We value your feedback and will act on it by Monday.",
        "Your comments are important to us and have led to the same.",
        # "Tests" is no verb there: nothing goes on with the kitchen.
        "The kitchen works to the highest standards of hygiene and tests are rare.",
    ],
)
def test_what_cannot_go_on_without_the_clause_is_not_left(text: str) -> None:
    assert left_by_cuts(text) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Please be advised that the pool is shut and that the sauna is cold.",
            "The pool is shut and the sauna is cold.",
        ),
        (
            "Please be advised that, in accordance with your wish, the gate stays open.",
            "In accordance with your wish, the gate stays open.",
        ),
        ("Please be advised that the pool is shut and that is all we know.", None),
        ("Please be advised that the pool is shut, that the bar is and that we are.", None),
    ],
)
def test_a_lead_in_goes_with_each_that_of_its_clauses(text: str, left: str | None) -> None:
    assert left_by_cuts(text) == ([left] if left else [])


@pytest.mark.parametrize(
    "text",
    [
        "The lid is torn. Look, everybody makes mistakes. A new one is on its way.",
        "The lid is torn. Just normal lid stuff, happens all the time with dogs. A new one is on its way.",
    ],
)
def test_a_sentence_of_which_nothing_would_be_left_goes_whole(text: str) -> None:
    assert set(left_by_cuts(text)) == {"The lid is torn. A new one is on its way."}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "The hall was full, and I think most people would understand that.",
            "The hall was full.",
        ),
        ("The hall was full. I think most people would understand that.", "The hall was full."),
        ("The hall was full, which I think most people would understand.", None),
    ],
)
def test_what_only_says_that_we_think_so_goes_too(text: str, left: str | None) -> None:
    assert left_by_cuts(text) == ([left] if left else [])


def test_an_adverb_before_a_clause_stays_for_what_goes_on() -> None:
    text = "Moreover, we value your custom and are sorry about the key."
    assert left_by_cuts(text) == ["Moreover, we are sorry about the key."]


def test_a_clause_between_two_others_goes_with_the_and_before_it() -> None:
    text = "Dana drives the oldest bus and she has never missed a day, you can ask the depot."
    left = "Dana drives the oldest bus, you can ask the depot."
    assert left_by_cuts(text) == [left]


def test_a_boast_takes_the_name_of_the_firm_along() -> None:
    text = "Ferrow Glass Works attaches great importance to each pane, and we lost yours."
    assert left_by_cuts(text) == ["We lost yours."]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "The lid is torn, but you'd hardly notice it with the lamps down.",
            "The lid is torn.",
        ),
        (
            "In truth the hem is torn and you'd hardly notice it with the lamps down.",
            "In truth the hem is torn.",
        ),
        ("The lid is cracked so no harm done really.", "The lid is cracked."),
        # What the phrase says by a figure or as a clause of its own may be news.
        ("The lid is torn, but you'd hardly notice it at 6.", None),
        ("The lid is torn, but you'd hardly notice it as we can see.", None),
    ],
)
def test_a_clause_takes_the_short_phrase_behind_it_along(text: str, left: str | None) -> None:
    assert left_by_cuts(text) == ([left] if left else [])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Please tell me more about the lamp, as it is important for us to care for our guests.",
            "Please tell me more about the lamp.",
        ),
        (
            "Please look at our page often, as we will shortly be announcing our new range and a new look!",
            "Please look at our page often!",
        ),
        (
            "Your comfort is at the heart of what we do, so the tea is free today.",
            "The tea is free today.",
        ),
        # What "it" stands for would be gone.
        ("Your comfort is at the heart of what we do, so we work on it.", None),
    ],
)
def test_a_boast_goes_with_the_reason_that_it_gives(text: str, left: str | None) -> None:
    assert left_by_cuts(text) == ([left] if left else [])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("We lost your key. As you may know, we are a small team.", "We lost your key."),
        ("We lost your key, and as you know, we are a small team.", "We lost your key."),
        ("We lost your key. As you will know, we value your custom.", "We lost your key."),
        (
            "We lost your key. As you know, we are a small team and it may take a week.",
            "We lost your key. It may take a week.",
        ),
        (
            "We lost your key. As we told you, we are a small team, but it is on its way.",
            "We lost your key. It is on its way.",
        ),
        (
            "We lost your key. We are a small team, and cannot ring everybody.",
            "We lost your key. We cannot ring everybody.",
        ),
    ],
)
def test_no_as_you_know_is_left_with_nothing_to_know(text: str, left: str) -> None:
    assert set(left_by_cuts(text)) == {left}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # What "that", "these" and "it" stand for would be gone.
        ("The glaze ran. We are a small team, but that is no excuse.", None),
        ("The glaze ran. As you know, we are a small team, but that does not mend your bowl.", None),
        ("The glaze ran. We are a small team, so that is why the bowl is late.", None),
        ("The glaze ran. We are a small team, and that makes us slow.", None),
        ("The glaze ran. We are a small team and it is no reason for a bad bowl.", None),
        ("The glaze ran. We are a small team, which is no excuse.", None),
        ("We put the glaze first, and that makes us slow.", None),
        ("We put safety first, so that is why the glaze ran.", None),
        # "That" stands before a noun, or joins a clause.
        (
            "The glaze ran. We are a small team, and that evening the kiln ran hot.",
            "The glaze ran. That evening the kiln ran hot.",
        ),
        ("We put safety first, and that evening the kiln ran hot.", "That evening the kiln ran hot."),
        ("The glaze ran. Please be assured that we fire it again.", "The glaze ran. We fire it again."),
        ("The glaze ran. Please be assured, that we fire it again.", "The glaze ran. We fire it again."),
        ("It ran. Please be assured this is not how we fire.", "It ran. This is not how we fire."),
        ("Rest assured, that is not the glaze you chose.", "That is not the glaze you chose."),
        # "So" says how much, or what for.
        (
            "The glaze ran. We are a small team, so far we have one kiln.",
            "The glaze ran. So far we have one kiln.",
        ),
        (
            "The glaze ran. We are a small team, so few of us were there.",
            "The glaze ran. So few of us were there.",
        ),
        ("The glaze ran. We are a small team, so far from town that clay comes late.", None),
        ("The glaze ran. We are a small team, so many bowls that we lost count.", None),
        ("The glaze ran. We are a small team, so that you know who fires your bowl.", None),
        ("We put safety first, so that you know who fires your bowl.", None),
        (
            "The glaze ran. We are a small team, so when it rains we fire late.",
            "The glaze ran. When it rains we fire late.",
        ),
        ("The glaze ran. We are a small team, yet we try.", "The glaze ran. We try."),
        # No clause stands behind the "but".
        ("The glaze ran. We are a small team, but a good one, and we fire on Mondays.", None),
        ("The glaze ran. We are a small team, but one that cares, and we fire on Mondays.", None),
        ("The glaze ran. We are a small team, but without a shop, and we fire on Mondays.", None),
        (
            "The glaze ran. We are a small team, and the kiln that we use is old.",
            "The glaze ran. The kiln that we use is old.",
        ),
        (
            "The glaze ran. We are a small team, and with one kiln, we are slow.",
            "The glaze ran. With one kiln, we are slow.",
        ),
    ],
)
def test_behind_a_boast_that_goes_a_whole_clause_is_left(text: str, left: str | None) -> None:
    assert left_by_cuts(text) == ([left] if left else [])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # What joined it goes as well.
        ("The hem tore and, as you know, we are a small team.", "The hem tore."),
        ("The hem tore - as you will know, we are a small team.", "The hem tore."),
        (
            "The hem tore; as you know, we are a small team, and we sew it again.",
            "The hem tore; we sew it again.",
        ),
        ("The hem tore; please be assured, we sew it again.", "The hem tore; we sew it again."),
        ("The hem tore; we are a small team, but that is no excuse.", None),
        # What is told with it stays.
        ("The hem tore. As you know from Ana, we are a small team.", None),
        ("The hem tore. As I wrote on the 4, we put safety first.", None),
        ("The hem tore. As you can see on our door, we are a small team.", None),
        ("The hem tore. As you probably know by now, we are a small team.", "The hem tore."),
        ("As you asked, we are a small team.", None),
        ("As the glaze is wet, we cannot fire it at this time.", "As the glaze is wet, we cannot fire it."),
        # Nor is an empty bracket left.
        ("The hem tore (as you know, we are a small team).", "The hem tore."),
        ("The hem tore (we are a small team).", "The hem tore."),
        ("The hem tore. (We are a small team.) We sew it again.", "The hem tore. We sew it again."),
    ],
)
def test_nothing_hangs_where_a_boast_stood(text: str, left: str | None) -> None:
    assert left_by_cuts(text) == ([left] if left else [])
