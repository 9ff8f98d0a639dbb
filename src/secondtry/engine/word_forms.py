"""Every form of a word, for phrases that mean them all."""

from dataclasses import dataclass

from secondtry.engine.inflection import american_spelling, conjugate
from secondtry.engine.lexicon import Lexicon

#: The two verbs whose forms no table of past and participle holds.
_AUXILIARIES = {
    "be": frozenset({"be", "am", "is", "are", "was", "were", "been", "being"}),
    "have": frozenset({"have", "has", "had", "having"}),
}


@dataclass(frozen=True, slots=True)
class WordForms:
    """Gives the forms of words: those of the verbs in a lexicon, and of other words by rule."""

    lexicon: Lexicon

    def of(self, word: str) -> frozenset[str]:
        """Return the forms of a word in lower case as a verb and a noun, itself among them.

        Of a verb that the lexicon knows, any form will do; of other words it is the base.
        """
        if word in _AUXILIARIES:
            return _AUXILIARIES[word]
        verb = self.lexicon.verb(word) or conjugate(word, {}, frozenset())
        spellings = filter(None, (verb, american_spelling(verb)))
        return frozenset({word, *(form for spelled in spellings for form in spelled.forms().values())})
