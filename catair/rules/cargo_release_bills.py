"""Rules of Cargo Release (SE): bills of lading, their conveyances and equipment, references.

SE15, SE16, SE17 and SE20, in the order of the pages.  Source: Cargo Release v40, July 1, 2025.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from catair.chapters.cargo_release import ENTRY_TYPES
from catair.fields import MMDDYY, Object, converted
from catair.findings import ERROR, WARNING
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "

RULES = {
    "SE15-NONE": Rule(
        ERROR,
        "no bill of lading",
        _CR + "SE-19; SE-47 Note 3 and SE-50 Note 10 except entry types 22 and 06",
        "Bill of Lading / House Air Waybill Number: SE15 record, Mandatory. Bill of Lading is not "
        "required for entry type 22.",
    ),
    "SE15-TYPE": Rule(
        ERROR,
        "express carrier tracking number in another mode than air",
        _CR + "SE-44",
        "T = Express Carrier Tracking Number (air only).",
    ),
    "SE15-ISSUER": Rule(
        ERROR,
        "issuer code where it is space filled",
        _CR + "SE-45, SE-49 Note 9; SE-48 Note 4 excepts bills behind an in-bond number",
        "Space fill for: In-Bond; Air Shipments (MOT 40, 41); Auto (MOT 32), Pedestrian (MOT 33), "
        "Road/Other (MOT 34), Passenger, Mail (MOT 50), Hand Carried (MOT 60).",
    ),
    "SE15-UNKN": Rule(
        ERROR,
        "issuer code UNKN",
        _CR + "SE-45",
        'Use of "UNKN" as a carrier code is not permitted.',
    ),
    "SE15-NUMBER": Rule(
        ERROR,
        "bill of lading number with other characters than letters and digits",
        _CR + "SE-45",
        "Do not include spaces, hyphens, slashes or other special characters.",
    ),
    "SE15-N1a": Rule(
        WARNING,
        "air bill or tracking number without an AWB prefix",
        _CR + "SE-46 Note 1, SE-45, SE-17; of three digits by SE-47",
        "Include the AWB prefix for Air shipments for Master / Simple Bill of Lading and Tracking "
        "Numbers.",
    ),
    "SE15-N1b": Rule(
        WARNING,
        "master bill without a house bill",
        _CR + "SE-46 Note 1",
        "Use an SE15 record with Bill Type Indicator 'M' to report the Master Bill of lading "
        "Number followed by another SE15 with Bill Type Indicator 'H' and the House Bill of Lading "
        "Number.",
    ),
    "SE15-N1c": Rule(
        WARNING,
        "in-bond number with a quantity",
        _CR + "SE-46 Note 1",
        "In-bond Number: this record should not contain a Quantity, as it is only reported at the "
        "Bill Level.",
    ),
    "SE15-N1d": Rule(
        WARNING,
        "in-bond number before an express carrier tracking number",
        _CR + "SE-46 Note 1",
        "In-bond Number: this record should be followed by another SE15 with Simple Bill of "
        "Lading; or by a pair of SE15 records, 'M' and 'H'.",
    ),
    "SE15-N1e": Rule(
        WARNING,
        "quantity of a master bill that has a house bill",
        _CR + "SE-46 Note 1",
        "Reminder: Bill quantity is entered at the most detailed (i.e. lowest) level of the bill.",
    ),
    "SE15-N2a": Rule(
        ERROR,
        "quantity of a bill is zero",
        _CR + "SE-47 Note 2, SE-49 Note 9",
        "The data element Quantity must be submitted, and the value reported must be greater than "
        "zero.",
    ),
    "SE15-N2b": Rule(
        ERROR,
        "quantity of a bill that has conveyances",
        _CR + "SE-47 Note 2; SE-47 Note 3, SE-49 Note 9 and SE-50 Note 11 are excepted",
        "Do not provide quantity on SE15 record if SE16 record is present, except as specified in "
        "Note 3 and Note 9.",
    ),
    "SE15-N4": Rule(
        WARNING,
        "pipeline bill without the carrier's code",
        _CR + "SE-48 Note 4",
        "If the mode of transportation code is Pipeline (70), the pipeline carrier's SCAC code "
        "should be entered here; that bill of lading must have a prefix consisting of the "
        "carrier's prefix.",
    ),
    "SE15-N5a": Rule(
        ERROR,
        "in-bond number as non-AMS",
        _CR + "SE-48 Note 5",
        "In all instances, if the Bill Type Indicator in the SE15 is I, set this field to N.",
    ),
    "SE15-N5b": Rule(
        ERROR,
        "bill not declared as non-AMS in a mode that is not manifested",
        _CR + "SE-48 Note 5, SE-49 Note 9",
        "If the Mode of Transportation Code is any of 32, 33, 34, 50, 60 and 70, this field must "
        "be set to Y.",
    ),
    "SE15-N5c": Rule(
        ERROR,
        "bill of General Order cargo not declared as non-AMS",
        _CR + "SE-48 Note 5",
        "If the General Order Number field in the SE11 record is not {null}, this field must be "
        "set to Y.",
    ),
    "SE15-N6": Rule(
        ERROR,
        "non-AMS bill without its conveyance",
        _CR + "SE-49 Note 6, SE-45, SE-51; SE-51 excepts entry type 06",
        "When Y is declared in this field, use of the SE16 record is mandatory.",
    ),
    "SE15-N7a": Rule(
        ERROR,
        "express carrier tracking number as non-AMS",
        _CR + "SE-49 Note 7",
        "Bill type T cannot be Non-AMS bill type.",
    ),
    "SE15-N7b": Rule(
        ERROR,
        "express carrier tracking number on an entry of type 86",
        _CR + "SE-49 Note 7",
        "Bill type T is not allowed for type 86 entries.",
    ),
    "SE15-N8": Rule(
        ERROR,
        "master or house bill in a mode that has simple bills only",
        _CR + "SE-49 Note 8, SE-44",
        "Bill Type Indicator values M and H are not valid for Rail (MOT 20, 21), and not currently "
        "valid for Truck (MOT 30, 31), Pipeline (70), Passenger, Hand Carried (60), Mail (50), "
        "Automobile (32), Pedestrian (33), Road, other (34).",
    ),
    "SE15-N9": Rule(
        WARNING,
        "bill of hand-carried goods has a number",
        _CR + "SE-49 Note 9; SE-50 calls these suggestions, local CBP may provide other guidance",
        "For Passenger, Hand Carried (MOT 60): Bill of Lading Number is reported as 'HANDCARRIED'.",
    ),
    "SE15-N10": Rule(
        ERROR,
        "bill without an in-bond number on an entry of type 06",
        _CR + "SE-50 Note 10",
        "This record is not used for entry type 06 FTZ with one exception: if zone merchandise "
        "was removed from an FTZ in Port A, and has been transported to Port B, then the SE15 "
        "record is used to report the In-Bond Number and Bill.",
    ),
    "SE15-N11": Rule(
        ERROR,
        "quantity of the bill missing on an entry of type 86",
        _CR + "SE-50 Note 11",
        "Bill Quantity is mandatory for entry type 86.",
    ),
    "SE15-N12": Rule(
        ERROR,
        "more than one bill on an entry of type 86",
        _CR + "SE-50 Note 12",
        "Only one bill is allowed per entry for entry type 86. A master with one house bill is "
        "considered one bill for entry type 86.",
    ),
    "SE16-FTZ": Rule(
        ERROR,
        "conveyance on an entry of type 06",
        _CR + "SE-51",
        "This record is not used for entry type 06 FTZ.",
    ),
    "SE16-ONCE": Rule(
        WARNING,
        "same conveyance twice for a bill",
        _CR + "SE-51",
        "This record may be repeated once for each split part being represented on the cargo "
        "release transaction.",
    ),
    "SE16-N1": Rule(
        WARNING,
        "quantity of a split part is zero",
        _CR + "SE-52 Note 1, SE-47 Note 2",
        "This data field is used to indicate the quantity to be entered for each SE16 record. "
        "The value reported must be greater than zero.",
    ),
    "SE16-N2": Rule(
        ERROR,
        "name of the pipeline missing",
        _CR + "SE-52 Note 2",
        "When the mode of transportation code in the SE10 record is Pipeline (70) enter the name "
        "of the pipeline as the conveyance name.",
    ),
    "SE17-FTZ": Rule(
        ERROR,
        "equipment on an entry of type 06",
        _CR + "SE-53",
        "This record is not used for entry type 06 FTZ.",
    ),
    "SE20-CR": Rule(
        ERROR,
        "filer-defined reference number of more than nine characters",
        _CR + "SE-54 Note 1",
        "CR Filer-defined Reference Number: 9X.",
    ),
    "SE20-EN": Rule(
        ERROR,
        "replacement entry number not in its form",
        _CR + "SE-54 Note 1",
        "EN Replacement Entry Number: 11AN. Valid format: FFFNNNNNNNN (FFF = Filer Code), Entry "
        "number without hyphens.",
    ),
    "SE20-FTZ": Rule(
        ERROR,
        "replacement FTZ admission number not in its form",
        _CR + "SE-54 Note 1",
        "FTZ Replacement FTZ Admission Number: 19AN.",
    ),
    "SE20-V1": Rule(
        ERROR,
        "surety code not in its form",
        _CR + "SE-54 Note 1",
        "V1 Surety Code: 3AN.",
    ),
    "SE20-AMT": Rule(
        ERROR,
        "bond amount not in its form",
        _CR + "SE-55 Note 1, SE-54",
        "Bond Amount: numeric only; no leading zeroes; maximum of 10 digits; no commas, no "
        "decimal; amount must be greater than zero.",
    ),
    "SE20-EXP": Rule(
        ERROR,
        "express consignment indicator is not Y",
        _CR + "SE-55 Note 1, SE-54",
        "EXP: Express Consignment Shipment, the Reference Identifier must always be Y.",
    ),
    "SE20-KII": Rule(
        ERROR,
        "known importer indicator is not Y",
        _CR + "SE-55 Note 1, SE-54",
        "KII: Known Importer Indicator, the Reference Identifier must always be Y.",
    ),
    "SE20-PER": Rule(
        ERROR,
        "perishable goods indicator is not Y",
        _CR + "SE-55 Note 1, SE-54",
        "PER: Perishable Goods Indicator, the Reference Identifier must always be a Y.",
    ),
    "SE20-CES": Rule(
        ERROR,
        "consolidated entry summary number not in its form",
        _CR + "SE-54 Note 1",
        "CES Consolidated Entry Summary Number: 11AN.",
    ),
    "SE20-EDA": Rule(
        ERROR,
        "estimated date of arrival is no date MMDDYY",
        _CR + "SE-54 Note 1",
        "EDA Estimated Date of Arrival: 6N. Valid format: MMDDYY.",
    ),
    "SE20-EDA-86": Rule(
        ERROR,
        "estimated date of arrival missing on an entry of type 86",
        _CR + "SE-55 Note 1",
        "EDA: Estimated Date of Arrival is required for Type 86 entries.",
    ),
}

_ENTERS = frozenset("AR")  # the actions that carry the whole entry
_ZONE, _REWAREHOUSE, _SECTION_321 = "06", "22", "86"
_HAND_CARRIED, _PIPELINE = "60", "70"

# SE-44, SE-45, SE-48 Note 5, SE-49 Note 8; SE-50 Note 9 is for 32, 33 and 34 as SE-34 names them,
# though its headings are off by one
_AIR = frozenset(("40", "41"))
_WITHOUT_ISSUER = frozenset(("32", "33", "34", "50", "60"))  # beside air
_NOT_MANIFESTED = frozenset(("32", "33", "34", "50", "60", "70"))
_SIMPLE = _NOT_MANIFESTED | {"20", "21", "30", "31"}
_NOTE_9 = frozenset(("32", "33", "34", "60"))
_WITH_BOTH = frozenset((_REWAREHOUSE, _SECTION_321))

_QUANTITY, _AMS = "quantity", "non_ams_indicator"
_ISSUER, _NUMBER = "issuer_code_of_bill_of_lading_number", "bill_of_lading_number"
_TYPE, _REFERENCE = "bill_type_indicator", "reference_identifier"
_QUANTITY_COLUMNS = "60-67"


class _Entry(NamedTuple):
    """What the header says that its bills are judged by.

    `air` and `simple` are true for its mode: by air, of simple bills only.  `manual` is the rule by
    which bills are non-AMS, empty where there is none.
    """

    case: Case
    kind: str
    mode: str
    air: bool
    simple: bool
    manual: str


def check(case: Case) -> None:
    """Judge the bills and references of one SE transaction."""
    tree = case.tree
    header = tree.get("header")
    kind = text(header, "entry_type")
    bills = tree.get("bills")
    if bills:
        mode = text(header, "mode_of_transportation_mot_code")
        manual = "SE15-N5b" if mode in _NOT_MANIFESTED else ""
        if not manual and text(tree.get("additional_header"), "general_order_g_o_number"):
            manual = "SE15-N5c"
        entry = _Entry(case, kind, mode, mode in _AIR, mode in _SIMPLE, manual)
        for bill in bills:
            if bill:
                _bill(entry, bill)
        if kind == _ZONE:
            _zone(case, bills)
        elif kind == _SECTION_321:
            _section_321(case, bills)
    elif header and header.get("valid_action_code") in _ENTERS:
        _no_bill(case, header, kind)
    references = tree.get("references")
    if references:
        _references(case, references)
    if kind == _SECTION_321:
        _arrival(case, header)


def _no_bill(case: Case, header: Object, kind: str) -> None:
    known = kind in ENTRY_TYPES and kind not in (_ZONE, _REWAREHOUSE)
    # a bill that is out of place is there, which is told of
    if known and not any(made["record"] == "SE15" for made in case.records):
        case.tell("SE15-NONE", header, None, "SE15")


# --- SE15 --------------------------------------------------------------------------------------


def _bill(entry: _Entry, bill: Object) -> None:
    case = entry.case
    in_bond = bill.get("in_bond")
    if in_bond:
        _in_bond(case, bill, in_bond)
    conveyances = bill.get("conveyances")
    lowest = bill.get("simple")
    if not lowest:
        master = bill.get("master")
        lowest = _pair(entry, bill, master) if master else _tracking(entry, bill)
        if not lowest:
            return
    _record(entry, bill, lowest)
    quantity = lowest.get(_QUANTITY)
    if quantity is not None:
        if quantity == 0:
            case.tell("SE15-N2a", lowest, _QUANTITY, "more than zero, or blank")
        elif conveyances and entry.kind not in _WITH_BOTH and entry.mode not in _NOTE_9:
            case.tell("SE15-N2b", lowest, _QUANTITY, "blank; the quantity stands in SE16")
    if conveyances:
        _conveyances(entry, conveyances)


def _in_bond(case: Case, bill: Object, made: Object) -> None:
    if made.get(_QUANTITY) is not None:
        case.tell("SE15-N1c", made, _QUANTITY, "blank")
    if made.get(_AMS) == "Y":
        case.tell("SE15-N5a", made, _AMS, "N")
    if made.get(_ISSUER):
        case.tell("SE15-ISSUER", made, _ISSUER, "blank")
    if bill.get("tracking"):
        case.tell("SE15-N1d", made, None, "SE15 (R), or SE15 (M) and SE15 (H)")


def _pair(entry: _Entry, bill: Object, master: Object) -> Object:
    """Judge a master bill; what is its most detailed level."""
    case = entry.case
    house: Object | None = bill.get("house")
    if entry.simple:
        case.tell("SE15-N8", master, _TYPE, "R")
    elif not house:
        case.tell("SE15-N1b", master, None, "SE15 (H) behind it")
    if not house:
        return master
    _record(entry, bill, master)
    if master.get(_QUANTITY) is not None:
        case.tell("SE15-N1e", master, _QUANTITY, "blank; the quantity stands in the house bill")
    return house


def _record(entry: _Entry, bill: Object, made: Object) -> None:
    """Judge a record of a bill that is no in-bond number."""
    number = made.get(_NUMBER)
    if number and not (number.isalnum() and number.isascii()):
        entry.case.tell("SE15-NUMBER", made, _NUMBER, "letters and digits")
    issuer = made.get(_ISSUER)
    if issuer == "UNKN":
        entry.case.tell("SE15-UNKN", made, _ISSUER)
    elif entry.air:
        _air(entry, bill, made, issuer)
    elif entry.manual:
        _unmanifested(entry, bill, made, issuer)
    ams = made.get(_AMS)
    if ams == "Y":
        if not bill.get("conveyances") and entry.kind != _ZONE:
            entry.case.tell("SE15-N6", made, None, "SE16 behind it")
    elif entry.manual and ams == "N" and made is not bill.get("tracking"):
        entry.case.tell(entry.manual, made, _AMS, "Y")


def _air(entry: _Entry, bill: Object, made: Object, issuer: str | None) -> None:
    if issuer:
        # a bill behind an in-bond number may have a facility's FIRMS code (SE-48 Note 4)
        if not bill.get("in_bond"):
            entry.case.tell("SE15-ISSUER", made, _ISSUER, "blank")
    elif made is not bill.get("house"):
        number = text(made, _NUMBER)
        if number and not number[:3].isdecimal():
            entry.case.tell("SE15-N1a", made, _NUMBER, "the three digits of the AWB prefix first")


def _unmanifested(entry: _Entry, bill: Object, made: Object, issuer: str | None) -> None:
    """Judge a bill of one of the modes that have no manifest in AMS."""
    case, mode = entry.case, entry.mode
    if issuer:
        if mode in _WITHOUT_ISSUER and not bill.get("in_bond"):
            case.tell("SE15-ISSUER", made, _ISSUER, "blank")
    elif mode == _PIPELINE and not text(made, _NUMBER)[:2].isalpha():
        case.tell("SE15-N4", made, _ISSUER, "the carrier's SCAC")
    if mode == _HAND_CARRIED and converted(text(made, _NUMBER)) != "HANDCARRIED":
        case.tell("SE15-N9", made, _NUMBER, "HANDCARRIED")


def _tracking(entry: _Entry, bill: Object) -> Object | None:
    """Judge a tracking number as such, if that is what the bill has."""
    case = entry.case
    made: Object | None = bill.get("tracking")
    if made:
        if entry.mode and not entry.air:
            case.tell("SE15-TYPE", made, _TYPE, "a bill of the mode of transportation")
        if entry.kind == _SECTION_321:
            case.tell("SE15-N7b", made, _TYPE, "R, or M and H")
        if made.get(_AMS) == "Y":
            case.tell("SE15-N7a", made, _AMS, "N")
    return made


# --- entry types 06 and 86 ---------------------------------------------------------------------


def _zone(case: Case, bills: list[Object]) -> None:
    if not any(bill and bill.get("in_bond") for bill in bills):
        for made in [made for made in case.records if made["record"] == "SE15"][:1]:
            case.tell("SE15-N10", made, None, "no SE15, or an in-bond number before the bill")
    for code, name in (("SE16-FTZ", "conveyances"), ("SE17-FTZ", "equipment")):
        for bill in bills:
            for made in (bill and bill.get(name)) or ():
                if made:
                    case.tell(code, made)


def _section_321(case: Case, bills: list[Object]) -> None:
    count = 0
    for bill in bills:
        levels = ("simple", "tracking", "master", "house")
        held: list[Object] = [bill[name] for name in levels if bill and bill.get(name)]
        if not held:
            continue
        count += 1
        if count == 2:
            case.tell("SE15-N12", held[0], None, "one bill, or one master with its house bill")
        if not any(_has_quantity(made) for made in held) and not bill.get("conveyances"):
            # where SE16 stands, Note 2 forbids what Note 11 demands
            case.tell("SE15-N11", held[-1], _QUANTITY)


def _has_quantity(made: Object) -> bool:
    return made.get(_QUANTITY) is not None or _QUANTITY_COLUMNS in made.get("verbatim", ())


# --- SE16 --------------------------------------------------------------------------------------


def _conveyances(entry: _Entry, conveyances: list[Object]) -> None:
    pipeline = entry.mode == _PIPELINE
    seen = set()
    for made in conveyances:
        if not made:
            continue
        key = (
            made.get("carrier_code"),
            made.get("voyage_flight_trip_manifest_number"),
            made.get("date_of_arrival"),
        )
        if key in seen and all(key):
            entry.case.tell("SE16-ONCE", made, None, "one SE16 for each split part")
        seen.add(key)
        if made.get(_QUANTITY) == 0:
            entry.case.tell("SE16-N1", made, _QUANTITY, "more than zero")
        if pipeline and not made.get("conveyance_name"):
            entry.case.tell("SE16-N2", made, "conveyance_name", "the name of the pipeline")


# --- SE20 --------------------------------------------------------------------------------------


class _Form(NamedTuple):
    """The form of a reference: its rule, what is expected, true for what is right."""

    code: str
    expected: str
    right: Callable[[str], object]


def _alphanumeric(value: str) -> bool:
    """True for letters, digits and spaces (SE-20)."""
    return value.isascii() and value.replace(" ", "").isalnum()


def _entry_number(value: str) -> bool:
    return len(value) == 11 and value.isascii() and value[:3].isalnum() and value[3:].isdecimal()


def _amount(value: str) -> bool:
    return value.isascii() and value.isdecimal() and value[0] != "0" and len(value) <= 10


def _date(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) == 6 and MMDDYY[value] is not None


# Lengths are the most that is allowed (SE-20)
_FORMS = {
    "CR": _Form("SE20-CR", "at most 9 characters", lambda v: len(v) <= 9),
    "EN": _Form("SE20-EN", "filer code and 8 digits, without hyphens", _entry_number),
    "FTZ": _Form(
        "SE20-FTZ",
        "at most 19 letters and digits",
        lambda v: len(v) <= 19 and _alphanumeric(v),
    ),
    "V1": _Form(
        "SE20-V1", "at most 3 letters and digits", lambda v: len(v) <= 3 and _alphanumeric(v)
    ),
    "AMT": _Form("SE20-AMT", "1 to 10 digits, the first not zero", _amount),
    "CES": _Form(
        "SE20-CES", "at most 11 letters and digits", lambda v: len(v) <= 11 and _alphanumeric(v)
    ),
    "EDA": _Form("SE20-EDA", "MMDDYY", _date),
} | {name: _Form(f"SE20-{name}", "Y", "Y".__eq__) for name in ("EXP", "KII", "PER")}


def _references(case: Case, references: list[Object]) -> None:
    for made in references:
        form = _FORMS.get(made.get("reference_identifier_qualifier", "")) if made else None
        if form is not None:
            value = made.get(_REFERENCE)
            if value and not form.right(value) and not form.right(converted(value)):
                case.tell(form.code, made, _REFERENCE, form.expected)


def _arrival(case: Case, header: Object | None) -> None:
    if header and header.get("valid_action_code") in _ENTERS and not _refers(case, "EDA"):
        case.tell("SE20-EDA-86", header, None, "SE20 EDA")


def _refers(case: Case, qualifier: str) -> bool:
    """True if there is an SE20 with this qualifier, be it out of place."""
    return any(
        made["record"] == "SE20"
        and text(made, "reference_identifier_qualifier").upper() == qualifier
        for made in case.records
    )
