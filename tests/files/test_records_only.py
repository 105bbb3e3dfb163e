"""An application with layouts and no grammar: its records in order, some of several layouts.

The chapter is a toy; what it shares with CBP's is that identifiers have two columns or four, and
that an element chooses the layout.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import catair
from catair import applications, frames
from catair.applications import APPLICATIONS, Application
from catair.fields import Field, Object, control, filler
from catair.findings import EmitError
from catair.framing import RUN
from catair.jsonform import to_flat, to_json
from catair.record import Chapter

CHAPTER = Chapter("Mixed Toys", "v1", "2024-01-01", "Mixed Toys")
TYPES = Field("Type Code", 3, 4, "AN", "M")


def typed(*fields: Field, **more: Any) -> Any:
    type_code = Field("Type Code", 3, 4, "AN", "M")
    rest = filler(fields[-1].end + 1, 80, "S")
    return CHAPTER.record("54", "Typed", "T-1", [control("54"), type_code, *fields, rest], **more)


PLAIN = CHAPTER.record(
    "10",
    "Plain",
    "T-1",
    [control("10"), Field("Number", 3, 8, "N", "M", kind="integer"), filler(9, 80, "S")],
)
LONG = CHAPTER.record(
    "10LG", "Long", "T-1", [control("10LG"), Field("Text", 5, 80, "X", "M")], applications=("ZV",)
)
OTHER = CHAPTER.record("99", "Not of ZV", "T-1", PLAIN.fields, applications=("ZW",))
GENERIC = typed(Field("Text", 5, 20, "X", "O"), variant="generic")
FIRST = typed(
    Field("Amount", 5, 10, "N", "M", kind="integer"),
    variant="first",
    when=("type_code", ("01", "1")),
)
SECOND = typed(Field("Name", 5, 30, "X", "O"), variant="second", when=("type_code", ("02",)))

LINES = ("10000007", "10LGLONGER", "5401000500", "5402ANNA", "5409OTHER", "54", "10000008")
NAMES = ("10", "10LG", "54", "54", "54", "54", "10")
VARIANTS = (None, None, "first", "second", "generic", "generic", None)


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The toy chapter as the one of application ZV."""
    module = ModuleType("catair.chapters.mixed_toys")
    module.CHAPTER = CHAPTER  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    toy = Application("ZV", "Mixed Toys", "input", chapter="mixed_toys", source="invented")
    monkeypatch.setitem(APPLICATIONS, "ZV", toy)
    monkeypatch.setattr(frames, "_FRAMES", {})
    yield
    applications._records_of.cache_clear()


def file_of(*lines: str) -> bytes:
    rows = ["A2704EEE                 ZV", "B  2704EEEZV", *lines, "Y  2704EEEZV", "Z2704EEE"]
    return "".join(row.ljust(80) + "\n" for row in rows).encode("latin-1")


def block_of(data: bytes) -> Object:
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    found: Object = parsed.tree["batches"][0]["blocks"][0]
    return found


def test_records_keep_their_place_and_come_back() -> None:
    data = file_of(*LINES)
    records = block_of(data)["records"]
    assert tuple(made["record"] for made in records) == NAMES
    assert tuple(made.get("variant") for made in records) == VARIANTS
    assert records[2] == {"record": "54", "variant": "first", "type_code": "01", "amount": 500}
    assert records[5] == {"record": "54", "variant": "generic", "type_code": None}
    assert catair.parse(data).findings == []


@pytest.mark.parametrize("form", ["document", "lines", "records"])
def test_every_form(form: str) -> None:
    data = file_of(*LINES, "????", "10 000 7", "5401 ", *LINES[:2])
    out, back = io.BytesIO(), io.BytesIO()
    codes = [f.code for found in to_json(catair.read(data), form, out) for f in found]
    assert codes == ["RECORD-UNKNOWN", "FIELD-CLASS"]
    assert [f for found in to_flat(io.BytesIO(out.getvalue()), back) for f in found] == []
    assert back.getvalue() == data


def test_layouts_are_those_of_the_application() -> None:
    assert applications.records_of("ZV") == [PLAIN, LONG, GENERIC, FIRST, SECOND]
    assert block_of(file_of("99000001"))["records"][0]["record"] is None


@pytest.mark.parametrize("count", [RUN - 1, RUN, RUN + 1, 3 * RUN])
def test_long_runs_come_in_pieces(count: int) -> None:
    lines = [LINES[at % len(LINES)] for at in range(count)]
    data = file_of(*lines)
    events = [e.data for e in catair.read(data) if e.data["event"] == "records"]
    assert max(len(event["records"]) for event in events) <= RUN
    assert sum(len(event["records"]) for event in events) == count
    assert len(block_of(data)["records"]) == count


def test_a_short_line_and_a_bad_one_in_a_run_are_told_where_they_stand() -> None:
    """After enough records that their decoders are compiled."""
    lines = [*LINES * 30, "100X0008", *LINES]
    data = file_of(*lines).replace(b"100X0008" + b" " * 72, b"100X0008")
    parsed = catair.parse(data)
    at = len(LINES) * 30
    assert [(f.code, f.line) for f in parsed.findings] == [
        ("FIELD-CLASS", at + 3),
        ("LINE-SHORT", at + 3),
    ]
    assert {f.path for f in parsed.findings} == {
        f"/batches/0/blocks/0/records/{at}/verbatim/3-8",
        f"/batches/0/blocks/0/records/{at}",
    }
    assert catair.emit(parsed.tree) == data


def block(*records: Object) -> Object:
    file = {"encoding": "latin-1", "newline": "\n", "application": "ZV"}
    return {"catair": 1, "form": "document", "file": file, "before": list(records)}


def test_an_object_without_its_variant_has_the_layout_of_its_element() -> None:
    made = {"record": "54", "type_code": "01", "amount": 5}
    assert catair.emit(block(made)) == b"5401000005".ljust(80) + b"\n"
    made = {"record": "54", "type_code": "77", "text": "X"}
    assert catair.emit(block(made)) == b"5477X".ljust(80) + b"\n"
    assert catair.emit(block({"record": "54", "type_code": None})) == b"54".ljust(80) + b"\n"


@pytest.mark.parametrize("variant", ["third", None, "", 1])
def test_a_variant_that_there_is_not(variant: Any) -> None:
    with pytest.raises(EmitError) as caught:
        catair.emit(block({"record": "54", "variant": variant, "type_code": "01"}))
    assert [f.path for f in caught.value.findings] == ["/before/0/variant"]


def test_what_a_layout_does_not_have_is_refused() -> None:
    with pytest.raises(EmitError) as caught:
        catair.emit(block({"record": "54", "variant": "second", "type_code": "02", "amount": 1}))
    assert [(f.code, f.path) for f in caught.value.findings] == [("JSON-KEY", "/before/0/amount")]


def test_the_encoder_of_clean_objects_goes_by_the_variant() -> None:
    encode = frames.frame("ZV").layouts["54"].encoder()
    made = {"record": "54", "variant": "first", "type_code": "01", "amount": 5}
    assert encode(made) == "5401000005".ljust(80)
    assert encode(made | {"variant": "generic"}) is None
    assert encode({"record": "54", "type_code": "01", "amount": 5}) is None


def test_beginnings_of_lines_are_kept_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "ROWS", 3)
    used = frames.frame("ZV")
    assert [used.find(f"10{n:02}") is not None for n in range(9)] == [True] * 9
    assert len(used.rows) == 3
    assert used.find("9912") is None
    assert used.find("1") is None
