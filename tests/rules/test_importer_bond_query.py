"""Rules of the importer/bond query, beyond their examples."""

from __future__ import annotations

import pytest

import catair
from catair.fields import Object
from catair.findings import MASK
from catair.rules import importer_bond_query
from catair.rules.rule import Case, Context

SELECTED = ("K-", "FIELD-REQUIRED", "FIELD-CODE")
IRS, CBP, SSN = "00-2600117", "270101-00001", "000-00-0000"


def told(*importers: str) -> list[tuple[str, tuple[int, int] | None]]:
    """The rules that a K with these importers breaks, each of 12 columns and a request code."""
    line = "K " + "".join(f"{importer:13}" for importer in importers)
    rows = ["A2704EEEPASSWD092226     KI", "B  2704EEEKI", line]
    rows += ["Y  2704EEEKI", "Z2704EEE      092226"]
    found = catair.validate("".join(f"{row:80}\n" for row in rows).encode(), select=SELECTED)
    assert all(f.found in (None, MASK) or f.field == "address_request_code" for f in found)
    return [(f.code, f.columns) for f in found]


@pytest.mark.parametrize(
    "number", [IRS, f"{IRS}00", f"{IRS}A1", f"{IRS}a1", f"{IRS}**", CBP, SSN, f"{IRS}001"]
)
def test_valid_formats(number: str) -> None:
    """QIB-9 Note 1; a request code of 1 stands behind twelve columns."""
    assert told(number) == []
    assert told(CBP, number) == []


@pytest.mark.parametrize(
    "number", [f"{IRS}*", f"{IRS}A", f"{IRS}*0", "00*2600117", f"{SSN}**", "00-260011", "ACME", "-"]
)
def test_other_formats(number: str) -> None:
    assert told(number) == [("K-N1a", (3, 14))]
    assert told(CBP, SSN, number) == [("K-N1a", (29, 40))]


def test_the_format_that_expired() -> None:
    assert told("2701-00001") == [("K-N1b", (3, 14))]


def test_six_importers_without_a_gap() -> None:
    assert told(*[IRS] * 6) == []
    assert told(IRS, "", "", IRS, IRS) == [("K-N1c", (42, 53)), ("K-N1c", (55, 66))]
    assert told("", IRS) == [("FIELD-REQUIRED", (3, 14)), ("K-N1c", (16, 27))]


def test_a_request_without_an_importer() -> None:
    code = " " * 12 + "1"
    assert told(IRS, code) == [("K-N1d", (28, 28))]
    assert told(code) == [("FIELD-REQUIRED", (3, 14)), ("K-N1d", (15, 15))]


def test_a_request_of_another_code() -> None:
    assert told(f"{IRS:12}2") == [("FIELD-CODE", (15, 15))]


def judged(*records: Object) -> list[str]:
    case = Case("transaction", {}, list(records), "KI", Context("2026-11-25"))
    importer_bond_query.check(case)
    return [each.code for each in case.told]


def test_every_record_of_a_transaction() -> None:
    bad: Object = {"record": "K", "importers": [{"importer_number": "X"}]}
    assert judged(bad, bad) == ["K-N1a", "K-N1a"]


@pytest.mark.parametrize(
    "record",
    [
        {"record": "K"},
        {"record": "K", "importers": None},
        {"record": "K", "importers": [None, {}]},
        {"record": "K", "raw": "K", "importers": [{"importer_number": "X"}]},
        {"record": None, "raw": ""},
        # columns that hold no value are not blank, which reading tells
        {
            "record": "K",
            "importers": [{"importer_number": None}, {"importer_number": CBP}],
            "verbatim": {"3-14": "\x00"},
        },
    ],
)
def test_no_record_is_too_poor(record: Object) -> None:
    assert judged(record) == []
