"""Native filings to columns and back: nothing lost, and what cannot be read is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import catair
from catair import pilot
from catair.chapters import section_321_pilot as chapter
from catair.findings import EmitError

from .filings import NAMES, SAMPLES, confirmations, filings, sample


def flat(*natives: Any) -> bytes:
    return pilot.to_flat(natives, site="2704", filer="EEE")


def lines(*natives: Any) -> list[str]:
    return flat(*natives).decode("ascii").splitlines()[2:-2]


def with_lines(*inner: str, application: str = "P3") -> bytes:
    """A transmission of these lines."""
    around = [f"A2704EEE{'':17}{application}", f"B  2704EEE{application}"]
    foot = [f"Y  2704EEE{application}", "Z2704EEE"]
    return "".join(f"{line:<80}\n" for line in (*around, *inner, *foot)).encode("latin-1")


def told(*inner: str, application: str = "P3") -> tuple[Any, list[tuple[str, str | None]]]:
    """The one filing of these lines, and code and path of the findings."""
    found = pilot.read(with_lines(*inner, application=application))
    filing = found.filings[0] if found.filings else None
    stem = "/batches/0/blocks/0/transactions/0"
    return filing, [(f.code, (f.path or "").removeprefix(stem)) for f in found.findings]


@given(st.lists(filings | confirmations, min_size=1, max_size=3))
def test_any_filing_returns_from_its_columns(natives: list[Any]) -> None:
    data = flat(*natives)
    assert data.isascii()
    assert all(len(line) == 80 for line in data.decode().splitlines())
    found = pilot.read(data)
    assert (found.filings, found.findings) == (natives, [])
    # and the file from its document
    assert catair.emit(catair.parse(data).tree) == data
    # nothing is for the native check to find
    assert pilot.read(pilot.to_json(natives)).findings == []


@pytest.mark.parametrize("name", NAMES)
def test_samples(name: str) -> None:
    data = (SAMPLES / f"{name}.txt").read_bytes()
    native = sample(name)
    several = native if isinstance(native, list) else [native]
    found = pilot.read(data)
    assert (found.filings, found.findings) == (several, [])
    made = pilot.to_flat(several, site="2704", filer="EEE", date="2026-11-20")
    assert made == data
    assert json.loads(pilot.to_json(several)) == native


def test_a_filing_is_one_object_and_several_are_a_list() -> None:
    one, other = {"originator_code": "A"}, {"originator_code": "B"}
    assert json.loads(pilot.to_json([one])) == one
    assert json.loads(pilot.to_json([one, other])) == [one, other]
    assert json.loads(pilot.to_json([])) == []


def test_text_goes_on_behind_its_record() -> None:
    description = "SPECIMEN " * 20
    made = lines({"products": [{"enhanced_product_description": description}]})
    assert [line[:6].strip() for line in made] == ["DP10", "DP40", "DP41SP", "DP9905", "DP9905"]


def test_two_elements_of_a_record_go_on() -> None:
    filing = {"marketplace_name": "M" * 100, "marketplace_website": "W" * 100}
    made = lines(filing)
    assert [line[:6] for line in made[2:]] == ["DP9905", "DP9941"]
    assert pilot.read(flat(filing)).filings == [filing]


def test_a_file_says_that_the_layout_is_none_of_cbps() -> None:
    assert b"NOT A LAYOUT OF CBP" in flat({"originator_code": "A"}).splitlines()[0]


def test_each_kind_has_a_batch() -> None:
    filing, confirmed = sample("broker"), sample("confirmation")
    found = catair.parse(flat(filing, filing, confirmed, filing))
    assert found.findings == []
    batches: Any = found.tree["batches"]
    assert [b["header"]["application_identifier_code"] for b in batches] == ["P3", "R3", "P3"]
    assert [len(b["blocks"][0]["transactions"]) for b in batches] == [2, 1, 1]


def test_what_is_no_filing_is_not_written() -> None:
    with pytest.raises(EmitError) as refused:
        flat({"originator_code": "A"}, {"buyer": {"name": ""}})
    assert [(f.code, f.path) for f in refused.value.findings] == [("JSON-VALUE", "/1/buyer/name")]
    with pytest.raises(EmitError, match="JSON-FORM"):
        flat()
    with pytest.raises(EmitError, match="FIELD-REFUSED"):
        pilot.to_flat([{"originator_code": "A"}], site="?", filer="EEEE")


# --- columns that were not written by the project ----------------------------------------------


def test_codes_in_lower_case_are_read_as_cbp_converts_them() -> None:
    found, _ = told(f"DP10{'ZQ1':<20}c{'AIR':<15}yn", "DP30seNAME")
    assert found == {
        "originator_code": "ZQ1",
        "participant_filer_type": "carrier",
        "mode_of_transportation": "AIR",
        "known_carrier_customer_flag": True,
        "known_marketplace_seller_flag": False,
        "seller": {"name": "NAME"},
    }


def test_unknown_codes_are_told() -> None:
    found, wrong = told(f"DP10{'ZQ1':<20}Q{'AIR':<15}X", "DP30ZZNAME", "DP30")
    assert found == {"originator_code": "ZQ1", "mode_of_transportation": "AIR"}
    assert wrong == [
        ("PILOT-CODE", "/header/participant_filer_type"),
        ("PILOT-CODE", "/header/known_carrier_customer_flag"),
        ("PILOT-CODE", "/parties/0/header/party_role"),
        ("PILOT-CODE", "/parties/1/header/party_role"),
    ]


def test_a_party_is_stated_once() -> None:
    found, wrong = told("DP10ZQ1", "DP30BUFIRST", "DP30BUSECOND")
    assert found["buyer"] == {"name": "FIRST"}
    assert wrong == [("PILOT-CODE", "/parties/1/header/party_role")]


def test_what_a_party_does_not_have_is_told() -> None:
    found, wrong = told("DP10ZQ1", "DP30FD", "DP32212-555-0100", "DP30SENAME", "DP31", "DP33S-1")
    assert found == {"originator_code": "ZQ1", "seller": {"name": "NAME", "account_number": "S-1"}}
    assert wrong == [("PILOT-PIECE", "/parties/0")]


def test_a_continuation_of_nothing_is_told() -> None:
    found, wrong = told("DP10ZQ1", "DP9906MORE", "DP99  MORE", "DP9905", "DP9905 TWO")
    assert found == {"originator_code": "ZQ1TWO"}
    assert ("PILOT-PIECE", "/continued/0") in wrong
    assert ("PILOT-PIECE", "/continued/1") in wrong


def test_a_wrong_escape_is_told_and_kept() -> None:
    found, wrong = told("DP10ZQ^1")
    assert found == {"originator_code": "ZQ^1"}
    assert wrong == [("PILOT-ESCAPE", "/header/originator_code")]


def test_empty_products_and_manifests_are_none() -> None:
    found, wrong = told("DP10ZQ1", "DP40", "DP40", "DP41CUP", "DP50", "DP51")
    assert found == {
        "originator_code": "ZQ1",
        "products": [{"enhanced_product_description": "CUP"}],
    }
    assert wrong == []
    assert told("DP10ZQ1", "DP40", "DP50") == ({"originator_code": "ZQ1"}, [])


def test_a_filing_that_says_nothing_is_none() -> None:
    assert told("DP10") == (None, [("JSON-VALUE", "")])


def test_a_record_without_a_place_is_told() -> None:
    found, wrong = told("DP10ZQ1", "DP31STREET")
    assert found == {"originator_code": "ZQ1"}
    assert [code for code, _ in wrong] == ["STRUCTURE-PLACE"]


def test_a_confirmation_without_its_date() -> None:
    found, wrong = told("DP90ZQ1", application="R3")
    assert found is None
    assert wrong == [("JSON-KEY", "/layout")]


@given(
    st.lists(st.sampled_from([r.identifier for r in chapter.CHAPTER.records]), max_size=12),
    st.data(),
)
def test_any_lines_are_read(identifiers: list[str], data: st.DataObject) -> None:
    """Never raises, and what is read is a filing."""
    rest = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=76)
    inner = [f"{i}{data.draw(rest):<76}" for i in identifiers]
    for application in ("P3", "R3"):
        found = pilot.read(with_lines(*inner, application=application))
        again = [native for native in found.filings if native]
        assert again == found.filings
        if again:
            assert pilot.read(flat(*again)).filings == again


# --- files -------------------------------------------------------------------------------------


def test_a_path_gives_its_name(tmp_path: Path) -> None:
    path = tmp_path / "filing.json"
    path.write_text('{"buyer": 5}', encoding="utf-8")
    (finding,) = pilot.read(path).findings
    assert (finding.file, finding.path) == (str(path), "/buyer")
    assert pilot.read(path, name="other").findings[0].file == "other"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[]", "JSON-FORM"),
        (b"{", "JSON-SYNTAX"),
        (b'{"originator_code": "A", "originator_code": "B"}', "JSON-DUPLICATE"),
        (b'{"products": [1.5]}', "JSON-VALUE"),
        (b"", "FILE-EMPTY"),
        (b'{"originator_code": "\\ud800"}', "JSON-VALUE"),
        ((SAMPLES.parent / "cancel.txt").read_bytes(), "JSON-FORM"),
    ],
)
def test_what_is_no_file_of_filings(data: bytes, code: str) -> None:
    found = pilot.read(data)
    assert found.filings == []
    assert found.findings[0].code == code


def test_a_mark_before_json() -> None:
    assert pilot.read(b'\xef\xbb\xbf{"originator_code": "A"}').filings == [{"originator_code": "A"}]
    assert pilot.read(b'\xef\xbb\xbf{"originator_code": "A"}').findings == []


def test_paths_are_of_the_file() -> None:
    good, bad = {"originator_code": "A"}, {"originator": "A"}
    data = json.dumps([bad, good]).encode()
    assert pilot.read(data).paths == ["/1"]
    assert pilot.read(json.dumps(good).encode()).paths == [""]
    assert pilot.read(flat(good)).paths == [""]
    assert pilot.read(flat(good, good)).paths == ["/0", "/1"]


def test_names_of_the_package() -> None:
    for name in pilot.__all__:
        assert callable(getattr(pilot, name))
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        pilot.other  # noqa: B018
