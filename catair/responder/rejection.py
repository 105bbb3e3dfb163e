"""A rejected batch: X0 and X1 between an ACE generated B and Y.

Source: Batch & Block Control v23, June 12, 2023, B&B-29 to B&B-36.  Conditions of the batch come
first; where there is one, its blocks are not looked at, and where there is one of a block, its
transactions are not.
"""

from __future__ import annotations

from itertools import groupby

from catair.fields import Object
from catair.responder.envelope import batch_header, closed, given
from catair.responder.faults import BATCH, BLOCK, Batch, Block, Condition

# B&B-31 to B&B-33; X01 and X02 are printed there as reserved, and X01 has its text from the Entry
# Summary Error Dictionary, July 2026
NARRATIVES = {
    "X01": "BATCH CONTROL RECORD MISSING - A RECORD",
    "X03": "BLOCK CONTROL MISSING - B-RECORD",
    "X04": "TRANSACTION DETAIL MISSING",
    "X05": "BLOCK CONTROL MISSING - Y-RECORD",
    "X06": "BATCH CONTROL MISSING - Z-RECORD",
    "X07": "SENDER/RECEIVER SITE CODE MISSING",
    "X08": "SENDER/RECEIVER ID CODE MISSING",
    "X09": "SENDER/RECEIVER NOT AUTHORIZED",
    "X10": "TRANSMISSION DATE UNKNOWN",
    "X11": "APPLICATION ID CODE MISSING",
    "X12": "NOT A KNOWN ACE APPLICATION ID CODE",
    "X13": "APPLICATION NOT CURRENTLY AVAILABLE",
    "X14": "Z-REC DOES NOT MATCH A-REC",
    "X15": "PROCESSING PORT CODE MISSING",
    "X16": "PROCESSING FILER CODE MISSING",
    "X17": "PROCESSING FILER NOT AUTHORIZED",
    "X18": "PROC PORT/FLR NOT AUTHRZD FOR SENDR/RCVR",
    "X19": "BLOCK APP ID / BATCH APP ID CONFLICT",
    "X20": "FILER NOT AUTHORIZED FOR APPLICATION ID",
    "X21": "PREPARER INDICATOR UNKNOWN",
    "X22": "PREPARER/PREPARER IND CONFLICT",
    "X23": "PREPARER CODES NOT ALLOWED FOR APP ID",
    "X24": "PREPARER PORT CODE MISSING",
    "X25": "PREPARER FILER CODE MISSING",
    "X26": "PREPARER AND PRSSNG FILER NOT THE SAME",
    "X27": "BRKR DOES NOT HOLD NATIONAL PERMIT",
    "X28": "PREPARER UNKNOWN",
    "X29": "PREPARER NOT AUTHORIZED",
    "X30": "PREPARER NOT AUTHRZD FOR APP ID",
    "X31": "PREPARER NOT AUTHRZD FOR PORT",
    "X32": "Y-REC DOES NOT MATCH B-REC",
    "X33": "TRANSACTION HDR CONTROL MISSING",
    "X34": "UNKNOWN RECORD ID FOUND IN GROUPING",
    "X35": "OUT OF SEQUENCE RECORD FOUND IN GROUPING",
    "X36": "LOOP EXCEEDED",
    "X37": "MISSING DATA RECORD FOUND IN GROUPING",
    "X38": "NON-CONTIGUOUS ITEM FOUND IN GROUPING",
    "X39": "DATA FOUND IN FILLER",
    "X40": "NON-STANDARD DATA FOUND",
    "X41": "MULTIPLE QUERIES IN BATCH NOT ALLOWED",
    "X42": "LAST RECORD LESS THAN 80-CHAR LENGTH",
    "X43": "RMT PORT/FLR NOT AUTHRZD FOR SENDR/RCVR",
}
_MOST = 999_999  # of an occurrence, B&B-29


def rejected(batch: Batch, conditions: list[Condition]) -> Object:
    """The answer to a batch that has conditions: a batch of one block."""
    worst = min(each.level for each in conditions)
    counted = dict.fromkeys(each for each in conditions if each.level == worst)
    tree: Object = {"type": "rejection"}
    if worst == BATCH:
        tree["conditions"] = [_told(code) for code in _codes(counted)]
    else:
        tree["references"] = _references(batch, list(counted))
    tree["disposition"] = {
        "record": "X1",
        "disposition_type_code": "R",
        "severity_code": "F",
        "condition_code": "999",
        "narrative_text": "BATCH REJECTED",
    }
    generated: Object = {
        "header": {"record": "B", "variant": "ace_generated"},
        "transactions": [tree],
        "trailer": {"record": "Y", "variant": "ace_generated"},
    }
    made = closed(batch_header(batch, None), [generated])
    return made | {"trailer": {"record": "Z", "variant": "ace_generated"}}


def _codes(conditions: dict[Condition, None]) -> list[str]:
    return sorted({each.code for each in conditions})


def _told(code: str) -> Object:
    return {
        "record": "X1",
        "disposition_type_code": None,
        "severity_code": "F",
        "condition_code": code,
        "narrative_text": NARRATIVES[code],
    }


def _place(condition: Condition) -> tuple[int, int, int, int]:
    return condition.block, condition.transaction, condition.record, condition.column


def _references(batch: Batch, conditions: list[Condition]) -> list[Object]:
    """X0 and X1 in the order of the file; a block is named again only where another one was."""
    told: list[Object] = []
    named = 0
    conditions.sort(key=lambda each: (_place(each), each.code))
    for place, some in groupby(conditions, _place):
        same = list(some)
        reference: Object = {}
        if place[0] != named and place[0]:
            named = place[0]
            reference["block"] = _block(named, batch.blocks[named - 1])
        if same[0].level != BLOCK:
            reference["transaction_reference"] = _transaction(*place[1:])
        codes = dict.fromkeys(each.code for each in same)
        told.append(reference | {"conditions": [_told(code) for code in codes]})
    return told


def _block(occurrence: int, block: Block) -> Object:
    header = block.header
    return {
        "record": "X0",
        "variant": "block",
        "reference_data_type_code": "BLOCK",
        "occurrence_position": min(occurrence, _MOST),
        "processing_district_port_code": given(header, "processing_district_port_code"),
        "processing_filer_code": given(header, "processing_filer_code"),
        "processing_filer_office_code": given(header, "processing_filer_office_code"),
        "application_identifier_code": given(header, "application_identifier_code"),
        "filer_preparers_user_data_text": given(header, "filer_preparers_user_data_text"),
        "preparer_port": given(header, "preparer_district_port_code"),
        "preparer_filer_code": given(header, "preparer_filer_code"),
        "preparer_office_code": given(header, "preparer_office_code"),
        "preparer_indicator": given(header, "preparer_indicator"),
    }


def _transaction(occurrence: int, record: int, column: int) -> Object:
    return {
        "record": "X0",
        "variant": "trnact",
        "reference_data_type_code": "TRNACT",
        "occurrence_position": min(occurrence, _MOST),
        "relative_position_of_the_80_character_record_within_the_batch": min(record, 9_999_999),
        # of the columns past 80 it is said that they are not of the record
        "relative_position_of_the_syntax_problem_within_the_80_character_record": min(column, 80),
    }
