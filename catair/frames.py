"""What an application in force brings to reading and writing: its layouts by wire prefix.

A layout is found by the application and the longest prefix, then by direction and system, and
only inside that choice by columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

from catair import applications
from catair.fields import WIDTH, Object
from catair.recogniser import nothing
from catair.record import Flaw, Record

PATIENCE = 20  # records after which compiling a decoder (1-2 ms) pays
ROWS = 10_000  # beginnings of lines that are kept, so that memory is bounded


class Layouts:
    """The layouts of one record identifier: one, or several that an element chooses from."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = tuple(records)
        self.default = next((r for r in records if r.when is None), records[0])
        self.single = len(records) == 1
        self.by_value = {value: r for r in records if r.when for value in r.when[1]}
        deciding = next((r for r in records if r.when), None)
        field = None
        if deciding is not None and deciding.when is not None:
            name = deciding.when[0]
            field = next(f for f in deciding.elements if f.name == name)
        self.field = field
        self.columns = slice(field.start - 1, field.end) if field else slice(0, 0)

    def of_columns(self, content: str) -> Record:
        """The layout of a line."""
        value = content[self.columns].strip(" ")
        return self.by_value.get(value, self.default)

    def of_object(self, made: Object) -> Record | None:
        """The layout of a record object: by its variant, or where it states none by the element."""
        if "variant" in made:
            found = (r for r in self.records if r.variant == made["variant"] and r.variant)
            return next(found, None)
        value = made.get(self.field.name) if self.field else None
        return self.by_value.get(value, self.default) if type(value) is str else self.default


class Entry(NamedTuple):
    """One known prefix: its layouts and how the grammar tells its records apart.

    Columns `start` to `end` (as a slice) refine the token; where they are no key of `tokens`, it
    is `otherwise`.  The keys are filled with spaces to the width of the columns.
    """

    layouts: Layouts
    start: int
    end: int
    tokens: dict[str, str]
    otherwise: str

    def token(self, content: str) -> str:
        """The grammar's token for a record with this content."""
        return self.tokens.get(content[self.start : self.end], self.otherwise)

    @property
    def element(self) -> tuple[str, int]:
        """Name and width of the element that refines the token."""
        field = next(f for f in self.layouts.default.elements if f.start == self.start + 1)
        return field.name, field.width


# What the loop over lines needs: (fast decode, token or None if refined, begins a transaction?)
Row = tuple[Callable[[str], Object | None], str | None, bool, Entry]


class _Rows(dict[str, Row | None]):
    """Rows by the first columns of a line, as many as the longest identifier has.

    Filled as lines come: a shorter identifier stands there with what follows it.
    """

    def __init__(self, used: Frame) -> None:
        super().__init__()
        self._used = used

    def __missing__(self, key: str) -> Row | None:
        row = self._used.row(key)
        if row is not None and len(self) < ROWS:
            self[key] = row
        return row


class Frame:
    """The layouts, tokens and grammar of one application in force."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.application = applications.APPLICATIONS.get(code)
        self.grammar: ModuleType | None = applications.grammar_of(code)
        self.chapter: ModuleType | None = None
        if self.application and self.application.chapter:
            self.chapter = import_module(f"catair.chapters.{self.application.chapter}")
        by_name: dict[str, list[Record]] = {}
        for record in applications.records_of(code):
            by_name.setdefault(record.identifier, []).append(record)
        self.layouts = {name: Layouts(records) for name, records in by_name.items()}
        self._widths = sorted(set(map(len, self.layouts)), reverse=True)
        self.width = max(self._widths, default=4)
        self.table = {name: self._row(name, held) for name, held in self.layouts.items()}
        self.rows = _Rows(self)
        carried = getattr(self.chapter, "CARRIED", ())
        self._carried = [(re.compile(pattern).match, token) for pattern, token in carried]
        self.encoders = _Lines(self.layouts)
        self._encoder: Callable[[Object], list[str] | None] | None = None
        self.identity: tuple[str, ...] = getattr(self.chapter, "IDENTITY", ())

    def _row(self, name: str, layouts: Layouts) -> Row:
        decode = _patient(
            _unflawed(lambda content: layouts.of_columns(content).decode(content)),
            lambda: self._compile(name, layouts),
        )
        known = {
            value: token
            for token in (self.grammar.TOKENS if self.grammar else ())
            for identifier, _, value in (token.partition("_"),)
            if value and identifier == name
        }
        start: frozenset[str] = self.grammar.START if self.grammar else frozenset()
        if not known:
            return decode, name, name in start, Entry(layouts, 0, 0, {}, name)
        assert self.chapter is not None
        element, other = self.chapter.REFINED[name]
        field = next(f for f in layouts.default.elements if f.name == element)
        tokens = {value.ljust(field.width): token for value, token in known.items()}
        entry = Entry(layouts, field.start - 1, field.end, tokens, known[other])
        return decode, None, start.issuperset(known.values()), entry

    def _compile(self, name: str, layouts: Layouts) -> None:
        """Put the fast decoder in the place of the patient one."""
        row = (_decoder(layouts), *self.table[name][1:])
        self.table[name] = row
        for key in [key for key, held in self.rows.items() if held and held[3] is row[3]]:
            self.rows[key] = row

    def row(self, content: str) -> Row | None:
        """The row of the longest prefix that is known; None where there is none."""
        for width in self._widths:
            row = self.table.get(content[:width])
            if row is not None:
                return row
        return None

    def find(self, content: str) -> Entry | None:
        """The entry of the longest prefix that is known; None where there is none."""
        row = self.rows[content[: self.width]]
        return row[3] if row is not None else None

    def carried(self, content: str) -> tuple[str, str] | None:
        """(record identifier, token) of a record that is carried without a layout."""
        for match, token in self._carried:
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
        row = self.table.get(name)
        if row is None:
            return None
        entry = row[3]
        if not entry.tokens:
            return entry.otherwise
        name, width = entry.element
        value = made.get(name)
        known = entry.tokens.get(value.ljust(width)) if type(value) is str else None
        return known or entry.otherwise

    def encoder(self) -> Callable[[Object], list[str] | None] | None:
        """The emitter of clean transactions; None where the application has no structure."""
        if self._encoder is None and self.grammar is not None:
            encoders = _Encoders(self)
            for match, token in self._carried:
                encoders[token] = _carrier(match)
            self._encoder = self.grammar.emitter(encoders)
        return self._encoder


class _Encoders(dict[str, Callable[[Any], str | None]]):
    """Encoders by record, or by the tokens "SE15_M|SE15_H" of those that may stand in a place."""

    def __init__(self, used: Frame) -> None:
        super().__init__({name: _encoder(held) for name, held in used.layouts.items()})
        self._table = used.table

    def __missing__(self, key: str) -> Callable[[Any], str | None]:
        from catair.codec import compile_encode  # not before something is written

        tokens = key.split("|")
        row = self._table.get(key.partition("_")[0])
        if row is None:
            return nothing  # an X0 or X1, whose layout depends on its variant
        entry = row[3]
        other = entry.otherwise in tokens
        values = (v.rstrip() for v, token in entry.tokens.items() if (token in tokens) != other)
        record = entry.layouts.default
        return compile_encode(record, entry.start + 1, frozenset(values), other)


class _Lines(dict[str, Callable[[Object], str | None]]):
    """Encoders of clean records outside any structure, by identifier; None leaves it to others."""

    def __init__(self, layouts: dict[str, Layouts]) -> None:
        super().__init__()
        self._layouts = layouts

    def __missing__(self, name: str) -> Callable[[Object], str | None]:
        layouts = self._layouts.get(name)
        if layouts is None or applications.is_control(name):
            return nothing

        def ready() -> None:
            self[name] = _encoder(layouts)

        made = self[name] = _patient(nothing, ready)
        return made


def _patient(plain: Callable[[Any], Any], ready: Callable[[], None]) -> Callable[[Any], Any]:
    """The plain function, until a record has come often enough for `ready` to compile the fast one.

    Like the fast one, it answers None for a record with any flaw.
    """
    seen = 0

    def call(given: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen > PATIENCE:
            ready()
        return plain(given)

    return call


def _unflawed(
    decode: Callable[[str], tuple[Object, list[Flaw]]],
) -> Callable[[str], Object | None]:
    """A total decoder that answers None for a line with any flaw."""

    def total(content: str) -> Object | None:
        if len(content) != WIDTH:
            return None
        made, flaws = decode(content)
        return None if flaws else made

    return total


def _decoder(layouts: Layouts) -> Callable[[str], Object | None]:
    """The fast decoder of a line, whichever of the layouts it has."""
    if layouts.single:
        return layouts.default.fast_decode
    choose = layouts.of_columns
    return lambda content: choose(content).fast_decode(content)


def _encoder(layouts: Layouts) -> Callable[[Object], str | None]:
    """The encoder of clean objects, whichever of the layouts they have."""
    if layouts.single:
        return layouts.default.fast_encode
    encoders = {record.variant: record.fast_encode for record in layouts.records}
    return lambda made: encoders.get(made.get("variant"), nothing)(made)


def _carrier(match: Callable[[str], re.Match[str] | None]) -> Callable[[Object], str | None]:
    """Encodes clean records that are carried without a layout."""

    def carry(made: Object) -> str | None:
        raw = made.get("raw")
        if type(raw) is not str or len(raw) != WIDTH or len(made) != 2 or not raw.isprintable():
            return None
        found = match(raw)
        return raw if found and raw.isascii() and found.group() == made.get("record") else None

    return carry


_FRAMES: dict[str, Frame] = {}


def frame(code: str) -> Frame:
    """The frame of an application code, built when it is first met; kept if it is a known code."""
    if code != applications.REJECTION:
        code = code.upper()  # CBP converts lower case (B&B-8)
    found = _FRAMES.get(code)
    if found is None:
        found = Frame(code)
        if code in ("", applications.REJECTION) or found.application is not None:
            _FRAMES[code] = found
    return found


class _Controls(dict[Record, Callable[[str], Object | None]]):
    """Decoders of clean control records, by layout: they have no rows in a frame."""

    def __missing__(self, record: Record) -> Callable[[str], Object | None]:
        def ready() -> None:
            self[record] = record.fast_decode

        made = self[record] = _patient(_unflawed(record.decode), ready)
        return made


CONTROLS = _Controls()


def choose(identifier: str, content: str, variant: str) -> Record:
    """The layout of a control record (A, B, Y, Z, X0, X1) whose columns are `content`.

    An ACE generated B, Y or Z has its own letter in column 80 and blanks where the filer would
    be (Batch & Block Control v23, B&B-24, B&B-27, B&B-28); an X0 is told by columns 4-9 (B&B-30).
    """
    if identifier == "X0":
        kind = content[3:9]
        found = {"BLOCK ": "block", "TRNACT": "trnact"}.get(kind, "reference")
        return applications.control("X0", found)
    if identifier == "X1":
        return applications.control("X1", "")
    if identifier != "A" and content[79:80] == identifier and not content[1:12].strip(" "):
        return applications.control(identifier, "ace_generated")
    return applications.control(identifier, variant)
