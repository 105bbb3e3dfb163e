"""A record: one field table, stated once, and everything that follows from it.

`decode` and `encode` are total and strict: they walk the table field by field and say what is
wrong.  `fast_decode` and `fast_encode` are functions generated from the same table; they do clean
records only and answer None for the others.  `struct` is the same table as a construct Struct.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from catair.fields import PERSONAL, PUBLIC, WIDTH, Field, Object, Value

if TYPE_CHECKING:
    import construct

RESERVED = frozenset(
    ("record", "variant", "line", "application", "length", "end", "verbatim", "raw", "after")
)


class Absent:
    """The state of a key that is not there: neither a value nor a stated blank."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()

PATIENCE = 20  # records after which compiling a decoder (1-2 ms) pays
REMARKS = ("VERBATIM-EDITED", "FIELD-PUNCTUATION")  # what the writer tells and writes all the same


class Flaw(NamedTuple):
    """One thing wrong with one record: a finding that does not yet know its place in a file."""

    code: str
    start: int | None = None
    end: int | None = None
    field: str | None = None
    found: str | None = None
    expected: str | None = None
    privacy: str = PUBLIC
    pointer: str = ""


_new = tuple.__new__


class Chapter:
    """A CATAIR chapter in one edition; `date` is the edition's, as YYYY-MM-DD.

    `terminal` is what the grammars call its records, where that is not their identifiers.
    """

    def __init__(
        self, title: str, edition: str, date: str, document: str, terminal: str | None = None
    ) -> None:
        self.title = title
        self.edition = edition
        self.date = date
        self.document = document
        self.terminal = terminal
        self.records: list[Record] = []

    def __str__(self) -> str:
        return f"{self.title} {self.edition}"

    def part(self) -> Chapter:
        """The same chapter and edition, for records that are stated in a module of their own."""
        return Chapter(self.title, self.edition, self.date, self.document, self.terminal)

    def record(
        self,
        identifier: str,
        title: str,
        page: str,
        fields: Sequence[Field],
        *,
        direction: str = "input",
        variant: str | None = None,
        when: tuple[str, tuple[str, ...]] | None = None,
        applications: tuple[str, ...] = (),
        transcribed: bool = False,
    ) -> Record:
        """State a record of this chapter; `page` is the page that prints its table.

        Where one identifier has several layouts, each has a `variant`, and all but one of them
        `when`: the element, of the same columns in each, and the values of it that choose this one.
        `applications` are the codes that have the record; without them, an input application has
        the input records of its chapter, and a response has all.  `transcribed` is for a table that
        no chapter at hand prints, so that its designations and codes are not CBP's own print.
        """
        made = Record(identifier, title, page, fields, self, direction, variant, when, applications)
        made.transcribed = transcribed
        self.records.append(made)
        alike = [record for record in self.records if record.identifier == identifier]
        if any(record.when for record in alike):
            # a value that has slipped may choose another layout than its own
            private = any(record.private for record in alike)
            for record in alike:
                record.private = private
        return made


class Record:
    """A record layout of 80 columns.

    Call it to build a record object, a plain dict; an unknown name is a TypeError:

    >>> from catair.chapters.cargo_release import SE40
    >>> SE40(line_item_identifier="001", country_of_origin="VN")
    {'record': 'SE40', 'line_item_identifier': '001', 'country_of_origin': 'VN'}
    """

    def __init__(
        self,
        identifier: str,
        title: str,
        page: str,
        fields: Sequence[Field],
        chapter: Chapter,
        direction: str,
        variant: str | None,
        when: tuple[str, tuple[str, ...]] | None = None,
        applications: tuple[str, ...] = (),
    ) -> None:
        self.identifier = identifier
        self.title = title
        self.page = page
        self.fields = tuple(fields)
        self.chapter = chapter
        self.direction = direction
        self.variant = variant
        self.when = when
        self.applications = applications
        self.transcribed = False
        self.elements = tuple(f for f in fields if f.role == "element")
        self.private = any(f.privacy != PUBLIC for f in self.elements)
        self.keys = tuple(dict.fromkeys(f.list or f.name for f in self.elements))
        self._seen = 0  # lines that `decode` was given
        self._by_columns = {f.columns: f for f in self.fields if f.role != "control"}
        seen: dict[str, int] = {}
        for field in self.elements:
            if field.list:
                field.occurrence = seen.get(field.name, 0)
                seen[field.name] = field.occurrence + 1

    @property
    def source(self) -> str:
        """The citation, such as "Cargo Release v40, SE-31"."""
        return f"{self.chapter}, {self.page}"

    @property
    def token(self) -> str:
        """What the grammars call it, where they do not tell its objects apart."""
        return self.chapter.terminal or self.identifier

    def __repr__(self) -> str:
        return f"<Record {self.identifier}{' ' + self.variant if self.variant else ''}>"

    def __call__(self, **values: Any) -> Object:
        """A record object with these values, in the order of the table."""
        for name in values:
            if name not in self.keys:
                raise TypeError(f"{self.identifier} has no element {name!r}")
        return self._empty() | {name: values[name] for name in self.keys if name in values}

    def _empty(self) -> Object:
        made: Object = {"record": self.identifier}
        if self.variant:
            made["variant"] = self.variant
        return made

    # --- columns -> values ---

    def decode(self, line: str) -> tuple[Object, list[Flaw]]:
        """The object of an 80-column line and what is wrong with its form.  Never raises.

        Columns that the strict writer would not produce from their value go to `verbatim`.
        """
        self._seen += 1
        if self._seen > PATIENCE:
            return self._sift(line)
        made = self._empty()
        verbatim: dict[str, str] = {}
        flaws: list[Flaw] = []
        lists: dict[str, list[Object | None]] = {}
        for field, columns, clean in self._plan:
            raw = line[columns]
            # as the strict writer leaves it, there is nothing to tell and nothing to keep
            if not (clean(raw) and self._take(made, lists, field, raw)):
                self._mend(made, lists, verbatim, flaws, field, raw)
        self._complete(made, lists, verbatim)
        return made, flaws

    def _mend(
        self,
        made: Object,
        lists: dict[str, list[Object | None]],
        verbatim: dict[str, str],
        flaws: list[Flaw],
        field: Field,
        raw: str,
    ) -> None:
        """Put into the object what there is in columns that are not clean."""
        flaw = field.flaw(raw)
        if field.role == "filler":
            assert flaw is not None  # blanks are clean
            verbatim[field.columns] = raw
            flaws.append(self.flaw(flaw[0], field, raw, flaw[1], f"/verbatim/{field.columns}"))
            return
        blank = not raw.strip(" ")
        value = None if blank else field.read(raw)
        if not blank and (value is None or field.write(value)[0] != raw):
            verbatim[field.columns] = raw
        if flaw:
            pointer = f"/verbatim/{field.columns}" if value is None else field.path or ""
            flaws.append(self.flaw(flaw[0], field, raw, flaw[1], pointer))
        if field.list:
            self._place(made, lists, field, value, blank)
        elif value is not None or (blank and field.mandatory):
            made[field.name] = value

    def _complete(
        self, made: Object, lists: dict[str, list[Object | None]], verbatim: dict[str, str]
    ) -> None:
        """Close the lists of an object, and keep beside it what is verbatim."""
        for name, items in lists.items():
            self._close(made, name, items)
        if verbatim:
            made["verbatim"] = verbatim

    def _take(
        self, made: Object, lists: dict[str, list[Object | None]], field: Field, raw: str
    ) -> bool:
        """Put the value of clean columns into the object; False if they are no date or time."""
        blank = raw[0] == " "
        if field.role == "filler" or (blank and not field.list):
            return True
        value: Value | None = None
        if not blank:
            value = raw.rstrip() if field.kind == "text" else field.read(raw)
            if value is None:
                return False
        if field.list:
            self._place(made, lists, field, value, blank)
        else:
            made[field.name] = value
        return True

    @cached_property
    def _plan(self) -> list[tuple[Field, slice, Callable[[str], object]]]:
        """Every field but the control ones, its columns, and what proves them clean."""
        return [
            (field, slice(field.start - 1, field.end), re.compile(field.pattern()).fullmatch)
            for field in self.fields
            if field.role != "control"
        ]

    @staticmethod
    def _place(
        made: Object,
        lists: dict[str, list[Object | None]],
        field: Field,
        value: Value | None,
        blank: bool,
    ) -> None:
        """Put one element of a repeated group into its list; a wholly blank item is None."""
        name = field.list or ""
        items = lists.setdefault(name, [])
        made.setdefault(name, items)
        if field.occurrence == len(items):
            items.append(None)
        item = items[field.occurrence]
        if not blank:
            item = items[field.occurrence] = item or {}
            # what was blank before this element and is mandatory is blank in a stated item
            for earlier in item.pop("", ()):
                item[earlier] = None
            if value is not None:
                item[field.name] = value
        elif field.mandatory:
            if item is None:
                items[field.occurrence] = {"": [field.name]}
            elif "" in item:
                item[""].append(field.name)
            else:
                item[field.name] = None

    @staticmethod
    def _close(made: Object, name: str, items: list[Object | None]) -> None:
        """Drop the trailing blanks of a list, but not those where a mandatory element is blank.

        A list of nothing but such blanks is null as a whole.
        """
        while items and items[-1] is None:
            items.pop()
        items[:] = [None if item and "" in item else item for item in items]
        if not items:
            del made[name]
        elif not any(item is not None for item in items):
            made[name] = None

    def flaw(
        self, code: str, field: Field, raw: str, expected: str, pointer: str | None = None
    ) -> Flaw:
        """A flaw of one field; data in a filler is nobody's, so it counts as personal."""
        privacy = PERSONAL if field.role == "filler" else field.privacy
        name = None if field.role == "filler" else field.name
        place = field.path or "" if pointer is None else pointer
        made = code, field.start, field.end, name, raw, expected, privacy, place
        return _new(Flaw, made)  # in half the time of Flaw(...)

    # --- values -> columns ---

    def encode(self, made: Object, fill: Object | None = None) -> tuple[str | None, list[Flaw]]:
        """The 80 columns of a record object: (line, remarks) or (None, what was refused).

        Columns past 80, `length` and `end` are the physical line's and not looked at.  `fill`
        has the values of the elements that the writer fills in where they are not stated.
        """
        flaws = self._strangers(made)
        verbatim = made.get("verbatim", {})
        parts = []
        for field in self.fields:
            kept = verbatim.get(field.columns) if isinstance(verbatim, dict) else None
            raw, flaw = self._columns(field, made, kept, fill or {})
            if flaw:
                flaws.append(flaw)
            parts.append(raw)
        if any(flaw.code not in REMARKS for flaw in flaws):
            return None, flaws
        return "".join(parts), flaws

    def _strangers(self, made: Object) -> list[Flaw]:
        """Keys that this record does not have."""
        flaws = [
            Flaw("JSON-KEY", expected="a key of " + self.identifier, pointer="/" + escape(key))
            for key in made
            if key not in self.keys and key not in RESERVED
        ]
        for name in dict.fromkeys(f.list for f in self.elements if f.list):
            known = [f.name for f in self.elements if f.list == name and f.occurrence == 0]
            most = max(f.occurrence for f in self.elements if f.list == name) + 1
            items = made.get(name)
            if items is None:
                continue
            if type(items) is not list or len(items) > most:
                flaws.append(
                    Flaw(
                        "JSON-VALUE",
                        field=name,
                        expected=f"a list of at most {most}",
                        pointer=f"/{name}",
                    )
                )
                continue
            for at, item in enumerate(items):
                if item is not None and type(item) is not dict:
                    flaws.append(
                        Flaw(
                            "JSON-VALUE",
                            field=name,
                            expected="an object or null",
                            pointer=f"/{name}/{at}",
                        )
                    )
                    continue
                flaws += [
                    Flaw(
                        "JSON-KEY",
                        expected=" or ".join(known),
                        pointer=f"/{name}/{at}/{escape(key)}",
                    )
                    for key in item or ()
                    if key not in known
                ]
        return flaws + self._strange_verbatim(made)

    def _strange_verbatim(self, made: Object) -> list[Flaw]:
        verbatim = made.get("verbatim", {})
        if type(verbatim) is not dict:
            return [Flaw("JSON-VALUE", expected="an object", pointer="/verbatim")]
        flaws = []
        tails = 0
        for key, raw in verbatim.items():
            pointer = "/verbatim/" + escape(key)
            field = self._by_columns.get(key)
            if type(raw) is not str or "\n" in raw:
                flaws.append(
                    Flaw("JSON-VALUE", expected="a string without line ends", pointer=pointer)
                )
            elif field is None and (tails or key != f"{WIDTH + 1}-{WIDTH + len(raw)}"):
                flaws.append(Flaw("JSON-KEY", expected="the columns of a field", pointer=pointer))
            elif field is not None and len(raw) != field.width:
                flaws.append(
                    Flaw("JSON-VALUE", expected=f"{field.width} characters", pointer=pointer)
                )
            tails += field is None
        return flaws

    def _columns(
        self, field: Field, made: Object, kept: Any, fill: Object
    ) -> tuple[str, Flaw | None]:
        if field.role == "control":
            return field.constant or "", None
        blank = " " * field.width
        if field.role == "filler":
            return (kept if isinstance(kept, str) else blank), None
        stated = stated_value(made, field)
        edited = None
        if isinstance(kept, str) and len(kept) == field.width:
            value = field.read(kept)
            if same(value, stated) or (value is None and unstated(kept, stated)):
                return kept, None
            edited = self.flaw("VERBATIM-EDITED", field, kept, "the edited value")
        if stated is ABSENT:
            stated = fill.get(field.name, ABSENT) if field.fill else (field.constant or ABSENT)
        if stated is ABSENT:
            if field.mandatory:
                return blank, self.flaw("FIELD-MISSING", field, "", "a value, or null for a blank")
            return blank, edited
        if stated is None:
            return blank, edited
        raw, expected = field.write(stated)
        if raw is None:
            return blank, self.flaw("FIELD-REFUSED", field, told(stated), expected)
        flaw = field.flaw(raw) if field.punctuation else None
        if flaw:
            return raw, self.flaw(flaw[0], field, raw, flaw[1])
        return raw, edited

    # --- generated and derived forms ---

    @cached_property
    def echoes(self) -> tuple[Field, ...]:
        """The elements of a trailer that the writer fills in from its header."""
        return tuple(field for field in self.elements if field.fill == "header")

    @cached_property
    def fast_decode(self) -> Callable[[str], Object | None]:
        """Generated from the table: the object of a line without any flaw, else None."""
        from catair.codec import compile_decode

        return compile_decode(self)

    @cached_property
    def _sift(self) -> Callable[[str], tuple[Object, list[Flaw]]]:
        """Generated from the table: what `decode` answers, for a record that often has flaws."""
        from catair.codec import compile_sift

        return compile_sift(self, self._empty, self._place, self._mend, self._complete)

    @cached_property
    def fast_encode(self) -> Callable[[Object], str | None]:
        """Generated from the table: the line of an object without any remark, else None.

        For plain strings and numbers: of a str subclass, such as an Enum, it may print the name.
        """
        from catair.codec import compile_encode

        return compile_encode(self)

    @cached_property
    def struct(self) -> construct.Construct[Any, Any]:
        """This table as a construct Struct over 80 bytes of latin-1; it never raises on them."""
        from catair.structs import record_struct

        return record_struct(self)


def escape(key: object) -> str:
    """A key as a token of a JSON Pointer (RFC 6901)."""
    if type(key) is str and key.isidentifier():
        return key
    return str(key).replace("~", "~0").replace("/", "~1")


def stated_value(made: Object, field: Field) -> Any:
    """What an object says for a field: ABSENT, None for a stated blank, or the value."""
    if not field.list:
        return made.get(field.name, ABSENT)
    items = made.get(field.list, ABSENT)
    if type(items) is not list:
        # anything but a list is refused as such, and not told once more as missing
        return ABSENT if items is ABSENT else None
    if field.occurrence >= len(items):
        return ABSENT
    item = items[field.occurrence]
    if type(item) is not dict:
        return None
    return item.get(field.name, ABSENT)


def same(value: Value | None, stated: Any) -> bool:
    """True for the same value of the same type (1 and True are two)."""
    return value is not None and type(value) is type(stated) and value == stated


def told(value: Any) -> str:
    """A refused value as a finding prints it; lists and objects by their type alone."""
    if isinstance(value, str):
        return value
    if not isinstance(value, (int, float)):
        return type(value).__name__
    try:
        return repr(value)
    except ValueError:
        return "a number of thousands of digits"


def unstated(kept: str, stated: Any) -> bool:
    """True if columns without a readable value are what the object says: nothing."""
    return stated is ABSENT or (stated is None and not kept.strip(" "))
