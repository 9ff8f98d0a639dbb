"""Whether there is a file of some name, and what is said where nobody knows."""

from pathlib import Path

import pytest

from secondtry.documents.presence import is_there


@pytest.mark.parametrize("if_untold", [True, False])
def test_what_is_there_and_what_is_not_needs_no_guess(tmp_path: Path, *, if_untold: bool) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert is_there(tmp_path, if_untold=if_untold)
    assert is_there(tmp_path / "file", if_untold=if_untold)
    assert not is_there(tmp_path / "none", if_untold=if_untold)
    assert not is_there(tmp_path / "file" / "below", if_untold=if_untold)


def test_what_the_system_does_not_tell_is_as_the_caller_takes_it(tmp_path: Path) -> None:
    unknowable = tmp_path / ("x" * 5000)
    assert is_there(unknowable, if_untold=True)
    assert not is_there(unknowable, if_untold=False)
