"""Cargo release entries (SE) with all the records of an ordinary one."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kinds.invented import CARRIERS, GOODS, PEOPLE, PLACES, PORTS, SHIPS, Invented
from benchmarks.kinds.lines import line
from benchmarks.kinds.parties import party
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


class CargoRelease:
    """The entries of one file."""

    application = "SE"

    def __init__(self, invented: Invented) -> None:
        self.invented = invented
        self.random = invented.random
        self.entry = 0

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
            elected_entry_date=self.invented.date() if chance() < 0.3 else None,
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
            known = code == "CN" and chance() < 0.8
            yield from party(self.invented, (SE30, SE35, SE36), code, known)
        for at in range(1, pick((1, 1, 2, 2, 3, 4, 6)) + 1):
            yield line(
                SE40,
                line_item_identifier=f"{at:03}",
                country_of_origin=pick(PLACES)[0],
                commercial_invoice_description=pick(GOODS),
            )
            yield from party(self.invented, (SE50, SE55, SE56), "MF", False)
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
                date_of_arrival=self.invented.date(),
                quantity=number(1, 5000),
                unit_of_measure="CTN",
                conveyance_name=ship,
            )
        for _ in range(pick((0, 1, 1, 2)) if mode == "11" else 0):
            yield line(SE17, equipment_number=f"XQZU{number(0, 9999999):07}")
