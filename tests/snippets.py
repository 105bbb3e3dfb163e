"""Runs what a page shows: commands with what they print, Python with what it answers.

In a page of Markdown, ```console has commands after "$ ", further lines of one after "> ", and
what they print, to the letter, standard error behind standard output. ```python is a doctest. ```sh
is for the reader alone: it installs, or it takes long. The blocks of a page run in its order, in
one folder.
"""

from __future__ import annotations

import doctest
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
RUN = ("console", "python")
SHOWN = ("sh", "text", "toctree", "literalinclude")  # what is not run

_BLOCK = re.compile(r"^```\{?(\w*)\}?[^\n]*\n(.*?)^```$", re.M | re.S)
_FENCE = re.compile(r"^[ >]*(?:```|~~~)", re.M)


def blocks(text: str, *languages: str) -> list[tuple[str, str]]:
    """(language, content) of the blocks of a page, in order; all of them if none is named."""
    found = _BLOCK.findall(text)
    assert len(_FENCE.findall(text)) == 2 * len(found), "a block that would not be run"
    return [block for block in found if not languages or block[0] in languages]


def shell(command: str) -> str:
    """What a command prints."""
    done = subprocess.run(  # the page's own text
        ["bash", "-c", command], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def commands(block: str) -> Iterator[tuple[str, str]]:
    """(command, what it is said to print) of a console block."""
    lines = block.splitlines(keepends=True)
    while lines:
        first = lines.pop(0)
        assert first.startswith("$ "), f"no command: {first}"
        command = first[2:]
        while lines and lines[0].startswith("> "):
            command += lines.pop(0)[2:]
        expected = ""
        while lines and not lines[0].startswith("$ "):
            expected += lines.pop(0)
        yield command, expected


def settle(place: Path) -> None:
    """Put into a folder what the pages may use."""
    shutil.copytree(ROOT / "samples", place / "samples")
    shutil.copytree(ROOT / "docs" / "examples", place / "examples")


class Session:
    """Runs the blocks of one page; names of Python live on from one to the next."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.count = 0
        self._names: dict[str, Any] = {}

    def run(self, language: str, block: str) -> list[str]:
        """What is not as the page says."""
        return self._console(block) if language == "console" else self._python(block)

    def _console(self, block: str) -> list[str]:
        wrong = []
        for command, expected in commands(block):
            self.count += 1
            printed = shell(command)
            if printed != expected:
                wrong.append(f"$ {command}expected:\n{expected}printed:\n{printed}")
        return wrong

    def _python(self, block: str) -> list[str]:
        test = doctest.DocTestParser().get_doctest(block, self._names, self.name, self.name, 0)
        told = io.StringIO()
        runner = doctest.DocTestRunner(verbose=False)
        result = runner.run(test, out=told.write, clear_globs=False)
        self._names = test.globs
        self.count += result.attempted
        return [told.getvalue()] if result.failed else []


def run(page: Path) -> tuple[int, list[str]]:
    """(how many commands and statements a page has, what of them is not as it says)."""
    session = Session(page.name)
    wrong: list[str] = []
    for language, block in blocks(page.read_text(encoding="utf-8"), *RUN):
        wrong += session.run(language, block)
    return session.count, wrong
