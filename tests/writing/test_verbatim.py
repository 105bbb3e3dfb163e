"""What is kept of a physical line - verbatim columns, length, end - and what an edit does to it."""

from __future__ import annotations

from typing import Any

import pytest

import catair
from catair.chapters.cargo_release import SE40
from catair.fields import Object
from catair.findings import Finding
from catair.writer import emit

from .trees import HEADER, changed, document, header, lines, loose, refusals

LINE = HEADER[:39] + "       500" + HEADER[49:79] + "*"  # space-filled number, data in a filler


def parsed(line: str, end: str = "\n") -> Object:
    """The document of one line, with Cargo Release in force."""
    return catair.parse(f"{line}{end}".encode("latin-1"), application="SE").tree


def record(tree: Object) -> Any:
    """Its record."""
    return tree["batches"][0]["blocks"][0]["transactions"][0]["header"]


def written(tree: Object, end: str = "\n") -> tuple[str, list[Finding]]:
    """The only line of a document, and the remarks."""
    remarks: list[Finding] = []
    (line,) = lines(emit(tree, remarks=remarks), end)
    return line, remarks


def differences(one: str, other: str) -> set[int]:
    """The columns in which two lines differ."""
    width = max(len(one), len(other))
    pairs = zip(one.ljust(width, "\0"), other.ljust(width, "\0"), strict=True)
    return {at for at, (left, right) in enumerate(pairs, 1) if left != right}


def test_verbatim_is_used_while_it_says_what_the_object_says() -> None:
    tree = parsed(LINE)
    assert record(tree)["verbatim"] == {"40-49": "       500", "61-80": " " * 19 + "*"}
    assert written(tree) == (LINE, [])


def test_an_edited_value_wins_and_only_its_columns_change() -> None:
    tree = parsed(LINE)
    record(tree)["estimated_entry_value"] = 501
    line, (remark,) = written(tree)
    assert line[39:49] == "0000000501"
    assert differences(line, LINE) <= set(range(40, 50))
    assert (remark.code, remark.severity, remark.columns) == ("VERBATIM-EDITED", "info", (40, 49))
    assert (remark.record, remark.field) == ("SE10", "estimated_entry_value")
    assert remark.path == "/batches/0/blocks/0/transactions/0/header/estimated_entry_value"
    assert remark.found == "       500"


def test_remarks_need_not_be_taken() -> None:
    tree = parsed(LINE)
    record(tree)["estimated_entry_value"] = 501
    assert emit(tree) == written(tree)[0].encode() + b"\n"


@pytest.mark.parametrize(
    ("edit", "columns"),
    [
        (lambda made: made.pop("estimated_entry_value"), None),
        (lambda made: made.update(estimated_entry_value=None), " " * 10),
        (lambda made: made.update(estimated_entry_value="500"), None),
        (lambda made: made.update(estimated_entry_value=True), None),
    ],
)
def test_other_edits_of_a_value_with_verbatim(edit: Any, columns: str | None) -> None:
    tree = parsed(LINE)
    edit(record(tree))
    if columns is None:
        ((code, path),) = refusals(tree)
        assert code in ("FIELD-MISSING", "FIELD-REFUSED")
        assert path is not None
        assert path.endswith("/header/estimated_entry_value")
        return
    line, (remark,) = written(tree)
    assert line == LINE[:39] + columns + LINE[49:]
    assert remark.code == "VERBATIM-EDITED"


def test_a_value_that_no_longer_stands_is_removed_with_its_columns() -> None:
    line = "SE40001VN low".ljust(80)
    tree = parsed("SE10".ljust(80) + "\n" + line)
    transaction = tree["batches"][0]["blocks"][0]["transactions"][0]
    item = transaction["lines"][0]["item"]
    assert item["verbatim"] == {"11-80": "low".ljust(70)}
    del item["commercial_invoice_description"]
    remarks: list[Finding] = []
    assert lines(emit(tree, remarks=remarks))[1] == "SE40001VN".ljust(80)
    assert [r.code for r in remarks] == ["VERBATIM-EDITED"]


def test_columns_without_a_readable_value() -> None:
    line = HEADER[:39] + "12E5      " + HEADER[49:]
    tree = parsed(line)
    assert "estimated_entry_value" not in record(tree)
    assert written(tree) == (line, [])
    record(tree)["estimated_entry_value"] = 12
    edited, (remark,) = written(tree)
    assert edited == HEADER[:39] + "0000000012" + HEADER[49:]
    assert remark.code == "VERBATIM-EDITED"
    record(tree)["estimated_entry_value"] = None
    blanked, (remark,) = written(tree)
    assert blanked == HEADER[:39] + " " * 10 + HEADER[49:]
    assert remark.code == "VERBATIM-EDITED"


def test_verbatim_of_a_personal_field_is_masked_in_the_remark() -> None:
    line = HEADER[:24] + "078-05-112a " + HEADER[36:]
    tree = parsed(line)
    record(tree)["importer_of_record"] = "00-1234567"
    _, (remark,) = written(tree)
    assert remark.found == "(masked)"
    remarks: list[Finding] = []
    emit(tree, remarks=remarks, show_values=True)
    assert remarks[0].found == "078-05-112a "


def test_data_in_fillers() -> None:
    made = header() | {"verbatim": {"9-10": "AB", "61-80": "*" * 20}}
    assert written(loose(made)) == (HEADER[:8] + "AB" + HEADER[10:60] + "*" * 20, [])


def test_verbatim_of_a_list() -> None:
    line = "SE35AB lower" + " " * 29 + "15x"
    tree = parsed("SE10\nSE30\n" + line.ljust(80))
    (party,) = tree["batches"][0]["blocks"][0]["transactions"][0]["entities"]
    made = party["street_addresses"][0]
    assert made["addresses"][1] == {
        "address_component_qualifier": "15",
        "address_information": "x",
    }
    assert lines(emit(tree))[2] == line.ljust(80)
    made["addresses"][1]["address_information"] = "Y"
    assert lines(emit(tree))[2] == line.ljust(80).replace("x", "Y")


# --- length ------------------------------------------------------------------------------------


def test_length_of_a_short_line() -> None:
    tree = parsed(HEADER[:49])
    assert record(tree)["length"] == 49
    assert written(tree) == (HEADER[:49], [])


def test_an_edited_value_makes_a_short_line_longer() -> None:
    tree = parsed(HEADER[:49])
    record(tree)["planned_port_of_entry"] = "2704"
    line, (remark,) = written(tree)
    assert line == HEADER[:49] + "2704"
    assert (remark.code, remark.severity, remark.columns) == ("LENGTH-EDITED", "info", (50, 53))
    assert remark.record == "SE10"


def test_no_length_is_80_columns() -> None:
    tree = parsed(HEADER[:49])
    del record(tree)["length"]
    assert written(tree) == (HEADER, [])


def test_an_edited_value_never_makes_a_short_line_shorter() -> None:
    tree = parsed(HEADER[:49] + "2704")
    record(tree)["planned_port_of_entry"] = None
    assert written(tree)[0] == HEADER[:49] + " " * 4


def test_length_nought() -> None:
    made = dict.fromkeys(header(), None) | {"record": "SE10", "length": 0}
    line, (remark,) = written(loose(made))
    assert line == "SE10"
    assert remark.code == "LENGTH-EDITED"


# --- columns past 80 ---------------------------------------------------------------------------


def test_columns_past_80() -> None:
    tree = parsed(HEADER + "   SEQ00001  ")
    assert record(tree)["verbatim"] == {"81-93": "   SEQ00001  "}
    assert written(tree) == (HEADER + "   SEQ00001  ", [])
    record(tree)["entry_type"] = "11"
    assert written(tree)[0] == HEADER[:19] + "11" + HEADER[21:] + "   SEQ00001  "
    record(tree)["verbatim"] = {"81-97": "ANOTHER TEXT HERE"}
    assert written(tree)[0] == HEADER[:19] + "11" + HEADER[21:] + "ANOTHER TEXT HERE"
    del record(tree)["verbatim"]
    assert written(tree)[0] == HEADER[:19] + "11" + HEADER[21:]


def test_columns_past_80_and_a_length() -> None:
    made = header() | {"verbatim": {"81-82": "XY"}, "length": 60}
    line, (remark,) = written(loose(made))
    assert line == HEADER + "XY"
    assert (remark.code, remark.columns) == ("LENGTH-EDITED", (61, 82))


def test_columns_past_80_stated_twice_are_refused() -> None:
    made = header() | {"verbatim": {"81-82": "XY", "81-83": "ABC"}}
    ((_, path),) = refusals(loose(made))
    assert path in ("/before/0/verbatim", "/before/0/verbatim/81-82", "/before/0/verbatim/81-83")


# --- ends --------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r"])
def test_end_of_a_line(end: str) -> None:
    tree = loose(header() | {"end": end}, {"record": None, "raw": "X", "end": end}, newline="\r\n")
    assert emit(tree) == f"{HEADER}{end}X{end}".encode()


def test_last_line_without_an_end() -> None:
    data = emit(document({"type": "SE", "header": header()})).removesuffix(b"\n")
    tree = catair.parse(data).tree
    assert tree["batches"][0]["trailer"]["end"] == ""
    assert emit(tree) == data
    del tree["batches"][0]["trailer"]["end"]
    assert emit(tree) == data + b"\n"


# --- an edit in one place changes nothing elsewhere --------------------------------------------


def test_an_edit_leaves_all_other_lines_as_they_were() -> None:
    text = [LINE, "SE40001VN x".ljust(83), "se40", "", "SE60" + "9" * 10 + "        12", "SE10"]
    data = "\r\n".join(text).encode()
    tree = catair.parse(data, application="SE").tree
    first = "/batches/0/blocks/0/transactions/0/lines/0/tariffs/0/tariff/line_item_value"
    edited = emit(changed(tree, first, 13)).decode().split("\r\n")
    assert edited[4] == "SE60" + "9" * 10 + "0000000013"
    assert [*edited[:4], *edited[5:]] == [*text[:4], *text[5:]]


def test_a_value_within_its_class_that_only_a_file_may_have() -> None:
    made = SE40(line_item_identifier="001", country_of_origin="vn")
    assert refusals(loose(made)) == [("FIELD-REFUSED", "/before/0/country_of_origin")]
    assert written(loose(made | {"verbatim": {"8-9": "vn"}})) == ("SE40001vn".ljust(80), [])
