"""Small changes to the lines of an example, and what is told of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import catair
from catair.rules.form import RULES as FORM

EXAMPLES = Path(catair.__file__).parent / "rules" / "examples"
SAMPLES = Path(__file__).parents[2] / "samples"


def lines(path: Path) -> list[str]:
    """The lines of a file without their ends."""
    return path.read_text(encoding="ascii").splitlines()


def passing(code: str) -> list[str]:
    """The lines of the example that keeps a rule."""
    return lines(EXAMPLES / code / "passing.txt")


def put(of: list[str], record: str, column: int, text: str) -> list[str]:
    """The lines with other text from a column of the first of these records on."""
    at = next(n for n, line in enumerate(of) if line.startswith(record))
    line = of[at][: column - 1] + text + of[at][column - 1 + len(text) :]
    return [*of[:at], line, *of[at + 1 :]]


def without(of: list[str], *records: str) -> list[str]:
    """The lines but those of some records."""
    return [line for line in of if not line.startswith(records)]


def behind(of: list[str], record: str, *more: str) -> list[str]:
    """The lines with more of them behind the last of these records."""
    at = max(n for n, line in enumerate(of) if line.startswith(record)) + 1
    return [*of[:at], *(line.ljust(80) for line in more), *of[at:]]


def told(of: list[str], **settings: Any) -> list[tuple[str, str]]:
    """Code and severity of what the rules tell of a file, but of its form."""
    found = catair.validate("\n".join([*of, ""]).encode("latin-1"), **settings)
    form = (*FORM, *catair.findings.CODES)
    return [(finding.code, finding.severity) for finding in found if finding.code not in form]
