"""Single faults in the clean samples: validation sees them, but for those that are listed."""

from __future__ import annotations

from catair.validation import validate
from tests.rules.mutations import LISTED, clean, faults


def test_there_are_clean_samples() -> None:
    assert len(clean()) > 40


def test_every_fault_is_seen_but_those_that_are_listed() -> None:
    """A fault that is seen now leaves the list, too: python -m tests.rules.mutations."""
    found = list(faults())
    assert len(found) > 1000
    seen = {fault.name for fault in found if validate(fault.data)}
    unseen = {fault.name for fault in found} - seen
    assert sorted(unseen) == LISTED.read_text(encoding="utf-8").split("\n")[:-1]
