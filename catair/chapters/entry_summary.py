"""Entry Summary Create/Update (AE): the records of the header and of the totals (CBP Form 7501).

Source: CBP and Trade Automated Interface Requirements, Entry Summary Create/Update, revision 109,
July 16, 2026.  Each table stands in the order of its page; the page is the chapter's own number.
The records of a line item are in `entry_summary_line`, those of the response (AX) in
`entry_summary_response`.  Records whose identifiers begin with SE are this chapter's own: Cargo
Release prints SE13, SE31 and others differently.
"""

from catair.chapters.cargo_release import ADDRESS_QUALIFIERS, IMPORTER_TYPES
from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter(
    "Entry Summary Create/Update", "v109", "2026-07-16", "Entry Summary Create/Update"
)

# What names a transaction to a person: elements of its first record
IDENTITY = ("entry_filer_code", "entry_number")

# Two elements and more that are printed once a number, as "(1)" and "(2)", are a list; the number
# is no part of their label.  IMPORTER_TYPES and ADDRESS_QUALIFIERS are printed on ESF-60 and ESF-63
# as in Cargo Release.

# ESF-28 and others: an indication that is there or not
YES = {"Y": "Yes"}

# ESF-26; Note 1: A and R can be used interchangeably
ACTIONS = {
    "A": "Add or entirely Replace an Entry Summary.",
    "R": "Add or entirely Replace an Entry Summary.",
    "D": "Delete/remove an Entry Summary.",
}

# ESF-27, where Note 7 says why it is not Y
BOND_WAIVERS = {"0": "Bond waived/no bond required."}

# ESF-28
SIGNATURES = {"X": "Filer's Electronic Signature."}
CERTIFICATIONS = {"A": "Certify for ACE Cargo Release."}

# ESF-29
SHIPMENT_USAGES = {"P": "Personal Shipment.", "X": "Sample Commercial Shipment."}
TAX_DEFERRALS = {
    "1": "Conventional IR tax payment deferral has been arranged.",
    "2": "Electronic Funds Transfer (EFT) IR tax payment deferral has been arranged.",
}

# ESF-31
RECONCILIATION_ISSUES = {
    "001": "Value.",
    "002": "Classification.",
    "003": "Chapter 9802.",
    "004": "Value & Classification.",
    "005": "Value and Chapter 9802.",
    "006": "Classification & Chapter 9802.",
    "007": "Value, Classification & Chapter 9802.",
}

# ESF-31, shortened: how the entry summaries are batched, after the preliminary statement print date
PAYMENT_TYPES = {
    "1": "Individual payment (NOT on a statement).",
    "2": "Daily statement by filer code.",
    "3": "Daily statement by filer code and full importer of record number.",
    "5": "Daily statement by filer code and importer of record number without suffix.",
    "6": "Periodic monthly statement by filer code.",
    "7": "Periodic monthly statement by filer code and full importer of record number.",
    "8": "Periodic monthly statement by filer code and importer of record number without suffix.",
}

# ESF-33
PGA_INCLUSIONS = {"Y": "Expedited release.", "F": "Weekly FTZ."}

# ESF-41
ONE = {"1": "Yes"}

# ESF-44; Note 1: in this order
MANIFEST_COMPONENTS = {
    "I": "In-Bond/In-Transit Number.",
    "M": "Master Bill Number.",
    "H": "House Bill Number.",
    "S": "Sub-House Bill Number.",
}

# ESF-49
BOND_TYPES = {
    "8": "A continuous (multiple transaction) bond.",
    "9": "A single transaction bond (STB).",
}
BOND_DESIGNATIONS = {
    "B": "The basic bond; the bond that secures the Entry and Entry Summary requirements.",
    "A": "An additional bond; the bond that secures an AD/CVD, PGA or any other aspect not covered "
    "by the basic bond requirement.",
    "U": "Substitution single transaction bond; this bond is a substitute for the bond presented "
    "at time of entry.",
    "E": "Superseding single transaction bond; this bond supersedes the bond presented at time of "
    "entry.",
}

# ESF-50
CONTINUOUS_BONDS = {
    "Y": "Continuous bond supersedes the bond presented at time of entry.",
    "S": "Substitution continuous bond replaces the bond presented at the time of entry.",
}

# ESF-56 Note 1; those from SSR on are unique to certifying from the entry summary
REFERENCE_QUALIFIERS = {
    "CR": "Filer-defined Reference Number",
    "EN": "Replacement Entry Number",
    "IB": "Replacement In-Bond Number",
    "FTZ": "Replacement FTZ Admission Number",
    "DIS": "Filer-defined DIS Reference Number",
    "V1": "Surety Code",
    "AMT": "Bond Amount",
    "EXP": "Express Consignment Shipment",
    "KII": "Known Importer Indicator",
    "RRN": "Rail Reference Number",
    "PER": "Perishable Goods Indicator",
    # printed twice, once of each kind
    "CES": "Consolidated Entry Summary Number; Elected Exam Site (FIRMS) when certifying",
    "EDA": "Estimated Date of Arrival",
    "SCE": "Self-Certification",
    "SSR": "Split Shipment Release Election Code",
    "NAM": "Non-AMS Bill(s) of Lading",
    "LOC": "Location of Goods (FIRMS); entry types 21 and 22 only",
    "GEN": "General Order (G.O.) Number",
}

# ESF-59 Note 1
HEADER_ENTITIES = {
    "CN": "Consignee; by entity Name and Address only",
    "SE": "Seller",
    "BY": "Buyer",
    "ST": "Ship To Party",
    "LG": "Scheduled Container Stuffing Location",
    "CS": "Consolidator",
    "SH": "Shipper",
    "EX": "Exporter",
    "DR": "Distributor",
    "PK": "Packager",
}

# ESF-61 Note 1
GBI_QUALIFIERS = {"LEI": "GLEIF", "GLN": "GS1", "DUNS": "Dun & Bradstreet", "ALTA": "Altana"}

# ESF-215, AE Table 2
ENTRY_TYPES = {
    "01": "Consumption - Free & Dutiable",
    "02": "Consumption - Quota/Visa",
    "03": "Consumption - AD/CVD",
    "06": "Foreign Trade Zone (FTZ)",
    "07": "Consumption - Quota/Visa & AD/CVD",
    "11": "Informal - Free & Dutiable",
    "12": "Informal - Quota/Visa",
    "21": "Warehouse",
    "22": "Re-warehouse",
    "23": "Temporary Importation under Bond (TIB)",
    "31": "Warehouse Withdrawal - Consumption",
    "32": "Warehouse Withdrawal - Quota",
    "34": "Warehouse Withdrawal - AD/CVD",
    "38": "Warehouse Withdrawal - Quota & AD/CVD",
    "51": "Military - Defense Contract Management Agency (DCMA)",
    "52": "Government - Dutiable",
}

# ESF-215, AE Table 3
MODES = {
    "10": "Vessel, Non-Containerized",
    "11": "Vessel, Containerized",
    "12": "Border Water Borne",
    "20": "Rail, Non-Containerized",
    "21": "Rail, Containerized",
    "30": "Truck, Non-Containerized",
    "31": "Truck, Containerized",
    "32": "Auto",
    "33": "Pedestrian",
    "34": "Road, Other",
    "40": "Air, Non-Containerized",
    "41": "Air, Containerized",
    "50": "Mail",
    "60": "Passenger, Hand Carried",
    "70": "Fixed Transport",
}

# ESF-216, AE Table 4
BOND_WAIVER_REASONS = {
    "995": "Supplemental Duty Bills on Vessel Repair Entries",
    "996": "Fines, Penalty, or Liquidated Damage Bills",
    "997": "All Other Contingent Bills",
    "998": "Bills Secured - Other than Surety",
    "999": "No Surety, Unsecured Bills",
}

# ESF-217, AE Table 6
HEADER_FEES = {
    "311": "Informal Entry Fee",
    "496": "Dutiable Mail Fee",
    "500": "Manual Entry Surcharge (applicable to Manual Entry Summaries created by CBP only)",
}
LINE_FEES = {
    "053": "Beef Fee",
    "054": "Pork Fee",
    "055": "Honey Fee",
    "056": "Cotton Fee",
    "057": "Raspberry Fee",
    "079": "Sugar Fee",
    "090": "Potato Fee",
    "102": "Lime Fee",
    "103": "Mushroom Fee",
    "104": "Watermelon Fee",
    "105": "Softwood Lumber Fee",
    "106": "Blueberry Fee",
    "107": "Avocado Fee",
    "108": "Mango Fee",
    "109": "Sorghum Fee",
    "110": "Dairy Product Fee",
    "124": "Pecan Fee",
    "125": "Christmas Tree Fee",
    "499": "Formal Merchandise Processing Fee (MPF)",
    "501": "Harbor Maintenance Fee",
}
FEES = HEADER_FEES | LINE_FEES

# ESF-217, AE Table 7
MISSING_DOCUMENTS = {
    "01": "Commercial Invoice",
    "10": "CBPF 5523 (19 CFR 141.89)",
    "11": "CBPF 3291",
    "14": "Lease Statement (19 CFR 10.108(b))",
    "15": "Re-melting Certificate (19 CFR 54.6(a))",
    "16": "Corrected Commercial Invoice (19 CFR 141.89 et al)",
    "17": "Other Agency Forms (19 CFR Part 12)",
    "18": "Duty Free Entry Certificate (19 CFR 10.102); HTS 9808.00.30009",
    "19": "Scale Weight (19 CFR 151, Subpart B)",
    "20": "End Use Certificate (19 CFR 10.138)",
    "21": "Form O (Coffee)",
    "22": "Chemical Analysis",
    "23": "Out Turn Report (19 CFR 151, Sub part C)",
    "26": "Packing List (19 CFR 141.86(e))",
    "98": "Other document (not listed)",
    "99": "More than two documents listed.",
}

# ESF-223, AE Table 14, without its explanations
HEADER_REASONS = {
    "H01": "Entry Type Non-AD/CVD-to-AD/CVD.",
    "H02": "Entry Type-Other.",
    "H04": "Mode of Transportation.",
    "H05": "Bond-Surety.",
    "H06": "Bond-Superseding.",
    "H07": "Bond-Other.",
    "H08": "Electronic Invoice Availability.",
    "H09": "Shipment Usage Type.",
    "H10": "Consignee.",
    "H11": "Date of Importation.",
    "H12": "State of Destination.",
    "H13": "Header Fee.",
    "H14": "Entry Type AD/CVD-to-Non-AD/CVD.",
    "H99": "Data Change-Other.",
}


def _reason(number: int, start: int, end: int, designation: str) -> Field:
    """One of the five reason codes of the 35-Record (ESF-54)."""
    label = f"Post Summary Correction Header Reason Code ({number})"
    return Field(label, start, end, "AN", designation, note="1, 2", codes=HEADER_REASONS)


def _total(start: int, designation: str, cls: str) -> tuple[Field, Field]:
    """One of the five class codes of the 89-Record, and its amount (ESF-129)."""
    code = ("Accounting Class Code", start, start + 2, cls, designation)
    amount = ("Total Fee Amount", start + 3, start + 13, "SN", designation)
    return (
        Field(*code, written="AN", list="totals", note="1, 2, 3", codes=FEES),
        Field(*amount, kind="decimal", decimals=2, list="totals"),
    )


RECORD_10 = CHAPTER.record(
    "10",
    "Entry Summary Header Control",
    "ESF-26",
    [
        control("10"),
        Field("Summary Filing Action Request Code", 3, 3, "A", "M", note="1", codes=ACTIONS),
        Field("Entry Filer Code", 4, 6, "AN", "M", format="FORMAT-FILER"),
        filler(7, 8, "S"),
        Field(
            "Entry Number",
            9,
            16,
            "AN",
            "M",
            format="FORMAT-ENTRY-NUMBER",
            beside=("entry_filer_code",),
        ),
        filler(17, 17, "S"),
        Field("District/Port of Entry", 18, 21, "AN", "M", format="FORMAT-PORT"),
        Field("Broker Reference Number", 22, 30, "X", "C"),
        filler(31, 33, "S"),
        Field("Entry Type Code", 34, 35, "AN", "M", codes=ENTRY_TYPES),
        Field("Mode of Transportation (MOT) Code", 36, 37, "AN", "C", note="2", codes=MODES),
        Field("Bond Waiver Indicator", 38, 38, "AN", "C", note="2, 7", codes=BOND_WAIVERS),
        Field("Electronic Signature", 39, 39, "AN", "C", note="2", codes=SIGNATURES),
        Field(
            "Cargo Release Certification Request Indicator",
            40,
            40,
            "AN",
            "C",
            note="2, 5",
            codes=CERTIFICATIONS,
        ),
        Field("Electronic Invoice Indicator", 41, 41, "AN", "C", note="2", codes=YES),
        Field("Consolidated Summary Indicator", 42, 42, "AN", "C", note="2", codes=YES),
        Field("Shipment Usage Type Code", 43, 43, "AN", "C", note="2, 3", codes=SHIPMENT_USAGES),
        Field("Live Entry Indicator", 44, 44, "AN", "C", note="2", codes=YES),
        Field("Deferred Tax Payment Code", 45, 45, "AN", "C", note="2", codes=TAX_DEFERRALS),
        Field(
            "Trade Agreement Reconciliation Indicator", 46, 46, "AN", "C", note="2, 6", codes=YES
        ),
        Field(
            "Reconciliation Issue Code", 47, 49, "AN", "C", note="2, 6", codes=RECONCILIATION_ISSUES
        ),
        filler(50, 50, "S"),
        Field("Payment Type Code", 51, 51, "AN", "C", note="2, 4", codes=PAYMENT_TYPES),
        Field(
            "Preliminary Statement Print Date", 52, 57, "D", "C", kind="date_mmddyy", note="2, 4"
        ),
        Field("Periodic Statement Month", 58, 59, "AN", "C", note="2, 4"),
        Field("Statement Client Branch Identifier", 60, 61, "AN", "C", note="2, 4"),
        Field("Bond Waiver Reason Code", 62, 64, "AN", "C", note="2", codes=BOND_WAIVER_REASONS),
        Field("Post Summary Correction Indicator", 65, 65, "AN", "C", note="2", codes=YES),
        Field("Accelerated Liquidation Request Indicator", 66, 66, "AN", "C", note="2", codes=YES),
        Field("Known Importer Indicator", 67, 67, "AN", "O", note="2", codes=YES),
        Field("PGA Data Included Indicator", 68, 68, "AN", "C", note="2", codes=PGA_INCLUSIONS),
        Field("TIB Declaration Indicator", 69, 69, "AN", "C", note="2", codes=YES),
        Field("Consolidated Express Informal Indicator", 70, 70, "AN", "C", note="2", codes=YES),
        filler(71, 80, "S"),
    ],
)

RECORD_11 = CHAPTER.record(
    "11",
    "Entry Summary Header Content",
    "ESF-36",
    [
        control("11"),
        Field(
            "Importer of Record Number",
            3,
            14,
            "X",
            "M",
            privacy=PERSONAL,
            note="1",
            format="FORMAT-IMPORTER",
        ),
        Field("Consignee Number", 15, 26, "X", "C", privacy=PERSONAL, note="1"),
        Field(
            "Designated Notify Party (4811) Number", 27, 38, "X", "C", privacy=PERSONAL, note="1"
        ),
        filler(39, 41, "S"),
        Field("Estimated Entry Date", 42, 47, "D", "C", kind="date_mmddyy"),
        Field("Date of Importation", 48, 53, "D", "C", kind="date_mmddyy"),
        filler(54, 60, "S"),
        Field(
            "U.S. State of Destination Code", 61, 62, "AN", "C", note="2", format="FORMAT-STATE-US"
        ),
        Field("Foreign Trade Zone Identifier", 63, 71, "AN", "C", note="3"),
        filler(72, 80, "S"),
    ],
)

RECORD_20 = CHAPTER.record(
    "20",
    "Cargo Reference Information",
    "ESF-39",
    [
        control("20"),
        Field("Carrier Code", 3, 6, "AN", "C", note="1"),
        Field("District/Port of Unlading", 7, 10, "AN", "C", format="FORMAT-PORT"),
        Field("Estimated Date of Arrival", 11, 16, "D", "C", kind="date_mmddyy"),
        Field("Location of Goods Code", 17, 20, "AN", "C", note="2"),
        Field("Conveyance Name", 21, 40, "X", "C"),
        Field("Vessel Code", 41, 47, "AN", "C"),
        Field("Designated Exam Port Code", 48, 51, "AN", "C"),
        Field("In-Bond/In-Transit Date", 52, 57, "D", "C", kind="date_mmddyy"),
        filler(58, 80, "S"),
    ],
)

SE13 = CHAPTER.record(
    "SE13",
    "Correction Request Contact Detail",
    "ESF-41",
    [
        control("SE13"),
        Field("Contact Name", 5, 44, "AN", "M", privacy=PERSONAL, punctuation=True),
        Field("Contact Phone", 45, 59, "AN", "M", privacy=PERSONAL, punctuation=True),
        Field("DIS indicator", 60, 60, "N", "O", note="1", codes=ONE),
        filler(61, 80, "S"),
    ],
)

RECORD_21 = CHAPTER.record(
    "21",
    "Identifying Trip Information",
    "ESF-42",
    [
        control("21"),
        Field("Trip Identifier", 3, 7, "X", "M"),
        filler(8, 80, "S"),
    ],
)

RECORD_22 = CHAPTER.record(
    "22",
    "Cargo Manifest Detail",
    "ESF-43",
    [
        control("22"),
        Field("Manifested Quantity", 3, 10, "SN", "M", kind="integer"),
        Field("Manifested Quantity Unit of Measure Code", 11, 15, "X", "M"),
        filler(16, 80, "S"),
    ],
)

RECORD_23 = CHAPTER.record(
    "23",
    "Bill of Lading/In-Bond Detail",
    "ESF-44",
    [
        control("23"),
        Field(
            "Manifest Component Type Code",
            3,
            3,
            "AN",
            "M",
            note="1, 2, 3",
            codes=MANIFEST_COMPONENTS,
        ),
        Field("Manifest Component Issuer Code", 4, 7, "AN", "C", note="3"),
        Field("Manifest Component Identifier", 8, 19, "AN", "M", note="3"),
        filler(20, 57, "S"),
        filler(58, 80, "S"),
    ],
)

SE16 = CHAPTER.record(
    "SE16",
    "Conveyance Detail",
    "ESF-46",
    [
        control("SE16"),
        Field("Carrier Code", 5, 8, "AN", "M"),
        Field("Voyage/Flight/Trip Manifest Number", 9, 13, "X", "M"),
        Field("Date of Arrival", 14, 19, "N", "M", kind="date_mmddyy"),
        Field("Quantity", 20, 27, "N", "M", kind="integer", note="1"),
        Field("Unit of Measure", 28, 32, "X", "O"),
        Field("Conveyance Name", 33, 52, "X", "C", note="2"),
        filler(53, 80, "X"),
    ],
)

SE17 = CHAPTER.record(
    "SE17",
    "Equipment Detail",
    "ESF-47",
    [
        control("SE17"),
        Field("Equipment Number", 5, 24, "AN", "M", format="FORMAT-CONTAINER"),
        filler(25, 80, "X"),
    ],
)

RECORD_30 = CHAPTER.record(
    "30",
    "Warehouse Withdrawal Information",
    "ESF-48",
    [
        control("30"),
        Field("Associated Warehouse Entry Filer Code", 3, 5, "AN", "M", format="FORMAT-FILER"),
        filler(6, 7, "S"),
        Field("Associated Warehouse Entry Number", 8, 15, "AN", "M"),
        filler(16, 16, "S"),
        Field(
            "Associated Warehouse Entry District/Port Code", 17, 20, "AN", "M", format="FORMAT-PORT"
        ),
        Field("Final Warehouse Withdrawal Indicator", 21, 21, "AN", "C", codes=YES),
        filler(22, 80, "S"),
    ],
)

RECORD_31 = CHAPTER.record(
    "31",
    "Bond Detail",
    "ESF-49",
    [
        control("31"),
        Field("Bond Type Code", 3, 3, "AN", "M", note="1", codes=BOND_TYPES),
        Field("Bond Designation Type Code", 4, 4, "AN", "M", codes=BOND_DESIGNATIONS),
        Field("Continuous Bond Indicator", 5, 5, "AN", "C", codes=CONTINUOUS_BONDS),
        Field("Surety Company Code", 6, 8, "AN", "M"),
        Field("Single Transaction Bond Amount", 9, 18, "SN", "C", kind="integer"),
        Field("Single Transaction Bond Producer Account Number", 19, 28, "AN", "O"),
        filler(29, 80, "S"),
    ],
)

RECORD_32 = CHAPTER.record(
    "32",
    "Release Detail",
    "ESF-51",
    [
        control("32"),
        Field("Release Entry Filer Code", 3, 5, "AN", "M", list="releases"),
        filler(6, 7, "S"),
        Field("Release Entry Number", 8, 15, "AN", "M", list="releases"),
        Field("Release Entry Filer Code", 16, 18, "AN", "C", list="releases"),
        filler(19, 20, "S", "C"),
        Field("Release Entry Number", 21, 28, "AN", "C", list="releases"),
        Field("Release Entry Filer Code", 29, 31, "AN", "C", list="releases"),
        filler(32, 33, "S", "C"),
        Field("Release Entry Number", 34, 41, "AN", "C", list="releases"),
        Field("Release Entry Filer Code", 42, 44, "AN", "C", list="releases"),
        filler(45, 46, "S", "C"),
        Field("Release Entry Number", 47, 54, "AN", "C", list="releases"),
        Field("Release Entry Filer Code", 55, 57, "AN", "C", list="releases"),
        filler(58, 59, "S", "C"),
        Field("Release Entry Number", 60, 67, "AN", "C", list="releases"),
        Field("Release Entry Filer Code", 68, 70, "AN", "C", list="releases"),
        filler(71, 72, "S", "C"),
        Field("Release Entry Number", 73, 80, "AN", "C", list="releases"),
    ],
)

RECORD_33 = CHAPTER.record(
    "33",
    "Missing Document Information",
    "ESF-52",
    [
        control("33"),
        Field("Missing Document Code (1)", 3, 4, "AN", "M", note="1", codes=MISSING_DOCUMENTS),
        Field("Missing Document Code (2)", 5, 6, "AN", "C", note="1", codes=MISSING_DOCUMENTS),
        filler(7, 80, "S"),
    ],
)

RECORD_34 = CHAPTER.record(
    "34",
    "Entry Summary Header Fees",
    "ESF-53",
    [
        control("34"),
        Field(
            "Accounting Class Code", 3, 5, "AN", "M", list="fees", note="1, 2, 3", codes=HEADER_FEES
        ),
        Field("Header Fee Amount", 6, 13, "SN", "M", kind="decimal", decimals=2, list="fees"),
        Field(
            "Accounting Class Code",
            14,
            16,
            "AN",
            "C",
            list="fees",
            note="1, 2, 3",
            codes=HEADER_FEES,
        ),
        Field(
            "Header Fee Amount",
            17,
            24,
            "SN",
            "C",
            kind="decimal",
            decimals=2,
            list="fees",
            note="1, 2, 3",
        ),
        filler(25, 80, "S"),
    ],
)

RECORD_35 = CHAPTER.record(
    "35",
    "PSC Header Reasons",
    "ESF-54",
    [
        control("35"),
        _reason(1, 3, 5, "M"),
        _reason(2, 6, 8, "C"),
        _reason(3, 9, 11, "C"),
        _reason(4, 12, 14, "C"),
        _reason(5, 15, 17, "C"),
        filler(18, 80, "S"),
    ],
)

RECORD_36 = CHAPTER.record(
    "36",
    "PSC Filing Explanation Record",
    "ESF-55",
    [
        control("36"),
        Field("PSC Filing Explanation Text", 3, 77, "X", "M", privacy=PERSONAL),
        filler(78, 80, "S"),
    ],
)

SE20 = CHAPTER.record(
    "SE20",
    "Cargo Release Reference Data",
    "ESF-56",
    [
        control("SE20"),
        Field(
            "Reference Identifier Qualifier", 5, 7, "AN", "M", note="1", codes=REFERENCE_QUALIFIERS
        ),
        Field("Reference Identifier", 8, 57, "X", "M", note="1, 2, 3, 4"),
        filler(58, 80, "X"),
    ],
)

SE30 = CHAPTER.record(
    "SE30",
    "Entity Name",
    "ESF-59",
    [
        control("SE30"),
        Field("Entity Code", 5, 7, "A", "M", note="1, 3", codes=HEADER_ENTITIES),
        Field("Entity Name", 8, 42, "X", "C", privacy=PERSONAL),
        Field("Entity Identifier Qualifier", 43, 45, "X", "C", note="2", codes=IMPORTER_TYPES),
        Field("Entity Identifier", 46, 65, "X", "C", privacy=PERSONAL, note="2"),
        filler(66, 80, "X"),
    ],
)

SE31 = CHAPTER.record(
    "SE31",
    "Entity GBI Identifier",
    "ESF-61",
    [
        control("SE31"),
        Field("GBI Identifier Qualifier", 5, 8, "A", "M", note="1", codes=GBI_QUALIFIERS),
        Field("Identifier", 9, 43, "AN", "M"),
        filler(44, 80, "X"),
    ],
)

SE32 = CHAPTER.record(
    "SE32",
    "Entity GBI Party Type Description",
    "ESF-62",
    [
        control("SE32"),
        Field("Sequence Number", 5, 5, "N", "M"),
        Field("Description", 6, 80, "X", "M"),
    ],
)

SE35 = CHAPTER.record(
    "SE35",
    "Entity Address",
    "ESF-63",
    [
        control("SE35"),
        Field(
            "Address Component Qualifier",
            5,
            6,
            "AN",
            "M",
            list="addresses",
            note="1",
            codes=ADDRESS_QUALIFIERS,
        ),
        Field("Address Information", 7, 41, "X", "M", privacy=PERSONAL, list="addresses"),
        Field(
            "Address Component Qualifier",
            42,
            43,
            "AN",
            "O",
            list="addresses",
            note="1",
            codes=ADDRESS_QUALIFIERS,
        ),
        Field("Address Information", 44, 78, "X", "O", privacy=PERSONAL, list="addresses"),
        filler(79, 80, "X"),
    ],
)

SE36 = CHAPTER.record(
    "SE36",
    "Entity Geographic Area",
    "ESF-64",
    [
        control("SE36"),
        Field("City Name", 5, 39, "X", "M", privacy=PERSONAL),
        Field(
            "Country Sub Entity Code",
            40,
            42,
            "AN",
            "C",
            privacy=PERSONAL,
            format="FORMAT-STATE",
            beside=("country_code",),
        ),
        filler(43, 48, "X"),
        Field("Postal Code", 49, 63, "X", "C", privacy=PERSONAL, note="1"),
        Field("Country Code", 64, 65, "A", "M", format="FORMAT-COUNTRY"),
        # no row is printed for these columns; Cargo Release has it (SE-61)
        filler(66, 80, "X"),
    ],
)

RECORD_88 = CHAPTER.record(
    "88",
    "AD/CVD Duty Totals",
    "ESF-128",
    [
        control("88"),
        Field("Total Bonded AD Duty Amount", 3, 13, "SN", "C", kind="decimal", decimals=2),
        filler(14, 14, "S"),
        Field("Total Cash Deposit AD Duty Amount", 15, 25, "SN", "C", kind="decimal", decimals=2),
        filler(26, 26, "S"),
        Field("Total Bonded CV Duty Amount", 27, 37, "SN", "C", kind="decimal", decimals=2),
        filler(38, 38, "S"),
        Field("Total Cash Deposit CV Duty Amount", 39, 49, "SN", "C", kind="decimal", decimals=2),
        filler(50, 80, "S"),
    ],
)

RECORD_89 = CHAPTER.record(
    "89",
    "Fee Total Detail",
    "ESF-129",
    [
        control("89"),
        # N is printed for the first class code alone
        *_total(3, "M", "N"),
        *_total(17, "C", "AN"),
        *_total(31, "C", "AN"),
        *_total(45, "C", "AN"),
        *_total(59, "C", "AN"),
        filler(73, 80, "S"),
    ],
)

RECORD_90 = CHAPTER.record(
    "90",
    "Grand Totals",
    "ESF-131",
    [
        control("90"),
        Field("Grand Total Duty Amount", 3, 13, "SN", "C", kind="decimal", decimals=2),
        filler(14, 14, "S"),
        Field("Grand Total User Fee Amount", 15, 25, "SN", "C", kind="decimal", decimals=2),
        filler(26, 26, "S"),
        Field("Grand Total IR Tax Amount", 27, 37, "SN", "C", kind="decimal", decimals=2),
        filler(38, 38, "S"),
        Field("Grand Total AD Duty Amount", 39, 49, "SN", "C", kind="decimal", decimals=2),
        filler(50, 50, "S"),
        Field("Grand Total CV Duty Amount", 51, 61, "SN", "C", kind="decimal", decimals=2),
        filler(62, 62, "S"),
        Field("Grand Total Other Revenue Amount", 63, 73, "SN", "C", kind="decimal", decimals=2),
        filler(74, 80, "S"),
    ],
)
