"""What the engine says about a stretch of words."""

from typing import NamedTuple

from secondtry.engine.category import Category, Group
from secondtry.text.span import Span

#: How a rewrite that only takes words away is offered.
LEAVE_OUT = "leave these words out"


class Rewrite(NamedTuple):
    """Words to put in the place of ``span``.

    ``slots`` are ranges within ``text`` for the writer to fill, brackets
    included; without slots the words are complete as they stand. ``span`` may
    reach beyond the finding's own, where words or marks beside it change too.
    With ``leaves_out`` the finding's words go and nothing comes instead:
    ``text`` is then empty, or the word beside them as it is written now.
    ``loses`` are the words of facts that are gone from the sentence: a rewrite
    may only be offered where they stand near it (see ``kept_facts``). One that is
    a ``last_resort`` is only offered where no other is. One that ``adds`` a
    sentence to what stands there may only be offered where the next does not lean
    on it (see ``added_sentences``). One that ``admits`` says what the sender should have
    done in place of what was said.
    """

    span: Span
    text: str
    slots: tuple[Span, ...] = ()
    leaves_out: bool = False
    loses: frozenset[str] = frozenset()
    last_resort: bool = False
    adds: bool = False
    admits: bool = False

    @property
    def offer(self) -> str:
        """What the rewrite offers, as a person reads it: its text, or that the words go."""
        return LEAVE_OUT if self.leaves_out else self.text

    def applied_to(self, text: str) -> str:
        """Return the whole text with the words replaced."""
        return text[: self.span.start] + self.text + text[self.span.end :]


class Finding(NamedTuple):
    """Words that may read badly: which, why, and what to write instead.

    ``span`` counts code points of the analysed text; ``excerpt`` is what it
    covers. ``severity`` is 1 to 3, the modifiers already counted in. ``note`` is
    what the person wrote about a phrase of their house rules; else it is empty.
    ``tentative`` says that the words only may read so: the reader, who alone
    heard it, was not sure, or the rule is not (see ``Rule``).
    """

    rule: str
    category: Category
    span: Span
    excerpt: str
    severity: int
    rewrites: tuple[Rewrite, ...] = ()
    note: str = ""
    tentative: bool = False

    @property
    def group(self) -> Group:
        """The group of the finding's category."""
        return self.category.group

    @property
    def name(self) -> str:
        """What to call it: the name of its kind, with the doubt where there is one."""
        return f"Perhaps: {self.category.name}" if self.tentative else self.category.name

    @property
    def is_house_rule(self) -> bool:
        """Whether the person asked for the mark: no customer's voice speaks of it."""
        return self.category.group is Group.HOUSE

    @property
    def message(self) -> str:
        """What there is to say about it: a customer's voice; of a house rule, the person's own reason."""
        return self.category.reads or self.note or self.category.why
