"""The strict writer: what it refuses, what it fills in, and that it never raises."""

from __future__ import annotations

from enum import Enum
from typing import Any

import pytest

from catair.chapters.batch_block_control import CHAPTER, Y_INPUT_EMAN, Z_INPUT
from catair.chapters.cargo_release import SE10, SE15, SE40, SE41
from catair.fields import Object
from catair.record import ABSENT, Flaw, Record

HEADER: Object = SE10(
    valid_action_code="A",
    entry_filer_code="EEE",
    entry_number="00034560",
    entry_type="01",
    bond_type_code="8",
    estimated_entry_value=12500,
)
LINE = ("SE10AEEE  00034560 01" + " " * 17 + "80000012500").ljust(80)


def test_a_record_object_is_a_plain_dict_in_the_order_of_the_table() -> None:
    made = SE40(country_of_origin="VN", line_item_identifier="001")
    assert type(made) is dict
    assert list(made) == ["record", "line_item_identifier", "country_of_origin"]
    assert list(Z_INPUT()) == ["record", "variant"]
    with pytest.raises(TypeError, match="SE40 has no element 'origin'"):
        SE40(origin="VN")


def test_a_record_says_where_it_is_from() -> None:
    assert SE40.source == "Cargo Release v40, SE-62"
    assert str(CHAPTER) == "Batch & Block Control v23"
    assert (repr(SE40), repr(Z_INPUT)) == ("<Record SE40>", "<Record Z input>")
    assert repr(ABSENT) == "ABSENT"


def test_a_canonical_line() -> None:
    assert SE10.encode(HEADER) == (LINE, [])
    assert SE10.encode(HEADER | {"line": 7, "application": "SE", "length": 60, "end": ""}) == (
        LINE,
        [],
    )


deep: list[Any] = []
for _ in range(3000):
    deep = [deep]

# (key, value, as a finding tells it, what was expected)
REFUSED = [
    ("estimated_entry_value", True, "True", "a whole number"),
    ("estimated_entry_value", 12500.0, "12500.0", "a whole number"),
    ("estimated_entry_value", float("nan"), "nan", "a whole number"),
    ("estimated_entry_value", "12500", "12500", "a whole number"),
    ("estimated_entry_value", [12500], "list", "a whole number"),
    ("estimated_entry_value", {}, "dict", "a whole number"),
    ("estimated_entry_value", -1, "-1", "at most 10 digits"),
    ("estimated_entry_value", 10**10, "10000000000", "at most 10 digits"),
    ("bond_type_code", 8, "8", "a string"),
    ("bond_type_code", "A", "A", "1 digits"),
    ("bond_type_code", "88", "88", "at most 1 characters"),
    ("entry_number", 34560, "34560", "a string"),
    ("entry_number", True, "True", "a string"),
    ("entry_number", b"00034560", "bytes", "a string"),
    ("entry_number", "", "", "null for a blank"),
    ("entry_number", " 0034560", " 0034560", "no space at either end"),
    ("entry_number", "0034560 ", "0034560 ", "no space at either end"),
    ("entry_number", "000345600", "000345600", "at most 8 characters"),
    (
        "entry_number",
        "0003456-",
        "0003456-",
        "class AN: Alphanumeric, A through Z, 0 through 9 and space",
    ),
    ("entry_number", "abc", "abc", "class AN: Alphanumeric, A through Z, 0 through 9 and space"),
    ("entry_number", "A\n", "A\n", "class AN: Alphanumeric, A through Z, 0 through 9 and space"),
    (
        "entry_number",
        "\xa0A",
        "\xa0A",
        "class AN: Alphanumeric, A through Z, 0 through 9 and space",
    ),
    ("valid_action_code", "1", "1", "class A: Alphabetic, A through Z"),
]


@pytest.mark.parametrize(("key", "value", "found", "expected"), REFUSED)
def test_refused_values(key: str, value: Any, found: str, expected: str) -> None:
    field = next(f for f in SE10.elements if f.name == key)
    flaw = Flaw(
        "FIELD-REFUSED",
        field.start,
        field.end,
        key,
        found,
        expected,
        field.privacy,
        f"/{key}",
    )
    assert SE10.encode(HEADER | {key: value}) == (None, [flaw])
    assert SE10.fast_encode(HEADER | {key: value}) is None


@pytest.mark.parametrize("value", [10**5000, -(10**5000), deep], ids=["long", "minus", "deep"])
@pytest.mark.parametrize("key", ["estimated_entry_value", "entry_number"])
def test_values_that_cannot_be_printed_are_refused_as_well(key: str, value: Any) -> None:
    line, flaws = SE10.encode(HEADER | {key: value})
    assert (line, [f.code for f in flaws]) == (None, ["FIELD-REFUSED"])
    assert SE10.fast_encode(HEADER | {key: value}) is None


@pytest.mark.parametrize("key", ["Entry Number", "entry", "", "a/b", "~", "addresses", "filler"])
def test_unknown_keys(key: str) -> None:
    pointer = "/" + key.replace("~", "~0").replace("/", "~1")
    flaw = Flaw("JSON-KEY", expected="a key of SE10", pointer=pointer)
    assert SE10.encode(HEADER | {key: "A"}) == (None, [flaw])
    assert SE10.fast_encode(HEADER | {key: "A"}) is None


@pytest.mark.parametrize("key", [5, None, True, (1, 2)])
def test_keys_that_are_no_strings(key: Any) -> None:
    assert SE10.encode(HEADER | {key: "A"})[0] is None
    assert SE10.encode(HEADER | {"verbatim": {key: "A"}})[0] is None
    assert SE10.fast_encode(HEADER | {key: "A"}) is None


# strings of another type, which may print as something else than their value
Other = Enum("OTHER", {"A": "A", "DAY": "2026-07-04"}, type=str)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("record", "name", "value"),
    [
        (SE10, "valid_action_code", Other.A),
        (SE15, "bill_of_lading_number", Other.A),
        (SE41, "privileged_ftz_merchandise_filing_date", Other.DAY),
    ],
)
def test_a_subclass_of_str_is_no_string(record: Record, name: str, value: Any) -> None:
    flaws = [f for f in record.encode(record(**{name: value}))[1] if f.field == name]
    assert [f.code for f in flaws] == ["FIELD-REFUSED"]


def test_mandatory_elements_are_demanded_where_the_key_is_absent() -> None:
    line, flaws = SE10.encode({"record": "SE10"})
    assert line is None
    mandatory = [f for f in SE10.elements if f.mandatory]
    assert flaws == [
        Flaw("FIELD-MISSING", f.start, f.end, f.name, "", "a value, or null for a blank",
             f.privacy, f.path or "")
        for f in mandatory
    ]  # fmt: skip
    blank = {"record": "SE10"} | {f.name: None for f in mandatory}
    assert SE10.encode(blank) == ("SE10".ljust(80), [])


def test_all_refusals_are_told_at_once() -> None:
    made = HEADER | {"entry_number": "x", "bond_type_code": 8, "other": 1, "verbatim": 5}
    assert [f.code for f in SE10.encode(made)[1]] == [
        "JSON-KEY", "JSON-VALUE", "FIELD-REFUSED", "FIELD-REFUSED"
    ]  # fmt: skip


# --- what the writer fills in ------------------------------------------------------------------

FILL = {
    "sender_receiver_site_code": "2704",
    "sender_receiver_id_code": "EEE",
    "transmission_date": "2026-07-04",
    "sender_receiver_office_code": "01",
    "unknown": "X",
}
TRAILER = ("Z2704EEE" + " " * 6 + "070426" + " " * 17 + "01").ljust(80)


def test_a_trailer_is_filled_in_where_nothing_is_stated() -> None:
    assert Z_INPUT.encode(Z_INPUT(), FILL) == (TRAILER, [])
    assert Z_INPUT.encode(Z_INPUT(sender_receiver_id_code="XXX"), FILL)[0] == (
        "Z2704XXX" + TRAILER[8:]
    )


def test_a_stated_blank_is_not_filled_in() -> None:
    made = Z_INPUT(transmission_date=None, sender_receiver_site_code=None)
    assert Z_INPUT.encode(made, FILL)[0] == ("Z    EEE" + " " * 29 + "01").ljust(80)


def test_kept_columns_are_not_filled_in() -> None:
    made, _ = Z_INPUT.decode(TRAILER.replace("070426", "999999"))
    assert "transmission_date" not in made
    assert Z_INPUT.encode(made, FILL)[0] == TRAILER.replace("070426", "999999")


def test_nothing_to_fill_in_leaves_a_blank_or_a_demand() -> None:
    line, flaws = Z_INPUT.encode(Z_INPUT())
    assert line is None
    assert [f.field for f in flaws] == ["sender_receiver_site_code", "sender_receiver_id_code"]
    some = {k: v for k, v in FILL.items() if k != "transmission_date"}
    assert Z_INPUT.encode(Z_INPUT(), some)[0] == TRAILER.replace("070426", " " * 6)


def test_a_count_is_filled_in() -> None:
    fill = {
        "processing_district_port_code": "2704",
        "processing_filer_code": "EEE",
        "application_identifier_code": "QP",
        "input_transaction_image_count": 12,
    }
    assert Y_INPUT_EMAN.encode(Y_INPUT_EMAN(), fill)[0] == "Y  2704EEEQP00012".ljust(80)
    fill["input_transaction_image_count"] = 100000
    assert [f.code for f in Y_INPUT_EMAN.encode(Y_INPUT_EMAN(), fill)[1]] == ["FIELD-REFUSED"]


@pytest.mark.parametrize("record", [SE10, SE41], ids=repr)
def test_only_marked_elements_are_filled_in(record: Record) -> None:
    fill = {f.name: "A" for f in record.elements}
    assert record.encode(record(), fill) == record.encode(record())
