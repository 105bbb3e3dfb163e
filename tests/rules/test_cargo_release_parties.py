"""Parties of Cargo Release: header and line, names and numbers."""

from __future__ import annotations

import pytest

from catair.rules import cargo_release_parties as parties
from catair.rules.rule import Case, Context
from tests.rules.edits import behind, passing, put, without
from tests.rules.placed import codes, placed

ERROR, WARNING = "error", "warning"
TRUCK = passing("SE30-NAME")  # type 01: MF, SE, BY and CN at the header
LINES = passing("SE30-N1c")  # MF at each of two lines
NAMED = passing("SE30-N2a")  # type 11: CN by name and address
ADD = {"record": "SE10", "valid_action_code": "A", "entry_type": "01"}
NAME, QUALIFIER, NUMBER = "entity_name", "entity_identifier_qualifier", "entity_identifier"


def numbered(code: str, qualifier: str, number: str, level: str = "SE30") -> str:
    return f"{level}{code:<3}{'':35}{qualifier:<3}{number}"


@pytest.mark.parametrize(
    ("qualifier", "number", "found"),
    [
        ("EI", "00-310044800", []),
        ("EI", "00-3100448AB", []),
        ("EI", "00-3100448-1", []),  # X is alphanumeric or special characters
        ("EI", "00-3100448", []),  # a suffix of blanks is zeros (SE-75 Note 4)
        ("EI", "00-31004480", ["SE30-N3b"]),
        ("EI", "310044800", ["SE30-N3b"]),
        ("EI", "00-3100448000", ["SE30-N3b"]),
        ("ANI", "260417-00042", []),
        ("ANI", "26041700042", ["SE30-N3b"]),
        ("34", "000-12-3456", []),
        ("34", "000123456", ["SE30-N3b"]),
        ("CIN", "-A1B2C3D4E5F", []),  # no such code, which the list of codes tells
        ("EI", "-A1B2C3D4E5F", ["SE-R8"]),
    ],
)
def test_number_by_its_qualifier(qualifier: str, number: str, found: list[str]) -> None:
    lines = [*without(TRUCK, "SE30CN")]
    lines = behind(lines, "SE30BY", numbered("CN", qualifier, number))
    assert codes(lines) == found


def test_encrypted_number_is_told_of_the_consignee_alone() -> None:
    lines = put(TRUCK, "SE30BY", 46, "-A1B2C3D4E5F")
    assert placed(lines) == [("SE30-N3b", "SE30", NUMBER, ERROR)]


@pytest.mark.parametrize(
    ("code", "severity"),
    [("CS", ERROR), ("LG", ERROR), ("BKP", WARNING), ("SH", WARNING), ("PK", WARNING)],
)
def test_who_must_have_a_name(code: str, severity: str) -> None:
    lines = behind(TRUCK, "SE30CN", f"SE30{code}")
    assert placed(lines) == [("SE30-NAME", "SE30", NAME, severity)]


def test_a_code_that_is_unknown_demands_nothing() -> None:
    assert codes(behind(TRUCK, "SE30CN", "SE30QQ")) == []
    assert codes(behind(TRUCK, "SE30CN", "SE30")) == []
    assert codes(behind(TRUCK, "SE30CN", "SE30", "SE3515PIER 1")) == []


def test_an_address_alone_is_no_party() -> None:
    lines = behind(TRUCK, "SE30CN", "SE30ST", "SE3515PIER 1")
    assert placed(lines) == [("SE30-NEITHER", "SE30", NUMBER, ERROR)]


@pytest.mark.parametrize("code", ["BY", "ST"])
def test_buyer_and_ship_to_may_have_name_and_address(code: str) -> None:
    party = [f"SE30{code} SPECIMEN HOUSE", "SE3515PIER 1", f"SE36{'SURREY':59}CA"]
    lines = behind(without(TRUCK, "SE30BY"), "SE30CN", *party)
    assert codes(lines) == []
    assert codes(without(lines, "SE3515PIER")) == ["SE30-ADDRESS"]


def test_a_street_is_unused_behind_a_number() -> None:
    lines = behind(TRUCK, "SE30CN", "SE3515PIER 1", f"SE36{'SURREY':59}CA")
    assert placed(lines) == [("SE30-UNUSED", "SE35", None, ERROR)]


def test_number_without_its_qualifier_at_a_line() -> None:
    lines = behind(TRUCK, "SE40", numbered("ST", "", "00-310044800", "SE50"))
    assert placed(lines) == [("SE30-QUALIFIER", "SE50", QUALIFIER, ERROR)]


def test_qualifier_without_a_number() -> None:
    lines = behind(TRUCK, "SE40", numbered("ST", "EI", "", "SE50"))
    assert placed(lines) == [("SE30-NEITHER", "SE50", NUMBER, ERROR)]


def test_name_and_qualifier_are_told_of_the_consignee() -> None:
    assert placed(put(NAMED, "SE30CN", 43, "EI ")) == [("SE30-N2a", "SE30", QUALIFIER, ERROR)]
    party = ["SE30BY SPECIMEN HOUSE", "SE3515PIER 1", f"SE36{'SURREY':59}CA"]
    lines = behind(without(TRUCK, "SE30BY"), "SE30CN", *party)
    assert codes(put(lines, "SE30BY", 43, "EI ")) == []


def test_an_unknown_entry_type_lets_the_consignee_have_a_name() -> None:
    assert codes(put(put(NAMED, "SE10", 20, "99"), "SE10", 39, "8")) == []


def test_name_and_number_of_any_party() -> None:
    lines = put(put(TRUCK, "SE30MF", 43, "EI "), "SE30MF", 46, "00-310044800")
    assert codes(lines) == ["SE30-N3a", "SE30-N2a"]  # in the order of the columns


def test_consignee_by_name_at_a_line() -> None:
    own = ["SE50CN SPECIMEN HOUSE", "SE5515PIER 1", f"SE56{'SURREY':59}CA"]
    found = [("SE30-CONSIGNEE", "SE50", NAME, ERROR)]
    assert placed(behind(without(TRUCK, "SE30CN"), "SE40", *own)) == found


def test_lower_case_is_taken_as_upper_case() -> None:
    lines = put(put(TRUCK, "SE30CN", 5, "cn"), "SE30BY", 5, "by")
    assert codes(lines) == []


def test_each_line_without_a_party_is_told() -> None:
    lines = without(LINES, "SE50", "SE55", "SE56")
    assert placed(lines) == [("SE30-N1c", "SE40", None, ERROR)] * 2
    lines = without(LINES, "SE30CN")
    assert placed(lines) == [("SE30-N1b", "SE40", None, ERROR)] * 2
    own = numbered("CN", "EI", "00-310044800", "SE50")
    assert codes(behind(lines, "SE56", own)) == ["SE30-N1b"]


def test_a_seller_at_a_line_is_a_seller() -> None:
    lines = without(TRUCK, "SE30SE", "SE35", "SE36", "SE30MF")
    party = ["SPECIMEN HOUSE", "SE5515PIER 1", f"SE56{'SURREY':59}CA"]
    own = [f"SE50MF {party[0]}", *party[1:], f"SE50SE {party[0]}", *party[1:]]
    assert codes(behind(lines, "SE40", *own)) == []


def test_a_party_at_header_and_line_is_one_at_each() -> None:
    own = ["SE50MF SPECIMEN HOUSE", "SE5515PIER 1", f"SE56{'SURREY':59}CA"]
    assert codes(behind(TRUCK, "SE40", *own)) == []


def test_other_actions_demand_no_party() -> None:
    lines = without(put(TRUCK, "SE10", 5, "U"), "SE30", "SE35", "SE36")
    assert [code for code in codes(lines) if code.startswith("SE30")] == []


@pytest.mark.parametrize("kind", ["13", "99"])
def test_an_unknown_entry_type_demands_no_party(kind: str) -> None:
    lines = without(put(TRUCK, "SE10", 20, kind), "SE30", "SE35", "SE36")
    assert [code for code in codes(lines) if code.startswith("SE30")] == []


def test_an_entry_without_lines_lacks_no_party() -> None:
    lines = without(TRUCK, "SE30", "SE35", "SE36", "SE40", "SE60")
    assert [code for code in codes(lines) if code.startswith("SE30")] == []


def test_second_pair_of_an_address() -> None:
    pair = passing("SE35-PAIR")
    lines = put(pair, "SE35", 42, "  ")
    assert placed(lines) == [("SE35-PAIR", "SE35", "address_component_qualifier", WARNING)]
    assert codes(put(lines, "SE35", 44, " " * 35)) == []


@pytest.mark.parametrize(
    "tree",
    [
        {},
        {"entities": [None, {}, {"city_and_country": {}}], "lines": []},
        {"lines": [{}, {"entities": [{}]}]},
        {"lines": [{}], "entities": [{"entity": {}}]},
        {"entities": [{"entity": {"entity_name": "A"}, "street_addresses": [{}]}]},
        {"header": None, "lines": [{}]},
    ],
)
def test_what_is_missing_is_no_fault_of_the_rules(tree: dict[str, object]) -> None:
    case = Case("transaction", {"header": ADD} | tree, [], "SE", Context("2026-11-25"))
    parties.check(case)
    assert {each.code for each in case.told} <= set(parties.RULES)


def test_a_second_pair_that_is_none_is_none() -> None:
    street = {"record": "SE35", "addresses": [{"address_component_qualifier": "15"}, None]}
    party = {"entity": {"entity_code": "QQ"}, "street_addresses": [street]}
    case = Case(
        "transaction", {"header": ADD, "entities": [party]}, [], "SE", Context("2026-11-25")
    )
    parties.check(case)
    assert case.told == []
