r"""The one normalisation a text undergoes: its line ends become ``\n``."""


def with_plain_newlines(text: str) -> str:
    r"""Return the text with CRLF and CR as ``\n``, and nothing else changed.

    No-break spaces, emoji, U+2028 and U+2029 stay: offsets into the result are
    offsets into what the person sees, and saving gives every character back.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n")


def dominant_newline(text: str) -> str:
    r"""Return the line end that the text as it lay on disk uses most: ``\n``, ``\r\n`` or ``\r``."""
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda newline: counts[newline])
