"""The object lane: the events of a file, record by record, to rows of the tables."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from catair.fields import Object
from catair.findings import Finding
from catair.message import Event
from catair.reader import Line, Reader
from catair.table.parents import NONE, parents
from catair.table.schema import FILES, FINDINGS, STRAYS, layout, record_of

HELD = 8_000  # rows until they become record batches

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


_COLUMNS = Finding._fields.index("columns")


def finding_row(finding: Finding) -> Row:
    """A finding as a row; its columns and its transaction have columns of their own."""
    first, last = finding.columns or (None, None)
    inside = finding.transaction or {}
    of_transaction = map(inside.get, ("application", "id", "batch", "block", "index"))
    return (*finding[:_COLUMNS], first, last, *finding[_COLUMNS + 1 : -1], *of_transaction)


class Place:
    """Where a reading has got to: lines, batches, and the lines of the open A and B."""

    def __init__(self) -> None:
        self.line = 0
        self.batch = self.block = -1
        self.header: dict[str, int | None] = {"A": None, "B": None}


class Lines(Reader):
    """A reader that keeps the lines that it has given, until they are taken."""

    kept: deque[tuple[str, str]]

    def __iter__(self) -> Iterator[Iterable[Line]]:
        self.kept = deque()
        for lines in super().__iter__():
            given = list(lines)
            self.kept.extend(given)
            yield given


class EventRows:
    """Turns events into rows.

    `file` is the name in the tables, `lines` the reader that the events come from; `place` is where
    the part that is read begins in its file, and goes on with it.
    """

    def __init__(self, file: str, lines: Lines, place: Place, show_values: bool) -> None:
        self.file = file
        self.lines = lines
        self.place = place
        self.show_values = show_values
        self.rows = Rows()
        self.start = place.line

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
        content, end = self.lines.kept.popleft()  # each line is one record, in the same order
        if "raw" in made:
            row = (*keys, application or None, made["record"], content + end)
            self.rows.add("strays", STRAYS, row)
            return
        table = layout(application, record_of(application, made))
        stated = made.get
        values = [stated(name) for name in table.names]
        for at, name, occurrence, inner in table.listed:
            items = stated(name) or ()
            if occurrence < len(items) and items[occurrence]:
                values[at] = items[occurrence].get(inner)
        if not self.show_values:
            for at, columns in table.secrets:
                values[at] = None
                stars = "*" * len(content[columns])
                content = content[: columns.start] + stars + content[columns.stop :]
        canonical = made.keys().isdisjoint(("verbatim", "length", "end"))
        raw = None if canonical else content + end
        self.rows.add(table.name, table.schema, (*keys, *values, raw))


def file_row(file: str, file_object: Object, lines: int) -> Row:
    """A row of the table of files."""
    values = {"file": file, "lines": lines} | file_object
    return tuple(values.get(name) for name in FILES.names)
