"""Every sample through the real command, and what samples/README.md says of their findings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .command import FORMS, SAMPLES, catair, process

CARGO = sorted(SAMPLES.glob("*.txt"))
PRINTED = sorted((SAMPLES / "batch_block").glob("*.txt"))
EVERY = [*CARGO, *PRINTED]


def named(path: Path) -> str:
    return path.stem


def test_the_readme_lists_every_sample() -> None:
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in EVERY if f"`{path.name}`" not in text] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", EVERY, ids=named)
def test_flat_to_each_form_and_back(path: Path, form: str) -> None:
    converted = catair("to-json", "--form", form, path)
    back = catair("to-flat", given=converted.stdout_bytes)
    assert back.stdout_bytes == path.read_bytes()
    assert (back.exit_code, back.stderr) == (0, "")


@pytest.mark.parametrize("form", FORMS)
def test_all_at_once_in_processes_of_their_own(tmp_path: Path, form: str) -> None:
    there, back = tmp_path / "json", tmp_path / "flat"
    assert process("to-json", "--form", form, "--output-dir", there, *EVERY).returncode == 1
    done = process("to-flat", "--output-dir", back, *sorted(there.iterdir()))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert {p.name: p.read_bytes() for p in back.iterdir()} == {
        p.name: p.read_bytes() for p in EVERY
    }


@pytest.mark.parametrize("path", CARGO, ids=named)
def test_cargo_release_has_nothing_to_tell(path: Path) -> None:
    done = catair("to-json", path)
    assert (done.exit_code, done.stderr) == (0, "")
    data = path.read_bytes()
    assert data.isascii()
    assert {len(line) for line in data.removesuffix(b"\n").split(b"\n")} == {80}
    tree = json.loads(done.stdout)
    assert "before" not in tree
    (batch,) = tree["batches"]
    assert batch.keys() == {"header", "blocks", "trailer"}
    assert all(block.keys() == {"header", "transactions", "trailer"} for block in batch["blocks"])
    for kept in ("verbatim", "after", "length", "end", "raw"):
        assert f'"{kept}"' not in done.stdout


@pytest.mark.parametrize("path", PRINTED, ids=named)
def test_printed_transmissions(path: Path, tmp_path: Path) -> None:
    done = catair("to-json", path, "-o", tmp_path / "json", "--findings", tmp_path / "findings")
    found = [json.loads(line) for line in (tmp_path / "findings").read_bytes().splitlines()]
    assert {f["code"] for f in found} <= {"EDITION-OLDER", "APPLICATION-RAW", "FIELD-FILLER"}
    errors = [(f["line"], f["code"], f["columns"]) for f in found if f["severity"] == "error"]
    # the README names one misprint that breaks a layout: data in 51-80 of the X1 line of X19
    wrong = [(7, "FIELD-FILLER", [51, 80])] if path.stem == "block_rejection_response" else []
    assert errors == wrong
    assert done.exit_code == int(bool(wrong))
    # all were sent before the edition held
    assert [f["line"] for f in found if f["code"] == "EDITION-OLDER"] == [1]
