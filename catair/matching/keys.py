"""What names a transaction: entry number, ISF transaction number, references, as records have them.

Sources: Cargo Release v40, SE-31 (SE10), SE-54 (SE20), SE-28 (a unified filing is answered by an
SX and an SN), SE-83 (SE90); Importer Security Filing v3, ISF-14 (SF10), ISF-25 (SF20), ISF-39
(SF90); Cargo Release Status Notification v36, SO-31; ISF Status Advisory v1, SA-5; Importer/Bond
Query v7, QIB-8 to QIB-10 (each importer of a K is answered by itself).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from catair.applications import APPLICATIONS
from catair.bond.form5106 import canonical
from catair.fields import Object
from catair.matching.items import NO_KEYS, Keys

DISPOSITIONS = {
    "01": "rejected",
    "02": "accepted",
    "03": "accepted with warnings",
    "04": "human review",
}
_QUALIFIERS = ("CR", "RRN")  # the filer's own; the others say something of the goods


def text(made: Object, name: str) -> str | None:
    """A text element; None where it is blank, absent or not readable."""
    value = made.get(name)
    return value if type(value) is str and value else None


def joined(made: Object, *names: str) -> str | None:
    """Text elements in one; None where one of them is missing."""
    parts = [text(made, name) for name in names]
    return "".join(part for part in parts if part) if all(parts) else None


def _header(records: list[Object], header: str, reference: str) -> tuple[Object, list[str]]:
    """The first record of this name, or an empty one, and the references."""
    found: Object = {}
    references: dict[str, None] = {}
    for made in records:
        name = made.get("record")
        if name == header and not found:
            found = made
        elif name == reference:
            qualifier = text(made, "reference_identifier_qualifier")
            value = text(made, "reference_identifier")
            if qualifier in _QUALIFIERS and value:
                references[f"{qualifier} {value}"] = None
    return found, list(references)


def _entry(records: list[Object]) -> Keys:
    made, references = _header(records, "SE10", "SE20")
    number = joined(made, "entry_filer_code", "entry_number")
    return Keys(number, tuple(references), text(made, "valid_action_code"))


def _filing(records: list[Object]) -> Keys:
    made, references = _header(records, "SF10", "SF20")
    importer = joined(made, "isf_importer_number_qualifier", "isf_importer_number")
    number = text(made, "isf_transaction_number")
    return Keys(number, tuple(references), text(made, "action_code"), importer)


def _shipment(records: list[Object]) -> Keys:
    numbers = next((made for made in records if made.get("record") == "DP20"), {})
    values = (text(numbers, name) for name in numbers if name not in ("record", "verbatim"))
    return Keys(references=tuple(value for value in values if value))


def _importer(number: str | None) -> Keys:
    return Keys(importer=canonical(number) if number else None)


def _response(records: list[Object]) -> Keys:
    return _importer(text(records[0], "importer_number"))


# The answers that are told by their transaction; those of every other application by units of its
# own, or by the block
_OF: dict[str | None, Callable[[list[Object]], Keys]] = {
    "SX": _entry,
    "SN": _filing,
    "KR": _response,
    "R3": _shipment,  # project layout, not CBP's
}
_ANSWERED = {"SE": "SX", "SF": "SN", "KI": "KR", "P3": "R3"}
_CLOSING = {"SX": "SE90", "SN": "SF90"}

# Notices about an entry or a filing, and the answer whose number they carry; those about an in-bond
# are units of their own
_NOTICES = {
    "SO": ("SX", "SO10", ("entry_filer_code", "entry_number")),
    "SA": ("SN", "SA10", ("isf_transaction_number",)),
}
_CARRIED = {"NS": "QT"} | {notice: code for notice, (code, _, _) in _NOTICES.items()}


def by_transaction(application: str) -> bool:
    """True where each transaction is answered, or told, by itself."""
    return application in _ANSWERED or application in _OF or application in _NOTICES


def by_block(application: str) -> bool:
    """True for an answer that may be a block without a transaction of its own."""
    return application not in ("SX", "SN", "R3")


def awaited(application: str, records: list[Object]) -> list[dict[str | None, Keys]]:
    """What a transaction awaits: keys by the code of the answer; of a query for each importer."""
    code = _ANSWERED[application]
    if code == "KR":
        listed = records[0].get("importers") or ()
        numbers = [number for each in listed if each and (number := text(each, "importer_number"))]
        return [{code: _importer(number)} for number in numbers] or [{code: NO_KEYS}]
    found: dict[str | None, Keys] = {code: _OF[code](records)}
    if application == "SE" and any(made.get("record") == "SF10" for made in records):
        found["SN"] = _filing(records)
    return [found]


_SUFFIXED = re.compile("([0-9]{2}-[0-9]{7})[A-Z0-9]{2}").fullmatch
_ALL = "**"


def of_all_suffixes(importer: str) -> str | None:
    """The number that asks for an importer with all of its suffixes (QIB-9); None if it has none.

    >>> of_all_suffixes("00-230088600"), of_all_suffixes("230088-00001")
    ('00-2300886**', None)
    """
    found = _SUFFIXED(importer)
    return found[1] + _ALL if found else None


def is_open(keys: Keys) -> bool:
    """True for a query that is answered as often as there are suffixes."""
    return keys.importer is not None and keys.importer.endswith(_ALL)


def awaited_by_block(application: str) -> dict[str | None, Keys]:
    """What a block awaits; None is an answer that no chapter names."""
    known = APPLICATIONS.get(application)
    codes: tuple[str | None, ...] = known.partners if known else ()
    return dict.fromkeys(codes or (None,), NO_KEYS)


def answering(application: str, records: list[Object]) -> Keys:
    """The keys of an answer or a notice."""
    if application in _NOTICES:
        _, name, numbers = _NOTICES[application]
        made = next((made for made in records if made.get("record") == name), {})
        return Keys(joined(made, *numbers))
    return _OF[application](records)


def carried(application: str) -> str | None:
    """The code of the answer whose number a notice carries; None where it carries none."""
    return _CARRIED.get(application)


def disposition(application: str, records: list[Object]) -> str | None:
    """What an answer says of the transaction: the last of its message types 01 to 04."""
    name = _CLOSING.get(application)
    for made in reversed(records):
        if made.get("record") == name:
            told = DISPOSITIONS.get(text(made, "message_type_code") or "")
            if told:
                return told
    return None
