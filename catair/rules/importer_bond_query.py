"""Rules of the importer/bond query (K).

Judged over the records of a block: every K stands for itself, whether or not the queries of a block
are told apart as transactions.

Source: Importer/Bond Query, revision 7, July 15, 2025.
"""

from __future__ import annotations

import re

from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.rule import Case, Rule, present, text

_QIB = "Importer/Bond Query v7, QIB-9 Note 1"

RULES = {
    "K-N1a": Rule(
        ERROR,
        "importer number of no valid format",
        _QIB,
        "Valid formats for the Importer Number are NN-NNNNNNNXX (IRS), YYDDPP-NNNNN (CBP "
        "assigned), NNN-NN-NNNN (Social Security). The last two positions of an IRS number may be "
        "blank, or two asterisks (**).",
    ),
    "K-N1b": Rule(
        WARNING,
        "importer number of the format that expired",
        _QIB,
        "Use of the old CBP-assigned number (NNNN-NNNNN) expired July 1, 1992. Importer numbers "
        "with the old format will be placed in a void status.",
    ),
    "K-N1c": Rule(
        ERROR,
        "importer behind one that is blank",
        _QIB,
        "Additional importer numbers must be submitted in contiguous sequential importer number "
        "and address request code fields.",
    ),
    "K-N1d": Rule(
        ERROR,
        "address request code without an importer",
        _QIB,
        "Those fields for importer number and address request code that are not used must be "
        "space filled.",
    ),
}

_VALID = re.compile(
    r"[0-9]{2}-[0-9]{7}(?:[A-Z0-9]{2}|\*\*)?|[0-9]{6}-[0-9]{5}|[0-9]{3}-[0-9]{2}-[0-9]{4}"
).fullmatch
_EXPIRED = re.compile(r"[0-9]{4}-[0-9]{5}").fullmatch


def check(case: Case) -> None:
    """Judge the K records of a case."""
    for made in case.records:
        if made["record"] == "K" and "raw" not in made:
            _query(case, made)


def _query(case: Case, made: Object) -> None:
    importers = made.get("importers") or ()
    verbatim = made.get("verbatim", ())
    gap = False
    for at, importer in enumerate(importers):
        number = text(importer, "importer_number")
        if number:
            if gap:
                case.tell("K-N1c", made, "importer_number", item=at)
            if not _VALID(number) and not _VALID(number.upper()):  # as CBP converts it (B&B-8)
                code = "K-N1b" if _EXPIRED(number) else "K-N1a"
                case.tell(code, made, "importer_number", item=at)
        elif f"{3 + 13 * at}-{14 + 13 * at}" not in verbatim:
            gap = True
            if importer and present(importer, "address_request_code"):
                case.tell("K-N1d", made, "address_request_code", "a space", item=at)
