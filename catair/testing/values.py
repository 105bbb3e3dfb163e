"""Strategies made from the field tables: values of a field, and record objects of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from hypothesis import strategies as st

from catair.applications import APPLICATIONS, layouts, records_of
from catair.fields import Field, Object, Value
from catair.record import Record

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SPECIAL = "".join(chr(n) for n in range(32, 127) if not chr(n).islower()) + "¢"
ALPHABETS = {"N": DIGITS, "A": LETTERS, "AN": LETTERS + DIGITS + " ", "X": SPECIAL}


@cache
def field_values(field: Field) -> st.SearchStrategy[Value]:
    """Values of the field's class and kind, which the strict writer takes."""
    if field.constant:
        return st.just(field.constant)
    if field.kind == "integer":
        return st.integers(0, 10**field.width - 1)
    if field.kind == "decimal":
        return st.integers(0, 10**field.width - 1).map(lambda n: point(n, field.decimals))
    if field.kind == "date_mmddccyy":
        return st.dates().map(str)
    if field.kind.startswith("date"):
        return st.dates(date(1970, 1, 1), date(2069, 12, 31)).map(str)
    if field.kind == "time_hhmm":
        return st.times().map(lambda time: time.strftime("%H:%M"))
    if field.kind == "time_hhmmss":
        return st.times().map(lambda time: time.strftime("%H:%M:%S"))
    if field.filled:
        return st.text(DIGITS, min_size=field.width, max_size=field.width)
    alphabet = ALPHABETS[field.written]
    short = st.text(alphabet, min_size=1, max_size=field.width)
    full = st.text(alphabet, min_size=field.width, max_size=field.width)
    return (short | full).map(lambda text: text.strip(" ") or "A")


def point(number: int, decimals: int) -> str:
    """A number of hundredths (or so) as a decimal."""
    whole, rest = divmod(number, 10**decimals)
    return f"{whole}.{rest:0{decimals}}"


@cache
def stated(record: Record) -> st.SearchStrategy[dict[str, Value]]:
    """Columns to values: every mandatory element and some of the others."""
    return st.fixed_dictionaries(
        {f.columns: field_values(f) for f in record.elements if f.mandatory},
        optional={f.columns: field_values(f) for f in record.elements if not f.mandatory},
    )


def compose(record: Record, values: Mapping[str, Value]) -> Object:
    """The record object with these values under their columns."""
    made: Object = {"record": record.identifier}
    if record.variant:
        made["variant"] = record.variant
    for field in record.elements:
        value = values.get(field.columns)
        if value is None:
            continue
        if field.list is None:
            made[field.name] = value
            continue
        items = made.setdefault(field.list, [])
        items += [None] * (field.occurrence + 1 - len(items))
        items[field.occurrence] = (items[field.occurrence] or {}) | {field.name: value}
    # a list stands where its first element does, even if only a later one is stated
    return {key: made[key] for key in ("record", "variant", *record.keys) if key in made}


def values(record: Record) -> st.SearchStrategy[Object]:
    """Valid record objects: mandatory elements present, the others sometimes absent."""
    return stated(record).map(lambda chosen: compose(record, chosen))


def records(identifier: str, application: str | None = None) -> st.SearchStrategy[Object]:
    """Record objects by their field table: what is mandatory, and some of the rest.

    `identifier` is that of the record, `application` the code of one that has it, any if not given;
    of a record with variants each is drawn.  The values are of the class of their field, which is
    all that a field table says.  Raises ValueError for an unknown record or application.
    """
    if application is not None and application not in APPLICATIONS:
        raise ValueError(f"no application {application!r}")
    held = layouts() if application is None else records_of(application)
    found = [values(record) for record in held if record.identifier == identifier]
    if not found:
        of = f" of {application}" if application else ""
        raise ValueError(f"no record {identifier!r}{of}")
    return st.one_of(found)
