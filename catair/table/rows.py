"""The object lane: the events of a file, record by record, to rows of the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from catair.fields import WIDTH, Object
from catair.findings import Finding
from catair.message import Event
from catair.record import Record, stated_value
from catair.table.parents import NONE, parents
from catair.table.schema import (
    FILES,
    FINDINGS,
    STRAYS,
    Layout,
    hidden,
    layout,
    record_of,
)  # fmt: skip

HELD = 20_000  # rows until they become record batches

Row = tuple[Any, ...]


class Rows:
    """Rows of many tables, by name, until they are taken as record batches."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[pa.Schema, list[Row]]] = {}
        self._count = 0

    def add(self, name: str, schema: pa.Schema, row: Row) -> None:
        """One row, in the order of the schema."""
        held = self._rows.get(name)
        if held is None:
            held = self._rows[name] = schema, []
        held[1].append(row)
        self._count += 1

    @property
    def full(self) -> bool:
        """True if it is time to take them."""
        return self._count >= HELD

    def take(self) -> Iterator[tuple[str, Any]]:
        """The rows so far as (table, record batch)."""
        rows, self._rows, self._count = self._rows, {}, 0
        for name, (schema, held) in rows.items():
            yield name, batch_of(schema, held)


def batch_of(schema: Any, rows: list[Row]) -> Any:
    """A record batch of rows of Python values; decimals, dates and times as the JSON has them."""
    columns = []
    for field, values in zip(schema, zip(*rows, strict=True), strict=True):
        if pa.types.is_time(field.type):
            columns.append(pa.array(map(_seconds, values), pa.int32()).cast(field.type))
        elif pa.types.is_string(field.type) or pa.types.is_integer(field.type):
            columns.append(pa.array(values, field.type))
        else:
            columns.append(pa.array(values, pa.string()).cast(field.type))
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _seconds(time: str | None) -> int | None:
    """Since midnight, of HH:MM or HH:MM:SS."""
    if time is None:
        return None
    hours, minutes, seconds = map(int, f"{time}:0".split(":")[:3])
    return hours * 3600 + minutes * 60 + seconds


def finding_row(finding: Finding) -> Row:
    """A finding as a row; its columns and its transaction have columns of their own."""
    first, last = finding.columns or (None, None)
    inside = finding.transaction or {}
    values = finding._replace(columns=None, transaction=None)._asdict()
    values |= {"columns_0": first, "columns_1": last}
    for name in ("application", "id", "batch", "block", "index"):
        values[f"transaction_{name}"] = inside.get(name)
    return tuple(values[name] for name in FINDINGS.names)


class Place:
    """Where a reading has got to: lines, batches, and the lines of the open A and B."""

    def __init__(self) -> None:
        self.line = 0
        self.batch = self.block = -1
        self.header: dict[str, int | None] = {"A": None, "B": None}


class EventRows:
    """Turns events into rows.

    `file` is the name in the tables, `file_object` the head's; `place` is where the part that is
    read begins in its file, and goes on with it.
    """

    def __init__(self, file: str, file_object: Object, place: Place, show_values: bool) -> None:
        self.file = file
        self.newline: str = file_object["newline"]
        self.place = place
        self.show_values = show_values
        self.rows = Rows()
        self.start = place.line
        self.first_batch = place.batch + 1

    def take(self, event: Event) -> None:
        """The rows of one event."""
        name, place = event.data["event"], self.place
        batch: int | None = place.batch
        block: int | None = place.block
        transaction: int | None = None
        line = self.start + event.line
        header = place.header
        inner: list[int] = [NONE] * len(event.records)
        around = header["A"] if header["B"] is None else header["B"]
        if name == "batch":
            place.batch += 1
            place.block = -1
            batch, block = place.batch, None
            header["A"], header["B"] = line if event.records else None, None
            around = None
        elif name == "block":
            place.block += 1
            block = place.block
            header["B"] = line if event.records else None
            around = header["A"]
        elif name == "transaction":
            transaction = event.base
            inner = parents(event.data["transaction"], event.records, event.application)
        elif name == "batch_end":
            block, around = None, header["A"]
        elif name == "unplaced":
            batch = block = around = None
        for at, made in enumerate(event.records):
            head = around if inner[at] == NONE else line + inner[at]
            keys = self.file, batch, block, transaction, line + at, head
            self._put(made, event.application, keys)
        place.line = max(place.line, line + len(event.records) - 1)
        if name in ("block_end", "batch_end"):
            header["B"] = None
        for finding in event.findings:
            self.rows.add("findings", FINDINGS, finding_row(finding))

    def _put(self, made: Object, application: str, keys: Row) -> None:
        if "raw" in made:
            row = (*keys, application or None, made["record"], made["raw"] + self._end(made))
            self.rows.add("strays", STRAYS, row)
            return
        table = layout(application, record_of(application, made))
        values = []
        for field in table.record.elements:
            value = None if hidden(field, self.show_values) else stated_value(made, field)
            values.append(value if isinstance(value, (str, int)) else None)
        self.rows.add(table.name, table.schema, (*keys, *values, self._line(made, table)))

    def _end(self, made: Object) -> str:
        end: str = made.get("end", self.newline)
        return end

    def _line(self, made: Object, table: Layout) -> str | None:
        """The line of a record that its values do not give back; passwords are starred out."""
        if not made.keys() & {"verbatim", "length", "end"}:
            return None
        line = line_of(table.record, made)
        for field in table.record.elements:
            if hidden(field, self.show_values):
                stars = "*" * len(line[field.start - 1 : field.end])
                line = line[: field.start - 1] + stars + line[field.end :]
        return line + self._end(made)


def line_of(record: Record, made: Object) -> str:
    """The line that a record object was read from, without its end."""
    line, refused = record.encode(made)
    assert line is not None, refused
    beyond = (
        raw for key, raw in made.get("verbatim", {}).items() if key.startswith(f"{WIDTH + 1}-")
    )
    return line[: made.get("length", WIDTH)] + next(beyond, "")


def file_row(file: str, file_object: Object, lines: int) -> Row:
    """A row of the table of files."""
    values = {"file": file, "lines": lines} | file_object
    return tuple(values.get(name) for name in FILES.names)
