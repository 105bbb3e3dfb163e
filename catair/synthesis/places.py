"""Places: ports and countries that are real, streets and firms that are invented.

Port codes are those that the samples of this project use, each a code of Schedule D; country codes
are in Appendix B, Rev 21, pages 6 to 15.  Cities and subdivision codes are public facts.  Streets,
buildings, postal codes and names are invented: a street has SAMPLE, SPECIMEN or FIXTURE or the like
of it in its name, and a postal code ends with zeros.
"""

from __future__ import annotations

from typing import NamedTuple

OCEAN, AIR, TRUCK, RAIL = "ocean", "air", "truck", "rail"

# Ports by the way cargo comes in
PORTS = {
    OCEAN: ("2704", "2709", "3001"),
    AIR: ("2720", "3901"),
    TRUCK: ("2304", "3004"),
    RAIL: ("2304", "3004", "3901"),
}
BARGE_PORT = "3007"


class City(NamedTuple):
    """A city with its ISO subdivision code, None where there is none, and a postal code."""

    name: str
    part: str | None
    postal: str


class Country(NamedTuple):
    """A country: its cities, how its streets are called, what its firms end with.

    `ocean` is the beginning of the bills of lading from there, as the samples have it.  `number`
    says where the number of a house stands: before the street or behind it.
    """

    code: str
    cities: tuple[City, ...]
    streets: tuple[str, ...]
    forms: tuple[str, ...]
    ocean: str
    number: str = "before"


def _cities(*rows: tuple[str, str | None, str]) -> tuple[City, ...]:
    return tuple(City(*row) for row in rows)


COUNTRIES = {
    country.code: country
    for country in (
        Country(
            "CN",
            _cities(
                ("DONGGUAN", "GD", "523000"),
                ("NINGBO", "ZJ", "315000"),
                ("SHENZHEN", "GD", "518000"),
            ),
            ("SAMPLE PARK EAST ROAD", "SPECIMEN INDUSTRIAL AVENUE", "FIXTURE NORTH ROAD"),
            ("CO LTD",),
            "CNSZX",
        ),
        Country(
            "VN",
            _cities(("BIEN HOA", "39", "000039"), ("HAI PHONG", "HP", "000018")),
            ("SAMPLE INDUSTRIAL PARK ROAD", "SPECIMEN ZONE STREET"),
            ("JSC", "CO LTD"),
            "VNHPH",
        ),
        Country(
            "TH",
            _cities(("SAMUT PRAKAN", "11", "10000"), ("BANGKOK", "10", "10000")),
            ("MOO 3 SPECIMEN ROAD", "SOI SAMPLE"),
            ("CO LTD", "PCL"),
            "THBKK",
        ),
        Country(
            "MY",
            _cities(("BAYAN LEPAS", "07", "11900"), ("SHAH ALAM", "10", "40000")),
            ("JALAN SPECIMEN", "LORONG SAMPLE"),
            ("SDN BHD",),
            "MYPKG",
        ),
        Country(
            "TW",
            _cities(("TAICHUNG", None, "40000"), ("KAOHSIUNG", None, "80000")),
            ("SAMPLE 3RD ROAD", "SPECIMEN SECTION 2"),
            ("CO LTD", "CORP"),
            "TWKHH",
        ),
        Country(
            "KR",
            _cities(("BUSAN", "26", "48000"), ("INCHEON", "28", "21000")),
            ("SAMPLE RO", "SPECIMEN GIL"),
            ("CO LTD",),
            "KRPUS",
        ),
        Country(
            "JP",
            _cities(("NAGOYA", "23", "4500000"), ("OSAKA", "27", "5300000")),
            ("SAMPLE CHOME", "SPECIMEN DORI"),
            ("KK", "CO LTD"),
            "JPNGO",
        ),
        Country(
            "SG",
            _cities(("SINGAPORE", None, "000210")),
            ("SAMPLE QUAY ROAD", "SPECIMEN TERMINAL LINK"),
            ("PTE LTD",),
            "SGSIN",
        ),
        Country(
            "IN",
            _cities(("CHENNAI", "TN", "600000"), ("PUNE", "MH", "411000")),
            ("SAMPLE NAGAR ROAD", "SPECIMEN MARG"),
            ("PVT LTD",),
            "INMAA",
        ),
        Country(
            "DE",
            _cities(("BREMEN", "HB", "28000"), ("ULM", "BW", "89000")),
            ("MUSTERSTRASSE", "BEISPIELRING"),
            ("GMBH", "AG"),
            "DEBRV",
            "behind",
        ),
        Country(
            "IT",
            _cities(("PRATO", "PO", "59100"), ("VICENZA", "VI", "36100")),
            ("VIA ESEMPIO", "VIA CAMPIONE"),
            ("SRL", "SPA"),
            "ITGOA",
            "behind",
        ),
        Country(
            "GB",
            _cities(("LEEDS", "LDS", "LS0 0AA"), ("YORK", "YOR", "YO0 0AA")),
            ("SAMPLE LANE", "FIXTURE ROW"),
            ("LTD", "PLC"),
            "GBFXT",
        ),
        Country(
            "MX",
            _cities(("NUEVO LAREDO", "TAM", "88000"), ("SALTILLO", "COA", "25000")),
            ("AVENIDA EJEMPLO", "CALLE MUESTRA"),
            ("SA DE CV",),
            "MXZLO",
            "behind",
        ),
        Country(
            "CA",
            _cities(("SURREY", "BC", "V0V 0V0"), ("CALGARY", "AB", "T0T 0T0")),
            ("SPECIMEN WAY", "SAMPLE TRAIL"),
            ("LTD", "INC"),
            "CAVAN",
        ),
        Country(
            "US",
            _cities(
                ("TORRANCE", "CA", "90500"),
                ("CARSON", "CA", "90700"),
                ("BELLINGHAM", "WA", "98200"),
                ("LAREDO", "TX", "78000"),
            ),
            ("FIXTURE BOULEVARD", "SYNTHETIC AVENUE", "SAMPLE STREET"),
            ("INC", "LLC"),
            "USLAX",
        ),
    )
}

# What stands in an address beside the street: a qualifier of SE-60, and words
BESIDE = (
    ("12", "SPECIMEN TOWER"),
    ("14", "STE 310"),
    ("32", "FLOOR 2"),
    ("AK", "BLDG 3"),
    ("37", "UNIT 8"),
)
