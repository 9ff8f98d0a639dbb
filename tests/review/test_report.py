"""The review that is sent back: as a page and as text."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from secondtry.engine.analysis import Analysis, Evidence, QuestionReading
from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.house_rules import HOUSE_RULE
from secondtry.engine.move import Expectation, MoveScore, Weight
from secondtry.engine.rulebook import RuleBook
from secondtry.review.anchoring import anchor_at
from secondtry.review.comment import Anchor, Comment, Decision, Remark, Role, Suggestion, Unfinished
from secondtry.review.report import ReviewReport, build_report, review_as_html, review_as_text
from secondtry.review.review import Verdict, finding_keys
from secondtry.review.session import ReviewSession
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

TEXT = (
    "Subject: Your boxes & <b>bags</b>\n\nHi Dana 👨‍👩‍👧 <dana@example.com>,\n\n"
    "Your boxes were\nlost on Friday. Sorry if <i>you</i> minded, \u00a0dear.\u2028Any inconvenience.\n"
    "Your boxes were\nlost again.\n\nKind regards,\nAnn\n\n> Where are my boxes?\n"
)
GROUPS = {"hidden_actor": Group.DEFLECTS, "conditional_apology": Group.WEAKENS, "stock_phrase": Group.HOLLOW}


def _found(
    key: str, words: str, severity: int, *rewrites: tuple[str, tuple[Span, ...]], behind: int = 0
) -> Finding:
    start = TEXT.index(words, behind)
    span = Span(start, start + len(words))
    category = Category(
        key=key,
        name=key.replace("_", " ").capitalize(),
        group=GROUPS[key],
        severity=severity,
        rank=1,
        owner_test=OwnerTest.LIFTS,
        questions=("Q1",),
        definition="",
        reads=f"I hear {key} & more.",
        why=f"Why {key}.",
        instead=f"Instead of {key}.",
        fine_when=f"When {key} is fine.",
        source=f"Source of {key}.",
    )
    made = tuple(Rewrite(span, text, slots) for text, slots in rewrites)
    return Finding(f"{key}.one", category, span, words, severity, made)


TOM = Remark("r1", "Say <b>we</b>.\n\nThen & only then the rest. " + "Long. " * 40, Role.REVIEWER, "<Tom>")
COMMENTS = (
    Comment(
        "c1",
        anchor_at(TEXT, Span(TEXT.index("Your boxes"), TEXT.index("lost") + 4)),
        (replace(TOM, made_at="2026-11-22T10:00:00+01:00"), Remark("r2", "Right.", Role.AUTHOR)),
        Suggestion("We lost <i>your</i> boxes", Decision.DECLINED),
        turns=1,
    ),
    Comment("c2", None, (TOM,)),
    Comment("c3", Anchor(0, 0, "gone & <over>"), (TOM,), Suggestion("")),
    Comment("c4", None, unfinished=Unfinished("BEGUN")),
)
FINDINGS = (
    _found("hidden_actor", "Your boxes were\nlost", 3, ("We lost your boxes", ())),
    _found(
        "conditional_apology",
        "Sorry if <i>you</i> minded",
        2,
        ("Sorry that [what <it> cost]", (Span(11, 27),)),
    ),
    _found("stock_phrase", "Any inconvenience", 1),
    _found("hidden_actor", "Your boxes were\nlost", 2, ("We lost your boxes", ()), behind=100),
)


@pytest.fixture(scope="session")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


@pytest.fixture
def analysis(rulebook: RuleBook) -> Analysis:
    moves = rulebook.moves
    friday = Span(TEXT.index("Friday"), TEXT.index("Friday") + 6)
    return Analysis(
        draft=read_draft(TEXT),
        went_wrong=True,
        guessed_occasion="mistake",
        occasion="delay",
        findings=FINDINGS,
        moves={
            "timeframe": MoveScore(moves["timeframe"], 2, friday),
            "apology": MoveScore(moves["apology"], 1, friday),
        },
        missing=(
            Expectation(moves["ownership"], Weight.CORE, 0),
            Expectation(moves["apology"], Weight.EXPECTED, 1),
        ),
        questions=tuple(
            QuestionReading(
                question.key,
                tuple(Evidence(f.span, f.excerpt, f.category.name) for f in FINDINGS),
                (Evidence(friday, "Friday", "Time"),),
            )
            for question in rulebook.questions
        ),
    )


@pytest.fixture
def session() -> ReviewSession:
    session = ReviewSession()
    session.edit(TEXT)
    session.answer("Q1", Verdict.NOT_YET)
    session.note("Q1", "Start with <the boxes>.\n\nThen the rest & more.")
    session.answer("Q2", Verdict.CANT_TELL)
    session.update(replace(session.review, comments=COMMENTS))
    return session


@pytest.fixture
def report(session: ReviewSession, analysis: Analysis, rulebook: RuleBook) -> ReviewReport:
    return build_report(session.review, analysis, rulebook)


class _Page(HTMLParser):
    """What a browser would make of the page: the text by class, the links and what they could reach."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.letter = ""
        self.text = ""
        self.marks: list[tuple[str, str, str]] = []
        self._path: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.attributes |= values.keys()
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        if tag not in {"meta", "br"}:
            self._path.append(f"{tag}.{values.get('class', '')}")
        if "data-number" in values:
            self.marks.append((values["data-number"], values["class"], ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._path.pop().startswith(f"{tag}.")

    def handle_data(self, data: str) -> None:
        if any(step.startswith(("style", "title")) for step in self._path):
            return
        self.text += data
        if "main.letter" in self._path:
            self.letter += data
        if any(step.startswith("a.mark") for step in self._path):
            number, classes, words = self.marks[-1]
            self.marks[-1] = (number, classes, words + data)


def test_the_draft_is_there_character_for_character(report: ReviewReport) -> None:
    assert _Page(review_as_html(report)).letter == TEXT


def test_the_marks_cover_the_words_of_their_findings_in_the_three_groups(report: ReviewReport) -> None:
    assert _Page(review_as_html(report)).marks == [
        ("1", "mark deflects", "Your boxes were\nlost"),
        ("2", "mark weakens", "Sorry if <i>you</i> minded"),
        ("3", "mark hollow", "Any inconvenience"),
        ("4", "mark deflects", "Your boxes were\nlost"),
    ]


def test_the_groups_differ_in_the_shape_of_their_line(report: ReviewReport) -> None:
    page = review_as_html(report)
    shapes = {group: re.search(rf"\.mark\.{group} > span {{[^}}]*underline (\w+)", page) for group in Group}
    assert [shape.group(1) if shape else "" for shape in shapes.values()] == [
        "solid",
        "dashed",
        "dotted",
        "double",
    ]


def test_every_link_leads_to_something_on_the_page(report: ReviewReport) -> None:
    page = _Page(review_as_html(report))
    assert page.links
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert len(page.ids) == len(set(page.ids))
    assert {"note-1", "note-4", "mark-1", "mark-4"} <= set(page.ids)


def test_nothing_is_loaded_and_nothing_runs(report: ReviewReport) -> None:
    source = review_as_html(report)
    page = _Page(source)
    assert not {"script", "img", "link", "iframe", "object", "form", "base"} & set(page.tags)
    assert not {
        name for name in page.attributes if name.startswith("on") or name in {"src", "style", "srcset"}
    }
    assert "url(" not in source
    assert "@import" not in source
    assert "http:" not in source
    assert "https:" not in source
    assert "default-src 'none'" in source


def test_what_people_wrote_cannot_become_markup(report: ReviewReport) -> None:
    page = _Page(review_as_html(report))
    assert not {"i", "b", "the", "it"} & set(page.tags)
    assert "Start with <the boxes>.\n\nThen the rest & more." in page.text
    assert "[what <it> cost]" in page.text


def test_each_note_gives_the_words_the_voice_and_what_could_stand_there(report: ReviewReport) -> None:
    text = _Page(review_as_html(report)).text
    assert "“I hear conditional_apology & more.”" in text
    assert "We lost your boxes" in text
    assert "Instead of stock_phrase." in text
    assert "better changed before you send it" in text


def test_the_reasons_of_a_category_are_given_once(report: ReviewReport) -> None:
    assert review_as_html(report).count("Why hidden_actor.") == 1
    assert review_as_text(report).count("Why hidden_actor.") == 1


def test_the_questions_come_with_answers_notes_and_evidence(report: ReviewReport, rulebook: RuleBook) -> None:
    text = _Page(review_as_html(report)).text
    assert all(question.text in text for question in rulebook.questions)
    assert "2 of 4 answered" in text
    assert "“Friday” Time" in text
    assert text.count("Not answered") == 2
    assert "Not yet" in text
    assert "Can’t tell" in text


def test_what_is_there_and_what_is_missing_are_told(report: ReviewReport, rulebook: RuleBook) -> None:
    text = _Page(review_as_html(report)).text
    there, missing = text.split("What is already there")[1].split("What they still need to hear")
    assert "“Friday”" in there
    assert "Apology" not in there
    assert rulebook.moves["ownership"].example in missing
    assert "not there yet, needed" in missing
    assert "begun, would help" in missing


def test_the_occasion_is_named_and_the_date_only_if_given(
    session: ReviewSession, analysis: Analysis, rulebook: RuleBook
) -> None:
    undated = build_report(session.review, analysis, rulebook)
    dated = build_report(session.review, analysis, rulebook, date="1 May <2026>")
    name = rulebook.occasions["delay"].name
    for show in (review_as_html, review_as_text):
        assert f"Occasion: {name}" in show(undated)
        assert f"Occasion: {name} ·" not in show(undated)
    assert f"Occasion: {name} · 1 May &lt;2026&gt;" in review_as_html(dated)
    assert f"Occasion: {name} · 1 May <2026>" in review_as_text(dated)


def test_the_subject_names_the_report(report: ReviewReport) -> None:
    assert report.subject == "Your boxes & <b>bags</b>"
    assert "<title>A review of “Your boxes &amp; &lt;b&gt;bags&lt;/b&gt;”</title>" in review_as_html(report)


def test_a_draft_without_a_subject_has_a_name_too(analysis: Analysis, rulebook: RuleBook) -> None:
    plain = Analysis(read_draft("Hello."), True, "mistake", "mistake", (), {}, (), analysis.questions)  # noqa: FBT003
    report = build_report(ReviewSession().review, plain, rulebook)
    assert report.subject == ""
    assert "<h1>A review of a draft</h1>" in review_as_html(report)


@pytest.mark.parametrize("show", [review_as_html, review_as_text])
def test_dismissed_findings_leave_no_trace(
    session: ReviewSession, analysis: Analysis, rulebook: RuleBook, show: Callable[[ReviewReport], str]
) -> None:
    for key, finding in finding_keys(TEXT, analysis.findings).items():
        if finding.category.key == "conditional_apology":
            session.dismiss(key)
    report = build_report(session.review, analysis, rulebook)
    assert [note.number for note in report.notes] == [1, 2, 3]
    shown = show(report)
    assert "conditional_apology" not in shown
    assert "Conditional apology" not in shown
    assert "Any inconvenience" in shown


def test_an_answer_for_an_earlier_draft_says_so(
    session: ReviewSession, analysis: Analysis, rulebook: RuleBook
) -> None:
    assert "earlier draft" not in review_as_html(build_report(session.review, analysis, rulebook))
    session.edit("Something else altogether was written here instead.")
    report = build_report(session.review, analysis, rulebook)
    assert "answered for an earlier draft" in review_as_html(report)
    assert "answered for an earlier draft" in review_as_text(report)


@pytest.mark.parametrize("show", [review_as_html, review_as_text])
def test_the_same_review_gives_the_same_report(
    session: ReviewSession, analysis: Analysis, rulebook: RuleBook, show: Callable[[ReviewReport], str]
) -> None:
    first, second = (show(build_report(session.review, analysis, rulebook)) for _ in range(2))
    assert first == second


@pytest.fixture
def house_report(rulebook: RuleBook) -> ReviewReport:
    """A routine message with a phrase that the house rules flag, and one mark that they allow."""
    text = "We will circle back to <you>."
    span = Span(8, 19)
    own = Finding("house_rule.circle back", HOUSE_RULE, span, "circle back", 1, note="Say <when> & who.")
    analysis = Analysis(
        read_draft(text),
        False,  # noqa: FBT003 - the fields in their order
        "routine",
        "routine",
        (own,),
        {},
        (),
        (),
        FINDINGS[:1],
    )
    return build_report(ReviewSession().review, analysis, rulebook)


def test_a_house_rule_speaks_in_its_own_words_and_no_customer_does(house_report: ReviewReport) -> None:
    page, text = _Page(review_as_html(house_report)), review_as_text(house_report)
    assert [(number, group) for number, group, _ in page.marks] == [("1", "mark house")]
    for shown in (page.text, text):
        assert "House rule" in shown
        assert "Say <when> & who." in shown
        assert "customer may hear:" not in shown
        assert "Why these words" not in shown
    assert "(1) “circle back”\n    House rule (could be said better)\n    Say <when> & who.\n" in text
    assert [link for link in page.links if link.startswith("#why-")] == []


@pytest.mark.parametrize("show", [review_as_html, review_as_text])
def test_what_the_house_rules_allow_is_counted(
    house_report: ReviewReport, report: ReviewReport, show: Callable[[ReviewReport], str]
) -> None:
    assert "1 mark is left out: the house rules allow the words." in show(house_report)
    assert "left out: the house rules" not in show(report)


@pytest.mark.parametrize("show", [review_as_html, review_as_text])
def test_a_routine_message_is_left_in_peace(rulebook: RuleBook, show: Callable[[ReviewReport], str]) -> None:
    draft = read_draft("Your order was shipped.")
    analysis = Analysis(draft, False, "routine", "routine", (), {}, (), ())  # noqa: FBT003
    shown = show(build_report(ReviewSession().review, analysis, rulebook))
    assert "gone wrong for" in shown
    assert "still need to hear" not in shown
    assert "marked, a customer" not in shown


@pytest.mark.parametrize("with_reader", [False, True])
def test_who_judged_is_taken_from_the_analysis(
    analysis: Analysis, rulebook: RuleBook, *, with_reader: bool
) -> None:
    judged = analysis._replace(with_reader=with_reader)
    assert build_report(ReviewSession().review, judged, rulebook).with_reader is with_reader


@pytest.mark.parametrize("show", [review_as_html, review_as_text])
def test_it_says_who_judged(report: ReviewReport, show: Callable[[ReviewReport], str]) -> None:
    alone, both = (show(replace(report, with_reader=with_reader)) for with_reader in (False, True))
    assert "without the trained reader" in " ".join(alone.split())
    assert "its trained reader" not in alone
    assert "by its rules and its trained reader" in " ".join(both.split())


def test_the_text_marks_the_words_with_the_numbers_of_their_notes(report: ReviewReport) -> None:
    text = review_as_text(report)
    assert "[Your boxes were\nlost](1) on Friday. [Sorry if <i>you</i> minded](2), \u00a0dear." in text
    assert (
        "\n(1) “Your boxes were lost”\n"
        "    Pushes blame away: Hidden actor (better changed before you send it)\n" in text
    )
    assert (
        "    A customer may hear: “I hear hidden_actor & more.”\n    You could write: We lost your boxes\n"
        in text
    )
    assert "  | Start with <the boxes>.\n  |\n  | Then the rest & more.\n" in text
    assert "  + “Friday” (Time)\n  - “Your boxes were lost” (Hidden actor)\n" in text


@pytest.mark.parametrize(
    ("show", "words"),
    [
        (review_as_html, "<em>Leave these words out</em>"),
        (review_as_text, "You could leave these words out\n"),
    ],
)
def test_words_to_leave_out_are_offered_as_such(
    session: ReviewSession,
    analysis: Analysis,
    rulebook: RuleBook,
    show: Callable[[ReviewReport], str],
    words: str,
) -> None:
    finding = FINDINGS[0]._replace(rewrites=(Rewrite(FINDINGS[0].span, "", leaves_out=True),))
    cut = analysis._replace(findings=(finding, *analysis.findings[1:]))
    assert words in show(build_report(session.review, cut, rulebook))


def _page_text(report: ReviewReport) -> str:
    return _Page(review_as_html(report)).text


@pytest.mark.parametrize("read", [_page_text, review_as_text])
def test_comments_are_told_with_who_said_what_when_and_how_it_ended(
    report: ReviewReport, read: Callable[[ReviewReport], str]
) -> None:
    shown = " ".join(read(report).replace("  | ", " ").split())
    assert "1 of 3 settled" in shown
    assert "“Your boxes were lost”" in shown
    assert "<Tom>, reviewer · 22 November 2026" in shown
    assert "The author" in shown
    assert "declined" in shown
    assert "We lost <i>your</i> boxes" in shown
    assert "The whole message" in shown
    assert "“gone & <over>”" in shown
    assert "These words are no longer there." in shown
    assert "Leave these words out." in shown
    assert "BEGUN" not in shown


def test_without_comments_nothing_is_said_of_them(
    session: ReviewSession, analysis: Analysis, rulebook: RuleBook
) -> None:
    report = build_report(replace(session.review, comments=()), analysis, rulebook)
    assert "settled" not in _page_text(report) + review_as_text(report)


def test_the_text_fits_a_mail(report: ReviewReport) -> None:
    own = set(TEXT.splitlines())
    assert all(len(line) <= 76 for line in review_as_text(report).splitlines() if line not in own)


def test_what_the_reviewer_writes_may_hold_anything(
    session: ReviewSession, analysis: Analysis, rulebook: RuleBook
) -> None:
    session.note("Q3", '"><script>alert(1)</script>\u202e')
    page = _Page(review_as_html(build_report(session.review, analysis, rulebook)))
    assert "script" not in page.tags
    assert '"><script>alert(1)</script>\u202e' in page.text
