"""Cargo Manifest Query: one WR1 to ask with, another in the answer."""

from __future__ import annotations

import catair
from catair.chapters.cargo_manifest_query import WO60, WO70, WO71, WR1_INPUT, WS5, WSC
from catair.fields import Object


def read(code: str, *lines: str) -> tuple[list[Object], list[catair.Finding]]:
    """The records of a block and the findings about them; the bytes come back."""
    count = f"{len(lines):05}" if code == "C1" else ""
    rows = ["A2704EEE".ljust(25) + code, f"B  2704EEE{code}", *lines, f"Y  2704EEE{code}{count}"]
    data = "".join(f"{row:80}\n" for row in [*rows, "Z2704EEE"]).encode()
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    return parsed.tree["batches"][0]["blocks"][0]["records"], parsed.findings


def test_a_query_of_a_bill() -> None:
    made = WR1_INPUT(
        issuer_code_of_bill_of_lading_number="ABCD",
        bill_of_lading_number="12345678",
        request_for_related_bol_indicator="Y",
        limit_output_option="2",
    )
    line = "WR1".ljust(31) + "ABCD12345678".ljust(39) + "Y 2"
    assert WR1_INPUT.encode(made) == (line.ljust(80), [])
    assert read("CQ", line) == ([made], [])


def test_an_answer_has_another_wr1() -> None:
    line = "WR12704EEE 0003456001".ljust(42) + "ABCDSAMPLE VESSEL".ljust(24) + "V311W091426"
    (made,), findings = read("C1", line)
    assert (made["district_port_of_entry"], made["date_of_arrival"]) == ("2704", "2026-09-14")
    assert made["importing_vessel_code_or_importing_conveyance_name"] == "SAMPLE VESSEL"
    assert [(found.code, found.columns) for found in findings] == [("FIELD-LEADING", (11, 19))]


def test_an_entry_number_that_is_right_justified_keeps_its_space() -> None:
    """ACMQ-13 wants eight positions on the right of nine."""
    (made,), findings = read("CQ", "WR1    EEE 00034560")
    assert (made["entry_number"], made["verbatim"]) == ("00034560", {"11-19": " 00034560"})
    assert [found.code for found in findings] == ["FIELD-LEADING"]


def test_zeros_where_there_is_no_date() -> None:
    """ACMQ-33: twelve zeros where the reported status has no date."""
    made, flaws = WS5.decode("WS5UA000000000000".ljust(80))
    assert (made["in_bond_arrival_date"], made["in_bond_export_date"]) == ("000000", "000000")
    assert flaws == []


def test_quantities_of_a_master_and_a_house() -> None:
    """ACMQ-35: the names of the elements are printed twice."""
    line = "WSCXX 12345091426" + "12345678901" + "A0012000100" + "HOUSE1".ljust(12) + "B0000700003"
    made, flaws = WSC.decode(f"{line}123456789  AR61  1")
    assert made["quantities"] == [
        {"part_indicator": "A", "manifest_quantity": 120, "boarded_quantity": 100},
        {"part_indicator": "B", "manifest_quantity": 7, "boarded_quantity": 3},
    ]
    assert (made["house_air_waybill_number"], made["in_bond_number"]) == ("HOUSE1", "123456789")
    assert (made["wsc_record_version"], flaws) == ("1", [])


def test_a_document_type_has_six_positions() -> None:
    """ACMQ-54 prints 65-67."""
    line = "WO60091426123098RELEASED".ljust(56) + "09142602DOC123"
    made, flaws = WO60.decode(line.ljust(80))
    assert (made["document_type"], made["release_origin_code"], flaws) == ("DOC123", "02", [])
    assert made["disposition_action_time"] == "12:30"


def test_pga_lines_of_version_04() -> None:
    """ACMQ-57: three columns for a CBP line, two for a tariff position."""
    line = "WO70FDADEV091426093207MAY PROCEED".ljust(54) + "  00101001".rjust(10) + "00202003"
    made, flaws = WO70.decode(f"{line:78}04")
    assert flaws == []
    assert (made["beginning_cbp_line"], made["beginning_tariff_position"]) == ("001", "01")
    assert (made["ending_cbp_line"], made["ending_pga_line"]) == ("002", "003")


def test_references_of_two_widths_and_ten_sub_reasons() -> None:
    """ACMQ-61, ACMQ-62."""
    line = f"WO7101{'123456789012'}091426093207AAABBB".ljust(60) + "02" + "123456789012345678"
    made, flaws = WO71.decode(line)
    assert flaws == []
    number = "pga_reference_identification_number"
    assert [item[number] for item in made["references"]] == ["123456789012", "123456789012345678"]
    assert [item["pga_line_sub_reason_code"] for item in made["pga_line_sub_reason_codes"]] == [
        "AAA",
        "BBB",
    ]
