"""Trees to write, and what the tests of writing ask of them."""

from __future__ import annotations

import copy
import io
import random
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from catair.applications import APPLICATIONS, identifiers, records_of
from catair.chapters.cargo_release import (
    SE10,
    SE11,
    SE13,
    SE15,
    SE16,
    SE17,
    SE20,
    SE30,
    SE31,
    SE35,
    SE36,
    SE40,
    SE41,
    SE50,
    SE51,
    SE55,
    SE56,
    SE60,
    SE61,
)
from catair.chapters.pga_message_set import OI, PG01
from catair.chapters.unified_isf import SF10, SF20, SF25, SF30, SF31, SF35, SF36
from catair.fields import Object
from catair.findings import EmitError, Finding
from catair.frames import Frame, frame
from catair.jsonform import to_flat, to_json
from catair.pga import nest
from catair.reading import read
from catair.recogniser import END
from catair.record import Record
from catair.testing.values import compose, stated
from catair.tree import walk
from catair.writer import emit, transmission

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.txt"))
FORMS = ("document", "lines", "records")
T = "/batches/0/blocks/0/transactions/0"  # the only transaction of `document`


class _Absent:
    def __repr__(self) -> str:
        return "absent"


ABSENT = _Absent()


# --- trees -------------------------------------------------------------------------------------


def header(**values: Any) -> Object:
    """An SE10 with what it demands."""
    stated = {
        "valid_action_code": "A",
        "entry_filer_code": "EEE",
        "entry_number": "00034560",
        "entry_type": "01",
        "bond_type_code": "8",
        "estimated_entry_value": 12500,
    }
    return SE10(**(stated | values))


HEADER = "SE10AEEE  00034560 01                 80000012500".ljust(80)
A = "A2704EEE                 SE".ljust(80)
B = "B  2704EEESE".ljust(80)
Y = "Y  2704EEESE".ljust(80)
Z = "Z2704EEE".ljust(80)


def bill(letter: str, number: str = "12345") -> Object:
    """An SE15 of a bill type."""
    return SE15(
        bill_type_indicator=letter,
        issuer_code_of_bill_of_lading_number="XQZL",
        bill_of_lading_number=number,
        quantity=7,
        non_ams_indicator="N",
    )


def pga(identifier: str = "PG99") -> Object:
    """A carried record of a Partner Government Agency."""
    return {"record": identifier, "raw": f"{identifier}001FDAFOO".ljust(80)}


LINE = PG01(
    pga_line_number="001",
    government_agency_code="FDA",
    government_agency_program_code="FOO",
)
DESCRIPTION = OI(commercial_description="TOWELS")
AGENCY = [{"subject": LINE, "details": [{"subject": pga()}]}]


def address() -> list[Object]:
    """The two groups of a street address."""
    return [
        {"address_component_qualifier": "01", "address_information": "12"},
        {"address_component_qualifier": "02", "address_information": "SPECIMEN STREET"},
    ]


def entry() -> Object:
    """A transaction that has every record of Cargo Release."""
    return {
        "type": "SE",
        "header": header(importer_of_record_type="EI", importer_of_record="00-123456700"),
        "additional_header": SE11(elected_entry_date="2026-09-14", conveyance_name_or_ftz_id="M/V"),
        "contact": SE13(contact_name="ALEX SPECIMEN", contact_phone="2025550101"),
        "bills": [
            {
                "in_bond": SE15(
                    bill_type_indicator="I", bill_of_lading_number="1", non_ams_indicator="N"
                ),
                "simple": bill("R"),
                "conveyances": [
                    SE16(
                        carrier_code="ZZ",
                        voyage_flight_trip_manifest_number="0451",
                        date_of_arrival="2026-09-17",
                        quantity=15,
                    )
                ],
                "equipment": [SE17(equipment_number=number) for number in ("XQZU1", "XQZU2")],
            },
            {"tracking": bill("T")},
            {"master": bill("M"), "house": bill("H")},
        ],
        "references": [
            SE20(reference_identifier_qualifier="CR", reference_identifier="A1"),
            SE20(reference_identifier_qualifier="AMT", reference_identifier="500"),
        ],
        "entities": [
            {
                "entity": SE30(entity_code="SE", entity_name="SELLER LTD"),
                "gbi_identifiers": [SE31(gbi_identifier_qualifier="GLN", gbi_identifier="1")],
                "street_addresses": [SE35(addresses=address()), SE35(addresses=address()[:1])],
                "city_and_country": SE36(city_name="ULM", country_code="DE"),
            },
            {"entity": SE30(entity_code="BY", entity_identifier="00-123456700")},
        ],
        "lines": [
            {
                "item": SE40(line_item_identifier="001", country_of_origin="VN"),
                "ftz_status": SE41(zone_status="P", ftz_line_item_quantity=3),
                "entities": [
                    {
                        "entity": SE50(entity_code="MF", entity_name="MAKER LTD"),
                        "gbi_identifiers": [
                            SE51(gbi_identifier_qualifier="LEI", gbi_identifier="2")
                        ],
                        "street_addresses": [SE55(addresses=address())],
                        "city_and_country": SE56(city_name="HUE", country_code="VN"),
                    }
                ],
                "tariffs": [
                    {
                        "tariff": SE60(hts_number="9031499000", line_item_value=12500),
                        "ftz_detail": SE61(
                            current_hts_number_for_pf_status_merchandise="9031499000"
                        ),
                        "pga": [{"subject": DESCRIPTION, "details": AGENCY}],
                    }
                ],
            }
        ],
        "isf": {
            "header": SF10(
                isf_submission_type="1",
                shipment_type_code="01",
                action_code="A",
                action_reason_code="CT",
                isf_importer_number_qualifier="EI",
                isf_importer_number="00-123456700",
            ),
            "references": [SF20(reference_identifier_qualifier="CR", reference_identifier="A1")],
            "equipment": [
                SF25(
                    equipment_description_code="2B",
                    equipment_initial="XQZU",
                    equipment_number="000000000123456",
                )
            ],
            "entities": [
                {
                    "entity": SF30(entity_code="SE", entity_name="SELLER LTD"),
                    "secondary_name": SF31(entity_code="DH", entity_name="SELLER"),
                    "street_addresses": [SF35(addresses=address()), SF35(addresses=address())],
                    "city_and_country": SF36(city_name="ULM", country_code="DE"),
                }
            ],
        },
    }


# What `entry` is on the wire, record by record
ORDER = [
    *("SE10", "SE11", "SE13", "SE15", "SE15", "SE16", "SE17", "SE17", "SE15", "SE15", "SE15"),
    *("SE20", "SE20", "SE30", "SE31", "SE35", "SE35", "SE36", "SE30", "SE40", "SE41", "SE50"),
    *("SE51", "SE55", "SE56", "SE60", "SE61", "OI  ", "PG01", "PG99"),
    *("SF10", "SF20", "SF25", "SF30", "SF31", "SF35", "SF35", "SF36"),
]


def document(*transactions: Object, **envelope: Any) -> Object:
    """A document around transactions; `entry()` if there is none."""
    stated = {"application": "SE", "site": "2704", "filer": "EEE"}
    return transmission(**(stated | envelope), transactions=transactions or [entry()])


def loose(*records: Any, **file: Any) -> Object:
    """A document of records without an envelope, with Cargo Release in force."""
    stated = {"application": "SE"}
    return {"catair": 1, "form": "document", "file": stated | file, "before": list(records)}


def slow(tree: Object) -> Object:
    """The same transaction for the writer, but none that its quick way takes."""
    tree = copy.deepcopy(tree)
    next(walk(tree, ""))[1]["after"] = []
    return tree


def changed(tree: Any, pointer: str, value: Any) -> Any:
    """A copy of a tree in which something else stands at a JSON Pointer; ABSENT takes it away."""
    if not pointer:
        return copy.deepcopy(value)
    tree = copy.deepcopy(tree)
    *way, last = [p.replace("~1", "/").replace("~0", "~") for p in pointer.split("/")[1:]]
    holder = tree
    for part in way:
        holder = holder[int(part) if isinstance(holder, list) else part]
    if value is ABSENT:
        del holder[last]
    elif isinstance(holder, list):
        holder[int(last)] = value
    else:
        holder[last] = value
    return tree


def shuffled(value: Any, source: random.Random) -> Any:
    """The same JSON with the keys of every object in another order."""
    if isinstance(value, list):
        return [shuffled(item, source) for item in value]
    if isinstance(value, dict):
        keys = list(value)
        source.shuffle(keys)
        return {key: shuffled(value[key], source) for key in keys}
    return value


# --- what comes out ----------------------------------------------------------------------------


def lines(data: bytes, newline: str = "\n") -> list[str]:
    """The lines of a flat file that ends with its line end."""
    text = data.decode("latin-1")
    assert text.endswith(newline)
    return text.removesuffix(newline).split(newline)


def refusals(tree: Any) -> list[tuple[str, str | None]]:
    """(code, JSON Pointer) of all that `emit` refuses."""
    before = copy.deepcopy(tree)
    try:
        emit(tree)
    except EmitError as error:
        assert tree == before
        return [(f.code, f.path) for f in error.findings]
    raise AssertionError("nothing was refused")


def jsoned(data: bytes, form: str, **options: Any) -> tuple[bytes, list[Finding]]:
    """The JSON of a flat file, and the findings."""
    out = io.BytesIO()
    told = [f for found in to_json(read(data, **options), form, out) for f in found]
    return out.getvalue(), told


def flat(data: bytes, **options: Any) -> tuple[bytes, list[Finding]]:
    """The flat file of a JSON form, and the findings."""
    out = io.BytesIO()
    told = [f for found in to_flat(io.BytesIO(data), out, **options) for f in found]
    return out.getvalue(), told


# --- strategies --------------------------------------------------------------------------------


@st.composite
def record_objects(draw: st.DrawFn, record: Record, tokens: tuple[str, ...], used: Frame) -> Object:
    """A record as its builder makes it, with the columns that its place in the grammar demands."""
    values = draw(stated(record))
    entry = used.table[record.identifier][3]
    if entry.layouts.field:
        key = entry.layouts.field.columns
        if record.when:
            values[key] = draw(st.sampled_from(record.when[1]))
        assume(record.when or values.get(key) not in entry.layouts.choice.known)
    if entry.tokens.known:
        # what the token says, or for the token of all others none of what it does not say
        token = draw(st.sampled_from(tokens))
        field = next(f for f in record.elements if f.start == entry.start + 1)
        named = {v: t for v, t in entry.tokens.known.items() if len(v) <= field.width}
        own = [value for value, other in named.items() if other == token]
        if own:
            values[field.columns] = draw(st.sampled_from(own))
        assume(named.get(str(values.get(field.columns)), token) == token)
    return compose(record, values)


# Records of the PGA message set that have no layout
_CARRIED = st.builds(
    lambda name, text: {"record": name, "raw": (name + text).ljust(80)},
    st.sampled_from(["PG03", "PG99"]),
    st.text("ABC019 ¢", max_size=76),
)


@st.composite
def _objects(draw: st.DrawFn, slots: Any, used: Frame) -> Object:
    made: Object = {}
    for key, shape, must in slots:
        if shape[0] == "choice":
            made |= draw(_objects(draw(st.sampled_from(shape[1])), used))
        elif must or draw(st.booleans()):
            made[key] = draw(_shaped(shape, used))
    return made


@cache
def _shaped(shape: Any, used: Frame) -> st.SearchStrategy[Any]:
    if shape[0] == "record":
        return _slot(shape[1], used)
    if shape[0] == "list":
        return st.lists(_shaped(shape[1], used), min_size=1, max_size=2)
    if shape[0] == "nested":
        records = st.lists(_slot(shape[1], used), min_size=1, max_size=5)
        return records.map(lambda found: nested(found, used))
    return _objects(shape[1], used)


@cache
def _slot(tokens: tuple[str, ...], used: Frame) -> st.SearchStrategy[Any]:
    """A record of any of these tokens."""
    records = records_of(used.code)
    names: dict[str, list[str]] = {}
    for token in tokens:
        for name in identifiers(token, records):
            names.setdefault(name, []).append(token)
    drawn = []
    for name, own in names.items():
        layouts = used.layouts_of(name)
        assert layouts is not None
        drawn += [record_objects(record, tuple(own), used) for record in layouts.records]
    return st.one_of(*drawn, *[_CARRIED] * ("PGA" in tokens))


def nested(records: list[Object], used: Frame) -> list[Object]:
    """The nodes of records, as they are read."""
    nodes: list[Object] = []
    tokens = [used.token(made) or "" for made in records]
    own = frozenset(tokens)
    nest([*tokens, END], records, 0, own, own | {END}, nodes, [])
    return nodes


STRUCTURED = [code for code, application in APPLICATIONS.items() if application.grammar]


def transactions(code: str = "SE") -> st.SearchStrategy[Object]:
    """Transactions of an application, made along its grammar."""
    used = frame(code)
    assert used.grammar is not None
    made = _objects(used.grammar.SHAPE[1], used).map(lambda tree: {"type": code} | tree)
    return made.map(lambda tree: same(tree, used))


def opening(tree: Object, used: Frame) -> list[Object]:
    """The records of a transaction that might begin one."""
    found = [made for _, made in walk(tree, "") if made["record"] in used.table]
    return [made for made in found if used.table[made["record"]][2]]


def same(tree: Object, used: Frame) -> Object:
    """A transaction whose opening records say the same, where that makes them one transaction."""
    if used.same is not None:
        first, *others = opening(tree, used)
        for made in others:
            made[used.same.name] = first[used.same.name]
    return tree


def apart(trees: list[Object], code: str) -> bool:
    """True if no two neighbours would be read as one transaction."""
    used = frame(code)
    if used.opening:
        return len(trees) < 2  # a transaction is all of its block
    if used.same is None:
        return True
    stated = [opening(tree, used)[0][used.same.name] for tree in trees]
    return all(one != other for one, other in pairwise(stated))
