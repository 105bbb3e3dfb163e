"""Filings of several participants for one shipment, brought together."""

from __future__ import annotations

import copy
from itertools import permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catair import pilot

from .filings import sample

SHIPMENT = sample("shipment")


def filing(tracking: str = "", house: str = "", master: str = "", **more: Any) -> dict[str, Any]:
    numbers = {
        "shipment_tracking_number": tracking,
        "house_bill_number": house,
        "master_bill_number": master,
    }
    return {key: value for key, value in numbers.items() if value} | more


def together(*filings: dict[str, Any]) -> tuple[list[list[str]], list[str]]:
    """The numbers of the filings of each shipment, and the codes of the findings."""
    shipments, found = pilot.merge(filings)
    return [[f["name"] for f in each["filings"]] for each in shipments], [f.code for f in found]


# (filings, the shipments, codes of the findings)
CASES: list[tuple[list[dict[str, Any]], list[list[str]], list[str]]] = [
    ([], [], []),
    ([filing("T1"), filing("T2"), filing("T1")], [["0", "2"], ["1"]], []),
    ([filing(house="1"), filing("1")], [["0"], ["1"]], []),
    ([filing("T1"), filing(house="H1"), filing("T1", "H1")], [["0", "1", "2"]], []),
    ([filing(), filing()], [["0"], ["1"]], []),
    # a master bill of one shipment
    ([filing(master="M"), filing(master="M")], [["0", "1"]], []),
    ([filing(master="M"), filing("T1", master="M")], [["0", "1"]], []),
    ([filing("T1", master="M"), filing(house="H1", master="M")], [["0", "1"]], []),
    # a master bill of several
    ([filing("T1", master="M"), filing("T2", master="M")], [["0"], ["1"]], []),
    (
        [
            filing("T1", master="M"),
            filing(master="M"),
            filing("T2", master="M"),
            filing(master="M"),
        ],
        [["0"], ["1", "3"], ["2"]],
        ["PILOT-CONSOLIDATED"],
    ),
    # numbers that disagree in filings that share another
    (
        [filing("T1", "H1"), filing("T1", "H2")],
        [["0", "1"]],
        ["PILOT-DISAGREE"],
    ),
    (
        [filing("T1", master="M"), filing("T1", master="N"), filing(master="N")],
        [["0", "1", "2"]],
        ["PILOT-DISAGREE"],
    ),
]


@pytest.mark.parametrize(("filings", "shipments", "codes"), CASES)
def test_which_filings_are_of_one_shipment(
    filings: list[dict[str, Any]], shipments: list[list[str]], codes: list[str]
) -> None:
    assert together(*filings) == (shipments, codes)


numbers = st.sampled_from(("", "1", "2", "3"))


@given(st.lists(st.builds(filing, numbers, numbers, numbers), max_size=6))
def test_every_filing_is_of_one_shipment_and_what_shares_a_number_is_together(
    filings: list[dict[str, Any]],
) -> None:
    shipments, _ = together(*filings)
    assert sorted(name for each in shipments for name in each) == [
        str(n) for n in range(len(filings))
    ]
    where = {name: at for at, each in enumerate(shipments) for name in each}
    for key in ("shipment_tracking_number", "house_bill_number"):
        for number in "123":
            same = {where[str(n)] for n, each in enumerate(filings) if each.get(key) == number}
            assert len(same) <= 1


@given(st.lists(st.builds(filing, numbers, numbers, numbers), max_size=6), st.randoms())
def test_any_order_of_any_filings_makes_the_same_shipments(
    filings: list[dict[str, Any]], chance: Random
) -> None:
    order = list(range(len(filings)))
    chance.shuffle(order)
    names = [str(n) for n in order]
    shipments, found = pilot.merge([filings[n] for n in order], names=names)
    groups = {frozenset(each["name"] for each in made["filings"]) for made in shipments}
    plain, codes = together(*filings)
    assert groups == {frozenset(each) for each in plain}
    assert sorted(f.code for f in found) == sorted(codes)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_filings_does_not_matter(order: tuple[int, ...]) -> None:
    (made,), found = pilot.merge([SHIPMENT[n] for n in order], names=[str(n) for n in order])
    assert sorted(each["name"] for each in made["filings"]) == ["0", "1", "2"]
    assert {each["element"] for each in made["disagreements"]} == DISPUTED
    assert len(found) == len(DISPUTED)


DISPUTED = {
    "/mode_of_transportation",
    "/final_deliver_to_party/address",
    "/products/0/enhanced_product_description",
    "/products/0/merchandise_product_quantity",
}


def test_who_said_what() -> None:
    (made,), found = pilot.merge(SHIPMENT, names=["carrier", "marketplace", "broker"])
    assert made["numbers"] == {
        "shipment_tracking_number": ["ZZTRK0000000033"],
        "house_bill_number": ["ZZH2611003"],
        "master_bill_number": ["00012345686"],
    }
    assert made["filings"][1] == {
        "name": "marketplace",
        "originator_code": "ZQMARKET07",
        "participant_filer_type": "online_marketplace",
    }
    assert made["disagreements"][0] == {
        "element": "/mode_of_transportation",
        "label": "Mode of Transportation",
        "sources": ["PIA-059 2.1 ¶1.d"],
        "values": [
            {"value": "air", "said_by": ["carrier", "marketplace"]},
            {"value": "truck", "said_by": ["broker"]},
        ],
    }
    first = found[0]
    assert (first.code, first.severity, first.path) == (
        "PILOT-DISAGREE", "warning", "/shipments/0/disagreements/0"
    )  # fmt: skip
    assert first.expected == (
        'one Mode of Transportation; said: "air" (carrier, marketplace); "truck" (broker)'
    )
    assert made["elements"]["/known_marketplace_seller_flag"] is True
    assert made["elements"]["/products/0/listed_price_on_marketplace"] == "USD 24.99"
    assert not made["elements"].keys() & DISPUTED


def test_personal_values_are_masked_unless_asked_for() -> None:
    private = ("Specimen", "Invented", "Quynzar", "Sample Quay", "seller-0042", "00018")
    shipments, found = pilot.merge(SHIPMENT)
    text = repr((shipments, found))
    assert not any(value in text for value in private)
    assert "'(masked)'" in text
    shipments, found = pilot.merge(SHIPMENT, show_values=True)
    text = repr((shipments, found))
    assert all(value in text for value in private)
    assert "masked" not in text


def test_confirmations_are_left_out() -> None:
    shipments, _ = pilot.merge([sample("confirmation"), filing("T1")], names=["c", "f"])
    assert [[f["name"] for f in each["filings"]] for each in shipments] == [["f"]]


def test_nothing_given_is_changed() -> None:
    given_ = copy.deepcopy(SHIPMENT)
    pilot.merge(given_, show_values=True)
    assert given_ == SHIPMENT


def test_more_products_than_another_is_no_disagreement() -> None:
    one, two = {"hts_number": "1"}, {"hts_number": "2"}
    (made,), found = pilot.merge([filing("T", products=[one]), filing("T", products=[one, two])])
    assert found == []
    assert made["elements"]["/products/1/hts_number"] == "2"
