"""A record's construct Struct: the same table for those who compose binary formats."""

from __future__ import annotations

import construct
import pytest

from catair.chapters.cargo_release import SE10, SE40
from tests.strategies import RECORDS

LINE = b"SE40001VN TOYS".ljust(80)
ITEM = {
    "record": "SE40",
    "line_item_identifier": "001",
    "country_of_origin": "VN",
    "commercial_invoice_description": "TOYS",
}


def test_parse_and_build() -> None:
    assert SE40.struct.parse(LINE) == ITEM
    assert SE40.struct.build(ITEM) == LINE
    assert type(SE40.struct.parse(LINE)) is dict


def test_it_composes() -> None:
    lines = construct.GreedyRange(SE40.struct)
    assert lines.parse(LINE * 3) == [ITEM] * 3
    assert lines.build([ITEM] * 2) == LINE * 2
    named = construct.Struct("length" / construct.Int8ub, "item" / SE40.struct)
    assert named.parse(b"\x50" + LINE).item == ITEM


def test_every_record_is_80_bytes() -> None:
    assert {record.struct.sizeof() for record in RECORDS} == {80}


def test_too_few_bytes() -> None:
    with pytest.raises(construct.StreamError):
        SE40.struct.parse(LINE[:79])


def test_a_refused_value_is_an_error_of_construct() -> None:
    with pytest.raises(construct.MappingError, match="FIELD-REFUSED"):
        SE40.struct.build(ITEM | {"country_of_origin": "vn"})
    with pytest.raises(construct.MappingError, match="FIELD-MISSING; FIELD-MISSING"):
        SE10.struct.build({"record": "SE10"})


def test_a_character_beyond_latin_1_is_an_error_of_construct() -> None:
    with pytest.raises(construct.ConstructError):
        SE40.struct.build(ITEM | {"verbatim": {"10-10": "€"}})
