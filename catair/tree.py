"""Walking the message tree: plain dicts and lists, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from catair.fields import Object
from catair.frames import frame
from catair.record import escape


def walk(value: Any, path: str) -> Iterator[tuple[str, Object]]:
    """(JSON Pointer, record object) of a tree in the order of the file."""
    found: list[tuple[str, Object]] = []
    _gather(value, path, found)
    return iter(found)


def _gather(value: Any, path: str, found: list[tuple[str, Object]]) -> None:
    # a list that is handed down: generators inside generators take three times as long
    if isinstance(value, dict):
        if "record" in value:
            found.append((path, value))
            if "after" in value:
                _gather(value["after"], f"{path}/after", found)
            return
        items: Iterable[tuple[Any, Any]] = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    else:
        return
    for key, inner in items:
        if isinstance(inner, (dict, list)):
            place = f"{path}/{key if type(key) is int else escape(key)}"
            if isinstance(inner, dict) and "record" in inner and "after" not in inner:
                found.append((place, inner))
            else:
                _gather(inner, place, found)


def first(value: Any) -> Object | None:
    """The first record object of a tree; None where it has none."""
    if isinstance(value, dict) and "record" in value:
        return value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((made for each in inner if (made := first(each)) is not None), None)


def last_placed(path: str, value: Any) -> tuple[str, Object]:
    """The last record of a tree that has a place of its own, with its path."""
    if "record" in value:
        return path, value
    key, inner = list(value.items())[-1]
    if isinstance(inner, list):
        return last_placed(f"{path}/{key}/{len(inner) - 1}", inner[-1])
    return last_placed(f"{path}/{key}", inner)


def identity(tree: Object) -> str | None:
    """What names a transaction to a person, such as filer code and entry number."""
    header = first(tree) or {}
    if "verbatim" in header or None in header.values():
        return None  # its columns may have moved, and what stands there may be private
    names = frame(tree["type"]).identity
    parts = [part for name in names if type(part := header.get(name)) is str]
    return "".join(parts) if parts and len(parts) == len(names) else None
