"""What is shown on a terminal while long work goes on: how fast it is, and when it ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import BinaryIO

import click

FIRST = 1.0  # seconds before anything is shown
EVERY = 0.2


class Progress:
    """One line on standard error: the file, its bytes, the rate, the share of all that is done.

    `total` is the bytes of all sources where they are stored; 0 where that is not known.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._start = time.monotonic()
        self._next = self._start + FIRST
        self._done = 0  # stored bytes of the sources that have been closed
        self._bytes = 0  # that have been read, unpacked
        self._shown = False

    def count(self, size: int, name: str, taken: Callable[[], int]) -> None:
        """So many bytes have been read of a source; `taken` says how many stored ones are."""
        self._bytes += size
        now = time.monotonic()
        if now >= self._next:
            self._next = now + EVERY
            click.echo(f"\r\x1b[K{name}: {self._told(now, taken())}", err=True, nl=False)
            self._shown = True

    def _told(self, now: float, taken: int) -> str:
        size, seconds = self._bytes / 1e6, now - self._start
        text = f"{size:.1f} MB, {size / seconds:.1f} MB/s"
        done = self._done + taken
        if not 0 < done <= self._total:  # standard input, or a file that grows
            return text
        left = round(seconds * (self._total - done) / done)
        minutes, rest = divmod(left, 60)
        hours, minutes = divmod(minutes, 60)
        clock = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
        return f"{text}, {100 * done // self._total} %, {clock} left"

    def closed(self, size: int) -> None:
        """A source of so many stored bytes is done."""
        self._done += size

    def clear(self) -> None:
        """Take the line off the terminal."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False


class Watched:
    """A binary file, of whose reading a function is told."""

    def __init__(self, stream: BinaryIO, tell: Callable[[int], None]) -> None:
        self._stream = stream
        self._tell = tell

    def _watch(self, data: bytes) -> bytes:
        self._tell(len(data))
        return data

    def read(self, size: int = -1) -> bytes:
        """As of a binary file."""
        return self._watch(self._stream.read(size))

    def readline(self, size: int = -1) -> bytes:
        """As of a binary file."""
        return self._watch(self._stream.readline(size))

    def __iter__(self) -> Iterator[bytes]:
        return map(self._watch, self._stream)
