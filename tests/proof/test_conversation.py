"""What is generated is valid, answered, and matched; what is spoiled is told of where it is.

`python -m tools.soak` does the same for as many transactions as are wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

import catair
from catair import responder, testing
from catair.fields import Object
from catair.matching import Conversation, Report
from catair.synthesis import generate
from catair.synthesis.faults import FAULTS
from catair.testing.drawing import document
from catair.testing.kinds import KINDS, day_of
from catair.testing.spoiling import Faulty
from tools import soak

NEVER = responder.load(b'{"bills": [{"on_file": "never"}]}')
ADDS = [kind for kind in KINDS if kind not in soak.CHANGES]
# KR says of an importer what is on file, not what is wrong in the query; lower case CBP converts
# (B&B-8)
NOT_REJECTED = ("wrong_request", "lower_case")


@pytest.mark.parametrize("kind", KINDS)
def test_a_few_hundred_of_a_kind_reconcile(kind: str) -> None:
    data = soak.made(kind, 11, 300)
    wrong, report = soak.conversation(data, kind)
    assert [*wrong, *soak.off(kind, 300, report)] == []
    assert report.settled
    answers = [answer for sent in report.answered for answer in sent.answers]
    assert {answer.disposition or "answered" for answer in answers} == {soak.expected(kind)}


@settings(max_examples=150, deadline=None)
@given(testing.transmissions(*ADDS))
def test_whatever_is_drawn_is_accepted(data: bytes) -> None:
    report = matched(data, answer_to(data))
    assert report.settled
    assert not report.rejections
    for sent in report.answered:
        assert {answer.disposition for answer in sent.answers} <= {"accepted", None}


def answer_to(data: bytes) -> bytes:
    day = catair.parse(data).tree["batches"][0]["header"]["transmission_date"]
    return catair.emit(responder.respond(data, as_of=day))


def matched(sent: bytes, received: bytes) -> Report:
    conversation = Conversation()
    conversation.take(catair.read(sent), "sent")
    conversation.take(catair.read(received), "received")
    return conversation.report()


# --- what changes an entry or a filing, once that is on file ---


def of(tree: Object, **header: Any) -> Object:
    return tree | {"header": tree["header"] | header}


def dispositions(trees: list[Object]) -> list[str | None]:
    """Those of the answers to some transactions, each sent by itself, one after the other."""
    found: list[str | None] = []
    with responder.State() as state:
        for tree in trees:
            sent = catair.emit(document({tree["type"]: [tree]}, day_of(("ocean",))))
            made = responder.respond(sent, as_of=day_of(("ocean",)), script=NEVER, state=state)
            report = matched(sent, catair.emit(made))
            found += [answer.disposition for each in report.answered for answer in each.answers]
    return found


@pytest.mark.parametrize("kind", ["replace", "update", "cancel"])
def test_a_change_of_an_entry_that_is_on_file_is_accepted(kind: str) -> None:
    for entry, change in zip(generate("ocean", 5, 40), generate(kind, 6, 40), strict=True):
        number = entry["header"]["entry_number"]
        assert dispositions([entry, of(change, entry_number=number)]) == ["accepted"] * 2


# --- faults ---


@settings(max_examples=300, deadline=None)
@given(testing.faulty(*ADDS))
def test_a_fault_is_answered_on_its_record(case: Faulty) -> None:
    told_on_its_record(case)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_answered_on_its_record(fault: Any) -> None:
    @settings(max_examples=15, deadline=None)
    @given(testing.faulty(*ADDS, faults=(fault.name,)))
    def each(case: Faulty) -> None:
        told_on_its_record(case)

    each()


def told_on_its_record(case: Faulty) -> None:
    (finding,) = [each for each in catair.validate(case.data) if each.line == case.line]
    assert (finding.code, finding.record) == (case.code, case.record)
    received = answer_to(case.data)
    report = matched(case.data, received)
    assert report.settled
    (sent,) = report.answered
    if finding.severity == "info" or case.fault in NOT_REJECTED:
        assert {each.disposition for each in sent.answers} <= {"accepted", None}
    elif report.rejections:
        (rejection,) = report.rejections
        assert case.line in [each.source.line for each in rejection.conditions if each.source]
    else:
        severity = {"error": "1", "warning": "3"}[finding.severity]
        assert (case.record, severity) in list(errors_in(received))
        told = {"1": "rejected", "3": "accepted with warnings"}[severity]
        assert told in [each.disposition for each in sent.answers]


def errors_in(received: bytes) -> Iterator[tuple[str, str]]:
    """(record, severity) of the errors of an answer: SE90 or SF90 behind what it is about."""
    lines = received.decode("latin-1").splitlines()
    about = ""
    for line in lines:
        if line[2:4] != "90":
            about = line[:4]
        else:
            yield about, line[5]
