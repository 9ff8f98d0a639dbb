"""Why the trained reader hears something in words: what people heard the same way."""

from dataclasses import dataclass, replace

from secondtry.engine.finding import Finding
from secondtry.engine.heard import CorpusExample
from secondtry.review.explanation import Example, Page, Section

_TITLE = "People heard these the same way"
#: Behind this section the examples stand: the customer's voice, and then what bears it out.
_BEHIND = "reads"


@dataclass(frozen=True, slots=True)
class HeardAlike:
    """A finding that only the reader made, with what people heard the same way, the most alike first."""

    finding: Finding
    examples: tuple[CorpusExample, ...]


def with_heard_alike(page: Page, heard: HeardAlike) -> Page:
    """Return the page of the finding's kind with the examples in it; the same page where there are none."""
    if not heard.examples:
        return page
    words = " ".join(heard.finding.excerpt.split())
    section = Section(
        key="heard_alike",
        title=_TITLE,
        paragraphs=(f"Of the messages written for the trained reader, these are most like “{words}”:",),
        examples=tuple(Example(each.text, (each.span,)) for each in heard.examples),
    )
    place = next((number for number, each in enumerate(page.sections, 1) if each.key == _BEHIND), 0)
    return replace(page, sections=(*page.sections[:place], section, *page.sections[place:]))
