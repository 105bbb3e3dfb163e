"""Every grammar against Lark and both ways; responses and rejections on real transmissions."""

from __future__ import annotations

import random
from collections.abc import Callable
from importlib import import_module
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair import grammar
from catair._generated import cargo_release_response
from catair.chapters.cargo_release import SE10, SE15, SE36, SE90
from catair.fields import Object
from catair.recogniser import END, GROUP, PLACE, UNKNOWN, Fault, nothing
from catair.tree import walk
from tests.structure.sequences import (
    GREEDY,
    as_object,
    filled,
    grammars,
    lark_tree,
    leaves,
    records_for,
    settled,
    trees,
    unnested,
)

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "batch_block"
MODULES = {
    name: import_module(f"catair._generated.{name}")
    for name, start in grammars()
    if start == "transaction"
}
# The records that decide between the alternatives of an object, by alternative of the whole: where
# one is not stated, the quick way of the emitter leaves the object to the other one.  An entity of
# an ISF-5 decides nothing.
DECIDING = {"importer_security_filing": (("header", "entity"), ("header",))}
many = settings(max_examples=150, deadline=None)
every = pytest.mark.parametrize("name", MODULES)


def recognised(module: ModuleType, tokens: list[str]) -> tuple[Object, list[Object], list[Fault]]:
    records = records_for(tokens)
    faults: list[Fault] = []
    return module.recognise([*tokens, END], records, "T", faults), records, faults


def in_order(tree: Object, records: list[Object]) -> bool:
    return [id(made) for _, made in walk(tree, "")] == [id(made) for made in records]


@every
def test_shape_is_the_grammars(name: str) -> None:
    module = MODULES[name]
    shape = grammar.shape_of(grammar.load(name, "transaction"), "transaction")
    assert shape == module.SHAPE
    assert grammar.conflicts(shape) == GREEDY.get(name, [])
    assert grammar.first(shape) == module.START


@every
def test_sequences_of_the_grammar(name: str) -> None:
    module = MODULES[name]

    @many
    @given(trees(module.SHAPE))
    def check(tree: Object) -> None:
        tokens = list(leaves(tree))
        parsed = lark_tree(name, "transaction", tokens)
        assert parsed is not None
        tree = settled(name, tree)
        assert as_object(parsed, module.SHAPE) == tree
        found, records, faults = recognised(module, tokens)
        assert {fault[1] for fault in faults} <= {GROUP}
        assert unnested(found) == {"type": "T", **filled(tree, iter(records))}
        assert in_order(found, records)

    check()


@every
def test_any_sequence(name: str) -> None:
    """Lark and the recogniser agree on what is right; nothing is lost where it is not."""
    module = MODULES[name]
    chance = random.Random(name)
    tokens = sorted(module.TOKENS)
    for _ in range(3000):
        begin = chance.choice(sorted(module.START))
        found = [begin, *chance.choices(tokens, k=chance.randrange(7))]
        tree, records, faults = recognised(module, found)
        faults = [fault for fault in faults if fault[1] != GROUP]
        assert (lark_tree(name, "transaction", found) is not None) == (not faults), found
        assert in_order(tree, records)


def fullest(shape: Any, alternative: int) -> Any:
    """A tree with every slot, two items a list, and this alternative of each choice."""
    if shape[0] == "record":
        return shape[1][alternative % len(shape[1])]
    if shape[0] == "list":
        return [fullest(shape[1], alternative), fullest(shape[1], alternative + 1)]
    if shape[0] == "nested":
        return list(shape[1])
    made: Object = {}
    for key, inner, _ in shape[1]:
        if inner[0] == "choice":
            made |= fullest(("object", inner[1][alternative % len(inner[1])]), alternative)
        else:
            made[key] = fullest(inner, alternative)
    return made


@every
@pytest.mark.parametrize("alternative", range(3))
def test_an_unexpected_or_missing_record_anywhere(name: str, alternative: int) -> None:
    module = MODULES[name]
    tokens = list(leaves(fullest(module.SHAPE, alternative)))
    assert recognised(module, tokens)[2] == []
    for at in range(1, len(tokens) + 1):
        tree, records, faults = recognised(module, [*tokens[:at], UNKNOWN, *tokens[at:]])
        assert [(place, code) for place, code, _ in faults] == [(at, PLACE)]
        assert records[at - 1]["after"] == [records[at]]
        assert in_order(tree, records)
    for at in range(1, len(tokens)):
        left = [*tokens[:at], *tokens[at + 1 :]]
        tree, records, faults = recognised(module, left)
        faults = [fault for fault in faults if fault[1] != GROUP]
        assert in_order(tree, records)
        assert (lark_tree(name, "transaction", left) is not None) == (not faults), left


@every
@pytest.mark.parametrize("alternative", range(2))
def test_keys_that_are_not_stated(name: str, alternative: int) -> None:
    module = MODULES[name]
    tree, _, _ = recognised(module, list(leaves(fullest(module.SHAPE, alternative))))
    deciding = DECIDING.get(name, ((), ()))[alternative]
    whole = emitted(module, tree)
    assert whole is not None
    for number in whole:
        assert emitted(module, tree, number) is None
    for made in objects(tree):
        made["strange"] = 1
        assert emitted(module, tree) is None
        del made["strange"]
        for key in [key for key in made if key != "type"]:
            value = made.pop(key)
            gone = {each["number"] for _, each in walk(value, "")}
            left = [n for n in whole if n not in gone]
            assert emitted(module, tree) == (None if key in deciding else left)
            if isinstance(value, list):
                made[key] = []
                assert emitted(module, tree) is None
            made[key] = value
            # a dict remembers when a key came; the grammar's order is what counts
            assert emitted(module, tree) == whole


def emitted(module: ModuleType, tree: Object, refused: int | None = None) -> list[Any] | None:
    found: list[Any] | None = module.emitter(Numbers(refused))(tree)
    return found


class Numbers(dict[str, Callable[[Object], int | None]]):
    """Encoders that give a record's number, each for the records of its tokens alone."""

    def __init__(self, refused: int | None) -> None:
        super().__init__()
        self.refused = refused

    def __missing__(self, key: str) -> Callable[[Object], int | None]:
        def encode(made: Object) -> int | None:
            own = not {made["token"], made["record"]}.isdisjoint(key.split("|"))
            return made["number"] if own and made["number"] != self.refused else None

        return encode


def objects(value: Any) -> list[Object]:
    if isinstance(value, list):
        return [made for item in value for made in objects(item)]
    if not isinstance(value, dict) or "record" in value:
        return []
    return [value, *(made for inner in value.values() for made in objects(inner))]


@every
def test_the_emitter_is_the_inverse(name: str) -> None:
    module = MODULES[name]

    @many
    @given(trees(module.SHAPE), st.data())
    def check(tree: Object, data: st.DataObject) -> None:
        tokens = list(leaves(tree))
        found, _, _ = recognised(module, tokens)
        assert emitted(module, found) == list(range(len(tokens)))
        at = data.draw(st.integers(0, len(tokens) - 1))
        assert emitted(module, found, at) is None
        made = data.draw(st.sampled_from(objects(found)))
        made["strange"] = 1
        assert emitted(module, found) is None
        del made["strange"]
        key = data.draw(st.sampled_from([k for k in made if k != "type"]))
        if isinstance(made[key], list):
            made[key] = []
            assert emitted(module, found) is None
            made[key] = {"0": 1}
            assert emitted(module, found) is None

    check()


@every
def test_an_emitter_without_anything_to_emit(name: str) -> None:
    assert emitted(MODULES[name], {"type": "T"}) == (None if name in DECIDING else [])


def test_a_bill_is_of_one_kind() -> None:
    """The kinds of SO40 exclude each other, but for a house bill behind its master."""
    kinds = {"simple": "R", "tracking": "T", "sub_house": "S", "master": "M", "house": "H"}
    bills = {
        kind: {"record": "SO40", "token": f"SO40_{letter}", "number": number}
        for number, (kind, letter) in enumerate(kinds.items())
    }
    for one, other in combinations(bills, 2):
        tree = {"type": "SO", "bills": [{one: bills[one], other: bills[other]}]}
        pair = [bills[one]["number"], bills[other]["number"]]
        expected = pair if (one, other) == ("master", "house") else None
        assert emitted(MODULES["cargo_release_status"], tree) == expected


def test_a_record_in_the_wrong_section() -> None:
    """Several records may stand in a section; any other is left to the way that says so."""
    tree = {"type": "SX", "bills": [{"echo": {"record": "SE40", "token": "SE40", "number": 0}}]}
    assert nothing({"record": "SE40"}) is None
    assert emitted(cargo_release_response, tree) is None


# --- transmissions -----------------------------------------------------------------------------


def response(*records: Object) -> bytes:
    lines = [record_line(made) for made in records]
    block = ["B  2704EEESX", *lines, f"Y  2704EEESX{len(lines):05}"]
    rows = ["A2704EEE      091426     SX", *block, "Z2704EEE      091426"]
    return "".join(row.ljust(80) + "\n" for row in rows).encode()


def record_line(made: Object) -> str:
    layout = {"SE10": SE10, "SE15": SE15, "SE36": SE36, "SE90": SE90}[made["record"]]
    line, flaws = layout.encode(made)
    assert line is not None, flaws
    return line


def told(kind: str, code: str, text: str) -> Object:
    return SE90(message_type_code=kind, message_identifier_code=code, narrative_message_text=text)


HEADER = SE10(
    valid_action_code="A", entry_filer_code="EEE", entry_number="00410018", entry_type="01",
    bond_type_code="8", estimated_entry_value=60050,
)  # fmt: skip
BILL = SE15(bill_type_indicator="R", bill_of_lading_number="QH26090417", non_ams_indicator="N")
CITY = SE36(city_name="SAMPLE CITY", country_code="SG")


def test_errors_stand_with_the_record_that_they_are_about() -> None:
    first = told("11", "001", "MISSING ACTION CODE")
    second = told("13", "002", "INVALID ACTION CODE")
    third = told("11", "405", "TEXT OF THE FILE")
    data = response(
        HEADER, first, second, BILL, CITY, third, told("01", "000", "REJECTED"),
        HEADER, BILL, told("02", "000", "ACCEPTED"),
    )  # fmt: skip
    parsed = catair.parse(data)
    assert parsed.findings == []
    rejected, accepted = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert rejected == {
        "type": "SX",
        "header": {"echo": HEADER, "errors": [first, second]},
        "bills": [{"echo": BILL}],
        "entities": [{"echo": CITY, "errors": [third]}],
        "disposition": told("01", "000", "REJECTED"),
    }
    assert accepted["disposition"]["message_type_code"] == "02"
    assert catair.emit(parsed.tree) == data


def test_a_message_type_that_is_not_known_is_an_error_of_the_record_before() -> None:
    parsed = catair.parse(response(HEADER, told("77", "001", "X"), told("02", "000", "ACCEPTED")))
    (tree,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert [made["message_type_code"] for made in tree["header"]["errors"]] == ["77"]


def test_a_response_without_its_disposition_is_told() -> None:
    parsed = catair.parse(response(HEADER, BILL))
    assert [f.code for f in parsed.findings] == ["STRUCTURE-MISSING"]
    assert parsed.findings[0].expected == "SE90 (01), SE90 (02), SE90 (03) or SE90 (04)"


def test_what_is_said_of_a_transaction_is_named_by_its_echo() -> None:
    data = response(HEADER, BILL).replace(b"QH26090417", b"qh26090417")
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    finding = parsed.findings[0]
    assert finding.transaction == {
        "application": "SX", "id": "EEE00410018", "batch": 0, "block": 0, "index": 0,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["batch", "block", "transaction"])
def test_printed_rejections(name: str) -> None:
    data = (SAMPLES / f"{name}_rejection_response.txt").read_bytes()
    parsed = catair.parse(data)
    (tree,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert tree["type"] == "rejection"
    assert tree["disposition"]["narrative_text"] == "BATCH REJECTED"
    conditions = [made["condition_code"] for made in tree.get("conditions", [])]
    places = [list(reference) for reference in tree.get("references", [])]
    expected = {
        "batch": (["X12"], []),
        "block": ([], [["block", "conditions"]] * 2),
        "transaction": ([], [["block", "transaction_reference", "conditions"]]),
    }
    assert (conditions, places) == expected[name]
    assert catair.emit(parsed.tree) == data
