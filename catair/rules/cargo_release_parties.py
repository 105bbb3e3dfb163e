"""Rules of Cargo Release (SE): the parties of an entry and of its lines.

SE30, SE31, SE35 and SE36 at the header, SE50, SE51, SE55 and SE56 at a line: the pages of the
latter repeat those of the former, so one rule is of both.  What type 86 has otherwise stands in
`low_value`.  Source: Cargo Release v40, July 1, 2025.
"""

from __future__ import annotations

from typing import Any

from catair.chapters.cargo_release import ENTRY_TYPES
from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.importers import right
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "

RULES = {
    "SE30-NAME": Rule(
        ERROR,
        "party without name and address",
        _CR + "SE-56, SE-65, SE-17; SE-17 alone for BKP, SH, EX, DR and PK",
        "The SE30, SE35 and SE36 records must be used if the Entity Code is equal to MF, SE, CS, "
        "or LG. All the other parties are required to be reported using a name and address.",
    ),
    "SE30-NEITHER": Rule(
        ERROR,
        "party with neither name nor identifier",
        _CR + "SE-56, SE-60, SE-65",
        "This field must be used if the entity identifier is being supplied in lieu of name and "
        "address. Only either an Entity Name or an Entity Identifier can be provided.",
    ),
    "SE30-ADDRESS": Rule(
        ERROR,
        "party with a name and without its address",
        _CR + "SE-60, SE-61, SE-69, SE-70",
        "If the SE30 record contains an Entity Name, then the SE35 and SE36 records must be used.",
    ),
    "SE30-UNUSED": Rule(
        ERROR,
        "address of a party with an identifier",
        _CR + "SE-60, SE-61, SE-69, SE-70",
        "If the SE30 record contains an Entity Identifier, then the SE35 and SE36 records are not "
        "used.",
    ),
    "SE30-QUALIFIER": Rule(
        ERROR,
        "identifier of a party without its qualifier",
        _CR + "SE-56, SE-65",
        "This field must be used if the entity identifier is being supplied in lieu of name and "
        "address.",
    ),
    "SE30-CONSIGNEE": Rule(
        ERROR,
        "consignee with a name on an entry that is not of type 11 or 86",
        _CR + "SE-56, SE-65, SE-17",
        "If the SE30 record contains the Entity Code CN (Consignee), then only the SE30 record is "
        "used. Exception for low value shipments (Entry Types 11 and 86).",
    ),
    "SE30-N1a": Rule(
        ERROR,
        "party of the header more than once",
        _CR + "SE-57 Note 1",
        "Each Entity Code may be reported a maximum of one time at the header level.",
    ),
    "SE50-N1a": Rule(
        ERROR,
        "party of a line more than once",
        _CR + "SE-66 Note 1",
        "Each Entity Code may be reported a maximum of one time per Line Item.",
    ),
    "SE30-N1b": Rule(
        ERROR,
        "line without a consignee",
        _CR + "SE-57 Note 1, SE-66 Note 1, SE-17",
        "Consignee (CN) and Manufacturer (MF) are required at the line level; however, if all line "
        "items have the same Consignee, then that party may be reported at the header level only.",
    ),
    "SE30-N1c": Rule(
        ERROR,
        "line without a manufacturer",
        _CR + "SE-57 Note 1, SE-66 Note 1, SE-17",
        "Consignee (CN) and Manufacturer (MF) are required at the line level; however, if all line "
        "items have the same Manufacturer, then that party may be reported at the header level "
        "only.",
    ),
    "SE30-N1d": Rule(
        ERROR,
        "entry without a seller",
        _CR + "SE-19, SE-57 Note 1",
        "Seller Name and Address: SE30, SE35, and SE36 records; or SE50, SE55, and SE56 records: "
        "Mandatory.",
    ),
    "SE30-N2a": Rule(
        ERROR,
        "party with a name and an identifier",
        _CR + "SE-58 Note 2, SE-56, SE-60, SE-65, SE-67 Note 2",
        "A single SE30 record can list either of the following, but not both: Entity Identifier; "
        "or, Entity Name. The filer must not submit the Entity Identifier Qualifier and must not "
        "submit the Entity Identifier.",
    ),
    "SE30-N3a": Rule(
        ERROR,
        "importer number of a party that has none",
        _CR + "SE-58 Note 3, SE-67 Note 3",
        "This qualifier may only be used with Entity Codes BY, ST, or CN.",
    ),
    "SE30-N3b": Rule(
        ERROR,
        "identifier not in the format of its qualifier",
        _CR + "SE-58 Note 3, SE-67 Note 3",
        "Valid format is: NN-NNNNNNNXX (EI), YYDDPP-NNNNN (ANI), NNN-NN-NNNN (34).",
    ),
    "SE-R8": Rule(
        ERROR,
        "CBP-created encrypted number",
        _CR + "SE-18 rule 8, SE-58 Note 3, SE-67 Note 3",
        "Use of CBP-created Encrypted Number [Format: -CCCCCCCCCCC] for Consignee is not "
        "accommodated for the ACE Cargo Release (SE) transaction at this time.",
    ),
    "SE35-PAIR": Rule(
        WARNING,
        "address component without its qualifier, or the reverse",
        _CR + "SE-60, SE-69",
        "Address Information corresponding to the Address Component Qualifier.",
    ),
}

CONSIGNEE, MANUFACTURER, SELLER = "CN", "MF", "SE"
ENTERS = frozenset(("A", "R"))  # the actions that carry the whole entry
SECTION_321, INFORMAL = "86", "11"

_OF_LINES = {CONSIGNEE: "SE30-N1b", MANUFACTURER: "SE30-N1c"}  # which a line must have, or all
_WITH_PARTIES = frozenset(ENTRY_TYPES) - {SECTION_321}  # what an unknown type demands is not known
_NUMBER_ONLY = frozenset(ENTRY_TYPES) - {SECTION_321, INFORMAL}  # of the consignee
_NUMBERED = frozenset(("BY", "ST", CONSIGNEE))  # which may be given by their number
_NAMED = {
    **dict.fromkeys((MANUFACTURER, SELLER, "CS", "LG"), ERROR),
    **dict.fromkeys(("BKP", "SH", "EX", "DR", "PK"), WARNING),
}
_FORMATS = {"EI": "NN-NNNNNNNXX", "ANI": "YYDDPP-NNNNN", "34": "NNN-NN-NNNN"}
_PAIR = ("address_component_qualifier", "address_information")
_CODES = _NUMBERED | set(_NAMED)
_NOBODY: list[str] = []


def check(case: Case) -> None:
    """Judge one SE transaction that carries the whole entry."""
    tree = case.tree
    header = tree.get("header")
    if not header or header.get("valid_action_code") not in ENTERS:
        return
    kind = text(header, "entry_type")
    parties = tree.get("entities")
    at_header = _parties(case, parties, kind, "SE30-N1a") if parties else _NOBODY
    missing: list[str] = []
    if kind in _WITH_PARTIES:
        missing = [each for each in _OF_LINES if each not in at_header]
    sold = kind not in _WITH_PARTIES or SELLER in at_header
    lines = tree.get("lines") or ()
    for line in lines:
        parties = line.get("entities")
        if parties:
            at_line = _parties(case, parties, kind, "SE50-N1a")
            sold = sold or SELLER in at_line
        elif missing:
            at_line = _NOBODY
        else:
            continue
        for code in missing:
            if code not in at_line and line.get("item"):
                case.tell(_OF_LINES[code], line["item"], None, f"SE30 or SE50 {code}")
    if lines and not sold:
        case.tell("SE30-N1d", header, None, "SE30 or SE50 SE")


def _parties(case: Case, parties: list[Any], kind: str, once: str) -> list[str]:
    """Judge the parties of the header or of a line; gives their codes."""
    found: list[str] = []
    for party in parties:
        made = party and party.get("entity")
        if not made:
            continue
        code = made.get("entity_code")
        streets = party.get("street_addresses")
        if code not in _CODES or code in found:
            code = text(made, "entity_code").upper()
            if code in found:
                case.tell(once, made, "entity_code", "an entity code once")
        if code:
            found.append(code)
        named = made.get("entity_name") is not None
        if not named or not streets or code == CONSIGNEE or "city_and_country" not in party:
            judge = _named if named else _unnamed
            judge(case, party, made, code or "", kind)
        if made.get("entity_identifier_qualifier") is not None:
            _qualified(case, made, code or "")
        if named and made.get("entity_identifier") is not None:
            case.tell("SE30-N2a", made, "entity_identifier", "a name or an identifier")
        for street in streets or ():
            addresses = street.get("addresses")
            if addresses and len(addresses) > 1:
                second = addresses[1]
                if second and not (_PAIR[0] in second and _PAIR[1] in second):
                    _pair(case, street, second)
    return found


def _named(case: Case, party: Object, made: Object, code: str, kind: str) -> None:
    """Judge the address of a party that has a name, and that a consignee may have one."""
    if not (party.get("street_addresses") and party.get("city_and_country")):
        case.tell("SE30-ADDRESS", made, "entity_name", "a name with street address, city, country")
    if code != CONSIGNEE:
        return
    numbered = made.get("entity_identifier") is not None
    if made.get("entity_identifier_qualifier") is not None and not numbered:
        case.tell("SE30-N2a", made, "entity_identifier_qualifier", "blank where there is a name")
    if kind in _NUMBER_ONLY:
        case.tell("SE30-CONSIGNEE", made, "entity_name", "an identifier in place of the name")


def _unnamed(case: Case, party: Object, made: Object, code: str, _kind: str) -> None:
    """Judge a party that has no name."""
    if code in _NAMED:
        case.tell("SE30-NAME", made, "entity_name", "name and address", severity=_NAMED[code])
    if made.get("entity_identifier") is None:
        if code in _NUMBERED:
            case.tell("SE30-NEITHER", made, "entity_identifier", "an identifier, or a name")
        return
    if made.get("entity_identifier_qualifier") is None:
        case.tell("SE30-QUALIFIER", made, "entity_identifier_qualifier", "EI, ANI or 34")
    streets = party.get("street_addresses")
    unused = streets[0] if streets else party.get("city_and_country")
    if unused:
        case.tell("SE30-UNUSED", unused, None, "no address where there is an identifier")


def _qualified(case: Case, made: Object, code: str) -> None:
    """Judge the identifier of a party by its qualifier."""
    if code in _NAMED:
        case.tell("SE30-N3a", made, "entity_identifier_qualifier", "blank but for BY, ST and CN")
        return
    number = text(made, "entity_identifier").upper()
    qualifier = text(made, "entity_identifier_qualifier").upper()
    if not number or right(qualifier, number):
        return
    if code == CONSIGNEE and number[0] == "-":
        case.tell("SE-R8", made, "entity_identifier", "another number of the consignee")
    else:
        case.tell("SE30-N3b", made, "entity_identifier", _FORMATS[qualifier])


def _pair(case: Case, street: Object, second: Object) -> None:
    """Judge the second address component of a record, of which a part is left out."""
    for name, other in (_PAIR, _PAIR[::-1]):
        if second.get(name) is None and second.get(other) is not None:
            case.tell("SE35-PAIR", street, name, "both or none", item=1)
