"""Types 86 and 11: the consignee's name and address, totals and values."""

from __future__ import annotations

import pytest

from catair.rules import low_value
from catair.rules.rule import Case, Context
from tests.rules.edits import behind, passing, put, without
from tests.rules.placed import codes, placed

ERROR, WARNING = "error", "warning"
INFORMAL = passing("SE30-N2b")  # type 11: entry value 2500, a line of 2499
SECTION = passing("SE60-N3b")  # type 86: lines of 48 and 96
OWN = ["SE50CN ROBIN SAMPLE", "SE5515PIER 1", f"SE56{'SURREY':59}CA"]
VALUE = "line_item_value"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (2499, []),
        (2500, [("SE30-N2b", "SE30", "entity_name", WARNING)]),
        (2501, [("SE30-N2b", "SE30", "entity_name", ERROR)]),
    ],
)
def test_total_of_type_11(value: int, found: list[object]) -> None:
    lines = put(INFORMAL, "SE60", 15, f"{value:010d}")
    assert [each for each in placed(lines) if each[0] != "SE10-VALUE"] == found


@pytest.mark.parametrize(("value", "found"), [(703, []), (704, [WARNING]), (705, [ERROR])])
def test_total_of_type_86(value: int, found: list[str]) -> None:
    lines = put(put(SECTION, "SE604901", 15, f"{value:010d}"), "SE10", 40, f"{value + 96:010d}")
    assert [severity for code, *_, severity in placed(lines) if code == "SE30-N2b"] == found


def test_lines_of_another_name_and_address_are_their_own_total() -> None:
    second = ["SE40002CA TRADE SHOW BANNERS", *OWN, f"SE606307909891{2499:010d}"]
    lines = behind(INFORMAL, "SE60", *second)
    assert codes(lines) == ["SE10-VALUE"]
    same = [line.replace("SE30", "SE50").replace("SE35", "SE55") for line in INFORMAL[13:16]]
    assert same[0].startswith("SE50CN")
    same[2] = same[2].replace("SE36", "SE56")
    second = ["SE40002CA TRADE SHOW BANNERS", *same, f"SE606307909891{2499:010d}"]
    assert codes(behind(INFORMAL, "SE60", *second)) == ["SE10-VALUE", "SE30-N2b"]


def test_a_consignee_by_number_has_no_total_and_no_mandatory_value() -> None:
    lines = without(INFORMAL, "SE30CN", *(line for line in INFORMAL[14:16]))
    lines = behind(lines, "SE30BY", f"SE30CN{'':36}EI 00-310044800")
    assert codes(put(lines, "SE60", 15, f"{2500:010d}")) == []
    assert codes(put(lines, "SE60", 15, " " * 10)) == []


def test_zero_is_a_value() -> None:
    assert codes(put(INFORMAL, "SE60", 15, "0" * 10)) == []


def test_one_value_a_line() -> None:
    assert codes(behind(INFORMAL, "SE40", "SE6099038803")) == []
    lines = put(behind(INFORMAL, "SE40", "SE6099038803"), "SE604911", 15, " " * 10)
    assert placed(lines) == [("SE60-N3a", "SE60", VALUE, ERROR)]


def test_line_of_type_86_without_a_value_whoever_the_consignee_is() -> None:
    lines = put(SECTION, "SE604202", 15, " " * 10)
    assert placed(lines) == [("SE60-N3b", "SE60", VALUE, ERROR)]
    lines = without(lines, "SE30CN", *(line for line in SECTION[13:15]))
    assert "SE60-N3b" in codes(lines)


def test_type_86_has_one_consignee() -> None:
    assert placed(behind(SECTION, "SE40002", *OWN)) == [("SE50-N1b", "SE50", "entity_code", ERROR)]
    at = next(n for n, line in enumerate(SECTION) if line.startswith("SE30CN"))
    same = [line[:2] + "5" + line[3:] for line in SECTION[at : at + 3]]
    assert codes(behind(SECTION, "SE40002", *same)) == []


def test_consignee_of_type_86_at_every_line_is_what_another_page_takes() -> None:
    """SE-17 has it at the lines, SE-57 at the header."""
    at = next(n for n, line in enumerate(SECTION) if line.startswith("SE30CN"))
    own = [line[:2] + "5" + line[3:] for line in SECTION[at : at + 3]]
    bare = SECTION[:at] + SECTION[at + 3 :]
    found = placed(behind(behind(bare, "SE40001", *own), "SE40002", *own))
    assert found == [("SE30-N1e", "SE10", None, WARNING)]
    assert placed(behind(bare, "SE40001", *own)) == [("SE30-N1e", "SE10", None, ERROR)]


def test_other_actions_and_types_are_not_judged() -> None:
    lines = put(put(INFORMAL, "SE10", 5, "D"), "SE60", 15, f"{2500:010d}")
    assert not set(codes(lines)) & set(low_value.RULES)
    lines = put(put(INFORMAL, "SE10", 20, "01"), "SE60", 15, f"{2500:010d}")
    assert not set(codes(lines)) & set(low_value.RULES)


@pytest.mark.parametrize("kind", ["11", "86"])
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"entities": [None, {}], "lines": [{}]},
        {"entities": [{"entity": {"entity_code": "CN", "entity_name": "A"}}], "lines": [{}]},
        {"lines": [{"tariffs": [{}]}, {"tariffs": [{"tariff": {"record": "SE60"}}]}]},
    ],
)
def test_what_is_missing_is_no_fault_of_the_rules(kind: str, more: dict[str, object]) -> None:
    header = {"record": "SE10", "entry_type": kind, "valid_action_code": "A"}
    case = Case("transaction", {"header": header, **more}, [], "SE", Context("2024-01-01"))
    low_value.check(case)
    assert {each.code for each in case.told} <= set(low_value.RULES)
