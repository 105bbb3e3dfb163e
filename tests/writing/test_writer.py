"""The Writer: one transaction at a time, to a path or a file, whole or not at all."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest

from catair.findings import EmitError
from catair.writer import Writer, emit

from .trees import ORDER, document, entry, header, lines, slow

SE: dict[str, Any] = {"application": "SE", "site": "2704", "filer": "EEE"}
SX: dict[str, Any] = SE | {"application": "SX"}
BAD = {"type": "SE", "header": header(valid_action_code="a")}


def test_writes_what_emit_writes(tmp_path: Path) -> None:
    trees = [entry(), slow(entry()), {"type": "SE", "header": header()}]
    envelope: dict[str, Any] = {
        "sender": "SVC", "password": "PASSWD", "date": "2026-09-14", "office": "01",
        "port": "3004", "text": "HELLO", "newline": "\r\n",
    }  # fmt: skip
    with Writer(tmp_path / "out.txt", **SE, **envelope) as writer:
        for tree in trees:
            writer.transaction(tree)
    assert (tmp_path / "out.txt").read_bytes() == emit(document(*trees, **envelope))
    assert os.listdir(tmp_path) == ["out.txt"]


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    with Writer(str(tmp_path / "out.txt"), **SE):
        pass
    assert len(lines((tmp_path / "out.txt").read_bytes())) == 4


def test_a_binary_file_stays_open() -> None:
    out = io.BytesIO()
    with Writer(out, **SE) as writer:
        writer.transaction(entry())
        assert len(lines(out.getvalue())) == 2 + len(ORDER)
    assert out.getvalue() == emit(document(entry()))


def test_encoding() -> None:
    out = io.BytesIO()
    with Writer(out, **SE, encoding="cp037") as writer:
        writer.transaction(entry())
    assert out.getvalue().decode("cp037").encode("latin-1") == emit(document(entry()))


def test_nothing_is_written_of_a_refused_transaction() -> None:
    out = io.BytesIO()
    with Writer(out, **SE) as writer:
        writer.transaction(entry())
        before = out.getvalue()
        for bad in (BAD, {"type": "ZZ"}, 5, {"type": "SE", "header": header(), "bill": 1}):
            with pytest.raises(EmitError):
                writer.transaction(bad)  # type: ignore[arg-type]
            assert out.getvalue() == before
        with pytest.raises(EmitError) as told:
            writer.transaction(BAD)
        writer.transaction(entry())
    (finding,) = told.value.findings
    assert (finding.code, finding.path) == (
        "FIELD-REFUSED",
        "/transaction/header/valid_action_code",
    )
    assert out.getvalue() == emit(document(entry(), entry()))


def test_records_of_a_refused_transaction_are_not_counted() -> None:
    out = io.BytesIO()
    with Writer(out, **SX) as writer:
        writer.transaction(entry())
        with pytest.raises(EmitError):
            writer.transaction(entry() | {"contact": {"record": "SE13"}})
    assert lines(out.getvalue())[-2][12:17] == f"{len(ORDER):05}"


def test_counts() -> None:
    out = io.BytesIO()
    with Writer(out, **SX) as writer:
        for _ in range(3):
            writer.transaction(entry())
    assert lines(out.getvalue())[-2][12:17] == f"{3 * len(ORDER):05}"


@pytest.mark.parametrize("old", [None, b"OLD"])
def test_an_exception_leaves_what_was_there(tmp_path: Path, old: bytes | None) -> None:
    path = tmp_path / "out.txt"
    if old:
        path.write_bytes(old)
    writer = Writer(path, **SE)

    def write() -> None:
        with writer:
            writer.transaction(entry())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write()
    assert (path.read_bytes() if old else path.exists()) == (old or False)
    assert len(os.listdir(tmp_path)) == bool(old)


def test_an_exception_writes_no_trailers_to_a_file() -> None:
    out = io.BytesIO()
    writer = Writer(out, **SE)
    with pytest.raises(EmitError), writer:
        writer.transaction(BAD)
    assert len(lines(out.getvalue())) == 2


def test_it_cannot_be_used_outside_its_block() -> None:
    writer = Writer(io.BytesIO(), **SE)
    with pytest.raises(ValueError, match="not open"):
        writer.transaction(entry())
    with writer:
        pass
    with pytest.raises(ValueError, match="not open"):
        writer.transaction(entry())


def test_it_cannot_be_used_after_an_exception() -> None:
    writer = Writer(io.BytesIO(), **SE)
    with pytest.raises(RuntimeError), writer:
        raise RuntimeError
    with pytest.raises(ValueError, match="not open"):
        writer.transaction(entry())


@pytest.mark.parametrize(
    ("stated", "path"),
    [
        ({"site": "27"}, None),
        ({"site": "27045"}, "/header/sender_receiver_site_code"),
        ({"filer": "eee"}, "/header/sender_receiver_id_code"),
        ({"date": "2026-02-30"}, "/header/transmission_date"),
        ({"password": 5}, "/header/communication_password"),
        ({"port": "x"}, "/header/processing_district_port_code"),
    ],
)
def test_refused_envelope(tmp_path: Path, stated: dict[str, Any], path: str | None) -> None:
    writer = Writer(tmp_path / "out.txt", **(SE | stated))
    if path is None:
        with writer:
            pass
        return
    with pytest.raises(EmitError) as told, writer:
        raise AssertionError("entered")
    assert [f.path for f in told.value.findings] == [path]
    assert os.listdir(tmp_path) == []
    with pytest.raises(ValueError, match="not open"):
        writer.transaction(entry())


def test_refused_arguments() -> None:
    with pytest.raises(ValueError, match="no application 'ZZ'"):
        Writer(io.BytesIO(), application="ZZ", site="2704", filer="EEE")
    for stated, path in (({"newline": "\n\n"}, "/file/newline"), ({"encoding": "utf-8"}, None)):
        with pytest.raises(EmitError) as told:
            Writer(io.BytesIO(), **(SE | stated))
        assert [f.path for f in told.value.findings] == [path or "/file/encoding"]


def test_a_count_that_does_not_fit_leaves_nothing_behind(tmp_path: Path) -> None:
    many = {"record": None, "raw": ""}
    tree = {"type": "SE", "header": header() | {"after": [many] * 100_000}}
    writer = Writer(tmp_path / "out.txt", **SX)
    with pytest.raises(EmitError), writer:
        writer.transaction(tree)
    assert os.listdir(tmp_path) == []
    with pytest.raises(ValueError, match="not open"):
        writer.transaction(entry())


def test_a_missing_directory(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), Writer(tmp_path / "no" / "out.txt", **SE):
        raise AssertionError("entered")


def test_memory_does_not_grow_with_remarks() -> None:
    edited = {"type": "SE", "header": header() | {"verbatim": {"40-49": "       500"}}}
    out = io.BytesIO()
    with Writer(out, **SE) as writer:
        for _ in range(50):
            writer.transaction(edited)
        assert len(writer._emitter.remarks) < 50


def test_several_blocks(tmp_path: Path) -> None:
    one, other = entry(), {"type": "SE", "header": header()}
    with Writer(tmp_path / "out.txt", **SE, port="3004") as writer:
        writer.transaction(one)
        writer.block()
        writer.transaction(other)
    tree = document(one, **SE, port="3004")
    tree["batches"][0]["blocks"] += document(other, **SE, port="3004")["batches"][0]["blocks"]
    assert (tmp_path / "out.txt").read_bytes() == emit(tree)


def test_the_records_of_each_block_are_counted() -> None:
    """Y of a response counts the records of its own block."""
    out = io.BytesIO()
    with Writer(out, **SX) as writer:
        writer.transaction({"type": "SX", "header": {"echo": header()}})
        writer.block()
    found = [line for line in lines(out.getvalue()) if line.startswith("Y")]
    assert [line.strip()[-5:] for line in found] == ["00001", "00000"]
