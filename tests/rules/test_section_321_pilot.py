"""Filings of the pilot in 80 columns: what they lack is told as of the native form."""

from __future__ import annotations

from pathlib import Path

import catair
from catair.rules import rules

SAMPLES = Path(__file__).parents[2] / "samples" / "pilot"


def test_samples_lack_nothing() -> None:
    for path in SAMPLES.glob("*.txt"):
        assert catair.validate(path) == []


def test_what_is_missing_is_told_with_its_paragraph() -> None:
    data = (SAMPLES / "broker.txt").read_bytes()
    found, required = catair.validate(data.replace(b"~TRUCK", b"      "))
    assert required.code == "FIELD-REQUIRED"
    assert (found.code, found.severity, found.line, found.record) == (
        "PILOT-MISSING", "error", 3, "DP10",
    )  # fmt: skip
    assert (found.expected, found.source) == ("Mode of Transportation", "PIA-059 2.1 ¶1.d")
    assert found.code not in rules()
