"""The counts of a usage map."""

from __future__ import annotations

import pytest

from catair.fields import Object
from catair.rules.rule import Case, Context
from catair.rules.uses import CARGO_RELEASE, Use, compile_uses
from tests.rules.edits import passing, told

check = compile_uses(CARGO_RELEASE, "SE-USES")


def judged(tree: Object) -> Case:
    case = Case("transaction", tree, [], "SE", Context("2026-09-21"))
    check(case, tree)
    return case


def tree_of(path: str, count: int) -> Object:
    """A tree with so many items in one list, each with a record that says which it is."""
    items = [{"record": "X", "at": at} for at in range(count)]
    *outer, last = path.split("/")
    tree: Object = {last: items}
    for at, name in reversed(list(enumerate(outer))):
        is_list = "/".join(outer[: at + 1]) in CARGO_RELEASE
        tree = {name: [tree] if is_list else tree}
    return tree


@pytest.mark.parametrize("path", CARGO_RELEASE)
def test_the_most_and_one_more(path: str) -> None:
    most, page = CARGO_RELEASE[path]
    assert judged(tree_of(path, most)).told == []
    (found,) = judged(tree_of(path, most + 2)).told
    assert (found.code, found.made["at"], found.field) == ("SE-USES", most, None)
    assert found.expected == f"at most {most} ({page})"


def test_every_group_is_counted_by_itself() -> None:
    party = {"name": {"record": "SE30"}, "street_addresses": [{"record": "SE35"}] * 4}
    assert len(judged({"entities": [party, party]}).told) == 2


def test_the_first_record_of_a_group_is_told() -> None:
    first, second = {"record": "SE50"}, {"record": "SE55"}
    groups = [{"entity": first, "street_addresses": [second]} for _ in range(12)]
    (found,) = judged({"lines": [{"entities": groups}]}).told
    assert found.made is groups[11]["entity"]


def test_a_table_of_another_chapter() -> None:
    other = compile_uses({"a/b/c": Use(1, "P-1")}, "OTHER")
    tree: Object = {"a": {"b": {"c": [{"record": "X"}, {"record": "Y"}]}}}
    case = Case("transaction", tree, [], "SF", Context("2026-09-21"))
    other(case, tree)
    assert [(found.code, found.made["record"]) for found in case.told] == [("OTHER", "Y")]


def test_a_file_with_too_many_lines() -> None:
    of = passing("SE-KEY")
    at = next(n for n, line in enumerate(of) if line.startswith("SE40"))
    more = []
    for number in range(1, 1001):
        more += [
            f"SE40{number % 1000:03}CA BROCHURES".ljust(80),
            f"SE604911100080{0:010}".ljust(80),
        ]
    assert told([*of[:at], *more, *of[-2:]]) == [("SE-USES", "error")]
