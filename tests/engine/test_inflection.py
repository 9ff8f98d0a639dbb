"""The forms of verbs and nouns, against a table written by hand."""

import pytest

from secondtry.engine.inflection import american_spelling, conjugate, plural

IRREGULAR = {
    "lose": ("lost", "lost"),
    "break": ("broke", "broken"),
    "send": ("sent", "sent"),
    "do": ("did", "done"),
    "go": ("went", "gone"),
    "run": ("ran", "run"),
    "set": ("set", "set"),
    "write": ("wrote", "written"),
    "sell": ("sold", "sold"),
    "pay": ("paid", "paid"),
    "overlook": ("overlooked", "overlooked"),
}
DOUBLING = frozenset({"submit", "cancel", "label", "transfer"})

CONJUGATIONS = [
    # regular
    "delay delays delayed delayed delaying",
    "damage damages damaged damaged damaging",
    "miss misses missed missed missing",
    "fix fixes fixed fixed fixing",
    "push pushes pushed pushed pushing",
    "catch catches catched catched catching",
    "order orders ordered ordered ordering",
    "visit visits visited visited visiting",
    "add adds added added adding",
    "fail fails failed failed failing",
    # y
    "deny denies denied denied denying",
    "copy copies copied copied copying",
    "destroy destroys destroyed destroyed destroying",
    # e
    "agree agrees agreed agreed agreeing",
    "free frees freed freed freeing",
    "dye dyes dyed dyed dyeing",
    "tie ties tied tied tying",
    "queue queues queued queued queuing",
    # a short syllable doubles its last consonant
    "drop drops dropped dropped dropping",
    "ship ships shipped shipped shipping",
    "plan plans planned planned planning",
    "scrap scraps scrapped scrapped scrapping",
    "quit quits quitted quitted quitting",
    "mix mixes mixed mixed mixing",
    "show shows showed showed showing",
    "play plays played played playing",
    # so do the verbs of several syllables that are listed, and short ones behind a prefix
    "submit submits submitted submitted submitting",
    "cancel cancels cancelled cancelled cancelling",
    "transfer transfers transferred transferred transferring",
    "mislabel mislabels mislabelled mislabelled mislabelling",
    "mistag mistags mistagged mistagged mistagging",
    "reship reships reshipped reshipped reshipping",
    "render renders rendered rendered rendering",
    "reckon reckons reckoned reckoned reckoning",
    # c
    "panic panics panicked panicked panicking",
    # irregular, alone and behind a prefix or a hyphen
    "lose loses lost lost losing",
    "break breaks broke broken breaking",
    "go goes went gone going",
    "resend resends resent resent resending",
    "mis-send mis-sends mis-sent mis-sent mis-sending",
    "redo redoes redid redone redoing",
    "undergo undergoes underwent undergone undergoing",
    "overrun overruns overran overrun overrunning",
    "reset resets reset reset resetting",
    "overwrite overwrites overwrote overwritten overwriting",
    "prepay prepays prepaid prepaid prepaying",
    "oversell oversells oversold oversold overselling",
    "overlook overlooks overlooked overlooked overlooking",
    "double-book double-books double-booked double-booked double-booking",
    "double-ship double-ships double-shipped double-shipped double-shipping",
    # what only looks like a prefix
    "reply replies replied replied replying",
    "refuse refuses refused refused refusing",
    "react reacts reacted reacted reacting",
]


@pytest.mark.parametrize("line", CONJUGATIONS, ids=lambda line: line.split()[0])
def test_a_verb_has_its_five_forms(line: str) -> None:
    base, third, past, participle, ing = line.split()
    forms = conjugate(base, IRREGULAR, DOUBLING).forms()
    assert forms == {"base": base, "s": third, "past": past, "participle": participle, "ing": ing}


@pytest.mark.parametrize(
    ("base", "past", "ing"),
    [
        ("cancel", "canceled", "canceling"),
        ("label", "labeled", "labeling"),
        ("mislabel", "mislabeled", "mislabeling"),
    ],
)
def test_a_doubled_l_has_an_american_spelling(base: str, past: str, ing: str) -> None:
    american = american_spelling(conjugate(base, IRREGULAR, DOUBLING))
    assert american is not None
    assert (american.base, american.past, american.participle, american.ing) == (base, past, past, ing)


@pytest.mark.parametrize("base", ["drop", "fail", "submit", "sell", "transfer"])
def test_other_verbs_are_spelled_alike_everywhere(base: str) -> None:
    assert american_spelling(conjugate(base, IRREGULAR, DOUBLING)) is None


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("error", "errors"),
        ("delivery", "deliveries"),
        ("delay", "delays"),
        ("box", "boxes"),
        ("batch", "batches"),
        ("address", "addresses"),
        ("invoice", "invoices"),
        ("photo", "photos"),
        ("mix-up", "mix-ups"),
    ],
)
def test_a_noun_has_its_plural(noun: str, several: str) -> None:
    assert plural(noun) == several
