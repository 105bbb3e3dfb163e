"""Findings: what is wrong, where, and which page says so.

A finding is a value; nothing here raises.  `found` and every other text of a file is masked where
it is personal or secret, unless the values were asked for.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from catair.fields import MASK, PUBLIC

ERROR, WARNING, INFO = "error", "warning", "info"

_BB = "Batch & Block Control v23, "
_PILOT = "PIA-059 2.1"
_KEY = "Cargo Release v40, SE-21"


class Code(NamedTuple):
    """A stable finding code: its severity, what it says, the page, and CBP's own code."""

    severity: str
    message: str
    source: str | None = None
    cbp_code: str | None = None


CODES: dict[str, Code] = {
    # the file and its physical lines
    "FILE-EMPTY": Code(ERROR, "the file is empty"),
    "FILE-FOREIGN": Code(
        ERROR, "no record of any transmission in the file; its lines are not told one by one"
    ),
    "FILE-MARK": Code(WARNING, "a byte-order mark stands before the first record"),
    "LINE-SHORT": Code(WARNING, "record shorter than 80 columns", _BB + "B&B-7"),
    "LINE-LONG": Code(WARNING, "blanks past column 80", _BB + "B&B-8"),
    "LINE-BEYOND": Code(ERROR, "data past column 80", _BB + "B&B-8"),
    "LINE-CUT": Code(ERROR, "a line of over 4,096 bytes is no record; kept in pieces"),
    "LINE-END": Code(INFO, "line end differs from the file's"),
    "LINE-BLANK": Code(WARNING, "blank line"),
    # records and applications
    "RECORD-UNKNOWN": Code(ERROR, "unknown record identifier", _BB + "B&B-32", "X34"),
    "RECORD-CASE": Code(
        ERROR, "record identifier in lower case, which CBP converts; not read", _BB + "B&B-8"
    ),
    "APPLICATION-UNKNOWN": Code(
        WARNING, "application code not in the chapter; records stay raw", _BB + "B&B-32", "X12"
    ),
    "APPLICATION-RAW": Code(INFO, "no layouts for this application yet; records stay raw"),
    "APPLICATION-MISSING": Code(
        ERROR, "no A or B record says which application this is; it can be named (--application)"
    ),
    "EDITION-OLDER": Code(INFO, "transmitted before the edition held; columns may differ"),
    # fields
    "FIELD-CLASS": Code(ERROR, "value is not of its class", "Cargo Release v40, SE-20"),
    "FIELD-CHARACTER": Code(ERROR, "non-standard character", _BB + "B&B-8", "X40"),
    "FIELD-CASE": Code(WARNING, "lower case, which CBP converts", _BB + "B&B-8"),
    "FIELD-LEADING": Code(WARNING, "leading space, which CBP discards", _BB + "B&B-8"),
    "FIELD-FILL": Code(WARNING, "number not right-justified and zero-filled", _KEY),
    "FIELD-PUNCTUATION": Code(WARNING, "punctuation in an alphanumeric element", _BB + "B&B-7"),
    "FIELD-CONSTANT": Code(
        WARNING, "value other than the one it always has", "Cargo Release v40, SE-73"
    ),
    "FIELD-FILLER": Code(ERROR, "data in filler", _BB + "B&B-8", "X39"),
    "FIELD-DATE": Code(ERROR, "no such date", "Cargo Release v40, SE-20"),
    # structure
    "STRUCTURE-MISSING": Code(ERROR, "record missing", _BB + "B&B-32", "X37"),
    "STRUCTURE-PLACE": Code(ERROR, "record out of place", _BB + "B&B-32", "X35"),
    "STRUCTURE-GROUP": Code(
        ERROR, "group without its start or its end", "PGA Message Set v29, PGA-66"
    ),
    "ENVELOPE-MISSING": Code(WARNING, "part of the envelope missing", _BB + "B&B-8"),
    # statements (catair statement check); each names the page of its record
    "STATEMENT-TOTAL": Code(ERROR, "total is not the sum of what is listed"),
    "STATEMENT-COUNT": Code(ERROR, "count is not the number of entry summaries listed"),
    "STATEMENT-SEQUENCE": Code(WARNING, "fee records not numbered from 01 on"),
    "STATEMENT-REPEAT": Code(ERROR, "more of a record than the chapter allows"),
    "STATEMENT-ENTRY-TYPE": Code(
        WARNING,
        "entry that cannot be paid on a periodic monthly statement",
        "CBP notice on ACE Non-Portal Accounts for Importers, to 70 FR 61466",
    ),
    "STATEMENT-NONE": Code(WARNING, "no statement in the file"),
    # writing
    "FIELD-MISSING": Code(ERROR, "mandatory element not stated"),
    "FIELD-REFUSED": Code(ERROR, "value refused"),
    "VERBATIM-EDITED": Code(INFO, "edited value written in place of the verbatim columns"),
    "LENGTH-EDITED": Code(INFO, "record written longer than its stated length"),
    "JSON-SYNTAX": Code(ERROR, "not JSON"),
    "JSON-DUPLICATE": Code(ERROR, "key given twice"),
    "JSON-FORM": Code(ERROR, "not a catair form"),
    "JSON-KEY": Code(ERROR, "unknown key"),
    "JSON-VALUE": Code(ERROR, "value refused"),
    "JSON-RECORD": Code(ERROR, "record refused"),
    # the Section 321 Data Pilot, in this project's own layout
    "PILOT-MISSING": Code(ERROR, "mandatory element missing", _PILOT),
    "PILOT-ADVISED": Code(WARNING, "element missing that is stated twice, differently", _PILOT),
    "PILOT-MODE": Code(WARNING, "mode of transportation that the source does not name", _PILOT),
    "PILOT-MANIFEST": Code(
        ERROR, "element of a release from manifest missing", "PIA-059 Overview, 19 CFR 143.23(k)"
    ),
    "PILOT-DISAGREE": Code(WARNING, "filings of one shipment disagree", "PIA-059 3.1"),
    "PILOT-CONSOLIDATED": Code(
        WARNING, "master bill of several shipments; filing not brought to any", "PIA-059 2.1 ¶1.c"
    ),
    "PILOT-CODE": Code(ERROR, "no code of the project layout", "this project"),
    "PILOT-PIECE": Code(ERROR, "data that no element takes", "this project"),
    "PILOT-ESCAPE": Code(ERROR, "no escape of the project layout", "this project"),
}

# The missing control record as CBP reports it; Batch & Block Control v23, B&B-31
ENVELOPE_CODES = {"B": "X03", "TRANSACTION": "X04", "Y": "X05", "Z": "X06"}


class Finding(NamedTuple):
    """One finding.

    `line` counts physical lines from 1, `record_index` records within the batch from A = 1 (as
    CBP counts), `byte_offset` and `byte_length` bytes of the file, `columns` are (first, last),
    1-based and inclusive.  `path` is a JSON Pointer into the document form, `form_path` into the
    event of the lines form.
    """

    code: str
    severity: str
    message: str
    source: str | None = None
    cbp_code: str | None = None
    file: str | None = None
    line: int | None = None
    record_index: int | None = None
    byte_offset: int | None = None
    byte_length: int | None = None
    columns: tuple[int, int] | None = None
    record: str | None = None
    field: str | None = None
    found: str | None = None
    expected: str | None = None
    path: str | None = None
    form_path: str | None = None
    transaction: dict[str, Any] | None = None

    def as_dict(self) -> dict[str, Any]:
        """The finding as JSON holds it."""
        return self._asdict()

    def __str__(self) -> str:
        place = [self.file or "", str(self.line or "")]
        if self.columns:
            first, last = self.columns
            place.append(str(first) if first == last else f"{first}-{last}")
        head = ":".join(part for part in place if part)
        told = [f"{self.severity} {self.code}"]
        if self.record:
            told.append(f"{self.record} {self.field}" if self.field else self.record)
        text = f"{' '.join(told)}: {self.message}"
        if self.found is not None:
            text += f"; found {self.found if self.found == MASK else repr(self.found)}"
        if self.expected:
            text += f"; expected {self.expected}"
        if self.path is not None and self.byte_offset is None:
            # of JSON, not of a flat file
            text += f"; at {printable(self.path) or '/'}"
        if self.source:
            text += f" [{self.source}]"
        return f"{head}: {text}" if head else text


def printable(text: str) -> str:
    r"""Text with what is no printable character escaped, for a terminal obeys some of them.

    >>> printable("/\x1b[2Jé")
    '/\\x1b[2Jé'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def make(code: str, **where: Any) -> Finding:
    """A finding of a registered code."""
    stated = CODES[code]
    told = {"source": stated.source, "cbp_code": stated.cbp_code} | where
    return Finding(code, stated.severity, stated.message, **told)


def placed(
    finding: Finding,
    path: str,
    form_path: str | None = None,
    transaction: dict[str, Any] | None = None,
) -> Finding:
    """A finding with its place in the JSON, which are the last of what it says."""
    # not by _replace, which takes four times as long
    return tuple.__new__(Finding, (*finding[:_PLACE], path, form_path, transaction))


_PLACE = Finding._fields.index("path")


def shown(text: str | None, privacy: str, show_values: bool) -> str | None:
    """A piece of a file as a finding may print it."""
    if text is None or show_values or privacy == PUBLIC:
        return text
    return MASK


class StrictError(ValueError):
    """The first finding of severity error, with errors="strict"."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class EmitError(ValueError):
    """Values that the writer refuses; `findings` says which and why."""

    def __init__(self, findings: list[Finding]) -> None:
        told = "; ".join(str(f) for f in findings[:3])
        more = f" (and {len(findings) - 3} more)" if len(findings) > 3 else ""
        super().__init__(told + more)
        self.findings = findings
