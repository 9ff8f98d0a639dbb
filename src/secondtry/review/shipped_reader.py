"""The trained reader that is shipped with the program, loaded when it is first needed."""

from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Protocol

from secondtry.engine.finding import Finding
from secondtry.engine.giving_up import Check, never_given_up
from secondtry.engine.heard import CorpusExample, Heard
from secondtry.engine.two_judgements import is_heard
from secondtry.errors import SecondTryError
from secondtry.resources import resource_folder
from secondtry.text.draft import Draft
from secondtry.text.span import Span

#: So many examples are shown for a phrase.
_SHOWN = 3


class _Reader(Protocol):
    def read(self, draft: Draft, check: Check) -> Heard: ...

    def senses(self, draft: Draft, spans: Sequence[Span]) -> Sequence[object]: ...


class _Examples(Protocol):
    def nearest(self, category: str, sense: object, most: int) -> tuple[CorpusExample, ...]: ...


class ShippedReader:
    """Reads drafts, from any thread, one at a time.

    The first draft has to wait until the network is loaded: some tenths of a second. Without
    its files, or where they cannot be loaded, nothing is heard, and ``problem`` says why; ``is_left_out``
    says that what runs it was never installed.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder of the reader's files; without one, that of the program's own."""
        self._folder = folder
        self._reader: _Reader | None = None
        self._tried = False
        self._examples: _Examples | None = None
        self._tried_examples = False
        self._reading = Lock()
        self.problem = ""
        self.is_left_out = False

    def read(self, draft: Draft, check: Check = never_given_up) -> Heard | None:
        """Return what is heard in a draft; None where the reader cannot be loaded.

        What ``check`` raises ends the reading.
        """
        with self._reading:
            reader = self._loaded()
            return None if reader is None else reader.read(draft, check)

    def examples(self, draft: Draft, findings: Sequence[Finding]) -> list[tuple[CorpusExample, ...]]:
        """Return for each finding of a draft what people heard the same way, the most alike first.

        There is something only for what the reader alone heard. Where the examples cannot
        be read there is nothing, and no problem: all else works without them.
        """
        heard = [number for number, finding in enumerate(findings) if is_heard(finding.rule)]
        found: list[tuple[CorpusExample, ...]] = [()] * len(findings)
        if not heard:
            return found
        with self._reading:
            reader, examples = self._loaded(), self._loaded_examples()
            if reader is None or examples is None:
                return found
            try:
                senses = reader.senses(draft, [findings[number].span for number in heard])
                for number, sense in zip(heard, senses, strict=True):
                    if sense is not None:
                        found[number] = examples.nearest(findings[number].category.key, sense, _SHOWN)
            except SecondTryError:
                # They are of another network, as after half an update.
                self._examples = None
        return found

    def _loaded(self) -> _Reader | None:
        if not self._tried:
            self._tried = True
            try:
                # What runs the network takes as long to import as all the rest of a start.
                self._reader = import_module("secondtry.reader.loading").load_reader(self._place())
            except SecondTryError as error:
                self.problem = str(error)
            except (ImportError, OSError) as error:
                self.is_left_out = isinstance(error, ModuleNotFoundError)
                self.problem = (
                    f"What runs the trained reader could not be loaded ({error}). The rules judge alone; "
                    "install Second Try again to get it back."
                )
        return self._reader

    def _loaded_examples(self) -> _Examples | None:
        if not self._tried_examples:
            self._tried_examples = True
            with suppress(SecondTryError, ImportError):
                # Most drafts are reviewed without anybody asking for them.
                self._examples = import_module("secondtry.reader.corpus_examples").load_examples(
                    self._place()
                )
        return self._examples

    def _place(self) -> Path:
        return self._folder or resource_folder() / "reader"
