"""What a filing may be: the check of catair and the schema of its package agree."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import catair
from catair.pilot.shape import flaws

from .filings import NAMES, confirmations, filings, sample

SCHEMA = jsonschema.Draft202012Validator(catair.schema("pilot"))
ODD: tuple[Any, ...] = (
    None,
    "",
    "x",
    0,
    1.5,
    True,
    [],
    [{}],
    {},
    {"name": "A"},
    {"a": 1},
    "\n",
    "2026-02-30",
)


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """(container, key) of everything in a value."""
    if isinstance(value, (dict, list)):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])


@st.composite
def disturbed(draw: st.DrawFn) -> Any:
    """A filing or a confirmation with one thing in it exchanged, added or taken out."""
    made = copy.deepcopy(draw(filings | confirmations))
    container, key = draw(st.sampled_from(list(places(made))))
    what = draw(st.sampled_from(("exchange", "add", "drop")))
    if what == "exchange":
        container[key] = copy.deepcopy(draw(st.sampled_from(ODD)))
    elif what == "drop":
        del container[key]
    elif isinstance(container, dict):
        container[draw(st.sampled_from(("name", "layout", "received_date", "other")))] = draw(
            st.sampled_from(ODD)
        )
    return made


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA.schema)


@given(filings | confirmations)
def test_filings_are_accepted_by_both(native: Any) -> None:
    assert list(flaws(native)) == []
    assert SCHEMA.is_valid(native)


@given(disturbed())
def test_both_refuse_the_same(native: Any) -> None:
    assert SCHEMA.is_valid(native) == (not list(flaws(native)))


@pytest.mark.parametrize("name", NAMES)
def test_samples_are_accepted(name: str) -> None:
    native = sample(name)
    for each in native if isinstance(native, list) else [native]:
        assert SCHEMA.is_valid(each)


DAY = {
    "layout": "project layout, not CBP's",
    "received_date": "2024-02-29",
    "received_time": "23:59:59",
}

# (value, code and path of each finding)
WRONG: list[tuple[Any, list[tuple[str, str]]]] = [
    (None, [("JSON-VALUE", "")]),
    ({}, [("JSON-VALUE", "")]),
    ([], [("JSON-VALUE", "")]),
    ({"originator": "A"}, [("JSON-KEY", "/originator")]),
    ({"a/b": "A"}, [("JSON-KEY", "/a~1b")]),
    ({5: "A"}, [("JSON-KEY", "/5")]),
    ({"originator_code": 5}, [("JSON-VALUE", "/originator_code")]),
    ({"originator_code": "\ud800"}, [("JSON-VALUE", "/originator_code")]),
    ({"known_carrier_customer_flag": 1}, [("JSON-VALUE", "/known_carrier_customer_flag")]),
    ({"participant_filer_type": "C"}, [("JSON-VALUE", "/participant_filer_type")]),
    ({"participant_filer_type": []}, [("JSON-VALUE", "/participant_filer_type")]),
    ({"buyer": {}}, [("JSON-VALUE", "/buyer")]),
    ({"buyer": {"country": "US"}}, [("JSON-KEY", "/buyer/country")]),
    ({"products": {}}, [("JSON-VALUE", "/products")]),
    ({"products": []}, [("JSON-VALUE", "/products")]),
    ({"products": [{"hts_number": "1"}, {}]}, [("JSON-VALUE", "/products/1")]),
    (
        {"manifest": {"shipper": {"phone_number": "1"}}},
        [("JSON-KEY", "/manifest/shipper/phone_number")],
    ),
    (DAY | {"received_date": "2023-02-29"}, [("JSON-VALUE", "/received_date")]),
    (DAY | {"received_date": "2024-02-29\n"}, [("JSON-VALUE", "/received_date")]),
    (DAY | {"received_time": "24:00:00"}, [("JSON-VALUE", "/received_time")]),
    (DAY | {"layout": "CBP"}, [("JSON-VALUE", "/layout")]),
    (
        {"received_date": "2024-02-29"},
        [("JSON-VALUE", "/layout"), ("JSON-VALUE", "/received_time")],
    ),
    (DAY | {"carrier_name": "A"}, [("JSON-KEY", "/carrier_name")]),
]


@pytest.mark.parametrize(("native", "wrong"), WRONG)
def test_what_is_refused(native: Any, wrong: list[tuple[str, str]]) -> None:
    found = list(flaws(native))
    assert [(f.code, f.path) for f in found] == wrong
    assert all(f.found is None for f in found)
    assert [f.path for f in flaws(native, "/7")] == [f"/7{path}" for _, path in wrong]


def test_a_confirmation_is_accepted() -> None:
    assert list(flaws(DAY)) == []


def test_what_is_expected_of_a_flag_and_a_type() -> None:
    (flag,) = flaws({"known_carrier_customer_flag": "Y"})
    assert flag.expected == "true or false"
    (kind,) = flaws({"participant_filer_type": "C"})
    assert kind.expected == "carrier or online_marketplace or broker or freight_forwarder or other"


def test_the_schema_says_whose_layout_it_is() -> None:
    assert "not CBP's" in SCHEMA.schema["title"]
    assert "CBP publishes no layout" in SCHEMA.schema["description"]
