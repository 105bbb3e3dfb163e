"""The tables: one a record layout, with typed columns from its field table, and three others.

A column is named as the JSON: what stands at `/addresses/0/address_information` is in
`addresses_0_address_information`.  Before the elements stand the keys of a row, behind them `raw`.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import pyarrow as pa

from catair.applications import APPLICATIONS, REJECTION, control, find_control, is_control
from catair.fields import SECRET, Field, Object
from catair.frames import frame
from catair.record import Record

OTHER = "unknown"  # the folder of envelopes whose application no chapter knows

KEYS = (
    pa.field("file", pa.string()),
    pa.field("batch", pa.int32()),
    pa.field("block", pa.int32()),
    pa.field("transaction", pa.int32()),
    pa.field("line", pa.int64()),
    pa.field("parent", pa.int64()),
)
RAW = pa.field("raw", pa.string())

STRAYS = pa.schema(
    [*KEYS, pa.field("application", pa.string()), pa.field("record", pa.string()), RAW]
)
FILES = pa.schema(
    [pa.field(name, pa.string()) for name in ("file", "encoding", "newline", "prefix")]
    + [pa.field("application", pa.string()), pa.field("lines", pa.int64())]
)
FINDINGS = pa.schema(
    [pa.field(name, pa.string()) for name in ("code", "severity", "message", "source", "cbp_code")]
    + [pa.field("file", pa.string())]
    + [pa.field(n, pa.int64()) for n in ("line", "record_index", "byte_offset", "byte_length")]
    + [pa.field(name, pa.int32()) for name in ("columns_0", "columns_1")]
    + [
        pa.field(name, pa.string())
        for name in ("record", "field", "found", "expected", "path", "form_path")
    ]
    + [pa.field(f"transaction_{name}", pa.string()) for name in ("application", "id")]
    + [pa.field(f"transaction_{name}", pa.int32()) for name in ("batch", "block", "index")]
)


class Layout(NamedTuple):
    """A table of records: its name, the layout, and the Arrow schema.

    `names` are the keys of its elements in a record object, empty for those of lists; `listed` has
    for these (column, list, occurrence, key), and `secrets` (column, columns of the line).
    """

    name: str
    record: Record
    schema: pa.Schema
    names: tuple[str, ...]
    listed: tuple[tuple[int, str, int, str], ...]
    secrets: tuple[tuple[int, slice], ...]


def column(field: Field) -> str:
    """The name of an element's column."""
    return (field.path or "").removeprefix("/").replace("/", "_")


def arrow_type(field: Field) -> Any:
    """The Arrow type of an element's column."""
    if field.kind == "integer":
        return pa.int64()
    if field.kind == "decimal":
        return pa.decimal128(max(field.width, field.decimals + 1), field.decimals)
    if field.kind.startswith("date"):
        return pa.date32()
    return pa.time32("s") if field.kind.startswith("time") else pa.string()


@cache
def layout(application: str, record: Record) -> Layout:
    """The table of a record under an application in force.

    It is in a folder of the application's code; where the application has several layouts of the
    identifier, the variant follows it.
    """
    used = frame(application)
    # the code of an unknown application is any text of a file, and no name of a folder
    folder = application if application in (*APPLICATIONS, REJECTION) else OTHER
    if record.identifier in ("A", "B", "Y", "Z"):
        alone = record is control(record.identifier, used.variant)
    else:
        held = used.layouts_of(record.identifier)
        alone = held is not None and held.single
    variant = "" if alone or not record.variant else f"_{record.variant}"
    elements = [pa.field(column(f), arrow_type(f)) for f in record.elements]
    numbered = list(enumerate(record.elements))
    return Layout(
        name=f"{folder}/{record.identifier}{variant}",
        record=record,
        schema=pa.schema([*KEYS, *elements, RAW]),
        names=tuple("" if f.list else f.name for f in record.elements),
        listed=tuple((at, f.list, f.occurrence, f.name) for at, f in numbered if f.list),
        secrets=tuple((at, slice(f.start - 1, f.end)) for at, f in numbered if hidden(f, False)),
    )


def record_of(application: str, made: Object) -> Record:
    """The layout of a record object that was read under an application in force."""
    name, variant = made["record"], made.get("variant")
    if is_control(name):
        found = find_control(name, variant)
    else:
        layouts = frame(application).layouts_of(name)
        found = layouts.of_object(made) if layouts else None
    assert found is not None, (application, name, variant)
    return found


def hidden(field: Field, show_values: bool) -> bool:
    """True for a password, which the tables do not have unless it is asked for."""
    return field.privacy == SECRET and not show_values
