"""What is drawn is what it says, and shrinks to what can be read."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

import catair
from catair import testing
from catair.applications import layouts, records_of
from catair.fields import Field, Object
from catair.synthesis.faults import FAULTS
from catair.testing import spoiling
from catair.testing.answering import Answered
from catair.testing.kinds import KINDS
from catair.testing.spoiling import Faulty
from catair.testing.values import field_values, values

FAST = settings(max_examples=15, deadline=None)
SHRINK = settings(max_examples=300, deadline=None, database=None, derandomize=True)


def errors(data: bytes) -> list[str]:
    return [str(each) for each in catair.validate(data) if each.severity == "error"]


@pytest.mark.parametrize("kind", KINDS)
@FAST
@given(data=st.data())
def test_transmissions_of_a_kind_have_no_error(kind: str, data: st.DataObject) -> None:
    made = data.draw(testing.transmissions(kind))
    assert errors(made) == []
    parsed = catair.parse(made)
    assert parsed.findings == []
    (batch,) = parsed.tree["batches"]
    (block,) = batch["blocks"]
    assert 1 <= len(block["transactions"]) <= 3
    assert {tree["type"] for tree in block["transactions"]} == {KINDS[kind].application}


@settings(max_examples=60, deadline=None)
@given(testing.transmissions(most=6, newline="\r\n"))
def test_transmissions_of_any_kind_have_no_error(data: bytes) -> None:
    assert errors(data) == []
    assert data.count(b"\r\n") == data.count(b"\n") == len(data) // 82
    codes = [line[25:27] for line in data.splitlines() if line.startswith(b"A")]
    assert len(set(codes)) == len(codes)


@FAST
@given(testing.transactions("isf_10", "isf_5"))
def test_transactions_are_written(tree: Object) -> None:
    made = catair.transmission(
        application="SF", site="2704", filer="EEE", password="PASSWD", transactions=[tree]
    )
    back = catair.parse(catair.emit(made)).tree
    assert back["batches"][0]["blocks"][0]["transactions"] == [tree]


@settings(max_examples=200, deadline=None)
@given(testing.faulty())
def test_a_fault_gives_its_finding(case: Faulty) -> None:
    found = catair.validate(case.data)
    told = [(each.code, each.line, each.record) for each in found]
    assert (case.code, case.line, case.record) in told
    if case.field is not None:
        assert case.field in [each.field for each in found]


@pytest.mark.parametrize("code", testing.ANSWERS)
@FAST
@given(data=st.data())
def test_answers_parse(code: str, data: st.DataObject) -> None:
    made: Answered = data.draw(testing.answers(code))
    assert errors(made.sent) == []
    if not made.received:
        assert code in ("SO", "SA")  # nobody is told of what was cancelled
        return
    parsed = catair.parse(made.received)
    # entries of type 86 are answered in days before the edition of SO
    assert [each for each in parsed.findings if each.code != "EDITION-OLDER"] == []
    for batch in parsed.tree["batches"]:
        assert batch["header"]["application_identifier_code"] == code


@pytest.mark.parametrize("code", testing.ANSWERS)
def test_each_answer_is_found(code: str) -> None:
    assert find(testing.answers(code), lambda made: made.received != b"", settings=SHRINK)


@FAST
@given(st.data())
def test_records_are_of_their_field_table(data: st.DataObject) -> None:
    record = data.draw(st.sampled_from(list(layouts())))
    made = data.draw(testing.records(record.identifier))
    assert made["record"] == record.identifier
    assert data.draw(values(record)).keys() <= {"record", "variant", *record.keys}


@pytest.mark.parametrize(("identifier", "application"), [("SE10", "SX"), ("10", "QP")])
def test_records_of_an_application(identifier: str, application: str) -> None:
    made = find(testing.records(identifier, application), lambda _: True, settings=SHRINK)
    keys = {key for each in records_of(application) for key in each.keys}
    assert made.keys() <= {"record", *keys}
    assert made["record"] == identifier


def test_lists_of_a_record_are_in_their_place() -> None:
    made = find(testing.records("K"), lambda made: len(made["importers"]) > 1, settings=SHRINK)
    assert made["importers"][0] is not None


# for each kind of value, a field that has it
FIELDS = {
    (field.kind, field.filled, bool(field.constant)): field
    for record in layouts()
    for field in record.elements
}


@pytest.mark.parametrize("field", FIELDS.values(), ids=map(str, FIELDS))
@FAST
@given(data=st.data())
def test_values_of_a_kind_are_written_and_read_back(field: Field, data: st.DataObject) -> None:
    value = data.draw(field_values(field))
    raw, told = field.write(value)
    assert (raw is not None, told) == (True, "")
    assert field.read(raw or "") == value


@pytest.mark.parametrize(
    ("draw", "told"),
    [
        (lambda: testing.transactions("boat"), "no kind 'boat'"),
        (lambda: testing.transmissions("ocean", most=0), "one transaction"),
        (lambda: testing.faulty("pilot"), "none of these kinds"),
        (lambda: testing.faulty("ocean", faults=("wrong_request",)), "none of these kinds"),
        (lambda: testing.faulty(faults=("rust",)), "no fault 'rust'"),
        (lambda: testing.answers("XX"), "no answer 'XX'"),
        (lambda: testing.answers("SX", "isf_10"), "none of these kinds"),
        (lambda: testing.records("SE99"), "no record 'SE99'"),
        (lambda: testing.records("SE10", "SF"), "of SF"),
        (lambda: testing.records("SE10", "??"), "no application"),
    ],
)
def test_what_is_not_offered_is_refused_at_once(draw: Any, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        draw()


# --- shrinking ---


def test_it_shrinks_to_one_transaction_of_the_first_kind() -> None:
    data = find(testing.transmissions("cancel", "ocean", most=4), lambda _: True, settings=SHRINK)
    records = [line[:4].strip() for line in data.decode().splitlines()]
    assert records[2:-2] == ["SE10", "SE13", "SE20", "SE20"]


def test_it_shrinks_to_what_fails() -> None:
    def several_lines(tree: Object) -> bool:
        return len(tree["lines"]) > 1

    tree = find(testing.transactions("ocean"), several_lines, settings=SHRINK)
    assert len(tree["lines"]) == 2
    assert tree["header"]["entry_number"].startswith("0000000")


def test_a_fault_shrinks_to_the_smallest_transaction() -> None:
    wanted = testing.faulty("cancel", "ocean", faults=("repeated",))
    case = find(wanted, lambda _: True, settings=SHRINK)
    assert (case.kind, case.fault, case.code) == ("cancel", "repeated", "STRUCTURE-PLACE")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_drawn(fault: Any) -> None:
    once = settings(SHRINK, phases=[Phase.generate])
    case = find(testing.faulty(faults=(fault.name,)), lambda _: True, settings=once)
    assert case.code == fault.code


def test_what_cannot_be_spoiled_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    strategy = testing.faulty("ocean")
    monkeypatch.setattr(spoiling, "put", lambda *_: None)
    with pytest.raises(Unsatisfiable):
        find(strategy, lambda _: True, settings=SHRINK)


# --- imports ---


def test_the_plugin_imports_nothing_of_catair_but_its_root() -> None:
    program = (
        "import sys, catair.testing.plugin;"
        "print(sorted(name for name in sys.modules if name.startswith(('catair', 'hypothesis'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['catair', 'catair.testing', 'catair.testing.plugin']"


def test_without_hypothesis_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "catair.testing.spoiling")
    monkeypatch.delitem(vars(testing), "faulty", raising=False)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ImportError, match=r"pip install 'catair\[testing\]'"):
        _ = testing.faulty


def test_another_module_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(testing._WHERE, "absent", "catair.testing.absent")
    with pytest.raises(ModuleNotFoundError, match=r"catair\.testing\.absent"):
        _ = testing.absent
    with pytest.raises(AttributeError, match="nothing"):
        _ = testing.nothing
