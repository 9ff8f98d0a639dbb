"""Finds the place in a draft where the frame of a missing move belongs."""

from secondtry.engine.analysis import Analysis
from secondtry.engine.finding import Rewrite
from secondtry.engine.move import Move
from secondtry.engine.slots import slots_in
from secondtry.text.draft import Block, BlockKind, Draft
from secondtry.text.span import Span

_PARAGRAPH = "\n\n"
#: What stands below the words that the writer adds.
_BELOW = frozenset({BlockKind.SIGNATURE, BlockKind.DISCLAIMER, BlockKind.QUOTE})
_ABOVE = frozenset({BlockKind.SUBJECT, BlockKind.HEADER, BlockKind.GREETING})


def placed_frame(analysis: Analysis, move: Move, frame: str = "") -> Rewrite:
    """Return a frame of a move, its first unless another is given, as an insertion into the analysed draft.

    ``start`` opens the body, below the greeting; ``after_apology`` follows the
    sentence that apologises, or opens the body where none does; everything
    else closes the body, above signature, disclaimer and quoted mail.
    """
    draft, frame = analysis.draft, frame or move.frame
    body = [block for block in draft.blocks if block.kind is BlockKind.BODY]
    if not body:
        return _in_empty_body(draft, frame)
    apology = _apology_end(analysis)
    if move.place == "after_apology" and apology is not None:
        return _insertion(apology, " ", frame, "")
    if move.place in ("start", "after_apology"):
        return _opening(draft.text, body[0], frame)
    return _insertion(body[-1].span.end, _PARAGRAPH, frame, "")


def _opening(text: str, first: Block, frame: str) -> Rewrite:
    """Put the frame above the first words of the body, on a line of its own."""
    start = first.span.start
    gap = start - (len(text[:start]) - len(text[:start].rstrip(" \t")))
    shares_a_line = gap > 0 and text[gap - 1] != "\n"
    if not shares_a_line:
        return _insertion(start, "", frame, _PARAGRAPH)
    shift = Span(gap, start)
    made = _insertion(gap, _PARAGRAPH, frame, _PARAGRAPH)
    return Rewrite(shift, made.text, made.slots)


def _in_empty_body(draft: Draft, frame: str) -> Rewrite:
    above = [block for block in draft.blocks if block.kind in _ABOVE]
    below = [block for block in draft.blocks if block.kind in _BELOW]
    if above:
        return _insertion(above[-1].span.end, _PARAGRAPH, frame, "")
    if below:
        return _insertion(below[0].span.start, "", frame, _PARAGRAPH)
    return _insertion(len(draft.text), "", frame, "")


def _apology_end(analysis: Analysis) -> int | None:
    """Return the end of the sentence that apologises in the body."""
    apology = analysis.moves.get("apology")
    if apology is None or apology.span is None:
        return None
    where = apology.span
    return next(
        (s.span.end for s in analysis.draft.sentences if s.kind is BlockKind.BODY and s.span.contains(where)),
        None,
    )


def _insertion(index: int, before: str, frame: str, behind: str) -> Rewrite:
    slots = tuple(slot.shifted(len(before)) for slot in slots_in(frame))
    return Rewrite(Span(index, index), before + frame + behind, slots)


def empty_body(draft: Draft) -> Rewrite:
    """Return what takes the words of a message out, but for what stands above and below its body."""
    body = [block for block in draft.blocks if block.kind is BlockKind.BODY]
    if not body:
        return Rewrite(Span(len(draft.text), len(draft.text)), "")
    return Rewrite(Span(body[0].span.start, body[-1].span.end), "")
