"""Rules of Cargo Release (SE): what each action carries, SE10, SE11 and SE13.

In the order of the pages.  Source: Cargo Release v40, July 1, 2025.
"""

from __future__ import annotations

import re
from datetime import date

from catair.chapters.cargo_release import ENTRY_TYPES
from catair.fields import Object, converted
from catair.findings import ERROR, WARNING
from catair.rules import dated
from catair.rules.importers import ASSIGNED, SECURITY
from catair.rules.rule import Case, Rule, text
from catair.rules.uses import CARGO_RELEASE, compile_uses

_CR = "Cargo Release v40, "

RULES = {
    "SE-KEY": Rule(
        WARNING,
        "an entry without a line",
        _CR + "SE-19; the map on SE-22 has the lines as conditional",
        "HTS 10-digit number: SE60 record, Mandatory. Country of Origin: SE40 record, Mandatory.",
    ),
    "SE-ACTION": Rule(
        ERROR,
        "record that the action does not have",
        _CR + "SE-33 Note 1 and the map on SE-25 for U; for D, as a warning, the map on SE-24",
        "If the update action code is U, the only records that can be reported are SE10, SE11, "
        "SE15, SE16, SE17, and SE20.",
    ),
    "SE-CONTACT": Rule(
        ERROR,
        "SE13 missing",
        _CR + "SE-22 to SE-25, SE-32 Note 1, SE-42; SE-33 does not name SE13 for U",
        "Both the SE10 and SE13 records are always required for the submission of a cancellation "
        "action D and replacement action R. SE13 is a mandatory input record.",
    ),
    "SE-USES": Rule(
        ERROR,
        "more of a record or group than the usage map has",
        _CR + "SE-22, SE-25, SE-27, SE-30",
        "The following tables illustrate how the automated interface expects repeating groups to "
        "be structured within an input message.",
    ),
    "SE10-FILER": Rule(
        ERROR,
        "entry filer code differs from that of the block",
        _CR + "SE-31",
        "This code must be the same as the Entry Filer Code in the block control header record "
        "(Record Identifier B).",
    ),
    "SE10-UNLADING": Rule(
        ERROR,
        "port of unlading missing",
        _CR + "SE-32",
        "Port of Unlading is required for Mail (MOT 50), Passenger Hand Carried (MOT 60), and "
        "Fixed Transport Installation (MOT 70).",
    ),
    "SE10-N4": Rule(
        ERROR,
        "importer number not in the form of its type",
        _CR + "SE-34 Note 4",
        "Valid formats are: NN-NNNNNNNXX, IRS Number; YYDDPP-NNNNN, CBP Assigned Number; "
        "NNN-NN-NNNN, Social Security Number.",
    ),
    "SE10-N6": Rule(
        ERROR,
        "single transaction bond without its SE20",
        _CR + "SE-34 Note 6, SE-55",
        "If bond type is 9, it is mandatory to report the following Reference Identifier Codes in "
        "SE20 records: V1 Surety Code, AMT Bond amount.",
    ),
    "SE10-N7": Rule(
        ERROR,
        "planned port of entry missing",
        _CR + "SE-35 Note 7, SE-18 rule 6",
        "The Planned Port of Entry must be provided if any of the following conditions apply: an "
        "In-Bond number is reported in the entry filing; PGA data is included in the entry filing; "
        "Entry types 02, 06, 07, 12, 21, 22, 23, 86; Cancel Transactions; Non-AMS bills.",
    ),
    "SE10-N11": Rule(
        ERROR,
        "mode of transportation missing",
        _CR + "SE-36 Note 11",
        "MOT is required on all Entry Types except for type 06. MOT is required on Entry Type 06 "
        "if Bill of Lading is provided.",
    ),
    "SE10-N12a": Rule(
        ERROR,
        "importer of record type missing",
        _CR + "SE-36 Note 12, SE-33 Note 3, SE-17",
        "There is one Importer of Record per transaction, and this is reported in the SE10 record "
        "only. Notes 3 and 4 do not apply for type 86 unless PGA data is included.",
        "011",  # confidence B: Input Validation Rules of 2014
    ),
    "SE10-N12b": Rule(
        ERROR,
        "importer of record missing",
        _CR + "SE-36 Note 12, SE-34 Note 4, SE-17",
        "There is one Importer of Record per transaction, and this is reported in the SE10 record "
        "only. Notes 3 and 4 do not apply for type 86 unless PGA data is included.",
        "013",  # confidence B: Input Validation Rules of 2014
    ),
    "SE10-N13": Rule(
        ERROR,
        "entry value above the limit of its entry type",
        _CR + "SE-36 Note 13",
        "Entry value cannot exceed $800 for type 86 entries or $2500 for type 11 entries.",
    ),
    "SE11-WEEKLY": Rule(
        ERROR,
        "weekly entry of another type than 06",
        _CR + "SE-37",
        "W = Weekly Entry (Entry type 06, only).",
    ),
    "SE11-WAREHOUSE": Rule(
        WARNING,
        "bonded warehouse on an entry that is not one for a warehouse",
        _CR + "SE-38",
        "FIRMS code of the CBP Bonded Warehouse where cargo is to be entered. (Entry Types 21 and "
        "22 only)",
    ),
    "SE11-N1a": Rule(
        ERROR,
        "weekly entry without its date",
        _CR + "SE-39 Note 1",
        "An entry date must be provided if 'W' is selected for Entry Date Election Code.",
    ),
    "SE11-N1b": Rule(
        ERROR,
        "elected entry date out of its days",
        _CR + "SE-39 Note 1",
        "The elected entry date may be the current date or a future date. If a future date is "
        "used, the date must be within 7 calendar days of the transaction filing date.",
    ),
    "SE11-N2": Rule(
        ERROR,
        "bonded warehouse missing",
        _CR + "SE-39 Note 2, SE-35 Note 9",
        "Mandatory when the Entry type is 21 or 22. This identifies the FIRMS Code of the CBP "
        "Bonded Warehouse that the Importer is applying to enter the cargo into.",
    ),
    "SE11-N3": Rule(
        ERROR,
        "originating warehouse entry missing",
        _CR + "SE-39 Note 3, SE-36 Note 10",
        "Mandatory when the Entry type is 22. This identifies the originating warehouse entry "
        "number that the merchandise is coming from.",
    ),
    "SE11-N4": Rule(
        ERROR,
        "FIRMS code of the zone site missing",
        _CR + "SE-40 Note 4",
        "When the Entry type is 06, the FIRMS code of the FTZ site must be entered.",
    ),
    "SE11-N6": Rule(
        ERROR,
        "zone ID missing, or not in a form that is printed",
        _CR + "SE-40 Note 6, SE-38",
        'When the Entry type is 06, enter the characters "FTZ" followed by the FTZ project number '
        "[3 numeric]; Subzone or General Purpose Zone Acreage Site number [2 or 3 alpha-numeric]; "
        "Subzone Site number [2 or 3 alpha-numeric] (as applicable).",
    ),
    "SE11-N7": Rule(
        WARNING,
        "voyage, flight or trip number on an entry of type 06",
        _CR + "SE-40 Note 7",
        "This element is not used for entry type 06 FTZ.",
    ),
    "SE11-N9a": Rule(
        ERROR,
        "immediate delivery of a warehouse entry",
        _CR + "SE-41 Note 9",
        "The ID procedure is not allowed on Warehouse entry types.",
    ),
    "SE11-N9b": Rule(
        ERROR,
        "immediate delivery without a bond",
        _CR + "SE-41 Note 9",
        "For an ID procedure request to be accepted on an Entry, the Entry must have a valid bond.",
    ),
    "SE13-REASON": Rule(
        ERROR,
        "cancellation without a reason",
        _CR + "SE-42",
        "When the submission is a cancellation request, the filer must also provide a Reason Code.",
    ),
    "SE13-CORRECTION": Rule(
        WARNING,
        "element that is for cancellations alone",
        _CR + "SE-42",
        "Reason code for Cancellation request. Space fill for Correction requests.",
    ),
    "SE13-N1a": Rule(
        ERROR,
        "reason 02 without the replacement in-bond number",
        _CR + "SE-42 Note 1",
        "02 Entry replaced by CBPF 7512 (replacement In-Bond Number required in SE20 record).",
    ),
    "SE13-N1b": Rule(
        ERROR,
        "reason 03 without the replacement entry number",
        _CR + "SE-42 Note 1",
        "03 Merchandise cleared under another entry (replacement Entry Number required in SE20 "
        "record).",
    ),
    "SE13-N1c": Rule(
        ERROR,
        "reason 04 without the replacement FTZ admission number",
        _CR + "SE-42 Note 1",
        "04 Entry replaced by FTZ Admission (replacement FTZ Admission Number required in SE20 "
        "record).",
    ),
    "SE13-N1d": Rule(
        ERROR,
        "reason 12 on an entry of another type than 06",
        _CR + "SE-42 Note 1",
        "12 No Foreign status goods removed from FTZ (Entry Type 06 Weekly ONLY).",
    ),
    "SE13-N2": Rule(
        ERROR,
        "DIS indicator without its SE20",
        _CR + "SE-43 Note 2, SE-55",
        "When the DIS indicator is reported in the SE13 record, the SE20 record is required with "
        'the Reference Identifier Qualifier code "DIS".',
    ),
    "SE40-SEQUENCE": Rule(
        ERROR,
        "line item identifier out of sequence",
        _CR + "SE-62",
        "The line item identifier begins with 001 and is incremented by one each time record SE40 "
        "is repeated.",
    ),
} | dated.RULES

ADD, CANCEL, REPLACE, UPDATE = "A", "D", "R", "U"
_ENTERS = frozenset((ADD, REPLACE))  # the actions that carry the whole entry

# The maps on SE-24 and SE-25; a cancel may delete the unified ISF as well, by SF10 alone (SE-28).
# SE13 is in the map of U, though SE-33 leaves it out.
_RECORDS = {
    CANCEL: frozenset(("SE10", "SE13", "SE20", "SF10")),
    UPDATE: frozenset(("SE10", "SE11", "SE13", "SE15", "SE16", "SE17", "SE20")),
}
_PGA = frozenset(("OI", *(f"PG{number:02}" for number in range(100))))

_MOST = {"86": 800, "11": 2500}
_WITH_PORT = frozenset(("02", "06", "07", "12", "21", "22", "23", "86"))
_UNLADING = frozenset(("50", "60", "70"))
_WAREHOUSE = frozenset(("21", "22"))
_WITH_ADDITIONAL = _WAREHOUSE | {"06"}
_BILLS = ("simple", "house", "master", "tracking", "in_bond")

# As printed, and a function that is true for it.  X is alphanumeric, which a space is too (SE-20):
# the suffix of an IRS number may be blank.
_FORMS = {
    "EI": ("NN-NNNNNNNXX", re.compile("[0-9]{2}-[0-9]{7}[0-9A-Za-z ]{0,2}").fullmatch),
    "ANI": ("YYDDPP-NNNNN", ASSIGNED),
    "34": ("NNN-NN-NNNN", SECURITY),
}
_DIGITS = frozenset("0123456789")

# Characters of a zone ID as printed on SE-40: FTZ02610, FTZ0260A01, FTZ02600A001
_ZONE_LENGTHS = frozenset((8, 10, 12))

# Reason -> rule, qualifier of the SE20 that it demands
_REPLACED = {"02": ("SE13-N1a", "IB"), "03": ("SE13-N1b", "EN"), "04": ("SE13-N1c", "FTZ")}

_OF_CANCELS = frozenset(("multiple_cargo_dispositions_indicator", "reason_code"))  # of SE13

_IDENTIFIERS = tuple(f"{number:03}" for number in range(1, 1000))

_check_uses = compile_uses(CARGO_RELEASE, "SE-USES")


def check(case: Case) -> None:
    """Judge one SE transaction."""
    tree = case.tree
    header = tree.get("header")
    lines = tree.get("lines")
    if header:
        action, kind = header.get("valid_action_code") or "", header.get("entry_type") or ""
        additional, contact = tree.get("additional_header"), tree.get("contact")
        if action not in _ENTERS:
            _other_action(case, header, action, contact)
        elif not lines or not contact:
            _incomplete(case, header, contact)
        _header(case, header, action, kind)
        if kind in _WITH_ADDITIONAL and action in _ENTERS:
            _due_additional(case, header, additional, kind)
        if additional:
            _additional(case, header, additional, action, kind)
        if contact:
            _contact(case, contact, action, kind)
        if kind in dated.TYPES:
            dated.check(case, header)
    if lines:
        _identifiers(case, lines)
    _check_uses(case, tree)


# --- actions -----------------------------------------------------------------------------------


def _incomplete(case: Case, header: Object, contact: Object | None) -> None:
    if not case.tree.get("lines"):
        case.tell("SE-KEY", header, None, "SE40 and SE60")
    if not contact and not _any(case, "SE13"):
        case.tell("SE-CONTACT", header, None, "SE13")


def _other_action(case: Case, header: Object, action: str, contact: Object | None) -> None:
    """Cancel and update have some records alone; of an unknown action nothing is known."""
    allowed = _RECORDS.get(action)
    if allowed is None:
        return
    known: set[str | None] = {None}  # a line that is no record is told as such
    for made in case.records:
        name = made["record"]
        if name not in allowed and name not in known:
            known.add(name)  # one finding for each identifier
            severity = WARNING if action == CANCEL else None
            expected = "SE10, SE13, SE20" if action == CANCEL else "SE10 to SE17, SE20"
            case.tell("SE-ACTION", made, None, expected, severity=severity)
    if not contact and not _any(case, "SE13"):
        severity = WARNING if action == UPDATE else None
        case.tell("SE-CONTACT", header, None, "SE13", severity=severity)


def _any(case: Case, name: str) -> bool:
    """True if there is such a record, be it out of place."""
    return any(made["record"] == name for made in case.records)


def _has_pga(case: Case) -> bool:
    for made in case.records:  # noqa: SIM110 - any() over a generator takes twice as long
        if made["record"] in _PGA:
            return True
    return False


def _refers(case: Case, qualifier: str) -> bool:
    """True if there is an SE20 with this qualifier, be it out of place."""
    for made in case.tree.get("references") or ():
        if made.get("reference_identifier_qualifier") == qualifier:
            return True
    # out of place, or in lower case, which CBP converts (B&B-8)
    return any(
        made["record"] == "SE20"
        and text(made, "reference_identifier_qualifier").upper() == qualifier
        for made in case.records
    )


# --- SE10 --------------------------------------------------------------------------------------


def _header(case: Case, header: Object, action: str, kind: str) -> None:
    own, filer = header.get("entry_filer_code"), case.context.block.get("processing_filer_code")
    if own != filer and own and filer and converted(own) != converted(filer):
        case.tell("SE10-FILER", header, "entry_filer_code", "the filer code of B")
    mode = header.get("mode_of_transportation_mot_code")
    if mode in _UNLADING and not header.get("port_of_unlading"):
        case.tell("SE10-UNLADING", header, "port_of_unlading", severity=_mild(action))
    if kind in ENTRY_TYPES:  # what an unknown type demands is not known
        if not mode and (kind != "06" or case.tree.get("bills")):
            name = "mode_of_transportation_mot_code"
            case.tell("SE10-N11", header, name, severity=_mild(action))
        if not header.get("planned_port_of_entry"):
            _port(case, header, action, kind)
        _importer(case, header, action, kind)
        most = _MOST.get(kind)
        if most is not None:
            value = header.get("estimated_entry_value")
            if type(value) is int and value > most:
                case.tell("SE10-N13", header, "estimated_entry_value", f"at most {most}")
    if header.get("bond_type_code") == "9" and action in _ENTERS:
        for qualifier in ("V1", "AMT"):
            if not _refers(case, qualifier):
                case.tell("SE10-N6", header, "bond_type_code", f"SE20 {qualifier}")


def _mild(action: str) -> str | None:
    """A cancellation repeats the entry's data; no page says that it has to be complete."""
    return WARNING if action == CANCEL else None


def _port(case: Case, header: Object, action: str, kind: str) -> None:
    """The planned port is blank: tell if it must not be."""
    if action == CANCEL:
        why = "for a cancellation"
    elif kind in _WITH_PORT:
        why = "for this entry type"
    else:
        why = _port_of_bills(case.tree.get("bills") or ())
        if not why and _has_pga(case):
            why = "with PGA data"
    if why:
        case.tell("SE10-N7", header, "planned_port_of_entry", f"a port, {why}")


def _port_of_bills(bills: list[Object] | tuple[()]) -> str:
    for group in bills:
        if group.get("in_bond"):
            return "with an in-bond number"
        for name in _BILLS:
            if text(group.get(name), "non_ams_indicator") == "Y":
                return "with a non-AMS bill"
    return ""


def _importer(case: Case, header: Object, action: str, kind: str) -> None:
    number, qualifier = header.get("importer_of_record"), header.get("importer_of_record_type")
    if number and qualifier:
        form = _FORMS.get(qualifier)
        if form and not form[1](number) and (kind != "86" or _has_pga(case)):
            case.tell("SE10-N4", header, "importer_of_record", form[0])
        return
    if action not in _ENTERS:
        return
    severity = None
    if kind == "86":
        if not _has_pga(case):
            return
        severity = WARNING  # that the notes apply does not say that there is a number
    if not qualifier:
        case.tell("SE10-N12a", header, "importer_of_record_type", severity=severity)
    if not number:
        case.tell("SE10-N12b", header, "importer_of_record", severity=severity)


# --- SE11 --------------------------------------------------------------------------------------


def _due_additional(case: Case, header: Object, additional: Object | None, kind: str) -> None:
    """What an entry of some types must have in SE11; without SE11 its SE10 is told of."""
    if additional is None and _any(case, "SE11"):
        return  # out of place, which is told
    if kind == "06":
        due = [
            ("SE11-N4", "location_of_goods_firms"),
            ("SE11-N6", "conveyance_name_or_ftz_id"),
        ]
    else:
        due = [("SE11-N2", "cbp_bonded_warehouse_firms")]
        if kind == "22":
            due += [
                ("SE11-N3", "originating_warehouse_entry_filer_code"),
                ("SE11-N3", "originating_warehouse_entry_number"),
            ]
    for code, name in due:
        if additional is None:
            case.tell(code, header, "entry_type", "SE11")
        elif not additional.get(name):
            case.tell(code, additional, name)


def _additional(case: Case, header: Object, made: Object, action: str, kind: str) -> None:
    if made.get("entry_date_election_code") == "W":
        if kind != "06":
            case.tell("SE11-WEEKLY", made, "entry_date_election_code", "entry type 06")
        if not made.get("elected_entry_date") and "6-11" not in made.get("verbatim", ()):
            case.tell("SE11-N1a", made, "elected_entry_date")
    elected = made.get("elected_entry_date")
    if elected:
        _elected(case, made, elected, action)
    if kind == "06":
        _zone(case, made)
    elif made.get("cbp_bonded_warehouse_firms") and kind not in _WAREHOUSE:
        case.tell("SE11-WAREHOUSE", made, "cbp_bonded_warehouse_firms", "entry type 21 or 22")
    if made.get("immediate_delivery_indicator") == "Y":
        if kind in _WAREHOUSE:
            case.tell("SE11-N9a", made, "immediate_delivery_indicator", "N or blank")
        if header.get("bond_type_code") == "0":
            case.tell("SE11-N9b", made, "immediate_delivery_indicator", "bond type 8 or 9")


def _elected(case: Case, made: Object, elected: str, action: str) -> None:
    """The date against that of transmission; without a batch no date of filing is known."""
    filed = case.context.batch.get("transmission_date")
    if not filed:
        return
    days = (date.fromisoformat(elected) - date.fromisoformat(filed)).days
    # a replacement within the zone week repeats a first day that is past
    if days > 7 or (days < 0 and action == ADD):
        expected = "the transmission date, or one of the 7 days behind it"
        case.tell("SE11-N1b", made, "elected_entry_date", expected)


def _zone(case: Case, made: Object) -> None:
    """Type 06: the zone ID has a form, and there is no voyage."""
    zone = converted(text(made, "conveyance_name_or_ftz_id"))
    if zone:
        name, expected = "conveyance_name_or_ftz_id", "FTZ and 5, 7 or 9 characters"
        if not (zone.startswith("FTZ") and _DIGITS.issuperset(zone[3:6]) and zone.isalnum()):
            case.tell("SE11-N6", made, name, expected)
        elif len(zone) not in _ZONE_LENGTHS:
            case.tell("SE11-N6", made, name, expected, severity=WARNING)
    if made.get("voyage_flight_trip_manifest_number"):
        case.tell("SE11-N7", made, "voyage_flight_trip_manifest_number", "blank")


# --- SE13 --------------------------------------------------------------------------------------


def _contact(case: Case, made: Object, action: str, kind: str) -> None:
    reason = made.get("reason_code")
    if action == CANCEL:
        if not reason:
            case.tell("SE13-REASON", made, "reason_code")
        elif reason in _REPLACED:
            code, qualifier = _REPLACED[reason]
            if not _refers(case, qualifier):
                case.tell(code, made, "reason_code", f"SE20 {qualifier}")
        elif reason == "12" and kind != "06":
            case.tell("SE13-N1d", made, "reason_code", "entry type 06")
    elif action and not _OF_CANCELS.isdisjoint(made):
        for name in sorted(_OF_CANCELS):
            if made.get(name):
                case.tell("SE13-CORRECTION", made, name, "blank")
    if made.get("dis_indicator") and not _refers(case, "DIS"):
        case.tell("SE13-N2", made, "dis_indicator", "SE20 DIS")


# --- SE40 --------------------------------------------------------------------------------------


def _identifiers(case: Case, lines: list[Object]) -> None:
    for line, expected in zip(lines, _IDENTIFIERS, strict=False):
        item = line.get("item")
        if item is None or item.get("line_item_identifier") != expected:
            _sequence(case, lines)
            return


def _sequence(case: Case, lines: list[Object]) -> None:
    """Tell of each identifier that is not one more than the one before."""
    before = 0
    for line in lines:
        item = line.get("item")
        stated = text(item, "line_item_identifier")
        if item is None or not stated or not _DIGITS.issuperset(stated):
            before += 1  # a line without an identifier, which is told
            continue
        if int(stated) != before + 1:
            expected = "one more than the line before" if before else "001"
            case.tell("SE40-SEQUENCE", item, "line_item_identifier", expected)
        before = int(stated)
