"""What is handed out, made from the sources as they are: quick when nothing has changed since."""

from pathlib import Path

import pytest

from empty_environment import make_empty_environment
from products import ROOT, build_bundle, build_wheel
from trial import Program


@pytest.fixture
def sample() -> Path:
    return ROOT / "resources" / "samples" / "full-of-excuses.txt"


@pytest.fixture
def checkout(tmp_path: Path) -> Program:
    return Program(str(ROOT / ".venv" / "bin" / "secondtry"), tmp_path)


@pytest.fixture(scope="session")
def bundle() -> Path:
    return build_bundle()


@pytest.fixture
def frozen(bundle: Path, tmp_path: Path) -> Program:
    return Program(str(bundle / "secondtry"), tmp_path)


@pytest.fixture(scope="session")
def wheel() -> Path:
    return build_wheel()


@pytest.fixture(scope="session")
def wheel_commands(wheel: Path) -> Path:
    return make_empty_environment(ROOT / "build" / "wheel-environment", wheel, with_window=True)


@pytest.fixture
def installed(wheel_commands: Path, tmp_path: Path) -> Program:
    return Program(str(wheel_commands / "secondtry"), tmp_path)


@pytest.fixture(scope="session")
def terminal_commands(wheel: Path) -> Path:
    return make_empty_environment(ROOT / "build" / "terminal-environment", wheel, with_window=False)


@pytest.fixture
def installed_without_window(terminal_commands: Path, tmp_path: Path) -> Program:
    return Program(str(terminal_commands / "secondtry"), tmp_path)
