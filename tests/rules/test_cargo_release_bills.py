"""Bills, conveyances, equipment and references of Cargo Release: the edges of the rules."""

from __future__ import annotations

from typing import Any

import pytest

import catair
from catair.rules.cargo_release_bills import RULES, check
from catair.rules.rule import Case, Context

IN_BOND, PIPELINE_BILL = "000045796", "XQPL2610417"
AIR = "00031579026"
TRACKING = "000ZZ26100804171"


def bill(kind: str, number: str, issuer: str = "", quantity: str = "", ams: str = "N") -> str:
    return f"SE15{kind}{issuer:4}{number:50}{quantity:8}     {ams}"


def conveyance(trip: str = "0451", quantity: str = "00000015", name: str = "") -> str:
    return f"SE16ZZ  {trip:5}101726{quantity}CT   {name:20}"


def reference(qualifier: str, value: str) -> str:
    return f"SE20{qualifier:3}{value}"


def sent(
    *records: str, mode: str = "11", kind: str = "01", action: str = "A", order: str = ""
) -> bytes:
    """A transmission of one transaction with these records behind SE13."""
    lines = [
        "A2704EEEPASSWD072125     SE",
        "B  2704EEESE",
        f"SE10{action}EEE  00411511 {kind}EI 00-270022400{mode:2}80000000700{'2704':5}",
        f"SE11       Z000{'':29}{order}",
        f"SE13{'ALEX SPECIMEN':40}3105550142",
        *records,
        "Y  2704EEESE",
        "Z2704EEE      072125",
    ]
    return "\n".join(line.ljust(80) for line in lines).encode("latin-1")


def told(*records: str, **header: str) -> list[str]:
    """The codes of this module's rules that the records break."""
    found = catair.validate(sent(*records, **header))
    return [finding.code for finding in found if finding.code in RULES]


SIMPLE = bill("R", "KRPUS2609552", "XQZL", "00000220")
BARE = bill("R", "KRPUS2609552", "XQZL")
MANUAL = bill("R", "KRPUS2609552", "XQZL", ams="Y")
MASTER = bill("M", "SGSIN2609001", "XQZL")
HOUSE = bill("H", "QH26090417", "ZQHF", "00001240")
IB = bill("I", IN_BOND)


@pytest.mark.parametrize("action", ["A", "R"])
def test_an_entry_has_a_bill(action: str) -> None:
    assert told(action=action) == ["SE15-NONE"]


@pytest.mark.parametrize("kind", ["06", "22", "99"])
def test_no_bill_of_a_type_that_needs_none_or_is_not_known(kind: str) -> None:
    assert told(kind=kind) == []


@pytest.mark.parametrize("action", ["D", "U", " "])
def test_no_bill_where_the_action_does_not_enter(action: str) -> None:
    assert told(action=action) == []


def test_a_bill_out_of_place_is_there() -> None:
    assert told(HOUSE) == []


def test_no_transaction_without_a_header_is_judged_by_it() -> None:
    assert told(SIMPLE, mode="", kind="  ") == []
    case = Case("transaction", {"type": "SE"}, [], "SE", Context("2026-10-19"))
    check(case)
    assert case.told == []


@pytest.mark.parametrize("mode", ["40", "41", "32", "33", "34", "50", "60"])
def test_modes_without_an_issuer(mode: str) -> None:
    ams = "N" if mode in ("40", "41") else "Y"
    number = AIR if mode in ("40", "41") else "HANDCARRIED"
    conveyances = [] if ams == "N" else [conveyance()]
    assert told(bill("R", number, "XQZL", ams=ams), *conveyances, mode=mode) == ["SE15-ISSUER"]
    assert told(bill("R", number, "", ams=ams), *conveyances, mode=mode) == []


@pytest.mark.parametrize("mode", ["10", "11", "12", "20", "21", "30", "31", "  "])
def test_modes_with_an_issuer(mode: str) -> None:
    assert told(BARE, mode=mode) == []


def test_a_firms_code_behind_an_in_bond_number() -> None:
    """SE-48 Note 4: the facility's FIRMS code in place of a SCAC, and no air waybill then."""
    assert told(IB, bill("R", "W2610052", "Z004"), mode="40") == []
    behind = bill("R", "HANDCARRIED", "Z004", ams="Y")
    assert told(IB, behind, conveyance(), mode="60") == []


def test_an_in_bond_number_has_no_issuer() -> None:
    assert told(bill("I", IN_BOND, "XQZL"), SIMPLE) == ["SE15-ISSUER"]


def test_unknown_issuer_is_told_once() -> None:
    assert told(bill("R", AIR, "UNKN"), mode="40") == ["SE15-UNKN"]
    assert told(bill("R", "VEHICLE", "UNKN", ams="Y"), conveyance(), mode="32") == ["SE15-UNKN"]


@pytest.mark.parametrize("number", ["KR PUS1", "KR-PUS1", "KR/PUS1", "KRPUS\xc91", "KRPUS#"])
def test_other_characters_in_a_number(number: str) -> None:
    assert told(bill("R", number, "XQZL")) == ["SE15-NUMBER"]


def test_a_blank_number_is_told_of_by_the_layout_alone() -> None:
    assert told(bill("R", "", "XQZL")) == []
    assert told(bill("R", ""), mode="40") == []


def test_air_waybill_prefixes() -> None:
    house = bill("H", "HAL26104911", quantity="00000100")
    assert told(bill("M", AIR), house, mode="40") == []
    assert told(bill("M", "ZZ031579026"), house, mode="40") == ["SE15-N1a"]
    assert told(bill("R", "ZZ031579026"), mode="41") == ["SE15-N1a"]
    assert told(bill("R", "ZZ031579026", "XQZL"), mode="11") == []


def test_master_and_house_bills() -> None:
    assert told(MASTER, HOUSE) == []
    assert told(MASTER) == ["SE15-N1b"]
    assert told(bill("M", "SGSIN2609001", "XQZL", "00000000"), HOUSE) == ["SE15-N1e"]


@pytest.mark.parametrize("mode", ["20", "21", "30", "31"])
def test_modes_of_simple_bills(mode: str) -> None:
    assert told(MASTER, HOUSE, mode=mode) == ["SE15-N8"]
    assert told(MASTER, mode=mode) == ["SE15-N8"]


@pytest.mark.parametrize("mode", ["32", "33", "34", "50", "60", "70"])
def test_modes_that_are_not_manifested(mode: str) -> None:
    number = PIPELINE_BILL if mode == "70" else "HANDCARRIED"
    name = "SPECIMEN LINE" if mode == "70" else ""
    assert told(bill("R", number), mode=mode) == ["SE15-N5b"]
    assert told(bill("R", number, ams="Y"), conveyance(name=name), mode=mode) == []
    assert told(bill("R", number, ams=" "), mode=mode) == []
    pair = [bill("M", number, ams="Y"), bill("H", number, ams="Y"), conveyance(name=name)]
    assert told(*pair, mode=mode) == ["SE15-N8"]


def test_in_bond_numbers() -> None:
    assert told(IB, MASTER, HOUSE) == []
    assert told(bill("I", IN_BOND, ams="Y"), SIMPLE) == ["SE15-N5a"]
    assert told(bill("I", IN_BOND, quantity="00000000"), SIMPLE) == ["SE15-N1c"]
    assert told(IB) == []  # its bill is a record missing


def test_a_tracking_number() -> None:
    tracking = bill("T", TRACKING)
    assert told(tracking, mode="40") == []
    assert told(tracking, mode="30") == ["SE15-TYPE"]
    assert told(tracking, mode="  ", kind="06") == ["SE15-N10"]
    manual = bill("T", TRACKING, ams="Y")
    assert told(manual, conveyance(), mode="40") == ["SE15-N7a"]
    assert told(IB, tracking, mode="40") == ["SE15-N1d"]
    assert told(tracking, mode="40", order="SYNGO2026000417") == []


def test_quantities() -> None:
    zero = bill("R", "KRPUS2609552", "XQZL", "00000000")
    assert told(zero) == ["SE15-N2a"]
    assert told(zero, conveyance()) == ["SE15-N2a"]
    assert told(SIMPLE, conveyance()) == ["SE15-N2b"]
    assert told(MASTER, HOUSE, conveyance()) == ["SE15-N2b"]
    assert told(SIMPLE, conveyance(), kind="22") == []


@pytest.mark.parametrize("mode", ["32", "33", "34", "60"])
def test_a_quantity_beside_se16_by_note_9(mode: str) -> None:
    assert told(bill("R", "HANDCARRIED", "", "00000002", "Y"), conveyance(), mode=mode) == []
    by_mail = bill("R", "HANDCARRIED", "", "00000002", "Y")
    assert told(by_mail, conveyance(), mode="50") == ["SE15-N2b"]


def test_a_pipeline_bill() -> None:
    line = conveyance(name="SPECIMEN LINE")
    for number, issuer in (("2610417", "XQPL"), (PIPELINE_BILL, "")):
        assert told(bill("R", number, issuer, ams="Y"), line, mode="70") == []
    assert told(bill("R", "2610417", "", ams="Y"), line, mode="70") == ["SE15-N4"]
    assert told(bill("R", PIPELINE_BILL, ams="Y"), conveyance(), mode="70") == ["SE16-N2"]


def test_general_order() -> None:
    order = "SYNGO2026000417"
    assert told(MANUAL, conveyance(), order=order) == []
    assert told(SIMPLE, order=order) == ["SE15-N5c"]
    hand_carried = bill("R", "HANDCARRIED")
    assert told(hand_carried, mode="60", order=order) == ["SE15-N5b"]


def test_a_bill_that_is_not_in_ams() -> None:
    assert told(MANUAL, conveyance()) == []
    assert told(MANUAL) == ["SE15-N6"]
    assert told(IB, MANUAL, kind="06") == []  # has no SE16


def test_date_of_arrival_in_lower_case_is_what_cbp_makes_of_it() -> None:
    air = bill("R", AIR, quantity="00000001")
    assert told(air, reference("eda", "072225"), mode="40", kind="86") == []
    assert told(air, reference("cr", "REF"), mode="40", kind="86") == ["SE20-EDA-86"]


def test_hand_carried_in_lower_case_is_what_cbp_makes_of_it() -> None:
    assert told(bill("R", "handcarried", ams="Y"), conveyance(), mode="60") == []
    assert told(bill("R", "BAGGAGE417", ams="Y"), conveyance(), mode="60") == ["SE15-N9"]
    assert told(bill("R", "VEHICLE", ams="Y"), conveyance(), mode="32") == []


def test_the_zone() -> None:
    assert told(IB, SIMPLE, SIMPLE, kind="06") == []
    assert told(SIMPLE, SIMPLE, kind="06") == ["SE15-N10"]
    equipment = "SE17XQZU6200551"
    both = told(IB, BARE, conveyance(), equipment, equipment, kind="06")
    assert both == ["SE16-FTZ", "SE17-FTZ", "SE17-FTZ"]


def _of_86(*records: str, **header: str) -> list[str]:
    return told(*records, reference("EDA", "072225"), mode="40", kind="86", **header)


def test_type_86() -> None:
    simple = bill("R", AIR, quantity="00000001")
    bare = bill("R", AIR)
    master, house = bill("M", AIR), bill("H", "ZQ86004417", quantity="00000001")
    assert _of_86(simple) == []
    assert _of_86(master, house) == []
    assert _of_86(master, bill("H", "ZQ86004417")) == ["SE15-N11"]
    assert _of_86(bill("M", AIR, quantity="00000001"), bill("H", "ZQ86004417")) == ["SE15-N1e"]
    assert _of_86(bare) == ["SE15-N11"]
    assert _of_86(bill("R", AIR, quantity="     0A1")) == []  # reading tells of it
    assert _of_86(bill("R", AIR, ams="Y"), conveyance()) == []
    assert _of_86(bill("R", AIR, "", "00000001", "Y"), conveyance()) == []
    assert _of_86(master, house, simple, simple) == ["SE15-N12"]
    assert _of_86(bill("I", IN_BOND), bill("I", IN_BOND), simple) == []
    assert _of_86(bill("T", TRACKING, quantity="00000001")) == ["SE15-N7b"]


def test_the_estimated_date_of_arrival() -> None:
    simple = bill("R", AIR, quantity="00000001")
    assert told(simple, mode="40", kind="86") == ["SE20-EDA-86"]
    assert told(simple, reference("CR", "A"), mode="40", kind="86") == ["SE20-EDA-86"]
    assert told(simple, mode="40", kind="86", action="U") == []
    # out of place they are there
    assert told(reference("EDA", "072225"), simple, mode="40", kind="86") == []


def test_conveyances() -> None:
    again = conveyance(quantity="00000021")
    assert told(BARE, conveyance("0451"), conveyance("0453")) == []
    assert told(BARE, conveyance(), again) == ["SE16-ONCE"]
    assert told(BARE, conveyance(), BARE, again) == []
    assert told(BARE, conveyance(""), conveyance("")) == []  # what is blank is told of
    assert told(BARE, conveyance(quantity="00000000")) == ["SE16-N1"]


@pytest.mark.parametrize(
    ("qualifier", "right", "wrong"),
    [
        ("CR", ["1", "A-B/C 123"], ["A-B/C 1234"]),
        ("EN", ["EEE00410067", "eee00410067"], ["EEE0041006", "EEE0041006A", "E-E00410067"]),
        ("FTZ", ["1", "SYNTHETIC 000000041"], ["SYNTHETICFTZ00000041", "FTZ-1", "FTZ\xc9"]),
        ("V1", ["000", "ab1"], ["0000", "A-1"]),
        ("AMT", ["1", "90000", "9999999999"], ["0", "090000", "10000000000", "1,000", "1.5", "$1"]),
        ("EXP", ["Y", "y"], ["N", "YY"]),
        ("KII", ["Y"], ["N", "1"]),
        ("PER", ["Y"], ["X"]),
        ("CES", ["EEE00410067"], ["EEE-00410067", "EEE004100671"]),
        ("EDA", ["072225", "022928"], ["220725", "022927", "7222025", "07222", "07/225"]),
    ],
)
def test_references(qualifier: str, right: list[str], wrong: list[str]) -> None:
    for value in right:
        assert told(SIMPLE, reference(qualifier, value)) == []
    for value in wrong:
        assert told(SIMPLE, reference(qualifier, value)) == [f"SE20-{qualifier}"]


@pytest.mark.parametrize("qualifier", ["DIS", "IB", "RRN", "XX", "   "])
def test_references_whose_form_is_not_judged_here(qualifier: str) -> None:
    assert told(SIMPLE, reference(qualifier, "A-1")) == []


def test_a_blank_reference_is_told_of_by_the_layout() -> None:
    assert told(SIMPLE, reference("KII", "")) == []


def test_items_that_are_not_there() -> None:
    """Lists may have gaps."""
    made: dict[str, Any] = {"record": "SE15", "bill_of_lading_number": AIR}
    first = {"record": "SE15", "bill_of_lading_number": IN_BOND, "quantity": 1}
    for kind in ("06", "86"):
        header = {"record": "SE10", "valid_action_code": "D", "entry_type": kind}
        group = {"in_bond": first, "simple": made, "conveyances": [None], "equipment": [None]}
        tree = {"header": header, "bills": [None, group], "references": [None]}
        case = Case("transaction", tree, [header, first, made], "SE", Context("2026-10-19"))
        check(case)
        assert [each.code for each in case.told] == ["SE15-N1c"]
