"""All file work of kept reviews goes through one class, or the storm would not test what runs."""

import ast
from pathlib import Path

import pytest

import secondtry.storage

PACKAGE = Path(secondtry.storage.__file__).parent
OTHERS = sorted(file for file in PACKAGE.glob("*.py") if file.name != "file_system.py")
#: What opens, makes, moves or removes files, as a function or as a method of a path.
DOORS = {
    "open", "fdopen", "write_text", "write_bytes", "read_text", "read_bytes", "mkdir", "touch",
    "rmdir", "replace_file", "symlink_to", "hardlink_to", "iterdir", "glob", "rglob", "stat", "exists",
    "is_file", "is_dir",
}  # fmt: skip
IMPORTS = {"os", "io", "shutil", "tempfile", "mmap", "fileinput"}


def _trespasses(tree: ast.Module) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name in IMPORTS]
        elif isinstance(node, ast.ImportFrom) and node.module in IMPORTS:
            found.append(str(node.module))
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found += [name] if name in DOORS else []
    return found


@pytest.mark.parametrize("file", OTHERS, ids=lambda file: file.stem)
def test_no_other_module_opens_a_file(file: Path) -> None:
    assert _trespasses(ast.parse(file.read_text(encoding="utf-8"))) == []


def test_the_door_itself_would_be_noticed() -> None:
    assert _trespasses(ast.parse((PACKAGE / "file_system.py").read_text(encoding="utf-8")))
