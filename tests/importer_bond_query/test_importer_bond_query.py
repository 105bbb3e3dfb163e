"""Importer/Bond Query: six importers in a record, and what is found of each."""

from __future__ import annotations

import pytest

import catair
from catair.chapters import importer_bond_query
from catair.chapters.importer_bond_query import K1, K2, K4, K7, K
from catair.fields import Object
from catair.tree import walk


def read(code: str, *lines: str) -> tuple[list[Object], list[catair.Finding]]:
    """The records of a block and the findings about them; the bytes come back."""
    rows = ["A2704EEE".ljust(25) + code, f"B  2704EEE{code}", *lines]
    rows += [
        f"Y  2704EEE{code}{len(lines):05}" if code == "KR" else f"Y  2704EEE{code}",
        "Z2704EEE",
    ]
    data = "".join(f"{row:80}\n" for row in rows).encode()
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    held = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    return [made for _, made in walk(held, "")], parsed.findings


def test_a_query_has_a_list_of_importers() -> None:
    """QIB-9: contiguous fields; a blank request code is no address (Note 2)."""
    importers: list[Object] = [
        {"importer_number": "12-3456789**", "address_request_code": "1"},
        {"importer_number": "000-00-0000"},
    ]
    line = "K 12-3456789**1000-00-0000".ljust(80)
    assert K.encode(K(importers=importers)) == (line, [])
    assert read("KI", line) == ([{"record": "K", "importers": importers}], [])


def test_no_address_may_be_asked_of_the_first_importer() -> None:
    """QIB-8 prints M for its request code, but a space is one of the codes (QIB-9 Note 2)."""
    made, flaws = K.decode("K 000-00-0000".ljust(80))
    assert made["importers"] == [{"importer_number": "000-00-0000"}]
    assert flaws == []


def test_a_seventh_importer_is_refused() -> None:
    importer = {"importer_number": "000-00-0000", "address_request_code": "1"}
    line, flaws = K.encode(K(importers=[importer] * 7))
    assert (line, [flaw.code for flaw in flaws]) == (None, ["JSON-VALUE"])


def test_what_is_found() -> None:
    """QIB-12 Note 4: a bond amount of ten digits stands in the K2, and the K1 has none."""
    lines = [
        "K1000-00-0000 1SPECIMEN IMPORTER".ljust(47)
        + "999A".ljust(13)
        + "2704010226123456789"
        + "2",
        "K2DBATOYS".ljust(45) + "Y Y A".ljust(12) + "1234567890",
        "K412 SAMPLE".replace("12 SAMPLE", "").ljust(34) + "SPECIMEN CITY".ljust(21) + "FN",
        "K7SPECIMEN IMPORTER".ljust(33) + "CEE001 PHARMACEUTICALS, HEALTH",
    ]
    records, findings = read("KR", *lines)
    assert findings == []
    assert [record["record"] for record in records] == ["K1", "K2", "K4", "K7"]
    bond, status, city, center = records
    assert (bond["bond_number"], bond["bond_effective_date"]) == ("123456789", "2026-01-02")
    assert ("bond_amount" in bond, bond["bond_amount_record_location_indicator"]) == (False, "2")
    assert (status["bond_amount"], status["periodic_monthly_statement_status"]) == (1234567890, "Y")
    assert (city["state_code"], "postal_code" in city) == ("FN", False)
    assert center["center_id_description"] == "PHARMACEUTICALS, HEALTH"


@pytest.mark.parametrize(("record", "start", "end"), [(K1, 71, 79), (K2, 48, 48), (K4, 58, 66)])
def test_misprints_are_not_held_against_a_record(
    record: catair.record.Record, start: int, end: int
) -> None:
    """QIB-10 (71-89), QIB-13 ("N = No, bond is sufficient"), QIB-16 (M, or 9S)."""
    field = next(field for field in record.elements if field.start == start)
    assert (field.end, field.mandatory) == (end, False)


def test_a_bond_is_not_sufficient() -> None:
    assert importer_bond_query.BOND_SUFFICIENCIES["N"] == "No, bond is not sufficient"


def test_whatever_names_an_importer_is_personal() -> None:
    public = {
        field.name
        for record in importer_bond_query.CHAPTER.records
        for field in record.elements
        if field.privacy == "public"
    }
    assert not {name for name in public if "name" in name and name != "name_qualifier"}
    assert not {name for name in public if "importer" in name or "address_line" in name}
    assert not public & {"city", "state_code", "postal_code", "additional_information"}
    assert K7.private
