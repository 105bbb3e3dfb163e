"""Each kind of fault gives the finding that it announces, on its record, and nothing else."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

import catair
from catair.synthesis import KINDS, generate
from catair.synthesis.chance import Chance
from catair.synthesis.faults import FAULTS, Fault, cut, format_fault, put, turn
from catair.synthesis.transmission import Order, write
from catair.tree import walk
from tests.synthesis.making import transmission


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("kind", KINDS)
def test_exactly_the_finding_that_is_expected(kind: str, fault: Fault) -> None:
    for tree in generate(kind, 3, 8):
        place = fault.spoil(tree)
        if place is None:
            continue
        at = [made is place.made for _, made in walk(tree, "")].index(True)
        data = catair.emit(transmission(kind, [tree]))
        (found,) = catair.validate(data)
        assert (found.code, found.line, found.record) == (fault.code, at + 3, place.made["record"])
        if place.field is not None:
            assert found.field == place.field


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_has_a_kind_that_it_spoils(fault: Fault) -> None:
    assert any(fault.spoil(tree) for kind in KINDS for tree in generate(kind, 3, 8))


@pytest.mark.parametrize("kind", KINDS)
def test_each_transaction_can_be_spoiled(kind: str) -> None:
    for at, tree in enumerate(generate(kind, 1, 60)):
        assert put(Chance(at), tree) is not None


def test_where_nothing_can_be_spoiled() -> None:
    (tree,) = generate("isf_delete", 1, 1)
    (fault,) = (fault for fault in FAULTS if fault.name == "no_day")
    assert put(Chance(1), tree, (fault,)) is None


def test_identifiers_of_a_format() -> None:
    fault = format_fault("short", "SE60", "hts_number", "FORMAT-X", cut)
    (tree,) = generate("ocean", 1, 1)
    before = tree["lines"][0]["tariffs"][0]["tariff"]["hts_number"]
    place = fault.spoil(tree)
    assert place is not None
    assert place.made["hts_number"] == before[:7]
    assert fault.spoil({"type": "KI", "header": {"record": "K"}}) is None
    assert [turn(number) for number in ("XQZU4100260", "00410019")] == ["XQZU4100261", "00410010"]


def rows(order: Order) -> tuple[bytes, list[dict[str, Any]], int]:
    out, told = io.BytesIO(), io.BytesIO()
    spoiled = write(order, out, told)
    return out.getvalue(), [json.loads(line) for line in told.getvalue().splitlines()], spoiled


def test_the_share_of_transactions() -> None:
    for rate, least, most in ((0.0, 0, 0), (0.1, 60, 140), (1.0, 1000, 1000)):
        _, told, spoiled = rows(Order({"cancel": 1, "isf_delete": 1}, 1, 1000, invalid_rate=rate))
        assert len(told) == spoiled
        assert least <= spoiled <= most
        assert [row["transaction"] for row in told] == sorted({row["transaction"] for row in told})


@pytest.mark.parametrize(
    ("changed", "told"), [({"invalid_rate": 1.5}, "rate"), ({"per_block": 0}, "block")]
)
def test_orders_that_are_none(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        write(Order({"air": 1}, 1, 1)._replace(**changed), io.BytesIO())
