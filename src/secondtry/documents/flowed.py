"""Joins the lines of a format=flowed text (RFC 3676) to the paragraphs that were written."""

_SIGNATURE_MARK = "-- "


def join_flowed_lines(text: str, *, delete_space: bool) -> str:
    """Return the text with soft line breaks taken out; quoted lines keep their ``>`` marks.

    ``delete_space`` is the parameter DelSp: the space that ends a soft line
    belongs to the break, not to the words.
    """
    lines: list[str] = []
    paragraph: list[str] = []
    depth = 0
    for line in text.split("\n"):
        own_depth, words = _apart(line)
        if paragraph and (own_depth != depth or words == _SIGNATURE_MARK):
            lines.append(_quoted(depth, paragraph))
            paragraph = []
        depth = own_depth
        soft = words.endswith(" ") and words != _SIGNATURE_MARK
        paragraph.append(words[:-1] if soft and delete_space else words)
        if not soft:
            lines.append(_quoted(depth, paragraph))
            paragraph = []
    if paragraph:
        lines.append(_quoted(depth, paragraph))
    return "\n".join(lines)


def _apart(line: str) -> tuple[int, str]:
    """Return how often a line is quoted, and its words without the space that guards them."""
    words = line.lstrip(">")
    return len(line) - len(words), words.removeprefix(" ") if words != _SIGNATURE_MARK else words


def _quoted(depth: int, paragraph: list[str]) -> str:
    words = "".join(paragraph)
    return f"{'>' * depth} {words}" if depth else words
