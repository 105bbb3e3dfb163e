"""Rules of form that hold for every record: what is mandatory, which codes there are, formats.

They follow from the field tables.  A function is generated from each; it answers None for a record
that is right, which is nearly every one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from catair.codec import Demands, compile_decode, value_of, variable
from catair.fields import Field, Object, converted
from catair.findings import ERROR, INFO, WARNING
from catair.generated import function
from catair.record import Record
from catair.rules.formats import FORMATS, judge
from catair.rules.rule import Rule, Told

RULES = {
    "FIELD-REQUIRED": Rule(
        ERROR,
        "mandatory element is blank",
        "Cargo Release v40, SE-21",
        "M = Mandatory. A value conforming to the listed class is required in all filing "
        "scenarios.",
    ),
    "FIELD-CODE": Rule(
        ERROR,
        "code is not in the chapter's list",
        "Cargo Release v40, SE-21",
        "Description: Defines the data element. May include a list of acceptable values.",
    ),
} | {name: format_.rule for name, format_ in FORMATS.items()}

Check = Callable[[Object], list[Told] | None]


def _judged(field: Field) -> bool:
    return bool(field.mandatory or field.codes or field.format)


def _broken(field: Field, item: Object, offset: int) -> tuple[str, str | None] | None:
    """(rule, what is expected) of an element that is not right; None if it is."""
    value = item.get(field.name)
    if value is None:
        return ("FIELD-REQUIRED", None) if field.mandatory else None
    if type(value) is not str:
        return None
    value = converted(value)
    if field.codes and value not in field.codes:
        return "FIELD-CODE", _listed(field)
    if field.format:
        beside = [converted(item.get(name) or "") for name in field.beside]
        if not judge(field.format, offset)(value, *beside):
            return field.format, FORMATS[field.format].expected
    return None


def _listed(field: Field) -> str:
    """The codes of a field, as many as can be read at a glance."""
    codes = list(field.codes or ())
    if len(codes) > 20:
        return f"one of {len(codes)} codes of the chapter"
    return " or ".join([", ".join(codes[:-1]), codes[-1]] if len(codes) > 1 else codes)


def _broken_fields(record: Record, made: Object, offset: int) -> Iterator[Told]:
    # CBP's own answers are told of as something to know: its lists may be newer than those held
    severity = INFO if record.direction == "output" else WARNING if record.transcribed else None
    if "raw" in made:
        return  # carried without a layout
    verbatim = made.get("verbatim", ())
    for field in record.elements:
        if not _judged(field):
            continue
        if not field.list:
            item: Object | None = made
        else:
            items = made.get(field.list) or ()
            item = items[field.occurrence] if field.occurrence < len(items) else None
            if item is None and field.occurrence:
                continue  # a group that is not used demands nothing
        item = item or {}
        if item.get(field.name) is None and field.columns in verbatim:
            continue  # its columns hold no value, which reading has told
        broken = _broken(field, item, offset)
        if broken:
            code, expected = broken
            graded = INFO if field.open and code == "FIELD-CODE" else severity
            yield Told(code, made, field.name, expected, field.occurrence, graded)


def compile_check(record: Record, offset: int = 0) -> Check | None:
    """A function that tells what is broken in an object of this record, None where nothing is.

    `offset` is the filer's own offset of the entry number's check digit.  None where there is
    nothing that could be broken.
    """
    space: dict[str, Any] = {
        "slow": lambda made: list(_broken_fields(record, made, offset)) or None
    }
    judged = [field for field in record.elements if _judged(field)]
    parts = [_right(field, "g", offset, space) for field in judged if not field.list]
    for name in dict.fromkeys(field.list for field in judged if field.list):
        parts.append(_right_list(name, [f for f in judged if f.list == name], offset, space))
    if not parts:
        return None
    source = (
        f"def check(o):\n    g = o.get\n    return None if {' and '.join(parts)} else slow(o)\n"
    )
    return function(source, "check", repr(record), **space)


def _right(field: Field, get: str, offset: int, space: dict[str, Any]) -> str:
    """The source of what is true for an object whose element is right; `get` gets from it."""
    name, value = f"j{field.start}", f"{get}({field.name!r})"
    if field.codes:
        space[name] = frozenset(field.codes) | (set() if field.mandatory else {None})
        return f"{value} in {name}"
    if field.format:
        space[name] = judge(field.format, offset)
        beside = "".join(f", {get}({other!r})" for other in field.beside)
        return f"({not field.mandatory} if (v := {value}) is None else {name}(v{beside}))"
    return f"{value} is not None"


def _right_list(name: str, fields: list[Field], offset: int, space: dict[str, Any]) -> str:
    """The same for the items of a list; one that is not there is right, if it may be blank."""
    parts = []
    for at in sorted({field.occurrence for field in fields}):
        item = [field for field in fields if field.occurrence == at]
        conditions = " and ".join(_right(field, "i.get", offset, space) for field in item)
        if at:
            parts.append(f"(len(a) <= {at} or (i := a[{at}]) is None or ({conditions}))")
        elif any(field.mandatory for field in item):
            parts.append(f"((i := a[0]) is not None and {conditions})")
        else:
            parts.append(f"((i := a[0]) is None or ({conditions}))")
    blank = not any(field.mandatory and not field.occurrence for field in fields)
    return f"({blank} if (a := g({name!r})) is None else {' and '.join(parts)})"


ALTERNATIVES = 16  # codes that a pattern has one by one; more are looked up


@cache
def judging_decode(record: Record, offset: int) -> Callable[[str], Object | None]:
    """A function from an 80-column line to its object; None if `compile_check` would tell of it.

    It also gives None for what is not clean, and may do so for what is right.
    """
    held: dict[int, str] = {}
    known: dict[str, Any] = {}
    conditions = []
    for field in record.elements:  # that the mandatory ones are there, a clean line shows
        format_ = FORMATS.get(field.format or "")
        codes = [
            code.ljust(field.width) for code in field.codes or (format_ and format_.codes) or ()
        ]
        columns, name = variable(field), f"j{field.start}"
        if 0 < len(codes) <= ALTERNATIVES:
            held[field.start] = "|".join(map(re.escape, codes))
        elif codes:
            known[name] = frozenset(codes)
            conditions.append(f"({columns} is None or {columns} in {name})")
        elif format_ and field.width in format_.columns:
            held[field.start] = format_.columns[field.width]
        elif format_:
            known[name] = judge(field.format or "", offset)
            values = [field, *(_beside(record, field, other) for other in field.beside)]
            given = ", ".join(map(_stated, values))
            conditions.append(f"({columns} is None or {name}({given}))")
    return compile_decode(record, Demands(held, conditions, known))


def _beside(record: Record, field: Field, name: str) -> Field:
    """The element of this name that stands beside another: in the same item of a list."""
    named = (f for f in record.elements if f.name == name and f.list == field.list)
    return next(f for f in named if f.occurrence == field.occurrence)


def _stated(field: Field) -> str:
    """The source of an element's value, None where it is blank."""
    columns = variable(field)
    return f"{columns} and {value_of(field, columns)}"
