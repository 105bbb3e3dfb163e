"""The comparison by itself: names, amounts, bonds, and what is not stated."""

from __future__ import annotations

import copy
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair.bond import compare as module
from catair.bond import form5106, responses
from catair.bond.compare import DIFFERENT, EQUAL, NOT_ON_FORM, NOT_RETURNED, compare, importer_of
from catair.chapters.importer_bond_query import K1, K2, K3, K4, K5, K6, K7, K8
from catair.fields import Object
from catair.forms import FORMS
from catair.jsonform import to_json
from tests.cli.command import SAMPLES

NUMBER = "00-230088600"
SAMPLE = (SAMPLES / "bond" / "bond_response.txt").read_bytes()


def result(**more: Any) -> Object:
    """A K1, its elements and the other records of a result."""
    records = {key: more.pop(key) for key in list(more) if isinstance(more[key], dict)}
    return {"importer_and_bond": K1(**({"importer_number": NUMBER} | more)), **records}


def answer(*results: Object) -> Object:
    """A response as it is read from the wire."""
    tree = {"type": "KR", "results": [copy.deepcopy(r) for r in results]}
    for held in tree["results"]:
        held["importer_and_bond"].setdefault("query_results_code", "1")
    data = catair.emit(
        catair.transmission(application="KR", site="2704", filer="EEE", transactions=[tree])
    )
    (found,) = responses.load(data).transactions
    return found


def verdicts(form: Object, transaction: Object) -> dict[str, str]:
    return {made.element: made.verdict for made in compare(form, transaction)}


def name(first: str, *more: str, qualifier: str = "IN1") -> Object:
    made: Object = {
        "name_and_center": K7(
            full_legal_importer_name=first, center_identifier="NOTELG", center_id_description="NONE"
        )
    }
    if more:
        made["additional_information"] = [
            K8(additional_information_qualifier_code=qualifier, additional_information=text)
            for text in more
        ]
    return made


# --- importer numbers --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "response", "verdict"),
    [
        ("00-2300886", "00-230088600", EQUAL),
        ("00-230088600", "00-2300886", EQUAL),
        ("00-2300886  ", "00-2300886", EQUAL),
        ("00-23008860A", "00-23008860a", EQUAL),
        ("00-230088601", "00-230088600", DIFFERENT),
        ("000-00-0000", "000-00-0000", EQUAL),
        ("262704-00001", "262704-00001", EQUAL),
        ("262704-00001", "262704-00002", DIFFERENT),
    ],
)
def test_importer_numbers(form: str, response: str, verdict: str) -> None:
    """QIB-11 Note 1."""
    transaction: Any = {"type": "KR", "results": [result(importer_number=response)]}
    (made,) = compare({"importer_number": form}, transaction)
    assert (made.verdict, made.private, made.agrees) == (verdict, True, verdict == EQUAL)
    assert (importer_of(transaction) == form5106.canonical(form)) is (verdict == EQUAL)


def test_a_blank_importer_number() -> None:
    assert importer_of(answer(result(importer_number=None))) == ""


# --- names -------------------------------------------------------------------------------------


LONG = "ORVANDEL SPECIMEN IMPORTS AND DISTRIBUTION COMPANY"


@pytest.mark.parametrize(
    ("stated", "first", "more", "verdict"),
    [
        ("Specimen  Imports ", "SPECIMEN IMPORTS", (), EQUAL),
        ("SPECIMEN IMPORTS", "SPECIMEN IMPORT", (), DIFFERENT),
        ("SPECIMEN, INC.", "SPECIMEN INC", (), DIFFERENT),
        # column 30 is a blank, which counts
        (LONG, LONG[:30], (LONG[30:],), EQUAL),
        # in the middle of a word
        ("A" * 40, "A" * 30, ("A" * 10,), EQUAL),
        ("A" * 30 + " " + "A" * 10, "A" * 30, ("A" * 10,), DIFFERENT),
        # the blank between is the first column of the overflow
        ("A" * 30 + " B", "A" * 30, (" B",), EQUAL),
        ("A" * 30 + "B" * 70 + "C", "A" * 30, ("B" * 70, "C"), EQUAL),
        ("A" * 30 + "B" * 70, "A" * 30, ("B" * 70, "C"), DIFFERENT),
    ],
)
def test_a_name_goes_on_in_the_k8(
    stated: str, first: str, more: tuple[str, ...], verdict: str
) -> None:
    """QIB-20 Note 1."""
    rows = [f"K1{NUMBER}1", f"K7{first:31}NOTELG NONE", *(f"K8IN1{text}" for text in more)]
    data = "".join(f"{row:80}\n" for row in rows).encode()
    (found,) = responses.load(data).transactions
    made = next(m for m in compare({"legal_name": stated}, found) if m.element == "/legal_name")
    assert made.verdict == verdict
    assert [str(p) for p in made.places] == ["K7 3-32"] + ["K8 6-75"] * bool(more)
    assert made.path == "/results/0/legal_name/name_and_center"


def test_what_describes_the_center_is_no_part_of_the_name() -> None:
    found = answer(result(legal_name=name("SPECIMEN", "HEALTH", qualifier="IN2")))
    assert verdicts({"legal_name": "SPECIMEN"}, found)["/legal_name"] == EQUAL


def test_a_name_that_is_blank_or_not_returned() -> None:
    blank = answer(result(legal_name=name("X") | {"name_and_center": K7(
        full_legal_importer_name=None, center_identifier=None, center_id_description=None
    )}))  # fmt: skip
    assert verdicts({"legal_name": "X"}, blank)["/legal_name"] == DIFFERENT
    assert verdicts({"legal_name": None}, blank)["/legal_name"] == EQUAL
    assert verdicts({"legal_name": None}, answer(result()))["/legal_name"] == NOT_RETURNED
    assert "/legal_name" not in verdicts({}, answer(result()))


# --- elements of the importer ------------------------------------------------------------------


def test_each_value_of_several_records_is_compared() -> None:
    found = answer(
        *(result(second_name_and_status=K2(periodic_monthly_statement_status=s)) for s in "YNY")
    )
    made = [m for m in compare({"periodic_monthly_statement_status": "Y"}, found) if m.form]
    assert [(m.verdict, m.response, m.path) for m in made] == [
        (EQUAL, "Y", "/results/0/second_name_and_status"),
        (DIFFERENT, "N", "/results/1/second_name_and_status"),
    ]


def test_a_blank_beside_a_value_says_nothing() -> None:
    once = K2(name_qualifier="DBA", line_two_of_importer_name="TOYS")
    found = answer(
        result(second_name_and_status=K2()),
        result(second_name_and_status=once),
    )
    made = verdicts({"name_qualifier": "DBA", "line_two_of_importer_name": "Toys"}, found)
    assert made["/name_qualifier"] == made["/line_two_of_importer_name"] == EQUAL


def test_addresses() -> None:
    place = {"city": "SEATTLE", "state_code": "WA", "postal_code": "981010001"}
    found = answer(
        result(
            mailing_address=K3(address_line_one="PO BOX 17"),
            mailing_city=K4(**place),
            physical_address=K5(address_line_one="1 SAMPLE WAY", address_line_two="SUITE 2"),
            physical_city=K6(**place),
        )
    )
    form = {
        "mailing_address": {
            "address_line_one": "po  box 17",
            "address_line_two": None,
            "city": "Tacoma",
            "state_code": "wa",
            "postal_code": "98101-0001",
        },
        "physical_address": {"postal_code": "98101"},
    }
    made = verdicts(form, found)
    assert {key: verdict for key, verdict in made.items() if "mailing" in key} == {
        "/mailing_address/address_line_one": EQUAL,
        "/mailing_address/address_line_two": EQUAL,
        "/mailing_address/city": DIFFERENT,
        "/mailing_address/state_code": EQUAL,
        "/mailing_address/postal_code": EQUAL,
    }
    assert made["/physical_address/postal_code"] == DIFFERENT
    assert made["/physical_address/address_line_two"] == NOT_ON_FORM
    places = {m.element: (*m.places[0],) for m in compare(form, found)}
    assert places["/mailing_address/city"] == ("K4", "35-55", "QIB-16")
    assert places["/physical_address/address_line_one"] == ("K5", "3-34", "QIB-17")


# --- bonds -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("indicator", "first", "second", "response", "record"),
    [
        ("1", 50000, None, 50000, "K1"),
        ("2", None, 1234567890, 1234567890, "K2"),
        ("1", None, 1234567890, None, "K1"),
        ("2", 50000, None, None, "K2"),
        (None, 50000, None, 50000, "K1"),
        (None, None, 1234567890, 1234567890, "K2"),
        (None, None, None, None, "K1"),
        ("9", 0, None, 0, "K1"),
    ],
)
def test_amounts(
    indicator: str | None, first: int | None, second: int | None, response: int | None, record: str
) -> None:
    """QIB-12 Note 4; the indicator is of revision 7, and blank before."""
    bond = {"bond_type_activity_code": "A", "bond_amount_record_location_indicator": indicator}
    made = {k: v for k, v in (bond | {"bond_amount": first}).items() if v is not None}
    status = K2() if second is None else K2(bond_amount=second)
    found = answer(result(second_name_and_status=status, **made))
    form = {"bonds": [{"bond_type_activity_code": "A", "bond_amount": response}]}
    (amount,) = (m for m in compare(form, found) if m.element == "/bonds/0/bond_amount")
    assert (amount.verdict, amount.response, amount.places[0].record) == (EQUAL, response, record)
    form["bonds"][0]["bond_amount"] = 1
    assert verdicts(form, found)["/bonds/0/bond_amount"] == DIFFERENT


def test_an_amount_whose_record_is_not_there() -> None:
    bond = {"bond_type_activity_code": "A"}
    form = {"bonds": [bond | {"bond_amount": 1}]}
    found = answer(result(**bond, bond_amount_record_location_indicator="2"))
    assert verdicts(form, found)["/bonds/0/bond_amount"] == NOT_RETURNED
    found = answer(result(**bond, bond_amount=1))
    assert verdicts(form, found)["/bonds/0/bond_amount"] == EQUAL


def test_columns_that_hold_no_amount() -> None:
    data = f"{'K1' + NUMBER + '1':50}A00050,000{'':20}\n".encode()
    (found,) = responses.load(data).transactions
    form = {"bonds": [{"bond_type_activity_code": "A", "bond_amount": 50000}]}
    (made,) = (m for m in compare(form, found) if m.element == "/bonds/0/bond_amount")
    assert (made.verdict, made.response) == (DIFFERENT, "00050,000")


def bonds(*pairs: tuple[str | None, str | None]) -> Object:
    keys = ("bond_number", "bond_type_activity_code")
    made = [{k: v for k, v in zip(keys, p, strict=True) if v is not None} for p in pairs]
    return answer(*(result(**each) for each in made))


def test_one_bond_a_k1() -> None:
    """By the number, and by the activity code where the form states no number."""
    found = bonds(("000000001", "A"), ("000000002", "A"), ("000000003", "D"), (None, "A"))
    form = {
        "bonds": [
            {"bond_type_activity_code": "D"},
            {"bond_number": "000000002", "bond_type_activity_code": "B"},
            {"bond_type_activity_code": "A"},
            {"bond_number": "000000009", "bond_type_activity_code": "A"},
        ]
    }
    made = {m.path: (m.element, m.verdict) for m in compare(form, found)
            if m.element.endswith("_code") and m.path}  # fmt: skip
    at = "/results/{}/importer_and_bond".format
    code = "/bonds/{}/bond_type_activity_code".format
    assert made == {
        at(0): (code(2), EQUAL),
        at(1): (code(1), DIFFERENT),
        at(2): (code(0), EQUAL),
        at(3): (code("-"), NOT_ON_FORM),
    }
    assert verdicts(form, found)[code(3)] == NOT_RETURNED


def test_sufficiency_and_termination() -> None:
    status = K2(
        bond_termination_date="2026-12-31",
        bond_sufficiency_indicator="N",
        bond_user_status_indicator="T",
        bond_user_termination_date="2026-11-30",
    )
    found = answer(result(bond_type_activity_code="A", second_name_and_status=status))
    wanted = {
        "bond_termination_date": None,
        "bond_sufficiency_indicator": "Y",
        "bond_user_status_indicator": "T",
        "bond_user_termination_date": "2026-11-30",
    }
    made = verdicts({"bonds": [{"bond_type_activity_code": "A"} | wanted]}, found)
    assert [made[f"/bonds/0/{key}"] for key in wanted] == [DIFFERENT, DIFFERENT, EQUAL, EQUAL]
    made = verdicts({}, found)
    assert {made[f"/bonds/-/{key}"] for key in wanted} == {NOT_ON_FORM}


# --- properties --------------------------------------------------------------------------------


def form_of(transaction: Object) -> Object:
    """The form that a response says: what it does not say is not stated."""
    form: Object = {"bonds": []}
    for made in compare({}, transaction):
        holder: Any = form
        *way, last = made.element.split("/")[1:]
        for part in way:
            if part == "-":
                assert made.path is not None
                number = int(made.path.split("/")[2])
                holder.extend({} for _ in range(number + 1 - len(holder)))
                holder = holder[number]
            else:
                holder = holder.setdefault(part, {})
        holder[last] = made.response
    return form


TRANSACTIONS = responses.load(SAMPLE).transactions


@pytest.mark.parametrize("transaction", TRANSACTIONS, ids=importer_of)
def test_a_response_agrees_with_the_form_that_it_says(transaction: Object) -> None:
    form = form_of(transaction)
    form["bonds"] = [bond for bond in form["bonds"] if bond]
    assert form5106.check(form) == []
    found = compare(form, transaction)
    assert {made.verdict for made in found} == {EQUAL}
    # it has as many elements as were told of
    assert len(found) == len(compare({}, transaction))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_one_change_is_one_difference(data: st.DataObject) -> None:
    transaction = data.draw(st.sampled_from(TRANSACTIONS))
    form = form_of(transaction)
    form["bonds"] = [bond for bond in form["bonds"] if bond]
    keys = form5106.BOND_KEYS
    chosen = data.draw(
        st.sampled_from([m for m in compare(form, transaction) if not m.element.endswith(keys)])
    )
    *way, last = chosen.element.split("/")[1:]
    holder: Any = form
    for part in way:
        holder = holder[int(part) if isinstance(holder, list) else part]
    value = holder[last]
    made = data.draw(st.sampled_from(("other", "blank", "absent")))
    if made == "absent":
        del holder[last]
    elif made == "blank":
        holder[last] = None
    else:
        holder[last] = value + 1 if isinstance(value, int) else f"{value}X"
    before = [m for m in compare(form, transaction) if m.verdict != EQUAL]
    expected = NOT_ON_FORM if made == "absent" else DIFFERENT
    assert [(m.element.replace("/-/", "/0/"), m.verdict) for m in before] == [
        (chosen.element.replace("/-/", "/0/"), expected)
    ]


ANYTHING = st.recursive(
    st.none() | st.integers() | st.text(max_size=3) | st.sampled_from(["A", "00-230088600"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(
        st.sampled_from([
            "importer_number", "legal_name", "bonds", "mailing_address", "city", "bond_number",
            "bond_type_activity_code", "bond_amount", "bond_effective_date", "strange",
        ]), inner, max_size=3,
    ),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(ANYTHING, st.sampled_from(TRANSACTIONS))
def test_whatever_is_no_form_is_told_and_any_form_is_compared(
    form: Any, transaction: Object
) -> None:
    if not form5106.check(form):
        before = copy.deepcopy((form, transaction))
        for made in compare(form, transaction):
            assert made.verdict in (EQUAL, DIFFERENT, NOT_ON_FORM, NOT_RETURNED)
            assert made.agrees is (made.verdict in (EQUAL, NOT_ON_FORM))
        assert before == (form, transaction)


def test_a_value_of_every_element_is_told_with_its_page() -> None:
    first = TRANSACTIONS[0]
    found = compare({}, first)
    held = {m.element.rpartition("/")[2] for m in found}
    named = {*form5106.NUMBER, *form5106.NAME, *form5106.IMPORTER, *form5106.BOND}
    named |= {key for group in form5106.ADDRESSES.values() for key in group}
    assert held == named
    assert all(m.source.startswith("Importer/Bond Query v7, QIB-") for m in found)


# --- responses ---------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_responses_of_any_form(form: str) -> None:
    out = io.BytesIO()
    list(to_json(catair.read(SAMPLE), form, out))
    assert responses.load(out.getvalue()).transactions == TRANSACTIONS


def test_other_applications_are_passed_over() -> None:
    other = (SAMPLES / "cancel.txt").read_bytes()
    assert responses.load(other + SAMPLE + other).transactions == TRANSACTIONS


def test_json_that_is_refused_has_no_responses() -> None:
    held = responses.load(b'{"catair": 1}', name="x.json")
    assert held.transactions == []
    assert [(f.code, f.file) for f in held.findings] == [("JSON-FORM", "x.json")]


def test_remarks_on_json_are_no_refusal() -> None:
    """An edited value beside its verbatim columns."""
    data = SAMPLE.replace(b"00-230077200", b"00-2300772ab")
    out = io.BytesIO()
    list(to_json(catair.read(data), "document", out))
    text = out.getvalue().replace(
        b'"importer_number": "00-2300772ab"', b'"importer_number": "00-230077200"'
    )
    held = responses.load(text)
    assert len(held.transactions) == len(TRANSACTIONS)
    assert [f.code for f in held.findings][:1] == ["VERBATIM-EDITED"]


def test_the_module_names_its_verdicts() -> None:
    assert {module.EQUAL, module.DIFFERENT, module.NOT_ON_FORM, module.NOT_RETURNED} == {
        "equal",
        "different",
        "not stated on the form",
        "not stated in the response",
    }
