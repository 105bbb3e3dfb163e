"""Rules of an Importer Security Filing that stands alone (SF).

The chapter is at hand as transcribed: what rests on it alone is a warning.  What every security
filing obeys is in `isf_common`.

Source: Importer Security Filing v3, July 2017, as transcribed; Cargo Release v40, July 1, 2025,
where it prints the same.
"""

from __future__ import annotations

from catair.codes.appendix_b import UNITS_OF_MEASURE
from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules import isf_common
from catair.rules.importers import ASSIGNED, EMPLOYER, SECURITY
from catair.rules.isf_common import (
    USES,
    Kind,
    judge,
    many,
    qualifiers,
    upper,
)
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "
_ISF = "Importer Security Filing v3 (transcribed), "

RULES = isf_common.RULES | {
    "ISF-H03": Rule(
        WARNING,
        "ISF-5 with another shipment type than 01",
        _ISF + "ISF-16",
        "ISF-5 uses 01 only.",
    ),
    "ISF-H07": Rule(
        WARNING,
        "no action reason code",
        _ISF + "ISF-17",
        "Add and Replace need CT (complete), FR (flexible range), FT (flexible timing) or FX "
        "(both).",
        "132",
    ),
    "ISF-H09": Rule(
        WARNING,
        "importer of an ISF-10 by SCAC",
        _ISF + "ISF-18",
        "Qualifier 2 (SCAC) is for ISF-5 only.",
        "124",
    ),
    "ISF-H13": Rule(
        WARNING,
        "importer by passport with another shipment type",
        _ISF + "ISF-15, ISF-18",
        "Importer qualifier AEF only with shipment types 03, 05, 06.",
    ),
    "ISF-H13b": Rule(
        WARNING,
        "passport without date of birth or country of issuance",
        _ISF + "ISF-15, ISF-18",
        "Importer qualifier AEF needs date of birth MMDDYYYY and country of issuance.",
    ),
    "ISF-H13c": Rule(
        WARNING,
        "passport without its reference FN",
        _ISF + "ISF-15, ISF-18",
        "Importer qualifier AEF needs SF20 FN.",
    ),
    "ISF-H18": Rule(
        WARNING,
        "no bond holder",
        _ISF + "ISF-19 Note 7; " + _CR + "SE-75 Note 5",
        "Bond information is mandatory for Add or Replace transactions when the Shipment Type code "
        "= 01, 02, 07, or 10 (ISF v3: 08 too).",
        "121",
    ),
    "ISF-H18b": Rule(
        WARNING,
        "no bond activity code or bond type",
        _ISF + "ISF-19 Note 7; " + _CR + "SE-75 Note 5",
        "Bond information is mandatory for Add or Replace transactions when the Shipment Type code "
        "= 01, 02, 07, or 10 (ISF v3: 08 too).",
    ),
    "ISF-H18c": Rule(
        WARNING,
        "bond information where there is no bond",
        _ISF + "ISF-19 Note 7; " + _CR + "SE-75 Note 5",
        "Space fill for all other transactions.",
    ),
    "ISF-H18d": Rule(
        WARNING,
        "bond holder not in a valid format",
        _CR + "SE-75 Note 5, where the unified filing has no bond holder",
        "Valid formats for the Bond Holder are: NN-NNNNNNNXX, YYDDPP-NNNNN, NNN-NN-NNNN.",
    ),
    "ISF-H20": Rule(
        ERROR,
        "bond type 9 without bond activity 16",
        _CR + "SE-75 Note 5",
        "A Bond Type 9 may only be used with a Bond Activity Code 16.",
        "123",
    ),
    "ISF-H20b": Rule(
        ERROR,
        "single transaction bond without its references",
        _CR + "SE-75 Note 5, SE-76 Note 1",
        "V1 and SBN are required if the Bond Activity code is '16' and the Bond Type is '9'.",
    ),
    "ISF-H22": Rule(
        WARNING,
        "carnet without its number",
        _ISF + "ISF-25",
        "Shipment type 06 needs SF20 6C (carnet number).",
    ),
    "ISF-L01": Rule(
        WARNING,
        "informal shipment without SF13",
        _ISF + "ISF-16, ISF-21",
        "SF13 is mandatory for shipment type 11.",
    ),
    # the transcription has the limits of 2010; the entry's of today are told, so that none is early
    "ISF-L02": Rule(
        WARNING,
        "estimated value above the limit of its sub-type",
        _ISF + "ISF-21, with CBP's FAQ of July 9, 2010 ($200, $2,000); " + _CR + "SE-36 Note 13",
        "Entry value cannot exceed $800 for type 86 entries or $2500 for type 11 entries.",
    ),
    "ISF-L03": Rule(
        WARNING,
        "estimated value of nothing",
        _ISF + "ISF-21",
        "Value: whole dollars greater than 0.",
    ),
    "ISF-L03b": Rule(
        WARNING,
        "unit of measure not in Appendix B",
        _ISF + "ISF-21; Appendix B, revision 21",
        "Quantity unit from Appendix B.",
    ),
    "ISF-L04": Rule(
        WARNING,
        "no bill of lading",
        _ISF + "ISF-23, usage maps ISF-7 to ISF-9",
        "1 to 999 bills.",
    ),
    "ISF-L04b": Rule(
        WARNING,
        "bill number that does not begin with a SCAC",
        _ISF + "ISF-23",
        "SCAC and bill number, no special characters.",
    ),
    "ISF-E01": Rule(
        ERROR,
        "ISF-10 without importer of record",
        _CR + "SE-74 Note 1; " + _ISF + "ISF-15",
        "When one of the ISF-10 submission types is used, the SF data set must have an SF30 record "
        "for each of the following Entity Codes: MF, SE, BY, ST, CS, CN, IM and LG.",
        "302",
    ),
    "ISF-E01b": Rule(
        WARNING,
        "entity missing in an ISF-10",
        _ISF + "ISF-9, ISF-15; " + _CR + "SE-74 Note 1",
        "When one of the ISF-10 submission types is used, the SF data set must have an SF30 record "
        "for each of the following Entity Codes: MF, SE, BY, ST, CS, CN, IM and LG.",
    ),
    "ISF-E01c": Rule(
        WARNING,
        "entity missing in an ISF-5",
        _ISF + "ISF-9, ISF-15",
        "ISF-5 must have BKP and ST.",
    ),
    "ISF-E01d": Rule(
        WARNING,
        "manufacturer in an ISF-5",
        _ISF + "ISF-9, ISF-15",
        "ISF-5 must have BKP and ST, never MF.",
    ),
    "ISF-E03": Rule(
        WARNING,
        "more than one importer of record",
        _ISF + "ISF-28; " + _CR + "SE-78",
        "There can only be a single Importer of Record reported for an ISF.",
    ),
    "ISF-E06": Rule(
        WARNING,
        "qualifier of another entity",
        _ISF + "ISF-31",
        "EI, ANI, CIN, 34: SE, BY, CN, IM. DUN, DNS: MF, SE, BY, ST, LG, CS, BKP. FR: ST. AEF: "
        "CN, IM.",
    ),
    "ISF-G01": Rule(
        WARNING,
        "manufacturer without tariff numbers",
        _ISF + "ISF-28, ISF-36; " + _CR + "SE-78",
        "For each MF (Manufacturer) loop, the SF30, SF31 (Optional), SF35, and SF36 records must "
        "be followed by the SF40 record(s).",
    ),
    "ISF-G02": Rule(
        WARNING,
        "tariff number of fewer than six digits",
        _ISF + "ISF-36",
        "HTS 6 to 10 digits, left-justified.",
    ),
    "ISF-G02b": Rule(
        WARNING,
        "no country of origin in an ISF-10",
        _ISF + "ISF-36",
        "Country of origin is mandatory for ISF-10.",
    ),
    "ISF-G03": Rule(
        WARNING,
        "ISF-5 without tariff numbers",
        _ISF + "ISF-9, ISF-37",
        "The SF40 block follows the last entity, then SF50.",
    ),
}

_ISF_10, _ISF_5 = ("1", "3"), ("2", "4")
_BOND, _NO_BOND = ("01", "02", "07", "08", "10"), ("03", "04", "05", "06", "09", "11")
_BONDS = ("bond_holder", "bond_activity_code", "bond_type")
_PASSPORT = ("03", "05", "06")
_LIMITS = {"01": 800, "02": 2500}

# ISF-31
_BY_NUMBER = frozenset({"SE", "BY", "CN", "IM"})
_BY_DUNS = frozenset({"MF", "SE", "BY", "ST", "LG", "CS", "BKP"})
_KIND = Kind(
    alone=True,
    of={
        **dict.fromkeys(("EI", "ANI", "CIN", "34"), _BY_NUMBER),
        **dict.fromkeys(("DUN", "DNS"), _BY_DUNS),
        "FR": frozenset({"ST"}),
        "AEF": frozenset({"CN", "IM"}),
    },
    code="ISF-E06",
    weight=WARNING,
)

_TEN = ("MF", "SE", "BY", "ST", "CS", "CN", "LG")
_ALL = frozenset({*_TEN, "IM"})
_LATER = ("LG", "CS")  # what flexible timing may leave out
_FIVE = ("BKP", "ST")
_TARIFFS = USES["entities/tariffs"][0]


def check(case: Case) -> None:
    """Judge one filing that stands alone."""
    filing = case.tree
    header = filing.get("header")
    if not header:
        return
    action = upper(header, "action_code")
    codes = judge(case, filing, header, action, _KIND)
    if action == "D":
        _bond_in_vain(case, header)
    elif action in ("A", "R"):
        _data(case, filing, header, codes)


def _data(case: Case, filing: Object, header: Object, codes: list[str]) -> None:
    """What an add or a replace carries."""
    kind = text(header, "isf_submission_type")
    shipment = text(header, "shipment_type_code")
    if not text(header, "action_reason_code"):
        case.tell("ISF-H07", header, "action_reason_code", "CT, FR, FT or FX")
    by = upper(header, "isf_importer_number_qualifier")
    if by == "AEF":
        _passport(case, filing, header, shipment)
    elif by == "2" and kind in _ISF_10:
        case.tell("ISF-H09", header, "isf_importer_number_qualifier", "EI, ANI, 34 or AEF")
    _bond(case, filing, header, kind, shipment)
    if shipment == "06" and "6C" not in qualifiers(filing):
        case.tell("ISF-H22", header, "shipment_type_code", "SF20 with 6C behind it")
    _goods(case, filing, header, shipment)
    _bills(case, filing, header)
    if kind in _ISF_10:
        _ten(case, filing, header, codes)
    elif kind in _ISF_5:
        _five(case, filing, header, codes, shipment)


def _passport(case: Case, filing: Object, header: Object, shipment: str) -> None:
    if shipment not in _PASSPORT:
        case.tell("ISF-H13", header, "isf_importer_number_qualifier", "shipment type 03, 05 or 06")
    # columns that hold no date are told of by reading
    if not header.get("date_of_birth") and "29-36" not in (header.get("verbatim") or ()):
        case.tell("ISF-H13b", header, "date_of_birth", "MMDDCCYY")
    if not header.get("country_of_issuance"):
        case.tell("ISF-H13b", header, "country_of_issuance", "a country")
    if "FN" not in qualifiers(filing):
        case.tell("ISF-H13c", header, "isf_importer_number_qualifier", "SF20 with FN behind it")


def _bond(case: Case, filing: Object, header: Object, kind: str, shipment: str) -> None:
    holder = upper(header, "bond_holder")
    activity = text(header, "bond_activity_code")
    bond = text(header, "bond_type")
    if shipment in _NO_BOND:
        _bond_in_vain(case, header)
    elif shipment in _BOND and kind in _ISF_10:  # of an ISF-5 the notes do not say it
        if not holder:
            case.tell("ISF-H18", header, "bond_holder", "a bond holder")
        if not activity:
            case.tell("ISF-H18b", header, "bond_activity_code", "01, 02, 03, 04 or 16")
        if not bond:
            case.tell("ISF-H18b", header, "bond_type", "8 or 9")
    if holder and not (EMPLOYER(holder) or ASSIGNED(holder) or SECURITY(holder)):
        case.tell("ISF-H18d", header, "bond_holder", "NN-NNNNNNNXX, YYDDPP-NNNNN or NNN-NN-NNNN")
    if bond == "9":
        if activity != "16":
            case.tell("ISF-H20", header, "bond_type", "8, or activity 16")
        elif not {"V1", "SBN"}.issubset(qualifiers(filing)):
            case.tell("ISF-H20b", header, "bond_type", "SF20 with V1 and SF20 with SBN")


def _bond_in_vain(case: Case, header: Object) -> None:
    for name in _BONDS:
        if header.get(name):
            case.tell("ISF-H18c", header, name, "spaces")


def _goods(case: Case, filing: Object, header: Object, shipment: str) -> None:
    """SF13."""
    made = filing.get("shipment")
    if not made:
        if shipment == "11":
            case.tell("ISF-L01", header, "shipment_type_code", "SF13 behind it")
        return
    value = made.get("estimated_value")
    if type(value) is int:
        most = _LIMITS.get(text(made, "shipment_sub_type"), value)
        if value == 0:
            case.tell("ISF-L03", made, "estimated_value", "more than 0")
        elif value > most:
            case.tell("ISF-L02", made, "estimated_value", f"at most {most}")
    unit = upper(made, "unit_of_measure")
    if unit and unit not in UNITS_OF_MEASURE:
        case.tell("ISF-L03b", made, "unit_of_measure", "a unit of Appendix B")


def _bills(case: Case, filing: Object, header: Object) -> None:
    bills = filing.get("bills")
    if not bills:
        case.tell("ISF-L04", header, None, "SF15 behind it")
        return
    for made in bills:
        number = text(made, "shipment_reference_identifier")
        if number and not number[:4].rstrip(" ").isalpha():
            case.tell("ISF-L04b", made, "shipment_reference_identifier", "SCAC and bill number")


def _ten(case: Case, filing: Object, header: Object, codes: list[str]) -> None:
    """Entities and tariff numbers of an ISF-10."""
    if not _ALL.issubset(codes):
        _missing(case, header, codes)
    again = False
    for code, party in zip(codes, filing.get("entities") or (), strict=True):
        if code == "MF":
            _tariffs(case, party)
        elif code == "IM":
            if again:
                case.tell("ISF-E03", party["entity"], "entity_code", "one IM")
            again = True


def _missing(case: Case, header: Object, codes: list[str]) -> None:
    """Entities that an ISF-10 does not have."""
    if "IM" not in codes:
        case.tell("ISF-E01", header, "isf_submission_type", "SF30 with IM")
    later = upper(header, "action_reason_code") in ("FT", "FX")
    for wanted in _TEN:
        if wanted not in codes and not (later and wanted in _LATER):
            case.tell("ISF-E01b", header, "isf_submission_type", f"SF30 with {wanted}")


def _tariffs(case: Case, party: Object) -> None:
    """The tariff numbers of a manufacturer."""
    tariffs = party.get("tariffs")
    if not tariffs:
        case.tell("ISF-G01", party["entity"], "entity_code", "SF40 behind it")
        return
    if len(tariffs) > _TARIFFS:
        many(case, tariffs, _TARIFFS, WARNING)
    for made in tariffs:
        _tariff(case, made)
        if made and not made.get("country_of_origin"):
            case.tell("ISF-G02b", made, "country_of_origin", "a country")


def _five(case: Case, filing: Object, header: Object, codes: list[str], shipment: str) -> None:
    """Shipment type, entities and tariff numbers of an ISF-5."""
    if shipment and shipment != "01":
        case.tell("ISF-H03", header, "shipment_type_code", "01")
    for wanted in _FIVE:
        if wanted not in codes:
            case.tell("ISF-E01c", header, "isf_submission_type", f"SF30 with {wanted}")
    if "MF" in codes:
        entity = filing["entities"][codes.index("MF")]["entity"]
        case.tell("ISF-E01d", entity, "entity_code", "BKP, ST")
    tariffs = filing.get("tariffs")
    if not tariffs:
        case.tell("ISF-G03", header, "isf_submission_type", "SF40 behind the last entity")
    for made in tariffs or ():
        _tariff(case, made)


def _tariff(case: Case, made: Object | None) -> None:
    number = made.get("harmonized_number") if made else None
    if made and number and len(number) < 6:
        case.tell("ISF-G02", made, "harmonized_number", "6 to 10 digits")
