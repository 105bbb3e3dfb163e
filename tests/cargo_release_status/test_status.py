"""Status notifications (SO): each record, and which layout an SO70 has."""

from __future__ import annotations

import pytest

import catair
from catair.chapters.cargo_release_status import (
    CHAPTER,
    SO10,
    SO40,
    SO50,
    SO60,
    SO70,
    SO70_PRE04,
    SO71,
    SO72,
)
from catair.fields import WIDTH, Object
from catair.tree import walk

# ACMQ-60 Note 8, where the print has lost the spacing: version 01 of the group
PRINTED = (
    "SO70FDADEV052616091901DATA UNDER PGA REVIEW         01  00011001              01",
    "SO70FDADEV052616093207MAY PROCEED                   072200011001              01",
)
NEWER = "SO70FDADEV091025091907MAY PROCEED                   072200102001        DOC01204"

HEADER = SO10(
    entry_filer_code="EEE",
    entry_number="00034560",
    entry_type_code="01",
    importer_of_record_number="00-123456700",
)


def read(*lines: str) -> list[Object]:
    """The records behind the header of a notification without A and Z, none of them faulty."""
    block = ["B  2704EEESO", SO10.encode(HEADER)[0] or "", *lines, "Y  2704EEESO"]
    text = "".join(f"{line.ljust(WIDTH)}\n" for line in block)
    parsed = catair.parse(text.encode())
    assert {found.code for found in parsed.findings} == {"ENVELOPE-MISSING"}
    (tree,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert catair.emit(parsed.tree) == text.encode()
    return [made for _, made in walk(tree, "")][1:]


@pytest.mark.parametrize("line", PRINTED)
def test_the_printed_dispositions_are_of_the_older_layout(line: str) -> None:
    (record,) = read(line)
    assert record["variant"] == "pre04"
    assert record["beginning_cbp_line"] == "0001"
    assert record["beginning_tariff_position"] == "1"
    assert record["beginning_pga_line"] == "001"
    assert record["status_action_date"] == "2016-05-26"


def test_version_04_gives_a_column_of_the_line_to_the_tariff_position() -> None:
    (record,) = read(NEWER)
    assert record["variant"] == "04"
    assert record["beginning_cbp_line"] == "001"
    assert record["beginning_tariff_position"] == "02"
    assert (record["document_type_code"], record["pga_entry_hold_type"]) == ("DOC01", "2")


@pytest.mark.parametrize("version", ["  ", "01", "02", "03"])
def test_every_older_version_has_the_older_layout(version: str) -> None:
    (record,) = read(NEWER[:72].ljust(78) + version)
    assert record["variant"] == "pre04"
    assert record["beginning_cbp_line"] == "0010"


def test_the_layouts_of_so70_differ_in_line_and_tariff_position_alone() -> None:
    both = zip(SO70.fields, SO70_PRE04.fields, strict=True)
    moved = {old.name for new, old in both if (new.columns, new.cls) != (old.columns, old.cls)}
    assert moved == {
        *("beginning_cbp_line", "beginning_tariff_position"),
        *("ending_cbp_line", "ending_tariff_position"),
    }


def test_a_notification_goes_there_and_back() -> None:
    notification = (
        SO40(bill_type_indicator="M", bill_of_lading_number="12345678", quantity=10),
        SO50(
            disposition_date="2026-09-14",
            disposition_time="09:30",
            disposition_code="93",
            narrative_message="BILL ON FILE",
            split_indicator="N",
        ),
        SO60(
            disposition_action_date="2026-09-14",
            disposition_action_time="09:31",
            disposition_action_code="98",
            narrative_message="RELEASED",
            release_date="2026-09-14",
            release_origin_code="01",
        ),
        SO70(government_agency_code="FDA", pga_processing_group_version="04"),
        SO71(
            references=[
                {"reference_qualifier": "PN", "reference_number": "123456789012"},
                {"reference_number": "123456789012345678"},
            ],
            receipt_date="2026-09-14",
            receipt_time="09:29:59",
            pga_line_sub_reason_codes=[{"pga_line_sub_reason_code": "A01"}],
        ),
        SO72(comments_to_trade="CONTACT THE AGENCY"),
    )
    # the two of SO70 are of one identifier; the notification has the later one
    layouts = {record.identifier: record for record in reversed(CHAPTER.records)}
    lines = [layouts[made["record"]].encode(made)[0] for made in notification]
    assert read(*(line or "" for line in lines)) == list(notification)


def test_only_a_second_reference_leaves_the_first_one_null() -> None:
    line = "SO71".ljust(60) + "PN123456789012345678"
    _, record = read(NEWER, line)
    second = {"reference_qualifier": "PN", "reference_number": "123456789012345678"}
    assert record == {"record": "SO71", "references": [None, second]}


def test_the_importer_is_masked() -> None:
    line = (SO10.encode(HEADER)[0] or "").replace("00-123456700", "00-12345670a")
    data = f"B  2704EEESO\n{line}\nY  2704EEESO\n".encode()
    parsed = catair.parse(data)
    (found,) = (f for f in parsed.findings if f.field == "importer_of_record_number")
    assert "12345670" not in f"{found.message} {found.found}"
