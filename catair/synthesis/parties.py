"""Parties: invented firms at real cities, and the records that name them.

A party of an entry has the records SE30, SE35 and SE36, at a line SE50, SE55 and SE56, in a
security filing SF30, SF35 and SF36: the same elements each time (Cargo Release v40, SE-56 to SE-70,
SE-78 to SE-82).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from catair.fields import Object
from catair.synthesis.chance import Chance
from catair.synthesis.names import FIRST, LAST, STEMS, TRADES
from catair.synthesis.places import BESIDE, COUNTRIES, City, Country


class Party(NamedTuple):
    """A firm: its name, city and country, and its address as pairs of qualifier and words."""

    name: str
    country: Country
    city: City
    address: tuple[tuple[tuple[str, str], ...], ...]


class Records(NamedTuple):
    """The identifiers of the records of a party."""

    entity: str
    street: str
    city: str


HEADER = Records("SE30", "SE35", "SE36")
LINE = Records("SE50", "SE55", "SE56")
FILING = Records("SF30", "SF35", "SF36")


@lru_cache
def _names(code: str, country: str) -> tuple[str, ...]:
    """What the firms of a kind are called in a country."""
    forms = COUNTRIES[country].forms
    trades = TRADES[code]
    return tuple(f"{stem} {trade} {form}" for stem in STEMS for trade in trades for form in forms)


def party(chance: Chance, code: str, country: str) -> Party:
    """A firm of this kind in this country."""
    random = chance.random  # not by `pick`: this is half of what making a transaction costs
    place = COUNTRIES[country]
    firms, streets, cities = _names(code, country), place.streets, place.cities
    street = streets[int(random() * len(streets))]
    number = 1 + int(random() * 400)
    form = int(random() * 4)
    address: tuple[tuple[tuple[str, str], ...], ...]
    if form == 0:
        address = ((("01", str(number)), ("02", street)),)
    else:
        whole = f"{number} {street}" if place.number == "before" else f"{street} {number}"
        if form == 1:
            address = ((("15", whole), BESIDE[int(random() * len(BESIDE))]),)
        elif form == 2:
            address = ((BESIDE[int(random() * len(BESIDE))],), (("15", whole),))
        else:
            address = ((("15", whole),),)
    name, city = firms[int(random() * len(firms))], cities[int(random() * len(cities))]
    return Party(name, place, city, address)


def person(chance: Chance) -> str:
    """Somebody who is not."""
    return f"{chance.pick(FIRST)} {chance.pick(LAST)}"


def named(records: Records, code: str, firm: Party, name: str | None = None) -> Object:
    """A party by name and address; `name` if it is another than the firm's."""
    city: Object = {"record": records.city, "city_name": firm.city.name}
    if firm.city.part:
        city["country_sub_entity_code"] = firm.city.part
    city["postal_code"] = firm.city.postal
    city["country_code"] = firm.country.code
    return {
        "entity": {
            "record": records.entity,
            "entity_code": code,
            "entity_name": name or firm.name,
        },
        "street_addresses": [
            {
                "record": records.street,
                "addresses": [
                    {"address_component_qualifier": qualifier, "address_information": words}
                    for qualifier, words in line
                ],
            }
            for line in firm.address
        ],
        "city_and_country": city,
    }


def numbered(records: Records, code: str, number: str, qualifier: str = "EI") -> Object:
    """A party by its identifier alone."""
    return {
        "entity": {
            "record": records.entity,
            "entity_code": code,
            "entity_identifier_qualifier": qualifier,
            "entity_identifier": number,
        }
    }
