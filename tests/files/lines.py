"""Lines of files, column by column, and what a test needs to look into the result."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from catair import applications
from catair.fields import Object
from catair.findings import Finding
from catair.reader import Line, Reader
from catair.tree import walk

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def row(identifier: str, *pieces: tuple[int, str]) -> str:
    """80 columns: the identifier, and each piece from its first column on."""
    columns = list(identifier.ljust(80))
    for start, text in pieces:
        columns[start - 1 : start - 1 + len(text)] = text
    assert len(columns) == 80
    return "".join(columns)


def header(code: str, *pieces: tuple[int, str]) -> str:
    """An A record of this application."""
    return row("A2704EEEPASSWD091426", (26, code), *pieces)


def block(code: str, *pieces: tuple[int, str]) -> str:
    """A B record of this application."""
    return row("B  2704EEE", (11, code), *pieces)


A = header("SE")
B = block("SE")
Y = row("Y  2704EEESE")
Z = row("Z2704EEE", (15, "091426"))
GENERATED = {letter: row(letter, (80, letter)) for letter in "BZ"}
GENERATED["Y"] = row("Y", (13, "00002"), (80, "Y"))

SE10 = row("SE10AEEE  00410018 01EI 00-26001170011800000600502704")
SE11 = row("SE11", (12, "Z000"))
SE13 = row("SE13", (5, "ALEX SPECIMEN"), (45, "3105550142"))
SE15 = {kind: row(f"SE15{kind}XQZL", (10, "SGSIN2609001"), (73, "N")) for kind in "RTMHI?"}
SE16 = row("SE16XQZL", (9, "041E"), (14, "091426"), (20, "00000001"))
SE17 = row("SE17XQZU4100260")
SE20 = row("SE20CR PO4100617")
SE30 = row("SE30SE QUYNZAR TRADING PTE LTD")
SE35 = row("SE3512SPECIMEN TOWER")
SE36 = row("SE36SINGAPORE", (49, "000210"), (64, "SG"))
SE40 = row("SE40001VN COTTON TERRY BATH TOWELS")
SE60 = row("SE6063026000200000028450")
UNKNOWN = row("QQ99 UNKNOWN")


def file_of(*rows: str, newline: str = "\n") -> bytes:
    """A file of these lines."""
    return "".join(each + newline for each in rows).encode("latin-1")


def transmission(*rows: str) -> bytes:
    """These lines inside an SE block of an SE batch."""
    return file_of(A, B, *rows, Y, Z)


@cache
def samples() -> dict[str, bytes]:
    """The sample files by name."""
    return {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes()
        for path in sorted(SAMPLES.rglob("*.txt"))
    }


@cache
def sample_lines() -> list[bytes]:
    """Every line of the samples, in order."""
    return [line for data in samples().values() for line in data.split(b"\n")[:-1]]


def physical(data: bytes, encoding: str = "latin-1") -> Iterator[tuple[int, Line]]:
    """(byte offset, line) of every physical line."""
    reader = Reader(io.BytesIO(data).read, encoding, applications.known)
    offset = len(reader.prefix)
    for lines in reader:
        for content, end in lines:
            yield offset, (content, end)
            offset += len(content) + len(end)


def resolve(value: Any, pointer: str) -> Any:
    """What stands at a JSON Pointer; raises LookupError where there is nothing."""
    assert pointer == "" or pointer.startswith("/")
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


def names(value: Any) -> list[str | None]:
    """The record identifiers of a tree in the order of the file."""
    return [made["record"] for _, made in walk(value, "")]


def records(tree: Object) -> list[tuple[str, Object]]:
    """(JSON Pointer, record object) of a document in the order of the file."""
    before = walk(tree.get("before"), "/before")
    return [*before, *walk(tree["batches"], "/batches")]


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]
