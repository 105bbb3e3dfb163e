"""SF: SN with the number that is assigned, SA over the days, duplicates, unified filings."""

from __future__ import annotations

from typing import Any

import pytest

from catair import responder

from .ask import SAMPLES, changed, only, respond

COMPLETE = "isf/isf_10_complete.txt"
UNIFIED = "isf/unified_add.txt"
FILED = "2026-10-19T08:00"
EMPTY = b""


class Case:
    """One responder over time."""

    def __init__(self, script: dict[str, Any] | None = None) -> None:
        self.state = responder.State()
        self.script = script or {}

    def send(self, source: bytes | str, as_of: str) -> list[str]:
        return respond(source, as_of, self.script, self.state)


def sn(lines: list[str]) -> list[str]:
    return [line[4:9].rstrip() for line in only(lines, "SF90")]


def sa(lines: list[str]) -> list[tuple[str, str]]:
    bills, codes = only(lines, "SA30"), only(lines, "SA50")
    return [(bill[4:], code[4:6]) for bill, code in zip(bills, codes, strict=True)]


def other(name: str) -> bytes:
    """A sample of another filer."""
    return changed(name, ("B  2704EEE", "B  2704CU1"), ("Y  2704EEE", "Y  2704CU1"))


def test_a_filing_gets_its_number_and_its_bills_are_found() -> None:
    told = respond(COMPLETE, FILED)
    assert only(told, "SF") == [
        "SF10101ACTEI 00-260011700           11EEE-00000000001XQZL00-260011700   018",
        "SF20CR PO4100931",
        "SF20CR VESSEL041W",
        "SF9002   ISF ACCEPTED",
    ]
    assert only(told, "SA10", "SA20") == [
        "SA10EEE-00000000001",
        "SA20CR PO4100931",
        "SA20CR VESSEL041W",
    ]
    assert {code for _, code in sa(told)} == {"S1"}


def test_bills_that_are_not_matched() -> None:
    script = {
        "bills": [
            {"bill": "ZQHFQH26100417", "wrong_type": True},
            {"bill": "ZQHFQH26100418", "on_file": "never"},
        ]
    }
    case = Case(script)
    wrong, missing = "ZQHFQH26100417", "ZQHFQH26100418"
    first = case.send(COMPLETE, FILED)
    assert sa(first) == [("XQZLSGSIN2610001", "S1"), (wrong, "S6"), (missing, "S2")]
    assert "SA50S6NO BILL MATCH (WRONG TYPE)" in first
    assert "SA50S2NO BILL MATCH (NOT ON FILE)" in first
    found = [sa(case.send(EMPTY, f"2026-{day}T08:00")) for day in ("10-24", "11-08", "11-18")]
    assert found == [
        [(wrong, "SA"), (missing, "S3")],
        [(wrong, "SB"), (missing, "S4")],
        [(wrong, "SC"), (missing, "S5")],
    ]
    assert case.send(EMPTY, "2027-11-18") == []


def test_a_bill_that_is_found_late() -> None:
    case = Case({"bills": [{"on_file": "6d"}]})
    found = [sa(case.send(COMPLETE, FILED))[0][1]]
    for day in ("2026-10-24T08:00", "2026-10-25T08:00", "2026-12-25"):
        found += [code for bill, code in sa(case.send(EMPTY, day)) if bill.startswith("XQZL")]
    assert found == ["S2", "S3", "S1"]


def test_a_duplicate_of_the_same_filer() -> None:
    case = Case()
    case.send(COMPLETE, FILED)
    told = case.send(COMPLETE, "2026-10-20")
    assert sn(told) == ["11117", "11117", "11117", "01"]
    assert "SF15OBXQZLSGSIN2610001" in told
    assert "SF10101ACTEI 00-260011700           11               XQZL00-260011700   018" in told


def test_a_duplicate_of_another_filer_is_told_to_the_first() -> None:
    case = Case()
    case.send(COMPLETE, FILED)
    told = case.send(other(COMPLETE), "2026-10-20T08:00")
    assert sn(told) == ["02"]
    assert "SF10101ACTEI 00-260011700           11CU1-00000000001XQZL00-260011700   018" in told
    at = told.index("SA10EEE-00000000001")
    first = told[at : told.index("Y  2704EEESA00009")]
    assert [code for _, code in sa(first)] == ["S7", "S7", "S7"]
    assert only(told, "SA50S7")[0] == "SA50S7DUPLICATE ISF"
    # a third filer: the first is told once more, the second is not
    third = changed(COMPLETE, ("B  2704EEE", "B  2704CU2"), ("Y  2704EEE", "Y  2704CU2"))
    told = case.send(third, "2026-10-21")
    assert len(only(told, "SA50S7")) == 3
    assert "SA10CU1-00000000001" not in told


def replaced(number: str, action: str = "R") -> bytes:
    return changed(COMPLETE, ("SF10101ACT", f"SF10101{action}CT"),
                   ("11               XQZL", f"11{number}XQZL"))  # fmt: skip


def test_replace_and_delete() -> None:
    case = Case({"bills": [{"bill": "ZQHFQH26100499", "on_file": "never"}]})
    case.send(COMPLETE, FILED)
    number = "EEE-00000000001"
    data = replaced(number).replace(b"QH26100418", b"QH26100499")
    told = case.send(data, "2026-10-22T08:00")
    assert sn(told) == ["02"]
    assert sa(told) == [("ZQHFQH26100499", "S2")]
    # the days count from the original file date
    assert sa(case.send(EMPTY, "2026-10-24T08:00")) == [("ZQHFQH26100499", "S3")]
    delete = changed(
        "isf/isf_delete.txt", ("00-260066200", "00-260011700"), ("EEE-00002610005", number)
    )
    assert sn(case.send(delete, "2026-10-26")) == ["02"]
    assert case.send(EMPTY, "2026-12-26") == []
    assert sn(case.send(delete, "2026-12-27")) == ["11108", "01"]
    assert sn(case.send(COMPLETE, "2026-12-28")) == ["02"]


def test_calls_within_a_minute_tell_nothing_twice() -> None:
    case = Case()
    assert len(sa(case.send(COMPLETE, FILED))) == 3
    assert sa(case.send(replaced("EEE-00000000001"), FILED)) == []
    data = replaced("EEE-00000000001").replace(b"QH26100418", b"QH26100499")
    assert sa(case.send(data, FILED)) == [("ZQHFQH26100499", "S1")]
    told = case.send(other(COMPLETE), FILED)
    at = told.index("SA10EEE-00000000001")
    assert [code for _, code in sa(told[at:])] == ["S7", "S7"]
    assert case.send(EMPTY, FILED) == []


def test_checks_before_a_bill_was_stated_are_not_made() -> None:
    case = Case({"bills": [{"bill": "ZQHFQH26100499", "on_file": "never"}]})
    case.send(COMPLETE, FILED)
    data = replaced("EEE-00000000001").replace(b"QH26100418", b"QH26100499")
    assert sa(case.send(data, "2026-10-29T08:00")) == [("ZQHFQH26100499", "S2")]
    assert sa(case.send(EMPTY, "2026-11-08T08:00")) == [("ZQHFQH26100499", "S4")]


def test_a_unified_filing_of_a_bill_that_stands_alone_already() -> None:
    case = Case()
    data = changed(COMPLETE, ("ZQHFQH26100417", "ZQHFQH26110422"))
    case.send(data, FILED)
    told = case.send(UNIFIED, "2026-11-03")
    assert only(told, "SF90") == ["SF9002   ISF ACCEPTED"]
    assert only(told, "SA50S7") == []


def test_a_number_of_another_filer() -> None:
    case = Case()
    case.send(COMPLETE, FILED)
    data = other(COMPLETE).replace(b"SF10101ACT", b"SF10101RCT")
    data = data.replace(b"11               XQZL", b"11EEE-00000000001XQZL")
    told = case.send(data, "2026-10-20")
    assert "SF9011111TRANSACTION BELONGS TO ANOTHER FILER" in told
    assert sn(told)[-1] == "01"


def test_a_number_that_nobody_has() -> None:
    assert sn(respond(replaced("EEE-00000000009"), FILED)) == ["11108", "01"]


def test_printed_codes() -> None:
    told = respond("isf/isf_faulty.txt", "2026-11-02")
    assert only(told, "SF90")[:3] == [
        "SF9011302IMPORTER REQUIRED",
        "SF9011123INVALID BOND TYPE",
        "SF9013370INVALID CHARACTER",
    ]
    for pairs, code in (
        (("SF10101ACT", "SF10901ACT"), "11105"),
        (("SF10101ACT", "SF10101QCT"), "11106"),
        (("SF10101ACT", "SF101  ACT"), "11120"),
        (("SF10101ACT", "SF10101A  "), "13132"),
    ):
        assert code in sn(respond(changed(COMPLETE, pairs), FILED))


def test_what_an_advisory_cannot_say_is_blank() -> None:
    data = changed(
        COMPLETE,
        ("ZQHFQH26100417      ", "ZQHFQH26100417ABCDEF"),
        ("SF20CR PO4100931", "SF20CR PO-100931"),
    )
    told = respond(data, FILED)
    assert only(told, "SA20") == ["SA20CR VESSEL041W"]
    assert only(told, "SA30") == ["SA30XQZLSGSIN2610001", "SA30", "SA30ZQHFQH26100418"]


# --- unified ---


def test_a_unified_filing_is_answered_apart() -> None:
    told = respond(UNIFIED, "2026-11-03")
    assert only(told, "A") == [
        "A2704EEE      110326     SX                                SYNTHETIC SAMPLE",
        "A2704EEE      110326     SN                                SYNTHETIC SAMPLE",
        "A2704EEE      110326     SA",
        "A2704EEE      110326     SO",
    ]
    assert only(told, "SE9") == ["SE9002   CATAIR: MESSAGE ACCEPTED"]
    assert only(told, "SF") == [
        "SF10101ACTEI 00-260011700           11EEE-00000000001XQZL",
        "SF20CR PO4101010",
        "SF9002   ISF ACCEPTED",
    ]
    assert sa(told) == [("ZQHFQH26110422", "S1")]


def test_a_unified_filing_once_more() -> None:
    case = Case()
    case.send(UNIFIED, "2026-11-03")
    told = case.send(UNIFIED, "2026-11-04")
    assert "SE9011007ENTRY NUMBER ALREADY ON FILE" in told
    assert "SF9011119ISF ON FILE - REPLACE REQUIRED" in told


def test_faults_of_the_filing_are_its_own() -> None:
    data = changed(UNIFIED, ("SF10101ACT", "SF10101AQQ"))
    told = respond(data, "2026-11-03")
    assert only(told, "SE9") == ["SE9002   CATAIR: MESSAGE ACCEPTED"]
    assert only(told, "SF9") == [
        "SF9011132INVALID ACTION REASON CODE",
        "SF9001   ISF REJECTED",
    ]


def test_a_unified_cancellation() -> None:
    case = Case({"bills": [{"on_file": "never"}]})
    assert sa(case.send(UNIFIED, "2026-11-03")) == [("ZQHFQH26110422", "S2")]
    data = changed(
        "isf/unified_cancel.txt", ("00413012", "00413004"), ("EEE-00002610052", "EEE-00000000001")
    )
    told = case.send(data, "2026-11-04")
    assert only(told, "SE90", "SF90") == [
        "SE9002   CATAIR: MESSAGE ACCEPTED",
        "SF9002   ISF ACCEPTED",
    ]
    assert case.send(EMPTY, "2027-01-01") == []


@pytest.mark.parametrize(
    ("bill", "expected"),
    [
        ("SE15RXQZLSGSIN2611001" + " " * 51 + "N", ["XQZLSGSIN2611001"]),
        ("SE15I    000045672" + " " * 54 + "N", []),
    ],
)
def test_bills_of_an_entry(bill: str, expected: list[str]) -> None:
    text = (SAMPLES / UNIFIED).read_text(encoding="latin-1").splitlines()
    kept = [line for line in text if not line.startswith("SE15")]
    kept.insert(5, bill.ljust(80))
    told = respond("\n".join(kept).encode(), "2026-11-03")
    if only(told, "SF9002"):
        assert [key for key, _ in sa(told)] == expected
    else:
        assert only(told, "X1RF999")
