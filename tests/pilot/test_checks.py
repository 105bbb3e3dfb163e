"""Which elements a filing lacks: DHS/CBP/PIA-059, section 2.1, paragraph by paragraph."""

from __future__ import annotations

import copy
from datetime import datetime
from typing import Any

import pytest

from catair import pilot
from catair.findings import Finding

from .filings import sample

CARRIER = sample("carrier_air")
MARKETPLACE = sample("marketplace")
BROKER = sample("broker")
NEW = '"participants may also provide the following seven new data elements"'
CARRIERS = '"participating carriers must also electronically transmit"'
MARKETPLACES = '"participating online marketplaces must electronically submit"'


def without(filing: Any, path: str) -> Any:
    """The filing without what stands at a pointer."""
    made = copy.deepcopy(filing)
    *keys, last = path.strip("/").split("/")
    at = made
    for key in keys:
        at = at[int(key)] if isinstance(at, list) else at[key]
    del at[last]
    return made


def brief(found: list[Finding]) -> list[tuple[str, str | None, str | None]]:
    return [(f.code, f.path, f.expected) for f in found]


@pytest.mark.parametrize("filing", [CARRIER, MARKETPLACE, BROKER])
def test_complete_filings(filing: Any) -> None:
    assert pilot.check(filing) == []


def test_the_samples_of_one_shipment_are_complete() -> None:
    assert [pilot.check(each) for each in sample("shipment")] == [[], [], []]


def test_a_confirmation_lacks_nothing() -> None:
    assert pilot.check(pilot.confirmation({}, datetime(2026, 1, 1)), manifest=True) == []


# (filing, what is taken out, paragraph, what the finding names)
MANDATORY = [
    (BROKER, "/originator_code", "1.a", "Originator Code of the Participant"),
    (BROKER, "/participant_filer_type", "1.b", "Participant Filer Type"),
    (BROKER, "/mode_of_transportation", "1.d", "Mode of Transportation"),
    (CARRIER, "/originator_code", "1.a", "Originator Code of the Participant"),
    (CARRIER, "/shipment_initiator/name", "2.a", "Shipment Initiator Name and Address: name"),
    (CARRIER, "/shipment_initiator/address", "2.a", "Shipment Initiator Name and Address: address"),
    (
        CARRIER,
        "/final_deliver_to_party/name",
        "2.b",
        "Final Deliver to Party Name and Address: name",
    ),
    (
        CARRIER,
        "/final_deliver_to_party/address",
        "2.b",
        "Final Deliver to Party Name and Address: address",
    ),
    (CARRIER, "/products/0/enhanced_product_description", "2.c", "Enhanced Product Description"),
    (CARRIER, "/shipment_security_scan", "2.d", "Shipment Security Scan"),
    (MARKETPLACE, "/seller/name", "3.a", "Seller Name and Address: name"),
    (MARKETPLACE, "/seller/address", "3.a", "Seller Name and Address: address"),
    (
        MARKETPLACE,
        "/final_deliver_to_party/name",
        "3.b",
        "Final Deliver to Party Name and Address: name",
    ),
    (MARKETPLACE, "/buyer/name", "3.e", "Buyer Name and Address: name"),
    (MARKETPLACE, "/buyer/address", "3.e", "Buyer Name and Address: address"),
]


@pytest.mark.parametrize(("filing", "path", "place", "expected"), MANDATORY)
def test_a_mandatory_element(filing: Any, path: str, place: str, expected: str) -> None:
    (finding,) = pilot.check(without(filing, path))
    assert brief([finding]) == [("PILOT-MISSING", path, expected)]
    assert finding.severity == "error"
    assert finding.source == f"PIA-059 2.1 ¶{place}"


def test_the_listed_price_is_demanded_with_all_that_is_said_of_it() -> None:
    (finding,) = pilot.check(without(MARKETPLACE, "/products/1/listed_price_on_marketplace"))
    assert brief([finding]) == [
        (
            "PILOT-MISSING",
            "/products/1/listed_price_on_marketplace",
            "Listed Price on Marketplace",
        )
    ]
    assert finding.source is not None
    assert "¶3.g" in finding.source
    assert MARKETPLACES in finding.source
    assert NEW in finding.source
    assert "the required data relates to" in finding.source


# (filing, what is taken out, paragraph, its sentence, what the finding names)
TWICE = [
    (CARRIER, "/known_carrier_customer_flag", "2.e", CARRIERS, "Known Carrier Customer Flag"),
    (
        MARKETPLACE,
        "/known_marketplace_seller_flag",
        "3.c",
        MARKETPLACES,
        "Known Marketplace Seller Flag",
    ),
    (
        MARKETPLACE,
        "/seller/account_number",
        "3.d",
        MARKETPLACES,
        "Marketplace Seller Account Number/Seller ID",
    ),
]


@pytest.mark.parametrize(("filing", "path", "place", "sentence", "expected"), TWICE)
def test_what_is_demanded_and_left_free_is_a_warning(
    filing: Any, path: str, place: str, sentence: str, expected: str
) -> None:
    (finding,) = pilot.check(without(filing, path))
    assert brief([finding]) == [("PILOT-ADVISED", path, expected)]
    assert finding.severity == "warning"
    assert finding.source == f"PIA-059 2.1 ¶{place}: {sentence}; 2.1: {NEW}"


def test_one_of_picture_link_and_description() -> None:
    keys = ("product_picture", "link_to_product_listing", "enhanced_product_description")
    filing = without(MARKETPLACE, f"/products/1/{keys[2]}")
    (finding,) = pilot.check(filing)
    expected = "Product Picture or Link to Product Listing or Enhanced Product Description"
    assert brief([finding]) == [("PILOT-ADVISED", "/products/1", expected)]
    assert finding.severity == "warning"
    assert finding.source == f"PIA-059 2.1 ¶3.f: {MARKETPLACES}; 2.1: {NEW}"
    for key in keys:
        filing["products"][1] = {"listed_price_on_marketplace": "1", key: "stated"}
        assert pilot.check(filing) == []


def test_a_filing_without_products_lacks_them_of_its_first() -> None:
    assert [f.path for f in pilot.check(without(CARRIER, "/products"))] == [
        "/products/0/enhanced_product_description"
    ]
    assert [f.path for f in pilot.check(without(MARKETPLACE, "/products"))] == [
        "/products/0",
        "/products/0/listed_price_on_marketplace",
    ]


def test_one_of_the_three_numbers() -> None:
    numbers = ("shipment_tracking_number", "house_bill_number", "master_bill_number")
    bare = without(BROKER, "/house_bill_number")
    (finding,) = pilot.check(bare, path="/4")
    expected = "Shipment Tracking Number or House Bill Number or Master Bill Number"
    assert brief([finding]) == [("PILOT-MISSING", "/4", expected)]
    assert finding.source == "PIA-059 2.1 ¶1.c"
    for number in numbers:
        assert pilot.check(bare | {number: "1"}) == []


@pytest.mark.parametrize("mode", ["truck", "rail", "vessel", "Truck "])
def test_the_scan_is_of_air_carriers_only(mode: str) -> None:
    filing = without(CARRIER, "/shipment_security_scan") | {"mode_of_transportation": mode}
    assert pilot.check(filing) == []
    assert [f.path for f in pilot.check(filing | {"mode_of_transportation": " AIR"})] == [
        "/shipment_security_scan"
    ]


def test_another_mode_is_a_warning() -> None:
    (finding,) = pilot.check(BROKER | {"mode_of_transportation": "airr"})
    assert (finding.code, finding.severity, finding.found) == ("PILOT-MODE", "warning", "airr")
    assert finding.source == "PIA-059 2.1 ¶1.d"


@pytest.mark.parametrize("filer", ["broker", "freight_forwarder", "other"])
def test_others_state_paragraph_1_alone(filer: str) -> None:
    assert pilot.check(BROKER | {"participant_filer_type": filer}) == []


def test_what_is_not_applicable_is_not_demanded() -> None:
    for party in ("buyer", "shipment_initiator"):
        filing = {k: v for k, v in MARKETPLACE.items() if k != party}
        assert pilot.check(filing) == []
    found = pilot.check(MARKETPLACE | {"shipment_initiator": {"name": "A"}})
    assert [(f.path, f.source) for f in found] == [
        ("/shipment_initiator/address", "PIA-059 2.1 ¶3.a")
    ]


def test_what_is_missing_comes_in_the_order_of_the_paragraphs() -> None:
    for filer, paragraphs in (
        ("carrier", ["1.a", "1.d", "1.c", "2.a", "2.a", "2.b", "2.b", "2.c", "2.d", "2.e"]),
        (
            "online_marketplace",
            ["1.a", "1.d", "1.c", "3.a", "3.a", "3.b", "3.b", "3.c", "3.d", "3.e", "3.f", "3.g"],
        ),
    ):
        filing = {"participant_filer_type": filer, "buyer": {"name": "A"}}
        found = pilot.check(
            filing | ({"mode_of_transportation": "air"} if filer == "carrier" else {})
        )
        told = [(f.source or "").partition("¶")[2].partition(":")[0] for f in found]
        assert told == [p for p in paragraphs if (filer, p) != ("carrier", "1.d")]


def test_blanks_are_no_element() -> None:
    assert [f.path for f in pilot.check(BROKER | {"originator_code": " "})] == ["/originator_code"]


def test_a_flag_that_is_false_is_stated() -> None:
    assert pilot.check(CARRIER | {"known_carrier_customer_flag": False}) == []


# --- 19 CFR 143.23(k) --------------------------------------------------------------------------

SEVEN = [
    ("/manifest/country_of_origin", 1),
    ("/manifest/shipper/name", 2),
    ("/manifest/shipper/address", 2),
    ("/manifest/shipper/country", 2),
    ("/manifest/ultimate_consignee/name", 3),
    ("/manifest/ultimate_consignee/address", 3),
    ("/manifest/description", 4),
    ("/manifest/quantity", 5),
    ("/manifest/shipping_weight", 6),
    ("/manifest/value", 7),
]


@pytest.mark.parametrize(("path", "number"), SEVEN)
def test_an_element_of_a_release_from_manifest(path: str, number: int) -> None:
    (finding,) = pilot.check(without(CARRIER, path))
    assert (finding.code, finding.path, finding.severity) == ("PILOT-MANIFEST", path, "error")
    assert finding.source == f"PIA-059 Overview, 19 CFR 143.23(k)({number})"


def test_a_release_from_manifest_is_demanded_where_it_is_asked_for() -> None:
    filing = without(CARRIER, "/manifest")
    assert pilot.check(filing) == []
    assert [f.path for f in pilot.check(filing, manifest=True)] == [path for path, _ in SEVEN]
