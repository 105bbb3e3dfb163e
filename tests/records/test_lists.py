"""Repeated elements: one list in the object, one run of columns in the line."""

from __future__ import annotations

from typing import Any

import pytest

from catair.chapters.cargo_release import SE35
from catair.fields import Field, Object, control
from catair.record import Record
from tests.records.toys import FREE, FULL, LAST, PAIR, SHORT, USUAL, finish

BLANK = " " * 13
ITEM = {"code": "A01", "quantity": 1, "day": "1970-01-01"}
RAW = "A010001010170"
UNREADABLE = "   00A1      "


def line_of(record: Record, *items: str) -> str:
    """The line with these items of 13 columns."""
    return (record.identifier + "X" + "".join(items)).ljust(80)


def object_of(record: Record, items: Any, **more: Any) -> Object:
    return {"record": record.identifier, "first": "X", "items": items, **more}


# (record, items as columns, list)
CLEAN = [
    (USUAL, (RAW, RAW, RAW), [ITEM, ITEM, ITEM]),
    (USUAL, (RAW, BLANK, RAW), [ITEM, None, ITEM]),
    (USUAL, (RAW, BLANK, BLANK), [ITEM]),
    (USUAL, ("A01          ", BLANK, "B02          "), [{"code": "A01"}, None, {"code": "B02"}]),
    (FREE, (BLANK, BLANK, RAW), [None, None, ITEM]),
    (FREE, (BLANK, "   0007      ", BLANK), [None, {"quantity": 7}]),
    (PAIR, ("A010001      ", RAW), [{"code": "A01", "quantity": 1}, ITEM]),
]


@pytest.mark.parametrize(("record", "raw", "items"), CLEAN)
def test_clean_lists(record: Record, raw: tuple[str, ...], items: list[Any]) -> None:
    line, made = line_of(record, *raw), object_of(record, items)
    assert record.decode(line) == (made, [])
    assert record.fast_decode(line) == made
    assert record.encode(made) == (line, [])
    assert record.fast_encode(made) == (None if None in items else line)


# Columns that come back, whatever is blank or unreadable in them
FAULTY = [
    (USUAL, (BLANK, BLANK, BLANK)),
    (USUAL, (BLANK, RAW, BLANK)),
    (USUAL, (UNREADABLE, BLANK, RAW)),
    (USUAL, (BLANK, UNREADABLE, BLANK)),
    (USUAL, (BLANK, BLANK, UNREADABLE)),
    (USUAL, (BLANK, UNREADABLE, UNREADABLE)),
    (FREE, (UNREADABLE, BLANK, UNREADABLE)),
    (FREE, (UNREADABLE, BLANK, BLANK)),
    (FREE, (BLANK, UNREADABLE, RAW)),
    (FULL, (RAW, RAW, BLANK)),
    (FULL, (RAW, BLANK, RAW)),
    (FULL, (RAW, BLANK, BLANK)),
    (FULL, (BLANK, BLANK, RAW)),
    (FULL, (BLANK, RAW, BLANK)),
    (FULL, (BLANK, BLANK, BLANK)),
    (FULL, (BLANK, UNREADABLE, BLANK)),
    (FULL, (RAW, BLANK, UNREADABLE)),
    (FULL, (RAW, UNREADABLE, BLANK)),
    (FULL, ("A01" + "x" * 10, BLANK, "x" * 13)),
    (FULL, (BLANK, "ABC" + "x" * 4 + "123199", BLANK)),
    (LAST, (BLANK, BLANK, BLANK)),
    (LAST, (RAW, BLANK, BLANK)),
    (LAST, (UNREADABLE, BLANK, BLANK)),
    (LAST, (BLANK, UNREADABLE, BLANK)),
    (PAIR, (BLANK, UNREADABLE)),
    (PAIR, (UNREADABLE, BLANK)),
    (SHORT, (UNREADABLE,)),
    (SHORT, ("   00A1010170",)),
    (SHORT, ("             ",)),
]


@pytest.mark.parametrize(("record", "raw"), FAULTY)
def test_faulty_lists_come_back(record: Record, raw: tuple[str, ...]) -> None:
    line = line_of(record, *raw)
    made, _ = record.decode(line)
    assert record.encode(made) == (line, [])
    assert "" not in str(made["items"] if made.get("items") else {}).split("'")
    assert record.fast_decode(line) is None or not made.get("verbatim")


def test_blank_mandatory_elements_of_a_filled_item_are_null() -> None:
    made, _ = FULL.decode(line_of(FULL, "   0001010170", RAW, "A01          "))
    assert made["items"] == [
        {"code": None, "quantity": 1, "day": "1970-01-01"},
        ITEM,
        {"code": "A01", "quantity": None, "day": None},
    ]


# What an object may say for one and the same line
SAID = [
    ([ITEM], True),
    ([ITEM, None], False),
    ([ITEM, None, None], False),
    ([ITEM, {}], False),
    ([ITEM, {"code": None}], False),
]


@pytest.mark.parametrize(("items", "fast"), SAID)
def test_blanks_may_be_stated(items: list[Any], fast: bool) -> None:
    line = line_of(USUAL, RAW)
    assert USUAL.encode(object_of(USUAL, items)) == (line, [])
    assert USUAL.fast_encode(object_of(USUAL, items)) == (line if fast else None)


@pytest.mark.parametrize("items", [[], None])
def test_an_empty_list_is_as_good_as_none(items: Any) -> None:
    made = object_of(FREE, items)
    assert FREE.encode(made) == (line_of(FREE), [])
    assert FREE.fast_encode(made) in (None, line_of(FREE))
    if items is None:
        assert USUAL.encode(object_of(USUAL, items)) == (line_of(USUAL), [])
    else:
        assert [f.pointer for f in USUAL.encode(object_of(USUAL, items))[1]] == ["/items/0/code"]


# (list, code of the refusal, pointer)
REFUSED: list[tuple[Any, str, str]] = [
    ({}, "JSON-VALUE", "/items"),
    ("ABC", "JSON-VALUE", "/items"),
    (5, "JSON-VALUE", "/items"),
    (True, "JSON-VALUE", "/items"),
    ((ITEM,), "JSON-VALUE", "/items"),
    ([ITEM] * 4, "JSON-VALUE", "/items"),
    ([ITEM, None, None, None], "JSON-VALUE", "/items"),
    ([ITEM, "ABC"], "JSON-VALUE", "/items/1"),
    ([ITEM, [ITEM]], "JSON-VALUE", "/items/1"),
    ([ITEM, 0], "JSON-VALUE", "/items/1"),
    ([ITEM, {"codes": "A"}], "JSON-KEY", "/items/1/codes"),
    ([ITEM | {"a/b~c": None}], "JSON-KEY", "/items/0/a~1b~0c"),
    ([ITEM | {"": None}], "JSON-KEY", "/items/0/"),
    ([ITEM | {"note": "A"}], "JSON-KEY", "/items/0/note"),
    ([ITEM | {"quantity": "1"}], "FIELD-REFUSED", "/items/0/quantity"),
    ([ITEM | {"quantity": True}], "FIELD-REFUSED", "/items/0/quantity"),
    ([ITEM | {"quantity": 10000}], "FIELD-REFUSED", "/items/0/quantity"),
    ([ITEM, ITEM | {"day": "1970-02-30"}], "FIELD-REFUSED", "/items/1/day"),
    ([{"quantity": 1}], "FIELD-MISSING", "/items/0/code"),
]


@pytest.mark.parametrize(("items", "code", "pointer"), REFUSED)
def test_bad_lists_are_refused(items: Any, code: str, pointer: str) -> None:
    made = object_of(USUAL, items)
    line, flaws = USUAL.encode(made)
    assert line is None
    assert (code, pointer) in [(f.code, f.pointer) for f in flaws]
    assert USUAL.fast_encode(made) is None


def test_what_is_expected_of_a_list() -> None:
    told = {
        f.pointer: f.expected
        for items in ({}, [ITEM, 1], [ITEM | {"x": 1}])
        for f in USUAL.encode(object_of(USUAL, items))[1]
        if f.code.startswith("JSON")
    }
    assert told == {
        "/items": "a list of at most 3",
        "/items/1": "an object or null",
        "/items/0/x": "code or quantity or day",
    }
    assert SE35.encode({"record": "SE35", "addresses": 1})[1][0].expected == "a list of at most 2"


def test_two_lists_in_one_record() -> None:
    line = (line_of(USUAL, RAW)[:42] + " M" + "ONE  " + "TWO").ljust(80)
    made = object_of(USUAL, [ITEM], middle="M", notes=[{"note": "ONE"}, {"note": "TWO"}])
    assert USUAL.decode(line) == (made, [])
    assert USUAL.fast_decode(line) == made
    assert USUAL.encode(made) == (line, [])
    assert USUAL.fast_encode(made) == line
    bad = object_of(USUAL, 1, notes=2)
    assert [f.pointer for f in USUAL.encode(bad)[1]][:2] == ["/items", "/notes"]


def test_an_element_may_be_missing_from_the_last_items() -> None:
    record = finish(
        "LX",
        [
            control("LX"),
            Field("Code", 3, 4, "AN", "O", list="items"),
            Field("Code", 5, 6, "AN", "O", list="items"),
            Field("Text", 7, 9, "AN", "O", list="items"),
        ],
    )
    line = "LXAABBCCC".ljust(80)
    made = {"record": "LX", "items": [{"code": "AA", "text": "CCC"}, {"code": "BB"}]}
    assert record.decode(line) == (made, [])
    assert record.fast_decode(line) == made
    assert record.encode(made) == (line, [])
    assert record.fast_encode(made) == line


def test_a_list_may_be_interrupted() -> None:
    record = finish(
        "LY",
        [
            control("LY"),
            Field("Code", 3, 4, "AN", "M", list="items"),
            Field("Between", 5, 6, "AN", "M"),
            Field("Code", 7, 8, "AN", "M", list="items"),
        ],
    )
    line = "LYAABBCC".ljust(80)
    made = {"record": "LY", "items": [{"code": "AA"}, {"code": "CC"}], "between": "BB"}
    assert record.decode(line) == (made, [])
    assert record.fast_decode(line) == made
    assert record.encode(made) == (line, [])
    assert record.fast_encode(made) == line
