"""What the tests of the tables share: tables in memory, and the file that they give back."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pyarrow as pa

from catair import encodings
from catair.applications import APPLICATIONS, layouts
from catair.findings import Finding
from catair.record import Record
from catair.table.converting import Conversion
from catair.table.schema import column, layout

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").rglob("*.txt"))

Tables = dict[str, pa.Table]


class Held:
    """A sink that holds the tables in memory."""

    def __init__(self) -> None:
        self.batches: dict[str, list[Any]] = {}

    def put(self, table: str, batch: Any) -> None:
        self.batches.setdefault(table, []).append(batch)

    def tables(self) -> Tables:
        return {
            name: pa.Table.from_batches(found).combine_chunks()
            for name, found in self.batches.items()
        }


def tables(data: bytes, **options: Any) -> tuple[Tables, list[Finding]]:
    """The tables of a file, and its findings."""
    held: Any = Held()
    made = Conversion(io.BytesIO(data), held, name="file", **options)
    found = [finding for told in made for finding in told]
    return held.tables(), found


def rows(found: Tables, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of a table, row by row."""
    listed = found[table].select(columns).to_pydict()
    return list(zip(*(listed[name] for name in columns), strict=True))


# --- back to the file --------------------------------------------------------------------------


def records() -> dict[str, Record]:
    """The layout of each table of records."""
    made = {}
    for record, codes in layouts().items():
        for code in [*APPLICATIONS, "", "rejection"] if codes == ["*"] else codes:
            made[layout(code, record).name] = record
    return made


RECORDS = records()


def rebuilt(found: Tables) -> bytes:
    """The file that the tables are of: every line by its values, or as it was."""
    (file,) = found["files"].to_pylist()
    lines: dict[int, str] = {}
    for name, table in found.items():
        if name in ("files", "findings"):
            continue
        for row in plain(table).to_pylist():
            text = row["raw"]
            if text is None:
                text = line_of(RECORDS[name], row) + file["newline"]
            assert row["line"] not in lines
            lines[row["line"]] = text
    assert sorted(lines) == list(range(1, file["lines"] + 1))
    text = (file["prefix"] or "") + "".join(lines[number] for number in sorted(lines))
    return encodings.codec(file["encoding"])[1](text)


def line_of(record: Record, row: dict[str, Any]) -> str:
    """The 80 columns of a row, by its values alone."""
    made: dict[str, Any] = {"record": record.identifier}
    if record.variant:
        made["variant"] = record.variant
    for field in record.elements:
        value = row[column(field)]
        if value is not None and field.kind == "time_hhmm":
            value = value.removesuffix(":00")
        if not field.list:
            made[field.name] = value
            continue
        items = made.setdefault(field.list, [])
        while len(items) <= field.occurrence:
            items.append({})
        items[field.occurrence][field.name] = value
    line, refused = record.encode(made)
    assert line is not None, refused
    return line


def plain(table: pa.Table) -> pa.Table:
    """A table whose dates, times and decimals are texts, for Python has no year 0."""
    columns = []
    for each in table.columns:
        if pa.types.is_time(each.type):
            each = each.cast(pa.time32("s"))
        columns.append(each if pa.types.is_integer(each.type) else each.cast(pa.string()))
    return pa.table(columns, table.schema.names)
