"""Frames: the layouts, tokens and grammar that an application in force brings."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.applications import APPLICATIONS
from catair.chapters import cargo_release, pga_message_set, unified_isf
from catair.frames import Frame, choose, frame
from catair.layouts import PATIENCE, Choice
from catair.record import Record
from tests.strategies import columns

SE = frame("SE")
BLANK = " " * 80


def test_a_frame_is_built_once() -> None:
    assert frame("SE") is frame("SE")
    assert frame("SE") is not frame("SX")
    assert frame("") is frame("")


def test_the_frame_of_an_unknown_code_is_not_kept() -> None:
    """A file may name any number of them."""
    assert frame("??") is not frame("??")


def test_the_frame_of_cargo_release() -> None:
    assert SE.chapter is cargo_release
    assert SE.grammar is not None
    assert SE.identity == ("entry_filer_code", "entry_number")
    held = cargo_release.CHAPTER.records
    used = Frame("SE")
    assert set(used.table) == {r.identifier for r in held if r.direction == "input"}
    assert set(Frame("SX").table) == {r.identifier for r in held}
    assert (used.width, used.variant) == (4, "input")


@pytest.mark.parametrize(
    ("content", "chapter"),
    [
        ("SF10", unified_isf.CHAPTER),
        ("OI", pga_message_set.CHAPTER),
        ("PG01", pga_message_set.CHAPTER),
    ],
)
def test_records_of_another_chapter_are_taken_in_when_they_come(content: str, chapter: Any) -> None:
    used = Frame("SE")
    before = set(used.table)
    assert used.find("SE99") is None
    assert set(used.table) == before
    entry = used.find(content.ljust(80))
    assert entry is not None
    assert entry.layouts.default in chapter.records
    assert set(used.table) - before == {r.identifier for r in chapter.records}
    assert used.layouts_of(content) is entry.layouts
    assert Frame("SE").layouts_of(content) is not None
    assert Frame("SE").layouts_of("SE99") is None


@pytest.mark.parametrize("code", ["HI", "??", ""])
def test_a_frame_without_layouts(code: str) -> None:
    empty = frame(code)
    assert (empty.chapter, empty.grammar, empty.table, empty.identity) == (None, None, {}, ())
    assert empty.find("SE10") is None
    assert empty.carried("PG01") is None
    assert empty.encoder() is None
    assert empty.variant == "input"


def test_the_variant_is_the_applications() -> None:
    assert {code: frame(code).variant for code in ("SX", "QP", "NS")} == {
        "SX": "output",
        "QP": "input_eman",
        "NS": "output_eman",
    }


@pytest.mark.parametrize("code", APPLICATIONS)
def test_every_token_of_a_frame_is_one_of_its_grammar(code: str) -> None:
    found = frame(code)
    for name, (_, token, begins, entry) in found.table.items():
        assert entry.layouts.default.identifier == name
        if found.grammar is None:
            continue
        tokens = {token} if token else {*entry.tokens.known.values(), entry.tokens.other}
        assert tokens <= found.grammar.TOKENS
        # the records of one identifier all begin a transaction, or none of them
        start = found.grammar.START - found.opening
        assert tokens & start == (tokens if begins else set())


@pytest.mark.parametrize("code", ["PF", "MS"])
def test_a_statement_is_all_of_its_block(code: str) -> None:
    """PF-9, MS-6: Q1 comes again and again, and opens the one statement."""
    assert frame(code).opening == {"Q1"}
    assert not any(begins for _, _, begins, _ in frame(code).table.values())


def test_no_other_transaction_is_all_of_its_block() -> None:
    whole = {code for code in APPLICATIONS if frame(code).opening}
    assert whole == {"PF", "MS"}


def test_a_layout_is_found_by_its_prefix() -> None:
    for record in cargo_release.CHAPTER.records:
        entry = frame("SX").find(record.identifier + "A" * 76)
        assert entry is not None
        assert entry.layouts.default is record
    for content in ("", "SE", "SE1", "SE90", "SE99", "se10", " SE10", "PG99"):
        assert SE.find(content) is None


@pytest.mark.parametrize("kind", "RMHTI")
def test_bills_are_told_apart(kind: str) -> None:
    entry = SE.find("SE15" + kind)
    assert entry is not None
    assert entry.token("SE15" + kind + BLANK) == "SE15_" + kind
    assert SE.table["SE15"][1:3] == (None, False)


@pytest.mark.parametrize("content", ["SE15", "SE15 ", "SE15X", "SE15x"])
def test_any_other_bill_is_a_simple_one(content: str) -> None:
    entry = SE.find(content)
    assert entry is not None
    assert entry.token(content) == "SE15_R"


@pytest.mark.parametrize(
    ("code", "content", "token"),
    [
        ("SE", "SE15m", "SE15_M"),
        ("SF", "SF30mf ", "SF30_MF"),
        ("SF", "SF30 MF", "SF30_MF"),
        ("SF", "SF30 mf", "SF30_MF"),
        ("SF", "SF30MF", "SF30_MF"),
        ("SF", "SF30m f", "SF30_OTHER"),
        ("SF", "SF30\ufb00 ", "SF30_OTHER"),
    ],
)
def test_a_deciding_element_is_read_as_cbp_converts_it(code: str, content: str, token: str) -> None:
    """Lower case is converted, leading spaces are discarded (B&B-8)."""
    entry = frame(code).find(content)
    assert entry is not None
    for _ in range(2):
        assert entry.token(content) == token
    assert frame(code).token({"record": content[:4], entry.element: content[4:]}) == token


def test_a_layout_is_chosen_as_cbp_converts_its_element() -> None:
    block = choose("X0", "X0 BLOCK " + BLANK, "output")
    assert choose("X0", "X0  block" + BLANK, "output") is block
    layouts = frame("AX").layouts["E0"]
    record = next(r for r in layouts.records if r.when)
    assert record.when is not None
    (value, *_) = record.when[1]
    content = "E0 " + value.ljust(6)
    assert layouts.of_columns(content) is record
    assert layouts.of_columns(content.lower().replace("e0", "E0")) is record
    assert layouts.of_object({layouts.field.name: value.lower()}) is record  # type: ignore[union-attr]
    assert layouts.of_columns("E0 ??????") is layouts.default


def test_the_columns_that_are_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catair.layouts.KEPT", 1)
    choice = Choice({"M": 1}, 2)
    assert [choice[columns] for columns in ("m", " M", "x", "m")] == [1, 1, 2, 1]
    assert dict(choice) == {"m": 1}


def test_other_records_are_their_own_token() -> None:
    entry = SE.find("SE10")
    assert entry is not None
    assert entry.token("SE10A") == "SE10"
    assert SE.table["SE10"][1:3] == ("SE10", True)
    assert SE.table["SE11"][1:3] == ("SE11", False)


def test_records_of_the_pga_message_set_are_carried() -> None:
    assert SE.carried("OI  GOODS") == ("OI", "PGA")
    assert SE.carried("PG01001") == ("PG01", "PGA")
    for content in ("PG1", "PGA1", "P", "", " PG01", "SE10"):
        assert SE.carried(content) is None


def test_where_host_and_guest_state_a_record_the_host_s_holds() -> None:
    made = Frame("AE")
    for name, chapter in (("OI", "Entry Summary Create/Update"), ("PG01", "PGA Message Set")):
        layouts = made.layouts_of(name)
        assert layouts is not None
        assert [record.chapter.title for record in layouts.records] == [chapter]


# --- decoding while there is little to decode --------------------------------------------------


@pytest.mark.parametrize("record", cargo_release.CHAPTER.records, ids=repr)
def test_a_decoder_is_right_before_and_after_it_is_compiled(record: Record) -> None:
    @settings(max_examples=12, deadline=None)
    @given(line=columns(record))
    def check(line: str) -> None:
        early = Frame("SX").table[record.identifier][0]
        made, flaws = record.decode(line)
        assert early(line) == (None if flaws else made)
        assert record.fast_decode(line) in (None, made)
        assert early(line[:79]) is None
        assert early(line + " ") is None

    check()


def test_a_decoder_is_compiled_when_its_record_has_come_often() -> None:
    made = Frame("SE")
    line = "SE17" + "ABCU1234567".ljust(76)
    for _ in range(PATIENCE):
        assert made.table["SE17"][0](line) == {"record": "SE17", "equipment_number": "ABCU1234567"}
    before = made.table["SE17"]
    assert before[0] is not cargo_release.SE17.fast_decode
    assert before[0](line) == cargo_release.SE17.fast_decode(line)
    assert made.table["SE17"][0] is cargo_release.SE17.fast_decode
    assert made.table["SE17"][1:] == before[1:]
    assert before[0](line) == cargo_release.SE17.fast_decode(line)
    assert made.table["SE16"][0] is not cargo_release.SE16.fast_decode


# --- the emitter of clean transactions ---------------------------------------------------------

HEADER = ("SE10AEEE  00034560 01" + " " * 17 + "80000012500").ljust(80)
ITEM = "SE40001VN".ljust(80)
TARIFF = "SE606109100012".ljust(80)
PGA = "PG99001FDA".ljust(80)


def transaction(**pga: Any) -> dict[str, Any]:
    carried = {"record": "PG99", "raw": PGA} | pga
    return {
        "type": "SE",
        "header": cargo_release.SE10.decode(HEADER)[0],
        "lines": [
            {
                "item": cargo_release.SE40.decode(ITEM)[0],
                "tariffs": [
                    {"tariff": cargo_release.SE60.decode(TARIFF)[0], "pga": [{"subject": carried}]},
                ],
            }
        ],
    }


def test_clean_transactions_are_emitted() -> None:
    emit = SE.encoder()
    assert emit is not None
    assert emit(transaction()) == [HEADER, ITEM, TARIFF, PGA]
    assert SE.encoder() is emit


CARRIED: list[dict[str, Any]] = [
    {"raw": None},
    {"raw": PGA[:79]},
    {"raw": PGA + " "},
    {"raw": PGA[:79] + "é"},
    {"raw": PGA[:79] + "\n"},
    {"raw": PGA[:79] + "\r"},
    {"raw": PGA.encode()},
    {"record": "PG98"},
    {"record": ""},
    {"record": "P"},
    {"record": "SE99", "raw": "SE99".ljust(80)},
    {"record": "SE40", "raw": "SE40001VN".ljust(80)},
    {"record": None},
    {"record": 1},
    {"verbatim": {}},
    {"end": ""},
]


@pytest.mark.parametrize("more", CARRIED)
def test_a_carried_record_with_anything_to_remark_is_left_to_the_slow_way(
    more: dict[str, Any],
) -> None:
    emit = SE.encoder()
    assert emit is not None
    assert emit(transaction(**more)) is None


# --- control records ---------------------------------------------------------------------------

ACE = " " * 78
# (identifier, columns, variant of the transmission, layout)
CHOICES = [
    ("A", "A2704EEE", "input", "input"),
    ("A", "A2704EEE", "output", "output"),
    ("A", "A" + ACE + "A", "output", "output"),
    ("B", "B  2704EEESE", "input", "input"),
    ("B", "B  2704EEEQP", "input_eman", "input"),
    ("B", "B  2704EEESX", "output", "output"),
    ("B", "B" + ACE + "B", "input", "ace_generated"),
    ("B", "B" + ACE + "B", "output", "ace_generated"),
    ("B", "B" + ACE + "Y", "output", "output"),
    ("B", "B  2704EEESE".ljust(79) + "B", "input", "input"),
    ("B", "B          X".ljust(79) + "B", "input", "input"),
    ("B", "B           X".ljust(79) + "B", "input", "ace_generated"),
    ("B", "B", "input", "input"),
    ("Y", "Y           00001".ljust(79) + "Y", "output", "ace_generated"),
    ("Y", "Y  2704EEEQP00012", "input_eman", "input_eman"),
    ("Y", "Y  2704EEEQT00012", "output_eman", "output"),
    ("Z", "Z" + ACE + "Z", "output_eman", "ace_generated"),
    ("Z", "Z2704EEE", "output_eman", "output_eman"),
    ("X0", "X0 BLOCK  000001 REF ID:", "input", "block"),
    ("X0", "X0 TRNACT 000001 REF ID:", "input", "trnact"),
    ("X0", "X0 OTHER  000001 REF ID:", "input", "reference"),
    ("X0", "X0 BLOCKX 000001 REF ID:", "input", "reference"),
    ("X0", "X0", "output", "reference"),
    ("X1", "X1RF999", "input", None),
    ("X1", "X1", "output_eman", None),
]


@pytest.mark.parametrize(("identifier", "content", "variant", "layout"), CHOICES)
def test_the_layout_of_a_control_record(
    identifier: str, content: str, variant: str, layout: str | None
) -> None:
    record = choose(identifier, content, variant)
    assert (record.identifier, record.variant) == (identifier, layout)


@settings(max_examples=200, deadline=None)
@given(
    identifier=st.sampled_from(["A", "B", "Y", "Z", "X0", "X1"]),
    content=st.text(max_size=90),
    code=st.sampled_from([*APPLICATIONS, "??"]),
)
def test_every_control_record_has_a_layout(identifier: str, content: str, code: str) -> None:
    found = choose(identifier, identifier + content, frame(code).variant)
    assert found.identifier == identifier
