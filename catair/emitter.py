"""From the message tree to text: strict, filling in only what the envelope repeats.

Nothing is truncated or rounded, and no record is added.  What cannot be written is
refused with a finding that points into the JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catair import encodings, findings
from catair.applications import REJECTION, control, find_control, is_control
from catair.fields import WIDTH, Field, Object, converted
from catair.findings import ERROR, EmitError, Finding
from catair.forms import FORMS
from catair.frames import Frame, frame
from catair.recogniser import either
from catair.record import Flaw, Record, escape
from catair.shapes import NODE, alternatives, chosen, flat
from catair.tree import walk

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
        self.exact = False  # the values come from JSON, so that no str or int is of a subclass
        self.listed = False  # the records form: each object says its line and application
        self.line: int | None = None  # the line of the JSON, in the forms that have several
        self._check_file(file)
        if self.refused:
            raise EmitError(self.refused)
        self.newline: str = file.get("newline", "\n")
        # in a file of CRs, or without line ends, a CR ends a line as well
        self._breaks = "\n" if self.newline in ("\n", "\r\n") else "\r\n"
        self.prefix: str = file.get("prefix", "")
        self._named = self._a_frame = self._frame = frame(file.get("application", ""))
        self._variants = {"A": self._named.variant, "B": self._named.variant}
        self._headers: dict[str, Object] = {}
        self.count = 0
        self._owed = 0  # columns that the last line lacks, where no end says that it is over

    def _check_file(self, file: Any) -> None:
        if type(file) is not dict:
            self.refuse("JSON-VALUE", "an object", "/file")
            return
        for key, value in file.items():
            pointer = "/file/" + escape(key)
            if key not in ("encoding", "newline", "prefix", "application"):
                self.refuse("JSON-KEY", "encoding, newline, prefix or application", pointer)
            elif type(value) is not str:
                self.refuse("JSON-VALUE", "a string", pointer)
            elif key == "encoding" and value not in encodings.NAMES:
                self.refuse("JSON-VALUE", ", ".join(encodings.NAMES), pointer, value)
            elif key == "newline" and value not in _ENDS:
                self.refuse("JSON-VALUE", "a line end", pointer, value)
        if not self.refused:
            self.encode = encodings.codec(file.get("encoding", "latin-1"))[1]
            if not self._encodable(file.get("prefix", "")):
                self.refuse("JSON-VALUE", "characters of the encoding", "/file/prefix")

    # --- events ---

    def event(self, data: Object, path: str = "") -> str:
        """The text of one event of the lines form; `path` is its JSON Pointer."""
        name = data.get("event")
        if name == "transaction" and len(data) == 2 and "transaction" in data:
            return self.transaction(data["transaction"], f"{path}/transaction")
        allowed = {
            "transaction": "transaction",
            "batch": "header",
            "block": "header",
            "block_end": "trailer",
            "batch_end": "trailer",
            "records": "records",
            "unplaced": "records",
        }
        if type(name) is not str or name not in allowed:
            self.refuse("JSON-VALUE", "an event", f"{path}/event")
            return ""
        if self.strangers(data, ("event", allowed[name]), path):
            return ""
        if name == "transaction":
            return self.transaction(data.get("transaction"), f"{path}/transaction")
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
            self.refuse("JSON-RECORD", f"a record {letter}", f"{path}/{key}")
            return ""
        return self.record(made, f"{path}/{key}")

    def records(self, records: Any, path: str) -> str:
        """A list of records, each with what comes after it."""
        if type(records) is not list:
            self.refuse("JSON-VALUE", "a list", path)
            return ""
        quick, record = self._quick, self.record
        return "".join(
            [quick(made) or record(made, f"{path}/{at}") for at, made in enumerate(records)]
        )

    def _quick(self, made: Any) -> str:
        """The text of a clean record; empty where there is anything to look at."""
        if self.listed or self._owed or not (self.exact or exact(made)):
            return ""
        try:
            line = self._frame.encoders[made["record"]](made)
        except (KeyError, TypeError):
            return ""  # a value where another thing should be, told by `record`
        if line is None:
            return ""
        self.count += 1
        return line + self.newline

    def strangers(self, holder: Object, known: tuple[str, ...], path: str) -> bool:
        """Refuse the keys that do not belong here; True if there are any."""
        found = [key for key in holder if key not in known]
        for key in found:
            self.refuse("JSON-KEY", " or ".join(known), f"{path}/{escape(key)}")
        return bool(found)

    # --- transactions ---

    def transaction(self, tree: Any, path: str) -> str:
        """The text of a transaction: its clean form at once, or record by record."""
        if type(tree) is not dict:
            self.refuse("JSON-VALUE", "an object", path)
            return ""
        used = self._frame_of(tree, path)
        if used is None:
            return ""
        if used.same is not None:
            self._check_same(used, used.same, tree, path)
        # it counts on the type
        encoder = used.encoder() if "type" in tree else None
        try:
            lines = encoder(tree) if encoder and (self.exact or exact(tree)) else None
        except (AttributeError, TypeError):
            lines = None  # a value or a list where another thing should be; told below
        if lines is not None:
            self.count += len(lines)
            lines.append("")
            text = self.newline.join(lines)
            return self._settle(path) + text if self._owed else text
        held, self._frame = self._frame, used
        parts: list[str] = []
        assert used.grammar is not None
        self._object(used.grammar.SHAPE[1], tree, path, parts, ("type",))
        self._frame = held
        return "".join(parts)

    def _check_same(self, used: Frame, field: Field, tree: Object, path: str) -> None:
        """Refuse what a reader would take for the beginning of another transaction."""
        found = [
            (f"{place}/{field.name}", converted(str(made.get(field.name) or "")))
            for place, made in walk(tree, path)
            if type(name := made["record"]) is str and name in used.table and used.table[name][2]
        ]
        for place, value in found[1:]:
            if value != found[0][1]:
                self.refuse("JSON-VALUE", f"the {field.name} of the records before it", place)

    def _frame_of(self, tree: Object, path: str) -> Frame | None:
        code = tree.get("type", self._frame.code)
        used = frame(code) if type(code) is str else None
        if used is None or used.grammar is None:
            self.refuse("JSON-VALUE", "an application with structure", f"{path}/type")
            return None
        return used

    def _object(
        self, slots: Any, value: Any, path: str, parts: list[str], known: tuple[str, ...] = ()
    ) -> None:
        """The records of an object, in the order of the grammar."""
        if type(value) is not dict:
            self.refuse("JSON-VALUE", "an object", path)
            return
        slots = list(chosen(slots, lambda key: self._token(value.get(key))))
        keys = flat(slots)
        self.strangers(value, (*known, *keys), path)
        for choice in alternatives(slots):
            stated = frozenset(key for key in value if any(key in one for one in choice))
            if stated and not any(stated <= one for one in choice):
                expected = " or ".join(" and ".join(sorted(one)) for one in choice)
                self.refuse("JSON-RECORD", f"one of {expected}", path)
        for key, shape in keys.items():
            if key not in value:
                continue
            place = f"{path}/{key}"
            if shape[0] == "record":
                self._slot(shape, value[key], place, parts)
            elif shape[0] == "object":
                self._object(shape[1], value[key], place, parts)
            elif shape[0] == "nested":
                self._nodes(shape, value[key], place, parts)
            elif type(value[key]) is not list:
                self.refuse("JSON-VALUE", "a list", place)
            else:
                for at, item in enumerate(value[key]):
                    if shape[1][0] == "record":
                        self._slot(shape[1], item, f"{place}/{at}", parts)
                    else:
                        self._object(shape[1][1], item, f"{place}/{at}", parts)

    def _nodes(self, shape: Any, nodes: Any, path: str, parts: list[str]) -> None:
        """The records of nodes, each before those that describe it."""
        if type(nodes) is not list:
            self.refuse("JSON-VALUE", "a list", path)
            return
        for at, node in enumerate(nodes):
            place = f"{path}/{at}"
            if type(node) is not dict:
                self.refuse("JSON-VALUE", "an object", place)
                continue
            self.strangers(node, NODE, place)
            for key in NODE:
                if key not in node:
                    continue
                if key == "details":
                    self._nodes(shape, node[key], f"{place}/{key}", parts)
                else:
                    self._slot(shape, node[key], f"{place}/{key}", parts)

    def _token(self, made: Any) -> str | None:
        return self._frame.token(made) if type(made) is dict else None

    def _slot(self, shape: Any, made: Any, path: str, parts: list[str]) -> None:
        """A record in its place: it has to be one that the grammar puts there."""
        if type(made) is dict:
            token = self._token(made)
            names = [t.partition("_")[0] for t in shape[1]]
            if token not in shape[1] and not (token is None and made.get("record") in names):
                self.refuse("JSON-RECORD", "a record " + either(shape[1]), path)
                return
        parts.append(self.record(made, path))

    # --- records ---

    def record(self, made: Any, path: str) -> str:
        """The text of one record object and of those after it."""
        if type(made) is not dict:
            self.refuse("JSON-VALUE", "a record object", path)
            return ""
        if self.listed:
            self._check_listed(made, path)
        if "raw" in made or made.get("record", "") is None:
            text = self._raw(made, path)
        else:
            text = self._layout(made, path)
        after = made.get("after")
        if after is None:
            return text
        if type(after) is not list:
            self.refuse("JSON-VALUE", "a list", f"{path}/after")
            return text
        return text + self.records(after, f"{path}/after")

    def _check_listed(self, made: Object, path: str) -> None:
        """What an object of the records form says besides its record."""
        if type(made.get("line", 0)) is not int:
            self.refuse("JSON-VALUE", "a line number", f"{path}/line")
        if type(made.get("application", "")) is not str:
            self.refuse("JSON-VALUE", "an application code", f"{path}/application")

    def _raw(self, made: Object, path: str) -> str:
        """A line without a layout, as it came."""
        self.count += 1
        self.strangers(made, (*_RAW, *(_LISTED if self.listed else ())), path)
        name, raw = made.get("record"), made.get("raw")
        if type(raw) is not str or not self._one_line(raw):
            self.refuse("JSON-VALUE", "a string of one line in the file's encoding", f"{path}/raw")
            return ""
        if name is not None and not (type(name) is str and raw.startswith(name)):
            self.refuse("JSON-VALUE", "the identifier that the raw line has", f"{path}/record")
            return ""
        return self._settle(path) + raw + self._end(made, path)

    def _layout(self, made: Object, path: str) -> str:
        """A record with a layout."""
        record = self._record_of(made, path)
        if record is None:
            return ""
        name = record.identifier
        for key in () if self.listed else _LISTED:
            if key in made:
                self.refuse("JSON-KEY", "a key of " + name, f"{path}/{key}")
        line, flaws = record.encode(made, self._fill(record))
        for flaw in flaws:
            self._tell(flaw, path, record)
        text = ""
        if line is not None and not self._comes_back(made, record, line):
            self.refuse("JSON-VALUE", "the variant that the values choose", f"{path}/variant")
        elif line is not None:
            tail = self._tail(made)
            line = self._shorten(made, line + tail, path, record)
            if self._one_line(line):
                end = self._end(made, path)
                text = self._settle(path) + line + end
                self._owed = 0 if end else max(0, WIDTH - len(line))
            else:
                self.refuse("JSON-VALUE", "one line in the file's encoding", f"{path}/verbatim")
        self._pass(name, made, record)
        return text

    def _frame_for(self, made: Object) -> Frame:
        """The frame of a record object: in the records form it says its application."""
        stated = made.get("application", self._frame.code)
        return frame(stated) if type(stated) is str else self._frame

    def _comes_back(self, made: Object, record: Record, line: str) -> bool:
        """False if a reader would take another of the record's layouts for this line."""
        layouts = (
            None if is_control(made["record"]) else self._frame_for(made).layouts_of(made["record"])
        )
        return layouts is None or layouts.of_columns(line) is record

    def _record_of(self, made: Object, path: str) -> Record | None:
        """The layout of a record object, by its name, its variant and what is in force."""
        name = made.get("record")
        if type(name) is str and is_control(name):
            return self._control_of(name, made, path)
        layouts = self._frame_for(made).layouts_of(name) if type(name) is str else None
        if layouts is None:
            # another application than a string is told of the records form, which may state one
            if not self.listed or type(made.get("application", "")) is str:
                expected = "a record of the application in force"
                self.refuse("JSON-RECORD", expected, f"{path}/record")
            return None
        if layouts.single:
            if "variant" in made:
                self.refuse("JSON-VALUE", "no variant, for there is one layout", f"{path}/variant")
            return layouts.default
        layout = layouts.of_object(made)
        if layout is None:
            self.refuse("JSON-VALUE", "a variant of this record", f"{path}/variant")
        return layout

    def _control_of(self, name: str, made: Object, path: str) -> Record | None:
        """The layout of an A, B, Y, Z, X0 or X1 object."""
        if "variant" not in made and name in ("A", "B", "Y", "Z"):
            return control(name, self._variant(name, made))
        variant = made.get("variant")
        layout = find_control(name, variant) if type(variant) in (str, type(None)) else None
        if layout is None or (variant is None and "variant" in made):
            self.refuse("JSON-VALUE", "a variant of this record", f"{path}/variant")
            return None
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
        counts = {f.name: self.count for f in record.elements if f.fill == "count"}
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
            self.count = 0
        else:
            self.count += 1

    def _enter(self, name: str, made: Object, record: Record | None) -> None:
        code = made.get("application_identifier_code")
        if name == "A":
            self._headers.clear()
            self._a_frame = self._frame = frame(code) if type(code) is str else self._named
        else:
            self.count = 0
            self._frame = frame(code) if type(code) is str else self._a_frame
        if record is None:
            return
        self._headers[name] = made
        if name == "A":
            self._variants["A"] = self._variants["B"] = record.variant or ""
        elif record.variant == "ace_generated":
            self._frame = frame(REJECTION)
            self._variants["B"] = record.variant
        else:
            known = self._frame.application is not None
            self._variants["B"] = self._frame.variant if known else self._variants["A"]

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
            self.refuse("JSON-VALUE", f"a number below {WIDTH}", f"{path}/length")
            return line
        needed = len(line.rstrip(" "))
        if needed > length:
            self._tell(Flaw("LENGTH-EDITED", length + 1, needed), path, record)
        return line[: max(length, needed)]

    def _settle(self, path: str) -> str:
        """The columns that keep this record from being glued to a short one without an end."""
        if not self._owed:
            return ""
        self._tell(Flaw("LENGTH-EDITED", WIDTH - self._owed + 1, WIDTH), path, None)
        owed, self._owed = self._owed, 0
        return " " * owed

    def _end(self, made: Object, path: str) -> str:
        if "end" not in made:
            return self.newline
        end = made["end"]
        if type(end) is not str or end not in _ENDS:
            self.refuse("JSON-VALUE", "a line end", f"{path}/end")
            return ""
        return end

    def _one_line(self, text: str) -> bool:
        """True if text can stand in a line of this file."""
        return self._encodable(text) and not any(end in text for end in self._breaks)

    def _encodable(self, text: str) -> bool:
        try:
            self.encode(text)
        except UnicodeEncodeError:
            return False
        return True

    # --- findings ---

    def refuse(self, code: str, expected: str, path: str, found: str | None = None) -> None:
        """Refuse what stands at a JSON Pointer."""
        self._tell(Flaw(code, found=found, expected=expected, pointer=path), "", None)

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


def exact(value: Any) -> bool:
    """True if every string and number is a plain one; an Enum may print as something else."""
    if isinstance(value, dict):
        return all(map(exact, value.values()))
    if isinstance(value, list):
        return all(map(exact, value))
    return type(value) in (str, int, type(None))


# --- the document form -------------------------------------------------------------------------


def form_of(head: Any) -> str | None:
    """The form that a JSON value says it is, None for none of ours."""
    if type(head) is not dict or type(head.get("catair")) is not int or head["catair"] != 1:
        return None
    form = head.get("form")
    return form if form in FORMS else None


def document_text(emitter: Emitter, tree: Any) -> str:
    """The text of a document; what is refused is in `emitter.refused`."""
    try:
        return "".join(_document(emitter, tree))
    except RecursionError:
        emitter.refuse("JSON-VALUE", "less nesting", "")
        return ""


def _document(emitter: Emitter, tree: Any) -> Iterator[str]:
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
        emitter.refuse("JSON-VALUE", "a list", f"{path}/{key}")
        return
    for at, item in enumerate(items):
        if type(item) is dict:
            yield f"{path}/{key}/{at}", item
        else:
            emitter.refuse("JSON-VALUE", "an object", f"{path}/{key}/{at}")
