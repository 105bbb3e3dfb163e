"""Entries of particular shipments: with business identifiers, in General Order, carried by hand.

Source: Cargo Release v40, July 1, 2025, SE-57 to SE-59 and SE-66 (GBI test), SE-38, SE-48 Note 5
and SE-49 Note 6 (General Order), SE-32, SE-49 Note 9 and SE-52 Note 3 (carried by hand).
"""

from __future__ import annotations

from catair.fields import Object
from catair.synthesis import bills, names, numbers
from catair.synthesis.cargo_release import entry, one_maker
from catair.synthesis.goods import GOODS, SMALL
from catair.synthesis.parties import HEADER, LINE, Party, Records, named, party
from catair.synthesis.places import AIR, OCEAN
from catair.synthesis.shipment import Desk, later, shipment

_HAND_CARRIED = "60"
# What the GBI test adds to the parties of a shipment (SE-57)
_TESTED = ("SH", "EX", "PK")
_IDENTIFIERS = {"LEI": numbers.lei, "GLN": numbers.gln, "DUNS": numbers.duns}


def _identified(group: Object, records: Records, serial: int) -> Object:
    """A party with one to three identifiers, behind its name and before its address (SE-59)."""
    record = {"SE30": "SE31", "SE50": "SE51"}[records.entity]
    kinds = tuple(_IDENTIFIERS)[: serial % 3 + 1]
    found = [
        {
            "record": record,
            "gbi_identifier_qualifier": kind,
            "gbi_identifier": _IDENTIFIERS[kind](serial),
        }
        for kind in kinds
    ]
    return {"entity": group["entity"], "gbi_identifiers": found} | group


def gbi(desk: Desk) -> Object:
    """Consumption, by vessel, with Global Business Identifiers of seller, makers and others.

    A firm has the same ones wherever it stands.
    """
    chance = desk.chance
    made = shipment(desk, OCEAN)
    tree = entry(desk, made)
    firms: dict[Party, int] = {}

    def serial(firm: Party) -> int:
        return desk.serial * 16 + firms.setdefault(firm, len(firms))

    first = made.lines[0].maker
    for at, group in enumerate(tree["entities"]):
        code = group["entity"]["entity_code"]
        if code in ("MF", "SE"):
            firm = first if code == "MF" else made.seller
            tree["entities"][at] = _identified(group, HEADER, serial(firm))
    for code in _TESTED[: chance.between(1, 3)]:
        firm = party(chance, code, made.origin)
        tree["entities"].insert(-1, _identified(named(HEADER, code, firm), HEADER, serial(firm)))
    if one_maker(made) is None:
        for line, facts in zip(tree["lines"], made.lines, strict=True):
            (group,) = line["entities"]
            line["entities"] = [_identified(group, LINE, serial(facts.maker))]
    return tree


def general_order(desk: Desk) -> Object:
    """Consumption, cargo in General Order: its number, and a bill as if in no manifest.

    It arrived weeks ago, as in the sample.
    """
    made = shipment(desk, OCEAN)
    made = made._replace(arrival=later(desk.day, -desk.chance.between(16, 45)))
    tree = entry(desk, made)
    tree["additional_header"]["general_order_g_o_number"] = f"SYNGO{desk.serial % 10**8:010}"
    tree["bills"] = [bills.unmanifested(made, names.OCEAN_CARRIER, made.ship or names.SHIPS[0])]
    return tree


def hand_carried(desk: Desk) -> Object:
    """Carried by hand by a passenger: an informal entry, or one for consumption."""
    informal = desk.chance.random() < 0.5
    goods, most, origins = (SMALL, 2, ("IT", "DE")) if informal else (GOODS, 2, None)
    made = shipment(desk, AIR, goods, most, origins)._replace(mot=_HAND_CARRIED)
    tree = entry(desk, made, "11" if informal else "01", bond="0" if informal else None)
    tree["header"]["port_of_unlading"] = made.port
    tree["additional_header"] = {"record": "SE11", "location_of_goods_firms": made.firms}
    tree["bills"] = [bills.by_hand(made)]
    return tree
