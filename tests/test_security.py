"""What SECURITY.md says of catair's code: no input becomes code, a process or a connection."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "catair").rglob("*.py"))
FOREIGN = {
    "asyncio", "concurrent", "ctypes", "ftplib", "http", "marshal", "multiprocessing", "pickle",
    "pty", "runpy", "shelve", "smtplib", "socket", "socketserver", "ssl", "subprocess", "urllib",
    "xmlrpc", "yaml",
}  # fmt: skip
# the processes of --jobs, which are copies of catair itself
PROCESSES = ROOT / "catair" / "lanes" / "pool.py"
RUNS = {"eval", "exec", "compile", "__import__"}
STARTS = {"system", "popen", "fork", "posix_spawn", "startfile"}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def called(tree: ast.AST) -> list[str]:
    """The built-in functions that run code, and functions of os that start a process."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "")
            attribute = getattr(node.func, "attr", "")
            owner = getattr(getattr(node.func, "value", None), "id", "")
            if name in RUNS:
                found.append(name)
            if owner == "os" and (attribute in STARTS or attribute.startswith(("exec", "spawn"))):
                found.append(f"os.{attribute}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_run_and_nothing_is_sent(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    expected = {"concurrent", "multiprocessing"} if path == PROCESSES else set()
    assert FOREIGN & set(imported(tree)) == expected
    own = ["exec", "compile"] if path == ROOT / "catair" / "generated.py" else []
    assert called(tree) == own


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("eval('1')", ["eval"]),
        ("import os\nos.system('ls')\nos.execv('a', [])", ["os.system", "os.execv"]),
        ("import re\nre.compile('a')", []),
    ],
)
def test_what_runs_is_found(source: str, found: list[str]) -> None:
    assert called(ast.parse(source)) == found
