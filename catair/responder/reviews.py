"""What an agency says of an entry: SO70, with SO71 and SO72 behind it.

Source: Cargo Release Status Notification, revision 36 (transcribed), SO-43 to SO-48; ACMQ-57 to
ACMQ-63.  Codes and messages are those of the script: CBP's list of them is a document of its own.
"""

from __future__ import annotations

from datetime import datetime

from catair.chapters.cargo_release_status import SO70, SO70_PRE04
from catair.fields import Object
from catair.responder import clock
from catair.responder.script import stated_when

# The version of SO70 to SO72 from each day on (ACMQ-59 Note 7)
_VERSIONS = (
    ("2025-09-06", "04"),
    ("2020-04-04", "03"),
    ("2016-07-16", "02"),
    ("2016-02-03", "01"),
)
_PLACES = {"from": "beginning", "to": "ending"}
_FIRST = 12  # characters of the first reference number of an SO71; a longer one is the second
_SUB_REASONS = 10  # of an SO71


def review(stated: Object, moment: datetime, filed: datetime) -> Object:
    """The review that a script states, told at a moment, of an entry that was filed at another."""
    made: Object = {"disposition": _so70(stated, moment)}
    if details := _details(stated, filed):
        made["details"] = details
    if comments := stated.get("comments"):
        made["comments"] = [
            {"record": "SO72", "comments_to_trade": _text(each)} for each in comments
        ]
    return made


def _so70(stated: Object, moment: datetime) -> Object:
    version = next((of for day, of in _VERSIONS if f"{moment:%Y-%m-%d}" >= day), None)
    layout = SO70 if version == "04" else SO70_PRE04
    widths = {field.name: field.width for field in layout.elements}
    lines = {
        name: f"{place[key]:0{widths[name]}}"
        for which, place in ((_PLACES[of], stated.get(of, {})) for of in _PLACES)
        for key, name in (
            ("cbp_line", f"{which}_cbp_line"),
            ("tariff_position", f"{which}_tariff_position"),
            ("pga_line", f"{which}_pga_line"),
        )
        if key in place
    }
    made: Object = {
        "record": "SO70",
        "variant": layout.variant,
        "government_agency_code": stated["agency"],
        "government_agency_program_code": stated.get("program"),
        "status_action_date": f"{moment:%Y-%m-%d}",
        "status_action_time": f"{moment:%H:%M}",
        "entry_level_status_code": stated.get("status"),
        "entry_level_status_message": _text(stated.get("message", "")),
        "line_level_status_code": stated.get("line_status"),
        "status_reason_code": stated.get("reason"),
        **lines,
        "document_type_code": stated.get("document"),
        "pga_entry_hold_type": stated.get("hold_type"),
        "pga_processing_group_version": version,
    }
    return {key: value for key, value in made.items() if value is not None}


def _details(stated: Object, filed: datetime) -> list[Object]:
    """The SO71s: a reference number in each, and all sub-reasons, as many as there is place for."""
    numbers = stated.get("references", [])
    codes = stated.get("sub_reasons", [])
    groups = [codes[at : at + _SUB_REASONS] for at in range(0, len(codes), _SUB_REASONS)]
    found: list[Object] = []
    for at in range(max(len(numbers), len(groups), int("received" in stated))):
        made: Object = {"record": "SO71"}
        if at < len(numbers):
            made["references"] = _references(numbers[at])
        received = None if at else stated_when(stated, "received", clock.NEVER, filed)
        if received is not None:
            made["receipt_date"] = f"{received:%Y-%m-%d}"
            made["receipt_time"] = f"{received:%H:%M:%S}"
        if at < len(groups):
            made["pga_line_sub_reason_codes"] = [
                {"pga_line_sub_reason_code": code} for code in groups[at]
            ]
        found.append(made)
    return found


def _references(stated: Object) -> list[Object | None]:
    made = {
        "reference_qualifier": stated.get("qualifier"),
        "reference_number": _text(stated["number"]),
    }
    pair = {key: value for key, value in made.items() if value is not None}
    return [pair] if len(stated["number"]) <= _FIRST else [None, pair]


def _text(text: str) -> str | None:
    return text.strip(" ") or None
