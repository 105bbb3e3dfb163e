"""Rules of form that hold for every record: what is mandatory, which codes there are, formats.

They follow from the field tables.  A function is generated from each; it answers None for a record
that is right, which is nearly every one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from catair.fields import Field, Object, converted
from catair.findings import ERROR, INFO
from catair.record import Record
from catair.rules.formats import FORMATS
from catair.rules.rule import Rule, Told

RULES = {
    "FIELD-REQUIRED": Rule(
        ERROR,
        "mandatory element is blank",
        "Cargo Release v40, SE-21",
        "M: Mandatory data element.",
    ),
    "FIELD-CODE": Rule(
        ERROR,
        "code is not in the chapter's list",
        "Cargo Release v40, SE-21",
        "Valid codes are those that the record's notes list.",
    ),
} | {name: format_.rule for name, format_ in FORMATS.items()}

Check = Callable[[Object], list[Told] | None]


def _judged(field: Field) -> bool:
    return bool(field.mandatory or field.codes or field.format)


def _broken(field: Field, value: Any) -> tuple[str, str | None] | None:
    """(rule, what is expected) of a value that is not right; None if it is."""
    if value is None:
        return ("FIELD-REQUIRED", None) if field.mandatory else None
    if type(value) is not str:
        return None
    value = converted(value)
    if field.codes and value not in field.codes:
        return "FIELD-CODE", _listed(field)
    if field.format and not FORMATS[field.format].right(value):
        return field.format, FORMATS[field.format].expected
    return None


def _listed(field: Field) -> str:
    """The codes of a field, as many as can be read at a glance."""
    codes = list(field.codes or ())
    if len(codes) > 20:
        return f"one of {len(codes)} codes of the chapter"
    return " or ".join([", ".join(codes[:-1]), codes[-1]] if len(codes) > 1 else codes)


def _broken_fields(record: Record, made: Object) -> Iterator[Told]:
    # CBP's own answers are told of as something to know: its lists may be newer than those held
    severity = INFO if record.direction == "output" else None
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
        value = item.get(field.name) if item else None
        if value is None and field.columns in verbatim:
            continue  # its columns hold no value, which reading has told
        broken = _broken(field, value)
        if broken:
            yield Told(broken[0], made, field.name, broken[1], field.occurrence, severity)


def compile_check(record: Record) -> Check | None:
    """A function that tells what is broken in an object of this record, None where nothing is.

    None where there is nothing that could be.
    """
    parts = []
    space: dict[str, Any] = {"slow": lambda made: list(_broken_fields(record, made)) or None}
    for field in record.elements:
        if not _judged(field):
            continue
        name = f"f{field.start}"
        if field.list:
            get = f"item(o, {field.list!r}, {field.occurrence}, {field.name!r})"
            space["item"] = _item
        else:
            get = f"g({field.name!r})"
        if field.codes:
            space[name] = frozenset(field.codes) | (set() if _must(field) else {None})
            parts.append(f"{get} in {name}")
        elif field.format:
            space[name] = FORMATS[field.format].right
            blank = "False" if _must(field) else "True"
            parts.append(f"({blank} if (v := {get}) is None else {name}(v))")
        elif _must(field):
            parts.append(f"{get} is not None")
    if not parts:
        return None
    source = (
        f"def check(o):\n    g = o.get\n    return None if {' and '.join(parts)} else slow(o)\n"
    )
    # the source is made of a field table of this package, never of data
    exec(compile(source, f"<check of {record!r}>", "exec"), space)  # noqa: S102
    made: Check = space["check"]
    return made


def _must(field: Field) -> bool:
    return field.mandatory and not (field.list and field.occurrence)


def _item(made: Object, name: str, at: int, element: str) -> Any:
    items = made.get(name) or ()
    item = items[at] if at < len(items) else None
    return item.get(element) if item else None
