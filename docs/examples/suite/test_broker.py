"""A test suite to copy: fixtures for single cases, strategies for all of them."""

from __future__ import annotations

from typing import Any

import pytest
from broker import entries, released, transactions
from hypothesis import given, settings

import catair
from catair import testing


def test_what_is_filed_is_valid(catair_transmission: Any, catair_assert_valid: Any) -> None:
    catair_assert_valid(catair_transmission("ocean", count=5, seed=7))


def test_a_release_is_seen(catair_transmission: Any, catair_respond: Any) -> None:
    filed = catair_transmission("ocean", count=2, seed=7)
    answer = catair_respond(filed, as_of="2026-10-05")
    assert released(answer) == set()
    later = catair_respond(as_of="2026-10-15")
    assert released(later) == entries(filed)


def test_what_is_held_is_not_released(catair_transmission: Any, catair_respond: Any) -> None:
    held = {"bills": [{"holds": [{"code": "51", "from": "1d"}]}]}
    catair_respond(catair_transmission("ocean"), as_of="2026-10-05", script=held)
    assert released(catair_respond(as_of="2026-10-15", script=held)) == set()


@settings(deadline=None)
@given(testing.transmissions("ocean", "air", "truck", most=2))
def test_every_entry_is_read(data: bytes) -> None:
    assert len(entries(data)) == len(list(transactions(data)))


@settings(deadline=None)
@given(testing.answers("SX", "ocean", "type_11"))
def test_every_answer_is_about_what_was_sent(case: testing.Answered) -> None:
    assert entries(case.received) == entries(case.sent)


@settings(deadline=None)
@given(testing.faulty("ocean", "isf_10"))
def test_every_fault_is_found(case: testing.Faulty) -> None:
    assert (case.code, case.line) in [(f.code, f.line) for f in catair.validate(case.data)]


@pytest.mark.parametrize("kind", ["ocean", "cancel", "isf_10"])
def test_each_kind_is_read(catair_transmission: Any, kind: str) -> None:
    assert list(transactions(catair_transmission(kind)))
