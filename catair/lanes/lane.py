"""The results of the pieces of one file, in its order."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, BinaryIO, Generic, NamedTuple, Protocol, TypeVar, cast

from catair.findings import Finding
from catair.framing import ONCE, Watch, once
from catair.lanes.pieces import Division, Piece, joined
from catair.lanes.pool import Future, Parcel, Pool, value
from catair.message import End, Event
from catair.reader import CHUNK, Start
from catair.reading import How, Reading, read


class Result(Protocol):
    """What is known of every piece."""

    @property
    def end(self) -> End | None:
        """Where it has ended; None where that is nowhere to go on from."""


R = TypeVar("R", bound=Result)

_PLACE = re.compile(r"/batches/(\d+)(?:/blocks/(\d+))?")


class Part(NamedTuple, Generic[R]):
    """A piece under way: where it begins and lies, and what comes of it.

    With `rest` it is that, to the end of the file, and nobody works on it.
    """

    start: Start | None
    parcel: Parcel
    last: bool
    future: Future[R] | None
    rest: BinaryIO | None = None


class PieceReading(Reading):
    """The events of a piece as they are in the file.

    Without the end of a batch that only the end of the piece ends, unless it is the `last`; and,
    if they `skip`, without the header that is read once more.
    """

    def __init__(
        self,
        data: bytes | BinaryIO,
        start: Start | None,
        how: How,
        *,
        last: bool,
        skip: bool,
        watch: Watch | None = None,
    ) -> None:
        self._last = last
        self._skip = False
        if start is not None and start.header:
            self._skip = skip
            if isinstance(data, bytes):
                data = start.header + data
            else:
                data = joined([Piece(start.header, None), Piece(b"", None, True, data)])
            lines, offset = start.lines - 1, start.offset - len(start.header)
            start = Start(start.newline, lines, offset)
        given = how.application, how.encoding, "collect", how.show_values, CHUNK, how.name
        super().__init__(data, *given, start, watch)

    def __iter__(self) -> Iterator[Event]:
        events = super().__iter__()
        if self._skip:
            next(events)
        if self._last:
            yield from events
            return
        held: list[Event] = []
        for event in events:
            yield from held
            held = [event]
        yield from (event for event in held if event.data != {"event": "batch_end"})


class Lane(Generic[R]):
    """The pieces of one file, some of them under way; iterate once.

    Yields each part with its result; both parcels are good until the next one is asked for.  The
    last part may have no result but a rest of the file, for the caller to read.
    """

    def __init__(
        self,
        stream: BinaryIO,
        how: How,
        pool: Pool,
        work: Callable[[Start | None, Parcel, bool], Future[R]],
    ) -> None:
        self._pieces = iter(Division(stream, how.application, how.encoding))
        self._how = how
        self._pool = pool
        self._work = work
        self._pending: deque[Part[R]] = deque()
        self._fill(1)

    def _fill(self, count: int) -> None:
        while len(self._pending) < count and (piece := next(self._pieces, None)) is not None:
            if piece.more is None:
                parcel = self._pool.pack(piece.data)
                future = self._work(piece.start, parcel, piece.last)
                part = Part(piece.start, parcel, piece.last, future)
            else:
                part = Part(piece.start, Parcel(None), True, None, joined([piece]))
            self._pending.append(part)

    def __iter__(self) -> Iterator[tuple[Part[R], R | None]]:
        while self._pending:
            self._fill(self._pool.ahead)
            part = self._pending.popleft()
            if part.future is None:
                yield part, None
                return
            result = value(part.future)
            if self._pending and not self._goes_on(result.end, self._pending[0].start):
                self._pending.appendleft(part)
                yield self._rest(part.start), None
                return
            yield part, result
            self._pool.release(part.parcel)
            if self._pending:
                following, end = cast(Start, self._pending[0].start), cast(End, result.end)
                if following.lines != end.lines:  # for lines that are cut
                    yield self._rest(following._replace(lines=end.lines)), None

    def _goes_on(self, end: End | None, following: Start | None) -> bool:
        """True if a piece ended as that which follows it takes for granted."""
        if end is None or following is None:
            return False
        if not following.header:
            return end.batch
        if not end.block or end.header is None:
            return False
        start = Start(following.newline, 0, 0)
        reading = read(following.header, start=start, **self._how._asdict())
        return next(iter(reading)).data.get("header") == end.header

    def _rest(self, start: Start | None) -> Part[R]:
        """All that is under way and all that follows, as one part."""
        waiting = []
        last = None
        for part in self._pending:
            if part.future is None:
                last = part.rest
                continue
            waiting.append(Piece(self._pool.packed(part.parcel), None))
            # what has begun goes on, and writes into its slot
            part.future.cancel()
            part.future.add_done_callback(partial(self._release, part.parcel))
        self._pending.clear()
        if last is not None:
            waiting.append(Piece(b"", None, True, last))
        return Part(start, Parcel(None), True, None, joined(_after(waiting, self._pieces)))

    def _release(self, parcel: Parcel, done: object) -> None:
        self._pool.release(parcel)


def _after(first: list[Piece], others: Iterator[Piece]) -> Iterator[Piece]:
    yield from first
    yield from others


class Merged:
    """What a piece cannot know of the file before it: its batches, and what has been told."""

    def __init__(self) -> None:
        self._batches = 0
        self._blocks = 0  # of the open batch
        self._batch_line = 1
        self._told: set[str] = set()

    def take(self, findings: Iterable[Finding], start: Start | None) -> list[Finding]:
        """The findings of a piece as those of the file."""
        return [self.placed(each, start) for each in findings if self.new(each, start)]

    def new(self, finding: Finding, start: Start | None) -> bool:
        """False for what is told once a file, and has been, and for a header read once more."""
        if start is not None and finding.line is not None and finding.line <= start.lines:
            return False
        if finding.code not in ONCE:
            return True
        key = once(finding)
        known = key in self._told
        self._told.add(key)
        return not known

    def passed(self, end: End | None, start: Start | None) -> None:
        """A piece is over."""
        if end is None:
            return
        goes_on = start is not None and bool(start.header)
        if goes_on and end.batches == 1:
            self._blocks += end.blocks
            return
        self._batches += end.batches - goes_on
        self._blocks = end.blocks
        self._batch_line = end.batch_line

    def placed(self, finding: Finding, start: Start | None) -> Finding:
        """A finding of a piece with its place in the file."""
        goes_on = start is not None and bool(start.header)
        found = _PLACE.match(finding.path or "")
        if found is None or not self._batches:
            return finding
        batch, block = int(found[1]), found[2]
        made: dict[str, Any] = {}
        blocks = 0
        if goes_on and batch == 0 and start is not None:
            blocks = self._blocks
            index = finding.record_index
            # what stands behind the Z is counted from there
            if index is not None and index == (finding.line or 0) - start.lines + 1:
                made["record_index"] = index + start.lines - self._batch_line
        batches = self._batches - goes_on
        path = f"/batches/{batch + batches}"
        if block is not None:
            path += f"/blocks/{int(block) + blocks}"
        made["path"] = path + str(finding.path)[found.end() :]
        context = finding.transaction
        if context is not None:
            changed = {"batch": context["batch"] + batches, "block": context["block"] + blocks}
            made["transaction"] = context | changed
        return finding._replace(**made)
