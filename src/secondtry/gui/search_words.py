"""Words that somebody looks for among other words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The beginnings or parts of words that must all be there, in any order; none asks for nothing."""

    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, typed: str) -> "SearchWords":
        """Return what was typed, cut at its spaces. Capitals do not count."""
        return cls(tuple(typed.casefold().split()))

    def are_in(self, *texts: str) -> bool:
        """Say whether each word is in one of the texts."""
        return not self.missing_in(*texts).words

    def missing_in(self, *texts: str) -> "SearchWords":
        """Return the words that are in none of the texts."""
        searched = "\n".join(texts).casefold()
        return SearchWords(tuple(word for word in self.words if word not in searched))
