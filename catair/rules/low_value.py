"""Rules of Cargo Release (SE) for low value shipments: entry types 86 and 11.

The consignee by name and address, its total, and the parties of type 86.  The limit of the entry's
own value is a rule of SE10.  Source: Cargo Release v40, July 1, 2025.
"""

from __future__ import annotations

from typing import Any

from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.cargo_release_parties import CONSIGNEE, ENTERS, INFORMAL, SECTION_321, SELLER
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "

RULES = {
    "SE30-N1e": Rule(
        ERROR,
        "type 86 without a consignee at the header",
        _CR + "SE-57 Note 1, SE-66 Note 1; a warning where every line has one, which SE-17 takes",
        "For type 86, Consignee is required at the header level and only one Consignee is allowed "
        "per entry.",
    ),
    "SE50-N1b": Rule(
        ERROR,
        "type 86 with another consignee at a line",
        _CR + "SE-57 Note 1, SE-66 Note 1",
        "Only one Consignee is allowed per entry. The Consignee reported at the header level will "
        "be deemed to be associated to all line items.",
    ),
    "SE30-N1f": Rule(
        ERROR,
        "line of type 86 without a seller",
        _CR + "SE-57 Note 1, SE-66 Note 1, SE-17",
        "Seller is required at the line level, however if all line items have the same Seller, "
        "then that may be reported at the header level only.",
    ),
    "SE30-N2b": Rule(
        ERROR,
        "lines of one consignee's name and address above their limit",
        _CR + "SE-58 Note 2, SE-67 Note 2; of exactly the limit a warning, for by SE-36 Note 13 "
        "the entry value may be as much",
        "The total of all HTS lines using a single unique Name and Address for the business entity "
        "CN must be less than $2500.00 for Entry Type 11 and less than $800 for Entry Type 86.",
    ),
    "SE60-N3a": Rule(
        ERROR,
        "line of a consignee with name and address without a value",
        _CR + "SE-71 Note 3",
        "If the Consignee Name and Address is provided in the SE30 to SE36, or in the SE50 to SE56 "
        "records immediately preceding this SE60 record, then reporting the Line Value is "
        "mandatory.",
    ),
    "SE60-N3b": Rule(
        ERROR,
        "line of type 86 without a value",
        _CR + "SE-71 Note 3",
        "The line value is mandatory for type 86 entries.",
    ),
}

_LIMITS = {SECTION_321: 800, INFORMAL: 2500}


def check(case: Case) -> None:
    """Judge one SE transaction of type 86 or 11."""
    tree = case.tree
    header = tree.get("header")
    kind = text(header, "entry_type")
    limit = _LIMITS.get(kind)
    if limit is None or text(header, "valid_action_code") not in ENTERS:
        return
    assert header is not None  # it has the entry type
    lines = tree.get("lines") or []
    parties = tree.get("entities")
    whole = _party(parties, CONSIGNEE)
    if kind == SECTION_321:
        if whole is None:
            at_lines = lines and all(_party(line.get("entities"), CONSIGNEE) for line in lines)
            severity = WARNING if at_lines else None
            case.tell("SE30-N1e", header, None, "SE30 CN", severity=severity)
        else:
            _one(case, whole, lines)
        if _party(parties, SELLER) is None:
            _sold(case, lines)
    _values(case, kind, limit, whole, lines)


def _party(parties: list[Any] | None, code: str) -> Object | None:
    """The first party of this code."""
    for party in parties or ():
        made = party and party.get("entity")
        if made and text(made, "entity_code").upper() == code:
            found: Object = party
            return found
    return None


def _one(case: Case, whole: Object, lines: list[Any]) -> None:
    """Judge that no line has a consignee that differs from the header's."""
    for line in lines:
        own = _party(line.get("entities"), CONSIGNEE)
        if own and _who(own) != _who(whole):
            case.tell("SE50-N1b", own["entity"], "entity_code", "the consignee of SE30 alone")


def _sold(case: Case, lines: list[Any]) -> None:
    for line in lines:
        if _party(line.get("entities"), SELLER) is None and line.get("item"):
            case.tell("SE30-N1f", line["item"], None, "SE30 or SE50 SE")


def _values(case: Case, kind: str, limit: int, whole: Object | None, lines: list[Any]) -> None:
    """Judge that lines have values, and what those of one name and address come to."""
    named = []  # consignee and value of lines
    total = 0
    for line in lines:
        own = line.get("entities")
        consignee = (_party(own, CONSIGNEE) if own else None) or whole
        by_name = consignee is not None and consignee["entity"].get("entity_name") is not None
        if not by_name and kind != SECTION_321:
            continue
        value = _value(line)
        if value is None:
            _valueless(case, line, "SE60-N3b" if kind == SECTION_321 else "SE60-N3a")
        elif by_name and consignee:
            named.append((consignee, value))
            total += value
    if total >= limit:
        _totals(case, limit, named)


def _totals(case: Case, limit: int, named: list[tuple[Object, int]]) -> None:
    """Tell of the names and addresses whose lines come to the limit or more."""
    totals: dict[tuple[str, ...], int] = {}
    first: dict[tuple[str, ...], Object] = {}
    for party, value in named:
        who = _who(party)
        totals[who] = totals.get(who, 0) + value
        first.setdefault(who, party["entity"])
    expected = f"lines of less than ${limit} in all"
    for who, total in totals.items():
        if total >= limit:
            severity = WARNING if total == limit else None
            case.tell("SE30-N2b", first[who], "entity_name", expected, severity=severity)


def _value(line: Object) -> int | None:
    """What the tariff numbers of a line have as their value; None where none has one."""
    value = None
    for group in line.get("tariffs") or ():
        stated = (group.get("tariff") or {}).get("line_item_value")
        if type(stated) is int:
            value = stated + (value or 0)
    return value


def _valueless(case: Case, line: Object, code: str) -> None:
    tariffs = [group["tariff"] for group in line.get("tariffs") or () if group.get("tariff")]
    for made in tariffs[-1:]:  # the number of the goods stands last (SE-71 Note 2)
        case.tell(code, made, "line_item_value", "the value in whole US dollars")


_NAME = ("entity_name", "entity_identifier")
_STREET = ("address_component_qualifier", "address_information")
_CITY = ("city_name", "country_sub_entity_code", "postal_code", "country_code")


def _who(party: Object) -> tuple[str, ...]:
    """Name or number, and address: what tells one consignee from another."""
    made = [(party.get("entity"), _NAME), (party.get("city_and_country"), _CITY)]
    for street in party.get("street_addresses") or ():
        made += [(part, _STREET) for part in street.get("addresses") or ()]
    return tuple(text(part, name).upper() for part, names in made for name in names)
