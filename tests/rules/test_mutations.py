"""Single faults in the clean samples: validation sees them, but for those that are listed."""

from __future__ import annotations

from catair.validation import validate
from tests.rules.mutations import LISTED, SAMPLES, clean, faults, listed


def test_there_are_clean_samples() -> None:
    assert len(clean()) > 40


def test_samples_that_are_right_draw_nothing() -> None:
    """Those that are not: as CBP printed them, faulty on purpose, or without their envelope."""
    known = {
        "archive/blocks_without_envelope.txt",
        "isf/isf_faulty.txt",
        *(path.relative_to(SAMPLES).as_posix() for path in SAMPLES.glob("batch_block/*.txt")),
        *(path.relative_to(SAMPLES).as_posix() for path in SAMPLES.glob("isf/printed/*.txt")),
    }
    right = {path.relative_to(SAMPLES).as_posix() for path in clean()}
    every = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.glob("**/*.txt")}
    assert every - right <= known


def test_every_fault_is_seen_but_those_that_are_listed() -> None:
    """A fault that is seen now leaves the list, too: python -m tests.rules.mutations."""
    found = list(faults())
    assert len(found) > 2000
    unseen = {fault.name for fault in found if not validate(fault.data)}
    assert len(unseen) < len(found) / 10
    told = listed(unseen)
    assert told.startswith("# ")  # each has a reason
    assert all("\n" in part for part in told.strip().split("\n\n"))  # and each reason a fault
    assert told == LISTED.read_text(encoding="utf-8")
