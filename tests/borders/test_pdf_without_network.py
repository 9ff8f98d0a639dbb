"""Making a PDF opens no socket, as the kernel sees it. Where there is no strace, nobody can look."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

STRACE = shutil.which("strace")

MAKES_A_PDF = """
import sys
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QGuiApplication
from secondtry.gui.printed_pages import pdf_of
from secondtry.review.printed_review import Paragraph, PrintedReview, Role, Run
application = QGuiApplication(["pdf", "-platform", "offscreen"])
line = Paragraph(Role.LETTER, (Run("See https://example.com \\U0001f600"),))
sys.stdout.buffer.write(pdf_of(PrintedReview("Title", "Date", (line,)), QFont(), QLocale()))
"""

OPENS_A_SOCKET = "import socket, sys; socket.socket().close(); sys.stdout.write('%PDF')"


def _calls_for_a_network(source: str, folder: Path) -> list[str]:
    """Return what a program asks the kernel for that has to do with a network."""
    trace = folder / "trace.txt"
    ran = subprocess.run(
        [str(STRACE), "-f", "-e", "trace=network", "-o", str(trace), sys.executable, "-c", source],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
    )
    assert ran.stdout.startswith(b"%PDF")
    return [line for line in trace.read_text().splitlines() if "+++" not in line and "---" not in line]


if STRACE:

    def test_a_pdf_is_made_without_any_call_for_a_network(tmp_path: Path) -> None:
        assert _calls_for_a_network(MAKES_A_PDF, tmp_path) == []

    def test_a_socket_would_be_seen(tmp_path: Path) -> None:
        assert any("socket(" in call for call in _calls_for_a_network(OPENS_A_SOCKET, tmp_path))
