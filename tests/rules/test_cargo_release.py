"""Cargo Release: SE10, SE11, SE13 and the actions, beyond what the examples show."""

from __future__ import annotations

import pytest

from catair.rules.cargo_release import check
from catair.rules.rule import Case, Context
from tests.rules.edits import SAMPLES, behind, lines, passing, put, told, without

TRUCK = passing("SE-KEY")  # Add, type 11, MOT 30, bond 0, no planned port
CANCEL = passing("SE10-N7")
UPDATE = passing("SE-ACTION")
ZONE = passing("SE11-N6")  # type 06, weekly, without a bill
BOND = passing("SE10-N6")
LOCATED = passing("SE11-WAREHOUSE")
WAREHOUSE, REWAREHOUSE = passing("SE11-N2"), passing("SE11-N3")
LOW = lines(SAMPLES / "type_86.txt")
LOW_PGA = lines(SAMPLES / "type_86_pga.txt")

E, W = "error", "warning"


# --- actions ---


@pytest.mark.parametrize("action", ["A", "R"])
def test_add_and_replace_carry_lines_and_contact(action: str) -> None:
    entry = put(TRUCK, "SE10", 5, action)
    assert told(entry) == []
    assert told(without(entry, "SE13")) == [("SE-CONTACT", E)]
    assert told(without(entry, "SE40", "SE60")) == [("SE-KEY", W)]


def test_update_without_contact_is_a_warning() -> None:
    assert told(without(UPDATE, "SE13")) == [("SE-CONTACT", W)]


def test_cancel_with_more_is_a_warning_for_each_kind_of_record() -> None:
    more = behind(CANCEL, "SE20", *without(TRUCK, "A", "B ", "SE1", "SE2", "Y", "Z"))
    kinds = ["SE30", "SE35", "SE36", "SE40", "SE60"]
    assert told(more) == [("SE-ACTION", W)] * len(kinds)


def test_a_line_that_is_no_record_is_told_once() -> None:
    assert told(behind(CANCEL, "SE20", "QQ")) == []


def test_cancel_of_both_filings() -> None:
    assert told(lines(SAMPLES / "isf" / "unified_cancel.txt")) == []


def test_an_unknown_action_demands_nothing_of_records() -> None:
    assert told(without(put(TRUCK, "SE10", 5, "X"), "SE13", "SE40", "SE60")) == []
    assert told(without(put(TRUCK, "SE10", 5, " "), "SE13", "SE40", "SE60")) == []


@pytest.mark.parametrize("sample", ["cancel", "cancel_references", "several_transactions"])
def test_references_in_lower_case_are_what_cbp_makes_of_them(sample: str) -> None:
    entries = lines(SAMPLES / f"{sample}.txt")
    assert {line[4:7] for line in entries if line.startswith("SE20")} - {"CR "}
    lower = [line[:4] + line[4:7].lower() + line[7:] if line[:4] == "SE20" else line
             for line in entries]  # fmt: skip
    assert told(lower) == []


def test_contact_out_of_place_is_not_missing() -> None:
    moved = behind(without(TRUCK, "SE13"), "SE15", TRUCK[3])
    assert moved != TRUCK
    assert told(moved) == []


# --- SE10 ---


def test_filer_of_the_block() -> None:
    assert told(put(TRUCK, "SE10", 6, "eee")) == []  # CBP converts lower case
    assert set(told(put(TRUCK, "B ", 8, "CU1"))) == {("SE10-FILER", E), ("X32", E)}
    assert "SE10-FILER" not in dict(told(put(TRUCK, "B ", 8, "   ")))
    assert told(put(TRUCK, "SE10", 6, "   ")) == []


@pytest.mark.parametrize("mode", ["50", "60", "70"])
def test_port_of_unlading(mode: str) -> None:
    assert ("SE10-UNLADING", E) in told(put(TRUCK, "SE10", 37, mode))
    assert told(put(CANCEL, "SE10", 37, mode)) == [("SE10-UNLADING", W)]


@pytest.mark.parametrize(
    ("qualifier", "number", "right"),
    [
        ("EI ", "00-310044800", True),
        ("EI ", "00-3100448AZ", True),
        ("EI ", "00-3100448  ", True),
        ("EI ", "00-310044   ", False),
        ("EI ", "0A-310044800", False),
        ("EI ", "00-31004480-", False),
        ("ANI", "260100-00001", True),
        ("ANI", "2601A0-00001", False),
        ("34 ", "000-00-0000 ", True),
        ("34 ", "000-00-00001", False),
        ("XX ", "1           ", True),
    ],
)
def test_form_of_the_importer_number(qualifier: str, number: str, right: bool) -> None:
    of = put(put(TRUCK, "SE10", 22, qualifier), "SE10", 25, number)
    assert (("SE10-N4", E) in told(of)) is not right


def test_importer_of_type_86() -> None:
    assert told(LOW) == []
    assert told(put(put(LOW, "SE10", 22, "EI "), "SE10", 25, "1".ljust(12))) == []
    assert told(LOW_PGA) == []
    assert told(put(LOW_PGA, "SE10", 25, "1".ljust(12))) == [("SE10-N4", E)]
    blank = put(LOW_PGA, "SE10", 22, " " * 15)
    assert told(blank) == [("SE10-N12a", W), ("SE10-N12b", W)]


def test_importer_is_not_demanded_of_cancel_and_update() -> None:
    assert told(put(CANCEL, "SE10", 22, " " * 15)) == []
    assert told(put(UPDATE, "SE10", 22, " " * 15)) == []
    assert told(put(CANCEL, "SE10", 25, "1".ljust(12))) == [("SE10-N4", E)]


def test_single_transaction_bond() -> None:
    assert told(without(BOND, "SE20")) == [("SE10-N6", E), ("SE10-N6", E)]
    assert told(put(CANCEL, "SE10", 39, "9")) == []


def test_mode() -> None:
    assert told(put(CANCEL, "SE10", 37, "  ")) == [("SE10-N11", W)]
    assert told(put(UPDATE, "SE10", 37, "  ")) == [("SE10-N11", E)]
    bill = [line for line in TRUCK if line.startswith("SE15")]
    assert "SE10-N11" in dict(told(behind(ZONE, "SE13", *bill)))
    assert told(ZONE) == []


@pytest.mark.parametrize("kind", ["02", "06", "07", "12", "21", "22", "23", "86"])
def test_types_with_a_planned_port(kind: str) -> None:
    assert "SE10-N7" in dict(told(put(TRUCK, "SE10", 20, kind)))


@pytest.mark.parametrize("kind", ["01", "03", "11", "52"])
def test_types_without_a_planned_port(kind: str) -> None:
    entry = put(passing("SE30-NAME"), "SE10", 20, kind)
    assert told(entry) == []
    assert "SE10-N7" in dict(told(put(entry, "SE15", 73, "Y")))
    in_bond = "SE15I    000045774".ljust(72) + "N"
    assert "SE10-N7" in dict(told(behind(entry, "SE13", in_bond)))
    pga = behind(entry, "SE60", "OI        PEPPERMINT TEA")
    assert "SE10-N7" in dict(told(pga))


def test_an_unknown_type_demands_nothing() -> None:
    assert told(put(put(TRUCK, "SE10", 20, "99"), "SE10", 22, " " * 17)) == []


def test_value_at_the_limit() -> None:
    assert told(put(TRUCK, "SE10", 40, "0000002500")) == []
    assert told(put(LOW, "SE10", 40, "0000000800")) == []
    assert told(put(LOW, "SE10", 40, "0000000801")) == [("SE10-N13", E)]
    assert told(put(TRUCK, "SE10", 40, "X")) == []


# --- SE11 ---


def test_additional_header_missing() -> None:
    assert told(without(ZONE, "SE11")) == [("SE11-N4", E), ("SE11-N6", E)]
    assert told(without(WAREHOUSE, "SE11")) == [("SE11-N2", E)]
    assert told(without(REWAREHOUSE, "SE11")) == [("SE11-N2", E), ("SE11-N3", E), ("SE11-N3", E)]


def test_additional_header_out_of_place_is_not_missing() -> None:
    at = next(n for n, line in enumerate(ZONE) if line.startswith("SE11"))
    assert told(behind(without(ZONE, "SE11"), "SE20", ZONE[at])) == []


def test_additional_header_of_an_update_demands_nothing() -> None:
    assert told(put(without(UPDATE, "SE11"), "SE10", 20, "21")) == []


@pytest.mark.parametrize(
    ("zone", "severity"),
    [
        ("FTZ02610", None),
        ("FTZ026T2", None),
        ("FTZ0260A01", None),
        ("FTZ02600A001", None),
        ("FTZ0260T20B7", None),
        ("FTZ026", W),
        ("FTZ0260A001", W),
        ("FTZ26 A01", E),
        ("FTZ0260A-1", E),
        ("0260A01", E),
        ("            ", E),
    ],
)
def test_zone(zone: str, severity: str | None) -> None:
    expected = [("SE11-N6", severity)] if severity else []
    assert told(put(ZONE, "SE11", 20, zone.ljust(20))) == expected


@pytest.mark.parametrize(
    ("elected", "expected"),
    [("092826", [("SE11-N1b", E)]), ("092926", []), ("100626", []), ("100726", [("SE11-N1b", E)])],
)
def test_days_of_an_elected_date(elected: str, expected: list[tuple[str, str]]) -> None:
    """Sent on September 29, 2026."""
    assert told(put(ZONE, "SE11", 6, elected)) == expected


def test_a_replacement_repeats_a_past_day() -> None:
    assert told(put(put(ZONE, "SE10", 5, "R"), "SE11", 6, "092826")) == []
    assert told(put(put(ZONE, "SE10", 5, "R"), "SE11", 6, "100726")) == [("SE11-N1b", E)]


def test_an_elected_date_without_a_date_of_filing() -> None:
    assert told(put(without(ZONE, "A", "Z"), "SE11", 6, "100736")) == []


def test_a_date_that_is_none_is_not_missing() -> None:
    assert told(put(ZONE, "SE11", 6, "1O0126")) == []
    assert told(put(ZONE, "SE11", 6, "      ")) == [("SE11-N1a", E)]


def test_bonded_warehouse() -> None:
    assert told(put(ZONE, "SE11", 65, "Z004")) == []
    assert told(put(LOCATED, "SE11", 65, "Z004")) == [("SE11-WAREHOUSE", W)]


def test_immediate_delivery() -> None:
    asked = put(put(WAREHOUSE, "SE11", 80, "Y"), "SE10", 39, "0")
    assert told(asked) == [("SE11-N9a", E), ("SE11-N9b", E)]
    assert told(put(put(WAREHOUSE, "SE11", 80, "N"), "SE10", 39, "0")) == []


# --- SE13 ---


def test_what_is_for_cancellations_alone() -> None:
    assert told(put(TRUCK, "SE13", 60, "051")) == [("SE13-CORRECTION", W)] * 2
    assert told(put(UPDATE, "SE13", 62, "1")) == [("SE13-CORRECTION", W)]
    assert told(put(put(TRUCK, "SE10", 5, " "), "SE13", 60, "05")) == []


@pytest.mark.parametrize("reason", ["01", "05", "06", "07", "08", "09", "10", "11", "99"])
def test_reasons_without_a_reference(reason: str) -> None:
    assert told(without(put(CANCEL, "SE13", 60, reason), "SE20")) == []


def test_a_reason_with_another_reference() -> None:
    assert told(put(CANCEL, "SE20", 5, "CES")) == [("SE13-N1b", E)]


def test_reason_of_a_weekly_entry() -> None:
    assert told(passing("SE13-N1d")) == []
    assert told(put(CANCEL, "SE13", 60, "12")) == [("SE13-N1d", E)]


def test_indicator_of_documents() -> None:
    assert told(put(TRUCK, "SE13", 63, "1")) == [("SE13-N2", E)]


# --- SE40 ---


def numbered(*identifiers: str) -> list[str]:
    head = without(TRUCK, "SE40", "SE60", "Y", "Z")
    tail = TRUCK[-2:]
    body = []
    for identifier in identifiers:
        body += [f"SE40{identifier}CA BROCHURES".ljust(80), f"SE604911100080{0:010}".ljust(80)]
    return [*head, *body, *tail]


@pytest.mark.parametrize(
    ("identifiers", "times"),
    [
        (["001", "002", "003"], 0),
        (["002", "003"], 1),
        (["001", "003", "004"], 1),
        (["001", "001", "002"], 1),
        (["001", "   ", "003"], 0),
        (["001", "A02", "003"], 0),
        (["001", "A02", "002"], 1),
        (["000"], 1),
    ],
)
def test_identifiers(identifiers: list[str], times: int) -> None:
    assert told(numbered(*identifiers)) == [("SE40-SEQUENCE", E)] * times


def test_a_line_without_its_item() -> None:
    lines = [{}, {"item": None}, {"item": {"record": "SE40", "line_item_identifier": "003"}}]
    case = Case("transaction", {"type": "SE", "lines": lines}, [], "SE", Context("2026-09-21"))
    check(case)
    assert case.told == []


# --- whatever a file holds ---


def test_a_transaction_without_its_header() -> None:
    assert told(without(TRUCK, "SE10")) == [("X33", E)]


def test_nothing_of_an_empty_tree() -> None:
    for tree in ({"type": "SE"}, {"type": "SE", "lines": [{}], "bills": [{}]}):
        case = Case("transaction", tree, [], "SE", Context("2026-09-21"))
        check(case)
        assert case.told == []
