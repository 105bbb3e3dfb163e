"""Every rule has an example that breaks it and one that does not: they are tests by being there."""

from __future__ import annotations

from pathlib import Path

import pytest

import catair
from catair.findings import ERROR, WARNING
from catair.rules import rules

EXAMPLES = Path(catair.__file__).parent / "rules" / "examples"
# tested in test_across.py: an example would need more keys than are remembered
LARGE = {"ACROSS-STOPPED"}
CODES = [code for code in rules() if code not in LARGE]


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
