"""What long work shows on a terminal, and what is shown nowhere else."""

from __future__ import annotations

import itertools
import re
import sys
from pathlib import Path

import pytest

from catair.cli import main

ARGUMENTS = ("generate", "--kind", "bond_query", "--count", "40", "--seed", "1")


def run(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as done:
        main([str(each) for each in (*ARGUMENTS, *arguments)])
    assert isinstance(done.value.code, int)
    return done.value.code


def terminal(monkeypatch: pytest.MonkeyPatch, seconds: float, *names: str) -> None:
    """Streams that are terminals, and a clock that goes on by so much when it is read."""
    clock = itertools.count(0, seconds)
    monkeypatch.setattr("catair.cli.generate.time.monotonic", lambda: next(clock))
    for name in names:
        monkeypatch.setattr(getattr(sys, name), "isatty", lambda: True, raising=False)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return tmp_path / "made.txt"


def test_rate_and_what_remains(
    made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal(monkeypatch, 0.5, "stderr", "stdout")
    assert run("-o", made) == 0
    out, err = capsys.readouterr()
    assert out == ""
    shown = err.split("\r\x1b[K")
    assert (shown[0], shown[-1]) == ("", "")
    assert shown[1:3] == ["2 of 40, 2/s, 19 s left", "3 of 40, 2/s, 18 s left"]
    assert shown[-2] == "40 of 40, 2/s, 0 s left"
    assert all(re.fullmatch(r"\d+ of 40, 2/s, \d+ s left", each) for each in shown[1:-1])
    assert made.read_bytes().count(b"\n") == 44


@pytest.mark.parametrize(
    ("seconds", "names", "to_file"),
    [
        (0.001, ("stderr",), True),  # it is done within a second
        (0.5, (), True),
        (0.5, ("stdout", "stderr"), False),  # it would stand between the records
    ],
)
def test_nothing_is_shown(
    seconds: float,
    names: tuple[str, ...],
    to_file: bool,
    made: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    terminal(monkeypatch, seconds, *names)
    assert run(*(("-o", made) if to_file else ())) == 0
    out, err = capfdbinary.readouterr()
    assert err == b""
    assert (made.read_bytes() if to_file else out).count(b"\n") == 44
