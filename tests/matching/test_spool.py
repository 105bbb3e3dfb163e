"""What is settled is held no longer; the spooled report is the one that is kept in memory."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import catair
from catair.matching import Conversation, match
from catair.matching.items import Answer, Batch, Block, Sent
from catair.matching.spool import Spool

from .building import SAMPLES, answer, envelope, filing, flat
from .test_properties import LINES
from .test_rejections import rejected

FOLDERS = ("", "isf", "received", "batch_block", "archive", "bond", "status", "pilot", "statements")


def spooled(files: Iterable[bytes | Path], *, as_json: bool, show: bool = False) -> str:
    spool = Spool(as_json=as_json, show_values=show)
    conversation = Conversation(spool)
    for at, each in enumerate(files, 1):
        conversation.take(catair.read(each, name=str(at)), str(at))
    assert conversation.report().answered == []  # nothing is told twice
    return "".join(spool.json()) if as_json else "".join(f"{line}\n" for line in spool.text())


def kept(files: Iterable[bytes | Path], *, as_json: bool, show: bool = False) -> str:
    report = match((catair.read(each, name=str(at)) for at, each in enumerate(files, 1)), [])
    if as_json:
        return json.dumps(report.as_dict(show_values=show), indent=1) + "\n"
    return "".join(f"{line}\n" for line in report.lines(show_values=show))


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("show", [False, True])
@pytest.mark.parametrize("folder", FOLDERS)
def test_the_report_is_the_same(folder: str, show: bool, as_json: bool) -> None:
    files = sorted((SAMPLES / folder).glob("*.txt"))
    for given_files in (files, files[::-1]):
        spool = spooled(given_files, as_json=as_json, show=show)
        assert spool == kept(given_files, as_json=as_json, show=show)


@given(st.lists(st.sampled_from(LINES), max_size=60), st.booleans())
def test_the_report_is_the_same_of_any_lines(lines: list[str], as_json: bool) -> None:
    data = [flat(*lines)]
    assert spooled(data, as_json=as_json) == kept(data, as_json=as_json)


def test_all_that_is_settled_is_told_and_counted() -> None:
    spool = Spool(as_json=False)
    conversation = Conversation(spool)
    for each in round_of(1):
        conversation.take(catair.read(each), "file")
    assert (spool.counts, conversation.held) == ([7, 0, 0, 1, 1], 0)
    assert spool.settled
    conversation.take(catair.read(envelope("SX", *answer("00000001"))))
    conversation.finish()
    assert spool.counts == [7, 0, 1, 1, 1]
    assert not spool.settled


def round_of(at: int) -> tuple[bytes, ...]:
    """Files that settle each other: entries and filings, a query, an in-bond, a rejected batch."""
    number, text = f"{at:08}", f"R{at}"
    sent = [
        envelope(
            "SE", *entry_of(number), *filing("A", "", f"CR {text}"), password="PASSWD", batch=text
        ),
        envelope("SF", *filing("A", "", f"CR F{at}"), *filing(), password="PASSWD", block=text),
        envelope("KI", "K 00-2300886001", password="PASSWD", block=text),
        envelope("QP", f"10A61{at:09}", "30A", password="PASSWD"),
        envelope("CQ", f"WR1    EEE{number:>9}", password="PASSWD"),
        envelope("SE", *entry_of(f"9{at:07}"), password="PASSWD", batch=f"X{at}"),
    ]
    isf = f"EEE-{at:011}"
    back = [
        envelope("SX", *answer(number), batch=text),
        envelope(
            "SN", *filing("A", isf, f"CR {text}"), "SF9002   SYNTHETIC", batch=text,
        ),
        envelope(
            "SN", *filing("A", f"{isf[:-1]}A", f"CR F{at}"), "SF9002", *filing(), "SF9001",
            block=text,
        ),
        envelope("KR", "K100-2300886002", block=text),
        envelope("QT", f"10A61{at:09}", "9502000 SYNTHETIC"),
        envelope("C1", f"WR0EEE {number}"),
        rejected("X1 FX01", text=f"X{at}"),
        envelope("SA", f"SA10{isf}", "SA30XQZLSGSIN2610001", "SA50S1BILL ON FILE"),
    ]  # fmt: skip
    return (*sent, *back)


def entry_of(number: str) -> tuple[str, str]:
    return answer(number)[:2]


def alive() -> int:
    return sum(isinstance(each, (Sent, Answer, Batch, Block)) for each in gc.get_objects())


@pytest.mark.parametrize("order", ["sent first", "answers first", "mixed"])
def test_what_is_settled_is_held_no_longer(order: str) -> None:
    """By count of what is held, and of the objects that there are, without a collector."""
    gc.collect()
    gc.disable()
    try:
        before = alive()
        conversation = Conversation(Spool(as_json=True))
        most: list[tuple[int, int]] = []
        for at in range(1, 31):
            files = list(round_of(at))
            if order == "answers first":
                files = files[6:] + files[:6]
            elif order == "mixed":
                files = files[::2] + files[1::2]
            for each in files:
                conversation.take(catair.read(each), "file")
            assert conversation.held == 0, at
            most.append((conversation.held, alive() - before))
    finally:
        gc.enable()
    assert len(set(most[1:])) == 1
    assert most[-1][1] < 10


def test_what_is_outstanding_is_held_and_let_go() -> None:
    conversation = Conversation(Spool(as_json=False))
    rounds = [round_of(at) for at in range(1, 11)]
    for files in rounds:
        for each in files[:6]:
            conversation.take(catair.read(each), "file")
    # seven transactions and six batches of each
    assert conversation.held == 130
    for at, files in enumerate(rounds, 1):
        for each in files[6:]:
            conversation.take(catair.read(each), "file")
        assert conversation.held == 130 - 13 * at


def test_the_order_of_files_does_not_matter() -> None:
    files = [(f"{at}", each) for at, each in enumerate(round_of(1) + round_of(2))]
    parts = [files[:6], files[6:14], files[14:20], files[20:]]
    told: set[Any] = set()
    for order in permutations(parts):
        conversation = Conversation()
        for part in order:
            for name, each in part:
                conversation.take(catair.read(each), name)
        told.add(tuple(sorted(conversation.report().lines())))
    assert len(told) == 1
