"""Commercial parties, whose records are alike in entries and security filings."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kinds.invented import PLACES, STREETS, Invented
from benchmarks.kinds.lines import line
from catair.record import Record


def party(
    invented: Invented, records: tuple[Record, Record, Record], code: str, known: bool
) -> Iterator[bytes]:
    """A party: by its number alone where it is known, else by name and address."""
    name, street, city = records
    random = invented.random
    pick, chance, number = random.choice, random.random, random.randint
    yield line(
        name,
        entity_code=code,
        entity_name=None if known else pick(invented.names),
        entity_identifier_qualifier="EI" if known else None,
        entity_identifier=f"00-{number(0, 9999999):07}00" if known else None,
    )
    if known:
        return
    first = {
        "address_component_qualifier": "15",
        "address_information": f"{number(1, 9999)} {pick(STREETS)}",
    }
    second = {
        "address_component_qualifier": pick(("12", "14")),
        "address_information": f"UNIT {number(1, 900)}",
    }
    yield line(street, addresses=[first, second] if chance() < 0.3 else [first])
    country, town, region = pick(PLACES)
    yield line(
        city,
        city_name=town,
        country_sub_entity_code=region,
        postal_code=f"{number(0, 999):06}",
        country_code=country,
    )
