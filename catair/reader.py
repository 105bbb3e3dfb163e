"""From bytes to physical lines: (content, end), none of them lost, whatever the chunk size.

Ends are LF, CRLF, CR or none.  In an LF or CRLF file a lone CR is data.  A file without ends whose
column 81 starts a known record is cut every 80 bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from itertools import repeat
from typing import NamedTuple, Self

from catair import encodings
from catair.fields import WIDTH

Line = tuple[str, str]

WINDOW = 4096  # bytes in which the line end is looked for
LONGEST = 4096  # a longer line is no record
CHUNK = 1 << 18
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ENDS = re.compile("\r\n|\r|\n")


class Start(NamedTuple):
    """Where a piece of a file begins that is read by itself, behind the end of a batch.

    `newline` is the file's line end; before the piece are so many `lines` and bytes (`offset`).
    Where it begins behind the end of a block instead, `header` is the A record of its batch, a line
    that is read once more before it.
    """

    newline: str
    lines: int
    offset: int
    header: bytes = b""


class Cut(str):
    """The end of a piece of a line that is too long to be a record."""

    __slots__ = ()


class Reader:
    """The physical lines of one file.

    `newline` is the file's line end ("" where the first 4 KiB have none), `prefix` its byte-order
    mark.  Iterating yields iterables of (content, end), each to be taken once; `end is newline`
    holds for every regular line.
    """

    def __init__(
        self,
        read: Callable[[int], bytes],
        encoding: str,
        known: Callable[[str], bool],
        chunk: int = CHUNK,
        start: Start | None = None,
    ) -> None:
        """`read(n)` gives at most n bytes and b"" at the end; `known(text)` says whether a known
        record starts there.  With `start` what is read is no beginning of a file."""
        if chunk < 1:
            raise ValueError("chunk is at least 1")
        self._read = read
        self._decode = encodings.codec(encoding)[0]
        self._chunk = chunk
        self._long = False
        self.start = start
        head = b""
        if start is not None:
            self._begin(start)
            return
        while len(head) < WINDOW + 4 and (more := read(chunk)):
            head += more
        mark = next((m for m in _MARKS if head.startswith(m)), b"")
        self.prefix = self._decode(mark)
        self._head = self._decode(head[len(mark) :])
        self.empty = not head
        self._fixed = not _ENDS.search(self._head[: 2 * WIDTH]) and known(self._head[WIDTH:])
        self.newline = "" if self._fixed else _newline(self._head[:WINDOW])
        self._same = {self.newline: self.newline}

    def _begin(self, start: Start) -> None:
        """What the beginning of the file has decided."""
        self.prefix = self._head = ""
        self.empty = self._fixed = False
        self.newline = start.newline
        self._same = {self.newline: self.newline}

    @property
    def fixed(self) -> bool:
        """True for a file that is cut every 80 bytes."""
        return self._fixed

    def part(self, read: Callable[[int], bytes], first: bool) -> Self:
        """A reader of a part of the same file, which begins where a line does.

        `read` gives the bytes of the part; those of the first one without the byte-order mark.
        """
        made = copy(self)
        made._read, made._head = read, ""
        if not first:
            made.prefix, made.empty = "", False
        return made

    def __iter__(self) -> Iterator[Iterable[Line]]:
        if self._fixed:
            return self._batches(self._take_fixed)
        if self.newline in ("\n", "\r\n"):
            return self._batches(self._take_fed)
        return self._batches(self._take_any)

    def _batches(
        self, take: Callable[[str, bool], tuple[Iterable[Line], str]]
    ) -> Iterator[Iterable[Line]]:
        text, self._head = self._head, ""
        while True:
            lines, rest = take(text, False)
            if lines:
                yield lines
            more = self._read(self._chunk)
            if not more:
                break
            text = rest + self._decode(more)
        lines, _ = take(rest, True)
        if lines:
            yield lines

    def _end(self, end: str) -> str:
        return self._same.get(end, end)

    # --- lines that end with LF: an LF or a CRLF file ---

    def _take_fed(self, text: str, last: bool) -> tuple[Iterable[Line], str]:
        cut = text.rfind("\n") + 1
        rest = text[cut:]
        if cut and not last and len(rest) < LONGEST:
            return self._split(text[:cut]), rest
        lines = list(self._split(text[:cut])) if cut else []
        if last:
            if rest:
                self._add(lines, rest, "")
            return lines, ""
        return lines, self._shed(lines, rest)

    def _split(self, text: str) -> Iterable[Line]:
        parts = text.split(self.newline)
        count = len(parts) - 1
        regular = (
            # only ends that are the file's: looking for a character is faster than counting it
            ("\r" not in text if self.newline == "\n" else _pairs(text, count))
            and not parts.pop()
            and not self._long
            and max(map(len, parts)) <= LONGEST
        )
        if regular:
            return zip(parts, repeat(self.newline))
        lines: list[Line] = []
        for part in text.split("\n")[:-1]:
            if part[-1:] == "\r":
                self._add(lines, part[:-1], "\r\n")
            else:
                self._add(lines, part, "\n")
        return lines

    # --- lines with any end: a CR file, or one without an end in its first 4 KiB ---

    def _take_any(self, text: str, last: bool) -> tuple[list[Line], str]:
        lines: list[Line] = []
        start = 0
        # a CR at the end of a chunk may be half of a CRLF
        limit = len(text) - (not last and text[-1:] == "\r")
        for match in _ENDS.finditer(text, 0, limit):
            self._add(lines, text[start : match.start()], match.group())
            start = match.end()
        rest = text[start:]
        if last:
            if rest:
                self._add(lines, rest, "")
            return lines, ""
        return lines, self._shed(lines, rest)

    # --- an unterminated file, cut every 80 bytes; ends that occur all the same are ends ---

    def _take_fixed(self, text: str, last: bool) -> tuple[list[Line], str]:
        lines: list[Line] = []
        at = 0
        while at < len(text) and (last or at + WIDTH + 2 <= len(text)):
            match = _ENDS.search(text, at, at + WIDTH + 2)
            if match and match.start() <= at + WIDTH:
                lines.append((text[at : match.start()], match.group()))
                at = match.end()
            else:
                lines.append((text[at : at + WIDTH], self.newline))
                at += WIDTH
        return lines, text[at:]

    # --- lines over the longest ---

    def _add(self, lines: list[Line], content: str, end: str) -> None:
        """Add a whole line, or the remaining pieces of one that is too long."""
        if len(content) <= LONGEST and not self._long:
            lines.append((content, self._end(end)))
            return
        while len(content) > LONGEST:
            lines.append((content[:LONGEST], Cut("")))
            content = content[LONGEST:]
        lines.append((content, Cut(end)))
        self._long = False

    def _shed(self, lines: list[Line], rest: str) -> str:
        """Let go of pieces of an unfinished line, but never of its last two characters."""
        while len(rest) >= LONGEST + 2:
            lines.append((rest[:LONGEST], Cut("")))
            rest = rest[LONGEST:]
            self._long = True
        return rest


def _pairs(text: str, count: int) -> bool:
    """True if as many CRLFs as these are all CRs and LFs."""
    return text.count("\n") == count and text.count("\r") == count


def _newline(text: str) -> str:
    """The most frequent line end; a CR at the very end of a full window is not counted."""
    if len(text) == WINDOW:
        text = text.removesuffix("\r")
    pairs = text.count("\r\n")
    counts = {"\r\n": pairs, "\n": text.count("\n") - pairs, "\r": text.count("\r") - pairs}
    best = max(counts, key=lambda end: counts[end])
    return best if counts[best] else ""
