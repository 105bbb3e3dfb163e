"""JSON as text: what is no JSON, what no form has, and what is harmless."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.emitter import Emitter
from catair.findings import EmitError, Finding
from catair.jsonform import loads, to_flat, to_json
from catair.reading import read
from catair.writer import emit

from .trees import FORMS, SAMPLES, document, entry, flat, header, jsoned, slow

SAMPLE = (SAMPLES[0].parent / "air_type_01_split.txt").read_bytes()
HEAD = b'{"catair":1,"form":"lines","file":{}}\n'
LISTED = HEAD.replace(b"lines", b"records")
GOOD = b'{"event":"unplaced","records":[{"record":null,"raw":"X"}]}\n'
WRONG = ("JSON-SYNTAX", "JSON-DUPLICATE", "JSON-FORM", "JSON-KEY", "JSON-VALUE", "JSON-RECORD")


def one(data: bytes) -> Finding:
    """The only finding of a text that is refused."""
    _, told = flat(data)
    (finding,) = told
    assert finding.severity == "error"
    assert finding.code in WRONG
    return finding


def doc(text: str) -> bytes:
    """A document with one more key."""
    return b'{"catair":1,"form":"document","file":{},"before":' + text.encode() + b"}"


# --- what is refused in a document -------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code", "path"),
    [
        (b"", "JSON-SYNTAX", ""),
        (b"\n\n", "JSON-SYNTAX", ""),
        (b"\xef\xbb\xbf", "JSON-SYNTAX", ""),
        (b"{", "JSON-SYNTAX", ""),
        (b"SE10", "JSON-SYNTAX", ""),
        (SAMPLE, "JSON-SYNTAX", ""),
        (b'{"catair":1,"form":"document","file":{}', "JSON-SYNTAX", ""),
        (b'{"catair":1,"form":"document","file":{}}}', "JSON-SYNTAX", ""),
        (b'{"catair":1,"form":"document","file":{}} {}', "JSON-SYNTAX", ""),
        (b"{'catair':1}", "JSON-SYNTAX", ""),
        (b'{"catair":1,}', "JSON-SYNTAX", ""),
        (b'{"catair":01}', "JSON-SYNTAX", ""),
        (b'{"a":"\t"}', "JSON-SYNTAX", ""),
        (b'{"a":"\xff"}', "JSON-SYNTAX", ""),
        (b'{"a":"\xed\xa0\x80"}', "JSON-SYNTAX", ""),
        (b'{"catair":1}\0', "JSON-SYNTAX", ""),
        ('{"catair":1,"form":"document"}'.encode("utf-16"), "JSON-SYNTAX", ""),
        (b"[" * 100_000, "JSON-SYNTAX", ""),
        (b'{"a":' * 100_000, "JSON-SYNTAX", ""),
        (b'{"catair":1,"form":"document","a":' + b"9" * 5000 + b"}", "JSON-SYNTAX", ""),
        (b"{}", "JSON-FORM", ""),
        (b"[]", "JSON-FORM", ""),
        (b"null", "JSON-FORM", ""),
        (b'"document"', "JSON-FORM", ""),
        (b"5", "JSON-FORM", ""),
        (b'{"catair":2,"form":"document"}', "JSON-FORM", ""),
        (b'{"catair":1}', "JSON-FORM", ""),
        (b'{"catair":1,"form":"page"}', "JSON-FORM", ""),
        (b'{"catair":"1","form":"document"}', "JSON-FORM", ""),
        (b'{"catair":1,"form":"document","catair":1}', "JSON-DUPLICATE", "/catair"),
        (b'{"catair":1,"form":"document","file":{"prefix":"","prefix":""}}',
         "JSON-DUPLICATE", "/file/prefix"),
        (doc('[{"record":null,"raw":"X","raw":"X"}]'), "JSON-DUPLICATE", "/before/0/raw"),
        (doc('[{"record":null,"a~/":1,"raw":"X","a~/":1}]'), "JSON-DUPLICATE", "/before/0/a~0~1"),
        (doc('[{"record":null,"raw":"X","r\\u0061w":"Y"}]'), "JSON-DUPLICATE", "/before/0/raw"),
        (doc("[NaN]"), "JSON-VALUE", "/before/0"),
        (doc("Infinity"), "JSON-VALUE", "/before"),
        (doc("[-Infinity]"), "JSON-VALUE", "/before/0"),
        (doc("[1.50]"), "JSON-VALUE", "/before/0"),
        (doc("[1.5]"), "JSON-VALUE", "/before/0"),
        (doc("[1e400]"), "JSON-VALUE", "/before/0"),
        (doc("[true]"), "JSON-VALUE", "/before/0"),
        (doc("[ false]"), "JSON-VALUE", "/before/0"),
        (doc('[{"record":null,"raw":"\\ud800"}]'), "JSON-VALUE", "/before/0/raw"),
        (doc('[{"record":null,"raw":"X","\\udfff":1}]'), "JSON-KEY", "/before/0"),
        (doc("[123456789012345678901234567890]"), "JSON-VALUE", "/before/0"),
    ],
    ids=lambda value: repr(value[-40:]) if isinstance(value, bytes) else "",
)  # fmt: skip
def test_refused_text(data: bytes, code: str, path: str) -> None:
    assert flat(data)[0] == b""
    finding = one(data)
    assert (finding.code, finding.path, finding.line) == (code, path, None)


def test_syntax_says_where_and_quotes_nothing() -> None:
    finding = one(b'{"catair": 1,\n "form": SENTINEL}')
    assert finding.expected == "line 2, column 10: Expecting value"
    assert "SENTINEL" not in str(finding)
    assert one(b'{"a":"\xff"}').expected == "UTF-8 at byte 7"


def test_every_fault_of_the_text_is_told() -> None:
    data = doc('[1.5, true, {"a": 1, "a": 2}, "\\ud800"]')
    assert [(f.code, f.path) for f in flat(data)[1]] == [
        ("JSON-VALUE", "/before/0"),
        ("JSON-VALUE", "/before/1"),
        ("JSON-DUPLICATE", "/before/2/a"),
        ("JSON-VALUE", "/before/3"),
    ]


@pytest.mark.parametrize("value", ["12500.0", "1.25e4", "true", "1e999"])
def test_numbers_of_a_field(value: str) -> None:
    text = json.dumps(document(entry())).replace(": 12500", f": {value}", 1)
    path = "/batches/0/blocks/0/transactions/0/header/estimated_entry_value"
    finding = one(text.encode())
    assert finding.path == path


DEPTHS = [*range(100, 700, 50), 5000]
DEEP = '{"record":null,"raw":"X","after":['


@pytest.mark.parametrize("depth", DEPTHS)
def test_deep_nesting_is_written_or_refused(depth: int) -> None:
    nested = DEEP * depth + "]}" * depth
    event = f'{{"event":"unplaced","records":[{nested}]}}'
    for text in (doc(f"[{nested}]"), HEAD + event.encode(), LISTED + nested.encode()):
        data, told = flat(text)
        assert (len(data), len(told)) in ((2 * depth, 0), (0, 1))
        assert all(f.code in ("JSON-VALUE", "JSON-SYNTAX") for f in told)
    (finding,) = flat(doc("[" * depth + "]" * depth))[1]
    assert finding.severity == "error"


def test_nesting_that_the_writer_does_not_bear(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> str:
        raise RecursionError

    monkeypatch.setattr(Emitter, "records", fails)
    (finding,) = flat(doc("[]"))[1]
    assert (finding.code, finding.line) == ("JSON-VALUE", None)
    (finding,) = flat(HEAD + GOOD)[1]
    assert (finding.code, finding.line) == ("JSON-VALUE", 2)


# --- what is harmless --------------------------------------------------------------------------


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_document_printed_in_another_way(sample: Any) -> None:
    data = sample.read_bytes()
    text = jsoned(data, "document")[0]
    value = json.loads(text)
    for printed in (
        json.dumps(value),
        json.dumps(value, indent=4),
        json.dumps(value, sort_keys=True),
        json.dumps(value, sort_keys=True, indent="\t", ensure_ascii=False),
        json.dumps(value, separators=(",", ":")) + "\r\n\n",
        "\n \t" + json.dumps(value),
        "\ufeff" + json.dumps(value, indent=2),
    ):
        assert flat(printed.encode()) == (data, [])


@pytest.mark.parametrize("form", ["lines", "records"])
def test_lines_printed_in_another_way(form: str) -> None:
    text = jsoned(SAMPLE, form)[0]
    values = [json.loads(line) for line in text.splitlines()]
    for printed in (
        "\n".join(json.dumps(value) for value in values),
        "".join(json.dumps(value, sort_keys=True) + "\n\n" for value in values),
        "\r\n".join(json.dumps(value) for value in values) + "\r\n \t\r\n",
        "\ufeff" + "\n".join(json.dumps(value) for value in values) + "\n",
    ):
        assert flat(printed.encode()) == (SAMPLE, [])


def test_escapes() -> None:
    assert flat(doc('[{"rec\\u006frd":null,"raw":"\\u00e9\\/\\\\"}]')) == (b"\xe9/\\\n", [])


def test_loads() -> None:
    assert loads(b' {"a": [1, null, "x"]}\n') == {"a": [1, None, "x"]}
    assert loads(b"-0") == 0
    with pytest.raises(EmitError) as told:
        loads(b'{"a": 1, "b": {"c": 1, "c": 2}}')
    assert [f.path for f in told.value.findings] == ["/b/c"]


# --- the lines and records forms ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "path"),
    [
        (b"{", "JSON-SYNTAX", ""),
        (b'{"event":"unplaced","records":[]} {}', "JSON-SYNTAX", ""),
        (b'{"event":"\xff"}', "JSON-SYNTAX", ""),
        (b'{"event":"batch","event":"batch"}', "JSON-DUPLICATE", "/event"),
        (b'{"event":"unplaced","records":[1.50]}', "JSON-VALUE", "/records/0"),
        (b'{"event":"unplaced","records":[true]}', "JSON-VALUE", "/records/0"),
        (b'{"event":"unplaced","records":{}}', "JSON-VALUE", "/records"),
        (b'{"event":"unplaced","records":null}', "JSON-VALUE", "/records"),
        (b'{"event":"records","records":[{"record":"SE10"}]}', "JSON-RECORD", "/records/0/record"),
        (b"[]", "JSON-VALUE", ""),
        (b"null", "JSON-VALUE", ""),
        (b"{}", "JSON-VALUE", "/event"),
        (b'{"event":"page"}', "JSON-VALUE", "/event"),
        (b'{"event":["batch"]}', "JSON-VALUE", "/event"),
        (b'{"event":null}', "JSON-VALUE", "/event"),
        (b'{"event":"batch","header":null}', "JSON-RECORD", "/header"),
        (b'{"event":"block","header":{"record":"A"}}', "JSON-RECORD", "/header"),
        (b'{"event":"batch_end","header":{"record":"Z"}}', "JSON-KEY", "/header"),
        (b'{"event":"batch","strange":1}', "JSON-KEY", "/strange"),
        (b'{"event":"records","records":[],"a/b":1}', "JSON-KEY", "/a~1b"),
        (b'{"event":"transaction","transaction":5}', "JSON-VALUE", "/transaction"),
        (b'{"event":"transaction","transaction":{"type":"ZZ"}}', "JSON-VALUE", "/transaction/type"),
        (b'{"event":"transaction","transaction":{"type":"SE"},"a":1}', "JSON-KEY", "/a"),
        (b'{"event":"transaction"}', "JSON-VALUE", "/transaction"),
        (b'{"event":"transaction","strange":{}}', "JSON-KEY", "/strange"),
    ],
    ids=repr,
)  # fmt: skip
def test_refused_line(line: bytes, code: str, path: str) -> None:
    data, told = flat(HEAD + GOOD + b"\n" + line + b"\n" + GOOD)
    assert [(f.code, f.path, f.line) for f in told] == [(code, path, 4)]
    assert data == b"X\n"  # what stood before; nothing from the refusal on


@pytest.mark.parametrize(
    ("line", "code", "path"),
    [
        (b"5", "JSON-VALUE", ""),
        (b"{}", "JSON-RECORD", "/record"),
        (b'{"record":"SE10"}', "JSON-RECORD", "/record"),
        (b'{"record":"SE10","application":"ZZ"}', "JSON-RECORD", "/record"),
        (b'{"record":"SE17","application":"SE"}', "FIELD-MISSING", "/equipment_number"),
        (b'{"line":1,"record":null,"raw":5}', "JSON-VALUE", "/raw"),
        (b'{"line":1,"record":null,"raw":"X","strange":1}', "JSON-KEY", "/strange"),
        (b'{"line":"1","record":null,"raw":"X"}', "JSON-VALUE", "/line"),
        (b'{"line":1,"application":5,"record":null,"raw":"X"}', "JSON-VALUE", "/application"),
        (b'{"record":"SE17","application":5,"equipment_number":"A"}', "JSON-VALUE", "/application"),
        (b'{"record":null,"raw":"\\u0141"}', "JSON-VALUE", "/raw"),
        (b'{"record":null,"raw":"X","after":[5]}', "JSON-VALUE", "/after/0"),
    ],
    ids=repr,
)
def test_refused_record(line: bytes, code: str, path: str) -> None:
    data, told = flat(LISTED + line)
    assert data == b""
    assert [(f.code, f.path, f.line) for f in told] == [(code, path, 2)]


def test_a_finding_of_a_line_says_line_and_pointer() -> None:
    finding = one(HEAD + b'{"event":"batch","strange":1}')
    assert str(finding) == "2: error JSON-KEY: unknown key; expected event or header; at /strange"


@pytest.mark.parametrize(
    ("head", "code", "path"),
    [
        (b'{"catair":1,"form":"lines","file":{},"strange":1}', "JSON-KEY", "/strange"),
        (b'{"catair":1,"form":"lines","file":5}', "JSON-VALUE", "/file"),
        (b'{"catair":1,"form":"lines","file":{"strange":1}}', "JSON-KEY", "/file/strange"),
        (b'{"catair":1,"form":"records","file":{"newline":1.5}}', "JSON-VALUE", "/file/newline"),
        (b'{"catair":1,"form":"lines","file":{"encoding":"utf-8"}}',
         "JSON-VALUE", "/file/encoding"),
        (b'{"catair":1,"form":"lines","file":{"prefix":"\\u20ac"}}', "JSON-VALUE", "/file/prefix"),
        (b'{"catair":1,"form":"lines","form":"lines","file":{}}', "JSON-DUPLICATE", "/form"),
        (b'{"catair":1,"form":"lines","file":{"newline":"","newline":""}}',
         "JSON-DUPLICATE", "/file/newline"),
        (b'{"catair":1,"form":"page","file":{}}', "JSON-FORM", ""),
        (b'{"catair":2,"form":"lines","file":{}}', "JSON-FORM", ""),
        (b'{"catair":1.0,"form":"lines","file":{}}', "JSON-FORM", ""),
        (b'{"event":"batch"}', "JSON-FORM", ""),
    ],
    ids=repr,
)  # fmt: skip
@pytest.mark.parametrize("rest", [b"", GOOD])
def test_refused_head(head: bytes, code: str, path: str, rest: bytes) -> None:
    data, told = flat(head + b"\n" + rest)
    assert data == b""
    assert [(f.code, f.path) for f in told] == [(code, path)]
    assert told[0].line in (None, 1)


def test_a_head_without_a_file_object_has_the_defaults() -> None:
    assert flat(b'{"catair":1,"form":"lines"}\n' + GOOD) == (b"X\n", [])
    assert flat(HEAD) == (b"", [])


def test_a_document_whose_first_line_is_longer_than_the_window() -> None:
    trees = [entry(), slow(entry())] * 20
    text = json.dumps(document(*trees))
    assert len(text) > 1 << 16
    assert flat(text.encode()) == (emit(document(*trees)), [])


def test_every_line_is_checked_after_a_refusal() -> None:
    bad = b'{"event":"batch","strange":1}\n'
    data, told = flat(HEAD + GOOD + bad + GOOD + bad)
    assert data == b"X\n"
    assert [f.line for f in told] == [3, 5]


def test_a_refusal_in_the_last_line() -> None:
    data, told = flat(HEAD + GOOD + b'{"event":"batch","strange":1}')
    assert (data, [f.line for f in told]) == (b"X\n", [3])


def test_remarks_come_with_their_line() -> None:
    edited = header() | {"verbatim": {"40-49": "       500"}}
    event = {"event": "transaction", "transaction": {"type": "SE", "header": edited}}
    text = HEAD + (json.dumps(event) + "\n").encode() * 2
    data, told = flat(text)
    assert [(f.code, f.line) for f in told] == [("VERBATIM-EDITED", 2), ("VERBATIM-EDITED", 3)]
    assert (
        data == (("SE10AEEE  00034560 01".ljust(38) + "80000012500").ljust(80) + "\n").encode() * 2
    )


def test_remarks_of_a_document() -> None:
    edited = header() | {"verbatim": {"40-49": "       500"}}
    tree = document({"type": "SE", "header": edited})
    data, told = flat(json.dumps(tree).encode())
    assert data == emit(tree)
    assert [f.code for f in told] == ["VERBATIM-EDITED"]


def test_shown_values() -> None:
    tree = document({"type": "SE", "header": header(importer_of_record="SENTINEL" * 2)})
    text = json.dumps(tree).encode()
    assert "SENTINEL" not in str(flat(text)[1])
    assert "SENTINEL" in str(flat(text, show_values=True)[1])
    event = {"event": "transaction", "transaction": {"type": "SE", "header": tree["batches"][0]}}
    assert "SENTINEL" not in str(flat(HEAD + json.dumps(event).encode())[1])


def test_forms_that_there_are_not() -> None:
    with pytest.raises(ValueError, match="form is one of document, lines, records, not 'page'"):
        to_json(read(b""), "page", io.BytesIO())


# --- anything at all ---------------------------------------------------------------------------

TEXTS = {form: jsoned(SAMPLE, form)[0] for form in FORMS}


@given(
    st.binary(max_size=200) | st.text('{}[]",:0.eE-truefalsn\\u \n', max_size=100).map(str.encode)
)
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_refused_quietly(data: bytes) -> None:
    for text in (data, HEAD + data, LISTED + data):
        written, told = flat(text)
        assert written == b""
        assert told or not data.strip()


@given(
    form=st.sampled_from(FORMS),
    edits=st.lists(
        st.tuples(st.integers(0, 10**6), st.integers(0, 9), st.binary(max_size=6)), max_size=5
    ),
)
@settings(max_examples=200, deadline=None)
def test_damaged_json_is_written_or_refused(form: str, edits: list[tuple[int, int, bytes]]) -> None:
    text = TEXTS[form]
    for at, cut, new in edits:
        at %= len(text)
        text = text[:at] + new + text[at + cut :]
    out = io.BytesIO()
    told = [f for found in to_flat(io.BytesIO(text), out) for f in found]
    if form == "document" and any(f.severity == "error" for f in told):
        assert out.getvalue() == b""
    assert all(f.path is not None for f in told)
