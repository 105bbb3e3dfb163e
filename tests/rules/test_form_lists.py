"""Lists of items, judged in place: optional and mandatory ones, with gaps."""

from __future__ import annotations

from typing import Any

import pytest

from catair.fields import Field, control, filler
from catair.record import Chapter, Record
from catair.rules.form import compile_check

CODES = {"X": "one", "Y": "other"}


def record(first: str) -> Record:
    """A record with a list of two kinds and amounts; `first` is the designation of the first."""
    fields = [control("ZZ")]
    for at, designation in enumerate((first, "C")):
        start = 3 + 3 * at
        fields.append(Field("Kind", start, start, "A", designation, codes=CODES, list="kinds"))
        fields.append(Field("Amount", start + 1, start + 2, "N", "C", list="kinds"))
    return Chapter("Toys", "v1", "2024-01-01", "Toys").record(
        "ZZ", "Toy", "1", [*fields, filler(9, 80, "X")]
    )


@pytest.mark.parametrize(
    ("kinds", "broken"),
    [
        (None, []),
        ([{"kind": "X"}], []),
        ([{"amount": "01"}], []),
        ([None, {"kind": "Y"}], []),
        ([{"kind": "Q"}], [("FIELD-CODE", 0)]),
        ([None, {"kind": "Q"}], [("FIELD-CODE", 1)]),
        ([{"kind": "Q"}, {"kind": "Q"}], [("FIELD-CODE", 0), ("FIELD-CODE", 1)]),
    ],
)
def test_an_optional_list(kinds: list[Any] | None, broken: list[tuple[str, int]]) -> None:
    check = compile_check(record("C"))
    assert check is not None
    made = {"record": "ZZ"} | ({"kinds": kinds} if kinds else {})
    assert [(each.code, each.item) for each in check(made) or []] == broken


@pytest.mark.parametrize(
    ("kinds", "broken"),
    [
        (None, ["FIELD-REQUIRED"]),
        ([{"kind": "X"}], []),
        ([{"amount": "01"}], ["FIELD-REQUIRED"]),
        ([None, {"kind": "X"}], ["FIELD-REQUIRED"]),
        ([{"kind": "X"}, {"amount": "01"}], []),
    ],
)
def test_a_list_whose_first_item_is_mandatory(kinds: list[Any] | None, broken: list[str]) -> None:
    check = compile_check(record("M"))
    assert check is not None
    made = {"record": "ZZ", "kinds": kinds}
    assert [each.code for each in check(made) or []] == broken
