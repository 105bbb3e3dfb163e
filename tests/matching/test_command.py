"""catair match, from files to the exit status."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from catair.schemas import schema

from ..cli.command import SAMPLES, catair, process

SENT = SAMPLES / "several_transactions.txt"
BACK = SAMPLES / "received" / "rejection_and_responses.txt"
UNIFIED = SAMPLES / "isf" / "unified_add.txt"
BOTH = SAMPLES / "received" / "unified_accepted.txt"


def run(*arguments: str | Path, given: bytes | None = None) -> tuple[int, list[str], str]:
    done = catair("match", *arguments, given=given)
    return done.exit_code, done.stdout.splitlines(), done.stderr


def test_sent_and_received() -> None:
    status, told, counts = run(UNIFIED, BOTH)
    assert (status, counts) == (0, "1 answered\n")
    assert told == [
        f"answered SE EEE00413004 ({UNIFIED}:3): SX accepted ({BOTH}:3), SN accepted ({BOTH}:11)"
    ]


def test_an_sx_leaves_the_sn_outstanding(tmp_path: Path) -> None:
    only = tmp_path / "sx.txt"
    only.write_bytes(b"".join(BOTH.read_bytes().splitlines(keepends=True)[:8]))
    status, told, counts = run(UNIFIED, only)
    assert (status, counts) == (1, "1 outstanding\n")
    assert told == [
        f"outstanding SE EEE00413004 ({UNIFIED}:3): awaits SN; so far SX accepted ({only}:3)"
    ]


def test_files_in_any_order_and_mix() -> None:
    truck = SAMPLES / "truck_type_11.txt"
    first = run(truck, SENT, BACK)
    assert first[0] == 1
    assert first[2] == "7 answered, 1 unexpected, 1 rejected\n"
    assert run(BACK, SENT, truck)[1:] != first[1:]  # listed in the order of what was sent
    assert sorted(run(BACK, SENT, truck)[1]) == sorted(first[1])
    mixed = truck.read_bytes() + SENT.read_bytes() + BACK.read_bytes()
    status, told, counts = run(given=mixed)
    assert (status, counts) == (first[0], first[2])
    assert [line.split(" ")[:3] for line in told[:-1]] == [
        line.split(" ")[:3] for line in first[1][:-1]
    ]
    assert told[-1] == "rejected <stdin>:5: X34 UNKNOWN RECORD ID FOUND IN GROUPING"


def test_json_and_masks() -> None:
    sent, back = SAMPLES / "isf" / "isf_10_complete.txt", SAMPLES / "isf" / "sn_accepted.txt"
    advisories = SAMPLES / "received" / "isf_status_advisories.txt"
    for arguments in ((sent, back, advisories), (sent, back, advisories, "--show-values")):
        done = catair("match", "--format", "json", *arguments)
        report = json.loads(done.stdout)
        shown = "--show-values" in arguments
        assert done.exit_code == 0
        (only,) = report["answered"]
        assert only["line"] == 3
        assert only["importer"] == ("EI00-260011700" if shown else "(masked)")
        assert ("PO4100931" in done.stdout) is shown
        (told,) = only["answers"]
        assert told["isf_transaction_number"] == "EEE-00002610001"
        assert told["disposition"] == "accepted"
        about = [each["sent"] for each in report["notices"]]
        assert about.count({"file": str(sent), "line": 3}) == 4
        assert about.count(None) == 1  # of another filing
        text = catair("match", *arguments)
        assert ("PO4100931" in text.stdout) is shown


def test_json_is_of_its_schema() -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(schema("match"))
    for folder in ("", "isf", "received", "batch_block", "archive", "bond", "status"):
        files = sorted((SAMPLES / folder).glob("*.txt"))
        validator.validate(json.loads(catair("match", "--format", "json", *files).stdout))


def test_findings_of_severity_error_count() -> None:
    wrong = UNIFIED.read_bytes().replace(b"SE15M", b"SE99M", 1)
    status, told, counts = run("-", BOTH, given=wrong)
    assert status == 1
    assert "RECORD-UNKNOWN" in counts
    assert counts.endswith("1 answered\n")
    assert told[0].startswith("answered SE EEE00413004 (<stdin>:3)")


def test_nothing() -> None:
    status, told, counts = run(given=b"")
    assert (status, told) == (1, [])
    assert "FILE-EMPTY" in counts
    assert counts.endswith("nothing sent, nothing received\n")


def test_unusable_input(tmp_path: Path) -> None:
    missing = tmp_path / "no.txt"
    status, told, counts = run(UNIFIED, BOTH, missing)
    assert status == 2
    assert len(told) == 1
    assert counts == f"catair: {missing}: No such file or directory\n1 answered\n"
    assert run("--application", "QQ", UNIFIED)[0] == 2
    assert run("--encoding", "utf-8", UNIFIED)[0] == 2


def test_a_disk_that_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catair.matching.spool._NUMBER", "INSERT INTO no_table VALUES (?)")
    status, told, counts = run(UNIFIED, BOTH)
    assert (status, told) == (2, [])
    assert counts == "catair: the temporary file of the report: no such table: no_table\n"


def test_application_and_encoding() -> None:
    pages = b"".join(UNIFIED.read_bytes().splitlines(keepends=True)[2:-2])
    status, told, _ = run("--application", "SE", "--encoding", "cp037", given=_ebcdic(pages))
    assert status == 1
    assert told == ["outstanding SE EEE00413004 (<stdin>:1): awaits SX, SN"]


def _ebcdic(data: bytes) -> bytes:
    return data.decode("ascii").replace("\n", "").encode("cp037")


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_name_that_is_no_utf_8(tmp_path: Path) -> None:
    odd = os.path.join(os.fsencode(tmp_path), b"\xff\x1b.txt")
    try:
        with open(odd, "wb") as file:
            file.write(UNIFIED.read_bytes())
    except OSError:
        pytest.skip("the file system has no such names")
    done = process("match", os.fsdecode(odd))
    assert done.returncode == 1
    assert b"\xff" not in done.stdout
    assert b"\x1b" not in done.stdout
