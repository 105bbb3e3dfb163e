"""Entry Summary Create/Update, the response (AX): E0 and E1.

Source: CBP and Trade Automated Interface Requirements, Entry Summary Create/Update, revision 109,
July 16, 2026, ESF-193 to ESF-206.

Columns 26-80 of an E0 have a layout for each Reference Data Type Code.  Table 1 (ESF-194 to
ESF-203) prints their positions and the record that each is extracted from, and no class and no
designation: they are those of that record's element, of the first one where it is repeated.  What
Table 1 takes from a PGA record has those of the Reference Data Text (ESF-193), which is also the
layout of a type that is not printed.
"""

from collections.abc import Sequence

from catair.chapters import entry_summary
from catair.chapters.entry_summary import (
    BOND_DESIGNATIONS,
    BOND_TYPES,
    FEES,
    HEADER_FEES,
    HEADER_REASONS,
    LINE_FEES,
    MANIFEST_COMPONENTS,
    MISSING_DOCUMENTS,
)
from catair.chapters.entry_summary_line import (
    ARTICLE_PARTIES,
    CENSUS_CONDITIONS,
    CENSUS_OVERRIDES,
    DECLARATIONS,
    LICENSES,
    LINE_REASONS,
)
from catair.fields import PERSONAL, Field, control, filler
from catair.record import Record

CHAPTER = entry_summary.CHAPTER.part()

# What names a transaction to a person: elements of its first record, the E0 of type SUMMRY
IDENTITY = ("entry_filer_code", "entry_number")

# ESF-198 to ESF-203
PGA_TYPES = {
    "PGOI": "Clear description of the commercial line item in English (not the same as the tariff "
    "description).",
    "PG01": "PGA Line Number, Agency, Globally Unique Product Identification Code, Intended Use "
    "Description, and Disclaimer.",
    "PG02": "Item type and codes other than UPC or GTIN.",
    "PG04": "Constituent Element.",
    "PG05": "Scientific Names & FWS Description Code.",
    "PG06": "Source Type, Country of Origin, Range of Processing Dates, Processing Type, & "
    "Processing Description.",
    "PG07": "Trade or Brand Name, Model, Manufacture Year, & item Identifiers.",
    "PG08": "Multiple Commodity Identifiers.",
    "PG10": "Commodity & its Characteristics.",
    "PG13": "Licenses, Permits, Certificates, or Other (LPCO) issued by other government entities.",
    "PG14": "Licenses, Permits, Certificates, or Other (LPCO) issued by PGA & other government "
    "entities (Mandatory if PG13 present).",
    "PG17": "Specific & common names.",
    "PG18": "Hazardous Material (Mandatory if cargo is hazardous).",
    "PG19": "Entity roles & Facilities (foreign & domestic).",
    "PG20": "Additional entity identification",
    "PG21": "Related to an individual POC or other.",
    "PG22": "Importer's Substantiating Documents & Conformance Declarations.",
    "PG23": "Affirmation of Compliance.",
    "PG24": "Remarks (Optional).",
    "PG25": "Storage Temperature, Lot Number, Production Start/End Dates, PGA Line & Unit Value.",
    "PG26": "Packaging level Information including Unit of Measure.",
    "PG27": "Container Number and type.",
    "PG28": "Can Dimensions & Package Tracking Numbers.",
    "PG29": "Net or Gross Unit of Measure.",
    "PG30": "Inspections and lab testing.",
    "PG31": "Vessel used to Harvest the Commodity",
    "PG32": "Commodity Routing Information.",
    "PG33": "Geographic Area or Description of Commodity Routing.",
    "PG34": "Travel Documentation.",
    "PG35": "Department Of Transportation, National Highway Traffic safety Administration "
    "Conformance Bonds.",
    "PG55": "Additional Roles performed by an Entity or Individual.",
}

# ESF-194 to ESF-203
REFERENCE_TYPES = {
    "SUMMRY": "Entry Summary Identifier.",
    "CARMAN": "Cargo manifest detail grouping.",
    "BOLINB": "Bill-of-Lading/In-Bond grouping.",
    "BNDDTL": "Bond grouping.",
    "CONREL": "Consolidated release grouping.",
    "MISDOC": "Miscellaneous document grouping.",
    "HDRFEE": "Header fee grouping.",
    "PSCHRE": "Post summary correction header reason grouping.",
    "PSCEXP": "Post summary correction filing explanation grouping.",
    "LINITM": "Line item grouping.",
    "EIPINV": "EIP invoice grouping.",
    "INVLIN": "EIP invoice line range grouping.",
    "COMDES": "Commercial description grouping.",
    "ARPART": "Article Party grouping.",
    "TARIFF": "Harmonized tariff number grouping.",
    "TARQTY": "Harmonized tariff quantity/UOM grouping.",
    "LICNSE": "License detail grouping.",
    "ADDCVD": "AD/CVD case grouping.",
    "IADDET": "Importer's Additional Declaration grouping.",
    "LINFEE": "Line fee grouping.",
    "PSCLRE": "Post summary correction line reason grouping.",
    "CENWRN": "Census warning condition override grouping.",
    "PSTLIN": "Post line identifier.",
    "TOTALS": "Totals/trailer identifier.",
    "FEETOT": "Fee total grouping.",
} | PGA_TYPES

# ESF-204; a space for what is no final disposition, or no condition
DISPOSITION_TYPES = {
    "A": "Final disposition; the transaction has been ACCEPTED by CBP; the action requested was "
    "successfully performed.",
    "R": "Final disposition; the transaction has been REJECTED by CBP; the action requested was "
    "NOT performed.",
}
SEVERITIES = {
    "F": "'Fatally' invalid data or critical error.",
    "W": "Census warning.",
    "P": "Partner Government Agency warning.",
    "I": "Informational notice ONLY.",
}


def _reference(
    variant: str,
    page: str,
    text: Sequence[Field],
    types: dict[str, str] = REFERENCE_TYPES,
    when: tuple[str, ...] = (),
    constant: str | None = None,
) -> Record:
    """An E0: the columns before the text are those of every type (ESF-193)."""
    # no designation is printed for the type, which every E0 has
    kind = Field("Reference Data Type Code", 4, 9, "AN", "M", codes=types, constant=constant)
    return CHAPTER.record(
        "E0",
        "Entry Summary Condition Reference",
        page,
        [
            control("E0"),
            filler(3, 3, "S"),
            kind,
            filler(10, 10, "S"),
            Field("Occurrence Position", 11, 16, "N", "M", kind="integer", note="1"),
            filler(17, 17, "S"),
            Field("Reference ID Constant", 18, 24, "X", "M", constant="REF ID:"),
            filler(25, 25, "S"),
            *text,
        ],
        direction="output",
        variant=variant,
        when=(kind.name, when) if when else None,
    )


def _of_type(code: str, page: str, *text: Field) -> Record:
    """An E0 of one type of Table 1."""
    types = {code: REFERENCE_TYPES[code]}
    return _reference(code.lower(), page, text, types, (code,), code)


def _space(start: int, end: int) -> Field:
    return filler(start, end, "S", label="Space")


E0 = _reference(
    "reference", "ESF-193", [Field("Reference Data Text", 26, 80, "X", "M", privacy=PERSONAL)]
)

E0_SUMMRY = _of_type(
    "SUMMRY",
    "ESF-194",
    Field("Entry Filer Code", 26, 28, "AN", "M"),
    _space(29, 29),
    Field("Entry Number", 30, 37, "AN", "M"),
    _space(38, 38),
    # wider than in the 10-Record, with the columns that are reserved there for its expansion
    Field("Broker Reference Number", 39, 50, "X", "C"),
    _space(51, 51),
    # of no record: an identifier is AN (ESF-18), and CBP may have no team
    Field("CBP Team Number", 52, 54, "AN", "C"),
    _space(55, 80),
)

E0_CARMAN = _of_type(
    "CARMAN",
    "ESF-194",
    Field("Manifested Quantity", 26, 33, "SN", "M", kind="integer"),
    _space(34, 34),
    Field("Manifested Quantity Unit of Measure Code", 35, 39, "X", "M"),
    _space(40, 80),
)

E0_BOLINB = _of_type(
    "BOLINB",
    "ESF-194",
    Field("Manifest Component Type Code", 26, 26, "AN", "M", codes=MANIFEST_COMPONENTS),
    _space(27, 27),
    Field("Manifest Component Identifier", 28, 39, "AN", "M"),
    _space(40, 80),
)

E0_BNDDTL = _of_type(
    "BNDDTL",
    "ESF-194",
    Field("Bond Type Code", 26, 26, "AN", "M", codes=BOND_TYPES),
    _space(27, 27),
    Field("Bond Designation Type Code", 28, 28, "AN", "M", codes=BOND_DESIGNATIONS),
    _space(29, 29),
    Field("Surety Company Code", 30, 32, "AN", "M"),
    _space(33, 80),
)

E0_CONREL = _of_type(
    "CONREL",
    "ESF-195",
    Field("Release Entry Filer Code", 26, 28, "AN", "M"),
    _space(29, 30),
    Field("Release Entry Number", 31, 38, "AN", "M"),
    _space(39, 80),
)

E0_MISDOC = _of_type(
    "MISDOC",
    "ESF-195",
    Field("Missing Document Code", 26, 27, "AN", "M", codes=MISSING_DOCUMENTS),
    _space(28, 80),
)

E0_HDRFEE = _of_type(
    "HDRFEE",
    "ESF-195",
    Field("Accounting Class Code", 26, 28, "AN", "M", codes=HEADER_FEES),
    _space(29, 29),
    Field("Header Fee Amount", 30, 37, "SN", "M", kind="decimal", decimals=2),
    _space(38, 80),
)

E0_PSCHRE = _of_type(
    "PSCHRE",
    "ESF-195",
    Field("Post Summary Correction Header Reason Code", 26, 28, "AN", "M", codes=HEADER_REASONS),
    _space(29, 80),
)

E0_PSCEXP = _of_type(
    "PSCEXP",
    "ESF-195",
    Field("PSC Filing Explanation Text", 26, 80, "X", "M", privacy=PERSONAL),
)

E0_LINITM = _of_type(
    "LINITM",
    "ESF-196",
    Field("Line Item Identifier", 26, 28, "X", "M"),
    _space(29, 80),
)

E0_EIPINV = _of_type(
    "EIPINV",
    "ESF-196",
    Field("Supplier ID Code", 26, 40, "AN", "M", privacy=PERSONAL),
    _space(41, 41),
    Field("Invoice Number", 42, 58, "X", "M"),
    _space(59, 80),
)

E0_INVLIN = _of_type(
    "INVLIN",
    "ESF-196",
    Field("Invoice Line Range - Begin", 26, 29, "SN", "M", kind="integer"),
    _space(30, 30),
    Field("Invoice Line Range - End", 31, 34, "SN", "M", kind="integer"),
    _space(35, 80),
)

E0_COMDES = _of_type(
    "COMDES",
    "ESF-196",
    Field("Commercial Description Text", 26, 80, "X", "M"),
)

E0_ARPART = _of_type(
    "ARPART",
    "ESF-196",
    Field("Article Party Identifier Type Code", 26, 26, "AN", "M", codes=ARTICLE_PARTIES),
    _space(27, 27),
    Field("Article Party Identifier", 28, 42, "AN", "M", written="X", privacy=PERSONAL),
    _space(43, 80),
)

E0_TARIFF = _of_type(
    "TARIFF",
    "ESF-196",
    Field("HTS Number", 26, 35, "AN", "M"),
    _space(36, 80),
)

E0_TARQTY = _of_type(
    "TARQTY",
    "ESF-197",
    Field("Quantity", 26, 37, "SN", "C", kind="decimal", decimals=2),
    _space(38, 38),
    Field("Unit of Measure Code", 39, 41, "AN", "M"),
    _space(42, 80),
)

E0_LICNSE = _of_type(
    "LICNSE",
    "ESF-197",
    Field("License / Certificate / Permit Type Code", 26, 27, "AN", "M", codes=LICENSES),
    _space(28, 28),
    Field("License Number / Certificate Number / Permit Number", 29, 38, "X", "M"),
    _space(39, 80),
)

E0_ADDCVD = _of_type(
    "ADDCVD",
    "ESF-197",
    Field("Case Number", 26, 35, "AN", "M"),
    _space(36, 80),
)

E0_IADDET = _of_type(
    "IADDET",
    "ESF-197",
    Field("Importer's Additional Declaration Type Code", 26, 27, "AN", "M", codes=DECLARATIONS),
    _space(28, 80),
)

E0_LINFEE = _of_type(
    "LINFEE",
    "ESF-197",
    Field("Accounting Class Code", 26, 28, "AN", "M", codes=LINE_FEES),
    _space(29, 29),
    Field("User Fee Amount", 30, 37, "SN", "M", kind="decimal", decimals=2),
    _space(38, 80),
)

E0_PSCLRE = _of_type(
    "PSCLRE",
    "ESF-197",
    Field("Post Summary Correction Line Reason Code", 26, 28, "AN", "M", codes=LINE_REASONS),
    _space(29, 80),
)

E0_CENWRN = _of_type(
    "CENWRN",
    "ESF-198",
    Field("Census Warning Condition Code", 26, 28, "AN", "M", codes=CENSUS_CONDITIONS),
    _space(29, 29),
    Field("Census Warning Condition Override Code", 30, 31, "AN", "M", codes=CENSUS_OVERRIDES),
    _space(32, 80),
)

E0_PSTLIN = _of_type(
    "PSTLIN",
    "ESF-198",
    Field("Entry Filer Code", 26, 28, "AN", "M"),
    _space(29, 29),
    Field("Entry Number", 30, 37, "AN", "M"),
    _space(38, 38),
    Field("Broker Reference Number", 39, 50, "X", "C"),
    _space(51, 80),
)

E0_TOTALS = _of_type(
    "TOTALS",
    "ESF-198",
    Field("Entry Filer Code", 26, 28, "AN", "M"),
    _space(29, 29),
    Field("Entry Number", 30, 37, "AN", "M"),
    _space(38, 38),
    Field("Broker Reference Number", 39, 50, "X", "C"),
    _space(51, 80),
)

E0_FEETOT = _of_type(
    "FEETOT",
    "ESF-198",
    # N in the 89-Record (ESF-129), a misprint as there
    Field("Accounting Class Code", 26, 28, "N", "M", written="AN", codes=FEES),
    _space(29, 29),
    Field("Total Fee Amount", 30, 40, "SN", "M", kind="decimal", decimals=2),
    _space(41, 80),
)

# ESF-198 to ESF-203: the same for each PGA record
E0_PGA = _reference(
    "pga",
    "ESF-198",
    [
        Field("Pertinent portion of corresponding PGA record", 26, 80, "X", "M", privacy=PERSONAL),
    ],
    types=PGA_TYPES,
    when=tuple(PGA_TYPES),
)

# Disposition and severity are printed M, and may be a space (ESF-204).
E1 = CHAPTER.record(
    "E1",
    "Entry Summary Condition/Disposition Response",
    "ESF-204",
    [
        control("E1"),
        Field("Disposition Type Code", 3, 3, "AN", "C", note="1", codes=DISPOSITION_TYPES),
        Field("Severity Code", 4, 4, "AN", "C", note="2, 3, 6", codes=SEVERITIES),
        Field("Condition Code", 5, 7, "AN", "M"),
        Field("Reason Code", 8, 10, "AN", "C"),
        # the chapter's own texts have '*' and '/' (ESF-221)
        Field("Narrative Text", 11, 50, "AN", "M", written="X"),
        Field("Entry Filer Code", 51, 53, "AN", "C"),
        filler(54, 55, "S"),
        Field("Entry Number", 56, 63, "AN", "C"),
        Field("Version Number", 64, 68, "N", "C", note="5"),
        Field("Broker Reference Number", 69, 77, "X", "C", note="4"),
        filler(78, 80, "S"),
    ],
    direction="output",
)
