"""Has what was written synced on a thread of its own, before there is anything else that does."""

import threading
from collections.abc import Callable

#: Seconds from the first change that waits until it is synced.
_SOON = 0.4


class BackgroundSync:
    """Calls ``sync`` soon after it is wanted, on another thread, and again while more was wanted meanwhile.

    It needs no event loop, so that nothing which keeps the window busy holds it up. There is a thread only
    while something waits to be synced: a program that ends waits for that, and for nothing else.
    """

    def __init__(self, sync: Callable[[], object], delay: float = _SOON) -> None:
        self._sync = sync
        self._delay = delay
        self._changing = threading.Lock()
        self._is_wanted = False
        self._is_running = False
        self._is_urgent = threading.Event()

    def want(self) -> None:
        """Let it be synced soon; waits for no disk."""
        with self._changing:
            self._is_wanted = True
            if self._is_running:
                return
            self._is_running = True
        threading.Thread(target=self._run).start()

    def hurry(self) -> None:
        """Let what waits be synced now; waits for no disk."""
        self._is_urgent.set()

    def _run(self) -> None:
        while True:
            self._is_urgent.wait(self._delay)
            with self._changing:
                self._is_wanted = False
            self._sync()
            with self._changing:
                if not self._is_wanted:
                    self._is_running = False
                    return
