"""Entries with data for other agencies: food (FDA), vehicles (EPA), and a disclaimer.

Source: PGA Message Set v29, July 1, 2026.  The codes of programs, roles, products and documents are
those of the samples: they show columns, and do not say what an agency wants.
"""

from __future__ import annotations

from catair.fields import Object
from catair.synthesis.cargo_release import entry
from catair.synthesis.goods import FOOD, FOOD_PRODUCTS, VEHICLE
from catair.synthesis.parties import Party, party, person
from catair.synthesis.places import OCEAN, TRUCK
from catair.synthesis.shipment import Desk, Line, later, shipment


def _described(subject: Object, details: list[Object]) -> Object:
    return {"subject": subject, "details": details}


def _firm(role: str, firm: Party, details: list[Object]) -> Object:
    """PG19, with PG20 and what else describes it; the street as far as it has room."""
    city = {
        "record": "PG20",
        "entity_city": firm.city.name,
        "entity_state_province": firm.city.part,
        "entity_country": firm.country.code,
        "entity_zip_postal_code": firm.city.postal,
    }
    city = {name: value for name, value in city.items() if value}
    street = " ".join(words for line in firm.address for _, words in line)
    subject = {
        "record": "PG19",
        "entity_role_code": role,
        "entity_name": firm.name[:32].rstrip(),
        "entity_address_1": street[:23].rstrip(),
    }
    return _described(subject, [{"subject": city}, *details])


def _individual(desk: Desk, role: str, phone: str) -> Object:
    name = person(desk.chance)
    return {
        "subject": {
            "record": "PG21",
            "individual_qualifier": role,
            "individual_name": name,
            "telephone_number_of_the_individual": phone,
            "email_address_or_fax_number_for_the_individual": f"{name.replace(' ', '.')}@X.EXAMPLE",
        }
    }


def _agency(description: str, subject: Object, product: Object | None) -> list[Object]:
    """OI and what an agency is told below it."""
    line: Object = {"subject": {"record": "PG01", "pga_line_number": "001"} | subject}
    if product is not None:
        line["details"] = [product]
    return [
        _described({"record": "OI", "commercial_description": description}, [line]),
    ]


def _food(desk: Desk, line: Line, phone: str) -> list[Object]:
    """FDA, food for people, processed."""
    chance = desk.chance
    made = later(desk.day, -chance.between(20, 60))
    importer = _firm("FD1", party(chance, "FD1", "US"), [_individual(desk, "PK", phone)])
    details: list[Object] = [
        {"subject": {"record": "PG06", "source_type_code": "30", "country_code": line.country}},
        {
            "subject": {
                "record": "PG10",
                "commodity_characteristic_description": line.goods.description,
            }
        },
        _firm("MF", line.maker, [_individual(desk, "MF", phone)]),
        importer,
        {
            "subject": {
                "record": "PG25",
                "temperature_qualifier": "A",
                "lot_number_qualifier": "1",
                "lot_number": f"LOT{desk.serial:08}",
                "production_start_date_of_the_lot": made,
                "production_end_date_of_the_lot": later(made, 1),
                "pga_line_value": line.value,
            }
        },
        {
            "subject": {
                "record": "PG26",
                "packaging_qualifier": "1",
                "quantity": f"{chance.between(1, 500)}.00",
                "unit_of_measure_packaging_level": "CT",
            }
        },
        {
            "subject": {
                "record": "PG26",
                "packaging_qualifier": "2",
                "quantity": "24.00",
                "unit_of_measure_packaging_level": "BX",
            }
        },
        {
            "subject": {
                "record": "PG29",
                "unit_of_measure_pga_line_net": "KG",
                "commodity_net_quantity_pga_line_net": f"{chance.between(10, 9000)}.00",
            }
        },
    ]
    product = {
        "record": "PG02",
        "item_type": "P",
        "product_codes": [
            {
                "product_code_qualifier": "FDP",
                "product_code_number": FOOD_PRODUCTS[line.goods.hts],
            }
        ],
    }
    agency = {
        "government_agency_code": "FDA",
        "government_agency_program_code": "FOO",
        "government_agency_processing_code": "PRO",
        "intended_use_code": "210.000",
    }
    return _agency(line.goods.description, agency, _described(product, details))


def _vehicle(desk: Desk, line: Line, phone: str) -> list[Object]:
    """EPA, vehicles and engines, as the chapter's example has it (PGA-69, PGA-70)."""
    declaration = {
        "record": "PG22",
        "document_identifier": "942",
        "entity_role_code": "CI",
        "declaration_code": "EP2",
        "declaration_certification": "Y",
        "date_of_signature": desk.day,
    }
    remark = {"record": "PG24", "remarks_type_code": "EP2", "remarks_code": "A"}
    year = {
        "record": "PG10",
        "commodity_qualifier_code": "V06",
        "commodity_characteristic_description": desk.day[:4],
    }
    maker = {
        "record": "PG19",
        "entity_role_code": "MF",
        "entity_name": line.maker.name[:32].rstrip(),
    }
    importer = party(desk.chance, "BY", "US")
    details: list[Object] = [
        {"subject": year},
        {"subject": maker},
        _firm("IM", importer, [_individual(desk, "IM", phone)]),
        _described(declaration, [{"subject": remark}]),
    ]
    agency = {
        "government_agency_code": "EPA",
        "government_agency_program_code": "VNE",
        "electronic_image_submitted": "Y",
        "intended_use_code": "130.840-019",
    }
    product = _described({"record": "PG02", "item_type": "P"}, details)
    return _agency("SEDANS", agency, product)


def pga_food(desk: Desk) -> Object:
    """Food by truck, for FDA."""
    made = shipment(desk, TRUCK, FOOD, 2, ("MX",))
    tree = entry(desk, made)
    for group, line in zip(tree["lines"], made.lines, strict=True):
        group["tariffs"][-1]["pga"] = _food(desk, line, made.phone)
    return tree


def pga_vehicles(desk: Desk) -> Object:
    """Vehicles by sea, for EPA; some goods are disclaimed (PGA-63)."""
    made = shipment(desk, OCEAN, (VEHICLE,), 2, ("KR", "DE"))
    tree = entry(desk, made)
    disclaimed = {
        "government_agency_code": "EPA",
        "government_agency_program_code": "TS1",
        "disclaimer": "A",
    }
    for group, line in zip(tree["lines"], made.lines, strict=True):
        told = _vehicle(desk, line, made.phone)
        if desk.chance.random() < 0.3:
            told = _agency("SEDANS", disclaimed, None)
        group["tariffs"][-1]["pga"] = told
    return tree
