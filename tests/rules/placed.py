"""What rules tell of a file, with the record and the element."""

from __future__ import annotations

import catair
from catair.rules.form import RULES as FORM


def placed(lines: list[str]) -> list[tuple[str, str | None, str | None, str]]:
    """Code, record, element and severity of what rules tell, but of form."""
    found = catair.validate("".join(f"{line}\n" for line in lines).encode("ascii"))
    return [
        (finding.code, finding.record, finding.field, finding.severity)
        for finding in found
        if finding.code not in catair.findings.CODES and finding.code not in FORM
    ]


def codes(lines: list[str]) -> list[str]:
    """The codes of what rules tell."""
    return [code for code, *_ in placed(lines)]
