"""Strategies made from the field tables: record objects, columns as written, damaged columns.

`written` says what the columns of a value are without asking the code under test.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from hypothesis import strategies as st

from catair.applications import layouts
from catair.fields import WIDTH, Field, Value
from catair.record import Record
from catair.testing.values import field_values, stated

RECORDS = tuple(layouts())


def records() -> st.SearchStrategy[Record]:
    """Any record of any chapter."""
    return st.sampled_from(RECORDS)


# --- one field ---------------------------------------------------------------------------------


def written(field: Field, value: Value) -> str:
    """The columns of a value, by the chapters' fill rules."""
    if field.kind == "text":
        return str(value).ljust(field.width)
    if field.kind.startswith("date"):
        year, month, day = str(value).split("-")
        order = {
            "date_mmddyy": month + day + year[2:],
            "date_yymmdd": year[2:] + month + day,
            "date_mmddccyy": month + day + year,
        }
        return order[field.kind]
    digits = str(value).replace(".", "").replace(":", "")
    return digits.rjust(field.width, "0")[-field.width :]


@cache
def noise(width: int) -> st.SearchStrategy[str]:
    """Any characters that a physical line can hold."""
    data = st.binary(min_size=width, max_size=width)
    return data.map(lambda data: data.decode("latin-1").replace("\n", " "))


@cache
def field_columns(field: Field) -> st.SearchStrategy[str]:
    """One field's columns: clean, blank, or with one of the faults that files have."""
    width = field.width
    faulty = [st.just(" " * width), noise(width), numbers(width)]
    if field.role == "filler":
        return st.one_of(st.just(" " * width), *faulty)
    clean = field_values(field).map(lambda value: written(field, value))
    return st.one_of(
        clean,
        *faulty,
        clean.map(str.lower),
        clean.map(lambda raw: (" " + raw)[:width]),
        clean.map(lambda raw: raw.rstrip(" ")[: width // 2].ljust(width)),
    )


@cache
def numbers(width: int) -> st.SearchStrategy[str]:
    """A number filled with spaces, on either side."""
    digits = st.integers(0, 10**width - 1).map(str)
    return digits.map(lambda text: text.rjust(width)) | digits.map(lambda text: text.ljust(width))


# --- whole records -----------------------------------------------------------------------------


def line_of(record: Record, values: Mapping[str, Value]) -> str:
    """The 80 columns with these values, by the fill rules alone."""
    parts = []
    for field in record.fields:
        if field.role == "control":
            parts.append(field.constant or "")
        elif field.columns in values:
            parts.append(written(field, values[field.columns]))
        else:
            parts.append(" " * field.width)
    return "".join(parts)


@cache
def columns(record: Record) -> st.SearchStrategy[str]:
    """Lines of 80 columns with the record's identifier: clean, nearly clean, faulty, noise."""
    head = record.identifier
    clean = stated(record).map(lambda chosen: line_of(record, chosen))
    rest = [field for field in record.fields if field.role != "control"]
    mixed = st.tuples(*map(field_columns, rest)).map(lambda parts: head + "".join(parts))
    loud = noise(WIDTH - len(head)).map(lambda text: head + text)
    faults = st.sampled_from(rest).flatmap(
        lambda field: st.tuples(st.just(field), field_columns(field))
    )
    spoilt = st.builds(damaged, clean, st.lists(faults, min_size=1, max_size=2))
    fields = st.integers(0, len(rest) - 1)
    emptied = st.builds(
        lambda line, first, last: damaged(line, [(f, " " * f.width) for f in rest[first:last]]),
        spoilt,
        fields,
        fields.map(lambda at: at + 1),
    )
    return st.one_of(clean, spoilt, emptied, mixed, loud)


def damaged(line: str, damages: Iterable[tuple[Field, str]]) -> str:
    """The line with these fields' columns in place of its own."""
    for field, raw in damages:
        line = line[: field.start - 1] + raw + line[field.end :]
    return line


# --- files -------------------------------------------------------------------------------------


def lines() -> st.SearchStrategy[str]:
    """Contents of physical lines: records, short ones, blank ones, ones with a CR inside."""
    return st.one_of(
        records().flatmap(columns).map(lambda line: line.replace("\r", " ")),
        st.sampled_from(["", " ", "A", "\r", "B\rC", "SE10A" + " " * 75, "X" * 81]),
    )


def files() -> st.SearchStrategy[str]:
    """Texts of files: regular with one line end, with mixed ends, without any, and noise."""
    ends = st.sampled_from(["\n", "\r\n", "\r", ""])
    contents = st.lists(lines(), max_size=6)
    regular = st.builds(lambda end, found: "".join(c + end for c in found), ends, contents)
    mixed = st.lists(st.tuples(lines(), ends).map("".join), max_size=6).map("".join)
    crowded = st.text(alphabet="AB\r\n", max_size=60)
    sizes = st.integers(4090, 4105) | st.integers(8186, 8200) | st.integers(12280, 12300)
    long = st.builds(lambda size, rest: "L" * size + rest, sizes, crowded)
    return st.one_of(regular, mixed, crowded, long, st.tuples(mixed, long, mixed).map("".join))
