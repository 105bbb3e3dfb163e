"""catair respond, end to end."""

from __future__ import annotations

import errno
import json
import sqlite3
from pathlib import Path
from unittest import mock

import pytest

from catair import responder
from tests.cli.command import SAMPLES, catair, listing, process

from .ask import lines, only

OCEAN = SAMPLES / "ocean_type_01.txt"
SCRIPT = SAMPLES / "responder" / "script.json"
FILED = "2026-09-14T09:00"


def asked(*arguments: str | Path, given: bytes | None = None) -> list[str]:
    done = catair("respond", *arguments, given=given)
    assert (done.exit_code, done.stderr) == (0, "")
    return lines(done.stdout_bytes)


def test_a_filing_is_answered_and_its_bills_are_found() -> None:
    told = asked(OCEAN, "--as-of", FILED)
    assert told[:10] == [
        "A2704EEE      091426     SX                                SYNTHETIC SAMPLE",
        "B  2704EEESX                                               SYNTHETIC OCEAN 01",
        "SE10AEEE  00410018 01EI 00-26001170011800000600502704",
        "SE11       Z000    MV SPECIMEN HORIZON 041E",
        "SE13ALEX SPECIMEN                           3105550142",
        "SE15MXQZLSGSIN2609001                                                   N",
        "SE15HZQHFQH26090417                                        00001240     N",
        "SE9002   CATAIR: MESSAGE ACCEPTED",
        "Y  2704EEESX00006",
        "Z2704EEE      091426",
    ]
    assert told[-5:] == [
        "SO40HZQHFQH26090417                                        00001240",
        "SO50091426090093BILL ON FILE                            N",
        "SO60091426090097ADMISSIBLE",
        "Y  2704EEESO00010",
        "Z2704EEE      091426",
    ]


def test_the_source_may_be_standard_input() -> None:
    data = OCEAN.read_bytes()
    whole = asked("--as-of", FILED, given=data)
    assert whole == asked(OCEAN, "--as-of", FILED) == asked("-", "--as-of", FILED, given=data)


def test_the_clock_is_now_without_as_of() -> None:
    assert only_code(asked(OCEAN)) == ["93", "97"]


def only_code(told: list[str]) -> list[str]:
    return [line[14:16] for line in told if line.startswith(("SO50", "SO60"))]


@pytest.mark.parametrize("form", ["2026-13-01", "yesterday", "1969-12-31", "2026-09-14T25:00"])
def test_a_clock_that_is_none(form: str) -> None:
    done = catair("respond", OCEAN, "--as-of", form)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--as-of" in done.stderr


def test_the_same_bytes_from_the_same_input() -> None:
    arguments = ("respond", OCEAN, "--as-of", FILED, "--script", SCRIPT)
    first = process(*arguments)
    assert first.returncode == 0
    assert process(*arguments).stdout == first.stdout == catair(*arguments).stdout_bytes


def test_into_a_file_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    assert asked(OCEAN, "--as-of", FILED, "-o", path) == []
    assert lines(path.read_bytes()) == asked(OCEAN, "--as-of", FILED)
    done = catair("respond", tmp_path / "none.txt", "-o", path)
    assert done.exit_code == 2
    assert "none.txt" in done.stderr
    assert listing(tmp_path) == ["answer.txt"]
    assert lines(path.read_bytes()) == asked(OCEAN, "--as-of", FILED)


def test_encodings() -> None:
    data = OCEAN.read_bytes().decode("latin-1").replace("\n", "").encode("cp037")
    done = catair("respond", "--encoding", "cp037", "--as-of", FILED, given=data)
    told = done.stdout_bytes.decode("cp037")
    assert told.split("\n")[0].startswith("A2704EEE      091426     SX")


def test_an_application_that_no_record_names() -> None:
    data = b"".join(OCEAN.read_bytes().splitlines(keepends=True)[2:-2])
    told = asked("--application", "SE", "--as-of", FILED, given=data)
    assert only(told, "X1")[0].startswith("X1 FX01")
    done = catair("respond", "--application", "QQ", given=data)
    assert done.exit_code == 2
    assert "'QQ' is no application code" in done.stderr


@pytest.mark.parametrize("option", ["--output", "--state"])
def test_a_file_needs_a_name(option: str) -> None:
    assert catair("respond", OCEAN, option, "").exit_code == 2


@pytest.mark.parametrize(
    ("output", "state"), [("filed", "s.db"), ("a", "filed"), ("script", "s.db"), ("s.db", "s.db")]
)
def test_nothing_is_written_over(tmp_path: Path, output: str, state: str) -> None:
    filed, script = tmp_path / "filed", tmp_path / "script"
    filed.write_bytes(OCEAN.read_bytes())
    script.write_bytes(b"{}")
    done = catair(
        "respond", filed, "--script", script, "-o", tmp_path / output, "--state", tmp_path / state
    )
    assert (done.exit_code, done.stdout) == (2, "")
    assert "written over" in done.stderr
    assert listing(tmp_path) == ["filed", "script"]
    assert (filed.read_bytes(), script.read_bytes()) == (OCEAN.read_bytes(), b"{}")


def test_what_is_no_transmission_is_unreadable() -> None:
    done = catair("respond", given=b"hello\nworld\n")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "catair: no record of a transmission\n"


def test_nothing_is_answered_with_nothing() -> None:
    assert asked(given=b"") == []


def test_a_broken_pipe_is_silent() -> None:
    refused = BrokenPipeError(errno.EPIPE, "Broken pipe")
    with mock.patch("catair.cli.conversion.write", side_effect=refused):
        done = catair("respond", OCEAN, "--as-of", FILED)
    assert (done.exit_code, done.output) == (1, "")


def test_a_hold_and_the_release_after_two_days(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    line = ("--script", SCRIPT, "--state", state, "--as-of")
    found = [only_code(asked(OCEAN, *line, FILED))]
    for moment in ("2026-09-15T09:00", "2026-09-16T08:59", "2026-09-16T09:00", "2026-10-30"):
        found.append(only_code(asked(*line, moment, given=b"")))
    assert found == [["93", "97"], ["94", "51", "95"], [], ["54", "98"], []]


def test_a_state_across_processes(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    first = process("respond", OCEAN, "--state", state, "--as-of", FILED)
    again = process("respond", OCEAN, "--state", state, "--as-of", "2026-09-14T10:00")
    assert (first.returncode, again.returncode) == (0, 0)
    told = lines(again.stdout)
    assert told[2:4] == [
        "SE10AEEE  00410018 01EI 00-26001170011800000600502704",
        "SE9011007ENTRY NUMBER ALREADY ON FILE",
    ]
    assert told[-3:] == ["SE9001   CATAIR: MESSAGE REJECTED", "Y  2704EEESX00007", told[-1]]
    assert listing(tmp_path) == ["state.db"]


def test_nothing_is_remembered_of_an_answer_that_was_not_written(tmp_path: Path) -> None:
    state, out = tmp_path / "state.db", tmp_path / "none" / "answer.txt"
    done = catair("respond", OCEAN, "--state", state, "-o", out)
    assert done.exit_code == 2
    assert listing(tmp_path) == []
    asked(OCEAN, "--state", state, "--as-of", FILED)
    before = state.read_bytes()
    assert catair("respond", given=b"hello\n").exit_code == 2
    assert catair("respond", "--state", state, "-o", out, given=b"").exit_code == 2
    assert state.read_bytes() == before


def damaged(path: Path, how: str) -> None:
    data = path.read_bytes()
    if how == "text":
        path.write_bytes(b"not a database at all")
    elif how == "json":
        path.write_bytes(b'{"entries": {}}')
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif how == "page":
        path.write_bytes(data[:4096] + b"\xff" * 4096 + data[8192:])
    else:
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA ignore_check_constraints = ON")
            db.executescript(DAMAGES[how])
        db.close()


DAMAGES = {
    "version": "PRAGMA user_version = 9",
    "foreign": "PRAGMA application_id = 1",
    "table": "DROP TABLE counters",
    "more": "CREATE TABLE more (key TEXT)",
    "columns": "ALTER TABLE entries RENAME COLUMN told TO said",
    "value": "UPDATE entries SET told = '{'",
    "object": "UPDATE entries SET told = '{}'",
    "list": "UPDATE entries SET told = '[1]'",
    "bytes": "UPDATE entries SET told = x'7b7d'",
    "number": "UPDATE entries SET key = 'EEE00410026'",
    "filing": "INSERT INTO bills VALUES ('XQZLSGSIN2609001', '', 'EEE-00000000009')",
    "counter": "INSERT INTO counters VALUES ('isf EEE', 'many')",
}


@pytest.mark.parametrize("how", ["text", "json", "empty", "cut", "page", *DAMAGES])
def test_a_damaged_state_is_told_and_left_untouched(tmp_path: Path, how: str) -> None:
    state = tmp_path / "state.db"
    asked(OCEAN, "--state", state, "--as-of", FILED)
    damaged(state, how)
    before = state.read_bytes()
    done = catair("respond", OCEAN, "--state", state, "--as-of", "2026-09-20")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"catair: {state}: ")
    assert state.read_bytes() == before
    assert listing(tmp_path) == ["state.db"]


def test_a_state_that_cannot_be_written(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    with responder.State(state) as made:
        made.commit()
        with pytest.raises(responder.StateError, match="no transaction is active"):
            made.commit()


def test_a_state_that_another_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catair.responder.state.WAIT", 0.01)
    state = tmp_path / "state.db"
    asked(OCEAN, "--state", state, "--as-of", FILED)
    with sqlite3.connect(state, isolation_level=None) as db:
        db.execute("BEGIN EXCLUSIVE")
        done = catair("respond", "--state", state, given=b"")
    db.close()
    assert done.exit_code == 2
    assert "locked" in done.stderr


def test_a_state_in_no_folder(tmp_path: Path) -> None:
    done = catair("respond", OCEAN, "--state", tmp_path / "none" / "state.db")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "state.db" in done.stderr


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("{", "script: error JSON-SYNTAX"),
        ("[]", "script: expected object"),
        ('{"bill": []}', "script/bill: expected one of conditions, bills"),
        ('{"bills": [{"arrived": "soon"}]}', "script/bills/0/arrived: expected When it arrives"),
        ('{"importers": "none.json"}', "none.json"),
    ],
)
def test_a_bad_script(tmp_path: Path, script: str, told: str) -> None:
    path = tmp_path / "script.json"
    path.write_text(script, encoding="utf-8")
    done = catair("respond", OCEAN, "--script", path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in done.stderr


def test_the_schema_of_scripts() -> None:
    done = catair("schema", "script")
    assert json.loads(done.stdout)["$id"] == "urn:catair:1:script"
