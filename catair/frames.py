"""What an application in force brings to reading and writing: its layouts by wire prefix.

A layout is found by the application and the longest prefix, then by direction and system, and
only inside that choice by columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

from catair import applications
from catair.encoders import Encoders, Lines
from catair.fields import Field, Object, converted
from catair.layouts import Choice, Layouts, patient, unflawed
from catair.record import Record

ROWS = 10_000  # beginnings of lines that are kept, so that memory is bounded
_LETTERS = frozenset("ABYZ")


class Entry(NamedTuple):
    """One known prefix: its layouts and how the grammar tells its records apart.

    Columns `start` to `end` (as a slice) choose the token.
    """

    layouts: Layouts
    start: int
    end: int
    tokens: Choice[str]

    def token(self, content: str) -> str:
        """The grammar's token for a record with this content."""
        return self.tokens[content[self.start : self.end]]

    @property
    def element(self) -> str:
        """Name of the element that refines the token."""
        return next(f.name for f in self.layouts.default.elements if f.start == self.start + 1)


# What the loop over lines needs: (fast decode, token or None if refined, begins a transaction?)
Row = tuple[Callable[[str], Object | None], str | None, bool, Entry]


class _Rows(dict[str, Row | None]):
    """Rows by the first columns of a line, as many as the longest identifier has.

    Filled as lines come: a shorter identifier stands there with what follows it.  Of lines without
    a row only those that may be control records are kept, which come again.
    """

    def __init__(self, used: Frame) -> None:
        super().__init__()
        self._used = used

    def __missing__(self, key: str) -> Row | None:
        row = self._used.row(key)
        if (row is not None or key[:1] in _LETTERS) and len(self) < ROWS:
            self[key] = row
        return row


class Frame:
    """The layouts, tokens and grammar of one application in force.

    Records of another chapter that may stand inside its transactions are imported when the first
    line, or object, with such an identifier comes.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self.application = applications.APPLICATIONS.get(code)
        self.grammar: ModuleType | None = applications.grammar_of(code)
        self.chapter: ModuleType | None = None
        if self.application and self.application.chapter:
            self.chapter = import_module(f"catair.chapters.{self.application.chapter}")
        start: frozenset[str] = self.grammar.START if self.grammar else frozenset()
        # a transaction that begins with a list is all of its block, where no element says that the
        # next one begins: its first record comes again, opens the transaction where none is open,
        # and begins no other
        listed = self.grammar is not None and self.grammar.SHAPE[1][0][1][0] == "list"
        whole = listed and not hasattr(self.chapter, "SAME")
        self._begin, self.opening = (frozenset(), start) if whole else (start, frozenset())
        self.layouts: dict[str, Layouts] = {}
        self.table: dict[str, Row] = {}
        self._refined: dict[str, tuple[str, str]] = {}
        self._later: list[tuple[Callable[[str], Any], str]] = []
        for module, begin in applications.modules_of(code).items():
            if begin:
                self._later.append((re.compile(begin).match, module))
            else:
                self._add(module)
        self._widths = sorted(set(map(len, self.layouts)), reverse=True)
        self.width = max(self._widths, default=4)
        self.rows = _Rows(self)
        carried = getattr(self.chapter, "CARRIED", ())
        self.carriers = [(re.compile(pattern).match, token) for pattern, token in carried]
        self.encoders = Lines(self.layouts_of)
        self._encoder: Callable[[Object], list[str] | None] | None = None
        self.identity: tuple[str, ...] = getattr(self.chapter, "IDENTITY", ())
        self.same = self._same()

    def _same(self) -> Field | None:
        """What tells a record that goes on with a transaction from one that begins another.

        A grammar sees tokens and no values, so a chapter states the element of its first record
        that all records like it share in a transaction; None where each begins one.
        """
        stated: dict[str, str] = getattr(self.chapter, "SAME", {})
        for name in stated.keys() & self.layouts.keys():
            elements = self.layouts[name].default.elements
            return next(f for f in elements if f.name == stated[name])
        return None

    def _add(self, module: str) -> None:
        """Take in the records of a chapter, but none that an earlier one states."""
        self._refined |= getattr(import_module(f"catair.chapters.{module}"), "REFINED", {})
        by_name: dict[str, list[Record]] = {}
        for record in applications.records_from(self.code, module):
            if record.identifier not in self.layouts:
                by_name.setdefault(record.identifier, []).append(record)
        self.layouts |= {name: Layouts(records) for name, records in by_name.items()}
        self.table |= {name: self._row(name, self.layouts[name]) for name in by_name}
        self._widths = sorted(set(map(len, self.layouts)), reverse=True)

    def _fetch(self, text: str) -> bool:
        """Import the chapters whose records begin like this; False if there is none left."""
        found = [(match, module) for match, module in self._later if match(text)]
        for each in found:
            self._later.remove(each)
            self._add(each[1])
            for key in [key for key, row in self.rows.items() if row is None]:
                del self.rows[key]
        return bool(found)

    def layouts_of(self, name: str) -> Layouts | None:
        """The layouts of a record identifier; None where there is none."""
        if name not in self.layouts:
            self._fetch(name)
        return self.layouts.get(name)

    def _row(self, name: str, layouts: Layouts) -> Row:
        decode = patient(layouts.decode, lambda: self._compile(name, layouts))
        known = {
            value: token
            for token in (self.grammar.TOKENS if self.grammar else ())
            for identifier, _, value in (token.partition("_"),)
            if value and identifier == name
        }
        plain = layouts.default.token
        if not known:
            return decode, plain, plain in self._begin, Entry(layouts, 0, 0, Choice({}, plain))
        element, other = self._refined[name]
        field = next(f for f in layouts.default.elements if f.name == element)
        tokens = Choice(known, known.get(other, plain))
        entry = Entry(layouts, field.start - 1, field.end, tokens)
        return decode, None, self._begin.issuperset(known.values()), entry

    def _compile(self, name: str, layouts: Layouts) -> None:
        """Put the fast decoder in the place of the patient one."""
        row = (layouts.decoder(), *self.table[name][1:])
        self.table[name] = row
        for key in [key for key, held in self.rows.items() if held and held[3] is row[3]]:
            self.rows[key] = row

    def row(self, content: str) -> Row | None:
        """The row of the longest prefix that is known; None where there is none."""
        for width in self._widths:
            row = self.table.get(content[:width])
            if row is not None:
                return row
        return self.row(content) if self._later and self._fetch(content) else None

    def find(self, content: str) -> Entry | None:
        """The entry of the longest prefix that is known; None where there is none."""
        row = self.rows[content[: self.width]]
        return row[3] if row is not None else None

    def carried(self, content: str) -> tuple[str, str] | None:
        """(record identifier, token) of a record that is carried without a layout."""
        for match, token in self.carriers:
            found = match(content)
            if found:
                return found.group(), token
        return None

    @property
    def variant(self) -> str:
        """The variant of the control records of this application's transmissions."""
        return self.application.variant if self.application else "input"

    def token(self, made: Object) -> str | None:
        """The grammar's token of a record object; None where it has no layout here."""
        name = made.get("record")
        if type(name) is not str:
            return None
        if "raw" in made:
            carried = self.carried(name)
            return carried[1] if carried else None
        if self.layouts_of(name) is None:
            return None
        entry = self.table[name][3]
        value = made.get(entry.element) if entry.tokens.known else None
        return entry.tokens.of(value) if type(value) is str else entry.tokens.other

    def encoder(self) -> Callable[[Object], list[str] | None] | None:
        """The emitter of clean transactions; None where the application has no structure."""
        if self._encoder is None and self.grammar is not None:
            self._encoder = self.grammar.emitter(Encoders(self))
        return self._encoder


_FRAMES: dict[str, Frame] = {}


def frame(code: str) -> Frame:
    """The frame of an application code, built when it is first met; kept if it is a known code."""
    found = _FRAMES.get(code)
    if found is None:
        if code != applications.REJECTION:
            code = code.upper()  # CBP converts lower case (B&B-8)
        found = _FRAMES.get(code) or Frame(code)
        if code in ("", applications.REJECTION) or found.application is not None:
            _FRAMES[code] = found
    return found


class _Controls(dict[Record, Callable[[str], Object | None]]):
    """Decoders of clean control records, by layout: they have no rows in a frame."""

    def __missing__(self, record: Record) -> Callable[[str], Object | None]:
        def ready() -> None:
            self[record] = record.fast_decode

        made = self[record] = patient(unflawed(record.decode), ready)
        return made


CONTROLS = _Controls()


def choose(identifier: str, content: str, variant: str) -> Record:
    """The layout of a control record (A, B, Y, Z, X0, X1) whose columns are `content`.

    An ACE generated B, Y or Z has its own letter in column 80 and blanks where the filer would
    be (Batch & Block Control v23, B&B-24, B&B-27, B&B-28); an X0 is told by columns 4-9 (B&B-30).
    """
    if identifier == "X0":
        kind = converted(content[3:9])
        found = {"BLOCK": "block", "TRNACT": "trnact"}.get(kind, "reference")
        return applications.control("X0", found)
    if identifier == "X1":
        return applications.control("X1", "")
    if identifier != "A" and content[79:80] == identifier and not content[1:12].strip(" "):
        return applications.control(identifier, "ace_generated")
    return applications.control(identifier, variant)
