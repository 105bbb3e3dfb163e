"""Every rule has an example that breaks it and one that does not: they are tests by being there.

So has every code that reading tells of a flat file.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import catair
from catair.findings import CODES as READING
from catair.findings import ERROR, WARNING
from catair.rules import rules

EXAMPLES = Path(catair.__file__).parent / "rules" / "examples"

# tested in test_across.py: an example would need more keys than are remembered
LARGE = {"ACROSS-STOPPED"}

# What no flat file by itself shows: a code or its beginning, and when it is told
ELSEWHERE = {
    "FIELD-MISSING": "writing a record object that lacks an element",
    "FIELD-REFUSED": "writing a value that does not fit its columns",
    "VERBATIM-EDITED": "writing a value that was edited beside its verbatim columns",
    "LENGTH-EDITED": "writing a record that was edited beyond its stated length",
    "JSON-": "reading JSON",
    "PILOT-": "judging a shipment of the data pilot",
    "STATEMENT-": "adding up statements",
}

CODES = [code for code in [*rules(), *READING] if not code.startswith((*ELSEWHERE, *LARGE))]


def test_no_example_without_a_rule() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_failing(code: str) -> None:
    """The rule fires."""
    found = catair.validate(EXAMPLES / code / "failing.txt")
    assert code in {finding.code for finding in found}


@pytest.mark.parametrize("code", CODES)
def test_passing(code: str) -> None:
    """The rule does not, and nothing else is wrong either."""
    found = catair.validate(EXAMPLES / code / "passing.txt")
    assert [f for f in found if f.code == code or f.severity in (ERROR, WARNING)] == []
