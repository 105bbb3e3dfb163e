"""Bills of lading of an entry: SE15, SE16 and SE17 (Cargo Release v40, SE-44 to SE-53)."""

from __future__ import annotations

from catair.fields import Object
from catair.synthesis.chance import Chance
from catair.synthesis.names import FORWARDER
from catair.synthesis.places import AIR, OCEAN
from catair.synthesis.shipment import Shipment, later


def _bill(kind: str, number: str, issuer: str | None, quantity: int | None) -> Object:
    made: Object = {"record": "SE15", "bill_type_indicator": kind}
    if issuer:
        made["issuer_code_of_bill_of_lading_number"] = issuer
    made["bill_of_lading_number"] = number
    if quantity:
        made["quantity"] = quantity
    made["non_ams_indicator"] = "N"
    return made


def in_bond(number: str) -> Object:
    """An in-bond number: without issuer and quantity, non-AMS `N` (SE-46, SE-48 Note 5)."""
    return _bill("I", number, None, None)


def bill(shipment: Shipment) -> Object:
    """The bill of a shipment with its containers; the quantity at the lowest level (SE-46)."""
    issuer = None if shipment.mode == AIR else shipment.carrier
    group: Object
    if shipment.forwarded:
        house = FORWARDER if shipment.mode == OCEAN else None
        group = {
            "master": _bill("M", shipment.bill, issuer, None),
            "house": _bill("H", shipment.house, house, shipment.quantity),
        }
    else:
        group = {"simple": _bill("R", shipment.bill, issuer, shipment.quantity)}
    if shipment.containers:
        group["equipment"] = [
            {"record": "SE17", "equipment_number": f"XQZU{digits}{check}"}
            for digits, check in shipment.containers
        ]
    return group


def from_facility(firms: str, shipment: Shipment, number: str) -> Object:
    """A movement out of a bonded facility, whose FIRMS code issues the bill (SE-48 Note 4)."""
    simple = _bill("R", f"F{shipment.bill}", firms, shipment.quantity)
    return {"in_bond": in_bond(number), "simple": simple}


def tracked(shipment: Shipment) -> Object:
    """An express carrier's tracking number (SE-44, SE-49 Note 7)."""
    return {"tracking": _bill("T", shipment.bill, None, shipment.quantity)}


def _conveyance(shipment: Shipment, day: int, quantity: int) -> Object:
    return {
        "record": "SE16",
        "carrier_code": shipment.carrier,
        "voyage_flight_trip_manifest_number": shipment.voyage,
        "date_of_arrival": later(shipment.arrival, day),
        "quantity": quantity,
        "unit_of_measure": "CT",
    }


def split(chance: Chance, shipment: Shipment) -> Object:
    """A simple bill whose cargo comes in parts: quantities in SE16, none in SE15 (SE-47 Note 2)."""
    parts = [_conveyance(shipment, at, chance.between(1, 60)) for at in range(chance.between(2, 3))]
    return {"simple": _bill("R", shipment.bill, None, None), "conveyances": parts}


def unmanifested(shipment: Shipment, issuer: str, conveyance: str) -> Object:
    """A bill that is in no automated manifest: `Y`, and SE16 (SE-48 Note 5, SE-49 Note 6)."""
    simple = _bill("R", shipment.bill, issuer, None) | {"non_ams_indicator": "Y"}
    arrival = _conveyance(shipment, 0, shipment.quantity)
    arrival |= {"carrier_code": issuer, "conveyance_name": conveyance}
    return {"simple": simple, "conveyances": [arrival]}


def by_hand(shipment: Shipment) -> Object:
    """What a passenger carries: a quantity although SE16 follows (SE-49 Note 9, SE-52 Note 3)."""
    simple = _bill("R", "HANDCARRIED", None, shipment.quantity) | {"non_ams_indicator": "Y"}
    return {"simple": simple, "conveyances": [_conveyance(shipment, 0, shipment.quantity)]}
