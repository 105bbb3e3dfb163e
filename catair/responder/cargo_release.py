"""SE: the response (SX), and what an action does to an entry that is on file.

Source: Cargo Release v40, July 1, 2025, SE-18 (what is returned), SE-23 to SE-25 and SE-32 (which
action is taken when), SE-26 and SE-27 (the order), SE-83 (SE90).  SE11 and SE13 are returned if
they were sent: the map on SE-26 demands SE11, and SE-18 does not name either.
"""

from __future__ import annotations

from datetime import datetime

from catair.fields import Object
from catair.findings import Finding
from catair.responder import clock, conditions, telling
from catair.responder.envelope import given, is_plain
from catair.responder.faults import Filed
from catair.responder.fitting import echo
from catair.responder.life import UPDATE_DAYS, Life
from catair.responder.script import Script
from catair.responder.state import State
from catair.responder.status import replace

REJECTED, ACCEPTED, WARNED, REVIEWED = "01", "02", "03", "04"

# What the texts say is that of SE-83, marked: CBP's own are not in hand
_DISPOSITIONS = {
    REJECTED: "message rejected",
    ACCEPTED: "message accepted",
    WARNED: "message accepted with warnings",
    REVIEWED: "referred to human review",
}
_OF_WORST = {
    conditions.RECORD_REJECTED: REJECTED,
    conditions.RECORD_WARNED: WARNED,
    None: ACCEPTED,
}
_SECTIONS = {
    "SE10": "header",
    "SE11": "additional_header",
    "SE13": "contact",
    "SE15": "bills",
    "SE16": "bills",
    "SE17": "bills",
    "SE20": "references",
    "SE30": "entities",
    "SE31": "entities",
    "SE35": "entities",
    "SE36": "entities",
}
_ONE = ("header", "additional_header", "contact")
_ALWAYS = ("SE10", "SE11", "SE13", "SE15")
_ISF = "SF"  # how the identifiers of a unified filing begin: its answer is an SN


def respond(filed: Filed, sender: Object, state: State, script: Script, now: datetime) -> Object:
    """The SX of a transaction; what is accepted is kept in the state."""
    pairs = _of_entry(filed)
    told = [conditions.of_record(findings, conditions.ENTRY) for _, findings in pairs]
    disposition = _OF_WORST[conditions.worst(told)]
    if disposition != REJECTED:
        refused, reviewed = _act(filed.tree, sender, state, script, now)
        if refused:
            told[0] = [(conditions.RECORD_REJECTED, *refused), *told[0]][: conditions.MOST]
            disposition = REJECTED
        elif reviewed:
            disposition = REVIEWED
    tree: Object = {"type": "SX"}
    for (record, _), errors in zip(pairs, told, strict=True):
        if not errors and record["record"] not in _ALWAYS:
            continue
        section = _SECTIONS.get(record["record"], "lines")
        made: Object = {"echo": echo(record, "SX")}
        if errors:
            made["errors"] = [_se90(*each) for each in errors]
        if section in _ONE:
            tree[section] = made
        else:
            tree.setdefault(section, []).append(made)
    text = conditions.own(_DISPOSITIONS[disposition])[1]
    tree["disposition"] = _se90(disposition, None, text)
    return tree


def _of_entry(filed: Filed) -> list[tuple[Object, list[Finding]]]:
    """The records of the entry with their findings, SE10 first.

    Those of a security filing in it are left out, and blank lines.
    """
    pairs = zip(filed.records, filed.findings, strict=True)
    return [pair for pair in pairs if pair[0]["record"] and pair[0]["record"][:2] != _ISF]


def _se90(kind: str, code: str | None, text: str) -> Object:
    made: Object = {"record": "SE90", "message_type_code": kind, "narrative_message_text": text}
    return made if code is None else made | {"message_identifier_code": code}


# --- actions ---


def key_of(tree: Object) -> str:
    """Filer code and entry number of a transaction."""
    header = tree["header"]
    parts = (given(header, "entry_filer_code"), given(header, "entry_number"))
    return "".join(part or "" for part in parts)


def _act(
    tree: Object, sender: Object, state: State, script: Script, now: datetime
) -> tuple[tuple[str, str] | None, bool]:
    """Do what the action says; why it is refused, and whether CBP will look at it first."""
    key = key_of(tree)
    action = given(tree["header"], "valid_action_code") or ""
    held = state.entry(key)
    if action == "A":
        if held is not None:
            return ("007", conditions.ENTRY["007"]), False
        state.keep_entry(key, entry_of(tree, sender, now))
        return None, False
    if held is None:
        return ("008", conditions.ENTRY["008"]), False
    if not held["open"]:
        return conditions.own("entry is cancelled (SE-17)"), False
    life = Life(key, held, script)
    new = entry_of(tree, sender, now)
    refused = _refused(action, held, new, life, now)
    if refused:
        return refused, False
    reviewed = action != "U" and _reviewed(action, held, life, now)
    if reviewed:
        held["request"] = {
            "action": action, "asked": clock.stated(now), "entry": new, "steps": 0,
        }  # fmt: skip
    elif action == "D":
        held["open"] = False
    else:
        replace(held, _updated(held, new) if action == "U" else new, now)
    state.keep_entry(key, held)
    return None, reviewed


def _refused(
    action: str, held: Object, new: Object, life: Life, now: datetime
) -> tuple[str, str] | None:
    released = life.released is not None and life.released <= now
    if action == "R":
        if new["so10"]["entry_type_code"] != held["so10"]["entry_type_code"]:
            return "210", conditions.ENTRY["210"]
        if released and life.arrived(now):
            return conditions.own("arrived and released (SE-32 Note 1)")
    elif released and action == "U" and now > clock.days(life.released or now, UPDATE_DAYS):
        return conditions.own("15 days since the release (SE-25)")
    return None


def _reviewed(action: str, held: Object, life: Life, now: datetime) -> bool:
    """True if an authorized CBP user has to decide: SE-23 for R, SE-24 for D."""
    if held.get("request") or life.reviewed(now):
        return True
    if action == "D":
        released = life.released is not None and life.released <= now
        return life.matched(now) or released
    return life.arrived(now)


def _updated(held: Object, new: Object) -> Object:
    """An entry with the port, the bills and the references of an update (SE-25, SE-33)."""
    made = dict(held)
    if new["bills"]:
        made["bills"] = new["bills"]
    port = new["so10"].get("district_port_of_entry")
    carried = {
        name: new["so10"][name]
        for name in ("carrier_code", "vessel_name", "voyage_flight_trip_number")
        if name in new["so10"]
    }
    made["so10"] = held["so10"] | carried | ({"district_port_of_entry": port} if port else {})
    made["references"] = new["references"] or held["references"]
    return made


# --- what is kept of an entry ---


def entry_of(tree: Object, sender: Object, now: datetime) -> Object:
    """What the state keeps of an entry: what its notifications tell of it."""
    return {
        "filed": clock.stated(now),
        **telling.nothing(now),
        "open": True,
        "sender": sender,
        "split": given(tree["header"], "split_shipment_release_code"),
        "so10": _so10(tree, sender),
        "references": _references(tree),
        "lines": _lines(tree),
        "bills": [_bill(each, now) for each in tree.get("bills") or () if _of_lading(each)],
    }


def _records(tree: Object, *names: str) -> list[Object]:
    """The records of a list that may have none."""
    found: list[Object] = []
    for name in names:
        value = tree.get(name)
        found += value if type(value) is list else [value] if value else []
    return found


def _so10(tree: Object, sender: Object) -> Object:
    header = tree["header"]
    additional = tree.get("additional_header") or {}
    conveyance = next(
        (each for bill in _records(tree, "bills") for each in _records(bill, "conveyances")), {}
    )
    port = (given(header, "planned_port_of_entry") or "").rjust(4)[-4:].strip(" ")
    vessel = given(additional, "conveyance_name_or_ftz_id")
    made = {
        "district_port_of_entry": _digits(port, 4)
        or _digits(sender.get("processing_district_port_code") or "", 4),
        "entry_filer_code": given(header, "entry_filer_code"),
        "entry_number": given(header, "entry_number"),
        "entry_type_code": _digits(given(header, "entry_type") or "", 2),
        "importer_of_record_number": given(header, "importer_of_record"),
        "carrier_code": given(conveyance, "carrier_code"),
        "vessel_name": _plain(vessel or given(conveyance, "conveyance_name")),
        "voyage_flight_trip_number": given(additional, "voyage_flight_trip_manifest_number")
        or given(conveyance, "voyage_flight_trip_manifest_number"),
        "split_shipment_release_code": given(header, "split_shipment_release_code"),
    }
    mandatory = ("entry_type_code", "importer_of_record_number")
    return {k: v for k, v in made.items() if v is not None or k in mandatory}


def _digits(text: str, width: int) -> str | None:
    return text if len(text) == width and text.isascii() and text.isdigit() else None


def _plain(text: str | None) -> str | None:
    """A name as the alphanumeric element of SO10 can say it; None where it cannot."""
    return text if text and is_plain(text) else None


def _references(tree: Object) -> list[tuple[str, str]]:
    """The references that come back with a notification (SE-54, ACMQ-47 Note 1)."""
    stated = [
        (given(each, "reference_identifier_qualifier"), given(each, "reference_identifier"))
        for each in _records(tree, "references")
    ]
    return [(name, text) for name, text in stated if name in ("CR", "RRN") and text]


def _lines(tree: Object) -> list[Object]:
    found = []
    for line in _records(tree, "lines"):
        item = line.get("item") or {}
        for group in _records(line, "tariffs"):
            tariff = group.get("tariff") or {}
            found.append(
                {
                    "line_item_identifier": given(item, "line_item_identifier"),
                    "country_of_origin": given(item, "country_of_origin"),
                    "hts_number": given(tariff, "hts_number"),
                }
            )
    return found


_KINDS = ("master", "house", "simple", "tracking")


def _of_lading(bill: Object) -> bool:
    return any(kind in bill for kind in _KINDS)


def _bill(bill: Object, now: datetime) -> Object:
    """A bill, or a master with its house: the keys by which a script names it, and its SO40s."""
    stated = {kind: bill[kind] for kind in _KINDS if kind in bill}
    last = list(stated.values())[-1]
    dates = [given(each, "date_of_arrival") for each in _records(bill, "conveyances")]
    keys = [bill_key(each) for each in stated.values()]
    return {
        "keys": keys[::-1],
        "since": clock.stated(now),
        "ams": given(last, "non_ams_indicator") != "Y",
        "arrival": max([each for each in dates if each], default=clock.stated(now)),
        "records": {kind: _so40(each) for kind, each in stated.items()},
    }


def bill_key(made: Object) -> str:
    """Issuer code and number of a bill, as a script names it."""
    issuer = given(made, "issuer_code_of_bill_of_lading_number") or ""
    return issuer + (given(made, "bill_of_lading_number") or "")


def _so40(made: Object) -> Object:
    told = {
        "bill_type_indicator": given(made, "bill_type_indicator"),
        "bill_issuer_code": given(made, "issuer_code_of_bill_of_lading_number"),
        "bill_of_lading_number": given(made, "bill_of_lading_number"),
        "quantity": made.get("quantity"),
    }
    mandatory = ("bill_type_indicator", "bill_of_lading_number")
    return {k: v for k, v in told.items() if v is not None or k in mandatory}
