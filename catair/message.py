"""From units to the events of the lines form, and from events to the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from catair import findings
from catair._generated.batch_block_control import SHAPE
from catair.fields import Object
from catair.findings import Finding
from catair.framing import Units
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
    ) -> None:
        self.file: Object = {"encoding": encoding, "newline": reader.newline}
        if reader.prefix:
            self.file["prefix"] = reader.prefix
        if application:
            self.file["application"] = application
        self._name = file
        self._reader = reader
        self._units = Units(reader, application, file, show_values)
        self._batch = self._block = -1
        self._index = 0  # transactions or records of the open block so far
        self._open = ""  # the path of that block
        self._last: tuple[str, Any] = ("", None)  # the last thing that has a place
        self._after: tuple[str, int] | None = ("/before", 0)  # where strays go, how many are there

    def __iter__(self) -> Iterator[Event]:
        opening = self._opening()
        envelope = Envelope(iter(self._units), SHAPE)
        for event, keys, unit, missing in envelope.events():
            path, offset = self._path(event, keys)
            told = opening
            opening = []
            if unit.findings:
                context = (
                    self._context(keys["transaction"], offset) if event == "transaction" else None
                )
                told = told + [
                    self._place(f, event, keys, path, offset, context) for f in unit.findings
                ]
            if missing:
                told = told + [self._missing(token, unit, path) for token in missing]
            data = {"event": event, **keys}
            place = unit.line, unit.application, unit.offset, offset
            yield Event(data, told, path, *place, unit.records)
        if opening:
            yield Event({"event": "unplaced", "records": []}, opening, "/before", 0, "", 0, 0, [])

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

    def _path(self, event: str, keys: Object) -> tuple[str, int]:
        """Where the event's object goes in the document, and the first free index of a list."""
        if event == "unplaced":
            if self._after is None:
                path, host = last_placed(*self._last)
                self._after = f"{path}/after", len(host.get("after", ()))
            path, offset = self._after
            self._after = path, offset + len(keys["records"])
            return path, offset
        offset = self._index
        if event == "transaction":
            path = f"{self._open}/transactions/{offset}"
            self._index += 1
            self._last = path, keys["transaction"]
            self._after = None
            return path, offset
        if event == "batch":
            self._batch += 1
            self._block = -1
        elif event == "block":
            self._block += 1
            offset = self._index = 0
        path = f"/batches/{self._batch}"
        if event in ("block", "block_end", "records"):
            path = self._open = f"{path}/blocks/{self._block}"
        if event == "records":
            path += "/records"
            self._index += len(keys["records"])
            self._last = f"{path}/{self._index - 1}", keys["records"][-1]
        elif keys:
            ((key, made),) = keys.items()
            self._last = f"{path}/{key}", made
        else:
            return path, offset
        self._after = None
        return path, offset

    def _context(self, tree: Object, index: int) -> Object:
        """What findings say of the transaction that they are in."""
        return {
            "application": tree["type"],
            "id": identity(tree),
            "batch": self._batch,
            "block": self._block,
            "index": index,
        }

    def _place(
        self,
        finding: Finding,
        event: str,
        keys: Object,
        path: str,
        offset: int,
        context: Object | None,
    ) -> Finding:
        """Give a finding its two paths and its transaction."""
        inner = finding.path or ""
        if context is not None:
            whole = path + inner.removeprefix("/transaction")
            return finding._replace(path=whole, form_path=inner, transaction={**context})
        if event in ("records", "unplaced"):
            at, slash, rest = inner.removeprefix("/records/").partition("/")
            whole = f"{path}/{int(at) + offset}{slash}{rest}"
            return finding._replace(path=whole, form_path=inner)
        (key,) = keys
        return finding._replace(path=f"{path}/{key}{inner}", form_path=f"/{key}{inner}")

    def _missing(self, token: str, unit: Unit, path: str) -> Finding:
        return findings.make(
            "ENVELOPE-MISSING",
            file=self._name,
            line=unit.line or None,
            expected=token if len(token) == 1 else "a record of a transaction",
            cbp_code=findings.ENVELOPE_CODES.get(token),
            path=path,
        )


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
