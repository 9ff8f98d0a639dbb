"""No module of the program can reach a network, through Python or through Qt."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "secondtry"

#: Qt's modules that open sockets or speak to other programs; printing asks a server for printers.
QT_NETWORK = {"QtNetwork", "QtNetworkAuth", "QtWebSockets", "QtDBus", "QtPrintSupport", "QtHttpServer"}
PYTHON_NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "xmlrpc", "asyncio", "webbrowser"}
#: Calls that hand an address to another program, or look a name up.
CALLS = {"openUrl", "make_msgid", "getfqdn", "gethostbyname"}


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    yield name


def forbidden_in(source: str) -> set[str]:
    """Return what a module imports or calls that could reach a network."""
    tree = ast.parse(source)
    qt = {name.split(".")[1] for name in _imports(tree) if name.startswith("PySide6.")}
    python = {name.split(".")[0] for name in _imports(tree)}
    return (qt & QT_NETWORK) | (python & PYTHON_NETWORK) | (set(_calls(tree)) & CALLS)


@pytest.mark.parametrize("module", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_a_module_has_no_way_to_a_network(module: Path) -> None:
    assert forbidden_in(module.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import urllib.request", "urllib"),
        ("from PySide6.QtNetwork import QTcpSocket", "QtNetwork"),
        ("from PySide6 import QtDBus", "QtDBus"),
        ("from socket import create_connection", "socket"),
        ("QDesktopServices.openUrl(url)", "openUrl"),
    ],
)
def test_each_way_to_a_network_is_noticed(source: str, found: str) -> None:
    assert forbidden_in(source) == {found}
