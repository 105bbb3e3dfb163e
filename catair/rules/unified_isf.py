"""Rules of the security filing that goes with an entry (SE): what it has beyond the common ones.

Source: Cargo Release v40, July 1, 2025, SE-18, SE-28 to SE-30 and SE-73 to SE-82.
"""

from __future__ import annotations

from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.isf_common import BARE, Kind, judge, upper
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "

RULES = {
    "ISF-H08": Rule(
        ERROR,
        "no action reason code in a unified filing",
        _CR + "SE-74 Note 3",
        "For Action Code 'A' (Add) or 'R' (Replace), Action Code Qualifier 'CT' (Complete "
        "Transaction) is required.",
        "132",
    ),
    "ISF-H12": Rule(
        ERROR,
        "ISF importer is not the importer of record",
        _CR + "SE-18 rule 9, SE-28, SE-74 Note 4",
        "The Importer of Record for entry purposes (reported in the SE10 Record) and the ISF "
        "Importer (reported in the SF10 Record) must be the same entity, with the same Importer of "
        "Record Number.",
    ),
    "ISF-L07": Rule(
        ERROR,
        "special character in a reference",
        _CR + "SE-76",
        "Reference data. Do not include spaces, hyphens, slashes or other special characters.",
    ),
    "ISF-E02": Rule(
        ERROR,
        "entity missing in a unified filing",
        _CR + "SE-74 Note 1, SE-78",
        "The SF data set must have an SF30 record for each of the following Entity Codes: MF, SE, "
        "BY, ST, CS, LG, CN.",
    ),
    "ISF-E02b": Rule(
        WARNING,
        "booking party in an ISF-10",
        _CR + "SE-79 Note 1, which lists BKP, and SE-28 and SE-78, whose ISF-10 has none",
        "The SF data set must have an SF30 record for each of the following Entity Codes: MF, SE, "
        "BY, ST, CS, LG, CN.",
    ),
    "ISF-E02c": Rule(
        WARNING,
        "importer of record in a unified filing",
        _CR + "SE-78; SE-79 Note 1, which does not list IM",
        "An SF30 with Entity Code IM should not be included in the Unified Entry/ISF filing.",
    ),
    "ISF-E07": Rule(
        ERROR,
        "qualifier of another entity in a unified filing",
        _CR + "SE-79 Note 2",
        "EI, ANI, CIN, 34: may only be used with Entity Code CN. FR: may only be used with Entity "
        "Code ST.",
    ),
    "ISF-E09": Rule(
        WARNING,
        "encrypted number of a consignee",
        _CR + "SE-18 rule 8, against SE-79 Note 2, which has it",
        "Use of CBP-created Encrypted Number for Consignee is not accommodated for the ACE Cargo "
        "Release (SE) transaction at this time.",
    ),
    "ISF-X06": Rule(
        ERROR,
        "security filing added or replaced by a cancelled entry",
        "Appendix S, October 2012, 118",
        "ISF Add/Replace not allowed: delete action on the entry and Add or Replace in SF10.",
        "118",
    ),
}

_SET = ("MF", "SE", "BY", "ST", "CS", "LG", "CN")
_ALL = frozenset(_SET)
# SE-79 Note 2; of an IM, which should not be there, only that is told
_KIND = Kind(
    alone=False,
    of={
        **dict.fromkeys(("EI", "ANI", "CIN", "34"), frozenset({"CN", "IM"})),
        "FR": frozenset({"ST", "IM"}),
    },
    code="ISF-E07",
    weight=None,
)


def check(case: Case) -> None:
    """Judge the security filing of one SE transaction."""
    filing = case.tree.get("isf")
    if not filing:
        return
    header = filing.get("header")
    if not header:
        return
    action = upper(header, "action_code")
    codes = judge(case, filing, header, action, _KIND)
    entry = case.tree.get("header")
    if entry:
        _same_importer(case, entry, header)
    if action in ("A", "R"):
        if upper(entry, "valid_action_code") == "D":
            case.tell("ISF-X06", header, "action_code", "D")
        _data(case, filing, header, codes)


def _same_importer(case: Case, entry: Object, header: Object) -> None:
    number = _whole(upper(entry, "importer_of_record"))
    given = _whole(upper(header, "isf_importer_number"))
    if number and given and number != given:
        case.tell("ISF-H12", header, "isf_importer_number", "the importer of record of SE10")
        return
    kind = upper(entry, "importer_of_record_type")
    by = upper(header, "isf_importer_number_qualifier")
    if kind and by and kind != by:
        case.tell("ISF-H12", header, "isf_importer_number_qualifier", "that of SE10")


def _whole(number: str) -> str:
    """A number to be compared; the blanks of an employer number's suffix are zeroes (SE-75)."""
    return number + "00" if len(number) == BARE and number[2] == "-" else number


def _data(case: Case, filing: Object, header: Object, codes: list[str]) -> None:
    """What an add or a replace carries."""
    if not text(header, "action_reason_code"):
        case.tell("ISF-H08", header, "action_reason_code", "CT")
    for made in filing.get("references") or ():
        value = text(made, "reference_identifier")
        if value and not (value.isalnum() and value.isascii()):
            case.tell("ISF-L07", made, "reference_identifier", "letters and digits")
    if not _ALL.issubset(codes):
        for wanted in _SET:
            if wanted not in codes:
                case.tell("ISF-E02", header, "isf_submission_type", f"SF30 with {wanted}")
    for code, party in zip(codes, filing.get("entities") or (), strict=True):
        if code == "IM":
            # no code of the list, but what the chapter says of it is "should not"
            case.withdraw("FIELD-CODE", party["entity"], "entity_code")
            case.tell("ISF-E02c", party["entity"], "entity_code", "no importer of record")
        elif code == "BKP":
            case.tell("ISF-E02b", party["entity"], "entity_code", "no booking party")
        elif code == "CN" and upper(party["entity"], "entity_identifier_qualifier") == "CIN":
            case.tell("ISF-E09", party["entity"], "entity_identifier_qualifier", "EI, ANI or 34")
