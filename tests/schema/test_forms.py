"""Every file in every form: what to-json prints is accepted, and nothing that is a little off."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.fields import Object
from tests import strategies
from tests.files.lines import GENERATED, A, B, Y, Z, block, file_of, header, samples
from tests.files.strategies import files, options

from .validators import FORMS, faults, valid, values_of

some = settings(max_examples=80, deadline=None)
every_form = pytest.mark.parametrize("form", FORMS)
every_sample = pytest.mark.parametrize("name", list(samples()))


def told(data: bytes, **how: Any) -> list[str]:
    """What the schemas find wrong with the three forms of a file."""
    return [
        fault
        for form in FORMS
        for value in values_of(form, data, **how)
        for fault in faults(form, value)
    ]


# --- accepted ----------------------------------------------------------------------------------


@every_sample
def test_samples(name: str) -> None:
    data = samples()[name]
    for text in (data, data.replace(b"\n", b"\r\n"), data.replace(b"\n", b""), data[:-1]):
        assert told(text) == []
    assert told(data.lower()) == []
    assert told(data, application="SX") == []


@some
@given(files(), options())
def test_any_file(data: bytes, how: dict[str, Any]) -> None:
    assert told(data, **how) == []


ENVELOPES = [
    *(([header(code), block(code)], [Y, Z]) for code in ("SE", "SX", "AE", "QP", "QT")),
    ([A[:25] + "  " + A[27:], GENERATED["B"]], [GENERATED["Y"], GENERATED["Z"]]),
    ([A, B], [GENERATED["Y"]]),
    ([], []),
]


@some
@given(st.sampled_from(ENVELOPES), st.lists(strategies.lines(), max_size=8))
def test_any_records_in_any_envelope(
    envelope: tuple[list[str], list[str]], lines: list[str]
) -> None:
    text = "".join(f"{line}\n" for line in (*envelope[0], *lines, *envelope[1]))
    data = text.encode("latin-1", "replace")
    assert told(data) == []
    assert told(data, application="SX") == []


def test_files_that_are_hardly_any() -> None:
    for data in (b"", b"\n", b"\xef\xbb\xbf", b"A", b"SE10", b"x" * 9000, bytes(range(256))):
        assert told(data) == []
        assert told(data, application="SE", encoding="cp037") == []
    marked = b"\xef\xbb\xbf" + file_of(A, B, Y, Z)
    assert values_of("document", marked)[0]["file"]["prefix"]
    assert told(marked) == []


# --- refused -----------------------------------------------------------------------------------

NO_OBJECT = ([], "x", 5, True, None)
NO_LIST = ({}, "x", 5, True)
FREE = ("raw", "prefix", "application", "line")  # any string, any line


def changes(value: Any, key: str = "", null: bool = False) -> Iterator[tuple[str, Any]]:
    """(what is done, the value with it) for single changes that no form allows, anywhere in it.

    `key` is the value's own, and `null` says that a blank may be stated for it.
    """
    if isinstance(value, dict):
        yield "unknown key", value | {"strange": 1}
        yield from (
            (f"no object: {type(each).__name__}", each)
            for each in NO_OBJECT
            if each is not None or not null
        )
        made = "record" in value
        for name, inner in value.items():
            rest = {k: v for k, v in value.items() if k != name}
            if name.upper() != name:
                yield f"{name} in capitals", rest | {name.upper(): inner}
            stated = null or (made and name not in ("record", "variant", "verbatim", "after"))
            for what, other in changes(inner, name, stated):
                yield f"{name}: {what}", value | {name: other}
    elif isinstance(value, list):
        yield from ((f"no list: {type(each).__name__}", each) for each in NO_LIST)
        if not null:
            yield "null", None
        for at, inner in enumerate(value):
            for what, other in changes(inner, key, null):
                yield f"item: {what}", [*value[:at], other, *value[at + 1 :]]
    elif isinstance(value, str):
        yield from (
            (f"no string: {type(each).__name__}", each)
            for each in (5, True, [value], {"value": value})
        )
        if key not in FREE:
            yield "too long", value + "A" * 80
            yield "a line end", value + "\n"
            yield "two lines", f"{value}\n{value}"
    elif isinstance(value, int):
        yield from (
            (f"no number: {type(each).__name__}", each)
            for each in (str(value), True, [value], value + 0.5, -1)
        )
        if key not in FREE:
            yield "too large", 10**13


def shortened(value: Any) -> Any:
    """A value with one item of each list; a record object as it is."""
    if isinstance(value, list):
        return [shortened(item) for item in value[:1]]
    if isinstance(value, dict) and "record" not in value:
        return {key: shortened(inner) for key, inner in value.items()}
    return value


@every_form
def test_samples_with_something_changed(form: str) -> None:
    """Every kind of place of every sample, once."""
    seen: set[str] = set()
    for data in samples().values():
        for value in map(shortened, values_of(form, data)):
            for what, other in changes(value):
                label = f"{value.get('record')} {what}"
                if label not in seen:
                    seen.add(label)
                    assert not valid(form, other), what
    assert len(seen) > 500


@every_form
def test_heads(form: str) -> None:
    head = values_of(form, file_of(A))[0]
    for change in (
        {"catair": 2}, {"catair": "1"}, {"catair": True}, {"form": form.upper()}, {"form": None},
        {"file": {"encoding": "utf-8"}}, {"file": {"newline": "\n\n"}}, {"file": {"prefix": 1}},
        {"file": {"application": None}}, {"file": []}, {"file": {"strange": ""}}, {"strange": 1},
    ):  # fmt: skip
        assert not valid(form, head | change), change
    for key in ("catair", "form"):
        assert not valid(form, {k: v for k, v in head.items() if k != key})
    for other in FORMS:
        assert valid(form, values_of(other, file_of(A))[0]) == (other == form)
    assert valid(form, {k: v for k, v in head.items() if k != "file"})


@pytest.mark.parametrize("value", [*NO_OBJECT, {}, {"event": "page"}, {"event": None}], ids=repr)
def test_no_line_of_any_form(value: Any) -> None:
    for form in FORMS:
        assert not valid(form, value)


EVENTS = values_of("lines", file_of(A, B, "SE10", "QQ", Y, Z, "QQ"))[1:]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event["event"])
def test_events(event: Object) -> None:
    assert faults("lines", event) == []
    ((key, inner),) = [(k, v) for k, v in event.items() if k != "event"]
    for other in EVENTS:
        changed = {"event": other["event"], key: inner}
        kept = [k for k in other if k != "event"] == [key] and key == "records"
        assert valid("lines", changed) == (other["event"] == event["event"] or kept)
    assert valid("lines", {"event": event["event"]}) == (event["event"] != "transaction")


def test_the_records_form_knows_the_application() -> None:
    _, *listed = values_of("records", file_of(A, B, "SE10", Y, Z, "QQ"))
    item = next(copy.deepcopy(made) for made in listed if made["record"] == "SE10")
    for code, accepted in (("SE", True), ("SX", True), ("AE", False), ("", False), (5, False)):
        assert valid("records", item | {"application": code}) == accepted
    del item["application"]
    assert valid("records", item)
    raw = {"line": 1, "record": None, "raw": "SE10"}
    assert valid("records", raw)
    assert valid("records", raw | {"application": "AE"})
    assert not valid("records", raw | {"line": 0})
    assert not valid("document", {"record": None, "raw": "SE10"})
