"""Rules of Cargo Release (SE): the notes of each record, in the order of the pages.

Source: Cargo Release v40, July 1, 2025.
"""

from __future__ import annotations

from catair.findings import ERROR
from catair.rules.rule import Case, Rule, text

_CR = "Cargo Release v40, "

RULES = {
    "SE10-N13": Rule(
        ERROR,
        "entry value above the limit of its entry type",
        _CR + "SE-36 Note 13",
        "The value of entry type 86 and 11 cannot exceed $800 and $2,500 respectively.",
    ),
}

_MOST = {"86": 800, "11": 2500}


def check(case: Case) -> None:
    """Judge one SE transaction."""
    header = case.tree.get("header")
    if header:
        _header(case, header)


def _header(case: Case, header: dict[str, object]) -> None:
    most = _MOST.get(text(header, "entry_type"))
    if most is not None:
        value = header.get("estimated_entry_value")
        if type(value) is int and value > most:
            case.tell("SE10-N13", header, "estimated_entry_value", f"at most {most}")
