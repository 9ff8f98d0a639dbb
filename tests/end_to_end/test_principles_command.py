"""`secondtry principles` as people run it: a process of its own."""

import json
import os
import subprocess
import sys


def _principles(*words: str, columns: int = 100) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "secondtry", "principles", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": str(columns)},
    )


def test_the_table_fits_the_terminal_and_names_where_each_lives() -> None:
    done = _principles()
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 100
    assert [line for line in lines if line.startswith("Article")] == [f"Article {n}" for n in range(1, 6)]
    (own_it,) = [line for line in lines if line.startswith("2.8 ")]
    assert own_it.split("  ")[-1] == "Mark: Blames the system"
    below = lines[lines.index(own_it) + 1 : lines.index(own_it) + 3]
    assert [line.split("  ")[-1].strip() for line in below] == [
        "Mark: Blames somebody else",
        "tests/rules/test_rules_prove_themselves.py",
    ]
    assert lines[-1] == "110 principles, 1 without a place of its own."


def test_a_narrow_terminal_gets_narrow_lines() -> None:
    assert max(map(len, _principles(columns=60).stdout.splitlines())) <= 60


def test_json_names_the_places_and_the_tests_that_show_them() -> None:
    done = _principles("--format", "json")
    listed = json.loads(done.stdout)
    assert (listed["version"], len(listed["principles"])) == (1, 110)
    own_it = next(each for each in listed["principles"] if each["key"] == "2.8")
    assert own_it["article"] == 2
    assert own_it["places"][0] == {
        "key": "kind:system_blame",
        "words": "Mark: Blames the system",
        "shown_by": "tests/rules/test_rules_prove_themselves.py",
        "is_there": True,
    }
