"""Whatever a script states, what is answered can be written and is read without a finding."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import catair
from catair import responder
from catair.responder.form import SCHEMA

from .ask import SAMPLES

FILED = date(2026, 9, 14)
NAMES = ("ocean_type_01.txt", "isf/isf_10_complete.txt")
# A moment of any year is drawn seldom as one that there is: offsets are what is looked for
OFFSETS = st.sampled_from(["0d", "1h", "90m", "1d", "3d", "5d", "30d", "never", "2026-09-20"])


def of(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """What a part of the schema allows."""
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kind = schema["type"]
    if kind == "object":
        drawn = {name: of(inner) for name, inner in schema["properties"].items()}
        needed = {name: drawn.pop(name) for name in schema["required"]}
        return st.fixed_dictionaries(needed, optional=drawn)
    if kind == "array":
        return st.lists(of(schema["items"]), max_size=3)
    if kind == "integer":
        return st.integers(schema["minimum"], schema["maximum"])
    if kind == "boolean":
        return st.booleans()
    if "never" in schema["pattern"]:
        return OFFSETS
    return st.from_regex(schema["pattern"].replace("$", r"\Z"), fullmatch=True)


PARTS = {name: of(SCHEMA["properties"][name]) for name in ("bills", "entries", "reviews")}


@settings(max_examples=100, deadline=None)
@given(st.fixed_dictionaries({}, optional=PARTS), st.sampled_from(NAMES))
def test_the_answers_are_read_without_a_finding(stated: dict[str, Any], name: str) -> None:
    sent = (SAMPLES / name).read_bytes()
    for each in (*stated.get("bills", ()), *stated.get("entries", ())):
        each.pop("bill", None)
        each.pop("entry", None)
    try:
        script = responder.load(json.dumps(stated).encode())
    except responder.ScriptError as error:
        assume("no such date" not in str(error))
        raise
    with responder.State() as state:
        for data, days in ((sent, 0), (sent.replace(b"SE10A", b"SE10R"), 4), (b"", 40)):
            made = responder.respond(
                data, as_of=f"{FILED + timedelta(days)}", script=script, state=state
            )
            received = catair.emit(made)
            assert not received or not catair.parse(received).findings
