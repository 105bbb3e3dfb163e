"""What holds of every file, valid or not."""

from __future__ import annotations

import copy
import io
import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import catair
from catair.fields import Object
from catair.findings import Finding
from catair.forms import FORMS
from catair.jsonform import loads, to_flat, to_json
from catair.message import assemble
from catair.reader import CHUNK
from catair.tree import walk
from tests.files.lines import (
    SE10,
    SE13,
    UNKNOWN,
    A,
    B,
    Y,
    Z,
    file_of,
    header,
    physical,
    records,
    samples,
    transmission,
)
from tests.files.strategies import damaged_files, files, options

some = settings(max_examples=100, deadline=None)
few = settings(max_examples=40, deadline=None)
CHUNKS = (1, 7, 80, 81, 4096, CHUNK)

every_sample = pytest.mark.parametrize("name", list(samples()))


def to(form: str, data: bytes, **how: Any) -> tuple[bytes, list[Finding]]:
    """A file's JSON in one of the forms, and the findings on the way."""
    out, found = io.BytesIO(), []
    for findings in to_json(catair.read(data, **how), form, out):
        found += findings
    return out.getvalue(), found


def back(text: bytes) -> bytes:
    """The flat file of a JSON text; nothing may be refused or remarked but its punctuation."""
    out = io.BytesIO()
    told = {finding.code for found in to_flat(io.BytesIO(text), out) for finding in found}
    assert told <= {"FIELD-PUNCTUATION"}
    return out.getvalue()


# --- a file and its tree -----------------------------------------------------------------------


@some
@given(files(), options())
@example(b"", {})
@example(b"\n", {})
@example(b"\xef\xbb\xbf", {})
@example(b"\xff\xfeA", {})
@example(b"SE10", {"application": "SE"})
@example(b"\x1a", {})
def test_every_file_comes_back(data: bytes, how: dict[str, Any]) -> None:
    parsed = catair.parse(data, **how)
    remarks: list[Finding] = []
    assert catair.emit(parsed.tree, remarks=remarks) == data
    # the writer tells of nothing, such as punctuation, but what the reader told of
    told = {(finding.code, finding.path) for finding in parsed.findings}
    assert {(remark.code, remark.path) for remark in remarks} <= told


@every_sample
def test_samples_come_back(name: str) -> None:
    data = samples()[name]
    texts = [data, data.replace(b"\n", b"\r\n"), data[:-1]]
    if {len(line) for line in data.splitlines()} == {80}:
        texts.append(data.replace(b"\n", b""))
    for text in texts:
        parsed = catair.parse(text)
        assert catair.emit(parsed.tree) == text
        assert len(records(parsed.tree)) == data.count(b"\n")


@few
@given(files(), options())
@example(file_of(*[UNKNOWN] * 70), {})
def test_every_form_comes_back(data: bytes, how: dict[str, Any]) -> None:
    for form in FORMS:
        assert back(to(form, data, **how)[0]) == data


@few
@given(files(), options())
def test_chunks_and_forms_do_not_matter(data: bytes, how: dict[str, Any]) -> None:
    parsed = catair.parse(data, **how)
    for chunk in CHUNKS:
        assert catair.parse(data, chunk=chunk, **how) == parsed
        events = list(catair.read(data, chunk=chunk, **how))
        assert [f for event in events for f in event.findings] == parsed.findings
    for form in FORMS:
        assert to(form, data, **how)[1] == parsed.findings


@settings(max_examples=15, deadline=None)
@given(damaged_files(most=200), st.sampled_from((1, 2, 7, 80, 81, 82, 997, 4096)))
def test_chunks_do_not_matter_past_the_first_window(data: bytes, chunk: int) -> None:
    assert catair.parse(data, chunk=chunk) == catair.parse(data)


# --- events, document and records --------------------------------------------------------------


@some
@given(files(), options())
def test_document_is_the_events_assembled(data: bytes, how: dict[str, Any]) -> None:
    parsed = catair.parse(data, **how)
    reading = catair.read(data, **how)
    events = list(reading)
    found = copy.deepcopy([event.data for event in events])
    assert assemble(iter(found), reading.file) == parsed.tree
    assert reading.head == {"catair": 1, "form": "lines", "file": parsed.tree["file"]}
    # what was yielded is not changed by what follows it
    assert [event.data for event in catair.read(data, **how)] == [event.data for event in events]


@some
@given(files(), options())
def test_events_say_where_they_are(data: bytes, how: dict[str, Any]) -> None:
    """`line` is the first physical line of the event, and its records are lines in a row."""
    lines = [line for _, line in physical(data, how.get("encoding", "latin-1"))]
    expected = 1
    reading = catair.read(data, **how)
    for event in reading:
        found = list(walk(event.data, ""))
        if found:
            assert event.line == expected
        for _, made in found:
            content, end = lines[expected - 1]
            if "raw" in made:
                assert made["raw"] == content
            assert made.get("end", reading.file["newline"]) == end
            expected += 1
    assert expected == len(lines) + 1


@few
@given(files(), options())
def test_records_form_is_the_walk_of_the_document(data: bytes, how: dict[str, Any]) -> None:
    head, *listed = [loads(line) for line in to("records", data, **how)[0].split(b"\n")[:-1]]
    tree = catair.parse(data, **how).tree
    assert head == {"catair": 1, "form": "records", "file": tree["file"]}
    assert [made["line"] for made in listed] == list(range(1, len(listed) + 1))
    bare = [without(made, "line", "application") for made in listed]
    assert bare == [without(made, "after") for _, made in records(tree)]


def without(made: Object, *keys: str) -> Object:
    return {key: value for key, value in made.items() if key not in keys}


def test_records_form_says_the_application_in_force() -> None:
    data = file_of(header("AE"), B, SE10, Y, UNKNOWN, Z, UNKNOWN)
    _, *listed = [loads(line) for line in to("records", data)[0].split(b"\n")[:-1]]
    assert [made.get("application") for made in listed] == [
        "AE", "SE", "SE", "SE", "AE", "AE", None,
    ]  # fmt: skip


# --- nothing is shared, nothing is changed -----------------------------------------------------


def parts(value: Any) -> list[int]:
    """The identity of every mutable thing in a value."""
    if isinstance(value, dict):
        return [id(value)] + [at for inner in value.values() for at in parts(inner)]
    if isinstance(value, (list, tuple)):
        own = [id(value)] if isinstance(value, list) else []
        return own + [at for inner in value for at in parts(inner)]
    return []


@few
@given(files(), options())
def test_parsed_trees_share_nothing(data: bytes, how: dict[str, Any]) -> None:
    parsed, again = catair.parse(data, **how), catair.parse(data, **how)
    found = parts(list(parsed)) + parts(list(again))
    assert len(found) == len(set(found))


@few
@given(files(), options())
def test_emit_does_not_change_the_tree(data: bytes, how: dict[str, Any]) -> None:
    tree = catair.parse(data, **how).tree
    before = copy.deepcopy(tree)
    catair.emit(tree)
    assert tree == before


# --- files one after the other -----------------------------------------------------------------


def canonical(tree: Object) -> bool:
    """True if every record is as the writer would have it."""
    odd = ("verbatim", "after", "length", "end")
    return "before" not in tree and not any(key in made for _, made in records(tree) for key in odd)


def batches(data: bytes) -> bool:
    """True if a file is complete batches, and nothing else."""
    tree = catair.parse(data).tree
    return canonical(tree) and all("header" in b and "trailer" in b for b in tree["batches"])


def test_samples_are_complete_batches() -> None:
    """All but those that CBP's chapter prints with something odd in them."""
    assert len([data for data in samples().values() if batches(data)]) > 12


@some
@given(st.lists(st.sampled_from(list(samples().values())).filter(batches), max_size=4))
@example([transmission(SE10), transmission(SE13), file_of(A, B, SE10, Y, Z)])
def test_files_one_after_the_other(found: list[bytes]) -> None:
    """Batches do not know of each other: the whole is its parts."""
    whole = catair.parse(b"".join(found))
    each = [catair.parse(data) for data in found]
    expected = [batch for parsed in each for batch in parsed.tree["batches"]]
    assert whole.tree["batches"] == expected
    # what is told once a file is told once
    once = re.compile("EDITION|APPLICATION|FILE")
    kept = [f for f in whole.findings if not once.match(f.code)]
    lone = [f for parsed in each for f in parsed.findings if not once.match(f.code)]
    assert [(f.code, f.record_index, f.form_path) for f in kept] == [
        (f.code, f.record_index, f.form_path) for f in lone
    ]
