"""The frozen program's way in; the wheel's is the entry point ``secondtry``."""

import sys

from secondtry.__main__ import run

sys.exit(run())
