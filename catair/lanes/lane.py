"""The results of the pieces of one file, in its order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import BinaryIO, Generic, Protocol, TypeVar, cast

from catair.findings import Finding
from catair.framing import ONCE, once
from catair.lanes.pieces import Joined, Piece, divide
from catair.lanes.pool import Parcel, Pool, value
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


Work = Callable[[Start | None, Parcel], Future[R]]


class Lane(Generic[R]):
    """The pieces of one file, some of them under way; iterate once.

    Yields each piece with its result, whose parcel is good until the next one is asked for.  The
    last piece may have no result: it is the rest of the file, for the caller to read.
    """

    def __init__(self, stream: BinaryIO, how: How, pool: Pool, work: Work[R]) -> None:
        self._pieces = divide(stream, how.application, how.encoding)
        self._pool = pool
        self._work = work
        self._pending: deque[tuple[Piece, Parcel, Future[R] | None]] = deque()
        self._fill(1)

    def _fill(self, count: int) -> None:
        while len(self._pending) < count and (piece := next(self._pieces, None)) is not None:
            if piece.more is None:
                parcel = self._pool.pack(piece.data)
                self._pending.append((piece, parcel, self._work(piece.start, parcel)))
            else:
                self._pending.append((piece, Parcel(None), None))

    def __iter__(self) -> Iterator[tuple[Piece, R | None]]:
        while self._pending:
            self._fill(self._pool.ahead)
            piece, parcel, future = self._pending.popleft()
            if future is None:
                yield piece, None
                return
            result = value(future)
            if self._pending and not result.closed:
                self._pool.release(parcel)
                yield self._rest(piece.start, [piece]), None
                return
            yield piece, result
            self._pool.release(parcel)
            if self._pending:
                following = cast(Start, self._pending[0][0].start)
                if following.lines != result.lines:  # for lines that are cut
                    yield self._rest(following._replace(lines=result.lines), []), None

    def _rest(self, start: Start | None, before: list[Piece]) -> Piece:
        """All that follows, as one piece."""
        waiting = list(before)
        for piece, parcel, future in self._pending:
            waiting.append(piece)
            if future is not None:  # what has begun goes on, and writes into its slot
                future.cancel()
                future.add_done_callback(lambda _, parcel=parcel: self._pool.release(parcel))
        self._pending.clear()
        return Piece(b"", start, cast(BinaryIO, Joined(_after(waiting, self._pieces))))


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
