"""Security filings, alone and with an entry: the edges of their rules.

What a rule says and that it is told stands in its examples; here is where it begins and ends.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import catair
from catair.codes.appendix_b import COUNTRIES, EQUIPMENT, UNITS_OF_MEASURE
from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules import importer_security_filing, unified_isf
from catair.rules.isf_common import USES
from catair.rules.rule import Case, Context

SAMPLES = Path(__file__).parents[2] / "samples"
FAULTY = {
    ("ISF-E01", 3),
    ("ISF-H20", 3),
    ("ISF-X01", 10),
    ("ISF-H16d", 52),
}

Lines = list[str]
Edit = Callable[[Lines], Lines]


def put(start: str, column: int, text: str) -> Edit:
    """Write text into the first line that begins so."""

    def edit(lines: Lines) -> Lines:
        at = next(n for n, line in enumerate(lines) if line.startswith(start))
        line = lines[at]
        lines[at] = line[: column - 1] + text + line[column - 1 + len(text) :]
        return lines

    return edit


def behind(start: str, *new: str) -> Edit:
    """Put lines behind the first one that begins so."""

    def edit(lines: Lines) -> Lines:
        at = next(n for n, line in enumerate(lines) if line.startswith(start))
        return lines[: at + 1] + [line.ljust(80) for line in new] + lines[at + 1 :]

    return edit


def without(*starts: str) -> Edit:
    """Leave out every line that begins so."""
    return lambda lines: [line for line in lines if not line.startswith(starts)]


def told(sample: str, *edits: Edit) -> list[tuple[str, str]]:
    """(code, severity) of what these rules tell of a sample that is changed."""
    lines = (SAMPLES / "isf" / f"{sample}.txt").read_text(encoding="latin-1").splitlines()
    for edit in edits:
        lines = edit(lines)
    found = catair.validate("\n".join([*lines, ""]).encode("latin-1"))
    return [(f.code[4:], f.severity) for f in found if f.code.startswith("ISF-")]


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.txt")), ids=lambda path: path.stem)
def test_samples(path: Path) -> None:
    """Only the sample that is meant faulty is told of."""
    found = {(f.code, f.line) for f in catair.validate(path) if f.code.startswith("ISF-")}
    assert found == (FAULTY if path.stem == "isf_faulty" else set())


# --- SF10 -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        # EI, ANI, 34
        ([put("SF10", 11, "ANI280400-00017  ")], []),
        ([put("SF10", 11, "ANI2804000-0017  ")], [("H11", ERROR)]),
        ([put("SF10", 11, "34 000-00-0000   ")], []),
        ([put("SF10", 11, "34 00-000-0000   ")], [("H11", ERROR)]),
        ([put("SF10", 14, "00-2700224XY")], []),
        ([put("SF10", 14, "00-2700224xy")], []),
        ([put("SF10", 14, "00-2700224X ")], [("H11", ERROR)]),
        ([put("SF10", 14, " " * 15)], []),  # mandatory by its layout
        ([put("SF10", 11, "ZZ ")], []),  # no code of its layout
        # action
        ([put("SF10", 8, "a")], []),
        ([put("SF10", 8, "X"), put("SF10", 39, "EEE-00002610044")], []),
        ([put("SF10", 8, "X")], []),
        ([put("SF10", 8, " ")], []),
        ([put("SF10", 8, "r"), put("SF10", 39, "eee-00002610044")], []),
        ([put("SF10", 8, "R"), put("SF10", 39, "EE-000002610044")], [("H16b", ERROR)]),
        # bond
        ([put("SF10", 6, "08")], []),
        ([put("SF10", 6, "99")], []),
        ([put("SF10", 6, "03")], [("H18c", WARNING)] * 3),
        ([put("SF10", 6, "09"), put("SF10", 58, " " * 18)], []),
        ([put("SF10", 58, "280400-00017"), put("SF10", 74, "4")], []),
        ([put("SF10", 58, "000-00-0000 ")], []),
        ([put("SF10", 73, "  9")], [("H18b", WARNING), ("H20", ERROR)]),
        ([put("SF10", 73, "169")], [("H20b", ERROR)]),
        ([put("SF10", 73, "168")], []),
        ([put("SF10", 73, "169"), behind("SF15", "SF20V1 000")], [("H20b", ERROR)]),
        ([put("SF10", 73, "169"), behind("SF15", "SF20V1 000", "SF20SBN1")], []),
        # filings of an unknown type are not judged by a set of entities
        ([put("SF10", 5, "9"), without("SF30IM", "SF30SE")], []),
    ],
)
def test_header(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert sorted(told("isf_10_minimal", *edits)) == sorted(expected)


def test_a_date_that_is_none_is_told_of_once() -> None:
    assert told("isf_carnet_06", put("SF10106ACTAEF", 29, "13011970")) == []
    assert told("isf_carnet_06", put("SF10106ACTAEF", 79, "  ")) == [("H13b", WARNING)]
    assert told("isf_carnet_06", put("SF10106ACTAEF", 6, "03"), without("SF206C")) == [
        ("H22", WARNING)
    ]


def test_a_delete_is_judged_by_its_header() -> None:
    assert told("isf_delete", put("SF10", 58, "00-260066200   018")) == [("H18c", WARNING)] * 3
    assert told("isf_delete", put("SF10", 5, "2"), behind("SF10", "SF406601")) == [
        ("H06b", WARNING)
    ]


# --- SF13, SF15, SF25 -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([put("SF13", 5, "03"), put("SF13", 7, "99999999999")], []),
        ([put("SF1301", 7, "00000000800")], []),
        ([put("SF1301", 7, "00000000801")], [("L02", WARNING)]),
        ([put("SF13", 7, " " * 11)], []),  # mandatory by its layout
        ([put("SF13", 29, "   ")], []),
        ([put("SF13", 29, "pcs")], []),
    ],
)
def test_informal(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert told("isf_informal_11", *edits) == expected


def test_bills_and_containers() -> None:
    assert told("isf_10_complete", put("SF15", 7, "AB  ")) == []
    assert told("isf_10_complete", put("SF15", 7, " " * 50)) == []
    assert told("isf_10_complete", put("SF15", 7, "A1BC")) == [("L04b", WARNING)]
    assert told("isf_10_complete", put("SF25", 5, "cn")) == []
    assert told("isf_10_complete", put("SF25", 5, "  ")) == []
    assert told("isf_10_complete", put("SF20", 8, "A*")) == [("X01", WARNING)]


# --- entities -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        # the consignee and the importer stand alone; of the importer only ISF v3 says it
        ([behind("SF30IM", "SF35011")], [("E04", WARNING)]),
        ([put("SF30CN", 43, "   ")], [("E04b", ERROR)]),
        ([put("SF30IM", 43, "   ")], [("E04b", WARNING)]),
        ([put("SF30IM", 46, " " * 20)], [("E04b", WARNING)]),
        ([put("SF30CN", 8, "SPECIMEN")], [("E05", ERROR)]),
        ([put("SF30IM", 8, "SPECIMEN")], [("E05", WARNING)]),
        ([put("SF30IM", 8, "SPECIMEN"), put("SF30IM", 43, "AEFX1           ")], []),
        ([put("SF30SE", 8, "SPECIMEN"), put("SF30SE", 43, "34 000-00-0000")], []),
        ([behind("SF30CN", "SF35011")], [("E04", ERROR)]),
        # with a passport or Social Security number ISF v3 has the name, too
        ([put("SF30CN", 43, "34 000-00-0000 "), behind("SF30CN", "SF35011")], [("E04", WARNING)]),
        ([put("SF30CN", 43, "AEFX1           "), behind("SF30CN", "SF35011")], [("E04", WARNING)]),
        ([put("SF30SE", 43, "34 000-00-0000 "), behind("SF30SE", "SF35011")], [("E05c", WARNING)]),
        # the others
        ([put("SF30SE", 46, " " * 20)], [("E05e", ERROR)]),
        ([put("SF30SE", 46, " " * 20), put("SF10", 9, "FR")], [("E05e", WARNING)]),
        ([put("SF30SE", 46, " " * 20), put("SF30SE", 8, "SPECIMEN")], [("E05e", WARNING)]),
        (
            [put("SF30SE", 43, " " * 23), put("SF30SE", 8, "SPECIMEN"), put("SF10", 9, "FX")],
            [("E05b", WARNING)],
        ),
        ([behind("SF30SE", "SF31DH SPECIMEN")], [("E05c", ERROR)]),
        ([put("SF30SE", 43, " " * 23), put("SF30SE", 8, "SPECIMEN")], [("E05b", ERROR)]),
        (
            [
                put("SF30SE", 43, " " * 23),
                put("SF30SE", 8, "SPECIMEN"),
                behind("SF30SE", "SF35011"),
            ],
            [("E05b", ERROR)],
        ),
        ([put("SF30SE", 43, " " * 23), put("SF10", 9, "FR")], []),
        # qualifiers and formats
        ([put("SF30SE", 43, "dun")], []),
        ([put("SF30SE", 43, "DUN00041200 ")], [("E08", WARNING)]),
        ([put("SF30LG", 46, "000412015    ")], [("E08", WARNING)]),
        ([put("SF30LG", 43, "DUN")], [("E08", WARNING)]),
        ([put("SF30ST", 46, "ZA11")], [("E08", WARNING)]),
        ([put("SF30ST", 46, "z011")], []),
        ([put("SF30BY", 46, "00-2700224  ")], [("E08", WARNING)]),
        ([put("SF30BY", 46, "00-2700224x ")], [("E08", ERROR)]),
        ([put("SF30BY", 43, "CINAB12CD34EF5 ")], []),
        ([put("SF30BY", 43, "CIN-AB12CD34*F5")], []),
        ([put("SF30BY", 43, "CINAB12CD34EF  ")], [("E08", WARNING)]),
        ([put("SF30SE", 43, "AEFX1*         ")], [("E06", WARNING), ("X01", WARNING)]),
        ([put("SF30SE", 43, "AEF")], [("E06", WARNING)]),
        ([put("SF30CN", 43, "DUN000412007   ")], [("E06", WARNING)]),
        ([put("SF30SE", 43, "ZZZ")], []),
        ([put("SF30SE", 5, "ZZZ")], [("E01b", WARNING)]),
        ([put("SF30IM", 5, "im "), put("SF30SE", 5, "se ")], []),
        ([without("SF30IM"), behind("SF15", "SF35011")], [("E01", ERROR)]),
        ([put("SF30CN", 5, "   ")], [("E01b", WARNING)]),
    ],
)
def test_entities(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert sorted(told("isf_10_minimal", *edits)) == sorted(expected)


def test_addresses() -> None:
    def at(*edits: Edit) -> list[tuple[str, str]]:
        return told("isf_bond_9", *edits)

    assert at(put("SF3530", 5, " " * 37)) == []  # mandatory by its layout
    assert at(put("SF3530", 5, " " * 74)) == []
    assert at(put("SF3530", 44, " " * 35)) == [("E12", WARNING)]
    assert at(put("SF3530", 5, " " * 37), put("SF35  ", 42, "  ")) == [("E12", WARNING)]
    assert at(put("SF3530", 7, "\\")) == [("X01", WARNING)]
    assert at(put("SF3530", 46, "*")) == [("X01", WARNING)]
    assert at(put("SF36", 7, "*")) == [("X01", WARNING)]
    assert at(put("SF36", 64, "de")) == []
    assert at(put("SF36", 64, "  ")) == []
    assert told("isf_10_complete", put("SF31", 9, "*")) == [("X01", WARNING)]


def test_flexible_timing_lacks_stuffing_location_and_consolidator() -> None:
    place = "SF30LG", "SF30CS"
    for reason, missing in (("FT", 0), ("fx", 0), ("FR", 2), ("CT", 2)):
        found = told("isf_10_minimal", put("SF10", 9, reason), without(*place))
        assert found == [("E01b", WARNING)] * missing
    assert told("isf_10_minimal", put("SF10", 9, "FT"), without("SF30ST")) == [("E01b", WARNING)]


def test_tariff_numbers() -> None:
    assert told("isf_10_minimal", put("SF40", 5, " " * 10)) == []  # mandatory by its layout
    assert told("isf_10_minimal", put("SF40", 5, "40169312  ")) == []
    assert told("isf_5", put("SF40", 5, "66019 ")) == [("G02", WARNING)]
    assert told("isf_5", put("SF10", 6, "  ")) == []  # mandatory by its layout
    assert told("isf_10_minimal", without("SF30", "SF40"), put("SF10", 5, "2")) == [
        ("E01c", WARNING),
        ("E01c", WARNING),
        ("G03", WARNING),
    ]


@pytest.mark.parametrize(
    ("sample", "start", "line", "has"),
    [
        ("isf_10_minimal", "SF15", "SF15OBXQZL2610044", 1),
        ("isf_10_minimal", "SF15", "SF20CR 1", 0),
        ("isf_10_minimal", "SF15", "SF25CNXQZU000000000520960", 0),
        ("isf_10_minimal", "SF40", "SF40401693    DE", 1),
        ("isf_10_minimal", "SF30SE", f"{'SF30SE':42}DUN000412007", 8),
        ("isf_5", "SF40", "SF40401693", 3),
    ],
)
def test_uses(sample: str, start: str, line: str, has: int) -> None:
    """As many as the map has, and one more; `has` is how many there are."""
    most = 999 - has
    assert told(sample, behind(start, *[line] * most)) == []
    assert told(sample, behind(start, *[line] * (most + 1))) == [("USES", WARNING)]
    assert {most for most, _ in USES.values()} == {999, 3}


def test_uses_of_a_unified_filing() -> None:
    """Its map is printed: an error."""
    more = ["SF3512HALL 1", "SF3514ROOM 2", "SF3532FLOOR 3"]
    assert told("unified_add", behind("SF3515LOT", *more[:2])) == []
    assert told("unified_add", behind("SF3515LOT", *more)) == [("USES", ERROR)]


# --- unified --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        # importer of record and ISF importer
        ([put("SE10", 35, "  ")], []),
        ([put("SE10", 25, " " * 12)], []),
        ([put("SE10", 22, " " * 15)], []),
        ([put("SF10", 24, "  ")], [("H11b", WARNING)]),
        ([put("SF10", 14, " " * 15)], []),
        ([put("SF10", 11, "   ")], []),
        ([put("SE10", 22, "ANI")], [("H12", ERROR)]),
        ([put("SE10", 25, "280400-00017"), put("SF10", 11, "ANI280400-00017")], [("H12", ERROR)]),
        (
            [put("SE10", 22, "34 000-00-0000 "), put("SF10", 11, "34 000-00-0000 ")],
            [],
        ),
        (
            [put("SE10", 22, "34 0000000000  "), put("SF10", 11, "34 000-00-0000 ")],
            [("H12", ERROR)],
        ),
        ([without("SE10")], []),
        # an entry that is cancelled
        ([put("SE10", 5, "d")], [("X06", ERROR)]),
        ([put("SE10", 5, "R")], []),
        # a filing that is replaced
        ([put("SF10", 8, "R"), put("SF10", 39, "EEE-00002610052")], []),
        ([put("SF10", 8, "R")], [("H16c", WARNING)]),
        ([put("SF10", 8, "X")], []),
        # flexible filing is none
        ([put("SF10", 9, "FT"), without("SF30LG")], [("E02", ERROR)]),
        ([put("SF20", 8, "PO 1")], [("L07", ERROR)]),
        ([put("SF20", 8, " " * 50)], []),
        # qualifiers
        ([put("SF30CN", 43, "34 000-00-0000 ")], []),
        ([put("SF30CN", 43, "FR Z011        ")], [("E07", ERROR)]),
        ([put("SF30CN", 43, "CINAB12CD34EF5 ")], [("E09", WARNING)]),
        ([put("SF30BY", 8, " " * 35)], [("E05d", ERROR)]),
        ([put("SF30BY", 43, "34 000-00-0000 ")], [("E05", ERROR), ("E07", ERROR)]),
    ],
)
def test_unified(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert sorted(told("unified_add", *edits)) == sorted(expected)


def test_an_importer_of_record_in_a_unified_filing() -> None:
    """It "should not be included" (SE-78)."""
    lines = (SAMPLES / "isf" / "unified_add.txt").read_text(encoding="latin-1").splitlines()
    for code in ("IM", "im"):
        changed = behind("SF30CN", f"SF30{code:38}EI 00-260011700")([*lines])
        found = catair.validate("\n".join([*changed, ""]).encode("latin-1"))
        told_of = [(f.code, f.severity) for f in found if f.severity in (ERROR, WARNING)]
        assert ("ISF-E02c", WARNING) in told_of
        assert ERROR not in dict(told_of).values()


def test_unified_without_entities() -> None:
    found = told("unified_add", without("SF2", "SF3"))
    assert found == [("E02", ERROR)] * 7


def test_a_delete_with_the_entry() -> None:
    assert told("unified_cancel", put("SF10", 39, " " * 15)) == [("H06", ERROR)]
    assert told("unified_cancel", put("SF10", 39, "EEF")) == [("H16d", WARNING)]


# --- trees that lack something --------------------------------------------------------------------


def case(tree: Object, application: str) -> Case:
    return Case("transaction", tree, [], application, Context("2026-11-25"))


HEADER = {
    "record": "SF10", "isf_submission_type": "1", "shipment_type_code": "09", "action_code": "R",
    "action_reason_code": "CT", "isf_transaction_number": "EEE-00002610044",
}  # fmt: skip


def test_nothing_is_judged_without_a_header() -> None:
    for tree in ({}, {"header": None}, {"isf": None}, {"isf": {"entities": []}}):
        for module in (importer_security_filing, unified_isf):
            judged = case(tree, "SF")
            module.check(judged)
            assert judged.told == []


def test_items_that_are_none() -> None:
    """As a document may have them; a block that is not known has no filer."""
    filing: Object = {
        "header": HEADER,
        "bills": [None],
        "references": [None],
        "equipment": [None],
        "entities": [
            None,
            {"entity": None},
            {"street_addresses": [None]},
            {
                "entity": {"record": "SF30", "entity_code": "MF", "entity_name": "SPECIMEN"},
                "street_addresses": [None, {"record": "SF35", "addresses": [None, None]}],
                "city_and_country": {"record": "SF36"},
                "tariffs": [None],
            },
        ],
    }
    alone, unified = case(filing, "SF"), case({"isf": filing}, "SE")
    importer_security_filing.check(alone)
    unified_isf.check(unified)
    assert {each.code for each in alone.told} == {"ISF-E01", "ISF-E01b"}
    assert {each.code for each in unified.told} == {"ISF-E02"}
    five = filing | {"header": HEADER | {"isf_submission_type": "2"}, "tariffs": [None]}
    judged = case(five, "SF")
    importer_security_filing.check(judged)
    assert {each.code for each in judged.told} == {"ISF-H03", "ISF-E01c", "ISF-E01d"}


def test_too_many_of_nothing() -> None:
    filing: Object = {"header": HEADER | {"action_code": "X"}, "bills": [None] * 1000}
    judged = case(filing, "SF")
    importer_security_filing.check(judged)
    assert judged.told == []


# --- Appendix B -----------------------------------------------------------------------------------


def test_appendix_b_has_as_many_codes_as_its_tables() -> None:
    """133 kinds of equipment (pages 28 to 31), 242 countries (6 to 15), 255 units (22 to 25)."""
    assert (len(EQUIPMENT), len(COUNTRIES), len(UNITS_OF_MEASURE)) == (133, 242, 255)
    assert {"VN", "US", "MM"} <= COUNTRIES.keys()
    assert {"PCS", "CT", "K"} <= UNITS_OF_MEASURE.keys()
