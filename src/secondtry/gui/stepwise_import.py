"""Imports a module and all that it needs of the program, one module at a time."""

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

_OWN = "secondtry."


def import_in_steps(name: str) -> Iterator[None]:
    """Import a module behind those that it imports itself; pause behind each that was not there yet.

    Which these are is read from its code: no list has to be kept of them. What is not the program's
    own is imported with the first module that wants it.
    """
    if name in sys.modules:
        return
    for each in _imported_by(name):
        yield from import_in_steps(each)
    import_module(name)
    yield


def _imported_by(name: str) -> list[str]:
    spec = find_spec(name)
    get_code = getattr(spec and spec.loader, "get_code", None)
    code = get_code(name) if get_code is not None else None
    return [each for each in code.co_names if each.startswith(_OWN)] if code is not None else []
