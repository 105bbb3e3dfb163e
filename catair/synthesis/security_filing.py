"""Importer Security Filings (SF), and the filing inside an entry (SE).

Source: Importer Security Filing v3, July 2017 (transcribed), ISF-4 to ISF-37; for the unified
filing Cargo Release v40, SE-28 to SE-30 and SE-73 to SE-82.
"""

from __future__ import annotations

from catair.fields import Object
from catair.synthesis import names, numbers
from catair.synthesis.cargo_release import entry, one_maker
from catair.synthesis.goods import GOODS, SMALL
from catair.synthesis.parties import FILING, Party, named, numbered, party
from catair.synthesis.places import OCEAN
from catair.synthesis.shipment import Desk, Shipment, shipment

# Where cargo that does not stay may be unladen, and delivered: UN location codes of the samples
_UNLADEN, _DELIVERED = ("MXNLD", "CACAL"), ("MXMTY", "CACAL")


# Shipment types of an ISF-10 beside 01 (ISF-16), and those whose importer has a bond for the filing
# (ISF-19 Note 7)
_SPECIAL = ("02", "03", "04", "05", "06", "07", "08", "09", "10", "11")
_BONDED = ("02", "07", "08", "10")
_CARNET, _INFORMAL = "06", "11"
_LOW_VALUE = 200  # dollars: below it Section 321 (ISF-21)


def _number(desk: Desk) -> str:
    """A transaction number in CBP's form (SE-73), as if CBP had given it."""
    return f"{desk.filer}-{desk.serial % 100_000_000_000:011}"


def _header(
    desk: Desk, made: Shipment, submission: str, action: str, activity: str | None
) -> Object:
    """SF10; the bond is the importer's, with its activity (ISF-19 Note 7)."""
    head: Object = {
        "record": "SF10",
        "isf_submission_type": submission,
        "shipment_type_code": "01",
        "action_code": action,
        "isf_importer_number_qualifier": "EI",
        "isf_importer_number": made.importer,
        "action_reason_code": "CT",
        "mode_of_transportation_code": made.mot,
        "scac_identifier": made.carrier,
    }
    if action != "A":
        head["isf_transaction_number"] = _number(desk)
    if activity is not None:
        head["bond_holder"] = made.importer
        head["bond_activity_code"] = activity
        head["bond_type"] = "8"
    return head


def _bills(made: Shipment) -> list[Object]:
    """SF15: SCAC and number together, the house bill behind the regular one."""
    found = [("OB", f"{made.carrier}{made.bill}")]
    if made.forwarded:
        found.append(("BM", f"{names.FORWARDER}{made.house}"))
    return [
        {"record": "SF15", "code_qualifier": kind, "shipment_reference_identifier": number}
        for kind, number in found
    ]


def _reference(qualifier: str, text: str) -> Object:
    return {
        "record": "SF20",
        "reference_identifier_qualifier": qualifier,
        "reference_identifier": text,
    }


def _equipment(made: Shipment) -> list[Object]:
    return [
        {
            "record": "SF25",
            "equipment_description_code": "CN",
            "equipment_initial": names.CONTAINERS,
            "equipment_number": f"{digits:0>15}",
            "equipment_number_check_digit": check,
        }
        for digits, check in made.containers
    ]


def _common(desk: Desk, made: Shipment, head: Object) -> Object:
    """What the filings have before their parties."""
    tree: Object = {
        "type": "SF",
        "header": head,
        "bills": _bills(made),
        "references": [_reference("CR", f"S{desk.serial:08}")],
    }
    if made.containers:
        tree["equipment"] = _equipment(made)
    return tree


def _abroad(desk: Desk, made: Shipment) -> list[Object]:
    """Seller, buyer, ship-to party, stuffing location and consolidator."""
    chance = desk.chance
    return [
        named(FILING, "SE", made.seller),
        named(FILING, "BY", party(chance, "BY", "US")),
        named(FILING, "ST", party(chance, "ST", "US")),
        named(FILING, "LG", party(chance, "LG", made.origin)),
        named(FILING, "CS", party(chance, "CS", made.origin)),
    ]


def _makers(made: Shipment) -> list[Object]:
    """Each manufacturer with the tariff numbers and origins of its goods (ISF-36)."""
    found: dict[Party, list[Object]] = {}
    for line in made.lines:
        number = {
            "record": "SF40",
            "harmonized_number": line.goods.hts,
            "country_of_origin": line.country,
        }
        of = found.setdefault(line.maker, [])
        if number not in of:
            of.append(number)
    return [named(FILING, "MF", maker) | {"tariffs": tariffs} for maker, tariffs in found.items()]


def _isf_10(desk: Desk, action: str) -> Object:
    made = shipment(desk, OCEAN)
    tree = _common(desk, made, _header(desk, made, "1", action, "01"))
    tree["entities"] = _parties(desk, made)
    return tree


def _parties(desk: Desk, made: Shipment) -> list[Object]:
    """All parties of an ISF-10 (ISF-28)."""
    return [
        numbered(FILING, "IM", made.importer),
        numbered(FILING, "CN", made.importer),
        *_abroad(desk, made),
        *_makers(made),
    ]


def isf_10(desk: Desk) -> Object:
    """An ISF-10 that is added, complete."""
    return _isf_10(desk, "A")


def isf_special(desk: Desk) -> Object:
    """An ISF-10 of another shipment type: a carnet with its number, an informal one with SF13."""
    kind = desk.chance.pick(_SPECIAL)
    informal = kind == _INFORMAL
    goods, origins = (SMALL, ("IT", "DE", "CN", "TW", "IN")) if informal else (GOODS, None)
    made = shipment(desk, OCEAN, goods, 2, origins)
    head = _header(desk, made, "1", "A", "01" if kind in _BONDED else None)
    tree = _common(desk, made, head | {"shipment_type_code": kind})
    if kind == _CARNET:
        carnet = f"{made.origin}{desk.serial % 10**8:08}"
        tree["references"].append(_reference("6C", carnet))  # ISF-25
    if informal:
        facts = {
            "record": "SF13",
            "shipment_sub_type": "01" if made.value < _LOW_VALUE else "02",
            "estimated_value": made.value,
            "estimated_quantity": made.quantity,
            "unit_of_measure": "CT",
            "estimated_weight": made.quantity * 3,
            "weight_qualifier": "K",
        }
        tree = {"type": "SF", "header": tree["header"], "shipment": facts} | tree
    tree["entities"] = _parties(desk, made)
    return tree


def isf_replace(desk: Desk) -> Object:
    """An ISF-10 in the place of one that CBP has given a number."""
    return _isf_10(desk, "R")


def isf_delete(desk: Desk) -> Object:
    """A filing deleted: SF10 alone, with its number (ISF-4)."""
    head = {
        "record": "SF10",
        "isf_submission_type": "1",
        "shipment_type_code": "01",
        "action_code": "D",
        "isf_importer_number_qualifier": "EI",
        "isf_importer_number": numbers.importer(desk.serial * 7),
        "isf_transaction_number": _number(desk),
    }
    return {"type": "SF", "header": head}


def isf_5(desk: Desk) -> Object:
    """An ISF-5: booking party and ship-to party, six or more digits, where it goes (ISF-37)."""
    chance = desk.chance
    made = shipment(desk, OCEAN)
    tree = _common(desk, made, _header(desk, made, "2", "A", "03"))
    tree["entities"] = [
        named(FILING, "BKP", party(chance, "BKP", made.origin)),
        named(FILING, "ST", party(chance, "ST", chance.pick(("CA", "MX")))),
    ]
    codes = dict.fromkeys(line.goods.hts[:6] for line in made.lines)
    tree["tariffs"] = [{"record": "SF40", "harmonized_number": code} for code in codes]
    tree["delivery"] = {
        "record": "SF50",
        "port_of_unlading_qualifier": "UN",
        "foreign_port_of_unlading": chance.pick(_UNLADEN),
        "place_of_delivery_qualifier": "UN",
        "place_of_delivery": chance.pick(_DELIVERED),
    }
    return tree


def unified(desk: Desk) -> Object:
    """An entry with its filing (SE-28): the same importer, bill and goods in both; the bond once.

    The filing names no importer of record, which CBP makes of SF10 (SE-74), and no tariff numbers.
    """
    made = shipment(desk, OCEAN)
    tree = entry(desk, made)
    maker = one_maker(made)
    makers = [maker] if maker else list(dict.fromkeys(line.maker for line in made.lines))
    filing: Object = {
        "header": _header(desk, made, "1", "A", None),
        "references": [_reference("CR", f"S{desk.serial:08}")],
    }
    if made.containers:
        filing["equipment"] = _equipment(made)
    filing["entities"] = [
        *(named(FILING, "MF", each) for each in makers),
        *_abroad(desk, made),
        numbered(FILING, "CN", made.importer),
    ]
    tree["isf"] = filing
    return tree
