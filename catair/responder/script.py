"""The script: what CBP knows and decides, which no filing says.

`SCHEMA` states its form once: the packaged JSON Schema is made of it, and `load` checks by it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from catair.chapters.cargo_release_status import (
    ENTRY_DISPOSITIONS,
    REJECTION_REASONS,
    RELEASE_ORIGINS,
)
from catair.fields import Object
from catair.findings import EmitError
from catair.responder import clock
from catair.responder.rejection import NARRATIVES

# Holds of a bill and the code that takes each away, ACMQ-53 Note 1
HOLDS = {"51": "54", "52": "55", "53": "56"}
# Dispositions of an entry that wait for something, ACMQ-54 and ACMQ-55 Note 1
PENDING = ("03", "70", "90", "96")
APPROVED, DOCUMENTS, REJECTED = "approved", "documents", "rejected"

_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


def _text(pattern: str, told: str) -> Object:
    return {"type": "string", "pattern": f"^({pattern})$", "description": told}


def _number(most: int, told: str) -> Object:
    return {"type": "integer", "minimum": 0, "maximum": most, "description": told}


def _codes(codes: Any, told: str) -> Object:
    return {"enum": list(codes), "description": told}


def _when(told: str) -> Object:
    form = "an offset (2d, 36h, 90m), a date or a moment in Washington, or never"
    return _text(clock.WHEN, f"{told}: {form}.")


def _list(items: Object, told: str) -> Object:
    return {"type": "array", "items": items, "description": told}


def _object(required: tuple[str, ...], told: str, **properties: Object) -> Object:
    return {
        "type": "object",
        "description": told,
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


_CONDITION = _object(
    ("code",),
    "A condition that CBP finds though the file does not show it; without `block` it is one of "
    "the batch, without `transaction` one of the block.",
    code=_codes(NARRATIVES, "Condition code (Batch & Block Control v23, B&B-31 to B&B-33)."),
    batch=_number(999_999, "Which batch of the file, from 1; the first if not given."),
    block=_number(999_999, "Which block of the batch, from 1."),
    transaction=_number(999_999, "Which transaction of the block, from 1."),
    record=_number(9_999_999, "Which record of the batch, from A = 1."),
    column=_number(80, "Where in the record; 0 for all of it."),
)
_HOLD = _object(
    ("code", "from"),
    "A hold of the bill, and when it is taken away.",
    **{
        "code": _codes(HOLDS, "Disposition code (SO50)."),
        "from": _when("When the hold is placed"),
        "until": _when("When it is removed; never if not given"),
    },
)
_PART = _object(
    ("arrived",),
    "A part of a split shipment.",
    arrived=_when("When it arrives"),
    carrier=_text("[A-Z0-9]{2,4}", "Carrier code."),
    voyage=_text("[A-Z0-9]{1,5}", "Voyage, flight or trip number."),
    quantity=_number(99_999_999, "Quantity of the part."),
)
_BILL = _object(
    (),
    "What becomes of a bill of lading; without `bill` of every bill that no other item names. "
    "Offsets count from the filing that first states it.",
    bill=_text("[ -`{-~]{1,54}", "Issuer code and number as they are filed, without a space."),
    on_file=_when("When the bill is on file; at once if not given"),
    departed=_when("When it departs; after a day if not given"),
    arrived=_when("When it arrives; after three days if not given"),
    port=_text("[0-9]{4}", "District and port of arrival; that of the entry if not given."),
    wrong_type={"type": "boolean", "description": "True: an ISF does not match its type."},
    holds=_list(_HOLD, "Holds of the bill."),
    parts=_list(_PART, "Parts in which it arrives."),
)
_WAIT = _object(
    ("code", "from"),
    "Something that the release waits for.",
    **{
        "code": _codes(PENDING, "Disposition action code (SO60)."),
        "from": _when("When it begins"),
        "until": _when("When it is done with; never if not given"),
        "document": _text("[A-Z0-9]{1,6}", "Document type (SO60)."),
    },
)
_DISPOSITION = _object(
    ("code", "when"),
    "A disposition that is sent whatever becomes of the entry.",
    code=_codes(ENTRY_DISPOSITIONS, "Disposition action code (SO60)."),
    when=_when("When it is sent"),
    release_date=_text(_DATE, "Release date; with 22 and 98 alone."),
    origin=_codes(RELEASE_ORIGINS, "Release origin; with 22 and 98 alone."),
)
_ENTRY = _object(
    (),
    "What becomes of an entry; without `entry` of every entry that no other item names. Offsets "
    "count from its filing.",
    entry=_text("[A-Z0-9]{11}", "Filer code and entry number."),
    release=_when("When it is released at the earliest"),
    pending=_list(_WAIT, "What the release waits for."),
    dispositions=_list(_DISPOSITION, "Further dispositions."),
)
_REVIEW = _object(
    ("outcome",),
    "How CBP decides a correction or cancellation request; several items are steps. Offsets count "
    "from the request. Without any it is approved after a day.",
    entry=_text("[A-Z0-9]{11}", "Filer code and entry number; every entry if not given."),
    action=_codes(("R", "D"), "Correction (R) or cancellation (D); either if not given."),
    outcome=_codes((APPROVED, DOCUMENTS, REJECTED), "88 or 23, 84 or 85, 86 or 87 (SO60)."),
    when=_when("When; after a day if not given"),
    reason=_codes(REJECTION_REASONS, "Reason code of a rejection (SO20 RSN)."),
    comment=_text("[ -`{-~]{1,50}", "Comment of a rejection (SO20 CMT)."),
)
_IMPORTER = _object(
    ("importer_number", "results"),
    "What CBP has of an importer (Importer/Bond Query v7).",
    importer_number=_text(
        "[0-9]{2}-[0-9]{7}([A-Z0-9]{2})?|[0-9]{6}-[0-9]{5}|[0-9]{3}-[0-9]{2}-[0-9]{4}",
        "NN-NNNNNNNXX, YYDDPP-NNNNN or NNN-NN-NNNN.",
    ),
    results={
        "type": "array",
        "items": {"type": "object"},
        "minItems": 1,
        "description": "As `results` in the tree of a response (KR): one for each bond; `record` "
        "and the importer number may be left out.",
    },
)
SCHEMA: Object = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:catair:1:script",
    "title": "catair script",
    **_object(
        (),
        "What `catair respond --script` takes: what CBP knows and decides.",
        conditions=_list(_CONDITION, "Conditions that reject a batch."),
        bills=_list(_BILL, "Bills of lading; the first item that fits a bill counts."),
        entries=_list(_ENTRY, "Entries; the first item that fits an entry counts."),
        reviews=_list(_REVIEW, "Decisions on requests."),
        importers={
            "type": ["string", "array"],
            "items": _IMPORTER,
            "description": "Importers, or the file beside the script that has the list of them.",
        },
    ),
    "$defs": {},
}

_TYPES: dict[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
}


class ScriptError(ValueError):
    """A script that cannot be used; says where and why."""


class Script:
    """What CBP knows and decides, as the script states it."""

    def __init__(self, stated: Object) -> None:
        self._stated = stated
        self.importers: dict[str, list[Object]] = {
            each["importer_number"]: each["results"] for each in stated.get("importers", ())
        }

    def conditions(self, batch: int) -> list[Object]:
        """The conditions of a batch, which counts from 1."""
        stated = self._stated.get("conditions", ())
        return [each for each in stated if each.get("batch", 1) == batch]

    def bill(self, *keys: str) -> Object:
        """What becomes of a bill that has these keys, of itself or of its master."""
        return self._first("bills", "bill", *keys)

    def entry(self, key: str) -> Object:
        """What becomes of an entry."""
        return self._first("entries", "entry", key)

    def reviews(self, key: str, action: str) -> list[Object]:
        """The steps of CBP's decision on a request."""
        steps = [
            each
            for each in self._stated.get("reviews", ())
            if each.get("entry", key) == key and each.get("action", action) == action
        ]
        return steps or [{"outcome": APPROVED}]

    def _first(self, items: str, name: str, *keys: str) -> Object:
        for each in self._stated.get(items, ()):
            if name not in each or each[name] in keys:
                found: Object = each
                return found
        return {}


def load(source: bytes | str | os.PathLike[str]) -> Script:
    """A script in JSON text, or at a path.  Raises ScriptError, and OSError from the file."""
    folder = Path()
    data: bytes
    if isinstance(source, bytes):
        data = source
    else:
        path = Path(source)
        folder, data = path.parent, path.read_bytes()
    stated = _parsed(data, "script")
    _demand(flaws(stated, SCHEMA, ""), "script")
    listed = stated.get("importers", [])
    if isinstance(listed, str):
        listed = _parsed((folder / listed).read_bytes(), "importers")
        items = SCHEMA["properties"]["importers"]
        _demand(flaws(listed, {"type": "array", "items": items["items"]}, ""), "importers")
    made: Object = stated | {"importers": [_importer(each) for each in listed]}
    return Script(made)


def _importer(stated: Object) -> Object:
    from catair.responder.bond_query import complete

    try:
        return complete(stated)
    except EmitError as error:
        told = error.findings[0]
        raise ScriptError(f"importers: {told}") from None


def _parsed(data: bytes, name: str) -> Any:
    from catair.jsonform import loads

    try:
        return loads(data, booleans=True)
    except EmitError as error:
        raise ScriptError(f"{name}: {error.findings[0]}") from None


def _demand(wrong: Iterator[str], name: str) -> None:
    for each in wrong:
        raise ScriptError(f"{name}{each}")


def flaws(value: Any, schema: Object, path: str) -> Iterator[str]:
    """Where a value is not as its schema says, with its JSON Pointer; never raises."""
    types = schema.get("type", ())
    names = [types] if isinstance(types, str) else types
    if names and type(value) not in [_TYPES[name] for name in names]:
        yield f"{path}: expected {' or '.join(names)}"
    elif type(value) is dict and "properties" in schema:
        yield from _flaws_of_object(value, schema, path)
    elif type(value) is list:
        if len(value) < schema.get("minItems", 0):
            yield f"{path}: expected an item"
        for at, item in enumerate(value):
            yield from flaws(item, schema["items"], f"{path}/{at}")
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{path}: expected one of {', '.join(schema['enum'])}"
    elif "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        yield f"{path}: expected {schema['description']}"
    elif "maximum" in schema and not schema["minimum"] <= value <= schema["maximum"]:
        yield f"{path}: expected {schema['minimum']} to {schema['maximum']}"
    elif type(value) is str and not _is_moment(value, schema):
        yield f"{path}: no such date"


def _flaws_of_object(value: Object, schema: Object, path: str) -> Iterator[str]:
    for key in schema["required"]:
        if key not in value:
            yield f"{path}: expected {key}"
    for key, inner in value.items():
        if key in schema["properties"]:
            yield from flaws(inner, schema["properties"][key], f"{path}/{key}")
        else:
            yield f"{path}/{key}: expected one of {', '.join(schema['properties'])}"


def _is_moment(value: str, schema: Object) -> bool:
    """False for a day that there is not, where the schema asks for one."""
    pattern = schema.get("pattern", "")
    if _DATE not in pattern or not value[0].isdigit() or value[-1] in "dhm":
        return True
    try:
        clock.moment(value)
    except ValueError:
        return False
    return True


def stated_when(plan: Object, name: str, default: str, since: datetime) -> datetime | None:
    """The moment that a plan states; None for never."""
    text: str = plan.get(name, default)
    return clock.when(text, since)
