"""The SF records of a unified Entry/ISF filing, which stand behind the entry in its transaction.

Source: CBP and Trade Automated Interface Requirements, ACE Cargo Release, version 40, July 1, 2025,
SE-28 to SE-30 and SE-73 to SE-82.  What is to be space filled in a unified filing is filler here.
"""

from catair.chapters import cargo_release
from catair.chapters.cargo_release import ADDRESS_QUALIFIERS, IMPORTER_TYPES
from catair.fields import PERSONAL, Field, control, filler

CHAPTER = cargo_release.CHAPTER.part()

# SE-73
SUBMISSION_TYPES = {"1": "Importer Security Filing 10 (ISF-10) submission"}
ACTIONS = {"A": "Add", "D": "Delete", "R": "Replace"}
ACTION_REASONS = {"CT": "Complete Transaction"}
MODES = {
    "10": "Ocean vessel non-containerized (Break Bulk)",
    "11": "Ocean vessel containerized",
}

# SE-74 Note 2
SHIPMENT_TYPES = {
    "01": "Standard or regular filings",
    "02": "To Order Shipments",
    "04": "Military, Government",
    "07": "US Goods Returned",
    "09": "International Mail Shipments",
    "10": "Outer Continental Shelf Shipments",
}

# SE-76 Note 1
REFERENCE_QUALIFIERS = {
    "SBN": "Bond Reference Number (Note: this is NOT the same as the bond number)",
    "V1": "Surety Code",
    "CR": "User-defined Reference Number",
}

# SE-79 Note 1
ENTITIES = {
    "MF": "Manufacturer/Supplier",
    "SE": "Selling Party",
    "BY": "Buying Party",
    "ST": "Ship To Party",
    "LG": "Scheduled Container Stuffing Location",
    "CS": "Consolidator",
    "BKP": "Booking Party",
    "CN": "Consignee",
}

# SE-79 Note 2
ENTITY_QUALIFIERS = IMPORTER_TYPES | {
    "CIN": "CBP encrypted Consignee ID",
    "FR": "Facility Information Resource Management System (FIRMS) Code",
}

# SE-80 Note 1
SECONDARY_NAMES = {
    "ALA": "Alternative Addressee",
    "DH": "Doing Business As",
    "DV": "Division",
    "NU": "Formerly Known As",
    "NV": "Formerly Doing Business As",
    "XD": "Alias (Other Names Used)",
}

SF10 = CHAPTER.record(
    "SF10",
    "ISF Header",
    "SE-73",
    [
        control("SF10"),
        Field(
            "ISF Submission Type", 5, 5, "N", "M", note="1", codes=SUBMISSION_TYPES, constant="1"
        ),
        Field("Shipment Type Code", 6, 7, "N", "M", note="2", codes=SHIPMENT_TYPES),
        Field("Action Code", 8, 8, "A", "M", note="3", codes=ACTIONS),
        Field("Action Reason Code", 9, 10, "X", "C", note="3", codes=ACTION_REASONS),
        Field("ISF Importer Number Qualifier", 11, 13, "X", "M", note="4", codes=IMPORTER_TYPES),
        Field("ISF Importer Number", 14, 28, "X", "M", privacy=PERSONAL, note="4"),
        filler(29, 36, "X", label="Reserved"),
        Field("Mode of Transportation Code", 37, 38, "N", "O", codes=MODES),
        Field("ISF Transaction Number", 39, 53, "X", "C"),
        Field("SCAC Identifier", 54, 57, "A", "O", format="FORMAT-SCAC"),
        filler(58, 72, "X", label="Bond Holder"),
        filler(73, 74, "AN", label="Bond Activity Code"),
        filler(75, 75, "N", label="Bond Type"),
        filler(76, 78, "X"),
        filler(79, 80, "A", label="Country of Issuance"),
    ],
)

SF20 = CHAPTER.record(
    "SF20",
    "Reference data",
    "SE-76",
    [
        control("SF20"),
        Field(
            "Reference Identifier Qualifier", 5, 7, "AN", "M", note="1", codes=REFERENCE_QUALIFIERS
        ),
        Field("Reference Identifier", 8, 57, "X", "M"),
        filler(58, 80, "X"),
    ],
)

SF25 = CHAPTER.record(
    "SF25",
    "Container information",
    "SE-77",
    [
        control("SF25"),
        Field("Equipment Description Code", 5, 6, "X", "M"),
        Field("Equipment Initial", 7, 10, "A", "M"),
        Field("Equipment Number", 11, 25, "N", "M"),
        Field(
            "Equipment Number Check Digit",
            26,
            26,
            "N",
            "C",
            format="FORMAT-CONTAINER-DIGIT",
            beside=("equipment_initial", "equipment_number"),
        ),
        Field("Equipment Size Type Code", 27, 30, "AN", "O"),
        filler(31, 80, "X"),
    ],
)

SF30 = CHAPTER.record(
    "SF30",
    "Entity Name and Type",
    "SE-78",
    [
        control("SF30"),
        Field("Entity Code", 5, 7, "A", "M", note="1", codes=ENTITIES),
        Field("Entity Name", 8, 42, "X", "C", privacy=PERSONAL),
        Field("Entity Identifier Qualifier", 43, 45, "X", "C", note="2", codes=ENTITY_QUALIFIERS),
        Field("Entity Identifier", 46, 65, "X", "C", privacy=PERSONAL, note="2"),
        filler(66, 67, "AN", label="Country Code"),
        filler(68, 75, "X", label="Date of Birth (DOB)"),
        filler(76, 80, "X"),
    ],
)

SF31 = CHAPTER.record(
    "SF31",
    "Entity Secondary Name",
    "SE-80",
    [
        control("SF31"),
        Field("Entity Code", 5, 7, "A", "M", note="1", codes=SECONDARY_NAMES),
        Field("Entity Name", 8, 42, "X", "M", privacy=PERSONAL),
        filler(43, 80, "X"),
    ],
)

SF35 = CHAPTER.record(
    "SF35",
    "Entity Street Address",
    "SE-81",
    [
        control("SF35"),
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
        Field(
            "Address Information",
            7,
            41,
            "AN",
            "M",
            privacy=PERSONAL,
            list="addresses",
            punctuation=True,
        ),
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
        Field(
            "Address Information",
            44,
            78,
            "AN",
            "O",
            privacy=PERSONAL,
            list="addresses",
            punctuation=True,
        ),
        filler(79, 80, "X"),
    ],
)

SF36 = CHAPTER.record(
    "SF36",
    "Entity City and Country",
    "SE-82",
    [
        control("SF36"),
        Field("City Name", 5, 39, "AN", "M", privacy=PERSONAL, punctuation=True),
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
        Field("Postal Code", 49, 63, "AN", "C", privacy=PERSONAL, punctuation=True),
        Field("Country Code", 64, 65, "A", "M"),
        filler(66, 80, "X"),
    ],
)
