"""Columns by arrays: the values that decoding gives, or a refusal where it has anything to tell."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.applications import layouts
from catair.fields import KINDS, Field, control
from catair.record import Chapter, Record, stated_value
from catair.table.columns import UncleanError, values
from catair.table.rows import batch_of
from catair.table.schema import arrow_type, column
from tests.strategies import columns, records


def arrays(record: Record, lines: list[str]) -> list[Any]:
    rows = np.frombuffer("".join(lines).encode("latin-1"), np.uint8).reshape(-1, 80)
    return values(record, rows, show_values=True)


def decoded(record: Record, lines: list[str]) -> list[Any] | None:
    """The columns of lines without a flaw, by the decoder; None if any has one."""
    rows = []
    for line in lines:
        made, flaws = record.decode(line)
        if flaws or "verbatim" in made or not line.isascii():
            return None
        found = [stated_value(made, field) for field in record.elements]
        rows.append(tuple(v if isinstance(v, (str, int)) else None for v in found))
    schema = pa.schema([pa.field(column(f), arrow_type(f)) for f in record.elements])
    batch = batch_of(schema, rows)
    return list(batch.columns)


def check(record: Record, lines: list[str]) -> None:
    expected = decoded(record, lines)
    try:
        found = arrays(record, lines)
    except UncleanError:
        assert expected is None
        return
    assert expected is not None
    for field, one, other in zip(record.elements, found, expected, strict=True):
        assert one.equals(other), (field.name, one, other)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_lines_of_any_record(data: st.DataObject) -> None:
    record = data.draw(records())
    check(record, data.draw(st.lists(columns(record), min_size=1, max_size=3)))


def one(label: str, width: int, cls: str = "N", **options: Any) -> Record:
    """A record with one element; the rest is filler."""
    chapter = Chapter("Test", "v1", "2026-01-01", "test")
    rest = Field("Filler", 3 + width, 80, "S", "M", role="filler")
    fields = [control("XX"), Field(label, 3, 2 + width, cls, "C", **options), rest]
    return chapter.record("XX", "Test", "1", fields)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "text"])
def test_every_number_of_a_kind(kind: str) -> None:
    width = {"integer": 12, "decimal": 12, "date_mmddccyy": 8, "time_hhmm": 4}.get(kind, 6)
    record = one("Value", width, kind=kind, decimals=2 if kind == "decimal" else 0)
    chance = np.random.default_rng(7)
    for number in [0, 10**width - 1, *chance.integers(0, 10**width, 300).tolist()]:
        check(record, [f"XX{number:0{width}}".ljust(80)])


@pytest.mark.parametrize(
    "text",
    ["01011970", "12319999", "02292000", "02291900", "02290000", "02282023", "02292023",
     "00012000", "13012000", "01002000", "01322000", "04312000", "01010000", "99999999"],
)  # fmt: skip
def test_long_dates(text: str) -> None:
    check(one("Date", 8, kind="date_mmddccyy"), [f"XX{text}".ljust(80)])


@pytest.mark.parametrize("cls", ["A", "N", "AN", "X", "SN", "D", "N left"])
def test_every_character_of_every_class(cls: str) -> None:
    record = one("Text", 4, cls.removesuffix(" left"), left=cls.endswith("left"))
    for number in range(256):
        character = chr(number)
        for text in (character * 4, f"{character}1  ", f"1 {character} ", f"A{character} A", ""):
            check(record, [f"XX{text}".ljust(80), "XX".ljust(80)])


def test_a_constant() -> None:
    record = one("Text", 4, "X", constant="A B")
    for text in ("A B ", "A C ", "    ", "A B"):
        check(record, [f"XX{text}".ljust(80)])


def test_every_width_fits_its_type() -> None:
    for record in layouts():
        for field in record.elements:
            assert field.kind not in ("integer", "decimal") or field.width <= 18
