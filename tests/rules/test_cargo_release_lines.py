"""Lines of Cargo Release: zone status, the order of tariff numbers, values."""

from __future__ import annotations

import pytest

from catair.rules import cargo_release_lines
from catair.rules.rule import Case, Context
from tests.rules.edits import behind, passing, put, without
from tests.rules.placed import codes, placed

TRUCK = passing("SE10-VALUE")  # type 01: entry value 2000, a line of 2000
ZONE = passing("SE41-N1")  # type 06: P, quantity 300
CURRENT = passing("SE61-SAME")  # type 06 with SE61 and a filing date
TIB = passing("SE60-N1a")  # type 23: 9813 and the merchandise
SPECIAL = passing("SE60-N2a")  # type 01: 9903 before the commodity
HTS = "hts_number"


@pytest.mark.parametrize(
    ("status", "found"),
    [("P", []), ("N", []), ("D", ["SE41-N1"]), ("Z", ["SE41-N1"]), ("Q", []), (" ", [])],
)
def test_zone_status(status: str, found: list[str]) -> None:
    assert codes(put(ZONE, "SE41", 5, status)) == found


@pytest.mark.parametrize(("quantity", "found"), [("00000001", []), ("0" * 8, ["SE41-QUANTITY"])])
def test_quantity(quantity: str, found: list[str]) -> None:
    assert codes(put(ZONE, "SE41", 12, quantity)) == found


def test_filing_date_is_for_privileged_foreign() -> None:
    assert codes(put(ZONE, "SE41", 6, "062121")) == []
    lines = put(put(ZONE, "SE41", 6, "062121"), "SE41", 5, "N")
    assert codes(lines) == ["SE41-DATE"]


def test_an_entry_type_that_is_missing_is_told_once() -> None:
    assert codes(put(CURRENT, "SE10", 20, "  ")) == []


def test_what_is_not_the_whole_entry_is_not_judged() -> None:
    told = codes(put(put(ZONE, "SE10", 5, "D"), "SE41", 5, "D"))
    assert not set(told) & set(cargo_release_lines.RULES)


def test_zone_records_on_another_type() -> None:
    assert codes(put(CURRENT, "SE10", 20, "01")) == ["SE41-TYPE", "SE61-TYPE"]


def test_current_number_without_a_zone_status() -> None:
    assert codes(without(CURRENT, "SE41")) == ["SE41-MISSING"]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (["9813003000", "8413600030"], []),
        (["99038803", "9813003000", "8413600030"], []),
        (["9813003000", "99038803", "8413600030"], []),
        (["9813003000", "8413600030", "8413910060"], []),
        (["9813003000"], ["SE60-N1a"]),
        (["99038803", "9813003000"], ["SE60-N1c"]),
        (["9813003000", "9802008065"], ["SE60-N1c"]),
        (["8413600030", "9813003000"], ["SE60-N1b"]),
        (["8413600030"], ["SE60-N1b"]),
        (["99038803"], ["SE60-N1b"]),
        (["9813003000", "8413600030", "99038803"], ["SE60-N2a"]),
    ],
)
def test_numbers_of_a_temporary_importation(numbers: list[str], found: list[str]) -> None:
    lines = behind(without(TIB, "SE60"), "SE40", *(f"SE60{number}" for number in numbers))
    assert codes(lines) == found


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (["99038803", "4911100080"], []),
        (["99038803", "99030125", "4911100080"], []),
        (["99038803", "4911100080", "99038803", "4901990070"], []),
        (["99038803"], []),
        (["99038803", "99030125"], []),
        (["9802008065", "99038803"], []),
        (["4911100080", "99038803"], ["SE60-N2a"]),
        (["99038803", "4911100080", "99030125"], ["SE60-N2a"]),
    ],
)
def test_order_of_chapter_99(numbers: list[str], found: list[str]) -> None:
    lines = behind(without(TRUCK, "SE60"), "SE40", *(f"SE60{number}" for number in numbers))
    assert codes(lines) == found


@pytest.mark.parametrize(
    ("special", "goods", "found"),
    [
        (" " * 10, "0000002000", []),
        ("0000001000", "0000001000", []),
        ("0" * 10, "0" * 10, []),
        ("0000002000", "0" * 10, ["SE60-N2b"]),
        ("0000002000", " " * 10, ["SE60-N2b"]),
    ],
)
def test_value_of_chapter_99(special: str, goods: str, found: list[str]) -> None:
    lines = put(put(SPECIAL, "SE609903", 15, special), "SE604911", 15, goods)
    assert codes(lines) == found


def test_values_of_lines_and_of_the_entry() -> None:
    more = ["SE40002CA TRADE SHOW BANNERS", "SE6063079098910000000001"]
    assert placed(behind(TRUCK, "SE60", *more)) == [
        ("SE10-VALUE", "SE10", "estimated_entry_value", "warning")
    ]
    assert codes(put(TRUCK, "SE60", 15, "0000001999")) == []
    assert codes(put(TRUCK, "SE10", 40, " " * 10)) == []


def test_same_number_and_no_date() -> None:
    lines = put(put(CURRENT, "SE60", 5, "8541410000"), "SE41", 6, " " * 6)
    assert codes(lines) == ["SE61-DATE", "SE61-SAME"]
    assert codes(put(put(CURRENT, "SE60", 5, " " * 10), "SE61", 5, " " * 10)) == []


@pytest.mark.parametrize("kind", ["", "01", "06", "23"])
@pytest.mark.parametrize(
    "line",
    [
        {},
        {"tariffs": [{}, {}]},
        {"tariffs": [{"ftz_detail": {"record": "SE61"}}]},
        {"ftz_status": {"record": "SE41"}, "tariffs": [{"ftz_detail": {"record": "SE61"}}]},
        {"item": {"record": "SE40"}, "tariffs": [{"tariff": {"record": "SE60"}}]},
    ],
)
def test_what_is_missing_is_no_fault_of_the_rules(kind: str, line: dict[str, object]) -> None:
    header = {"record": "SE10", "valid_action_code": "R", "entry_type": kind}
    for tree in ({"header": header, "lines": [line]}, {"lines": [line]}):
        case = Case("transaction", tree, [], "SE", Context("2026-11-25"))
        cargo_release_lines.check(case)
        assert {each.code for each in case.told} <= set(cargo_release_lines.RULES)
