"""Rules of Cargo Release (SE): lines, their zone status, tariff numbers and values.

SE41, SE60 and SE61.  The values that type 86 and 11 must have stand in `low_value`.
Source: Cargo Release v40, July 1, 2025.
"""

from __future__ import annotations

from typing import Any

from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.cargo_release_parties import ENTERS
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "

RULES = {
    "SE10-VALUE": Rule(
        WARNING,
        "entry value less than the values of its lines",
        _CR + "SE-31, SE-71; condition code 119 as CBP's Input Validation Rules have it, whose "
        "severity is not known",
        "Estimated Entry Value: the total entered value of the entry in whole US dollars.",
        "119",  # confidence B
    ),
    "SE41-TYPE": Rule(
        ERROR,
        "zone status on an entry that is not of type 06",
        _CR + "SE-63",
        "The SE41 record is used only for Entry Type 06 FTZ. Do not submit if not required.",
    ),
    "SE41-MISSING": Rule(
        ERROR,
        "line of type 06 without its zone status",
        _CR + "SE-63",
        "The SE41 record is mandatory for Entry Type 06 FTZ.",
    ),
    "SE41-DATE": Rule(
        ERROR,
        "filing date of merchandise that is not privileged foreign",
        _CR + "SE-63, SE-64 Note 2",
        "Space fill if NOT Privileged Foreign.",
    ),
    "SE41-QUANTITY": Rule(
        ERROR,
        "quantity of zone merchandise is zero",
        _CR + "SE-64",
        "Quantity entered must be greater than Zero.",
    ),
    "SE41-N1": Rule(
        ERROR,
        "zone status that is not entered for consumption",
        _CR + "SE-64 Note 1, SE-63",
        "No entry allowed for merchandise in Restricted Zone Status or Domestic Status.",
    ),
    "SE60-N1a": Rule(
        ERROR,
        "line of type 23 with one tariff number",
        _CR + "SE-71 Note 1",
        "If the Entry type in the SE10 record is 23 TIB, a minimum of two SE60 records are "
        "required. These SE60 records are submitted in pairs.",
    ),
    "SE60-N1b": Rule(
        ERROR,
        "line of type 23 that does not begin with a number of 9813",
        _CR + "SE-71 Note 1; numbers of chapter 99 may stand before it by Note 2",
        "First SE60 record: The HTS Number field must contain a valid 9813 HTS number.",
    ),
    "SE60-N1c": Rule(
        WARNING,
        "line of type 23 without the number of its merchandise",
        _CR + "SE-71 Note 1",
        "Second SE60 record: The HTS Number field must contain a valid HTS number which identifies "
        "the merchandise being imported.",
    ),
    "SE60-N2a": Rule(
        WARNING,
        "number of chapter 99 behind that of the commodity",
        _CR + "SE-71 Note 2",
        "The following instructions will apply for the order of reporting the HTS on an entry "
        "line: 1. Chapter 99 HTS number(s), 2. Chapter 1-97 Commodity Tariff.",
    ),
    "SE60-N2b": Rule(
        WARNING,
        "value at a number of chapter 99 and not at that of the commodity",
        _CR + "SE-71 Note 2",
        "The entered value of the commodity being imported on the entry line should be reported on "
        "the Chapter 1-97 HTS classification for the commodity being imported.",
    ),
    "SE61-TYPE": Rule(
        ERROR,
        "current tariff number on an entry that is not of type 06",
        _CR + "SE-72",
        "The SE61 record is used only for Entry Type 06 FTZ. Do not submit if not required.",
    ),
    "SE61-STATUS": Rule(
        ERROR,
        "current tariff number of merchandise that is not privileged foreign",
        _CR + "SE-72",
        "The SE61 record is reported only when: Privileged Foreign status is declared in the "
        "preceding SE41 record.",
    ),
    "SE61-SAME": Rule(
        WARNING,
        "current tariff number is the one that is no longer active",
        _CR + "SE-72",
        "The SE61 record is reported only when: the associated HTS declared in the preceding SE60 "
        "record is no longer an active HTS number.",
    ),
    "SE61-DATE": Rule(
        WARNING,
        "current tariff number without the filing date of the merchandise",
        _CR + "SE-72, SE-63, SE-64 Note 2",
        "This is a conditional input data field for use when the filer knows that the HTS number "
        "is no longer in the active HTS database for the current time period.",
    ),
}

_FTZ, _TIB = "06", "23"
_PRIVILEGED, _NON_PRIVILEGED = "P", "N"
_REFUSED = frozenset("DZ")  # domestic, zone restricted
_SPECIAL, _BONDED, _COMMODITIES = "99", "9813", "98"  # the commodities' chapters stand below 98


def check(case: Case) -> None:
    """Judge one SE transaction that carries the whole entry."""
    lines = case.tree.get("lines")
    header = case.tree.get("header")
    if not lines or not header or header.get("valid_action_code") not in ENTERS:
        return
    kind = text(header, "entry_type")
    total = 0
    for line in lines:
        status = line.get("ftz_status")
        if status:
            _status(case, status, kind)
        elif kind == _FTZ and line.get("item"):
            case.tell("SE41-MISSING", line["item"], None, "SE41")
        groups = line.get("tariffs") or ()
        for group in groups:
            tariff = group.get("tariff")
            if tariff:
                value = tariff.get("line_item_value")
                if type(value) is int:
                    total += value
            if group.get("ftz_detail"):
                _detail(case, group["ftz_detail"], tariff, status, kind)
        if kind == _TIB:
            _bonded(case, groups)
        elif len(groups) > 1:
            _order(case, _numbered(groups))
    stated = header.get("estimated_entry_value")
    if type(stated) is int and stated < total:
        case.tell("SE10-VALUE", header, "estimated_entry_value", "the values of SE60 in all")


def _status(case: Case, made: Object, kind: str) -> None:
    """Judge the SE41 of a line."""
    if kind != _FTZ:
        if kind:
            case.tell("SE41-TYPE", made, None, "no SE41")
        return
    status = text(made, "zone_status").upper()
    if status in _REFUSED:
        case.tell("SE41-N1", made, "zone_status", "P or N")
    if status == _NON_PRIVILEGED and made.get("privileged_ftz_merchandise_filing_date") is not None:
        case.tell("SE41-DATE", made, "privileged_ftz_merchandise_filing_date", "blank")
    if made.get("ftz_line_item_quantity") == 0:
        case.tell("SE41-QUANTITY", made, "ftz_line_item_quantity", "more than zero")


def _detail(
    case: Case, made: Object, tariff: Object | None, status: Object | None, kind: str
) -> None:
    """Judge an SE61 by the records that it follows."""
    if kind != _FTZ:
        if kind:
            case.tell("SE61-TYPE", made, None, "no SE61")
        return
    if not status:
        return  # which is told
    name = "current_hts_number_for_pf_status_merchandise"
    if text(status, "zone_status").upper() != _PRIVILEGED:
        case.tell("SE61-STATUS", made, None, "SE61 where SE41 has P")
    elif status.get("privileged_ftz_merchandise_filing_date") is None:
        case.tell("SE61-DATE", status, "privileged_ftz_merchandise_filing_date", "a date")
    if text(made, name) and text(made, name) == text(tariff, "hts_number"):
        case.tell("SE61-SAME", made, name, "another number than that of SE60")


def _numbered(groups: Any) -> list[tuple[str, Object]]:
    """The tariff numbers of a line, with their records."""
    made = [group.get("tariff") for group in groups]
    return [(text(tariff, "hts_number"), tariff) for tariff in made if tariff]


def _bonded(case: Case, groups: Any) -> None:
    """Judge the tariff numbers of a temporary importation."""
    numbers = _numbered(groups)
    if not numbers:
        return
    first, *rest = [each for each in numbers if not each[0].startswith(_SPECIAL)] or numbers
    if not first[0].startswith(_BONDED):
        case.tell("SE60-N1b", first[1], "hts_number", "a number of 9813")
    elif len(numbers) < 2:
        case.tell("SE60-N1a", first[1], None, "two or more SE60")
    elif not any(number < _COMMODITIES for number, _ in rest):
        case.tell("SE60-N1c", numbers[-1][1], "hts_number", "a number of chapters 1 to 97")
    _order(case, numbers)


def _order(case: Case, numbers: list[tuple[str, Object]]) -> None:
    """Judge the numbers of chapter 99 on a line that has more than one number."""
    special = [made for number, made in numbers if number.startswith(_SPECIAL)]
    if not special:
        return
    goods = [made for number, made in numbers if number < _COMMODITIES]
    if not goods:
        return
    if special[-1] is numbers[-1][1]:
        case.tell("SE60-N2a", special[-1], "hts_number", "before the number of the commodity")
    if not any(made.get("line_item_value") for made in goods):
        for made in special:
            if made.get("line_item_value"):
                case.tell("SE60-N2b", made, "line_item_value", "blank, and at the commodity's")
