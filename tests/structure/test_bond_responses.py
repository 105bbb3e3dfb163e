"""Responses to importer/bond queries (KR): which K1 begins one, and what belongs to it."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair.chapters.importer_bond_query import K1, K2, K3, K4, K7, K8, K
from catair.fields import Object
from catair.findings import EmitError
from catair.forms import FORMS
from catair.jsonform import to_flat, to_json
from catair.tree import walk

ONE, OTHER = "00-230088600", "00-230099400"
AT = "/batches/0/blocks/0/transactions"


def line(identifier: str, text: str = "") -> str:
    return f"{identifier + text:80}"


def batch(*lines: str, code: str = "KR") -> bytes:
    """A block of these lines in its envelope."""
    rows = ["A2704EEE".ljust(25) + code, f"B  2704EEE{code}", *lines, f"Y  2704EEE{code}"]
    return "".join(f"{row:80}\n" for row in [*rows, "Z2704EEE"]).encode("latin-1")


def transactions(data: bytes, **how: Any) -> list[Object]:
    """The transactions of the first block; the bytes come back from all three forms."""
    parsed = catair.parse(data, **how)
    assert catair.emit(parsed.tree) == data
    for form in FORMS:
        out, back = io.BytesIO(), io.BytesIO()
        list(to_json(catair.read(data, **how), form, out))
        assert all(not told for told in to_flat(io.BytesIO(out.getvalue()), back))
        assert back.getvalue() == data
    blocks = parsed.tree["batches"][0]["blocks"]
    return list(blocks[0].get("transactions", ()))


def held(transaction: Object) -> list[list[str]]:
    """The identifiers of the records of each result."""
    return [[made["record"] for _, made in walk(r, "")] for r in transaction["results"]]


# --- what begins a response --------------------------------------------------------------------


def test_a_k1_of_the_same_importer_goes_on() -> None:
    """QIB-6: a K1 is returned for each bond type/activity code on file."""
    rows = [line("K1", ONE + "1A"), line("K2"), line("K1", ONE + "1B"), line("K2"), line("K7", "X")]
    (found,) = transactions(batch(*rows))
    assert held(found) == [["K1", "K2"], ["K1", "K2", "K7"]]
    assert [r["importer_and_bond"]["importers_name"] for r in found["results"]] == ["A", "B"]


def test_a_k1_of_another_importer_begins_a_response() -> None:
    rows = [line("K1", ONE + "1"), line("K1", OTHER + "3"), line("K1", ONE + "1")]
    assert [held(t) for t in transactions(batch(*rows))] == [[["K1"]]] * 3


def test_where_the_addresses_of_several_bonds_stand_is_not_printed() -> None:
    """Behind each bond as well as behind the last one: both are read without a finding."""
    each = [line(f"K{n}", ONE + "1" if n == 1 else "") for n in range(1, 9)]
    bond = each[:2]
    for rows, expected in (
        ([*each, *each], [[f"K{n}" for n in range(1, 9)]] * 2),
        ([*bond, *each], [["K1", "K2"], [f"K{n}" for n in range(1, 9)]]),
    ):
        data = batch(*rows)
        told = [f.code for f in catair.parse(data).findings]
        assert not [code for code in told if code.startswith("STRUCTURE")]
        (found,) = transactions(data)
        assert held(found) == expected


@pytest.mark.parametrize(
    ("number", "one"),
    [
        (ONE, True),
        (ONE[:10] + "  ", False),
        (ONE[:10] + "01", False),
        (" " * 12, False),
    ],
)
def test_suffixes_are_told_apart(number: str, one: bool) -> None:
    """A query with ** returns all suffixes, 00 and two spaces among them (QIB-9 Note 1)."""
    found = transactions(batch(line("K1", ONE), line("K1", number)))
    assert len(found) == (1 if one else 2)


def test_blanks_and_case_are_read_as_cbp_reads_them() -> None:
    rows = ["00-2300886AB", "00-2300886ab", "00-2300886Ab"]
    assert len(transactions(batch(*(line("K1", number) for number in rows)))) == 1
    assert len(transactions(batch(line("K1", " 00-230088 "), line("K1", "00-230088  ")))) == 1
    assert len(transactions(batch(line("K1"), line("K1")))) == 1


def test_an_unknown_line_between_two_bonds_parts_nothing() -> None:
    rows = [line("K1", ONE), line("XX"), line("K1", ONE), "", line("K1", ONE)]
    (found,) = transactions(batch(*rows))
    assert [[made["record"] for _, made in walk(r, "")] for r in found["results"]] == [
        ["K1", None],
        ["K1", None],
        ["K1"],
    ]


def test_short_and_long_lines_are_compared_as_well() -> None:
    rows = [line("K1", ONE), "K1" + ONE, line("K1", ONE) + "Z", "K1", "K1"]
    data = "".join(f"{row}\n" for row in rows).encode()
    found = transactions(data, application="KR")
    assert [len(t["results"]) for t in found] == [3, 2]


def test_a_block_ends_a_response() -> None:
    once = batch(line("K1", ONE))
    parsed = catair.parse(once + once)
    assert [len(b["blocks"][0]["transactions"]) for b in parsed.tree["batches"]] == [1, 1]


def test_a_response_behind_an_a_without_application() -> None:
    rows = [f"{'A2704EEE':80}", line("K1", ONE), line("K1", ONE), line("K1", OTHER)]
    data = "".join(f"{row}\n" for row in rows).encode()
    found = transactions(data, application="KR")
    assert [len(t["results"]) for t in found] == [2, 1]


def test_many_importers() -> None:
    """More than are kept of other beginnings of lines, and each apart."""
    rows = [line("K1", f"00-{n:07}00") for n in range(3000) for _ in range(2)]
    found = catair.parse(batch(*rows)).tree["batches"][0]["blocks"][0]["transactions"]
    assert [len(t["results"]) for t in found] == [2] * 3000


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([(1, ONE), (1, OTHER), *((n, "") for n in range(2, 10))])))
def test_any_sequence_comes_back_and_parts_where_the_number_changes(
    rows: list[tuple[int, str]],
) -> None:
    lines = [line(f"K{n}", text) for n, text in rows]
    found = transactions(batch(*lines))
    numbers = [text for n, text in rows if n == 1]
    changes = [n for at, n in enumerate(numbers) if at == 0 or numbers[at - 1] != n]
    firsts = [t["results"][0]["importer_and_bond"]["importer_number"] for t in found]
    assert firsts == changes
    for transaction in found:
        made = [r["importer_and_bond"]["importer_number"] for r in transaction["results"]]
        assert len(set(made)) == 1


def test_no_other_application_looks_at_an_element() -> None:
    from catair.frames import frame

    codes = {code for code in catair.applications.APPLICATIONS if frame(code).same is not None}
    assert codes == {"KR"}


# --- queries -----------------------------------------------------------------------------------


def test_each_k_is_a_query() -> None:
    """QIB-8: the record may be repeated as often as necessary."""
    found = transactions(batch(line("K ", ONE + "1"), line("K ", OTHER), code="KI"))
    assert [list(t) for t in found] == [["type", "header"]] * 2
    assert found[0]["header"]["importers"] == [
        {"importer_number": ONE, "address_request_code": "1"}
    ]


# --- writing -----------------------------------------------------------------------------------


def result(number: str, **more: Object) -> Object:
    return {"importer_and_bond": K1(importer_number=number, query_results_code="1"), **more}


def written(*found: Object, code: str = "KR") -> bytes:
    return catair.emit(
        catair.transmission(application=code, site="2704", filer="EEE", transactions=found)
    )


def test_a_response_is_written() -> None:
    name = K7(
        full_legal_importer_name="ORVANDEL SPECIMEN IMPORTS",
        center_identifier="NOTELG",
        center_id_description="NOT CENTER ELIGIBLE",
    )
    more = K8(additional_information_qualifier_code="IN1", additional_information="LTD")
    full = result(
        ONE,
        second_name_and_status=K2(),
        mailing_address=K3(address_line_one="1 SAMPLE WAY"),
        mailing_city=K4(city="SEATTLE", state_code="WA", postal_code="98101"),
        legal_name={"name_and_center": name, "additional_information": [more]},
    )
    data = written({"type": "KR", "results": [result(ONE), full]})
    found = transactions(data)
    assert [held(t) for t in found] == [[["K1"], ["K1", "K2", "K3", "K4", "K7", "K8"]]]
    assert catair.parse(data).findings == []


def test_a_query_is_written() -> None:
    asked = {"importer_number": ONE, "address_request_code": None}
    data = written({"type": "KI", "header": K(importers=[asked])}, code="KI")
    assert data.splitlines()[2].rstrip() == b"K " + ONE.encode()


@pytest.mark.parametrize("number", [OTHER, None])
def test_two_importers_in_one_response_are_refused(number: Any) -> None:
    """They would be read back as two."""
    with pytest.raises(EmitError) as told:
        written({"type": "KR", "results": [result(ONE), result(number)]})
    assert [(f.code, f.path) for f in told.value.findings][:1] == [
        ("JSON-VALUE", f"{AT}/0/results/1/importer_and_bond/importer_number")
    ]


def test_what_is_no_record_is_refused_and_nothing_else() -> None:
    for made in ({"record": ["K1"]}, {"record": "K9"}, {"record": None, "raw": 1}, 1):
        with pytest.raises(EmitError):
            written({"type": "KR", "results": [result(ONE), {"importer_and_bond": made}]})
