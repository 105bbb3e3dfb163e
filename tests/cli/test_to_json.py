"""catair to-json."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from catair import parse
from catair.applications import APPLICATIONS

from .command import CLEAN, FORMS, SAMPLES, catair, listing

BODY = b"\n".join(CLEAN.read_bytes().split(b"\n")[2:-3])  # the records between B and Y


@pytest.mark.parametrize("source", [(), ("-",), (CLEAN,)], ids=["nothing", "-", "a path"])
def test_sources(source: tuple[str | Path, ...]) -> None:
    done = catair("to-json", *source, given=CLEAN.read_bytes())
    assert (done.exit_code, done.stderr) == (0, "")
    assert json.loads(done.stdout) == parse(CLEAN).tree


@pytest.mark.parametrize("form", FORMS)
def test_forms(form: str) -> None:
    done = catair("to-json", "--form", form, CLEAN)
    head = json.loads(done.stdout if form == "document" else done.stdout.splitlines()[0])
    assert (head["catair"], head["form"]) == (1, form)
    assert head["file"] == {"encoding": "latin-1", "newline": "\n"}
    assert done.stdout.endswith("}\n")


def test_the_form_is_document_where_none_is_named() -> None:
    assert catair("to-json", CLEAN).stdout == catair("to-json", "--form", "document", CLEAN).stdout


@pytest.mark.parametrize("code", APPLICATIONS)
def test_every_application_code_is_known(code: str) -> None:
    done = catair("to-json", "--application", code, given=b"")
    assert done.exit_code == 1  # the file is empty
    assert json.loads(done.stdout)["file"]["application"] == code


def test_application_where_no_header_says_one() -> None:
    done = catair("to-json", given=BODY)
    assert done.exit_code == 1
    assert "APPLICATION-MISSING" in done.stderr
    done = catair("to-json", "--application", "SE", given=BODY)
    assert "APPLICATION-MISSING" not in done.stderr
    (batch,) = json.loads(done.stdout)["batches"]
    assert batch["blocks"][0]["transactions"][0]["header"]["record"] == "SE10"


def test_application_gives_way_to_the_headers() -> None:
    stated = json.loads(catair("to-json", "--application", "AX", CLEAN).stdout)
    assert stated["file"].pop("application") == "AX"
    assert stated == json.loads(catair("to-json", CLEAN).stdout)


def test_response_codes() -> None:
    data = b"Y  2704EEESX00003".ljust(80)
    header = b"B  2704EEE  P".ljust(80)
    done = catair("to-json", "--application", "SX", given=header + b"\n" + data)
    (block,) = json.loads(done.stdout)["batches"][0]["blocks"]
    assert block["header"]["statement_status"] == "P"
    assert block["trailer"]["output_transaction_image_count"] == 3


@pytest.mark.parametrize("code", ["ZZ", "se", "", "SE "])
def test_unknown_application(code: str, tmp_path: Path) -> None:
    done = catair("to-json", "--application", code, CLEAN, "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert "is no application code; see catair applications" in done.stderr
    assert (done.stdout, listing(tmp_path)) == ("", [])


def test_encoding() -> None:
    data = CLEAN.read_bytes().decode("latin-1").encode("cp037")
    done = catair("to-json", "--encoding", "cp037", given=data)
    assert (done.exit_code, done.stderr) == (0, "")
    tree = json.loads(done.stdout)
    assert tree["file"].pop("encoding") == "cp037"
    expected = json.loads(catair("to-json", CLEAN).stdout)
    assert expected["file"].pop("encoding") == "latin-1"
    assert tree == expected
    assert catair("to-flat", given=done.stdout_bytes).stdout_bytes == data


def test_the_whole_result_is_written_whatever_is_found(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    data = CLEAN.read_bytes().lower() + b"STRAY\n"
    done = catair("to-json", "-o", out, given=data)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert catair("to-flat", out).stdout_bytes == data


def test_warnings_are_no_errors() -> None:
    done = catair("to-json", given=CLEAN.read_bytes().replace(b"SYNTHETIC", b"synthetic"))
    assert done.exit_code == 0
    assert "warning FIELD-CASE" in done.stderr


def test_findings_name_the_source() -> None:
    path = SAMPLES / "batch_block" / "block_rejection_response.txt"
    done = catair("to-json", path)
    assert done.exit_code == 1
    assert f"{path}:7:51-80: error FIELD-FILLER X1: data in filler" in done.stderr
    done = catair("to-json", given=path.read_bytes())
    assert "<stdin>:7:51-80: error FIELD-FILLER X1" in done.stderr


@pytest.mark.parametrize("data", [b"", b"\n", b"\xff\xfe", b"\0" * 500])
def test_any_bytes_are_converted(data: bytes) -> None:
    for form in FORMS:
        done = catair("to-json", "--form", form, given=data)
        assert done.exit_code in (0, 1)
        assert done.stderr
        assert catair("to-flat", given=done.stdout_bytes).stdout_bytes == data
