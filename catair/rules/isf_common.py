"""Rules that a security filing obeys whether it stands alone (SF) or goes with an entry (SE).

What Cargo Release prints of the records that both have is an error; what only the ISF chapter says,
which is at hand as transcribed, is a warning.  Codes that CBP would answer are those of Appendix S,
October 2012, as far as its text was seen.

Source: Cargo Release v40, July 1, 2025, SE-28 to SE-30 and SE-73 to SE-82; Importer Security Filing
v3, July 2017, as transcribed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from catair.codes.appendix_b import COUNTRIES, EQUIPMENT
from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.importers import ASSIGNED, EMPLOYER, SECURITY
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
    # the record layout key of today lists both characters as accepted
    "ISF-X01": Rule(
        WARNING,
        "character that the ISF did not take",
        "CSMS 12-000403, October 5, 2012; Cargo Release v40, SE-20 and Batch & Block Control v23, "
        "B&B-7 accept both",
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
_STREETS = USES["entities/street_addresses"][0]

# SE-79 Note 1, ISF-28
ENTITIES = frozenset({"MF", "SE", "BY", "ST", "LG", "CS", "BKP", "CN", "IM"})


class Kind(NamedTuple):
    """What is otherwise in one kind of filing.

    `of` says for which entities a qualifier is, and `code` is the rule that says so; `weight` is
    the severity of its map where it is not the rule's own.
    """

    alone: bool
    of: dict[str, frozenset[str]]
    code: str
    weight: str | None


Right = Callable[[str], object]

BARE = len("NN-NNNNNNN")  # an employer number without its suffix

_IMPORTERS: dict[str, tuple[Right, str]] = {
    "EI": (EMPLOYER, "NN-NNNNNNNXX"),
    "ANI": (ASSIGNED, "YYDDPP-NNNNN"),
    "34": (SECURITY, "NNN-NN-NNNN"),
}
_DOUBTFUL: dict[str, tuple[Right, str]] = {
    "CIN": (re.compile("-?[^ ]{11}").fullmatch, "11 characters"),
    "DUN": (re.compile("[0-9]{9}").fullmatch, "9 digits"),
    "DNS": (re.compile("[0-9]{13}").fullmatch, "13 digits"),
    "FR": (re.compile("[A-Z][0-9]{3}").fullmatch, "ANNN"),
}
_IDENTIFIERS = _IMPORTERS | _DOUBTFUL
_TRANSACTION = re.compile("[A-Z0-9]{3}-[0-9]{11}").fullmatch
_FLEXIBLE = ("FR", "FT", "FX")
_BEHIND = ("shipment", "bills", "references", "equipment", "entities", "tariffs", "delivery")


def upper(made: Object | None, name: str) -> str:
    """The text of an element as CBP takes it: lower case is converted (B&B-8)."""
    return text(made, name).upper()


def qualifiers(filing: Object) -> list[str]:
    """The qualifiers of the references of a filing."""
    found = filing.get("references") or ()
    return [upper(made, "reference_identifier_qualifier") for made in found]


def judge(case: Case, filing: Object, header: Object, action: str, kind: Kind) -> list[str]:
    """Judge what SF10, SF20, SF25 and SF30 to SF36 say in either kind of filing.

    Gives the codes of the entities, empty where one has no SF30; none for a delete.
    """
    _number(case, header, action)
    _importer(case, header)
    if action == "D":
        _delete(case, filing, header)
        return []
    for name, most in _LISTS:
        made = filing.get(name)
        if made and len(made) > most:
            many(case, made, most, kind.weight)
    for made in filing.get("references") or ():
        _characters(case, made, "reference_identifier")
    for made in filing.get("equipment") or ():
        code = text(made, "equipment_description_code")
        if code and code not in EQUIPMENT and code.upper() not in EQUIPMENT:
            case.tell("ISF-L08", made, "equipment_description_code", "a code of Appendix B")
    loose = kind.alone and text(header, "action_reason_code") in _FLEXIBLE
    return [_party(case, party, kind, loose) for party in filing.get("entities") or ()]


def _number(case: Case, header: Object, action: str) -> None:
    """ISF transaction number."""
    number = text(header, "isf_transaction_number")
    if action == "A":
        if number:
            case.tell("ISF-H16", header, "isf_transaction_number", "spaces")
        return
    if not number:
        if action in ("D", "R"):
            code = "ISF-H06" if action == "D" else "ISF-H16c"
            case.tell(code, header, "isf_transaction_number", "FFF-NNNNNNNNNNN")
        return
    number = number.upper()
    filer = case.context.filer
    if not _TRANSACTION(number):
        case.tell("ISF-H16b", header, "isf_transaction_number", "FFF-NNNNNNNNNNN")
    elif filer and number[:3] != filer.upper():
        case.tell("ISF-H16d", header, "isf_transaction_number", "the filer of the block")


def _importer(case: Case, header: Object) -> None:
    """The ISF importer's number."""
    known = _IMPORTERS.get(upper(header, "isf_importer_number_qualifier"))
    number = text(header, "isf_importer_number")
    if known is None or not number:
        return
    right, expected = known
    if not right(number) and not right(number.upper()):
        case.tell("ISF-H11", header, "isf_importer_number", expected)
    elif len(number) == BARE:
        case.tell("ISF-H11b", header, "isf_importer_number", expected)


def _delete(case: Case, filing: Object, header: Object) -> None:
    for name in _BEHIND:
        if filing.get(name):
            case.tell("ISF-H06b", header, "action_code", "SF10 alone")
            return


def many(case: Case, made: Sequence[Any], most: int, weight: str | None) -> None:
    """Tell of the first record that is one too many."""
    item = made[most]
    while item and "record" not in item:
        item = next(iter(item.values()))
        item = item[0] if type(item) is list else item
    if item:
        case.tell("ISF-USES", item, None, f"at most {most}", severity=weight)


def _party(case: Case, party: Object | None, kind: Kind, loose: bool) -> str:
    """Judge one entity, by name and address or by identifier; gives its code."""
    entity = party.get("entity") if party else None
    if not party or not entity:
        return ""
    code: str = entity.get("entity_code") or ""
    if code not in ENTITIES:
        code = code.upper()
    name = entity.get("entity_name")
    streets = party.get("street_addresses")
    place = party.get("city_and_country")
    if (
        not name
        or code == "CN"
        or code == "IM"
        or entity.get("entity_identifier")
        or entity.get("entity_identifier_qualifier")
    ):
        _identified(case, code, party, entity, kind, loose)
    elif not (streets and place):
        # what a flexible filing may leave open of an address is not at hand
        weight = WARNING if loose else None
        case.tell("ISF-E05b", entity, "entity_name", "SF35 and SF36 behind it", severity=weight)
    if name and ("*" in name or "\\" in name):
        _characters(case, entity, "entity_name")
    second = party.get("secondary_name")
    if second:
        _characters(case, second, "entity_name")
    if streets:
        if len(streets) > _STREETS:
            many(case, streets, _STREETS, kind.weight)
        for made in streets:
            _street(case, made)
    if place:
        country = place.get("country_code")
        if country and country not in COUNTRIES and country.upper() not in COUNTRIES:
            case.tell("ISF-E13", place, "country_code", "a country of Appendix B")
        _characters(case, place, "city_name")
    return code


def _identified(
    case: Case, code: str, party: Object, entity: Object, kind: Kind, loose: bool
) -> None:
    """An entity that has an identifier, or should have one."""
    name = entity.get("entity_name")
    number: str | None = entity.get("entity_identifier")
    qualifier: str = entity.get("entity_identifier_qualifier") or ""
    if qualifier not in _IDENTIFIERS:
        qualifier = qualifier.upper()
    behind = len(party) > 1 and not _ADDRESS.isdisjoint(party)
    # ISF v3 has the name beside a passport or Social Security number; an address, it does not say
    personal = kind.alone and qualifier in ("34", "AEF")
    if code == "CN" or code == "IM":
        weight = WARNING if code == "IM" else None
        if behind:
            doubt = WARNING if personal else weight
            case.tell("ISF-E04", entity, "entity_code", "SF30 alone", severity=doubt)
        if not number:
            case.tell("ISF-E04b", entity, "entity_identifier", severity=weight)
        elif not qualifier:
            case.tell("ISF-E04b", entity, "entity_identifier_qualifier", severity=weight)
    elif number:
        if not qualifier:
            case.tell("ISF-E05e", entity, "entity_identifier_qualifier")
        if behind and not name:
            doubt = WARNING if personal else None
            case.tell(
                "ISF-E05c", entity, "entity_identifier", "no SF31, SF35 and SF36", severity=doubt
            )
    elif qualifier:
        # a name is given, or nothing yet: that the qualifier is refused is not said
        doubt = WARNING if name or loose else None
        case.tell("ISF-E05e", entity, "entity_identifier", severity=doubt)
    elif not loose:
        case.tell("ISF-E05d", entity, "entity_name", "a name, or an identifier")
    if name and number and not personal:
        weight = WARNING if code == "IM" else None
        case.tell("ISF-E05", entity, "entity_name", "a name or an identifier", severity=weight)
    of = kind.of.get(qualifier)
    if of and code not in of and code in ENTITIES:
        case.tell(kind.code, entity, "entity_identifier_qualifier", "one for this entity")
    if number:
        _identifier(case, entity, qualifier, number)


_ADDRESS = frozenset({"secondary_name", "street_addresses", "city_and_country"})


def _identifier(case: Case, entity: Object, qualifier: str, number: str) -> None:
    """An entity's identifier, in the format of its qualifier."""
    known = _IDENTIFIERS.get(qualifier)
    if known is not None:
        right, expected = known
        if not right(number) and not right(number.upper()):
            weight = WARNING if qualifier in _DOUBTFUL else None
            case.tell("ISF-E08", entity, "entity_identifier", expected, severity=weight)
        elif right is EMPLOYER and len(number) == BARE:
            case.tell("ISF-E08", entity, "entity_identifier", expected, severity=WARNING)
    # the characters of an encrypted number are special ones (SE-79 Note 2)
    if ("*" in number or "\\" in number) and qualifier != "CIN":
        _characters(case, entity, "entity_identifier")


def _street(case: Case, made: Object | None) -> None:
    """A record of address lines."""
    pairs = made.get("addresses") if made else None
    if not made or not pairs:
        return
    for at, pair in enumerate(pairs):
        if not pair:
            continue
        information = pair.get("address_information")
        if information and ("*" in information or "\\" in information):
            case.tell("ISF-X01", made, "address_information", _VALID, item=at)
        if at and (not information or not pair.get("address_component_qualifier")):
            blank = "address_component_qualifier" if information else "address_information"
            case.tell("ISF-E12", made, blank, "both or neither", item=at)


_VALID = "no asterisk and no backslash"


def _characters(case: Case, made: Object | None, name: str) -> None:
    """Characters that Appendix S's 370 speaks of."""
    value = made.get(name) if made else None
    if made and value and ("*" in value or "\\" in value):
        case.tell("ISF-X01", made, name, _VALID)
