"""The trained reader that is shipped with the program, loaded when it is first needed."""

from importlib import import_module
from threading import Lock

from secondtry.engine.heard import Heard, HearsDrafts
from secondtry.errors import SecondTryError
from secondtry.resources import resource_folder
from secondtry.text.draft import Draft


class ShippedReader:
    """Reads drafts, from any thread, one at a time.

    The first draft has to wait until the network is loaded: some tenths of a second. Without
    its files, or where they cannot be loaded, nothing is heard, and ``problem`` says why.
    """

    def __init__(self) -> None:
        self._reader: HearsDrafts | None = None
        self._tried = False
        self._reading = Lock()
        self.problem = ""

    def read(self, draft: Draft) -> Heard | None:
        """Return what is heard in a draft; None where the reader cannot be loaded."""
        with self._reading:
            if not self._tried:
                self._load()
            return None if self._reader is None else self._reader.read(draft)

    def _load(self) -> None:
        self._tried = True
        try:
            # What runs the network takes as long to import as all the rest of a start.
            self._reader = import_module("secondtry.reader.loading").load_reader(resource_folder() / "reader")
        except SecondTryError as error:
            self.problem = str(error)
        except (ImportError, OSError) as error:
            self.problem = (
                f"What runs the trained reader could not be loaded ({error}). The rules judge alone; "
                "install Second Try again to get it back."
            )
