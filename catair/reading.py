"""`parse` and `read`: from bytes, a path or a binary file to the document or to its events."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from catair import applications
from catair.fields import Object
from catair.findings import ERROR, Finding, StrictError
from catair.framing import Watch
from catair.message import Event, Events, assemble
from catair.reader import CHUNK, Reader, Start

if TYPE_CHECKING:
    from catair.types import Document

Source = bytes | bytearray | memoryview | str | os.PathLike[str] | BinaryIO


class Parsed(NamedTuple):
    """The document form of a file and all findings, in the order of the file."""

    tree: Document
    findings: list[Finding]


class How(NamedTuple):
    """How a file is read: arguments of `read`."""

    application: str | None
    encoding: str
    show_values: bool
    name: str


class Reading:
    """The events of one file; iterate once.  A context manager where it opened the file."""

    def __init__(
        self,
        source: Source,
        application: str | None,
        encoding: str,
        errors: str,
        show_values: bool,
        chunk: int,
        name: str | None,
        start: Start | None = None,
        watch: Watch | None = None,
    ) -> None:
        if errors not in ("collect", "strict"):
            raise ValueError(f"errors is 'collect' or 'strict', not {errors!r}")
        self._strict = errors == "strict"
        self._owned = isinstance(source, (str, os.PathLike))
        self._stream: BinaryIO
        if isinstance(source, (str, os.PathLike)):
            self._stream = open(source, "rb")  # noqa: SIM115 - closed by close()
            name = name or os.fspath(source)
        elif isinstance(source, (bytes, bytearray, memoryview)):
            self._stream = io.BytesIO(source)
        else:
            self._stream = source
        try:
            reader = Reader(self._stream.read, encoding, applications.known, chunk, start)
        except BaseException:
            self.close()
            raise
        self.name = name
        self.events = Events(reader, encoding, application, name, show_values, watch)
        self.file = self.events.file
        # a piece of a file has none
        self.head: Object = {} if start else {"catair": 1, "form": "lines", "file": self.file}

    def __iter__(self) -> Iterator[Event]:
        try:
            yield from self._strictly() if self._strict else self.events
        finally:
            self.close()

    def _strictly(self) -> Iterator[Event]:
        for event in self.events:
            for finding in event.findings:
                if finding.severity == ERROR:
                    raise StrictError(finding)
            yield event

    def __enter__(self) -> Reading:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file if this opened it."""
        if self._owned:
            self._stream.close()


def read(
    source: Source,
    *,
    application: str | None = None,
    encoding: str = "latin-1",
    errors: str = "collect",
    show_values: bool = False,
    chunk: int = CHUNK,
    name: str | None = None,
    start: Start | None = None,
) -> Reading:
    """The events of a file, one transaction at a time, in memory bounded by the largest one.

    `source` is bytes, a path or a binary file; `application` is the application code where no B or
    A record says one; `encoding` one of `catair.encodings.NAMES`; `chunk` the bytes of one read;
    `name` the file's name in findings; `start` where in the file this is, if it is a piece of one
    (its batches are counted from 0).  Findings mask personal and secret values unless
    `show_values`.

    Bad data never raises: it is told in `Event.findings`.  With errors="strict" the first finding
    of severity error raises StrictError.  OSError comes from the file, LookupError from an
    encoding that is not offered.
    """
    return Reading(source, application, encoding, errors, show_values, chunk, name, start)


def parse(
    source: Source,
    *,
    application: str | None = None,
    encoding: str = "latin-1",
    errors: str = "collect",
    show_values: bool = False,
    chunk: int = CHUNK,
    name: str | None = None,
) -> Parsed:
    """The document form of a file, held in memory, and its findings; arguments as for `read`.

    >>> parse(b"B  2704EEESE").tree["batches"][0]["blocks"][0]["header"]["processing_filer_code"]
    'EEE'
    """
    found: list[Finding] = []

    def events() -> Iterator[Object]:
        for event in reading:
            found.extend(event.findings)
            yield event.data

    reading = Reading(source, application, encoding, errors, show_values, chunk, name)
    tree = assemble(events(), reading.file)
    return Parsed(cast("Document", tree), found)
