"""The JSON of a file whose pieces are converted in several processes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, cast

from catair.findings import Finding
from catair.jsonform import to_json
from catair.lanes.lane import Lane, Merged, PieceReading
from catair.lanes.pool import Future, Out, Parcel, Pool, unpack
from catair.message import End
from catair.reader import Start
from catair.reading import How


class Converted(NamedTuple):
    """The JSON of a piece and its findings."""

    text: Parcel
    findings: list[Finding]
    end: End


def convert(start: Start | None, parcel: Parcel, last: bool, how: How, form: str) -> Converted:
    """Convert a piece."""
    out = Out(parcel)
    reading = PieceReading(unpack(parcel), start, how, last=last, skip=True)
    told = to_json(reading, form, cast(BinaryIO, out))
    found = [finding for findings in told for finding in findings]
    return Converted(out.packed(), found, reading.events.end())


class Converting:
    """One file that is converted, to the form "lines" or "records"; its first piece at once."""

    def __init__(self, stream: BinaryIO, how: How, form: str, pool: Pool) -> None:
        self.lines = 0
        self._how = how
        self._form = form
        self._pool = pool
        self._merged = Merged()
        self._lane = Lane(stream, how, pool, self._work)

    def _work(self, start: Start | None, parcel: Parcel, last: bool) -> Future[Converted]:
        return self._pool.submit(convert, start, parcel, last, self._how, self._form)

    def into(self, out: BinaryIO) -> Iterator[list[Finding]]:
        """Write the JSON as the findings are taken; the same as that of one process."""
        for part, done in self._lane:
            if done is not None:
                out.write(self._pool.opened(done.text))
                yield self._merged.take(done.findings, part.start)
                self._merged.passed(done.end, part.start)
                end = done.end
            else:
                rest = cast(BinaryIO, part.rest)
                reading = PieceReading(rest, part.start, self._how, last=True, skip=True)
                for told in to_json(reading, self._form, out):
                    yield self._merged.take(told, part.start)
                end = reading.events.end()
            self.lines = end.lines
