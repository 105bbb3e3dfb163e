"""What holds of every record: columns and object are the same thing said twice."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from catair.fields import WIDTH, Field, Object
from catair.record import REMARKS, Record, escape
from catair.testing.values import compose, field_values, stated
from tests.records.toys import TOYS
from tests.strategies import RECORDS, columns, damaged, line_of, written

ALL = [*RECORDS, *TOYS]
SAYING = [record for record in ALL if record.elements]  # PG50 and PG51 say nothing but themselves
every_record = pytest.mark.parametrize("record", ALL, ids=repr)
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
few, some, many = (settings(calm, max_examples=n) for n in (15, 40, 250))


def both(record: Record) -> st.SearchStrategy[tuple[Record, str]]:
    """A record and a line of it."""
    return st.tuples(st.just(record), columns(record))


any_line = st.sampled_from(ALL).flatmap(both)


def filled_in(record: Record) -> bool:
    """True for a record that the writer completes; the generated encoder leaves it alone."""
    return any(field.fill for field in record.fields)


def value_of(made: Object, field: Field) -> Any:
    """The value of a field in an object; None where there is none."""
    if field.list is None:
        return made.get(field.name)
    items = made.get(field.list) or []
    item = items[field.occurrence] if field.occurrence < len(items) else None
    return (item or {}).get(field.name)


# --- value -> columns -> value -----------------------------------------------------------------


@every_record
@few
@given(data=st.data())
def test_a_valid_object_has_one_line_and_the_line_one_object(
    record: Record, data: st.DataObject
) -> None:
    chosen = data.draw(stated(record))
    made, line = compose(record, chosen), line_of(record, chosen)
    before = copy.deepcopy(made)
    gaps = any(None in items for items in made.values() if isinstance(items, list))
    assert record.encode(made) == (line, [])
    assert record.fast_encode(made) == (None if filled_in(record) or gaps else line)
    assert record.decode(line) == (made, [])
    assert record.fast_decode(line) == made
    assert list(record.fast_decode(line) or ()) == list(record.decode(line)[0]) == list(made)
    assert made == before


# --- columns -> object -> columns --------------------------------------------------------------


@every_record
@some
@given(data=st.data())
def test_every_line_comes_back(record: Record, data: st.DataObject) -> None:
    line = data.draw(columns(record))
    made, flaws = record.decode(line)
    assert record.encode(made) == (line, [])
    assert record.fast_encode(made) in (None, line)
    blanks = any(f.mandatory and not line[f.start - 1 : f.end].strip(" ") for f in record.elements)
    clean = not (flaws or blanks or "verbatim" in made)
    assert record.fast_decode(line) == (made if clean else None)


@many
@given(pair=any_line)
def test_verbatim_is_kept_where_it_is_needed_and_nowhere_else(pair: tuple[Record, str]) -> None:
    record, line = pair
    made, flaws = record.decode(line)
    verbatim = made.get("verbatim", {})
    assert verbatim != {} or "verbatim" not in made
    flawed = {f"{flaw.start}-{flaw.end}": flaw.code for flaw in flaws}
    for field in record.fields[1:]:
        if field.columns not in verbatim:
            told = flawed.get(field.columns)
            assert told in (None, "FIELD-PUNCTUATION", "FIELD-CONSTANT")
            continue
        assert verbatim[field.columns] == line[field.start - 1 : field.end]
        assert field.columns in flawed or field.written == "SN"
        without = made | {"verbatim": {k: v for k, v in verbatim.items() if k != field.columns}}
        assert record.encode(without)[0] != line


@many
@given(pair=any_line)
def test_the_struct_is_the_same_table(pair: tuple[Record, str]) -> None:
    record, line = pair
    made, _ = record.decode(line)
    assert record.struct.parse(line.encode("latin-1")) == made
    assert record.struct.build(made) == line.encode("latin-1")


@many
@given(pair=any_line)
def test_a_flaw_says_where_it_is(pair: tuple[Record, str]) -> None:
    record, line = pair
    by_start = {field.start: field for field in record.fields}
    made, flaws = record.decode(line)
    for flaw in flaws:
        field = by_start[flaw.start or 0]
        assert flaw.end == field.end
        assert flaw.found == line[field.start - 1 : field.end]
        assert flaw.expected
        unread = f"/verbatim/{field.columns}"
        assert flaw.pointer in (field.path, unread)
        if flaw.pointer == unread:
            assert made["verbatim"][field.columns] == flaw.found
        told = (None, "personal") if field.role == "filler" else (field.name, field.privacy)
        assert (flaw.field, flaw.privacy) == told


# --- editing -----------------------------------------------------------------------------------


def edit(record: Record, line: str, field: Field, value: Any) -> Object:
    """The object of a line with one value changed; what was not stated stays so.

    In a list, all items are there afterwards, and blank mandatory elements of the edited one are
    null.
    """
    made = copy.deepcopy(record.decode(line)[0])
    if field.list is None:
        return made | {field.name: value}
    items = made[field.list] = made.get(field.list) or []
    fields = [f for f in record.elements if f.list == field.list]
    for at in range(fields[-1].occurrence + 1):
        peers = [f for f in fields if f.occurrence == at]
        blank = {f.name: not line[f.start - 1 : f.end].strip(" ") for f in peers}
        if at == len(items):
            items.append(None if all(blank.values()) else {})
        if at == field.occurrence:
            nulls = {f.name: None for f in peers if f.mandatory and blank[f.name]}
            items[at] = nulls | (items[at] or {}) | {field.name: value}
    return made


@pytest.mark.parametrize("record", SAYING, ids=repr)
@few
@given(data=st.data())
def test_an_edited_value_changes_its_columns_and_no_others(
    record: Record, data: st.DataObject
) -> None:
    line = data.draw(columns(record))
    field = data.draw(st.sampled_from(record.elements))
    value = data.draw(field_values(field))
    before = record.decode(line)[0]
    assume(value_of(before, field) != value)
    edited, remarks = record.encode(edit(record, line, field, value))
    assert edited == damaged(line, [(field, written(field, value))])
    kept = before.get("verbatim", {}).get(field.columns)
    if kept is None:
        assert remarks == []
    else:
        assert [(r.code, r.found, r.pointer) for r in remarks] == [
            ("VERBATIM-EDITED", kept, field.path)
        ]


@many
@given(pair=st.sampled_from(SAYING).flatmap(both), data=st.data())
def test_a_value_set_to_null_is_blank(pair: tuple[Record, str], data: st.DataObject) -> None:
    record, line = pair
    field = data.draw(st.sampled_from(record.elements))
    kept = line[field.start - 1 : field.end]
    edited, remarks = record.encode(edit(record, line, field, None))
    assert edited == damaged(line, [(field, " " * field.width)])
    verbatim = record.decode(line)[0].get("verbatim", {})
    assert [r.found for r in remarks] == ([kept] if field.columns in verbatim else [])


# --- totality of encode ------------------------------------------------------------------------

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(max_size=4) | st.sampled_from(["code", "quantity"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@st.composite
def spoilt(draw: st.DrawFn, record: Record) -> Object:
    """An object of which some values are something else, or gone."""
    made = copy.deepcopy(compose(record, draw(stated(record))))
    keys = st.sampled_from([*record.keys, "verbatim"]) | st.text(max_size=5)
    values = JUNK | st.one_of(map(field_values, record.elements))
    for _ in range(draw(st.integers(1, 3))):
        key = draw(keys)
        items = made.get(key)
        if type(items) is list and items and draw(st.booleans()):
            at = draw(st.integers(0, len(items) - 1))
            name = draw(st.sampled_from(["code", "quantity", "note", "address_information"]))
            items[at] = draw(values | values.map(lambda value: {name: value}))  # noqa: B023
        elif key == "verbatim":
            places = st.sampled_from([f.columns for f in record.fields]) | st.text(max_size=5)
            made[key] = draw(JUNK | st.dictionaries(places, st.text(max_size=5) | JUNK, max_size=2))
        elif draw(st.booleans()):
            made[key] = draw(values)
        else:
            made.pop(key, None)
    return made


def follow(made: Any, pointer: str) -> Any:
    """What a JSON Pointer leads to; raises where that is nothing."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        made = made[int(key)] if type(made) is list else made[key]
    return made


@settings(many, max_examples=500)
@given(pair=st.sampled_from(ALL).flatmap(lambda r: st.tuples(st.just(r), spoilt(r))))
def test_the_writer_writes_what_is_said_or_refuses_it(pair: tuple[Record, Object]) -> None:
    record, made = pair
    before = copy.deepcopy(made)
    line, flaws = record.encode(made)
    assert repr(made) == repr(before)
    fast = record.fast_encode(made)
    refused = [flaw for flaw in flaws if flaw.code not in REMARKS]
    if line is None:
        assert fast is None
        assert refused
    else:
        assert not refused
        assert fast is None or (fast == line and not flaws)
        assert len(line) == WIDTH
        again = record.decode(line)[0]
        for field in record.elements:
            if field.constant and field.name not in made:
                assert value_of(again, field) == field.constant
            else:
                assert value_of(again, field) == value_of(made, field)
    for flaw in refused:
        assert flaw.expected
        if flaw.code == "FIELD-MISSING":
            with pytest.raises((KeyError, IndexError, TypeError)):
                follow(made, flaw.pointer)
        else:
            follow(made, flaw.pointer)


@given(key=st.text())
def test_a_pointer_token_comes_back(key: str) -> None:
    assert follow({key: 1}, "/" + escape(key)) == 1
