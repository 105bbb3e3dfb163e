"""CATAIR data elements: the data classes, the kinds of value, and privacy.

A field is a run of byte columns with a *class* (which characters CBP accepts) and a *kind* (which
Python value stands for them).  Source of the classes and of the fill rules: Batch & Block Control
v23, B&B-7 and B&B-8; Cargo Release v40, SE-20 and SE-21.

Reading is total: `read` never raises and says `None` for columns that hold no value of the kind.
Writing is strict: `write` says what is wrong and never truncates or rounds a value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

Value = str | int
Object = dict[str, Any]  # a record object of the JSON form
WIDTH = 80  # columns of a record

CLASSES: dict[str, str] = {
    "S": "Space only",
    "A": "Alphabetic, A through Z",
    "N": "Numeric, 0 through 9",
    "SN": "Numeric, or spaces followed by at least one right-justified numeral",
    "AN": "Alphanumeric, A through Z, 0 through 9 and space",
    "D": "Known date, MMDDYY",
    "X": "Special data: A through Z, 0 through 9, space and the characters of a keyboard",
}

# Class X is the union of the two printed lists (B&B-7 ends with the cent sign, SE-20 does not),
# with the typographic quotes of the print read as ASCII ones.
_CHARACTERS = {
    "S": " ",
    "A": "A-Z",
    "N": "0-9",
    "SN": "0-9",
    "AN": "A-Z0-9 ",
    "D": "0-9",
    "X": " -`{-~¢",
}
_FIRST = {"AN": "A-Z0-9", "X": "!-`{-~¢"}
_STANDARD = re.compile(r"[ -~¢]*").fullmatch
_UPPER = re.compile(r"[a-z]").search

PUBLIC, PERSONAL, SECRET = "public", "personal", "secret"
MASK = "(masked)"


def printed(cls: str) -> str:
    """A class as the chapters print it.

    >>> printed("SN"), printed("AN")
    ('(S)N', 'AN')
    """
    return "(S)N" if cls == "SN" else cls


def slug(name: str) -> str:
    """The snake_case key of a CBP data element name.

    >>> slug("Sender/Receiver Site Code"), slug("Transmitter’s User Data Text")
    ('sender_receiver_site_code', 'transmitters_user_data_text')
    """
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"['’‘]", "", name).lower()).strip("_")


def converted(text: str) -> str:
    """Text as CBP takes it: without spaces around it, lower case converted (B&B-8).

    >>> converted(" mf")
    'MF'
    """
    text = text.strip(" ")
    return text.upper() if text.isascii() else text  # upper() may make other letters longer


# --- kinds -------------------------------------------------------------------------------------


def _read_text(raw: str, decimals: int) -> Value | None:
    return raw.strip(" ")


def _write_text(value: Any, width: int, decimals: int) -> str:
    text: str = value
    return text.ljust(width)


_DIGITS = re.compile(r"[0-9]+").fullmatch


def _read_integer(raw: str, decimals: int) -> Value | None:
    text = raw.strip(" ")
    return int(text) if _DIGITS(text) else None


def _write_integer(value: Any, width: int, decimals: int) -> str:
    return f"{value:0{width}d}"


def _read_decimal(raw: str, decimals: int) -> Value | None:
    text = raw.strip(" ")
    if not _DIGITS(text):
        return None
    text = text.zfill(decimals + 1)
    cut = len(text) - decimals
    return f"{int(text[:cut])}.{text[cut:]}"


def _write_decimal(value: Any, width: int, decimals: int) -> str | None:
    if not re.fullmatch(rf"(?:0|[1-9][0-9]*)\.[0-9]{{{decimals}}}", value):
        return None
    text: str = value.replace(".", "")
    return text.lstrip("0").zfill(width)


_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _iso(year: int, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= _MONTHS[month - 1]):
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if month == 2 and day == 29 and not leap:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _century(year: int) -> int:
    """The year of two digits, in the window 1970-2069 (one to one with ISO dates)."""
    return year + (1900 if year >= 70 else 2000)


def _digits(raw: str, width: int) -> bool:
    return len(raw) == width and _DIGITS(raw) is not None


class _Dates(dict[str, str | None]):
    """MMDDYY to ISO dates; only the 36,525 that exist are kept."""

    def __missing__(self, raw: str) -> str | None:
        value = _iso(_century(int(raw[4:])), int(raw[:2]), int(raw[2:4]))
        if value:
            self[raw] = value
        return value


MMDDYY = _Dates()


class _LongDates(dict[str, str | None]):
    """MMDDCCYY to ISO dates; as many are kept as a century has."""

    def __missing__(self, raw: str) -> str | None:
        value = _iso(int(raw[4:]), int(raw[:2]), int(raw[2:4]))
        if value and len(self) < 36_525:
            self[raw] = value
        return value


MMDDCCYY = _LongDates()


def _read_mmddyy(raw: str, decimals: int) -> Value | None:
    return MMDDYY[raw] if _digits(raw, 6) else None


def _read_yymmdd(raw: str, decimals: int) -> Value | None:
    return MMDDYY[raw[2:] + raw[:2]] if _digits(raw, 6) else None


def _read_mmddccyy(raw: str, decimals: int) -> Value | None:
    return MMDDCCYY[raw] if _digits(raw, 8) else None


def _write_date(order: tuple[slice, ...], short: bool) -> Callable[[Any, int, int], str | None]:
    def write(value: Any, width: int, decimals: int) -> str | None:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return None
        year, month, day = int(value[:4]), int(value[5:7]), int(value[8:])
        if _iso(year, month, day) is None or (short and not 1970 <= year <= 2069):
            return None
        return "".join(value[part] for part in order)

    return write


_CCYY, _YY, _MM, _DD = slice(0, 4), slice(2, 4), slice(5, 7), slice(8, 10)


_TIME = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?").fullmatch


class _Times(dict[str, str | None]):
    """HHMM or HHMMSS to ISO 8601 local times, no zone; only the 87,840 that exist are kept."""

    def __missing__(self, raw: str) -> str | None:
        if not _TIME(raw):
            return None
        value = f"{raw[:2]}:{raw[2:4]}:{raw[4:]}" if len(raw) == 6 else f"{raw[:2]}:{raw[2:]}"
        self[raw] = value
        return value


TIMES = _Times()


def _read_time(raw: str, decimals: int) -> Value | None:
    return TIMES[raw]


def _write_time(value: Any, width: int, decimals: int) -> str | None:
    raw: str = value.replace(":", "")
    return raw if len(raw) == width and _read_time(raw, decimals) == value else None


class Kind:
    """What a field's value is: its JSON type and its two directions.

    `read(raw, decimals)` takes columns that are not all blank and gives the value, or None.
    `write(value, width, decimals)` takes a value of the right type and gives the columns, or None.
    """

    __slots__ = ("expected", "read", "type", "write")

    def __init__(
        self,
        type_: type,
        expected: str,
        read: Callable[[str, int], Value | None],
        write: Callable[[Any, int, int], str | None],
    ) -> None:
        self.type = type_
        self.expected = expected
        self.read = read
        self.write = write


KINDS: Mapping[str, Kind] = {
    "text": Kind(str, "a string", _read_text, _write_text),
    "integer": Kind(int, "a whole number", _read_integer, _write_integer),
    "decimal": Kind(str, "a decimal in a string", _read_decimal, _write_decimal),
    "date_mmddyy": Kind(
        str, "a date YYYY-MM-DD from 1970 to 2069", _read_mmddyy, _write_date((_MM, _DD, _YY), True)
    ),
    "date_yymmdd": Kind(
        str, "a date YYYY-MM-DD from 1970 to 2069", _read_yymmdd, _write_date((_YY, _MM, _DD), True)
    ),
    "date_mmddccyy": Kind(
        str, "a date YYYY-MM-DD", _read_mmddccyy, _write_date((_MM, _DD, _CCYY), False)
    ),
    "time_hhmm": Kind(str, "a time HH:MM", _read_time, _write_time),
    "time_hhmmss": Kind(str, "a time HH:MM:SS", _read_time, _write_time),
}


# --- fields ------------------------------------------------------------------------------------


def _times(one: str, count: int) -> str:
    """A pattern `count` times; possessive, for a repeat that may give back takes longer."""
    return {0: "", 1: one}.get(count, f"{one}{{{count}}}+")


class Field:
    """One row of a chapter's record layout: columns are 1-based and inclusive."""

    __slots__ = (
        "beside",
        "cls",
        "codes",
        "columns",
        "constant",
        "decimals",
        "designation",
        "end",
        "fill",
        "format",
        "kind",
        "label",
        "left",
        "list",
        "name",
        "note",
        "occurrence",
        "open",
        "privacy",
        "punctuation",
        "role",
        "start",
        "written",
    )

    def __init__(
        self,
        label: str,
        start: int,
        end: int,
        cls: str,
        designation: str,
        *,
        kind: str = "text",
        privacy: str = PUBLIC,
        codes: Mapping[str, str] | None = None,
        constant: str | None = None,
        note: str = "",
        list: str | None = None,
        decimals: int = 0,
        punctuation: bool = False,
        left: bool = False,
        written: str | None = None,
        fill: str | None = None,
        format: str | None = None,
        beside: tuple[str, ...] = (),
        open: bool = False,
        role: str = "element",
    ) -> None:
        """A data element.

        `list` names the JSON list that repeated elements form.  `written` is the class that is
        accepted where the printed one is a known misprint.  `punctuation` lets class X characters
        pass with a warning (names, addresses and phone numbers that are classed AN).  `left` is
        for a numeric element that may have fewer digits, left-justified.  `fill` says
        what the writer puts where the value is not stated: the header's element of the same name
        ("header") or the number of records in the block ("count").  `format` names the format of
        an identifier (`catair.rules.formats`), which may depend on the elements `beside` it.
        `open` says that CBP may have more codes than are listed.
        """
        self.label = label
        self.name = slug(label)
        self.start = start
        self.end = end
        self.cls = cls
        self.designation = designation
        self.kind = kind
        self.privacy = privacy
        self.codes = codes
        self.constant = constant
        self.note = note
        self.list = list
        self.occurrence = 0
        self.decimals = decimals
        self.punctuation = punctuation
        self.left = left
        self.written = written or cls
        self.fill = fill
        self.columns = f"{start}-{end}"  # as a key of `verbatim`
        self.format = format
        self.beside = beside
        self.open = open
        self.role = role

    @property
    def width(self) -> int:
        """The number of columns."""
        return self.end - self.start + 1

    @property
    def path(self) -> str | None:
        """The JSON Pointer of the value inside the record object; None where there is none."""
        if self.role == "filler":
            return None
        if self.role == "control":
            return "/record"
        return f"/{self.list}/{self.occurrence}/{self.name}" if self.list else f"/{self.name}"

    @property
    def mandatory(self) -> bool:
        """True for designation M."""
        return self.designation == "M"

    @property
    def filled(self) -> bool:
        """True for text whose digits fill the columns."""
        return self.written in ("N", "SN", "D") and not self.left

    def pattern(self, capture: bool = False, held: str | None = None) -> str:
        """A regular expression for the columns as the strict writer leaves them, without findings.

        A blank is let through only where the element may be left out.  `held` is a narrower pattern
        for what fills the columns.
        """
        width, chars = self.width, f"[{_CHARACTERS[self.written]}]"
        if self.role == "filler":
            return _times(" ", width)
        if self.role == "control":
            return re.escape(self.constant or "")
        if held is not None:
            filled = held
        elif self.constant:
            filled = re.escape(self.constant.ljust(width))
        elif self.kind != "text" or self.filled:
            filled = _times("[0-9]", width)
        elif self.written in ("A", "N"):
            filled = "|".join(
                _times(chars, n) + _times(" ", width - n) for n in range(width, 0, -1)
            )
        else:
            filled = f"[{_FIRST[self.written]}]{_times(chars, width - 1)}"
        group = f"({filled})" if capture else f"(?:{filled})"
        # blanks come first and as a literal, which is passed by at the first other character
        return group if self.mandatory else f"(?:{' ' * width}|{group})"

    def value_pattern(self) -> str:
        """A regular expression for a line of what the strict writer puts in, without its fill.

        A space at the end is let through, for it is told from fill by other means.
        """
        width, chars = self.width, f"[{_CHARACTERS[self.written]}]"
        if self.kind != "text" or self.filled:
            filled = _times("[0-9]", width)
        elif self.written in ("A", "N"):
            filled = f"{chars}{{1,{width}}}+"
        else:
            filled = f"[{_FIRST[self.written]}]{chars}{{0,{width - 1}}}+"
        return rf"{filled}\n" if self.mandatory else rf"(?:\n|{filled}\n)"

    # --- one field's columns <-> value ---

    def read(self, raw: str) -> Value | None:
        """The value in these columns; None where they are blank or hold none of this kind."""
        if not raw.strip(" "):
            return None
        return KINDS[self.kind].read(raw, self.decimals)

    def write(self, value: Any) -> tuple[str | None, str]:
        """The columns for a value: (columns, "") or (None, what was expected)."""
        kind = KINDS[self.kind]
        if type(value) is not kind.type:
            return None, kind.expected
        if self.kind == "text":
            return self._write_text(str(value))
        if type(value) is int and not 0 <= value < 10**self.width:
            # said before it is turned into digits: Python refuses very long ones
            return None, f"at most {self.width} digits"
        raw = kind.write(value, self.width, self.decimals)
        if raw is None:
            return None, kind.expected
        return (raw, "") if len(raw) == self.width else (None, f"at most {self.width} digits")

    def _write_text(self, value: str) -> tuple[str | None, str]:
        if not value:
            return None, "null for a blank"
        if value != value.strip(" "):
            return None, "no space at either end"
        if len(value) > self.width:
            return None, f"at most {self.width} characters"
        if self.filled:
            full = _DIGITS(value) and len(value) == self.width
            return (value, "") if full else (None, f"{self.width} digits")
        cls = "X" if self.punctuation else self.written
        if not _of_class(cls)(value):
            return None, f"class {cls}: {CLASSES[cls]}"
        return value.ljust(self.width), ""

    def flaw(self, raw: str) -> tuple[str, str] | None:
        """What is wrong in these columns: (finding code, what was expected), or None.

        Judges form alone: a blank is right here, whether or not a value is demanded.
        """
        text = raw.strip(" ")
        if not text:
            return None
        if self.role == "filler":
            return "FIELD-FILLER", "spaces"
        if self.role == "control":
            return None
        kind = KINDS[self.kind]
        if self.kind == "text":
            found = self._flaw_of_text(raw, text)
            if found is None and self.constant and text != self.constant:
                return "FIELD-CONSTANT", f"always {self.constant!r}"
            return found
        value = kind.read(raw, self.decimals)
        if value is None:
            return ("FIELD-DATE" if self.kind.startswith("date") else "FIELD-CLASS"), kind.expected
        right = self.written == "SN" and raw.endswith(text)
        if right or kind.write(value, self.width, self.decimals) == raw:
            return None
        return "FIELD-FILL", f"{self.width} digits, right-justified and zero-filled"

    def _flaw_of_text(self, raw: str, text: str) -> tuple[str, str] | None:
        if not _STANDARD(text):
            return "FIELD-CHARACTER", "the characters of a standard keyboard"
        if self.filled:
            if not _DIGITS(text):
                return "FIELD-CLASS", f"class {self.cls}: {CLASSES[self.cls]}"
            if len(text) != self.width:
                return "FIELD-FILL", f"{self.width} digits"
            return None
        upper = text.upper()
        wide = _of_class("X")(upper) if self.punctuation else None
        if not (_of_class(self.written)(upper) or wide):
            return "FIELD-CLASS", f"class {self.cls}: {CLASSES[self.cls]}"
        if _UPPER(text):
            return "FIELD-CASE", "upper case"
        if raw[0] == " ":
            return "FIELD-LEADING", "no leading space"
        if not _of_class(self.written)(text):
            return "FIELD-PUNCTUATION", f"class {self.cls}: {CLASSES[self.cls]}"
        return None


@cache
def _of_class(cls: str) -> Callable[[str], Any]:
    return re.compile(f"[{_CHARACTERS[cls]}]*").fullmatch


def filler(start: int, end: int, cls: str, designation: str = "M", label: str = "Filler") -> Field:
    """Columns that CBP leaves unused; anything but spaces in them is kept as verbatim."""
    return Field(label, start, end, cls, designation, role="filler")


def control(identifier: str, cls: str = "AN") -> Field:
    """The Control Identifier: the columns that say which record this is."""
    return Field(
        "Control Identifier", 1, len(identifier), cls, "M", constant=identifier, role="control"
    )
