"""KI and the pilot; every sample and whatever is made of one gets an answer that parses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair import responder
from tests.files.strategies import damaged_files

from .ask import SAMPLES, lines, only, respond

SCRIPT = SAMPLES / "responder" / "script.json"
EVERY = sorted(path for path in SAMPLES.glob("**/*.txt"))


def test_importers() -> None:
    made = responder.respond(SAMPLES / "bond" / "bond_query.txt", as_of="2026-11-16", script=SCRIPT)
    assert only(lines(catair.emit(made)), "K") == [
        "K100-2300886001ORVANDEL SPECIMEN IMPORTS AND DI000A00005000027040301240000000171",
        "K2                                           N Y A",
        "K3PO BOX 17",
        "K4                                SEATTLE              WA98101",
        "K7ORVANDEL SPECIMEN IMPORTS AND  CEE008 CONSUMER PRODUCTS AND MASS MER",
        "K8IN1DISTRIBUTION COMPANY OF NORTH AMERICA",
        "K8IN2CHANDISING",
        "K100-2300994000",
        "K100-2300772003SPECIMEN VOID INC",
        "K100-2300661  0",
        "K100-2300555**0",
    ]


def test_addresses_are_sent_on_request_alone() -> None:
    data = (SAMPLES / "bond" / "bond_query.txt").read_bytes()
    data = data.replace(b"00-2300886001", b"00-230088600 ")
    told = lines(catair.emit(responder.respond(data, as_of="2026-11-16", script=SCRIPT)))
    assert [line[:2] for line in only(told, "K")][:5] == ["K1", "K2", "K7", "K8", "K8"]


def test_a_query_for_nobody() -> None:
    data = (SAMPLES / "bond" / "bond_query.txt").read_bytes().splitlines(keepends=True)
    nobody = b"K " + b" " * 78 + b"\n"
    assert respond(b"".join([*data[:2], nobody, *data[-2:]]), "2026-11-16") == []


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ({"importer_and_bond": {"query_results_code": "Q"}}, "query_results_code"),
        ({"importer_and_bond": 1}, "a record object"),
        ({"importer_and_bond": {"query_results_code": "0"}, "legal_name": []}, "an object"),
        (
            {"importer_and_bond": {"query_results_code": "0"}, "legal_name": {"other": {}}},
            "JSON-KEY",
        ),
        ({"bond": {}}, "JSON-KEY"),
    ],
)
def test_importers_that_are_none(result: dict[str, Any], told: str) -> None:
    script = {"importers": [{"importer_number": "00-2300886", "results": [result]}]}
    with pytest.raises(responder.ScriptError, match=told):
        responder.load(json.dumps(script).encode())


def test_a_filing_of_the_pilot_is_confirmed() -> None:
    told = respond("pilot/broker.txt", "2026-11-20T14:05")
    assert told[0].endswith("R3                                NOT A LAYOUT OF CBP")
    assert only(told, "DP") == [
        "DP90ZQBROKER03          11202026140500",
        "DP20                         ZZH2611002",
    ]


# --- whatever is sent ---


def answered(data: bytes) -> bytes:
    return catair.emit(responder.respond(data, as_of="2026-11-25T10:00", script=SCRIPT))


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.relative_to(SAMPLES).as_posix())
def test_the_answer_to_a_sample_parses_without_a_finding(path: Path) -> None:
    data = answered(path.read_bytes())
    # that a file of 2008 is older than this edition is told of its answer, too
    told = [each for each in catair.parse(data).findings if each.code != "EDITION-OLDER"]
    assert told == []
    found = catair.validate(data, as_of="2026-11-25", ignore=["EDITION-"])
    assert [each for each in found if each.severity != "info"] == []
    assert data.count(b"\nZ") == len(catair.parse(data).tree["batches"])


# What a record in error is given back with
_AS_SENT = ("FIELD-", "LINE-LONG", "EDITION-OLDER", "FILE-EMPTY")


def parses(data: bytes) -> None:
    try:
        answer = answered(data)
    except responder.UnreadableError:
        return
    told = [each for each in catair.parse(answer).findings if not each.code.startswith(_AS_SENT)]
    assert told == []
    assert answer == answered(data)


@settings(deadline=None, max_examples=100)
@given(damaged_files())
def test_whatever_is_sent_gets_an_answer_that_parses(data: bytes) -> None:
    parses(data)


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(EVERY),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 79), st.binary(max_size=6))),
    st.sets(st.integers(0, 60), max_size=3),
)
def test_a_damaged_sample_gets_an_answer_that_parses(
    path: Path, damage: list[tuple[int, int, bytes]], gone: set[int]
) -> None:
    text = path.read_bytes().splitlines()
    for at, column, put in damage:
        line = text[at % len(text)]
        text[at % len(text)] = line[:column] + put + line[column + len(put) :]
    parses(b"\n".join(line for at, line in enumerate(text) if at not in gone))


def test_blank_lines_are_no_records() -> None:
    for name in ("ocean_type_01.txt", "isf/isf_10_complete.txt"):
        data = (SAMPLES / name).read_bytes()
        whole = data.splitlines(keepends=True)
        blank = b"".join([*whole[:4], b"\n", *whole[4:]])
        assert answered(blank) == answered(data)
