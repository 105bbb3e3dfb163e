"""From a file to its tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from catair.findings import Finding
from catair.reading import read
from catair.table.rows import EventRows, Place, Rows, file_row
from catair.table.schema import FILES
from catair.table.sink import Sink


def to_tables(
    stream: BinaryIO,
    sink: Sink,
    *,
    name: str,
    application: str | None = None,
    encoding: str = "latin-1",
    show_values: bool = False,
) -> Iterator[list[Finding]]:
    """Put the rows of a file into `sink` as the findings are taken; arguments as for `read`."""
    reading = read(
        stream, application=application, encoding=encoding, show_values=show_values, name=name
    )
    rows = EventRows(name, reading.file, Place(), show_values)
    for event in reading:
        rows.take(event)
        if rows.rows.full:
            for table, batch in rows.rows.take():
                sink.put(table, batch)
        if event.findings:
            yield event.findings
    for table, batch in rows.rows.take():
        sink.put(table, batch)
    last = Rows()
    last.add("files", FILES, file_row(name, reading.file, rows.place.line))
    for table, batch in last.take():
        sink.put(table, batch)
