"""Rules that a security filing obeys whether it stands alone (SF) or goes with an entry (SE).

What Cargo Release prints of the records that both have is an error; what only the ISF chapter says,
which is at hand as transcribed, is a warning.  Codes that CBP would answer are those of Appendix S,
October 2012, as far as its text was seen.

Source: Cargo Release v40, July 1, 2025, SE-28 to SE-30 and SE-73 to SE-82; Importer Security Filing
v3, July 2017, as transcribed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.appendix_b import COUNTRIES, EQUIPMENT
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "
_ISF = "Importer Security Filing v3 (transcribed), "

RULES = {
    "ISF-H06": Rule(
        ERROR,
        "delete without the ISF transaction number",
        _CR + "SE-28, SE-74 Note 3",
        "To delete a previously accepted Importer Security Filing, only the SF10 record is "
        "required containing the ISF transaction number previously provided in the SN output "
        "transaction.",
    ),
    "ISF-H06b": Rule(
        WARNING,
        "delete with more than its header",
        _CR + "SE-74 Note 3; " + _ISF + "ISF-4, usage map of a delete",
        "For Action Code 'D', only the SF10 record is required to be submitted.",
    ),
    "ISF-H11": Rule(
        ERROR,
        "ISF importer number not in the format of its qualifier",
        _CR + "SE-75 Note 4",
        "Valid formats for the ISF Importer Number are: NN-NNNNNNNXX, YYDDPP-NNNNN, NNN-NN-NNNN.",
        "125",
    ),
    "ISF-H11b": Rule(
        WARNING,
        "employer number without its suffix",
        _CR
        + "SE-75 Note 4; a vendor's notice of October 22, 2020, says that CBP rejects it (CAMIR)",
        "If ... the last two positions are blank, the system may convert the blanks to zeroes.",
    ),
    "ISF-H16": Rule(
        ERROR,
        "ISF transaction number on an add",
        _CR + "SE-73",
        "Space filled when Action Code is 'A' (Add).",
        "110",
    ),
    "ISF-H16b": Rule(
        ERROR,
        "ISF transaction number not in its format",
        _CR + "SE-73",
        "Transaction Number (FFF-NNNNNNNNNNN): FFF=Filer code and NNNNNNNNNNN=numeric.",
    ),
    "ISF-H16c": Rule(
        WARNING,
        "replace without the ISF transaction number",
        _CR + "SE-73; Appendix S, 108 and 111",
        "Space filled when Action Code is 'A' (Add). ISF Transaction Number not on file.",
    ),
    "ISF-H16d": Rule(
        WARNING,
        "ISF transaction number of another filer",
        _CR + "SE-73; Appendix S, 111",
        "Transaction Number (FFF-NNNNNNNNNNN): FFF=Filer code. Transaction belongs to another "
        "filer.",
        "111",
    ),
    "ISF-L08": Rule(
        ERROR,
        "equipment description code not in Appendix B",
        _CR + "SE-77; Appendix B, revision 21, pages 28 to 31",
        "Code that describes the equipment. Valid codes are listed in Appendix B.",
    ),
    "ISF-E04": Rule(
        ERROR,
        "consignee or importer with more than its SF30",
        _CR + "SE-78; " + _ISF + "ISF-28 (IM)",
        "If the SF30 record contains the Entity Code CN (Consignee), then only the SF30 record is "
        "used ..., while records SF31, SF35, and SF36 are not used.",
    ),
    "ISF-E04b": Rule(
        ERROR,
        "consignee or importer without its identifier",
        _CR + "SE-78, SE-79 Note 1; " + _ISF + "ISF-28 (IM)",
        "This field is mandatory if the entity identifier is CN.",
    ),
    "ISF-E05": Rule(
        ERROR,
        "both name and identifier",
        _CR + "SE-78, SE-81",
        "Only either an Entity Name or an Entity Identifier can be provided for each SF30.",
    ),
    "ISF-E05b": Rule(
        ERROR,
        "name without address",
        _CR + "SE-79 Note 2, SE-81, SE-82",
        "If the SF30 record contains an Entity Name, then the SF35 and SF36 records must be used.",
    ),
    "ISF-E05c": Rule(
        ERROR,
        "identifier with second name or address",
        _CR + "SE-79 Note 2, SE-81, SE-82",
        "If the SF30 record contains an Entity Identifier, then the SF31, SF35 and SF36 records "
        "are not used.",
    ),
    "ISF-E05d": Rule(
        ERROR,
        "neither name nor identifier",
        _CR + "SE-78, SE-79 Note 1",
        "Consignee (CN) is reported using an identifier .... All the other parties are required to "
        "be reported using a name and address.",
    ),
    "ISF-E05e": Rule(
        ERROR,
        "identifier and qualifier do not stand together",
        _CR + "SE-78",
        "This field must be used if the entity identifier is being supplied in lieu of name and "
        "address.",
    ),
    # a warning for what is transcribed (DUN, DNS), what the two chapters print otherwise (CIN), and
    # FIRMS codes, of which no list is held
    "ISF-E08": Rule(
        ERROR,
        "entity identifier not in the format of its qualifier",
        _CR + "SE-79 Note 2; " + _ISF + "ISF-31 (DUN, DNS, and CIN with a hyphen)",
        "Valid format is: NN-NNNNNNNXX (EI), YYDDPP-NNNNN (ANI), CCCCCCCCCCC (CIN), NNN-NN-NNNN "
        "(34), ANNN (FR).",
    ),
    "ISF-E12": Rule(
        WARNING,
        "address information and its qualifier do not stand together",
        _CR + "SE-81",
        "Address Information corresponding to the Address Component Qualifier.",
    ),
    "ISF-E13": Rule(
        WARNING,
        "country code not in Appendix B",
        _CR + "SE-82; Appendix B, revision 21, pages 6 to 15, which lack some ISO codes",
        "The International Standards Organization (ISO) country code .... A list of ISO country "
        "codes is found in Appendix B.",
    ),
    "ISF-X01": Rule(
        ERROR,
        "character that the ISF does not take",
        "CSMS 12-000403, October 5, 2012",
        "INVALID CHARACTER: valid are A-Z, 0-9, space and the keyboard's others, without asterisk "
        "and backslash.",
        "370",
    ),
    "ISF-USES": Rule(
        ERROR,
        "more records than the usage map has",
        _CR + "SE-30; " + _ISF + "usage maps ISF-7 to ISF-9",
        "Max Use, Loop Repeat.",
    ),
}

# Path in the tree -> how many at most, and the page
USES: dict[str, tuple[int, str]] = {
    "bills": (999, "ISF-7"),
    "references": (999, "SE-30"),
    "equipment": (999, "SE-30"),
    "entities": (999, "SE-30"),
    "entities/street_addresses": (3, "SE-30"),
    "entities/tariffs": (999, "ISF-8"),
    "tariffs": (999, "ISF-9"),
}
_LISTS = [(path, most) for path, (most, _) in USES.items() if "/" not in path]
_IN_ENTITIES = [(path.partition("/")[2], most) for path, (most, _) in USES.items() if "/" in path]

Party = tuple[str, Object, Object]  # the entity code, the party, its SF30

EMPLOYER = re.compile("[0-9]{2}-[0-9]{7}(?:[A-Z0-9]{2})?").fullmatch
ASSIGNED = re.compile("[0-9]{6}-[0-9]{5}").fullmatch
SECURITY = re.compile("[0-9]{3}-[0-9]{2}-[0-9]{4}").fullmatch
BARE = len("NN-NNNNNNN")  # an employer number without its suffix

_NUMBERS = {
    "EI": (EMPLOYER, "NN-NNNNNNNXX"),
    "ANI": (ASSIGNED, "YYDDPP-NNNNN"),
    "34": (SECURITY, "NNN-NN-NNNN"),
}
_DOUBTFUL = {
    "CIN": (re.compile("-?[^ ]{11}").fullmatch, "11 characters"),
    "DUN": (re.compile("[0-9]{9}").fullmatch, "9 digits"),
    "DNS": (re.compile("[0-9]{13}").fullmatch, "13 digits"),
    "FR": (re.compile("[A-Z][0-9]{3}").fullmatch, "ANNN"),
}
_TRANSACTION = re.compile("[A-Z0-9]{3}-[0-9]{11}").fullmatch
_VALID = "no asterisk and no backslash"
_FLEXIBLE = ("FR", "FT", "FX")
_BEHIND = ("shipment", "bills", "references", "equipment", "entities", "tariffs", "delivery")


def upper(made: Object | None, name: str) -> str:
    """The text of an element as CBP takes it: lower case is converted (B&B-8)."""
    return text(made, name).upper()


def parties(filing: Object) -> list[Party]:
    """The entities of a filing that have their SF30, in its order."""
    found = []
    for party in filing.get("entities") or ():
        entity = party.get("entity") if party else None
        if entity:
            found.append((upper(entity, "entity_code"), party, entity))
    return found


def qualifiers(filing: Object) -> list[str]:
    """The qualifiers of the references of a filing."""
    found = filing.get("references") or ()
    return [upper(made, "reference_identifier_qualifier") for made in found]


def judge(
    case: Case, filing: Object, header: Object, action: str, found: list[Party], alone: bool
) -> None:
    """Judge what SF10, SF20, SF25 and SF30 to SF36 say in either kind of filing.

    `found` is what `parties` finds; `alone` is false for a filing that goes with an entry.
    """
    _number(case, header, action)
    _importer(case, header)
    if action == "D":
        for name in _BEHIND:
            if filing.get(name):
                case.tell("ISF-H06b", header, "action_code", "SF10 alone")
                return
    for made in filing.get("equipment") or ():
        code = text(made, "equipment_description_code")
        if code and code not in EQUIPMENT and code.upper() not in EQUIPMENT:
            case.tell("ISF-L08", made, "equipment_description_code", "a code of Appendix B")
    for made in filing.get("references") or ():
        _characters(case, made, "reference_identifier")
    weight = WARNING if alone else None
    for name, most in _LISTS:
        made = filing.get(name)
        if made and len(made) > most:
            _many(case, made, most, weight)
    loose = alone and upper(header, "action_reason_code") in _FLEXIBLE
    for code, party, entity in found:
        _party(case, code, party, entity, alone, loose)
        for name, most in _IN_ENTITIES:
            made = party.get(name)
            if made and len(made) > most:
                _many(case, made, most, weight)


def _number(case: Case, header: Object, action: str) -> None:
    """ISF transaction number."""
    number = upper(header, "isf_transaction_number")
    if action == "A":
        if number:
            case.tell("ISF-H16", header, "isf_transaction_number", "spaces")
        return
    if not number:
        if action in ("D", "R"):
            code = "ISF-H06" if action == "D" else "ISF-H16c"
            case.tell(code, header, "isf_transaction_number", "FFF-NNNNNNNNNNN")
        return
    filer = case.context.filer
    if not _TRANSACTION(number):
        case.tell("ISF-H16b", header, "isf_transaction_number", "FFF-NNNNNNNNNNN")
    elif filer and number[:3] != filer:
        case.tell("ISF-H16d", header, "isf_transaction_number", "the filer of the block")


def _importer(case: Case, header: Object) -> None:
    """The ISF importer's number."""
    known = _NUMBERS.get(upper(header, "isf_importer_number_qualifier"))
    number = upper(header, "isf_importer_number")
    if known is None or not number:
        return
    right, expected = known
    if not right(number):
        case.tell("ISF-H11", header, "isf_importer_number", expected)
    elif len(number) == BARE:
        case.tell("ISF-H11b", header, "isf_importer_number", expected)


def _many(case: Case, made: Sequence[Any], most: int, weight: str | None) -> None:
    """Tell of the first record that is one too many."""
    item = made[most]
    while "record" not in item:
        item = next(iter(item.values()))
        item = item[0] if type(item) is list else item
    case.tell("ISF-USES", item, None, f"at most {most}", severity=weight)


def _party(case: Case, code: str, party: Object, entity: Object, alone: bool, loose: bool) -> None:
    """One entity: by name and address, or by identifier."""
    name = text(entity, "entity_name")
    qualifier = upper(entity, "entity_identifier_qualifier")
    number = upper(entity, "entity_identifier")
    second = party.get("secondary_name")
    streets = party.get("street_addresses")
    place = party.get("city_and_country")
    if code == "CN" or code == "IM":
        weight = WARNING if code == "IM" else None
        if second or streets or place:
            case.tell("ISF-E04", entity, "entity_code", "SF30 alone", severity=weight)
        if not number:
            case.tell("ISF-E04b", entity, "entity_identifier", severity=weight)
        elif not qualifier:
            case.tell("ISF-E04b", entity, "entity_identifier_qualifier", severity=weight)
    else:
        weight = None
        if bool(number) != bool(qualifier):
            blank = "entity_identifier" if qualifier else "entity_identifier_qualifier"
            case.tell("ISF-E05e", entity, blank)
        if name:
            if not number and not (streets and place):
                case.tell("ISF-E05b", entity, "entity_name", "SF35 and SF36 behind it")
        elif number:
            if second or streets or place:
                case.tell("ISF-E05c", entity, "entity_identifier", "no SF31, SF35 and SF36")
        elif not loose and not qualifier:
            case.tell("ISF-E05d", entity, "entity_name", "a name, or an identifier")
    if number:
        # ISF v3 has the name beside a passport or Social Security number
        if name and not (alone and qualifier in ("34", "AEF")):
            case.tell("ISF-E05", entity, "entity_name", "a name or an identifier", severity=weight)
        if qualifier:
            _identifier(case, entity, qualifier, number)
    if name:
        _characters(case, entity, "entity_name")
    if second:
        _characters(case, second, "entity_name")
    for made in streets or ():
        _street(case, made)
    if place:
        _place(case, place)


def _identifier(case: Case, entity: Object, qualifier: str, number: str) -> None:
    """An entity's identifier, in the format of its qualifier."""
    weight = None
    known = _NUMBERS.get(qualifier)
    if known is None:
        weight = WARNING
        known = _DOUBTFUL.get(qualifier)
    if known is not None:
        right, expected = known
        if not right(number):
            case.tell("ISF-E08", entity, "entity_identifier", expected, severity=weight)
        elif right is EMPLOYER and len(number) == BARE:
            case.tell("ISF-E08", entity, "entity_identifier", expected, severity=WARNING)
    if qualifier != "CIN":  # whose characters are special ones (SE-79 Note 2)
        _characters(case, entity, "entity_identifier")


def _street(case: Case, made: Object | None) -> None:
    """A record of address lines."""
    pairs = made.get("addresses") if made else None
    if not made or not pairs:
        return
    for at, pair in enumerate(pairs):
        information = text(pair, "address_information")
        if at and bool(information) != bool(text(pair, "address_component_qualifier")):
            blank = "address_component_qualifier" if information else "address_information"
            case.tell("ISF-E12", made, blank, "both or neither", item=at)
        if "*" in information or "\\" in information:
            case.tell("ISF-X01", made, "address_information", _VALID, item=at)


def _place(case: Case, made: Object) -> None:
    """City and country of an entity."""
    country = text(made, "country_code")
    if country and country not in COUNTRIES and country.upper() not in COUNTRIES:
        case.tell("ISF-E13", made, "country_code", "a country of Appendix B")
    _characters(case, made, "city_name")


def _characters(case: Case, made: Object | None, name: str) -> None:
    """Characters that Appendix S's 370 speaks of."""
    value = text(made, name)
    if made and ("*" in value or "\\" in value):
        case.tell("ISF-X01", made, name, _VALID)
