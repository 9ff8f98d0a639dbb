"""The file that the draft came from, if it came from one."""

from dataclasses import dataclass
from pathlib import Path

from secondtry.documents.document import Document, visible_name


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Where the draft is kept, and how to write it there.

    ``saved_text`` is the text that the file holds; ``path`` is None as long as
    there is no file, and ``title`` then says what to call the draft.
    """

    path: Path | None = None
    title: str = ""
    saved_text: str = ""
    newline: str = "\n"
    encoding: str = "utf-8"
    bom: bool = False
    writable: bool = True

    @classmethod
    def of(cls, document: Document) -> "OpenFile":
        """Return the open file of a document that was just read."""
        return cls(
            path=document.path,
            saved_text=document.text,
            newline=document.newline,
            encoding=document.encoding,
            bom=document.bom,
            writable=document.writable,
        )

    def called(self) -> str:
        """Return its name, or the title that it was given in its place; empty where it has neither."""
        return visible_name(self.path.name) if self.path else self.title

    def can_be_written(self) -> bool:
        """Say whether saving may go to the same file."""
        return self.path is not None and self.writable
