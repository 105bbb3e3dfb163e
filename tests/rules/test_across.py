"""Rules across transactions, beyond their examples: order, answers, and how much is remembered."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator

import pytest

import catair
from catair.fields import Object
from catair.rules import across
from catair.rules.across import KEYS, Follower
from catair.rules.daily import MOST, Daily
from catair.rules.rule import Case, Context

RECORDS: list[Object] = [{"record": None}]
REJECTED, ACCEPTED, WARNED, REFERRED = "01", "02", "03", "04"


class File:
    """Cases of a file, made by hand; `codes` is what was told of the last."""

    def __init__(self, keys: int = KEYS) -> None:
        self.follow = Follower(keys)
        self.context = Context("2026-11-25")
        self.context.block = {"processing_filer_code": "EEE"}

    def case(self, event: str, application: str, tree: Object) -> list[str]:
        made = Case(event, tree, RECORDS, application, self.context)
        self.follow(made)
        return [told.code for told in made.told]

    def batch(self) -> None:
        self.case("batch", "SE", {"header": {"record": "A"}})

    def se(self, action: str = "A", number: str = "00410018", **more: object) -> list[str]:
        return self.case("transaction", "SE", {"header": header(action, number)} | more)

    def sx(self, action: str, disposition: str, number: str = "00410018") -> list[str]:
        return self.case("transaction", "SX", answer(header(action, number), disposition))

    def sf(self, action: str = "A", *bills: str, **more: object) -> list[str]:
        tree = {"header": filing(action, **more), "bills": [bill(each) for each in bills]}
        return self.case("transaction", "SF", tree)

    def sn(self, action: str, disposition: str, **more: object) -> list[str]:
        return self.case("transaction", "SN", answer(filing(action, **more), disposition))

    def type_86(self, value: object, number: str, action: str = "A", **more: object) -> list[str]:
        made = header(action, number) | {"entry_type": "86", "estimated_entry_value": value}
        tree = {"header": made, "references": [None, *arrival()], "entities": [None, consignee()]}
        return self.case("transaction", "SE", tree | more)


def header(action: str, number: str) -> Object:
    return {"entry_filer_code": "EEE", "entry_number": number, "valid_action_code": action}


def filing(action: str, **more: object) -> Object:
    return {"action_code": action, "isf_importer_number": "00-260011700"} | more


def bill(number: str) -> Object:
    return {"code_qualifier": "OB", "shipment_reference_identifier": number}


def answer(echo: Object, disposition: str) -> Object:
    return {"header": {"echo": echo}, "disposition": {"message_type_code": disposition}}


def arrival(day: str = "112526") -> list[Object]:
    return [
        {"reference_identifier_qualifier": "CR", "reference_identifier": "PO1"},
        {"reference_identifier_qualifier": "EDA", "reference_identifier": day},
    ]


def consignee(name: str = "JORDAN SAMPLE", **more: object) -> Object:
    street = [None, {"addresses": [None, {"address_information": "4410 EXAMPLE PARKWAY"}]}]
    entity = {"entity_code": "CN", "entity_name": name} | more
    place = {"city_name": "ONTARIO", "postal_code": "91700"}
    return {"entity": entity, "street_addresses": street, "city_and_country": place}


# --- entries ---


def test_an_entry_is_added_once_in_a_batch() -> None:
    file = File()
    file.batch()
    assert file.se() == []
    assert file.se("R") == []
    assert file.se() == ["ACROSS-ENTRY-TWICE"]
    file.batch()
    assert file.se() == ["ACROSS-ENTRY-AGAIN"]
    assert file.se() == ["ACROSS-ENTRY-TWICE"]
    assert file.se(number="00410026") == []


def test_a_rejection_makes_the_number_free() -> None:
    file = File()
    file.batch()
    file.se()
    assert file.sx("A", REJECTED) == []
    file.batch()
    assert file.se() == []


@pytest.mark.parametrize(("action", "disposition"), [("A", ACCEPTED), ("R", REJECTED), ("D", "")])
def test_another_answer_does_not(action: str, disposition: str) -> None:
    file = File()
    file.batch()
    file.se()
    file.sx(action, disposition)
    file.batch()
    assert file.se() == ["ACROSS-ENTRY-AGAIN"]


@pytest.mark.parametrize("disposition", [ACCEPTED, WARNED])
def test_a_cancelled_number_is_never_free(disposition: str) -> None:
    file = File()
    file.se()
    assert file.sx("D", disposition) == []
    assert file.sx("D", disposition) == []
    assert file.se() == ["ACROSS-ENTRY-CANCELLED"]
    file.sx("A", REJECTED)
    assert file.se() == ["ACROSS-ENTRY-CANCELLED"]


@pytest.mark.parametrize("disposition", [REJECTED, REFERRED])
def test_a_cancellation_that_is_not_accepted_is_none(disposition: str) -> None:
    file = File()
    file.sx("D", disposition)
    assert file.se() == []


def test_blocks_without_an_envelope_may_be_of_several_batches() -> None:
    file = File()
    file.case("batch", "SE", {"header": None})
    file.case("block", "SE", {})
    file.se()
    file.case("block", "SE", {})
    assert file.se() == ["ACROSS-ENTRY-AGAIN"]
    file.batch()
    file.se()
    file.case("block", "SE", {})
    assert file.se() == ["ACROSS-ENTRY-TWICE"]


# --- security filings ---


def test_a_filing_is_of_an_importer_and_a_bill() -> None:
    file = File()
    file.batch()
    assert file.sf("A", "XQZL1", "XQZL2", "XQZL2") == []
    assert file.sf("A", "XQZL3") == []
    assert file.sf("A", "XQZL1", isf_importer_number="00-270022400") == []
    assert file.sf("R", "XQZL1") == []
    assert file.sf("A", "XQZL1", "XQZL2", "XQZL4") == ["ACROSS-ISF-TWICE"] * 2
    file.batch()
    assert file.sf("A", "XQZL1") == ["ACROSS-ISF-AGAIN"]
    file.context.block = {"processing_filer_code": "CU1"}
    assert file.sf("A", "XQZL1") == []


def test_an_importer_or_a_bill_that_is_not_stated_is_no_key() -> None:
    file = File()
    for _ in range(2):
        assert file.sf("A", "XQZL1", isf_importer_number=None) == []
        assert file.sf("A", "") == []


@pytest.mark.parametrize(
    ("kind", "action", "disposition"),
    [("sn", "A", REJECTED), ("sn", "D", ACCEPTED), ("sf", "D", "")],
)
def test_a_filing_that_is_gone_may_be_added(kind: str, action: str, disposition: str) -> None:
    """An answer need not name the bills, so all of the importer may be added again."""
    file = File()
    file.batch()
    file.sf("A", "XQZL1")
    for _ in range(2):
        if kind == "sf":
            file.sf(action)
        else:
            file.sn(action, disposition)
    file.batch()
    assert file.sf("A", "XQZL1") == []
    assert file.sf("A", "XQZL1") == ["ACROSS-ISF-TWICE"]


def test_an_accepted_add_stays() -> None:
    file = File()
    file.batch()
    file.sf("A", "XQZL1")
    file.sn("A", ACCEPTED)
    file.sn("D", REJECTED)
    file.batch()
    assert file.sf("A", "XQZL1") == ["ACROSS-ISF-AGAIN"]


def unified(action: str, **more: object) -> Object:
    return {"header": filing(action, **more), "references": []}


def test_a_unified_filing_is_of_an_entry() -> None:
    file = File()
    file.batch()
    assert file.se(isf=unified("A")) == []
    assert file.se("R", isf=unified("R")) == []
    assert file.se("R", isf=unified("A")) == ["ACROSS-UNIFIED-TWICE"]
    file.batch()
    assert file.se("R", isf=unified("A")) == ["ACROSS-UNIFIED-AGAIN"]
    assert file.se("R", number="00410026", isf=unified("A")) == []


def test_a_unified_filing_that_is_gone_may_be_added() -> None:
    file = File()
    for gone in (
        lambda: file.sn("A", REJECTED),
        lambda: file.sx("A", REJECTED),
        lambda: file.se("R", isf=unified("D")),
    ):
        file.batch()
        file.se("R", isf=unified("A"))
        gone()
        file.batch()
        assert file.se("R", isf=unified("A")) == []
        file.se("R", isf=unified("D"))


def test_what_is_added_in_a_cancellation_is_not_remembered() -> None:
    file = File()
    for action in ("A", "R"):
        assert file.se("D", isf=unified(action)) == []
    assert file.se("D", isf=unified("D")) == []


def test_a_deleted_transaction_number_is_of_nothing() -> None:
    file = File()
    number = {"isf_transaction_number": "EEE-00002610005"}
    assert file.sf("D", **number) == []
    assert file.sf("D", **number) == []
    for _ in range(2):
        file.sn("D", ACCEPTED, **number)
    assert file.sf("R", **number) == ["ACROSS-ISF-DELETED"]
    assert file.se("R", isf=unified("D", **number)) == ["ACROSS-ISF-DELETED"]
    assert file.sf("A", **number) == []
    file.sn("D", ACCEPTED)
    assert file.sf("D", isf_transaction_number=None) == []


# --- what one person imports on one day ---


def test_a_day_is_worth_800_dollars() -> None:
    """The sum is of a consignee and a day, and of entries of type 86 alone."""
    file = File()
    assert file.type_86(400, "1") == []
    assert file.type_86(400, "2") == []
    assert file.type_86(1, "3") == ["ACROSS-DAILY-VALUE"]
    assert file.type_86(1, "4", references=arrival("112626")) == []
    assert file.type_86(1, "5", entities=[consignee("ALEX SPECIMEN")]) == []
    assert file.type_86(801, "6", entities=[consignee("SAM FIXTURE")]) == []  # SE10 Note 13
    assert file.se(number="7", entities=[consignee()]) == []


def test_an_identifier_is_a_consignee() -> None:
    file = File()
    first, other = (
        [{"entity": {"entity_code": "SE"}}, consignee(name, entity_identifier="00-260011700")]
        for name in ("A", "B")
    )
    assert file.type_86(800, "1", entities=first) == []
    assert file.type_86(1, "2", entities=other) == ["ACROSS-DAILY-VALUE"]


def test_an_entry_counts_once() -> None:
    """A replaced value takes the place of the old one; what is rejected or cancelled is none."""
    file = File()
    file.type_86(800, "1")
    assert file.type_86(300, "1", "R") == []
    assert file.type_86(500, "2") == []
    assert file.type_86(1, "3") == ["ACROSS-DAILY-VALUE"]
    file.sx("A", REJECTED, "1")
    assert file.type_86(299, "4") == []
    file.sx("D", ACCEPTED, "2")
    file.type_86(299, "4", "D")
    assert file.type_86(799, "5") == []


@pytest.mark.parametrize(
    "more",
    [
        {"references": None},
        {"references": [{"reference_identifier_qualifier": "EDA"}]},
        {"entities": None},
        {"entities": [consignee("")]},
        {"entities": [{"entity": None}]},
    ],
)
def test_what_is_not_stated_is_no_share(more: Object) -> None:
    file = File()
    for number in ("1", "2"):
        assert file.type_86(800, number, **more) == []
    assert file.type_86(None, "3") == []


def test_consignees_without_an_address_are_told_by_name() -> None:
    file = File()
    bare = [{"entity": {"entity_code": "CN", "entity_name": "JORDAN SAMPLE"}}]
    assert file.type_86(800, "1", entities=bare) == []
    assert file.type_86(1, "2", entities=bare) == ["ACROSS-DAILY-VALUE"]
    assert file.type_86(1, "3") == []


def test_a_day_of_shipments_from_elsewhere() -> None:
    daily = Daily()
    assert not daily.add(b"person", "2026-11-25", MOST)
    assert daily.add(b"person", "2026-11-25", 1)
    assert not daily.add(b"person", "2026-11-26", 1)
    assert not daily.add(b"person", "2026-11-25", -1)
    assert len(daily) == 2


# --- bounds ---


def numbers(count: int) -> Iterator[str]:
    return (f"{at:08}" for at in range(count))


def test_so_many_keys_are_exact_and_then_it_stops() -> None:
    """Up to `KEYS` entries the first is known; one more, and it is said once that it stops."""
    file = File()
    file.batch()
    assert not any(file.se(number=number) for number in numbers(KEYS))
    for number in ("00000000", f"{KEYS - 1:08}"):
        assert file.se(number=number) == ["ACROSS-ENTRY-TWICE"]
    assert file.se(number="99999999") == ["ACROSS-STOPPED"]
    assert file.se(number="00000000") == file.se(number="99999998") == []


@pytest.mark.parametrize("kind", ["entries", "bills", "days"])
def test_memory_is_bounded(kind: str) -> None:
    """Whatever the keys are of, a file of any length needs less than 24 MiB; freed at the end."""
    file = File()
    gc.collect()
    tracemalloc.start()
    try:
        for number in numbers(KEYS + 10):
            if kind == "entries":
                told = file.se(number=number)
            elif kind == "bills":
                told = file.sf("A", number.rjust(50, "X"))
            else:
                told = file.type_86(1, number, references=arrival(number))
            if told:
                break
        most = tracemalloc.get_traced_memory()[1]
        left = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert told == ["ACROSS-STOPPED"]
    assert int(number) == (KEYS // 3 if kind == "days" else KEYS)
    assert left < 2**20 < most < 24 * 2**20


def steps(file: File) -> list[str]:
    """One of every kind of key."""
    told: list[str] = []
    told += file.se(isf=unified("A"))
    told += file.type_86(1, "1")
    told += file.sf("A", "XQZL1")
    told += file.sn("A", REJECTED)
    told += file.sn("D", ACCEPTED, isf_transaction_number="1", isf_importer_number="2")
    told += file.sx("D", ACCEPTED, "2")
    told += file.type_86(1, "3", "R")
    told += file.se(number="4", isf=unified("A"))
    return told


@pytest.mark.parametrize("keys", range(13))
def test_it_stops_wherever_it_is_full(keys: int) -> None:
    """The finding comes once, whatever kind the first key is that has no room."""
    assert steps(File(keys)) == ["ACROSS-STOPPED"]


def test_there_is_room_for_every_key_of_the_steps() -> None:
    assert steps(File(13)) == []


def test_what_is_forgotten_makes_room() -> None:
    file = File(1)
    for _ in range(3):
        assert file.se() == []
        file.sx("A", REJECTED)


# --- anything else ---


@pytest.mark.parametrize("application", ["SE", "SX", "SF", "SN", "AE", ""])
@pytest.mark.parametrize(
    "tree",
    [
        {},
        {"header": None},
        {"header": {}},
        {"header": {"echo": None}},
        {"header": {"echo": {}, "entry_number": "1"}, "disposition": None, "isf": None},
        {"header": {"echo": header("A", "1")} | header("A", "1"), "isf": {"header": None}},
        {"header": {"echo": filing("D")} | filing("A"), "bills": None},
        {"header": filing("A"), "bills": [None, {}]},
    ],
)
def test_no_tree_is_too_poor(application: str, tree: Object) -> None:
    assert File().case("transaction", application, tree) == []


def test_importers_are_never_shown_and_digests_differ_from_run_to_run() -> None:
    first, second = File().follow, File().follow
    assert first._digest("00-260011700") == first._digest("00-260011700")
    assert first._digest("00-260011700") != second._digest("00-260011700")
    file = File()
    file.sf("A", "XQZL1")
    assert not [key for key in file.follow._bills if b"260011700" in key]


def test_an_archive_is_followed_in_order(samples: list[bytes]) -> None:
    """Cancelled in an SX of one batch, added in the SE of another."""
    sent, received = samples
    cancelled = received.replace(b"SE10A", b"SE10D", 1)
    codes = [f.code for f in catair.validate(cancelled + sent, select=["ACROSS"])]
    assert codes == ["ACROSS-ENTRY-CANCELLED"]
    codes = [f.code for f in catair.validate(sent + cancelled, select=["ACROSS"])]
    assert codes == []


@pytest.fixture
def samples() -> list[bytes]:
    folder = across.__file__.replace("across.py", "examples/ACROSS-ENTRY-AGAIN/failing.txt")
    with open(folder, "rb") as file:
        lines = file.read().splitlines(keepends=True)
    ends = [at + 1 for at, line in enumerate(lines) if line.startswith(b"Z")]
    return [b"".join(lines[: ends[0]]), b"".join(lines[ends[0] : ends[1]])]
