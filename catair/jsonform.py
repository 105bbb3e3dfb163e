"""The three JSON forms as text: document, lines and records, both ways.

Each begins with {"catair": 1, "form": ..., "file": {...}}; lines and records are NDJSON, one
value a line.  What orjson reads and prints again as it was has no key twice; any other text is
read once more, strictly.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import orjson

from catair import findings
from catair.emitter import Emitter, document_text, form_of
from catair.fields import Object
from catair.findings import EmitError, Finding
from catair.forms import FORMS
from catair.message import assemble
from catair.reading import Reading
from catair.record import escape
from catair.tree import walk

_MARK = b"\xef\xbb\xbf"
_HEAD = 1 << 16


# --- flat to JSON ------------------------------------------------------------------------------


def to_json(reading: Reading, form: str, out: BinaryIO) -> Iterator[list[Finding]]:
    """Write a file's JSON to `out` as the findings are taken; bounded memory but for "document".

    Raises ValueError for an unknown form.
    """
    if form == "lines":
        return _lines(reading, out)
    if form == "records":
        return _records(reading, out)
    if form == "document":
        return _document(reading, out)
    raise ValueError(f"form is one of {', '.join(FORMS)}, not {form!r}")


def _lines(reading: Reading, out: BinaryIO) -> Iterator[list[Finding]]:
    dumps, write, option = orjson.dumps, out.write, orjson.OPT_APPEND_NEWLINE
    if reading.head:
        write(dumps(reading.head, option=option))
    for event in reading:
        write(dumps(event.data, None, option))
        if event.findings:
            yield event.findings


def _records(reading: Reading, out: BinaryIO) -> Iterator[list[Finding]]:
    if reading.head:
        out.write(_line(reading.head | {"form": "records"}))
    for event in reading:
        for at, (_, made) in enumerate(walk(event.data, "")):
            listed: Object = {"line": event.line + at, "record": made["record"]}
            if event.application:
                listed["application"] = event.application
            listed |= made
            listed.pop("after", None)
            out.write(_line(listed))
        yield event.findings


def _document(reading: Reading, out: BinaryIO) -> Iterator[list[Finding]]:
    found: list[list[Finding]] = []

    def events() -> Iterator[Object]:
        for event in reading:
            found.append(event.findings)
            yield event.data

    tree = assemble(events(), reading.file)
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    out.write(orjson.dumps(tree, option=option))
    yield from found


def _line(value: Object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


# --- JSON to flat ------------------------------------------------------------------------------


def to_flat(
    stream: BinaryIO, out: BinaryIO, *, show_values: bool = False
) -> Iterator[list[Finding]]:
    """Write the flat file of a JSON form to `out`; yields what is refused and remarked.

    Memory is bounded by the largest line, and by the file for "document".  From the first refusal
    on nothing more is written, while the rest is still checked.
    """
    begin = stream.readline(_HEAD).removeprefix(_MARK)
    head, refused = _load(begin)
    if refused and head is not None:
        return iter([refused])
    form = form_of(head)
    if form in ("lines", "records"):
        return _flat_lines(head, stream, out, show_values)
    if form is None and isinstance(head, dict):
        return iter([[findings.make("JSON-FORM", expected="a form of catair 1", path="")]])
    return _flat_document(begin + stream.read(), out, show_values)


def _flat_document(data: bytes, out: BinaryIO, show_values: bool) -> Iterator[list[Finding]]:
    tree, refused = _load(data)
    if not refused and form_of(tree) != "document":
        refused = [findings.make("JSON-FORM", expected="a form of catair 1", path="")]
    if refused:
        yield refused
        return
    try:
        emitter = Emitter(tree.get("file", {}), show_values)
    except EmitError as error:
        yield error.findings
        return
    emitter.exact = True
    text = document_text(emitter, tree)
    if not emitter.refused:
        out.write(emitter.encode(text))
    yield emitter.refused + emitter.remarks


def _flat_lines(
    head: Object, stream: BinaryIO, out: BinaryIO, show_values: bool
) -> Iterator[list[Finding]]:
    try:
        emitter = Emitter(head.get("file", {}), show_values)
    except EmitError as error:
        yield error.findings
        return
    emitter.exact = True
    emitter.listed = head["form"] == "records"
    emitter.line = 1
    emitter.strangers(head, ("catair", "form", "file"), "")
    data = emitter.encode(emitter.prefix)
    whole = True
    for number, line in enumerate(stream, 2):
        if emitter.refused or emitter.remarks:
            whole = whole and not emitter.refused
            yield emitter.refused + emitter.remarks
            emitter.refused, emitter.remarks = [], []
        if whole:
            out.write(data)
        emitter.line = number
        data = emitter.encode(_text(emitter, line)) if line.strip() else b""
    if whole and not emitter.refused:
        out.write(data)
    yield emitter.refused + emitter.remarks


def _text(emitter: Emitter, line: bytes) -> str:
    value, told = _load(line)
    if told:
        emitter.refused += [finding._replace(line=emitter.line) for finding in told]
        return ""
    return _emit_line(emitter, value)


def _emit_line(emitter: Emitter, value: Any) -> str:
    if type(value) is not dict:
        emitter.refuse("JSON-VALUE", "an object", "")
        return ""
    try:
        if emitter.listed:
            return emitter.record(value, "")
        return emitter.event(value)
    except RecursionError:
        emitter.refuse("JSON-VALUE", "less nesting", "")
        return ""


# --- strict JSON -------------------------------------------------------------------------------


def loads(data: bytes, *, booleans: bool = False) -> Any:
    """A JSON value, strictly; raises EmitError for what is not one, or has a key twice.

    No element of a CBP record is a boolean; `booleans` lets them pass for what is not CBP's.
    """
    value, refused = _load(data.removeprefix(_MARK), booleans)
    if refused:
        raise EmitError(refused)
    return value


def _load(data: bytes, booleans: bool = False) -> tuple[Any, list[Finding]]:
    try:
        value = orjson.loads(data)
        if orjson.dumps(value, None, orjson.OPT_APPEND_NEWLINE) == data:
            return value, []
    except (orjson.JSONDecodeError, TypeError, RecursionError):
        pass
    return _load_strictly(data, booleans)


class _Twice(dict[str, Any]):
    """An object in which a key was given twice."""

    key = ""


class _Refused:
    """A number that no field can have."""

    def __init__(self, text: str) -> None:
        self.text = text


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    twice = _Twice(made)
    seen: set[str] = set()
    twice.key = next(k for k, _ in pairs if k in seen or seen.add(k))  # type: ignore[func-returns-value]
    return twice


def _load_strictly(data: bytes, booleans: bool) -> tuple[Any, list[Finding]]:
    try:
        text = data.decode("utf-8")
        value = json.loads(
            text, object_pairs_hook=_pairs, parse_float=_Refused, parse_constant=_Refused
        )
        refused = list(_refusals(value, "", booleans))
    except json.JSONDecodeError as error:
        # the message quotes nothing of the text
        where = f"line {error.lineno}, column {error.colno}: {error.msg}"
        return None, [findings.make("JSON-SYNTAX", expected=where, path="")]
    except UnicodeDecodeError as error:
        where = f"UTF-8 at byte {error.start + 1}"
        return None, [findings.make("JSON-SYNTAX", expected=where, path="")]
    except (RecursionError, ValueError):
        return None, [
            findings.make("JSON-SYNTAX", expected="less nesting, shorter numbers", path="")
        ]
    return value, refused


def _refusals(value: Any, path: str, booleans: bool) -> Iterator[Finding]:
    """What stands in the JSON that no form allows, with its pointer."""
    if isinstance(value, _Twice):
        yield findings.make("JSON-DUPLICATE", path=f"{path}/{escape(value.key)}")
    items: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    elif isinstance(value, _Refused):
        yield findings.make("JSON-VALUE", expected="a whole number or a string", path=path)
    elif isinstance(value, bool) and not booleans:
        yield findings.make("JSON-VALUE", expected="no boolean", path=path)
    elif isinstance(value, str) and not _paired(value):
        yield findings.make("JSON-VALUE", expected="no lone surrogate", path=path)
    for key, inner in items:
        if isinstance(key, str) and not _paired(key):
            yield findings.make("JSON-KEY", expected="no lone surrogate", path=path)
        else:
            yield from _refusals(inner, f"{path}/{escape(str(key))}", booleans)


def _paired(text: str) -> bool:
    """False if a string has half of a surrogate pair, which no encoding can write."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
