"""Files of filings: native JSON, and transmissions of 80 columns in the usual envelope."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import orjson

import catair
from catair import findings, jsonform
from catair.chapters.section_321_pilot import CONFIRMATION, FILING
from catair.fields import Object
from catair.findings import EmitError, Finding
from catair.pilot.native import is_confirmation, native_of, tree_of
from catair.pilot.shape import flaws

_JSON = (b"{", b"[", b"\xef\xbb\xbf{", b"\xef\xbb\xbf[")
# The transmitter's own text in A says what the file is
TEXT = "NOT A LAYOUT OF CBP"


class Filings(NamedTuple):
    """Native filings or confirmations of a file, and what is wrong with it.

    `paths` are the JSON Pointers of the filings in their native JSON, "" where there is but one.
    """

    filings: list[Object]
    findings: list[Finding]
    paths: list[str]


def read(
    source: bytes | str | os.PathLike[str],
    *,
    encoding: str = "latin-1",
    name: str | None = None,
    show_values: bool = False,
) -> Filings:
    """The filings of a file: native JSON, one or a list, or a transmission of 80 columns.

    `source` is bytes or a path, `name` the file's name in findings.  Bad data never raises: what
    has no shape of a filing is left out, with a finding.  OSError comes from the file, LookupError
    from an encoding that is not offered.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    if name is None and not isinstance(source, bytes):
        name = os.fspath(source)
    told: list[Finding] = []
    if data.lstrip(b" \t\r\n").startswith(_JSON):
        made = _native(data, told)
    else:
        flat = _flat(data, encoding, show_values, told)
        made = [(f"/{at}" if len(flat) > 1 else "", each) for at, each in enumerate(flat)]
    found = [finding._replace(file=name) for finding in told]
    return Filings([each for _, each in made], found, [path for path, _ in made])


def _native(data: bytes, told: list[Finding]) -> list[tuple[str, Object]]:
    try:
        value = jsonform.loads(data, booleans=True)
    except EmitError as error:
        told += error.findings
        return []
    several = type(value) is list
    if several and not value:
        told.append(findings.make("JSON-FORM", expected="a filing of the pilot", path=""))
    found = []
    for at, native in enumerate(value if several else [value]):
        path = f"/{at}" if several else ""
        wrong = list(flaws(native, path))
        told += wrong
        if not wrong:
            found.append((path, native))
    return found


def _flat(data: bytes, encoding: str, show_values: bool, told: list[Finding]) -> list[Object]:
    parsed = catair.parse(data, encoding=encoding, show_values=show_values)
    told += parsed.findings
    found = []
    tree: Any = parsed.tree
    for i, batch in enumerate(tree["batches"]):
        for j, block in enumerate(batch.get("blocks", ())):
            for k, each in enumerate(block.get("transactions", ())):
                if each["type"] not in (FILING, CONFIRMATION):
                    continue
                path = f"/batches/{i}/blocks/{j}/transactions/{k}"
                native, wrong = native_of(each, path)
                told += wrong
                # what says nothing, or not when it was received, is none; the rest may be read
                unread = list(flaws(native, path))
                told += [] if wrong else unread
                if not unread:
                    found.append(native)
    if not found and not told:
        told.append(findings.make("JSON-FORM", expected="a filing of the pilot", path=""))
    return found


def to_flat(
    filings: Iterable[Mapping[str, Any]],
    *,
    site: str,
    filer: str,
    date: str | None = None,
    newline: str = "\n",
) -> bytes:
    """The transmission of filings and confirmations, a batch for each run of one of them.

    `site`, `filer` and `date` (YYYY-MM-DD) go to the envelope, as in `catair.transmission`.  Raises
    EmitError for what is no filing or confirmation, and for values that the envelope refuses.
    """
    given = list(filings)
    wrong = [flaw for at, native in enumerate(given) for flaw in flaws(native, f"/{at}")]
    if not given:
        wrong = [findings.make("JSON-FORM", expected="a filing of the pilot", path="")]
    if wrong:
        raise EmitError(wrong)
    batches: list[Object] = []
    document: Object = {}
    for confirmed, some in groupby(given, is_confirmation):
        document = catair.transmission(
            application=CONFIRMATION if confirmed else FILING,
            site=site,
            filer=filer,
            date=date,
            text=TEXT,
            newline=newline,
            transactions=[tree_of(native) for native in some],
        )
        batches += document["batches"]
    return catair.emit(document | {"batches": batches})


def to_json(filings: Iterable[Mapping[str, Any]]) -> bytes:
    """Filings as native JSON: one by itself, several or none as a list."""
    given = list(filings)
    value = given[0] if len(given) == 1 else given
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
