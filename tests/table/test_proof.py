"""Structure by one expression, and heads by columns: what the recogniser and its tree say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.applications import APPLICATIONS, records_of
from catair.recogniser import END, Fault
from catair.table import proof
from catair.table.heads import Heads
from catair.table.parents import NONE, parents
from catair.table.proof import LETTERS, Proof, proof_of
from tests.structure.sequences import leaves, trees
from tests.table import rows, tables

PROVED = [code for code, used in APPLICATIONS.items() if used.grammar and proof_of(code)]


def of(code: str) -> Proof:
    found = proof_of(code)
    assert found is not None
    return found


def recognised(code: str, tokens: Sequence[str]) -> list[int] | None:
    """The heads by the recogniser; None where it has a fault."""
    records: list[dict[str, Any]] = [{"record": token.partition("_")[0]} for token in tokens]
    faults: list[Fault] = []
    tree = of(code).grammar.recognise([*tokens, END], records, code, faults)  # type: ignore[union-attr]
    return None if faults else parents(tree, records, code)


def heads(code: str, transactions: list[list[str]]) -> list[int]:
    """The heads of all records of a batch by columns."""
    used = of(code)
    tokens = ["A", "B", *(token for each in transactions for token in each), "Y", "Z"]
    by_token: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        by_token.setdefault(token, []).append(at)
    codes = np.array([used.code(token) for token in tokens], np.uint8)
    pairs = np.array([used.pair(token.partition("_")[0], token) for token in tokens], np.uint16)
    found = np.full(len(tokens), -1)
    arrays = {token: np.array(at) for token, at in by_token.items()}
    faulty = Heads(used, arrays, codes, pairs, found).find()
    assert not len(faulty)
    return list(found)


def right(code: str, transactions: list[list[str]]) -> bool:
    used = of(code)
    tokens = ["A", "B", *(token for each in transactions for token in each), "Y", "Z"]
    text = bytes(used.code(token) for token in tokens)
    return used.right(text, 0, len(text))


def sequences(code: str) -> st.SearchStrategy[list[str]]:
    """Tokens of transactions: whole ones, and ones that are disturbed."""
    grammar = of(code).grammar
    assert grammar is not None
    whole = trees(grammar.SHAPE).map(lambda tree: list(leaves(tree)))
    rest = st.lists(st.sampled_from(sorted(grammar.TOKENS)), max_size=3)
    cut = st.integers(0, 30)
    return whole | st.builds(
        lambda tokens, at, put, out: tokens[: at + 1] + put + tokens[at + 1 + out :],
        whole, cut, rest, st.integers(0, 2),
    )  # fmt: skip


@pytest.mark.parametrize("code", PROVED)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_as_the_recogniser(code: str, data: st.DataObject) -> None:
    transactions = data.draw(st.lists(sequences(code), min_size=1, max_size=3))
    expected: list[int] = [-1, 0]
    if any(len(each) > 255 for each in transactions):
        return
    start = of(code).grammar.START  # type: ignore[union-attr]
    if any(token in start for each in transactions for token in each[1:]):
        return  # another transaction begins there
    told = [recognised(code, each) for each in transactions]
    if None in told:
        nested = {"PGA", "PG00_S", "PG00_E"} & {t for each in transactions for t in each}
        assert nested or not right(code, transactions)
        return
    assert right(code, transactions)
    for found in told:
        base = len(expected)
        expected += [1 if each == NONE else base + each for each in found or ()]
    assert heads(code, transactions) == [*expected, 1, 0]


def test_what_is_proved() -> None:
    assert {"SE", "SX", "SF", "SN", "SA", "SO", "KI", "P3", "R3"} == set(PROVED)
    assert {code for code in PROVED if any(each.unsure for each in of(code).heads)} == {"SE", "SO"}
    assert proof_of("PF") is proof_of("KR") is None


def test_transactions_are_known_again_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "KEPT", 3)
    used = Proof("SO")
    pairs = np.array([used.pair("SO10", "SO10"), used.pair("SO60", "SO60")], np.uint16).tobytes()
    for _ in range(2):
        for count in (1, 2):  # the second has no room beside the first
            found = used.recognised(pairs + pairs[2:] * (count - 1))
            assert found is not None
            assert found.tolist() == [NONE] + [0] * count


def test_every_token_has_a_code() -> None:
    for code in APPLICATIONS:
        tokens = {record.token for record in records_of(code)}
        assert len(tokens) + len(LETTERS) < 256


ENTRY = """\
A2704EEE      092226     SE
B  2704EEESE
SE10AEEE  00410042 01EI 12-345678900800000012500
SE15I    123456789                                                      N
SE15MABCD12345678                                                       N
SE15HEFGH98765432                                          00000010     N
SE16ABCD001W 092226
SE30BY SPECIMEN
SE3512 1 SPECIMEN STREET
SE36LONG BEACH                         CA       90802          US
SE40001CN SPECIMEN
SE6061091000120000012500
Y  2704EEESE
Z2704EEE      092226
"""


@pytest.mark.parametrize("fast", [True, False])
def test_who_heads_whom(fast: bool) -> None:
    data = "".join(line.ljust(80) + "\n" for line in ENTRY.splitlines()).encode()
    found, _ = tables(data, fast=fast)
    line_and_parent = {
        line: parent
        for name in found
        if "/" in name
        for line, parent in rows(found, name, "line", "parent")
    }
    assert line_and_parent == {
        1: None, 2: 1, 3: 2, 4: 3, 5: 3, 6: 5, 7: 5, 8: 3, 9: 8, 10: 8, 11: 3, 12: 11, 13: 2, 14: 1,
    }  # fmt: skip
