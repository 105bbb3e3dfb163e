"""Names, addresses and dates, all of them invented, in the manner of samples/README.md."""

from __future__ import annotations

from random import Random


def _words(text: str) -> list[str]:
    return text.split(",")


FIRST = _words(
    "ORVANDEL,QUYNZAR,LUMVEXO,TAVRIKOM,ZHENVOLA,SAIVENTO,NORDWYKE,BRELLMONT,CASPIVER,DURANTIS,"
    "ELVOREN,FJORDIMA,GRANTHEX,HALVIRON,ISTRAVEL,JUNOVEX,KELDRAMA,LORIMUND,MARVANTE,NEXOLIA"
)
TRADE = _words(
    "TRADING,IMPORT & EXPORT,TEXTILE,FURNITURE,ELECTRONICS,HOME GOODS,FOODS,MACHINERY,PLASTICS,"
    "METALS,TOYS,FOOTWEAR,CERAMICS,OPTICS,CONTAINER FREIGHT"
)
LEGAL = _words("CO LTD,INC,LLC,CORP,GMBH,S.A.,PTE LTD,B.V.,LTD,& SONS")
PEOPLE = _words("ALEX SPECIMEN,SAM FIXTURE,ROBIN EXAMPLE,JO SAMPLE")
STREETS = _words(
    "SPECIMEN BOULEVARD,SAMPLE PARK ROAD,FIXTURE AVENUE,SYNTHETIC TERMINAL LINK,EXAMPLE QUAY,"
    "SPECIMEN INDUSTRIAL ESTATE,SAMPLE AIRPORT DRIVE"
)
PLACES = (
    ("CN", "SHENZHEN", "GD"),
    ("CN", "NINGBO", "ZJ"),
    ("VN", "BIEN HOA", "39"),
    ("TH", "SAMUT PRAKAN", "11"),
    ("DE", "HAMBURG", None),
    ("NL", "ROTTERDAM", None),
    ("IN", "MUMBAI", "MH"),
    ("BD", "DHAKA", None),
    ("MX", "GUADALAJARA", "JAL"),
    ("IT", "MILANO", None),
    ("KR", "BUSAN", None),
    ("US", "TORRANCE", "CA"),
    ("US", "CHICAGO", "IL"),
    ("US", "NEWARK", "NJ"),
)
GOODS = _words(
    "MENS COTTON WOVEN SHIRTS,LED LAMP ASSEMBLIES 12V,POLYPROPYLENE LAUNDRY BASKETS,"
    "STEEL FASTENERS M8X40,WOODEN BEDROOM FURNITURE PARTS,TOY BUILDING SETS (PLASTIC),"
    "CERAMIC TILE 30 CM X 30 CM GLAZED,AUTO PARTS: BRAKE ROTORS,"
    "WOMENS FOOTWEAR WITH OUTER SOLES OF RUBBER AND UPPERS OF LEATHER,COMPUTER KEYBOARDS WIRELESS"
)
SHIPS = _words(
    "MV SPECIMEN HORIZON,MV SAMPLE ARIES,MV FIXTURE STAR,MV EXAMPLE POLO,MV SYNTHETIC DAWN"
)
CARRIERS = _words("XQZL,XQTL,XQBG,ZQHF")
PORTS = _words("2704,4601,3001,1001,5301")


SCAC = "XQZL"


class Invented:
    """What the makers of one file share: its random numbers and what is drawn with them."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        pick = self.random.choice
        names = [f"{pick(FIRST)} {pick(TRADE)} {pick(LEGAL)}"[:35].rstrip() for _ in range(1000)]
        self.names = tuple(names)

    def date(self) -> str:
        """A date of 2026."""
        chance = self.random.randint
        return f"2026-{chance(1, 12):02}-{chance(1, 28):02}"
