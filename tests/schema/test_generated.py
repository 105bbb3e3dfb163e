"""The packaged schemas: what the tool writes, valid, portable, and complete."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import catair
from catair import schemas
from catair.applications import APPLICATIONS, chapters, control_records, records_of
from catair.chapters.cargo_release import SE13, SE20
from catair.fields import Field, control, filler
from catair.record import Chapter, Record
from tests.writing.trees import bill
from tools import generate, jsonschemas

from .test_layouts import LAYOUTS
from .validators import FORMS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "catair" / "schemas"
every_form = pytest.mark.parametrize("form", FORMS)


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)


def test_the_packaged_files_are_what_the_tool_writes() -> None:
    made = jsonschemas.sources()
    assert sorted(path.name for path in FOLDER.glob("*.json")) == sorted(made)
    for name, text in made.items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text
        assert f"schemas/{name}" in generate.sources()


@pytest.mark.parametrize("name", ["schemas/lines.schema.json", "_generated/types.py"])
def test_a_stale_file_is_told_and_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = {"schemas/lines.schema.json": "1\n", "_generated/types.py": "2\n"}
    monkeypatch.setattr(generate, "PACKAGE", tmp_path)
    monkeypatch.setattr(generate, "sources", lambda: made)
    for folder in ("schemas", "_generated"):
        (tmp_path / folder).mkdir()
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    (tmp_path / name).write_text("0\n")
    (tmp_path / "schemas" / "left.schema.json").write_text("{}")
    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().err == f"stale: {name}, schemas/left.schema.json\n"
    assert generate.main([]) == 0
    assert (tmp_path / name).read_text() == made[name]


@every_form
def test_a_schema_is_valid_and_self_contained(form: str) -> None:
    schema = catair.schema(form)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:catair:1:{form}"
    refs = {part["$ref"] for part in parts(schema) if "$ref" in part}
    assert refs == {f"#/$defs/{name}" for name in schema["$defs"]}
    for chapter in chapters():
        assert f"{chapter} ({chapter.date})" in schema["description"]


@every_form
def test_every_layout_is_defined_with_what_the_chapter_says(form: str) -> None:
    defined = catair.schema(form)["$defs"]
    names = jsonschemas.Layouts().names
    for record in LAYOUTS:
        made = defined[names[record]]
        assert names[record].startswith(record.identifier)
        assert record.title in made["title"]
        assert record.source in made["description"]
        for field in record.elements:
            holder = made["properties"]
            if field.list:
                holder = holder[field.list]["prefixItems"][field.occurrence]["properties"]
            told = holder[field.name]
            assert told["title"] == field.label
            columns = field.columns if field.width > 1 else str(field.start)
            assert re.match(rf"Columns? {columns}; {field.width}\S+; ", told["description"])
            assert record.page in told["description"]
            for code, meaning in (field.codes or {}).items():
                assert f"{code} {meaning}" in told["description"]


# What Python, ECMAScript, RE2 and the others read alike: no lookaround, no \d, no \s, no flags.
_PORTABLE = re.compile(r"(?:[^\\(]|\\[n.]|\((?!\?))*")


@every_form
def test_patterns_are_portable(form: str) -> None:
    found = set()
    for part in parts(catair.schema(form)):
        if isinstance(part.get("pattern"), str):
            found.add(part["pattern"])
        found |= set(part.get("patternProperties", ()))
    assert len(found) > 8
    for pattern in found:
        assert _PORTABLE.fullmatch(pattern), pattern
        re.compile(pattern)


@every_form
def test_codes_are_told_and_not_demanded(form: str) -> None:
    """A code that no list has passes through a conversion."""
    action = catair.schema(form)["$defs"]["SE10"]["properties"]["valid_action_code"]
    assert action["description"].endswith("Codes: A Add; D Cancel; R Replace; U Update.")
    assert not {"enum", "const", "examples"} & action.keys()


# --- in Python ---------------------------------------------------------------------------------


def test_schema_gives_a_new_dict() -> None:
    first = catair.schema("document")
    first["$defs"].clear()
    assert catair.schema()["$defs"]
    assert catair.schema() == catair.schema("document")
    assert catair.schema is schemas.schema


@pytest.mark.parametrize("form", ["page", "", "Document", "../fields"])
def test_an_unknown_form(form: str) -> None:
    with pytest.raises(ValueError, match="form is one of document, lines, records"):
        catair.schema(form)


def test_nothing_else_is_loaded() -> None:
    code = (
        "import sys, catair; catair.schema('lines'); "
        "print([m for m in ('orjson', 'lark', 'construct', 'jsonschema') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- layouts that other chapters may bring -----------------------------------------------------


def layout(chapter: Chapter, identifier: str, variant: str | None = None) -> Record:
    rest = len(identifier) + 1
    fields = [control(identifier), Field("Code", rest, rest, "AN", "M"), filler(rest + 1, 80, "S")]
    return chapter.record(identifier, "Toy", "T-1", fields, variant=variant)


def test_one_identifier_in_several_applications(monkeypatch: pytest.MonkeyPatch) -> None:
    """SE60 in SE is not SE60 in AE; and a record may have variants of its own."""
    other = Chapter("Other", "v1", "2024-01-01", "Other")
    mine = [layout(other, "SE60"), layout(other, "10", "one"), layout(other, "10", "two")]

    def records(code: str) -> list[Record]:
        return mine if code == "AE" else records_of(code)

    monkeypatch.setattr("catair.applications.records_of", records)
    made = jsonschemas.schema("records")
    names = set(made["$defs"])
    assert {"SE60_SE", "SE60_AE", "10_one", "10_two", "record_AE"} <= names
    assert "SE60" not in names
    validator = Draft202012Validator(made)
    ae, se = {"record": "SE60", "code": "A"}, {"record": "SE60", "hts_number": "9031499000"}
    for code, accepted in (("AE", (True, False)), ("SE", (False, True)), ("QP", (False, False))):
        for value, right in zip((ae, se), accepted, strict=True):
            assert validator.is_valid(value | {"application": code}) == right
    assert validator.is_valid(ae)
    assert validator.is_valid(se)
    assert not validator.is_valid({"record": "SE60", "hts_number": "9031499000", "code": "A"})
    ten = {"record": "10", "code": "A", "application": "AE"}
    assert validator.is_valid(ten | {"variant": "two"})
    assert validator.is_valid(ten)
    assert not validator.is_valid(ten | {"variant": "A"})
    assert not validator.is_valid(ten | {"strange": "A"})


def test_a_first_record_that_decides_what_the_message_holds() -> None:
    """Two alternatives with one key for the record that begins them."""
    master, regular = ("record", ("SE15_M",)), ("record", ("SE15_R", "SE15_T"))
    house, references = ("record", ("SE15_H",)), ("list", ("record", ("SE20",)), 1, "se20")
    choice = (
        (("header", master, True), ("house", house, False)),
        (("header", regular, True), ("references", references, False)),
    )
    slots = (("", ("choice", choice), True), ("contact", ("record", ("SE13",)), False))
    tree = jsonschemas.Tree("SE", ("object", slots), jsonschemas.Layouts())
    made = tree.object(slots) | {"$defs": catair.schema("document")["$defs"]}
    validator = Draft202012Validator(made)
    contact = {"contact": SE13(contact_name="A", contact_phone="1")}
    twenty = SE20(reference_identifier_qualifier="CR", reference_identifier="1")
    for letter, own, other in (
        ("M", {"house": bill("H")}, {"references": [twenty]}),
        ("R", {"references": [twenty]}, {"house": bill("H")}),
        ("T", {"references": [twenty]}, {"house": bill("H")}),
        ("?", {"references": [twenty]}, {"house": bill("H")}),
    ):
        header = {"header": bill(letter) | ({"verbatim": {"5-5": "?"}} if letter == "?" else {})}
        assert validator.is_valid(header)
        assert validator.is_valid(header | own | contact)
        assert not validator.is_valid(header | other)
        assert not validator.is_valid(header | own | other)
        assert not validator.is_valid(header | own | {"strange": 1})
    assert not validator.is_valid({"header": bill("H")})
    # without it, the keys of one alternative
    assert validator.is_valid({"house": bill("H")} | contact)
    assert not validator.is_valid({"house": bill("H"), "references": [twenty]})


def test_two_layouts_of_one_name_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Chapter("Other", "v1", "2024-01-01", "Other")
    twice = [layout(other, "10"), layout(other, "10")]
    monkeypatch.setattr("catair.applications.records_of", lambda code: twice)
    with pytest.raises(ValueError, match="have the same name"):
        jsonschemas.schema("records")


def test_layouts_are_those_of_the_registry() -> None:
    assert set(control_records()) < set(LAYOUTS)
    assert all(set(records_of(code)) <= set(LAYOUTS) for code in APPLICATIONS)
