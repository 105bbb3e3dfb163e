"""What the native form allows: a check without a schema, and the schema itself.

Both are derived from `catair.pilot.elements`, and accept the same values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from catair import findings
from catair.fields import Field
from catair.findings import Finding
from catair.pilot import elements
from catair.pilot.elements import CODED, LAYOUT, MANIFEST_PARTIES, PARTIES
from catair.pilot.native import is_confirmation
from catair.record import escape

Schema = dict[str, Any]
Check = Callable[[Any, str], Iterator[Finding]]

_MONTHS = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
_LEAP = "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
_DATE = f"^(([0-9]{{4}})-({_MONTHS}|02-(0[1-9]|1[0-9]|2[0-8]))|({_LEAP})-02-29)$"
_PATTERNS = {
    "date_mmddccyy": _DATE,
    "time_hhmmss": "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
}
_SURROGATE = re.compile("[\ud800-\udfff]").search


# --- the check ---------------------------------------------------------------------------------


def flaws(native: Any, path: str = "") -> Iterator[Finding]:
    """What keeps a value from being a filing or a confirmation of receipt; `path` is its pointer.

    Never raises.  Values are not told, for any of them may be personal.
    """
    if type(native) is dict and is_confirmation(native):
        fields = elements.fields_of(elements.CONFIRMATION)
        made = {name: _value(field) for name, field in fields.items()}
        yield from _object(native, path, made | {"layout": _layout})
        for key in ("layout", "received_time"):
            if key not in native:
                yield _refused(f"{path}/{key}", "a value")
        return
    yield from _object(native, path, _FILING)


def _refused(path: str, expected: str) -> Finding:
    return findings.make("JSON-VALUE", path=path, expected=expected)


def _object(value: Any, path: str, known: Mapping[str, Check]) -> Iterator[Finding]:
    if type(value) is not dict or not value:
        yield _refused(path, "an object that is not empty")
        return
    for key, inner in value.items():
        if type(key) is not str or key not in known:
            yield findings.make(
                "JSON-KEY", path=f"{path}/{escape(str(key))}", expected=", ".join(known)
            )
        else:
            yield from known[key](inner, f"{path}/{key}")


def _value(field: Field) -> Check:
    """The check of a value of one element."""
    allowed = tuple(CODED.get(field.name, ()))
    pattern = _PATTERNS.get(field.kind)

    def check(value: Any, path: str) -> Iterator[Finding]:
        if allowed:
            if type(value) is not type(allowed[0]) or value not in allowed:
                told = (str(each).lower() for each in allowed)
                yield _refused(path, " or ".join(told))
        elif type(value) is not str or not value:
            yield _refused(path, "a string that is not empty")
        elif _SURROGATE(value):
            yield _refused(path, "no lone surrogate")
        elif pattern and ("\n" in value or not re.search(pattern, value)):
            yield _refused(path, "YYYY-MM-DD" if field.kind.startswith("date") else "HH:MM:SS")

    return check


def _layout(value: Any, path: str) -> Iterator[Finding]:
    if value != LAYOUT:
        yield _refused(path, LAYOUT)


def _inner(known: Mapping[str, Check]) -> Check:
    return lambda value, path: _object(value, path, known)


def _checks(parts: tuple[elements.Part, ...]) -> dict[str, Check]:
    return {name: _value(field) for name, field in elements.fields_of(parts).items()}


_PRODUCT = _checks(elements.PRODUCT)


def _products(value: Any, path: str) -> Iterator[Finding]:
    if type(value) is not list or not value:
        yield _refused(path, "a list that is not empty")
        return
    for at, item in enumerate(value):
        yield from _object(item, f"{path}/{at}", _PRODUCT)


def _parties(known: Mapping[str, tuple[str, tuple[str, ...]]]) -> dict[str, Check]:
    party = _checks(elements.PARTY)
    return {name: _inner({k: party[k] for k in keys}) for name, (_, keys) in known.items()}


_FILING: dict[str, Check] = {
    **_checks(elements.FILING),
    **_parties(PARTIES),
    "products": _products,
    "manifest": _inner(_checks(elements.MANIFEST) | _parties(MANIFEST_PARTIES)),
}


# --- the schema --------------------------------------------------------------------------------


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of a native filing or confirmation, a new dict each time."""
    confirmed = {
        key: _of(field, "") for key, field in elements.fields_of(elements.CONFIRMATION).items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Section 321 Data Pilot ({LAYOUT})",
        "description": "A filing of the pilot, or the confirmation that it was received. CBP "
        "publishes no layout: this one is the project's own, its elements those of "
        "DHS/CBP/PIA-059, section 2.1. Which of them are mandatory is not said here, for that is "
        "a matter of the filer type: see `catair pilot check`.",
        "type": "object",
        "if": {"required": ["received_date"]},
        "then": {"$ref": "#/$defs/confirmation"},
        "else": {"$ref": "#/$defs/filing"},
        "$defs": {
            "filing": _object_schema(
                _simple("", elements.FILING)
                | _party_schemas("", PARTIES)
                | {
                    "products": {
                        "description": "The products of the shipment.",
                        "type": "array",
                        "minItems": 1,
                        "items": _object_schema(_simple("products.", elements.PRODUCT)),
                    },
                    "manifest": _object_schema(
                        _simple("manifest.", elements.MANIFEST)
                        | _party_schemas("manifest.", MANIFEST_PARTIES)
                    )
                    | {"description": "What a release from manifest takes: 19 CFR 143.23(k)."},
                }
            ),
            "confirmation": _object_schema({"layout": {"const": LAYOUT}} | confirmed)
            | {"required": ["layout", "received_date", "received_time"]},
        },
    }


def _object_schema(properties: Schema) -> Schema:
    return {
        "type": "object",
        "minProperties": 1,
        "properties": properties,
        "additionalProperties": False,
    }


def _simple(prefix: str, parts: tuple[elements.Part, ...]) -> Schema:
    return {key: _of(f, prefix + key) for key, f in elements.fields_of(parts).items()}


def _party_schemas(prefix: str, known: Mapping[str, tuple[str, tuple[str, ...]]]) -> Schema:
    party = elements.fields_of(elements.PARTY)
    return {
        name: _object_schema({key: _of(party[key], f"{prefix}{name}.{key}") for key in keys})
        for name, (_, keys) in known.items()
    }


def _of(field: Field, path: str) -> Schema:
    """The schema of one element, with the places that state it."""
    stated = elements.of(path)
    told = "; ".join(f"{each.label} ({each.source})" for each in stated)
    made: Schema = {"title": stated[0].label if stated else field.label}
    if told:
        made["description"] = f"{told}."
    if field.privacy != "public":
        made["x-privacy"] = field.privacy
    allowed = CODED.get(field.name)
    if allowed:
        return made | {"enum": list(allowed)}
    made |= {"type": "string", "minLength": 1}
    if field.kind in _PATTERNS:
        made |= {"pattern": _PATTERNS[field.kind], "maxLength": 10}
    return made
