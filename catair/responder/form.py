"""The form of a script: stated once, so that the packaged JSON Schema is made of it and `load`
checks by it.

Codes are those of the chapters.  Those of agencies (SO70, SO71) stand in a document that is not at
hand, PGA Status Notification Codes (ACMQ-58): a script says them, and their texts, as it has them.
"""

from __future__ import annotations

from typing import Any

from catair.chapters.cargo_release_status import (
    ENTRY_DISPOSITIONS,
    HOLD_TYPES,
    REJECTION_REASONS,
    RELEASE_ORIGINS,
)
from catair.chapters.in_bond import ENTRY_TYPES
from catair.fields import Object
from catair.responder import clock
from catair.responder.rejection import NARRATIVES

# Holds of a bill and the code that takes each away, ACMQ-53 Note 1
HOLDS = {"51": "54", "52": "55", "53": "56"}
# Dispositions of a bill that no plan of it brings
OF_BILL = ("57", "58", "59", "61", "62", "63", "74", "92")
# Dispositions of an entry that wait for something, ACMQ-54 and ACMQ-55 Note 1
PENDING = ("03", "70", "90", "96")
# What becomes of a quota that is pending
QUOTA = ("71", "72", "73")
QUOTA_REJECTED = "71"
APPROVED, DOCUMENTS, REJECTED = "approved", "documents", "rejected"

DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


def _text(pattern: str, told: str) -> Object:
    return {"type": "string", "pattern": f"^({pattern})$", "description": told}


def _number(most: int, told: str) -> Object:
    return {"type": "integer", "minimum": 0, "maximum": most, "description": told}


def _codes(codes: Any, told: str) -> Object:
    return {"enum": list(codes), "description": told}


def _when(told: str) -> Object:
    form = "an offset (2d, 36h, 90m), a date or a moment in Washington, or never"
    return _text(clock.WHEN, f"{told}: {form}.")


def _list(items: Object, told: str) -> Object:
    return {"type": "array", "items": items, "description": told}


def _object(required: tuple[str, ...], told: str, **properties: Object) -> Object:
    return {
        "type": "object",
        "description": told,
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


_CONDITION = _object(
    ("code",),
    "A condition that CBP finds though the file does not show it; without `block` it is one of "
    "the batch, without `transaction` one of the block.",
    code=_codes(NARRATIVES, "Condition code (Batch & Block Control v23, B&B-31 to B&B-33)."),
    batch=_number(999_999, "Which batch of the file, from 1; the first if not given."),
    block=_number(999_999, "Which block of the batch, from 1."),
    transaction=_number(999_999, "Which transaction of the block, from 1."),
    record=_number(9_999_999, "Which record of the batch, from A = 1."),
    column=_number(80, "Where in the record; 0 for all of it."),
)
_HOLD = _object(
    ("code", "from"),
    "A hold of the bill, and when it is taken away.",
    **{
        "code": _codes(HOLDS, "Disposition code (SO50)."),
        "from": _when("When the hold is placed"),
        "until": _when("When it is removed; never if not given"),
    },
)
_PART = _object(
    ("arrived",),
    "A part of a split shipment.",
    arrived=_when("When it arrives"),
    carrier=_text("[A-Z0-9]{2,4}", "Carrier code."),
    voyage=_text("[A-Z0-9]{1,5}", "Voyage, flight or trip number."),
    quantity=_number(99_999_999, "Quantity of the part."),
)
_BILL_DISPOSITION = _object(
    ("code", "when"),
    "A disposition that is sent of the bill; nothing follows from it but what the script says.",
    code=_codes(OF_BILL, "Disposition code (SO50)."),
    when=_when("When it is sent"),
)
_IN_BOND = _object(
    ("number", "type", "departure", "arrival"),
    "An in-bond movement of the bill (SO42): told with all that is told of the bill from then on.",
    number=_text("[A-Z0-9]{1,12}", "In-bond number."),
    type=_codes(ENTRY_TYPES, "In-bond entry type (In-Bond v51, INB-19)."),
    departure=_text("[0-9]{4}", "Port of departure."),
    arrival=_text("[0-9]{4}", "Port of arrival."),
    created=_when("When it is created; at once if not given"),
    arrived=_when("When it arrives; never if not given"),
    quantity=_number(99_999_999, "Its quantity where that is less than the bill's."),
)
_BILL = _object(
    (),
    "What becomes of a bill of lading; without `bill` of every bill that no other item names. "
    "Offsets count from the filing that first states it.",
    bill=_text("[ -`{-~]{1,54}", "Issuer code and number as they are filed, without a space."),
    on_file=_when("When the bill is on file; at once if not given"),
    departed=_when("When it departs; after a day if not given"),
    arrived=_when("When it arrives; after three days if not given"),
    port=_text("[0-9]{4}", "District and port of arrival; that of the entry if not given."),
    wrong_type={"type": "boolean", "description": "True: an ISF does not match its type."},
    holds=_list(_HOLD, "Holds of the bill."),
    parts=_list(_PART, "Parts in which it arrives."),
    in_bonds=_list(_IN_BOND, "Its in-bond movements."),
    dispositions=_list(_BILL_DISPOSITION, "Further dispositions."),
)
_WAIT = _object(
    ("code", "from"),
    "Something that the release waits for.",
    **{
        "code": _codes(PENDING, "Disposition action code (SO60)."),
        "from": _when("When it begins"),
        "until": _when("When it is done with; never if not given"),
        "document": _text("[A-Z0-9]{1,6}", "Document type (SO60)."),
        "then": _codes(
            QUOTA, "What is sent when quota (70) is decided; after 71 there is no release."
        ),
    },
)
_LINE = {
    "cbp_line": _number(999, "CBP's line."),
    "tariff_position": _number(99, "Which tariff number of it."),
    "pga_line": _number(999, "The agency's line."),
}
_REFERENCE = _object(
    ("number",),
    "A number that the agency gives (SO71).",
    qualifier=_text("[A-Z0-9]{2}", "Its qualifier."),
    number=_text("[ -`{-~]{1,18}", "The number."),
)
_AGENCY = _object(
    ("agency", "when"),
    "What an agency says of the entry, or of some lines of it (SO70 to SO72).",
    **{
        "agency": _text("[A-Z0-9]{3}", "Government agency code (Appendix V)."),
        "program": _text("[A-Z0-9]{1,3}", "Its program code."),
        "when": _when("When it says so"),
        "until": _when("Until when the release waits for the agency; not at all if not given"),
        "status": _text("[A-Z0-9]{2}", "Status code of the entry."),
        "message": _text("[ -`{-~]{1,28}", "Its message."),
        "line_status": _text("[A-Z0-9]{2}", "Status code of the lines."),
        "reason": _text("[A-Z0-9]{2}", "Status reason code."),
        "from": _object((), "The first line, or the only one.", **_LINE),
        "to": _object((), "The last line.", **_LINE),
        "document": _text("[A-Z0-9]{1,5}", "Document type that is required."),
        "hold_type": _codes(HOLD_TYPES, "Type of a hold (ACMQ-58 Note 6)."),
        "references": _list(_REFERENCE, "Numbers that the agency gives."),
        "received": _when("When the agency received what it gave the first number for"),
        "sub_reasons": _list(_text("[A-Z0-9]{1,3}", "Sub-reason code."), "Sub-reasons (SO71)."),
        "comments": _list(_text("[ -`{-~]{1,76}", "A line of it."), "Comments to trade (SO72)."),
    },
)
_DISPOSITION = _object(
    ("code", "when"),
    "A disposition that is sent whatever becomes of the entry.",
    code=_codes(ENTRY_DISPOSITIONS, "Disposition action code (SO60)."),
    when=_when("When it is sent"),
    release_date=_text(DATE, "Release date; with 22 and 98 alone."),
    origin=_codes(RELEASE_ORIGINS, "Release origin; with 22 and 98 alone."),
)
_ENTRY = _object(
    (),
    "What becomes of an entry; without `entry` of every entry that no other item names. Offsets "
    "count from its filing.",
    entry=_text("[A-Z0-9]{11}", "Filer code and entry number."),
    release=_when("When it is released at the earliest"),
    pending=_list(_WAIT, "What the release waits for."),
    dispositions=_list(_DISPOSITION, "Further dispositions."),
    agencies=_list(_AGENCY, "What agencies say of it."),
)
_REVIEW = _object(
    ("outcome",),
    "How CBP decides a correction or cancellation request; several items are steps. Offsets count "
    "from the request. Without any it is approved after a day.",
    entry=_text("[A-Z0-9]{11}", "Filer code and entry number; every entry if not given."),
    action=_codes(("R", "D"), "Correction (R) or cancellation (D); either if not given."),
    outcome=_codes((APPROVED, DOCUMENTS, REJECTED), "88 or 23, 84 or 85, 86 or 87 (SO60)."),
    when=_when("When; after a day if not given"),
    reason=_codes(REJECTION_REASONS, "Reason code of a rejection (SO20 RSN)."),
    comment=_text("[ -`{-~]{1,50}", "Comment of a rejection (SO20 CMT)."),
)
_IMPORTER = _object(
    ("importer_number", "results"),
    "What CBP has of an importer (Importer/Bond Query v7).",
    importer_number=_text(
        "[0-9]{2}-[0-9]{7}([A-Z0-9]{2})?|[0-9]{6}-[0-9]{5}|[0-9]{3}-[0-9]{2}-[0-9]{4}",
        "NN-NNNNNNNXX, YYDDPP-NNNNN or NNN-NN-NNNN.",
    ),
    results={
        "type": "array",
        "items": {"type": "object"},
        "minItems": 1,
        "description": "As `results` in the tree of a response (KR): one for each bond; `record` "
        "and the importer number may be left out.",
    },
)
SCHEMA: Object = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:catair:1:script",
    "title": "catair script",
    **_object(
        (),
        "What `catair respond --script` takes: what CBP knows and decides.",
        conditions=_list(_CONDITION, "Conditions that reject a batch."),
        bills=_list(_BILL, "Bills of lading; the first item that fits a bill counts."),
        entries=_list(_ENTRY, "Entries; the first item that fits an entry counts."),
        reviews=_list(_REVIEW, "Decisions on requests."),
        importers={
            "type": ["string", "array"],
            "items": _IMPORTER,
            "description": "Importers, or the file beside the script that has the list of them.",
        },
    ),
    "$defs": {},
}
