"""CBP's condition codes and texts, and the marked ones of this project where CBP's are unknown.

CBP's list of SE90 codes is not in hand: those of 001 to 014 stand in the SE Input Validation Rules
of January 4, 2014, the others in the changes to them of October 22, 2018 and in CSMS 63690754.
Those of SF90 are of Appendix S (October 2012, by excerpt), 302 of the CSMS on validations that
became fatal on August 15, 2009, 370 of CSMS 12-000403.  A fault that none of them fits is told
under `OWN`, with a text that begins with `MARK`.
"""

from __future__ import annotations

from collections.abc import Iterable

from catair.findings import ERROR, Finding

OWN = "CAT"  # CBP's codes are numbers
MARK = "CATAIR:"
WIDTH = 40  # columns of the narrative, SE-83 and ISF-39
MOST = 9  # SE90s about one record, SE-26

ENTRY = {
    "001": "MISSING ACTION CODE",
    "002": "INVALID ACTION CODE",
    "003": "MISSING FILER CODE",
    "005": "MISSING ENTRY NUMBER",
    "006": "INVALID ENTRY NUMBER",
    "007": "ENTRY NUMBER ALREADY ON FILE",
    "008": "ENTRY NUMBER NOT ON FILE",
    "009": "MISSING ENTRY TYPE",
    "010": "INVALID ENTRY TYPE",
    "011": "MISSING IMPORTER OF RECORD TYPE",
    "012": "INVALID IMPORTER OF RECORD TYPE",
    "013": "MISSING IMPORTER OF RECORD",
    "119": "VALUE LESS THAN ALL LINE-ITEM VALUES",
    "210": "ENTRY TYPE CODE CHANGE IS NOT ALLOWED",
}

FILING = {
    "105": "INVALID ISF SUBMISSION TYPE",
    "106": "INVALID ACTION CODE",
    "107": "INVALID MODE OF TRANSPORTATION",
    "108": "ISF TRANSACTION NUMBER NOT ON FILE",
    "109": "MISSING ISF IMPORTER NUMBER",
    "110": "ISF TRANSACTION NUMBER NOT ALLOWED FOR",  # FOR ADD is past column 49
    "111": "TRANSACTION BELONGS TO ANOTHER FILER",
    "117": "DUPLICATE ISF TRANSACTION",
    "118": "ISF ADD/REPLACE NOT ALLOWED",
    "119": "ISF ON FILE - REPLACE REQUIRED",
    "120": "INVALID SHIPMENT TYPE",
    "121": "MISSING BOND HOLDER",
    "122": "INVALID BOND ACTIVITY CODE",
    "123": "INVALID BOND TYPE",
    "124": "INVALID ISF IMPORTER QUALIFIER",
    "125": "INVALID ISF IMPORTER NUMBER FORMAT",
    "132": "INVALID ACTION REASON CODE",
    "302": "IMPORTER REQUIRED",
    "370": "INVALID CHARACTER",
}

# (record, element) -> the condition where it is blank, and where it is none of CBP's codes
_BLANK_OR_CODE: dict[tuple[str, str], tuple[str | None, str | None]] = {
    ("SE10", "valid_action_code"): ("001", "002"),
    ("SE10", "entry_filer_code"): ("003", None),
    ("SE10", "entry_number"): ("005", None),
    ("SE10", "entry_type"): ("009", "010"),
    ("SE10", "importer_of_record_type"): ("011", "012"),
    ("SE10", "importer_of_record"): ("013", None),
    ("SF10", "isf_submission_type"): ("105", "105"),
    ("SF10", "action_code"): ("106", "106"),
    ("SF10", "mode_of_transportation_code"): (None, "107"),
    ("SF10", "isf_importer_number"): ("109", None),
    ("SF10", "shipment_type_code"): ("120", "120"),
    ("SF10", "bond_activity_code"): (None, "122"),
    ("SF10", "bond_type"): (None, "123"),
    ("SF10", "isf_importer_number_qualifier"): (None, "124"),
    ("SF10", "action_reason_code"): (None, "132"),
}


def own(text: str) -> tuple[str, str]:
    """A code and a text of this project, which say that they are not CBP's.

    >>> own("request is already under review")
    ('CAT', 'CATAIR: REQUEST IS ALREADY UNDER REVIEW')
    """
    line = f"{MARK} {text}".upper()
    if len(line) > WIDTH:
        line = line[: WIDTH + 1].rpartition(" ")[0]
    return OWN, line


Told = list[tuple[str, str, str]]  # message type, code, text
RECORD_REJECTED, RECORD_WARNED = "11", "13"  # SE-83, ISF-39


def of_record(findings: list[Finding], texts: dict[str, str]) -> Told:
    """What is told of a record: each condition once, rejections first, nine at most (SE-26)."""
    found: dict[tuple[str, str, str], None] = {}
    for finding in findings:
        condition = told(finding, texts)
        if condition is not None:
            kind = RECORD_REJECTED if finding.severity == ERROR else RECORD_WARNED
            found[kind, *condition] = None
    return sorted(found, key=lambda each: each[0])[:MOST]


def worst(told: Iterable[Told]) -> str | None:
    """The gravest message type of the records of a transaction; None where nothing is told."""
    return min((kind for errors in told for kind, _, _ in errors), default=None)


def told(finding: Finding, texts: dict[str, str]) -> tuple[str, str] | None:
    """The code and text of a fault; None for what CBP would not answer at all.

    What reading remarks without calling it an error is what CBP converts or discards (B&B-8), but
    for a code that a transcribed list does not have: what CBP says of it is unknown, and a warning
    here.
    """
    silent = finding.code.startswith(("LINE-", "FIELD-", "EDITION-"))
    if silent and finding.severity != ERROR and finding.code != "FIELD-CODE":
        return None
    blank, other = _BLANK_OR_CODE.get((finding.record or "", finding.field or ""), (None, None))
    code = finding.cbp_code
    if finding.code == "FIELD-REQUIRED":
        code = blank or code
    elif finding.code == "FIELD-CODE":
        code = other or code
    if code in texts:
        return code, texts[code]
    if finding.code.startswith("FIELD-"):
        return own(f"{finding.code} {finding.field}".replace("_", " "))
    return own(f"{finding.code} {finding.message}")
