"""The JSON Schemas (draft 2020-12) of the JSON forms and of the other JSON that catair has.

tools/jsonschemas.py makes them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from catair.forms import SCHEMAS


def text(form: str) -> bytes:
    """The schema of a form as it is packaged, in ASCII.

    Raises ValueError for an unknown form.
    """
    if form not in SCHEMAS:
        raise ValueError(f"form is one of {', '.join(SCHEMAS)}, not {form!r}")
    return (Path(__file__).parent / f"{form}.schema.json").read_bytes()


def schema(form: str = "document") -> dict[str, Any]:
    """The JSON Schema of a form, a new dict each time.

    That of `lines` and of `records`, which are NDJSON, describes one line; "form5106" is the data
    of CBP Form 5106 (catair.bond), "pilot" a filing of the Section 321 Data Pilot, in this
    project's own layout, for CBP publishes none, "match" the report of `catair match`, "script"
    what `catair respond` takes.  Raises ValueError for an unknown form.
    """
    made: dict[str, Any] = json.loads(text(form))
    return made
