"""The controller passes wishes on, and tells facts about the newest text only."""

import pytest
from pytestqt.qtbot import QtBot

from secondtry.engine.analysis import Analysis
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.review import Review, Verdict

TEXT = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n"


def _open(controller: ReviewController, qtbot: QtBot, text: str = TEXT) -> None:
    with qtbot.waitSignal(controller.analyzed):
        controller.open(Review(text=text))


def _excerpts(controller: ReviewController) -> list[str]:
    return [finding.excerpt for finding in controller.shown().values()]


def test_an_opened_message_is_analysed(controller: ReviewController, qtbot: QtBot) -> None:
    _open(controller, qtbot)
    assert _excerpts(controller) == ["Your order was misplaced", "We are sorry if this upset you"]


def test_an_edit_is_analysed_after_a_pause(controller: ReviewController, qtbot: QtBot) -> None:
    _open(controller, qtbot)
    with qtbot.waitSignal(controller.analyzed):
        controller.edit(TEXT.replace("Your order was misplaced", "We misplaced your order"))
    assert _excerpts(controller) == ["We are sorry if this upset you"]


def test_a_result_for_an_earlier_text_is_dropped(controller: ReviewController, qtbot: QtBot) -> None:
    heard: list[str] = []

    def hear(analysis: Analysis) -> None:
        heard.append(analysis.draft.text)

    controller.analyzed.connect(hear)
    with qtbot.waitSignal(controller.analyzed):
        controller.open(Review(text=TEXT))
        controller.edit("Hello")
    assert heard == ["Hello"]


def test_a_dismissed_finding_goes_and_comes_back(controller: ReviewController, qtbot: QtBot) -> None:
    _open(controller, qtbot)
    key = next(iter(controller.shown()))
    controller.dismiss(key)
    assert _excerpts(controller) == ["We are sorry if this upset you"]
    controller.restore(key)
    assert key in controller.shown()


def test_a_kind_that_is_switched_off_is_found_no_more(
    controller: ReviewController, settings: Settings, qtbot: QtBot
) -> None:
    _open(controller, qtbot)
    with qtbot.waitSignal(controller.analyzed):
        controller.switch_off("hidden_actor")
    assert _excerpts(controller) == ["We are sorry if this upset you"]
    assert settings.names(SettingName.SWITCHED_OFF) == ("hidden_actor",)
    with qtbot.waitSignal(controller.analyzed):
        controller.switch_on("hidden_actor")
    assert len(controller.shown()) == 2


def test_the_occasion_decides_anew_what_is_missing(controller: ReviewController, qtbot: QtBot) -> None:
    _open(controller, qtbot)
    with qtbot.waitSignal(controller.analyzed) as heard:
        controller.choose_occasion("routine")
    assert heard.args is not None
    assert heard.args[0].went_wrong is False
    assert controller.shown() == {}


def test_an_answer_grows_stale_with_the_draft(controller: ReviewController, qtbot: QtBot) -> None:
    _open(controller, qtbot)
    controller.answer("Q1", "yes")
    assert controller.stale_answers() == frozenset()
    controller.edit("Something else altogether is written here now.")
    assert controller.stale_answers() == {"Q1"}


def test_a_note_stays_when_the_answer_is_taken_back(controller: ReviewController) -> None:
    controller.note("Q1", "Ask Sam")
    controller.answer("Q1", "not yet")
    controller.answer("Q1", "")
    answer = controller.review.answers["Q1"]
    assert (answer.verdict, answer.note) == (Verdict.UNANSWERED, "Ask Sam")


def test_a_rewrite_is_carried_to_the_text_as_it_is(controller: ReviewController, qtbot: QtBot) -> None:
    _open(controller, qtbot)
    rewrite = next(iter(controller.shown().values())).rewrites[0]
    now = f"Hello. {TEXT}"
    controller.edit(now)
    carried = controller.rewrite_now(rewrite)
    assert carried is not None
    assert carried.span.of(now) == "Your order was misplaced"


def test_a_frame_goes_into_text_that_is_not_analysed_yet(
    controller: ReviewController, rulebook: RuleBook
) -> None:
    controller.choose_occasion("mistake")
    controller.edit("Hi Dana,\n\nThe sofa came late.\n\nKind regards,\nSam")
    assert (
        controller.frame_now("fix")
        .applied_to(controller.review.text)
        .startswith(f"Hi Dana,\n\nThe sofa came late.\n\n{rulebook.moves['fix'].frame}\n\nKind")
    )


def test_reading_ease_follows_the_analysis(controller: ReviewController, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controller.readability_measured, timeout=20_000) as heard:
        controller.open(Review(text=TEXT))
    assert heard.args is not None
    assert heard.args[0].words == 11


@pytest.mark.parametrize("knows", [True, False, None])
def test_whether_the_customer_knows_is_kept(
    controller: ReviewController,
    knows: bool | None,  # noqa: FBT001 - a parameter of the test
) -> None:
    controller.tell_whether_customer_knows(knows)
    assert controller.review.customer_knows is knows
