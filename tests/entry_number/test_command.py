"""catair entry-number."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from catair import entry_number
from catair.cli import entry_number as cli
from catair.number_bank import FIRST, Bank

from ..cli.command import catair, open_process, process

MADE = [entry_number.format(entry_number.make("B76", n)) for n in range(324527, 324537)]


def run(*arguments: str | Path, given: bytes | None = None) -> tuple[int, str, str]:
    done = catair("entry-number", *arguments, given=given)
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A bank of ten numbers."""
    path = tmp_path / "bank.txt"
    Bank(path).add(MADE)
    return path


def test_help() -> None:
    assert "entry-number  Check and make entry numbers" in catair("--help").stdout
    for name in ("check", "make", "draw"):
        assert name in run("--help")[1]
        assert "Exit status: 0" in run(name, "--help")[1]


# --- check -------------------------------------------------------------------------------------


def test_check() -> None:
    assert run("check", "B76-0324527-8") == (0, "B76-0324527-8: ok\n", "")
    assert run("check", "B76-0324527-8", "EEE00410059", "EEE  00410059") == (
        0, "B76-0324527-8: ok\nEEE-0041005-9: ok\nEEE-0041005-9: ok\n", "",
    )  # fmt: skip


def test_check_tells_what_is_wrong() -> None:
    assert run("check", "B7603245279", "B76-O324527-8", "b7603245278", "B76-0324527-8", "") == (
        1,
        "B76-0324527-9: check digit 9; expected 8\n"
        "B76-O324527-8: the letter O where a digit belongs; expected XXX-NNNNNNN-C, or the same "
        "eleven characters without hyphens\n"
        "b7603245278: 'b' in position 1; expected XXX-NNNNNNN-C, or the same eleven characters "
        "without hyphens\n"
        "B76-0324527-8: ok\n"
        "'': 0 characters in no form of an entry number; expected XXX-NNNNNNN-C, or the same "
        "eleven characters without hyphens\n",
        "",
    )


def test_check_with_a_filer_code() -> None:
    status, out, _ = run("check", "--filer", "B76", "03245278", " 03245278", "EEE-0041005-9")
    assert status == 1
    assert out.splitlines() == [
        "B76-0324527-8: ok",
        "B76-0324527-8: ok",
        "EEE-0041005-9: filer code EEE; expected B76",
    ]
    assert run("check", "--filer", "B76", "861234567") == (
        1,
        "861234567: the form of before October 1, 1986, whose check digit has no published rule; "
        "expected XXX-NNNNNNN-C, or the same eleven characters without hyphens, or its last eight "
        "digits\n",
        "",
    )


def test_check_with_an_offset() -> None:
    assert run("check", "--offset", "1", "B76-0324527-9") == (0, "B76-0324527-9: ok\n", "")
    assert run("check", "--offset", "1", "B76-0324527-8") == (
        1, "B76-0324527-8: check digit 8; expected 9\n", "",
    )  # fmt: skip


def test_check_reads_standard_input() -> None:
    given = b" B76-0324527-8\r\n\n\t\nB76-0324528-5\nB76-032452\xd9\xa7-8\nB76\xff\x1b[2J"
    status, out, err = run("check", "001-0000000-9", "-", "001-0000001-7", given=given)
    lines = [line.partition(";")[0] for line in out.splitlines()]
    assert (status, err) == (1, "")
    assert lines == [
        "001-0000000-9: ok",
        "B76-0324527-8: ok",
        "B76-0324528-5: check digit 5",
        "'B76-032452\\u0667-8': '\\u0667' in position 11",
        "'B76\\\\xff\\x1b[2J': '\\\\' in position 4",
        "001-0000001-7: ok",
    ]
    assert run("check", "-", given=b"B76-0324527-8") == (0, "B76-0324527-8: ok\n", "")
    assert run("check", "-", given=b"") == (0, "", "")


def test_check_as_json() -> None:
    status, out, err = run(
        "check", "--format", "json", "B7603245278", "B7603245279", "B76-032452٧-8"
    )
    assert (status, err) == (1, "")
    assert out.count("\n") == 1
    keys = ("number", "ok", "canonical", "problem", "expected")
    forms = "XXX-NNNNNNN-C, or the same eleven characters without hyphens"
    rows: list[tuple[Any, ...]] = [
        ("B7603245278", True, "B76-0324527-8", None, None),
        ("B7603245279", False, None, "check digit 9", "8"),
        ("B76-032452٧-8", False, None, "'\\u0667' in position 11", forms),
    ]
    assert json.loads(out) == [dict(zip(keys, row, strict=True)) for row in rows]
    assert run("check", "--format", "json", "-", given=b"") == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check"], "Missing argument 'NUMBER...'"),
        (["check", "--filer", "b76", "x"], "b76 is no filer code: three of A-Z and 0-9, not 000"),
        (["check", "--filer", "000", "x"], "000 is no filer code"),
        (["check", "--filer", "", "x"], "'' is no filer code"),
        (["check", "--filer", "B7٣", "x"], "'B7\\u0663' is no filer code"),
        (["check", "--offset", "10", "x"], "10 is not in the range 0<=x<=9"),
        (["check", "--format", "xml", "x"], "'xml' is not one of"),
        (["make", "--start", "1"], "Missing option '--filer'"),
        (["make", "--filer", "B76"], "Missing option '--start'"),
        (["make", "--filer", "B766", "--start", "1"], "B766 is no filer code"),
        (["make", "--filer", "B76", "--start", "-1"], "-1 is not in the range"),
        (["make", "--filer", "B76", "--start", "10000000"], "10000000 is not in the range"),
        (["make", "--filer", "B76", "--start", "1", "--count", "0"], "0 is not in the range"),
        (
            ["make", "--filer", "B76", "--start", "9999999", "--count", "2"],
            "2 from 9999999 on go beyond 9999999, the last number of an offset",
        ),
        (
            ["make", "--filer", "B76", "--start", "1", "--bank", "b", "--compact"],
            "--bank and --compact exclude each other",
        ),
        (["draw"], "Missing option '--bank'"),
        (["draw", "--bank", "b", "--count", "0"], "0 is not in the range"),
        (["give"], "No such command 'give'"),
    ],
)
def test_wrong_usage(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert told in err
    assert os.listdir(tmp_path) == []


# --- make --------------------------------------------------------------------------------------


def test_make() -> None:
    assert run("make", "--filer", "B76", "--start", "0324527") == (0, "B76-0324527-8\n", "")
    assert run("make", "--filer", "B76", "--start", "324527", "--count", "10") == (
        0, "".join(f"{number}\n" for number in MADE), "",
    )  # fmt: skip
    made = run("make", "--filer", "B76", "--start", "324527", "--offset", "3", "--compact")
    assert made == (0, "B7603245271\n", "")
    assert run("make", "--filer", "ZZZ", "--start", "9999999")[1] == "ZZZ-9999999-0\n"


def test_what_is_made_is_right() -> None:
    _, out, _ = run("make", "--filer", "9T4", "--start", "0", "--count", "5000", "--offset", "9")
    assert len(set(out.split())) == 5000
    status, told, _ = run("check", "--filer", "9T4", "--offset", "9", "-", given=out.encode())
    assert status == 0
    assert told == out.replace("\n", ": ok\n")


def test_make_a_bank(tmp_path: Path) -> None:
    bank = tmp_path / "Bänk.txt"
    common = ("make", "--filer", "B76", "--bank", bank, "--start")
    assert run(*common, "324527", "--count", "3") == (0, f"3 added, 3 left in {bank}\n", "")
    assert run(*common, "324530") == (0, f"1 added, 4 left in {bank}\n", "")
    assert run(*common, "0", "--offset", "1") == (0, f"1 added, 5 left in {bank}\n", "")
    before = bank.read_bytes()
    assert run(*common, "324529", "--count", "5") == (
        1, "", f"catair: {bank}: {MADE[2]} is in the bank already\n",
    )  # fmt: skip
    assert bank.read_bytes() == before
    taken = run("draw", "--bank", bank, "--count", "5", "--compact")
    last = entry_number.make("B76", 0, 1)
    compact = [entry_number.compact(number) for number in MADE[:4]]
    assert taken == (0, "".join(f"{number}\n" for number in [*compact, last]), "")


# --- draw --------------------------------------------------------------------------------------


def test_draw(bank: Path) -> None:
    assert run("draw", "--bank", bank) == (0, f"{MADE[0]}\n", "")
    assert run("draw", "--bank", bank, "--count", "2") == (0, f"{MADE[1]}\n{MADE[2]}\n", "")
    assert Bank(bank).left() == 7


def test_too_few(bank: Path) -> None:
    before = bank.read_bytes()
    assert run("draw", "--bank", bank, "--count", "11") == (
        1, "", f"catair: {bank}: 10 left; 11 wanted; none is drawn\n",
    )  # fmt: skip
    assert bank.read_bytes() == before


def test_damaged(bank: Path) -> None:
    data = bank.read_bytes().replace(MADE[4].encode(), b"B76-0324531-X")
    bank.write_bytes(data)
    told = (
        f"catair: {bank}:7: B76-0324531-X: the letter X where a digit belongs; expected "
        "XXX-NNNNNNN-C, or the same eleven characters without hyphens; the bank is damaged and is "
        "left as it is\n"
    )
    assert run("draw", "--bank", bank) == (2, "", told)
    assert run("make", "--bank", bank, "--filer", "EEE", "--start", "1") == (2, "", told)
    assert bank.read_bytes() == data


def test_no_bank(tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    assert run("draw", "--bank", missing) == (
        2, "", f"catair: {missing}: No such file or directory\n",
    )  # fmt: skip
    status, out, err = run("draw", "--bank", tmp_path)
    assert (status, out) == (2, "")
    assert err == f"catair: {tmp_path}: Is a directory\n"
    assert sorted(os.listdir(tmp_path)) == []


def test_in_use(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "Bank", partial(Bank, wait=0))
    with Bank(bank)._locked():
        assert run("draw", "--bank", bank) == (
            2, "", f"catair: {bank}: in use by another process\n",
        )  # fmt: skip


def test_two_processes(bank: Path) -> None:
    line = ("entry-number", "draw", "--count", "5", "--bank", bank)
    both = [open_process(*line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    told = [one.communicate(timeout=60) for one in both]
    assert [err for _, err in told] == [b"", b""]
    assert sorted((told[0][0] + told[1][0]).decode().split()) == MADE
    assert process(*line).returncode == 1


def test_nothing_is_drawn_for_a_closed_output(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bank.read_bytes()
    line = shlex.join([sys.executable, "-m", "catair", "entry-number", "draw", "--bank", str(bank)])
    done = subprocess.run(["bash", "-c", f"{line} >&-"], capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == b"catair: <stdout>: closed\n"
    assert bank.read_bytes() == before
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match="closed"):
        cli.command.main(["draw", "--bank", str(bank)], standalone_mode=False)
    assert bank.read_bytes() == before


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_what_cannot_be_printed_is_lost_not_doubled(bank: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = process(
            *("entry-number", "draw", "--bank", bank),
            capture_output=False, stdout=full, stderr=subprocess.PIPE,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"catair: standard output: No space left on device\n"
    assert run("draw", "--bank", bank) == (0, f"{MADE[1]}\n", "")


def test_the_bank_can_be_read_without_the_system(bank: Path) -> None:
    lines = bank.read_text(encoding="utf-8").splitlines()
    assert lines[0] == FIRST
    assert [line for line in lines if line.startswith("[ ] ")] == [f"[ ] {n}" for n in MADE]
