"""Entry summaries, record by record: the examples in print, and layouts that a value chooses."""

from __future__ import annotations

from typing import Any

import pytest

import catair
from catair.applications import records_of
from catair.chapters.entry_summary_line import DECLARATIONS, RECORD_53, SE62
from catair.chapters.entry_summary_response import PGA_TYPES, REFERENCE_TYPES
from catair.findings import EmitError
from catair.record import Record
from tests.files.lines import file_of, header, row


def transmission(code: str, *lines: str) -> bytes:
    """A batch of one block with these records."""
    trailer = row(f"Y  2704EEE{code}", (13, "00000")) if code == "AX" else row(f"Y  2704EEE{code}")
    return file_of(header(code), row(f"B  2704EEE{code}"), *lines, trailer, row("Z2704EEE"))


def read(code: str, *lines: str) -> list[Any]:
    """The records of a clean block, which give the same lines again."""
    data = transmission(code, *lines)
    (block,) = catair.parse(data).tree["batches"][0]["blocks"]
    assert catair.emit(catair.parse(data).tree) == data
    records: list[Any] = block["records"]
    assert not [record for record in records if "verbatim" in record or record["record"] is None]
    return records


# ESF-91, ESF-121 and ESF-124
PRINTED = (
    "SE60Y", "SE6201FSHNG INFOMETHOD OF HARVEST", "SE63VESSEL", "SE6201FSHNG INFOVESSEL NAME",
    "SE63ABC", "SE6201FSHNG INFOCOUNTRY OF HARVEST", "SE63MX", "SE6201FSHNG INFOVESSEL FLAG",
    "SE6201FSHNG INFOVESSEL IMO", "SE631234567890", "SE6201MINE INFO COUNTRY OF MINING",
    "SE6202FSHNG INFOMETHOD OF HARVEST", "SE63SVH",
)  # fmt: skip


def test_printed_lines_are_as_they_are_printed() -> None:
    made = read("AE", *map(row, PRINTED))
    assert made[0] == {"record": "SE60", "sanction_disclaim_indicator": "Y"}
    assert made[1] == SE62(record_id="01", record_type="FSHNG INFO", field_name="METHOD OF HARVEST")
    assert made[2] == {"record": "SE63", "field_value": "VESSEL"}
    assert made[10]["record_type"] == "MINE INFO"


@pytest.mark.parametrize(
    ("printed", "rate"), [("00001017", "10.17"), ("00020000", "200.00"), ("00011025", "110.25")]
)
def test_deposit_rates_of_note_2(printed: str, rate: str) -> None:
    """ESF-99: per cent, or dollars and cents."""
    line = row("53A123456789C", (14, printed), (22, "A"), (47, "0000000000"))
    (made,) = read("AE", line)
    assert made["case_deposit_rate"] == rate
    assert RECORD_53.encode(made) == (line, [])


def test_allocation_quantity_of_a_craft_beverage() -> None:
    """ESF-108: 650.25 barrels."""
    line = row("5405XXXXXXXXXXTTB-FP-A1B2C3D", (33, "ANY BREWERY"), (54, "000006502500"))
    (made,) = read("AE", row(line, (66, "Y"), (67, "BEER01"), (73, "00160000")))
    assert (made["variant"], made["allocation_quantity"]) == ("type_05", "650.2500")
    assert made["ttb_tax_rate_confirmation"] == "16.0000"


def test_an_amount_may_be_filled_with_spaces() -> None:
    """Class (S)N (ESF-18)."""
    data = transmission("AE", row("60016", (6, "      1250")))
    parsed = catair.parse(data)
    assert parsed.findings == []
    (made,) = parsed.tree["batches"][0]["blocks"][0]["records"]
    assert made["ir_tax_amount"] == "12.50"
    assert catair.emit(parsed.tree) == data


def test_other_country_where_space_only_is_printed() -> None:
    (made,) = read("AE", row("5408  OTH"))
    assert made["country_of_melt_and_pour_applicability_code"] == "OTH"


# --- layouts that a value chooses ---------------------------------------------------------------


@pytest.mark.parametrize("code", [*DECLARATIONS, "13", "00"])
def test_declaration(code: str) -> None:
    """ESF-101 for a type that is not printed."""
    (made,) = catair.parse(transmission("AE", row(f"54{code}"))).tree["batches"][0]["blocks"][0][
        "records"
    ]
    assert made["variant"] == (f"type_{code}" if code in DECLARATIONS else "other")
    assert made["importers_additional_declaration_type_code"] == code


@pytest.mark.parametrize("code", [*REFERENCE_TYPES, "PG03", "CANADA"])
def test_reference(code: str) -> None:
    """ESF-193 for a type that is not printed."""
    data = transmission("AX", row("E0", (4, code), (11, "000001"), (18, "REF ID:")))
    (made,) = catair.parse(data).tree["batches"][0]["blocks"][0]["records"]
    variant = "pga" if code in PGA_TYPES else code.lower()
    assert made["variant"] == (variant if code in REFERENCE_TYPES else "reference")
    assert made["occurrence_position"] == 1
    assert catair.emit(catair.parse(data).tree) == data


def test_response() -> None:
    start = ((11, "000001"), (18, "REF ID:"))
    summary, portion, disposition = read(
        "AX",
        row("E0 SUMMRY", *start, (26, "EEE 00410018 REF12"), (52, "123")),
        row("E0 PG19", *start, (26, "MF ANY MAKER")),
        row("E1FF27A", (11, "*CENSUS* IMPROBABLE COUNTRY"), (51, "EEE  00410018"), (64, "00100")),
    )
    assert summary["broker_reference_number"] == "REF12"
    assert summary["cbp_team_number"] == "123"
    assert portion["pertinent_portion_of_corresponding_pga_record"] == "MF ANY MAKER"
    assert disposition["version_number"] == "00100"


def test_a_reference_is_written_by_its_variant() -> None:
    made = {
        "record": "E0", "variant": "carman", "occurrence_position": 2,
        "manifested_quantity": 40, "manifested_quantity_unit_of_measure_code": "CTN",
    }  # fmt: skip
    tree = catair.parse(transmission("AX", row("E1 F27A", (11, "ANY")))).tree
    tree["batches"][0]["blocks"][0]["records"] = [made]
    line = row("E0 CARMAN 000002 REF ID: 00000040 CTN")
    assert catair.emit(tree).decode().splitlines()[2] == line
    made["variant"] = "cargo"
    with pytest.raises(EmitError):
        catair.emit(tree)


# --- who has what -------------------------------------------------------------------------------


def test_each_direction_has_its_own_records() -> None:
    assert {record.identifier for record in records_of("AX")} == {"E0", "E1"}
    assert {record.direction for record in records_of("AE")} == {"input"}
    assert not {"E0", "E1"} & {record.identifier for record in records_of("AE")}


OWN = [record for record in records_of("AE") if record.token != "PGA"]


@pytest.mark.parametrize("record", OWN, ids=repr)
def test_a_record_of_cargo_release_is_not_taken_for_one_of_this_chapter(record: Record) -> None:
    assert str(record.chapter) == "Entry Summary Create/Update v109"


def test_a_name_in_a_declaration_of_another_type_is_not_shown() -> None:
    """The type may have slipped, and with it what the columns are."""
    found = catair.parse(transmission("AE", row("5411jane doe"))).findings
    assert found
    assert "jane" not in f"{found!r}"
