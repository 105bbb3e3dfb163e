"""The JSON of CBP Form 5106: what is accepted, and that its schema says the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import catair
from catair.bond.form5106 import ADDRESSES, BOND, IMPORTER, NAME, NUMBER, check, load
from catair.fields import Object
from tests.cli.command import SAMPLES
from tests.cli.command import catair as command

VALIDATOR = Draft202012Validator(catair.schema("form5106"))
SAMPLE: Object = json.loads((SAMPLES / "bond" / "form5106.json").read_bytes())


def told(form: Any) -> list[tuple[str, str | None]]:
    """What is wrong with a form; the schema agrees on whether anything is."""
    found = [(f.code, f.path) for f in check(form)]
    assert VALIDATOR.is_valid(form) is (not found), form
    return found


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(catair.schema("form5106"))
    assert json.loads(command("schema", "form5106").stdout) == catair.schema("form5106")


def test_the_sample_and_the_empty_form() -> None:
    assert told(SAMPLE) == []
    assert told({}) == []
    assert load(b"{}") == ({}, [])


def test_null_is_a_blank() -> None:
    groups: Object = {key: dict.fromkeys(held) for key, held in ADDRESSES.items()}
    bond = dict.fromkeys(BOND) | {"bond_number": "1"}
    assert told({**dict.fromkeys(NAME), **dict.fromkeys(IMPORTER), **groups, "bonds": [bond]}) == []


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ([], [("JSON-VALUE", "")]),
        ({"name": "X"}, [("JSON-KEY", "/name")]),
        ({"a/b": "X"}, [("JSON-KEY", "/a~1b")]),
        ({"importer_number": None}, [("JSON-VALUE", "/importer_number")]),
        ({"importer_number": "002300886"}, [("JSON-VALUE", "/importer_number")]),
        ({"importer_number": 7}, [("JSON-VALUE", "/importer_number")]),
        ({"legal_name": ""}, [("JSON-VALUE", "/legal_name")]),
        ({"legal_name": "A\nB"}, [("JSON-VALUE", "/legal_name")]),
        ({"legal_name": "A "}, [("JSON-VALUE", "/legal_name")]),
        ({"mailing_address": "X"}, [("JSON-VALUE", "/mailing_address")]),
        ({"mailing_address": {"zip": "1"}}, [("JSON-KEY", "/mailing_address/zip")]),
        ({"mailing_address": {"city": 1}}, [("JSON-VALUE", "/mailing_address/city")]),
        ({"bonds": {}}, [("JSON-VALUE", "/bonds")]),
        ({"bonds": [1]}, [("JSON-VALUE", "/bonds/0")]),
        ({"bonds": [{"bond_amount": 1}]}, [("JSON-VALUE", "/bonds/0")]),
        ({"bonds": [{"bond_number": None}]}, [("JSON-VALUE", "/bonds/0")]),
    ],
)
def test_what_is_no_form(form: Any, found: list[tuple[str, str]]) -> None:
    assert told(form) == found


@pytest.mark.parametrize(
    ("key", "value", "right"),
    [
        ("bond_amount", 0, True),
        ("bond_amount", 9999999999, True),
        ("bond_amount", 10000000000, False),
        ("bond_amount", -1, False),
        ("bond_amount", "50000", False),
        ("bond_effective_date", "2026-02-28", True),
        ("bond_effective_date", "2026-02-29", False),
        ("bond_effective_date", "022826", False),
        ("bond_effective_date", "1969-12-31", False),
        ("bond_sufficiency_indicator", "Y", True),
        ("bond_sufficiency_indicator", " ", False),
    ],
)
def test_values_of_a_bond(key: str, value: Any, right: bool) -> None:
    found = told({"bonds": [{"bond_number": "1", key: value}]})
    assert found == ([] if right else [("JSON-VALUE", f"/bonds/0/{key}")])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "JSON-SYNTAX"),
        (b"\xff", "JSON-SYNTAX"),
        (b"[]", "JSON-VALUE"),
        (b'{"bonds": [], "bonds": []}', "JSON-DUPLICATE"),
        (b'{"bonds": [{"bond_amount": 1.5}]}', "JSON-VALUE"),
    ],
)
def test_text_that_is_no_json_is_told(data: bytes, code: str) -> None:
    form, found = load(data)
    assert form == {}
    assert [f.code for f in found] == [code]


VALUES = st.sampled_from(
    [None, 0, -1, 50000, 10**10, "", " ", "A", "00-230088600", "00-2300886", "00-2300886\n",
     "2026-02-28", "2026-02-30", [], {}]
)  # fmt: skip
PARTS = st.fixed_dictionaries({}, optional=dict.fromkeys([*BOND, "strange"], VALUES))
PLACES = st.fixed_dictionaries({}, optional=dict.fromkeys(ADDRESSES["mailing_address"], VALUES))
FORMS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys([*NUMBER, *NAME, *IMPORTER], VALUES)
    | dict.fromkeys(ADDRESSES, PLACES | VALUES)
    | {"bonds": st.lists(PARTS, max_size=2) | VALUES},
)


@settings(max_examples=300, deadline=None)
@given(FORMS)
def test_check_and_schema_agree(form: Any) -> None:
    told(form)
