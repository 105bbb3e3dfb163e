"""The JSON Schema (draft 2020-12) of the native filings of the Section 321 Data Pilot.

It accepts what `catair.pilot.shape.flaws` finds nothing in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catair.fields import PUBLIC, Field
from catair.pilot import elements
from catair.pilot.elements import CODED, LAYOUT, MANIFEST_PARTIES, PARTIES

Schema = dict[str, Any]

NONE: Mapping[str, str] = {}  # a filing has texts and codes alone


def schema(patterns: Mapping[str, str]) -> Schema:
    """The schema of a filing or a confirmation; `patterns` are those of the kinds of value."""
    confirmed = {
        key: _of(field, "", patterns)
        for key, field in elements.fields_of(elements.CONFIRMATION).items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:catair:1:pilot",
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


def _of(field: Field, path: str, patterns: Mapping[str, str] = NONE) -> Schema:
    """The schema of one element, with the places that state it."""
    stated = elements.of(path)
    told = "; ".join(f"{each.label} ({each.source})" for each in stated)
    made: Schema = {"title": stated[0].label if stated else field.label}
    if told:
        made["description"] = f"{told}."
    if field.privacy != PUBLIC:
        made["x-privacy"] = field.privacy
    allowed = CODED.get(field.name)
    if allowed:
        return made | {"enum": list(allowed)}
    made |= {"type": "string", "minLength": 1}
    if field.kind != "text":
        made |= {"pattern": patterns[field.kind], "maxLength": 10}
    return made
