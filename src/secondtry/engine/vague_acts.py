"""Acts of which a day alone makes no promise: nobody could say on that day whether they were done."""

import re

from secondtry.text.expression import Expression

NO_ACT = Expression(
    r"\b(?:look(?:ing)? (?:into|at)|investigat\w+|work(?:ing)? (?:on|to)|(?:do|try)(?:ing)? (?:our|my) best"
    r"|improv\w+|consider\w*|strive|coming up|see what)\b",
    re.IGNORECASE,
)
