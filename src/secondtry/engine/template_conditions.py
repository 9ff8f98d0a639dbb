"""What a template may ask of the words it replaces: fields that stand for no words.

They are asked for with ``kept`` or ``absent``, at the end of a template:

``hedged``      "might be" or "we suspect" stands before the marked words
``we_next``     ", and we" stands behind them; ``will_next``, "and will"
``purpose``     they say what for: "to look into it", "with an answer"
``refusing``    they refuse something, or ask to be paid
``refused``     their sentence does, the names of rules aside: "terms" are quoted where nothing is refused too
``under_way``   their sentence tells of what is, or is being done
``begun``       they tell what is being done: "we are following up with them"
``acting``      they say what will be done: "get it checked"
``causing``     they end in "this may cause"
``general``     their sentence speaks of what is better for all, or from now on: "in the future", "ways"
``public``      their sentence says where all can read the news: "on our page"
``told_on``     another clause stands behind them, and what is added behind it would speak of that
``whole``       nothing else stands in their sentence
``timed``       their clause tells when already: "On Friday", "once the parts are here"
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from secondtry.engine.closed_words import AUXILIARIES, PRONOUNS
from secondtry.engine.dated_promise import is_timed
from secondtry.engine.going_on import whole_clause_ends
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression

#: What will be done, as far as it is said.
_ACTING = Expression(r"\b(?:check|look|review|repair|investigat|test|inspect)\w*\b", re.IGNORECASE)
#: "Any concern this may cause": the concern needs it, or nobody knows which.
_CAUSING = Expression(r"\b(?:this|it|that) (?:may|might|could) cause\Z", re.IGNORECASE)
#: For what somebody will be in touch.
_PURPOSE = Expression(
    r"\bto (?!you\b|us\b|me\b|the\b|your\b|our\b|a\b)[a-z]+\b|\bwith (?:an?|the|more|any) [a-z]",
    re.IGNORECASE,
)
#: What a customer cannot have, or has to pay.
_REFUSING = Expression(
    r"\b(?:no|not|never|non|cannot|unable|only|final|fees?|charges?|deposits?|refunds?|exceptions?|exclu\w+|prohibit\w*"
    r"|bound|subject|rules?|practice|procedure|same for|fair|before we|stands?|terms"
    r"|conditions|tied|against|applies|everyone)\b|n['’]t\b",
    re.IGNORECASE,
)
_REFUSED = Expression(
    r"\b(?:no|not|nor|never|non|cannot|unable|only|final|fees?|charges?|charged|payable|paid|due|deposits?|refund\w*"
    r"|exceptions?|exclu\w+|prohibit\w*|forfeit\w*|void|lapses?|expires?|declin\w+|refus\w+|denied|liable"
    r"|liability|responsib\w+|own risk|at your|must|require[sd]?)\b|n['’]t\b",
    re.IGNORECASE,
)
_BEGUN = Expression(
    r"(?:\b(?:am|are|is)|['’](?:m|re|s)) (?:\w+ly )?(?!going|hoping|planning|aiming|being)\w+ing\b",
    re.IGNORECASE,
)
#: What is done already, or has no verb of the future, does not begin on a day.
_UNDER_WAY = Expression(r"\b(?:are|is|am|have|has)\b|['’](?:re|ve)\b", re.IGNORECASE)
#: Of what is to get better for everybody, nobody in particular waits for news.
_GENERAL = Expression(
    r"\b(?:in (?:the )?future|going forward|similar|like these|prevent\w*|recur\w*|never .*again"
    r"|improv\w+|enhanc\w+"
    r"|(?:new|exciting|existing) \w+|releases?|(?:more|better) ways|resilien\w+|process(?:es)?"
    r"|case[- ](?:by|to)[- ]case|experience better)\b",
    re.IGNORECASE,
)
#: Where news stands for all to read.
_PUBLIC = Expression(
    r"\b(?:channels?|social media|posts?|here|publicly"
    r"|(?:this|our|the)(?: \w+)? (?:page|blog|website|site|forum))\b",
    re.IGNORECASE,
)

#: With such words among them, those behind the marked ones are a clause.
_CLAUSAL = AUXILIARIES | PRONOUNS | {"which", "who"}

CONDITIONS: Final[Mapping[str, Callable[[Surroundings], bool]]] = {
    "we_next": lambda place: place.stand_before_another_act_of_ours(),
    "hedged": lambda place: place.are_hedged(),
    "purpose": lambda place: _PURPOSE.search(place.words()) is not None,
    "acting": lambda place: _ACTING.search(place.words()) is not None,
    "timed": is_timed,
    "told_on": lambda place: not _CLAUSAL.isdisjoint(token.form for token in place.behind),
    "causing": lambda place: _CAUSING.search(place.words()) is not None,
    "will_next": lambda place: place.stand_before_another_promise(),
    "general": lambda place: _GENERAL.search(place.sentence, place.marked.start) is not None,
    "public": lambda place: _PUBLIC.search(place.sentence) is not None,
    "under_way": lambda place: _UNDER_WAY.search(place.sentence) is not None,
    "refusing": lambda place: _REFUSING.search(place.words()) is not None,
    "begun": lambda place: _BEGUN.search(place.words()) is not None,
    "whole": lambda place: not place.before and whole_clause_ends(place),
    "refused": lambda place: _REFUSED.search(place.sentence) is not None,
}
