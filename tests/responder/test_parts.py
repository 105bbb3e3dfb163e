"""The clock, the script and its schema, the state, and the Python interface."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import catair
from catair import responder
from catair.responder import clock, script
from catair.responder.form import SCHEMA
from catair.responder.state import State

from .ask import SAMPLES, lines, respond

VALIDATOR = Draft202012Validator(catair.schema("script"))
SAMPLE = json.loads((SAMPLES / "responder" / "script.json").read_text(encoding="utf-8"))


def test_the_clock() -> None:
    start = clock.moment("2026-11-25T10:30")
    assert clock.when("2d", start) == datetime(2026, 11, 27, 10, 30)
    assert clock.when("90m", start) == datetime(2026, 11, 25, 12, 0)
    assert clock.when("2026-12-01", start) == datetime(2026, 12, 1)
    assert clock.when("never", start) is None
    # six digits can say no later day
    assert clock.when("9999d", clock.moment("2069-12-01")) == datetime(2069, 12, 31, 23, 59)
    assert clock.days(clock.moment("2069-12-31"), 30) == datetime(2069, 12, 31, 23, 59)
    assert (clock.now().second, clock.now().tzinfo) == (0, None)


@pytest.mark.parametrize(
    "stated",
    [
        {},
        SAMPLE,
        {"importers": []},
        {"bills": [{"bill": "X", "wrong_type": True, "holds": [], "parts": []}]},
        {"bills": [{"arrived": "2026-02-28"}]},
        {"conditions": [{"code": "X31", "block": 1}]},
    ],
)
def test_scripts(stated: dict[str, Any]) -> None:
    assert list(script.flaws(stated, SCHEMA, "")) == []
    assert VALIDATOR.is_valid(stated)


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ([], ": expected object"),
        ({"x": 1}, "/x: expected one of conditions, bills, entries, reviews, importers"),
        ({"bills": {}}, "/bills: expected array"),
        ({"bills": [{"wrong_type": 1}]}, "/bills/0/wrong_type: expected boolean"),
        ({"conditions": [{}]}, "/conditions/0: expected code"),
        ({"conditions": [{"code": "X99"}]}, "/conditions/0/code: expected one of X01"),
        ({"conditions": [{"code": "X31", "block": -1}]}, "/conditions/0/block: expected 0 to"),
        ({"conditions": [{"code": "X31", "block": True}]}, "/conditions/0/block: expected integer"),
        ({"importers": 1}, "/importers: expected string or array"),
        (
            {"importers": [{"importer_number": "00-2300886", "results": []}]},
            "/importers/0/results: expected an item",
        ),
    ],
)
def test_what_is_no_script(stated: Any, told: str) -> None:
    assert next(script.flaws(stated, SCHEMA, "")).startswith(told)
    assert not VALIDATOR.is_valid(stated)


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "1969-01-01", "2026-01-01T24:00"])
def test_days_that_there_are_not(day: str) -> None:
    stated = {"bills": [{"arrived": day}]}
    assert list(script.flaws(stated, SCHEMA, "")) == ["/bills/0/arrived: no such date"]


def test_the_packaged_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(catair.schema("script"))


def test_a_file_of_importers_stands_beside_the_script(tmp_path: Path) -> None:
    path = tmp_path / "script.json"
    path.write_text('{"importers": "them.json"}', encoding="utf-8")
    (tmp_path / "them.json").write_text("[{}]", encoding="utf-8")
    with pytest.raises(responder.ScriptError, match="importers/0: expected importer_number"):
        responder.load(path)
    (tmp_path / "them.json").write_text("[]", encoding="utf-8")
    assert responder.load(path).importers == {}


def test_the_answer_is_a_document() -> None:
    made = responder.respond(
        SAMPLES / "cancel.txt", as_of=datetime(2026, 9, 22, 7, 5, 9, tzinfo=UTC)
    )
    assert [batch["header"]["application_identifier_code"] for batch in made["batches"]] == ["SX"]
    assert catair.parse(catair.emit(made)).findings == []
    known = responder.load(b"{}")
    again = responder.respond(SAMPLES / "cancel.txt", as_of="2026-09-22", script=known)
    assert again == made
    assert responder.respond(b"")["batches"] == []


def test_what_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with State(path) as state:
        respond("several_transactions.txt", "2026-09-25", state=state)
        respond("isf/isf_10_complete.txt", "2026-09-25", state=state)
        respond("batch_block/batch_rejection_input.txt", "2026-09-25", state=state)
        state.commit()
    with State(path) as state:
        assert [key for key, _ in state.entries()] == ["EEE00410117", "EEE00410216"]
        assert [key for key, _ in state.filings()] == ["EEE-00000000001"]
        kinds = [application for _, application, _ in state.answers()]
        assert kinds == [*["SX"] * 6, *["SO"] * 2, "SN", "SA", "rejection"]
        assert {moment for moment, _, _ in state.answers()} == {"2026-09-25T00:00"}
        assert state.answers()[0][2]["type"] == "SX"


def test_an_answer_that_was_changed_is_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with State(path) as state:
        respond("cancel.txt", "2026-09-25", state=state)
        state.commit()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE answers SET moment = '2026-09-26T00:00'")
    db.close()
    with State(path) as state, pytest.raises(responder.StateError, match="did not write"):
        state.answers()


def test_without_a_commit_nothing_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with State(path) as state:
        respond("ocean_type_01.txt", "2026-09-14", state=state)
    assert not path.exists()


def test_lines_of_an_answer() -> None:
    assert lines(b"A  \nB\n") == ["A", "B"]
