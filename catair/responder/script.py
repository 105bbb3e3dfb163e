"""The script: what CBP knows and decides, which no filing says."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from catair.fields import Object
from catair.findings import EmitError
from catair.responder import clock
from catair.responder.form import APPROVED, DATE, SCHEMA

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
    if DATE not in pattern or not value[0].isdigit() or value[-1] in "dhm":
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
