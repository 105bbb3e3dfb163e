"""Importer/Bond Query: K (KI), and K1 to K8 of the response (KR).

Source: CBP and Trade Automated Interface Requirements, Importer/Bond Query, revision 7,
July 15, 2025.  Each table stands in the order of its page; the page is the chapter's own number.
The chapter prints no names of its records: the titles say what the page describes.
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("Importer/Bond Query", "v7", "2025-07-15", "Importer/Bond Query")

# QIB-9 Note 2; a space: only K1, K2, K7 and K8
ADDRESS_REQUESTS = {"1": "Transmit records K1, K2, K3, K4, K5, K6, K7, and K8 on output."}

# QIB-11 Note 2
QUERY_RESULTS = {
    "0": "No name and address information is on file.",
    "1": "Name and address information is on file with a continuous bond.",
    "2": "Name and address information is on file with no bond.",
    "3": "Importer number voided.",
    "4": "Importer number is in inactive status.",
}

# QIB-12 Note 3, with the activity code of the bond form, CBPF 301
BOND_ACTIVITIES = {
    "A": "1: Importer or Broker",
    "B": "1A: Drawback Payments Refunds",
    "C": "1A1: Importer/Broker Drawback",
    "D": "2: Custodian of Bonded Merchandise",
    "E": "3: International Carrier",
    "F": "3A: Instruments of International Traffic",
    "G": "3A3: Combination of 3 and 3a",
    "H": "4: Foreign Trade Zone Operator",
    "J": "5: Public Gauger",
    "K": "11: Airport Security Bond",
    "L": "12: ITC Exclusion Bond",
    "M": "13: Immigration Bond",
    "N": "14: Miami In-Bond Export Consolidator Bond",
    "O": "15: IPR",
    "P": "16: Importer Security Filing (ISF)",
    "Q": "17: Marine Terminal Operator",
    "R": "18: Dog and Cat Act",
    "S": "19: User Fee Facility Bond",
    "T": "20: Vehicle Export Consolidator",
}

# QIB-10
BOND_AMOUNT_RECORDS = {"1": "K1 record", "2": "K2 record"}

# QIB-13, which prints "N = No, bond is sufficient" of the sufficiency
NAME_QUALIFIERS = {"DBA": "Doing business as", "DIV": "Division", "AKA": "Also known as"}
YES_NO = {"Y": "Yes", "N": "No"}
BOND_SUFFICIENCIES = {"Y": "Yes, bond is sufficient", "N": "No, bond is not sufficient"}
USER_STATUSES = {"A": "Active", "T": "Terminated"}

# QIB-19
CENTERS = {
    "CEE001": "Pharmaceuticals, Health and Chemicals",
    "CEE002": "Agriculture and Prepared Products",
    "CEE003": "Automotive and Aerospace",
    "CEE004": "Apparel, Footwear and Textiles",
    "CEE005": "Base Metals",
    "CEE006": "Petroleum, Natural Gas and Minerals",
    "CEE007": "Electronics",
    "CEE008": "Consumer Products and Mass Merchandising",
    "CEE009": "Industrial and Manufacturing Materials",
    "CEE010": "Machinery",
    "NOTELG": "Not Center Eligible",
    "PNDING": "Pending Center Assignment",
}

# QIB-20 Note 1
INFORMATION_QUALIFIERS = {
    "IN1": "Full Legal Importer Name overflow for K7",
    "IN2": "Full Center ID Description overflow for K7",
}


def _importer(start: int, designation: str, note: str) -> list[Field]:
    """One of the six importers of a query, of 13 columns from `start` on."""
    end = start + 12
    return [
        Field(
            "Importer Number",
            start,
            end - 1,
            "X",
            designation,
            privacy=PERSONAL,
            note=note or "1",
            list="importers",
        ),
        Field(
            "Address Request Code",
            end,
            end,
            "AN",
            designation,
            note=note or "2",
            list="importers",
            codes=ADDRESS_REQUESTS,
        ),
    ]


def _type(code: str) -> Field:
    """The second half of a record's identifier, which the chapter prints as an element."""
    return Field("Record Type", 2, 2, "AN", "M", constant=code, role="control")


K = CHAPTER.record(
    "K",
    "Importer/Bond Query",
    "QIB-8",
    [
        control("K"),
        filler(2, 2, "S"),
        *_importer(3, "M", ""),
        *_importer(16, "C", "1, 2"),
        *_importer(29, "C", "1, 2"),
        *_importer(42, "C", "1, 2"),
        *_importer(55, "C", "1, 2"),
        *_importer(68, "C", "1, 2"),
    ],
    applications=("KI",),
)

# QIB-10 prints 71-89 for the Bond Number.
K1 = CHAPTER.record(
    "K1",
    "Importer and Bond",
    "QIB-10",
    [
        control("K"),
        _type("1"),
        Field("Importer Number", 3, 14, "X", "M", privacy=PERSONAL, note="1"),
        Field("Query Results Code", 15, 15, "N", "M", note="2", codes=QUERY_RESULTS),
        Field("Importer's Name", 16, 47, "AN", "C", privacy=PERSONAL, punctuation=True),
        Field("Surety Code", 48, 50, "AN", "C"),
        Field("Bond Type/Activity Code", 51, 51, "AN", "C", note="3", codes=BOND_ACTIVITIES),
        Field("Bond Amount", 52, 60, "N", "C", kind="integer", note="4"),
        Field("District/Port Where Bond Was Filed", 61, 64, "AN", "C"),
        Field("Bond Effective Date", 65, 70, "AN", "C", kind="date_mmddyy"),
        Field("Bond Number", 71, 79, "AN", "C"),
        Field(
            "Bond Amount Record Location Indicator",
            80,
            80,
            "AN",
            "C",
            note="4",
            codes=BOND_AMOUNT_RECORDS,
        ),
    ],
    direction="output",
)

K2 = CHAPTER.record(
    "K2",
    "Second Name and Bond Status",
    "QIB-13",
    [
        control("K"),
        _type("2"),
        Field("Name Qualifier", 3, 5, "A", "C", codes=NAME_QUALIFIERS),
        Field("Line Two of Importer Name", 6, 37, "X", "C", privacy=PERSONAL),
        filler(38, 38, "S"),
        Field("Bond Termination Date", 39, 44, "D", "C", kind="date_mmddyy"),
        filler(45, 45, "S"),
        Field("Periodic Monthly Statement Status", 46, 46, "AN", "C", codes=YES_NO),
        filler(47, 47, "S"),
        Field("Bond Sufficiency Indicator", 48, 48, "AN", "C", codes=BOND_SUFFICIENCIES),
        filler(49, 49, "S"),
        Field("Bond User Status Indicator", 50, 50, "AN", "C", codes=USER_STATUSES),
        filler(51, 51, "S"),
        Field("Bond User Termination Date", 52, 57, "D", "C", kind="date_mmddyy"),
        Field("Bond Amount", 58, 67, "N", "C", kind="integer", note="1"),
        filler(68, 80, "AN"),
    ],
    direction="output",
)

K3 = CHAPTER.record(
    "K3",
    "Mailing Address",
    "QIB-15",
    [
        control("K"),
        _type("3"),
        Field("Address Line One", 3, 34, "X", "C", privacy=PERSONAL),
        Field("Address Line Two", 35, 66, "X", "C", privacy=PERSONAL),
        filler(67, 80, "S"),
    ],
    direction="output",
)

# A postal code may be space filled (QIB-16), so it is conditional here.
K4 = CHAPTER.record(
    "K4",
    "Mailing Address City",
    "QIB-16",
    [
        control("K"),
        _type("4"),
        filler(3, 34, "X"),
        Field("City", 35, 55, "X", "M", privacy=PERSONAL),
        Field("State Code", 56, 57, "A", "M", privacy=PERSONAL),
        Field("Postal Code", 58, 66, "AN", "C", privacy=PERSONAL, punctuation=True),
        filler(67, 80, "S"),
    ],
    direction="output",
)

K5 = CHAPTER.record(
    "K5",
    "Physical Address",
    "QIB-17",
    [
        control("K"),
        _type("5"),
        Field("Address Line One", 3, 34, "X", "C", privacy=PERSONAL),
        Field("Address Line Two", 35, 66, "X", "C", privacy=PERSONAL),
        filler(67, 80, "S"),
    ],
    direction="output",
)

# A postal code may be space filled (QIB-18), so it is conditional here.
K6 = CHAPTER.record(
    "K6",
    "Physical Address City",
    "QIB-18",
    [
        control("K"),
        _type("6"),
        filler(3, 34, "X"),
        Field("City", 35, 55, "X", "M", privacy=PERSONAL),
        Field("State Code", 56, 57, "A", "M", privacy=PERSONAL),
        Field("Postal Code", 58, 66, "AN", "C", privacy=PERSONAL, punctuation=True),
        filler(67, 80, "S"),
    ],
    direction="output",
)

# The descriptions of QIB-19 have commas, so that element is written with class X.
K7 = CHAPTER.record(
    "K7",
    "Full Legal Name and Center",
    "QIB-19",
    [
        control("K"),
        _type("7"),
        Field("Full Legal Importer Name", 3, 32, "X", "M", privacy=PERSONAL),
        filler(33, 33, "S"),
        Field("Center Identifier", 34, 39, "AN", "M", codes=CENTERS),
        filler(40, 40, "S"),
        Field("Center ID Description", 41, 70, "AN", "M", written="X"),
        filler(71, 80, "S"),
    ],
    direction="output",
)

K8 = CHAPTER.record(
    "K8",
    "Additional Information",
    "QIB-20",
    [
        control("K"),
        _type("8"),
        Field(
            "Additional Information Qualifier Code",
            3,
            5,
            "AN",
            "M",
            note="1",
            codes=INFORMATION_QUALIFIERS,
        ),
        Field("Additional Information", 6, 75, "X", "M", privacy=PERSONAL),
        filler(76, 80, "S"),
    ],
    direction="output",
)
