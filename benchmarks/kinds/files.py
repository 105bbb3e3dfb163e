"""Whole files: batches of one application, and archives of six and of all that have layouts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import cycle
from typing import Protocol

from benchmarks.kinds.cargo_release import CargoRelease
from benchmarks.kinds.invented import Invented
from benchmarks.kinds.lines import ENVELOPE, LINE, batch
from benchmarks.kinds.security_filing import SecurityFiling
from benchmarks.kinds.tables import FromTables
from catair.applications import APPLICATIONS, records_of
from catair.frames import frame

PER_BLOCK = 999  # transactions, where one is not all of its block
ARCHIVE = ("SE", "SX", "SO", "SF", "SN", "AE")  # what a filer of entries sends and receives
BATCHES = (50, 200, 800)  # records of a batch in an archive, about


class Maker(Protocol):
    """Makes the transactions of one application."""

    application: str

    def transaction(self) -> Iterator[bytes]:
        """The lines of the next one."""


def uniform(invented: Invented, maker: Maker, size: int) -> Iterator[bytes]:
    """Batches of full blocks until there are `size` bytes or more, transaction by transaction."""
    written = 0

    def block() -> Iterator[bytes]:
        nonlocal written
        for _ in range(most(maker)):
            piece = b"".join(maker.transaction())
            yield piece
            written += len(piece)
            if written >= size:
                break

    while written < size:
        written += ENVELOPE
        yield from batch(invented, maker.application, block())


def cargo_release(invented: Invented, size: int) -> Iterator[bytes]:
    """Cargo release entries."""
    return uniform(invented, CargoRelease(invented), size)


def isf(invented: Invented, size: int) -> Iterator[bytes]:
    """Importer security filings."""
    return uniform(invented, SecurityFiling(invented), size)


def mixed(invented: Invented, size: int) -> Iterator[bytes]:
    """The archive of a filer: batches of six applications in turn, each from one program."""
    return in_turn(invented, size, ARCHIVE, steady=True)


def drawn(invented: Invented, size: int) -> Iterator[bytes]:
    """The same batches with every record drawn by itself, which no program writes."""
    return in_turn(invented, size, ARCHIVE)


def every(invented: Invented, size: int) -> Iterator[bytes]:
    """Batches of every application with layouts in turn."""
    return in_turn(invented, size, [code for code in APPLICATIONS if records_of(code)])


def in_turn(
    invented: Invented, size: int, codes: Iterable[str], steady: bool = False
) -> Iterator[bytes]:
    """Batches of these applications, so that all have about as many records.

    Entries and security filings are those of the other two files; the rest is drawn from tables.
    """
    own: dict[str, Maker] = {"SE": CargoRelease(invented), "SF": SecurityFiling(invented)}
    written = 0
    for code in cycle(codes):
        if written >= size:
            break
        maker = own.get(code) or FromTables(invented, code, steady)
        piece = b"".join(batch(invented, maker.application, some(invented, maker)))
        yield piece
        written += len(piece)


def some(invented: Invented, maker: Maker) -> Iterator[bytes]:
    """Transactions until there are as many records as a batch of an archive has."""
    left = invented.random.choice(BATCHES)
    for _ in range(most(maker)):
        if left <= 0:
            break
        piece = b"".join(maker.transaction())
        yield piece
        left -= len(piece) // LINE


def most(maker: Maker) -> int:
    """The transactions that a block may hold; a statement is all of its own."""
    return 1 if frame(maker.application).opening else PER_BLOCK


KINDS = {"cargo-release": cargo_release, "isf": isf, "mixed": mixed, "drawn": drawn, "every": every}
