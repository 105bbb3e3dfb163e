"""Facts that hold since a date."""

from __future__ import annotations

import pytest

import catair
from catair.fields import Object
from catair.rules.dated import check
from catair.rules.rule import Case, Context
from tests.rules.edits import SAMPLES, lines, passing, put, told

LOW = lines(SAMPLES / "type_86.txt")
HONG_KONG = put(LOW, "SE40", 8, "HK")
MAIL = put(passing("SE-KEY"), "SE10", 20, "13")


@pytest.mark.parametrize(
    ("as_of", "codes"),
    [
        ("2025-05-01", []),
        ("2025-05-02", ["DATED-86-ORIGIN"]),
        ("2025-08-28", ["DATED-86-ORIGIN"]),
        ("2025-08-29", ["DATED-86"]),
        ("2026-11-25", ["DATED-86"]),
    ],
)
def test_the_days(as_of: str, codes: list[str]) -> None:
    assert [code for code, _ in told(HONG_KONG, as_of=as_of)] == codes


def test_the_date_of_transmission_counts() -> None:
    assert told(LOW) == []
    late = put(put(LOW, "A", 15, "082925"), "Z", 15, "082925")
    assert told(late) == [("DATED-86", "error")]


def test_every_line_of_such_an_origin() -> None:
    of = [line.replace("SE40002GB", "SE40002CN") for line in HONG_KONG]
    assert told(of) == [("DATED-86-ORIGIN", "error")] * 2


def test_not_in_certification_nor_of_what_is_cancelled() -> None:
    late = {"as_of": "2026-01-01"}
    assert told(LOW, environment="cert", **late) == []
    assert "DATED-86" not in dict(told(put(LOW, "SE10", 5, "D"), **late))


def test_not_in_an_archive() -> None:
    assert told(LOW, as_of="2026-01-01", profile="archive") == []


def test_a_line_without_its_item() -> None:
    tree: Object = {"type": "SE", "lines": [{}, {"item": None}]}
    case = Case("transaction", tree, [], "SE", Context("2025-07-21"))
    check(case, {"record": "SE10", "valid_action_code": "A", "entry_type": "86"})
    assert case.told == []


@pytest.mark.parametrize(
    ("as_of", "environment", "type_13", "known"),
    [
        ("2026-09-22", "prod", False, False),
        ("2026-09-21", "prod", True, False),
        ("2026-09-22", "prod", True, True),
        ("2026-07-23", "cert", True, False),
        ("2026-07-24", "cert", True, True),
    ],
)
def test_type_13(as_of: str, environment: str, type_13: bool, known: bool) -> None:
    source = "\n".join(put(MAIL, "SE30", 5, "QQ")).encode()
    found = catair.validate(source, as_of=as_of, environment=environment, type_13=type_13)
    codes = [finding.field for finding in found if finding.code == "FIELD-CODE"]
    assert codes == ([] if known else ["entry_type"]) + ["entity_code"]
