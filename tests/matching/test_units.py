"""What is answered one by one where records are in no transaction: in-bonds, summaries, queries."""

from __future__ import annotations

from .building import batch_of, block_of, envelope, flat, lines, paired


def turned(line: str) -> str:
    """A line of a report on two files, of one on them in the other order."""
    return line.replace("(2:", "(0:").replace("(1:", "(2:").replace("(0:", "(1:")


def qp(number: str, action: str = "A") -> tuple[str, str]:
    return f"10{action}61{number:12}XQTL2704     0000315000-2304171XX", "30A     XQTL2611181"


def wp(number: str, bill: str = "", action: str = "1", rest: str = "") -> tuple[str, str]:
    return f"10{action:1}{number:12}{'XQTL' if bill else '':4}{bill:12}{rest}", "20261119100000"


def qt(number: str, *kinds: str, action: str = "A") -> tuple[str, ...]:
    return qp(number, action)[0], *(f"95{kind}000 SYNTHETIC TEXT" for kind in kinds)


SENT = envelope("QP", *qp("000041715"), *qp("000041726"), *qp("000041726", "D"), password="PASSWD")


def back(code: str, *lines: str) -> bytes:
    """A batch of eMAN, whose A has no application code (B&B-22)."""
    head, *rest = batch_of("  ", block_of(code, *lines))
    return flat(head, *rest)


def test_in_bonds_by_their_number_and_action() -> None:
    told = lines(
        SENT,
        back("QT", *qt("000041726", "02"), *qt("000041726", "01", action="D")),
        back("QT", *qt("000041737", "02")),
    )
    assert told == [
        "answered QP 000041726 (1:5): QT accepted (2:3)",
        "answered QP 000041726 (1:7): QT rejected (2:5)",
        "outstanding QP 000041715 (1:3): awaits QT",
        "unexpected QT 000041737 (3:3): nothing that was sent awaits it",
    ]


def test_what_the_messages_say() -> None:
    found = []
    for kinds in (("02",), ("03", "02"), ("03",), ("01",), ("01", "02"), ("09",), ()):
        report = paired(SENT, back("QT", *qt("000041715", *kinds)))
        (sent,) = report.answered
        found.append(sent.answers[0].disposition)
    warned = "accepted with warnings"
    assert found == ["accepted", warned, warned, "rejected", None, None, None]


def test_a_block_without_its_in_bonds_answers_all_of_it() -> None:
    other = envelope("QP", *qp("000041748"), password="PASSWD", block="OTHER")
    report = paired(SENT, other, back("QT", *qt("000041726", "02")), back("QT", "EA SYNTHETIC"))
    assert [each.place.line for each in report.answered] == [3, 5, 7]
    assert [each.place.file for each in report.outstanding] == ["2"]
    assert not report.unexpected
    assert paired(SENT, back("QT", "EA"), back("QT", "EA")).unexpected[0].place.file == "3"


def test_a_notice_of_an_in_bond() -> None:
    told = lines(
        SENT,
        flat(*batch_of("NS", block_of("NS", "10  000041715", "30", "05XQTL", "30", "10  000099"))),
    )
    assert told[3:] == [
        "notice NS 000041715 (2:3): about 1:3",
        "notice NS (2:5): about nothing in these files",
        "notice NS 000099 (2:7): about nothing in these files",
    ]


def test_events_by_the_in_bond_or_the_bill() -> None:
    sent = envelope(
        "WP",
        *wp("000041715"), *wp("", "2611181", "2"), *wp("", "", "6", " " * 4 + f"{'HOUSE1':12}"),
        *wp("", "", "7", " " * 20 + "    " + " " * 8 + "XQZU4100316"),
        password="PASSWD",
    )  # fmt: skip
    answers = [
        *wp("", "", "7", " " * 20 + "    " + " " * 8 + "XQZU4100316"), "9502000 SYNTHETIC",
        *wp("", "2611181", "2"), "9501000 SYNTHETIC",
        *wp("", "", "6", " " * 4 + f"{'HOUSE1':12}"), "9502000 SYNTHETIC",
        *wp("000041715"), "9502000 SYNTHETIC",
    ]  # fmt: skip
    told = lines(sent, back("WT", *answers))
    assert told == [
        "answered WP 000041715 (1:3): WT accepted (2:12)",
        "answered WP bill XQTL2611181 (1:5): WT rejected (2:6)",
        "answered WP house bill HOUSE1 (1:7): WT accepted (2:9)",
        "answered WP container XQZU4100316 (1:9): WT accepted (2:3)",
    ]


def ae(number: str) -> tuple[str, str]:
    return f"10AEEE  {number} 2304LRD1116     0130", "1100-23008860000-230088600"


def e1(number: str, disposition: str = "", severity: str = "") -> str:
    filer = "EEE  " if number else ""
    return f"E1{disposition:1}{severity:1}000   {'SYNTHETIC TEXT':40}{filer}{number}"


def test_entry_summaries_by_their_number() -> None:
    numbers = [f"0041934{at}" for at in range(6)]
    sent = envelope("AE", *(line for n in numbers for line in ae(n)), password="PASSWD")
    back = envelope(
        "AX",
        "E0 SUMMRY 000001 REF ID: EEE 00419341", e1("", "", "F"), e1(numbers[1], "R", "F"),
        e1(numbers[0], "A"),
        e1(numbers[3], "A", "W"), e1(numbers[2], "A", "P"), e1(numbers[4], "A", "I"),
        "E0 SUMMRY 000006 REF ID: EEE 00419345", e1(numbers[5]),
    )  # fmt: skip
    told = lines(sent, back)
    warned = "AX accepted with warnings"
    assert told == [
        "answered AE EEE00419340 (1:3): AX accepted (2:6)",
        "answered AE EEE00419341 (1:5): AX rejected (2:3)",
        f"answered AE EEE00419342 (1:7): {warned} (2:8)",
        f"answered AE EEE00419343 (1:9): {warned} (2:7)",
        "answered AE EEE00419344 (1:11): AX accepted (2:9)",
        "answered AE EEE00419345 (1:13): AX received (2:10)",
    ]
    report = paired(sent, back).as_dict()
    assert report["answered"][0]["entry_number"] == "EEE00419340"
    assert report["answered"][0]["answers"][0]["entry_number"] == "EEE00419340"


def cq(entry: str = "", in_bond: str = "", bill: str = "", waybill: str = "") -> str:
    head = f"WR1    {'EEE' if entry else '':3}{entry:>9}{in_bond:12}"
    return f"{head}{'XQTL' if bill else '':4}{bill:12}{waybill}"


WR1 = "WR1                                       XQTLMV SPECIMEN HORIZON 0041E111926"


def wr4(in_bond: str, master: str, house: str = "") -> str:
    issuers = f"XQTL{'ZQHF' if house else ''}"
    return f"WR4{in_bond:12}{master:12}{house:12}{'':12}{'':8}{'':5}{issuers}"


def test_queries_by_what_is_asked_for() -> None:
    sent = envelope(
        "CQ",
        cq(entry="00419340"), cq(in_bond="000041715"), cq(bill="2611181"),
        cq(waybill="00012345675"), cq(waybill="00012345686HOUSE9"), cq(entry="00419357"),
        cq(bill="NONE"), cq(waybill="00000000000"), cq(in_bond="000000000"), cq(bill="LATE"),
        password="PASSWD",
    )  # fmt: skip
    waybill = "WSCZZ 00451111926"
    back = envelope(
        "C1",
        "WR0EEE 00419357", "WSB00000000000", f"WSA{'':12}XQTLNONE", "WSA000000000",
        "WO10    EEE  00419340", "WO20CR 1", WR1, wr4("", "2699999"),
        WR1, wr4("000000001", "2611181"), WR1, wr4("", "2611181", "HOUSE1"),
        WR1, f"{waybill}00012345675", f"{waybill}00012345675{'':11}HOUSE2",
        WR1, f"{waybill}00012345686{'':11}HOUSE9",
        WR1, wr4("000041715", "2688888"),
        f"WSA{'':12}XQTLOTHER", WR1, wr4("", "STRANGE"),
    )  # fmt: skip
    told = lines(sent, back)
    assert told == [
        "answered CQ entry EEE00419340 (1:3): C1 received (2:7)",
        "answered CQ in-bond 000041715 (1:4): C1 received (2:20)",
        "answered CQ bill XQTL2611181 (1:5): C1 received (2:11)",
        "answered CQ air waybill 00012345675 (1:6): C1 received (2:15)",
        "answered CQ air waybill 00012345686 HOUSE9 (1:7): C1 received (2:18)",
        "answered CQ entry EEE00419357 (1:8): C1 received (2:3)",
        "answered CQ bill XQTLNONE (1:9): C1 received (2:5)",
        "answered CQ air waybill 00000000000 (1:10): C1 received (2:4)",
        "answered CQ in-bond 000000000 (1:11): C1 received (2:6)",
        "outstanding CQ bill XQTLLATE (1:12): awaits C1",
        "unexpected C1 bill XQTLOTHER (2:22): nothing that was sent awaits it",
        "unexpected C1 bill XQTLSTRANGE (2:23): nothing that was sent awaits it",
    ]
    assert [turned(line) for line in told] == lines(back, sent)


IMPORTERS = ("00-230088600", "00-230099400", "00-2300772  ", "230088-00001", "")


def k1(number: str) -> str:
    return f"K1{number:12}2"


def test_importers_of_a_query_each_by_its_number() -> None:
    query = "K " + "".join(f"{number:12}1" for number in IMPORTERS)
    sent = envelope("KI", query, f"K {'00-2300555**'}1", f"K {'00-2300666**'}1", password="PASSWD")
    back = envelope(
        "KR",
        *(k1(number) for number in ("230088-00001", "00-230055501", "00-230055502")),
        *(k1(number) for number in ("00-230077200", "00-230088600", "00-230088600")),
        k1("230088-00002"), k1("00-230000000"),
    )  # fmt: skip
    told = lines(sent, back)
    assert told == [
        "answered KI 00-230088600 (1:3): KR received (2:7)",
        "answered KI 00-230077200 (1:3): KR received (2:6)",
        "answered KI 230088-00001 (1:3): KR received (2:3)",
        "answered KI 00-2300555** (1:4): KR received (2:4), KR received (2:5)",
        "outstanding KI 00-230099400 (1:3): awaits KR",
        "outstanding KI 00-2300666** (1:5): awaits KR",
        "unexpected KR 230088-00002 (2:9): nothing that was sent awaits it",
        "unexpected KR 00-230000000 (2:10): nothing that was sent awaits it",
    ]
    (hidden, *_) = paired(sent, back).lines()
    assert hidden == "answered KI (masked) (1:3): KR received (2:7)"
    assert [turned(line) for line in told] == lines(back, sent)


def test_a_query_that_asks_for_nothing_and_an_empty_response() -> None:
    sent = envelope("KI", "K", password="PASSWD")
    assert lines(sent) == ["outstanding KI (1:3): awaits KR"]
    assert paired(sent, envelope("KR")).settled
