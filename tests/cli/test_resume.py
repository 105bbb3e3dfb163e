"""`--resume` leaves out what is done, and nothing that is not."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from catair.cli import conversion, journal
from catair.cli.progress import Progress

from .command import CLEAN, SAMPLES, catair, listing

Run = Callable[..., int]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "in" / name).write_bytes(CLEAN.read_bytes())
    return tmp_path


def resumed(*more: str, given: str = "in") -> tuple[int, str]:
    """The exit status, and how many files were read and left out."""
    done = catair("to-json", "--resume", "--output-dir", "out", *more, given)
    last = done.stderr.splitlines()[-1]
    return done.exit_code, re.sub(r"(, [\d,]+ lines)?, [\d,]+ bytes, .*", "", last)


def test_what_is_done_is_left_out(here: Path) -> None:
    assert resumed() == (0, "3 files")
    before = (here / "out/a.json").stat()
    assert resumed() == (0, "0 files, 3 already done")
    assert (here / "out/a.json").stat() == before
    assert listing(here / "out") == [journal.NAME, "a.json", "b.json", "c.json"]


def test_the_share_counts_what_is_left_out(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[int] = []
    monkeypatch.setattr(Progress, "closed", lambda _, size: closed.append(size))
    monkeypatch.setattr(conversion, "_terminal", lambda: True)
    size = len(CLEAN.read_bytes())
    for _ in range(2):
        resumed()
        assert closed == [size] * 3
        closed.clear()


def again() -> int:
    """How many of the three are converted once more."""
    status, told = resumed()
    assert status == 0
    return int(told.split()[0])


def test_what_has_changed_is_done_again(here: Path) -> None:
    assert again() == 3
    source, output = here / "in/a", here / "out/a.json"
    changes: list[Callable[[], object]] = [
        lambda: source.write_bytes(CLEAN.read_bytes() * 2),
        lambda: os.utime(source, (1, 1)),
        lambda: output.write_bytes(b"{}"),
        lambda: os.utime(output, (1, 1)),
        output.unlink,
    ]
    for change in changes:
        change()
        assert again() == 1
        assert json.loads(output.read_bytes())["form"] == "document"
    assert again() == 0


def test_other_options_are_other_outputs(here: Path) -> None:
    assert again() == 3
    assert resumed("--application", "SE") == (0, "3 files")
    assert resumed("--encoding", "cp1252") == (0, "3 files")
    assert resumed("--form", "lines") == (0, "3 files")
    assert again() == 3


def test_another_catair_does_it_again(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert again() == 3
    monkeypatch.setattr(journal, "__version__", "another")
    assert again() == 3


def test_the_exit_status_is_that_of_all(here: Path) -> None:
    (here / "in/a").write_bytes(b"STRAY\n")
    assert resumed()[0] == 1
    assert resumed() == (1, "0 files, 3 already done")


def test_what_failed_is_tried_again(here: Path) -> None:
    (here / "in/b.gz").write_bytes(b"not gzip")
    (here / "in/b").unlink()
    assert resumed() == (2, "2 files, 1 failed")
    assert resumed() == (2, "0 files, 2 already done, 1 failed")
    (here / "in/b.gz").unlink()
    assert resumed() == (0, "0 files, 2 already done")


def test_what_is_refused_is_no_output(here: Path) -> None:
    (here / "json").mkdir()
    for name, text in (("a", b"{}"), ("b", catair("to-json", CLEAN).stdout_bytes)):
        (here / "json" / name).write_bytes(text)
    for told in ("2 files, ", "1 file, 1 already done, "):
        done = catair("to-flat", "--resume", "--output-dir", "flat", "json")
        assert done.exit_code == 1
        assert f"\n{told}" in done.stderr
    assert listing(here / "flat") == [journal.NAME, "b.txt"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda line: line[:-10],
        lambda line: b"",
        lambda line: b"7",
        lambda line: line.replace(b'"output"', b'"other"'),
        lambda line: line.replace(b'"error": 0', b'"error": "0"'),
        lambda line: line.replace(b'"findings": {', b'"findings": 7, "x": {'),
        lambda line: b"\xff" + line,
    ],
)
def test_a_line_that_is_damaged_is_none(spoil: Callable[[bytes], bytes], here: Path) -> None:
    assert again() == 3
    path = here / "out" / journal.NAME
    lines = path.read_bytes().split(b"\n")
    assert len(lines) == 3
    path.write_bytes(b"\n".join([*lines[:2], spoil(lines[2])]))
    assert again() == 1
    assert again() == 0


def test_a_file_that_is_written_to_meanwhile_is_done_again(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from catair import jsonform

    document = jsonform._document

    def grows(*given: object) -> object:
        with open("in/a", "ab") as file:
            file.write(b"more\n")
        return document(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(jsonform, "_document", grows)
    catair("to-json", "--resume", "--output-dir", "out", "in/a")
    monkeypatch.setattr(jsonform, "_document", document)
    for lines in (2, 2):  # once more, and then no more
        catair("to-json", "--resume", "--output-dir", "out", "in/a")
        assert (here / "out" / journal.NAME).read_bytes().count(b"\n") == lines - 1


def test_members_and_standard_input(here: Path) -> None:
    from tests.sources.files import archive

    path = archive(here / "z.zip", {"x": CLEAN.read_bytes(), "y": CLEAN.read_bytes()})
    assert resumed(given="z.zip") == (0, "2 files")
    assert resumed(given="z.zip") == (0, "0 files, 2 already done")
    archive(path, {"x": CLEAN.read_bytes(), "y": b""})
    assert resumed(given="z.zip") == (1, "2 files")
    for _ in range(2):  # it is never known to be the same
        done = catair("to-json", "--resume", "--output-dir", "out", "-", "in/a", given=b"STRAY")
        assert done.exit_code == 1
        assert "error" in done.stderr


@pytest.mark.parametrize("command", [("to-json",), ("to-flat",), ("pilot", "to-json")])
def test_what_it_needs(command: tuple[str, ...], tmp_path: Path) -> None:
    done = catair(*command, "--resume", CLEAN)
    assert done.exit_code == 2
    assert "--resume needs --output-dir" in done.stderr
    done = catair(*command, "--resume", "--output-dir", tmp_path, "--findings", "x", CLEAN)
    assert done.exit_code == 2
    assert "--resume and --findings exclude each other" in done.stderr


def test_pilot(here: Path) -> None:
    filing = SAMPLES / "pilot" / "shipment.txt"
    for told in ("2 files", "2 already done"):
        done = catair("pilot", "to-json", "--resume", "--output-dir", "out", filing, CLEAN)
        assert done.exit_code in (0, 1)
        assert told in done.stderr
    for _ in range(2):
        back = catair(
            *("pilot", "to-flat", "--site", "2704", "--filer", "EEE", "--resume"),
            *("--output-dir", "back", "out/shipment.json"),
        )
        assert back.exit_code == 0
    assert listing(here / "back") == [journal.NAME, "shipment.txt"]
