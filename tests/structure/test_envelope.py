"""The envelope: any sequence of control records and transactions, against Lark and by example."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

import catair
from catair import findings
from catair._generated import batch_block_control
from catair.fields import Object
from catair.message import assemble
from catair.recogniser import UNKNOWN, Envelope, Unit
from catair.tree import walk
from tests.structure.sequences import lark_tree

LINES = {
    "A": "A2704EEEPASSWD091426     SE",
    "B": "B  2704EEESE",
    "T": "SE10AEEE  00410018 01EI 00-26001170011800000600502704",
    "Y": "Y  2704EEESE",
    "Z": "Z2704EEE      091426",
}
NAMES = {"T": "TRANSACTION"}
MOST = 6


def file_of(letters: str) -> bytes:
    return "".join(LINES[letter].ljust(80) + "\n" for letter in letters).encode()


def sequences(letters: str, most: int) -> Iterator[str]:
    for length in range(1, most + 1):
        for found in product(letters, repeat=length):
            yield "".join(found)


def accepted(letters: str) -> bool:
    tokens = [NAMES.get(letter, letter) for letter in letters]
    return lark_tree("batch_block_control", "file", tokens) is not None


# --- every sequence ----------------------------------------------------------------------------


def events_of(letters: str) -> list[tuple[str, Object, tuple[str, ...]]]:
    """The events of the envelope alone: (event, keys, what is missing)."""
    units = []
    for number, letter in enumerate(letters):
        made: Object = {"record": letter, "number": number}
        if letter == "T":
            units.append(
                Unit("TRANSACTION", "transaction", {"header": made}, [], number, 0, [made], "")
            )
        elif letter == "?":
            units.append(Unit(UNKNOWN, "unplaced", [made], [], number, 0, [made], ""))
        else:
            units.append(Unit(letter, "", made, [], number, 0, [made], ""))
    envelope = Envelope(iter(units), batch_block_control.SHAPE)
    return [(data.pop("event"), data, missing) for data, _, missing in envelope.events()]


def well_formed(names: list[str]) -> bool:
    """Every event inside the one it belongs to, and each that opens closed."""
    depth = []
    for name in names:
        if name == "unplaced":
            continue
        if name in ("batch", "block"):
            depth.append(name)
        elif name == "transaction":
            if depth[-1:] != ["block"]:
                return False
        elif not depth or f"{depth.pop()}_end" != name:
            return False
        if depth not in ([], ["batch"], ["batch", "block"]):
            return False
    return not depth


def test_all_sequences_of_the_envelope_alone() -> None:
    """Events are total, nest and assemble in the order of the file; they lack what Lark misses."""
    for letters in sequences("ABTYZ", MOST):
        events = events_of(letters)
        assert well_formed([name for name, _, _ in events]), letters
        tree = assemble(iter({"event": name, **keys} for name, keys, _ in events), {})
        found = [made["number"] for _, made in walk(tree, "")]
        assert found == list(range(len(letters))), letters
        assert accepted(letters) == (not any(m for _, _, m in events)), letters


def test_all_sequences_with_strays() -> None:
    for letters in sequences("ABTYZ?", 4):
        events = events_of(letters)
        assert well_formed([name for name, _, _ in events]), letters
        tree = assemble(iter({"event": name, **keys} for name, keys, _ in events), {})
        numbers = [made["number"] for _, made in walk([tree.get("before"), tree["batches"]], "")]
        assert numbers == list(range(len(letters))), letters


def test_no_units_no_events() -> None:
    assert events_of("") == []
    assert assemble(iter(()), {}) == {"catair": 1, "form": "document", "file": {}, "batches": []}


def check_file(letters: str) -> None:
    parsed = catair.parse(file_of(letters), application="SE")
    names = [made["record"] for _, made in walk(parsed.tree["batches"], "")]
    assert names == ["SE10" if letter == "T" else letter for letter in letters]
    missing = [f for f in parsed.findings if f.code == "ENVELOPE-MISSING"]
    assert accepted(letters) == (not missing), letters


def test_all_files_of_the_envelope() -> None:
    """Lark accepts if and only if nothing is told to be missing."""
    for letters in sequences("ABTYZ", MOST - 2):
        check_file(letters)


@pytest.mark.parametrize("letters", ["ABTYZ", "ABTTYBTYZ", "ABTYZABTYZ", "ABTYBTYZABTYZ"])
def test_right_files(letters: str) -> None:
    assert accepted(letters)
    check_file(letters)


@pytest.mark.parametrize(
    ("letters", "cbp_code"),
    # B&B-31: X03 block control missing - B-record, X04 transaction detail missing
    [("AZ", "X03"), ("ABYZ", "X04"), ("ABTYBYZ", "X04"), ("ABTYZAZ", "X03")],
)
def test_a_batch_without_a_block_and_a_block_without_a_transaction(
    letters: str, cbp_code: str
) -> None:
    """B&B-9 and B&B-13: a batch encloses a block at least, and a block one detail record."""
    assert not accepted(letters)
    missing = missing_of(letters)
    assert [finding.cbp_code for finding in missing] == [cbp_code]


# --- by example --------------------------------------------------------------------------------


def missing_of(letters: str) -> list[catair.Finding]:
    parsed = catair.parse(file_of(letters), application="SE")
    return [f for f in parsed.findings if f.code == "ENVELOPE-MISSING"]


def told(letters: str) -> list[tuple[str | None, int | None, str | None, str | None]]:
    return [(f.expected, f.line, f.path, f.cbp_code) for f in missing_of(letters)]


def test_a_transaction_alone() -> None:
    assert told("T") == [
        ("A", 1, "/batches/0", None),
        ("B", 1, "/batches/0/blocks/0", "X03"),
        ("Y", None, "/batches/0/blocks/0", "X05"),
        ("Z", None, "/batches/0", "X06"),
    ]


def test_transactions_without_a_header_share_a_block() -> None:
    tree = catair.parse(file_of("TT"), application="SE").tree
    (batch,) = tree["batches"]
    (block,) = batch["blocks"]
    assert list(batch) == ["blocks"]
    assert list(block) == ["transactions"]
    assert len(block["transactions"]) == 2


def test_block_trailer_without_its_header() -> None:
    assert told("AYZ")[0] == ("B", 2, "/batches/0/blocks/0", "X03")
    tree = catair.parse(file_of("AYZ")).tree
    assert [list(block) for block in tree["batches"][0]["blocks"]] == [["trailer"]]


def test_batch_trailer_without_its_header() -> None:
    assert told("Z")[0] == ("A", 1, "/batches/0", None)
    assert told("ABTYZZ")[0] == ("A", 6, "/batches/1", None)
    (first, second) = catair.parse(file_of("ABTYZZ")).tree["batches"]
    assert (list(first), list(second)) == (["header", "blocks", "trailer"], ["trailer"])


def test_header_after_an_unfinished_block() -> None:
    assert told("ABTABTYZ") == [
        ("Y", 4, "/batches/0/blocks/0", "X05"),
        ("Z", 4, "/batches/0", "X06"),
    ]
    (first, second) = catair.parse(file_of("ABTABTYZ")).tree["batches"]
    assert list(first) == ["header", "blocks"]
    assert list(first["blocks"][0]) == ["header", "transactions"]
    assert list(second) == ["header", "blocks", "trailer"]


def test_block_header_after_an_unfinished_block() -> None:
    assert told("ABTBTYZ") == [("Y", 4, "/batches/0/blocks/0", "X05")]


def test_batch_trailer_after_an_unfinished_block() -> None:
    assert told("ABTZ") == [("Y", 4, "/batches/0/blocks/0", "X05")]


def test_transaction_between_blocks_and_after_the_batch() -> None:
    assert told("ABTYTYZ") == [("B", 5, "/batches/0/blocks/1", "X03")]
    assert told("ABTYZTYZ") == [
        ("A", 6, "/batches/1", None),
        ("B", 6, "/batches/1/blocks/0", "X03"),
    ]


def test_an_end_without_a_trailer_is_an_event_all_the_same() -> None:
    events = [event.data for event in catair.read(file_of("T"), application="SE")]
    assert [data["event"] for data in events] == [
        "batch", "block", "transaction", "block_end", "batch_end",
    ]  # fmt: skip
    assert events[0] == {"event": "batch"}


def test_missing_is_told_with_its_page() -> None:
    (finding,) = missing_of("ABTZ")
    stated = findings.CODES["ENVELOPE-MISSING"]
    assert (finding.severity, finding.source) == ("warning", stated.source)
