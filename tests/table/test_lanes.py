"""The fast lane and the object lane give the same tables, and every byte comes back."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair import encodings
from catair.synthesis.kinds import KINDS
from catair.synthesis.transmission import Order, write
from catair.table import converting, parts, rows
from catair.table.strides import Strides
from tests.strategies import files
from tests.table import SAMPLES, Tables, rebuilt, tables

# Applications whose batches are never read by columns: their transactions begin by a value, or
# are all of their block
SLOW = ("KR", "PF", "MS")


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few proved batches stand between others, they are read by columns."""
    monkeypatch.setattr(converting, "FEW", 0)


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the fast lane says of the batches that it is given."""
    told: list[bool] = []
    take = Strides.take

    def watched(self: Strides, *arguments: Any) -> Any:
        found = take(self, *arguments)
        told.extend(found[0])
        return found

    monkeypatch.setattr(Strides, "take", watched)
    return told


def same(data: bytes, **options: Any) -> Tables:
    """The tables by both lanes, which are the same and give the file back."""
    fast, told = tables(data, show_values=True, **options)
    slow, found = tables(data, show_values=True, fast=False, **options)
    assert fast.keys() == slow.keys()
    for name, table in fast.items():
        assert table.equals(slow[name]), name
    assert told == found
    assert rebuilt(fast) == data
    return fast


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples(path: Path) -> None:
    data = path.read_bytes()
    same(data)
    found = tables(data)[0]["findings"].num_rows
    assert found == len(catair.parse(data).findings)


def test_clean_samples_are_read_by_columns(proved: list[bool]) -> None:
    for path in SAMPLES:
        parsed = catair.parse(path)
        codes = {
            batch.get("header", {}).get("application_identifier_code")
            for batch in parsed.tree["batches"]
        }
        if not parsed.findings and not codes & {*SLOW, None}:
            tables(path.read_bytes())
    assert all(proved)
    assert len(proved) > 50


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_made_up(kind: str, proved: list[bool]) -> None:
    out = io.BytesIO()
    write(Order({kind: 1}, 3, 20, per_block=4), out)
    same(out.getvalue())
    assert all(proved)


SPOILT = b"  019AZaz*.\xa2\xe9\r\x00"


def mutated(chance: random.Random) -> tuple[bytes, dict[str, Any]]:
    """Samples one behind the other, some lines spoilt, in some encoding and with some line end."""
    texts = [chance.choice(SAMPLES).read_bytes() for _ in range(chance.randint(1, 6))]
    lines = b"".join(texts).split(b"\n")[:-1]
    for _ in range(chance.choice((0, 1, 1, 3))):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        line = bytearray(lines[at])
        what = chance.randrange(6)
        if what < 2 and line:
            line[chance.randrange(len(line))] = chance.choice(SPOILT)
        elif what == 2:
            line = line[: chance.randrange(81)]
        elif what == 3:
            line += b"x" * chance.randrange(5)
        elif what == 4:
            lines[at], lines[other] = lines[other], lines[at]
            continue
        else:
            lines.insert(other, bytes(line))
            continue
        lines[at] = bytes(line)
    options: dict[str, Any] = {}
    if chance.random() < 0.2:
        options["application"] = chance.choice(("SE", "AE", "SO"))
    if chance.random() < 0.3:
        lines = [line.ljust(80)[:80] for line in lines]
        end = b""
    else:
        end = chance.choice((b"\n", b"\n", b"\r\n", b"\r"))
    data = b"".join(line + end for line in lines)
    if chance.random() < 0.2:
        options["encoding"] = name = chance.choice(("cp037", "cp437", "cp1252"))
        text = data.decode("latin-1").replace("\xa2", "$").replace("\xe9", "e")
        data = encodings.codec(name)[1](text)
    elif chance.random() < 0.1:
        data = b"\xef\xbb\xbf" + data
    return data, options


@pytest.mark.parametrize("seed", range(60))
def test_mutated(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    data, options = mutated(chance)
    if chance.random() < 0.3:
        monkeypatch.setattr(parts, "BLOCK", chance.choice((100, 1000, 5000)))
        monkeypatch.setattr(parts, "LONGEST", chance.choice((500, 4000)))
    same(data, **options)


@settings(max_examples=50, deadline=None)
@given(files(), st.sampled_from((None, "SE", "AE", "SX", "KI")))
def test_anything(text: str, application: str | None) -> None:
    same(text.encode("latin-1"), application=application)


# --- single things -------------------------------------------------------------------------------


def batch(*lines: str, code: str = "SE", date: str = "092126") -> str:
    """A batch with one block of these lines."""
    head = f"A2704EEEPASSWD{date}     {code}".ljust(80)
    around = [head, f"B  2704EEE{code}".ljust(80), *lines, f"Y  2704EEE{code}".ljust(80)]
    return "".join(line.ljust(80) + "\n" for line in [*around, f"Z2704EEE      {date}"])


CANCEL = batch(
    "SE10DEEE  00410059 01                 800000189002704",
    "SE13ALEX SPECIMEN                           3105550142     03",
)


def test_nothing() -> None:
    found = same(b"")
    assert found["findings"]["code"].to_pylist() == ["FILE-EMPTY"]
    assert found["files"].to_pylist()[0]["lines"] == 0


def test_a_batch_of_another_kind_stays_alone(proved: list[bool]) -> None:
    wrong = CANCEL.replace("ALEX", "Alex")
    found = same((CANCEL + wrong + CANCEL).encode())
    assert proved[:3] == [True, False, True]
    assert found["SE/SE13"]["batch"].to_pylist() == [0, 1, 2]
    assert [raw is None for raw in found["SE/SE13"]["raw"].to_pylist()] == [True, False, True]
    told = found["findings"].to_pylist()[0]
    assert (told["line"], told["byte_offset"]) == (10, 9 * 81)
    assert told["path"] == "/batches/1/blocks/0/transactions/0/contact/contact_name"
    assert told["transaction_batch"] == 1


def test_few_batches_between_others_go_with_them(
    proved: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converting, "FEW", 1 << 15)
    wrong = CANCEL.replace("ALEX", "Alex")
    same((wrong + CANCEL + wrong).encode())
    assert proved == [False, True, False]


def test_an_older_edition_is_told_once(proved: list[bool]) -> None:
    old = batch("SE10DEEE  00410059 01", date="092119")
    found = same((old + CANCEL).encode())
    assert found["findings"]["code"].to_pylist() == ["EDITION-OLDER", "EDITION-OLDER"]
    proved.clear()
    found = same((old + old + CANCEL + old).encode())
    assert found["findings"]["line"].to_pylist() == [1, 1]
    assert proved == [False, True, True, True, True, True, True]


@pytest.mark.parametrize(
    "spoilt",
    [
        CANCEL.replace("B  2704EEESE", "B  2704EEESX"),  # a block of another application
        CANCEL.replace("     SE  ", "     ??  "),  # an application that nobody knows
        CANCEL.replace("     SE  ", "         ", 1),  # one that the B will say
        CANCEL.replace("SE13", "SE99"),  # a record that nobody knows
        CANCEL.replace("SE13ALEX", "SE36ALEX"),  # one out of its place
        CANCEL.replace("EEE  0041", "EEE X0041"),  # data in filler
        CANCEL.replace("Z2704EEE      092126".ljust(80), "Z".ljust(79) + "Z"),  # one of ACE's own
        CANCEL.replace("092126", "023126"),  # no such day
        CANCEL.replace("\n", " \n", 1),  # a longer line
        CANCEL.replace("\n", "\t", 1),  # a line end that is none
        CANCEL.replace("03  ", "03\xa2 "),  # no character of ASCII
    ],
)
def test_what_is_not_proved(spoilt: str, proved: list[bool]) -> None:
    assert spoilt != CANCEL
    same((CANCEL + spoilt + CANCEL).encode("latin-1"))
    assert not all(proved[:2])


def test_a_transaction_that_the_recogniser_refuses(proved: list[bool]) -> None:
    clean = next(path for path in SAMPLES if path.name == "fda_food.txt").read_text()
    lines = clean.splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if line.startswith("PG01"))
    data = "".join([*lines[: at + 1], "PG51".ljust(80) + "\n", *lines[at + 1 :]]).encode()
    found = same(clean.encode() + data)
    assert "STRUCTURE-GROUP" in found["findings"]["code"].to_pylist()
    assert proved[:2] == [True, False]


def test_rows_are_taken_before_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "HELD", 5)
    same((CANCEL * 3).replace("\n", "\r").encode())


def blocks(data: bytes) -> Iterator[int]:
    """Sizes of reads that cut the file in every way that matters."""
    yield from (1, 80, 81, 82, len(data) // 2, len(data))


def test_however_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (CANCEL * 4).encode()
    whole = same(data)
    for size in blocks(data):
        monkeypatch.setattr(parts, "BLOCK", size)
        assert same(data).keys() == whole.keys()


def test_a_batch_too_long_to_be_held(monkeypatch: pytest.MonkeyPatch, proved: list[bool]) -> None:
    monkeypatch.setattr(parts, "BLOCK", 200)
    monkeypatch.setattr(parts, "LONGEST", 1000)
    entries = ["SE10DEEE  00410059 01                 800000189002704"] * 200
    data = (CANCEL + batch(*entries) + CANCEL).encode()
    found = same(data)
    assert proved == [True, True]
    assert found["SE/SE10"]["batch"].to_pylist() == [0, *[1] * 200, 2]
    unterminated = data.replace(b"\n", b"")
    assert same(unterminated)["SE/SE10"].num_rows == 202


@pytest.mark.parametrize("block", [5000, 1 << 23])
def test_a_line_end_in_a_file_without(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "BLOCK", block)
    data = (CANCEL * 40).replace("\n", "").encode()
    found = same(data[:9600] + b"\n" + data[9600:])
    assert found["strays"].num_rows == 0
    assert found["SE/SE10"].num_rows == 40
    assert found["findings"]["code"].to_pylist() == ["LINE-END"]
