"""What keeps threads and garbage collection from holding up somebody who types."""

import gc
import linecache
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

#: How many made objects, collections of the youngest and collections of the middle ones go between two
#: searches for rings of objects that nothing else holds. The last search goes through all findings of all
#: readings, and stops somebody who types in a long message for a fifth of a second: it waits for a rest.
#: A search of the middle ones goes through as much as came since the last: often and little, no key waits.
_COLLECTION_PACE = (700, 2, 1_000_000)

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
    """
    sys.setswitchinterval(_SWITCH_INTERVAL)
    # PySide looks into the source of each module that is imported, and the sources, 9 MB, would stay.
    linecache.clearcache()
    start = KeptAside()
    gc.set_threshold(*_COLLECTION_PACE)
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        RestCollection(application, QTimer(application, interval=_REST_MS), start.collect).begin_rest()
