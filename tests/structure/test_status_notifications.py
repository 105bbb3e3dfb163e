"""Status notifications (SO): where each record stands, and whose a house bill is."""

from __future__ import annotations

from typing import Any

import pytest

import catair
from catair.chapters.cargo_release_status import (
    SO10,
    SO20,
    SO30,
    SO40,
    SO42,
    SO50,
    SO60,
    SO70,
    SO70_PRE04,
    SO71,
    SO72,
)
from catair.fields import Object
from catair.findings import EmitError
from catair.layouts import PATIENCE

AT = "/batches/0/blocks/0/transactions/0"


def header(number: str = "00034560") -> Object:
    return SO10(
        entry_filer_code="EEE",
        entry_number=number,
        entry_type_code="01",
        importer_of_record_number="00-123456700",
    )


def bill(kind: str, number: str = "QH26090417") -> Object:
    return SO40(
        bill_type_indicator=kind, bill_issuer_code="XQZL", bill_of_lading_number=number, quantity=10
    )


def match(code: str = "93", narrative: str = "BILL ON FILE") -> Object:
    return SO50(
        disposition_date="2026-09-14",
        disposition_time="09:30",
        disposition_code=code,
        narrative_message=narrative,
        split_indicator="N",
    )


def disposition(code: str, narrative: str, **more: Any) -> Object:
    return SO60(
        disposition_action_date="2026-09-14",
        disposition_action_time="09:31",
        disposition_action_code=code,
        narrative_message=narrative,
        **more,
    )


LEG = SO42(
    in_bond_number="000012345", in_bond_entry_type="61", port_of_in_bond_departure="2704",
    port_of_in_bond_arrival="3901", in_bond_create_date="2026-09-14", in_bond_quantity=10,
)  # fmt: skip
DETAIL = SO71(
    references=[{"reference_qualifier": "PN", "reference_number": "123456789012"}],
    receipt_date="2026-09-14",
    receipt_time="09:29:59",
)
COMMENT = SO72(comments_to_trade="SYNTHETIC TEXT")
LATER = SO70(
    government_agency_code="FDA", government_agency_program_code="DEV",
    line_level_status_code="07", beginning_cbp_line="001", beginning_tariff_position="02",
    beginning_pga_line="001", pga_processing_group_version="04",
)  # fmt: skip
EARLIER = SO70_PRE04(
    government_agency_code="FDA", government_agency_program_code="DEV",
    line_level_status_code="01", beginning_cbp_line="0001", beginning_tariff_position="2",
    beginning_pga_line="001", pga_processing_group_version="03",
)  # fmt: skip


def notification(number: str = "00034560", **more: Any) -> Object:
    return {"type": "SO", "header": header(number), **more}


WHOLE = notification(
    references=[
        SO20(reference_identifier_qualifier="CR", reference_identifier="PO4100931"),
        SO20(reference_identifier_qualifier="RSN", reference_identifier="05"),
    ],
    lines=[
        SO30(line_item_identifier=f"00{n}", country_of_origin="VN", hts_number="9403608040")
        for n in (1, 2)
    ],
    bills=[
        {"simple": bill("R"), "in_bonds": [LEG, LEG], "disposition": match()},
        {"tracking": bill("T")},
        {"sub_house": bill("S"), "disposition": match()},
        {"master": bill("M"), "house": bill("H"), "in_bonds": [LEG], "disposition": match()},
        {"house": bill("H"), "disposition": match()},
    ],
    dispositions=[
        disposition("97", "ADMISSIBLE"),
        disposition("98", "RELEASED", release_date="2026-09-14", release_origin_code="01"),
    ],
    reviews=[
        {"disposition": LATER, "details": [DETAIL, DETAIL], "comments": [COMMENT, COMMENT]},
        {"disposition": EARLIER, "details": [DETAIL]},
        {"disposition": LATER, "comments": [COMMENT]},
        {"disposition": EARLIER},
    ],
)


def document(*trees: Object) -> Object:
    return catair.transmission(application="SO", site="2704", filer="EEE", transactions=trees)


def read(data: bytes) -> tuple[list[Any], list[str]]:
    """All transactions, and the codes of the findings."""
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    blocks = [block for batch in parsed.tree["batches"] for block in batch["blocks"]]
    found = [tree for block in blocks for tree in block["transactions"]]
    return found, [f.code for f in parsed.findings]


def slow(tree: Object) -> Object:
    """The same transaction, but none that the writer's quick way takes."""
    return tree | {"header": tree["header"] | {"after": []}}


def lines(data: bytes) -> list[str]:
    """Identifiers, and of SO40 the type of the bill."""
    rows = data.decode().splitlines()
    return [row[:5] if row.startswith("SO40") else row[:4].rstrip() for row in rows]


# --- notifications, blocks and batches ----------------------------------------------------------


def test_every_record_has_its_place() -> None:
    data = catair.emit(document(WHOLE))
    assert catair.emit(document(slow(WHOLE))) == data
    assert read(data) == ([WHOLE], [])
    assert lines(data)[2:-2] == [
        *("SO10", "SO20", "SO20", "SO30", "SO30"),
        *("SO40R", "SO42", "SO42", "SO50", "SO40T", "SO40S", "SO50"),
        *("SO40M", "SO40H", "SO42", "SO50", "SO40H", "SO50", "SO60", "SO60"),
        *("SO70", "SO71", "SO71", "SO72", "SO72", "SO70", "SO71", "SO70", "SO72", "SO70"),
    ]


def test_several_notifications_in_a_block() -> None:
    trees = [
        notification(),
        WHOLE,
        notification("00034578", dispositions=[disposition("23", "ENTRY CANCELLED")]),
    ]
    assert read(catair.emit(document(*trees))) == (trees, [])


def test_several_blocks_and_batches() -> None:
    """CBP sends notifications by itself, in batches of its own making (B&B-38)."""
    first, second = notification(), notification("00034578", bills=[{"house": bill("H")}])
    one, other = document(first), document(second)
    batch = one["batches"][0]
    batch["blocks"] = [*batch["blocks"], *other["batches"][0]["blocks"]]
    several = one | {"batches": [batch, *document(WHOLE, first)["batches"]]}
    data = catair.emit(several)
    assert "".join(row[0] for row in lines(data) if row[0] in "ABYZ") == "ABYBYZABYZ"
    assert read(data) == ([first, second, WHOLE, first], [])
    # an output Y counts the records of its block
    counts = [row[12:17] for row in data.decode().splitlines() if row[0] == "Y"]
    assert counts == ["00001", "00002", f"{len(lines(catair.emit(document(WHOLE)))) - 3:05}"]


def test_a_finding_names_the_entry() -> None:
    data = catair.emit(document(WHOLE)).replace(b"SYNTHETIC TEXT", b"synthetic text", 1)
    (found,) = catair.parse(data).findings
    assert found.transaction == {
        "application": "SO", "id": "EEE00034560", "batch": 0, "block": 0, "index": 0,
    }  # fmt: skip


# --- bills --------------------------------------------------------------------------------------


def bills_of(*given: Object) -> list[Any]:
    tree = notification(bills=list(given), dispositions=[disposition("98", "RELEASED")])
    data = catair.emit(document(tree))
    assert catair.emit(document(slow(tree))) == data
    (made,), codes = read(data)
    assert codes == []
    bills: list[Any] = made["bills"]
    return bills


MASTER, HOUSE = {"master": bill("M")}, {"house": bill("H")}


@pytest.mark.parametrize(
    "given",
    [
        [HOUSE],
        [HOUSE, HOUSE, MASTER],
        [MASTER],
        [MASTER, MASTER | HOUSE, MASTER | HOUSE],
        [MASTER | {"disposition": match()}, HOUSE],
        [MASTER | {"in_bonds": [LEG]}, HOUSE],
        [MASTER | HOUSE, HOUSE],
        [{"simple": bill("R")}, HOUSE],
    ],
)
def test_masters_and_houses(given: list[Object]) -> None:
    assert bills_of(*given) == given


def test_a_house_bill_right_behind_a_master_is_the_masters() -> None:
    """They come as a pair (SO-30): the flat form cannot say anything else."""
    assert bills_of(MASTER, HOUSE) == [MASTER | HOUSE]
    assert bills_of(MASTER, HOUSE | {"disposition": match()}, HOUSE) == [
        MASTER | HOUSE | {"disposition": match()},
        HOUSE,
    ]


def test_an_unknown_type_of_bill_is_read_as_a_simple_one() -> None:
    data = catair.emit(document(notification(bills=[{"simple": bill("R")}, HOUSE])))
    (tree,), codes = read(data.replace(b"SO40R", b"SO40Q"))
    assert codes == []
    assert [list(made) for made in tree["bills"]] == [["simple"], ["house"]]
    assert tree["bills"][0]["simple"]["bill_type_indicator"] == "Q"


@pytest.mark.parametrize("quick", [True, False])
def test_a_bill_in_the_place_of_another_is_refused(quick: bool) -> None:
    tree = notification(bills=[{"master": bill("H")}])
    with pytest.raises(EmitError) as caught:
        catair.emit(document(tree if quick else slow(tree)))
    assert [(f.code, f.path) for f in caught.value.findings] == [
        ("JSON-RECORD", AT + "/bills/0/master")
    ]


@pytest.mark.parametrize(
    ("after", "stray"),
    [("SO40T", "SO20"), ("SO60", "SO50"), ("SO70", "SO60"), ("SO60", "SO71"), ("SO72", "SO71")],
)
def test_a_record_out_of_place_is_kept_and_told(after: str, stray: str) -> None:
    rows = catair.emit(document(WHOLE)).splitlines(keepends=True)
    at = next(n for n, row in enumerate(rows) if row.startswith(after.encode()))
    moved = next(row for row in rows if row.startswith(stray.encode()))
    _, codes = read(b"".join([*rows[: at + 1], moved, *rows[at + 1 :]]))
    assert codes
    assert set(codes) == {"STRUCTURE-PLACE"}


# --- the two layouts of SO70 ----------------------------------------------------------------------


def reviews(*given: Object) -> Object:
    return notification(reviews=[{"disposition": made} for made in given])


@pytest.mark.parametrize("compiled", [False, True])
def test_both_layouts_are_read_and_written_side_by_side(compiled: bool) -> None:
    """Also when there have been enough of them for the quick way."""
    number = PATIENCE * 2 + 1 if compiled else 1
    tree = reviews(*[LATER, EARLIER] * number)
    data = catair.emit(document(tree))
    assert catair.emit(document(slow(tree))) == data
    assert read(data) == ([tree], [])
    rows = [row for row in data.decode().splitlines() if row.startswith("SO70")]
    assert [row[56:64] for row in rows[:2]] == ["00102001", "00012001"]


@pytest.mark.parametrize("quick", [True, False])
def test_without_a_variant_the_version_chooses(quick: bool) -> None:
    tree = reviews(LATER, EARLIER)
    bare = reviews(
        *[{k: v for k, v in made.items() if k != "variant"} for made in (LATER, EARLIER)]
    )
    data = catair.emit(document(bare if quick else slow(bare)))
    assert read(data) == ([tree], [])


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    "made",
    [
        LATER | {"pga_processing_group_version": "03"},
        EARLIER | {"pga_processing_group_version": "04"},
        {k: v for k, v in LATER.items() if k != "pga_processing_group_version"},
    ],
)
def test_a_layout_that_the_version_contradicts_is_refused(made: Object, quick: bool) -> None:
    """It would come back in the other one, its lines and tariff positions changed."""
    tree = reviews(EARLIER, made)
    with pytest.raises(EmitError) as caught:
        catair.emit(document(tree if quick else slow(tree)))
    assert [(f.code, f.path) for f in caught.value.findings] == [
        ("JSON-VALUE", AT + "/reviews/1/disposition/variant")
    ]


def test_a_contradiction_outside_any_structure_is_refused() -> None:
    stray = {k: v for k, v in LATER.items() if k != "pga_processing_group_version"}
    tree = document(notification())
    for number in range(PATIENCE * 2):
        tree["batches"][0]["blocks"][0]["records"] = [LATER] * number + [stray]
        with pytest.raises(EmitError) as caught:
            catair.emit(tree)
        assert [f.path for f in caught.value.findings] == [
            f"/batches/0/blocks/0/records/{number}/variant"
        ]
