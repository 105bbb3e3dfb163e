"""Files that are not as they should be, by example: what is kept where, and what is told."""

from __future__ import annotations

from typing import Any

import pytest

import catair
from catair.fields import Object
from catair.findings import Finding
from catair.framing import RUN, STRAYS
from catair.reading import Parsed
from catair.tree import walk
from tests.files.lines import (
    GENERATED,
    SE10,
    SE11,
    SE13,
    SE15,
    SE16,
    SE17,
    SE20,
    SE30,
    SE36,
    SE40,
    SE60,
    UNKNOWN,
    A,
    B,
    Y,
    Z,
    block,
    codes,
    file_of,
    header,
    names,
    resolve,
    row,
    transmission,
)


def parse(data: bytes, application: str | None = None) -> Parsed:
    """Parse, and make sure that the file comes back."""
    parsed = catair.parse(data, application=application)
    assert catair.emit(parsed.tree) == data
    return parsed


def transaction(*rows: str) -> tuple[Object, list[Finding]]:
    """The transaction of these lines in a batch, and the findings."""
    parsed = parse(transmission(*rows))
    (made,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    return made, parsed.findings


def short(value: Any) -> Any:
    """A tree with the identifiers of its records, and of those after them."""
    if isinstance(value, list):
        return [short(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "record" not in value:
        return {key: short(inner) for key, inner in value.items()}
    if "after" in value:
        return {value["record"]: short(value["after"])}
    return value["record"]


PLACE = "/batches/0/blocks/0/transactions/0"


# --- in a transaction --------------------------------------------------------------------------


def test_conveyance_without_its_bill() -> None:
    """SE16 begins no later slot: it is kept after the record before it."""
    made, (finding,) = transaction(SE10, SE13, SE16, SE20)
    assert short(made) == {
        "type": "SE", "header": "SE10", "contact": {"SE13": ["SE16"]}, "references": ["SE20"],
    }  # fmt: skip
    assert (finding.code, finding.line, finding.record) == ("STRUCTURE-PLACE", 5, "SE16")
    assert finding.found == "SE16"
    assert finding.expected == (
        "PG00 (S), SE15 (I), SE15 (M), SE15 (R), SE15 (T), SE20, SE30, SE40, SF10 or the end of "
        "the transaction"
    )
    assert finding.path == f"{PLACE}/contact/after/0"
    assert finding.cbp_code == "X35"


def test_in_bond_without_its_bill() -> None:
    made, (finding,) = transaction(SE10, SE15["I"], SE16)
    assert short(made)["bills"] == [{"in_bond": "SE15", "conveyances": ["SE16"]}]
    assert (finding.code, finding.line) == ("STRUCTURE-MISSING", 5)
    assert finding.expected == "SE15 (M), SE15 (R) or SE15 (T)"
    assert finding.found is None
    assert finding.path == f"{PLACE}/bills/0/conveyances/0"
    assert finding.cbp_code == "X37"


def test_line_without_a_tariff() -> None:
    """The finding stands at the record that was found in the place of the missing one."""
    made, (finding,) = transaction(SE10, SE40, SE40, SE60)
    assert short(made)["lines"] == [
        {"item": "SE40"},
        {"item": "SE40", "tariffs": [{"tariff": "SE60"}]},
    ]
    assert (finding.code, finding.line, finding.expected) == ("STRUCTURE-MISSING", 5, "SE60")
    assert finding.path == f"{PLACE}/lines/1/item"


def test_last_line_without_a_tariff() -> None:
    """At the end there is none, and it stands at the last one."""
    _, (finding,) = transaction(SE10, SE40)
    assert (finding.code, finding.line, finding.expected) == ("STRUCTURE-MISSING", 4, "SE60")
    assert finding.path == f"{PLACE}/lines/0/item"


def test_address_before_its_entity() -> None:
    made, (finding,) = transaction(SE10, SE36, SE30, SE36)
    assert short(made) == {
        "type": "SE",
        "header": {"SE10": ["SE36"]},
        "entities": [{"entity": "SE30", "city_and_country": "SE36"}],
    }
    assert made["header"]["after"][0]["city_name"] == "SINGAPORE"
    assert (finding.code, finding.line) == ("STRUCTURE-PLACE", 4)
    assert finding.path == f"{PLACE}/header/after/0"


def test_second_house_bill() -> None:
    made, (finding,) = transaction(SE10, SE15["M"], SE15["H"], SE15["H"], SE17)
    assert short(made)["bills"] == [
        {"master": "SE15", "house": {"SE15": ["SE15"]}, "equipment": ["SE17"]}
    ]
    assert (finding.code, finding.line, finding.found) == ("STRUCTURE-PLACE", 6, "SE15")


def test_house_bill_without_its_master() -> None:
    made, (finding,) = transaction(SE10, SE15["H"])
    assert short(made) == {"type": "SE", "header": {"SE10": ["SE15"]}}
    assert finding.code == "STRUCTURE-PLACE"


def test_unknown_bill_type_is_read_as_a_simple_bill() -> None:
    made, (finding,) = transaction(SE10, SE15["?"], SE16)
    assert short(made)["bills"] == [{"simple": "SE15", "conveyances": ["SE16"]}]
    assert (finding.code, finding.columns) == ("FIELD-CLASS", (5, 5))


def test_agency_records_stand_in_their_line() -> None:
    agency = [row("OI".ljust(10) + "TOWELS"), row("PG01001FDAFOO"), row("PG99")]
    made, findings = transaction(SE10, SE40, SE60, *agency, SE60)
    line = {"subject": "PG01", "details": [{"subject": "PG99"}]}
    assert short(made)["lines"][0]["tariffs"] == [
        {"tariff": "SE60", "pga": [{"subject": "OI", "details": [line]}]},
        {"tariff": "SE60"},
    ]
    (description,) = made["lines"][0]["tariffs"][0]["pga"]
    assert description["subject"] == {"record": "OI", "commercial_description": "TOWELS"}
    # a number without a layout is carried as it is
    assert description["details"][0]["details"][0]["subject"] == {
        "record": "PG99",
        "raw": agency[2],
    }
    assert findings == []


def test_agency_records_out_of_place_keep_their_name() -> None:
    made, (finding,) = transaction(SE10, row("PG01001FDAFOO"), SE11)
    (kept,) = made["header"]["after"]
    assert (kept["record"], kept["government_agency_code"]) == ("PG01", "FDA")
    assert (finding.record, finding.found) == ("PG01", "PG01")


def test_unknown_record_inside_a_transaction() -> None:
    made, findings = transaction(SE10, UNKNOWN, SE13, UNKNOWN, SE20)
    assert made["header"]["after"] == [{"record": None, "raw": UNKNOWN}]
    assert short(made)["contact"] == {"SE13": [None]}
    assert [(f.code, f.line) for f in findings] == [
        ("RECORD-UNKNOWN", 4),
        ("RECORD-UNKNOWN", 6),
    ]


def test_a_record_after_an_unknown_one_in_its_group() -> None:
    """What came first stays with its own record; the order of the file is kept."""
    made, _ = transaction(SE10, UNKNOWN, SE36, UNKNOWN, SE30)
    assert short(made) == {
        "type": "SE", "header": {"SE10": [None, "SE36", None]}, "entities": [{"entity": "SE30"}],
    }  # fmt: skip


def test_rejection_inside_a_transaction_is_decoded_and_out_of_place() -> None:
    made, (finding,) = transaction(SE10, row("X1RF999", (11, "BATCH REJECTED")))
    assert made["header"]["after"][0]["narrative_text"] == "BATCH REJECTED"
    assert (finding.code, finding.record) == ("STRUCTURE-PLACE", "X1")


def test_transactions_have_their_own_findings() -> None:
    parsed = parse(transmission(SE10, SE16, SE10, SE16))
    assert [f.transaction for f in parsed.findings] == [
        {"application": "SE", "id": "EEE00410018", "batch": 0, "block": 0, "index": index}
        for index in (0, 1)
    ]
    assert [f.path for f in parsed.findings] == [
        f"/batches/0/blocks/0/transactions/{index}/header/after/0" for index in (0, 1)
    ]


# --- a long run of unknown lines ---------------------------------------------------------------


def test_many_unknown_lines_end_a_transaction() -> None:
    """A transaction takes so many, and no more: events stay small, whatever the file."""
    assert STRAYS <= 10_000
    number = STRAYS + 2 * RUN + 500
    data = transmission(SE10, *[UNKNOWN] * number, SE13, SE10)
    sizes = [
        (event.data["event"], len(names_of(event.data)))
        for event in catair.read(data)
        if event.data["event"] in ("transaction", "unplaced")
    ]
    # the SE13 at their end is in no transaction any more
    assert sizes == [
        ("transaction", 1 + STRAYS),
        ("unplaced", RUN),
        ("unplaced", RUN),
        ("unplaced", 501),
        ("transaction", 1),
    ]
    parsed = parse(data)
    (first, second) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert len(first["header"]["after"]) == number + 1
    assert first["header"]["after"][-1]["contact_name"] == "ALEX SPECIMEN"
    assert list(second) == ["type", "header"]
    assert codes(parsed.findings).count("RECORD-UNKNOWN") == number
    assert "STRUCTURE-PLACE" not in codes(parsed.findings)  # told as unknown, and once
    for finding in parsed.findings:
        assert resolve(parsed.tree, finding.path or "?") == {"record": None, "raw": UNKNOWN}
    assert len({finding.path for finding in parsed.findings}) == number


def names_of(data: Object) -> list[str | None]:
    return names({key: value for key, value in data.items() if key != "event"})


def test_strays_after_a_transaction_that_has_ended() -> None:
    """They are kept after its last record, behind those that it took."""
    parsed = parse(transmission(SE10, SE15["M"], SE15["H"], *[UNKNOWN] * (STRAYS + 2)))
    house = f"{PLACE}/bills/0/house"
    assert len(resolve(parsed.tree, house)["after"]) == STRAYS + 2
    assert parsed.findings[-1].path == f"{house}/after/{STRAYS + 1}"
    parsed = parse(transmission(SE10, SE20, *[UNKNOWN] * (STRAYS + 2)))
    assert parsed.findings[-1].path == f"{PLACE}/references/0/after/{STRAYS + 1}"


def test_unknown_lines_with_others_between_do_not_end_it() -> None:
    few = [UNKNOWN] * (STRAYS - 1)
    data = transmission(SE10, *few, SE20, *few, SE20)
    parsed = parse(data)
    (made,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert len(made["references"]) == 2


def test_records_without_structure_come_a_thousand_at_a_time() -> None:
    rows = [row(f"40 {number:06}") for number in range(2_500)]
    data = file_of(header("DE"), block("DE"), *rows, row("Y  2704EEEDE"), Z)
    events = [e for e in catair.read(data) if e.data["event"] == "records"]
    assert [len(event.data["records"]) for event in events] == [1000, 1000, 500]
    assert [event.line for event in events] == [3, 1003, 2003]
    assert [event.path for event in events] == ["/batches/0/blocks/0/records"] * 3
    (made,) = parse(data).tree["batches"][0]["blocks"]
    assert [each["raw"] for each in made["records"]] == rows


def test_strays_before_the_first_batch() -> None:
    parsed = parse(file_of(*[UNKNOWN] * 1_500, A, B, SE10, Y, Z), "SE")
    assert len(parsed.tree["before"]) == 1_500
    assert parsed.findings[-1].path == "/before/1499"
    assert set(codes(parsed.findings)) == {"RECORD-UNKNOWN"}


def test_strays_after_the_last_batch() -> None:
    parsed = parse(file_of(A, B, SE10, Y, Z, UNKNOWN, UNKNOWN), "SE")
    assert len(parsed.tree["batches"][0]["trailer"]["after"]) == 2
    assert [f.path for f in parsed.findings] == [
        "/batches/0/trailer/after/0",
        "/batches/0/trailer/after/1",
    ]


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ((A, UNKNOWN, B, SE10, Y, Z), "/batches/0/header"),
        ((A, B, UNKNOWN, SE10, Y, Z), "/batches/0/blocks/0/header"),
        ((A, B, SE10, SE15["M"], SE15["H"], UNKNOWN, Y, Z), f"{PLACE}/bills/0/house"),
        ((A, B, SE10, Y, UNKNOWN, Z), "/batches/0/blocks/0/trailer"),
    ],
)
def test_a_stray_is_kept_after_the_record_before_it(rows: tuple[str, ...], place: str) -> None:
    parsed = parse(file_of(*rows), "SE")
    assert resolve(parsed.tree, place)["after"] == [{"record": None, "raw": UNKNOWN}]
    assert {f.path for f in parsed.findings} == {f"{place}/after/0"}


def test_blank_lines() -> None:
    parsed = parse(file_of(A, "", B, SE10, " " * 80, Y, Z))
    assert codes(parsed.findings) == ["LINE-BLANK", "LINE-BLANK"]


# --- framing -----------------------------------------------------------------------------------


def shape_of(tree: Object) -> list[Any]:
    return [short(batch) for batch in tree["batches"]]


def test_transaction_start_without_a_block_header() -> None:
    parsed = parse(file_of(A, SE10, SE13, Y, Z))
    assert shape_of(parsed.tree) == [
        {
            "header": "A",
            "blocks": [
                {
                    "transactions": [{"type": "SE", "header": "SE10", "contact": "SE13"}],
                    "trailer": "Y",
                }
            ],
            "trailer": "Z",
        }
    ]
    assert codes(parsed.findings) == ["ENVELOPE-MISSING"]


def test_trailers_without_headers() -> None:
    parsed = parse(file_of(Y, Z))
    assert shape_of(parsed.tree) == [{"blocks": [{"trailer": "Y"}], "trailer": "Z"}]
    parsed = parse(file_of(Z))
    assert shape_of(parsed.tree) == [{"trailer": "Z"}]


def test_header_after_an_unfinished_block_opens_a_batch() -> None:
    parsed = parse(file_of(A, B, SE10, A, B, SE10, Y, Z))
    assert [list(batch) for batch in parsed.tree["batches"]] == [
        ["header", "blocks"],
        ["header", "blocks", "trailer"],
    ]
    assert [f.record_index for f in parsed.findings if f.line] == [None, None]


def test_a_line_that_only_begins_with_the_letter_is_no_header() -> None:
    """Inside a block all fillers have to be blank."""
    like = row("A LINE OF TEXT THAT IS NOT A HEADER OF ANYTHING AT ALL, AND LONG ENOUGH")
    parsed = parse(transmission(SE10, like, SE13))
    assert len(parsed.tree["batches"]) == 1
    made = parsed.tree["batches"][0]["blocks"][0]["transactions"][0]
    assert made["header"]["after"] == [{"record": None, "raw": like}]


def test_a_header_with_data_in_a_filler_opens_a_batch_outside_a_block() -> None:
    parsed = parse(file_of(header("SE", (28, "X")), B, SE10, Y, Z))
    assert len(parsed.tree["batches"]) == 1
    assert codes(parsed.findings) == ["FIELD-FILLER"]


def test_trailer_with_data_in_a_filler_closes_a_block() -> None:
    parsed = parse(file_of(A, B, SE10, row(Y, (20, "X")), Z))
    assert list(parsed.tree["batches"][0]["blocks"][0]) == ["header", "transactions", "trailer"]
    assert codes(parsed.findings) == ["FIELD-FILLER"]


def test_trailer_of_a_block_without_layouts_has_to_be_blank() -> None:
    """Where nothing is known of the records, one of them may begin with a Y."""
    like = row("Y1 DETAIL THAT SOME OTHER MESSAGE HAS, WITH DATA IN EVERY COLUMN")
    parsed = parse(file_of(header("DE"), block("DE"), like, row("Y  2704EEEDE"), Z))
    (made,) = parsed.tree["batches"][0]["blocks"]
    assert made["records"] == [{"record": None, "raw": like}]
    assert made["trailer"]["processing_filer_code"] == "EEE"


def test_short_trailers() -> None:
    """The letter alone will do: its fillers are blank, as they are in what is not there."""
    parsed = parse(file_of("A", "B", "Y", "Z"))
    assert shape_of(parsed.tree) == [
        {"header": "A", "blocks": [{"header": "B", "trailer": "Y"}], "trailer": "Z"}
    ]


def test_cut_pieces_are_no_records() -> None:
    long = SE10 + "X" * 4_100
    parsed = parse(file_of(A, B, SE10, long, Y, Z))
    after = parsed.tree["batches"][0]["blocks"][0]["transactions"][0]["header"]["after"]
    assert [(each["raw"], each.get("end")) for each in after] == [
        (long[:4096], ""),
        (long[4096:], None),
    ]
    assert codes(parsed.findings) == ["LINE-CUT", "LINE-CUT"]


def test_cut_pieces_outside_a_block() -> None:
    parsed = parse(file_of(A, SE10 + "X" * 4_100, B, SE10, Y, Z))
    assert len(parsed.tree["batches"][0]["header"]["after"]) == 2
    assert codes(parsed.findings) == ["LINE-CUT", "LINE-CUT"]


# --- applications ------------------------------------------------------------------------------


def variants(tree: Object) -> list[tuple[str, str | None]]:
    """(letter, variant) of the control records."""
    found = []
    for batch in tree["batches"]:
        for made in (
            batch.get("header"),
            *(each.get(key) for each in batch.get("blocks", ()) for key in ("header", "trailer")),
            batch.get("trailer"),
        ):
            if made:
                found.append((made["record"], made.get("variant")))
    return found


def test_rejected_batch() -> None:
    """B&B-27: a blank application in A, and B, Y and Z that ACE made."""
    rows = [
        header("  ", (9, " " * 6)),
        GENERATED["B"],
        row("X0 BLOCK  000001 REF ID:", (26, "2704 EEE    SE")),
        row("X1 FX12", (11, "NOT A KNOWN ACE APPLICATION ID CODE")),
        row("X0 TRNACT 000001 REF ID: 0000005 00"),
        row("X1 FX34", (11, "UNKNOWN RECORD ID FOUND IN GROUPING")),
        row("X0 OTHER  000001 REF ID: SOMETHING"),
        row("X1 FX19", (11, "BLOCK APP ID / BATCH APP ID CONFLICT")),
        row("X1RF999", (11, "BATCH REJECTED")),
        row(GENERATED["Y"], (13, "00007")),
        GENERATED["Z"],
    ]
    parsed = parse(file_of(*rows))
    assert parsed.findings == []
    assert variants(parsed.tree) == [
        ("A", "output"),
        ("B", "ace_generated"),
        ("Y", "ace_generated"),
        ("Z", "ace_generated"),
    ]
    (made,) = parsed.tree["batches"][0]["blocks"]
    (tree,) = made["transactions"]
    assert [(each["record"], each.get("variant")) for _, each in walk(tree, "")] == [
        ("X0", "block"), ("X1", None), ("X0", "trnact"), ("X1", None), ("X0", "reference"),
        ("X1", None), ("X1", None),
    ]  # fmt: skip
    assert [list(each) for each in tree["references"]] == [
        ["block", "conditions"],
        ["transaction_reference", "conditions"],
        ["block", "conditions"],
    ]
    assert tree["references"][0]["block"]["processing_filer_code"] == "EEE"
    assert tree["disposition"]["condition_code"] == "999"


def test_rejected_batch_of_eman_has_a_password() -> None:
    rows = [header("  "), GENERATED["B"], row("X1RF999"), GENERATED["Y"], GENERATED["Z"]]
    parsed = parse(file_of(*rows))
    assert variants(parsed.tree)[0] == ("A", "output_eman")
    assert parsed.tree["batches"][0]["header"]["communication_password"] == "PASSWD"


def test_what_else_stands_in_a_rejected_batch_is_unknown() -> None:
    rows = [header("  "), GENERATED["B"], UNKNOWN, row("X1RF999"), GENERATED["Y"], GENERATED["Z"]]
    assert codes(parse(file_of(*rows)).findings) == ["RECORD-UNKNOWN"]


def test_rejections_alone() -> None:
    parsed = parse(file_of(row("X1 FX12"), row("X1RF999"), UNKNOWN))
    (made,) = parsed.tree["batches"][0]["blocks"]
    assert [each["record"] for each in made["records"]] == ["X1", "X1", None]
    assert "APPLICATION-MISSING" in codes(parsed.findings)


def test_eman_batch_without_an_application_in_its_header() -> None:
    """B&B-9: the application code of A is optional; B has it."""
    rows = [
        header("  "),
        block("QT"),
        row("9502001", (9, "IN-BOND ADDED")),
        row("Y  2704EEEQT", (13, "00001")),
        row("Z2704EEEPASSWD091426"),
    ]
    parsed = parse(file_of(*rows))
    assert codes(parsed.findings) == []
    assert [variant for _, variant in variants(parsed.tree)] == [
        "output_eman", "output", "output", "output_eman",
    ]  # fmt: skip
    assert parsed.tree["batches"][0]["trailer"]["communication_password"] == "PASSWD"


def test_eman_input_counts_its_records() -> None:
    rows = [header("  "), block("QP"), row("10  "), row("Y  2704EEEQP", (13, "00001")), Z]
    parsed = parse(file_of(*rows))
    trailer = parsed.tree["batches"][0]["blocks"][0]["trailer"]
    assert (trailer["variant"], trailer["input_transaction_image_count"]) == ("input_eman", 1)


@pytest.mark.parametrize("following", [UNKNOWN, SE10, row("B  2704EEE"), A, row("Y  2704EEE"), ""])
def test_header_without_an_application_before_anything_else(following: str) -> None:
    """It is decoded as the caller's application, whatever comes next."""
    parsed = parse(file_of(header("  "), following, B, SE10, Y, Z), "SE")
    made = parsed.tree["batches"][0]["header"]
    assert (made["record"], made["variant"]) == ("A", "input")
    assert made["application_identifier_code"] is None


def test_header_without_an_application_at_the_end() -> None:
    parsed = parse(file_of(header("  ")))
    assert shape_of(parsed.tree) == [{"header": "A"}]
    assert parsed.tree["batches"][0]["header"]["variant"] == "input"


def test_named_application_where_nothing_says_otherwise() -> None:
    alone = file_of(SE10, SE13)
    assert codes(parse(alone).findings) == ["APPLICATION-MISSING"]
    (made,) = parse(alone, "SE").tree["batches"][0]["blocks"][0]["transactions"]
    assert made["type"] == "SE"
    assert parse(alone, "SE").tree["file"]["application"] == "SE"
    # A and B that say nothing
    data = file_of(header("  "), block("  "), SE10, row("Y  2704EEE"), Z)
    (made,) = parse(data, "SE").tree["batches"][0]["blocks"][0]["transactions"]
    assert made["type"] == "SE"


@pytest.mark.parametrize("code", ["AE", "SX", "QT", "XX"])
def test_a_and_b_overrule_the_named_application(code: str) -> None:
    rows = [A, B, SE10, Y, Z]
    for data in (file_of(*rows), file_of(*rows[1:4]), file_of(A, block("  "), *rows[2:])):
        (made,) = parse(data, code).tree["batches"][0]["blocks"][0]["transactions"]
        assert made["type"] == "SE"


def test_named_application_is_back_after_the_batch() -> None:
    data = file_of(header("DE"), block("DE"), row("10"), row("Y  2704EEEDE"), Z, SE10)
    (_, last) = parse(data, "SE").tree["batches"]
    assert last["blocks"][0]["transactions"][0]["header"]["entry_number"] == "00410018"


def test_block_overrules_the_batch() -> None:
    """And the batch's application is in force again between its blocks."""
    data = file_of(header("DE"), B, SE10, Y, block("DE"), row("10"), row("Y  2704EEEDE"), Z)
    (first, second) = parse(data).tree["batches"][0]["blocks"]
    assert first["transactions"][0]["type"] == "SE"
    assert second["records"] == [{"record": None, "raw": row("10")}]


def test_response_codes_are_applications() -> None:
    data = file_of(
        header("DX", (9, " " * 6)), block("DX"), row("D0"), row("Y  2704EEEDX", (13, "00001")), Z
    )
    parsed = parse(data)
    assert codes(parsed.findings) == ["APPLICATION-RAW"]
    assert {variant for _, variant in variants(parsed.tree)} == {"output"}
    assert parsed.tree["batches"][0]["blocks"][0]["trailer"]["output_transaction_image_count"] == 1


def test_response_codes_as_the_named_application() -> None:
    parsed = parse(file_of(block("  "), row("SX10"), row("Y  2704EEE", (13, "00001"))), "SX")
    assert variants(parsed.tree) == [("B", "output"), ("Y", "output")]


def test_unknown_application_is_told_once_a_file() -> None:
    rows = [header("$$"), block("$$"), row("10"), row("Y  2704EEE$$"), Z]
    parsed = parse(file_of(*rows, *rows, header("%%"), *rows[1:]))
    told = [f for f in parsed.findings if f.code == "APPLICATION-UNKNOWN"]
    assert [(f.line, f.found) for f in told] == [(1, "$$"), (11, "%%")]
    assert told[0].cbp_code == "X12"


def test_raw_application_is_told_once_a_file() -> None:
    rows = [header("DE"), block("DE"), row("10"), row("Y  2704EEEDE"), Z]
    parsed = parse(file_of(*rows, *rows))
    assert [(f.code, f.line) for f in parsed.findings] == [("APPLICATION-RAW", 1)]


@pytest.mark.parametrize(
    ("code", "told"), [("DX", "APPLICATION-RAW"), ("$$", "APPLICATION-UNKNOWN")]
)
def test_named_application_without_layouts_is_told(code: str, told: str) -> None:
    """Lines stay raw because of it, and nothing else would say so."""
    parsed = parse(file_of(row("SX10"), row("SX90")), code)
    assert [(f.code, f.found) for f in parsed.findings] == [(told, code)]


def test_missing_application_is_told_once_a_file() -> None:
    parsed = parse(file_of(UNKNOWN, SE10, UNKNOWN))
    assert [(f.code, f.line) for f in parsed.findings] == [("APPLICATION-MISSING", 1)]
    assert len(parsed.tree["before"]) == 3


def test_older_edition_is_told_once_a_chapter() -> None:
    rows = [header("SE", (15, "010120")), B, SE10, Y, row("Z2704EEE", (15, "010120"))]
    other = [row.replace("010120", "020220") for row in rows]
    parsed = parse(file_of(*rows, *rows, *other))
    assert [(f.code, f.line, f.found) for f in parsed.findings] == [
        ("EDITION-OLDER", 1, None),
        ("EDITION-OLDER", 1, None),
    ]
    assert [f.expected for f in parsed.findings] == [
        "Batch & Block Control v23 of 2023-06-12",
        "Cargo Release v40 of 2025-07-01",
    ]


def test_edition_between_the_two() -> None:
    """A has a date, and only the chapter of B is newer."""
    rows = [header("  ", (15, "010124")), B, SE10, Y, row("Z2704EEE", (15, "010124"))]
    parsed = parse(file_of(*rows))
    assert [(f.line, f.expected) for f in parsed.findings] == [
        (2, "Cargo Release v40 of 2025-07-01")
    ]


# --- trailers ----------------------------------------------------------------------------------


def test_blank_that_the_writer_would_fill_in_is_stated() -> None:
    parsed = parse(file_of(A, B, SE10, row("Y"), row("Z")))
    batch = parsed.tree["batches"][0]
    assert batch["blocks"][0]["trailer"]["processing_filer_code"] is None
    assert batch["trailer"]["transmission_date"] is None
    assert "sender_receiver_office_code" not in batch["trailer"]


def test_blank_trailer_without_a_header() -> None:
    parsed = parse(file_of(SE10, row("Y"), row("Z")), "SE")
    assert "transmission_date" not in parsed.tree["batches"][0]["trailer"]
