"""Rules of the PGA message set (OI and the PG records) in SE and AE transactions.

A set stands behind a tariff number and is judged in the order of its records.  Substitution groups
(PG00) are replaced "prior to processing" (PGA-70); what a group holds is known here by the kinds of
its records alone, so no file makes work out of repeating one.  Within a group only the records by
themselves are judged, since where it is to stand is not known.

Source: PGA Message Set, revision 29, July 1, 2026.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from catair.chapters.pga_message_set import PARENTS
from catair.fields import Object
from catair.findings import ERROR, WARNING
from catair.rules.rule import Case, Rule, present, text

_PGA = "PGA Message Set v29, "

RULES = {
    "PGA-OI": Rule(
        ERROR,
        "PGA records without an OI before them",
        _PGA + "PGA-63, PGA-16",
        "An OI must be submitted. This record precedes the Record Identifiers for the PGA Message "
        "set.",
    ),
    "PGA-OI-ONE": Rule(
        ERROR,
        "second OI for one tariff number",
        _PGA + "PGA-16",
        "Only one OI record is allowed per HTS code.",
    ),
    "PGA-PG01": Rule(
        ERROR,
        "PGA set without a PG01",
        _PGA + "PGA-63",
        "A PG01 must be submitted.",
    ),
    "PGA-PG01-NUMBER": Rule(
        ERROR,
        "PGA line number out of sequence",
        _PGA + "PGA-13, PGA-17, PGA-65",
        "Within a tariff line, the PG01 PGA Line Number starts at 001 for a given Agency Code, and "
        "increments by one for every new appearance of a PG01 for that same Agency Code.",
    ),
    "PGA-PG01-N1a": Rule(
        ERROR,
        "disclaimer E of another agency than FWS",
        _PGA + "PGA-20 Note 1",
        "Code E is only for U.S. Fish and Wildlife Service.",
    ),
    "PGA-PG01-N1b": Rule(
        ERROR,
        "disclaimer F of another agency than FDA, or of another entry type than 21",
        _PGA + "PGA-20 Note 1",
        "Code F is only for the Food and Drug Administration, on Entry Type 21.",
    ),
    "PGA-PG01-N1c": Rule(
        ERROR,
        "disclaimer G of another agency than APHIS",
        _PGA + "PGA-20 Note 1",
        "Code G is only for USDA APHIS Lacey.",
    ),
    "PGA-PG02": Rule(
        WARNING,
        "PGA line without a PG02 and without a disclaimer",
        _PGA + "PGA-21",
        "If a disclaimer is provided in the PG01 record, then only the OI and PG01 records are "
        "required to be submitted. Otherwise, a PG02 is required.",
    ),
    "PGA-PG02-ONE": Rule(
        ERROR,
        "second PG02 P of one PGA line",
        _PGA + "PGA-21, PGA-63",
        "There can only be one PG02 'P' associated with a PGA line number.",
    ),
    "PGA-PG02-FIRST": Rule(
        WARNING,
        "PG02 behind records that may describe it",
        _PGA + "PGA-61, PGA-63",
        "The records should generally be provided in order, and repeated in sequence as necessary, "
        "as prescribed by the parent-child relationship diagram.",
    ),
    "PGA-PG02-ORDER": Rule(
        WARNING,
        "product after a component",
        _PGA + "PGA-66",
        "The product information should be provided first, followed by the component information.",
    ),
    # what "will cause a PGA line change" does to a filing is not said
    "PGA-PG02-QUALIFIER": Rule(
        WARNING,
        "product with several product code numbers of one qualifier",
        _PGA + "PGA-21",
        "Use of multiple Product Code numbers of the same qualifier at the product level will "
        "cause a PGA line change.",
    ),
    "PGA-PG06-TYPE": Rule(
        ERROR,
        "processing type 017 without a description",
        _PGA + "PGA-27",
        'Processing Description: Mandatory if "Processing Type Code 017 - Other" is used.',
    ),
    "PGA-PG07-MONTH": Rule(
        ERROR,
        "manufacture month that is none",
        _PGA + "PGA-28",
        "The format is MMCCYY. For entering the century and year only, positions 55-56 should be "
        "zero filled.",
    ),
    "PGA-PG08": Rule(
        ERROR,
        "PG08 without a PG07",
        _PGA + "PGA-29, PGA-64",
        "This record must be used in conjunction with the PG07.",
    ),
    "PGA-PG13": Rule(
        ERROR,
        "PG13 without a PG14",
        _PGA + "PGA-31",
        "If using this record, a PG14 is mandatory.",
    ),
    "PGA-PG20": Rule(
        ERROR,
        "PG20 without a PG19",
        _PGA + "PGA-64",
        "The PG20 is only used with a PG19.",
    ),
    "PGA-PG20-ORDER": Rule(
        WARNING,
        "second PG20 of one PG19",
        _PGA + "PGA-64",
        "The PG20 is only used with a PG19 and may be repeated if a PG19 is repeated.",
    ),
    "PGA-PG24": Rule(
        ERROR,
        "remarks type without a code or a text",
        _PGA + "PGA-40",
        'If a Remarks Type Code is reported, either a "Remarks Code" or "Remarks Text" is '
        "required.",
    ),
    "PGA-PG26": Rule(
        WARNING,
        "packaging levels not from the outermost inwards",
        _PGA + "PGA-42",
        "The first record is used to describe the largest container (outermost container). "
        "Outermost (largest=1) packages to the innermost (smallest=6) packages.",
    ),
    "PGA-PG28": Rule(
        WARNING,
        "can dimension of more than 15 sixteenths",
        _PGA + "PGA-44",
        "The first two spaces are inches. The second two positions are in 16ths.",
    ),
    "PGA-PG29": Rule(
        ERROR,
        "quantity without its unit of measure, or unit without its quantity",
        _PGA + "PGA-45 to PGA-47",
        'The "Unit of Measure" is required when its "Commodity Quantity" is reported, and the '
        '"Commodity Quantity" when its "Unit of Measure" is.',
    ),
    "PGA-PG30-TIME": Rule(
        ERROR,
        "time that is none",
        _PGA + "PGA-48",
        "Military time HHMM in (hour, minute) format. 0001 through 2400 are valid.",
    ),
    "PGA-PG30-LAB": Rule(
        WARNING,
        "laboratory test without PG19, PG20 and PG21 behind it",
        _PGA + "PGA-64; PGA-48 has: may be required",
        "If Inspection/Laboratory Testing Status code indicates a lab test was previously "
        "performed, a PG19, PG20 and PG21 must be completed.",
    ),
    "PGA-PG32": Rule(
        ERROR,
        "qualifier of a political subunit without its number",
        _PGA + "PGA-51",
        'Required when "Commodity Political Subunit of Routing Qualifier" is reported.',
    ),
    "PGA-PG33": Rule(
        ERROR,
        "geographic area without a code or a name",
        _PGA + "PGA-52",
        '"Commodity Geographic Area Code" is required if "Commodity Geographic Area Name" is not '
        "reported.",
    ),
    "PGA-PG50": Rule(
        WARNING,
        "record that is not among those of a grouping",
        _PGA + "PGA-67",
        "The following records can appear in a group: 5, 6, 7, 10, 14, 19, 22, 25, 26, 29, 31, "
        "and 32.",
    ),
    "PGA-PG60": Rule(
        ERROR,
        "PG60 behind a record that it cannot follow",
        _PGA + "PGA-58",
        "This record can follow a PG07, PG19, 20 or 21 record.",
    ),
    "PGA-PG60-N1": Rule(
        ERROR,
        "qualifier of a PG60 that is not for the record before it",
        _PGA + "PGA-58 Note 1",
        "Only specific Additional Information qualifier codes are valid based on the designated "
        "parent record it appears immediately after.",
    ),
    "PGA-MODEL": Rule(
        WARNING,
        "record without one that it may describe before it",
        _PGA + "PGA-61",
        "Data must occur for each record type, only as shown in the model.",
    ),
    "PGA-PG00-NUMBER": Rule(
        ERROR,
        "substitution without a number",
        _PGA + "PGA-59",
        "This data element is mandatory when using the S or R substitution indicator.",
    ),
    "PGA-PG00-SEQUENCE": Rule(
        WARNING,
        "substitution group out of sequence",
        _PGA + "PGA-70",
        "All PG00 occurrences within an entire transaction should be unique and sequentially "
        "numbered, starting with 0001.",
    ),
    "PGA-PG00-GROUP": Rule(
        ERROR,
        "number of no substitution group of the transaction",
        _PGA + "PGA-59",
        "Replace this record with the substitution group indicated by the Substitution Number.",
    ),
}

NAMES = frozenset(PARENTS) | {"OI", "PG00", "PG51"}

_SUMMARY = "10"  # what begins a transaction of AE
_LINES = ("SE40", "40")  # what begins a line of SE, of AE
_NEEDED = {"E": ("FWS", "PGA-PG01-N1a"), "F": ("FDA", "PGA-PG01-N1b"), "G": ("APH", "PGA-PG01-N1c")}
# PGA-67, and what describes those (PGA-62)
_GROUPED = frozenset(
    ("PG05", "PG06", "PG07", "PG10", "PG14", "PG19", "PG22", "PG25", "PG26", "PG29", "PG31", "PG32")
) | {"PG08", "PG20", "PG21", "PG24", "PG34", "PG55", "PG60"}
_DESCRIBING = {"PG08": "PGA-PG08", "PG21": "PGA-MODEL", "PG34": "PGA-MODEL", "PG55": "PGA-MODEL"}
_LABORATORY = frozenset(("PG19", "PG20", "PG21"))

# PGA-58 Note 1
_FOR_ENTITY = frozenset(("AD1", "ENA", "CIT", "CP1", "CP2", "CP3", "CP4", "LAT", "LON"))
_FOLLOWING = {
    "PG07": frozenset(("TBN", "PMN")),
    "PG19": _FOR_ENTITY,
    "PG20": frozenset(("AD2", "AD3", "AD4", "AD5", "ECI", "CIT")),
    "PG21": frozenset(("TEL", "EMA", "INA", "CIT")),
}
_QUALIFIERS = frozenset().union(*_FOLLOWING.values())


class _Group(NamedTuple):
    """What is known of a substitution group."""

    names: set[str]
    last: list[str]  # the name of its last record


def check(case: Case) -> None:
    """Judge the PGA records of a transaction."""
    if case.context.lacks(NAMES):
        return
    for made in case.records:
        if made["record"] in NAMES:
            walk = _Walk(case, case.records)
            walk.follow()
            walk.end()
            return


class Run:
    """Judges the PGA records of entry summaries (AE), whose records are read as a run.

    A summary begins with its 10 (ESF-21).  Where a run is cut because it is long, the walk goes on
    in the next case; of what a record of the earlier one lacks nothing is told.
    """

    def __init__(self) -> None:
        self._cut: _Walk | None = None

    def __call__(self, case: Case, more: bool) -> None:
        """Judge a run; `more` where it may go on in the next case."""
        records = case.records
        heads = [at for at, made in enumerate(records) if made["record"] == _SUMMARY]
        begin = heads[0] if heads else len(records)
        walk, self._cut = self._cut or _Walk(case, [], whole=False), None
        if begin:  # records before the first 10 belong to the summary that was cut, if one was
            walk.go_on(case, records[:begin])
        for at, end in pairwise([*heads, len(records)]):
            walk.end()
            walk = _Walk(case, records[at:end])
            walk.follow()
        if more:
            walk.pause()
            self._cut = walk
        else:
            walk.end()


def _groups(records: list[Object]) -> dict[str, _Group]:
    """The substitution groups of a transaction, by their numbers."""
    found: dict[str, _Group] = {}
    group: _Group | None = None
    for made in records:
        name = made["record"]
        if name == "PG00":
            indicator = text(made, "substitution_indicator").upper()
            if indicator == "S":
                group = _Group(set(), [""])
                found[text(made, "substitution_number")] = group
            elif indicator == "E":
                group = None
        elif group is not None and name in NAMES:
            group.names.add(name)
            group.last[0] = name
    return found


class _Walk:
    """Follows the PGA records of one transaction in order."""

    def __init__(self, case: Case, records: list[Object], whole: bool = True) -> None:
        self._case = case
        self._tell = case.tell
        self._records = records
        self._whole = whole  # no record of the transaction is in another case
        self._replaced: dict[str, _Group] | None = None  # until one is named
        self._number = 0  # of the last substitution group
        self._inside_addressed: bool | None = None  # the last PG19 of the group; None without one
        self._entry_type = _entry_type(records[0]) if records else ""
        self._begin_line()
        self._begin()

    def _begin_line(self) -> None:
        """At a line of the entry."""
        self._numbers: dict[str, int] = {}  # the last PGA line number by agency
        self._last_number = 0  # of any agency
        self._numbered = True  # no PG01 stands in a substitution group

    def _begin(self) -> None:
        """Behind a tariff number."""
        self._open = False  # a record has come
        self._within = False  # a substitution group
        self._oi: Object | None = None
        self._described = False  # an OI has come, or its absence been told
        self._foreign = False  # a line that is no known record
        self._headed = False  # a PG01 has come, or its absence been told
        self._here: dict[str, int] = {}
        self._agency = ""
        self._before = ""  # the record before, other than a PG60; empty where that is not known
        self._bare: Object | None = None  # a PG01 that lacks its PG02
        self._product = self._component = False
        self._begin_item()

    def _begin_item(self) -> None:
        """At a PG01 or PG02."""
        self._seen: set[str] = set()
        self._grouping = False
        self._issuer: Object | None = None  # a PG13 that lacks its PG14
        self._addressed = False
        self._level: int | None = 0
        self._tested: Object | None = None  # a PG30 L, and what it lacks
        self._lacking: set[str] = set()

    def go_on(self, case: Case, records: list[Object]) -> None:
        """Judge records of the same transaction in another case."""
        self._case, self._tell = case, case.tell
        self._records = records
        self._replaced, self._whole = None, False
        self.follow()

    def pause(self) -> None:
        """Keep no record of this case, of which the next one can tell nothing."""
        self._bare = self._issuer = self._tested = None
        self._headed = self._headed or self._oi is not None

    def follow(self) -> None:
        """Judge every record."""
        for made in self._records:
            name = made["record"]
            if name in NAMES:
                self._take(name, made)
            elif name is None:
                self._foreign = True
            else:
                if self._open:
                    self.end()
                    self._begin()
                if name in _LINES:
                    self._begin_line()

    def _take(self, name: str, made: Object) -> None:
        self._open = True
        if name == "PG00":
            self._substitute(made)
            return
        single = _SINGLE.get(name)
        if single is not None and "verbatim" not in made and "raw" not in made:
            single(self._case, made)
        if self._within:
            if name == "PG19" or name == "PG20":
                self._inside(name, made)
            return
        if name == "OI":
            self._item(made)
            return
        if not self._described:
            self._tell("PGA-OI", made)
            self._described = True
        if name == "PG01":
            self._header(made)
        else:
            if not self._headed:
                self._tell("PGA-PG01", made)
                self._headed = True
            if name == "PG02":
                self._kind(made)
            elif name in _SPECIAL or self._grouping or self._tested is not None:
                self._detail(name, made)
            self._seen.add(name)
        if name != "PG60":
            self._before = name

    # --- the end of things ---

    def end(self) -> None:
        """Behind the last record of a set."""
        self._end_line()
        # an OI before lines that are unknown may be that of OGA data (PGA-63)
        if self._oi is not None and not self._headed and not self._foreign:
            self._tell("PGA-PG01", self._oi)

    def _end_line(self) -> None:
        self._end_item()
        if self._bare is not None:
            self._tell("PGA-PG02", self._bare)
            self._bare = None

    def _end_item(self) -> None:
        self._end_issuer()
        self._end_test()

    def _end_issuer(self) -> None:
        if self._issuer is not None:
            self._tell("PGA-PG13", self._issuer)
            self._issuer = None

    def _end_test(self) -> None:
        if self._tested is not None and self._lacking:
            self._tell("PGA-PG30-LAB", self._tested)
        self._tested = None

    # --- records ---

    def _substitute(self, made: Object) -> None:
        """PG00: the beginning or end of a group, or what stands for one."""
        indicator = text(made, "substitution_indicator").upper()  # as CBP converts it (B&B-8)
        number = text(made, "substitution_number")
        if indicator in ("S", "R") and not number:
            if "verbatim" not in made:
                self._tell("PGA-PG00-NUMBER", made, "substitution_number")
            self._number += indicator == "S"
        elif indicator == "S":
            self._number += 1
            expected = f"{self._number:04}"
            if number != expected:
                self._tell("PGA-PG00-SEQUENCE", made, "substitution_number", expected)
                self._number = int(number) if number.isdecimal() else self._number
        self._inside_addressed = None
        if indicator != "R":
            self._within = indicator == "S"
            return
        if self._replaced is None:
            self._replaced = _groups(self._records)
        group = self._replaced.get(number) if number else None
        if group is None and number and self._whole:
            self._tell("PGA-PG00-GROUP", made, "substitution_number")
        if not self._within:
            self._replace(group)

    def _inside(self, name: str, made: Object) -> None:
        """PG19 and PG20 of a substitution group: whose address comes second is known there, too."""
        if name == "PG19":
            self._inside_addressed = False
        elif self._inside_addressed is not None:
            if self._inside_addressed:
                self._tell("PGA-PG20-ORDER", made)
            self._inside_addressed = True

    def _replace(self, group: _Group | None) -> None:
        """Go on as if the records of a group had come; of one that is not known, any."""
        names = group.names if group else NAMES
        self._seen |= names
        self._described |= "OI" in names
        if "PG01" in names:
            self._headed = True
            self._numbered = False
        self._before = group.last[0] if group else ""
        self._lacking -= names
        self._addressed &= "PG19" not in names
        if "PG02" in names:
            self._bare = None
        if "PG14" in names:
            self._issuer = None
        if "PG26" in names:
            self._level = None

    def _item(self, made: Object) -> None:
        """OI: the beginning of a set."""
        again = self._oi is not None and not self._foreign
        self.end()
        if again:
            self._tell("PGA-OI-ONE", made)
        here, agency = self._here, self._agency
        self._begin()
        self._open = True
        self._here, self._agency = here, agency  # of one tariff number still
        self._oi = made
        self._described = True

    def _header(self, made: Object) -> None:
        """PG01: several in a row share what follows (PGA-65)."""
        if self._before != "PG01":
            self._end_line()
            self._product = self._component = False
            self._begin_item()
        self._headed = True
        corrected = present(made, "correction_indicator")
        disclaimer = text(made, "disclaimer")
        agency = text(made, "government_agency_code")
        if self._bare is None and not disclaimer and not corrected and "verbatim" not in made:
            self._bare = made
        needed = _NEEDED.get(disclaimer)
        if needed is not None and agency:
            elsewhere = disclaimer == "F" and self._entry_type not in ("21", "")
            if agency.upper() != needed[0] or elsewhere:
                self._tell(needed[1], made, "disclaimer")
        number = text(made, "pga_line_number")
        if number.isdecimal():
            self._line_number(made, agency, int(number), corrected)

    def _line_number(self, made: Object, agency: str, number: int, corrected: bool) -> None:
        """Every reading of the chapter is right.

        By agency within a tariff number (PGA-13) or a CBP line (PGA-17), over all agencies of a
        CBP line (PGA-17), or from 001 again when the agency changes (PGA-13).
        """
        expected = self._here.get(agency, 0) + 1
        right = number in (expected, self._numbers.get(agency, 0) + 1, self._last_number + 1)
        restarted = number == 1 and agency != self._agency
        if not right and not restarted and not corrected and self._numbered:
            self._tell("PGA-PG01-NUMBER", made, "pga_line_number", f"{expected:03}")
        self._here[agency] = self._numbers[agency] = self._last_number = number
        self._agency = agency

    def _kind(self, made: Object) -> None:
        """PG02."""
        if self._bare is not None and self._seen:
            self._tell("PGA-PG02-FIRST", made)
        self._end_item()
        self._begin_item()
        self._bare = None
        kind = made.get("item_type")
        if kind == "C":
            self._component = True
        elif kind == "P":
            if self._product:
                self._tell("PGA-PG02-ONE", made, "item_type", "C")
            elif self._component:
                self._tell("PGA-PG02-ORDER", made, "item_type")
            self._product = True

    def _detail(self, name: str, made: Object) -> None:
        """A record below a PG02."""
        if name == "PG50" or name == "PG51":
            self._grouping = name == "PG50"
            self._level = 0
            return
        if self._grouping and name not in _GROUPED:
            self._tell("PGA-PG50", made)
        code = _DESCRIBING.get(name)
        if code is not None and self._seen.isdisjoint(PARENTS[name]):
            self._tell(code, made)
        special = _DETAILS.get(name)
        if special is not None:
            special(self, made)
        self._lacking.discard(name)

    def _pg13(self, made: Object) -> None:
        self._end_issuer()
        self._issuer = made

    def _pg14(self, made: Object) -> None:
        self._issuer = None

    def _pg19(self, made: Object) -> None:
        self._addressed = False

    def _pg20(self, made: Object) -> None:
        if "PG19" not in self._seen:
            self._tell("PGA-PG20", made)
        elif self._addressed:
            self._tell("PGA-PG20-ORDER", made)
        self._addressed = True

    def _pg26(self, made: Object) -> None:
        qualifier = text(made, "packaging_qualifier")
        if not qualifier.isdecimal():
            return
        level = int(qualifier)
        if self._level is not None and level != 1 and not 0 < self._level < level:
            self._tell("PGA-PG26", made, "packaging_qualifier")
        self._level = level

    def _pg30(self, made: Object) -> None:
        self._end_test()
        if made.get("inspection_laboratory_testing_status") == "L":
            self._tested = made
            self._lacking = set(_LABORATORY)

    def _pg60(self, made: Object) -> None:
        before = self._before
        if not before:
            return
        follows = _FOLLOWING.get(before)
        qualifier = made.get("additional_information_qualifier_code")
        if follows is None:
            self._tell("PGA-PG60", made)
        elif qualifier in _QUALIFIERS and qualifier not in follows:
            self._tell("PGA-PG60-N1", made, "additional_information_qualifier_code")


_DETAILS: dict[str, Callable[[_Walk, Object], None]] = {
    "PG13": _Walk._pg13,
    "PG14": _Walk._pg14,
    "PG19": _Walk._pg19,
    "PG20": _Walk._pg20,
    "PG26": _Walk._pg26,
    "PG30": _Walk._pg30,
    "PG60": _Walk._pg60,
}


_SPECIAL = frozenset(_DETAILS) | frozenset(_DESCRIBING) | {"PG50", "PG51"}


def _entry_type(made: Object) -> str:
    """The entry type of the header of SE or AE; empty where it is not stated."""
    return text(made, "entry_type") or text(made, "entry_type_code")


# --- what a record says by itself ---


def _product(case: Case, made: Object) -> None:
    if made.get("item_type") != "P":
        return
    known = set()
    for at, code in enumerate(made.get("product_codes") or ()):
        qualifier = text(code, "product_code_qualifier")
        if qualifier and qualifier in known:
            case.tell("PGA-PG02-QUALIFIER", made, "product_code_qualifier", item=at)
        known.add(qualifier)


def _processing(case: Case, made: Object) -> None:
    if made.get("processing_type_code") == "017" and not present(made, "processing_description"):
        case.tell("PGA-PG06-TYPE", made, "processing_description")


def _manufacture(case: Case, made: Object) -> None:
    month = text(made, "manufacture_month_and_year")[:2]
    if month and month > "12":
        case.tell("PGA-PG07-MONTH", made, "manufacture_month_and_year", "month 00 to 12")


def _remarks(case: Case, made: Object) -> None:
    said = present(made, "remarks_code") or present(made, "remarks_text")
    if not said and present(made, "remarks_type_code"):
        case.tell("PGA-PG24", made, "remarks_code")


_CANS = ("can_dimensions_1", "can_dimensions_2", "can_dimension_3")


def _can(case: Case, made: Object) -> None:
    for name in _CANS:
        if text(made, name)[2:] > "15":
            case.tell("PGA-PG28", made, name, "two digits of inches, then 00 to 15")


_QUANTITIES = (
    ("unit_of_measure_pga_line_net", "commodity_net_quantity_pga_line_net"),
    ("unit_of_measure_pga_line_gross", "commodity_gross_quantity_pga_line_gross"),
    ("unit_of_measure_individual_unit_net", "commodity_net_quantity_individual_unit_net"),
    ("unit_of_measure_individual_unit_gross", "commodity_gross_quantity_individual_unit_gross"),
)


def _quantities(case: Case, made: Object) -> None:
    for unit, quantity in _QUANTITIES:
        stated = present(made, unit)
        if stated != present(made, quantity):
            # zeros in a field that is not used "should be space filled" (PGA-14)
            weight = WARNING if made.get(quantity) == "0.00" else None
            case.tell("PGA-PG29", made, quantity if stated else unit, severity=weight)


_TIME = (
    "requested_or_scheduled_time_of_inspection_time_of_previous_inspection_laboratory_testing_"
    "arrival_time"
)


def _time(case: Case, made: Object) -> None:
    time = text(made, _TIME)
    if time and not ("0001" <= time <= "2400" and time[2:] < "60"):
        case.tell("PGA-PG30-TIME", made, _TIME, "0001 through 2400")


_SUBUNIT = "commodity_political_subunit_of_routing_"


def _subunit(case: Case, made: Object) -> None:
    if present(made, _SUBUNIT + "qualifier") and not present(made, _SUBUNIT + "number"):
        case.tell("PGA-PG32", made, _SUBUNIT + "number")


_AREA = "commodity_geographic_area_"


def _area(case: Case, made: Object) -> None:
    stated = present(made, _AREA + "code") or present(made, _AREA + "name")
    if not stated:
        case.tell("PGA-PG33", made, _AREA + "code")


_SINGLE: dict[str, Callable[[Case, Object], None]] = {
    "PG02": _product,
    "PG06": _processing,
    "PG07": _manufacture,
    "PG24": _remarks,
    "PG28": _can,
    "PG29": _quantities,
    "PG30": _time,
    "PG32": _subunit,
    "PG33": _area,
}
