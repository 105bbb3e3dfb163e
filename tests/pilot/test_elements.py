"""The elements against the witness: the text of DHS/CBP/PIA-059, transcribed by itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import catair
from catair import applications
from catair.chapters import section_321_pilot as chapter
from catair.pilot import elements

WITNESS = Path(__file__).parents[1] / "witness" / "pia_059.tsv"
PRINTED = [
    tuple(line.split("\t"))
    for line in WITNESS.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]

# what the schema has beside the elements: the objects that hold them
PARTS = {*elements.PARTIES, "products", "manifest"}


def leaves(schema: Any, path: str = "") -> dict[str, Any]:
    """Native path to schema of every element."""
    found: dict[str, Any] = {}
    for key, inner in schema["properties"].items():
        inner = inner.get("items", inner)
        if "properties" in inner:
            found |= leaves(inner, f"{path}{key}.")
        else:
            found[path + key] = inner
    return found


SCHEMA = leaves(catair.schema("pilot")["$defs"]["filing"])


def test_the_elements_are_exactly_those_of_the_text() -> None:
    assert len(PRINTED) == 60
    assert Counter((each.place, each.label) for each in elements.STATED) == Counter(PRINTED)
    assert [(each.place, each.label) for each in elements.STATED] == PRINTED


def test_the_native_form_has_exactly_the_elements_of_the_text() -> None:
    named = {path for each in elements.STATED for path in each.paths}
    assert SCHEMA.keys() == elements.PATHS.keys() == named


def test_each_element_of_the_schema_cites_every_place_that_states_it() -> None:
    for path, schema in SCHEMA.items():
        stated = [each for each in elements.STATED if path in each.paths]
        told = "; ".join(f"{each.label} ({each.source})" for each in stated)
        assert schema["description"] == f"{told}."


def test_sources() -> None:
    found = {each.place: each.source for each in elements.STATED}
    assert found["2.d"] == "PIA-059 2.1 ¶2.d"
    assert found["1.c.ii"] == "PIA-059 2.1 ¶1.c.ii"
    assert found["new"] == "PIA-059 2.1, seven new data elements"
    assert found["optional"] == "PIA-059 2.1, optional data elements"
    assert found["(k)(7)"] == "PIA-059 Overview, 19 CFR 143.23(k)(7)"


def test_every_element_is_in_one_record_of_the_chapter() -> None:
    held = {
        field.name: record.identifier
        for record in chapter.CHAPTER.records
        for field in record.elements
    }
    for path in elements.PATHS:
        assert path.rpartition(".")[2] in held
    used = {field.name for field in elements.PATHS.values()}
    own = {"party_role", "received_date", "received_time", "continued_column", "continued_text"}
    assert held.keys() - used == own


def test_what_is_of_a_person_is_marked() -> None:
    personal = {path for path in elements.PATHS if not elements.is_public(path)}
    parties = (*elements.PARTIES, *(f"manifest.{name}" for name in elements.MANIFEST_PARTIES))
    assert personal == {path for path in elements.PATHS if path.rpartition(".")[0] in parties}
    assert {path for path, schema in SCHEMA.items() if "x-privacy" in schema} == personal


def test_codes_of_columns_are_those_of_the_chapter() -> None:
    for name, known in elements.CODED.items():
        (field,) = (f for f in chapter.DP10.elements if f.name == name)
        assert field.codes is not None
        assert set(known.values()) == field.codes.keys()
    roles = [role for role, _ in elements.PARTIES.values()]
    assert {*roles, *(role for role, _ in elements.MANIFEST_PARTIES.values())} == set(chapter.ROLES)
    assert len(set(roles)) == len(roles)


def test_codes_and_identifiers_are_none_of_cbps() -> None:
    own = {code for code, a in applications.APPLICATIONS.items() if a.own}
    assert own == {chapter.FILING, chapter.CONFIRMATION} == {"P3", "R3"}
    mine = {record.identifier for record in chapter.CHAPTER.records}
    others = {
        record.identifier
        for record in applications.layouts()
        if record.chapter is not chapter.CHAPTER
    }
    for identifier in mine:
        assert len(identifier) == 4
        assert not any(identifier.startswith(other) for other in others)
    for code in own:
        assert "not CBP's" in applications.APPLICATIONS[code].name
        assert applications.APPLICATIONS[code].source.startswith("this project")
    assert "not CBP's" in chapter.CHAPTER.title
