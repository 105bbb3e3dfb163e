"""KI: the response (KR) from what the script says that CBP has of importers.

Source: Importer/Bond Query v7, July 15, 2025, QIB-6 to QIB-20: an importer without a file has a K1
with result 0; without the address request code K3 to K6 are left out (QIB-9 Note 2).
"""

from __future__ import annotations

from typing import Any

from catair.bond.form5106 import canonical
from catair.fields import Object
from catair.responder.envelope import given
from catair.responder.faults import Filed
from catair.responder.script import Script
from catair.writer import emit, transmission

_NOTHING = "0"  # QIB-11 Note 2: no name and address information is on file
_RECORDS = {
    "importer_and_bond": "K1",
    "second_name_and_status": "K2",
    "mailing_address": "K3",
    "mailing_city": "K4",
    "physical_address": "K5",
    "physical_city": "K6",
}
_ADDRESSES = ("mailing_address", "mailing_city", "physical_address", "physical_city")
_LEGAL = {"name_and_center": "K7", "additional_information": "K8"}


def respond(filed: Filed, script: Script) -> list[Object]:
    """A response for each importer of a query."""
    return [
        {"type": "KR", "results": _results(each, script)}
        for each in filed.tree["header"].get("importers") or ()
        if each and given(each, "importer_number")
    ]


def _results(asked: Object, script: Script) -> list[Object]:
    number = given(asked, "importer_number") or ""
    held = script.importers.get(canonical(number))
    if held is None:
        k1 = {"record": "K1", "importer_number": number, "query_results_code": _NOTHING}
        return [{"importer_and_bond": k1}]
    if given(asked, "address_request_code"):
        return held
    return [{k: v for k, v in each.items() if k not in _ADDRESSES} for each in held]


def complete(stated: Object) -> Object:
    """An importer of a script with what its records need not say.

    Raises EmitError where the records are not those of a response.
    """
    number = canonical(stated["importer_number"])
    results = [_complete(each, number) for each in stated["results"]]
    tree = {"type": "KR", "results": results}
    emit(transmission(application="KR", site="0000", filer="000", transactions=[tree]))
    return {"importer_number": number, "results": results}


def _complete(result: Object, number: str) -> Object:
    made: Object = {"importer_and_bond": {}} | result
    for name, inner in made.items():
        if name == "legal_name" and type(inner) is dict:
            made[name] = {key: _named(value, _LEGAL.get(key)) for key, value in inner.items()}
        elif name in _RECORDS:
            made[name] = _named(inner, _RECORDS[name])
    first = made["importer_and_bond"]
    if type(first) is dict:
        made["importer_and_bond"] = {"importer_number": number} | first
    return made


def _named(value: Any, record: str | None) -> Any:
    """A record, or a list of them, with its identifier."""
    if type(value) is list:
        return [_named(each, record) for each in value]
    return {"record": record} | value if type(value) is dict and record else value
