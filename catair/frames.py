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
from catair.fields import WIDTH, Object
from catair.recogniser import nothing
from catair.record import Record

PATIENCE = 20  # records after which compiling a decoder (1-2 ms) pays


class Entry(NamedTuple):
    """One known prefix: its layout and how the grammar tells its records apart.

    Columns `start` to `end` (as a slice) refine the token; where they are no key of `tokens`, it
    is `otherwise`.  The keys are filled with spaces to the width of the columns.
    """

    record: Record
    start: int
    end: int
    tokens: dict[str, str]
    otherwise: str

    def token(self, content: str) -> str:
        """The grammar's token for a record with this content."""
        return self.tokens.get(content[self.start : self.end], self.otherwise)


# What the loop over lines needs: (fast decode, token or None if refined, begins a transaction?)
Row = tuple[Callable[[str], Object | None], str | None, bool, Entry]


class Frame:
    """The layouts, tokens and grammar of one application in force."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.application = applications.APPLICATIONS.get(code)
        self.grammar: ModuleType | None = applications.grammar_of(code)
        self.chapter: ModuleType | None = None
        if self.application and self.application.chapter:
            self.chapter = import_module(f"catair.chapters.{self.application.chapter}")
        self.records = {r.identifier: r for r in applications.records_of(code)}
        self.width = max(map(len, self.records), default=4)
        self.table = {name: self._row(record) for name, record in self.records.items()}
        carried = getattr(self.chapter, "CARRIED", ())
        self._carried = [(re.compile(pattern).match, token) for pattern, token in carried]
        self._encoder: Callable[[Object], list[str] | None] | None = None
        self.identity: tuple[str, ...] = getattr(self.chapter, "IDENTITY", ())

    def _row(self, record: Record) -> Row:
        name, decode = record.identifier, self._patient(record)
        known = {
            value: token
            for token in (self.grammar.TOKENS if self.grammar else ())
            for identifier, _, value in (token.partition("_"),)
            if value and identifier == name
        }
        start: frozenset[str] = self.grammar.START if self.grammar else frozenset()
        if not known:
            return decode, name, name in start, Entry(record, 0, 0, {}, name)
        assert self.chapter is not None
        element, other = self.chapter.REFINED[name]
        field = next(f for f in record.elements if f.name == element)
        tokens = {value.ljust(field.width): token for value, token in known.items()}
        entry = Entry(record, field.start - 1, field.end, tokens, known[other])
        return decode, None, start.issuperset(known.values()), entry

    def _patient(self, record: Record) -> Callable[[str], Object | None]:
        """The total decoder, until a record has come often enough to compile the fast one."""
        seen = 0

        def decode(content: str) -> Object | None:
            nonlocal seen
            seen += 1
            if seen > PATIENCE:
                row = self.table[record.identifier]
                self.table[record.identifier] = (record.fast_decode, *row[1:])
            if len(content) != WIDTH:
                return None
            made, flaws = record.decode(content)
            return None if flaws else made

        return decode

    def find(self, content: str) -> Entry | None:
        """The entry of the longest prefix that is known; None where there is none."""
        for width in range(self.width, 0, -1):
            row = self.table.get(content[:width])
            if row is not None:
                return row[3]
        return None

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
        field = next((f for f in entry.record.fields if f.start == entry.start + 1), None)
        value = made.get(field.name) if field and entry.tokens else None
        if type(value) is not str or field is None:
            return entry.otherwise
        return entry.tokens.get(value.ljust(field.width), entry.otherwise)

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
        super().__init__({name: record.fast_encode for name, record in used.records.items()})
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
        return compile_encode(entry.record, entry.start + 1, frozenset(values), other)


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
