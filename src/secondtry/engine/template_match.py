"""The words of one match, as the templates of its rule see them."""

from collections.abc import Mapping

from secondtry.engine.lexicon import Lexicon
from secondtry.engine.sender import Sender
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.verb import Verb
from secondtry.text.span import Span
from secondtry.text.tokens import forms_in


class CannotRewriteError(Exception):
    """The words do not allow this rewrite; it is left out."""


class MatchedWords:
    """What a pattern kept under names, in its place."""

    __slots__ = ("kept", "lexicon", "place", "sender")

    def __init__(
        self, lexicon: Lexicon, place: Surroundings, kept: Mapping[str, Span], sender: Sender
    ) -> None:
        self.lexicon = lexicon
        self.place = place
        self.kept = kept
        self.sender = sender

    def words(self, name: str) -> str:
        """Return kept words, empty where the match kept none under that name."""
        span = self.kept.get(name)
        return span.of(self.place.sentence) if span else ""

    def forms(self, name: str) -> str:
        """Return kept words as patterns see them: in lower case, contractions taken apart."""
        words = self.words(name)
        return " ".join(forms_in(words))

    def verb(self, form: str) -> Verb:
        """Return the verb of a form.

        Raises:
            CannotRewriteError: when the lexicon does not know it.
        """
        verb = self.lexicon.verb(form.lower())
        if verb is None:
            raise CannotRewriteError(form)
        return verb
