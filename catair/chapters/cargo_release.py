"""ACE Cargo Release: the SE records (the data of CBP Form 3461).

Source: CBP and Trade Automated Interface Requirements, ACE Cargo Release, version 40, July 1, 2025.
Each table stands in the order of its page; the page is the chapter's own number.
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("Cargo Release", "v40", "2025-07-01", "ACE Cargo Release")

# What names a transaction to a person: elements of its first record
IDENTITY = ("entry_filer_code", "entry_number")

# The grammars tell records apart by this element; any other value is read as the second: bills, and
# the SE90 about a record (11, 13) from the one about the transaction.
REFINED = {"SE15": ("bill_type_indicator", "R"), "SE90": ("message_type_code", "11")}

# Records of the PGA message set stand inside a line (SE-22); their layouts are another chapter's,
# so they are carried as they are: pattern of the identifier, token of the grammar.
CARRIED = ((r"OI|PG[0-9]{2}", "PGA"),)

# SE-32 Note 1
ACTIONS = {"A": "Add", "D": "Cancel", "R": "Replace", "U": "Update"}

# SE-33 Note 2, which prints 1, 2, 3, 6 and 7 for the two-position field
ENTRY_TYPES = {
    "01": "Consumption - Free and Dutiable",
    "02": "Consumption - Quota/Visa",
    "03": "Consumption - Antidumping/Countervailing Duty",
    "06": "Consumption - Foreign Trade Zone (FTZ)",
    "07": "Consumption - Antidumping/Countervailing Duty & Quota/Visa Combination",
    "11": "Informal - Free and Dutiable",
    "12": "Informal - Quota/Visa (other than textiles)",
    "21": "Warehouse",
    "22": "Re-Warehouse",
    "23": "Temporary Importation Bond (TIB)",
    "52": "Government Dutiable",
    "86": "Section 321",
}

# SE-33 Note 3, SE-58 Note 3
IMPORTER_TYPES = {
    "EI": "Employer Identification Number (IRS #)",
    "ANI": "CBP-assigned Number",
    "34": "Social Security Number",
}

# SE-34 Note 5
MODES = {
    "10": "Vessel, Non-container",
    "11": "Vessel, Container",
    "12": "Border Water-borne (only Mexico and Canada)",
    "20": "Rail, Non-container",
    "21": "Rail, Container",
    "30": "Truck, Non-container",
    "31": "Truck, Container",
    "32": "Auto",
    "33": "Pedestrian",
    "34": "Road, other. Includes foot and animal-borne.",
    "40": "Air, Non-container",
    "41": "Air, Container",
    "50": "Mail",
    "60": "Passenger, Hand Carried",
    "70": "Fixed Transport Installations. Includes pipeline and powerhouse.",
}

# SE-34 Note 6
BOND_TYPES = {"0": "No bond required", "8": "Continuous bond", "9": "Single transaction bond"}

# SE-35 Note 8
SPLIT_RELEASES = {
    "1": "Hold All - Release Entry when all cargo qualifies for release.",
    "2": "Request Special Permit to release cargo incrementally under Immediate Delivery "
    "procedures. Entry date will be set to when the first portion of the split shipment is "
    "released.",
}

# SE-37, SE-39
DATE_ELECTIONS = {"W": "Weekly Entry (Entry type 06, only)"}
YES_NO = {"Y": "Yes", "N": "No"}

# SE-42 Note 1
CANCELLATION_REASONS = {
    "01": "Clerical error",
    "02": "Entry replaced by CBPF 7512 (replacement In-Bond Number required in SE20 record)",
    "03": "Merchandise cleared under another entry "
    "(replacement Entry Number required in SE20 record)",
    "04": "Entry replaced by FTZ Admission "
    "(replacement FTZ Admission Number required in SE20 record)",
    "05": "Merchandise cleared under informal entry",
    "06": "Merchandise seized",
    "07": "Merchandise destroyed",
    "08": "Non-arrival",
    "09": "Shipment refused by importer",
    "10": "Shipment not authorized for import",
    "11": "System error",
    "12": "No Foreign status goods removed from FTZ (Entry Type 06 Weekly ONLY)",
}
ONE = {"1": "Yes"}

# SE-44
BILL_TYPES = {
    "R": "Regular / Simple Bill of Lading",
    "M": "Master Bill of Lading",
    "H": "House Bill of Lading",
    "T": "Express Carrier Tracking Number (air only)",
    "I": "In-bond number",
}

# SE-54 Note 1
REFERENCE_QUALIFIERS = {
    "CR": "Filer-defined Reference Number",
    "EN": "Replacement Entry Number",
    "IB": "Replacement In-bond Number",
    "FTZ": "Replacement FTZ Admission Number",
    "DIS": "Filer-defined DIS Reference Number",
    "V1": "Surety Code",
    "AMT": "Bond amount",
    "EXP": "Express Consignment Shipment",
    "KII": "Known Importer Indicator",
    "RRN": "Rail Reference Number",
    "PER": "Perishable Goods Indicator",
    "CES": "Consolidated Entry Summary Number",
    "EDA": "Estimated Date of Arrival",
}

# SE-57 Note 1 (header level); SE-66 Note 1 (line level) has no booking party
LINE_ENTITIES = {
    "MF": "Manufacturer/Supplier",
    "SE": "Selling Party",
    "BY": "Buying Party",
    "ST": "Ship To Party",
    "LG": "Scheduled Container Stuffing Location",
    "CS": "Consolidator",
    "CN": "Consignee",
    "SH": "Shipper",
    "EX": "Exporter",
    "DR": "Distributor",
    "PK": "Packager",
}
HEADER_ENTITIES = LINE_ENTITIES | {"BKP": "Booking Party"}

# SE-59 Note 1
GBI_QUALIFIERS = {"LEI": "GLEIF", "GLN": "GS1", "DUNS": "Dun & Bradstreet"}

# SE-60 Note 1, which prints 1 and 2 for the two-position field
ADDRESS_QUALIFIERS = {
    "01": "Street Number",
    "02": "Street Name",
    "05": "P.O. Box Number",
    "12": "Building Name",
    "13": "Apartment Number",
    "14": "Suite Number",
    "15": "Unstructured Street Address",
    "28": "Association Name",
    "30": "Pier",
    "31": "Wing",
    "32": "Floor Number",
    "35": "Room",
    "37": "Unit",
    "57": "Cross Street",
    "AK": "Building Number",
}

# SE-63; D and Z are not used on type 06 consumption entries
ZONE_STATUSES = {
    "P": "Privileged Foreign",
    "N": "Non-privileged Foreign",
    "D": "Domestic",
    "Z": "Zone restricted",
}

# SE-83
MESSAGE_TYPES = {
    "01": "Message Rejected",
    "02": "Message Accepted",
    "03": "Message Accepted with Warning(s)",
    "04": "Message Referred to Human Review",
    "11": "Record Rejected",
    "13": "Record Accepted with a Warning",
}

SE10 = CHAPTER.record(
    "SE10",
    "SE Header",
    "SE-31",
    [
        control("SE10"),
        Field("Valid Action Code", 5, 5, "A", "M", note="1", codes=ACTIONS),
        Field("Entry Filer Code", 6, 8, "AN", "M", format="FORMAT-FILER"),
        filler(9, 10, "X"),
        Field(
            "Entry Number",
            11,
            18,
            "AN",
            "M",
            format="FORMAT-ENTRY-NUMBER",
            beside=("entry_filer_code",),
        ),
        filler(19, 19, "X"),
        Field("Entry Type", 20, 21, "AN", "M", note="2, 9, 10", codes=ENTRY_TYPES),
        Field("Importer of Record Type", 22, 24, "AN", "C", note="3, 12", codes=IMPORTER_TYPES),
        Field(
            "Importer of Record",
            25,
            36,
            "X",
            "C",
            privacy=PERSONAL,
            note="4, 12",
        ),
        Field("Mode of Transportation (MOT) Code", 37, 38, "AN", "C", note="5, 11", codes=MODES),
        Field("Bond Type Code", 39, 39, "N", "M", note="6", codes=BOND_TYPES),
        Field("Estimated Entry Value", 40, 49, "N", "M", kind="integer", note="13"),
        Field("Planned Port of Entry", 50, 54, "AN", "C", note="7", format="FORMAT-PORT"),
        Field("Split Shipment Release Code", 55, 55, "AN", "O", note="8", codes=SPLIT_RELEASES),
        Field("Port of Unlading", 56, 60, "AN", "C", format="FORMAT-PORT"),
        filler(61, 80, "X"),
    ],
)

SE11 = CHAPTER.record(
    "SE11",
    "SE Additional Header",
    "SE-37",
    [
        control("SE11"),
        Field("Entry Date Election Code", 5, 5, "X", "C", codes=DATE_ELECTIONS),
        Field("Elected Entry Date", 6, 11, "N", "C", kind="date_mmddyy", note="1"),
        Field("Location of Goods (FIRMS)", 12, 15, "AN", "C", note="4", format="FORMAT-FIRMS"),
        Field("Elected Exam Site (FIRMS)", 16, 19, "AN", "O", format="FORMAT-FIRMS"),
        Field("Conveyance Name or FTZ ID", 20, 39, "X", "C", note="6"),
        Field("Voyage/Flight/Trip Manifest Number", 40, 44, "X", "C", note="7"),
        Field("General Order (G.O.) Number", 45, 64, "AN", "O"),
        Field("CBP Bonded Warehouse (FIRMS)", 65, 68, "AN", "C", note="2", format="FORMAT-FIRMS"),
        Field(
            "Originating Warehouse Entry Filer Code",
            69,
            71,
            "AN",
            "C",
            note="3",
            format="FORMAT-FILER",
        ),
        Field("Originating Warehouse Entry Number", 72, 79, "AN", "C", note="3"),
        Field("Immediate Delivery Indicator", 80, 80, "X", "C", note="8, 9", codes=YES_NO),
    ],
)

SE13 = CHAPTER.record(
    "SE13",
    "Contact / Correction / Cancellation information",
    "SE-42",
    [
        control("SE13"),
        Field("Contact Name", 5, 44, "AN", "M", privacy=PERSONAL, punctuation=True),
        Field("Contact Phone", 45, 59, "AN", "M", privacy=PERSONAL, punctuation=True),
        Field("Reason Code", 60, 61, "A", "C", note="1", written="AN", codes=CANCELLATION_REASONS),
        Field("Multiple Cargo Dispositions Indicator", 62, 62, "N", "O", codes=ONE),
        Field("DIS indicator", 63, 63, "N", "O", note="2", codes=ONE),
        Field("Split Shipment indicator", 64, 64, "N", "O", note="3", codes=ONE),
        filler(65, 80, "X"),
    ],
)

SE15 = CHAPTER.record(
    "SE15",
    "Bill of Lading information",
    "SE-44",
    [
        control("SE15"),
        Field("Bill Type Indicator", 5, 5, "A", "M", note="3,7,8, 9, 10, 11", codes=BILL_TYPES),
        Field("Issuer Code of Bill of Lading Number", 6, 9, "AN", "C", note="10"),
        Field(
            "Bill of Lading Number",
            10,
            59,
            "X",
            "M",
            note="1,3,4, 9,10, 12",
            format="FORMAT-IN-BOND",
            beside=("bill_type_indicator",),
        ),
        Field("Quantity", 60, 67, "N", "C", kind="integer", note="2,3,9, 10, 11"),
        filler(68, 72, "X"),
        Field("Non-AMS indicator", 73, 73, "X", "M", note="5, 6", codes=YES_NO),
        filler(74, 80, "X"),
    ],
)

SE16 = CHAPTER.record(
    "SE16",
    "Conveyance information",
    "SE-51",
    [
        control("SE16"),
        Field("Carrier Code", 5, 8, "AN", "M", note="3"),
        Field("Voyage/Flight/Trip Manifest Number", 9, 13, "X", "M", note="3"),
        Field("Date of Arrival", 14, 19, "N", "M", kind="date_mmddyy", note="2,3"),
        Field("Quantity", 20, 27, "N", "M", kind="integer", note="1,3"),
        Field("Unit of Measure", 28, 32, "X", "O"),
        Field("Conveyance Name", 33, 52, "X", "C", note="2"),
        filler(53, 80, "X"),
    ],
)

SE17 = CHAPTER.record(
    "SE17",
    "Equipment information",
    "SE-53",
    [
        control("SE17"),
        Field("Equipment Number", 5, 24, "AN", "M", format="FORMAT-CONTAINER"),
        filler(25, 80, "X"),
    ],
)

SE20 = CHAPTER.record(
    "SE20",
    "Reference information",
    "SE-54",
    [
        control("SE20"),
        Field(
            "Reference Identifier Qualifier", 5, 7, "AN", "M", note="1", codes=REFERENCE_QUALIFIERS
        ),
        Field("Reference Identifier", 8, 57, "X", "M", note="1"),
        filler(58, 80, "X"),
    ],
)

SE30 = CHAPTER.record(
    "SE30",
    "Entity Name and Type",
    "SE-56",
    [
        control("SE30"),
        Field("Entity Code", 5, 7, "A", "M", note="1, 2", codes=HEADER_ENTITIES),
        Field("Entity Name", 8, 42, "X", "C", privacy=PERSONAL, note="2"),
        Field("Entity Identifier Qualifier", 43, 45, "X", "C", note="2, 3", codes=IMPORTER_TYPES),
        Field("Entity Identifier", 46, 65, "X", "C", privacy=PERSONAL, note="2, 3"),
        filler(66, 80, "X"),
    ],
)

SE31 = CHAPTER.record(
    "SE31",
    "Entity GBI Identifier",
    "SE-59",
    [
        control("SE31"),
        Field("GBI Identifier Qualifier", 5, 8, "A", "M", note="1", codes=GBI_QUALIFIERS),
        Field(
            "GBI Identifier",
            9,
            28,
            "AN",
            "M",
            format="FORMAT-GBI",
            beside=("gbi_identifier_qualifier",),
        ),
        filler(29, 80, "X"),
    ],
)

SE35 = CHAPTER.record(
    "SE35",
    "Entity Street Address",
    "SE-60",
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
    "Entity City and Country",
    "SE-61",
    [
        control("SE36"),
        Field("City Name", 5, 39, "X", "M", privacy=PERSONAL),
        Field(
            "Country Sub Entity Code",
            40,
            42,
            "AN",
            "O",
            privacy=PERSONAL,
            format="FORMAT-STATE",
            beside=("country_code",),
        ),
        filler(43, 48, "X"),
        Field("Postal Code", 49, 63, "X", "C", privacy=PERSONAL),
        Field("Country Code", 64, 65, "A", "M", format="FORMAT-COUNTRY"),
        filler(66, 80, "X"),
    ],
)

SE40 = CHAPTER.record(
    "SE40",
    "Line Item",
    "SE-62",
    [
        control("SE40"),
        Field("Line Item Identifier", 5, 7, "N", "M"),
        Field("Country of Origin", 8, 9, "A", "M", format="FORMAT-COUNTRY"),
        filler(10, 10, "AN"),
        Field("Commercial Invoice Description", 11, 80, "X", "O"),
    ],
)

SE41 = CHAPTER.record(
    "SE41",
    "FTZ Status & Unit Quantity Information",
    "SE-63",
    [
        control("SE41"),
        Field("Zone Status", 5, 5, "A", "M", note="1", codes=ZONE_STATUSES),
        Field(
            "Privileged FTZ Merchandise Filing Date", 6, 11, "N", "C", kind="date_mmddyy", note="2"
        ),
        Field("FTZ Line Item Quantity", 12, 19, "N", "M", kind="integer"),
        filler(20, 80, "X"),
    ],
)

SE50 = CHAPTER.record(
    "SE50",
    "Entity Name and Type",
    "SE-65",
    [
        control("SE50"),
        Field("Entity Code", 5, 7, "A", "M", note="1,2", codes=LINE_ENTITIES),
        Field("Entity Name", 8, 42, "X", "C", privacy=PERSONAL, note="2"),
        Field("Entity Identifier Qualifier", 43, 45, "X", "O", note="2, 3", codes=IMPORTER_TYPES),
        Field("Entity Identifier", 46, 65, "X", "O", privacy=PERSONAL, note="2, 3"),
        filler(66, 80, "X"),
    ],
)

SE51 = CHAPTER.record(
    "SE51",
    "Entity GBI Identifier",
    "SE-68",
    [
        control("SE51"),
        Field("GBI Identifier Qualifier", 5, 8, "A", "M", note="1", codes=GBI_QUALIFIERS),
        Field(
            "GBI Identifier",
            9,
            28,
            "AN",
            "M",
            format="FORMAT-GBI",
            beside=("gbi_identifier_qualifier",),
        ),
        filler(29, 80, "X"),
    ],
)

SE55 = CHAPTER.record(
    "SE55",
    "Entity Street Address",
    "SE-69",
    [
        control("SE55"),
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

SE56 = CHAPTER.record(
    "SE56",
    "Entity City and Country",
    "SE-70",
    [
        control("SE56"),
        Field("City Name", 5, 39, "X", "M", privacy=PERSONAL),
        Field(
            "Country Sub Entity Code",
            40,
            42,
            "AN",
            "O",
            privacy=PERSONAL,
            format="FORMAT-STATE",
            beside=("country_code",),
        ),
        filler(43, 48, "X"),
        Field("Postal Code", 49, 63, "X", "C", privacy=PERSONAL),
        Field("Country Code", 64, 65, "A", "M", format="FORMAT-COUNTRY"),
        filler(66, 80, "X"),
    ],
)

SE60 = CHAPTER.record(
    "SE60",
    "Harmonized Tariff Schedule",
    "SE-71",
    [
        control("SE60"),
        Field("HTS Number", 5, 14, "AN", "M", note="1, 2", format="FORMAT-HTS"),
        Field("Line Item Value", 15, 24, "N", "C", kind="integer", note="3"),
        filler(25, 80, "X"),
    ],
)

SE61 = CHAPTER.record(
    "SE61",
    "FTZ Privileged Foreign Status Add'l Detail",
    "SE-72",
    [
        control("SE61"),
        Field(
            "Current HTS Number for PF Status Merchandise",
            5,
            14,
            "AN",
            "M",
            note="1",
            format="FORMAT-HTS",
        ),
        filler(15, 80, "X"),
    ],
)

SE90 = CHAPTER.record(
    "SE90",
    "Error Record / Transaction Disposition Record",
    "SE-83",
    [
        control("SE90"),
        Field("Message Type Code", 5, 6, "AN", "M", codes=MESSAGE_TYPES),
        Field("Message Identifier Code", 7, 9, "AN", "C"),
        Field("Narrative Message Text", 10, 49, "X", "M"),
        filler(50, 80, "X"),
    ],
    direction="output",
)
