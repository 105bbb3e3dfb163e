"""Rules of the Section 321 Data Pilot: the elements that a filing has to have, by filer type.

Source: DHS/CBP/PIA-059 of September 26, 2019, section 2.1.  What is missing is found in the native
form (`catair.pilot.check`), under the same codes; here it is told of the filing's first record.
"""

from __future__ import annotations

from catair.pilot.checks import check as missing
from catair.pilot.native import native_of
from catair.rules.rule import Case, Rule

RULES: dict[str, Rule] = {}  # the codes are those of catair.findings


def check(case: Case) -> None:
    """Judge one filing."""
    filing, _ = native_of(case.tree)
    for found in missing(filing):
        case.tell(found.code, case.records[0], None, found.expected, source=found.source)
