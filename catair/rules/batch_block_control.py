"""Rules of Batch & Block Control: the conditions by which CBP rejects a whole batch.

Source: Batch & Block Control v23, June 12, 2023; what the conditions mean is said where the batch
is described (B&B-9 to B&B-17).  They are judged in what a filer sends, not in what CBP answers: of
that only the count is, which says whether all of it has come.
Where a blank or a code is told of any record, the envelope's conditions take the place of that.
"""

from __future__ import annotations

from catair.applications import APPLICATIONS, Application
from catair.fields import Object, converted
from catair.findings import ERROR, WARNING
from catair.rules.rule import Case, Context, Rule, text

_BB = "Batch & Block Control v23, "


def _condition(code: str, message: str, pages: str, narrative: str, severity: str = ERROR) -> Rule:
    return Rule(severity, message, _BB + pages, narrative, code)


RULES = {
    "X07": _condition(
        "X07",
        "no site code of the sender",
        "B&B-9, B&B-12, B&B-31",
        "SENDER/RECEIVER SITE CODE MISSING",
    ),
    "X08": _condition(
        "X08",
        "no identification code of the sender",
        "B&B-9, B&B-12, B&B-31",
        "SENDER/RECEIVER ID CODE MISSING",
    ),
    "X11": _condition(
        "X11",
        "no application code in the batch header",
        "B&B-11 Note 4, B&B-32",
        "APPLICATION ID CODE MISSING",
    ),
    "X12": _condition(
        "X12",
        "application code that CBP does not take as input",
        "B&B-10 Note 3, B&B-32",
        "NOT A KNOWN ACE APPLICATION ID CODE",
    ),
    "X14": _condition(
        "X14",
        "batch trailer differs from its header",
        "B&B-12 Note 1, B&B-32",
        "Z-REC DOES NOT MATCH A-REC",
    ),
    "X15": _condition(
        "X15",
        "no processing port in the block header",
        "B&B-14 Note 1, B&B-32",
        "PROCESSING PORT CODE MISSING",
    ),
    "X16": _condition(
        "X16",
        "no processing filer in the block header",
        "B&B-14 Note 1, B&B-32",
        "PROCESSING FILER CODE MISSING",
    ),
    "X19": _condition(
        "X19",
        "block of another application than its batch",
        "B&B-16, B&B-32",
        "BLOCK APP ID / BATCH APP ID CONFLICT",
    ),
    "X21": _condition(
        "X21",
        "preparer indicator other than 1",
        "B&B-14, B&B-32",
        "PREPARER INDICATOR UNKNOWN",
    ),
    # B&B-16 takes an unflagged block as one of the processing filer, where B&B-14 demands the flag
    "X22": _condition(
        "X22",
        "preparer codes without the preparer indicator",
        "B&B-14 (Preparer Indicator); B&B-16 takes such a block as the processing filer's",
        "PREPARER/PREPARER IND CONFLICT: Required if Preparer codes are used.",
        WARNING,
    ),
    # the printed answer to a CW block with a preparer does not tell it
    "X23": _condition(
        "X23",
        "preparer codes for an application that does not list them",
        "B&B-14 Note 4, B&B-32; the printed answer on B&B-36 lets them pass for CW",
        "PREPARER CODES NOT ALLOWED FOR APP ID",
        WARNING,
    ),
    "X24": _condition(
        "X24",
        "preparer indicator without a preparer port",
        "B&B-16, B&B-32",
        "PREPARER PORT CODE MISSING",
    ),
    "X25": _condition(
        "X25",
        "preparer indicator without a preparer filer",
        "B&B-16, B&B-32",
        "PREPARER FILER CODE MISSING",
    ),
    "X26": _condition(
        "X26",
        "preparer filer is not the processing filer",
        "B&B-32",
        "PREPARER AND PRSSNG FILER NOT THE SAME",
    ),
    "X32": _condition(
        "X32",
        "block trailer differs from its header",
        "B&B-15 Note 1, B&B-32",
        "Y-REC DOES NOT MATCH B-REC",
    ),
    "X33": _condition(
        "X33",
        "record before the first record of a transaction",
        "B&B-13, B&B-32",
        "TRANSACTION HDR CONTROL MISSING: A B-Record MUST be followed immediately by a transaction "
        "specific detail record.",
    ),
    "X41": _condition(
        "X41",
        "entry summary queries in more than one block of a batch",
        "B&B-33; Entry Summary Error Dictionary, July 2026",
        "MULTIPLE QUERIES IN BATCH NOT ALLOWED: only 1 B-Y query block per A-Z batch.",
    ),
    "X42": _condition(
        "X42",
        "last record of the batch shorter than 80 columns",
        "B&B-33; Entry Summary Error Dictionary, July 2026",
        "LAST RECORD LESS THAN 80-CHAR LENGTH",
    ),
    "BB-ORDER": Rule(
        ERROR,
        "record of a transaction outside a block",
        _BB + "B&B-9, B&B-12",
        "An A-Record MUST be immediately followed by a B-Record. A Z-Record MUST be immediately "
        "preceded by a Y-Record.",
    ),
    "BB-OUTSIDE": Rule(
        WARNING,
        "record outside a transaction, in what CBP sends or without A and B",
        _BB + "B&B-8, B&B-19",
        "The following table illustrates how repeating groups are structured: Block Control "
        "Header, Transaction Grouping, Block Control Trailer.",
    ),
    "Y-N2": Rule(
        ERROR,
        "count differs from the number of records in the block",
        _BB + "B&B-15 Note 2",
        "The Input Transaction Image Count must be equal to the block record count excluding the "
        "B- and Y-Records.",
    ),
    "Y-COUNT": Rule(
        WARNING,
        "count of a response differs from the number of its records",
        _BB + "B&B-28",
        "Number of output images (i.e., records) returned in the block. The count does not include "
        "the B-Record or the Y-Record.",
    ),
    "Z-N2": Rule(
        ERROR,
        "password differs from that of the batch header",
        _BB + "B&B-12 Note 2",
        "eMAN transactions (QP and WP) require that the Communication Password match the "
        "Communication Password reported in the A-record.",
    ),
}

# What a blank or a code of an envelope's element is told as: (record, rule of form, element)
_INSTEAD = {
    ("A", "FIELD-REQUIRED", "sender_receiver_site_code"): "X07",
    ("A", "FIELD-REQUIRED", "sender_receiver_id_code"): "X08",
    ("A", "FIELD-REQUIRED", "application_identifier_code"): "X11",
    ("B", "FIELD-REQUIRED", "processing_district_port_code"): "X15",
    ("B", "FIELD-REQUIRED", "processing_filer_code"): "X16",
    ("B", "FIELD-CODE", "preparer_indicator"): "X21",
    ("Y", "FIELD-REQUIRED", "processing_district_port_code"): "X32",
    ("Y", "FIELD-REQUIRED", "processing_filer_code"): "X32",
    ("Y", "FIELD-REQUIRED", "application_identifier_code"): "X32",
    ("Z", "FIELD-REQUIRED", "sender_receiver_site_code"): "X07",
    ("Z", "FIELD-REQUIRED", "sender_receiver_id_code"): "X08",
}

# B&B-15 Note 1 and B&B-12 Note 1: the values that a trailer repeats; may it leave one blank?
_OF_BLOCK = {
    "processing_district_port_code": False,
    "processing_filer_code": False,
    "application_identifier_code": False,
    "processing_filer_office_code": True,
}
_OF_BATCH = {
    "sender_receiver_site_code": False,
    "sender_receiver_id_code": False,
    "transmission_date": True,
    "sender_receiver_office_code": True,
}

_PREPARER = ("preparer_district_port_code", "preparer_filer_code", "preparer_office_code")

# B&B-14 Note 4
_WITH_PREPARER = frozenset({"AE", "SE", "DE", "RE", "NE", "SU", "CA", "TE", "PE"})

# The first day on which a code was no longer taken: revision 23 (B&B-3); the end of "February
# 2019" (B&B-4)
_UNTIL = {"JC": "2023-06-12", "TI": "2019-03-01"}

_COUNT = "output_transaction_image_count"
_MANY = 100_000  # what five digits cannot state

_ONE_BLOCK = frozenset({"EQ", "JC"})  # entry summary query; JC before revision 23 (B&B-3)


class Follower:
    """Follows the batches and blocks of one file."""

    def __init__(self) -> None:
        self._blocks = 0  # of the open batch
        self._records = 0  # of the open block, without B and Y
        self._in_block = False

    def __call__(self, case: Case) -> None:
        """Judge one event."""
        event = case.event
        if event in ("transaction", "records"):
            self._records += len(case.records)
        elif event == "unplaced":
            self._records += len(case.records)
            self._unplaced(case)
        elif event == "block":
            self._blocks += 1
            self._records = 0
            self._in_block = True
            if case.records and _sent(case.context):
                self._block(case, case.records[0])
        elif event == "batch":
            self._blocks = 0
            self._in_block = False
            if case.records and _sent(case.context):
                _known(case, case.records[0])
                _told_instead(case)
        else:
            self._in_block = False
            if not case.records:
                return
            trailer = case.records[0]
            # a trailer as only CBP makes it repeats nothing
            if not _sent(case.context) or trailer.get("variant") == "ace_generated":
                self._count(case, trailer)
            else:
                if event == "block_end":
                    self._block_end(case, trailer)
                else:
                    _batch_end(case, trailer)
                _told_instead(case)

    def _unplaced(self, case: Case) -> None:
        """Tell the first record that has no place; of lines that are unknown reading has told."""
        known = [made for made in case.records if made["record"] is not None]
        if not known:
            return
        code = "X33" if self._in_block else "BB-ORDER"
        if not _sent(case.context):
            code = "BB-OUTSIDE"
        case.tell(code, known[0], None, "in a transaction" if self._in_block else "in a block")

    def _block(self, case: Case, header: Object) -> None:
        batch = text(case.context.batch, "application_identifier_code")
        code = text(header, "application_identifier_code")
        if converted(code) != converted(batch):
            _known(case, header)
            if batch and code and _is_input_or_unknown(batch, case.context.as_of):
                expected = "the application code of the batch"
                case.tell("X19", header, "application_identifier_code", expected)
        if self._blocks > 1 and code in _ONE_BLOCK:
            case.tell("X41", header, "application_identifier_code", "one block in the batch")
        _preparer(case, header, code)
        _told_instead(case)

    def _block_end(self, case: Case, trailer: Object) -> None:
        _compare(case, "X32", trailer, case.context.block, _OF_BLOCK)
        count = trailer.get("input_transaction_image_count")
        if count is not None and count != self._records:
            case.tell("Y-N2", trailer, "input_transaction_image_count", f"{self._records:05d}")

    def _count(self, case: Case, trailer: Object) -> None:
        """The count of a block that CBP sends, as far as it can be stated in five digits."""
        count = trailer.get(_COUNT)
        if count is None or count == self._records or self._records >= _MANY:
            return
        # the examples that the chapter on SA prints, of 2008, count B and Y, too
        if case.application != "SA" or count != self._records + 2:
            case.tell("Y-COUNT", trailer, _COUNT, f"{self._records:05d}")


def _sent(context: Context) -> bool:
    """True in what a filer sends: by the batch header, else by that of the block."""
    return text(context.batch or context.block, "variant").startswith("input")


def _is_input(code: str, as_of: str) -> bool:
    application = _supported(code, as_of)
    return application is not None and application.direction == "input"


def _is_input_or_unknown(code: str, as_of: str) -> bool:
    """False for a code of the batch of which X12 is told, so that its blocks are not judged."""
    return converted(code) not in APPLICATIONS or _is_input(code, as_of)


def _supported(code: str, as_of: str) -> Application | None:
    """The application of a code that is in CBP's list, or was on that day."""
    application = APPLICATIONS.get(converted(code))
    if application is None or not application.retired:
        return application
    return application if as_of < _UNTIL.get(application.code, "") else None


def _known(case: Case, header: Object) -> None:
    """X12 for a code that reading knows; of one that it does not, it has told."""
    code = text(header, "application_identifier_code")
    application = APPLICATIONS.get(converted(code))
    if application is None or _is_input(code, case.context.as_of):
        return
    # whether a code without a direction ever was one of input is not known
    severity = None if application.direction else WARNING
    expected = "a code of B&B-10 or B&B-11"
    case.tell("X12", header, "application_identifier_code", expected, severity=severity)


def _preparer(case: Case, header: Object, code: str) -> None:
    port, filer, office = (text(header, name) for name in _PREPARER)
    indicator = header.get("preparer_indicator")
    if not (port or filer or office or indicator):
        return
    if indicator is None:
        case.tell("X22", header, "preparer_indicator", "1")
    elif indicator == "1":
        if not port:
            case.tell("X24", header, "preparer_district_port_code", "the port of the preparer")
        if not filer:
            case.tell("X25", header, "preparer_filer_code", "the filer code of the preparer")
    processing = text(header, "processing_filer_code")
    if filer and processing and converted(filer) != converted(processing):
        case.tell("X26", header, "preparer_filer_code", "the processing filer code")
    if code not in _WITH_PREPARER and _is_input(code, case.context.as_of):
        case.tell("X23", header, "preparer_indicator", "no preparer codes")


def _batch_end(case: Case, trailer: Object) -> None:
    header = case.context.batch
    _compare(case, "X14", trailer, header, _OF_BATCH)
    password = trailer.get("communication_password")
    if password and header and header.get("communication_password") not in (None, password):
        case.tell("Z-N2", trailer, "communication_password", "the password of the batch header")
    if trailer.get("length", 80) < 80:
        case.tell("X42", trailer, None, "80 columns")


def _compare(
    case: Case, code: str, trailer: Object, header: Object, names: dict[str, bool]
) -> None:
    if not header:
        return
    for name, optional in names.items():
        value, stated = trailer.get(name), header.get(name)
        if value == stated or (value is None and not optional):
            continue
        if name == "transmission_date" and _unreadable(trailer, header):
            continue
        if converted(value or "") != converted(stated or ""):
            case.tell(code, trailer, name, "the value of the header")


def _unreadable(trailer: Object, header: Object) -> bool:
    """True where one of two dates is none, which reading has told."""
    return "15-20" in trailer.get("verbatim", ()) or "15-20" in header.get("verbatim", ())


def _told_instead(case: Case) -> None:
    """Tell what is blank or no code under the condition that CBP has for it."""
    for at, told in enumerate(case.told):
        code = _INSTEAD.get((told.made["record"], told.code, told.field or ""))
        # a Y that leaves out what its B leaves out does match it
        if code and (code != "X32" or text(case.context.block, told.field or "")):
            case.told[at] = told._replace(code=code)
