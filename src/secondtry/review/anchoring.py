"""Keeps comments at their words: exactly while one writes, else by the words themselves."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import takewhile
from operator import attrgetter, eq

from secondtry.review.comment import Anchor, Comment
from secondtry.text.change import TextChange
from secondtry.text.span import Span

#: Characters of the words that are quoted; what is longer is quoted by its beginning.
LONGEST_QUOTE = 2000
_WORDS_BESIDE = 3
#: Characters beside the words that are looked at for those.
_REACH = 80
#: Words of a quote of which it is taken that they are not said twice by chance.
_TELLING = 3
#: Words of a quote that nobody pastes together by chance.
_PASTED = 2
_BETWEEN_WORDS = " \t\n\xa0.,;:!?"
_BESIDES_ANCHOR = attrgetter(*(each.name for each in fields(Comment) if each.name != "anchor"))
_BESIDES_ENDS = attrgetter(*(each.name for each in fields(Anchor) if each.name not in {"start", "end"}))


def anchor_at(text: str, span: Span) -> Anchor:
    """Return the anchor of a comment on these words, without the spaces around them."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return _anchored(text, start, end, text[start : min(end, start + LONGEST_QUOTE)])


def carried(comments: Iterable[Comment], changes: Iterable[TextChange], text: str) -> tuple[Comment, ...]:
    """Return the comments after edits of the text, which is now ``text``.

    Every anchor moves with its words. One whose words had gone comes back where they do: by undo, or
    because they were moved.
    """
    changes = tuple(changes)
    return tuple(_carried(comment, changes, text) for comment in comments)


def placed(anchor: Anchor, text: str) -> Anchor:
    """Return the anchor in a text of which nobody knows how it was changed.

    Its own place comes first; then the one where the same words stand with most of the same words
    beside them, the nearest of several. A quote of several words needs no neighbours where it stands
    only once. Else the words are gone.
    """
    if anchor.quote and text.startswith(anchor.quote, anchor.start) and anchor.start >= 0:
        length = max(len(anchor.quote), anchor.end - anchor.start)
        return replace(anchor, end=min(anchor.start + length, len(text)))
    found = [Span(match.start(), match.end()) for match in _pattern(anchor.quote).finditer(text)]
    if not found:
        return _gone(anchor, text)
    alike = {span: _likeness(anchor, text, span) for span in found}
    best = max(found, key=lambda span: (alike[span], -abs(span.start - anchor.start)))
    is_telling = len(found) == 1 and len(anchor.quote.split()) >= _TELLING
    if not alike[best] and not is_telling:
        return _gone(anchor, text)
    return replace(anchor, start=best.start, end=best.end)


def transplanted(anchor: Anchor, source: str, text: str) -> Anchor:
    """Return the anchor of one text in another: where the words that it holds now stand there."""
    if source == text or anchor.is_gone:
        return placed(anchor, text) if anchor.is_gone else within(anchor, text)
    held = anchor_at(source, Span(anchor.start, anchor.end))
    there = placed(held, text)
    if there.is_gone:
        there = placed(anchor, text)
    return replace(anchor, start=there.start, end=there.end)


def beside_present_words(anchor: Anchor, text: str) -> Anchor:
    """Return the anchor with the words that stand beside its place now, not those that once stood there."""
    here = within(anchor, text)
    before, after = _beside(text, here.start, here.end)
    return replace(anchor, before=before, after=after)


def stands_elsewhere(anchor: Anchor, text: str) -> bool:
    """Say whether the quoted words, gone from their place, are in the text all the same."""
    return anchor.is_gone and next(_whole_words(anchor.quote, text, 0, len(text)), None) is not None


def differ_beyond_places(ones: Sequence[Comment], others: Sequence[Comment]) -> bool:
    """Say whether anything but the places of their words has changed; that words are gone counts as more."""
    return len(ones) != len(others) or any(
        one is not other and _besides_place(one) != _besides_place(other)
        for one, other in zip(ones, others, strict=True)
    )


def healed(comments: Iterable[Comment], text: str) -> tuple[Comment, ...]:
    """Return comments whose places were kept a little before their text, as a crash leaves them.

    Where the quoted words do not stand at their place they are looked for, as in a text changed
    elsewhere; where they are not found, for they had been rewritten, the place stays as it was.
    """
    return tuple(
        replace(comment, anchor=_healed(comment.anchor, text)) if comment.anchor else comment
        for comment in comments
    )


def _healed(anchor: Anchor, text: str) -> Anchor:
    found = placed(anchor, text)
    return within(anchor, text) if found.is_gone and not anchor.is_gone else found


def within(anchor: Anchor, text: str) -> Anchor:
    """Return the anchor with its place cut to the text: it may come from a file that is not trusted."""
    start = min(max(anchor.start, 0), len(text))
    return replace(anchor, start=start, end=min(max(anchor.end, start), len(text)))


def _carried(comment: Comment, changes: tuple[TextChange, ...], text: str) -> Comment:
    anchor = comment.anchor
    if anchor is None:
        return comment
    if not anchor.is_gone and all(change.start >= anchor.end for change in changes):
        return comment  # the changes are behind its words
    moved = anchor
    for change in changes:
        moved = _after(moved, change)
    if moved.is_gone and _may_be_back(moved, changes, text):
        moved = placed(moved, text)
    if moved.is_gone:
        moved = _put_elsewhere(moved, changes, text)
    return comment if moved == anchor else replace(comment, anchor=moved)


def _may_be_back(anchor: Anchor, changes: tuple[TextChange, ...], text: str) -> bool:
    """Look for the words where the text has changed; to look everywhere at every key would hold people up."""
    room, pattern = 2 * len(anchor.quote) + _REACH, _pattern(anchor.quote)
    return any(
        pattern.search(text, max(0, change.start - room), change.start + change.added + room)
        for change in changes
    )


def _put_elsewhere(anchor: Anchor, changes: tuple[TextChange, ...], text: str) -> Anchor:
    """Return the anchor at its words where they have just been put in as they were: cut and pasted.

    A single word may come with any paste by chance, so it has to be all that was put in.
    """
    found = set[Span]()
    for number, change in enumerate(changes):
        place: tuple[int, int] | None = (change.start, change.start + change.added)
        for later in changes[number + 1 :]:
            place = place and later.moved(*place)
        if place is not None and change.added >= len(anchor.quote) > 0:
            found.update(_whole_words(anchor.quote, text, *place))
            if len(anchor.quote.split()) < _PASTED and not _is_all(anchor.quote, text[slice(*place)]):
                return anchor
    if len(found) != 1:
        return anchor
    (span,) = found
    return replace(anchor, start=span.start, end=span.end)


def _whole_words(quote: str, text: str, start: int, end: int) -> Iterator[Span]:
    for match in _pattern(quote).finditer(text, start, end):
        beside = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if not any(each.isalnum() for each in beside):
            yield Span(match.start(), match.end())


def _is_all(quote: str, added: str) -> bool:
    return added.strip(_BETWEEN_WORDS) == quote.strip(_BETWEEN_WORDS)


def _besides_place(comment: Comment) -> tuple[object, ...]:
    """Return all that a comment holds but where its words stand, as a tuple: no key waits for copies."""
    anchor = comment.anchor
    return _BESIDES_ANCHOR(comment), anchor and (_BESIDES_ENDS(anchor), anchor.is_gone)


def _after(anchor: Anchor, change: TextChange) -> Anchor:
    if not anchor.is_gone:
        start, end = change.moved(anchor.start, anchor.end) or (change.start, change.start)
    elif change.start >= anchor.start:  # an undo puts the words back where they stood, and so in front
        start = end = anchor.start
    else:
        start = end = max(change.start, anchor.start + change.growth)
    return replace(anchor, start=start, end=end)


def _anchored(text: str, start: int, end: int, quote: str) -> Anchor:
    before, after = _beside(text, start, end)
    return Anchor(start, end, quote, before, after)


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words beside a place; across lines, for mail programs break them anew."""
    before = text[max(0, start - _REACH) : start].split()[-_WORDS_BESIDE:]
    after = text[end : end + _REACH].split()[:_WORDS_BESIDE]
    return " ".join(before), " ".join(after)


def _likeness(anchor: Anchor, text: str, span: Span) -> int:
    """Return how many of the words beside a place are those that stood beside the anchor, nearest first."""
    before, after = _beside(text, span.start, span.end)
    return _alike(anchor.before.split()[::-1], before.split()[::-1]) + _alike(
        anchor.after.split(), after.split()
    )


def _alike(ones: list[str], others: list[str]) -> int:
    return sum(1 for _ in takewhile(bool, map(eq, ones, others)))


def _pattern(quote: str) -> re.Pattern[str]:
    """Return what finds a quote however its lines are broken; in an empty one, nothing is found."""
    words = [re.escape(word) for word in quote.split()]
    return re.compile(r"\s+".join(words) if words else r"(?!)")


def _gone(anchor: Anchor, text: str) -> Anchor:
    start = within(anchor, text).start
    return replace(anchor, start=start, end=start)
