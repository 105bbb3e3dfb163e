"""What an answer can say: columns hold only values of their class, in answers as in filings."""

from __future__ import annotations

from typing import Any

from catair.applications import REJECTION
from catair.fields import Object, converted
from catair.record import REMARKS, stated_value
from catair.tree import walk
from catair.validation import layout_of


def echo(made: Object, application: str) -> Object:
    """A record as it is given back: filled to 80 columns, in upper case (B&B-19).

    Columns that hold no value of their class are given back as they came.
    """
    kept = {k: v for k, v in made.items() if k not in ("after", "end", "length", "verbatim")}
    told: Object = {key: _upper(value) for key, value in kept.items()}
    layout = layout_of(told, application) if "raw" not in made else None
    odd = made.get("verbatim")
    if layout is None or not odd:
        return told
    broken = {flaw.start for flaw in layout.encode(told)[1]}
    as_sent: Object = {}
    for field in layout.elements:
        value = stated_value(made, field)
        held = type(value) in (str, int)
        if field.columns not in odd or (held and field.start not in broken):
            continue
        as_sent[field.columns] = odd[field.columns]
        if held:
            item = told[field.list][field.occurrence] if field.list else told
            item[field.name] = value
    return told | {"verbatim": as_sent} if as_sent else told


def _upper(value: Any) -> Any:
    if type(value) is str:
        return converted(value) or None
    if type(value) is list:
        return [_upper(item) for item in value]
    if type(value) is dict:
        return {key: _upper(item) for key, item in value.items()}
    return value


def fit(batch: Object) -> Object:
    """The batch with a blank wherever an element cannot hold the value that it was to have.

    Data of a filing goes into other records than it came in, whose classes differ.
    """
    application = batch["header"].get("application_identifier_code") or REJECTION
    for _, made in walk(batch, ""):
        layout = layout_of(made, application) if "raw" not in made else None
        # trailers have their values from the headers
        if layout is None or made["record"] in ("Y", "Z"):
            continue
        for flaw in layout.encode(made)[1]:
            if flaw.code not in REMARKS:
                made[flaw.pointer.removeprefix("/")] = None
    return batch
