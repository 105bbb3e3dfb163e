"""What each kind of transaction is, whatever the seed: clean, coherent, nobody's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair import entry_number
from catair.synthesis import KINDS, check, first_day, generate, names, numbers, parse_mix
from catair.synthesis.chance import Chance
from catair.synthesis.goods import CHAPTER_99, FOOD, GOODS, OLD_GOODS, SMALL, TIB_HTS, VEHICLE
from catair.synthesis.names import AREAS, FIRST, LAST, STEMS, TRADES
from catair.synthesis.places import BARGE_PORT, COUNTRIES, PORTS
from catair.tree import walk
from tests.synthesis.making import transmission

ENTRIES = [kind for kind in KINDS if KINDS[kind].application == "SE"]
ALL_GOODS = (*GOODS, *SMALL, *FOOD, OLD_GOODS, VEHICLE)
SEEDS = st.integers(0, 2**32)


def some(kind: str, seed: int = 1, count: int = 60) -> list[dict[str, Any]]:
    return list(generate(kind, seed, count))


def records(kind: str, *wanted: str, seed: int = 1, count: int = 60) -> Iterator[dict[str, Any]]:
    for tree in some(kind, seed, count):
        yield from (made for _, made in walk(tree, "") if made["record"] in wanted)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=12, deadline=None)
@given(seed=SEEDS)
def test_clean_and_back_the_same(kind: str, seed: int) -> None:
    trees = some(kind, seed, 12)
    data = catair.emit(transmission(kind, trees))
    assert catair.validate(data) == []
    parsed = catair.parse(data)
    assert parsed.findings == []
    (block,) = parsed.tree["batches"][0]["blocks"]
    assert block["transactions"] == trees
    # and in the order of the file, by which lines are counted
    for made, back in zip(trees, block["transactions"], strict=True):
        assert [r["record"] for _, r in walk(made, "")] == [r["record"] for _, r in walk(back, "")]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_shared(kind: str) -> None:
    one, other = some(kind, 5, 2), some(kind, 5, 2)
    before = json.dumps(other)
    for tree in one:
        for _, made in walk(tree, ""):
            made["record"] = "?"
            for inner in made.values():
                if isinstance(inner, list):
                    inner.clear()
    assert json.dumps(other) == before == json.dumps(some(kind, 5, 2))


@pytest.mark.parametrize("kind", ENTRIES)
def test_entry_numbers_are_right_and_come_once(kind: str) -> None:
    made = [header["entry_number"] for header in records(kind, "SE10")]
    assert len(set(made)) == 60
    assert all(entry_number.is_valid(number, "EEE") for number in made)


@pytest.mark.parametrize("kind", ENTRIES)
def test_values_add_up(kind: str) -> None:
    for tree in some(kind):
        if "lines" not in tree:
            assert tree["header"]["valid_action_code"] in "UD"
            continue
        values = [made.get("line_item_value", 0) for _, made in walk(tree["lines"], "")]
        assert sum(values) == tree["header"]["estimated_entry_value"]
        numbers_ = [line["item"]["line_item_identifier"] for line in tree["lines"]]
        assert numbers_ == [f"{at:03}" for at in range(1, len(numbers_) + 1)]


def test_low_values() -> None:
    assert all(made["estimated_entry_value"] <= 2500 for made in records("type_11", "SE10"))
    assert all(made["estimated_entry_value"] < 800 for made in records("type_86", "SE10"))


@pytest.mark.parametrize("kind", ["ocean", "rail", "unified", "isf_10", "isf_5", "update"])
def test_containers_have_their_check_digit(kind: str) -> None:
    found = 0
    for made in records(kind, "SE17", "SF25"):
        number = made["equipment_number"]
        digit = made.get("equipment_number_check_digit") or number[-1]
        serial = number[4:10] if made["record"] == "SE17" else number[-6:]
        assert digit == numbers.container_check_digit("XQZU", serial)
        found += 1
    assert found > 20


IDENTIFIED = ("SE", "MF", "SH", "EX", "PK")


def test_business_identifiers() -> None:
    kinds, codes, lines = set(), set(), 0
    for tree in some("gbi"):
        firms: dict[str, set[str]] = {}
        of_lines = [group for line in tree["lines"] for group in line.get("entities", ())]
        lines += len(of_lines)
        for group in (*tree["entities"], *of_lines):
            identifiers = group.get("gbi_identifiers", [])
            code = group["entity"]["entity_code"]
            assert bool(identifiers) == (code in IDENTIFIED)
            if not identifiers:
                continue
            codes.add(code)
            assert list(group)[:2] == ["entity", "gbi_identifiers"]
            firm = f"{group['entity']['entity_name']} {group['city_and_country']['city_name']}"
            for made in identifiers:
                kinds.add(made["gbi_identifier_qualifier"])
                firms.setdefault(made["gbi_identifier"], set()).add(firm)
        assert all(len(of) == 1 for of in firms.values())
    assert (kinds, codes) == ({"LEI", "GLN", "DUNS"}, set(IDENTIFIED))
    assert lines


@given(st.integers(0, 10**9))
def test_business_identifiers_have_their_check_digits(serial: int) -> None:
    lei, gln = numbers.lei(serial), numbers.gln(serial)
    assert int("".join(str(int(letter, 36)) for letter in lei)) % 97 == 1
    assert sum(int(d) * w for d, w in zip(gln, [1, 3] * 6 + [1], strict=True)) % 10 == 0
    assert (len(lei), len(gln), len(numbers.duns(serial))) == (20, 13, 9)


def test_general_order_and_what_is_carried_by_hand() -> None:
    for tree in some("general_order"):
        (bill,) = tree["bills"]
        assert tree["additional_header"]["general_order_g_o_number"].startswith("SYNGO")
        assert bill["simple"]["non_ams_indicator"] == "Y"
        assert "quantity" not in bill["simple"]
        assert bill["conveyances"][0]["conveyance_name"] == tree["additional_header"][
            "conveyance_name_or_ftz_id"
        ]  # fmt: skip
    types = set()
    for tree in some("hand_carried"):
        head, (bill,) = tree["header"], tree["bills"]
        types.add((head["entry_type"], head["bond_type_code"] == "0"))
        assert head["port_of_unlading"] == head["planned_port_of_entry"]
        assert bill["simple"]["bill_of_lading_number"] == "HANDCARRIED"
        assert bill["simple"]["quantity"] == bill["conveyances"][0]["quantity"]
    assert types == {("11", True), ("01", False)}


def test_shipment_types_of_security_filings() -> None:
    found = set()
    for tree in some("isf_special", count=200):
        kind = tree["header"]["shipment_type_code"]
        found.add(kind)
        assert ("bond_holder" in tree["header"]) == (kind in ("02", "07", "08", "10"))
        assert ("shipment" in tree) == (kind == "11")
        carnets = [r for r in tree["references"] if r["reference_identifier_qualifier"] == "6C"]
        assert len(carnets) == (kind == "06")
        if kind == "11":
            value = tree["shipment"]["estimated_value"]
            assert tree["shipment"]["shipment_sub_type"] == ("01" if value < 200 else "02")
            assert 0 < value <= 2000
    assert found == {f"{at:02}" for at in range(2, 12)}


def test_check_digits_of_containers_that_are_known() -> None:
    # ISO 6346's own example, and a sample of this project
    assert numbers.container_check_digit("CSQU", "305438") == "3"
    assert numbers.container(410026) == ("410026", "0")


@given(st.integers(0, 10**9))
def test_a_container_by_both_ways(serial: int) -> None:
    digits, check_digit = numbers.container(serial)
    assert check_digit == numbers.container_check_digit("XQZU", digits)


def test_air_waybills_have_their_check_digit() -> None:
    found = 0
    for made in records("air", "SE15"):
        number = made["bill_of_lading_number"]
        if made["bill_type_indicator"] != "H":
            assert number[:3] == "000"
            assert int(number[3:10]) % 7 == int(number[10])
            found += 1
    assert found >= 60


@pytest.mark.parametrize("kind", KINDS)
def test_names_and_addresses_are_of_the_lists(kind: str) -> None:
    forms = {form for country in COUNTRIES.values() for form in country.forms}
    streets = {street for country in COUNTRIES.values() for street in country.streets}
    cities = {city.name for country in COUNTRIES.values() for city in country.cities}
    firm = re.compile(
        f"(?:{'|'.join(STEMS)}) "
        f"(?:{'|'.join(trade for of in TRADES.values() for trade in of)}) (?:{'|'.join(forms)})"
    )
    person = re.compile(f"(?:{'|'.join(FIRST)}) (?:{'|'.join(LAST)})")
    for tree in some(kind, 11):
        for _, made in walk(tree, ""):
            if name := made.get("entity_name"):
                assert firm.fullmatch(name) or made["record"] == "PG19"
                assert name.split()[0] in STEMS
                assert len(name) <= 35
            for name in filter(None, (made.get("contact_name"), made.get("individual_name"))):
                assert person.fullmatch(name)
            phone = made.get("contact_phone") or made.get("telephone_number_of_the_individual")
            assert phone is None or re.fullmatch(f"(?:{'|'.join(AREAS)})55501[0-9][0-9]", phone)
            city = made.get("city_name") or made.get("entity_city")
            assert city is None or city in cities
            for item in made.get("addresses", ()):
                if item["address_component_qualifier"] == "02":
                    assert item["address_information"] in streets
            number = made.get("importer_of_record") or made.get("entity_identifier")
            assert number is None or re.fullmatch("00-[0-9]{9}", number)


@pytest.mark.parametrize("kind", ENTRIES)
def test_goods_are_of_the_country_of_their_line(kind: str) -> None:
    of = {goods.hts: goods for goods in ALL_GOODS}
    for tree in some(kind):
        for line in tree.get("lines", ()):
            *before, last = [group["tariff"]["hts_number"] for group in line["tariffs"]]
            country = line["item"]["country_of_origin"]
            assert country in of[last].countries or last == OLD_GOODS.hts
            assert line["item"]["commercial_invoice_description"] == of[last].description
            assert before in ([], [TIB_HTS], [CHAPTER_99.get(country)])


@pytest.mark.parametrize("kind", ENTRIES)
def test_ports_are_those_of_the_samples(kind: str) -> None:
    known = {port for ports in PORTS.values() for port in ports} | {BARGE_PORT}
    made = [header.get("planned_port_of_entry") for header in records(kind, "SE10")]
    assert set(made) <= known | {None}


def test_what_a_kind_has_that_others_have_not() -> None:
    def shown(kind: str) -> set[str]:
        return {made["record"] for tree in some(kind, 2, 120) for _, made in walk(tree, "")}

    assert {"SE16"} <= shown("air_split")
    assert {"SE41", "SE61"} <= shown("type_06")
    assert {"PG01", "PG02", "PG19", "PG26"} <= shown("pga_food")
    assert {"PG22", "PG24"} <= shown("pga_vehicles")
    assert {"SF10", "SE40", "SF30"} <= shown("unified")
    assert {"SF15", "SF25", "SF40"} <= shown("isf_10")
    assert {"SF50"} <= shown("isf_5")
    assert shown("isf_delete") == {"SF10"}
    assert shown("cancel") == {"SE10", "SE13", "SE20"}
    assert not {"SE30", "SE40"} & shown("update")
    actions = {made["valid_action_code"] for made in records("replace", "SE10")}
    assert actions == {"R"}
    types = {kind: next(records(kind, "SE10"))["entry_type"] for kind in KINDS if "type_" in kind}
    assert all(kind == f"type_{code}" for kind, code in types.items())


def test_a_mix_is_in_its_proportions() -> None:
    made = list(generate({"ocean": 3, "isf_10": 1, "bond_query": 1}, 4, 1000))
    assert [tree["type"] for tree in made] == ["SE"] * 600 + ["SF"] * 200 + ["KI"] * 200
    mixed = list(generate({"truck": 3, "cancel": 1}, 4, 1000))
    cancelled = sum(tree["header"]["valid_action_code"] == "D" for tree in mixed)
    assert 200 < cancelled < 300


def test_days_are_spread_in_order() -> None:
    trees = list(generate("air_split", 1, 40, day="2027-02-27", to="2027-03-01"))
    arrivals = [tree["bills"][0]["conveyances"][0]["date_of_arrival"] for tree in trees]
    assert min(arrivals) >= "2027-02-27"
    assert max(arrivals) > "2027-03-01"


def test_it_is_made_one_at_a_time() -> None:
    made = generate("ocean", 1, 9_000_000)
    assert len(list(islice(made, 3))) == 3


def test_entry_numbers_go_on_from_the_last_to_the_first() -> None:
    seed = next(s for s in range(10**6) if Chance(2 * s).below(10**7) >= 10**7 - 40)
    made = [tree["header"]["entry_number"] for tree in generate("cancel", seed, 60)]
    assert len(set(made)) == 60
    assert min(made) < "00001000" < "99999000" < max(made)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (({}, 1, 1, "EEE", "2026-01-01", "2026-01-01"), "no kind"),
        (({"boat": 1}, 1, 1, "EEE", "2026-01-01", "2026-01-01"), "no kind 'boat'"),
        (({"air": 0}, 1, 1, "EEE", "2026-01-01", "2026-01-01"), "below 1"),
        (({"air": 1}, -1, 1, "EEE", "2026-01-01", "2026-01-01"), "seed"),
        (({"air": 1}, 1, -1, "EEE", "2026-01-01", "2026-01-01"), "count"),
        (({"air": 1}, 1, 10**7 + 1, "EEE", "2026-01-01", "2026-01-01"), "count"),
        (({"air": 1}, 1, 1, "E", "2026-01-01", "2026-01-01"), "filer"),
        (({"air": 1}, 1, 1, "EEE", "2026-01-02", "2026-01-01"), "behind"),
        (({"air": 1}, 1, 1, "EEE", "1969-01-02", "2026-01-01"), "1971"),
        (({"air": 1}, 1, 1, "EEE", "2026-01-02", "2069-01-01"), "2068"),
        (({"type_86": 1}, 1, 1, "EEE", "2025-08-01", "2025-08-29"), "86"),
    ],
)
def test_what_cannot_be_made(arguments: Any, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        check(*arguments)


def test_it_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="no kind"):
        generate("boat", 1, 1)


def test_the_day_where_none_is_given() -> None:
    assert first_day({"ocean": 1}) == "2026-10-05"
    assert first_day({"ocean": 1, "type_86": 1}) < "2025-08-29"


@pytest.mark.parametrize(
    "text", ["boat", "air,air", "air=", "air=0", "air=-1", "air=x", "air=\u0661"]
)
def test_a_mix_that_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"kind|twice|weight"):
        parse_mix(text)


def test_the_lists_are_in_cbps_characters() -> None:
    words = [*STEMS, *FIRST, *LAST, *names.SHIPS, names.BARGE]
    words += [trade for of in TRADES.values() for trade in of]
    for country in COUNTRIES.values():
        words += [*country.streets, *country.forms, *(city.name for city in country.cities)]
    assert all(re.fullmatch("[A-Z0-9 ]+", word) for word in words)
    assert all(len(goods.description) <= 70 for goods in ALL_GOODS)
    assert all(re.fullmatch("[0-9]{10}", goods.hts) for goods in ALL_GOODS)


def test_chances_are_those_of_random() -> None:
    """The numbers that the documentation of `random` promises to keep."""
    chance = Chance(1)
    assert [chance.below(1000) for _ in range(3)] == [134, 847, 763]
    assert {Chance(seed).between(1, 3) for seed in range(50)} == {1, 2, 3}
    assert {Chance(seed).pick("ab") for seed in range(50)} == {"a", "b"}
    drawn = [Chance(seed).weighted((1, 0, 3)) for seed in range(400)]
    assert set(drawn) == {0, 2}
    assert 70 < drawn.count(0) < 130
