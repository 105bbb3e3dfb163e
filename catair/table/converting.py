"""From a file to its tables: the fast lane where batches are proved, the object lane elsewhere."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO

import pyarrow as pa

from catair import applications, encodings
from catair.findings import Finding
from catair.message import Events
from catair.reader import WINDOW
from catair.table.parts import Cutter, Read, Whole, parts
from catair.table.rows import EventRows, Lines, Place, Rows, file_row
from catair.table.schema import FILES, FINDINGS, STRAYS
from catair.table.sink import Sink
from catair.table.strides import Strides

HEAD = WINDOW + 8  # bytes that tell the line end, a byte-order mark before them
FEW = 1 << 15  # bytes of proved batches between others that are left to the object lane

_BATCH = re.compile(r"/batches/([0-9]+)")


class Conversion:
    """One file on its way to its tables; arguments as for `catair.read`."""

    def __init__(
        self,
        stream: BinaryIO,
        sink: Sink,
        *,
        name: str,
        application: str | None = None,
        encoding: str = "latin-1",
        show_values: bool = False,
        fast: bool = True,
    ) -> None:
        """Rows go into `sink`; without `fast` all of them by the object lane."""
        self._stream = stream
        self._sink = sink
        self._name = name
        self._application = application
        self._encoding = encoding
        self._show_values = show_values
        head = b""
        while len(head) < HEAD and (more := stream.read(HEAD - len(head))):
            head += more
        self._reader = Lines(io.BytesIO(head).read, encoding, applications.known)
        self._held = head[len(self._reader.prefix) :]
        self._told: set[str] = set()
        self._place = Place()
        self._bytes = 0
        self._first = True
        self.file = Events(self._reader, encoding, application, name, show_values).file
        self._cutter = self._cutter_of(encoding) if fast else None
        if self._cutter:
            self._strides = Strides(name, self._cutter, self._told, show_values)

    def _cutter_of(self, encoding: str) -> Cutter | None:
        newline = self._reader.newline
        if newline not in ("\n", "\r\n") and not self._reader.fixed:
            return None
        if encoding == "latin-1":
            return Cutter(newline.encode(), None)
        text = encodings.codec(encoding)[0](bytes(range(256)))
        # beyond ASCII one character is as little clean as another
        table = "".join(each if each.isascii() else "\xff" for each in text)
        return Cutter(newline.encode(), table.encode("latin-1"))

    def __iter__(self) -> Iterator[list[Finding]]:
        """Convert; what is found comes in the order of the file."""
        for name, schema in (("findings", FINDINGS), ("strays", STRAYS)):
            self._sink.put(name, pa.RecordBatch.from_pylist([], schema=schema))
        for part in parts(self._held, self._stream.read, self._cutter):
            if isinstance(part, Whole):
                yield from self._whole(part)
            else:
                yield from self._listed(part.read)
        rows = Rows()
        rows.add("files", FILES, file_row(self._name, self.file, self._place.line))
        self._flush(rows)

    def _flush(self, rows: Rows) -> None:
        for table, batch in rows.take():
            self._sink.put(table, batch)

    # --- whole batches ---

    def _whole(self, part: Whole) -> Iterator[list[Finding]]:
        """Batches by columns if they are all proved, else in parts that are or are not."""
        place = self._place
        proved, tables = self._strides.take(part, place.batch + 1, place.line)
        if self._first and self._reader.prefix:
            proved, tables = [False, *proved[1:]], []
        if all(proved):
            for table, batch in tables:
                self._sink.put(table, batch)
            self._first = False
            self._bytes += len(part.data)
            place.batch += len(part.ends)
            place.line += len(part.data) // self._strides.size
            return
        for fast, some in _runs(part, proved):
            if fast:
                yield from self._whole(some)
            else:
                yield from self._listed(io.BytesIO(some.data).read)

    # --- the object lane ---

    def _listed(self, read: Read) -> Iterator[list[Finding]]:
        """A part of the file event by event."""
        place, bytes_before = self._place, self._bytes
        place.header = dict.fromkeys(place.header)
        lines, batches = place.line, place.batch + 1
        first = self._first
        reader = self._reader.part(self._counted(read), first)
        self._first = False
        before = 0 if first else bytes_before + len(self._reader.prefix)
        events = Events(reader, self._encoding, self._application, self._name, self._show_values)
        events.share(self._told)
        rows = EventRows(self._name, reader, place, self._show_values)
        for event in events:
            if event.findings and not first:
                moved = [_moved(f, lines, before, batches) for f in event.findings]
                event = event._replace(findings=moved)
            rows.take(event)
            if rows.rows.full:
                self._flush(rows.rows)
            if event.findings:
                yield event.findings
        self._flush(rows.rows)

    def _counted(self, read: Read) -> Read:
        def counted(size: int) -> bytes:
            data = read(size)
            self._bytes += len(data)
            return data

        return counted


def _runs(part: Whole, proved: list[bool]) -> Iterator[tuple[bool, Whole]]:
    """The batches in runs that are proved, and worth it, or not."""
    starts = [0, *part.ends]
    runs: list[tuple[bool, int, int]] = []
    at = 0
    for fast, some in groupby(proved):
        stop = at + len(list(some))
        fast = fast and starts[stop] - starts[at] >= FEW
        if runs and not fast and not runs[-1][0]:
            at = runs.pop()[1]
        runs.append((fast, at, stop))
        at = stop
    for fast, begin, stop in runs:
        base = starts[begin]
        ends = [end - base for end in part.ends[begin:stop]]
        yield fast, Whole(part.data[base : starts[stop]], ends)


def _moved(finding: Finding, lines: int, before: int, batches: int) -> Finding:
    """A finding of a part with its place in the file."""

    def moved(match: re.Match[str]) -> str:
        return f"/batches/{int(match[1]) + batches}"

    inside = finding.transaction
    if inside is not None:
        inside = inside | {"batch": inside["batch"] + batches}
    return finding._replace(
        line=None if finding.line is None else finding.line + lines,
        byte_offset=None if finding.byte_offset is None else finding.byte_offset + before,
        path=_BATCH.sub(moved, finding.path or "", count=1),
        transaction=inside,
    )
