"""`catair rules`: every code, and one of them explained."""

from __future__ import annotations

import json

from catair.findings import CODES
from catair.rules import rules
from tests.cli.command import catair


def test_all_of_them() -> None:
    found = catair("rules")
    assert found.exit_code == 0
    listed = [line.split()[0] for line in found.stdout.splitlines()]
    assert listed == list(dict.fromkeys([*CODES, *rules()]))


def test_one_explained() -> None:
    told = catair("rules", "se10-n13").stdout
    assert told.startswith("SE10-N13  error: entry value above the limit of its entry type\n")
    assert "  CBP says: Entry value cannot exceed $800 for type 86" in told
    assert "  Source: Cargo Release v40, SE-36 Note 13\n" in told
    assert told.index("  Failing example:\n    A2704") < told.index("  Passing example:\n    A2704")


def test_what_cbp_returns() -> None:
    assert "  CBP returns X34.\n" in catair("rules", "RECORD-UNKNOWN").stdout


def test_several_by_their_beginning() -> None:
    told = catair("rules", "FILE-", "FILE-EMPTY").stdout
    assert [line.split()[0] for line in told.splitlines() if line[:1] not in (" ", "")] == [
        code for code in CODES if code.startswith("FILE-")
    ]


def test_json() -> None:
    every = json.loads(catair("rules", "--format", "json").stdout)
    assert {each["code"] for each in every} >= set(CODES)
    (one,) = json.loads(catair("rules", "SE10-N13", "--format", "json").stdout)
    assert one["failing"] != one["passing"]
    assert one["severity"] == "error"


def test_none_such() -> None:
    found = catair("rules", "NONE-SUCH")
    assert found.exit_code == 2
