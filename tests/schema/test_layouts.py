"""Every layout in every form, with one thing wrong at a time; and every record in every slot."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import cycle
from typing import Any

import pytest

import catair
from catair.applications import (
    APPLICATIONS,
    REJECTION,
    control_records,
    grammar_of,
    modules_of,
    records_of,
)
from catair.fields import Field, Object
from catair.findings import EmitError
from catair.frames import frame
from catair.record import Record
from tests.writing.trees import ABSENT, changed, loose

from .validators import valid

LAYOUTS = list(
    dict.fromkeys([*control_records(), *(r for code in APPLICATIONS for r in records_of(code))])
)
STRUCTURED = [*(code for code in APPLICATIONS if grammar_of(code)), REJECTION]


def value(field: Field) -> Any:
    """A value that the strict writer takes."""
    if field.constant:
        return field.constant
    if field.kind == "integer":
        return 10**field.width - 1
    if field.kind == "decimal":
        return f"0.{'0' * field.decimals}"
    if field.kind.startswith("date"):
        return "2028-02-29"
    if field.kind.startswith("time"):
        return "23:59:59"[: 8 if field.width == 6 else 5]
    return ("1" if field.written in ("N", "SN", "D") else "A") * field.width


def filled(record: Record, mandatory_only: bool = False) -> Object:
    """An object with every element, or with those that have to be there."""
    made: Object = {"record": record.identifier}
    if record.variant:
        made["variant"] = record.variant
    for field in record.elements:
        if mandatory_only and not field.mandatory:
            continue
        if field.list is None:
            made[field.name] = value(field)
            continue
        items = made.setdefault(field.list, [])
        items += [{} for _ in range(field.occurrence + 1 - len(items))]
        items[field.occurrence][field.name] = value(field)
    return made


def columns_of(record: Record) -> list[Field]:
    """The fields whose columns may be kept."""
    return [field for field in record.fields if field.role != "control"]


def placed(made: Object) -> Iterator[tuple[str, Any]]:
    """A record that has no place of its own, in each form."""
    yield "document", loose(made)
    yield (
        "document",
        {"catair": 1, "form": "document", "batches": [{"blocks": [{"records": [made]}]}]},
    )
    yield "lines", {"event": "unplaced", "records": [made]}
    yield "records", made | {"line": 1}


def wrong_values(field: Field) -> Iterator[Any]:
    """What is no value of a field, whatever its columns are."""
    right = value(field)
    yield from (True, 0.5, [], {}, [right], "", " ", f"{right} ", f" {right}", f"{right}\n")
    if isinstance(right, int):
        yield from (right + 1, -1, str(right), "1")
        return
    yield from (1, right + right, right.lower() if right.lower() != right else "a")
    if field.kind != "text" or field.filled:
        yield from (right[:-1] or "A", "2026-02-29", "24:00")
    if field.kind != "text" or field.written in ("N", "SN", "D"):
        yield from ("A", "\u0661" * field.width)
    elif field.written == "A":
        yield "1"
    yield from ("é", "A\u00a0"[: field.width] if field.width > 1 else "\u00a0", "\t", "\x00")


def mistakes(record: Record) -> Iterator[tuple[str, Object]]:
    """Objects of a layout with one mistake each."""
    made = filled(record)
    yield "unknown key", made | {"strange": "A"}
    yield "no record", {k: v for k, v in made.items() if k != "record"}
    for other in ("", None, 5, "ZZ99", f"{record.identifier.lower()} "):
        yield f"record {other!r}", made | {"record": other}
    for other in ("strange", None, 5):
        yield f"variant {other!r}", made | {"variant": other}
    for key, wrong in {
        "verbatim": ([], None, "x", {"1-1": "x"}, {"5": "x"}, {"81-80": ""}, {"82-84": "XXX"}),
        "length": (80, -1, "5", None, True, 1.5), "end": ("x", None, "\n\n", 5),
        "after": ({}, "x", 5, [5], [None], [{}], [{"record": "ZZ99"}]),
        # of a record without elements nothing is left but its name, which a raw line may have
        "raw": ("x", None) if record.elements else (None,),
    }.items():  # fmt: skip
        yield from ((f"{key} {each!r}", made | {key: each}) for each in wrong)
    for field in columns_of(record):
        for kept in ("", "x" * (field.width + 1), "\n" * field.width, 5, None):
            yield f"kept {field.columns} {kept!r}", made | {"verbatim": {field.columns: kept}}
    for field in record.elements:
        place = (field.path or "").removeprefix("/")
        for each in wrong_values(field):
            yield f"{place} {each!r}", changed(made, f"/{place}", each)
        if field.mandatory and not field.fill and not field.constant:
            yield f"{place} absent", changed(made, f"/{place}", ABSENT)
        if field.list:
            yield f"{place} in a list of lists", changed(made, f"/{field.list}", [made[field.list]])
            yield f"{place} strange", changed(made, f"/{place}_strange", "A")
            yield f"{place} too many", changed(made, f"/{field.list}", [*made[field.list], None])


@pytest.mark.parametrize("record", LAYOUTS, ids=repr)
def test_one_mistake(record: Record) -> None:
    for made in (filled(record), filled(record, mandatory_only=True)):
        for form, whole in placed(made):
            assert valid(form, whole), (form, made)
    # by turns: the definitions of the forms differ in `line` and `application` alone
    for (what, made), turn in zip(mistakes(record), cycle(range(3)), strict=False):
        form, whole = list(placed(made))[turn]
        assert not valid(form, whole), (form, what)


@pytest.mark.parametrize("record", LAYOUTS, ids=repr)
def test_blanks_and_kept_columns(record: Record) -> None:
    """A blank may be stated for anything; kept columns stand in for any value."""
    blank = {k: v if k in ("record", "variant") else None for k, v in filled(record).items()}
    columns = {f.columns: "\x00" * f.width for f in columns_of(record)}
    head = {k: v for k, v in blank.items() if v is not None}
    physical = {"length": 79, "end": "\r\n", "after": [blank, {"record": None, "raw": ""}]}
    for made in (blank, head | {"verbatim": columns}, blank | physical | {"verbatim": {}}):
        for form, whole in placed(made):
            assert valid(form, whole), (form, made)


# --- slots -------------------------------------------------------------------------------------


def fullest(shape: Any, alternative: int) -> Any:
    """A tree of tokens with every slot, and this alternative of each choice."""
    if shape[0] == "record":
        return shape[1][alternative % len(shape[1])]
    if shape[0] == "list":
        return [fullest(shape[1], alternative)]
    if shape[0] == "nested":
        token = shape[1][alternative % len(shape[1])]
        return [{"subject": token, "details": [{"subject": token}], "end": token}]
    made: Object = {}
    for key, inner, _ in shape[1]:
        if inner[0] == "choice":
            made |= fullest(("object", inner[1][alternative % len(inner[1])]), alternative)
        else:
            made[key] = fullest(inner, alternative)
    return made


@cache
def object_of(code: str, token: str) -> Object:
    """A record object that has this token."""
    chapter = frame(code).chapter
    name, _, refined = token.partition("_")
    if token in [carried for _, carried in getattr(chapter, "CARRIED", ())]:
        return {"record": "PG01", "raw": "PG01".ljust(80)}
    found = [r for r in (*records_of(code), *control_records()) if r.identifier == name]
    record = next((r for r in found if r.variant == refined.lower()), found[0])
    made = filled(record)
    if record.when:
        made[record.when[0]] = record.when[1][0]
    modules = [import_module(f"catair.chapters.{each}") for each in modules_of(code)]
    stated = (getattr(module, "REFINED", {}).get(name) for module in modules)
    element, _ = next(filter(None, stated), ("", ""))
    for field in record.elements:
        # a longer token stands for any other value
        if refined and field.name == element and len(refined) <= field.width:
            made[field.name] = refined
    return made


def slots(tree: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """(JSON Pointer, token) of a tree of tokens."""
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, list):
        yield from slots(tree[0], f"{path}/0")
    else:
        for key, inner in tree.items():
            yield from slots(inner, f"{path}/{key}")


def with_records(code: str, tree: Any) -> Any:
    """The tree of tokens with a record for each."""
    if isinstance(tree, str):
        return copy.deepcopy(object_of(code, tree))
    if isinstance(tree, list):
        return [with_records(code, item) for item in tree]
    return {key: with_records(code, inner) for key, inner in tree.items()}


def written(tree: Object) -> bool:
    """True if the writer takes a transaction."""
    document = {"batches": [{"blocks": [{"transactions": [tree]}]}]}
    try:
        catair.emit({"catair": 1, "form": "document"} | document)
    except EmitError:
        return False
    return True


@pytest.mark.parametrize("code", STRUCTURED)
def test_every_record_in_every_slot(code: str) -> None:
    module = grammar_of(code)
    assert module is not None
    tokens = sorted(module.TOKENS)
    strangers: list[Any] = [object_of("SE", "SE10"), object_of("SX", "SE90_01"), {"record": "A"}]
    strangers += [
        {"record": None, "raw": "QQ"},
        {"record": "QQ", "raw": "QQ"},
        {},
        None,
        [],
        "SE10",
    ]
    seen = set()
    accepted = refused = 0
    for alternative in range(3):
        shape = fullest(module.SHAPE, alternative)
        tree = {"type": code} | with_records(code, shape)
        assert valid("lines", {"event": "transaction", "transaction": tree})
        assert written(tree)
        for pointer, _ in slots(shape):
            if pointer in seen:
                continue
            seen.add(pointer)
            for made in (*(object_of(code, token) for token in tokens), *strangers):
                other = changed(tree, pointer, made)
                right = valid("lines", {"event": "transaction", "transaction": other})
                assert right == written(other), (pointer, made)
                accepted += right
                refused += not right
    assert accepted >= len(seen)
    assert refused > accepted


@pytest.mark.parametrize("code", STRUCTURED)
def test_alternatives_exclude_each_other(code: str) -> None:
    """All keys of all alternatives at once, wherever there is a choice."""
    module = grammar_of(code)
    assert module is not None
    trees = [{"type": code} | with_records(code, fullest(module.SHAPE, n)) for n in range(3)]
    merged = trees[0]
    for tree in trees[1:]:
        merged = both(merged, tree)
    right = valid("lines", {"event": "transaction", "transaction": merged})
    assert right == written(merged)
    if code == "SE":
        assert set(merged["bills"][0]) >= {"simple", "tracking", "master", "house"}
        assert not right


def both(one: Any, other: Any) -> Any:
    """Two trees in one, record by record and item by item."""
    if isinstance(one, list) and isinstance(other, list):
        return [both(a, b) for a, b in zip(one, other, strict=True)]
    if isinstance(one, dict) and isinstance(other, dict) and "record" not in one:
        common = {key: both(one[key], other[key]) for key in one if key in other}
        return one | other | common
    return one
