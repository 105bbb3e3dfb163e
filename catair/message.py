"""From physical lines to the message tree: decoding, framing, recognising.

`Units` turns lines into control records, transactions, runs of records and strays; the envelope's
grammar turns those into the events of the lines form; events assemble to the document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from catair import findings
from catair._generated.batch_block_control import SHAPE
from catair.fields import WIDTH, Object
from catair.findings import Finding
from catair.frames import Row, choose, frame
from catair.reader import Cut, Reader
from catair.recogniser import END, MISSING, UNKNOWN, Envelope, Fault, Unit
from catair.record import Flaw, Record, escape

RUN = 1000  # records in one event of a block without structure, and of strays
STRAYS = 10_000  # unknown lines in a row that end a transaction, so that memory is bounded

# The fillers that tell a control record from a line that only begins with its letter; slices.
_FILLERS = {
    "A": (slice(20, 25), slice(27, 37), slice(39, 59)),
    "B": (slice(1, 3), slice(56, 59)),
    "Y": (slice(1, 3), slice(17, 44)),
    "Z": (slice(20, 37), slice(39, 79)),
}


class Event(NamedTuple):
    """One line of the lines form, its findings, and where it belongs in the document.

    `line` is the first physical line of its records, `application` the application in force.
    """

    data: Object
    findings: list[Finding]
    path: str
    line: int
    application: str


def walk(value: Any, path: str) -> Iterator[tuple[str, Object]]:
    """(JSON Pointer, record object) of a tree in the order of the file."""
    if isinstance(value, list):
        for at, item in enumerate(value):
            yield from walk(item, f"{path}/{at}")
    elif isinstance(value, dict):
        if "record" in value:
            yield path, value
            yield from walk(value.get("after"), f"{path}/after")
        else:
            for key, inner in value.items():
                yield from walk(inner, f"{path}/{escape(key)}")


class Units:
    """The units of one file, decoded and framed.

    Its state is the application in force (B 11-12, else A 26-27, else the one the caller named),
    the open transaction, run or strays, and the position in the file.
    """

    def __init__(
        self, reader: Reader, application: str | None, file: str | None, show_values: bool
    ) -> None:
        self.reader = reader
        self.newline = reader.newline
        self.file = file
        self.show_values = show_values
        self.named = self.a_frame = self.frame = frame(application or "")
        self.headers: dict[str, Object] = {}  # the open A and B
        self.variants = {"A": self.frame.variant, "B": self.frame.variant}
        self.in_block = False
        self.waiting: tuple[str, str] | None = None  # an A record without an application
        # the open unit: `tokens` only in a transaction, `records` there and in a run
        self.tokens: list[str] = []
        self.records: list[Object] = []
        self.strays: list[Object] = []
        self.unknown = (-1, 0)  # index of the last unknown line, how many in a row
        self.held: list[tuple[int, Finding]] = []
        self.told: set[str] = set()
        # position: lines, and the bytes by which they differ from regular ones
        self.line = 0
        self.first = 1
        self.batch_line = 1
        self.shift = self.first_shift = 0
        self.shifts: list[tuple[int, int]] = []

    # --- the loop over lines ---

    def __iter__(self) -> Iterator[Unit]:
        newline, tokens, records = self.newline, self.tokens, self.records
        line = 0
        rows: Callable[[str], Row | None] = self.frame.table.get
        width = self.frame.width
        for lines in self.reader:
            for content, end in lines:
                line += 1
                row = rows(content[:width])
                if row is not None and (tokens or row[2]):
                    decode, token, begins, entry = row
                    made = decode(content) if end is newline else None
                    if made is not None or type(end) is not Cut:
                        if begins:
                            self.line = line
                            yield from self._close()
                            self._open()
                        if made is None:
                            self.line = line
                            made = self._decode(entry.record, content, end, len(tokens))
                        tokens.append(token or entry.token(content))
                        records.append(made)
                        continue
                self.line = line
                yield from self._other(content, end)
                rows, width = self.frame.table.get, self.frame.width
                if self.waiting:
                    rows = _no_row  # every line goes to _other until the A record is known
        self.line = line + 1
        yield from self._resolve("")
        yield from self._close()

    def _open(self) -> None:
        """A unit begins at this line."""
        self.first, self.first_shift = self.line, self.shift
        self.shifts.clear()
        self.unknown = (-1, 0)
        self.in_block = True

    def _other(self, content: str, end: str) -> Iterator[Unit]:
        """Any line but a known record that stands in a transaction or begins one."""
        yield from self._resolve(content)
        cut = type(end) is Cut
        letter = content[:1]
        if letter in _FILLERS and not cut and self._is_control(letter, content):
            yield from self._close()
            self.first, self.first_shift = self.line, self.shift
            self.shifts.clear()
            yield from self._control(letter, content, end)
        elif self.tokens:
            yield from self._inside(content, end, cut)
        else:
            yield from self._outside(content, end, cut)

    def _inside(self, content: str, end: str, cut: bool) -> Iterator[Unit]:
        """A line in a transaction whose first columns are not those of a full-width prefix."""
        index = len(self.tokens)
        made, token = self._lone(content, end, cut, index)
        self.records.append(made)
        self.tokens.append(token)
        if made["record"] is None:
            last, count = self.unknown
            self.unknown = (index, count + 1 if last == index - 1 else 1)
            if self.unknown[1] >= STRAYS:
                yield from self._close()

    def _outside(self, content: str, end: str, cut: bool) -> Iterator[Unit]:
        """A line outside any transaction: part of a run where there is no grammar, or a stray."""
        row = None if cut else self.frame.find(content)
        if row is not None and self.frame.table[row.record.identifier][2]:
            # the A record before it has just been resolved
            yield from self._close()
            self._open()
            self.tokens.append(row.token(content))
            self.records.append(self._decode(row.record, content, end, 0))
            return
        grammar = self.frame.grammar
        layout = row is not None or (not cut and not self.frame.code and _is_x(content))
        if grammar is None and (self.in_block or layout):
            if not self.records:
                yield from self._close()
                self._open()
            self.records.append(self._lone(content, end, cut, len(self.records))[0])
            if len(self.records) >= RUN:
                yield from self._close()
            return
        if not self.strays:
            in_block = self.in_block
            self._open()
            self.in_block = in_block
        self.strays.append(self._lone(content, end, cut, len(self.strays))[0])
        if len(self.strays) >= RUN:
            yield from self._close()

    # --- units that are complete ---

    def _close(self) -> Iterator[Unit]:
        """The open unit, if there is one."""
        if self.tokens:
            yield self._transaction()
        elif self.records:
            yield self._listed("TRANSACTION", "records", self.records)
        elif self.strays:
            yield self._listed(UNKNOWN, "unplaced", self.strays)

    def _listed(self, token: str, event: str, records: list[Object]) -> Unit:
        payload = list(records)
        records.clear()
        told = [f._replace(path=f"/records/{at}{f.path}") for at, f in self._take()]
        return Unit(token, event, payload, told, self.first, self.frame.code)

    def _take(self) -> list[tuple[int, Finding]]:
        held, self.held = self.held, []
        return held

    def _transaction(self) -> Unit:
        grammar = self.frame.grammar
        assert grammar is not None
        faults: list[Fault] = []
        self.tokens.append(END)
        tree = grammar.recognise(self.tokens, self.records, self.frame.code, faults)
        told: list[Finding] = []
        held = self._take()
        if held or faults:
            paths = [path for path, _ in walk(tree, "/transaction")]
            told = [f._replace(path=paths[at] + (f.path or "")) for at, f in held]
            told += [self._fault(fault, paths) for fault in faults]
            told.sort(key=lambda f: f.line or 0)
        self.tokens.clear()
        self.records.clear()
        return Unit("TRANSACTION", "transaction", tree, told, self.first, self.frame.code)

    def _fault(self, fault: Fault, paths: list[str]) -> Finding:
        """A fault of structure as a finding; a missing record is told of the one found there."""
        at, code, expected = fault
        index = min(at, len(self.records) - 1)
        line, name = self.first + index, self.records[index]["record"]
        missing = code == MISSING
        return findings.make(
            code,
            file=self.file,
            line=line,
            record_index=line - self.batch_line + 1,
            byte_offset=self._offset(line),
            byte_length=_size(self.records[index]),
            record=name,
            found=None if missing else (name or "an unknown record"),
            expected=_either(expected),
            path=paths[index],
        )

    # --- control records ---

    def _is_control(self, letter: str, content: str) -> bool:
        """A batch or block begins or ends here, and not just any line with its letter.

        Where one may, a single blank filler will do; inside a block, and in one without layouts,
        all fillers have to be blank.
        """
        if self.frame.find(content) is not None:
            return False
        blank = [not content[part].strip(" ") for part in _FILLERS[letter]]
        strict = self.in_block and (letter in "AB" or self.frame.chapter is None)
        return all(blank) if strict else any(blank)

    def _control(self, letter: str, content: str, end: str) -> Iterator[Unit]:
        if letter == "A":
            self.batch_line = self.line
            self.headers.clear()
            self.in_block = False
            code = content[25:27].strip(" ")
            if not code:
                self.waiting = (content, end)
                return
            self.a_frame = self.frame = frame(code)
            yield self._header("A", content, end, self.frame.variant)
        elif letter == "B":
            self._enter_block(content)
            self.in_block = True
            yield self._header("B", content, end, self.variants["B"])
        else:
            header = "B" if letter == "Y" else "A"
            yield self._trailer(letter, header, content, end)
            self.headers.pop("B", None)
            self.in_block = False
            if letter == "Z":
                self.headers.clear()
                self.a_frame = self.named
                self.batch_line = self.line + 1
                self.variants["A"] = self.named.variant
            self.frame = self.a_frame
            self.variants["B"] = self.variants["A"]

    def _enter_block(self, content: str) -> None:
        """Put the application of a B record in force."""
        code = content[10:12].strip(" ")
        if choose("B", content, "input").variant == "ace_generated":
            self.frame = frame("")
            self.variants["B"] = "ace_generated"
            return
        self.frame = frame(code) if code else self.a_frame
        known = self.frame.application is not None
        self.variants["B"] = self.frame.variant if known else self.variants["A"]

    def _resolve(self, following: str) -> Iterator[Unit]:
        """Decode an A without application by the B that follows it (B&B-22, B&B-27)."""
        if self.waiting is None:
            return
        content, end = self.waiting
        self.waiting = None
        self.a_frame = self.named
        variant = self.named.variant
        if following[:1] == "B":
            if choose("B", following, "input").variant == "ace_generated":
                # a batch that CBP rejected; a password there is one of eMAN (B&B-22 Note 4)
                variant = "output_eman" if content[8:14].strip(" ") else "output"
            elif following[10:12].strip(" "):
                variant = frame(following[10:12].strip(" ")).variant
        self.frame = self.a_frame
        self.line -= 1
        yield self._header("A", content, end, variant)
        self.line += 1

    def _header(self, letter: str, content: str, end: str, variant: str) -> Unit:
        record = choose(letter, content, variant)
        made = self._decode(record, content, end, 0)
        self.headers[letter] = made
        self.variants[letter] = self.variants["B"] = variant
        self._tell_edition(made, record)
        self._tell_application(made)
        told = [f for _, f in self._take()]
        return Unit(letter, "", made, told, self.line, self.frame.code)

    def _trailer(self, letter: str, header: str, content: str, end: str) -> Unit:
        record = choose(letter, content, self.variants[header])
        made = self._decode(record, content, end, 0)
        stated = self.headers.get(header, {})
        for field in record.elements:
            # a blank that the writer would fill in is stated
            raw = content[field.start - 1 : field.end]
            if field.fill == "header" and not raw.strip(" ") and stated.get(field.name) is not None:
                made[field.name] = None
        told = [f for _, f in self._take()]
        return Unit(letter, "", made, told, self.line, self.frame.code)

    # --- single records ---

    def _lone(self, content: str, end: str, cut: bool, at: int) -> tuple[Object, str]:
        """A record and its token, decoded if a layout of it is known."""
        if not cut:
            entry = self.frame.find(content)
            if entry is not None:
                return self._decode(entry.record, content, end, at), entry.token(content)
            carried = self.frame.carried(content)
            if carried is not None:
                return self._raw(carried[0], content, end), carried[1]
            if _is_x(content):
                record = choose(content[:2], content.ljust(WIDTH), self.variants["B"])
                return self._decode(record, content, end, at), UNKNOWN
        flaw = self._why_raw(content, cut)
        if flaw is not None:
            self._hold(at, flaw, content)
        return self._raw(None, content, end), UNKNOWN

    def _raw(self, name: str | None, content: str, end: str) -> Object:
        made: Object = {"record": name, "raw": content}
        if end != self.newline:
            made["end"] = str(end)
        self._measure(content, end)
        return made

    def _decode(self, record: Record, content: str, end: str, at: int) -> Object:
        """A record object with all that its physical line has of its own."""
        size = len(content)
        columns = content if size == WIDTH else content[:WIDTH].ljust(WIDTH)
        made, flaws = record.decode(columns)
        if size < WIDTH:
            made["length"] = size
            flaws.append(Flaw("LINE-SHORT", size + 1, WIDTH))
        elif size > WIDTH:
            made.setdefault("verbatim", {})[f"{WIDTH + 1}-{size}"] = content[WIDTH:]
            code = "LINE-BEYOND" if content[WIDTH:].strip(" ") else "LINE-LONG"
            flaws.append(Flaw(code, WIDTH + 1, size))
        if end != self.newline:
            made["end"] = str(end)
            flaws.append(Flaw("LINE-END"))
        for flaw in flaws:
            self._hold(at, flaw, content, record)
        self._measure(content, end)
        return made

    # --- what there is to tell ---

    def _why_raw(self, content: str, cut: bool) -> Flaw | None:
        """Why a line stays raw; told once a file where it is the application's doing."""
        if cut:
            return Flaw("LINE-CUT")
        if not content.strip(" "):
            return Flaw("LINE-BLANK")
        if self.frame.chapter is not None or self.variants["B"] == "ace_generated":
            return Flaw("RECORD-UNKNOWN", 1, min(4, len(content)))
        if not self.frame.code:
            return self._once(Flaw("APPLICATION-MISSING"))
        return None

    def _once(self, flaw: Flaw) -> Flaw | None:
        key = f"{flaw.code} {flaw.found} {flaw.expected}"
        if key in self.told:
            return None
        self.told.add(key)
        return flaw

    def _tell_application(self, made: Object) -> None:
        """An application without layouts is told once a file."""
        code = made.get("application_identifier_code")
        if not code or frame(code).chapter is not None:
            return
        known = frame(code).application is not None
        flaw = self._once(Flaw("APPLICATION-RAW" if known else "APPLICATION-UNKNOWN", found=code))
        if flaw is not None:
            self._hold(0, flaw, "")

    def _tell_edition(self, made: Object, record: Record) -> None:
        """A transmission older than the edition held is told once a chapter."""
        date = made.get("transmission_date") or self.headers.get("A", {}).get("transmission_date")
        if not date:
            return
        code = made.get("application_identifier_code") or ""
        module = frame(code).chapter
        for chapter in (record.chapter, module.CHAPTER if module else None):
            if chapter is not None and date < chapter.date:
                told = f"{chapter} of {chapter.date}"
                flaw = self._once(Flaw("EDITION-OLDER", found=date, expected=told))
                if flaw is not None:
                    self._hold(0, flaw, "")

    def _measure(self, content: str, end: str) -> None:
        shift = len(content) + len(end) - WIDTH - len(self.newline)
        if shift:
            self.shift += shift
            self.shifts.append((self.line, self.shift))

    def _offset(self, line: int) -> int:
        """The byte offset of a line of the open unit."""
        before = bisect_left(self.shifts, (line,)) - 1
        shift = self.shifts[before][1] if before >= 0 else self.first_shift
        return len(self.reader.prefix) + (line - 1) * (WIDTH + len(self.newline)) + shift

    def _hold(self, at: int, flaw: Flaw, content: str, record: Record | None = None) -> None:
        """Keep a finding until its unit is complete and its place in the tree is known."""
        where: dict[str, Any] = {}
        if record is not None and flaw.field:
            where["source"] = record.source
        if flaw.start is not None and flaw.end is not None:
            where["columns"] = (flaw.start, flaw.end)
        finding = findings.make(
            flaw.code,
            file=self.file,
            line=self.line,
            record_index=self.line - self.batch_line + 1,
            byte_offset=self._offset(self.line),
            byte_length=len(content),
            record=record.identifier if record else None,
            field=flaw.field,
            found=findings.shown(flaw.found, flaw.privacy, self.show_values),
            expected=flaw.expected,
            path=flaw.pointer,
            **where,
        )
        self.held.append((at, finding))


def _no_row(prefix: str) -> Row | None:
    return None


def _is_x(content: str) -> bool:
    return content[:2] in ("X0", "X1")


def _size(made: Object) -> int:
    """The bytes of a record's line without its end."""
    if "raw" in made:
        return len(made["raw"])
    tail = [len(raw) for key, raw in made.get("verbatim", {}).items() if key.startswith("81-")]
    size: int = made.get("length", WIDTH + sum(tail))
    return size


def _either(tokens: frozenset[str]) -> str:
    """Tokens as a person reads them: "SE15 (H), SE16 or SE20"."""
    names = []
    for token in sorted(tokens - {END}):
        name, _, refined = token.partition("_")
        names.append(f"{name} ({refined})" if refined else name)
    if END in tokens:
        names.append("the end of the transaction")
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


# --- events and the document -------------------------------------------------------------------


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
                told = told + [self._place(f, event, keys, path, offset) for f in unit.findings]
            if missing:
                told = [*told, self._missing(missing, unit, path)]
            yield Event({"event": event, **keys}, told, path, unit.line, unit.application)
        if opening:
            yield Event({"event": "unplaced", "records": []}, opening, "/before", 0, "")

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
        if event == "batch":
            self._batch += 1
            self._block = -1
        elif event == "block":
            self._block += 1
            self._index = 0
        path = f"/batches/{self._batch}"
        offset = self._index
        if event in ("block", "block_end", "transaction", "records"):
            path += f"/blocks/{self._block}"
        if event == "transaction":
            path += f"/transactions/{offset}"
            self._index += 1
            self._last = path, keys["transaction"]
        elif event == "records":
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

    def _place(self, finding: Finding, event: str, keys: Object, path: str, offset: int) -> Finding:
        """Give a finding its two paths and its transaction."""
        inner = finding.path or ""
        if event == "transaction":
            tree = keys["transaction"]
            context = {
                "application": tree["type"],
                "id": identity(tree),
                "batch": self._batch,
                "block": self._block,
                "index": offset,
            }
            whole = path + inner.removeprefix("/transaction")
            return finding._replace(path=whole, form_path=inner, transaction=context)
        if event in ("records", "unplaced"):
            at, slash, rest = inner.removeprefix("/records/").partition("/")
            whole = f"{path}/{int(at) + offset}{slash}{rest}"
            return finding._replace(path=whole, form_path=inner)
        (key,) = keys
        return finding._replace(path=f"{path}/{key}{inner}", form_path=f"/{key}{inner}")

    def _missing(self, tokens: list[str], unit: Unit, path: str) -> Finding:
        return findings.make(
            "ENVELOPE-MISSING",
            file=self._name,
            line=unit.line or None,
            expected=" or ".join(tokens),
            cbp_code=findings.ENVELOPE_CODES.get(tokens[0]),
            path=path,
        )


def last_placed(path: str, value: Any) -> tuple[str, Object]:
    """The last record of a tree that has a place of its own, with its path."""
    if "record" in value:
        return path, value
    key, inner = list(value.items())[-1]
    if isinstance(inner, list):
        return last_placed(f"{path}/{key}/{len(inner) - 1}", inner[-1])
    return last_placed(f"{path}/{key}", inner)


def identity(tree: Object) -> str | None:
    """What names a transaction to a person, such as filer code and entry number."""
    header = next(iter(walk(tree, "")), ("", {}))[1]
    names = frame(tree["type"]).identity
    parts = [part for name in names if type(part := header.get(name)) is str]
    return "".join(parts) if parts and len(parts) == len(names) else None


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
            if last is None:
                document.setdefault("before", []).extend(data["records"])
            else:
                last_placed("", last)[1].setdefault("after", []).extend(data["records"])
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
