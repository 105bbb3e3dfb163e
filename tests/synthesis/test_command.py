"""`catair generate`: what it makes, its side file, its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import catair
from catair.synthesis import KINDS
from tests.cli.command import catair as command

MIX = "ocean=5,air=3,isf_10=2"


def process(*arguments: str, hashed: str = "0") -> bytes:
    """The standard output of the command in a process of its own."""
    found = subprocess.run(
        [sys.executable, "-m", "catair", "generate", *arguments],
        env={**os.environ, "PYTHONHASHSEED": hashed},
        capture_output=True,
        check=True,
    )
    return found.stdout


def test_what_it_makes_is_clean_and_comes_back(tmp_path: Path) -> None:
    made = tmp_path / "made.txt"
    options = ("--mix", MIX, "--count", "100", "--seed", "7", "-o", str(made))
    found = command("generate", *options)
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", "")
    assert command("validate", str(made)).exit_code == 0
    parsed = catair.parse(made)
    assert parsed.findings == []
    assert catair.emit(parsed.tree) == made.read_bytes()
    batches = parsed.tree["batches"]
    sizes = [sum(len(block["transactions"]) for block in b["blocks"]) for b in batches]
    assert sizes == [80, 20]
    codes = [batch["header"]["application_identifier_code"] for batch in batches]
    assert codes == ["SE", "SF"]


def test_the_same_in_two_processes() -> None:
    options = ("--mix", MIX, "--count", "50", "--seed", "3", "--invalid-rate", "0.2")
    one, other = process(*options, hashed="1"), process(*options, hashed="2")
    assert one == other
    assert one != process(*options[:-3], "4", hashed="1")


def test_the_same_bytes_as_ever() -> None:
    """A change of what a seed gives is one that users notice."""
    made = b"".join(
        process("--kind", kind, "--seed", "1", "--count", "2") for kind in ("bond_query", "cancel")
    )
    assert [line.rstrip() for line in made.decode().splitlines()] == EVER


EVER = [
    "A2704EEEPASSWD100526     KI                                SYNTHETIC",
    "B  2704EEEKI",
    "K 00-692239400100-692239500100-692239600100-692239700 00-692239800 00-692239900",
    "K 00-692240100100-692240200",
    "Y  2704EEEKI",
    "Z2704EEE      100526",
    "A2704EEEPASSWD100526     SE                                SYNTHETIC",
    "B  2704EEESE",
    "SE10DEEE  95603428 01EI 00-69223940020800000295313004",
    "SE13ALEX PLACEHOLDER                        9565550194     01",
    "SE20CR S09560342",
    "SE10DEEE  95603436 01EI 00-69224010030800000895483004",
    "SE13SAM SAMPLE                              3605550157     07",
    "SE20CR S09560343",
    "Y  2704EEESE",
    "Z2704EEE      100526",
]


def test_days_and_blocks(tmp_path: Path) -> None:
    made = tmp_path / "made.txt"
    days = ("--from", "2026-10-05", "--to", "2026-10-07", "--transactions-per-block", "4")
    parties = ("--filer", "CU1", "--site", "3002", "--port", "3001")
    options = ("--kind", "truck", "--count", "30", "--seed", "1", "-o", str(made))
    assert command("generate", *options, *days, *parties).exit_code == 0
    assert command("validate", str(made)).exit_code == 0
    batches = catair.parse(made).tree["batches"]
    sent = [batch["header"]["transmission_date"] for batch in batches]
    assert sent == ["2026-10-05", "2026-10-06", "2026-10-07"]
    for batch in batches:
        assert [len(block["transactions"]) for block in batch["blocks"]] == [4, 4, 2]
        header = batch["blocks"][2]["header"]
        assert header["processing_district_port_code"] == "3001"
        assert header["processing_filer_code"] == "CU1"
        assert batch["header"]["sender_receiver_site_code"] == "3002"


def test_faults_and_their_findings(tmp_path: Path) -> None:
    made, faults, clean = (tmp_path / name for name in ("made.txt", "faults.ndjson", "clean.txt"))
    options = ("--mix", "ocean=3,air_split,type_11,isf_10=2,bond_query", "--count", "200")
    options += ("--seed", "9", "--from", "2026-10-05", "--to", "2026-10-06")
    assert command("generate", *options, "-o", str(clean)).exit_code == 0
    options += ("--invalid-rate", "0.3", "--faults", str(faults), "-o", str(made))
    assert command("generate", *options).exit_code == 0
    told = [json.loads(line) for line in faults.read_text().splitlines()]
    assert 40 <= len(told) <= 80
    assert len({row["fault"] for row in told}) > 8
    found = catair.validate(made)
    assert [(f.line, f.code, f.record) for f in found] == [
        (row["line"], row["code"], row["record"]) for row in told
    ]
    for finding, row in zip(found, told, strict=True):
        assert row["field"] in (None, finding.field)
    # the other transactions are those that are made without faults
    wrong = {row["transaction"] for row in told}
    both = [
        [
            transaction
            for batch in catair.parse(path).tree["batches"]
            for block in batch["blocks"]
            for transaction in block["transactions"]
        ]
        for path in (made, clean)
    ]
    same = {at for at, (one, other) in enumerate(zip(*both, strict=True)) if one == other}
    assert same == set(range(200)) - wrong


def test_faults_without_a_side_file() -> None:
    found = command("generate", "--kind", "ocean", "--seed", "1", "--invalid-rate", "1")
    assert found.exit_code == 0
    assert len(catair.validate(found.stdout.encode())) == 1


def test_the_kinds_are_listed() -> None:
    found = command("generate", "--list-kinds")
    assert found.exit_code == 0
    assert [line.split()[0] for line in found.stdout.splitlines()] == list(KINDS)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "one of --kind and --mix"),
        (("--kind", "ocean", "--mix", "air"), "one of --kind and --mix"),
        (("--kind", "boat"), "no kind 'boat'"),
        (("--mix", "ocean=0"), "weight of ocean"),
        (("--kind", "ocean", "--filer", "ee"), "no filer code"),
        (("--kind", "ocean", "--site", "27,4"), "site"),
        (("--kind", "ocean", "--from", "2026-13-01"), "month"),
        (("--kind", "ocean", "--count", "0"), "--count"),
        (("--kind", "ocean", "--invalid-rate", "2"), "--invalid-rate"),
    ],
)
def test_wrong_usage(options: tuple[str, ...], told: str, tmp_path: Path) -> None:
    out = tmp_path / "made.txt"
    found = command("generate", "--seed", "1", *options, "-o", str(out))
    assert found.exit_code == 2
    assert told in found.stderr
    assert not out.exists()


def test_two_results_in_one_file(tmp_path: Path) -> None:
    out = str(tmp_path / "made.txt")
    found = command("generate", "--seed", "1", "--kind", "air", "--faults", out, "-o", out)
    assert found.exit_code == 2
    assert "the same file" in found.stderr


def test_nothing_is_left_of_what_is_refused(tmp_path: Path) -> None:
    out, faults = tmp_path / "made.txt", tmp_path / "faults.ndjson"
    files = ("-o", str(out), "--faults", str(faults))
    found = command("generate", "--seed", "1", "--kind", "air", "--port", "a,b", *files)
    assert found.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    out = str(tmp_path / "no" / "made.txt")
    found = command("generate", "--seed", "1", "--kind", "air", "-o", out)
    assert found.exit_code == 2
    assert "No such file" in found.stderr


def test_a_reader_that_goes_away() -> None:
    options = ("--kind", "air", "--seed", "1", "--count", "5000")
    made = subprocess.Popen(
        [sys.executable, "-m", "catair", "generate", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert made.stdout is not None
    assert made.stderr is not None
    made.stdout.readline()
    made.stdout.close()
    assert made.stderr.read() == b""
    made.stderr.close()
    made.wait()
