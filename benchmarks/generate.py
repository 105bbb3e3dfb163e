"""Generate clean cargo release files: seeded, streaming, the same bytes for the same arguments.

python -m benchmarks.generate --megabytes 10 --seed 7 FILE

Every name, address and number is invented, in the manner of samples/README.md.  The records are
made by catair's own field tables, and reading the file with catair gives no finding.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from random import Random
from typing import Any, BinaryIO

from catair.applications import control
from catair.chapters.cargo_release import (
    SE10,
    SE11,
    SE13,
    SE15,
    SE16,
    SE17,
    SE20,
    SE30,
    SE35,
    SE36,
    SE40,
    SE50,
    SE55,
    SE56,
    SE60,
)
from catair.record import Record

MEGABYTE = 1_000_000
PER_BLOCK = 999


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


def line(record: Record, **values: Any) -> bytes:
    """One canonical line; a value that catair would refuse or remark on is a mistake here."""
    values = {name: value for name, value in values.items() if value is not None}
    made = record(**values)
    text = record.fast_encode(made)
    if text is None:
        text, flaws = record.encode(made)
        if text is None or flaws or record.decode(text)[1]:
            raise ValueError(f"{record!r} of {values}: {flaws}")
    return text.encode("latin-1") + b"\n"


class Generator:
    """The lines of one file, a transaction at a time."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.entry = 0
        pick = self.random.choice
        names = [f"{pick(FIRST)} {pick(TRADE)} {pick(LEGAL)}"[:35].rstrip() for _ in range(1000)]
        self.names = tuple(names)

    def batches(self, size: int) -> Iterator[bytes]:
        """Whole batches, transaction by transaction, until there are `size` bytes or more."""
        written = 0
        while written < size:
            when = self.date()
            envelope = {"processing_district_port_code": "2704", "processing_filer_code": "EEE"}
            envelope |= {"application_identifier_code": "SE"}
            sender = {"sender_receiver_site_code": "2704", "sender_receiver_id_code": "EEE"}
            sender |= {"transmission_date": when}
            head = line(
                control("A", "input"),
                communication_password="PASSWD",
                application_identifier_code="SE",
                transmitters_user_data_text="SYNTHETIC",
                **sender,
            ) + line(control("B", "input"), **envelope)
            tail = line(control("Y", "input"), **envelope) + line(control("Z", "input"), **sender)
            yield head
            written += len(head) + len(tail)
            for _ in range(PER_BLOCK):
                piece = b"".join(self.transaction())
                yield piece
                written += len(piece)
                if written >= size:
                    break
            yield tail

    def date(self) -> str:
        """A date that is not older than the editions of the layouts."""
        chance = self.random.randint
        return f"2026-{chance(1, 12):02}-{chance(1, 28):02}"

    def transaction(self) -> Iterator[bytes]:
        """An entry: header, bills, references, parties and lines."""
        random = self.random
        pick, chance, number = random.choice, random.random, random.randint
        self.entry += 1
        mode = pick(("10", "11", "11", "11", "30", "40"))
        yield line(
            SE10,
            valid_action_code=pick("AAAAR"),
            entry_filer_code="EEE",
            entry_number=f"{self.entry:08}",
            entry_type=pick(("01", "01", "01", "03", "11")),
            importer_of_record_type="EI",
            importer_of_record=f"00-{number(0, 9999999):07}00",
            mode_of_transportation_mot_code=mode,
            bond_type_code=pick("89"),
            estimated_entry_value=number(2500, 900000),
            planned_port_of_entry=pick(PORTS),
            port_of_unlading=pick(PORTS) if mode[0] == "1" else None,
        )
        ship, voyage = pick(SHIPS), f"{number(1, 999):03}{pick('EW')}"
        yield line(
            SE11,
            elected_entry_date=self.date() if chance() < 0.3 else None,
            location_of_goods_firms=f"Z{number(0, 999):03}",
            conveyance_name_or_ftz_id=ship if mode[0] == "1" else None,
            voyage_flight_trip_manifest_number=voyage,
        )
        yield line(
            SE13,
            contact_name=pick(PEOPLE),
            contact_phone=f"{number(200, 999)}55501{number(0, 99):02}",
        )
        for _ in range(pick((1, 1, 1, 1, 2, 3))):
            yield from self.bill(mode, ship, voyage)
        for _ in range(pick((0, 1, 1, 2))):
            qualifier, text = pick((("CR", "PO-"), ("DIS", "EEE")))
            yield line(
                SE20,
                reference_identifier_qualifier=qualifier,
                reference_identifier=f"{text}{number(10**5, 10**9)}",
            )
        for code in ("SE", "BY", "ST", "CN")[: pick((2, 3, 4, 4))]:
            yield from self.party(SE30, SE35, SE36, code)
        for at in range(1, pick((1, 1, 2, 2, 3, 4, 6)) + 1):
            yield line(
                SE40,
                line_item_identifier=f"{at:03}",
                country_of_origin=pick(PLACES)[0],
                commercial_invoice_description=pick(GOODS),
            )
            yield from self.party(SE50, SE55, SE56, "MF")
            for _ in range(pick((1, 1, 1, 2))):
                yield line(
                    SE60,
                    hts_number=f"{number(10**9, 10**10 - 1)}",
                    line_item_value=number(100, 200000),
                )

    def bill(self, mode: str, ship: str, voyage: str) -> Iterator[bytes]:
        """A bill of lading, its conveyance and its containers."""
        random = self.random
        pick, chance, number = random.choice, random.random, random.randint
        carrier = pick(CARRIERS)
        if chance() < 0.05:
            yield line(
                SE15,
                bill_type_indicator="I",
                bill_of_lading_number=f"0000{number(0, 99999):05}",
                non_ams_indicator="N",
            )
        forms: tuple[str, ...] = ("T",) if mode == "40" and chance() < 0.3 else ("R",)
        if forms == ("R",) and chance() < 0.5:
            forms = ("M", "H") if chance() < 0.8 else ("M",)
        for form in forms:
            yield line(
                SE15,
                bill_type_indicator=form,
                issuer_code_of_bill_of_lading_number=None if form == "T" else carrier,
                bill_of_lading_number=f"SGSIN{number(10**6, 10**9)}",
                quantity=None if form != forms[-1] else number(1, 5000),
                non_ams_indicator=pick("NNNY"),
            )
        if chance() < 0.5:
            yield line(
                SE16,
                carrier_code=carrier,
                voyage_flight_trip_manifest_number=voyage,
                date_of_arrival=self.date(),
                quantity=number(1, 5000),
                unit_of_measure="CTN",
                conveyance_name=ship,
            )
        for _ in range(pick((0, 1, 1, 2)) if mode == "11" else 0):
            yield line(SE17, equipment_number=f"XQZU{number(0, 9999999):07}")

    def party(self, name: Record, street: Record, city: Record, code: str) -> Iterator[bytes]:
        """A party: by its number alone, or by name and address."""
        random = self.random
        pick, chance, number = random.choice, random.random, random.randint
        known = code == "CN" and chance() < 0.8
        yield line(
            name,
            entity_code=code,
            entity_name=None if known else pick(self.names),
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


def generate(out: BinaryIO, megabytes: float, seed: int) -> None:
    """Write a file of at least that many megabytes (of 1,000,000 bytes)."""
    for piece in Generator(seed).batches(int(megabytes * MEGABYTE)):
        out.write(piece)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("file", metavar="FILE")
    arguments = parser.parse_args()
    with open(arguments.file, "wb", 1 << 20) as out:
        generate(out, arguments.megabytes, arguments.seed)


if __name__ == "__main__":
    main()
