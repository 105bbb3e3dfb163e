"""What is a native filing or confirmation, by the table of its elements.

The schema of the package (tools/pilotschema.py) is made from the same table, and accepts the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from catair import findings
from catair.fields import Field
from catair.findings import Finding
from catair.pilot import elements
from catair.pilot.elements import CODED, LAYOUT, MANIFEST_PARTIES, PARTIES
from catair.pilot.native import is_confirmation
from catair.record import escape

Check = Callable[[Any, str], Iterator[Finding]]

_SURROGATE = re.compile("[\ud800-\udfff]").search


def flaws(native: Any, path: str = "") -> Iterator[Finding]:
    """What keeps a value from being a filing or a confirmation of receipt; `path` is its pointer.

    Never raises.  Values are not told, for any of them may be personal.
    """
    if type(native) is dict and is_confirmation(native):
        fields = elements.fields_of(elements.CONFIRMATION)
        made = {name: _value(field) for name, field in fields.items()}
        yield from _object(native, path, made | {"layout": _layout})
        for key in ("layout", "received_time"):
            if key not in native:
                yield _refused(f"{path}/{key}", "a value")
        return
    yield from _object(native, path, _FILING)


def _refused(path: str, expected: str) -> Finding:
    return findings.make("JSON-VALUE", path=path, expected=expected)


def _object(value: Any, path: str, known: Mapping[str, Check]) -> Iterator[Finding]:
    if type(value) is not dict or not value:
        yield _refused(path, "an object that is not empty")
        return
    for key, inner in value.items():
        if type(key) is not str or key not in known:
            yield findings.make(
                "JSON-KEY", path=f"{path}/{escape(str(key))}", expected=", ".join(known)
            )
        else:
            yield from known[key](inner, f"{path}/{key}")


def _value(field: Field) -> Check:
    """The check of a value of one element."""
    allowed = tuple(CODED.get(field.name, ()))

    def check(value: Any, path: str) -> Iterator[Finding]:
        if allowed:
            if type(value) is not type(allowed[0]) or value not in allowed:
                told = (str(each).lower() for each in allowed)
                yield _refused(path, " or ".join(told))
        elif type(value) is not str or not value:
            yield _refused(path, "a string that is not empty")
        elif _SURROGATE(value):
            yield _refused(path, "no lone surrogate")
        elif field.kind != "text" and field.write(value)[0] is None:
            yield _refused(path, field.write(value)[1])

    return check


def _layout(value: Any, path: str) -> Iterator[Finding]:
    if value != LAYOUT:
        yield _refused(path, LAYOUT)


def _inner(known: Mapping[str, Check]) -> Check:
    return lambda value, path: _object(value, path, known)


def _checks(parts: tuple[elements.Part, ...]) -> dict[str, Check]:
    return {name: _value(field) for name, field in elements.fields_of(parts).items()}


_PRODUCT = _checks(elements.PRODUCT)


def _products(value: Any, path: str) -> Iterator[Finding]:
    if type(value) is not list or not value:
        yield _refused(path, "a list that is not empty")
        return
    for at, item in enumerate(value):
        yield from _object(item, f"{path}/{at}", _PRODUCT)


def _parties(known: Mapping[str, tuple[str, tuple[str, ...]]]) -> dict[str, Check]:
    party = _checks(elements.PARTY)
    return {name: _inner({k: party[k] for k in keys}) for name, (_, keys) in known.items()}


_FILING: dict[str, Check] = {
    **_checks(elements.FILING),
    **_parties(PARTIES),
    "products": _products,
    "manifest": _inner(_checks(elements.MANIFEST) | _parties(MANIFEST_PARTIES)),
}
