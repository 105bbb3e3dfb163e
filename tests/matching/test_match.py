"""What belongs to what: numbers, references, blocks and their order."""

from __future__ import annotations

import tracemalloc

import pytest

import catair
from catair import matching
from catair.matching import Conversation, match

from .building import (
    SAMPLES,
    answer,
    batch_of,
    block_of,
    entry,
    envelope,
    filing,
    flat,
    lines,
    paired,
)


def test_names_are_imported_when_used() -> None:
    for name in matching.__all__:
        assert getattr(matching, name).__name__ == name
    assert not hasattr(matching, "nothing")


def test_sent_and_received_may_each_be_an_archive_of_both() -> None:
    path = SAMPLES / "archive" / "mixed_applications.txt"
    one = match([catair.read(path)], []).as_dict()
    assert one == match([], [catair.read(path)]).as_dict()
    assert [each["application"] for each in one["answered"]] == ["SE", "AE"]
    assert [each["awaits"] for each in one["outstanding"]] == [["QT"]]
    assert [each["application"] for each in one["unexpected"]] == ["KR"]
    assert [each["application"] for each in one["notices"]] == ["SO", "SA", "NS"]
    assert not match([catair.read(path)], []).settled


def test_dispositions() -> None:
    numbers = [f"{at:08}" for at in range(6)]
    sent = envelope("SE", *(line for n in numbers for line in entry(n)), password="PASSWD")
    back = envelope(
        "SX",
        *answer(numbers[0], "01"), *answer(numbers[1], "02"), *answer(numbers[2], "03"),
        *answer(numbers[3], "04"), *answer(numbers[4], "11"), *entry(numbers[5]),
    )  # fmt: skip
    report = paired(sent, back)
    assert [each.answers[0].disposition for each in report.answered] == [
        "rejected", "accepted", "accepted with warnings", "human review", None, None,
    ]  # fmt: skip
    assert report.settled
    assert list(report.lines())[-1].endswith("SX received (2:18)")


def test_an_entry_that_is_sent_twice_is_answered_twice() -> None:
    one = envelope("SE", *entry("00000001"), password="PASSWD")
    report = paired(
        one,
        envelope("SX", *answer("00000001", "01")),
        one,
        envelope("SX", *answer("00000001", "02")),
        envelope("SX", *answer("00000001", "02")),
    )
    told = [(each.place.file, [a.place.file for a in each.answers]) for each in report.answered]
    assert told == [("1", ["2"]), ("3", ["4"])]
    (more,) = report.unexpected
    assert more.place.file == "5"
    assert more.sent is report.answered[1]
    assert list(report.lines())[-1] == (
        "unexpected SX EEE00000001 (5:3): "
        "no answer is awaited to what was sent with its number: 3:3"
    )


def test_an_action_is_answered_by_its_own() -> None:
    told = lines(
        envelope("SE", *entry("00000001"), *entry("00000001", "D"), password="PASSWD"),
        envelope("SX", *answer("00000001", action="D")),
    )
    assert told == [
        "answered SE EEE00000001 (1:5): SX accepted (2:3)",
        "outstanding SE EEE00000001 (1:3): awaits SX",
    ]


def test_the_block_that_is_mirrored_comes_first() -> None:
    report = paired(
        flat(
            *batch_of(
                "SE",
                block_of("SE", *entry("00000001"), text="ONE"),
                block_of("SE", *entry("00000001"), text="TWO"),
                password="PASSWD",
            )
        ),
        envelope("SX", *answer("00000001"), block="TWO"),
    )
    assert [each.place.line for each in report.answered] == [7]
    assert [each.place.line for each in report.outstanding] == [3]


def test_without_a_number_by_the_order_in_the_block() -> None:
    told = lines(
        envelope("SE", *entry("00000001"), *entry("00000002"), password="PASSWD", block="A"),
        envelope("SX", *answer(""), block="B"),
        envelope("SX", *answer(""), block="A"),
        envelope("SX", *answer("00000003"), block="A"),
    )
    assert told == [
        "answered SE EEE00000001 (1:3): SX accepted (3:3)",
        "outstanding SE EEE00000002 (1:5): awaits SX",
        "unexpected SX (2:3): nothing that was sent awaits it",
        "unexpected SX EEE00000003 (4:3): nothing that was sent awaits it",
    ]


def test_a_filing_by_its_references_and_then_by_order() -> None:
    sent = envelope(
        "SF",
        *filing("A", "", "CR ONE", "CR SAME"), *filing("A", "", "CR TWO", "CR SAME"),
        *filing("A", ""), *filing("A", "", "CR ONE", importer="00-260066200"),
        password="PASSWD",
    )  # fmt: skip
    back = envelope(
        "SN",
        *filing("A", "EEE-00000000009", "CR TWO", "CR SAME"), "SF9002",
        *filing("A", "EEE-00000000008", "CR SAME"), "SF9003",
        *filing("A", "EEE-00000000007"), "SF9002",
        *filing("A", "EEE-00000000006", "CR THREE"), "SF9002",
        *filing("A", "", "V1 000", importer="00-260066200"), "SF9001",
    )  # fmt: skip
    report = paired(sent, back)
    assert [(each.place.line, each.answers[0].place.line) for each in report.answered] == [
        (3, 7), (6, 3), (9, 10), (10, 15),
    ]  # fmt: skip
    (unknown,) = report.unexpected
    assert unknown.place.line == 12


def test_a_filing_by_its_number_once_it_has_one() -> None:
    number = "EEE-00000000009"
    report = paired(
        envelope("SF", *filing("A", "", "CR ONE"), password="PASSWD"),
        envelope("SA", f"SA10{number}", "SA30XQZLSGSIN2610001", "SA50S1BILL ON FILE"),
        envelope("SN", *filing("A", number, "CR ONE"), "SF9002"),
        envelope("SF", *filing("R", number), *filing("D", number), password="PASSWD"),
        envelope("SN", *filing("D", number), "SF9001"),
    )
    assert [each.place for each in report.answered] == [("1", 3), ("4", 4)]
    assert [each.place for each in report.outstanding] == [("4", 3)]
    assert report.notices[0].sent is report.answered[1]  # the last one sent with this number


def test_a_notice_of_a_number_that_comes_later() -> None:
    number = "EEE-00000000009"
    sent = envelope("SF", *filing("A", "", "CR ONE"), password="PASSWD")
    advisory = envelope("SA", f"SA10{number}", "SA30XQZLSGSIN2610001", "SA50S1BILL ON FILE")
    back = envelope("SN", *filing("A", number, "CR ONE"), "SF9002")
    report = paired(advisory, sent, back)
    assert report.notices[0].sent is report.answered[0]
    assert paired(advisory, back).notices[0].sent is None


def test_the_number_of_a_replacement_is_not_that_of_an_addition() -> None:
    report = paired(
        envelope("SF", *filing(), password="PASSWD"),
        envelope("SN", *filing("R", "EEE-00000000009"), "SF9001"),
    )
    assert (len(report.outstanding), len(report.unexpected)) == (1, 1)


def test_blocks_by_their_text_the_batch_and_the_order() -> None:
    block = block_of("KI", "K 00-230088600", text="ONE")
    sent = [
        flat(*batch_of("KI", block, text="FIRST", password="PASSWD")),
        flat(*batch_of("KI", block, block, text="SECOND", password="PASSWD", date="091526")),
        flat(*batch_of("KI", block, text="SECOND", password="PASSWD")),
    ]
    result = block_of("KR", "K100-230088600002", text="ONE")
    back = [
        flat(*batch_of("KR", result, text="SECOND")),
        flat(*batch_of("KR", result, text="SECOND", date="")),
        flat(*batch_of("KR", result, text="THIRD")),
        flat(*batch_of("KR", result, text="FIRST")),
    ]
    report = paired(*sent, *back)
    assert [(each.place, each.answers[0].place.file) for each in report.answered] == [
        (("1", 3), "7"), (("2", 3), "5"), (("3", 3), "4"),
    ]  # fmt: skip
    assert [each.place for each in report.outstanding] == [("2", 6)]
    assert [each.place.file for each in report.unexpected] == ["6"]


def test_blocks_without_a_batch() -> None:
    sent, back = block_of("KI", "K 00-230088600"), block_of("KR", "K100-230088600002")
    for files in (
        (flat(*sent), flat(*back)),
        (flat(*batch_of("KI", sent, password="PASSWD", text="T")), flat(*back)),
        (flat(*sent), flat(*batch_of("KR", back, text="T"))),
    ):
        assert paired(*files).settled


def test_emanifest_returns_columns_70_to_80_alone() -> None:
    text = "ABCDEFGHIJKLMNOPQRSTU"
    sent = envelope("QP", "QP10", batch=text, block=text, password="PASSWD")
    for back, settled in (("          KLMNOPQRSTU", True), (text, True), ("KLMNOPQRSTU", False)):
        # the A of eMAN has no application code (B&B-22)
        head, *rest = batch_of("  ", block_of("QT", "QT10", text=back), text=back)
        assert paired(sent, flat(head, *rest)).settled is settled


def test_a_block_without_a_transaction_and_a_batch_without_a_block() -> None:
    report = paired(
        envelope("SE", password="PASSWD", block="ONE"),
        flat(*batch_of("SE", password="PASSWD")),
        envelope("SX", block="ONE"),
    )
    assert [(each.kind, list(each.awaits)) for each in report.answered] == [("block", [])]
    assert [(each.kind, list(each.awaits)) for each in report.outstanding] == [("batch", ["SX"])]


def test_an_application_that_no_chapter_lists() -> None:
    sent = envelope("??", "WHAT", password="PASSWD")
    back = envelope("!!", "THAT")
    lost = flat(*block_of("!!", "THAT"))
    told = lines(sent, back, lost)
    assert told == [
        "outstanding ?? (1:2): awaits an answer that no chapter names",
        "unexpected !! (2:2): nothing that was sent awaits it",
    ]


def test_a_trailer_that_is_missing() -> None:
    report = paired(flat("A2704EEEPASSWD091426     SE", "B  2704EEESE", *entry("00000001")))
    assert [each.place for each in report.outstanding] == [("1", 3)]


def test_events_may_be_taken_one_by_one() -> None:
    conversation = Conversation()
    conversation.take(catair.read(envelope("SE", *entry("00000001"), password="PASSWD")))
    assert list(conversation.report().lines()) == ["outstanding SE EEE00000001 (line 3): awaits SX"]


@pytest.mark.parametrize("data", [b"", b"\0\xff" * 500, b"\n\n", flat(*entry("00000001"))])
def test_what_is_no_transmission_is_left_out(data: bytes) -> None:
    report = paired(data)
    assert report.settled
    assert list(report.lines()) == []


def test_a_filing_of_the_pilot_by_its_numbers() -> None:
    pilot = SAMPLES / "pilot"
    sent = [pilot / f"{name}.txt" for name in ("broker", "carrier_air", "marketplace")]
    report = match(map(catair.read, sent), [catair.read(pilot / "confirmation.txt")])
    assert [each.place.file for each in report.answered] == [str(sent[1])]
    assert len(report.outstanding) == 2
    assert not report.unexpected


def test_no_tree_is_kept() -> None:
    def peak(lines: int) -> int:
        goods = "SE40001VN COTTON TERRY BATH TOWELS", "SE6063026000200000028450"
        sent = envelope(
            "SE",
            *(each for n in range(500) for each in (*entry(f"{n:08}"), *goods * lines)),
            password="PASSWD",
        )
        match([catair.read(sent[:800])], [])  # what is imported once
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            report = match([catair.read(sent, chunk=4096)], [])
            assert len(report.outstanding) == 500
            return tracemalloc.get_traced_memory()[0] - before
        finally:
            tracemalloc.stop()

    # a tree of a hundred lines would be some 50,000 bytes
    assert peak(50) < peak(1) + 500 * 500
