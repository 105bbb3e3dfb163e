"""Whole documents with something changed: the schema and the strict writer, side by side.

Where they differ is stated in `WRITER_ONLY` and `SCHEMA_ONLY`; what else one refuses, the other
does as well.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import catair
from catair.chapters.cargo_release import SE90
from catair.chapters.cargo_release_status import SO70
from catair.fields import Object
from catair.findings import EmitError, Finding
from tests.files.lines import resolve, samples
from tests.writing.trees import ABSENT, changed, document, entry, loose, pga

from .validators import faults, valid

many = settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def trees() -> list[Object]:
    """Documents of every kind: all records of an entry, responses, rejections, strays."""
    found = [catair.parse(data).tree for name, data in samples().items()]
    found.append(document(entry(), entry() | {"type": "SE", "references": []}))
    stray = loose(pga(), {"record": None, "raw": "QQ"}, entry()["header"], application="SE")
    found.append(stray | {"batches": found[0]["batches"]})
    return found


def pointers(value: Any, path: str = "") -> Iterator[str]:
    """Every place in a value, the whole included."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from pointers(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from pointers(inner, f"{path}/{at}")


@cache
def places(at: int) -> list[str]:
    """The places of one of the trees."""
    return list(pointers(trees()[at]))


def last(pointer: str) -> str:
    return pointer.rpartition("/")[2]


PHYSICAL = ("verbatim", "length", "end", "after", "raw", "record", "variant", "line", "application")
PLAIN = (None, True, 0, -1, 80, "", "A", "SE", "\n", "\r\n", "x\ny", [], {}, [None], ["A"], [{}])


@st.composite
def changes(draw: st.DrawFn) -> Object:
    """A document in which something else stands somewhere."""
    at = draw(st.integers(0, len(trees()) - 1))
    tree = trees()[at]
    pointer = draw(st.sampled_from(places(at)))
    there = resolve(tree, pointer)
    what = draw(
        st.sampled_from(("plain", "absent", "elsewhere", "key", "physical", "item", "swap"))
    )
    if what == "plain" or not pointer:
        value = copy.deepcopy(draw(st.sampled_from(PLAIN)))
        return changed(tree, pointer, value) if pointer else changed(tree, "/file", value)
    if what == "absent":
        parent = pointer.rpartition("/")[0]
        if isinstance(items := resolve(tree, parent), list):
            return changed(tree, parent, items[:-1])
        return changed(tree, pointer, ABSENT)
    if what in ("elsewhere", "swap"):
        # what stands in a place of the same or another name
        number = draw(st.integers(0, len(trees()) - 1))
        same = [p for p in places(number) if what == "elsewhere" or last(p) == last(pointer)]
        if not same:
            return changed(tree, pointer, None)
        return changed(tree, pointer, resolve(trees()[number], draw(st.sampled_from(same))))
    if isinstance(there, list):
        return changed(tree, f"{pointer}", [*there, draw(st.sampled_from(PLAIN))])
    if not isinstance(there, dict):
        return changed(tree, pointer, draw(st.sampled_from(PLAIN)))
    key = draw(st.sampled_from(PHYSICAL if what == "physical" else keys()))
    return changed(tree, f"{pointer}/{key}", copy.deepcopy(draw(st.sampled_from(PLAIN))))


@cache
def keys() -> list[str]:
    """Every key that stands anywhere, and one that does not."""
    found = {last(p) for at in range(len(trees())) for p in places(at)}
    return [*sorted(key for key in found if key and not key.isdigit()), "strange"]


def refusals(tree: Object) -> list[Finding]:
    """What the writer refuses."""
    try:
        catair.emit(tree)
    except EmitError as error:
        return error.findings
    return []


# --- where the two differ ----------------------------------------------------------------------

# What the writer expects where it knows more than the value: the application in force, another
# key, the file's encoding and line ends, how long a tail is.
WRITER_ONLY = (
    "a record of the application in force",
    "the identifier that the raw line has",
    "a string of one line in the file's encoding",
    "one line in the file's encoding",
    "characters of the encoding",
    "the variant that the values choose",
)
# What the writer passes over, and no form prints.
SCHEMA_ONLY = (r"\.after: None is not of type 'array'", r"\]: 'record' is a required property")


def known_to_the_writer_alone(tree: Object, finding: Finding) -> bool:
    """True if no schema can say what was refused here."""
    if finding.expected in WRITER_ONLY:
        return True
    holders = list(objects_on(tree, finding.path or ""))
    if len(holders) > 3 and "/transactions/" in (finding.path or "") and "type" not in holders[3]:
        return True  # a transaction of any application
    made = next((each for each in reversed(holders) if "record" in each), {})
    if made.get("record") in ("A", "B", "Y", "Z") and "variant" not in made:
        return True  # any of its layouts may be meant
    if finding.code == "FIELD-MISSING" and made.get("record") in ("Y", "Z"):
        return True  # the header has nothing to repeat
    verbatim = made.get("verbatim")
    if not isinstance(verbatim, dict):
        return False
    # what the columns that are kept say, and how long a tail is
    kept = "-".join(map(str, finding.columns or ()))
    return kept in verbatim or "/verbatim/81-" in (finding.path or "")


def objects_on(tree: Any, pointer: str) -> Iterator[Object]:
    """The objects on the way to a place, as far as it is there."""
    parts = pointer.split("/")[1:]
    for end in range(len(parts) + 1):
        try:
            value = resolve(tree, "".join(f"/{part}" for part in parts[:end]))
        except (LookupError, TypeError):
            return
        if isinstance(value, dict):
            yield value


STRAY = {"record": "SE40", "line_item_identifier": "001", "country_of_origin": "VN"}
DISPOSITION = SE90(message_type_code="02", narrative_message_text="X")
OF_OUTPUT = {
    "record": "B",
    "processing_district_port_code": "2704",
    "processing_filer_code": "EEE",
    "application_identifier_code": "SE",
    "statement_status": "P",
}
READABLE = {"line_item_identifier": "a", "verbatim": {"5-7": "001"}}


@many
@given(changes())
def test_the_schema_and_the_writer_agree(tree: Object) -> None:
    refused = refusals(tree)
    told = faults("document", tree)
    if not told:
        assert [f for f in refused if not known_to_the_writer_alone(tree, f)] == []
    elif not refused:
        assert all(any(re.search(p, fault) for p in SCHEMA_ONLY) for fault in told), told


@pytest.mark.parametrize(
    "tree",
    [
        loose({"record": "SE10", "raw": "X"}),
        loose({"record": None, "raw": "\u0141"}),
        loose({"record": None, "raw": "A\rB"}, newline="\r"),
        loose(prefix="\u0141"),
        loose(DISPOSITION),
        loose(OF_OUTPUT),
        loose(STRAY | {"verbatim": {"81-90": "X"}}),
        loose(STRAY | READABLE),
        loose() | {"batches": [{"trailer": {"record": "Z", "variant": "input"}}]},
        document({"header": {"echo": entry()["header"]}, "disposition": DISPOSITION}),
        loose(SO70(government_agency_code="FDA"), application="SO"),
    ],
    ids=range(11),
)
def test_what_only_the_writer_refuses(tree: Object) -> None:
    """The differences are real ones, so that the list does not outlive its reasons."""
    refused = refusals(tree)
    assert refused
    assert all(known_to_the_writer_alone(tree, finding) for finding in refused)
    assert faults("document", tree) == []


def test_only_the_writer_tells_1_0_from_1() -> None:
    header = entry()["header"]
    for value, accepted in ((1.0, True), (1.5, False), (True, False), (1, True)):
        tree = document(entry() | {"header": header | {"estimated_entry_value": value}})
        assert valid("document", tree) == accepted
        assert bool(refusals(tree)) == (type(value) is not int)


NAMED = {"record": "SE40", "raw": "SE40001VN"}
ITEM = "/batches/0/blocks/0/transactions/0/lines/0/item"


@pytest.mark.parametrize(
    "tree",
    [
        loose(STRAY | {"after": None}),
        loose({"raw": "X"}),
        document(entry() | {"type": "se"}),
        changed(document(entry()), ITEM, NAMED),
    ],
    ids=("after", "raw", "type", "known"),
)
def test_what_only_the_schema_refuses(tree: Object) -> None:
    assert refusals(tree) == []
    assert not valid("document", tree)


def test_a_transaction_without_type_is_one_of_those_that_there_are() -> None:
    header = entry()["header"]
    assert valid("document", document({"header": header, "lines": entry()["lines"]}))
    assert not valid("document", document({"header": header, "strange": 1}))
    lines = [{"echo": entry()["lines"][0]["item"]}]
    assert valid("document", document({"header": {"echo": header}, "lines": lines}))
    assert not valid("document", document({"header": header, "lines": lines}))
