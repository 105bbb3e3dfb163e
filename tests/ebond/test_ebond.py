"""Customs eBond: bonds there, and the same bonds with messages back."""

from __future__ import annotations

import pytest

import catair
from catair.applications import APPLICATIONS, records_of
from catair.chapters import ebond
from catair.fields import Object

BOND = "10B92  00000500000914261234567".ljust(80)


def read(code: str, *lines: str) -> tuple[list[Object], list[catair.Finding]]:
    """The records of a block and the findings about them; the bytes come back."""
    count = f"{len(lines):05}" if code == "CX" else ""
    rows = ["A2704EEE".ljust(25) + code, f"B  2704EEE{code}", *lines, f"Y  2704EEE{code}{count}"]
    data = "".join(f"{row:80}\n" for row in [*rows, "Z2704EEE"]).encode()
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    return parsed.tree["batches"][0]["blocks"][0]["records"], parsed.findings


def test_the_response_has_the_records_of_the_input_and_a_message() -> None:
    sent = [record.identifier for record in records_of("CB")]
    assert sent == ["10", "12", "20", "30", "35", "36", "40", "45", "46"]
    assert [record.identifier for record in records_of("CX")] == [*sent, "90"]


def test_status_notifications_are_not_read() -> None:
    """The chapter has no records of BS."""
    assert (APPLICATIONS["BS"].status, records_of("BS")) == ("raw", [])


@pytest.mark.parametrize("amount", ["     50000", "0000050000"])
def test_an_amount_may_have_spaces_before_it(amount: str) -> None:
    """CB-23: leading spaces or zeros; ACE returns spaces."""
    (made,), findings = read("CX", f"10B91  {amount}")
    assert (made["bond_amount"], findings) == (50000, [])


def test_a_bond_and_its_message() -> None:
    principal = "30EI 12-345678900SPECIMEN PRINCIPAL".ljust(80)
    message = "90A 992  NEW EBOND TRANSMITTED IN ACE PER TERMS OF THE EBOND TEST[79 FR 70881]"
    records, findings = read("CX", BOND, principal, message.replace("A ", "AI"))
    assert findings == []
    bond, who, said = records
    assert (bond["bond_amount"], bond["execution_date"]) == (50000, "2026-09-14")
    assert who["principal_id_number"] == "12-345678900"
    assert (said["disposition_type_code"], said["severity_code"]) == ("A", "I")
    assert said["narrative_text"].endswith("[79 FR 70881]")


def test_a_message_about_a_record_has_a_blank_disposition() -> None:
    """CB-38 Note 1: mandatory in print, and a space where it is no final disposition."""
    (made,), findings = read("CX", "90 FS05  BOND TYPE INVALID OR MISSING")
    assert (made.get("disposition_type_code"), findings) == (None, [])


def test_secondary_notify_parties_are_a_list() -> None:
    """CB-28."""
    (made,), findings = read("CB", "122704EEE012704EEF")
    codes = [party["secondary_notify_party_code"] for party in made["secondary_notify_parties"]]
    assert (codes, findings) == (["2704EEE01", "2704EEF"], [])


def test_principals_users_and_agents_are_personal() -> None:
    """CB-31 Note 2: an ID may be a social security number; CB-35: an agent's has its form."""
    personal = {
        field.name
        for record in ebond.CHAPTER.records
        for field in record.elements
        if field.privacy == "personal"
    }
    assert personal == {
        *("principal_id_number", "principal_name", "co_principal_id_number", "co_principal_name"),
        *("bond_user_id_number", "bond_user_name", "agent_id_number"),
        *("surety_name", "co_surety_name"),
    }
