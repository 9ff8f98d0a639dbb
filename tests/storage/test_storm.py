"""The storm of faults, at the size that each run of the tests can bear; ``storm.py`` is any size."""

import json
import subprocess
import sys
from pathlib import Path

from damage import cut_files, flip_bits, remove_files
from faults import let_everything_fail
from power_cuts import cut_the_power
from storm import CUTS, FLIPS, KILLS, POWER_CUTS

HERE = Path(__file__).parent
KILL = """
import json, sys
from pathlib import Path
from kills import kill_typists
toll = kill_typists(int(sys.argv[1]), 1, Path(sys.argv[2]))
print(json.dumps([toll.is_clean(), toll.kills, repr(toll)]))
"""


def test_no_kill_at_any_moment_loses_what_was_on_the_screen_a_second_ago(tmp_path: Path) -> None:
    # In a process of its own: what is forked and killed must not have an application yet.
    ended = subprocess.run(
        [sys.executable, "-c", KILL, str(KILLS), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env={**_environment(), "QT_QPA_PLATFORM": "offscreen"},
    )
    is_clean, kills, toll = json.loads(ended.stdout.splitlines()[-1])
    assert is_clean, toll
    assert kills == KILLS


def test_no_power_cut_loses_what_was_acknowledged_or_makes_up_anything() -> None:
    toll = cut_the_power(POWER_CUTS, seed=1)
    assert toll.is_clean(), toll
    assert toll.states == POWER_CUTS


def test_no_operation_that_fails_in_any_way_loses_a_word_or_goes_untold() -> None:
    toll = let_everything_fail(1)
    assert toll.is_clean(), toll
    assert toll.faults > 2000


def test_no_bit_that_flips_costs_a_word() -> None:
    toll = flip_bits(FLIPS, seed=1)
    assert toll.is_clean(), toll
    assert toll.looked_at == FLIPS


def test_no_file_that_is_cut_short_costs_a_word() -> None:
    toll = cut_files(CUTS, seed=1)
    assert toll.is_clean(), toll
    assert toll.looked_at == CUTS


def test_no_file_that_is_gone_costs_a_word() -> None:
    toll = remove_files(seed=1)
    assert toll.is_clean(), toll
    assert toll.looked_at > 100


def _environment() -> dict[str, str]:
    import_from = [HERE, HERE.parent.parent / "src"]
    return {"PYTHONPATH": ":".join(map(str, import_from)), "PATH": "", "HOME": "/nonexistent"}
