"""One job runs, the newest waits, and an exception comes back as a message."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.background import BackgroundRunner, Job


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[BackgroundRunner]:  # noqa: ARG001 - signals want one
    runner = BackgroundRunner()
    yield runner
    runner.close()


def _job(work: Callable[[], object]) -> Job:
    return Job("test", work)


def test_the_work_is_done_on_another_thread(runner: BackgroundRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.finished) as heard:
        runner.submit(_job(threading.get_ident))
    assert heard.args != [threading.get_ident()]


def test_results_arrive_on_the_thread_that_owns_the_runner(runner: BackgroundRunner, qtbot: QtBot) -> None:
    arrived: list[int] = []
    runner.finished.connect(lambda _: arrived.append(threading.get_ident()))
    with qtbot.waitSignal(runner.finished):
        runner.submit(_job(lambda: 1))
    assert arrived == [threading.get_ident()]


def test_of_the_jobs_that_wait_only_the_newest_is_done(runner: BackgroundRunner, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[object] = []
    runner.finished.connect(done.append)
    runner.submit(_job(gate.wait))
    for number in range(5):
        runner.submit(_job(partial(int, number)))
    with qtbot.waitSignals([runner.finished, runner.finished]):
        gate.set()
    assert done == [True, 4]


def test_an_exception_comes_back_as_a_message(runner: BackgroundRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.failed) as heard:
        runner.submit(_job(lambda: 1 // 0))
    assert heard.args is not None
    assert heard.args[0].name == "test"
    assert "zero" in heard.args[0].reason


def test_work_goes_on_after_an_exception(runner: BackgroundRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.failed):
        runner.submit(_job(lambda: 1 // 0))
    with qtbot.waitSignal(runner.finished):
        runner.submit(_job(lambda: 2))


def test_closing_waits_for_the_job_that_runs(runner: BackgroundRunner) -> None:
    started, ended = threading.Event(), threading.Event()

    def work() -> None:
        started.set()
        ended.wait(0.05)
        ended.set()

    runner.submit(_job(work))
    started.wait()
    runner.close()
    assert ended.is_set()


def test_a_closed_runner_takes_no_job(runner: BackgroundRunner, qtbot: QtBot) -> None:
    runner.close()
    with qtbot.assertNotEmitted(runner.finished, wait=50):
        runner.submit(_job(lambda: 1))
