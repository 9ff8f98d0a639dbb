"""Tells the copies of one review apart, so that of two reviewers neither stands in the other's place.

A name proves nothing: people go without one, and two may have the same. So the copy in which somebody
reviews has a random id, which goes along with what is said and answered in it. What an older program
made has none, and is told by its name as it was then.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from secondtry.review.comment import Remark, Role
from secondtry.review.exchange import Exchange
from secondtry.review.review import Answer, Review, Verdict

#: The name of somebody who gave none, beside their answers.
NAMELESS: Final = {Role.AUTHOR: "The author", Role.REVIEWER: "The reviewer"}


def as_own_copy(review: Review, new_id: str) -> Review:
    """Return the review with an id for its copy, where it is a reviewer's and has none yet."""
    exchange = review.exchange
    if exchange.may_write or exchange.copy:
        return review
    return replace(review, exchange=replace(exchange, copy=new_id))


def is_own(remark: Remark, exchange: Exchange, name: str) -> bool:
    """Say whether somebody of this name, who has this copy open, made a remark in the role they have now."""
    if remark.role is not exchange.role:
        return False
    if exchange.may_write or not (remark.said_in or exchange.copy):
        return remark.name == name
    if remark.said_in:
        return remark.said_in == exchange.copy
    return bool(name) and remark.name == name


def speaks_as_reviewer(review: Review, name: str) -> bool:
    """Say whether somebody of this name, who has this copy as a reviewer, has a comment or reply in it."""
    said = (comment for comment in review.comments if comment.is_said)
    return not review.exchange.may_write and any(
        is_own(remark, review.exchange, name) for comment in said for remark in comment.remarks
    )


def copy_reopened(received: Review, name: str) -> str:
    """Return the id of the copy in which somebody of this name saved the file, or nothing where they did not.

    Nobody without a name is known by it.
    """
    copy = received.exchange.copy
    remarks = (remark for comment in received.comments for remark in comment.remarks)
    names = {remark.name for remark in remarks if remark.said_in == copy}
    names |= {who for who, answered_in in received.exchange.answered_in.items() if answered_in == copy}
    return copy if copy and name and name.casefold() in {each.casefold() for each in names} else ""


def own_names(received: Review, role: Role, name: str, copy: str) -> tuple[str, ...]:
    """Return under what names the answers of whoever opens the review may stand in it."""
    exchange = received.exchange
    of_reviewers = exchange.answered_in
    if role is Role.AUTHOR:
        # The author may have had no name then, or another.
        names = (name, NAMELESS[role], exchange.author)
        return tuple(each for each in names if each and not of_reviewers.get(each))
    in_this_copy = tuple(who for who, answered_in in of_reviewers.items() if copy and answered_in == copy)
    is_free = name and name != exchange.author and not of_reviewers.get(name)
    return (*in_this_copy, *([name] if is_free else []))


def with_own_answers(
    others: Mapping[str, Mapping[str, Answer]], given: dict[str, Answer], exchange: Exchange, name: str
) -> tuple[dict[str, dict[str, Answer]], dict[str, str]]:
    """Return the answers of all and in which copies they were given, once one's own are among them."""
    together = {who: dict(answers) for who, answers in others.items()}
    answered_in = {who: copy for who, copy in exchange.answered_in.items() if who in together}
    who = name or NAMELESS[exchange.role]
    if exchange.copy or answered_in.get(who):
        who = _of_copy(answered_in, exchange.copy) or _free(who, together)
    together[who] = given
    return together, {**answered_in, **({who: exchange.copy} if exchange.copy else {})}


def with_answers_of(own: Review, theirs: Review) -> Review:
    """Return the own review with the answers that another copy brings, each reviewer's beside the others'.

    What comes from a copy that is known takes the place of what came from it before. One's own answers
    do not come back as those of somebody else.
    """
    others = dict(own.others_answers)
    answered_in = dict(own.exchange.answered_in)
    for who, answers in theirs.others_answers.items():
        copy = theirs.exchange.answered_in.get(who, "")
        if not _is_ones_own(who, copy, own, theirs):
            key = _place(who, answers, copy, others, answered_in)
            others[key] = answers
            if copy:
                answered_in[key] = copy
    exchange = replace(own.exchange, answered_in=answered_in)
    return replace(own, others_answers=others, exchange=exchange)


def answers_to_show(review: Review) -> dict[str, dict[str, Answer]]:
    """Return what others answered, as far as it shows nobody the way.

    A reviewer sees it of the questions that they have answered for themselves, the author of all.
    """
    if review.exchange.may_write:
        return review.others_answers
    own = {
        question for question, answer in review.answers.items() if answer.verdict is not Verdict.UNANSWERED
    }
    shown = {
        who: {question: answer for question, answer in given.items() if question in own}
        for who, given in review.others_answers.items()
    }
    return {who: given for who, given in shown.items() if given}


def without_answers_known_to(newer: Review, older: Review) -> Review:
    """Return an older copy without the answers of those whose answers stand in a newer one."""
    known = set(newer.exchange.answered_in.values())
    kept = {
        who: answers
        for who, answers in older.others_answers.items()
        if (
            copy not in known
            if (copy := older.exchange.answered_in.get(who))
            else who not in newer.others_answers
        )
    }
    return replace(older, others_answers=kept)


def _is_ones_own(who: str, copy: str, own: Review, theirs: Review) -> bool:
    if copy:
        return copy == own.exchange.copy
    # A file with the id of a reviewer's copy says of each answer without one that it is the author's.
    is_authors = bool(theirs.exchange.copy) and who in {theirs.exchange.author, NAMELESS[Role.AUTHOR]}
    return own.exchange.may_write and is_authors


def _place(
    who: str,
    answers: Mapping[str, Answer],
    copy: str,
    others: Mapping[str, Mapping[str, Answer]],
    answered_in: Mapping[str, str],
) -> str:
    """Return the name beside which somebody's answers go, where they take no other's place."""
    if copy:
        return _of_copy(answered_in, copy) or _free(who, others)
    untold = [each for each in others if _is_named(each, who) and not answered_in.get(each)]
    same = next((each for each in untold if others[each] == answers), "")
    if same or not untold or who == NAMELESS[Role.REVIEWER]:
        return same or _free(who, others)
    return untold[0]


def _of_copy(answered_in: Mapping[str, str], copy: str) -> str:
    return next((who for who, each in answered_in.items() if copy and each == copy), "")


def _free(who: str, taken: Iterable[str]) -> str:
    """Return the name, with a number where somebody else has it."""
    known = set(taken)
    numbered = (f"{who} ({number})" for number in range(2, len(known) + 3))
    return who if who not in known else next(each for each in numbered if each not in known)


def _is_named(key: str, who: str) -> bool:
    return key == who or (key.startswith(f"{who} (") and key.endswith(")"))
