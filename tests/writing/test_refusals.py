"""What cannot be written is refused: a finding with the JSON Pointer, and not a byte written."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from catair.chapters.cargo_release import SE10, SE35, SE40, SE90
from catair.findings import EmitError
from catair.tree import walk
from catair.writer import emit

from .trees import (
    ABSENT,
    T,
    address,
    changed,
    document,
    entry,
    flat,
    header,
    loose,
    pga,
    refusals,
    slow,
)

BASE = document(entry(), date="2026-09-14")
KEY, VALUE, RECORD = "JSON-KEY", "JSON-VALUE", "JSON-RECORD"
REFUSED, MISSING = "FIELD-REFUSED", "FIELD-MISSING"

BLOCK = "/batches/0/blocks/0"
H = f"{T}/header"
HEADERS = ("/batches/0/header", f"{BLOCK}/header")
TRAILERS = (f"{BLOCK}/trailer", "/batches/0/trailer")
PGA = f"{T}/lines/0/tariffs/0/pga/0"  # a node, and in it one whose subject has no layout
CARRIED = f"{PGA}/details/0/details/0/subject"
OBJECTS = (
    "", "/file", "/batches/0", BLOCK, T, *HEADERS, *TRAILERS, H, f"{T}/bills/0",
    f"{T}/bills/0/conveyances/0", f"{T}/entities/0", f"{T}/entities/0/street_addresses/0",
    f"{T}/entities/0/street_addresses/0/addresses/1", f"{T}/lines/0", f"{T}/lines/0/tariffs/0",
    PGA, f"{PGA}/subject", f"{PGA}/details/0", CARRIED,
)  # fmt: skip
LISTS = (
    "/before", "/batches", "/batches/0/blocks", f"{BLOCK}/transactions", f"{BLOCK}/records",
    f"{H}/after", f"{T}/bills", f"{T}/bills/0/equipment", f"{T}/references", f"{T}/entities",
    f"{T}/lines", f"{T}/lines/0/tariffs/0/pga", f"{PGA}/details", f"{PGA}/details/0/details",
)  # fmt: skip
NO_LIST: tuple[Any, ...] = ({}, {"a": 1}, "x", 5, True, 1.5)
NO_OBJECT: tuple[Any, ...] = ([], ["x"], "x", 5, True, 1.5, None)

Case = tuple[str, Any, str, str]


def cases() -> list[Case]:
    """(pointer, what is put there, finding code, pointer of the finding)."""
    made: list[Case] = []

    def add(code: str, at: str, *values: Any, path: str | None = None) -> None:
        made.extend((at, value, code, at if path is None else path) for value in values)

    # unknown keys
    for at in OBJECTS:
        add(KEY, f"{at}/strange", 1)
    add(KEY, f"{H}/a~1b~0c", None)
    add(KEY, f"{H}/", 1)
    add(KEY, f"{H}/line", 3)
    add(KEY, f"{H}/application", "SE")
    for columns, kept in (("5-8", "ABCD"), ("81-85", "X"), ("82-82", "X"), ("1-4", "SE10")):
        add(KEY, f"{H}/verbatim", {columns: kept}, path=f"{H}/verbatim/{columns}")
    # lists and objects
    for at in LISTS:
        add(VALUE, at, *NO_LIST)
        if at != f"{H}/after":
            add(VALUE, at, None)
    for at in ("/batches/0", "/batches/0/blocks/0", T, f"{T}/bills/0", f"{T}/lines/0"):
        add(VALUE, at, *NO_OBJECT)
    for at in (H, f"{T}/references/1", "/file", f"{H}/verbatim"):
        add(VALUE, at, *NO_OBJECT)
    for at in (*HEADERS, *TRAILERS):
        add(RECORD, at, *NO_OBJECT)
    for value in NO_OBJECT:
        add(VALUE, f"{H}/after", [value], path=f"{H}/after/0")
    # the file
    for key in ("encoding", "newline", "prefix", "application"):
        add(VALUE, f"/file/{key}", 5, None, [])
    add(VALUE, "/file/encoding", "utf-8", "LATIN-1", "")
    add(VALUE, "/file/newline", "\n\n", "n", "\n\r", " ")
    add(VALUE, "/file/prefix", "€", "\u0100")
    # transactions
    add(VALUE, f"{T}/type", "AE", "ZZ", "", 5, None, [], {})
    # records that stand in the wrong slot
    add(RECORD, H, SE40(), {}, {"record": 5}, {"record": "A"}, {"record": None, "raw": "SE10"})
    add(RECORD, f"{T}/bills/0/simple", header())
    add(RECORD, f"{T}/references/0", header())
    for at in (*HEADERS, *TRAILERS):
        add(RECORD, f"{at}/record", "X0", "", 5, ABSENT, path=at)
    add(RECORD, f"{H}/record", ABSENT, path=H)
    for name in ("ZZ01", "SE10", "PG1", ""):
        add(RECORD, CARRIED, pga(name))
    unknown: tuple[Any, ...] = ("SE99", "", "se10", 5, [])
    for strange in unknown:
        add(RECORD, f"{H}/after", [{"record": strange}], path=f"{H}/after/0/record")
    # variants
    for at in (*HEADERS, *TRAILERS):
        add(VALUE, f"{at}/variant", "strange", "", "_eman", 5, [])
    for name in ("X0", "X1", "A"):
        for variant in ("strange", 5):
            stray = {"record": name, "variant": variant}
            add(VALUE, "/before", [stray], path="/before/0/variant")
    add(VALUE, "/before", [{"record": "X0"}], path="/before/0/variant")
    stray = {"record": "B", "variant": "input_eman"}  # a B record of eMAN has the plain layout
    add(VALUE, "/before", [stray], path="/before/0/variant")
    add(VALUE, f"{H}/variant", "input", 5)
    # raw records
    raw = CARRIED
    add(VALUE, f"{raw}/raw", 5, None, [], "PG99\n", "PG99Ł")
    add(VALUE, f"{raw}/raw", "PG98", path=f"{raw}/record")
    add(VALUE, f"{raw}/end", 5, None, "x", "\n\n")
    for key in ("length", "verbatim", "line"):
        add(KEY, f"{raw}/{key}", 1)
    add(VALUE, "/before", [{"record": None}], path="/before/0/raw")
    # the physical line
    add(VALUE, f"{H}/end", 5, None, "x", "\n\n", True)
    add(VALUE, f"{H}/length", 80, -1, True, None, "49", 1.5, [])
    wrong: tuple[Any, ...] = (5, None, "", "AB", "\n", [])
    for value in wrong:
        add(VALUE, f"{H}/verbatim", {"5-5": value}, path=f"{H}/verbatim/5-5")
    add(VALUE, f"{H}/verbatim", {"81-81": "\n"}, path=f"{H}/verbatim/81-81")
    # values
    for name in ("valid_action_code", "entry_number", "bond_type_code", "estimated_entry_value"):
        add(MISSING, f"{H}/{name}", ABSENT)
    add(REFUSED, f"{H}/valid_action_code", "a", "1", "AA", "", " ", "\n", 1, True)
    add(REFUSED, f"{H}/entry_number", "000345601", "A-1", " 1", "1 ", "é", "\u0661")
    add(REFUSED, f"{H}/entry_number", 34560, 1.5, [], {})
    add(REFUSED, f"{H}/importer_of_record", "xxx", "X" * 13, "\t", "€", 5)
    add(REFUSED, f"{H}/estimated_entry_value", "12500", 10**10, -1, True, False, 12.0, [], {}, "")
    add(REFUSED, f"{H}/bond_type_code", "", "88", "x", "²", "\u0663", 8)
    day = f"{T}/additional_header/elected_entry_date"
    add(REFUSED, day, "2026-02-30", "1969-12-31", "2070-01-01", "091426", "", 20260914, [])
    add(REFUSED, "/batches/0/header/communication_password", "PASSWD1", "pass", 5)
    # lists inside a record
    group = f"{T}/entities/0/street_addresses/0/addresses"
    add(VALUE, group, [*address(), None])
    add(VALUE, f"{group}/1", [], "x", 5, True)
    add(MISSING, f"{group}/0/address_information", ABSENT)
    add(REFUSED, f"{group}/1/address_information", "X" * 36)
    return made


def named(case: Case) -> str:
    return f"{case[0].removeprefix(T)}={' '.join(repr(case[1]).split())[:40]}"


@pytest.mark.parametrize("case", cases(), ids=named)
def test_refused(case: Case) -> None:
    pointer, value, code, path = case
    tree = changed(BASE, pointer, value)
    first, *others = refusals(tree)
    assert first == (code, path)
    # a header that is refused has nothing that its trailer could repeat
    assert all(c == MISSING and (p or "").startswith(TRAILERS) for c, p in others)
    assert not others or pointer.startswith(HEADERS)
    # the same from JSON, where nothing at all is written
    data, told = flat(json.dumps(tree).encode())
    assert data == b""
    assert path in [f.path for f in told]
    assert all(f.line is None for f in told)


@pytest.mark.parametrize("value", [5, "x", {}, True])
def test_a_list_inside_a_record_is_told_once(value: Any) -> None:
    place = f"{T}/entities/0/street_addresses/0/addresses"
    assert refusals(changed(BASE, place, value)) == [(VALUE, place)]


@pytest.mark.parametrize("name", [[], {}, ["SE40"]], ids=repr)
def test_a_list_as_the_name_of_a_record_is_refused(name: Any) -> None:
    """In a response several records may stand in one place, so that the name is looked up."""
    disposition = SE90(message_type_code="02", narrative_message_text="X")
    response = {"type": "SX", "header": {"echo": header()}, "disposition": disposition}
    lines = [{"echo": {"record": name, "line_item_identifier": "001"}}]
    tree = document(response | {"lines": lines}, application="SX")
    assert refusals(tree) == [(RECORD, f"{T}/lines/0/echo")]


def test_a_record_of_a_rejection_without_a_name_is_refused() -> None:
    """The layouts of X0 and X1 belong to the envelope, so that the name is looked up later."""
    disposition = {"record": "X1", "disposition_type_code": "R", "severity_code": "F"}
    tree = document({"type": "rejection", "disposition": disposition, "conditions": [{"x": "R"}]})
    assert (RECORD, f"{T}/conditions/0") in refusals(tree)


def test_a_strange_key_of_a_transaction_without_type_is_refused() -> None:
    tree = document({"strange": {"record": "SE10"}})
    assert refusals(tree) == [(KEY, f"{T}/strange")]


def test_all_refusals_are_told() -> None:
    tree = changed(changed(BASE, f"{H}/entry_type", "ABC"), f"{H}/strange", 1)
    tree = changed(changed(tree, "/extra", 1), f"{T}/references/1/reference_identifier", ABSENT)
    assert sorted(refusals(tree)) == [
        (MISSING, f"{T}/references/1/reference_identifier"),
        (REFUSED, f"{H}/entry_type"),
        (KEY, f"{H}/strange"),
        (KEY, "/extra"),
    ]


def test_a_refusal_says_which_field_and_which_page() -> None:
    with pytest.raises(EmitError) as told:
        emit(changed(BASE, f"{H}/entry_type", "ABC"))
    (finding,) = told.value.findings
    assert (finding.record, finding.field, finding.columns) == ("SE10", "entry_type", (20, 21))
    assert finding.source == "Cargo Release v40, SE-31"
    assert finding.expected == "at most 2 characters"
    assert finding.severity == "error"
    assert str(told.value) == str(finding)


def test_the_value_is_told_as_it_is() -> None:
    with pytest.raises(EmitError) as told:
        emit(changed(BASE, f"{H}/entry_type", "ABC"))
    assert "found 'ABC';" in str(told.value)


def test_private_values_are_masked_in_refusals() -> None:
    for pointer, value in (
        (f"{H}/importer_of_record", "078-05-112O-TOO-LONG"),
        ("/batches/0/header/communication_password", "SENTINEL"),
    ):
        with pytest.raises(EmitError) as told:
            emit(changed(BASE, pointer, value))
        assert value not in str(told.value)
        assert told.value.findings[0].found == "(masked)"
        with pytest.raises(EmitError) as told:
            emit(changed(BASE, pointer, value), show_values=True)
        assert value in str(told.value)


@pytest.mark.parametrize(
    "tree",
    [
        {}, {"catair": 1}, {"catair": 2, "form": "document"}, {"catair": True, "form": "document"},
        {"catair": "1", "form": "document"}, {"catair": 1.0, "form": "document"},
        {"form": "document"}, {"catair": 1, "form": "Document"}, {"catair": 1, "form": "lines"},
        {"catair": 1, "form": "records"}, {"catair": 1, "form": None}, {"catair": 1, "form": []},
        [], None, 5, "document",
    ],
    ids=str,
)  # fmt: skip
def test_no_document(tree: Any) -> None:
    assert refusals(tree) == [("JSON-FORM", "")]


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        (f"{H}/entry_number", b"00034560"), (f"{H}/estimated_entry_value", 1 + 0j),
        (f"{H}/entry_number", object), (f"{H}/after", ()), (f"{T}/bills", ()),
        (f"{H}/entry_number", {1, 2}), (f"{T}/lines", iter(())),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)  # fmt: skip
def test_values_that_json_does_not_have(pointer: str, value: Any) -> None:
    tree = document(entry())
    tree["batches"][0]["blocks"][0]["transactions"][0] = entry()
    holder: Any = tree
    *way, last = pointer.split("/")[1:]
    for part in way:
        holder = holder[int(part) if isinstance(holder, list) else part]
    holder[last] = value
    with pytest.raises(EmitError) as told:
        emit(tree)
    assert [f.path for f in told.value.findings] == [pointer]


def test_keys_that_json_does_not_have() -> None:
    for at in OBJECTS:
        for key in (5, None, ("a", 1)):
            tree = copy.deepcopy(BASE)
            holder: Any = tree
            for part in at.split("/")[1:]:
                holder = holder[int(part) if isinstance(holder, list) else part]
            holder[key] = 1
            with pytest.raises(EmitError) as told:
                emit(tree)
            assert [f.code for f in told.value.findings] == [KEY]


@pytest.mark.parametrize("way", [dict, slow])
def test_huge_integers(way: Any) -> None:
    for value in (10**5000, -(10**5000)):
        tree = way({"type": "SE", "header": header(estimated_entry_value=value)})
        assert refusals(document(tree)) == [(REFUSED, f"{H}/estimated_entry_value")]


def test_deep_nesting() -> None:
    made: Any = {"record": None, "raw": "x"}
    for _ in range(5000):
        made = {"record": None, "raw": "x", "after": [made]}
    with pytest.raises(EmitError) as told:
        emit(loose(made))
    assert [f.code for f in told.value.findings] == [VALUE]


def test_characters_outside_the_encoding() -> None:
    raw = {"record": None, "raw": "é"}
    assert emit(loose(raw)) == b"\xe9\n"
    assert emit(loose(raw, encoding="cp437")) == b"\x82\n"
    assert refusals(loose({"record": None, "raw": "Ł"}, encoding="cp437")) == [
        (VALUE, "/before/0/raw")
    ]
    for kept in ({"61-80": "Ł" * 20}, {"81-81": "Ł"}):
        ((code, path),) = refusals(loose(header() | {"verbatim": kept}))
        assert code == VALUE
        assert path is not None
        assert path.startswith("/before/0")


def test_half_a_surrogate_pair() -> None:
    for pointer in (f"{H}/entry_number", f"{H}/importer_of_record"):
        assert refusals(changed(BASE, pointer, "\ud800")) == [(REFUSED, pointer)]
    assert refusals(loose({"record": None, "raw": "\ud800"})) == [(VALUE, "/before/0/raw")]
    assert refusals(changed(BASE, "/file/prefix", "\ud800")) == [(VALUE, "/file/prefix")]


def test_a_line_end_inside_a_raw_line_is_refused() -> None:
    # in an LF file a lone CR is data; in a CR file it would make two lines of one
    raw = {"record": None, "raw": "a\rb"}
    assert emit(loose(raw)) == b"a\rb\n"
    assert refusals(loose(raw, newline="\r")) == [(VALUE, "/before/0/raw")]


# --- any value anywhere ------------------------------------------------------------------------

POINTERS = sorted(
    {
        place
        for base, made in [*walk(BASE, "")]
        for place in (base, *(f"{base}/{key}" for key in [*made, "after", "end", "length"]))
    }
    | set(OBJECTS[1:])
    | set(LISTS)
)
SCALARS = (
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats() | st.text(max_size=8)
    | st.sampled_from(["SE10", "A", "B", "X0", "X1", "PG01", "input", "output", "\n", "\r\n", "SE"])
)  # fmt: skip
KEYS = st.sampled_from([
    "record", "raw", "after", "variant", "verbatim", "length", "end", "line", "application", "5-5",
    "81-83", "header", "entry_number", "blocks", "records", "type", "addresses", "~/",
])  # fmt: skip
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)


@given(
    edits=st.lists(
        st.tuples(st.sampled_from(POINTERS), JSON | st.just(ABSENT)), min_size=1, max_size=3
    )
)
@example(
    edits=[
        ("/batches/0/blocks/0/transactions/0/bills/0/in_bond/after", [{"application": False}]),
    ]
)
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_value_anywhere_is_written_or_refused(edits: list[tuple[str, Any]]) -> None:
    tree = BASE
    for pointer, value in edits:
        try:
            tree = changed(tree, pointer, value)
        except (KeyError, IndexError, TypeError, ValueError):
            continue  # the place has gone
    before = copy.deepcopy(tree)
    data, refused = b"", []
    try:
        data = emit(tree)
    except EmitError as error:
        refused = error.findings
    for finding in refused:
        assert finding.severity == "error"
        assert finding.path is not None
        assert finding.path[:1] in ("", "/")
        resolve(tree, finding.path)
    assert repr(tree) == repr(before)
    written, told = flat(json.dumps(tree).encode())
    if data or not any(f.severity == "error" for f in told):
        assert written == data


def resolve(tree: Any, path: str) -> None:
    """The pointer's parent is there; the last part may be what is missing."""
    *way, _ = path.split("/")[1:] or [""]
    for part in way:
        if isinstance(tree, list):
            tree = tree[int(part)] if int(part) < len(tree) else None
        elif isinstance(tree, dict):
            tree = tree.get(part.replace("~1", "/").replace("~0", "~"))
        else:
            break


def test_an_empty_record_misses_all_that_is_mandatory() -> None:
    made = refusals(loose(SE10(), SE35()))
    assert {code for code, _ in made} == {MISSING}
    assert [path for _, path in made] == [
        *(f"/before/0/{f.name}" for f in SE10.elements if f.mandatory),
        "/before/1/addresses/0/address_component_qualifier",
        "/before/1/addresses/0/address_information",
    ]
