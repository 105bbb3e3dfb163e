"""An element that decides on the structure, in lower case or behind a blank: CBP converts both."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

import catair
from catair.findings import EmitError
from catair.tree import walk
from tests.schema.validators import faults, values_of

from .trees import FORMS

SAMPLES = Path(__file__).parent.parent.parent / "samples"
ISF_10 = "isf/isf_10_complete.txt"
CASES = [
    (ISF_10, b"SF30MF ", b"SF30mf ", "entity_code", ["FIELD-CASE"]),
    (ISF_10, b"SF30MF ", b"SF30 MF", "entity_code", ["FIELD-LEADING"]),
    (ISF_10, b"SF30MF ", b"SF30 mf", "entity_code", ["FIELD-CASE"]),
    ("ocean_type_01.txt", b"SE15M", b"SE15m", "bill_type_indicator", ["FIELD-CASE"]),
]


def shape(tree: Any) -> list[tuple[str, str]]:
    """Where each record stands."""
    return [(path, made["record"]) for path, made in walk(tree, "")]


def transactions(tree: Any) -> list[Any]:
    return [t for a in tree["batches"] for b in a["blocks"] for t in b.get("transactions", [])]


@pytest.mark.parametrize(("name", "old", "new", "key", "codes"), CASES)
def test_the_tree_is_the_same_both_ways(
    name: str, old: bytes, new: bytes, key: str, codes: list[str]
) -> None:
    whole = (SAMPLES / name).read_bytes()
    assert old in whole
    data = whole.replace(old, new)
    parsed = catair.parse(data)
    assert {f.code for f in parsed.findings} == set(codes)
    before = [shape(t) for t in transactions(catair.parse(whole).tree)]
    assert [shape(t) for t in transactions(parsed.tree)] == before
    values = [
        made[key] for t in transactions(parsed.tree) for _, made in walk(t, "") if key in made
    ]
    assert new[4:].decode().strip() in values  # as it is in the file
    assert catair.emit(parsed.tree) == data
    for form in FORMS:
        assert [fault for value in values_of(form, data) for fault in faults(form, value)] == []


@pytest.mark.parametrize("kept", ["mf ", " MF", " mf"])
def test_it_stands_in_no_other_place(kept: str) -> None:
    """A manufacturer has its tariff numbers; any other entity has none."""
    tree: Any = catair.parse(SAMPLES / ISF_10).tree
    (filing,) = transactions(tree)
    party = next(p for p in filing["entities"] if p["entity"]["entity_code"] == "MF")
    other = next(p for p in filing["entities"] if p["entity"]["entity_code"] != "MF")
    party["entity"] |= {"entity_code": kept.strip(), "verbatim": {"5-7": kept}}
    catair.emit(tree)
    wrong = copy.deepcopy(tree)
    transactions(wrong)[0]["entities"][filing["entities"].index(other)]["tariffs"] = party[
        "tariffs"
    ]
    with pytest.raises(EmitError) as raised:
        catair.emit(wrong)
    assert {f.code for f in raised.value.findings} == {"JSON-KEY"}
    assert faults("document", wrong)


def test_without_its_columns_it_is_refused_by_the_writer_as_a_value() -> None:
    tree: Any = catair.parse(SAMPLES / ISF_10).tree
    (filing,) = transactions(tree)
    party = next(p for p in filing["entities"] if p["entity"]["entity_code"] == "MF")
    party["entity"]["entity_code"] = "mf"
    with pytest.raises(EmitError) as raised:
        catair.emit(tree)
    assert [f.code for f in raised.value.findings] == ["FIELD-REFUSED"]
    assert faults("document", tree)
