"""Every command and snippet that the README shows does what the README says."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import check

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.M | re.S)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples, where the README's commands may write."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    monkeypatch.setenv("PATH", path)
    return tmp_path


def shell(command: str) -> str:
    done = subprocess.run(  # the README's own text
        ["bash", "-c", command], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("block", blocks("console"))
def test_console(block: str, place: Path) -> None:
    commands = re.split(r"^\$ ", block, flags=re.M)
    assert commands[0] == ""
    for part in commands[1:]:
        command, _, expected = part.partition("\n")
        assert shell(command) == expected, command


def test_first_commands(place: Path) -> None:
    commands = blocks("sh")[1].splitlines()
    assert len(commands) == 3
    for record in ("A", "B", "SE10", "SE11", "SE13", "SE15", "SE20", "SE30", "SE60", "Y", "Z"):
        assert f'"record": "{record}"' in shell(commands[0])
    assert shell(commands[1]) == ""
    assert commands[2] == "python -m pytest --cov"
    assert commands[2].removeprefix("python -m ") in check.STEPS


def test_the_check_installs_as_the_readme_says() -> None:
    (install,) = [line for line in blocks("sh")[0].splitlines() if line.startswith("pip ")]
    assert shlex.split(install) == [part for part in check.STEPS[0].split() if part != "--quiet"]


def test_python(place: Path) -> None:
    source = "".join(blocks("python"))
    test = doctest.DocTestParser().get_doctest(source, {}, "README.md", "README.md", 0)
    assert len(test.examples) > 10
    result = doctest.DocTestRunner(verbose=False).run(test)
    assert result.failed == 0


def test_doctests() -> None:
    from catair import fields, reading, record

    for module in (fields, reading, record):
        result = doctest.testmod(module)
        assert result.attempted
        assert not result.failed
