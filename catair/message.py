"""From units to the events of the lines form, and from events to the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from catair import findings
from catair._generated.batch_block_control import SHAPE
from catair.fields import Object
from catair.findings import Finding
from catair.framing import Units, Watch
from catair.reader import Reader
from catair.recogniser import Envelope, Unit
from catair.tree import identity, last_placed


class Event(NamedTuple):
    """One line of the lines form, its findings, and where it belongs in the document.

    `line` is the first physical line of its records and `offset` the byte where that begins;
    `records` are they, in the order of the file, and `base` is the index of the first one in the
    list at `path`, where they make one.  `application` is the application in force.
    """

    data: Object
    findings: list[Finding]
    path: str
    line: int
    application: str
    offset: int
    base: int
    records: list[Object]


class End(NamedTuple):
    """Where a file has ended, or a piece of it.

    `lines` are those of the file so far.  `batch` and `block` say if the last line has ended one,
    `header` is the A record of the batch that is open, `batch_line` the line of the last one;
    `batches` there were, and `blocks` in the last.
    """

    lines: int
    batch: bool
    block: bool
    header: Object | None
    batch_line: int
    batches: int
    blocks: int


_new = tuple.__new__


class Events:
    """The lines form of one file: iterate once for its events; `file` is the head's file object.

    Each event holds at most one transaction or a thousand records, so memory is bounded by the
    largest transaction.
    """

    def __init__(
        self,
        reader: Reader,
        encoding: str,
        application: str | None,
        file: str | None,
        show_values: bool,
        watch: Watch | None = None,
    ) -> None:
        self.file: Object = {"encoding": encoding, "newline": reader.newline}
        if reader.prefix:
            self.file["prefix"] = reader.prefix
        if application:
            self.file["application"] = application
        self._name = file
        self._reader = reader
        self._units = Units(reader, application, file, show_values, watch)
        self._batch = self._block = -1
        self._index = 0  # transactions or records of the open block so far
        self._open = ""  # the path of that block
        self._last: tuple[str, Any] = ("", None)  # the last thing that has a place
        self._after: tuple[str, int] | None = ("/before", 0)  # where strays go, how many are there

    def __iter__(self) -> Iterator[Event]:
        opening = self._opening()
        for data, unit, missing in Envelope(self._units, SHAPE).events():
            _, _, _, told, line, begin, records, application = unit
            if data["event"] == "transaction":  # what `_path` does for the others
                offset = self._index
                self._index = offset + 1
                path = f"{self._open}/transactions/{offset}"
                self._last = path, data["transaction"]
                self._after = None
            else:
                path, offset = self._path(data)
            if told:
                told = self._placed(told, data, path, offset)
            if missing:
                told = told + [self._missing(token, unit, path) for token in missing]
            if opening:
                told, opening = opening + told, []
            # not by Event(...), which takes twice as long
            yield _new(Event, (data, told, path, line, application, begin, offset, records))
        if opening:
            yield Event({"event": "unplaced", "records": []}, opening, "/before", 0, "", 0, 0, [])

    def end(self) -> End:
        """Where the file, or a piece of it, has ended, once all is read."""
        units = self._units
        return End(
            units.line - 1,
            units.batch_line == units.line,
            units.ended == units.line,
            units.headers.get("A"),
            units.batch_line,
            self._batch + 1,
            self._block + 1,
        )

    def share(self, told: set[str]) -> None:
        """Begin as a later part of a file: `told` has, and takes, what is told once a file."""
        self._units.told = told

    def _opening(self) -> list[Finding]:
        """What there is to tell of the file before its first record."""
        told = []
        if self._reader.prefix:
            told.append(findings.make("FILE-MARK", file=self._name, byte_offset=0))
        if self._reader.empty:
            told.append(findings.make("FILE-EMPTY", file=self._name, byte_offset=0))
        return told

    def _path(self, data: Object) -> tuple[str, int]:
        """Where the event's object goes in the document, and the first free index of a list."""
        event = data["event"]
        if event == "unplaced":
            if self._after is None:
                path, host = last_placed(*self._last)
                self._after = f"{path}/after", len(host.get("after", ()))
            path, offset = self._after
            self._after = path, offset + len(data["records"])
            return path, offset
        offset = self._index
        if event == "records":
            path = f"{self._open}/records"
            self._index += len(data["records"])
            self._last = f"{path}/{self._index - 1}", data["records"][-1]
            self._after = None
            return path, offset
        if event == "block":
            self._block += 1
            offset = self._index = 0
            path = self._open = f"/batches/{self._batch}/blocks/{self._block}"
        elif event == "block_end":
            path = self._open
        else:
            if event == "batch":
                self._batch += 1
                self._block = -1
            path = f"/batches/{self._batch}"
        if len(data) > 1:
            _, (key, made) = data.items()
            self._last = f"{path}/{key}", made
            self._after = None
        return path, offset

    def _placed(self, told: list[Finding], data: Object, path: str, offset: int) -> list[Finding]:
        """Findings with their two paths and their transaction."""
        event = data["event"]
        if event == "transaction":
            context = self._context(data["transaction"], offset)
            return [_in_transaction(finding, path, context) for finding in told]
        if event in ("records", "unplaced"):
            return [_in_list(finding, path, offset) for finding in told]
        _, key = data
        return [
            findings.placed(f, f"{path}/{key}{f.path or ''}", f"/{key}{f.path or ''}") for f in told
        ]

    def _context(self, tree: Object, index: int) -> Object:
        """What findings say of the transaction that they are in."""
        return {
            "application": tree["type"],
            "id": identity(tree),
            "batch": self._batch,
            "block": self._block,
            "index": index,
        }

    def _missing(self, token: str, unit: Unit, path: str) -> Finding:
        return findings.make(
            "ENVELOPE-MISSING",
            file=self._name,
            line=unit.line or None,
            expected=token if len(token) == 1 else "a record of a transaction",
            cbp_code=findings.ENVELOPE_CODES.get(token),
            path=path,
        )


def _in_transaction(finding: Finding, path: str, context: Object) -> Finding:
    inner = finding.path or ""
    whole = path + inner.removeprefix("/transaction")
    return findings.placed(finding, whole, inner, {**context})


def _in_list(finding: Finding, path: str, offset: int) -> Finding:
    inner = finding.path or ""
    at, slash, rest = inner.removeprefix("/records/").partition("/")
    return findings.placed(finding, f"{path}/{int(at) + offset}{slash}{rest}", inner)


def assemble(events: Iterator[Object], file: Object) -> Object:
    """The document form of the events of a file (the lines form without its head).

    Shares the events' objects: strays are put into the `after` of the record before them.
    """
    batches: list[Object] = []
    document: Object = {"catair": 1, "form": "document", "file": file}
    last: Any = None
    for data in events:
        event = data["event"]
        if event == "unplaced":
            if last is not None:
                last_placed("", last)[1].setdefault("after", []).extend(data["records"])
            elif data["records"]:
                document.setdefault("before", []).extend(data["records"])
            continue
        if event == "batch":
            batches.append({})
        elif event == "block":
            batches[-1].setdefault("blocks", []).append({})
        batch = batches[-1]
        if event in ("batch", "batch_end"):
            batch |= {key: data[key] for key in ("header", "trailer") if key in data}
        else:
            block = batch["blocks"][-1]
            block |= {key: data[key] for key in ("header", "trailer") if key in data}
            if event == "transaction":
                block.setdefault("transactions", []).append(data["transaction"])
            elif event == "records":
                block.setdefault("records", []).extend(data["records"])
        for key in ("header", "transaction", "trailer"):
            last = data.get(key, last)
        last = data["records"][-1] if event == "records" else last
    document["batches"] = batches
    return document
