"""Trees to bytes: built trees, the envelope, the order of the grammar, values and blanks."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import catair
from catair.applications import APPLICATIONS
from catair.chapters import batch_block_control as control
from catair.chapters.cargo_release import SE13, SE15, SE35, SE40
from catair.findings import EmitError, Finding
from catair.writer import emit, transmission

from .trees import (
    HEADER,
    ORDER,
    SAMPLES,
    STRUCTURED,
    A,
    B,
    Y,
    Z,
    apart,
    changed,
    document,
    entry,
    header,
    lines,
    loose,
    pga,
    shuffled,
    slow,
    transactions,
)

# --- built trees -------------------------------------------------------------------------------


def test_built_tree() -> None:
    tree = {
        "type": "SE",
        "header": header(),
        "contact": SE13(contact_name="ALEX", contact_phone="2025550101", reason_code="05"),
    }
    contact = "SE13ALEX".ljust(44) + "2025550101".ljust(15) + "05" + " " * 19
    assert lines(emit(document(tree))) == [A, B, HEADER, contact, Y, Z]


@pytest.mark.parametrize("way", [copy.deepcopy, slow])
def test_every_record_in_the_order_of_the_grammar(way: Any) -> None:
    written = lines(emit(document(way(entry()))))
    assert [line[:4] for line in written[2:-2]] == ORDER
    assert {len(line) for line in written} == {80}


@given(source=st.randoms(use_true_random=False), quick=st.booleans())
@settings(max_examples=40)
def test_keys_in_any_order_are_written_in_the_order_of_the_grammar(
    source: random.Random, quick: bool
) -> None:
    tree = document(entry() if quick else slow(entry()))
    assert emit(shuffled(tree, source)) == emit(tree)


@pytest.mark.parametrize("code", STRUCTURED)
def test_built_trees_come_back_as_they_were(code: str) -> None:
    @given(trees=st.lists(transactions(code), max_size=2))
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    def check(trees: list[Any]) -> None:
        assume(apart(trees, code))
        built_and_read(code, trees)

    check()


def built_and_read(code: str, trees: list[Any]) -> None:
    def made(transactions: list[Any]) -> Any:
        return transmission(application=code, site="2704", filer="EEE", transactions=transactions)

    tree = made(trees)
    before = copy.deepcopy(tree)
    data = emit(tree)
    assert tree == before
    assert emit(made(list(map(slow, trees)))) == data
    parsed = catair.parse(data)
    # the nodes of PGA records are drawn without a care for their groups
    told = [f for f in parsed.findings if f.severity != "warning" and f.code != "STRUCTURE-GROUP"]
    assert told == []
    (batch,) = parsed.tree["batches"]
    (block,) = batch["blocks"]
    assert block.get("transactions", []) == trees
    assert emit(parsed.tree) == data


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples(path: Any) -> None:
    data = path.read_bytes()
    tree = catair.parse(data).tree
    before = copy.deepcopy(tree)
    remarks: list[Finding] = []
    assert emit(tree, remarks=remarks) == data
    assert remarks == []
    assert tree == before


def test_empty_documents() -> None:
    assert emit({"catair": 1, "form": "document"}) == b""
    assert emit({"catair": 1, "form": "document", "file": {}, "batches": []}) == b""
    assert emit({"catair": 1, "form": "document", "batches": [{"blocks": [{}]}]}) == b""


def test_prefix_comes_first() -> None:
    assert emit(loose({"record": None, "raw": "X"}, prefix="ï»¿")) == b"\xef\xbb\xbfX\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", ""])
def test_line_ends(newline: str) -> None:
    data = emit(document({"type": "SE", "header": header()}, newline=newline))
    assert data.decode("latin-1") == "".join(line + newline for line in (A, B, HEADER, Y, Z))


@pytest.mark.parametrize("encoding", ["cp037", "cp500", "cp1140", "cp437", "cp850", "cp1252"])
def test_encodings(encoding: str) -> None:
    tree = document({"type": "SE", "header": header()}, text="5¢")
    tree["file"]["encoding"] = encoding
    data = emit(tree)
    assert data.decode(encoding) == "".join(
        f"{line}\n" for line in (A[:59] + "5¢".ljust(21), B, HEADER, Y, Z)
    )
    assert catair.parse(data, encoding=encoding).tree["file"]["encoding"] == encoding


# --- values and blanks -------------------------------------------------------------------------


def test_absent_null_and_value() -> None:
    def written(**values: Any) -> str:
        return lines(emit(loose(header(**values))))[0]

    assert written() == HEADER
    assert written(estimated_entry_value=0)[39:49] == "0000000000"
    assert written(estimated_entry_value=None)[39:49] == " " * 10
    assert written(planned_port_of_entry=None) == HEADER
    assert written(planned_port_of_entry="2704")[49:54] == "2704 "


def test_null_and_gaps_in_lists() -> None:
    second = {"address_component_qualifier": "15", "address_information": "5 ROAD"}

    def written(addresses: Any) -> str:
        return lines(emit(loose(SE35(addresses=addresses))))[0]

    assert written(None) == "SE35".ljust(80)
    assert written([None]) == "SE35".ljust(80)
    assert written([None, second]) == ("SE35".ljust(41) + "155 ROAD").ljust(80)
    assert written([second, None]) == "SE35155 ROAD".ljust(80)
    only = {"address_component_qualifier": None, "address_information": "5 ROAD"}
    assert written([only]) == "SE35  5 ROAD".ljust(80)
    assert written([second, {"address_information": "B"}])[41:45] == "  B "


def test_mandatory_blank_in_a_file_is_null_in_the_tree_and_blank_again() -> None:
    tree = catair.parse(emit(loose(header(entry_number=None))), application="SE").tree
    made = tree["batches"][0]["blocks"][0]["transactions"][0]["header"]
    assert made["entry_number"] is None
    assert lines(emit(tree)) == [HEADER[:10] + " " * 8 + HEADER[18:]]


def test_reserved_empty_keys_change_nothing() -> None:
    made = header() | {"after": None, "verbatim": {}}
    assert emit(loose(made)) == emit(loose(header() | {"after": []})) == emit(loose(header()))


def test_empty_lists_of_a_transaction_write_nothing() -> None:
    tree = {"type": "SE", "header": header(), "bills": [], "lines": []}
    assert lines(emit(document(tree)))[2:-2] == [HEADER]


def test_a_record_that_is_missing_is_no_matter_of_writing() -> None:
    tree = {"type": "SE", "contact": SE13(contact_name="A", contact_phone="1")}
    assert [line[:4] for line in lines(emit(document(tree)))[2:-2]] == ["SE13"]
    assert lines(emit(document({"type": "SE"}))) == [A, B, Y, Z]


def test_a_bill_of_another_type_is_refused() -> None:
    """It would come back in another place."""
    bill = SE15(bill_type_indicator="R", bill_of_lading_number="1", non_ams_indicator="N")
    tree = {"type": "SE", "header": header(), "bills": [{"master": bill}]}
    with pytest.raises(catair.EmitError) as told:
        emit(document(tree))
    (finding,) = told.value.findings
    assert (finding.code, finding.expected) == ("JSON-RECORD", "a record SE15 (M)")
    tree["bills"] = [{"simple": bill, "tracking": bill | {"bill_type_indicator": "T"}}]
    with pytest.raises(catair.EmitError) as told:
        emit(document(tree))
    (finding,) = told.value.findings
    assert finding.expected == "one of simple or tracking or house and master"
    tree["bills"] = [{"simple": bill}, {"tracking": bill | {"bill_type_indicator": "T"}}]
    assert [line[:5] for line in lines(emit(document(tree)))[3:5]] == ["SE15R", "SE15T"]


def test_a_short_record_is_not_glued_to_the_next() -> None:
    """A file without line ends, to which a record is added behind a short one."""
    tree = catair.parse(b"B  2704EEESE").tree
    tree["batches"][0]["blocks"][0]["transactions"] = [{"type": "SE", "header": header()}]
    remarks: list[catair.Finding] = []
    data = emit(tree, remarks=remarks)
    assert data[:80] == b"B  2704EEESE".ljust(80)
    assert data[80:84] == b"SE10"
    assert [(f.code, f.columns) for f in remarks] == [("LENGTH-EDITED", (13, 80))]


# --- the type of a transaction -----------------------------------------------------------------


def test_type_is_the_application_in_force_where_it_is_not_stated() -> None:
    stated = {"type": "SE", "header": header()}
    assert emit(document({"header": header()})) == emit(document(stated))


def test_type_of_another_application_brings_its_layouts() -> None:
    tree = document(slow(entry()), application="AE")
    assert [line[:4] for line in lines(emit(tree))[2:-2]] == ORDER


# --- what stands around the transactions -------------------------------------------------------


def test_after_and_before() -> None:
    stray = {"record": None, "raw": "STRAY"}
    out_of_place = SE40(line_item_identifier="001", country_of_origin="VN")
    made = header() | {"after": [out_of_place | {"after": [stray]}, stray]}
    tree = document({"type": "SE", "header": made})
    tree["before"] = [stray]
    tree["batches"][0]["header"]["after"] = [stray]
    tree["batches"][0]["trailer"]["after"] = [stray]
    written = lines(emit(tree))
    item = "SE40001VN".ljust(80)
    stray_line = "STRAY"
    assert written == [
        *(stray_line, A, stray_line, B, HEADER, item, stray_line, stray_line, Y, Z, stray_line)
    ]


def test_records_of_a_block_without_structure() -> None:
    tree = document(application="AE")
    tree["batches"][0]["blocks"][0] |= {
        "transactions": [],
        "records": [{"record": None, "raw": "10 DETAIL"}, {"record": None, "raw": ""}],
    }
    assert lines(emit(tree))[2:4] == ["10 DETAIL", ""]


def test_carried_records_keep_any_width() -> None:
    tree = document(
        changed(entry(), "/lines/0/tariffs/0/pga/0/details/0/details/0/subject/raw", "PG99 X")
    )
    assert "PG99 X" in lines(emit(tree))


# --- the envelope ------------------------------------------------------------------------------


def test_transmission_with_everything() -> None:
    tree = transmission(
        application="SE",
        site="2704",
        filer="EEE",
        transactions=[],
        sender="SVC",
        password="PASSWD",
        date="2026-09-14",
        office="01",
        port="3004",
        text="HELLO",
        newline="\r\n",
    )
    assert lines(emit(tree), "\r\n") == [
        ("A2704SVCPASSWD091426     SE          01".ljust(59) + "HELLO").ljust(80),
        "B  3004EEESE".ljust(80),
        "Y  3004EEESE".ljust(80),
        "Z2704SVC      091426                 01".ljust(80),
    ]


def test_transmission_of_an_unknown_application() -> None:
    with pytest.raises(ValueError, match="no application 'ZZ'"):
        transmission(application="ZZ", site="2704", filer="EEE", transactions=[])


def test_transmission_takes_any_iterable() -> None:
    made = iter([{"type": "SE", "header": header()}])
    assert emit(document()) != emit(
        transmission(application="SE", site="2704", filer="EEE", transactions=made)
    )


@pytest.mark.parametrize("code", APPLICATIONS)
def test_transmission_of_every_application(code: str) -> None:
    application = APPLICATIONS[code]
    data = emit(transmission(application=code, site="2704", filer="EEE", transactions=[]))
    a, b, y, z = lines(data)
    assert a == f"A2704EEE                 {code}".ljust(80)
    assert b == f"B  2704EEE{code}".ljust(80)
    counts = application.direction == "output" or application.system == "eMAN"
    assert y == f"Y  2704EEE{code}{'00000' if counts else ''}".ljust(80)
    assert z == "Z2704EEE".ljust(80)
    parsed = catair.parse(data)
    # a block without a transaction is told, as CBP would (X04)
    assert {f.code for f in parsed.findings} <= {"APPLICATION-RAW", "ENVELOPE-MISSING"}
    assert emit(parsed.tree) == data
    assert parsed.tree["batches"][0]["header"]["variant"] == application.variant


@pytest.mark.parametrize("code", [c for c, a in APPLICATIONS.items() if a.system == "eMAN"])
def test_password_of_eman_is_repeated_in_z(code: str) -> None:
    tree = transmission(
        application=code, site="2704", filer="EEE", transactions=[], password="PASSWD"
    )
    written = lines(emit(tree))
    assert written[3][8:14] == "PASSWD"


def test_password_has_no_place_in_an_output_header() -> None:
    tree = transmission(
        application="SX", site="2704", filer="EEE", transactions=[], password="PASSWD"
    )
    assert b"PASSWD" not in emit(tree)


def test_trailers_follow_edited_headers() -> None:
    tree = document({"type": "SE", "header": header()})
    batch = tree["batches"][0]
    batch["header"] |= {"transmission_date": "2026-01-02", "sender_receiver_office_code": "07"}
    batch["blocks"][0]["header"]["processing_filer_office_code"] = "09"
    *_, y, z = lines(emit(tree))
    assert y == "Y  2704EEESE".ljust(44) + "09".ljust(36)
    assert z == "Z2704EEE      010226                 07".ljust(80)


def test_trailer_states_its_own_values_and_blanks() -> None:
    tree = document({"type": "SE", "header": header()}, date="2026-01-02")
    batch = tree["batches"][0]
    batch["trailer"] = control.Z_INPUT(sender_receiver_site_code="1001", transmission_date=None)
    batch["blocks"][0]["trailer"] = control.Y_INPUT(processing_district_port_code="1203")
    *_, y, z = lines(emit(tree))
    assert y.rstrip() == "Y  1203EEESE"
    assert z.rstrip() == "Z1001EEE"


def test_trailers_without_headers_have_nothing_to_repeat() -> None:
    tree = {"catair": 1, "form": "document", "batches": [{"trailer": {"record": "Z"}}]}
    with pytest.raises(EmitError) as told:
        emit(tree)
    assert [(f.code, f.path) for f in told.value.findings] == [
        ("FIELD-MISSING", "/batches/0/trailer/sender_receiver_site_code"),
        ("FIELD-MISSING", "/batches/0/trailer/sender_receiver_id_code"),
    ]


def test_headers_do_not_reach_into_the_next_batch_or_block() -> None:
    tree = document({"type": "SE", "header": header()}, date="2026-01-02")
    tree["batches"].append({"trailer": {"record": "Z"}})
    tree["batches"][0]["blocks"].append({"trailer": {"record": "Y"}})
    with pytest.raises(EmitError) as told:
        emit(tree)
    assert {(f.code, (f.path or "").rpartition("/")[0]) for f in told.value.findings} == {
        ("FIELD-MISSING", "/batches/0/blocks/1/trailer"),
        ("FIELD-MISSING", "/batches/1/trailer"),
    }


def test_absent_headers_and_trailers() -> None:
    tree = document({"type": "SE", "header": header()})
    (batch,) = tree["batches"]
    (block,) = batch["blocks"]
    del batch["header"], batch["trailer"]
    assert lines(emit(tree)) == [B, HEADER, Y]
    del block["header"], block["trailer"]
    assert lines(emit(tree)) == [HEADER]
    assert lines(emit(document({"header": header()}) | {"batches": [batch]})) == [HEADER]


def test_trailers_absent_while_headers_are_there() -> None:
    tree = document({"type": "SE", "header": header()})
    (batch,) = tree["batches"]
    del batch["trailer"], batch["blocks"][0]["trailer"]
    assert lines(emit(tree)) == [A, B, HEADER]


def test_counts_on_output() -> None:
    tree = document(entry(), {"type": "SE", "header": header()}, application="SX")
    tree["batches"][0]["blocks"].append(
        {
            "header": tree["batches"][0]["blocks"][0]["header"],
            "records": [
                {"record": None, "raw": "ANY"},
                control.X1(
                    disposition_type_code="R",
                    severity_code="F",
                    condition_code="X34",
                    narrative_text="UNKNOWN",
                )
                | {"after": [{"record": None, "raw": "STRAY"}]},
            ],
            "trailer": {"record": "Y"},
        }
    )
    counts = [line[12:17] for line in lines(emit(tree)) if line[0] == "Y"]
    assert counts == [f"{len(ORDER) + 1:05}", "00003"]


def test_counts_are_the_same_on_the_slow_way() -> None:
    quick, slowly = (document(way, application="SX") for way in (entry(), slow(entry())))
    assert emit(quick) == emit(slowly)


def test_a_stated_count_stands() -> None:
    tree = document(entry(), application="SX")
    trailer = tree["batches"][0]["blocks"][0]["trailer"]
    trailer["output_transaction_image_count"] = 3
    assert lines(emit(tree))[-2][12:17] == "00003"
    trailer["output_transaction_image_count"] = None
    assert lines(emit(tree))[-2][12:17] == "     "


def test_eman_input_counts() -> None:
    tree = transmission(application="QP", site="2704", filer="EEE", transactions=[])
    tree["batches"][0]["blocks"][0]["records"] = [{"record": None, "raw": "QP01"}] * 12
    assert lines(emit(tree))[-2] == "Y  2704EEEQP00012".ljust(80)


def test_eman_without_an_application_in_a() -> None:
    tree = transmission(application="QP", site="2704", filer="EEE", transactions=[])
    tree["batches"][0]["header"] |= {"application_identifier_code": None}
    assert lines(emit(tree))[0] == "A2704EEE".ljust(80)


def test_ace_generated() -> None:
    batch = {
        "header": control.A_OUTPUT(sender_receiver_site_code="2704", sender_receiver_id_code="EEE"),
        "blocks": [
            {
                "header": control.B_ACE_GENERATED(),
                "records": [
                    control.X1(
                        disposition_type_code="R", condition_code="X12", narrative_text="BAD"
                    ),
                    {"record": None, "raw": "REST"},
                ],
                "trailer": control.Y_ACE_GENERATED(),
            }
        ],
        "trailer": control.Z_ACE_GENERATED(),
    }
    tree = {"catair": 1, "form": "document", "file": {}, "batches": [batch]}
    a, b, x, rest, y, z = lines(emit(tree))
    assert a == "A2704EEE".ljust(80)
    assert b == "B" + " " * 78 + "B"
    assert x == "X1RFX12   BAD".ljust(80)
    assert rest == "REST"
    assert y == "Y           00002".ljust(79) + "Y"
    assert z == "Z" + " " * 78 + "Z"
    parsed = catair.parse(emit(tree))
    assert emit(parsed.tree) == emit(tree)
    # Y follows its B
    batch["blocks"][0]["trailer"] = {"record": "Y"}  # type: ignore[index]
    assert lines(emit(tree))[4] == y


# --- variants ----------------------------------------------------------------------------------


def test_variants_are_derived_from_the_application() -> None:
    for code, expected in (("SE", ""), ("SX", "00000"), ("QT", "00000")):
        tree = transmission(application=code, site="2704", filer="EEE", transactions=[])
        data = emit(tree)
        for holder in (tree["batches"][0], tree["batches"][0]["blocks"][0]):
            del holder["header"]["variant"]
        assert emit(tree) == data
        assert lines(data)[2][12:17].strip() == expected


def test_variant_of_a_block_without_application_is_that_of_its_batch() -> None:
    tree = transmission(application="SX", site="2704", filer="EEE", transactions=[])
    header_ = tree["batches"][0]["blocks"][0]["header"]
    del header_["variant"]
    header_["application_identifier_code"] = None
    assert lines(emit(tree))[1:3] == ["B  2704EEE".ljust(80), "Y  2704EEE  00000".ljust(80)]


def test_variant_follows_the_application_that_is_named() -> None:
    made: Any = {
        "record": "B",
        "processing_district_port_code": "2704",
        "processing_filer_code": "EEE",
    }
    made |= {"application_identifier_code": None, "statement_status": "P"}
    tree: Any = {"catair": 1, "form": "document", "file": {"application": "SX"}}
    tree["batches"] = [{"blocks": [{"header": made, "trailer": {"record": "Y"}}]}]
    assert lines(emit(tree)) == ["B  2704EEE  P".ljust(80), "Y  2704EEE  00000".ljust(80)]


@pytest.mark.parametrize("variant", ["block", "trnact", "reference"])
def test_variants_of_x0(variant: str) -> None:
    layout = next(
        r for r in control.CHAPTER.records if (r.identifier, r.variant) == ("X0", variant)
    )
    blanks = dict.fromkeys(f.name for f in layout.elements if not f.constant)
    line = lines(emit(loose(layout(**blanks))))[0]
    fixed = {"block": "X0 BLOCK ", "trnact": "X0 TRNACT", "reference": "X0       "}[variant]
    assert line.startswith(fixed)


def test_carried_record_outside_its_place_is_a_raw_record() -> None:
    assert emit(loose(pga())) == pga()["raw"].encode() + b"\n"
