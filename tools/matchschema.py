"""The JSON Schema (draft 2020-12) of the report of `catair match`."""

from __future__ import annotations

from typing import Any

from catair.matching.items import BATCH, BLOCK, TRANSACTION
from catair.matching.keys import DISPOSITIONS

Schema = dict[str, Any]

_LINE: Schema = {"type": "integer", "minimum": 1}
_FILE: Schema = {"type": ["string", "null"]}
_PLACE: dict[str, Schema] = {"file": _FILE, "line": _LINE}
_NUMBER: Schema = {"type": ["integer", "null"], "minimum": 1}
_TEXT: Schema = {"type": ["string", "null"]}


def _object(properties: dict[str, Schema], **optional: Schema) -> Schema:
    return {
        "type": "object",
        "required": list(properties),
        "properties": properties | optional,
        "additionalProperties": False,
    }


def _list(name: str, told: str) -> Schema:
    return {"description": told, "type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def schema() -> Schema:
    """The schema of the report."""
    kind: Schema = {"enum": [TRANSACTION, BLOCK, BATCH]}
    named: dict[str, Schema] = {
        "entry_number": {"type": "string"},
        "isf_transaction_number": {"type": "string"},
        "in_bond_number": {"type": "string"},
        "importer": {"type": "string"},
        "references": {"type": "array", "items": {"type": "string"}},
    }
    application: Schema = {"type": "string"}
    disposition: Schema = {"enum": [*DISPOSITIONS.values(), None]}
    place = _or_null({"$ref": "#/$defs/place"})
    answer = {"application": application, **_PLACE, "disposition": disposition}
    condition = {
        "code": _TEXT, "text": _TEXT, "block": _NUMBER, "transaction": _NUMBER,
        "position": _NUMBER, "column": _NUMBER, "source": place,
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:catair:1:match",
        "title": "catair match",
        "description": "What came back, paired with what was sent. What was sent stands in "
        "`answered` or in `outstanding`, never in both.",
        **_object(
            {
                "catair": {"const": 1},
                "answered": _list("sent", "All that it awaited has come."),
                "outstanding": _list("sent", "Something of it has not; see `awaits`."),
                "unexpected": _list("received", "Answers that nothing awaits."),
                "rejections": _list("rejection", "Batches that came back as X0 and X1."),
                "notices": _list("received", "What CBP sent unasked."),
            }
        ),
        "$defs": {
            "place": _object(_PLACE),
            "sent": _object(
                {
                    "application": application, "kind": kind, **_PLACE,
                    "awaits": {"type": "array", "items": _TEXT},
                    "answers": {"type": "array", "items": _object(answer, **named)},
                },
                **named,
            ),
            "received": _object(
                answer | {"kind": kind, "sent": place}, reason={"type": "string"}, **named
            ),
            "rejection": _object(
                _PLACE | {"batch": place, "conditions": {
                    "type": "array", "items": _object(condition)
                }}
            ),
        },
    }  # fmt: skip
