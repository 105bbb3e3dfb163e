"""What to-json and to-flat share: outputs, findings, exit status, terminals."""

from __future__ import annotations

import errno
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from catair.cli import main, progress

from .command import CLEAN, FORMS, catair, listing, open_process, process

PASSWORD, SSN, SECRET_TEXT = "S3NTNL", "078-05-1120", "SENTINEL"


# --- outputs -----------------------------------------------------------------------------------


def test_output_is_whole_and_nothing_else_is_printed(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    done = catair("to-json", CLEAN, "-o", out)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes() == catair("to-json", CLEAN).stdout_bytes
    assert listing(tmp_path) == ["out.json"]


def test_output_to_the_source_itself(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(CLEAN.read_bytes())
    done = catair("to-json", "--form", "lines", path, "-o", path)
    assert done.exit_code == 2
    assert "would be written over by" in done.stderr
    assert path.read_bytes() == CLEAN.read_bytes()


def test_output_hyphen_is_standard_output() -> None:
    assert catair("to-json", CLEAN, "-o", "-").stdout == catair("to-json", CLEAN).stdout


@pytest.mark.parametrize(
    ("form", "suffix"), [("document", ".json"), ("lines", ".ndjson"), ("records", ".ndjson")]
)
def test_output_dir(form: str, suffix: str, tmp_path: Path) -> None:
    one, two = tmp_path / "one.two.txt", tmp_path / "three"
    one.write_bytes(CLEAN.read_bytes())
    two.write_bytes(CLEAN.read_bytes())
    out = tmp_path / "made" / "out"
    done = catair("to-json", "--form", form, "--output-dir", out, one, two, "-", given=b"")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert listing(out) == [f"one.two{suffix}", f"stdin{suffix}", f"three{suffix}"]
    back = tmp_path / "back"
    done = catair("to-flat", "-q", "--output-dir", back, *(out / name for name in listing(out)))
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert listing(back) == ["one.two.txt", "stdin.txt", "three.txt"]
    assert (back / "three.txt").read_bytes() == CLEAN.read_bytes()


@pytest.mark.parametrize("name", ["to-json", "to-flat"])
def test_collisions_are_refused_before_anything_is_written(name: str, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    one, two = tmp_path / "same.txt", tmp_path / "sub" / "same.dat"
    for path in (one, two):
        path.write_bytes(CLEAN.read_bytes())
    out = tmp_path / "out"
    done = catair(name, "--output-dir", out, one, two)
    assert done.exit_code == 2
    assert done.stderr.count("would be written over by") == 1
    assert not out.exists()


@pytest.mark.parametrize("name", ["to-json", "to-flat"])
def test_where_several_sources_go(name: str, tmp_path: Path) -> None:
    done = catair(name, CLEAN, CLEAN)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "several sources need --output-dir" in done.stderr
    done = catair(name, CLEAN, CLEAN, "-o", tmp_path / "out")
    assert done.exit_code == 2
    done = catair(name, CLEAN, "-o", tmp_path / "out", "--output-dir", tmp_path / "dir")
    assert done.exit_code == 2
    assert "--output and --output-dir exclude each other" in done.stderr
    assert listing(tmp_path) == []


# --- what cannot be read or written ------------------------------------------------------------


@pytest.mark.parametrize("name", ["to-json", "to-flat"])
def test_a_missing_source(name: str, tmp_path: Path) -> None:
    path = tmp_path / "missing"
    done = catair(name, path, "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert done.stderr == f"catair: {path}: No such file or directory\n"
    assert listing(tmp_path) == []


def test_other_sources_are_still_converted(tmp_path: Path) -> None:
    missing, out = tmp_path / "missing", tmp_path / "out"
    good = tmp_path / "good"
    good.write_bytes(b"STRAY\n")
    (tmp_path / "empty").mkdir()
    done = catair("to-json", "-q", "--output-dir", out, missing, tmp_path / "empty", CLEAN, good)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 3  # two that cannot be read, one finding
    assert listing(out) == ["cancel.json", "good.json"]


@pytest.mark.parametrize("name", ["to-json", "to-flat"])
def test_an_output_that_cannot_be_written(name: str, tmp_path: Path) -> None:
    given = CLEAN.read_bytes() if name == "to-json" else catair("to-json", CLEAN).stdout_bytes
    for path in (tmp_path, tmp_path / "no" / "out"):
        done = catair(name, "-o", path, given=given)
        assert done.exit_code == 2
        assert done.exception is None or isinstance(done.exception, SystemExit)
        (line,) = done.stderr.splitlines()
        assert line.startswith(f"catair: {path}: ")


def test_a_findings_file_that_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "no" / "findings"
    done = process("to-json", CLEAN, "--findings", path)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line == f"catair: {path}: No such file or directory"


def test_an_output_directory_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file", tmp_path / "file" / "dir"):
        done = process("to-json", CLEAN, "--output-dir", path)
        assert done.returncode == 2
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith(f"catair: {path}: ")


def test_a_source_that_fails_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> Iterator[Any]:
        yield []
        raise OSError("the line is dead")

    monkeypatch.setattr("catair.jsonform._lines", fails)
    done = catair("to-json", "--form", "lines", CLEAN, "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert done.stderr == f"catair: {CLEAN}: the line is dead\n"
    assert listing(tmp_path) == []


def test_a_pipe_that_breaks_ends_the_work_silently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> Iterator[Any]:
        yield []
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("catair.jsonform._lines", fails)
    done = catair("to-json", "--form", "lines", CLEAN, "--findings", tmp_path / "findings")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", "")
    assert listing(tmp_path) == []


# --- findings ----------------------------------------------------------------------------------


def strays(count: int) -> bytes:
    """A file of unknown records in a block of Cargo Release."""
    lines = CLEAN.read_bytes().split(b"\n")
    return b"\n".join([*lines[:3], *[b"QX99"] * count, *lines[3:]])


@pytest.mark.parametrize(("count", "shown"), [(5, 5), (20, 20), (21, 20), (100, 20)])
def test_twenty_findings_then_a_count(count: int, shown: int, tmp_path: Path) -> None:
    done = catair("to-json", "--findings", tmp_path / "findings", given=strays(count))
    found = [json.loads(line) for line in (tmp_path / "findings").read_bytes().splitlines()]
    total = len(found)
    assert total == count
    told = done.stderr.splitlines()
    assert done.exit_code == 1
    if total == shown:
        assert len(told) == total
        return
    assert len(told) == 21
    counts = {s: sum(f["severity"] == s for f in found) for s in ("error", "warning", "info")}
    in_all = ", ".join(f"{n} {severity}" for severity, n in counts.items() if n)
    assert told[-1] == f"and {total - shown} more; in all {in_all}"


def test_the_count_is_of_all_sources(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(strays(12))
    done = catair(
        "to-json", "-q", "--output-dir", tmp_path / "out", tmp_path / "one", tmp_path / "two"
    )
    assert len(done.stderr.splitlines()) == 21


def test_the_findings_file_has_every_member(tmp_path: Path) -> None:
    path = tmp_path / "findings"
    done = catair("to-json", "--findings", path, given=strays(1))
    lines = path.read_bytes().splitlines(keepends=True)
    assert all(line.endswith(b"}\n") for line in lines)
    found = [json.loads(line) for line in lines]
    assert [list(f) for f in found] == [
        [
            *("code", "severity", "message", "source", "cbp_code", "file", "line", "record_index"),
            *("byte_offset", "byte_length", "columns", "record", "field", "found", "expected"),
            *("path", "form_path", "transaction"),
        ]
    ] * len(found)
    tree = json.loads(done.stdout)
    for finding in found:
        assert finding["file"] == "<stdin>"
        value = tree
        for part in finding["path"].split("/")[1:]:
            value = value[int(part) if isinstance(value, list) else part]
        assert value == {"record": None, "raw": "QX99"}


def test_a_findings_file_without_findings_is_empty(tmp_path: Path) -> None:
    done = catair("to-json", CLEAN, "-o", tmp_path / "out", "--findings", tmp_path / "findings")
    assert done.exit_code == 0
    assert (tmp_path / "findings").read_bytes() == b""


def test_findings_of_to_flat(tmp_path: Path) -> None:
    text = json.dumps({"catair": 1, "form": "document", "a/b": 1, "batches": 5})
    done = catair("to-flat", "--findings", tmp_path / "findings", given=text.encode())
    found = [json.loads(line) for line in (tmp_path / "findings").read_bytes().splitlines()]
    assert [(f["code"], f["path"], f["file"]) for f in found] == [
        ("JSON-KEY", "/a~1b", "<stdin>"),
        ("JSON-VALUE", "/batches", "<stdin>"),
    ]
    assert len(done.stderr.splitlines()) == 2


# --- private values ----------------------------------------------------------------------------


def private_file() -> bytes:
    """Sentinels in a password, personal fields, fillers, past column 80 and unknown lines."""
    lines = [
        f"A2704EEE{PASSWORD.lower()}092226     SE".ljust(80),
        "B  2704EEESE".ljust(80),
        f"SE10AEEE  00034560 0134 {SSN}a   8       500".ljust(80) + SSN,
        f"SE13{SECRET_TEXT.lower()}".ljust(64) + SSN.ljust(16),
        f"SE30CN  {SECRET_TEXT}".ljust(45) + f"é{SSN}".ljust(35),
        f"QX99{SSN} {SECRET_TEXT}",
        f"{SECRET_TEXT}{PASSWORD}",
        f"Y  2704EEESE  {SSN}".ljust(80),
        f"Z2704EEE{PASSWORD}092226".ljust(80),
    ]
    return "\n".join(lines).encode("latin-1")


def private_tree() -> bytes:
    """Sentinels in values that are refused, and beside them."""
    tree = json.loads(catair("to-json", CLEAN).stdout)
    (batch,) = tree["batches"]
    batch["header"]["communication_password"] = PASSWORD + "7"
    batch["header"]["strange"] = SECRET_TEXT
    header = batch["blocks"][0]["transactions"][0]["header"]
    header["importer_of_record"] = SSN + "TOO LONG"
    header["verbatim"] = {"25-36": SSN.ljust(12), "61-80": SECRET_TEXT.ljust(20)}
    header["after"] = [{"record": None, "raw": SECRET_TEXT + "\n"}, SSN]
    return json.dumps(tree).encode()


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("name", ["to-json", "to-flat"])
def test_private_values(name: str, shown: bool, tmp_path: Path) -> None:
    given = private_file() if name == "to-json" else private_tree()
    path = tmp_path / "findings"
    arguments = [name, "--findings", str(path), *(["--show-values"] if shown else [])]
    done = catair(*arguments, given=given)
    assert done.exit_code == 1
    for told in (done.stderr, path.read_text()):
        folded = told.upper()
        for sentinel in (PASSWORD, SSN, SECRET_TEXT):
            assert shown or sentinel not in folded
        assert not shown or (PASSWORD in folded and SSN in folded)
        assert shown or "(MASKED)" in folded


@pytest.mark.parametrize("form", FORMS)
def test_private_values_of_broken_json(form: str) -> None:
    text = catair("to-json", "--form", form, given=private_file()).stdout
    for cut in range(20, len(text), 97):
        told = catair("to-flat", given=text[:cut].encode()).stderr.upper()
        assert not any(sentinel in told for sentinel in (PASSWORD, SSN, SECRET_TEXT))


# --- a terminal --------------------------------------------------------------------------------


def on_terminal(*arguments: str | Path, given: bytes, **environment: str) -> tuple[bytes, bytes]:
    """What the command writes to standard output and to a terminal as standard error."""
    ours, theirs = pty.openpty()
    state = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | environment
    with open_process(
        *arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=theirs, env=state
    ) as running:
        os.close(theirs)
        out, _ = running.communicate(given, timeout=60)
    told = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        told += more
    os.close(ours)
    return out, told


def test_colours_on_a_terminal() -> None:
    given = strays(1).replace(b"SYNTHETIC", b"synthetic").replace(b"092226", b"092220")
    out, told = on_terminal("to-json", given=given)
    assert b"\x1b" not in out
    assert b"\x1b[31m\x1b[1merror\x1b[0m RECORD-UNKNOWN" in told
    assert b"\x1b[33m\x1b[1mwarning\x1b[0m FIELD-CASE" in told
    assert b"\x1b[36m\x1b[1minfo\x1b[0m EDITION-OLDER" in told


def test_no_colour_is_honoured() -> None:
    _, told = on_terminal("to-json", given=strays(1), NO_COLOR="1")
    assert b"error RECORD-UNKNOWN" in told
    assert b"\x1b" not in told


def test_no_colour_where_there_is_no_terminal() -> None:
    assert b"\x1b" not in process("to-json", given=strays(1)).stderr


def test_short_work_shows_no_progress_on_a_terminal() -> None:
    assert on_terminal("to-json", CLEAN, given=b"")[1] == b""


PROGRESS = r"(\r\x1b\[KNAME: \d+\.\d MB, \d+\.\d MB/s, \d+ %, [\d:]+ left)+\r\x1b\[K"


class Clock:
    """A clock that jumps when it is read for the second time, and then goes on slowly."""

    def __init__(self, jump: float) -> None:
        self.jump = jump
        self.now = 0.0
        self.reads = 0

    def monotonic(self) -> float:
        self.reads += 1
        self.now += self.jump if self.reads == 2 else 0.05
        return self.now


def terminal(monkeypatch: pytest.MonkeyPatch, jump: float) -> None:
    """From now on standard error is a terminal, and reading takes so many seconds."""
    monkeypatch.setattr(progress, "time", Clock(jump))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)


def run(*arguments: str | Path) -> int:
    """The command inside this process, on the streams of the test."""
    with pytest.raises(SystemExit) as done:
        main([str(a) for a in arguments])
    assert isinstance(done.value.code, int)
    return done.value.code


@pytest.mark.parametrize("form", FORMS)
def test_long_work_shows_progress(
    form: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal(monkeypatch, 3)
    source = tmp_path / "large.txt"
    source.write_bytes(CLEAN.read_bytes() * 100)
    there, back = tmp_path / "json", tmp_path / "back"
    assert run("to-json", "--form", form, source, "-o", there) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert re.fullmatch(PROGRESS.replace("NAME", re.escape(str(source))), told.err)
    terminal(monkeypatch, 3)
    assert run("to-flat", there, "-o", back) == 0
    told = capsys.readouterr()
    assert re.fullmatch(PROGRESS.replace("NAME", re.escape(str(there))), told.err)
    assert back.read_bytes() == source.read_bytes()


def test_short_work_shows_no_progress(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal(monkeypatch, 0.5)
    assert run("to-json", CLEAN, "-o", tmp_path / "json") == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "")


def test_progress_does_not_stand_before_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal(monkeypatch, 3)
    source = tmp_path / "large.txt"
    source.write_bytes(CLEAN.read_bytes() * 100 + b"STRAY\n")
    assert run("to-json", "--form", "lines", source, "-o", tmp_path / "json") in (0, 1)
    told = capsys.readouterr().err
    (at,) = [found.start() for found in re.finditer(rf"{source}:\d+: ", told)]
    assert at == 0 or told[:at].endswith(("\x1b[K", "\n"))
