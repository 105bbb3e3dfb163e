"""catair layouts and catair applications."""

from __future__ import annotations

import json
from typing import Any

import pytest

from catair.applications import APPLICATIONS, layouts
from catair.fields import Field
from catair.record import Record

from .command import catair

RECORDS = list(layouts())
KEYS = [
    *("record", "applications", "direction", "variant", "edition", "title", "source", "fields"),
]
FIELD_KEYS = [
    *(
        "name",
        "label",
        "path",
        "start",
        "end",
        "class",
        "designation",
        "kind",
        "left_justified",
        "privacy",
    ),
]


def listed(*arguments: str) -> list[dict[str, Any]]:
    """The layouts as JSON."""
    done = catair("layouts", *arguments, "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def named(record: Record) -> str:
    return " ".join(part for part in (record.identifier, record.variant, record.page) if part)


def of(record: Record) -> dict[str, Any]:
    """The layout of one record and variant."""
    found = [one for one in listed(record.identifier) if one["source"] == record.source]
    (layout,) = [one for one in found if one["variant"] == record.variant]
    return layout


# --- layouts as JSON ---------------------------------------------------------------------------


def test_every_layout_has_exactly_the_keys_of_the_contract() -> None:
    every = listed()
    assert [(one["record"], one["variant"], one["source"]) for one in every] == [
        (record.identifier, record.variant, record.source) for record in RECORDS
    ]
    for one in every:
        assert list(one) == KEYS
        for field in one["fields"]:
            assert list(field) == FIELD_KEYS


def test_fields_tile_the_record() -> None:
    for one in listed():
        columns = [c for f in one["fields"] for c in range(f["start"], f["end"] + 1)]
        assert columns == list(range(1, 81))


def test_values_of_the_contract() -> None:
    for one in listed():
        assert one["direction"] in ("input", "output")
        assert one["edition"].startswith("v")
        assert one["title"]
        assert one["source"].rpartition(", ")[0].endswith(one["edition"])
        assert one["applications"] == ["*"] or set(one["applications"]) <= APPLICATIONS.keys()
        for field in one["fields"]:
            assert field["class"] in ("S", "A", "N", "(S)N", "AN", "D", "X")
            assert field["designation"] in ("M", "C", "O")
            assert field["privacy"] in ("public", "personal", "secret")
            assert field["label"]
            assert field["name"]


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_every_path_resolves(record: Record) -> None:
    # a value in every element: 1111-11-11 and 11:11 are a day and a time of day
    line = "".join(filled(field) for field in record.fields)
    made, _ = record.decode(line)
    for field, stated in zip(of(record)["fields"], record.fields, strict=True):
        assert (field["path"] is None) == (stated.role == "filler")
        if field["path"] is None:
            continue
        value: Any = made
        for part in field["path"].split("/")[1:]:
            value = value[int(part) if isinstance(value, list) else part]
        assert value is not None
        raw = line[field["start"] - 1 : field["end"]]
        if stated.role == "control":
            assert raw in value  # the identifier, or a part of it
        elif field["kind"] == "text":
            assert value == raw.rstrip()


def filled(field: Field) -> str:
    """Columns with a value of any kind."""
    if field.role == "filler":
        return " " * field.width
    return (field.constant or "1" * field.width).ljust(field.width)


def test_one_layout() -> None:
    (layout,) = listed("SE10")
    assert {key: layout[key] for key in KEYS[:-1]} == {
        "record": "SE10",
        "applications": ["SE", "SX"],
        "direction": "input",
        "variant": None,
        "edition": "v40",
        "title": "SE Header",
        "source": "Cargo Release v40, SE-31",
    }
    assert layout["fields"][:4] == [
        dict(zip(FIELD_KEYS, row, strict=True))
        for row in (
            ("control_identifier", "Control Identifier", "/record", 1, 4, "AN", "M", "text",
             False, "public"),
            ("valid_action_code", "Valid Action Code", "/valid_action_code", 5, 5, "A", "M",
             "text", False, "public"),
            ("entry_filer_code", "Entry Filer Code", "/entry_filer_code", 6, 8, "AN", "M", "text",
             False, "public"),
            ("filler", "Filler", None, 9, 10, "X", "M", "text", False, "public"),
        )
    ]  # fmt: skip


def test_lists_and_privacy() -> None:
    (layout,) = [one for one in listed("SE35") if one["applications"] == ["SE", "SX"]]
    assert [(f["path"], f["privacy"]) for f in layout["fields"]] == [
        ("/record", "public"),
        ("/addresses/0/address_component_qualifier", "public"),
        ("/addresses/0/address_information", "personal"),
        ("/addresses/1/address_component_qualifier", "public"),
        ("/addresses/1/address_information", "personal"),
        (None, "public"),
    ]
    (password,) = [f for f in listed("A")[0]["fields"] if f["name"] == "communication_password"]
    assert password["privacy"] == "secret"


def test_every_variant_of_a_record() -> None:
    assert {one["variant"] for one in listed("X0")} == {"reference", "block", "trnact"}
    assert all(one["applications"] == ["*"] for one in listed("X0"))


# --- layouts as text ---------------------------------------------------------------------------


def test_text() -> None:
    done = catair("layouts", "SE11")
    assert (done.exit_code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "SE11  SE Additional Header"
    assert lines[1] == "  input; SE, SX; Cargo Release v40, SE-37"
    assert lines[2].split() == ["1-4", "4AN", "M", "record", "Control", "Identifier"]
    assert lines[3].split()[:4] == ["5", "1X", "C", "entry_date_election_code"]
    assert lines[4].strip() == "W = Weekly Entry (Entry type 06, only)"
    assert lines[5].endswith("Elected Entry Date  [date_mmddyy]")


def test_text_of_private_and_repeated_fields() -> None:
    text = catair("layouts", "SE35").stdout
    assert "addresses/1/address_information" in text
    assert "Address Information  [personal]" in text
    assert "Communication Password  [secret]" in catair("layouts", "A").stdout


def test_text_of_every_layout() -> None:
    done = catair("layouts")
    parts = done.stdout.split("\n\n")
    assert len(parts) == len(RECORDS)
    for record, part in zip(RECORDS, parts, strict=True):
        variant = f" ({record.variant})" if record.variant else ""
        assert part.startswith(f"{record.identifier}{variant}  {record.title}\n")
        for field in record.fields:
            assert f"{field.columns if field.width > 1 else field.start}  " in part
    assert catair("layouts", "SE10").stdout.strip("\n") in done.stdout


@pytest.mark.parametrize("name", ["SE99", "se10", "", "S"])
def test_unknown_record(name: str) -> None:
    for form in ("text", "json"):
        done = catair("layouts", name, "--format", form)
        assert (done.exit_code, done.stdout) == (2, "")
        assert f"no layout of a record {name!r}" in done.stderr


# --- applications ------------------------------------------------------------------------------


def test_applications_as_json() -> None:
    done = catair("applications", "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    rows = json.loads(done.stdout)
    assert {row["code"] for row in rows} == APPLICATIONS.keys()
    assert len(rows) == len(APPLICATIONS)
    keys = ["code", "name", "direction", "system", "partners", "status", "retired", "own", "source"]
    assert all(list(row) == keys for row in rows)
    assert next(row for row in rows if row["code"] == "SE") == {
        "code": "SE",
        "name": "Cargo Release (Create/Update)",
        "direction": "input",
        "system": "ESAR",
        "partners": ["SX"],
        "status": "structure",
        "retired": False,
        "own": False,
        "source": "Batch & Block Control v23, B&B-10",
    }
    read = [row["status"] == "structure" for row in rows]
    assert read == sorted(read, reverse=True)


def test_applications_as_text() -> None:
    done = catair("applications")
    assert (done.exit_code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) == len(APPLICATIONS)
    rows = {line.split()[0]: line for line in lines}
    assert rows["SE"].split() == [
        *("SE", "input", "ESAR", "structure", "Cargo", "Release", "(Create/Update)", "<>", "SX"),
    ]
    assert rows["HI"].split()[1] == "?"
    assert rows["JC"].endswith("(retired or unlisted)")
    assert rows["NF"].endswith("<> FT, FZ")
    assert rows["QP"].split()[2] == "eMAN"
