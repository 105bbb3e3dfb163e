"""Small changes to the lines of an example, and what the rules tell of them."""

from __future__ import annotations

from pathlib import Path

import catair
from catair.rules.form import RULES as FORM

EXAMPLES = Path(catair.__file__).parent / "rules" / "examples"
TOLD = tuple[str, str, str | None, str]


def passing(code: str) -> list[str]:
    """The lines of the example that keeps a rule."""
    return (EXAMPLES / code / "passing.txt").read_text(encoding="ascii").splitlines()


def put(lines: list[str], record: str, column: int, text: str) -> list[str]:
    """The lines with other text from a column of the first line that begins so."""
    at = next(n for n, line in enumerate(lines) if line.startswith(record))
    line = lines[at][: column - 1] + text + lines[at][column - 1 + len(text) :]
    return [*lines[:at], line, *lines[at + 1 :]]


def without(lines: list[str], *beginnings: str) -> list[str]:
    """The lines but those that begin so."""
    return [line for line in lines if not line.startswith(beginnings)]


def behind(lines: list[str], beginning: str, *more: str) -> list[str]:
    """The lines with more of them behind the last that begins so."""
    at = max(n for n, line in enumerate(lines) if line.startswith(beginning)) + 1
    return [*lines[:at], *(line.ljust(80) for line in more), *lines[at:]]


def told(lines: list[str]) -> list[TOLD]:
    """Code, record, element and severity of what rules tell of a file, but of its form."""
    found = catair.validate("".join(f"{line}\n" for line in lines).encode("ascii"))
    return [
        (finding.code, finding.record or "", finding.field, finding.severity)
        for finding in found
        if finding.code not in catair.findings.CODES and finding.code not in FORM
    ]


def codes(lines: list[str]) -> list[str]:
    """The codes of what rules tell."""
    return [code for code, *_ in told(lines)]
