"""Commands on folders, patterns, compressed files and archives; one that fails, and the others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.sources.files import archive, encrypted, gz, zst

from .command import CLEAN, SAMPLES, catair, listing

DATA = CLEAN.read_bytes()
OTHER = (SAMPLES / "update.txt").read_bytes()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file of every kind."""
    monkeypatch.chdir(tmp_path)
    sub = tmp_path / "in" / "sub"
    sub.mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_bytes(DATA)
    (sub / "a.txt").write_bytes(OTHER)
    gz(sub / "b.txt.gz", DATA, OTHER)
    zst(sub / "c.txt.zst", DATA)
    archive(tmp_path / "in" / "d.zip", {"x/a.txt": DATA, "y/a.txt": OTHER})
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and those in it, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


HELD = {
    "a": DATA, "sub/a": OTHER, "sub/b": DATA + OTHER, "sub/c": DATA,
    "d.zip/x/a": DATA, "d.zip/y/a": OTHER,
}  # fmt: skip


@pytest.mark.parametrize("more", [(), ("--jobs", "2")])
def test_a_folder_there_and_back(more: tuple[str, ...], here: Path) -> None:
    done = catair("to-json", "--form", "lines", *more, "--output-dir", "out", "in")
    assert (done.exit_code, done.stdout) == (0, "")
    assert files(here / "out").keys() == {f"{name}.ndjson" for name in HELD}
    lines = sum(data.count(b"\n") for data in HELD.values())
    size = sum(map(len, HELD.values()))
    expected = rf"6 files, {lines} lines, {size:,} bytes, no findings; \d+\.\d s\n"
    assert re.fullmatch(expected, done.stderr)
    done = catair("to-flat", "--output-dir", "back", "out")
    assert done.exit_code == 0
    assert files(here / "back") == {f"{name}.txt": data for name, data in HELD.items()}


def test_outputs_inside_the_folder_of_sources(here: Path) -> None:
    for _ in range(2):
        done = catair("to-json", "--output-dir", "in/out", "--findings", "in/found", "in")
        assert done.exit_code == 0
        assert files(here / "in" / "out").keys() == {f"{name}.json" for name in HELD}
    done = catair("to-json", "--output-dir", "./in", "in")
    assert done.exit_code == 2
    assert "the outputs would stand among the sources of in" in done.stderr


def test_one_source_is_as_silent_as_ever(here: Path) -> None:
    for given in ("in/sub/c.txt.zst", "in/a.*"):
        done = catair("to-json", given)
        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout == catair("to-json", CLEAN).stdout


def test_several_sources_need_a_folder(here: Path) -> None:
    for given in ("in", "in/d.zip", "in/**/*.txt"):
        done = catair("to-json", given, "-o", "out")
        assert done.exit_code == 2
        assert "several sources need --output-dir" in done.stderr
    assert listing(here) == ["in"]


def test_collisions_below_a_folder(here: Path) -> None:
    (here / "in/a.dat").write_bytes(DATA)
    done = catair("to-json", "--output-dir", "out", "in")
    assert done.exit_code == 2
    assert "would be written over by" in done.stderr
    assert listing(here) == ["in"]


def test_an_archive_is_not_written_over(here: Path) -> None:
    archive(here / "x.json", {})
    (here / "x.json").rename(here / "z.zip")
    done = catair("to-json", "--findings", "in/d.zip", "--output-dir", "out", "in/d.zip")
    assert done.exit_code == 2
    assert "in/d.zip would be written over by in/d.zip" in done.stderr


@pytest.mark.parametrize("more", [(), ("--jobs", "2")])
def test_what_fails_is_told_and_the_others_go_on(more: tuple[str, ...], here: Path) -> None:
    (here / "in/cut.gz").write_bytes((here / "in/sub/b.txt.gz").read_bytes()[:-9])
    (here / "in/not.zip").write_bytes(DATA)
    encrypted(here / "in/secret.zip", {"x": DATA, "y": OTHER})
    done = catair("to-json", "--form", "records", *more, "--output-dir", "out", "in", "gone", "n*")
    assert done.exit_code == 2
    told = done.stderr.splitlines()
    assert told[:-1] == [
        "catair: in/cut.gz: compressed file ended before the end-of-stream marker was reached",
        "catair: in/not.zip: file is not a zip file",
        "catair: in/secret.zip/x: encrypted",
        "catair: gone: No such file or directory",
        "catair: n*: no file matches",
    ]
    assert told[-1].startswith("7 files, 5 failed, ")
    names = {*HELD, "secret.zip/y"}
    assert files(here / "out").keys() == {f"{name}.ndjson" for name in names}


def test_errors_of_one_file_are_an_exit_status_of_1(here: Path) -> None:
    (here / "in/odd.txt").write_bytes(b"STRAY\n")
    done = catair("to-json", "--output-dir", "out", "in", "-")
    assert done.exit_code == 1
    assert re.search(r"\n8 files, .* bytes, 2 errors; ", done.stderr)
    assert "summary" in " ".join(catair("to-json", "--help").stdout.split())
    assert "files" not in catair("to-json", "-q", "--output-dir", "out", "in").stderr


def test_an_output_whose_folder_is_a_file(here: Path) -> None:
    (here / "out").mkdir()
    (here / "out/sub").write_bytes(b"")
    done = catair("to-json", "--output-dir", "out", "in")
    assert done.exit_code == 2
    assert done.stderr.count("catair: out/sub: File exists") == 3
    assert {"a.json", "d.zip/x/a.json"} <= files(here / "out").keys()


def test_validate(here: Path) -> None:
    (here / "in/odd.txt").write_bytes(DATA.replace(b"SE10", b"QQ10"))
    done = catair("validate", "in")
    assert done.exit_code == 1
    assert "in/odd.txt:3:" in done.stdout
    assert re.match(r"7 files, \d+ lines, [\d,]+ bytes, \d+ errors?", done.stderr)
    done = catair("validate", "--format", "json", "in/d.zip", "in/none")
    assert (done.exit_code, json.loads(done.stdout)) == (2, [])
    assert done.stderr == "catair: in/none: No such file or directory\n"


def test_validate_json_in_a_folder(here: Path) -> None:
    assert catair("to-json", "-q", "--output-dir", "out", "in").exit_code == 0
    alone = catair("validate", "-q", "out")
    assert alone.exit_code == catair("validate", "-q", "in").exit_code == 0
    assert catair("validate", "-q", "--jobs", "2", "out").output == alone.output


def test_match_and_respond(here: Path) -> None:
    sent = SAMPLES / "isf" / "unified_add.txt"
    received = SAMPLES / "received" / "unified_accepted.txt"
    archive(here / "all.zip", {"1.txt": sent.read_bytes(), "2.txt": received.read_bytes()})
    done = catair("match", "all.zip")
    assert done.exit_code == 0
    assert "answered SE EEE00413004 (all.zip/1.txt:3): SX accepted (all.zip/2.txt:3)" in done.stdout
    gz(here / "one.gz", sent.read_bytes())
    answer = catair("respond", "--as-of", "2026-09-21", "one.gz")
    assert answer.stdout == catair("respond", "--as-of", "2026-09-21", sent).stdout
    refused = catair("respond", "all.zip")
    assert (refused.exit_code, refused.stderr) == (2, "catair: all.zip: more than one file\n")
