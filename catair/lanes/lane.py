"""The results of the pieces of one file, in its order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, Generic, NamedTuple, Protocol, TypeVar, cast

from catair.findings import Finding
from catair.framing import ONCE, once
from catair.lanes.pieces import Piece, divide, joined
from catair.lanes.pool import Future, Parcel, Pool, value
from catair.reader import Start
from catair.reading import How


class Result(Protocol):
    """What is known of every piece."""

    @property
    def lines(self) -> int:
        """Those of the file, to the end of the piece."""

    @property
    def closed(self) -> bool:
        """True if the piece ends a batch, and nothing of it is left over."""

    @property
    def batches(self) -> int:
        """How many there are in the piece."""


R = TypeVar("R", bound=Result)


class Part(NamedTuple, Generic[R]):
    """A piece under way: where it begins and lies, and what comes of it.

    With `rest` it is that, to the end of the file, and nobody works on it.
    """

    start: Start | None
    parcel: Parcel
    future: Future[R] | None
    rest: BinaryIO | None = None


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
        work: Callable[[Start | None, Parcel], Future[R]],
    ) -> None:
        self._pieces = divide(stream, how.application, how.encoding)
        self._pool = pool
        self._work = work
        self._pending: deque[Part[R]] = deque()
        self._fill(1)

    def _fill(self, count: int) -> None:
        while len(self._pending) < count and (piece := next(self._pieces, None)) is not None:
            if piece.more is None:
                parcel = self._pool.pack(piece.data)
                part = Part(piece.start, parcel, self._work(piece.start, parcel))
            else:
                part = Part(piece.start, Parcel(None), None, joined([piece]))
            self._pending.append(part)

    def __iter__(self) -> Iterator[tuple[Part[R], R | None]]:
        while self._pending:
            self._fill(self._pool.ahead)
            part = self._pending.popleft()
            if part.future is None:
                yield part, None
                return
            result = value(part.future)
            if self._pending and not result.closed:
                self._pending.appendleft(part)
                yield self._rest(part.start), None
                return
            yield part, result
            self._pool.release(part.parcel)
            if self._pending:
                following = cast(Start, self._pending[0].start)
                if following.lines != result.lines:  # for lines that are cut
                    yield self._rest(following._replace(lines=result.lines)), None

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
            waiting.append(Piece(b"", None, last))
        return Part(start, Parcel(None), None, joined(_after(waiting, self._pieces)))

    def _release(self, parcel: Parcel, done: object) -> None:
        self._pool.release(parcel)


def _after(first: list[Piece], others: Iterator[Piece]) -> Iterator[Piece]:
    yield from first
    yield from others


class Merged:
    """What a piece cannot know of the file before it: its batches, and what has been told."""

    def __init__(self) -> None:
        self.batches = 0
        self._told: set[str] = set()

    def take(self, findings: list[Finding]) -> list[Finding]:
        """The findings of a piece as those of the file."""
        return [self.placed(finding) for finding in findings if self.new(finding)]

    def new(self, finding: Finding) -> bool:
        """False for what is told once a file, and has been."""
        if finding.code not in ONCE:
            return True
        key = once(finding)
        known = key in self._told
        self._told.add(key)
        return not known

    def placed(self, finding: Finding) -> Finding:
        """A finding of a piece with its place in the file."""
        if not self.batches or not (finding.path or "").startswith("/batches/"):
            return finding
        batch, slash, rest = str(finding.path).removeprefix("/batches/").partition("/")
        path = f"/batches/{int(batch) + self.batches}{slash}{rest}"
        transaction = finding.transaction
        if transaction is not None:
            transaction = transaction | {"batch": transaction["batch"] + self.batches}
        return finding._replace(path=path, transaction=transaction)
