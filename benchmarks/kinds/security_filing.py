"""Importer security filings (SF): ISF-10 with all its entities, and some ISF-5 (ISF-7 to ISF-9)."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kinds.invented import CARRIERS, PLACES, Invented
from benchmarks.kinds.lines import line
from benchmarks.kinds.parties import party
from catair.chapters.importer_security_filing import (
    SF10,
    SF15,
    SF20,
    SF25,
    SF30,
    SF31,
    SF35,
    SF36,
    SF40,
    SF50,
)

PARTY = (SF30, SF35, SF36)
FOREIGN_PORTS = ("58023", "57020", "42157", "55976")


class SecurityFiling:
    """The filings of one file."""

    application = "SF"

    def __init__(self, invented: Invented) -> None:
        self.invented = invented
        self.random = invented.random
        self.filing = 0

    def transaction(self) -> Iterator[bytes]:
        """A filing: header, bills, references, containers, entities and tariff numbers."""
        random = self.random
        pick, chance, number = random.choice, random.random, random.randint
        self.filing += 1
        full = chance() < 0.85
        replaces = chance() < 0.2
        importer = f"00-{number(0, 9999999):07}00"
        yield line(
            SF10,
            isf_submission_type="1" if full else "2",
            shipment_type_code="01",
            action_code="R" if replaces else "A",
            action_reason_code="CT",
            isf_importer_number_qualifier="EI",
            isf_importer_number=importer,
            mode_of_transportation_code=pick(("11", "11", "11", "10")),
            isf_transaction_number=f"EEE-{self.filing:011}" if replaces else None,
            scac_identifier=pick(CARRIERS) if chance() < 0.5 else None,
            bond_holder=importer,
            bond_activity_code=pick(("01", "16")) if full else "03",
            bond_type="8",
        )
        for at in range(pick((1, 1, 1, 2, 3))):
            yield line(
                SF15,
                code_qualifier="BM" if at else "OB",
                shipment_reference_identifier=f"{pick(CARRIERS)}SGSIN{number(10**6, 10**9)}",
            )
        for _ in range(pick((0, 1, 1, 2))):
            yield line(
                SF20,
                reference_identifier_qualifier="CR",
                reference_identifier=f"PO{number(10**5, 10**9)}",
            )
        for _ in range(pick((1, 1, 1, 2, 4))):
            yield line(
                SF25,
                equipment_description_code="CN",
                equipment_initial="XQZU",
                equipment_number=f"{number(0, 999999):015}",
                equipment_number_check_digit=f"{number(0, 9)}" if chance() < 0.8 else None,
                equipment_size_type_code=pick(("4500", "2200")) if chance() < 0.5 else None,
            )
        yield from self.ten() if full else self.five()

    def ten(self) -> Iterator[bytes]:
        """The entities of an ISF-10, each manufacturer with its tariff numbers."""
        pick, chance = self.random.choice, self.random.random
        for code in ("IM", "CN", "SE", "BY", "ST", "LG", "CS"):
            known = code in ("IM", "CN") or (code == "BY" and chance() < 0.3)
            yield from self.entity(code, known)
        for _ in range(pick((1, 1, 2, 3))):
            yield from self.entity("MF", known=False)
            country = pick(PLACES)[0]
            for _ in range(pick((1, 1, 2, 3))):
                yield self.tariff(country)

    def five(self) -> Iterator[bytes]:
        """The entities, tariff numbers and places of an ISF-5."""
        pick, number = self.random.choice, self.random.randint
        for code in ("BKP", "ST"):
            yield from self.entity(code, known=False)
        for _ in range(pick((1, 2, 3))):
            yield self.tariff(None)
        yield line(
            SF50,
            port_of_unlading_qualifier="K",
            foreign_port_of_unlading=pick(FOREIGN_PORTS),
            place_of_delivery_qualifier="K",
            place_of_delivery=f"{number(10000, 99999)}",
        )

    def entity(self, code: str, known: bool) -> Iterator[bytes]:
        """A party, now and then with a second name."""
        random = self.random
        first, *rest = party(self.invented, PARTY, code, known)
        yield first
        if not known and random.random() < 0.05:
            yield line(SF31, entity_code="DH", entity_name=random.choice(self.invented.names))
        yield from rest

    def tariff(self, country: str | None) -> bytes:
        """A tariff number of six or ten digits."""
        digits = self.random.choice((6, 10, 10))
        return line(
            SF40,
            harmonized_number=f"{self.random.randint(10 ** (digits - 1), 10**digits - 1)}",
            country_of_origin=country,
        )
