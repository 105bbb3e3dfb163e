"""In-Bond: records without names of their own, told by the application they stand in."""

from __future__ import annotations

from typing import Any

import pytest

import catair
from catair.chapters import in_bond
from catair.chapters.in_bond import NS10, NS30, QP10, QP32, QP70, QT95, WP10, WP20, WT95
from catair.fields import Object
from catair.record import Record


def transmission(code: str, *lines: str) -> bytes:
    """A batch with one block of these records."""
    header = ["A2704EEE".ljust(25) + code, f"B  2704EEE{code}"]
    trailer = [f"Y  2704EEE{code}{len(lines):05}", "Z2704EEE"]
    return "".join(f"{line:80}\n" for line in [*header, *lines, *trailer]).encode()


def read(code: str, line: str) -> tuple[Object, list[catair.Finding]]:
    """The object of a record and the findings about it."""
    data = transmission(code, line)
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    (made,) = parsed.tree["batches"][0]["blocks"][0]["records"]
    return made, [found for found in parsed.findings if found.line == 3]


def line(record: Record, **values: Any) -> str:
    """The columns of a record with these values."""
    columns, refused = record.encode(record(**values))
    assert columns is not None, refused
    return columns


# INB-19, INB-54, INB-61: three records that begin with 10
TENS = [
    (
        "QP",
        line(
            QP10,
            action_code="A",
            in_bond_entry_type="61",
            in_bond_number="123456782",
            value=12500,
        ),
        {
            "record": "10",
            "action_code": "A",
            "in_bond_entry_type": "61",
            "in_bond_number": "123456782",
            "value": 12500,
        },
    ),
    (
        "WP",
        line(WP10, action_code="1", in_bond_number="123456782"),
        {"record": "10", "action_code": "1", "in_bond_number": "123456782"},
    ),
    (
        "NS",
        line(
            NS10,
            in_bond_entry_type="61",
            in_bond_number="123456782",
            u_s_port_of_destination="2704",
        ),
        {
            "record": "10",
            "in_bond_entry_type": "61",
            "in_bond_number": "123456782",
            "u_s_port_of_destination": "2704",
        },
    ),
]


@pytest.mark.parametrize(("code", "columns", "expected"), TENS, ids=[ten[0] for ten in TENS])
def test_the_application_tells_which_record_it_is(
    code: str, columns: str, expected: Object
) -> None:
    assert read(code, columns) == (expected, [])


@pytest.mark.parametrize(("request_code", "response"), [("QP", "QT"), ("WP", "WT")])
def test_a_response_echoes_what_was_sent(request_code: str, response: str) -> None:
    """INB-16 Note 1, INB-17 Note 2."""
    columns = next(columns for code, columns, _ in TENS if code == request_code)
    assert read(response, columns) == read(request_code, columns)


@pytest.mark.parametrize(("code", "record"), [("QT", QT95), ("WT", WT95)])
def test_a_message_is_output_alone(code: str, record: Record) -> None:
    columns = line(
        record,
        narrative_message_type_code="02",
        narrative_message_identifier="001",
        narrative_message="ACCEPTED",
    )
    made, found = read(code, columns)
    assert (made["narrative_message"], found) == ("ACCEPTED", [])
    assert read(code.replace("T", "P"), columns)[0] == {"record": None, "raw": columns}


@pytest.mark.parametrize("code", ["QT", "WT"])
@pytest.mark.parametrize("letter", ["A", "B", "Y", "Z"])
def test_a_rejected_envelope(code: str, letter: str) -> None:
    """INB-69 to INB-72: E and the letter are one identifier."""
    columns = f"E{letter}INVALID".ljust(80)
    expected = {"record": f"E{letter}", "narrative_message": "INVALID"}
    assert read(code, columns) == (expected, [])


def test_dates_and_times_have_the_order_of_their_record() -> None:
    """INB-57, INB-65: YYMMDD, where QP20 has MMDDYY (INB-24)."""
    made, found = read("WP", "20260430235959".ljust(80))
    assert (made["date"], made["time"], found) == ("2026-04-30", "23:59:59", [])
    columns = line(
        NS30,
        disposition_code="1C",
        issuer_code_of_simple_regular_master_bill_number="ABCD",
        simple_regular_master_bill_number="123456",
        quantity=3,
        action_date="2026-04-30",
        action_time="23:59",
        in_bond_carrier_code="ABCD",
    )
    assert columns[63:73] == "2604302359"
    assert WP20.page == "INB-57"


def test_a_tariff_number_is_left_justified() -> None:
    """INB-45: at least six digits, and spaces in the remaining positions."""
    columns = line(QP70, harmonized_number="620342", value=1, weight=2, weight_unit="KG")
    assert columns[2:13] == "620342     "
    made, found = read("QP", columns)
    assert (made["harmonized_number"], found) == ("620342", [])


def test_secondary_notify_parties_are_a_list() -> None:
    """INB-29."""
    parties = [{"secondary_notify_party_code": code} for code in ("2704EEE01", "ABCD")]
    made, found = read("QP", line(QP32, secondary_notify_parties=parties))
    assert (made["secondary_notify_parties"], found) == (parties, [])


def test_what_is_reserved_is_filler() -> None:
    """INB-27: the issuer of a house bill is to be space filled, its number is not."""
    columns = "30A     ABCD" + "123456".ljust(12) + "WXYZ" + "789".ljust(12)
    made, found = read("QP", columns.ljust(80))
    assert made["house_bill_number"] == "789"
    assert [(f.code, f.columns) for f in found] == [("FIELD-FILLER", (25, 28))]


def test_bonded_carriers_and_parties_are_personal() -> None:
    """INB-22 Note 2: the ID of a bonded carrier may be a social security number."""
    personal = {
        (record.identifier, field.name)
        for record in in_bond.CHAPTER.records
        for field in record.elements
        if field.privacy == "personal"
    }
    assert {("10", "bonded_carrier_id"), ("20", "bonded_carrier_id")} < personal
    for record in in_bond.CHAPTER.records:
        if "QP" in record.applications and "50" <= record.identifier <= "62":
            assert {(record.identifier, field.name) for field in record.elements} <= personal
