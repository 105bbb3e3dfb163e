"""catair to-flat."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .command import CLEAN, FORMS, catair, listing


def tree() -> Any:
    """The document of a clean sample."""
    return json.loads(catair("to-json", CLEAN).stdout)


def refused() -> bytes:
    """The same with a value that is refused."""
    made = tree()
    made["batches"][0]["blocks"][0]["transactions"][0]["header"]["valid_action_code"] = "delete"
    return json.dumps(made).encode()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("way", ["path", "-", "nothing"])
def test_sources(form: str, way: str, tmp_path: Path) -> None:
    source = tmp_path / "in.json"
    source.write_bytes(catair("to-json", "--form", form, CLEAN).stdout_bytes)
    ways: dict[str, list[str | Path]] = {"path": [source], "-": ["-"], "nothing": []}
    arguments = ways[way]
    done = catair("to-flat", *arguments, given=source.read_bytes())
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout_bytes == CLEAN.read_bytes()


def test_output(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_bytes(b"OLD")
    done = catair("to-flat", "-o", out, given=json.dumps(tree()).encode())
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes() == CLEAN.read_bytes()


@pytest.mark.parametrize("old", [None, b"OLD"])
def test_a_refused_value_leaves_the_output_as_it_was(old: bytes | None, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    if old:
        out.write_bytes(old)
    done = catair("to-flat", "-o", out, given=refused())
    assert done.exit_code == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("<stdin>:5: error FIELD-REFUSED SE10 valid_action_code: ")
    assert "; at /batches/0/blocks/0/transactions/0/header/valid_action_code" in line
    assert listing(tmp_path) == (["out.txt"] if old else [])
    assert not old or out.read_bytes() == old


def test_a_refused_line_leaves_the_output_as_it_was(tmp_path: Path) -> None:
    text = catair("to-json", "--form", "lines", CLEAN).stdout_bytes + b'{"event":"page"}\n'
    out = tmp_path / "out.txt"
    out.write_bytes(b"OLD")
    done = catair("to-flat", "-o", out, given=text)
    assert done.exit_code == 1
    last = len(text.splitlines())
    assert done.stderr.startswith(f"<stdin>:{last}: error JSON-VALUE")
    assert listing(tmp_path) == ["out.txt"]
    assert out.read_bytes() == b"OLD"


def test_a_refused_document_writes_nothing_to_standard_output() -> None:
    done = catair("to-flat", given=refused())
    assert (done.exit_code, done.stdout) == (1, "")


def test_a_refused_line_ends_standard_output() -> None:
    text = catair("to-json", "--form", "lines", CLEAN).stdout_bytes
    lines = text.splitlines(keepends=True)
    done = catair("to-flat", given=b"".join([*lines[:2], b"[]\n", *lines[2:]]))
    assert done.exit_code == 1
    assert done.stdout_bytes == CLEAN.read_bytes()[:81]


def test_only_the_refused_source_is_not_written(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(tree()))
    bad.write_bytes(refused())
    out = tmp_path / "out"
    done = catair("to-flat", "--output-dir", out, bad, good)
    assert done.exit_code == 1
    assert listing(out) == ["good.txt"]
    assert (out / "good.txt").read_bytes() == CLEAN.read_bytes()
    assert str(bad) in done.stderr


def test_a_remark_is_no_error(tmp_path: Path) -> None:
    made = tree()
    made["batches"][0]["header"]["verbatim"] = {"2-5": "27  "}
    out = tmp_path / "out.txt"
    done = catair("to-flat", "-o", out, given=json.dumps(made).encode())
    assert done.exit_code == 0
    assert "info VERBATIM-EDITED A sender_receiver_site_code" in done.stderr
    assert out.read_bytes() == CLEAN.read_bytes()


@pytest.mark.parametrize("given", [b"", b"{", b"{}", b"[]", CLEAN.read_bytes()])
def test_what_is_no_form(given: bytes, tmp_path: Path) -> None:
    done = catair("to-flat", "-o", tmp_path / "out", given=given)
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 1
    assert listing(tmp_path) == []
