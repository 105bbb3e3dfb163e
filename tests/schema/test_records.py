"""Single records: what the schema of a layout says is what its writer says."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catair.fields import Field, Object
from catair.record import ABSENT, Record
from catair.testing.values import ALPHABETS, field_values, values
from tests.records.toys import TOYS
from tests.strategies import RECORDS, columns, noise

from .validators import faults_of_record, of_record

ALL = [*RECORDS, *TOYS]
every_record = pytest.mark.parametrize("record", ALL, ids=repr)
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
some, many = (settings(calm, max_examples=n) for n in (5, 300))
REMARKS = ("FIELD-PUNCTUATION", "VERBATIM-EDITED")


def fill(record: Record) -> Object:
    """A value for everything that the writer fills in."""
    return {f.name: "1" * f.width for f in record.elements if f.fill == "header"} | {
        f.name: 1 for f in record.elements if f.fill == "count"
    }


def refused(record: Record, made: Object) -> list[str]:
    """The columns, or pointers, of what the writer refuses."""
    dates = {f.name: "2026-09-14" for f in record.elements if f.kind.startswith("date")}
    stated = {key: dates.get(key, value) for key, value in fill(record).items()}
    line, flaws = record.encode(made, stated)
    found = [f for f in flaws if f.code not in REMARKS]
    assert (line is None) == bool(found)
    return [f"{f.start}-{f.end}" if f.start else f.pointer for f in found]


# --- whatever a line holds ---------------------------------------------------------------------


@many
@given(st.sampled_from(ALL).flatmap(lambda r: st.tuples(st.just(r), columns(r))))
def test_whatever_a_line_is_read_as_is_accepted(drawn: tuple[Record, str]) -> None:
    record, line = drawn
    made, _ = record.decode(line)
    assert faults_of_record(record, made) == []


@every_record
def test_a_blank_line_is_accepted(record: Record) -> None:
    made, _ = record.decode(record.identifier.ljust(80))
    assert faults_of_record(record, made) == []


@every_record
def test_valid_objects_are_accepted(record: Record) -> None:
    @some
    @given(values(record))
    def check(made: Object) -> None:
        assert faults_of_record(record, made) == []

    check()


# --- agreement with the writer, both ways ------------------------------------------------------

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**13),
    st.just(10**400),
    st.just(""),
    st.sampled_from(
        [" ", "A ", " A", "A\n", "\n", "A\nB", "a", "é", "¢", "~", "1", "00", "A\r", "٣"]
    ),
    st.sampled_from(["2026-02-29", "2028-02-29", "2000-02-29", "2026-04-31", "1969-12-31"]),
    st.sampled_from(["2070-01-01", "1900-02-29", "0000-02-29", "2026-9-14", "2026-09-14\n"]),
    st.sampled_from(["24:00", "23:59", "23:59:60", "12:00:00", "1.00", "01.00", "0.5", "0.25\n"]),
    st.lists(st.none(), max_size=4),
    st.just({}),
    st.text(ALPHABETS["X"], max_size=90),
    st.text(max_size=8),
)


@st.composite
def odd_values(draw: st.DrawFn, record: Record, field: Field) -> Any:
    """Something for a field: of another field, a little off, or anything."""
    what = draw(st.sampled_from(("odd", "other", "longer", "shorter", "lower")))
    if what == "odd":
        return draw(ODD)
    if what == "other":
        return draw(field_values(draw(st.sampled_from(record.elements))))
    value = draw(field_values(field))
    if isinstance(value, int):
        return {"longer": 10**field.width, "shorter": -value, "lower": str(value)}[what]
    return {"longer": value + value[-1:] * field.width, "shorter": value[:-1]}.get(
        what, value.lower()
    )


def put(made: Object, field: Field, value: Any) -> None:
    """Put a value, or nothing, where a field's is."""
    holder: Any = made
    if field.list:
        items = made.get(field.list)
        if not isinstance(items, list):
            items = made[field.list] = []
        items += [None] * (field.occurrence + 1 - len(items))
        holder = items[field.occurrence]
        if not isinstance(holder, dict):
            holder = items[field.occurrence] = {}
    if value is ABSENT:
        holder.pop(field.name, None)
    else:
        holder[field.name] = value


@st.composite
def odd_objects(draw: st.DrawFn) -> tuple[Record, Object]:
    """Objects of a record with something changed."""
    record = draw(st.sampled_from([r for r in ALL if r.elements]))
    made = copy.deepcopy(draw(values(record)))
    for _ in range(draw(st.integers(1, 2))):
        field = draw(st.sampled_from(record.elements))
        what = draw(st.sampled_from(("value", "value", "value", "absent", "list", "key", "kept")))
        if what == "value":
            put(made, field, draw(odd_values(record, field)))
        elif what == "absent":
            put(made, field, ABSENT)
        elif what == "list":
            key = field.list or field.name
            items = draw(st.sampled_from(("absent", "odd", "longer", "shorter")))
            if items == "absent":
                made.pop(key, None)
            elif items == "odd" or not isinstance(made.get(key), list):
                made[key] = draw(ODD)
            elif items == "longer":
                made[key] = [*made[key], draw(ODD)]
            else:
                made[key] = made[key][:-1]
        elif what == "key":
            holder: Any = made
            if field.list and draw(st.booleans()):
                put(made, field, draw(field_values(field)))
                holder = made[field.list][field.occurrence]
            holder[draw(st.sampled_from(("strange", "", field.name.upper())))] = draw(ODD)
        else:
            kept = draw(st.sampled_from([f for f in record.fields if f.role != "control"]))
            width = draw(st.sampled_from((kept.width, kept.width, kept.width + 1)))
            key = draw(st.sampled_from((kept.columns, kept.columns, "81-84", "1-2", "81-84\n")))
            made["verbatim"] = {key: draw(noise(width) | ODD)}
    return record, made


@settings(many, max_examples=1000)
@given(odd_objects())
def test_the_schema_and_the_writer_agree(drawn: tuple[Record, Object]) -> None:
    record, made = drawn
    found = refused(record, made)
    verbatim = made.get("verbatim")
    kept = verbatim if isinstance(verbatim, dict) else {}
    # the writer alone knows whether kept columns are what the object says, and how long a tail is
    left = [where for where in found if where not in kept and where != "/verbatim/81-84"]
    if of_record(record).is_valid(made):
        assert left == []
    else:
        assert found
