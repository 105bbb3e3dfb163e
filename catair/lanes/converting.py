"""The JSON of a file whose pieces are converted in several processes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import Future
from typing import BinaryIO, NamedTuple, cast

from catair.findings import Finding
from catair.jsonform import to_json
from catair.lanes.lane import Lane, Merged
from catair.lanes.pieces import Joined, Piece
from catair.lanes.pool import Pool
from catair.reading import How, read


class Converted(NamedTuple):
    """The JSON of a piece and its findings."""

    text: bytes
    findings: list[Finding]
    lines: int
    closed: bool
    batches: int


def convert(piece: Piece, how: How, form: str) -> Converted:
    """Convert a piece."""
    out = io.BytesIO()
    reading = read(piece.data, start=piece.start, **how._asdict())
    found = [finding for told in to_json(reading, form, out) for finding in told]
    events = reading.events
    return Converted(out.getvalue(), found, events.lines, events.closed, events.batches)


class Converting:
    """One file that is converted, to the form "lines" or "records"; its first piece at once."""

    def __init__(self, stream: BinaryIO, how: How, form: str, pool: Pool) -> None:
        self.lines = 0
        self._how = how
        self._form = form
        self._pool = pool
        self._merged = Merged()
        self._lane = Lane(stream, how, pool, self._work)

    def _work(self, piece: Piece) -> Future[Converted]:
        return self._pool.submit(convert, piece, self._how, self._form)

    def into(self, out: BinaryIO) -> Iterator[list[Finding]]:
        """Write the JSON as the findings are taken; the same as that of one process."""
        for piece, done in self._lane:
            if done is None:
                whole = cast(BinaryIO, Joined([piece]))
                reading = read(whole, start=piece.start, **self._how._asdict())
                for told in to_json(reading, self._form, out):
                    yield self._merged.take(told)
                self.lines = reading.events.lines
                return
            out.write(done.text)
            yield self._merged.take(done.findings)
            self._merged.batches += done.batches
            self.lines = done.lines
