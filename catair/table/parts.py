"""A file in parts that begin where a batch does, so that each can be read by itself.

Reading is in its first state behind a Z record that an A record follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from catair.applications import APPLICATIONS
from catair.fields import WIDTH
from catair.framing import blank_fillers

BLOCK = 1 << 23  # bytes that are read at once
LONGEST = 1 << 26  # of a batch that is held in memory
OVERLAP = 512  # bytes in which a Z record with an A record behind it has room

Read = Callable[[int], bytes]


class Whole(NamedTuple):
    """Whole batches: `ends` has where each of them ends."""

    data: memoryview
    ends: list[int]


class Cutter:
    """Finds where batches begin, in the bytes of a file with this line end.

    `table` translates the bytes to latin-1, where they are not; `newline` is empty for a file that
    is cut every 80 bytes.
    """

    def __init__(self, newline: bytes, table: bytes | None) -> None:
        self.newline = newline
        self.table = table
        self.size = WIDTH + len(newline)

    def plain(self, data: bytes | memoryview) -> bytes | memoryview:
        """The data in latin-1."""
        return bytes(data).translate(self.table) if self.table else data

    def cuts(self, data: bytes) -> list[int]:
        """Where batches begin, but for one at the first byte."""
        text = bytes(self.plain(data))
        if self._regular(text):
            return self._strided(text)
        found = []
        at = text.find(self.newline + b"Z")
        while at >= 0:
            begin = at + len(self.newline)
            if self._between(text[begin : begin + 2 * self.size]):
                found.append(begin + self.size)
            at = text.find(self.newline + b"Z", begin)
        return found

    def _regular(self, text: bytes) -> bool:
        """True if every line has 80 columns, as far as line ends tell."""
        ends = [text[at :: self.size] for at in range(WIDTH, self.size)]
        pairs = zip(ends, self.newline, strict=True)
        return all(each.count(end) == len(each) for each, end in pairs)

    def lost(self, data: bytes) -> bool:
        """True if lines of a file without line ends do not begin every 80 bytes."""
        if self.newline:
            return False
        text = bytes(self.plain(data))
        return b"\n" in text or b"\r" in text

    def _strided(self, text: bytes) -> list[int]:
        letters = text[:: self.size]
        found = []
        at = letters.find(b"ZA")
        while at >= 0:
            begin = at * self.size
            if self._between(text[begin : begin + 2 * self.size]):
                found.append(begin + self.size)
            at = letters.find(b"ZA", at + 1)
        return found

    def _between(self, lines: bytes) -> bool:
        """True for a Z record and an A record, between which a file may be cut."""
        end, begin = lines[: self.size], lines[self.size :]
        if not (self._is_line(end) and self._is_line(begin)) or begin[:1] != b"A":
            return False
        # a Z is one whatever is in force, for no record of an application begins so
        text = begin.decode("latin-1")
        known = text[25:27] in APPLICATIONS and blank_fillers("A", text)
        return known and blank_fillers("Z", end.decode("latin-1"))

    def _is_line(self, line: bytes) -> bool:
        content = line[:WIDTH]
        return line[WIDTH:] == self.newline and b"\n" not in content and b"\r" not in content


class Rest:
    """The part that is too long, or not to be cut at all: read until the next batch begins."""

    def __init__(self, held: bytes, read: Read, cutter: Cutter | None) -> None:
        self._held = held
        self._read = read
        self._cutter = cutter
        self._ready = 0  # bytes in which no batch begins
        self._over = False
        self.rest = b""  # what has been read beyond

    def read(self, size: int) -> bytes:
        """At most `size` bytes; none at the end of the part."""
        while not self._ready and not self._over:
            self._look(size)
        taken = self._held[: min(size, self._ready)]
        self._held = self._held[len(taken) :]
        self._ready -= len(taken)
        return taken

    def _look(self, size: int) -> None:
        more = self._read(size)
        self._held += more
        found = self._cutter.cuts(self._held) if self._cutter else []
        if found:
            self._held, self.rest = self._held[: found[0]], self._held[found[0] :]
        self._over = bool(found) or not more
        self._ready = len(self._held) if self._over else max(0, len(self._held) - OVERLAP)


def parts(held: bytes, read: Read, cutter: Cutter | None) -> Iterator[Whole | Rest]:
    """The parts of a file in order; a Rest has to be read to its end before the next is taken.

    `held` is what has been read of it already; without `cutter` it is one Rest.
    """
    while cutter is not None:
        more = read(BLOCK)
        held += more
        if cutter.lost(held):
            break
        found = cutter.cuts(held)
        if not more:
            if held:
                yield Whole(memoryview(held), [*found, len(held)])
            return
        if found:
            yield Whole(memoryview(held)[: found[-1]], found)
            held = held[found[-1] :]
        elif len(held) > LONGEST:
            # a file without line ends is not found again once its batches are not
            rest = Rest(held, read, cutter if cutter.newline else None)
            yield rest
            held = rest.rest
    yield Rest(held, read, None)
