"""Every command and snippet that the README shows does what the README says."""

from __future__ import annotations

import doctest
from pathlib import Path

from tests import snippets
from tests.snippets import ROOT

README = ROOT / "README.md"


def test_snippets(place: Path) -> None:
    count, wrong = snippets.run(README)
    assert not wrong, "\n".join(wrong)
    assert count > 25


def test_first_commands(place: Path) -> None:
    shown = [block for _, block in snippets.blocks(README.read_text(encoding="utf-8"), "sh")]
    commands = shown[1].splitlines()
    assert len(commands) == 3
    for record in ("A", "B", "SE10", "SE11", "SE13", "SE15", "SE20", "SE30", "SE60", "Y", "Z"):
        assert f'"record": "{record}"' in snippets.shell(commands[0])
    assert snippets.shell(commands[1]) == ""
    assert commands[2] == "python -m pytest --cov"
    assert commands[2] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_doctests() -> None:
    from catair import fields, reading, record

    for module in (fields, reading, record):
        result = doctest.testmod(module)
        assert result.attempted
        assert not result.failed
