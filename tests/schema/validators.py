"""The schemas compiled once, and what the tests ask of them."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import orjson
from jsonschema import Draft202012Validator

import catair
from catair.forms import FORMS
from catair.jsonform import to_json
from catair.record import Record
from tools import jsonschemas

__all__ = ["FORMS", "faults", "faults_of_record", "of_form", "of_record", "valid", "values_of"]


@cache
def of_form(form: str) -> Draft202012Validator:
    """The validator of the packaged schema of a form."""
    return Draft202012Validator(catair.schema(form))


@cache
def of_record(record: Record) -> Draft202012Validator:
    """The validator of one layout by itself, which need not be of a chapter."""
    definitions = jsonschemas.basic() | {"record": True}
    return Draft202012Validator(jsonschemas.record_schema(record, False) | {"$defs": definitions})


def faults(form: str, value: Any) -> list[str]:
    """What the schema of a form finds wrong: JSON path and message."""
    return [f"{e.json_path}: {e.message}" for e in of_form(form).iter_errors(value)]


def faults_of_record(record: Record, made: Any) -> list[str]:
    """What the schema of a layout finds wrong."""
    return [f"{e.json_path}: {e.message}" for e in of_record(record).iter_errors(made)]


def valid(form: str, value: Any) -> bool:
    """True if the schema of a form accepts a value."""
    return of_form(form).is_valid(value)


def values_of(form: str, data: bytes, **how: Any) -> list[Any]:
    """The JSON values that to-json prints for a file: one, or one a line."""
    out = io.BytesIO()
    for _ in to_json(catair.read(data, **how), form, out):
        pass
    text = out.getvalue()
    return [orjson.loads(text)] if form == "document" else list(map(orjson.loads, _lines(text)))


def _lines(text: bytes) -> list[bytes]:
    assert text.endswith(b"\n")
    return text[:-1].split(b"\n")
