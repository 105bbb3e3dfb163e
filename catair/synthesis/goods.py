"""Goods: their words on an invoice, a tariff number, the countries they are from.

The tariff numbers have ten digits and are those of the samples and their like.  Nobody has
classified these goods: do not take a number from here.
"""

from __future__ import annotations

from typing import NamedTuple


class Goods(NamedTuple):
    """Goods: description, tariff number, countries that make them, value of a line in dollars."""

    description: str
    hts: str
    countries: tuple[str, ...]
    least: int
    most: int


_ASIA = ("CN", "VN", "TH", "MY", "TW", "IN", "KR")

GOODS = (
    Goods(
        "COTTON TERRY BATH TOWELS, 70 X 140 CM, DYED", "6302600020", ("VN", "IN", "CN"), 2600, 60000
    ),
    Goods("POLYPROPYLENE LAUNDRY BASKETS, 45 LITER", "3924905650", ("TH", "CN", "MY"), 2600, 30000),
    Goods(
        "DUFFEL BAGS OF WOVEN POLYESTER, ZIPPERED", "4202923131", ("CN", "VN", "TH"), 2600, 40000
    ),
    Goods(
        "HARD-SIDE SUITCASES, POLYCARBONATE, ON WHEELS",
        "4202122120",
        ("TH", "CN", "IN"),
        5000,
        90000,
    ),
    Goods("CORDLESS ELECTRIC HAND PLANERS, 18 VOLT", "8467290090", ("VN", "CN", "TW"), 2600, 50000),
    Goods(
        "SOCKET WRENCH SETS, CHROME VANADIUM STEEL", "8204200000", ("TW", "CN", "IN"), 2600, 30000
    ),
    Goods(
        "DIGITAL CALIPERS, STAINLESS STEEL, 200 MM", "9017304000", ("DE", "JP", "CN"), 2600, 40000
    ),
    Goods(
        "OPTICAL SURFACE ROUGHNESS GAUGES, BENCHTOP", "9031499000", ("DE", "JP", "KR"), 8000, 200000
    ),
    Goods("WOMEN'S LEATHER HANDBAGS, CALFSKIN", "4202219000", ("IT", "IN"), 5000, 120000),
    Goods("GLAZED CERAMIC WALL TILES, 30 X 60 CM", "6907230090", ("IT", "IN", "TH"), 2600, 45000),
    Goods(
        "STEEL SHELVING UNITS FOR SHOPS, KNOCKED DOWN",
        "9403200075",
        ("CA", "MX", "CN"),
        2600,
        60000,
    ),
    Goods("RUBBER BRAKE HOSES WITH FITTINGS", "4009320050", ("MX", "KR", "JP"), 2600, 30000),
    Goods(
        "HEADLAMPS FOR PASSENGER CARS, WITH BULBS", "8512202040", ("MX", "KR", "DE"), 2600, 70000
    ),
    Goods("WOODEN BEDROOM FURNITURE, DRESSERS, OAK", "9403509042", ("VN", "MY", "CN"), 5000, 80000),
    Goods("CARDBOARD DISPLAY STANDS, PRINTED", "4823908680", ("CA", "MX"), 2600, 12000),
    Goods(
        "PRESSURE RELIEF VALVES FOR HYDRAULIC TESTING",
        "8481200040",
        ("DE", "IT", "JP"),
        2600,
        60000,
    ),
)

# For informal entries, and for entry type 86: small values
SMALL = (
    Goods("PRINTED TRADE SHOW BROCHURES, 16 PAGES", "4911100080", ("CA", "GB"), 40, 500),
    Goods("TRADE SHOW BANNERS, HEMMED WOVEN POLYESTER", "6307909891", ("CA", "MX"), 40, 600),
    Goods("HARDCOVER POETRY BOOK, PRINTED", "4901990070", ("GB", "IT"), 20, 120),
    Goods("BIFOLD WALLET, OUTER SURFACE OF LEATHER", "4202316000", ("GB", "IT", "IN"), 20, 180),
    Goods("GLASS SNOW GLOBE, PAINTED, BOXED", "7013995000", ("GB", "DE"), 15, 90),
    Goods("STAINLESS STEEL KITCHEN TONGS", "8215993000", ("CN", "TW", "IN"), 10, 150),
)

FOOD = (
    Goods("WHOLE KERNEL CORN IN BRINE, CANNED", "2005800000", ("MX", "TH"), 2600, 9000),
    Goods("SLICED JALAPENO PEPPERS, PICKLED, CANNED", "2001906000", ("MX",), 2600, 9000),
)
FOOD_PRODUCTS = {"2005800000": "24TGT07", "2001906000": "25KGT09"}
VEHICLE = Goods(
    "SEDAN, NEW, SPARK-IGNITION ENGINE OF 1800 CC", "8703230160", ("JP", "KR", "DE"), 15000, 40000
)

# Temporary importation (SE-71 Note 1), and what stands before the number of the goods (Note 2)
TIB_HTS = "9813003000"
CHAPTER_99 = {"CN": "9903880300"}

# A zone's goods in privileged foreign status under a number of 2021, and the number in force
OLD_GOODS = Goods(
    "LIGHT-EMITTING DIODES, WHITE, SURFACE MOUNT", "8541402000", ("MY", "TW"), 2600, 20000
)
OLD_NOW = "8541410000"
OLD_DATE = "2021-06-21"
