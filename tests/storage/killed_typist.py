"""Somebody types in a process of their own, which is killed as soon as they have typed."""

import os
import select
import signal
import subprocess
import sys

_TYPED = b"typed"
_PATIENCE_SECONDS = 300


def type_and_be_killed(script: str, *arguments: str) -> None:
    """Run a script that writes ``typed`` to its output and then waits, and kill it there with SIGKILL."""
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
    ) as typist:
        assert typist.stdout is not None
        assert select.select([typist.stdout], [], [], _PATIENCE_SECONDS)[0]
        assert os.read(typist.stdout.fileno(), 100) == _TYPED
        typist.send_signal(signal.SIGKILL)
