"""From the message tree to text: strict, filling in only what the envelope repeats.

Nothing is truncated, rounded or padded, and no record is added.  What cannot be written is
refused with a finding that points into the JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catair import encodings, findings
from catair.applications import control, is_control
from catair.fields import WIDTH, Object
from catair.findings import ERROR, EmitError, Finding
from catair.frames import Frame, frame
from catair.record import Flaw, Record, escape

_ENDS = ("", "\n", "\r\n", "\r")
_RAW = ("record", "raw", "end", "after")
_LISTED = ("line", "application")


class Emitter:
    """Turns events, and single records, into text; keeps what the envelope says so far.

    `refused` has the findings of severity error, `remarks` the others.
    """

    def __init__(self, file: Object, show_values: bool = False) -> None:
        """`file` is the head's file object; raises EmitError if it is not one."""
        self.refused: list[Finding] = []
        self.remarks: list[Finding] = []
        self.show_values = show_values
        self.listed = False  # the records form: each object says its line and application
        self.line: int | None = None  # the line of the JSON, in the forms that have several
        self._check_file(file)
        if self.refused:
            raise EmitError(self.refused)
        self.newline: str = file.get("newline", "\n")
        self.encode = encodings.codec(file.get("encoding", "latin-1"))[1]
        self.prefix: str = file.get("prefix", "")
        self._named = self._a_frame = self._frame = frame(file.get("application", ""))
        self._variants = {"A": self._named.variant, "B": self._named.variant}
        self._headers: dict[str, Object] = {}
        self._count = 0

    def _check_file(self, file: Any) -> None:
        if type(file) is not dict:
            self._refuse(Flaw("JSON-VALUE", expected="an object", pointer="/file"))
            return
        for key, value in file.items():
            pointer = "/file/" + escape(key)
            if key not in ("encoding", "newline", "prefix", "application"):
                self._refuse(
                    Flaw(
                        "JSON-KEY",
                        expected="encoding, newline, prefix or application",
                        pointer=pointer,
                    )
                )
            elif type(value) is not str:
                self._refuse(Flaw("JSON-VALUE", expected="a string", pointer=pointer))
            elif key == "encoding" and value not in encodings.NAMES:
                self._refuse(
                    Flaw(
                        "JSON-VALUE",
                        found=value,
                        expected=", ".join(encodings.NAMES),
                        pointer=pointer,
                    )
                )
            elif key == "newline" and value not in _ENDS:
                self._refuse(
                    Flaw("JSON-VALUE", found=value, expected="a line end", pointer=pointer)
                )

    # --- events ---

    def event(self, data: Object, path: str = "") -> str:
        """The text of one event of the lines form; `path` is its JSON Pointer."""
        name = data.get("event")
        if name == "transaction" and len(data) == 2:
            return self.transaction(data.get("transaction"), f"{path}/transaction")
        allowed = {
            "batch": "header",
            "block": "header",
            "block_end": "trailer",
            "batch_end": "trailer",
            "records": "records",
            "unplaced": "records",
        }
        if type(name) is not str or name not in allowed:
            self._refuse(Flaw("JSON-VALUE", expected="an event", pointer=f"{path}/event"))
            return ""
        self.strangers(data, ("event", allowed[name]), path)
        if allowed[name] == "records":
            return self.records(data.get("records", []), f"{path}/records")
        letter = {"batch": "A", "block": "B", "block_end": "Y", "batch_end": "Z"}[name]
        return self.control(letter, data, allowed[name], path)

    def control(self, letter: str, holder: Object, key: str, path: str) -> str:
        """The header or trailer of a batch or block, and what its absence means."""
        if key not in holder:
            self._pass(letter)
            return ""
        made = holder[key]
        if type(made) is not dict or made.get("record") != letter:
            self._refuse(
                Flaw("JSON-RECORD", expected=f"a record {letter}", pointer=f"{path}/{key}")
            )
            return ""
        return self.record(made, f"{path}/{key}")

    def records(self, records: Any, path: str) -> str:
        """A list of records, each with what comes after it."""
        if type(records) is not list:
            self._refuse(Flaw("JSON-VALUE", expected="a list", pointer=path))
            return ""
        return "".join([self.record(made, f"{path}/{at}") for at, made in enumerate(records)])

    def strangers(self, holder: Object, known: tuple[str, ...], path: str) -> None:
        """Refuse the keys that do not belong here."""
        for key in holder:
            if key not in known:
                self._refuse(
                    Flaw("JSON-KEY", expected=" or ".join(known), pointer=f"{path}/{escape(key)}")
                )

    # --- transactions ---

    def transaction(self, tree: Any, path: str) -> str:
        """The text of a transaction: its clean form at once, or record by record."""
        if type(tree) is not dict:
            self._refuse(Flaw("JSON-VALUE", expected="an object", pointer=path))
            return ""
        used = self._frame_of(tree, path)
        if used is None:
            return ""
        encoder = used.encoder()
        try:
            lines = encoder(tree) if encoder else None
        except AttributeError:
            lines = None  # a value where an object should be; told below
        if lines is not None:
            self._count += len(lines)
            return self.newline.join(lines) + self.newline
        held, self._frame = self._frame, used
        parts: list[str] = []
        if used.grammar is not None:
            self._object(used.grammar.SHAPE[1], tree, path, parts, ("type",))
        self._frame = held
        return "".join(parts)

    def _frame_of(self, tree: Object, path: str) -> Frame | None:
        code = tree.get("type", self._frame.code)
        used = frame(code) if type(code) is str else None
        if used is None or used.grammar is None:
            self._refuse(
                Flaw("JSON-VALUE", expected="an application with structure", pointer=f"{path}/type")
            )
            return None
        return used

    def _object(
        self, slots: Any, value: Any, path: str, parts: list[str], known: tuple[str, ...] = ()
    ) -> None:
        """The records of an object, in the order of the grammar."""
        if type(value) is not dict:
            self._refuse(Flaw("JSON-VALUE", expected="an object", pointer=path))
            return
        keys = dict(_flat(slots))
        self.strangers(value, (*known, *keys), path)
        for key, shape in keys.items():
            if key not in value:
                continue
            place = f"{path}/{key}"
            if shape[0] == "record":
                self._slot(shape, value[key], place, parts)
            elif type(value[key]) is not list:
                self._refuse(Flaw("JSON-VALUE", expected="a list", pointer=place))
            else:
                for at, item in enumerate(value[key]):
                    if shape[1][0] == "record":
                        self._slot(shape[1], item, f"{place}/{at}", parts)
                    else:
                        self._object(shape[1][1], item, f"{place}/{at}", parts)

    def _slot(self, shape: Any, made: Any, path: str, parts: list[str]) -> None:
        """A record in its place: it has to be the one that the grammar puts there."""
        if type(made) is dict and not self._fits(shape[1], made):
            names = dict.fromkeys(token.partition("_")[0] for token in shape[1])
            self._refuse(
                Flaw("JSON-RECORD", expected="a record " + " or ".join(names), pointer=path)
            )
            return
        parts.append(self.record(made, path))

    def _fits(self, tokens: tuple[str, ...], made: Object) -> bool:
        name = made.get("record")
        if type(name) is not str:
            return False
        carried = self._frame.carried(name) if "raw" in made else None
        token = carried[1] if carried else name
        return any(t.partition("_")[0] == token for t in tokens)

    # --- records ---

    def record(self, made: Any, path: str) -> str:
        """The text of one record object and of those after it."""
        if type(made) is not dict:
            self._refuse(Flaw("JSON-VALUE", expected="a record object", pointer=path))
            return ""
        if "raw" in made or made.get("record", "") is None:
            text = self._raw(made, path)
        else:
            text = self._layout(made, path)
        after = made.get("after")
        if after is None:
            return text
        if type(after) is not list:
            self._refuse(Flaw("JSON-VALUE", expected="a list", pointer=f"{path}/after"))
            return text
        return text + self.records(after, f"{path}/after")

    def _raw(self, made: Object, path: str) -> str:
        """A line without a layout, as it came."""
        self._count += 1
        self.strangers(made, (*_RAW, *(_LISTED if self.listed else ())), path)
        name, raw = made.get("record"), made.get("raw")
        if type(raw) is not str or "\n" in raw or not self._encodable(raw):
            self._refuse(
                Flaw(
                    "JSON-VALUE",
                    expected="a string of one line in the file's encoding",
                    pointer=f"{path}/raw",
                )
            )
            return ""
        if name is not None and not (type(name) is str and raw.startswith(name)):
            self._refuse(
                Flaw(
                    "JSON-VALUE",
                    expected="the identifier that the raw line has",
                    pointer=f"{path}/record",
                )
            )
            return ""
        return raw + self._end(made, path)

    def _layout(self, made: Object, path: str) -> str:
        """A record with a layout."""
        record = self._record_of(made, path)
        if record is None:
            return ""
        name = record.identifier
        for key in () if self.listed else _LISTED:
            if key in made:
                self._refuse(Flaw("JSON-KEY", expected="a key of " + name, pointer=f"{path}/{key}"))
        line, flaws = record.encode(made, self._fill(record))
        for flaw in flaws:
            self._tell(flaw, path, record)
        text = ""
        if line is not None:
            tail = self._tail(made)
            line = self._shorten(made, line + tail, path, record)
            if self._encodable(line):
                text = line + self._end(made, path)
            else:
                self._refuse(
                    Flaw("JSON-VALUE", expected="characters of the file's encoding", pointer=path)
                )
        self._pass(name, made, record)
        return text

    def _record_of(self, made: Object, path: str) -> Record | None:
        """The layout of a record object, by its name, its variant and what is in force."""
        name, variant = made.get("record"), made.get("variant")
        if type(name) is str and is_control(name):
            if variant is None and name not in ("X0", "X1"):
                variant = self._variant(name, made)
            layout = control(name, variant) if type(variant) is str or variant is None else None
            if layout is not None and layout.variant in (variant, _plain(variant)):
                return layout
            self._refuse(
                Flaw("JSON-VALUE", expected="a variant of this record", pointer=f"{path}/variant")
            )
            return None
        stated = made.get("application", self._frame.code)
        used = frame(stated) if type(stated) is str else self._frame
        layout = used.records.get(name) if type(name) is str else None
        if layout is None:
            self._refuse(
                Flaw(
                    "JSON-RECORD",
                    expected="a record of the application in force",
                    pointer=f"{path}/record",
                )
            )
        return layout

    def _variant(self, name: str, made: Object) -> str:
        """The variant of a control record that does not state its own."""
        if name in ("A", "B"):
            code = made.get("application_identifier_code")
            used = frame(code) if type(code) is str else self._a_frame
            return used.variant
        return self._variants["B" if name == "Y" else "A"]

    def _fill(self, record: Record) -> Object:
        """The values that the writer fills in: the header's, and the number of records."""
        if record.identifier not in ("Y", "Z"):
            return {}
        header = self._headers.get("B" if record.identifier == "Y" else "A", {})
        counts = {f.name: self._count for f in record.elements if f.fill == "count"}
        return header | counts

    def _pass(self, name: str, made: Object | None = None, record: Record | None = None) -> None:
        """Keep what a control record, or the end of a block or batch, changes."""
        if name in ("A", "B"):
            self._enter(name, made or {}, record)
        elif name in ("Y", "Z"):
            self._headers.pop("B", None)
            if name == "Z":
                self._headers.clear()
                self._a_frame = self._named
                self._variants["A"] = self._named.variant
            self._frame = self._a_frame
            self._variants["B"] = self._variants["A"]
            self._count = 0
        else:
            self._count += 1

    def _enter(self, name: str, made: Object, record: Record | None) -> None:
        code = made.get("application_identifier_code")
        if name == "A":
            self._headers.clear()
            self._a_frame = self._frame = frame(code) if type(code) is str else self._named
        else:
            self._count = 0
            self._frame = frame(code) if type(code) is str else self._a_frame
        if record is not None:
            self._headers[name] = made
            self._variants[name] = self._variants["B"] = record.variant or ""
            if record.variant == "ace_generated":
                self._frame = frame("")

    # --- physical lines ---

    def _tail(self, made: Object) -> str:
        """The columns past 80."""
        for key, raw in made.get("verbatim", {}).items():
            if key.startswith(f"{WIDTH + 1}-"):
                return str(raw)
        return ""

    def _shorten(self, made: Object, line: str, path: str, record: Record) -> str:
        """A line cut to its stated length, or longer if an edited value needs the columns."""
        if "length" not in made:
            return line
        length = made["length"]
        if type(length) is not int or not 0 <= length < WIDTH:
            self._refuse(
                Flaw("JSON-VALUE", expected=f"a number below {WIDTH}", pointer=f"{path}/length")
            )
            return line
        needed = len(line.rstrip(" "))
        if needed > length:
            self._tell(Flaw("LENGTH-EDITED", length + 1, needed), path, record)
        return line[: max(length, needed)]

    def _end(self, made: Object, path: str) -> str:
        if "end" not in made:
            return self.newline
        end = made["end"]
        if type(end) is not str or end not in _ENDS:
            self._refuse(Flaw("JSON-VALUE", expected="a line end", pointer=f"{path}/end"))
            return ""
        return end

    def _encodable(self, text: str) -> bool:
        try:
            self.encode(text)
        except UnicodeEncodeError:
            return False
        return True

    # --- findings ---

    def refuse_value(self, expected: str, path: str) -> None:
        """Refuse what stands at a JSON Pointer."""
        self._refuse(Flaw("JSON-VALUE", expected=expected, pointer=path))

    def _refuse(self, flaw: Flaw) -> None:
        self._tell(flaw, "", None)

    def _tell(self, flaw: Flaw, path: str, record: Record | None) -> None:
        where: dict[str, Any] = {"path": path + flaw.pointer, "line": self.line}
        if record is not None:
            where["record"] = record.identifier
            if flaw.field:
                where["source"] = record.source
        if flaw.start is not None and flaw.end is not None:
            where["columns"] = (flaw.start, flaw.end)
        finding = findings.make(
            flaw.code,
            field=flaw.field,
            found=findings.shown(flaw.found, flaw.privacy, self.show_values),
            expected=flaw.expected,
            **where,
        )
        (self.refused if finding.severity == ERROR else self.remarks).append(finding)


def _plain(variant: Any) -> Any:
    """The variant whose layout eMAN shares where it has none of its own."""
    return variant.removesuffix("_eman") if type(variant) is str else variant


def _flat(slots: Any) -> Iterator[tuple[str, Any]]:
    """The keys of a shape's object in order, alternatives one after the other."""
    for key, shape, _ in slots:
        if shape[0] == "choice":
            for inner in shape[1]:
                yield from _flat(inner)
        else:
            yield key, shape


# --- the document form -------------------------------------------------------------------------


def form_of(head: Any) -> str | None:
    """The form that a JSON value says it is, None for none of ours."""
    if type(head) is not dict or type(head.get("catair")) is not int or head["catair"] != 1:
        return None
    form = head.get("form")
    return form if form in ("document", "lines", "records") else None


def document_text(emitter: Emitter, tree: Any) -> Iterator[str]:
    """The text of a document, piece by piece; what is refused is in `emitter.refused`."""
    yield emitter.prefix
    emitter.strangers(tree, ("catair", "form", "file", "before", "batches"), "")
    yield emitter.records(tree.get("before", []), "/before")
    for path, batch in _objects(emitter, tree, "batches", ""):
        emitter.strangers(batch, ("header", "blocks", "trailer"), path)
        yield emitter.control("A", batch, "header", path)
        for place, block in _objects(emitter, batch, "blocks", path):
            emitter.strangers(block, ("header", "transactions", "records", "trailer"), place)
            yield emitter.control("B", block, "header", place)
            for inner, transaction in _objects(emitter, block, "transactions", place):
                yield emitter.transaction(transaction, inner)
            yield emitter.records(block.get("records", []), f"{place}/records")
            yield emitter.control("Y", block, "trailer", place)
        yield emitter.control("Z", batch, "trailer", path)


def _objects(emitter: Emitter, holder: Object, key: str, path: str) -> Iterator[tuple[str, Object]]:
    """The objects of a list, with their pointers; anything else is refused."""
    items = holder.get(key, [])
    if type(items) is not list:
        emitter.refuse_value("a list", f"{path}/{key}")
        return
    for at, item in enumerate(items):
        if type(item) is dict:
            yield f"{path}/{key}/{at}", item
        else:
            emitter.refuse_value("an object", f"{path}/{key}/{at}")
