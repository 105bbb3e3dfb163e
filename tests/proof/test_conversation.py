"""What is generated is valid, answered, and matched; what is spoiled is told of where it is.

`python -m tools.soak` does the same for as many transactions as are wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
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
from tools.changes import ACCEPTED, CHANGES, REJECTED, Change

DOCS = Path(__file__).parents[2] / "docs"
NEVER = responder.load(b'{"bills": [{"on_file": "never"}]}')
ADDS = [turn.kind for turn in soak.TURNS if turn.name == turn.kind and turn.expected != REJECTED]
# Faults that no answer tells of, and the page that says why
SILENT = {
    "lower_case": "B&B-8",  # CBP converts it
    "wrong_request": "QIB-10",  # KR says of an importer what is on file, and has no error
}
SEVERITY = {"error": "1", "warning": "3", "info": "3"}


@pytest.mark.parametrize("turn", soak.TURNS, ids=lambda turn: turn.name)
def test_what_is_sent_reconciles(turn: Change) -> None:
    soaked = soak.converse(turn, 11, 20 if turn.before else 200)
    assert soaked.wrong == []
    assert soaked.report.settled
    told = {
        answer.disposition or "answered"
        for sent in soaked.report.answered
        if sent.place.file == turn.name
        for answer in sent.answers
    }
    assert told == {turn.expected}


def test_each_change_is_sent_of_what_is_on_file_and_of_what_never_was() -> None:
    named = {"replace", "update", "cancel", "isf_replace", "isf_delete"}
    assert named == {turn.kind for turn in CHANGES if turn.before} - {"ocean"}
    assert named == {turn.kind for turn in CHANGES if not turn.before}
    assert {turn.expected for turn in CHANGES if not turn.before} == {REJECTED}
    assert set(ADDS) | named == set(KINDS)


@pytest.mark.parametrize("told", [{"expected": "accepted"}, {"decided": "88"}, {"decided": None}])
def test_what_is_not_as_it_should_be_is_told(told: dict[str, Any]) -> None:
    turn = next(turn for turn in CHANGES if turn.name == "cancel arrived documents")
    assert soak.converse(turn, 3, 2).wrong == []
    assert len(soak.converse(turn._replace(**told), 3, 2).wrong) == 2


def test_the_soak_prints_what_was_answered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["--count", "5", "--per-file", "2", "--seed", "4"]
    assert soak.main(arguments) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert err == ""
    assert [line.split() for line in lines[:3]] == [
        [kind, count, count, "SX", "accepted"]
        for kind, count in (("ocean", "2"), ("air", "2"), ("truck", "1"))
    ]
    assert lines[3].startswith("5 transactions, ")
    assert lines[4:] == ["all reconcile"]
    wrong = (Change("cancel", "cancel", ACCEPTED), *soak.TURNS[1:])
    monkeypatch.setattr(soak, "TURNS", wrong)
    assert soak.main(arguments) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "1 files do not reconcile"
    assert "cancel: cancel: line 3: SX rejected" in err


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


# --- what changes a filing in another form than the kinds of the generator have ---


def dispositions(trees: list[Object], day: str) -> list[list[str | None]]:
    """Those of the answers to transactions, each sent by itself, with the numbers of the first."""
    found: list[list[str | None]] = []
    with responder.State() as state:
        number = None
        for tree in trees:
            filing = tree.get("isf", tree)
            if number is not None:
                filing["header"]["isf_transaction_number"] = number
            sent = catair.emit(document({tree["type"]: [tree]}, day))
            made = responder.respond(sent, as_of=day, script=NEVER, state=state)
            (answered,) = matched(sent, catair.emit(made)).answered
            found.append([answer.disposition for answer in answered.answers])
            number = answered.answers[-1].keys.number
    return found


def test_an_isf_5_is_replaced() -> None:
    for first, second in zip(generate("isf_5", 5, 20), generate("isf_5", 6, 20), strict=True):
        second["header"]["action_code"] = "R"
        assert dispositions([first, second], day_of(("isf_5",))) == [["accepted"]] * 2


def test_a_unified_filing_is_replaced_and_cancelled() -> None:
    for first, second, last in zip(
        generate("unified", 5, 20), generate("unified", 6, 20), generate("cancel", 7, 20),
        strict=True,
    ):  # fmt: skip
        number = first["header"]["entry_number"]
        head = {"record": "SF10", "isf_submission_type": "1", "shipment_type_code": "01"}
        head |= {"isf_importer_number_qualifier": "EI", "action_code": "D"}
        last["isf"] = {"header": head}
        last["header"]["importer_of_record"] = first["header"]["importer_of_record"]
        head["isf_importer_number"] = first["header"]["importer_of_record"]
        for tree, code in ((second, "R"), (last, "D")):
            tree["header"] |= {"entry_number": number, "valid_action_code": code}
            tree["isf"]["header"]["action_code"] = code
        told = dispositions([first, second, last], day_of(("unified",)))
        assert told == [["accepted", "accepted"]] * 3


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
    answers = [answer for sent in report.answered for answer in sent.answers]
    if case.fault in SILENT:
        assert {each.disposition for each in answers} <= {"accepted", None}
    elif report.rejections:
        (rejection,) = report.rejections
        assert case.line in [each.source.line for each in rejection.conditions if each.source]
    else:
        severity = SEVERITY[finding.severity]
        assert (case.record, severity) in list(errors_in(received))
        told = {"1": "rejected", "3": "accepted with warnings"}[severity]
        assert told in [each.disposition for each in answers]


def test_what_no_answer_tells_of_stands_in_the_how_to() -> None:
    page = (DOCS / "howto" / "respond.md").read_text(encoding="utf-8")
    (rows,) = re.findall(r"\| fault \| why [^\n]*\n(.*?)\n\n", page, re.DOTALL)
    told = dict(re.findall(r"^\| `(\w+)` \|.*\(([A-Z&]+-[0-9]+)", rows, re.MULTILINE))
    assert told == SILENT
    assert set(SILENT) < {fault.name for fault in FAULTS}


def errors_in(received: bytes) -> Iterator[tuple[str, str]]:
    """(record, severity) of the errors of an answer: SE90 or SF90 behind what it is about."""
    lines = received.decode("latin-1").splitlines()
    about = ""
    for line in lines:
        if line[2:4] != "90":
            about = line[:4]
        else:
            yield about, line[5]
