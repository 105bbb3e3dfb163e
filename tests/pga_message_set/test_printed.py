"""The PGA message set: the lines that the chapter prints (PGA-68 to PGA-70), there and back.

Lines whose spacing the print has lost stand here by their layouts; the comment says which.
"""

from __future__ import annotations

import pytest

from catair.chapters import pga_message_set
from catair.chapters.pga_message_set import PG08, PG14, PG27, PG30, PG50
from catair.fields import WIDTH, Object
from catair.record import Record

PRINTED: tuple[tuple[str, Object], ...] = (
    # PGA-68
    (
        "PG19IM                   TOYOTA NORTH AMERICA            1234 PEACHTREE STREET",
        {
            "entity_role_code": "IM",
            "entity_name": "TOYOTA NORTH AMERICA",
            "entity_address_1": "1234 PEACHTREE STREET",
        },
    ),
    (
        "PG20                                     ATLANTA              GA US30301",
        {
            "entity_city": "ATLANTA",
            "entity_state_province": "GA",
            "entity_country": "US",
            "entity_zip_postal_code": "30301",
        },
    ),
    (
        "PG21CI1JANE SMITH             7062345678     JANE.SMITH@TOYOTAAMERICA.COM",
        {
            "individual_qualifier": "CI1",
            "individual_name": "JANE SMITH",
            "telephone_number_of_the_individual": "7062345678",
            "email_address_or_fax_number_for_the_individual": "JANE.SMITH@TOYOTAAMERICA.COM",
        },
    ),
    (
        "PG55DFPIM",
        {"entity_role_codes": [{"entity_role_code": "DFP"}, {"entity_role_code": "IM"}]},
    ),
    (
        "PG55INCDDO",
        {"entity_role_codes": [{"entity_role_code": "INC"}, {"entity_role_code": "DDO"}]},
    ),
    # PGA-69
    ("PG00S0001", {"substitution_indicator": "S", "substitution_number": "0001"}),
    ("PG00E", {"substitution_indicator": "E"}),
    # PGA-70
    ("OI        TOYOTA SEDANS", {"commercial_description": "TOYOTA SEDANS"}),
    # printed three columns short of the Intended Use Code, behind the program code
    (
        "PG01001EP VNE   Y                        130.840-019",
        {
            "pga_line_number": "001",
            "government_agency_code": "EP",
            "government_agency_program_code": "VNE",
            "electronic_image_submitted": "Y",
            "intended_use_code": "130.840-019",
        },
    ),
    ("PG02P", {"item_type": "P"}),
    (
        "PG10           V06     2011",
        {
            "commodity_qualifier_code": "V06",
            "commodity_characteristic_description": "2011",
        },
    ),
    (
        "PG143EP19EPAV01.0ABC-002                 112312020",
        {
            "lpco_transaction_type": "3",
            "lpco_type": "EP1",
            "lpco_number_or_name": "9EPAV01.0ABC-002",
            "lpco_date_qualifier": "1",
            "lpco_date": "2020-12-31",
        },
    ),
    ("PG19MF                   TOYOTA (JAPAN)", {"entity_role_code": "MF"}),
    ("PG00R0001", {"substitution_indicator": "R", "substitution_number": "0001"}),
    # printed with a column too many before the role code
    (
        "PG22 942         CI EP2 Y01272011",
        {
            "document_identifier": "942",
            "entity_role_code": "CI",
            "declaration_code": "EP2",
            "declaration_certification": "Y",
            "date_of_signature": "2011-01-27",
        },
    ),
    ("PG24EP2A", {"remarks_type_code": "EP2", "remarks_code": "A"}),
)


def record_of(line: str) -> Record:
    """The layout of a line: no identifier is the beginning of another."""
    (found,) = (r for r in pga_message_set.CHAPTER.records if line.startswith(r.identifier))
    return found


@pytest.mark.parametrize(("printed", "said"), PRINTED)
def test_a_printed_line_goes_there_and_back(printed: str, said: Object) -> None:
    record, line = record_of(printed), printed.ljust(WIDTH)
    made, flaws = record.decode(line)
    assert flaws == []
    assert made | said == made
    assert record.encode(made) == (line, [])
    assert "verbatim" not in made


def test_a_grouping_record_says_nothing_but_itself() -> None:
    line = "PG50".ljust(WIDTH)
    assert PG50.decode(line) == ({"record": "PG50"}, [])
    assert PG50.encode(PG50()) == (line, [])


def test_repeated_elements_are_lists() -> None:
    numbers = PG08(item_identity_numbers=[{"item_identity_number": n} for n in ("AB1", "AB2")])
    assert PG08.encode(numbers)[0] == "PG08AB1              AB2".ljust(WIDTH)
    containers = PG27(
        containers=[
            {"container_number_equipment_id": "CSXU1234567", "type_of_container": "1"},
            {"container_number_equipment_id": "CSXU7654321", "container_length": 40},
        ]
    )
    line = "PG27CSXU1234567         1  CSXU7654321          40".ljust(WIDTH)
    assert PG27.encode(containers) == (line, [])
    assert PG27.decode(line) == (containers, [])


def test_implied_decimals_and_dates_are_written_out() -> None:
    made = PG14(lpco_quantity="12.5000", lpco_unit_of_measure="KG", lpco_date="2026-07-01")
    line = PG14.encode(made)[0]
    assert line is not None
    assert (line[42:50], line[50:66]) == ("07012026", "0000000000125000")


def test_midnight_is_2400_as_the_chapter_allows() -> None:
    """PGA-48: 0001 through 2400 are valid."""
    made, flaws = PG30.decode("PG30A070120262400".ljust(WIDTH))
    assert flaws == []
    key = next(k for k in made if k.startswith("requested_or_scheduled_time"))
    assert made[key] == "2400"
