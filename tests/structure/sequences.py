"""Sequences of tokens made from a grammar's shape, and Lark's own tree brought to the same form."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.exceptions import ParseError

from catair import applications, grammar
from catair._generated import cargo_release
from catair.fields import Object
from catair.recogniser import END, Fault
from catair.tree import walk

# Grammars where one token does not decide, and all that it does not decide: the slot is filled, as
# LALR shifts. A house bill behind a master, or one of its own (grammars/cargo_release_status.lark).
GREEDY = {"cargo_release_status": ["house and what follows it begin with ['SO40_H']"]}

SHAPE = cargo_release.SHAPE
TOKENS = sorted(cargo_release.TOKENS)


# --- the strategies ----------------------------------------------------------------------------


def trees(shape: grammar.Shape) -> st.SearchStrategy[Any]:
    """Trees of a shape, with a token in the place of every record."""
    if shape[0] == "record":
        return st.sampled_from(shape[1])
    if shape[0] == "list":
        return st.lists(trees(shape[1]), min_size=1, max_size=2)
    if shape[0] == "nested":
        return st.lists(st.sampled_from(shape[1]), min_size=1, max_size=4)
    return objects(shape[1])


def objects(slots: Sequence[grammar.Slot]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects of these slots: each optional one there or not."""
    parts: list[st.SearchStrategy[dict[str, Any]]] = []
    for key, shape, must in slots:
        if shape[0] == "choice":
            parts.append(st.one_of([objects(inner) for inner in shape[1]]))
            continue
        made = trees(shape).map(lambda value, key=key: {key: value})
        parts.append(made if must else st.just({}) | made)
    return st.tuples(*parts).map(lambda found: {k: v for part in found for k, v in part.items()})


def settled(name: str, tree: Any) -> Any:
    """A tree of a grammar as the grammar reads it: what a greedy slot takes is in it."""
    if name not in GREEDY:
        return tree
    bills: list[dict[str, Any]] = []
    for bill in tree.get("bills", ()):
        if bills and list(bills[-1]) == ["master"] and "house" in bill and "master" not in bill:
            bills[-1] = bills[-1] | bill
        else:
            bills.append(bill)
    return tree | ({"bills": bills} if bills else {})


def leaves(tree: Any) -> Iterator[str]:
    """The tokens of such a tree, in order."""
    if isinstance(tree, str):
        yield tree
    else:
        for inner in tree if isinstance(tree, list) else tree.values():
            yield from leaves(inner)


@st.composite
def disturbed(draw: st.DrawFn) -> list[str]:
    """Tokens of a transaction, some taken out, put in, or exchanged."""
    found = list(leaves(draw(trees(SHAPE))))
    rest = found[1:]
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(rest)))
        what = draw(st.sampled_from(("out", "in", "swap", "twice")))
        if what == "in":
            rest.insert(at, draw(st.sampled_from(TOKENS)))
        elif rest:
            at = min(at, len(rest) - 1)
            if what == "out":
                del rest[at]
            elif what == "twice":
                rest.insert(at, rest[at])
            else:
                other = draw(st.integers(0, len(rest) - 1))
                rest[at], rest[other] = rest[other], rest[at]
    return [found[0], *rest]


# --- recognising -------------------------------------------------------------------------------


def records_for(tokens: Sequence[str]) -> list[Object]:
    """Record objects that can be told apart."""
    return [
        {"record": token.partition("_")[0], "token": token, "number": number}
        for number, token in enumerate(tokens)
    ]


def recognise(tokens: Sequence[str]) -> tuple[Object, list[Object], list[Fault]]:
    """The tree, the records that were given and the faults."""
    records = records_for(tokens)
    faults: list[Fault] = []
    tree = cargo_release.recognise([*tokens, END], records, "SE", faults)
    return tree, records, faults


def filled(tree: Any, records: Iterator[Object]) -> Any:
    """A tree of tokens with a record in the place of each token."""
    if isinstance(tree, str):
        return next(records)
    if isinstance(tree, list):
        return [filled(item, records) for item in tree]
    return {key: filled(inner, records) for key, inner in tree.items()}


def unnested(tree: Any) -> Any:
    """A tree with the records of its nodes in a list, in order: what a grammar says of them."""
    if isinstance(tree, list):
        if tree and "subject" in tree[0]:
            return [made for _, made in walk(tree, "")]
        return [unnested(item) for item in tree]
    if isinstance(tree, dict) and "record" not in tree:
        return {key: unnested(inner) for key, inner in tree.items()}
    return tree


# --- Lark as the reference ---------------------------------------------------------------------


@cache
def parser(name: str, start: str) -> Lark:
    return grammar.load(name, start, strict=name not in GREEDY)


def lark_tree(name: str, start: str, tokens: Sequence[str]) -> Tree[Token] | None:
    """Lark's tree of these tokens; None if it does not accept them."""
    try:
        return parser(name, start).parse([Token(token, token) for token in tokens])
    except ParseError:
        return None


def as_object(tree: Tree[Token], shape: grammar.Shape) -> Any:
    """Lark's tree as the JSON form has it: rule names as keys, repeated rules as lists."""
    if shape[0] == "record":
        (child,) = tree.children if isinstance(tree, Tree) else [tree]
        return str(child)
    if shape[0] == "list":
        return [as_object(child, shape[1]) for child in tree.children]
    if shape[0] == "nested":
        return [as_object(child, ("record", shape[1])) for child in tree.children]
    shapes = dict(grammar.flat(shape[1]))
    made = {}
    for child in tree.children:
        name = str(child.data).partition("{")[0]
        made[name] = as_object(child, shapes[name])
    return made


def grammars() -> list[tuple[str, str]]:
    """(name, start rule) of every grammar that is read."""
    names = {a.grammar for a in applications.APPLICATIONS.values() if a.grammar}
    names.add(applications.REJECTION)
    return [("batch_block_control", "file"), *((name, "transaction") for name in sorted(names))]


def sampled(values: Sequence[str], number: int, most: int) -> Iterator[list[str]]:
    """Random sequences, the same at every run."""
    chance = random.Random(number)
    while True:
        yield chance.choices(values, k=chance.randrange(most + 1))
