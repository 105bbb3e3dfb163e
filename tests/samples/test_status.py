"""What samples/README.md and the chapters say of the status notifications among the samples.

Pages SO- are those of Cargo Release Status Notification v36 (as transcribed), ACMQ- those of ACE
Cargo Manifest/In-bond/Entry Status Query v21.
"""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

import pytest

from catair.chapters.cargo_release_status import (
    BILL_DISPOSITIONS,
    ENTRY_DISPOSITIONS,
    REJECTION_REASONS,
    RELEASE_ORIGINS,
)
from catair.entry_number import is_valid

from .test_claims import SENT, TREES, bills, references, tariffs

NAMES = [name for name in TREES if name.startswith("status/")]
# (name, date of the batch, notification), in the order of the files
TOLD: list[tuple[str, str, Any]] = [
    (name, batch["header"]["transmission_date"], tree)
    for name in NAMES
    for batch in TREES[name]["batches"]
    for block in batch["blocks"]
    for tree in block["transactions"]
]
FILED = {t["header"]["entry_number"]: t for _, _, t in SENT}
KINDS = ("simple", "master", "house")
HOLDS = {"51": "54", "52": "55", "53": "56"}

every = pytest.mark.parametrize(
    "case",
    TOLD,
    ids=[f"{n.removesuffix('.txt')}-{d}-{t['header']['entry_number']}" for n, d, t in TOLD],
)


def of(name: str, number: str) -> list[Any]:
    """The notifications of an entry in a sample."""
    return [t for n, _, t in TOLD if (n, t["header"]["entry_number"]) == (name, number)]


def codes(tree: Any) -> list[str]:
    return [made["disposition_action_code"] for made in tree.get("dispositions", ())]


def matches(tree: Any) -> list[str]:
    return [bill["disposition"]["disposition_code"] for bill in tree.get("bills", ())]


def test_all_are_notifications() -> None:
    assert len(NAMES) == 5
    assert {tree["type"] for _, _, tree in TOLD} == {"SO"}


@every
def test_dispositions_have_their_narratives(case: Any) -> None:
    """ACMQ-53 to ACMQ-56, SO-40, SO-41."""
    _, sent, tree = case
    for bill in tree.get("bills", ()):
        match = bill["disposition"]
        assert match["narrative_message"] == BILL_DISPOSITIONS[match["disposition_code"]]
        assert match["disposition_date"] <= sent
        # ACMQ-53 Note 2: for split and partial shipments alone
        split = match["split_indicator"] == "Y"
        keys = ("carrier_code", "voyage_flight_trip_number", "date_of_arrival")
        assert [key in match for key in keys] == [split] * 3
    for made in tree.get("dispositions", ()):
        code = made["disposition_action_code"]
        assert made["narrative_message"] == ENTRY_DISPOSITIONS[code]
        assert made["disposition_action_date"] <= sent
        # ACMQ-54
        assert ("release_date" in made) is ("release_origin_code" in made) is (code in ("22", "98"))
        assert made.get("release_origin_code", "01") in RELEASE_ORIGINS


@every
def test_a_notification_is_of_an_entry_that_was_filed(case: Any) -> None:
    name, _, tree = case
    header = tree["header"]
    assert is_valid(header["entry_number"], header["entry_filer_code"])
    filed = FILED.get(header["entry_number"])
    assert (filed is None) is (name == "status/pga.txt")
    if filed is None:
        return
    assert header["importer_of_record_number"] == filed["header"]["importer_of_record"]
    assert header["entry_type_code"] == filed["header"]["entry_type"]
    assert header.get("split_shipment_release_code") == filed["header"].get(
        "split_shipment_release_code"
    )
    # ACMQ-47: CR comes back
    assert references(tree).get("CR") == references(filed).get("CR")
    stated = {bill["bill_of_lading_number"] for bill, _, _ in bills(filed)}
    shown = {b[k]["bill_of_lading_number"] for b in tree.get("bills", ()) for k in KINDS if k in b}
    assert shown <= stated
    lines = [
        (line["item"]["line_item_identifier"], number)
        for line in filed.get("lines", ())
        for number, _, _ in tariffs(line)
    ]
    assert [
        (made["line_item_identifier"], made["hts_number"]) for made in tree.get("lines", ())
    ] == lines


@every
def test_what_cbp_or_an_agency_writes_is_marked(case: Any) -> None:
    _, _, tree = case
    texts = [
        made["comments_to_trade"] for r in tree.get("reviews", ()) for made in r.get("comments", ())
    ]
    texts += [text for code, text in references(tree).items() if code == "CMT"]
    assert all(text.startswith("SYNTHETIC TEXT") for text in texts)


def test_from_bill_match_to_release() -> None:
    trees = of("status/release.txt", "00410018")
    assert [matches(tree) for tree in trees] == [["91"], ["93"], ["94"], ["95"], ["95"]]
    assert [codes(tree) for tree in trees] == [[], ["97"], [], ["98"], ["22"]]
    dates = [t["dispositions"][0].get("release_date") for t in trees if "dispositions" in t]
    assert dates == [None, "2026-09-28", "2026-09-29"]
    assert all(list(bill)[:2] == ["master", "house"] for tree in trees for bill in tree["bills"])


def test_every_hold_is_removed_before_the_release() -> None:
    removed = []
    for number in ("00411412", "00411420"):
        trees = of("status/hold.txt", number)
        assert [("98" in codes(tree)) for tree in trees] == [False] * (len(trees) - 1) + [True]
        for bill in zip(*map(matches, trees), strict=True):
            holds = [code for code in bill if code in HOLDS]
            after = [bill[at + 1] for at, code in enumerate(bill) if code in HOLDS]
            assert after == [HOLDS[code] for code in holds]
            removed += holds
    assert sorted(removed) == sorted(HOLDS)


def test_in_bonds_are_those_of_the_entry() -> None:
    for number in ("00411412", "00411420"):
        stated = [b["in_bond"]["bill_of_lading_number"] for b in FILED[number]["bills"]]
        for tree in of("status/hold.txt", number):
            assert [leg["in_bond_number"] for b in tree["bills"] for leg in b["in_bonds"]] == stated


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("00410026", [(1, "83"), (2, "83"), (3, "98")]),  # hold all (ACMQ-55)
        ("00410034", [(1, "98"), (1, "98"), (1, "98")]),  # incremental
    ],
)
def test_parts_of_a_split_shipment(number: str, expected: list[Any]) -> None:
    trees = of("status/split.txt", number)
    assert [(len(tree["bills"]), *codes(tree)) for tree in trees] == expected
    parts = [
        (part["carrier_code"], part["voyage_flight_trip_manifest_number"], part["quantity"])
        for part in FILED[number]["bills"][0]["conveyances"]
    ]
    # ACMQ-50 Note 1: boarded quantities
    newest = [tree["bills"][-1] for tree in trees]
    assert [
        (
            b["disposition"]["carrier_code"],
            b["disposition"]["voyage_flight_trip_number"],
            b["simple"]["quantity"],
        )
        for b in newest
    ] == parts


def test_an_answered_cancellation() -> None:
    trees = of("status/cancellation.txt", "00410059")
    assert FILED["00410059"]["header"]["valid_action_code"] == "D"
    assert [codes(tree) for tree in trees] == [["85"], ["87"], ["23"]]
    assert [sorted(references(tree)) for tree in trees] == [[], ["CMT", "RSN"], []]
    assert references(trees[1])["RSN"] in REJECTION_REASONS


# --- agencies ----------------------------------------------------------------------------------


def pga() -> list[Any]:
    return [tree for name, _, tree in TOLD if name == "status/pga.txt"]


def place(made: Any) -> tuple[int, ...]:
    ends = [
        made.get(f"{end}_{part}")
        for end in ("beginning", "ending")
        for part in ("cbp_line", "tariff_position", "pga_line")
    ]
    return tuple(int(value) for value in ends if value is not None)


def test_the_same_reviews_in_both_layouts() -> None:
    """ACMQ-59 Note 7: the line gave a column to the tariff position."""
    older, newer = ([r["disposition"] for r in tree["reviews"]][:2] for tree in pga()[:2])
    assert [made["variant"] for made in older] == ["pre04"] * 2
    assert [made["variant"] for made in newer] == ["04"] * 2
    assert [len(made["beginning_cbp_line"]) for made in (older[0], newer[0])] == [4, 3]
    assert (
        [place(made) for made in older]
        == [place(made) for made in newer]
        == [(1, 1, 1, 1, 1, 2)] * 2
    )
    moved = ("variant", "pga_processing_group_version", "cbp_line", "tariff_position")
    for one, other in zip(older, newer, strict=True):
        assert {k: v for k, v in one.items() if not k.endswith(moved)} == {
            k: v for k, v in other.items() if not k.endswith(moved)
        }
    assert {made["pga_processing_group_version"] for made in older} == {"03"}


def test_the_latest_status_of_each_place_is_to_proceed() -> None:
    """ACMQ-60 Notes 8 and 9."""
    latest: dict[Any, tuple[str, str]] = {}
    for tree in pga()[1:]:
        for review in tree.get("reviews", ()):
            made = review["disposition"]
            when = f"{made['status_action_date']} {made['status_action_time']}"
            key = made["government_agency_code"], place(made)
            latest[key] = max(latest.get(key, ("", "")), (when, made["line_level_status_code"]))
    assert {key: status for key, (_, status) in latest.items()} == {
        ("FDA", (1, 1, 1, 1, 1, 2)): "07",
        ("APH", (1, 1, 3)): "07",
        ("CPS", (2, 1, 0)): "07",
    }
    last = pga()[-1]
    assert codes(last) == ["01", "98"]
    assert last["dispositions"][-1]["release_origin_code"] == "08"


def test_what_goes_with_a_review() -> None:
    held = [
        r
        for tree in pga()
        for r in tree.get("reviews", ())
        if "pga_entry_hold_type" in r["disposition"]
    ]
    (hold,) = held
    assert hold["disposition"]["entry_level_status_message"] == "HOLD INTACT"
    assert [len(hold[key]) for key in ("details", "comments")] == [2, 2]
    # ACMQ-59: the second number may be longer than twelve
    (_, long), (short,) = (made["references"] for made in hold["details"])
    assert len(long["reference_number"]) == 18
    assert len(short["reference_number"]) == 12
    corrected = [tree for tree in pga() if "correction_response_indicator" in tree["header"]]
    assert [tree["header"]["correction_response_indicator"] for tree in corrected] == ["P"]


def test_batches_come_in_order() -> None:
    for name in NAMES:
        days = [b["header"]["transmission_date"] for b in TREES[name]["batches"]]
        assert len(days) > 1
        for one, other in pairwise(map(datetime.date.fromisoformat, days)):
            assert one < other
