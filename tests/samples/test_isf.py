"""What samples/README.md and the chapters say of the security filings among the samples.

Pages ISF- are those of Importer Security Filing v3, SA- of ISF Status Advisory v1 (both as
transcribed), SE- those of Cargo Release v40.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

import catair

from .test_claims import SAMPLES, TREES, iso_6346, parties, references

FOLDER = SAMPLES / "isf"
FAULTY = "isf/isf_faulty.txt"


def transactions(name: str, kind: str) -> Iterator[Any]:
    for batch in TREES[name]["batches"]:
        for block in batch["blocks"]:
            yield from (t for t in block.get("transactions", ()) if t["type"] == kind)


FILINGS = [(name, t) for name in TREES for t in transactions(name, "SF")]
WHOLE = [(n, t) for n, t in FILINGS if n != FAULTY and t["header"]["action_code"] != "D"]
TEN = [(n, t) for n, t in WHOLE if t["header"]["isf_submission_type"] in "13"]
FIVE = [(n, t) for n, t in WHOLE if t["header"]["isf_submission_type"] in "24"]
UNIFIED = [(n, t) for n in TREES for t in transactions(n, "SE") if "isf" in t]


def identity(case: Any) -> str:
    name, transaction = case
    header = transaction["header"]
    return f"{name.removesuffix('.txt')}-{header.get('action_reason_code', 'entry')}"


def each(cases: list[Any]) -> pytest.MarkDecorator:
    assert cases
    return pytest.mark.parametrize("case", cases, ids=identity)


def codes(owner: Any) -> list[str]:
    return [party["entity"]["entity_code"] for party in owner["entities"]]


# --- entities and tariff numbers ---------------------------------------------------------------


@each(TEN)
def test_entities_of_an_isf_10(case: Any) -> None:
    """ISF-15; a filing of flexible timing lacks what is not known yet."""
    _, filing = case
    stated = Counter(codes(filing))
    missing = {"IM", "CN", "SE", "BY", "ST", "LG", "CS", "MF"} - stated.keys()
    why = filing["header"]["action_reason_code"]
    assert missing == {"CT": set(), "FR": set(), "FT": {"LG", "CS"}, "FX": {"LG"}}[why]
    assert stated.keys() <= {"IM", "CN", "SE", "BY", "ST", "LG", "CS", "MF"}
    # ISF-28: one importer; a range has several manufacturers and ship-to parties
    assert stated["IM"] == 1
    assert (stated["ST"] > 1) is (why in ("FR", "FX"))
    assert stated["MF"] > 1 or why not in ("FR", "FX")
    order = list(dict.fromkeys(codes(filing)))
    assert order == [c for c in ("IM", "CN", "SE", "BY", "ST", "LG", "CS", "MF") if c in order]


@each(TEN)
def test_tariff_numbers_stand_with_their_manufacturer(case: Any) -> None:
    """ISF-28, ISF-36."""
    _, filing = case
    assert "tariffs" not in filing
    for party in filing["entities"]:
        assert ("tariffs" in party) is (party["entity"]["entity_code"] == "MF")
        for line in party.get("tariffs", ()):
            assert re.fullmatch(r"\d{6,10}", line["harmonized_number"])
            assert re.fullmatch(r"[A-Z]{2}", line["country_of_origin"])


@each(FIVE)
def test_isf_5(case: Any) -> None:
    """ISF-9, ISF-15, ISF-37."""
    _, filing = case
    assert filing["header"]["shipment_type_code"] == "01"
    assert codes(filing) == ["BKP", "ST"]
    assert all("tariffs" not in party for party in filing["entities"])
    assert filing["tariffs"]
    assert filing["delivery"]["place_of_delivery_qualifier"] in ("K", "UN")
    assert "shipment" not in filing


def test_tariff_numbers_of_an_isf_5_stand_behind_the_last_entity() -> None:
    rows = [row[:4] for row in (FOLDER / "isf_5.txt").read_text().splitlines()]
    first = rows[2 : rows.index("SF50") + 1]
    assert list(dict.fromkeys(first))[-3:] == ["SF36", "SF40", "SF50"]
    assert first.count("SF40") == 3


@each(WHOLE)
def test_an_entity_has_a_name_or_an_identifier(case: Any) -> None:
    """SE-78 to SE-82, ISF-28, ISF-31."""
    _, filing = case
    may = {
        "EI": {"SE", "BY", "CN", "IM"},
        "DUN": {"MF", "SE", "BY", "ST", "LG", "CS", "BKP"},
        "DNS": {"MF", "SE", "BY", "ST", "LG", "CS", "BKP"},
        "FR": {"ST"},
        "AEF": {"CN", "IM"},
    }
    form = {
        "EI": r"00-\d{7}[0-9A-Z]{2}",
        "DUN": r"000\d{6}",
        "DNS": r"000\d{10}",
        "FR": r"Z0\d\d",
        "AEF": r"X\d{8}",
    }
    for party in filing["entities"]:
        entity = party["entity"]
        qualifier = entity.get("entity_identifier_qualifier")
        address = {"secondary_name", "street_addresses", "city_and_country"} & party.keys()
        if qualifier is None:
            assert entity["entity_name"]
            assert address >= {"street_addresses", "city_and_country"}
            assert len(party["street_addresses"]) <= 3
        else:
            assert not address
            assert entity["entity_code"] in may[qualifier]
            assert re.fullmatch(form[qualifier], entity["entity_identifier"])
            # a person with a passport is named as well
            assert ("entity_name" in entity) is (qualifier == "AEF")
            assert ("date_of_birth" in entity) is (qualifier == "AEF")
        if entity["entity_code"] in ("IM", "CN"):
            assert qualifier


def test_every_kind_of_identifier() -> None:
    stated = {
        party["entity"].get("entity_identifier_qualifier")
        for _, filing in WHOLE
        for party in filing["entities"]
    }
    assert stated == {None, "EI", "DUN", "DNS", "FR", "AEF"}


# --- header ------------------------------------------------------------------------------------


@each(WHOLE)
def test_header(case: Any) -> None:
    """ISF-14 to ISF-19."""
    _, filing = case
    header = filing["header"]
    # ISF-19: spaces when it is added
    number = header.get("isf_transaction_number")
    assert (number is None) is (header["action_code"] == "A")
    assert number is None or re.fullmatch(r"EEE-\d{11}", number)
    # ISF-15: a change is of a filing that CBP has
    assert header["isf_submission_type"] in "12" or header["action_code"] == "R"
    # ISF-18
    qualifier, importer = header["isf_importer_number_qualifier"], header["isf_importer_number"]
    form = {"EI": r"00-\d{7}[0-9A-Z]{2}", "2": r"XQZL", "AEF": r"X\d{8}"}
    assert re.fullmatch(form[qualifier], importer)
    assert qualifier != "2" or header["isf_submission_type"] in "24"
    person = qualifier == "AEF"
    assert not person or header["shipment_type_code"] in ("03", "05", "06")
    assert ("date_of_birth" in header) is ("country_of_issuance" in header) is person
    assert ("FN" in references(filing)) is person
    # ISF-28: the importer of record is the importer of the header
    if "IM" in codes(filing):
        (importer_party,) = (p for p in filing["entities"] if p["entity"]["entity_code"] == "IM")
        assert importer_party["entity"]["entity_identifier"] == importer


@each(WHOLE)
def test_bond(case: Any) -> None:
    """ISF-19 Note 7, SE-75 Note 5, SE-76."""
    _, filing = case
    header, stated = filing["header"], references(filing)
    kept = {"bond_holder", "bond_activity_code", "bond_type"} & header.keys()
    assert len(kept) == (3 if header["shipment_type_code"] in ("01", "02", "07", "08", "10") else 0)
    single = header.get("bond_type") == "9"
    assert single is (header.get("bond_activity_code") == "16")
    assert ("V1" in stated, "SBN" in stated) == (single, single)


def test_one_has_bond_type_9() -> None:
    nine = [name for name, filing in WHOLE if filing["header"].get("bond_type") == "9"]
    assert nine == ["isf/isf_bond_9.txt"]


@each(WHOLE)
def test_shipment_types(case: Any) -> None:
    """ISF-16, ISF-21, ISF-25."""
    _, filing = case
    kind = filing["header"]["shipment_type_code"]
    assert ("6C" in references(filing)) is (kind == "06")
    assert ("shipment" in filing) is (kind == "11")
    if kind == "11":
        shipment = filing["shipment"]
        assert shipment["estimated_value"] > 0
        # the older thresholds, below those of the entry
        limits = {"01": 200, "02": 2000}
        kind_of = shipment["shipment_sub_type"]
        assert kind_of in ("01", "02", "03")
        if kind_of in limits:  # no threshold is printed for 03
            assert shipment["estimated_value"] <= limits[kind_of]
        assert shipment["weight_qualifier"] in "KL"


def test_what_the_headers_cover() -> None:
    headers = [filing["header"] for _, filing in WHOLE]
    assert {h["isf_submission_type"] for h in headers} == {"1", "2", "3", "4"}
    assert {h["shipment_type_code"] for h in headers} == {"01", "06", "11"}
    assert {h["action_reason_code"] for h in headers} == {"CT", "FR", "FT", "FX"}
    assert {h["isf_importer_number_qualifier"] for h in headers} == {"EI", "2", "AEF"}
    assert {h.get("mode_of_transportation_code") for h in headers} == {"10", "11", None}


def test_bills_are_filed_once() -> None:
    """ISF-23; and 117: the same importer and bill are added once."""
    added = Counter(
        (bill["shipment_reference_identifier"], filing["header"]["isf_importer_number"])
        for _, filing in WHOLE
        if filing["header"]["action_code"] == "A"
        for bill in filing["bills"]
    )
    assert set(added.values()) == {1}
    assert all(re.fullmatch(r"(XQZL|ZQHF)[A-Z0-9]{1,12}", bill) for bill, _ in added)
    (complete,) = transactions("isf/isf_10_complete.txt", "SF")
    assert [b["code_qualifier"] for b in complete["bills"]] == ["OB", "BM", "BM"]


def test_a_delete_is_its_header() -> None:
    """ISF-4, SE-74 Note 3."""
    (deleted,) = transactions("isf/isf_delete.txt", "SF")
    assert deleted.keys() == {"type", "header"}
    assert deleted["header"]["isf_transaction_number"] == "EEE-00002610005"
    assert "action_reason_code" not in deleted["header"]


# --- containers --------------------------------------------------------------------------------


def test_containers() -> None:
    """SE-77; ISO 6346."""
    boxes = [box for _, t in FILINGS for box in t.get("equipment", ())]
    boxes += [box for _, t in UNIFIED for box in t["isf"].get("equipment", ())]
    assert len(boxes) > 10
    for box in boxes:
        serial = box["equipment_number"]
        assert box["equipment_initial"] == "XQZU"
        assert re.fullmatch(r"0{9}\d{6}", serial)
        assert int(box["equipment_number_check_digit"]) == iso_6346("XQZU" + serial[9:])
    sizes = Counter("equipment_size_type_code" in box for box in boxes)
    assert sizes[True] > 0 < sizes[False]


# --- flexible filings --------------------------------------------------------------------------


def test_each_flexible_filing_is_completed() -> None:
    """ISF-17: FR, FT and FX, each replaced by CT under the number that CBP gave it."""
    first = list(transactions("isf/isf_flexible.txt", "SF"))
    given = list(transactions("isf/sn_flexible.txt", "SN"))
    done = list(transactions("isf/isf_flexible_completed.txt", "SF"))
    assert [f["header"]["action_reason_code"] for f in first] == ["FR", "FT", "FX"]
    for filing, answer, replaced in zip(first, given, done, strict=True):
        header = replaced["header"]
        assert (header["action_code"], header["action_reason_code"]) == ("R", "CT")
        number = answer["header"]["echo"]["isf_transaction_number"]
        assert header["isf_transaction_number"] == number
        assert replaced["bills"] == filing["bills"]
        assert replaced["references"] == filing["references"]
        # full tariff numbers in place of the range
        lines = [x for party in replaced["entities"] for x in party.get("tariffs", ())]
        assert lines
        assert all(len(line["harmonized_number"]) == 10 for line in lines)


# --- responses ---------------------------------------------------------------------------------


def blocks_of(name: str, opening: str) -> list[list[str]]:
    """The rows of each transaction of a file; `opening` begins one."""
    found: list[list[str]] = []
    for row in (FOLDER / name).read_text(encoding="ascii").splitlines():
        if row.startswith(opening):
            found.append([])
        if found and row[0] not in "ABYZ":
            found[-1].append(row)
    return found


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("isf_10_complete.txt", "sn_accepted.txt"),
        ("isf_flexible.txt", "sn_flexible.txt"),
        ("isf_bond_9.txt", "sn_warnings.txt"),
        ("isf_faulty.txt", "sn_rejected.txt"),
        ("isf_delete.txt", "sn_delete.txt"),
    ],
)
def test_responses_echo_what_was_sent(asked: str, answered: str) -> None:
    """ISF-10 to ISF-12."""
    for filing, answer in zip(blocks_of(asked, "SF10"), blocks_of(answered, "SF10"), strict=True):
        echoed = [row for row in answer if not row.startswith("SF90")]
        # the header, but for the transaction number in 39-53
        assert echoed[0][:38] + echoed[0][53:] == filing[0][:38] + filing[0][53:]
        sent = iter(filing[1:])
        assert all(row in sent for row in echoed[1:])  # in the order of the filing
        # the filer's reference always returns
        assert [r for r in filing if r[:7] == "SF20CR "] == [
            r for r in answer if r[:7] == "SF20CR "
        ]
        # what is echoed beside it is in error, or is the SF30 of an entity with an error
        for row, after in pairwise(answer[1:]):
            if row[:4] not in ("SF90", "SF30") and row[:7] != "SF20CR ":
                assert after[:6] in ("SF9011", "SF9013")
            if row[:4] in ("SF31", "SF35", "SF36", "SF40"):
                opened = [r for r in filing[: filing.index(row)] if r.startswith("SF30")]
                earlier = [r for r in answer[: answer.index(row)] if r.startswith("SF30")]
                assert opened[-1] == earlier[-1]
        kinds = {row[4:6] for row in answer if row.startswith("SF90")}
        assert answer[-1][:9] == "SF90" + answer[-1][4:6] + "   "
        last = {"01": "ISF REJECTED", "02": "ISF ACCEPTED", "03": "ISF ACCEPTED WITH WARNINGS"}
        assert answer[-1][9:49].rstrip() == last[answer[-1][4:6]]
        assert kinds == {"01": {"11", "01"}, "02": {"02"}, "03": {"13", "03"}}[answer[-1][4:6]]


def test_numbers_that_cbp_assigned() -> None:
    """FFF-NNNNNNNNNNN (SE-73): given when an added filing is accepted, and given once."""
    assigned = []
    for name in TREES:
        for answer in transactions(name, "SN"):
            header = answer["header"]["echo"]
            rejected = answer["disposition"]["message_type_code"] == "01"
            number = header.get("isf_transaction_number")
            if header["action_code"] == "A":
                assert (number is None) is rejected
                if number:
                    assigned.append(number)
    assert len(assigned) == len(set(assigned)) == 6
    assert all(re.fullmatch(r"EEE-\d{11}", number) for number in assigned)


def test_texts_of_error_codes() -> None:
    """Appendix S, and CSMS on 302 and 370; anything else says that it is synthetic."""
    official = {
        "108": "ISF TRANSACTION NUMBER NOT ON FILE",
        "111": "TRANSACTION BELONGS TO ANOTHER FILER",
        "117": "DUPLICATE ISF TRANSACTION",
        "123": "INVALID BOND TYPE",
        "302": "IMPORTER REQUIRED",
        "370": "INVALID CHARACTER",
    }
    seen = set()
    for path in FOLDER.glob("sn_*.txt"):
        for row in path.read_text(encoding="ascii").splitlines():
            if row[:6] in ("SF9011", "SF9013"):
                code, text = row[6:9], row[9:49].rstrip()
                seen.add(code)
                assert text == official.get(code) or (code > "900" and text[:9] == "SYNTHETIC")
    assert seen > official.keys()


def test_the_faulty_filings_are_wrong_as_they_are_told() -> None:
    added, replaced, deleted = transactions(FAULTY, "SF")
    assert "IM" not in codes(added)
    assert (added["header"]["bond_activity_code"], added["header"]["bond_type"]) == ("01", "9")
    (earlier,) = transactions("isf/isf_10_complete.txt", "SF")
    assert added["bills"][0] == earlier["bills"][0]
    assert added["header"]["isf_importer_number"] == earlier["header"]["isf_importer_number"]
    addresses = [
        line["address_information"]
        for party in added["entities"]
        for record in party.get("street_addresses", ())
        for line in record["addresses"]
    ]
    assert [a for a in addresses if "*" in a] == ["AVENIDA EJEMPLO 1500 * NAVE 2"]
    known = {
        answer["header"]["echo"].get("isf_transaction_number")
        for name in TREES
        if name != "isf/sn_rejected.txt"
        for answer in transactions(name, "SN")
    }
    assert replaced["header"]["isf_transaction_number"] not in known
    assert not deleted["header"]["isf_transaction_number"].startswith("EEE")


# --- status advisories -------------------------------------------------------------------------


NARRATIVES = {
    **dict.fromkeys(("S1",), "BILL ON FILE"),
    **dict.fromkeys(("S2", "S3", "S4", "S5"), "NO BILL MATCH (NOT ON FILE)"),
    **dict.fromkeys(("S6", "SA", "SB", "SC"), "NO BILL MATCH (WRONG TYPE)"),
    **dict.fromkeys(("S7",), "DUPLICATE ISF"),
}
# CSMS 10-000120: days after the original file date
DAYS = {"S1": 0, "S2": 0, "S6": 0, "S3": 5, "SA": 5, "S4": 20, "SB": 20, "S5": 30, "SC": 30}
FILED = {"EEE-00002610001": "isf/isf_10_complete.txt", "EEE-00002610041": "isf/isf_bond_9.txt"}


def test_status_advisories() -> None:
    """SA-4 to SA-9."""
    day = datetime.date.fromisoformat
    told = []
    for batch in TREES["received/isf_status_advisories.txt"]["batches"]:
        for advisory in batch["blocks"][0]["transactions"]:
            name = FILED[advisory["header"]["isf_transaction_number"]]
            (filing,) = transactions(name, "SF")
            # SE-76: the references of the filing return
            assert [r["reference_data"] for r in advisory["references"]] == [
                r["reference_identifier"]
                for r in filing["references"]
                if r["reference_identifier_qualifier"] == "CR"
            ]
            filed = day(TREES[name]["batches"][0]["header"]["transmission_date"])
            age = (day(batch["header"]["transmission_date"]) - filed).days
            bills = {bill["shipment_reference_identifier"] for bill in filing["bills"]}
            for each in advisory["bills"]:
                assert each["bill_of_lading"]["bill_number"] in bills
                code = each["disposition"]["disposition_code"]
                assert each["disposition"]["remarks"] == NARRATIVES[code]
                assert code == "S7" or DAYS[code] == age
                told.append((each["bill_of_lading"]["bill_number"], code))
    assert {code for _, code in told} == NARRATIVES.keys()
    history: dict[str, list[str]] = {}
    for bill, code in told:
        history.setdefault(bill, []).append(code)
    assert sorted(history.values()) == [
        ["S1"],
        ["S2", "S3", "S4", "S5"],
        ["S6", "SA", "SB", "SC"],
        ["S7"],
    ]


def test_printed_advisories() -> None:
    """SA-8, SA-9: three examples, with their texts as the dispositions have them."""
    found = []
    for path in sorted((FOLDER / "printed").glob("*.txt")):
        (batch,) = catair.parse(path).tree["batches"]
        (advisory,) = batch["blocks"][0]["transactions"]
        assert advisory["header"]["isf_transaction_number"] == "FLR-00000000001"
        ((code, text),) = (
            (bill["disposition"]["disposition_code"], bill["disposition"]["remarks"])
            for bill in advisory["bills"]
        )
        assert text == NARRATIVES[code]
        found.append(code)
    assert found == ["S1", "S2", "S5"]


# --- unified -----------------------------------------------------------------------------------


@each(UNIFIED)
def test_unified_header(case: Any) -> None:
    """SE-18, SE-73 to SE-75."""
    _, entry = case
    header, isf = entry["header"], entry["isf"]["header"]
    assert isf["isf_importer_number"] == header["importer_of_record"]
    assert isf["isf_importer_number_qualifier"] == header["importer_of_record_type"]
    assert isf["isf_submission_type"] == "1"
    assert isf["action_code"] == header["valid_action_code"]
    added = isf["action_code"] == "A"
    assert (isf.get("action_reason_code") == "CT") is added
    assert ("isf_transaction_number" in isf) is not added
    assert not any(key.startswith(("bond", "date", "country")) for key in isf)


def test_unified_add() -> None:
    """SE-28 to SE-30, SE-76 to SE-79."""
    (entry,) = transactions("isf/unified_add.txt", "SE")
    isf = entry["isf"]
    # CBP makes the importer out of SF10
    assert sorted(codes(isf)) == sorted(["MF", "SE", "BY", "ST", "LG", "CS", "CN"])
    for party in isf["entities"]:
        stated = {"entity_name", "entity_identifier"} & party["entity"].keys()
        stated |= {"street_addresses", "city_and_country"} & party.keys()
        named = {"entity_name", "street_addresses", "city_and_country"}
        numbered = party["entity"]["entity_code"] == "CN"
        assert stated == ({"entity_identifier"} if numbered else named)
    shown = [box["equipment_number"] for box in entry["bills"][0]["equipment"]]
    assert shown == [
        box["equipment_initial"] + box["equipment_number"][9:] + box["equipment_number_check_digit"]
        for box in isf["equipment"]
    ]
    for reference in isf["references"]:
        assert re.fullmatch(r"[A-Z0-9]+", reference["reference_identifier"])
    # the entry names the same parties
    by_name = {
        code: party["entity"]["entity_name"]
        for code, party in parties(entry).items()
        if code != "CN"
    }
    assert by_name == {
        party["entity"]["entity_code"]: party["entity"]["entity_name"]
        for party in isf["entities"]
        if party["entity"]["entity_code"] != "CN"
    }
    rows = [row[:4] for row in (FOLDER / "unified_add.txt").read_text().splitlines()]
    assert rows.index("SF10") == rows.index("SE60") + 1
    assert "SF40" not in rows


def test_unified_cancel() -> None:
    """SE-24, SE-28: SF10 alone, the last record of the transaction."""
    (entry,) = transactions("isf/unified_cancel.txt", "SE")
    assert entry["isf"].keys() == {"header"}
    rows = [row[:4].rstrip() for row in (FOLDER / "unified_cancel.txt").read_text().splitlines()]
    assert rows[2:-2] == ["SE10", "SE13", "SF10"]


def test_unified_answers() -> None:
    """SE-28: SX and SN, each in a batch of its own."""
    name = "received/unified_accepted.txt"
    (entry,) = transactions("isf/unified_add.txt", "SE")
    (of_entry,), (of_isf,) = list(transactions(name, "SX")), list(transactions(name, "SN"))
    assert of_entry["header"]["echo"] == entry["header"]
    echoed = dict(of_isf["header"]["echo"])
    assert echoed.pop("isf_transaction_number") == "EEE-00002610051"
    assert echoed == entry["isf"]["header"]
    assert [r["echo"] for r in of_isf["references"]] == entry["isf"]["references"]
    applications = [
        batch["header"]["application_identifier_code"] for batch in TREES[name]["batches"]
    ]
    assert applications == ["SX", "SN"]
