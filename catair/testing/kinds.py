"""The kinds of transactions that can be drawn, and how one is made from choices."""

from __future__ import annotations

from collections.abc import Iterable

from catair.fields import Object
from catair.pilot.native import tree_of
from catair.synthesis import KINDS as MADE
from catair.synthesis import first_day
from catair.synthesis.kinds import Kind, maker
from catair.synthesis.numbers import air_waybill
from catair.synthesis.shipment import Desk

PILOT = "pilot"
FILER, SITE, PASSWORD = "EEE", "2704", "PASSWD"

KINDS: dict[str, Kind] = {
    **MADE,
    PILOT: Kind("P3", "", "filing of the Section 321 Data Pilot, project layout"),
}


def checked(kinds: Iterable[str]) -> tuple[str, ...]:
    """These kinds, all of them if none is named.  Raises ValueError for an unknown one."""
    named = tuple(kinds) or tuple(KINDS)
    for kind in named:
        if kind not in KINDS:
            raise ValueError(f"no kind {kind!r}; there are {', '.join(KINDS)}")
    return named


def day_of(kinds: Iterable[str]) -> str:
    """The day (ISO) on which transactions of these kinds are sent."""
    return first_day(dict.fromkeys(kinds, 1))


def make(kind: str, desk: Desk) -> Object:
    """A transaction of a kind."""
    return _pilot(desk) if kind == PILOT else maker(kind)(desk)


def _pilot(desk: Desk) -> Object:
    """A broker's filing by truck, or a carrier's by air (samples/pilot)."""
    native: Object = {"originator_code": "ZQBROKER03", "participant_filer_type": "broker"}
    native |= {"mode_of_transportation": "truck", "house_bill_number": f"ZZH{desk.serial:07}"}
    if desk.chance.below(2):
        native |= {
            "originator_code": "ZQCARRIER01",
            "participant_filer_type": "carrier",
            "mode_of_transportation": "air",
            "known_carrier_customer_flag": bool(desk.chance.below(2)),
            "shipment_tracking_number": f"ZZTRK{desk.serial:010}",
            "master_bill_number": air_waybill(desk.serial),
            "shipment_security_scan": "Screened at origin",
            "shipment_initiator": {
                "name": "Quynzar Trading Pte Ltd",
                "address": "210 Sample Quay Road, Singapore 000210, SG",
            },
            "final_deliver_to_party": {
                "name": "Ada Specimen",
                "address": "17 Invented Street, Springfield, IL 00017, US",
            },
            "products": [
                {
                    "merchandise_product_quantity": str(desk.chance.between(1, 9)),
                    "enhanced_product_description": "Toy",
                }
            ],
        }
    return tree_of(native)
