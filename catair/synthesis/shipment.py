"""Shipments: facts that belong together, of which entries and filings are made.

The port is one for the way that the cargo comes, the goods are made in the country of their line,
the values add up, every number has its check digit, and no day lies before the one of the
transmission.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from catair.synthesis import names, numbers
from catair.synthesis.chance import Chance
from catair.synthesis.goods import GOODS, Goods
from catair.synthesis.parties import Party, party, person
from catair.synthesis.places import AIR, COUNTRIES, OCEAN, PORTS, RAIL, TRUCK

# Where cargo comes from by each way
ORIGINS = {
    OCEAN: ("CN", "VN", "TH", "MY", "TW", "KR", "IN", "IT", "DE"),
    AIR: ("DE", "JP", "IT", "KR", "TW", "CN"),
    TRUCK: ("MX", "CA"),
    RAIL: ("MX", "CA"),
}
BORDER_PORTS = {"MX": "2304", "CA": "3004"}

# Modes of transportation (SE-34 Note 5): with containers, and without
CONTAINERS, LOOSE = (
    {OCEAN: "11", AIR: "41", TRUCK: "31", RAIL: "21"},
    {OCEAN: "10", AIR: "40", TRUCK: "30", RAIL: "20"},
)


class Desk:
    """What a transaction is made at: the choices, the filer, the day (ISO), a running number."""

    __slots__ = ("chance", "day", "filer", "serial")

    def __init__(self, chance: Chance, filer: str, day: str, serial: int) -> None:
        self.chance = chance
        self.filer = filer
        self.day = day
        self.serial = serial


class Line(NamedTuple):
    """A line of an invoice: goods, the country they are made in, their maker, whole dollars."""

    goods: Goods
    country: str
    maker: Party
    value: int


class Shipment(NamedTuple):
    """One shipment.

    `mode` is the way it comes, `mot` CBP's code of it.  `containers` are digits and check digit of
    each; `forwarded` says that there is a house bill.  `value` is the sum of the lines.
    """

    serial: int
    mode: str
    mot: str
    port: str
    origin: str
    arrival: str
    carrier: str
    ship: str | None
    voyage: str
    firms: str
    bill: str
    house: str
    forwarded: bool
    quantity: int
    containers: tuple[tuple[str, str], ...]
    importer: str
    seller: Party
    lines: tuple[Line, ...]
    value: int
    contact: str
    phone: str


NOBODY = Party("NOBODY", COUNTRIES["US"], COUNTRIES["US"].cities[0], ())


@lru_cache(1024)
def later(day: str, days: int) -> str:
    """The ISO date some days later."""
    return date.fromordinal(date.fromisoformat(day).toordinal() + days).isoformat()


@lru_cache
def made_in(goods: tuple[Goods, ...], country: str) -> tuple[Goods, ...]:
    """The goods that a country makes."""
    return tuple(each for each in goods if country in each.countries)


def _lines(chance: Chance, goods: tuple[Goods, ...], origin: str, most: int) -> tuple[Line, ...]:
    """One to `most` lines, of one maker or of several."""
    offered = made_in(goods, origin)
    maker = party(chance, "MF", origin)
    several = chance.random() < 0.3
    made: list[Line] = []
    for _ in range(chance.between(1, most)):
        each = chance.pick(offered)
        country = origin
        if several and made:
            country = chance.pick(each.countries)
            maker = party(chance, "MF", country)
        made.append(Line(each, country, maker, chance.between(each.least, each.most)))
    return tuple(made)


def shipment(
    desk: Desk,
    mode: str,
    goods: tuple[Goods, ...] = GOODS,
    most: int = 4,
    origins: tuple[str, ...] | None = None,
) -> Shipment:
    """A shipment that comes this way, with one to `most` lines of these goods.

    Of `most` 0 the transport alone is made: no lines, a value drawn, and `NOBODY` as the seller.
    """
    chance, serial = desk.chance, desk.serial
    pick, below = chance.pick, chance.below
    origin = pick(origins or ORIGINS[mode])
    border = mode in (TRUCK, RAIL)
    boxed = mode in (OCEAN, RAIL) and chance.random() < 0.85
    containers = tuple(
        numbers.container(serial * 3 + at) for at in range(chance.between(1, 3) if boxed else 0)
    )
    ship = None
    lines: tuple[Line, ...]
    if mode == OCEAN:
        carrier, ship = names.OCEAN_CARRIER, pick(names.SHIPS)
        voyage = f"{chance.between(1, 299):03}{pick('EW')}"
        bill = f"{origin}SYN{serial:08}"
    elif mode == AIR:
        carrier, voyage = names.AIR_CARRIER, f"{chance.between(1, 999):04}"
        bill = numbers.air_waybill(serial)
    else:
        carrier = names.TRUCK_CARRIER if mode == TRUCK else names.RAIL_CARRIER
        voyage = f"{chance.between(1, 9999):05}"
        bill = f"{serial:08}"
    seller, lines = NOBODY, ()
    value = 0
    if most:
        seller = party(chance, "SE", origin)
        lines = _lines(chance, goods, origin, most)
        for line in lines:
            value += line.value
    return Shipment(
        serial,
        mode,
        (CONTAINERS if boxed else LOOSE)[mode],
        BORDER_PORTS[origin] if border and origin in BORDER_PORTS else pick(PORTS[mode]),
        origin,
        later(desk.day, below(8)),
        carrier,
        ship,
        voyage,
        f"Z{below(14):03}",
        bill,
        f"QH{serial:08}",
        mode in (OCEAN, AIR) and chance.random() < 0.5,
        chance.between(1, 2000),
        containers,
        numbers.importer(serial * 7 + below(7)),
        seller,
        lines,
        value or chance.between(2600, 90000),
        person(chance),
        numbers.phone(below(400)),
    )
