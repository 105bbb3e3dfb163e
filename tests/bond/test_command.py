"""catair bond compare, on the samples and on what is wrong with its input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from catair.forms import FORMS
from tests.cli.command import SAMPLES, catair, process

FORM = SAMPLES / "bond" / "form5106.json"
RESPONSE = SAMPLES / "bond" / "bond_response.txt"


def edited(tmp_path: Path, **changes: Any) -> Path:
    """The form of the samples with other values; `...` takes a key away."""
    form = json.loads(FORM.read_bytes()) | changes
    path = tmp_path / "form.json"
    path.write_text(json.dumps({k: v for k, v in form.items() if v is not ...}), encoding="utf-8")
    return path


def lines(text: str, verdict: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(f"{verdict}: ")]


def test_what_the_response_confirms() -> None:
    done = process("bond", "compare", FORM, RESPONSE)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert text.splitlines()[0].startswith("query result 1: Name and address information")
    assert not lines(text, "different") + lines(text, "not stated in the response")
    # the number, the name, three of the K2s, ten of addresses and six of the first bond
    assert len(lines(text, "equal")) == 21
    # a bond that the form does not have is there to be seen
    amount = "not stated on the form: /bonds/-/bond_amount: 1250000000 in the response; K2 58-67"
    assert amount in text


def test_names_and_addresses_are_masked_unless_asked_for(tmp_path: Path) -> None:
    form = edited(tmp_path, legal_name="SPECIMEN IMPORTS")
    done = catair("bond", "compare", form, RESPONSE)
    assert done.exit_code == 1
    (line,) = lines(done.stdout, "different")
    assert line == (
        "different: /legal_name: (masked) on the form, (masked) in the response; "
        "K7 3-32, K8 6-75 at /results/1/legal_name/name_and_center "
        "[Importer/Bond Query v7, QIB-19, QIB-20]"
    )
    for style in ("text", "json"):
        told = catair("bond", "compare", form, RESPONSE, "--format", style).stdout
        for word in ("ORVANDEL", "SPECIMEN", "SEATTLE", "98101", "2300886", "PO BOX"):
            assert word not in told.upper()
        told = catair("bond", "compare", form, RESPONSE, "--format", style, "--show-values").stdout
        for word in ("ORVANDEL", "SPECIMEN IMPORTS", "SEATTLE", "98101", "2300886", "PO BOX"):
            assert word in told.upper()


@pytest.mark.parametrize("form", FORMS)
def test_any_form_of_the_response(form: str) -> None:
    converted = catair("to-json", "--form", form, RESPONSE).stdout_bytes
    done = catair("bond", "compare", FORM, "-", given=converted)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == catair("bond", "compare", FORM, RESPONSE).stdout
    assert catair("bond", "compare", FORM, "-", given=b"\xef\xbb\xbf" + converted).exit_code == 0


def test_the_form_may_be_standard_input() -> None:
    done = catair("bond", "compare", "-", RESPONSE, given=FORM.read_bytes())
    assert done.exit_code == 0


def test_for_programs() -> None:
    done = catair("bond", "compare", FORM, RESPONSE, "--format", "json")
    told = json.loads(done.stdout)
    assert (told["importer_number"], told["agrees"]) == ("(masked)", True)
    (response,) = told["responses"]
    assert response["query_results_codes"] == ["1"]
    by_element = {made["element"]: made for made in response["comparisons"]}
    assert by_element["/bonds/0/bond_amount"] == {
        "element": "/bonds/0/bond_amount",
        "verdict": "equal",
        "form": 50000,
        "response": 50000,
        "places": [{"record": "K1", "columns": "52-60", "page": "QIB-10"}],
        "path": "/results/0/importer_and_bond",
        "source": "Importer/Bond Query v7, QIB-10",
    }
    assert by_element["/mailing_address/address_line_two"]["response"] is None
    assert by_element["/mailing_address/city"]["response"] == "(masked)"


def test_another_importer_of_the_response(tmp_path: Path) -> None:
    form = edited(tmp_path, importer_number=..., bonds=...)
    done = catair("bond", "compare", form, RESPONSE, "--importer", "00-230099400")
    assert done.exit_code == 1
    assert "query result 2: " in done.stdout
    # the first one is another transaction, and nothing of it is looked at
    assert "K8" not in done.stdout


def test_an_importer_that_is_not_in_the_response() -> None:
    for style in ("text", "json"):
        command = ("bond", "compare", FORM, RESPONSE, "--importer", "00-999999900")
        done = catair(*command, "--format", style)
        assert (done.exit_code, done.stderr) == (1, "")
        assert "999999" not in done.stdout
    assert json.loads(done.stdout) == {
        "importer_number": "(masked)",
        "agrees": False,
        "responses": [],
    }
    told = catair(*command, "--show-values").stdout
    assert told == "importer 00-999999900 is not in the response\n"


def test_an_importer_that_is_not_on_file_confirms_nothing() -> None:
    done = catair("bond", "compare", FORM, RESPONSE, "--importer", "00-230077200")
    assert done.exit_code == 1
    assert done.stdout.startswith("query result 0: No name and address information is on file.\n")
    assert "not stated in the response: /legal_name: (masked) on the form; K7 3-32" in done.stdout
    assert (
        "not stated in the response: /bonds/0/bond_amount: 50000 on the form; "
        "K1 52-60, K2 58-67 [Importer/Bond Query v7, QIB-10, QIB-13]"
    ) in done.stdout


def test_the_findings_of_a_response_are_told_and_count(tmp_path: Path) -> None:
    faulty = tmp_path / "response.txt"
    faulty.write_bytes(RESPONSE.read_bytes().replace(b"K2DBASPECIMEN", b"K2D1ASPECIMEN"))
    done = catair("bond", "compare", FORM, faulty)
    assert done.exit_code == 1
    assert f"{faulty}:4:3-5: error FIELD-CLASS K2 name_qualifier" in done.stderr
    assert len(lines(done.stdout, "different")) == 1


def test_an_unknown_result_code(tmp_path: Path) -> None:
    path = tmp_path / "response.txt"
    path.write_bytes(RESPONSE.read_bytes().replace(b"00-230077200" + b"0", b"00-2300772007"))
    done = catair("bond", "compare", FORM, path, "--importer", "00-230077200")
    assert done.stdout.startswith("query result 7: not in the chapter\n")


@pytest.mark.parametrize(
    ("form", "told"),
    [
        (b"", "JSON-SYNTAX"),
        (b"[]", "JSON-VALUE: value refused; expected an object; at /"),
        (b'{"name": 1}', "JSON-KEY: unknown key; expected an element of CBP Form 5106; at /name"),
        (b'{"legal_name": "A", "legal_name": "B"}', "JSON-DUPLICATE"),
        (b'{"bonds": [{}]}', "expected bond_number or bond_type_activity_code; at /bonds/0"),
    ],
)
def test_a_form_that_cannot_be_used(form: bytes, told: str) -> None:
    done = catair("bond", "compare", "-", RESPONSE, given=form)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in done.stderr
    assert done.stderr.startswith("<stdin>: error ")


@pytest.mark.parametrize(
    "given", [b"", b"{}", b"{", b'{"catair": 1, "form": "page"}', b"SE10A\n", b"[1]"]
)
def test_a_response_that_cannot_be_used(given: bytes) -> None:
    done = catair("bond", "compare", FORM, "-", given=given)
    assert (done.exit_code, done.stdout) == (2, "")
    last = "catair: <stdin>: no response to an importer/bond query (KR)"
    assert done.stderr.splitlines()[-1] == last


def test_a_file_of_another_application_has_no_response() -> None:
    done = catair("bond", "compare", FORM, SAMPLES / "cancel.txt")
    assert (done.exit_code, done.stdout) == (2, "")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    missing = tmp_path / "none"
    for arguments in ((missing, RESPONSE), (FORM, missing)):
        done = process("bond", "compare", *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(f"catair: {missing}: ".encode())


def test_wrong_usage(tmp_path: Path) -> None:
    form = edited(tmp_path, importer_number=...)
    for arguments, told in (
        (("-", "-"), "one of them may be standard input"),
        ((FORM, RESPONSE, "--importer", "002300886"), "NN-NNNNNNNXX"),
        ((form, RESPONSE), "the form has no importer_number, and --importer is not given"),
        ((FORM,), "Missing argument"),
    ):
        done = catair("bond", "compare", *arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert told in done.stderr
