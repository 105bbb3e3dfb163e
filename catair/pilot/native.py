"""Native filings and confirmations to message trees, and back.

`tree_of` takes what `catair.pilot.shape.flaws` finds nothing in.  `native_of` takes any transaction
of the two applications, whatever stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from catair import findings
from catair.chapters.section_321_pilot import CONFIRMATION as CONFIRMED
from catair.chapters.section_321_pilot import DP99
from catair.chapters.section_321_pilot import FILING as FILED
from catair.fields import Field, Object, converted
from catair.findings import Finding
from catair.pilot import elements
from catair.pilot.elements import CODED, MANIFEST_PARTIES, PARTIES, ROLE, Part
from catair.pilot.text import join, pieces
from catair.record import Record

Parties = Mapping[str, tuple[str, tuple[str, ...]]]

_MORE = next(f.width for f in DP99.elements if f.name == "continued_text")


def is_confirmation(native: Mapping[str, Any]) -> bool:
    """True for a confirmation of receipt: it says when the filing was received."""
    return "received_date" in native


# --- native to tree ----------------------------------------------------------------------------


def tree_of(native: Mapping[str, Any]) -> Object:
    """The transaction (P3 or R3) of a filing or a confirmation."""
    if is_confirmation(native):
        return {"type": CONFIRMED} | _object(native, elements.CONFIRMATION)
    tree: Object = {"type": FILED} | _object(native, elements.FILING)
    _put(tree, "parties", _parties(native, PARTIES))
    _put(tree, "products", [_object(p, elements.PRODUCT) for p in native.get("products", ())])
    if "manifest" in native:
        manifest = native["manifest"]
        tree["manifest"] = _object(manifest, elements.MANIFEST)
        _put(tree["manifest"], "parties", _parties(manifest, MANIFEST_PARTIES))
    return tree


def _put(tree: Object, key: str, made: list[Object]) -> None:
    if made:
        tree[key] = made


def _parties(native: Mapping[str, Any], known: Parties) -> list[Object]:
    return [
        _object(native[name] | {ROLE: role}, elements.PARTY)
        for name, (role, _) in known.items()
        if name in native
    ]


def _object(native: Mapping[str, Any], parts: tuple[Part, ...]) -> Object:
    """An object's own record, and the others that have something to say."""
    made: Object = {}
    for key, record in parts:
        section = _section(native, record)
        if key is None:
            made |= section
        elif len(section["header"]) > 1:
            made[key] = section
    return made


def _section(native: Mapping[str, Any], record: Record) -> Object:
    header: Object = {"record": record.identifier}
    continued: list[Object] = []
    for field in record.elements:
        value: Any = native.get(field.name)
        if value is None:
            if field.mandatory:
                header[field.name] = None
        elif field.name in CODED:
            header[field.name] = CODED[field.name][value]
        elif field.kind != "text" or field.name == ROLE:
            header[field.name] = value
        else:
            header[field.name], *rest = pieces(value, field.width, _MORE)
            continued += [
                DP99(continued_column=f"{field.start:02}", continued_text=piece) for piece in rest
            ]
    return {"header": header} | ({"continued": continued} if continued else {})


# --- tree to native ----------------------------------------------------------------------------


def native_of(tree: Mapping[str, Any], path: str = "") -> tuple[Object, list[Finding]]:
    """The filing or confirmation of a transaction, and what of it could not be read.

    `path` is the JSON Pointer of the transaction, with which those of the findings begin.
    """
    told: list[Finding] = []
    if tree["type"] == CONFIRMED:
        confirmed = _read(tree, elements.CONFIRMATION, path, told)
        return {"layout": elements.LAYOUT} | confirmed, told
    made = _read(tree, elements.FILING, path, told)
    made |= _read_parties(tree, PARTIES, path, told)
    products = [
        _read(each, elements.PRODUCT, f"{path}/products/{at}", told)
        for at, each in enumerate(tree.get("products", ()))
    ]
    if any(products):
        made["products"] = [product for product in products if product]
    if "manifest" in tree:
        inner = f"{path}/manifest"
        manifest = _read(tree["manifest"], elements.MANIFEST, inner, told)
        manifest |= _read_parties(tree["manifest"], MANIFEST_PARTIES, inner, told)
        if manifest:
            made["manifest"] = manifest
    return made, told


def _read_parties(
    tree: Mapping[str, Any], known: Parties, path: str, told: list[Finding]
) -> Object:
    made: Object = {}
    names = {role: (name, keys) for name, (role, keys) in known.items()}
    for at, party in enumerate(tree.get("parties", ())):
        inner = f"{path}/parties/{at}"
        role = converted(party.get("header", {}).get(ROLE) or "")
        name, keys = names.get(role, ("", ()))
        values = _read(party, elements.PARTY, inner, told)
        if not name or name in made:
            expected = ", ".join(names) + ", each once"
            told.append(_told("PILOT-CODE", f"{inner}/header/{ROLE}", role, expected))
            continue
        for key in values.keys() - set(keys):
            expected = f"no {key} of the {name.replace('_', ' ')}"
            told.append(_told("PILOT-PIECE", inner, None, expected))
        kept = {key: value for key, value in values.items() if key in keys}
        if kept:
            made[name] = kept
    return {name: made[name] for name in known if name in made}


def _read(
    tree: Mapping[str, Any], parts: tuple[Part, ...], path: str, told: list[Finding]
) -> Object:
    made: Object = {}
    for key, record in parts:
        section = tree if key is None else tree.get(key, {})
        inner = path if key is None else f"{path}/{key}"
        made |= dict(_values(section, record, inner, told))
    return made


def _values(
    section: Mapping[str, Any], record: Record, path: str, told: list[Finding]
) -> Iterator[tuple[str, Any]]:
    """The native values of a record and its continuations."""
    header = section.get("header", {})
    columns = {f"{f.start:02}": f for f in record.elements if _is_text(f)}
    more: dict[str, list[str]] = {}
    for at, each in enumerate(section.get("continued", ())):
        column = each.get("continued_column")
        if column not in columns:
            expected = " or ".join(columns)
            told.append(_told("PILOT-PIECE", f"{path}/continued/{at}", column, expected))
        else:
            more.setdefault(column, []).append(each.get("continued_text") or "")
    for field in record.elements:
        value = header.get(field.name)
        where = f"{path}/header/{field.name}"
        if field.name in CODED and value is not None:
            known = {code: each for each, code in CODED[field.name].items()}
            code = converted(value)
            if code in known:
                yield field.name, known[code]
            else:
                told.append(_told("PILOT-CODE", where, value, " or ".join(known)))
        elif _is_text(field):
            parts = [value or "", *more.get(f"{field.start:02}", ())]
            text, right = join(parts)
            if not right:
                told.append(_told("PILOT-ESCAPE", where, None, "^, a code point and ;, or ~"))
            if text:
                yield field.name, text
        elif value is not None and field.name != ROLE:
            yield field.name, value


def _is_text(field: Field) -> bool:
    return field.kind == "text" and field.name not in CODED and field.name != ROLE


def _told(code: str, path: str, found: str | None, expected: str) -> Finding:
    return findings.make(code, path=path, found=found, expected=expected)
