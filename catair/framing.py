"""From physical lines to units: decoding, and framing by the application in force.

A unit is a control record, a transaction, a run of records without a grammar, or strays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from catair import findings
from catair.applications import APPLICATIONS, REJECTION, users
from catair.fields import PERSONAL, WIDTH, Object, converted
from catair.findings import Finding
from catair.frames import CONTROLS, Frame, Row, choose, frame
from catair.reader import Cut, Reader, Start
from catair.recogniser import END, PLACE, UNKNOWN, Fault, Unit, either
from catair.record import Chapter, Flaw, Record
from catair.tree import walk

RUN = 1000  # records in one event of a block without structure, and of strays
_NONE_UNKNOWN = (-1, 0)
STRAYS = 1000  # unknown lines in a row that end a transaction, so that memory is bounded

# What is told once a file
ONCE = ("APPLICATION-MISSING", "APPLICATION-RAW", "APPLICATION-UNKNOWN", "EDITION-OLDER")

# The fillers that tell a control record from a line that only begins with its letter; slices.
_FILLERS = {
    "A": (slice(20, 25), slice(27, 37), slice(39, 59)),
    "B": (slice(1, 3), slice(56, 59)),
    "Y": (slice(1, 3), slice(17, 44)),
    "Z": (slice(20, 37), slice(39, 79)),
}


_new = tuple.__new__


class Watch(Protocol):
    """What looks on while records are decoded: it may have rows of its own for a frame.

    They may answer None for any line, which is then decoded in full and told to `doubt`.
    """

    def rows(self, used: Frame) -> Mapping[str, Row | None]:
        """The rows of a frame."""

    def doubt(self, made: Object) -> None:
        """A record that no row has decoded."""


class Units:
    """The units of one file, decoded and framed.

    Its state is the application in force (B 11-12, else A 26-27, else the one the caller named),
    the open transaction, run or strays, and the position in the file.
    """

    def __init__(
        self,
        reader: Reader,
        application: str | None,
        file: str | None,
        show_values: bool,
        watch: Watch | None = None,
    ) -> None:
        self.reader = reader
        self.newline = reader.newline
        self.file = file
        self.show_values = show_values
        self.watch = watch
        self.named = self.a_frame = self.frame = frame(application or "")
        self.headers: dict[str, Object] = {}  # the open A and B
        self.variants = {"A": self.frame.variant, "B": self.frame.variant}
        self.in_block = False
        self.waiting: tuple[str, str] | None = None  # an A record without an application
        # the open unit: `tokens` only in a transaction, `records` there and in a run
        self.tokens: list[str] = []
        self.records: list[Object] = []
        self.strays: list[Object] = []
        self.unknown = _NONE_UNKNOWN  # index of the last unknown line, how many in a row
        self.ready: list[Unit] = []  # complete, but not yet handed out
        self.held: list[tuple[int, Finding]] = []
        self.told: set[str] = set()
        # position: lines, and the bytes by which they differ from regular ones
        start = reader.start or Start(self.newline, 0, 0)
        self.start = len(reader.prefix)
        self.step = WIDTH + len(reader.newline)
        self.line = start.lines
        self.first = self.batch_line = start.lines + 1
        self.ended = 0  # the line behind the last Y or Z
        self.shift = self.first_shift = start.offset - start.lines * self.step
        self.shifts: list[tuple[int, int]] = []

    # --- the loop over lines ---

    def __iter__(self) -> Iterator[Unit]:
        newline, tokens, records, ready = self.newline, self.tokens, self.records, self.ready
        line = self.line
        rows: Callable[[str], Row | None] = self._rows()
        width = self.frame.width
        if self.frame.same is not None:
            rows, width = self._row_of_same, self.frame.same.end
        for lines in self.reader:
            for content, end in lines:
                line += 1
                row = rows(content[:width])
                if row is not None and (records or row[2]):  # in a transaction or a run
                    decode, token, begins, entry = row
                    made = decode(content) if end is newline else None
                    if made is not None or type(end) is not Cut:
                        if begins:
                            self.line = line
                            if tokens:
                                yield self._transaction()
                            else:
                                self._close()
                                yield from ready
                                ready.clear()
                            self._open()
                        if made is None:
                            self.line = line
                            layout = entry.layouts.of_columns(content)
                            made = self._decode(layout, content, end, len(records))
                        records.append(made)
                        if tokens or begins:
                            if token is None:  # Entry.token, in place
                                _, start, stop, choice = entry
                                token = choice[content[start:stop]]
                            tokens.append(token)
                        elif len(records) >= RUN:
                            self.line = line
                            yield self._run()
                        continue
                self.line = line
                self._other(content, end)
                if ready:
                    yield from ready
                    ready.clear()
                rows, width = self._rows(), self.frame.width
                if self.waiting is not None:
                    rows = _no_row  # every line goes to _other until the A record is known
                elif self.frame.same is not None:
                    rows, width = self._row_of_same, self.frame.same.end
        self.line = line + 1
        self._resolve("")
        self._close()
        yield from ready

    def _rows(self) -> Callable[[str], Row | None]:
        """What finds the row of a line by its first columns."""
        rows = self.watch.rows(self.frame) if self.watch else self.frame.rows
        return rows.__getitem__

    def _row_of_same(self, prefix: str) -> Row | None:
        """The row of a line, in an application whose transactions go on while an element is equal.

        It takes the place of the frame's own rows, so that no other application asks.  What is
        compared is the record that began the transaction: nothing is kept beside it.
        """
        row = self._rows()(prefix[: self.frame.width])
        field = self.frame.same
        if row is None or not row[2] or not self.tokens or field is None:
            return row
        stated = self.records[0].get(field.name) or ""
        if converted(prefix[field.start - 1 : field.end]) != converted(stated):
            return row
        decode, token, _, entry = row
        return decode, token, False, entry

    def _open(self) -> None:
        """A unit begins at this line."""
        self.first, self.first_shift = self.line, self.shift
        if self.shifts:
            self.shifts.clear()
        self.unknown = _NONE_UNKNOWN
        self.in_block = True

    def _other(self, content: str, end: str) -> None:
        """Any line but a known record that stands in a transaction or begins one."""
        if self.waiting is not None:
            self._resolve(content)
        cut = type(end) is Cut
        letter = content[:1]
        if letter in _FILLERS and not cut and self._is_control(letter, content):
            self._close()
            self.first, self.first_shift = self.line, self.shift
            self.shifts.clear()
            self._control(letter, content, end)
        elif self.tokens:
            self._inside(content, end, cut)
        else:
            self._outside(content, end, cut)

    def _inside(self, content: str, end: str, cut: bool) -> None:
        """A line in a transaction whose first columns are not those of a full-width prefix."""
        index = len(self.tokens)
        made, token = self._lone(content, end, cut, index)
        self.records.append(made)
        self.tokens.append(token)
        if made["record"] is None:
            last, count = self.unknown
            self.unknown = (index, count + 1 if last == index - 1 else 1)
            if self.unknown[1] >= STRAYS:
                self._close()

    def _outside(self, content: str, end: str, cut: bool) -> None:
        """A line outside any transaction: part of a run where there is no grammar, or a stray."""
        row = None if cut else self.frame.row(content)
        if row is not None and (row[2] or row[3].token(content) in self.frame.opening):
            # the A record before it has just been resolved, or it opens all of its block
            entry = row[3]
            self._close()
            self._open()
            self.tokens.append(entry.token(content))
            self.records.append(self._decode(entry.layouts.of_columns(content), content, end, 0))
            return
        grammar = self.frame.grammar
        if grammar is not None and _is_x(content) and not cut and self.frame.code == REJECTION:
            # the one transaction of a rejection: all of its block
            self._close()
            self._open()
            made, token = self._lone(content, end, cut, 0)
            self.tokens.append(token)
            self.records.append(made)
            return
        layout = row is not None or (not cut and not self.frame.code and _is_x(content))
        if grammar is None and (self.in_block or layout):
            if not self.records:
                self._close()
                self._open()
            self.records.append(self._lone(content, end, cut, len(self.records))[0])
            if len(self.records) >= RUN:
                self._close()
            return
        if not self.strays:
            in_block = self.in_block
            self._open()
            self.in_block = in_block
        self.strays.append(self._lone(content, end, cut, len(self.strays))[0])
        if len(self.strays) >= RUN:
            self._close()

    # --- units that are complete ---

    def _close(self) -> None:
        """The open unit is complete, if there is one."""
        if self.tokens:
            self.ready.append(self._transaction())
        elif self.records:
            self.ready.append(self._run())
        elif self.strays:
            self.ready.append(self._listed(UNKNOWN, "unplaced", self.strays))

    def _run(self) -> Unit:
        return self._listed("TRANSACTION", "records", self.records)

    def _listed(self, token: str, event: str, records: list[Object]) -> Unit:
        payload = list(records)
        records.clear()
        told = [findings.placed(f, f"/records/{at}{f.path}") for at, f in self._take()]
        begin = self.start + (self.first - 1) * self.step + self.first_shift
        return Unit(token, event, payload, told, self.first, begin, payload, self.frame.code)

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
        if faults or self.held:
            held = self._take()
            paths = [path for path, _ in walk(tree, "/transaction")]
            told = [findings.placed(f, paths[at] + (f.path or "")) for at, f in held]
            # that a record is unknown has been told of the record itself
            known = [f for f in faults if f[1] != PLACE or self.tokens[f[0]] != UNKNOWN]
            told += [self._fault(fault, paths) for fault in known]
            told.sort(key=lambda f: f.line or 0)
        flat = self.records[:]
        self.tokens.clear()
        self.records.clear()
        first = self.first
        begin = self.start + (first - 1) * self.step + self.first_shift
        # not by Unit(...), which takes twice as long
        made = "TRANSACTION", "transaction", tree, told, first, begin, flat, self.frame.code
        return _new(Unit, made)

    def _fault(self, fault: Fault, paths: list[str]) -> Finding:
        """A fault of structure as a finding; a missing record is told of the one found there."""
        at, code, expected = fault
        index = min(at, len(self.records) - 1)
        line, name = self.first + index, self.records[index]["record"]
        return findings.make(
            code,
            file=self.file,
            line=line,
            record_index=line - self.batch_line + 1,
            byte_offset=self._offset(line),
            byte_length=size_of(self.records[index]),
            record=name,
            found=name if code == PLACE else None,
            expected=either(expected),
            path=paths[index],
        )

    # --- control records ---

    def _is_control(self, letter: str, content: str) -> bool:
        """A batch or block begins or ends here, and not just any line with its letter.

        Where one may, a single blank filler will do; inside a block, and in one without layouts,
        all fillers have to be blank, or it is an A or B with a known application.
        """
        if self.frame.find(content) is not None:
            return False
        if self.frame.chapter is not None and letter in "AB":
            code = content[25:27] if letter == "A" else content[10:12]
            if code.upper() in APPLICATIONS and not content[_FILLERS[letter][0]].strip(" "):
                return True
        strict = self.in_block and (letter in "AB" or self.frame.chapter is None)
        for part in _FILLERS[letter]:
            if (not content[part].strip(" ")) is not strict:
                return not strict
        return strict

    def _control(self, letter: str, content: str, end: str) -> None:
        if letter == "A":
            self.batch_line = self.line
            self.headers.clear()
            self.in_block = False
            code = content[25:27].strip(" ")
            if not code:
                self.waiting = (content, end)
                return
            self.a_frame = self.frame = frame(code)
            self.ready.append(self._header("A", content, end, self.frame.variant))
        elif letter == "B":
            self._enter_block(content)
            self.in_block = True
            self.ready.append(self._header("B", content, end, self.variants["B"]))
        else:
            header = "B" if letter == "Y" else "A"
            self.ready.append(self._trailer(letter, header, content, end))
            self.headers.pop("B", None)
            self.in_block = False
            self.ended = self.line + 1
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
            self.frame = frame(REJECTION)
            self.variants["B"] = "ace_generated"
            return
        self.frame = frame(code) if code else self.a_frame
        known = self.frame.application is not None
        self.variants["B"] = self.frame.variant if known else self.variants["A"]

    def _resolve(self, following: str) -> None:
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
        self.ready.append(self._header("A", content, end, variant))
        self.line += 1

    def _header(self, letter: str, content: str, end: str, variant: str) -> Unit:
        record = choose(letter, content, variant)
        made = self._control_record(record, content, end)
        self.headers[letter] = made
        self.variants[letter] = self.variants["B"] = variant
        self._tell_edition(made, record, content)
        code = made.get("application_identifier_code")
        flaw = self._application_flaw(code) if code else None
        if flaw is not None:
            self._hold(0, flaw, content)
        return self._placed(letter, made)

    def _trailer(self, letter: str, header: str, content: str, end: str) -> Unit:
        record = choose(letter, content, self.variants[header])
        made = self._control_record(record, content, end)
        stated = self.headers.get(header, {})
        for field in record.echoes:
            name = field.name
            if made.get(name) is not None or stated.get(name) is None:
                continue
            if not content[field.start - 1 : field.end].strip(" "):
                made[name] = None  # a blank that the writer would fill in is stated
        return self._placed(letter, made)

    def _placed(self, letter: str, made: Object) -> Unit:
        """The unit of a control record, which is one line."""
        told = [f for _, f in self._take()] if self.held else []
        place = self.line, self._offset(self.line)
        return _new(Unit, (letter, "", made, told, *place, [made], self.frame.code))

    def _control_record(self, record: Record, content: str, end: str) -> Object:
        made = CONTROLS[record](content) if end is self.newline else None
        return self._decode(record, content, end, 0) if made is None else made

    # --- single records ---

    def _lone(self, content: str, end: str, cut: bool, at: int) -> tuple[Object, str]:
        """A record and its token, decoded if a layout of it is known."""
        if not cut:
            entry = self.frame.find(content)
            if entry is not None:
                made = self._decode(entry.layouts.of_columns(content), content, end, at)
                return made, entry.token(content)
            carried = self.frame.carried(content)
            if carried is not None:
                return self._raw(carried[0], content, end), carried[1]
            if _is_x(content):
                record = choose(content[:2], content.ljust(WIDTH), self.variants["B"])
                token = _rejection_token(record, content)
                return self._decode(record, content, end, at), token
        flaw = self._why_raw(content, cut)
        if flaw is not None:
            self._hold(at, flaw, content)
        return self._raw(None, content, end), UNKNOWN

    def _raw(self, name: str | None, content: str, end: str) -> Object:
        made: Object = {"record": name, "raw": content}
        if self.watch:
            self.watch.doubt(made)
        if end != self.newline:
            made["end"] = str(end)
        self._measure(content, end)
        return made

    def _decode(self, record: Record, content: str, end: str, at: int) -> Object:
        """A record object with all that its physical line has of its own."""
        size = len(content)
        columns = content if size == WIDTH else content[:WIDTH].ljust(WIDTH)
        made, flaws = record.decode(columns)
        if self.watch:
            self.watch.doubt(made)
        if size < WIDTH:
            made["length"] = size
            flaws.append(Flaw("LINE-SHORT", size + 1, WIDTH))
        elif size > WIDTH:
            made.setdefault("verbatim", {})[f"{WIDTH + 1}-{size}"] = content[WIDTH:]
            tail = content[WIDTH:]
            if tail.strip(" "):
                beyond = Flaw("LINE-BEYOND", WIDTH + 1, size, found=tail, privacy=PERSONAL)
                flaws.append(beyond)
            else:
                flaws.append(Flaw("LINE-LONG", WIDTH + 1, size))
        if end != self.newline:
            made["end"] = str(end)
            flaws.append(Flaw("LINE-END"))
        if flaws and record.private:
            # columns may have moved, and then anything may stand anywhere
            flaws = [_new(Flaw, (*flaw[:6], PERSONAL, flaw.pointer)) for flaw in flaws]
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
            meant = self._meant(content)
            if meant:
                return Flaw("RECORD-CASE", 1, len(meant), None, content, meant, PERSONAL)
            end = min(4, len(content))
            return Flaw("RECORD-UNKNOWN", 1, end, None, content, self._elsewhere(content), PERSONAL)
        if not self.frame.code:
            return self._once(Flaw("APPLICATION-MISSING"))
        return self._application_flaw(self.frame.code)

    def _meant(self, content: str) -> str | None:
        """The identifier that is written in lower case, which CBP converts (B&B-8)."""
        begin = content[: self.frame.width]
        row = self.frame.row(begin.upper()) if begin.isascii() else None
        return row[3].layouts.default.identifier if row else None

    def _elsewhere(self, content: str) -> str | None:
        """What is expected of a record that another application has; its identifier is public."""
        found = users(content)
        if found is None or self.frame.chapter is None or "*" in found[1]:
            return None
        return f"a record of {self.frame.code}; {found[0]} is one of {', '.join(found[1])}"

    def _once(self, flaw: Flaw) -> Flaw | None:
        key = once(flaw)
        if key in self.told:
            return None
        self.told.add(key)
        return flaw

    def _application_flaw(self, code: str) -> Flaw | None:
        """An application without layouts is told once a file."""
        used = frame(code)
        if used.chapter is not None:
            return None
        known = used.application is not None
        return self._once(Flaw("APPLICATION-RAW" if known else "APPLICATION-UNKNOWN", found=code))

    def _tell_edition(self, made: Object, record: Record, content: str) -> None:
        """A transmission older than the edition held is told once a chapter."""
        date = made.get("transmission_date") or self.headers.get("A", {}).get("transmission_date")
        if not date:
            return
        code = made.get("application_identifier_code") or ""
        module = frame(code).chapter
        for chapter in (record.chapter, module.CHAPTER if module else None):
            if chapter is not None and date < chapter.date:
                flaw = self._once(_older(chapter))
                if flaw is not None:
                    self._hold(0, flaw, content)

    def _measure(self, content: str, end: str) -> None:
        shift = len(content) + len(end) - self.step
        if shift:
            self.shift += shift
            self.shifts.append((self.line, self.shift))

    def _offset(self, line: int) -> int:
        """The byte offset of a line of the open unit."""
        before = bisect_left(self.shifts, (line,)) - 1 if self.shifts else -1
        shift = self.shifts[before][1] if before >= 0 else self.first_shift
        return self.start + (line - 1) * self.step + shift

    def _hold(self, at: int, flaw: Flaw, content: str, record: Record | None = None) -> None:
        """Keep a finding until its unit is complete and its place in the tree is known."""
        code, start, end, field, found, expected, privacy, pointer = flaw
        stated = findings.CODES[code]
        line = self.line
        made = (
            code,
            stated.severity,
            stated.message,
            record.source if record and field else stated.source,
            stated.cbp_code,
            self.file,
            line,
            line - self.batch_line + 1,
            self._offset(line),
            len(content),
            (start, end) if start is not None and end is not None else None,
            record.identifier if record else None,
            field,
            findings.shown(found, privacy, self.show_values),
            expected,
            pointer,
            None,
            None,
        )
        self.held.append((at, _new(Finding, made)))


def begins(letter: str, content: str, used: Frame) -> bool:
    """True if a line is an A or B record wherever one may come, with this frame in force."""
    return used.find(content) is None and blank_fillers(letter, content)


def once(flaw: Flaw | Finding) -> str:
    """By what a flaw is known that is told once a file."""
    return f"{flaw.code} {flaw.expected or flaw.found}"


def _older(chapter: Chapter) -> Flaw:
    return Flaw("EDITION-OLDER", expected=f"{chapter} of {chapter.date}")


def edition_key(chapter: Chapter) -> str:
    """What is in `Units.told` when a transmission older than this edition has been told of."""
    return once(_older(chapter))


def blank_fillers(letter: str, content: str) -> bool:
    """True if a line that begins with this letter of the envelope has blanks in all its fillers."""
    return not any(content[part].strip(" ") for part in _FILLERS[letter])


def _no_row(prefix: str) -> Row | None:
    return None


def _rejection_token(record: Record, content: str) -> str:
    """What the grammar of rejections calls an X0 or X1 (B&B-30, B&B-31)."""
    if record.identifier == "X1":
        return "X1_R" if converted(content[2:3]) == "R" else "X1_"
    return "X0_TRNACT" if record.variant == "trnact" else "X0_BLOCK"


def _is_x(content: str) -> bool:
    return content[:2] in ("X0", "X1")


def size_of(made: Object) -> int:
    """The bytes of a record's line without its end."""
    if "raw" in made:
        return len(made["raw"])
    tail = [len(raw) for key, raw in made.get("verbatim", {}).items() if key.startswith("81-")]
    size: int = made.get("length", WIDTH + sum(tail))
    return size
