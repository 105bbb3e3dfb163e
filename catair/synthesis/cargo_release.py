"""Entries (SE): consumption, zone, warehouse and temporary entries; replaced, updated, cancelled.

Source: Cargo Release v40, July 1, 2025, SE-22 to SE-25 (maps) and SE-31 to SE-72 (notes).
"""

from __future__ import annotations

from catair.fields import Object
from catair.synthesis import bills, names, numbers
from catair.synthesis.goods import CHAPTER_99, GOODS, OLD_DATE, OLD_GOODS, OLD_NOW, SMALL, TIB_HTS
from catair.synthesis.parties import HEADER, LINE, Party, named, numbered, party, person
from catair.synthesis.places import AIR, BARGE_PORT, OCEAN, PORTS, RAIL, TRUCK
from catair.synthesis.shipment import LOOSE, Desk, Shipment, later, shipment

MODES = (OCEAN, AIR, TRUCK, RAIL)


def header(desk: Desk, made: Shipment, action: str, entry_type: str, bond: str) -> Object:
    """SE10 with the planned port: it is never wrong to give it (SE-35 Note 7)."""
    return {
        "record": "SE10",
        "valid_action_code": action,
        "entry_filer_code": desk.filer,
        "entry_number": numbers.entry(desk.filer, desk.serial),
        "entry_type": entry_type,
        "importer_of_record_type": "EI",
        "importer_of_record": made.importer,
        "mode_of_transportation_mot_code": made.mot,
        "bond_type_code": bond,
        "estimated_entry_value": made.value,
        "planned_port_of_entry": made.port,
    }


def additional(made: Shipment) -> Object:
    """SE11: where the goods are, and what brings them."""
    record: Object = {"record": "SE11", "location_of_goods_firms": made.firms}
    if made.ship:
        record["conveyance_name_or_ftz_id"] = made.ship
    record["voyage_flight_trip_manifest_number"] = made.voyage
    return record


def contact(made: Shipment) -> Object:
    """SE13."""
    return {"record": "SE13", "contact_name": made.contact, "contact_phone": made.phone}


def reference(qualifier: str, text: str) -> Object:
    """SE20."""
    return {
        "record": "SE20",
        "reference_identifier_qualifier": qualifier,
        "reference_identifier": text,
    }


def references(desk: Desk, bond: str) -> list[Object]:
    """The filer's reference, nine characters; with a single transaction bond what it needs."""
    made = [reference("CR", f"S{desk.serial % 100_000_000:08}")]
    if bond == "9":
        made.append(reference("V1", names.SURETY))
        made.append(reference("AMT", str(desk.chance.between(1, 900) * 100)))  # SE-55
    return made


def one_maker(made: Shipment) -> Party | None:
    """The maker, if there is one for all lines."""
    first = made.lines[0].maker
    return first if all(line.maker is first for line in made.lines) else None


def parties(desk: Desk, made: Shipment) -> list[Object]:
    """The parties of the header: each entity code once (SE-57)."""
    chance = desk.chance
    maker = one_maker(made)
    found = [] if maker is None else [named(HEADER, "MF", maker)]
    found.append(named(HEADER, "SE", made.seller))
    if chance.random() < 0.5:
        found.append(named(HEADER, "BY", party(chance, "BY", "US")))
    else:
        found.append(numbered(HEADER, "BY", made.importer))
    if made.mode == OCEAN:
        found.append(named(HEADER, "ST", party(chance, "ST", "US")))
        if made.forwarded:
            found.append(named(HEADER, "LG", party(chance, "LG", made.origin)))
            found.append(named(HEADER, "CS", party(chance, "CS", made.origin)))
    found.append(numbered(HEADER, "CN", made.importer))
    return found


def tariff(hts: str, value: int | None = None) -> Object:
    """A tariff group of SE60 alone."""
    record: Object = {"record": "SE60", "hts_number": hts}
    if value is not None:
        record["line_item_value"] = value
    return {"tariff": record}


def lines(made: Shipment, before: str | None = None) -> list[Object]:
    """The lines, numbered from 001; makers at the line where they differ.

    `before` is a number that stands before that of the goods; without it a number of chapter 99
    does where the country has one (SE-71 Note 2).  The value stands at the goods.
    """
    alone = one_maker(made) is not None
    found = []
    for at, line in enumerate(made.lines, 1):
        group: Object = {
            "item": {
                "record": "SE40",
                "line_item_identifier": f"{at:03}",
                "country_of_origin": line.country,
                "commercial_invoice_description": line.goods.description,
            }
        }
        if not alone:
            group["entities"] = [named(LINE, "MF", line.maker)]
        first = before or CHAPTER_99.get(line.country)
        goods = tariff(line.goods.hts, line.value)
        group["tariffs"] = [tariff(first), goods] if first else [goods]
        found.append(group)
    return found


def entry(
    desk: Desk, made: Shipment, entry_type: str = "01", action: str = "A", bond: str | None = None
) -> Object:
    """An entry of a shipment with all that an ordinary one has."""
    if bond is None:
        bond = "8" if desk.chance.random() < 0.85 else "9"
    return {
        "type": "SE",
        "header": header(desk, made, action, entry_type, bond),
        "additional_header": additional(made),
        "contact": contact(made),
        "bills": [bills.bill(made)],
        "references": references(desk, bond),
        "entities": parties(desk, made),
        "lines": lines(made),
    }


def ocean(desk: Desk) -> Object:
    """Consumption, by vessel."""
    return _consumption(desk, OCEAN)


def air(desk: Desk) -> Object:
    """Consumption, by air; some by an express carrier's tracking number."""
    made = shipment(desk, AIR)
    tree = _portless(desk, entry(desk, made))
    if desk.chance.random() < 0.2:
        tree["bills"] = [bills.tracked(made)]
    return tree


def truck(desk: Desk) -> Object:
    """Consumption, by truck."""
    return _consumption(desk, TRUCK)


def rail(desk: Desk) -> Object:
    """Consumption, by rail."""
    tree = _consumption(desk, RAIL)
    tree["references"].append(reference("RRN", f"SYNRAIL{desk.serial:08}"))
    return tree


def _consumption(desk: Desk, mode: str) -> Object:
    return _portless(desk, entry(desk, shipment(desk, mode)))


def _portless(desk: Desk, tree: Object) -> Object:
    """Some filers leave the port to be derived from the bill (SE-35 Note 7)."""
    if desk.chance.random() < 0.2:
        del tree["header"]["planned_port_of_entry"]
    return tree


def air_split(desk: Desk) -> Object:
    """One air waybill in parts (SE-51): hold all, or incremental (SE-35 Note 8)."""
    made = shipment(desk, AIR)
    tree = entry(desk, made)
    tree["header"]["split_shipment_release_code"] = desk.chance.pick("12")
    del tree["additional_header"]["voyage_flight_trip_manifest_number"]  # they stand in SE16
    tree["bills"] = [bills.split(desk.chance, made)]
    return tree


def in_bond(desk: Desk) -> Object:
    """Cargo that moved in-bond to Chicago by vessel (SE-46)."""
    made = shipment(desk, OCEAN)._replace(port="3901")
    tree = entry(desk, made)
    tree["bills"] = [{"in_bond": bills.in_bond(numbers.in_bond(desk.serial))} | bills.bill(made)]
    return tree


def of_type(desk: Desk, entry_type: str) -> Object:
    """An entry of a further type that is filed like one for consumption: 02, 03, 07, 12, 52."""
    return entry(desk, shipment(desk, desk.chance.pick(MODES)), entry_type)


def type_02(desk: Desk) -> Object:
    """Quota."""
    return of_type(desk, "02")


def type_03(desk: Desk) -> Object:
    """Antidumping or countervailing duty."""
    return of_type(desk, "03")


def type_07(desk: Desk) -> Object:
    """Antidumping or countervailing duty, and quota."""
    return of_type(desk, "07")


def type_12(desk: Desk) -> Object:
    """Informal, quota."""
    made = shipment(desk, desk.chance.pick((TRUCK, AIR)), SMALL, 2, ("CA", "MX"))
    return entry(desk, made, "12", bond="0")


def type_52(desk: Desk) -> Object:
    """Government, dutiable."""
    return of_type(desk, "52")


def type_11(desk: Desk) -> Object:
    """Informal, at most $2,500 (SE-36 Note 13), without a bond.

    The consignee stands by identifier, or by name and address (SE-58 Note 2).
    """
    made = shipment(desk, TRUCK, SMALL, 2, ("CA", "MX"))
    tree = entry(desk, made, "11", bond="0")
    if desk.chance.random() < 0.5:
        tree["entities"][-1] = named(HEADER, "CN", party(desk.chance, "CN", "US"))
    return tree


def type_06(desk: Desk) -> Object:
    """Foreign trade zone, weekly: no bill and so no mode (SE-36 Note 11, SE-50 Note 10).

    Goods are non-privileged, or privileged under a number in force, or under one that no longer is
    (SE-63, SE-72).
    """
    chance = desk.chance
    made = shipment(desk, OCEAN)
    tree = entry(desk, made, "06")
    del tree["header"]["mode_of_transportation_mot_code"]
    del tree["bills"]
    tree["additional_header"] = {
        "record": "SE11",
        "entry_date_election_code": "W",
        "elected_entry_date": later(desk.day, chance.between(0, 7)),
        "location_of_goods_firms": made.firms,
        "conveyance_name_or_ftz_id": f"FTZ{names.ZONE}00A{chance.between(1, 40):03}",
    }
    for at, group in enumerate(tree["lines"]):
        status: Object = {"record": "SE41", "zone_status": chance.pick("NP")}
        last = group["tariffs"][-1]
        if status["zone_status"] == "P" and chance.random() < 0.3:
            status["privileged_ftz_merchandise_filing_date"] = OLD_DATE
            group["item"]["commercial_invoice_description"] = OLD_GOODS.description
            last["tariff"]["hts_number"] = OLD_GOODS.hts
            last["ftz_detail"] = {
                "record": "SE61",
                "current_hts_number_for_pf_status_merchandise": OLD_NOW,
            }
        status["ftz_line_item_quantity"] = chance.between(1, 900)
        item = group.pop("item")
        tree["lines"][at] = {"item": item, "ftz_status": status} | group
    return tree


def _warehouse(firms: str) -> str:
    """Another facility than the one where the goods are."""
    return "Z004" if firms != "Z004" else "Z006"


def type_21(desk: Desk) -> Object:
    """Warehouse: the facility where the goods are to go (SE-35 Note 9)."""
    made = shipment(desk, OCEAN)
    tree = entry(desk, made, "21", bond="8")
    tree["additional_header"]["cbp_bonded_warehouse_firms"] = _warehouse(made.firms)
    return tree


def type_22(desk: Desk) -> Object:
    """Re-warehouse: without a bill, or in-bond from another port (SE-47 Note 3)."""
    made = shipment(desk, TRUCK, GOODS)
    tree = entry(desk, made, "22", bond="8")
    moved = desk.chance.random() < 0.3
    facts: Object = {"record": "SE11"}
    if not moved:
        facts["location_of_goods_firms"] = made.firms
    facts["cbp_bonded_warehouse_firms"] = _warehouse(made.firms)
    facts["originating_warehouse_entry_filer_code"] = desk.filer
    facts["originating_warehouse_entry_number"] = other_entry(desk)
    tree["additional_header"] = facts
    if moved:
        tree["bills"] = [bills.from_facility(made.firms, made, numbers.in_bond(desk.serial))]
    else:
        del tree["bills"]
    return tree


def other_entry(desk: Desk) -> str:
    """An entry number far from those of this file."""
    return numbers.entry(desk.filer, desk.serial + 5_000_000)


def type_23(desk: Desk) -> Object:
    """Temporary importation: a 9813 number before each of the goods (SE-71 Note 1)."""
    made = shipment(desk, AIR)
    tree = entry(desk, made, "23")
    tree["lines"] = lines(made, TIB_HTS)
    return tree


def type_86(desk: Desk) -> Object:
    """Section 321 as v40 had it: one bill, seller and consignee, below $800, EDA.

    ACE rejects it since August 29, 2025 (CSMS 66065494).
    """
    made = shipment(desk, AIR, SMALL[2:], 3, ("GB", "IT", "DE"))
    head = header(desk, made, "A", "86", "0")
    del head["importer_of_record_type"], head["importer_of_record"]  # SE-36 Note 12
    month, day = made.arrival[5:7], made.arrival[8:]
    eda = reference("EDA", f"{month}{day}{made.arrival[2:4]}")
    return {
        "type": "SE",
        "header": head,
        "additional_header": additional(made),
        "contact": contact(made),
        "bills": [bills.bill(made)],
        "references": [*references(desk, "0"), eda],
        "entities": [
            named(HEADER, "SE", made.seller),
            named(HEADER, "CN", party(desk.chance, "CN", "US")),
        ],
        "lines": [{k: v for k, v in group.items() if k != "entities"} for group in lines(made)],
    }


def replace(desk: Desk) -> Object:
    """An entry for consumption in the place of one that was filed."""
    return entry(desk, shipment(desk, desk.chance.pick(MODES)), action="R")


def update(desk: Desk) -> Object:
    """Bill and transport data alone (map SE-25); some bills are in no automated manifest."""
    barge = desk.chance.random() < 0.5
    made = shipment(desk, OCEAN, most=0)
    if barge:
        made = made._replace(port=BARGE_PORT, mot="12", ship=names.BARGE)
    tree: Object = {
        "type": "SE",
        "header": header(desk, made, "U", "01", "8"),
        "additional_header": additional(made),
        "contact": contact(made),
        "bills": [bills.bill(made)],
        "references": references(desk, "8"),
    }
    if barge:
        tree["bills"] = [bills.unmanifested(made, names.BARGE_CARRIER, names.BARGE)]
    return tree


def cancel(desk: Desk) -> Object:
    """A cancellation with its reason, and what the reason refers to (SE-42, SE-55)."""
    chance = desk.chance
    mode = chance.pick(MODES)
    reason = f"{chance.between(1, 11):02}"
    found = references(desk, "8")
    if reason == "02":
        found.append(reference("IB", numbers.in_bond(desk.serial)))
    elif reason == "03":
        found.append(reference("EN", f"{desk.filer}{other_entry(desk)}"))
    elif reason == "04":
        found.append(reference("FTZ", f"SYNTHETICFTZ{desk.serial % 10_000_000:07}"))
    told: Object = {
        "record": "SE13",
        "contact_name": person(chance),
        "contact_phone": numbers.phone(chance.below(400)),
        "reason_code": reason,
    }
    if chance.random() < 0.2:
        told["dis_indicator"] = "1"
        found.append(reference("DIS", f"{desk.filer}DIS{desk.serial:08}"))
    # as in `header`, without the shipment of which nothing else is told
    head = {
        "record": "SE10",
        "valid_action_code": "D",
        "entry_filer_code": desk.filer,
        "entry_number": numbers.entry(desk.filer, desk.serial),
        "entry_type": "01",
        "importer_of_record_type": "EI",
        "importer_of_record": numbers.importer(desk.serial * 7),
        "mode_of_transportation_mot_code": LOOSE[mode],
        "bond_type_code": "8",
        "estimated_entry_value": chance.between(2600, 90000),
        "planned_port_of_entry": chance.pick(PORTS[mode]),
    }
    return {"type": "SE", "header": head, "contact": told, "references": found}
