"""Every command and snippet that the README shows does what the README says."""

from __future__ import annotations

import doctest
import shlex
from pathlib import Path

from tests import snippets
from tests.snippets import ROOT
from tools import check

README = ROOT / "README.md"


def shown(language: str) -> list[str]:
    text = README.read_text(encoding="utf-8")
    return [block for _, block in snippets.blocks(text, language)]


def test_snippets(place: Path) -> None:
    count, wrong = snippets.run(README)
    assert not wrong, "\n".join(wrong)
    assert count > 25


def test_first_commands(place: Path) -> None:
    commands = shown("sh")[1].splitlines()
    assert len(commands) == 3
    for record in ("A", "B", "SE10", "SE11", "SE13", "SE15", "SE20", "SE30", "SE60", "Y", "Z"):
        assert f'"record": "{record}"' in snippets.shell(commands[0])
    assert snippets.shell(commands[1]) == ""
    assert commands[2] == "python -m pytest --cov -n auto --dist loadfile"
    assert commands[2].removeprefix("python -m ") in check.STEPS


def test_the_check_installs_as_the_readme_says() -> None:
    (install,) = [line for line in shown("sh")[0].splitlines() if line.startswith("pip ")]
    assert shlex.split(install) == [part for part in check.STEPS[0].split() if part != "--quiet"]


def test_doctests() -> None:
    from catair import fields, reading, record

    for module in (fields, reading, record):
        result = doctest.testmod(module)
        assert result.attempted
        assert not result.failed
