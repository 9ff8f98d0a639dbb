"""The closed words of English by what they do in a sentence, as far as rewrites need them.

Patterns have classes of the lexicon for this; rewrites look at the few words
beside a match, and these words are the same in every lexicon.
"""

from collections.abc import Sequence


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


COORDINATORS = word_set("and but or so yet nor & plus then")
SUBORDINATORS = word_set(
    """that because since as if when where while whilst although though whereas why how whether unless
    until before after once wherever whenever except like"""
)
PREPOSITIONS = word_set(
    """about across after along around as at before behind between beyond by despite during except
    following for from in inside into near of off on onto out outside over past per since through
    throughout till to towards under until up upon via with within without"""
)
#: Words that a noun phrase begins with, or that are one.
SUBJECTS = word_set(
    """none i we you he she it they this that these those there the a an my our your his her their its some
    any each every both all no several many few another such most nobody nothing everything everyone
    one two three yours ours mine please kindly thank thanks who what"""
)
#: What points back at the words before.
POINTING = word_set("it this that these those they which such he she")
DETERMINERS = word_set("the a an your our my this any no")
AUXILIARIES = word_set(
    """am is are was were 's 're 'm have has had 've do does did will would can could may might must
    shall should 'll 'd wo ca"""
)
#: Auxiliaries that "we" and "I" do not take.
OF_OTHERS = word_set("is was has does 's")
RELATIVES = word_set("which who whom whose where that")
#: Adverbs that lean on the number or the word behind them.
LEANING = word_set(
    """approximately about roughly nearly almost only just over some up very too barely hardly merely not
    never exactly around"""
)
ADVERBS = word_set(
    """somehow also now today yesterday tomorrow tonight meanwhile however therefore still here there perhaps
    maybe sometimes often overnight anyway again instead else thus sorry please ok okay yes well
    thanks right even moreover further furthermore far"""
)
APOLOGIES = word_set("sorry apologies apologise apologize regret")
PRONOUNS = word_set("i we you he she it they this that these those there")
#: Words that leave open whether it was so.
HEDGES = word_set(
    "may might perhaps maybe possibly probably likely suspect suspected think believe appears seems"
)
#: Adverbs that stand before a whole sentence.
SENTENCE_ADVERBS = word_set(
    """unfortunately sadly regrettably apparently however evidently obviously clearly basically honestly
    admittedly usually normally sometimes occasionally recently currently"""
)
#: What a day, a place or a cause begins with behind a clause of any kind.
HANGING_ON_ANY = word_set(
    """at on in during since until till before after over from throughout about with without within when
    while whilst although though unless if today tomorrow yesterday tonight overnight again via once
    due here now last next this because as for so"""
)
#: Adjectives that bring in a clause: "I am afraid your parcel was lost".
BRINGING_IN = word_set("afraid sure aware sorry glad clear convinced certain confident like")
#: Verbs that bring in a clause, besides the class "reporting" of the lexicon.
SAYING = word_set("guarantee promise promised hope trust assume agree insist ensure suppose")
#: Verbs that bring in a clause behind "you".
TELLING = word_set("inform tell told assure informed notify advise remind")
TIMES = word_set(
    """morning afternoon evening night week weekend month year monday tuesday wednesday thursday friday
    saturday sunday time day"""
)


def is_word(form: str) -> bool:
    """Say whether a form is a word or a number, not a mark."""
    # Most words have letters alone, which is found out soonest.
    return form.isalpha() or any(map(str.isalnum, form))


def is_adverb(form: str) -> bool:
    """Say whether a word is an adverb, by the list or by its look."""
    return form in ADVERBS or form.endswith("ly")


def is_elliptical(words: Sequence[str]) -> bool:
    """Say whether words have a helping verb and leave out what it helps: "has been since 1950"."""
    rest = [form for form in words if not is_adverb(form)]
    while rest and rest[0] in AUXILIARIES | {"been", "be", "done", "doing", "so", "not", "n't"}:
        rest.pop(0)
    return not rest or rest[0] in {"since", "for", "ever"}
