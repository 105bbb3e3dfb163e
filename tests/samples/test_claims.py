"""What samples/README.md and the chapter's notes say of the samples, held by other arithmetic.

Pages are those of Cargo Release v40 and of Batch & Block Control v23.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import catair
from catair.entry_number import is_valid

SAMPLES = Path(__file__).parents[2] / "samples"
PRINTED = ("batch_block", "printed")
OWN = sorted(path for path in SAMPLES.rglob("*.txt") if path.parent.name not in PRINTED)


def sent(tree: Any) -> Iterator[tuple[Any, Any]]:
    """(block, transaction) of what goes to CBP."""
    for block in (block for batch in tree["batches"] for block in batch["blocks"]):
        for transaction in block.get("transactions", ()):
            if transaction["type"] == "SE":
                yield block, transaction


TREES = {path.relative_to(SAMPLES).as_posix(): catair.parse(path).tree for path in OWN}
SENT = [(name, *pair) for name, tree in TREES.items() for pair in sent(tree)]
ENTRIES = [(name, t) for name, _, t in SENT if t["header"]["valid_action_code"] in "AR"]
CANCELLED = [(name, t) for name, _, t in SENT if t["header"]["valid_action_code"] == "D"]
BILLS = ("in_bond", "simple", "tracking", "master", "house")


def identity(case: tuple[Any, ...]) -> str:
    return f"{case[0].removesuffix('.txt')}-{case[-1]['header']['entry_number']}"


def each(cases: list[Any]) -> pytest.MarkDecorator:
    """A test of every one of these transactions, of which there must be some."""
    assert cases
    return pytest.mark.parametrize("case", cases, ids=identity)


def entries(*types: str) -> list[Any]:
    return [case for case in ENTRIES if case[1]["header"]["entry_type"] in types]


def bills(transaction: Any) -> list[tuple[Any, Any, bool]]:
    """(SE15, SE16s of its group, whether it stands lowest in its group)."""
    found = []
    for group in transaction.get("bills", ()):
        stated = [group[key] for key in BILLS if key in group]
        parts = group.get("conveyances", [])
        found += [(bill, parts, bill is stated[-1]) for bill in stated]
    return found


def references(transaction: Any) -> dict[str, str]:
    return {
        each["reference_identifier_qualifier"]: each["reference_identifier"]
        for each in transaction.get("references", ())
    }


def parties(owner: Any) -> dict[str, Any]:
    """Parties of a header or a line by code; each code once (SE-57, SE-66 Note 1)."""
    stated = owner.get("entities", [])
    found = {party["entity"]["entity_code"]: party for party in stated}
    assert len(found) == len(stated)
    return found


def tariffs(line: Any) -> list[tuple[str, int | None, bool]]:
    """(number, value, whether SE61 follows) of every SE60."""
    return [
        (
            group["tariff"]["hts_number"],
            group["tariff"].get("line_item_value"),
            "ftz_detail" in group,
        )
        for group in line["tariffs"]
    ]


# --- numbers -----------------------------------------------------------------------------------


@each(ENTRIES)
def test_values_add_up(case: Any) -> None:
    _, transaction = case
    values = [value or 0 for line in transaction["lines"] for _, value, _ in tariffs(line)]
    header = transaction["header"]
    assert sum(values) == header["estimated_entry_value"] > 0
    # SE-36 Note 13
    limits = {"11": 2500, "86": 800}
    assert header["estimated_entry_value"] <= limits.get(header["entry_type"], 10**10)


@each(ENTRIES)
def test_lines_count_from_one(case: Any) -> None:
    _, transaction = case
    numbers = [line["item"]["line_item_identifier"] for line in transaction["lines"]]
    assert numbers == [f"{n:03}" for n in range(1, len(numbers) + 1)]


def test_entry_numbers_are_right_and_used_once() -> None:
    numbers = []
    for _, block, transaction in SENT:
        header = transaction["header"]
        # SE-31
        assert header["entry_filer_code"] == block["header"]["processing_filer_code"]
        numbers.append(header["entry_filer_code"] + header["entry_number"])
        numbers += [v for k, v in references(transaction).items() if k in ("EN", "CES")]
        more = transaction.get("additional_header", {})
        if "originating_warehouse_entry_number" in more:
            filer = more["originating_warehouse_entry_filer_code"]
            numbers.append(filer + more["originating_warehouse_entry_number"])
    assert [number for number in numbers if not is_valid(number)] == []
    assert [number for number, n in Counter(numbers).items() if n > 1] == []
    assert {number[:3] for number in numbers} == {"EEE", "CU1", "CU2"}


def iso_6346(number: str) -> int:
    """Check digit of a container: letters from A = 10 without the multiples of 11."""
    letters = dict(
        zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (n for n in range(10, 39) if n % 11), strict=True)
    )
    worth = [letters[c] if c.isalpha() else int(c) for c in number[:10]]
    return sum(n * 2**at for at, n in enumerate(worth)) % 11 % 10


def test_containers() -> None:
    boxes = [
        box["equipment_number"]
        for _, _, transaction in SENT
        for group in transaction.get("bills", ())
        for box in group.get("equipment", ())
    ]
    assert len(boxes) > 5
    assert [
        b for b in boxes if not re.fullmatch(r"XQZU\d{7}", b) or iso_6346(b) != int(b[10])
    ] == []


def test_air_waybills() -> None:
    numbers = {
        bill["bill_of_lading_number"]
        for _, transaction in ENTRIES
        for bill, _, _ in bills(transaction)
        if transaction["header"]["mode_of_transportation_mot_code"] in ("40", "41")
        and bill["bill_type_indicator"] in "RMI"
    }
    numbers |= {references(t).get("IB", "") for _, t in CANCELLED}
    waybills = {number for number in numbers if re.fullmatch(r"\d{11}", number)}
    assert len(waybills) > 7
    assert {n for n in waybills if n[:3] != "000" or int(n[3:10]) % 7 != int(n[10])} == set()


def test_business_identifiers() -> None:
    """LEI: ISO 17442, by modulo 97; GLN: GS1, by weights 1 and 3."""
    found: dict[str, list[str]] = {"LEI": [], "GLN": [], "DUNS": []}
    levels = set()
    for _, transaction in ENTRIES:
        for owner in (transaction, *transaction["lines"]):
            for party in parties(owner).values():
                assert len(party.get("gbi_identifiers", ())) <= 3
                for each_ in party.get("gbi_identifiers", ()):
                    found[each_["gbi_identifier_qualifier"]].append(each_["gbi_identifier"])
                    levels.add(each_["record"])
    assert levels == {"SE31", "SE51"}
    assert all(found.values())
    for lei in found["LEI"]:
        assert re.fullmatch(r"0000SPECIMEN\d{8}", lei)
        assert int("".join(str(int(c, 36)) for c in lei)) % 97 == 1
    for gln in found["GLN"]:
        assert re.fullmatch(r"952\d{10}", gln)
        assert sum(int(c) * (3 if at % 2 else 1) for at, c in enumerate(gln)) % 10 == 0
    assert [duns for duns in found["DUNS"] if not re.fullmatch(r"000\d{6}", duns)] == []


def test_what_is_invented() -> None:
    """The README's table: importer numbers, phones, FIRMS codes."""
    lines = [line for path in OWN for line in path.read_text(encoding="ascii").splitlines()]
    importers = [line[24:36] for line in lines if line.startswith("SE10") and line[21:36].strip()]
    importers += [line[45:65].strip() for line in lines if line[:4] in ("SE30", "SE50")]
    assert [i for i in importers if i and not re.fullmatch(r"00-\d{7}[0-9A-Z]{2}", i)] == []
    phones = [line[44:59].strip() for line in lines if line.startswith("SE13")]
    assert [phone for phone in phones if not re.fullmatch(r"\d{3}55501\d{2}", phone)] == []
    firms = [
        line[at : at + 4].strip() for line in lines for at in (11, 15, 64) if line[:4] == "SE11"
    ]
    assert {code for code in firms if code} == {f"Z{n:03}" for n in range(11)}


# --- parties -----------------------------------------------------------------------------------


@each(ENTRIES)
def test_parties(case: Any) -> None:
    _, transaction = case
    header = transaction["header"]
    above = parties(transaction)
    # SE-57 Note 1: for type 86 no manufacturer is required
    required = {"SE", "CN"} if header["entry_type"] == "86" else {"SE", "CN", "MF"}
    for line in transaction["lines"]:
        below = parties(line)
        assert required <= above.keys() | below.keys()
        for code, party in (above | below).items():
            name, street = party["entity"].get("entity_name"), party.get("street_addresses")
            # SE-60: a name with an address, or an identifier without one
            assert bool(name) is bool(street) is ("city_and_country" in party)
            assert bool(name) is not ("entity_identifier" in party["entity"])
            assert name or code in ("BY", "ST", "CN")
            if code == "CN" and name:
                # SE-56, SE-58 Note 2, SE-71 Note 3
                assert header["entry_type"] in ("11", "86")
                assert tariffs(line)[-1][1] is not None


# --- header ------------------------------------------------------------------------------------


@each([(name, t) for name, _, t in SENT])
def test_planned_port(case: Any) -> None:
    """SE-35 Note 7: when it must be given."""
    _, transaction = case
    header = transaction["header"]
    stated = [bill for bill, _, _ in bills(transaction)]
    demanded = (
        header["entry_type"] in ("02", "06", "07", "12", "21", "22", "23", "86")
        or header["valid_action_code"] == "D"
        or any(bill["bill_type_indicator"] == "I" for bill in stated)
        or any(bill["non_ams_indicator"] == "Y" for bill in stated)
    )
    assert "planned_port_of_entry" in header or not demanded
    # SE-32, SE-36 Note 11
    mode = header.get("mode_of_transportation_mot_code")
    assert "port_of_unlading" in header or mode not in ("50", "60", "70")
    assert mode or (header["entry_type"] == "06" and not stated)
    # SE-22 Note 2, SE-24 Note 2, SE-42
    assert "contact" in transaction


@each([(name, t) for name, _, t in SENT])
def test_bond_type_9(case: Any) -> None:
    """SE-34 Note 6: V1 and AMT, and AMT as SE-55 has it."""
    _, transaction = case
    header, stated = transaction["header"], references(transaction)
    single = header["bond_type_code"] == "9" and header["valid_action_code"] in "AR"
    assert ("V1" in stated, "AMT" in stated) == (single, single)
    assert not single or re.fullmatch(r"[1-9]\d{0,9}", stated["AMT"])


def test_some_have_bond_type_9() -> None:
    nine = [name for name, t in ENTRIES if t["header"]["bond_type_code"] == "9"]
    assert nine == ["several_transactions.txt", "tib_type_23_bond_9.txt"]


# --- bills -------------------------------------------------------------------------------------


@each([(name, t) for name, _, t in SENT if "bills" in t])
def test_bills(case: Any) -> None:
    _, transaction = case
    mode = transaction["header"]["mode_of_transportation_mot_code"]
    for bill, parts, lowest in bills(transaction):
        kind, outside = bill["bill_type_indicator"], bill["non_ams_indicator"] == "Y"
        # SE-45
        assert re.fullmatch(r"[A-Z0-9]+", bill["bill_of_lading_number"])
        blank = kind == "I" or mode in ("32", "33", "34", "40", "41", "50", "60")
        assert ("issuer_code_of_bill_of_lading_number" in bill) is not blank
        # SE-46: quantity at the lowest level; SE-47 Note 2 and SE-49 Note 9: not beside SE16
        assert ("quantity" in bill) is (lowest and (not parts or mode == "60"))
        # SE-48 Note 5, SE-49 Notes 6 to 8
        assert parts or not outside
        assert not (outside and kind in "IT")
        assert kind != "T" or mode in ("40", "41")
        assert kind in "RI" or mode in ("10", "11", "12", "40", "41")
        # SE-46, SE-47: a bill stands behind an in-bond number, in one of three forms
        if kind == "I":
            assert not lowest
            assert re.fullmatch(r"\d{9}|\d{11}|[A-Z0-9]{3}\d{8}", bill["bill_of_lading_number"])


def test_every_bill_type_and_every_group() -> None:
    groups = {
        "".join(group[key]["bill_type_indicator"] for key in BILLS if key in group)
        for _, _, transaction in SENT
        for group in transaction.get("bills", ())
    }
    assert groups == {"R", "MH", "T", "IR", "IMH"}


def test_general_order() -> None:
    seen = 0
    for _, transaction in ENTRIES:
        if "general_order_g_o_number" in transaction.get("additional_header", {}):
            # SE-48 Note 5
            assert {bill["non_ams_indicator"] for bill, _, _ in bills(transaction)} == {"Y"}
            seen += 1
    assert seen


def test_hand_carried() -> None:
    (case,) = [t for _, t in ENTRIES if t["header"].get("mode_of_transportation_mot_code") == "60"]
    ((bill, parts, _),) = bills(case)
    # SE-49 Note 9
    assert bill["bill_of_lading_number"] == "HANDCARRIED"
    assert bill["quantity"] == sum(part["quantity"] for part in parts) > 0


def test_parts_of_appendix_c() -> None:
    """SE-86, SE-87: what each example enters of the 100."""
    examples = TREES["air_split_examples.txt"]["batches"][0]["blocks"][0]["transactions"]
    shown = [
        [
            (bill.get("quantity"), [part["quantity"] for part in parts])
            for bill, parts, lowest in bills(transaction)
            if lowest
        ]
        for transaction in examples
    ]
    assert shown == [[(100, [])], [(None, [20, 50]), (None, [30])], [(None, [50])]]


# --- zones, warehouses, temporary importation --------------------------------------------------


@each(ENTRIES)
def test_zone_records_are_for_type_06(case: Any) -> None:
    _, transaction = case
    zone = transaction["header"]["entry_type"] == "06"
    for line in transaction["lines"]:
        assert ("ftz_status" in line) is zone
        old = any(current for _, _, current in tariffs(line))
        if zone:
            # SE-63, SE-64 Note 1, SE-72: the date and SE61 go together, and with P
            status = line["ftz_status"]
            assert status["zone_status"] in "PN"
            assert status["ftz_line_item_quantity"] > 0
            assert ("privileged_ftz_merchandise_filing_date" in status) is old
            assert status["zone_status"] == "P" or not old
        assert zone or not old


@each(entries("06"))
def test_zone_header(case: Any) -> None:
    name, transaction = case
    more = transaction["additional_header"]
    # SE-40 Notes 4, 6 and 7
    assert more["location_of_goods_firms"]
    assert re.fullmatch(r"FTZ999([0-9A-Z]{4}|[0-9A-Z]{6})", more["conveyance_name_or_ftz_id"])
    assert "voyage_flight_trip_manifest_number" not in more
    for group in transaction.get("bills", ()):
        # SE-50 Note 10, SE-51, SE-53
        assert group.keys() == {"in_bond", "simple"}
    if "entry_date_election_code" in more:
        # SE-39 Note 1
        day = datetime.date.fromisoformat
        sending = day(TREES[name]["batches"][0]["header"]["transmission_date"])
        assert 0 <= (day(more["elected_entry_date"]) - sending).days <= 7


def test_every_way_of_a_zone_line() -> None:
    ways = {
        (line["ftz_status"]["zone_status"], tariffs(line)[0][2])
        for _, transaction in entries("06")
        for line in transaction["lines"]
    }
    assert ways == {("N", False), ("P", False), ("P", True)}
    elections = {t["additional_header"].get("entry_date_election_code") for _, t in entries("06")}
    assert elections == {"W", None}


@each(ENTRIES)
def test_warehouses(case: Any) -> None:
    """SE-39 Notes 2 and 3, SE-41 Note 9."""
    _, transaction = case
    kind = transaction["header"]["entry_type"]
    more = transaction.get("additional_header", {})
    assert ("cbp_bonded_warehouse_firms" in more) is (kind in ("21", "22"))
    for key in ("originating_warehouse_entry_filer_code", "originating_warehouse_entry_number"):
        assert (key in more) is (kind == "22")
    assert "immediate_delivery_indicator" not in more


@each(entries("23"))
def test_pairs_of_a_temporary_importation(case: Any) -> None:
    """SE-71 Note 1."""
    for line in case[1]["lines"]:
        first, second = tariffs(line)
        assert first[0].startswith("9813")
        assert not second[0].startswith("98")


# --- cancellations -----------------------------------------------------------------------------


@each(CANCELLED)
def test_cancellations(case: Any) -> None:
    """SE-24, SE-28, SE-42 Notes 1 and 2, SE-54."""
    _, transaction = case
    assert transaction.keys() <= {"type", "header", "contact", "references", "isf"}
    contact, stated = transaction["contact"], references(transaction)
    reason = contact["reason_code"]
    required = {"02": "IB", "03": "EN", "04": "FTZ"}
    for code, qualifier in required.items():
        assert (qualifier in stated) is (reason == code)
    assert ("DIS" in stated) is ("dis_indicator" in contact)
    assert reason != "12" or transaction["header"]["entry_type"] == "06"
    assert re.fullmatch(r"\d{9}|\d{11}|[A-Z0-9]{3}\d{8}|", stated.get("IB", ""))
    assert re.fullmatch(r"[A-Z0-9]{19}|", stated.get("FTZ", ""))


def test_reasons_and_forms_of_references() -> None:
    reasons = {t["contact"]["reason_code"] for _, t in CANCELLED}
    assert {"02", "03", "04", "12"} < reasons
    # digits, an airline's three digits, three letters
    lengths = {(len(ib), ib.isdigit()) for _, t in CANCELLED if (ib := references(t).get("IB"))}
    assert lengths == {(9, True), (11, True), (11, False)}


# --- envelopes ---------------------------------------------------------------------------------


def test_service_bureau() -> None:
    (batch,) = TREES["service_bureau.txt"]["batches"]
    sender = "sender_receiver_id_code"
    filers = [block["header"]["processing_filer_code"] for block in batch["blocks"]]
    assert batch["header"][sender] == batch["trailer"][sender] not in filers
    office = "sender_receiver_office_code"
    assert batch["header"][office] == batch["trailer"][office]
    assert len(set(filers)) == len(filers) == 2
    first, second = (block["header"] for block in batch["blocks"])
    office = "processing_filer_office_code"
    assert first[office] == batch["blocks"][0]["trailer"][office]
    # B&B-14 Note 3; B&B-32, X26
    assert second["preparer_indicator"] == "1"
    assert second["preparer_filer_code"] == second["processing_filer_code"]
    assert "preparer_indicator" not in first


def test_trailers_count_what_came_back() -> None:
    """B&B-28: records between B and Y."""
    counted = 0
    for path in OWN:
        rows = path.read_text(encoding="ascii").splitlines()
        marks = [(at, row) for at, row in enumerate(rows) if row[0] in "BY"]
        for (start, opening), (end, closing) in pairwise(marks):
            output = opening[79] == "B" or opening[10:12] in ("SX", "SN", "SA", "SO")
            if opening[0] == "B" and output:
                assert int(closing[12:17]) == end - start - 1
                counted += 1
    assert counted > 5


def echoes(name: str) -> list[list[str]]:
    """SE10 and SE15 of each transaction of a file (SE-18)."""
    found: list[list[str]] = []
    for row in (SAMPLES / name).read_text(encoding="ascii").splitlines():
        if row.startswith("SE10"):
            found.append([])
        if row[:4] in ("SE10", "SE15"):
            found[-1].append(row)
    return found


def test_responses_echo_what_was_sent() -> None:
    answered = [*echoes("truck_type_11.txt"), *echoes("several_transactions.txt")]
    assert echoes("received/rejection_and_responses.txt") == answered
    asked, answer = echoes("archive/blocks_without_envelope.txt")
    assert asked == answer


def test_the_rejection_points_at_the_record() -> None:
    """B&B-30: the place within the batch, A being 1."""
    rejected = TREES["received/rejection_and_responses.txt"]["batches"][0]
    assert "application_identifier_code" not in rejected["header"]
    rows = (SAMPLES / "received" / "rejection_and_responses.txt").read_text().splitlines()
    (place,) = (int(row[25:32]) for row in rows if row.startswith("X0 TRNACT"))
    original = (SAMPLES / "truck_type_11.txt").read_text().splitlines()
    assert original[place - 1].startswith("SE15")
