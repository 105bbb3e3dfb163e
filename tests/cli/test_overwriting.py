"""No file is written over another one that the same call names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .command import CLEAN, catair


@pytest.mark.parametrize(
    "options",
    [
        ("-o", "one.txt"),
        ("-o", "./sub/../one.txt"),
        ("--findings", "one.txt"),
        ("-o", "out", "--findings", "out"),
        ("-o", ""),
        ("--output-dir", ""),
        ("--findings", "-"),
        ("--findings", ""),
    ],
)
@pytest.mark.parametrize("name", ["to-json", "to-flat"])
def test_refused(
    name: str, options: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "one.txt").write_bytes(CLEAN.read_bytes())
    done = catair(name, "one.txt", *options)
    assert done.exit_code == 2
    assert (tmp_path / "one.txt").read_bytes() == CLEAN.read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["one.txt", "sub"]


def test_a_source_in_the_folder_of_the_outputs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data = CLEAN.read_bytes()
    (tmp_path / "one.json").write_bytes(data)
    assert catair("to-json", "--output-dir", ".", "one.json").exit_code == 2
    assert (tmp_path / "one.json").read_bytes() == data
    (tmp_path / "two.txt").write_bytes(data)
    assert catair("to-json", "--output-dir", ".", "two.txt").exit_code == 0
    assert sorted(os.listdir(tmp_path)) == ["one.json", "two.json", "two.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("option", ["--version", "--help"])
def test_a_full_disk_is_one_line(option: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "catair", option],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"catair: standard output: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="a name of any bytes")
def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    source = os.path.join(os.fsencode(tmp_path), b"\xfe.txt")
    with open(source, "wb") as file:
        file.write(b"X\n")
    done = catair("to-json", os.fsdecode(source), "--findings", tmp_path / "findings")
    assert done.exit_code == 1
    assert "\ufffd.txt" in (tmp_path / "findings").read_text(encoding="utf-8")
