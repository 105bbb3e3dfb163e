"""The TypedDicts say what parse returns."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest

import catair
from catair import types
from catair.applications import layouts

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("**/*.txt"))


def fits(value: Any, hint: Any, path: str) -> None:
    """Fail where a value is not of a type; a record may be any of the records."""
    if hint is Any:
        return
    if is_typeddict(hint):
        assert isinstance(value, dict), path
        hints = get_type_hints(hint)
        for key, inner in value.items():
            assert key in hints, f"{path}/{key}"
            fits(inner, hints[key], f"{path}/{key}")
    elif get_origin(hint) is list:
        assert isinstance(value, list), path
        for at, item in enumerate(value):
            fits(item, get_args(hint)[0], f"{path}/{at}")
    elif get_origin(hint) is dict:
        assert isinstance(value, dict), path
    elif get_origin(hint) is Literal:
        assert value in get_args(hint), path
    elif get_args(hint):
        assert get_origin(hint) is Union or type(hint).__name__ == "UnionType"
        options = [o for o in get_args(hint) if o is not type(None)]
        if value is not None:
            told = [error for option in options if (error := misfit(value, option, path))]
            assert len(told) < len(options), told
        else:
            assert len(options) < len(get_args(hint)), path
    else:
        assert type(value) is hint, path


def misfit(value: Any, hint: Any, path: str) -> str:
    try:
        fits(value, hint, path)
    except AssertionError as error:
        return str(error) or path
    return ""


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples(sample: Path) -> None:
    fits(catair.parse(sample).tree, types.Document, "")


def test_it_can_fail() -> None:
    tree = catair.parse(SAMPLES[0]).tree
    tree["batches"][0]["header"]["strange"] = 1
    with pytest.raises(AssertionError, match="/batches/0/header/strange"):
        fits(tree, types.Document, "")


def test_every_element_has_its_type() -> None:
    for record in layouts():
        name = record.identifier
        hints = get_type_hints(getattr(types, name if name.isidentifier() else f"Record{name}"))
        assert set(record.keys) <= set(hints), record
