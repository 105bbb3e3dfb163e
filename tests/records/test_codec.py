"""The generated decoder and encoder: clean records only, and never wrong about which are."""

from __future__ import annotations

from typing import Any

import pytest

from catair.chapters import unified_isf
from catair.chapters.batch_block_control import A_INPUT, B_INPUT, X0_BLOCK, Y_INPUT
from catair.chapters.cargo_release import SE10, SE13, SE16, SE35, SE40
from catair.fields import Object, control
from tests.records.toys import OPTIONAL, finish
from tests.strategies import RECORDS

ITEM: Object = {"record": "SE40", "line_item_identifier": "001", "country_of_origin": "VN"}
LINE = "SE40001VN".ljust(80)


def test_a_clean_record() -> None:
    assert SE40.fast_decode(LINE) == ITEM
    assert SE40.fast_encode(ITEM) == LINE


def test_a_variant_is_stated_and_demanded() -> None:
    line = "B  2704EEESE".ljust(80)
    made = B_INPUT.fast_decode(line)
    assert made is not None
    assert (made["record"], made["variant"]) == ("B", "input")
    assert B_INPUT.fast_encode(made) == line
    assert B_INPUT.fast_encode(made | {"variant": "output"}) is None
    del made["variant"]
    assert B_INPUT.fast_encode(made) is None


LINES = [
    "",
    LINE[:79],
    LINE + " ",
    LINE + "\n",
    "SE41" + LINE[4:],
    "SE40001vN".ljust(80),
    "SE4001 VN".ljust(80),
    "SE40001VNX".ljust(80),
    "SE40001VN TOYSé".ljust(80),
    "SE40001VN TOYS\xa0".ljust(80),
    "SE40٠٠١VN".ljust(80),
    "SE40001VN  TOYS".ljust(80),
    "SE40   VN".ljust(80),
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_not_clean(line: str) -> None:
    assert SE40.fast_decode(line) is None


def test_a_short_value_is_clean() -> None:
    line, made = "SE40001V".ljust(80), ITEM | {"country_of_origin": "V"}
    assert SE40.fast_decode(line) == made
    assert SE40.fast_encode(made) == line


@pytest.mark.parametrize(
    "more",
    [
        {"record": "SE41"},
        {"record": None},
        {"verbatim": {}},
        {"line": 1},
        {"end": ""},
        {"other": "A"},
        {"commercial_invoice_description": ""},
        {"commercial_invoice_description": None},
        {"commercial_invoice_description": " TOYS"},
        {"commercial_invoice_description": "TOYS "},
        {"commercial_invoice_description": " "},
        {"commercial_invoice_description": "TOYS\n"},
        {"commercial_invoice_description": "TOYS \nX"},
        {"commercial_invoice_description": "toys"},
        {"commercial_invoice_description": "T" * 71},
        {"commercial_invoice_description": ["T"]},
        {"commercial_invoice_description": 5},
        {"commercial_invoice_description": True},
        {"country_of_origin": "VNM"},
        {"line_item_identifier": "1"},
        {"line_item_identifier": 1},
        {"line_item_identifier": "0001"},
        {"line_item_identifier": "٠٠١"},
    ],
)
def test_an_object_with_anything_to_remark(more: Object) -> None:
    assert SE40.fast_encode(ITEM | more) is None


def test_a_missing_key() -> None:
    for key in ITEM:
        assert SE40.fast_encode({k: v for k, v in ITEM.items() if k != key}) is None
    assert SE40.fast_encode({}) is None


def test_a_wide_value_is_not_made_good_by_a_narrow_one() -> None:
    made = {"record": "SE40", "line_item_identifier": "0011", "country_of_origin": "V"}
    assert SE40.fast_encode(made) is None
    made = {"record": "SE40", "line_item_identifier": "001", "country_of_origin": "VN TOYS"}
    assert SE40.fast_encode(made) is None


CONVEYANCE: Object = {
    "record": "SE16",
    "carrier_code": "OOLU",
    "voyage_flight_trip_manifest_number": "123W",
    "date_of_arrival": "2026-11-22",
    "quantity": 40,
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quantity", 40.0),
        ("quantity", True),
        ("quantity", "40"),
        ("quantity", -1),
        ("quantity", -1234567),
        ("quantity", 10**8),
        ("quantity", [40]),
        ("quantity", None),
        pytest.param("quantity", 10**5000, id="quantity-long"),
        ("date_of_arrival", None),
        ("date_of_arrival", ""),
        ("date_of_arrival", "112226"),
        ("date_of_arrival", "2026-02-29"),
        ("date_of_arrival", "2070-01-01"),
        ("date_of_arrival", 20261122),
        ("date_of_arrival", ["2026-11-22"]),
        ("date_of_arrival", {}),
        ("date_of_arrival", b"2026-11-22"),
    ],
)
def test_numbers_and_dates_that_are_none(name: str, value: Any) -> None:
    assert SE16.fast_encode(CONVEYANCE) == "SE16OOLU123W 11222600000040".ljust(80)
    assert SE16.fast_encode(CONVEYANCE | {name: value}) is None


@pytest.mark.parametrize("day", ["022926", "130126", "000026", "999999"])
def test_a_date_that_does_not_exist(day: str) -> None:
    assert SE16.fast_decode(f"SE16OOLU123W {day}00000040".ljust(80)) is None
    assert A_INPUT.fast_decode(f"A2704EEEPASSWD{day}     SE".ljust(80)) is None


@pytest.mark.parametrize(
    "value",
    ["12:60", "1260", 1, None, "12:00:00"],
)
def test_times_that_are_none(value: Any) -> None:
    assert OPTIONAL.fast_encode({"record": "KO", "minute": "12:59"}) is not None
    assert OPTIONAL.fast_encode({"record": "KO", "minute": value}) is None


@pytest.mark.parametrize(
    "addresses",
    [
        [],
        [None],
        [{}],
        {},
        "",
        "ab",
        5,
        ({"address_component_qualifier": "01", "address_information": "X"},),
        [{"address_component_qualifier": "01", "address_information": "X"}, {}],
        [{"address_component_qualifier": "01", "address_information": "X"}, None],
        [{"address_component_qualifier": "01", "address_information": "X"}, ["a"]],
        [{"address_component_qualifier": "01", "address_information": "X"}, "a"],
        [{"address_component_qualifier": "01", "address_information": "X"}] * 3,
        [{"address_component_qualifier": "01", "address_information": "X", "other": "X"}],
        [{"address_component_qualifier": "01", "address_information": "X"}, {"other": "X"}],
        [{"address_component_qualifier": "01"}],
        [{"address_component_qualifier": "01", "address_information": ""}],
    ],
)
def test_lists_with_anything_to_remark(addresses: Any) -> None:
    assert SE35.fast_encode({"record": "SE35", "addresses": addresses}) is None


def test_a_list_of_one_or_two() -> None:
    item = {"address_component_qualifier": "15", "address_information": "1 MAIN ST"}
    one, two = "SE35" + "151 MAIN ST".ljust(37), "151 MAIN ST".ljust(37)
    for items, line in (([item], one.ljust(80)), ([item, item], (one + two).ljust(80))):
        made = {"record": "SE35", "addresses": items}
        assert SE35.fast_decode(line) == made
        assert SE35.fast_encode(made) == line


def test_punctuation_that_passes_with_a_warning_is_left_to_the_slow_way() -> None:
    made = {"record": "SE13", "contact_name": "O'BRIAN", "contact_phone": "555-1234"}
    line, flaws = SE13.encode(made)
    assert line == ("SE13" + "O'BRIAN".ljust(40) + "555-1234").ljust(80)
    assert [(f.code, f.field) for f in flaws] == [
        ("FIELD-PUNCTUATION", "contact_name"),
        ("FIELD-PUNCTUATION", "contact_phone"),
    ]
    assert SE13.fast_encode(made) is None
    assert SE13.fast_decode(line) is None
    plain = made | {"contact_name": "OBRIAN", "contact_phone": "5551234"}
    assert SE13.fast_encode(plain) == SE13.encode(plain)[0]


def test_what_the_writer_fills_in_is_left_to_the_slow_way() -> None:
    line = "Y  2704EEESE".ljust(80)
    made = Y_INPUT.fast_decode(line)
    assert made is not None
    assert Y_INPUT.encode(made) == (line, [])
    assert Y_INPUT.fast_encode(made) is None
    filled = {r.identifier for r in RECORDS if any(f.fill for f in r.fields)}
    assert filled == {"Y", "Z"}


def test_a_record_without_elements() -> None:
    record = finish("LZ", [control("LZ")])
    assert record.fast_decode("LZ".ljust(80)) == {"record": "LZ"}
    assert record.fast_encode({"record": "LZ"}) == "LZ".ljust(80)
    assert record.fast_decode("LZX".ljust(80)) is None
    assert record.fast_encode({"record": "LZ", "other": "X"}) is None


def test_the_functions_are_made_once() -> None:
    assert SE10.fast_decode is SE10.fast_decode
    assert SE10.fast_encode is SE10.fast_encode
    assert SE10.struct is SE10.struct


def test_decoded_objects_share_nothing() -> None:
    line = "SE3515MAIN ST".ljust(80)
    for decode in (SE35.fast_decode, lambda line: SE35.decode(line)[0]):
        first, second = decode(line), decode(line)
        assert first == second
        first["addresses"][0]["address_information"] = "OTHER"
        assert first != second


def test_constants_are_written_and_not_demanded() -> None:
    made = {
        "record": "X0",
        "variant": "block",
        "occurrence_position": 1,
        "processing_district_port_code": "2704",
        "processing_filer_code": "EEE",
        "application_identifier_code": "SE",
    }
    line, flaws = X0_BLOCK.encode(made)
    assert line == "X0 BLOCK  000001 REF ID: 2704 EEE    SE".ljust(80)
    assert flaws == []
    assert X0_BLOCK.fast_encode(made) is None
    full = X0_BLOCK.decode(line)[0]
    assert full["reference_id_constant"] == "REF ID:"
    assert X0_BLOCK.fast_encode(full) == line
    assert X0_BLOCK.encode(made | {"reference_id_constant": None})[0] == (
        "X0 BLOCK  000001         2704 EEE    SE".ljust(80)
    )
    other = full | {"reference_id_constant": "REF"}
    line = "X0 BLOCK  000001 REF     2704 EEE    SE".ljust(80)
    assert X0_BLOCK.encode(other) == (line, [])
    assert X0_BLOCK.fast_encode(other) == line
    assert X0_BLOCK.fast_decode(line) is None
    made, flaws = X0_BLOCK.decode(line)
    assert made == other
    assert [(f.code, f.expected) for f in flaws] == [("FIELD-CONSTANT", "always 'REF ID:'")]


def test_a_unified_filing_is_always_an_isf_10() -> None:
    """SE-73; another value is told of, and kept."""
    line = "SF10201ACTEI 00-260099001".ljust(80)
    assert unified_isf.SF10.fast_decode(line) is None
    made, flaws = unified_isf.SF10.decode(line)
    assert made["isf_submission_type"] == "2"
    assert [(f.code, f.start, f.end) for f in flaws] == [("FIELD-CONSTANT", 5, 5)]
    assert unified_isf.SF10.encode(made) == (line, [])
