"""Whatever the files and the order of the blocks, the pairs are the same, and none is lost."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catair.matching import Report

from ..cli.command import SAMPLES
from .building import answer, batch_of, block_of, entry, filing, flat, paired

NUMBERS = [f"{at:08}" for at in range(8)]
KINDS = ("", "01", "02", "03", "04", "unified")


def unified(number: str) -> tuple[str, ...]:
    return *entry(number), *filing("A", "", f"CR F{number}")


def pairs(report: Report) -> set[Any]:
    """What is answered by what, whatever the places."""
    return {
        (each.keys["SX"].number, tuple(each.awaits), tuple(sorted(told(each.answers))))
        for each in [*report.answered, *report.outstanding]
    } | {("unexpected", each.keys.number) for each in report.unexpected}


def told(answers: list[Any]) -> list[tuple[str, str]]:
    return [(each.application, str(each.disposition)) for each in answers]


@st.composite
def conversations(draw: st.DrawFn) -> tuple[list[tuple[str, str]], list[list[Any]]]:
    """Numbers with what is answered, and the batches of the conversation, in some orders."""
    chosen = draw(st.lists(st.sampled_from(NUMBERS), unique=True, min_size=1))
    kinds = [(number, draw(st.sampled_from(KINDS))) for number in chosen]
    return kinds, [draw(st.permutations(kinds)) for _ in range(3)]


def batches(order: list[tuple[str, str]], blocks: list[int]) -> list[tuple[str, ...]]:
    """What is sent, a batch of one block for each of the given numbers of transactions."""
    made = []
    rest = list(order)
    for count in [*blocks, len(rest)]:
        now, rest = rest[:count], rest[count:]
        lines = [
            line
            for number, kind in now
            for line in (unified if kind == "unified" else entry)(number)
        ]
        if now:
            made.append(batch_of("SE", block_of("SE", *lines), password="PASSWD"))
    return made


def responses(order: list[tuple[str, str]]) -> list[tuple[str, ...]]:
    """What comes back, a batch an answer."""
    made = []
    for number, kind in order:
        if kind == "unified":
            lines = (*filing("A", f"EEE-000{number}", f"CR F{number}"), "SF9002")
            made.append(batch_of("SN", block_of("SN", *lines)))
        elif kind:
            made.append(batch_of("SX", block_of("SX", *answer(number, kind))))
    return made


@given(conversations(), st.lists(st.integers(1, 3), max_size=4), st.data())
def test_any_split_and_order_gives_the_same_pairs(
    conversation: tuple[list[tuple[str, str]], list[list[Any]]],
    blocks: list[int],
    data: st.DataObject,
) -> None:
    kinds, (sending, returning, again) = conversation
    plain = paired(flat(*sum(batches(kinds, []) + responses(kinds), ())))
    names = {"": (), "01": "rejected", "02": "accepted", "03": "accepted with warnings"}
    names["04"] = "human review"
    assert pairs(plain) == {
        (
            f"EEE{number}",
            () if kind in ("01", "02", "03", "04") else ("SX",),
            (("SN", "accepted"),)
            if kind == "unified"
            else ((("SX", names[kind]),) if kind else ()),
        )
        for number, kind in kinds
    }
    for order in (returning, again):
        every = batches(sending, blocks) + responses(order)
        every = data.draw(st.permutations(every))
        cuts = data.draw(st.lists(st.integers(0, len(every)), max_size=3).map(sorted))
        files = [
            flat(*sum(every[start:end], ()))
            for start, end in zip([0, *cuts], [*cuts, len(every)], strict=True)
        ]
        assert pairs(paired(*files)) == pairs(plain)


LINES = [
    line
    for name in ("isf/unified_add", "received/unified_accepted", "received/rejection_and_responses",
                 "truck_type_11", "batch_block/block_rejection_response", "bond/bond_query")
    for line in (SAMPLES / f"{name}.txt").read_text(encoding="ascii").splitlines()
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES) | st.text("ABXYZ019 ", max_size=12), max_size=40))
def test_any_lines_give_a_report_in_which_all_that_is_sent_stands_once(lines: list[str]) -> None:
    report = paired(flat(*lines))
    sent = [*report.answered, *report.outstanding]
    assert len({each.order for each in sent}) == len(sent)
    assert sorted(each.order for each in sent) == list(range(len(sent)))
    assert all(not each.awaits for each in report.answered)
    assert all(each.awaits for each in report.outstanding)
    assert list(report.lines())[: len(report.answered)] == [
        line for line in report.lines() if line.startswith("answered ")
    ]
    report.as_dict()
