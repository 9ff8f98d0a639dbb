"""Takes the smiley or the exclamation mark along that stood behind an excuse.

"Updates are your own choice :)" becomes an admission; the smile behind it would mock.
"""

from secondtry.engine.finding import Rewrite
from secondtry.text.expression import Expression
from secondtry.text.span import Span

_CHEERFUL = Expression(
    r"(?:[.!]*[ \t]?(?:[:;]-?[)D](?!\w)|xD\b"
    r"|[\U0001F600-\U0001F60F\U0001F917-\U0001F92D\U0001F642\U0001F643☺]\ufe0f?))+[.!]*|!+"
)


def without_cheer_behind(rewrite: Rewrite, text: str) -> Rewrite:
    """Return a rewrite with gaps for the writer so that no smile and no "!" of the old words follows it."""
    cheer = _CHEERFUL.match(text, rewrite.span.end) if rewrite.slots else None
    if cheer is None:
        return rewrite
    point = "" if rewrite.text.endswith((".", "?")) else "."
    return rewrite._replace(span=Span(rewrite.span.start, cheer.end()), text=rewrite.text + point)
