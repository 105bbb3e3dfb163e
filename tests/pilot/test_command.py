"""catair pilot: to-flat, to-json, check, merge, confirm."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import catair, process

from .filings import NAMES, SAMPLES, sample

ENVELOPE = ("--site", "2704", "--filer", "EEE", "--date", "2026-11-20")
CARRIER = SAMPLES / "carrier_air.json"


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The command turns the garbage collector off; here the process goes on."""
    yield
    gc.enable()


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A filing of a carrier that lacks an element."""
    path = tmp_path / "faulty.json"
    native = sample("carrier_air")
    del native["shipment_initiator"]["address"]
    path.write_text(json.dumps(native), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", NAMES)
def test_samples_both_ways(name: str) -> None:
    flat, native = SAMPLES / f"{name}.txt", SAMPLES / f"{name}.json"
    made = catair("pilot", "to-flat", *ENVELOPE, native)
    assert (made.exit_code, made.stdout_bytes, made.stderr) == (0, flat.read_bytes(), "")
    back = catair("pilot", "to-json", flat)
    assert (back.exit_code, back.stderr) == (0, "")
    assert json.loads(back.stdout) == sample(name)
    checked = catair("pilot", "check", flat, native)
    assert (checked.exit_code, checked.stdout) == (0, "")


def test_every_sample_is_named_in_the_readme() -> None:
    text = (SAMPLES.parent / "README.md").read_text(encoding="utf-8")
    assert {path.stem for path in SAMPLES.iterdir()} == set(NAMES)
    for path in SAMPLES.iterdir():
        assert f"`pilot/{path.name}`" in text


def test_the_confirmation_is_that_of_the_filing() -> None:
    made = catair("pilot", "confirm", "--received", "2026-11-20T14:05:09", CARRIER)
    assert made.exit_code == 0
    assert made.stdout_bytes == (SAMPLES / "confirmation.json").read_bytes()


def test_confirmations_of_several_filings_and_now() -> None:
    made = catair("pilot", "confirm", SAMPLES / "shipment.txt")
    assert len(json.loads(made.stdout)) == 3
    assert catair("pilot", "confirm", SAMPLES / "confirmation.json").stdout == "[]\n"


def test_confirm_of_what_cannot_be_read(tmp_path: Path) -> None:
    missing = catair("pilot", "confirm", tmp_path / "none.json")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "No such file" in missing.stderr
    wrong = catair("pilot", "confirm", "-", given=b"{}")
    assert (wrong.exit_code, wrong.stdout) == (1, "[]\n")
    assert "<stdin>: error JSON-VALUE" in wrong.stderr


def test_check_names_element_and_paragraph(faulty: Path) -> None:
    made = catair("pilot", "check", faulty)
    assert made.exit_code == 1
    assert made.stdout == (
        f"{faulty}: error PILOT-MISSING: mandatory element missing; expected Shipment Initiator "
        "Name and Address: address; at /shipment_initiator/address [PIA-059 2.1 ¶2.a]\n"
    )


def test_check_as_json(faulty: Path) -> None:
    made = catair("pilot", "check", "--format", "json", faulty)
    (finding,) = json.loads(made.stdout)
    assert (made.exit_code, finding["code"]) == (1, "PILOT-MISSING")
    assert finding["field"] == "shipment_initiator.address"
    assert finding["source"] == "PIA-059 2.1 ¶2.a"


def test_check_of_standard_input_and_a_warning() -> None:
    native = sample("carrier_air")
    del native["known_carrier_customer_flag"]
    made = catair("pilot", "check", given=json.dumps(native).encode())
    assert made.exit_code == 0
    assert made.stdout.startswith("<stdin>: warning PILOT-ADVISED")


def test_check_of_what_cannot_be_read(faulty: Path, tmp_path: Path) -> None:
    made = catair("pilot", "check", tmp_path / "none.json", faulty)
    assert made.exit_code == 2
    assert "PILOT-MISSING" in made.stdout
    assert "No such file" in made.stderr


def test_check_of_the_manifest() -> None:
    made = catair("pilot", "check", "--manifest", SAMPLES / "broker.json")
    assert made.exit_code == 1
    assert made.stdout.count("PILOT-MANIFEST") == 10
    assert catair("pilot", "check", "--manifest", CARRIER).exit_code == 0


def test_personal_data_of_a_damaged_file_is_masked() -> None:
    data = (SAMPLES / "carrier_air.txt").read_bytes().replace(b"~S~PECIMEN", b"~S~PEC\xefMEN")
    masked = catair("pilot", "check", given=data)
    assert "FIELD-CHARACTER" in masked.stdout
    assert "MEN" not in masked.stdout
    shown = catair("pilot", "check", "--show-values", given=data)
    assert "MEN" in shown.stdout


def test_merge_as_text_and_as_json() -> None:
    made = catair("pilot", "merge", SAMPLES / "shipment.json", SAMPLES / "broker.txt")
    assert made.exit_code == 0
    assert "shipment 1: house bill number ZZH2611002\n" in made.stdout
    assert "  14 elements undisputed, 4 in dispute\n" in made.stdout
    assert f'    "truck": {SAMPLES}/shipment.json#/2\n' in made.stdout
    assert f"    (masked): {SAMPLES}/shipment.json#/1\n" in made.stdout
    made = catair("pilot", "merge", "--format", "json", SAMPLES / "shipment.txt")
    told = json.loads(made.stdout)
    assert told["layout"] == "project layout, not CBP's"
    assert len(told["shipments"][0]["disagreements"]) == 4
    open_ = catair("pilot", "merge", "--show-values", SAMPLES / "shipment.txt")
    assert '    "17 Invented Street, Springfield, IL 00018, US": ' in open_.stdout


def test_merge_of_a_consolidation_and_of_no_number(tmp_path: Path) -> None:
    natives: list[Any] = [
        {"shipment_tracking_number": "T1", "master_bill_number": "M"},
        {"shipment_tracking_number": "T2", "master_bill_number": "M"},
        {"master_bill_number": "M"},
        {"originator_code": "A\x1b"},
    ]
    path = tmp_path / "filings.json"
    path.write_text(json.dumps(natives), encoding="utf-8")
    made = catair("pilot", "merge", path)
    assert made.exit_code == 0
    assert "  warning PILOT-CONSOLIDATED: master bill of several shipments" in made.stdout
    assert "shipment 3: no number\n" in made.stdout
    assert "? A\\x1b\n" in made.stdout


def test_merge_of_what_cannot_be_read(tmp_path: Path) -> None:
    made = catair("pilot", "merge", tmp_path / "none.json", CARRIER)
    assert made.exit_code == 2
    assert made.stdout.startswith("shipment 0: ")
    wrong = catair("pilot", "merge", "-", given=b"[]")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert "JSON-FORM" in wrong.stderr


def test_a_refused_filing_writes_no_file(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    made = catair("pilot", "to-flat", *ENVELOPE, "-", "-o", out, given=b'{"buyer": {"age": "9"}}')
    assert made.exit_code == 1
    assert "JSON-KEY" in made.stderr
    assert not out.exists()
    made = catair("pilot", "to-flat", "--site", "?", "--filer", "EEE", CARRIER, "-o", out)
    assert made.exit_code == 1
    assert "FIELD-REFUSED" in made.stderr
    assert not out.exists()


def test_an_envelope_is_demanded() -> None:
    made = catair("pilot", "to-flat", CARRIER)
    assert made.exit_code == 2
    assert "--site" in made.stderr


def test_other_encodings() -> None:
    data = (SAMPLES / "broker.txt").read_bytes().decode("latin-1").encode("cp037")
    made = catair("pilot", "to-json", "--encoding", "cp037", given=data)
    assert json.loads(made.stdout) == sample("broker")


def test_the_help_says_whose_layout_it_is() -> None:
    made = catair("pilot", "--help")
    assert "CBP publishes no record layout" in " ".join(made.stdout.split())


def test_listings_say_whose_layout_it_is() -> None:
    listed = catair("applications").stdout.splitlines()
    assert [line[:2] for line in listed if "project layout, not CBP's" in line] == ["P3", "R3"]
    rows = json.loads(catair("applications", "--format", "json").stdout)
    assert {row["code"] for row in rows if row["own"]} == {"P3", "R3"}
    assert "project layout, not CBP's" in catair("layouts", "DP10").stdout


def test_the_package_is_not_loaded_for_other_commands() -> None:
    code = (
        "import sys, catair, catair.cli; catair.parse(b'B  2704EEESE\\n'); "
        "print([n for n in sys.modules if 'pilot' in n])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_a_process_of_its_own() -> None:
    done = process("pilot", "check", "-", given=CARRIER.read_bytes())
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
