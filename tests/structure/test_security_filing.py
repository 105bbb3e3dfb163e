"""Importer Security Filings: where each record stands, by submission type and by entity."""

from __future__ import annotations

from typing import Any

import pytest

import catair
from catair.chapters.cargo_release import SE10, SE13
from catair.chapters.importer_security_filing import (
    SF10,
    SF13,
    SF15,
    SF20,
    SF25,
    SF30,
    SF31,
    SF35,
    SF36,
    SF40,
    SF50,
    SF90,
)
from catair.chapters.isf_status_advisory import SA10, SA20, SA30, SA50
from catair.fields import Object
from catair.findings import EmitError

TYPES = {"1": "ISF-10", "2": "ISF-5", "3": "ISF-10", "4": "ISF-5"}


def header(submission: str = "1", action: str = "A") -> Object:
    return SF10(
        isf_submission_type=submission,
        shipment_type_code="01",
        action_code=action,
        isf_importer_number_qualifier="EI",
        isf_importer_number="00-123456700",
    )


def entity(code: str) -> Object:
    return SF30(entity_code=code, entity_name="SPECIMEN LTD")


def party(code: str, **more: Any) -> Object:
    return {
        "entity": entity(code),
        "secondary_name": SF31(entity_code="DH", entity_name="SPECIMEN"),
        "street_addresses": [
            SF35(addresses=[{"address_component_qualifier": "01", "address_information": "12"}])
        ],
        "city_and_country": SF36(city_name="HUE", country_code="VN"),
        **more,
    }


def tariff(number: str = "940360") -> Object:
    return SF40(harmonized_number=number, country_of_origin="VN")


BILL = SF15(code_qualifier="OB", shipment_reference_identifier="XQZL2609041700")
REFERENCE = SF20(reference_identifier_qualifier="CR", reference_identifier="A1")
CONTAINER = SF25(
    equipment_description_code="2B", equipment_initial="XQZU", equipment_number="000000000123456"
)
DELIVERY = SF50(
    port_of_unlading_qualifier="K", foreign_port_of_unlading="58023",
    place_of_delivery_qualifier="UN", place_of_delivery="HKHKG",
)  # fmt: skip


def filing(submission: str, **more: Any) -> Object:
    return {
        "type": "SF",
        "header": header(submission),
        "bills": [BILL, BILL],
        "references": [REFERENCE],
        "equipment": [CONTAINER],
        **more,
    }


def isf_10(submission: str = "1") -> Object:
    made = filing(
        submission,
        entities=[
            party("BY"),
            party("MF", tariffs=[tariff(), tariff("940161")]),
            {"entity": entity("CN")},
            party("MF", tariffs=[tariff("94036080")]),
        ],
    )
    # the shipment stands behind the header
    return {"type": "SF", "header": made["header"], "shipment": SHIPMENT} | made


SHIPMENT = SF13(
    shipment_sub_type="02", estimated_value=1800, estimated_quantity=12, unit_of_measure="PCS",
    estimated_weight=340, weight_qualifier="K",
)  # fmt: skip


def isf_5(submission: str = "2") -> Object:
    return filing(
        submission,
        entities=[party("BKP"), party("ST")],
        tariffs=[tariff(), tariff("940161")],
        delivery=DELIVERY,
    )


def document(*trees: Object, application: str = "SF") -> Object:
    return catair.transmission(
        application=application, site="2704", filer="EEE", transactions=trees
    )


def read(data: bytes) -> tuple[list[Any], list[str]]:
    """The transactions of the only block, and the codes of the findings."""
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    return parsed.tree["batches"][0]["blocks"][0]["transactions"], [f.code for f in parsed.findings]


def slow(tree: Object) -> Object:
    """The same transaction, but none that the writer's quick way takes."""
    return tree | {"header": tree["header"] | {"after": []}}


@pytest.mark.parametrize("submission", TYPES)
def test_filings_go_there_and_back(submission: str) -> None:
    tree = (isf_10 if TYPES[submission] == "ISF-10" else isf_5)(submission)
    data = catair.emit(document(tree))
    assert catair.emit(document(slow(tree))) == data
    assert read(data) == ([tree], [])


def test_entities_without_an_address() -> None:
    """An identifier stands in place of name and address."""
    for tree in (isf_10(), isf_5()):
        tree["entities"] = [{"entity": entity("ST")}, party("BY")]
        assert read(catair.emit(document(tree))) == ([tree], [])


def test_a_delete_is_its_header() -> None:
    tree = {"type": "SF", "header": header(action="D")}
    assert read(catair.emit(document(tree))) == ([tree], [])


def test_an_unknown_submission_type_is_read_as_isf_10() -> None:
    tree = filing("9", entities=[party("MF", tariffs=[tariff()])])
    assert read(catair.emit(document(tree))) == ([tree], [])


def test_a_tariff_number_of_an_entity_that_is_no_manufacturer() -> None:
    """It has no place in an ISF-10: kept after the record before it, and told."""
    data = catair.emit(document(isf_10()))
    (tree,), codes = read(data.replace(b"SF30CN ", b"SF30MF ").replace(b"SF30MF ", b"SF30BY ", 1))
    assert codes == ["STRUCTURE-PLACE", "STRUCTURE-PLACE"]
    assert [made["record"] for made in tree["entities"][1]["city_and_country"]["after"]] == [
        "SF40",
        "SF40",
    ]


def test_a_manufacturer_in_an_isf_5_has_no_tariff_numbers_of_its_own() -> None:
    tree = isf_5() | {"entities": [party("ST"), party("MF")]}
    assert read(catair.emit(document(tree))) == ([tree], [])
    assert "tariffs" not in tree["entities"][1]


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("tree", "path"),
    [
        (isf_10() | {"tariffs": [tariff()]}, "/tariffs"),
        (isf_10() | {"delivery": DELIVERY}, "/delivery"),
        (isf_5() | {"shipment": SHIPMENT}, "/shipment"),
        (isf_5() | {"entities": [party("MF", tariffs=[tariff()])]}, "/entities/0/tariffs"),
        (isf_10() | {"entities": [party("BY", tariffs=[tariff()])]}, "/entities/0/tariffs"),
    ],
)
def test_what_would_come_back_elsewhere_is_refused(tree: Object, path: str, quick: bool) -> None:
    with pytest.raises(EmitError) as caught:
        catair.emit(document(tree if quick else slow(tree)))
    at = "/batches/0/blocks/0/transactions/0" + path
    assert [(f.code, f.path) for f in caught.value.findings] == [("JSON-KEY", at)]


def test_a_filing_without_its_header_is_written_as_it_is() -> None:
    """Missing records are a matter of validation, not of the writer."""
    whole = catair.emit(document(isf_10())).splitlines(keepends=True)
    tree = {key: value for key, value in isf_10().items() if key != "header"}
    assert catair.emit(document(tree)) == b"".join(whole[:2] + whole[3:])
    with pytest.raises(EmitError) as caught:
        catair.emit(document(tree | {"delivery": DELIVERY}))
    assert [f.code for f in caught.value.findings] == ["JSON-RECORD"]


def test_an_entity_without_its_first_record_is_written_as_it_is() -> None:
    tree = isf_5()
    whole = catair.emit(document(tree)).splitlines(keepends=True)
    tree["entities"] = [party("BKP"), {k: v for k, v in party("ST").items() if k != "entity"}]
    (at,) = [n for n, line in enumerate(whole) if line.startswith(b"SF30ST")]
    assert catair.emit(document(tree)) == b"".join(whole[:at] + whole[at + 1 :])
    assert catair.emit(document(slow(tree))) == b"".join(whole[:at] + whole[at + 1 :])


# --- unified, responses, advisories -------------------------------------------------------------


def entry(action: str) -> Object:
    return {
        "type": "SE",
        "header": SE10(
            valid_action_code=action, entry_filer_code="EEE", entry_number="00410018",
            entry_type="01", bond_type_code="8", estimated_entry_value=60050,
        ),
        "contact": SE13(contact_name="ALEX SPECIMEN", contact_phone="3105550142"),
    }  # fmt: skip


def test_a_unified_filing_stands_inside_the_entry() -> None:
    filed = {
        "header": header(),
        "references": [REFERENCE],
        "equipment": [CONTAINER],
        "entities": [party("MF"), {"entity": entity("CN")}],
    }
    tree = entry("A") | {"isf": filed}
    data = catair.emit(document(tree, application="SE"))
    assert catair.emit(document(slow(tree), application="SE")) == data
    assert read(data) == ([tree], [])


def test_a_cancel_takes_its_security_filing_along() -> None:
    tree = entry("D") | {"isf": {"header": header(action="D")}}
    assert read(catair.emit(document(tree, entry("A"), application="SE"))) == (
        [tree, entry("A")],
        [],
    )


def test_what_a_unified_filing_leaves_blank_is_told_where_it_is_filled() -> None:
    """Bond data are for a filing that stands alone (SE-75 Note 5)."""
    tree = entry("A") | {"isf": {"header": header()}}
    data = catair.emit(document(tree, application="SE"))
    line = data.splitlines()[4]
    assert line.startswith(b"SF10")
    (read_tree,), codes = read(data.replace(line, line[:57] + b"00-123456700   018" + line[75:]))
    assert codes == ["FIELD-FILLER"] * 3
    assert read_tree["isf"]["header"]["verbatim"].keys() == {"58-72", "73-74", "75-75"}


def test_a_response_ties_its_messages_to_the_records() -> None:
    error = SF90(message_type_code="11", error_code="117", narrative_message_text="A")
    final = SF90(message_type_code="01", narrative_message_text="ISF REJECTED")
    number = header() | {"isf_transaction_number": "EEE-00000000017"}
    tree = {
        "type": "SN",
        "header": {"echo": number, "errors": [error]},
        "bills": [{"echo": BILL, "errors": [error, error]}],
        "references": [{"echo": REFERENCE}],
        "entities": [{"echo": entity("MF")}, {"echo": tariff(), "errors": [error]}],
        "disposition": final,
    }
    ordered = {key: tree["header"]["echo"].get(key) for key in SF10.keys}
    tree["header"]["echo"] = {"record": "SF10"} | {k: v for k, v in ordered.items() if v}
    data = catair.emit(document(tree, application="SN"))
    assert read(data) == ([tree], [])
    (event,) = [e for e in catair.read(data) if e.data["event"] == "transaction"]
    assert event.findings == []
    damaged = catair.parse(data.replace(b"ISF REJECTED", b"isf rejected"))
    assert damaged.findings[0].transaction["id"] == "EEE-00000000017"


def test_a_status_advisory() -> None:
    tree = {
        "type": "SA",
        "header": SA10(isf_transaction_number="EEE-00000000017"),
        "references": [SA20(code_qualifier="CR", reference_data="A1")],
        "bills": [
            {
                "bill_of_lading": SA30(bill_number="XQZL260904170001"),
                "disposition": SA50(disposition_code=code, remarks="BILL ON FILE"),
            }
            for code in ("S1", "S7")
        ],
    }
    data = catair.emit(document(tree, application="SA"))
    assert read(data) == ([tree], [])
    assert data.splitlines()[2].startswith(b"SA10EEE-00000000017 ")
    line = data.splitlines()[-3]
    assert read(data.replace(line + b"\n", b""))[1] == ["STRUCTURE-MISSING"]
