"""Flat to each form and back: the same bytes, whatever they are, and nothing to tell of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import catair
from catair.encodings import NAMES

from .trees import FORMS, SAMPLES, flat, jsoned

FILES = [path.read_bytes() for path in SAMPLES]
LINES = [line for data in FILES for line in data.split(b"\n")] + [
    b"", b" ", b"A", b"B", b"Y", b"Z", b"SE10", b"SE15I0001".ljust(80), b"PG01 X".ljust(80), b"OI",
    b"B".ljust(79) + b"B", b"Y           00012".ljust(79) + b"Y", b"Z".ljust(79) + b"Z",
    b"A2704EEE".ljust(80), b"X0 BLOCK  000001 REF ID:".ljust(80), b"X1RFX34   UNKNOWN".ljust(80),
    b"SE35" + b" " * 37 + b"15ROAD".ljust(39), b"x" * 200, b"\xff" * 80,
]  # fmt: skip
OTHERS = (b"", b"\n", b"\r", b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"x" * 5000, b"\r\n\n\r")


def same(data: bytes, form: str, **options: Any) -> None:
    """A file comes back from a form, however its JSON is printed."""
    text = jsoned(data, form, **options)[0]
    printed = [text]
    if form == "document":
        value = json.loads(text)
        printed.append(json.dumps(value, indent=1).encode())
        printed.append(json.dumps(value, sort_keys=True).encode())
    else:
        values = [json.loads(line) for line in text.splitlines()]
        printed.append("\n".join(json.dumps(v, sort_keys=True) for v in values).encode())
    for each in printed:
        back, told = flat(each)
        assert back == data
        # the reader told of it too
        assert {finding.code for finding in told} <= {"FIELD-PUNCTUATION"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples(path: Path, form: str) -> None:
    same(path.read_bytes(), form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("data", OTHERS, ids=lambda data: repr(data[:8]))
def test_files_without_records(data: bytes, form: str) -> None:
    same(data, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("encoding", NAMES)
def test_every_byte_in_every_encoding(encoding: str, form: str) -> None:
    same(bytes(range(256)) * 3, form, encoding=encoding)
    same(FILES[0].decode("latin-1").encode(encoding), form, encoding=encoding)


@pytest.mark.parametrize("data", FILES, ids=[path.stem for path in SAMPLES])
def test_forms_hold_the_same(data: bytes) -> None:
    parsed = catair.parse(data)
    document, told = jsoned(data, "document")
    assert json.loads(document) == parsed.tree
    assert told == parsed.findings
    lines, told = jsoned(data, "lines")
    assert told == parsed.findings
    head, *events = map(json.loads, lines.splitlines())
    assert head == {"catair": 1, "form": "lines", "file": parsed.tree["file"]}
    assert events == [event.data for event in catair.read(data)]
    records, told = jsoned(data, "records")
    assert told == parsed.findings
    head, *made = map(json.loads, records.splitlines())
    assert head == {"catair": 1, "form": "records", "file": parsed.tree["file"]}
    assert [record["line"] for record in made] == [*range(1, len(data.splitlines()) + 1)]
    assert all(list(record)[:2] == ["line", "record"] for record in made)


def test_records_say_the_application_in_force() -> None:
    path = next(p for p in SAMPLES if p.stem == "several_transactions")
    head, *made = map(json.loads, jsoned(path.read_bytes(), "records")[0].splitlines())
    assert head["form"] == "records"
    assert {record["application"] for record in made} == {"SE"}
    stray = json.loads(jsoned(b"STRAY\n", "records")[0].splitlines()[1])
    assert stray == {"line": 1, "record": None, "raw": "STRAY"}


def test_records_have_no_after() -> None:
    data = b"SE10".ljust(80) + b"\nSTRAY\nSE40001VN\n"
    _, *made = map(json.loads, jsoned(data, "records", application="SE")[0].splitlines())
    assert [record["record"] for record in made] == ["SE10", None, "SE40"]
    assert [record["line"] for record in made] == [1, 2, 3]
    assert not any("after" in record for record in made)


# --- any file ----------------------------------------------------------------------------------


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A sample, or a heap of lines, with lines moved, cut, lengthened and overwritten."""
    heap = st.lists(st.sampled_from(LINES), min_size=1, max_size=20)
    made = list(draw(heap | st.sampled_from(FILES).map(lambda data: data.split(b"\n"))))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(made) - 1))
        line = made[at]
        column = draw(st.integers(0, 82))
        match draw(st.integers(0, 6)):
            case 0:
                made.insert(at, draw(st.sampled_from(LINES)))
            case 1:
                made[at] = line[:column]
            case 2:
                made[at] = line + draw(st.binary(max_size=20))
            case 3:
                new = draw(st.binary(max_size=4) | st.sampled_from([b" ", b"\r", b"\xa0", b"0"]))
                made[at] = line[:column] + new + line[column + len(new) :]
            case 4:
                made[at] = line.lower()
            case 5:
                made[at] = line[:column] + b" " * (len(line) - column)
            case _:
                other = draw(st.integers(0, len(made) - 1))
                made[at], made[other] = made[other], line
    mark = draw(st.sampled_from([b"", b"", b"", b"\xef\xbb\xbf"]))
    return mark + draw(st.sampled_from([b"\n", b"\n", b"\r\n", b"\r", b""])).join(made)


CODES = st.sampled_from([None, None, "SE", "SX", "AE", "QP", "QT"])


@given(
    data=files() | st.binary(max_size=400),
    form=st.sampled_from(FORMS),
    application=CODES,
    encoding=st.sampled_from(["latin-1", "cp037", "cp1252"]),
)
@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_file_comes_back(
    data: bytes, form: str, application: str | None, encoding: str
) -> None:
    same(data, form, application=application, encoding=encoding)
