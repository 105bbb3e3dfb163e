"""What samples/README.md says of the importer and bond queries among the samples.

Pages are those of Importer/Bond Query v7.
"""

from __future__ import annotations

import re
from typing import Any

from .test_claims import SAMPLES, TREES

QUERY, RESPONSE = "bond/bond_query.txt", "bond/bond_response.txt"


def transactions(name: str) -> list[Any]:
    (batch,) = TREES[name]["batches"]
    (block,) = batch["blocks"]
    return list(block["transactions"])


def k1s(answer: Any) -> list[Any]:
    return [result["importer_and_bond"] for result in answer["results"]]


ASKED = [i for query in transactions(QUERY) for i in query["header"]["importers"]]
ANSWERS = transactions(RESPONSE)


def test_each_importer_that_is_asked_for_is_answered() -> None:
    """QIB-9 Note 1: a blank suffix may come back as 00, and ** asks for all of them."""
    patterns = [
        re.compile(f"{i['importer_number'].replace('*', '.'):0<12}").fullmatch for i in ASKED
    ]
    numbers = [k1s(answer)[0]["importer_number"] for answer in ANSWERS]
    found = [sum(match(number) is not None for number in numbers) for match in patterns]
    assert found == [1, 1, 1, 1, 2]
    assert all(number.startswith("00-") for number in numbers)


def test_addresses_come_where_they_were_asked_for_and_the_importer_is_on_file() -> None:
    """QIB-9 Note 2, QIB-11 Note 2."""
    asked = {i["importer_number"][:10]: i.get("address_request_code") for i in ASKED}
    for answer in ANSWERS:
        first = k1s(answer)[0]
        keys = {key for result in answer["results"] for key in result}
        address = asked[first["importer_number"][:10]] == "1"
        assert ("mailing_address" in keys) is ("physical_city" in keys) is address
        on_file = first["query_results_code"] in "12"
        assert (keys == {"importer_and_bond"}) is not on_file
        assert ("legal_name" in keys) is on_file
    assert [k1s(answer)[0]["query_results_code"] for answer in ANSWERS] == list("120311")


def test_amounts_stand_where_the_indicator_says() -> None:
    """QIB-12 Note 4."""
    for answer in ANSWERS:
        for result in answer["results"]:
            bond, status = result["importer_and_bond"], result.get("second_name_and_status", {})
            expected = {"1": (True, False), "2": (False, True), None: (False, False)}
            indicator = bond.get("bond_amount_record_location_indicator")
            assert ("bond_amount" in bond, "bond_amount" in status) == expected[indicator]
            assert ("bond_number" in bond) is (bond["query_results_code"] == "1")
            if indicator:
                assert re.fullmatch("0{7}[0-9]{2}", bond["bond_number"])
            if indicator == "2":
                assert len(str(status["bond_amount"])) == 10
                assert status["bond_sufficiency_indicator"] == "N"
                assert "bond_termination_date" in status


def test_the_name_of_the_first_one_goes_on_behind_a_blank() -> None:
    first, second = ANSWERS[0]["results"]
    assert list(first) == ["importer_and_bond", "second_name_and_status"]
    name = second["legal_name"]
    assert len(name["name_and_center"]["full_legal_importer_name"]) == 29
    qualifiers = [
        m["additional_information_qualifier_code"] for m in name["additional_information"]
    ]
    assert qualifiers == ["IN1", "IN2"]


def test_nothing_of_the_sample_is_left_unsaid() -> None:
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for importer in ASKED:
        assert importer["importer_number"].rstrip("*") in text
