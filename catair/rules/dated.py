"""Facts that hold since a date, from CBP's messages (CSMS) and not from a chapter.

They are judged by the date of the context.  CSMS messages are cited as seen in excerpts.  In
certification the rules of the chapter alone hold.
"""

from __future__ import annotations

from typing import Any

from catair.fields import Object
from catair.findings import ERROR
from catair.rules.rule import CERTIFICATION, PRODUCTION, Case, Rule

RULES = {
    "DATED-86": Rule(
        ERROR,
        "ACE rejects entry type 86 since 2025-08-29",
        "CSMS 66065494; 90 FR 42418",
        "From 2025-08-29 ACE rejects all type 86 Cargo Release.",
    ),
    "DATED-86-ORIGIN": Rule(
        ERROR,
        "goods of China and Hong Kong are not eligible for entry type 86 since 2025-05-02",
        "CSMS 64792502, 64825584",
        "China and Hong Kong goods not eligible from 2025-05-02.",
        "318",
    ),
}

TYPES = frozenset(("13", "86"))  # the entry types that the facts are of

_SUSPENDED = "2025-08-29"
_ORIGINS_SUSPENDED = "2025-05-02"
_ORIGINS = frozenset(("CN", "HK"))

# Entry type 13, International Mail Shipment, is accepted from these dates on (CSMS 69289734,
# 69298180); the texts of its notes are not known, hence the switch
_TYPE_13 = {CERTIFICATION: "2026-07-24", PRODUCTION: "2026-09-22"}


def check(case: Case, header: Object) -> None:
    """Judge one SE transaction of these types by its SE10."""
    if header.get("entry_type") == "86":
        _section_321(case, header)
    else:
        context = case.context
        if context.type_13 and context.as_of >= _TYPE_13[context.environment]:
            case.withdraw("FIELD-CODE", header, "entry_type")


def _section_321(case: Case, header: Object) -> None:
    as_of = case.context.as_of
    if as_of < _ORIGINS_SUSPENDED or case.context.environment != PRODUCTION:
        return
    if header.get("valid_action_code") not in ("A", "R"):
        return  # what was accepted before may still be cancelled
    if as_of >= _SUSPENDED:
        case.tell("DATED-86", header, "entry_type", "entry type 01 or 11")
        return
    for line in case.tree.get("lines", ()):
        item: dict[str, Any] | None = line.get("item")
        if item and item.get("country_of_origin") in _ORIGINS:
            case.tell(
                "DATED-86-ORIGIN", item, "country_of_origin", "another country, or type 01 or 11"
            )
