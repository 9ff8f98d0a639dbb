"""What stands before and behind marked words in their sentence.

Read off the closed words of English, so it is sure of little: where it cannot
tell, it says no, and a rewrite is left out. What may begin there is told in
``clause_beginnings``.
"""

import re
from bisect import bisect_left
from itertools import islice, pairwise

from secondtry.engine.closed_words import (
    APOLOGIES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    HEDGES,
    LEANING,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
    is_word,
)
from secondtry.engine.lexicon import CLOSED, PROPER, Lexicon
from secondtry.text.span import Span
from secondtry.text.tokens import Token

#: A subject with more words before the marked ones is left alone.
_LONGEST_HEAD = 5
_ABBREVIATIONS = frozenset({"rs", "nos", "nr", "mr", "mrs", "ms", "dr", "approx", "vs"})
_JOINING = frozenset({"and", "or", "but"})
_CONCEDING = frozenset(
    {"appreciate", "understand", "know", "accept", "realise", "realize", "see", "get", "agree"}
)
_ALTHOUGH = frozenset({"while", "whilst", "although", "though"})
#: Prepositions that nothing ends with but what has its object in front.
_NEEDING_AN_OBJECT = frozenset({"of", "for", "with", "about", "to", "from", "at"})
_CONDITIONAL = frozenset({"if", "case", "when", "where"})


class Surroundings:
    """Marked words in their sentence, taken apart once for all templates. Spans count from its start.

    ``tokens`` are those of the sentence (see ``tokenize``); the marked words are some of them. ``before`` and
    ``behind`` are the others, and ``marked_forms`` the forms of the marked words and marks.
    """

    def __init__(self, lexicon: Lexicon, sentence: str, marked: Span, tokens: tuple[Token, ...]) -> None:
        self.lexicon = lexicon
        self.sentence = sentence
        self.marked = marked
        self.tokens = tokens
        # All of them are asked for more than once, whatever the templates.
        start, end = bisect_left(tokens, (marked.start,)), bisect_left(tokens, (marked.end,))
        self.before, self.behind = tokens[:start], tokens[end:]
        self.marked_forms = [token.form for token in tokens[start:end]]

    def with_marked(self, marked: Span) -> "Surroundings":
        """Return the surroundings of other marked words of the same sentence."""
        return Surroundings(self.lexicon, self.sentence, marked, self.tokens)

    def words(self) -> str:
        """Return the marked words."""
        return self.marked.of(self.sentence)

    def first_form(self) -> str:
        """Return the first of the marked words, in lower case."""
        return self.marked_forms[0] if self.marked_forms else ""

    def tokens_of(self, span: Span) -> tuple[Token, ...]:
        """Return the words and marks of a span of the sentence that parts none of them."""
        tokens = self.tokens
        return tokens[bisect_left(tokens, (span.start,)) : bisect_left(tokens, (span.end,))]

    def speak_of_one(self) -> bool:
        """Say whether one person speaks in the marked words: "I will ring you", "it was checked by me"."""
        forms = self.marked_forms
        return not {"i", "me", "my"}.isdisjoint(forms) and {"we", "us", "our"}.isdisjoint(forms)

    def begin_the_sentence(self) -> bool:
        """Say whether the marked words stand first, but for quotation marks and the like.

        A sentence may begin anew within itself: behind "Agent:", behind a
        link, or where a space was forgotten.
        """
        head = self.sentence[: self.marked.start]
        if not any(letter.isalnum() for letter in head) or head.rstrip(' *_"”')[-1:] in {".", "!", "?"}:
            return True
        first = self.first_form()
        classes = self.lexicon.classes_of(first)
        closed = CLOSED in classes and PROPER not in classes and first != "i"
        return closed and not is_word(self.before[-1].form) and self.words()[:1].isupper()

    def leave_a_second_clause_hanging(self) -> bool:
        """Say whether a clause behind leans on the marked words: "sorry if it was ⟦late or⟧ if it was torn".

        So do "⟦rest assured that⟧ it is safe and that ..." and "⟦it was lost⟧, then found, then torn".
        """
        forms = [token.form for token in self.behind]
        marked = self.marked_forms
        told_twice = forms[forms[:1] == [","] :][:2] == ["and", "that"]
        if told_twice and ("that" in marked or any(token.form == "that" for token in self.before)):
            return True
        if marked[-1:] == ["that"]:
            # Behind "rest assured that" a clause may be joined by a second "that".
            return any(one in _JOINING and two == "that" for one, two in pairwise(forms))
        if not _CONDITIONAL.isdisjoint(marked):
            joined = pairwise(marked[-1:] + forms)
            return any(one in _JOINING and two in _CONDITIONAL for one, two in joined)
        behind = forms[1:] if forms[:1] == [","] else forms
        return behind[:1] == ["then"] and self._is_participle(behind[1:2])

    def _is_participle(self, forms: list[str]) -> bool:
        verb = self.lexicon.verb(forms[0]) if forms else None
        return verb is not None and forms[0] == verb.participle

    def follow_a_conclusion(self) -> bool:
        """Say whether "so" or "therefore" stands before: what follows there is no question still open."""
        words = [token.form for token in self.before if not token.form.endswith("ly")]
        return bool(words) and words[-1] in {"so", "therefore", "hence", "thus"}

    def turn_an_apology_round(self) -> bool:
        """Say whether an apology stands before the marked words and a "but" behind them."""
        turned = bool(self.behind) and self.behind[0].form == "but"
        return turned and any(token.form in APOLOGIES for token in self.before)

    def follow_a_turned_apology(self) -> bool:
        """Say whether "I am sorry, but" stands before the marked words."""
        forms = [token.form for token in self.before]
        return forms[-1:] == ["but"] and not APOLOGIES.isdisjoint(forms)

    def stop_at_an_abbreviation(self) -> bool:
        """Say whether the sentence goes on behind what looks like its end: "above Rs." before "7"."""
        last = self.marked_forms[-1:]
        if not self.sentence[self.marked.end :].lstrip(". ")[:1].isdigit():
            behind = (token.form for token in reversed(self.behind) if is_word(token.form))
            last = list(islice(behind, 1)) or last
        return not _ABBREVIATIONS.isdisjoint(last)

    def stop_within_a_word(self) -> bool:
        """Say whether a hyphen joins more to the last of the marked words: "⟦the 4⟧-man tent"."""
        return re.match(r"[-‐‑]\w", self.sentence[self.marked.end :]) is not None

    def are_hedged(self) -> bool:
        """Say whether "might be" or "we suspect" stands before the marked words in their clause."""
        return any(token.form in HEDGES for token in since_last_mark(self.before))

    def follow_a_concession(self) -> bool:
        """Say whether "I know it was dark, but" or "Whilst it was dark," stands before the marked words."""
        forms = [token.form for token in self.before]
        granted = forms[-1:] == ["but"] and not _CONCEDING.isdisjoint(forms)
        although = forms[1:] if forms[:1] == ["even"] else forms
        return granted or (forms[-1:] == [","] and not _ALTHOUGH.isdisjoint(although[:1]))

    def stand_before_another_act_of_ours(self) -> bool:
        """Say whether ", and we" or "so I" stands right behind the marked words."""
        forms = [token.form for token in self.behind if is_word(token.form)]
        return forms[:1] in (["and"], ["so"], ["but"]) and forms[1:2] in (["we"], ["i"])

    def stand_before_another_promise(self) -> bool:
        """Say whether "and will" stands right behind the marked words."""
        return [token.form for token in self.behind[:2]] in (
            ["and", "will"],
            ["and", "shall"],
            ["and", "'ll"],
        )

    def stop_within_a_noun(self) -> bool:
        """Say whether a noun goes on behind the marked words: "due to ⟦a database⟧ change"."""
        first = self.behind[0].form if self.behind else ""
        classes = self.lexicon.classes_of(first)
        verb = self.lexicon.verb(first)
        return first.isalpha() and CLOSED not in classes and not is_adverb(first) and verb is None

    def follow_a_report(self) -> bool:
        """Say whether a verb such as "think" or "seems" stands right before the marked words."""
        before = self.before
        return bool(before) and "reporting" in self.lexicon.classes_of(before[-1].form)

    def are_told_by_us(self) -> bool:
        """Say whether "we can assure you" or "please note" stands right before the marked words."""
        last = self.before[-1].form if self.before else ""
        return last in {"you", "us", "that", "sure", "note"} or self.follow_a_report()

    def end_in_the_air(self) -> bool:
        """Say whether the marked words end their sentence with a preposition: its object stands in front."""
        whole = self.first_form() in {"we", "i"} and not any(is_word(token.form) for token in self.behind)
        return whole and self.marked_forms[-1:] != [] and self.marked_forms[-1] in _NEEDING_AN_OBJECT

    def stop_before_nothing(self) -> bool:
        """Say whether "nothing" or "it" goes on behind: "⟦you would not see⟧ nothing"."""
        return bool(self.behind) and self.behind[0].form in {"nothing", "anything", "it", "them", "none"}

    def start_with_about(self) -> int:
        """Return where the marked words start, with the "less than" before their number or their "that"."""
        before = self.before
        if before and self._lacks_its_article():
            return before[-1].span.start
        if not before or not self.first_form()[:1].isdigit():
            return self.marked.start
        if before[-1].form == "than" and len(before) > 1 and before[-2].form in {"less", "more", "fewer"}:
            return before[-2].span.start
        return before[-1].span.start if before[-1].form in LEANING else self.marked.start

    def _lacks_its_article(self) -> bool:
        """Say whether the article of the thing that is marked stands before: "That ⟦request was lost⟧"."""
        last = self.before[-1].form
        pointing = last in {"that", "these", "those"} and (
            len(self.before) == 1 or not is_word(self.before[-2].form)
        )
        bare = self.first_form() not in DETERMINERS | PRONOUNS
        return bare and (pointing or last in DETERMINERS | {"his", "her", "their", "its"})

    def start_of_the_subject(self) -> int:
        """Return where the subject starts of which the marked words are the rest: "The age of ⟦...⟧"."""
        clause = since_last_mark(self.before)
        link = max(
            (n for n, token in enumerate(clause) if token.form in COORDINATORS | SUBORDINATORS), default=-1
        )
        head = clause[link + 1 :]
        verbs = AUXILIARIES | {"we", "i", "it", "they", "you"}
        whole = 0 < len(head) <= _LONGEST_HEAD and head[0].form in SUBJECTS - {"please", "thanks", "thank"}
        return head[0].span.start if whole and not any(t.form in verbs for t in head) else self.marked.start

    def stop_before_what_is_told(self) -> bool:
        """Say whether a clause is told behind "that, in this case,": the marked words end with its "that"."""
        behind = [token.form for token in self.behind[:2]]
        return (
            self.marked_forms[-1:] == ["that"]
            and behind[:1] == [","]
            and not PREPOSITIONS.isdisjoint(behind[1:])
        )

    def tell_of_another(self) -> bool:
        """Say whether the clause before tells who else did it: "done by the dealer ⟦due to a mistake⟧"."""
        forms = [token.form for token in since_last_mark(self.before)]
        others = {"the", "a", "an", "your", "their", "his", "her"}
        by = (n for n, form in enumerate(forms[:-1]) if n and form == "by" and forms[n + 1] in others)
        verbs = (
            (self.lexicon.verb(form), form) for n in by for form in forms[max(0, n - 2) : n] if form.isalpha()
        )
        return any(verb is not None and form == verb.participle for verb, form in verbs)


def since_last_mark(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words behind the last comma or other mark."""
    last = max((number for number, token in enumerate(tokens) if not is_word(token.form)), default=-1)
    return tokens[last + 1 :]
