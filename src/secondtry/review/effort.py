"""What a message costs the customer to read and to act on, as a line beside the question how they feel."""

from secondtry.engine.errands import find_errands
from secondtry.text.draft import Draft

#: The question beside which the line stands: what emotional response they will have.
EFFORT_QUESTION = "Q2"
_MOST_NAMED = 3
_LONGEST = 60


def effort_remark(draft: Draft) -> str:
    """Return what a draft asks of a customer who is tired already, in a sentence or two; empty for nothing.

    The article says that most customers are tired: each form and each call makes them more so.
    """
    errands = find_errands(draft)
    if not errands:
        return ""
    named = [f"“{_on_one_line(each.span.of(draft.text))}”" for each in errands[:_MOST_NAMED]]
    more = len(errands) - len(named)
    if more:
        named.append(f"and {more} more")
    return (
        f"It gives them work to do: {', '.join(named)}. They may be tired already. Could we do it for them?"
    )


def _on_one_line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
