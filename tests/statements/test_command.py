"""catair statement check, from a file to the exit status."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from ..cli.command import SAMPLES, catair, open_process, process

STATEMENTS = SAMPLES / "statements"
RIGHT = (
    "daily_preliminary.txt",
    "daily_final.txt",
    "monthly_preliminary.txt",
    "monthly_final.txt",
)
NOTICE = "CBP notice on ACE Non-Portal Accounts for Importers, to 70 FR 61466"


def run(*arguments: str | Path, given: bytes | None = None) -> tuple[int, str, str]:
    done = catair("statement", *arguments, given=given)
    return done.exit_code, done.stdout, done.stderr


def test_help() -> None:
    assert "statement     Check the totals of daily and monthly" in catair("--help").stdout
    assert "check" in run("--help")[1]
    assert "Exit status: 0" in run("check", "--help")[1]


@pytest.mark.parametrize("name", RIGHT)
def test_right_totals_have_nothing_to_tell(name: str) -> None:
    path = STATEMENTS / name
    assert run("check", path) == (0, "", "")
    assert run("check", given=path.read_bytes()) == (0, "", "")
    assert run("check", "--format", "json", path) == (0, "[]\n", "")


def test_wrong_totals() -> None:
    status, out, err = run("check", given=(STATEMENTS / "wrong_totals.txt").read_bytes())
    assert (status, err) == (1, "")
    assert out.splitlines() == [
        "<stdin>:20:38-48: error STATEMENT-TOTAL Q3 total_estimated_duty: total is not the sum of "
        "what is listed; found '1303.00'; expected 1313.00 [Daily Statement v15, PF-17]",
        "<stdin>:21:25-35: error STATEMENT-TOTAL Q4 total_amount_due: total is not the sum of "
        "what is listed; found '3526.53'; expected 3625.35 [Daily Statement v15, PF-19]",
        "<stdin>:21:47-56: error STATEMENT-COUNT Q4 total_number_revenue_producing_entries: count "
        "is not the number of entry summaries listed; found '5 + 0'; expected 6 in both "
        "[Daily Statement v15, PF-19]",
        "<stdin>:22: error STATEMENT-TOTAL QE: total is not the sum of what is listed; "
        "expected 2.62 of fee class 311 [Daily Statement v15, PF-20]",
    ]


def test_wrong_totals_as_json() -> None:
    path = STATEMENTS / "wrong_totals.txt"
    status, out, err = run("check", "--format", "json", STATEMENTS / RIGHT[0], path)
    assert (status, err) == (1, "")
    first, *others = json.loads(out)
    assert len(others) == 3
    statement = {"application": "PF", "id": "2726257002", "batch": 0, "block": 0, "index": 0}
    where = "/batches/0/blocks/0/transactions/0/preliminary/duty_and_tax/total_estimated_duty"
    assert {key: value for key, value in first.items() if value is not None} == {
        "code": "STATEMENT-TOTAL",
        "severity": "error",
        "message": "total is not the sum of what is listed",
        "source": "Daily Statement v15, PF-17",
        "file": str(path),
        "line": 20,
        "columns": [38, 48],
        "record": "Q3",
        "field": "total_estimated_duty",
        "found": "1303.00",
        "expected": "1313.00",
        "path": where,
        "transaction": statement,
    }


def test_entries_that_are_not_for_a_month_are_warnings() -> None:
    status, out, err = run("check", "--format", "json", STATEMENTS / "not_for_a_month.txt")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert {(f["code"], f["severity"], f["source"]) for f in found} == {
        ("STATEMENT-ENTRY-TYPE", "warning", NOTICE)
    }
    assert [(f["line"], f["field"], f["columns"], f["found"]) for f in found] == [
        (3, "entry_type", [78, 79], "08"),
        (6, "entry_type", [78, 79], "09"),
        (8, "estimated_tax_amount", [51, 61], "240.50"),
        (21, "total_tax", [55, 65], "240.50"),
    ]
    assert [f["transaction"]["batch"] for f in found] == [0, 0, 0, 1]


def test_findings_of_form_are_told_too_and_masked() -> None:
    data = (
        (STATEMENTS / "not_for_a_month.txt").read_bytes().replace(b"00-42007000", b"00-4200700\xa7")
    )
    masked = run("check", given=data)
    assert masked[0] == 1
    assert "FIELD-CHARACTER Q1 importer_of_record_number" in masked[1]
    assert "42007" not in masked[1]
    assert "42007" in run("check", "--show-values", given=data)[1]


def test_a_file_without_a_statement() -> None:
    status, out, err = run("check", SAMPLES / "cancel.txt")
    assert (status, err) == (0, "")
    assert out == f"{SAMPLES / 'cancel.txt'}: warning STATEMENT-NONE: no statement in the file\n"


def test_an_archive_page_and_an_encoding() -> None:
    rows = (STATEMENTS / "wrong_totals.txt").read_text().splitlines(keepends=True)[2:-2]
    data = "".join(rows).encode("cp037")
    status, out, _ = run(
        *("check", "--application", "PF", "--encoding", "cp037", "--format", "json"), given=data
    )
    assert status == 1
    totals = [f["line"] for f in json.loads(out) if f["code"].startswith("STATEMENT")]
    assert totals == [18, 19, 19, 20]


def test_what_cannot_be_read(tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    status, out, err = run("check", missing, STATEMENTS / "wrong_totals.txt")
    assert (status, len(out.splitlines())) == (2, 4)
    assert err == f"catair: {missing}: No such file or directory\n"
    assert run("check", "--application", "SE")[0] == 2


def test_a_broken_pipe_is_silent() -> None:
    paths = [STATEMENTS / "wrong_totals.txt"] * 500
    running = open_process(
        "statement", "check", *paths, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    running.stdout.read(1)
    running.stdout.close()
    assert running.stderr is not None
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(60) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_what_cannot_be_printed() -> None:
    with open("/dev/full", "wb") as full:
        done = process(
            *("statement", "check", STATEMENTS / "wrong_totals.txt"),
            capture_output=False, stdout=full, stderr=subprocess.PIPE,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"catair: standard output: No space left on device\n"


def test_as_a_process() -> None:
    done = process("statement", "check", STATEMENTS / "wrong_totals.txt")
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.count(b"\n") == 4
