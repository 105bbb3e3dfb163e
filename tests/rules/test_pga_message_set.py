"""Rules of the PGA message set, beyond their examples."""

from __future__ import annotations

import itertools

import pytest

import catair
from catair.chapters.pga_message_set import ADDITIONAL_INFORMATION, PARENTS
from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules import pga_message_set
from catair.rules.rule import Case, Context

OI, PG01, PG02 = "OI        GOODS", "PG01001EP VNE", "PG02P"
PG13, PG14 = "PG13SPECIMEN MINISTRY", "PG141EP1ABC-002"
PG19, PG20, PG21 = "PG19MF", "PG20", "PG21MF MARIA EJEMPLO"
LINE, TARIFF = "SE40001JP SEDAN", "SE608703230160"
HEAD = [OI, PG01, PG02]


def told(*lines: str, before: tuple[str, ...] = ()) -> list[tuple[str, int]]:
    """The rules that an SE with these records breaks, each with its place among the lines."""
    rows = ["A2304EEEPASSWD110926     SE", "B  2304EEESE", "SE10AEEE  00419316 01", *before]
    rows += [LINE, TARIFF]
    first = len(rows) + 1
    data = "".join(f"{row:80}\n" for row in [*rows, *lines, "Y  2304EEESE", "Z2304EEE      110926"])
    found = catair.validate(data.encode(), select=["PGA-"])
    return [(f.code.removeprefix("PGA-"), (f.line or 0) - first) for f in found]


def graded(*lines: str) -> list[tuple[str, str]]:
    """Code and severity of what an SE with these records breaks."""
    rows = ["A2304EEEPASSWD110926     SE", "B  2304EEESE", "SE10AEEE  00419316 01", LINE, TARIFF]
    data = "".join(f"{row:80}\n" for row in [*rows, *lines, "Y  2304EEESE", "Z2304EEE      110926"])
    return [(f.code, f.severity) for f in catair.validate(data.encode(), select=["PGA-"])]


def disclaimed(code: str, agency: str = "EP VNE", number: str = "001") -> str:
    return f"PG01{number}{agency}".ljust(79) + code


# --- sets ---


def test_lower_case_is_what_cbp_makes_of_it() -> None:
    """B&B-8: substitution groups, and the agency of a disclaimer."""
    group = ("PG00s0001", PG19, PG20, PG21, "PG00e")
    assert told(*HEAD, "PG00r0001", before=group) == []
    assert told(OI, disclaimed("e", "fwsxxx")) == []
    assert told(OI, disclaimed("E", "fwsxxx")) == []


def test_the_printed_sets_are_right() -> None:
    """PGA-65: three agencies, each from 001; two that share their data."""
    assert not told(
        *[OI, PG01, PG02, "PG01002EP VNE", PG02, "PG04", "PG30A", "PG01003EP VNE", PG02],
        *["PG01001FSI", PG02, "PG01001FDA", PG02, "PG10", "PG261"],
    )
    assert not told(OI, PG01, "PG01001FSIS", PG02, "PG04", "PG30A")


def test_a_set_is_behind_every_tariff_number() -> None:
    assert told(*HEAD, TARIFF, PG01, PG02) == [("OI", 4)]
    assert told(*HEAD, TARIFF, *HEAD) == []
    assert told(PG02, PG19) == [("OI", 0), ("PG01", 0)]
    assert told(OI, TARIFF, OI, PG02) == [("PG01", 0), ("PG01", 3)]
    assert told(OI, OI, PG01, PG02) == [("PG01", 0), ("OI-ONE", 1)]


def test_another_description_may_be_of_other_data() -> None:
    """PGA-63: OGA data have an OI of their own."""
    assert told(OI, "FD01", OI, PG01, PG02) == []
    assert told(*HEAD, OI, "FD01") == [("OI-ONE", 3)]
    assert told(OI, TARIFF, "FD01") == [("PG01", 0)]
    assert told(*HEAD, "FD01", OI, "PG01002EP VNE", PG02) == []


@pytest.mark.parametrize(
    "numbers",
    [
        ["001EP", "002EP", "001FDA", "003EP"],  # by agency
        ["001EP", "001FDA", "001EP"],  # from 001 when the agency changes
        ["XXXEP", "001EP"],
    ],
)
def test_line_numbers(numbers: list[str]) -> None:
    lines = itertools.chain.from_iterable((f"PG01{number}", PG02) for number in numbers)
    assert told(OI, *lines) == []


def test_line_numbers_of_a_line_with_several_tariff_numbers() -> None:
    """Within the tariff number (PGA-13) or within the CBP line (PGA-17)."""
    for number in ("001", "002"):
        assert told(*HEAD, TARIFF, OI, f"PG01{number}EP", PG02) == []
    assert told(*HEAD, TARIFF, OI, "PG01003EP", PG02) == [("PG01-NUMBER", 5)]
    assert told(*HEAD, LINE, TARIFF, OI, "PG01002EP", PG02) == [("PG01-NUMBER", 6)]
    assert told(*HEAD, "PG01001EP", PG02) == [("PG01-NUMBER", 3)]


def test_line_numbers_over_all_agencies_of_a_line() -> None:
    """PGA-17: beginning with 001 within a CBP line, incremented on subsequent PG01 records."""
    second = [OI, "PG01003NMFSIM", PG02]
    assert told(*HEAD, "PG01002FDAFOO", PG02, TARIFF, *second) == []
    assert told(*HEAD, "PG01002FDAFOO", PG02, LINE, TARIFF, *second) == [("PG01-NUMBER", 8)]


def test_line_numbers_behind_a_group_that_has_a_line() -> None:
    group = ("PG00S0001", PG01, PG02, "PG00E")
    lines = (OI, "PG00R0001", "PG01002EP VNE", PG02)
    assert told(*lines, before=group) == []
    assert told(*lines, LINE, TARIFF, OI, "PG01002EP", PG02, before=group) == [("PG01-NUMBER", 7)]


@pytest.mark.parametrize(
    ("record", "severity"),
    [
        ("PG29KG 000000086000   000000000000", WARNING),
        ("PG29KG 000000086000   000000000001", ERROR),
    ],
)
def test_zeros_in_a_quantity_that_is_not_used(record: str, severity: str) -> None:
    """They "should be space filled" (PGA-14)."""
    assert graded(*HEAD, record) == [("PGA-PG29", severity)]


def test_product_codes_of_one_qualifier_are_a_warning() -> None:
    """What a line change does to the filing is not said (PGA-21)."""
    assert graded(OI, PG01, "PG02PFDP 24TGT07            FDP 24TGT08") == [
        ("PGA-PG02-QUALIFIER", WARNING)
    ]


def test_a_corrected_line_is_left_alone() -> None:
    """What a correction demands is in another document (PGA-18)."""
    assert told(OI, "PG01004EP VNE".ljust(78) + "X") == []


def test_a_pg02_or_a_disclaimer() -> None:
    assert told(OI, PG01, "PG24EP2A") == [("PG02", 1)]
    assert told(OI, PG01, "PG24EP2A", "PG01002EP VNE", PG02) == [("PG02", 1)]
    assert told(OI, disclaimed("A"), "PG24EP2A", "PG01002EP VNE", PG02) == []
    assert told(OI, PG01, disclaimed("A", "FDAFOO")) == [("PG02", 1)]
    assert told(OI, "PG01001FSI", PG01) == [("PG02", 1)]


@pytest.mark.parametrize(
    ("code", "agency", "rule"),
    [
        ("E", "FWS", None),
        ("E", "FDA", "PG01-N1a"),
        ("F", "FDA", "PG01-N1b"),  # the entry is of type 01
        ("G", "APH", None),
        ("G", "FWS", "PG01-N1c"),
        ("A", "FWS", None),
    ],
)
def test_disclaimers_of_one_agency(code: str, agency: str, rule: str | None) -> None:
    assert told(OI, disclaimed(code, agency)) == ([(rule, 1)] if rule else [])


def test_products_and_components() -> None:
    assert told(*HEAD, "PG02C", "PG02C", "PG01002EP VNE", PG02) == []
    assert told(*HEAD, "PG02C", PG02) == [("PG02-ONE", 4)]
    assert told(OI, PG01, "PG02C", PG02, PG02) == [("PG02-ORDER", 3), ("PG02-ONE", 4)]
    assert told(OI, PG01, "PG02X") == []


def codes(kind: str, *qualifiers: str) -> str:
    return f"PG02{kind}" + "".join(f"{each:4}{'A1':19}" for each in qualifiers)


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        (codes("P", "FDP", "CAS", "FDP"), [("PG02-QUALIFIER", 2)]),
        (codes("P", "FDP", "FDP", "FDP"), [("PG02-QUALIFIER", 2)] * 2),
        (codes("P", "", "", "FDP"), []),
        (codes("C", "FDP", "FDP"), []),
    ],
)
def test_product_codes(line: str, rules: list[tuple[str, int]]) -> None:
    assert told(OI, PG01, line) == rules


# --- what needs a record before or behind it ---


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        (["PG07", "PG08", "PG08"], []),
        (["PG07", "PG02C", "PG08"], [("PG08", 5)]),
        ([PG13, PG14, PG13, PG14, PG14], []),
        ([PG13, PG13, PG14], [("PG13", 3)]),
        ([PG13, "PG02C", PG14], [("PG13", 3)]),
        ([PG13, "PG01002EP VNE", PG02], [("PG13", 3)]),
        ([PG13, "PG50", PG14, "PG51"], []),
        ([PG19, PG20, PG21, PG19, PG20], []),
        ([PG19, PG21, PG20], []),
        ([PG19, PG20, PG20], [("PG20-ORDER", 5)]),
        (["PG22", PG21, "PG34", "PG55"], []),
        (["PG30I", PG21], []),
        ([PG21, "PG34", "PG55"], [("MODEL", 3)]),
        (["PG34"], [("MODEL", 3)]),
        (["PG55IM"], [("MODEL", 3)]),
        (["PG24EP2A"], []),
    ],
)
def test_records_that_go_together(lines: list[str], rules: list[tuple[str, int]]) -> None:
    assert told(*HEAD, *lines) == rules


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        (["PG30L", PG19, PG20, PG21, "PG30L", PG19, PG20, PG21], []),
        (["PG30L", PG19, PG20, "PG30A", PG21], [("PG30-LAB", 3)]),
        (["PG30L", "PG02C", PG19, PG20, PG21], [("PG30-LAB", 3)]),
        (["PG30S", "PG30N"], []),
    ],
)
def test_a_laboratory_is_named(lines: list[str], rules: list[tuple[str, int]]) -> None:
    assert told(*HEAD, *lines) == rules


def test_a_reference_follows_what_it_adds_to() -> None:
    assert told(*HEAD, PG19, "PG60ENAX", "PG60AD1X", PG20, "PG60AD3X", PG21, "PG60TELX") == []
    assert told(*HEAD, "PG60ENAX") == [("PG60", 3)]
    assert told(*HEAD, PG19, "PG60TELX", "PG60ENAX") == [("PG60-N1", 4)]
    assert told(*HEAD, PG19, "PG60ZZZX") == []  # no code of the list, which FIELD-CODE tells
    assert set().union(*pga_message_set._FOLLOWING.values()) == set(ADDITIONAL_INFORMATION)


def test_what_each_reference_follows_is_what_its_code_says() -> None:
    """PGA-58: "for PG19", "for PG19, 20, 21"."""
    for code, said in ADDITIONAL_INFORMATION.items():
        numbers = said.partition(" PG")[2] if code != "CIT" else "19, 20, 21"
        named = {f"PG{number}" for number in numbers.split(", ")}
        following = pga_message_set._FOLLOWING
        assert {name for name, those in following.items() if code in those} == named


@pytest.mark.parametrize(
    ("levels", "right"),
    [("1", 1), ("123456", 1), ("136", 1), ("1212", 1), ("2", 0), ("11", 1), ("132", 0), ("1X2", 1)],
)
def test_packaging_levels(levels: str, right: bool) -> None:
    found = told(*HEAD, *(f"PG26{level}" for level in levels))
    assert [code for code, _ in found] == ([] if right else ["PG26"])


def test_every_grouping_has_its_packages() -> None:
    assert told(*HEAD, PG14, "PG50", "PG261", "PG262", "PG51", "PG50", "PG262", "PG51") == [
        ("PG26", 9)
    ]


@pytest.mark.parametrize("name", sorted(PARENTS))
def test_what_stands_in_a_grouping(name: str) -> None:
    """PGA-67: 12 records, and those that describe them."""
    members = {"05", "06", "07", "10", "14", "19", "22", "25", "26", "29", "31", "32"}
    describing = {"08", "20", "21", "24", "34", "55", "60"}
    found = [code for code, _ in told(*HEAD, "PG50", f"{name}A", "PG51")]
    apart = {"PG01", "PG02", "PG50"}
    assert ("PG50" not in found) == (name in apart or name[2:] in members | describing)
    assert "PG50" not in [code for code, _ in told(*HEAD, "PG50", "PG51", f"{name}A")]


# --- records by themselves ---


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("PG06HRV".ljust(45) + "017", "PG06-TYPE"),
        ("PG06HRV".ljust(45) + "017  PRESSED", None),
        ("PG06HRV".ljust(45) + "018", None),
        ("PG07".ljust(54) + "122026", None),
        ("PG07".ljust(54) + "002026", None),
        ("PG07".ljust(54) + "132026", "PG07-MONTH"),
        ("PG24EP2", "PG24"),
        ("PG24EP2".ljust(12) + "TEXT", None),
        ("PG24".ljust(12) + "TEXT", None),
        ("PG28031504080115", None),
        ("PG28031504080116", "PG28"),
        ("PG28", None),
        ("PG29KG 000000000000", None),
        ("PG29".ljust(7) + "000000086000", "PG29"),
        ("PG29".ljust(49) + "KG", "PG29"),
        ("PG29".ljust(49) + "KG 000000000100", None),
        ("PG29KG 00000008600X", None),  # its columns hold no number, which reading tells
        ("PG30A".ljust(13) + "0001", None),
        ("PG30A".ljust(13) + "2400", None),
        ("PG30A".ljust(13) + "0000", "PG30-TIME"),
        ("PG30A".ljust(13) + "2401", "PG30-TIME"),
        ("PG30A".ljust(13) + "1060", "PG30-TIME"),
        ("PG32SPLJPUNL", "PG32"),
        ("PG32SPLJP", None),
        ("PG32SPLJPUNLTYO", None),
        ("PG33", "PG33"),
        ("PG33".ljust(13) + "PACIFIC", None),
        ("PG33FAO61", None),
    ],
)
def test_a_record_by_itself(line: str, rule: str | None) -> None:
    assert told(*HEAD, line) == ([(rule, 3)] if rule else [])


# --- substitution ---

GROUP = ("PG00S0001", PG19, PG20, "PG00E")


def test_a_group_stands_where_it_is_named() -> None:
    """PGA-70: it replaces the record before any rule is run."""
    assert told(*HEAD, "PG00R0001", PG21, "PG55IM", before=GROUP) == []
    assert told(*HEAD, PG13, "PG00R0001", before=("PG00S0001", PG14, "PG00E")) == []
    assert told(*HEAD, "PG00R0001", "PG262", before=("PG00S0001", "PG261", "PG00E")) == []
    assert told(*HEAD, "PG30L", "PG00R0001", PG21, before=GROUP) == []
    whole = ("PG00S0001", *HEAD, "PG00E")
    assert told("PG00R0001", PG14, before=whole) == []
    assert told(OI, PG01, "PG00R0001", before=("PG00S0001", PG02, "PG00E")) == []


def test_a_reference_behind_a_group_follows_its_last_record() -> None:
    assert told(*HEAD, "PG00R0001", "PG60ECIX", before=GROUP) == []
    assert told(*HEAD, "PG00R0001", "PG60TELX", before=GROUP) == [("PG60-N1", 4)]
    assert told(*HEAD, "PG00R0001", "PG60TELX", before=("PG00S0001", "PG00E")) == []


def test_where_a_group_is_to_stand_is_not_judged() -> None:
    """Its records are, by themselves."""
    assert told(*HEAD, before=("PG00S0001", PG20, PG21, "PG08", "PG00E")) == []
    found = told(*HEAD, before=("PG00S0001", "PG24EP2", "PG00E"))
    assert [code for code, _ in found] == ["PG24"]


def test_a_group_that_there_is_none_of_may_hold_anything() -> None:
    """What follows is not told on top."""
    assert told(*HEAD, PG13, "PG00R0009", "PG60ECIX", "PG08") == [("PG00-GROUP", 4)]


def test_groups_are_numbered() -> None:
    two = (*GROUP, "PG00S0002", PG21, "PG00E")
    assert told(*HEAD, "PG00R0002", "PG00R0001", before=two) == []
    for second in ("0001", "0003"):
        found = told(*HEAD, before=(*GROUP, f"PG00S{second}", PG21, "PG00E"))
        assert [code for code, _ in found] == ["PG00-SEQUENCE"]
    # told once: the next is counted from the one before; letters are no count
    odd = (*("PG00S0005", "PG00E", "PG00S0006", "PG00E"), "PG00SA", "PG00E", "PG00S0008", "PG00E")
    found = told(*HEAD, before=odd)
    assert [code for code, _ in found] == ["PG00-SEQUENCE", "PG00-SEQUENCE"]


def test_a_group_without_a_number() -> None:
    assert [code for code, _ in told(*HEAD, before=("PG00S", PG19, "PG00E"))] == ["PG00-NUMBER"]
    assert told(*HEAD, "PG00R") == [("PG00-NUMBER", 3)]
    assert told(*HEAD, "PG00") == []


def test_a_group_within_a_group_is_not_replaced() -> None:
    assert told(*HEAD, before=("PG00S0001", PG19, "PG00R0001", "PG00E")) == []


def test_a_group_that_is_not_closed_ends_with_its_tariff_number() -> None:
    found = told(*HEAD, "PG00S0001", PG20, TARIFF, OI, PG01, PG02, PG20)
    assert found == [("PG20", 9)]


def test_repeating_a_group_makes_no_work() -> None:
    """A group of many records that stands in many places is not unfolded."""
    group = ("PG00S0001", *[PG19, PG20] * 2000, "PG00E")
    assert told(*HEAD, *["PG00R0001"] * 2000, before=group) == []


def test_an_address_within_a_group() -> None:
    """A PG20 may be of a PG19 before the group; a second one of a PG19 in it may not."""
    for group, at in (
        ([PG20, PG20], []),
        ([PG19, PG20, PG19, PG20], []),
        ([PG19, PG20, PG21, PG20], [-4]),
        ([PG19, PG20, "PG00R0001", PG20], []),
    ):
        found = told(*HEAD, before=("PG00S0001", *group, "PG00E"))
        assert found == [("PG20-ORDER", place) for place in at], group


def test_what_describes_a_product_stands_behind_it() -> None:
    assert told(OI, PG01, "PG10", PG02) == [("PG02-FIRST", 3)]
    assert told(OI, disclaimed("A"), "PG10", PG02) == []
    assert told(OI, PG01, "PG01001FDA", PG02, "PG10", "PG02C") == []
    assert told(OI, PG01, "PG10") == [("PG02", 1)]


# --- applications and trees ---


def case(*records: Object, application: str = "AE") -> Case:
    return Case("transaction", {}, list(records), application, Context("2026-11-25"))


def test_in_an_entry_summary() -> None:
    """AE numbers its lines by 40; its entry type has another name."""
    head: Object = {"record": "10", "entry_type_code": "21"}
    line: Object = {"record": "40"}
    item: Object = {"record": "OI"}
    header = {"record": "PG01", "government_agency_code": "FDA", "pga_line_number": "001"}
    made = case(
        head, line, item, header | {"disclaimer": "F"}, line, item, header, {"record": "PG02"}
    )
    pga_message_set.check(made)
    assert made.told == []


# --- entry summaries, as a run of records ---

SUMMARY, AE_LINE, AE_TARIFF = "10AEEE  00419340", "40  001 MX", "504009320020"
BODY = [AE_LINE, AE_TARIFF, OI, "PG01001NHTREI", PG02]


def summaries(*lines: str) -> list[tuple[str, int]]:
    """The rules that an AE block of these records breaks, each with its place among them."""
    rows = ["A2304EEEPASSWD110926     AE", "B  2304EEEAE", *lines]
    data = "".join(f"{row:80}\n" for row in [*rows, "Y  2304EEEAE", "Z2304EEE      110926"])
    found = catair.validate(data.encode(), select=["PGA-"])
    return [(f.code.removeprefix("PGA-"), (f.line or 0) - 3) for f in found]


def test_a_run_of_entry_summaries() -> None:
    assert summaries(SUMMARY, *BODY, "90", SUMMARY, *BODY) == []
    for at, code, place in ((2, "OI", 3), (3, "PG01", 4), (4, "PG02", 4)):
        wrong = [*BODY[:at], *BODY[at + 1 :]]
        assert summaries(SUMMARY, *wrong, SUMMARY, *BODY) == [(code, place)]
        assert summaries(SUMMARY, *BODY, SUMMARY, *wrong) == [(code, place + 6)]
    assert summaries(SUMMARY, AE_LINE, AE_TARIFF, "51", SUMMARY) == []


def test_substitution_groups_are_of_one_summary() -> None:
    group = ["PG00S0001", PG19, PG20, "PG00E"]
    assert summaries(SUMMARY, *group, *BODY, "PG00R0001") == []
    assert summaries(SUMMARY, *group, *BODY, SUMMARY, *BODY, "PG00R0001") == [("PG00-GROUP", 16)]
    assert summaries(SUMMARY, *group, *BODY, SUMMARY, *group, *BODY, "PG00R0001") == []


def test_a_run_without_its_beginning() -> None:
    """Which groups there are, and which entry type, is not known."""
    assert summaries(*BODY, "PG00R0001") == []
    assert summaries(AE_LINE, AE_TARIFF, OI, disclaimed("F", "FDA")) == []
    assert summaries(AE_LINE, AE_TARIFF, PG02) == [("OI", 2), ("PG01", 2)]


@pytest.mark.parametrize("cut", range(994, 1006))
def test_a_long_run_is_judged_across_its_cut(cut: int) -> None:
    """Where a thousand records end, what they lack is not told, and what is right stays so."""
    group = ["PG00S0001", PG19, PG20, "PG00E"]
    fill = ["44"] * (cut - 8)
    right = [*BODY, PG13, PG14, "PG30L", "PG00R0001", PG21]
    head = [SUMMARY, *group, AE_LINE]
    assert summaries(*head, *fill, *right, SUMMARY, *BODY) == []
    late = [*head, *fill, *right, AE_TARIFF, PG02]
    assert summaries(*late) == [("OI", len(late) - 1), ("PG01", len(late) - 1)]


def test_a_cut_between_what_belongs_together() -> None:
    fill = ["44"] * 995
    assert summaries(SUMMARY, AE_LINE, *fill[1:], AE_TARIFF, OI, PG01) == [("PG02", 998)]
    for behind in ([SUMMARY], ["44"], [PG02]):
        assert summaries(SUMMARY, AE_LINE, *fill, AE_TARIFF, OI, PG01, *behind) == []
    assert summaries(SUMMARY, AE_LINE, "44", *fill, AE_TARIFF, OI, AE_TARIFF) == []


@pytest.mark.parametrize("name", sorted(pga_message_set.NAMES))
def test_no_record_is_too_poor(name: str) -> None:
    """An object without elements, or one that is carried as it came."""
    for made in ({"record": name}, {"record": name, "raw": name}, {"record": name, "verbatim": {}}):
        pga_message_set.check(case(made, {"record": None, "raw": ""}, made))


def test_columns_without_a_value_are_not_blank() -> None:
    made = case({"record": "PG00", "substitution_indicator": "R", "verbatim": {"6-9": "\x00"}})
    pga_message_set.check(made)
    assert made.told == []
    bad: Object = {"record": "PG01", "verbatim": {"80-80": "\x00"}}
    made = case(
        {"record": "OI"}, bad, {"record": "PG02", "item_type": "P", "product_codes": [None]}
    )
    pga_message_set.check(made)
    assert made.told == []


def test_without_such_records_nothing_is_done() -> None:
    made = case({"record": "SE10"}, {"record": None, "raw": ""}, application="SE")
    pga_message_set.check(made)
    assert made.told == []
