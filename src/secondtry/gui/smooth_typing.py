"""What keeps threads and garbage collection from holding up somebody who types."""

import gc
import linecache
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

#: So often somebody looks whether much was made since the last search, for a person who uses the mouse alone.
_LOOK_MS = 20_000
#: Objects made and not freed by then that are worth a search of what came since the last one.
_MUCH = 20_000
#: The middle of Python's three generations: what was made since the last search for it.
_WHAT_CAME_SINCE = 1

#: How long one thread may hold the interpreter while another waits for it, in seconds. Python's own
#: 5 ms would let the analysis hold up somebody who types, key after key.
_SWITCH_INTERVAL = 0.0005

#: After so long without a key, somebody reads or thinks.
_REST_MS = 5000


class RestCollection(QObject):
    """Collects garbage when the person rests: some time after the last key, or in another program.

    A key is whatever moves the text cursor of the field that has the keyboard. Each one begins the
    ``rest`` anew, and so does each call of ``begin_rest``; behind it, garbage is collected once.
    """

    def __init__(
        self,
        application: QGuiApplication,
        rest: QTimer,
        collect: Callable[[], object],
    ) -> None:
        super().__init__(application)
        self._rest = rest
        self._collect = collect
        rest.setSingleShot(True)
        rest.timeout.connect(self._end_rest)
        # Told for every field of every window. A filter for events would be asked about each event there is.
        application.inputMethod().cursorRectangleChanged.connect(self.begin_rest)
        application.applicationStateChanged.connect(self._follow_state)

    @Slot()
    def begin_rest(self) -> None:
        """Wait from now on."""
        self._rest.start()

    @Slot()
    def _end_rest(self) -> None:
        self._rest.stop()
        self._collect()

    @Slot(Qt.ApplicationState)
    def _follow_state(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self._end_rest()


class LookNowAndThen(QObject):
    """Collects what was made lately, where it is much: whoever uses the mouse alone presses no key.

    It goes through what came since the last search and no further, so that nothing stands still for it. While
    a ``rest`` is waited for, it leaves all to that.
    """

    def __init__(self, rest: QTimer, look: QTimer, collect: Callable[[], object]) -> None:
        super().__init__(look)
        self._rest = rest
        self._collect = collect
        look.setTimerType(Qt.TimerType.VeryCoarseTimer)
        look.timeout.connect(self._look)
        look.start()

    @Slot()
    def _look(self) -> None:
        if not self._rest.isActive() and gc.get_count()[0] >= _MUCH:
            self._collect()


class KeptAside:
    """Collects garbage, but goes only once through what there was when this was made: at the first call."""

    def __init__(self) -> None:
        self._has_gone_through = False
        gc.freeze()

    def collect(self) -> None:
        """Collect what nobody holds any more."""
        if self._has_gone_through:
            gc.collect()
            return
        self._has_gone_through = True
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def keep_typing_smooth() -> None:
    """Keep threads and garbage collection from holding up somebody who types; call it once all is built.

    What is there by then stays: rules, actions, widgets. Set aside, it is not
    gone through again by each collection. What came later is gone through when
    the person rests, and so is, once, what the start itself left behind.

    Python collects nothing by itself from now on. It would do so on whatever thread makes objects, and that
    is the one that reads: objects of Qt which nobody holds any more would be deleted there, behind the back
    of the window's thread, which they belong to.
    """
    gc.disable()
    sys.setswitchinterval(_SWITCH_INTERVAL)
    # PySide looks into the source of each module that is imported, and the sources, 9 MB, would stay.
    linecache.clearcache()
    start = KeptAside()
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        rest = QTimer(application, interval=_REST_MS)
        RestCollection(application, rest, start.collect).begin_rest()
        LookNowAndThen(rest, QTimer(application, interval=_LOOK_MS), partial(gc.collect, _WHAT_CAME_SINCE))
