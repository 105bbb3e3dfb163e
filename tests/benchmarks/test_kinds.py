"""The files that are measured: clean, the same for the same seed, of every application."""

from __future__ import annotations

from collections import Counter

import pytest

import catair
from benchmarks.generate import pieces
from benchmarks.kinds.files import KINDS, uniform
from benchmarks.kinds.invented import Invented
from benchmarks.kinds.lines import LINE
from benchmarks.kinds.tables import GROUP, FromTables
from catair import applications, frames
from catair.applications import APPLICATIONS, RECORDS, records_of
from catair.fields import Object
from catair.tree import walk

CODES = [code for code in APPLICATIONS if records_of(code)]


def file_of(kind: str, size: int = 300_000, seed: int = 7) -> bytes:
    return b"".join(pieces(kind, size / 1_000_000, seed))


def blocks(data: bytes) -> list[Object]:
    """The blocks of a clean file, which comes back the same to the byte."""
    parsed = catair.parse(data)
    assert parsed.findings == []
    assert catair.emit(parsed.tree) == data
    return [block for batch in parsed.tree["batches"] for block in batch["blocks"]]


def codes(found: list[Object]) -> list[str]:
    return [block["header"]["application_identifier_code"] for block in found]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_for_the_same_seed(kind: str) -> None:
    data = file_of(kind)
    assert data == file_of(kind)
    assert data != file_of(kind, seed=8)
    assert len(data) >= 300_000


@pytest.mark.parametrize(("kind", "code"), [("cargo-release", "SE"), ("isf", "SF")])
def test_of_one_application(kind: str, code: str) -> None:
    assert set(codes(blocks(file_of(kind)))) == {code}


def test_security_filings_have_all_their_entities() -> None:
    (block,) = blocks(file_of("isf"))
    types = Counter(t["header"]["isf_submission_type"] for t in block["transactions"])
    assert types["1"] > 3 * types["2"] > 0
    for filing in block["transactions"]:
        entities = filing["entities"]
        found = {one["entity"]["entity_code"] for one in entities}
        if filing["header"]["isf_submission_type"] == "2":
            assert found == {"BKP", "ST"}
            assert filing["tariffs"]
            continue
        assert found == {"IM", "CN", "SE", "BY", "ST", "LG", "CS", "MF"}
        for one in entities:
            assert ("tariffs" in one) == (one["entity"]["entity_code"] == "MF")


def test_a_steady_program_fills_the_same_columns() -> None:
    """In one batch; drawn by chance the columns differ from record to record."""

    def filled(steady: bool) -> list[set[frozenset[str]]]:
        data = b"".join(uniform(Invented(7), FromTables(Invented(7), "SO", steady), 100_000))
        (block,) = blocks(data)
        found: dict[str, set[frozenset[str]]] = {}
        for transaction in block["transactions"]:
            for _, made in walk(transaction, ""):
                name = made["record"] + made.get("variant", "")
                found.setdefault(name, set()).add(frozenset(made))
        return list(found.values())

    assert all(len(keys) == 1 for keys in filled(steady=True))
    assert any(len(keys) > 9 for keys in filled(steady=False))


def test_every_has_every_application_with_layouts() -> None:
    found = codes(blocks(file_of("every", 1000 * LINE * len(CODES))))
    assert found[: len(CODES)] == CODES
    assert set(found) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_record_of_an_application(code: str) -> None:
    invented = Invented(7)
    size = 1_600_000 if code == "SX" else 400_000  # PGA records are few among its echoes
    data = b"".join(uniform(invented, FromTables(invented, code), size))
    assert set(codes(blocks(data))) == {code}
    lines = data.decode("latin-1").splitlines()
    known = {record.identifier for record in records_of(code)} - set(GROUP)
    assert {name for name in known if any(line.startswith(name) for line in lines)} == known


def test_an_application_without_a_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its records stand in no order, and are read as records all the same."""
    bare = applications.Application(
        "SN", "Importer Security Filing", "output", chapter="importer_security_filing", source="-"
    )
    assert bare.status == RECORDS
    monkeypatch.setitem(APPLICATIONS, "SN", bare)
    monkeypatch.setattr(frames, "_FRAMES", {})
    data = file_of("every", 2000 * LINE * len(CODES))
    found = blocks(data)
    runs = [block for block in found if codes([block]) == ["SN"]]
    assert runs
    names = {made["record"] for block in runs for made in block["records"]}
    assert names == {record.identifier for record in records_of("SN")}
