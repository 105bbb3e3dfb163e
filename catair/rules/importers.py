"""Numbers of importers and consignees: what each must look like, by its qualifier."""

from __future__ import annotations

import re

# The suffix is of letters and digits, or blank (Entry Summary Create/Update July 2026, ESF-136;
# Cargo Release v40, SE-75 Note 4)
EMPLOYER = re.compile("[0-9]{2}-[0-9]{7}(?:[A-Z0-9]{2})?").fullmatch
ASSIGNED = re.compile("[0-9]{6}-[0-9]{5}").fullmatch
SECURITY = re.compile("[0-9]{3}-[0-9]{2}-[0-9]{4}").fullmatch

# Cargo Release v40, SE-58 Note 3: N is a digit, X a letter, digit or special character.  A suffix
# of blanks is taken as zeros (SE-75 Note 4; Importer/Bond Query v7, QIB-9 Note 1).
_FORMATS = {
    "EI": re.compile("[0-9]{2}-[0-9]{7}(?:[!-~]{2})?").fullmatch,
    "ANI": ASSIGNED,
    "34": SECURITY,
}


def right(qualifier: str, number: str) -> bool:
    """True if a number is of the format of its qualifier, or that has none.

    >>> right("EI", "00-260011700"), right("34", "00-260011700"), right("FR", "Z001")
    (True, False, True)
    """
    format_ = _FORMATS.get(qualifier)
    return format_ is None or format_(number) is not None


def right_by_any(number: str) -> bool:
    """True if a number is of the format of any qualifier, as an entry summary has them.

    >>> right_by_any("260417-00042"), right_by_any("26041700042")
    (True, False)
    """
    return any(judge(number) for judge in (EMPLOYER, _FORMATS["ANI"], _FORMATS["34"]))
