"""The fast lane's values: the columns of many records of one layout at once, proved clean.

What is proved is that `Record.decode` tells of no flaw and keeps nothing verbatim: every field is
blank or as in `Field.pattern`, and dates and times exist.  Everything is an array: `rows` has a row
of bytes a record.  ASCII alone is clean here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from catair.fields import Field
from catair.record import Record
from catair.table.schema import arrow_type, hidden

Array = Any  # of numpy; its shapes are not typed
SPACE = 32
NO_DAY = np.iinfo(np.int32).min


class UncleanError(Exception):
    """Some of the records are not clean, or none of them can be proved to be."""


def values(record: Record, rows: Array, show_values: bool) -> list[Any]:
    """An Arrow array for each element; raises UncleanError."""
    found = []
    for field in record.fields:
        if field.role == "control":
            continue
        slab = np.ascontiguousarray(rows[:, field.start - 1 : field.end])
        if field.role == "filler":
            _demand((slab == SPACE).all())
            continue
        made = _blank_column(field, slab) or _column(field, slab)
        found.append(pa.nulls(len(rows), made.type) if hidden(field, show_values) else made)
    return found


def _demand(true: Any) -> None:
    if not true:
        raise UncleanError


def _blank_column(field: Field, slab: Array) -> Any:
    """The column of an element that no record states."""
    if slab[0, 0] != SPACE or not (slab == SPACE).all():
        return None
    return pa.nulls(len(slab), arrow_type(field))


def _column(field: Field, slab: Array) -> Any:
    """The column of an element; blanks are null."""
    stated = slab[:, 0] != SPACE
    whole = bool(stated.all())
    if not whole and field.width > 1:
        _demand((slab[~stated] == SPACE).all())
    if field.kind == "text":
        return _text(field, slab, None if whole else stated)
    _demand(_between(slab if whole else slab[stated], 48, 57))
    digits = slab - np.uint8(48)
    if not whole:
        digits[~stated] = 0
    made = _READERS[field.kind](digits)
    valid = None if whole else bits(stated)
    if field.kind == "decimal":
        wide = np.zeros((len(made), 2), np.int64)
        wide[:, 0 if sys.byteorder == "little" else 1] = made
        made = wide
    elif field.kind != "integer":
        exists = made != NO_DAY
        _demand(exists.all() if whole else exists[stated].all())
    return pa.Array.from_buffers(arrow_type(field), len(slab), [valid, pa.py_buffer(made)])


def bits(true: Array) -> Any:
    """A validity bitmap."""
    return pa.py_buffer(np.packbits(true, bitorder="little"))


# --- text --------------------------------------------------------------------------------------


def _text(field: Field, slab: Array, stated: Array | None) -> Any:
    count, width = slab.shape
    filled = slab if stated is None else slab[stated]
    if field.constant:
        value = np.frombuffer(field.constant.ljust(width).encode(), np.uint8)
        _demand((filled == value).all())
    elif field.filled:
        _demand(_between(filled, 48, 57))
    else:
        _demand(_CLASSES[field.written](filled))
    offsets = np.arange(0, (count + 1) * width, width, dtype=np.int32)
    valid = None if stated is None else bits(stated)
    made = pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(slab), valid)
    if width == 1 or not (filled[:, -1] == SPACE).any():
        if field.written in ("A", "N"):
            _demand((filled != SPACE).all())
        return made
    made = pc.ascii_rtrim(made, " ")
    if field.written in ("A", "N"):
        # no space within: as many letters as there are characters
        letters = int((filled != SPACE).sum())
        _demand(letters == pc.sum(pc.binary_length(made)).as_py())
    return made


def _between(filled: Array, first: int, last: int) -> bool:
    """True if all characters are of one range."""
    return bool(filled.min() >= first and filled.max() <= last)


def _of_a(filled: Array) -> Any:
    return ((filled - np.uint8(65) < 26) | (filled == SPACE)).all()


def _of_n(filled: Array) -> Any:
    return _between(filled, 48, 57) or ((filled - np.uint8(48) < 10) | (filled == SPACE)).all()


def _of_an(filled: Array) -> Any:
    letters = filled - np.uint8(65) < 26
    return (letters | (filled - np.uint8(48) < 10) | (filled == SPACE)).all()


def _of_x(filled: Array) -> Any:
    # from the space to the grave accent, and from { to ~
    return (
        _between(filled, 32, 96)
        or ((filled - np.uint8(32) < 65) | (filled - np.uint8(123) < 4)).all()
    )


# of text whose digits do not fill the columns
_CLASSES: dict[str, Callable[[Array], Any]] = {"A": _of_a, "N": _of_n, "AN": _of_an, "X": _of_x}


# --- numbers, dates, times -----------------------------------------------------------------------


def _integer(digits: Array) -> Array:
    """The numbers that rows of digits make."""
    width = digits.shape[1]
    made = np.zeros(len(digits), np.int64)
    for at in range(0, width, 8):
        part = digits[:, at : at + 8]
        made *= 10 ** part.shape[1]
        made += _eight(part)
    return made


def _eight(digits: Array) -> Array:
    """The same for at most eight digits, two, four and eight at a time in one word."""
    count, width = digits.shape
    padded = np.zeros((count, 8), np.uint8)
    padded[:, 8 - width :] = digits
    word = padded.view("<u8").ravel()
    for factor, shift, mask in (
        ((10 << 8) + 1, 8, 0x00FF00FF00FF00FF),
        ((100 << 16) + 1, 16, 0x0000FFFF0000FFFF),
        ((10_000 << 32) + 1, 32, 0xFFFFFFFF),
    ):
        word = (word * np.uint64(factor) >> np.uint64(shift)) & np.uint64(mask)
    return word.astype(np.int64)


@cache
def _days() -> Array:
    """Days since 1970 by MMDDYY as a number, in the window 1970-2069; NO_DAY for no date."""
    days = np.arange("1970-01-01", "2070-01-01", dtype="datetime64[D]")
    months = days.astype("datetime64[M]")
    number = months.astype(np.int64) % 12 + 1
    number = number * 100 + (days - months).astype(np.int64) + 1
    number = number * 100 + (months.astype(np.int64) // 12 + 70) % 100
    table = np.full(1_000_000, NO_DAY, np.int32)
    table[number] = days.astype(np.int64)
    return table


def _mmddyy(digits: Array) -> Array:
    return _days()[_eight(digits)]


def _yymmdd(digits: Array) -> Array:
    return _mmddyy(np.roll(digits, -2, axis=1))


def _mmddccyy(digits: Array) -> Array:
    number = _eight(digits)
    month, day, year = number // 1_000_000, number // 10_000 % 100, number % 10_000
    right = (month >= 1) & (month <= 12)
    months = np.where(right, (year - 1970) * 12 + month - 1, 0)
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    after = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    right &= (day >= 1) & (day <= after - first)
    return np.where(right, first + day - 1, NO_DAY).astype(np.int32)


def _time(digits: Array) -> Array:
    number = _eight(digits)
    if digits.shape[1] == 4:
        number = number * 100
    hours, minutes, seconds = number // 10_000, number // 100 % 100, number % 100
    right = (hours < 24) & (minutes < 60) & (seconds < 60)
    return np.where(right, (hours * 60 + minutes) * 60 + seconds, NO_DAY).astype(np.int32)


_READERS: dict[str, Callable[[Array], Array]] = {
    "integer": _integer,
    "decimal": _integer,
    "date_mmddyy": _mmddyy,
    "date_yymmdd": _yymmdd,
    "date_mmddccyy": _mmddccyy,
    "time_hhmm": _time,
    "time_hhmmss": _time,
}
