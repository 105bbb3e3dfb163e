"""The registry of application identifier codes, and which layouts each brings.

Source: Batch & Block Control v23, B&B-10 and B&B-11 (input), B&B-21 and B&B-22 (response and
status); the chapters named at the single lines.  A code that the chapter does not list is marked
`retired`; where no document in hand says which way it goes, `direction` is None.  Codes that are
this project's and not CBP's are marked `own`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from types import ModuleType

from catair.record import Chapter, Record

STRUCTURE, RECORDS, RAW = "structure", "records", "raw"
REJECTION = "rejection"  # what is in force under an ACE generated B: X0 and X1 (B&B-19)


class Application:
    """An application identifier code.

    `direction` is "input" (filer to CBP) or "output"; `system` is "ESAR" or "eMAN" (B&B-7);
    `partners` are the codes of the other direction; `chapter` and `grammar` name modules of
    `catair.chapters` and `catair._generated`.  `own` is True for a code of this project that CBP
    does not use.
    """

    __slots__ = (
        "chapter",
        "code",
        "direction",
        "grammar",
        "name",
        "own",
        "partners",
        "retired",
        "source",
        "system",
    )

    def __init__(
        self,
        code: str,
        name: str,
        direction: str | None,
        *,
        system: str = "ESAR",
        partners: tuple[str, ...] = (),
        chapter: str | None = None,
        grammar: str | None = None,
        retired: bool = False,
        own: bool = False,
        source: str,
    ) -> None:
        self.code = code
        self.name = name
        self.direction = direction
        self.system = system
        self.partners = partners
        self.chapter = chapter
        self.grammar = grammar
        self.retired = retired
        self.own = own
        self.source = source

    @property
    def status(self) -> str:
        """How far this edition reads it: "structure", "records" or "raw"."""
        if self.grammar:
            return STRUCTURE
        return RECORDS if self.chapter else RAW

    @property
    def variant(self) -> str:
        """The variant of the A, B, Y and Z records that its transmissions carry."""
        direction = self.direction or "input"
        return f"{direction}_eman" if self.system == "eMAN" else direction


# Transaction name, input code, response code; B&B-10, B&B-11
_PAIRS = (
    ("ACE Reference Data Query/Extract", "FQ", "FO"),
    ("ACE Currency Exchange Rates Query", "FI", "FR"),
    ("AD/CVD Case Information Query", "AD", "AC"),
    ("ASI SEACATS Extract", "AH", "AR"),
    ("Cargo Release (Create/Update)", "SE", "SX"),
    ("Cargo/Manifest/Entry Release Query", "CQ", "C1"),
    ("Census Warning Override", "CW", "CO"),
    ("Census Warning Query", "CJ", "CL"),
    ("Customs eBond Create/Update", "CB", "CX"),
    ("Drawback Entry Summary Create/Update", "DE", "DX"),
    ("eCERT Certificate Query", "EC", "EZ"),
    ("Entry Summary Create/Update", "AE", "AX"),
    ("Entry Summary Query", "EQ", "ER"),
    ("FTZ Admission Create/Update", "FT", "NF"),
    ("FTZ Manifest Quantity Concurrence / Permit to Transfer / Arrival", "FZ", "NF"),
    ("Global Business Identifier Create/Update", "GE", "GX"),
    ("Harmonized Tariff Schedule - Extract Reference File Query", "HB", "HZ"),
    ("Harmonized Tariff Schedule - Query", "HA", "HY"),
    ("Importer/Bond Query", "KI", "KR"),
    ("Importer/Consignee Create/Update", "TP", "TT"),
    ("Importer Security Filing", "SF", "SN"),
    ("In-bond Arrival/Export/Transfer of Liability (eMAN)", "WP", "WT"),
    ("In-bond Transaction Processing Results (eMAN)", "QP", "QT"),
    ("Manufacturer Name/Address Add", "$I", "$R"),
    ("Manufacturer Query", "MA", "MY"),
    ("NAFTA Duty Deferral Create/Update", "NE", "NX"),
    ("Partner Government Agency Correction", "CA", "CC"),
    ("Periodic Monthly Statement - Request Reroute", "MO", "MQ"),
    ("Quota Query", "QA", "QB"),
    ("Reconciliation Entry Summary Create/Update", "RE", "RX"),
    ("Standalone Prior Notice", "PE", "PX"),
    ("Statement Update", "SU", "SQ"),
    ("Temporary Importation Bond Extension/Close Request", "TE", "TX"),
    ("ACH Debit Authorization/Entry Summary Presentation", "RM", "PZ"),
)

# Codes with no input of their own; B&B-21, B&B-22
_NOTICES = (
    ("ACE Currency Exchange Rates Update", "%R"),
    ("AMS Broker Download (eMAN)", "BD"),
    ("Cargo Release Status Notification", "SO"),
    ("Courtesy Notice (of Liquidation)", "NR"),
    ("Customs eBond Status Notification", "BS"),
    ("Daily Statement", "PF"),
    ("Entry Summary Status Notification", "UC"),
    ("FTZ Output for Broker Download", "ZD"),
    ("Global Business Identifier Disposition Notification", "GO"),
    ("Periodic Monthly Statement", "MS"),
    ("Status Notification (eMAN)", "NS"),
    ("Standalone Prior Notice Status Notification", "PO"),
    ("Temporary Importation Bond Expiration Notice", "TS"),
)

# Met in archives. Revision 23 put EQ/ER in the place of JC/JD (B&B-3), revision 16 TP/TT in the
# place of TI/TR (B&B-4); EI stands in the printed rejections (B&B-34) as an unknown code.
_RETIRED = (
    ("Entry Summary Query, before EQ", "JC", "input", "B&B-3"),
    ("Entry Summary Query response, before ER", "JD", "output", "B&B-3"),
    ("Importer/Consignee Create/Update, before TP", "TI", "input", "B&B-4"),
    ("Importer/Consignee Create/Update response, before TT", "TR", "output", "B&B-4"),
    ("Not known to ACE", "EI", "input", "B&B-34"),
    ("Not in chapter 01", "HI", None, "not listed"),
    ("Not in chapter 01", "HC", None, "not listed"),
    ("Not in chapter 01", "HN", None, "not listed"),
)

# Codes of this project for what CBP has no layout of; none of them is on B&B-10, 11, 21 or 22
_OWN = (
    ("Section 321 Data Pilot, filing", "P3", "input", "R3"),
    ("Section 321 Data Pilot, confirmation of receipt", "R3", "output", "P3"),
)

# The chapters that are read: code -> (module of catair.chapters, module of catair._generated)
_READ: dict[str, tuple[str, str | None]] = {
    "BD": ("broker_download", None),
    "C1": ("cargo_manifest_query", None),
    "CB": ("ebond", None),
    "CQ": ("cargo_manifest_query", None),
    "CX": ("ebond", None),
    "KI": ("importer_bond_query", "importer_bond_query"),
    "KR": ("importer_bond_query", "importer_bond_query_response"),
    "MS": ("periodic_monthly_statement", "periodic_monthly_statement"),
    "NS": ("in_bond", None),
    "P3": ("section_321_pilot", "section_321_pilot"),
    "PF": ("daily_statement", "daily_statement"),
    "QP": ("in_bond", None),
    "QT": ("in_bond", None),
    "R3": ("section_321_pilot", "section_321_pilot_confirmation"),
    "AE": ("entry_summary", None),
    "AX": ("entry_summary_response", None),
    "SA": ("isf_status_advisory", "isf_status_advisory"),
    "SE": ("cargo_release", "cargo_release"),
    "SF": ("importer_security_filing", "importer_security_filing"),
    "SN": ("importer_security_filing", "importer_security_filing_response"),
    "SO": ("cargo_release_status", "cargo_release_status"),
    "SX": ("cargo_release", "cargo_release_response"),
    "WP": ("in_bond", None),
    "WT": ("in_bond", None),
}

# Modules of catair.chapters whose records stand inside the transactions of another chapter, and how
# their identifiers begin; those of the chapter itself have no beginning of their own
_INSIDE: dict[str, dict[str, str]] = {
    "AE": {"entry_summary_line": "", "pga_message_set": "OI|PG"},
    "SE": {"unified_isf": "SF", "pga_message_set": "OI|PG"},
    "SX": {"pga_message_set": "OI|PG"},
}


def _system(name: str) -> str:
    return "eMAN" if name.endswith("(eMAN)") else "ESAR"


def _registry() -> Iterable[Application]:
    chapter = "Batch & Block Control v23, "
    responses: dict[str, list[str]] = {}
    for name, request, response in _PAIRS:
        responses.setdefault(response, []).append(request)
        module, grammar = _READ.get(request, (None, None))
        yield Application(
            request, name, "input", system=_system(name), partners=(response,),
            chapter=module, grammar=grammar, source=chapter + "B&B-10",
        )  # fmt: skip
    for name, _, response in _PAIRS:
        if response in responses:
            module, grammar = _READ.get(response, (None, None))
            yield Application(
                response, name, "output", system=_system(name),
                partners=tuple(responses.pop(response)),
                chapter=module, grammar=grammar, source=chapter + "B&B-21",
            )  # fmt: skip
    for name, code in _NOTICES:
        module, grammar = _READ.get(code, (None, None))
        yield Application(
            code, name, "output", system=_system(name), chapter=module, grammar=grammar,
            source=chapter + "B&B-21",
        )  # fmt: skip
    module, grammar = _READ.get("SA", (None, None))
    yield Application(
        "SA", "ISF Status Advisory", "output", chapter=module, grammar=grammar,
        source="ISF Status Advisory v1 (transcribed)",
    )  # fmt: skip
    for name, code, direction, page in _RETIRED:
        yield Application(code, name, direction, retired=True, source=chapter + page)
    for name, code, direction, partner in _OWN:
        module, grammar = _READ[code]
        yield Application(
            code, f"{name} (project layout, not CBP's)", direction, partners=(partner,),
            chapter=module, grammar=grammar, own=True, source="this project; DHS/CBP/PIA-059",
        )  # fmt: skip


APPLICATIONS: dict[str, Application] = {a.code: a for a in _registry()}


@cache
def _records_of(module: str) -> list[Record]:
    chapter: Chapter = import_module(f"catair.chapters.{module}").CHAPTER
    return chapter.records


def control_records() -> list[Record]:
    """The layouts of the envelope and of rejections, which every application has."""
    return _records_of("batch_block_control")


def modules_of(code: str) -> dict[str, str]:
    """The modules of `catair.chapters` that an application takes its records from.

    Each with a pattern of what its identifiers begin with; none for those of its own chapter.
    """
    application = APPLICATIONS.get(code)
    if application is None or application.chapter is None:
        return {}
    return {application.chapter: ""} | _INSIDE.get(code, {})


def records_from(code: str, module: str) -> list[Record]:
    """The layouts that an application takes from one of its modules."""
    # a response echoes the records of its input, where the chapter does not say otherwise
    either = APPLICATIONS[code].direction != "input"
    return [
        record
        for record in _records_of(module)
        if (
            code in record.applications
            if record.applications
            else either or record.direction == "input"
        )
    ]


def records_of(code: str) -> list[Record]:
    """The layouts that an application brings, besides those of the envelope.

    Where two of its modules state a record, such as OI, that of the first holds.
    """
    found: list[Record] = []
    for module in modules_of(code):
        own = {record.identifier for record in found}
        found += [r for r in records_from(code, module) if r.identifier not in own]
    return found


def identifiers(token: str, records: Iterable[Record]) -> list[str]:
    """The identifiers of the records that a grammar's token stands for."""
    name = token.partition("_")[0]
    known = dict.fromkeys(record.identifier for record in records)
    if name in known:
        return [name]
    return list(dict.fromkeys(r.identifier for r in records if r.token == token))


def layouts() -> dict[Record, list[str]]:
    """Every layout with the codes of the applications that have it; "*" is every one."""
    found: dict[Record, list[str]] = {record: ["*"] for record in control_records()}
    for code in APPLICATIONS:
        for record in records_of(code):
            found.setdefault(record, []).append(code)
    return found


@cache
def _users() -> dict[str, list[str]]:
    """Record identifiers to the codes of the applications that have them."""
    found: dict[str, dict[str, None]] = {}
    for record, codes in layouts().items():
        found.setdefault(record.identifier, {}).update(dict.fromkeys(codes))
    return {identifier: list(codes) for identifier, codes in found.items()}


def users(content: str) -> tuple[str, list[str]] | None:
    """The record identifier that a line begins with, and the applications that have it.

    None where no application of this edition has such a record.  Imports every chapter, so it is
    asked only about a line that the application in force does not know.
    """
    known = _users()
    for width in range(min(4, len(content)), 1, -1):
        if content[:width] in known:
            return content[:width], known[content[:width]]
    return None


def grammar_of(code: str) -> ModuleType | None:
    """The generated recogniser and emitter of an application; None where it has no structure."""
    application = APPLICATIONS.get(code)
    name = application.grammar if application else None
    if code == REJECTION:
        name = REJECTION
    return import_module(f"catair._generated.{name}") if name else None


@cache
def find_control(identifier: str, variant: str | None) -> Record | None:
    """The layout of a control record in exactly this variant; None where there is none."""
    found = (r for r in control_records() if r.identifier == identifier and r.variant == variant)
    return next(found, None)


@cache
def control(identifier: str, variant: str) -> Record:
    """The layout of a control record in the transmissions of this variant.

    Where a record has no layout of its own for eMAN, that of the plain direction; a record of one
    layout has it for every variant.
    """
    plain = variant.removesuffix("_eman")
    return next(r for v in (variant, plain, None) if (r := find_control(identifier, v)))


def is_control(identifier: object) -> bool:
    """True for the record identifiers that every application has."""
    return isinstance(identifier, str) and identifier in ("A", "B", "Y", "Z", "X0", "X1")


def known(text: str) -> bool:
    """True if a record of any layout may start here; for files without line ends."""
    return any(
        text.startswith(record.identifier)
        for code in ("", *APPLICATIONS)  # a chapter is imported when those before it do not tell
        for records in [records_of(code) if code else control_records()]
        for record in records
    )


def chapters() -> list[Chapter]:
    """The chapters whose records are held, each in its edition."""
    modules = ["batch_block_control"]
    for application in APPLICATIONS.values():
        if application.chapter:
            modules += [application.chapter, *_INSIDE.get(application.code, ())]
    held = (_records_of(module)[0].chapter for module in modules)
    return list({str(chapter): chapter for chapter in held}.values())
