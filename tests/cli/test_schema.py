"""catair schema."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

import catair as package

from .command import FORMS, catair, listing, process


@pytest.mark.parametrize("form", FORMS)
def test_it_prints_the_packaged_file(form: str) -> None:
    done = catair("schema", form)
    assert (done.exit_code, done.stderr) == (0, "")
    assert json.loads(done.stdout) == package.schema(form)
    packaged = Path(package.__file__).parent / "schemas" / f"{form}.schema.json"
    assert process("schema", form).stdout == packaged.read_bytes()


def test_form_5106_has_one() -> None:
    done = catair("schema", "form5106")
    assert json.loads(done.stdout) == package.schema("form5106")


def test_document_is_the_default() -> None:
    assert catair("schema").stdout == catair("schema", "document").stdout
    assert catair("schema", "-o", "-").stdout == catair("schema").stdout


def test_into_a_file(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    path.write_bytes(b"OLD")
    done = catair("schema", "lines", "-o", path)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert path.read_bytes() == process("schema", "lines").stdout
    assert listing(tmp_path) == ["schema.json"]


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "schema.json", tmp_path):
        done = process("schema", "-o", path)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(f"catair: {path}: ".encode())
        assert done.stderr.count(b"\n") == 1
    assert listing(tmp_path) == []


@pytest.mark.parametrize("arguments", [("page",), ("lines", "records"), ("-o", ""), ("Document",)])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    done = catair("schema", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Error: " in done.stderr


def test_a_broken_pipe_is_silent() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = process("schema", stdout=closed, stderr=subprocess.PIPE, capture_output=False)
    assert done.stderr == b""
