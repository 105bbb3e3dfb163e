"""The generated recogniser against Lark: the same tree, the same sequences, and never an error."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catair import grammar
from catair._generated import cargo_release
from catair.fields import Object
from catair.recogniser import END, GROUP, MISSING, PLACE, UNKNOWN
from catair.tree import walk
from tests.structure.sequences import (
    SHAPE,
    TOKENS,
    as_object,
    disturbed,
    filled,
    lark_tree,
    leaves,
    recognise,
    sampled,
    trees,
    unnested,
)

many = settings(max_examples=100, deadline=None)
arbitrary = st.lists(st.sampled_from(TOKENS), max_size=12).map(lambda rest: ["SE10", *rest])
FULL = list(
    leaves(
        {
            "header": "SE10",
            "additional_header": "SE11",
            "contact": "SE13",
            "bills": [
                {"in_bond": "SE15_I", "simple": "SE15_R", "conveyances": ["SE16", "SE16"]},
                {"tracking": "SE15_T", "equipment": ["SE17", "SE17"]},
                {"master": "SE15_M", "house": "SE15_H"},
                {"master": "SE15_M", "conveyances": ["SE16"], "equipment": ["SE17"]},
            ],
            "references": ["SE20", "SE20"],
            "entities": [
                {"e": "SE30", "g": ["SE31", "SE31"], "s": ["SE35", "SE35"], "c": "SE36"},
                {"e": "SE30"},
            ],
            "substitutions": [{"s": "PG00_S", "c": ["PGA"], "e": "PG00_E"}] * 2,
            "lines": [
                {
                    "item": "SE40",
                    "ftz_status": "SE41",
                    "entities": [
                        {"e": "SE50", "g": ["SE51", "SE51"], "s": ["SE55", "SE55"], "c": "SE56"},
                        {"e": "SE50"},
                    ],
                    "tariffs": [
                        {
                            "tariff": "SE60",
                            "ftz_detail": "SE61",
                            "pga": ["PGA", "PG00_S", "PG00_E"],
                        },
                        {"tariff": "SE60"},
                    ],
                },
                {"item": "SE40", "tariffs": [{"tariff": "SE60"}]},
            ],
            "isf": {
                "header": "SF10",
                "references": ["SF20", "SF20"],
                "equipment": ["SF25", "SF25"],
                "entities": [
                    {"e": "SF30", "n": "SF31", "s": ["SF35", "SF35"], "c": "SF36"},
                    {"e": "SF30"},
                ],
            },
        }
    )
)


def accepted(tokens: list[str]) -> bool:
    return lark_tree("cargo_release", "transaction", tokens) is not None


def same_records(tree: Object, records: list[Object]) -> bool:
    """Every record stands in the tree, once and in order."""
    return [id(made) for _, made in walk(tree, "")] == [id(made) for made in records]


# --- what the grammar says ---------------------------------------------------------------------


def test_shape_is_the_grammars() -> None:
    parser = grammar.load("cargo_release", "transaction")
    assert grammar.shape_of(parser, "transaction") == SHAPE
    assert grammar.first(SHAPE) == cargo_release.START
    assert set(grammar.tokens(SHAPE)) == cargo_release.TOKENS


@many
@given(trees(SHAPE))
def test_sequences_of_the_grammar(tree: Object) -> None:
    tokens = list(leaves(tree))
    parsed = lark_tree("cargo_release", "transaction", tokens)
    assert parsed is not None
    assert as_object(parsed, SHAPE) == tree
    found, records, faults = recognise(tokens)
    assert {fault[1] for fault in faults} <= {GROUP}
    assert unnested(found) == {"type": "SE", **filled(tree, iter(records))}
    assert list(found) == ["type", *tree]
    assert same_records(found, records)


def test_the_longest_sequence() -> None:
    found, records, faults = recognise(FULL)
    assert faults == []
    assert accepted(FULL)
    assert same_records(found, records)
    assert set(FULL) == cargo_release.TOKENS


# --- anything else -----------------------------------------------------------------------------


def check(tokens: list[str]) -> None:
    """Lark and the recogniser agree on what is right; nothing is lost where it is not."""
    tree, records, faults = recognise(tokens)
    faults = [fault for fault in faults if fault[1] != GROUP]  # no matter of the grammar
    assert accepted(tokens) == (not faults), tokens
    assert same_records(tree, records)
    for at, code, expected in faults:
        assert 0 <= at <= len(tokens)
        assert code in (MISSING, PLACE)
        assert expected
        assert expected <= cargo_release.TOKENS | {END}
        if at < len(tokens):
            assert tokens[at] not in expected
    places = [at for at, code, _ in faults if code == PLACE]
    after = [made["number"] for record in records for made in record.get("after", ())]
    assert sorted(after) == places


@many
@given(arbitrary)
@example(["SE10"])
@example(["SE10", "SE40"])
@example(["SE10", "SE15_I"])
@example(["SE10", "SE10"])
def test_arbitrary_sequences(tokens: list[str]) -> None:
    check(tokens)


@many
@given(disturbed())
def test_disturbed_sequences(tokens: list[str]) -> None:
    check(tokens)


@pytest.mark.parametrize("seed", range(4))
def test_many_short_sequences(seed: int) -> None:
    for rest in islice(sampled(TOKENS, seed, 6), 500):
        check(["SE10", *rest])


def test_all_sequences_of_three() -> None:
    for rest in product(TOKENS, repeat=2):
        check(["SE10", *rest])


@pytest.mark.parametrize("token", [UNKNOWN, "SE10"])
def test_an_unexpected_record_anywhere(token: str) -> None:
    """It is kept after the one before it, and the rest is as it would have been without it."""
    whole, _, _ = recognise(FULL)
    for at in range(1, len(FULL) + 1):
        tree, records, faults = recognise([*FULL[:at], token, *FULL[at:]])
        assert [(place, code) for place, code, _ in faults] == [(at, PLACE)]
        assert same_records(tree, records)
        assert records[at - 1].pop("after") == [records[at]]
        expected = whole if at == len(FULL) else None
        for made in records[at + 1 :]:
            made["number"] -= 1
        assert tree == (expected or recognise(FULL)[0])


def test_several_unexpected_records_stay_together() -> None:
    tree, records, faults = recognise(["SE10", "SE36", UNKNOWN, "SE61", "SE11", "SE10"])
    assert [fault[:2] for fault in faults] == [(1, PLACE), (2, PLACE), (3, PLACE), (5, PLACE)]
    assert tree["header"]["after"] == records[1:4]
    assert tree["additional_header"]["after"] == [records[5]]


@pytest.mark.parametrize("at", range(1, len(FULL)))
def test_a_record_left_out(at: int) -> None:
    check([*FULL[:at], *FULL[at + 1 :]])


# --- the emitter -------------------------------------------------------------------------------


class Encoders(dict[str, Any]):
    """One encoder, for whatever records may stand in a place."""

    def __missing__(self, key: str) -> Any:
        return lambda made: None if "after" in made else made["number"]


emit = cargo_release.emitter(Encoders())


@many
@given(trees(SHAPE) | disturbed())
def test_emitter_gives_the_order_back(tree: Object | list[str]) -> None:
    tokens = tree if isinstance(tree, list) else list(leaves(tree))
    found, records, faults = recognise(tokens)
    if any(code == PLACE for _, code, _ in faults):
        assert emit(found) is None
    else:
        assert emit(found) == [made["number"] for made in records]


def slots(value: Any) -> Iterator[tuple[Any, Any]]:
    """(holder, key) of everything in a tree, down to the records."""
    for key, inner in list(enumerate(value) if isinstance(value, list) else value.items()):
        if isinstance(inner, (dict, list)):
            yield value, key
            if "record" not in inner:
                yield from slots(inner)


def test_emitter_leaves_a_record_that_is_not_clean() -> None:
    tree, records, _ = recognise(FULL)
    assert emit(tree) == list(range(len(FULL)))
    for made in records:
        made["after"] = []
        assert emit(tree) is None
        del made["after"]
    assert emit(tree) == list(range(len(FULL)))


def test_emitter_leaves_what_is_no_list() -> None:
    tree, _, _ = recognise(FULL)
    lists = [(holder, key) for holder, key in slots(tree) if type(holder[key]) is list]
    assert len(lists) == 23
    for holder, key in lists:
        held = holder[key]
        for other in ((), [], "x", 1, {"a": held}):
            holder[key] = other
            assert emit(tree) is None
        holder[key] = held
    assert emit(tree) is not None


def test_emitter_leaves_keys_that_it_does_not_know() -> None:
    tree, _, _ = recognise(FULL)
    groups = [holder[key] for holder, key in slots(tree) if type(holder) is list]
    groups = [tree, *(group for group in groups if "record" not in group)]
    assert len(groups) == 22
    for group in groups:
        group["stranger"] = None
        assert emit(tree) is None
        del group["stranger"]
    assert emit(tree) is not None


def test_emitter_without_any_one_key() -> None:
    """What is not there is not written, whether or not the grammar demands it."""
    tree, _, _ = recognise(FULL)
    for holder, key in list(slots(tree)):
        if type(holder) is dict:
            changed = {k: v for k, v in holder.items() if k != key}
            held = dict(holder)
            holder.clear()
            holder |= changed
            assert emit(tree) == [made["number"] for _, made in walk(tree, "")]
            holder[key] = None
            assert emit(tree) is None
            holder.clear()
            holder |= held
    assert emit(tree) == list(range(len(FULL)))


def test_emitter_of_a_tree_without_records() -> None:
    assert emit({"type": "SE"}) == []
    assert emit({}) is None
    assert emit({"type": "SE", "bills": [{}], "lines": [{}], "entities": [{}]}) == []


@pytest.mark.parametrize(
    "pair",
    [("simple", "tracking"), ("simple", "master"), ("simple", "house"), ("tracking", "master"),
     ("tracking", "house"), ("master", "house")],
)  # fmt: skip
def test_emitter_takes_one_alternative_of_a_choice(pair: tuple[str, str]) -> None:
    bill = {key: {"record": "SE15", "number": at} for at, key in enumerate(pair)}
    expected = [0, 1] if pair == ("master", "house") else None
    assert emit({"type": "SE", "bills": [bill]}) == expected
