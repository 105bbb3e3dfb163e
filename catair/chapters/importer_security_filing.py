"""Importer Security Filing (ISF-10 and ISF-5): the SF records, and SF90 of the response (SN).

Source: CBP and Trade Automated Interface Requirements, Importer Security Filing, July 2017,
version 3: transcribed from public transcriptions of the chapter, with its page numbers; where
Cargo Release v40 prints the same record (SE-73 to SE-82) the two agree in columns and designations,
and a code that it prints has its words; a record that it does not print is marked as transcribed.
A code whose meaning was not transcribed says so.  Lists that v40 does not print whole are open: the
chapter may have more codes than were transcribed.
"""

from catair.chapters import unified_isf
from catair.chapters.cargo_release import ADDRESS_QUALIFIERS, IMPORTER_TYPES
from catair.chapters.unified_isf import ACTIONS, MODES, SECONDARY_NAMES
from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter(
    "Importer Security Filing", "v3 (transcribed)", "2017-07-01", "Importer Security Filing"
)

# What names a transaction to a person: CBP assigns it, so a filing that is added has none
IDENTITY = ("isf_transaction_number",)

# The grammars tell records apart by this element; any other value, and a blank, is read as the
# second: an unknown or blank submission type as an ISF-10 (1), an unknown or blank entity code as
# an entity that is no manufacturer and has no tariff numbers, and an unknown or blank message type
# as an SF90 about a record (11), not about the filing.  The chapter does not say it; some structure
# has to be read.
REFINED = {
    "SF10": ("isf_submission_type", "1"),
    "SF30": ("entity_code", "OTHER"),
    "SF90": ("message_type_code", "11"),
}

_UNKNOWN = "(meaning not transcribed)"

# ISF-15
SUBMISSION_TYPES = {
    "1": "Importer Security Filing 10 (ISF-10) submission",
    "2": "ISF-5 submission",
    "3": "Change of an ISF-5 to an ISF-10",
    "4": "Change of an ISF-10 to an ISF-5",
}

# ISF-16
SHIPMENT_TYPES = {
    "01": "Standard or regular filings",
    "02": "To Order Shipments",
    "03": "Household Goods/Personal Effects",
    "04": "Military, Government",
    "05": "Diplomatic",
    "06": "Carnet",
    "07": "US Goods Returned",
    "08": "FTZ",
    "09": "International Mail Shipments",
    "10": "Outer Continental Shelf Shipments",
    "11": "Informal",
}

# ISF-17
ACTION_REASONS = {
    "CT": "Complete Transaction",
    "FR": "Flexible range",
    "FT": "Flexible timing",
    "FX": "Flexible range and timing",
}

# ISF-18
IMPORTER_QUALIFIERS = IMPORTER_TYPES | {
    "AEF": "Passport number",
    "2": "Standard Carrier Alpha Code (SCAC); ISF-5 only",
}

# SE-75 Note 5, which prints 1 to 4 for the two-position field
BOND_ACTIVITIES = {
    "01": "Importer or Broker",
    "02": "Custodian of Bonded Merchandise",
    "03": "International Carrier",
    "04": "Foreign Trade Zone Operator",
    "16": "ISF Bond",
}
BOND_TYPES = {"8": "Continuous", "9": "Single Transaction"}

# ISF-21
SHIPMENT_SUB_TYPES = {"01": "Section 321", "02": "Informal", "03": "General Note 3(e)"}
WEIGHT_QUALIFIERS = {"K": _UNKNOWN, "L": _UNKNOWN}

# ISF-23
BILL_QUALIFIERS = {"OB": "Ocean (regular) bill of lading", "BM": "House bill of lading"}

# ISF-25
REFERENCE_QUALIFIERS = unified_isf.REFERENCE_QUALIFIERS | {
    "6B": _UNKNOWN,
    "6C": "Carnet number",
    "MB": _UNKNOWN,
    "FN": _UNKNOWN,
}

# ISF-15, ISF-28
ENTITIES = unified_isf.ENTITIES | {"IM": "Importer of Record"}

# ISF-31
ENTITY_QUALIFIERS = unified_isf.ENTITY_QUALIFIERS | {
    "DUN": f"Nine digits {_UNKNOWN}",
    "DNS": f"13 digits {_UNKNOWN}",
    "AEF": "Passport number",
}

# ISF-37
PLACE_QUALIFIERS = {"K": _UNKNOWN, "UN": _UNKNOWN}

# ISF-39
MESSAGE_TYPES = {
    "01": "ISF rejected",
    "02": "ISF accepted",
    "03": "ISF accepted with warnings",
    "11": "Record rejected",
    "13": "Record accepted with a warning",
}

SF10 = CHAPTER.record(
    "SF10",
    "ISF header",
    "ISF-14",
    [
        control("SF10"),
        Field("ISF Submission Type", 5, 5, "N", "M", codes=SUBMISSION_TYPES),
        Field("Shipment Type Code", 6, 7, "N", "M", codes=SHIPMENT_TYPES, open=True),
        Field("Action Code", 8, 8, "A", "M", codes=ACTIONS),
        Field("Action Reason Code", 9, 10, "X", "C", codes=ACTION_REASONS, open=True),
        Field(
            "ISF Importer Number Qualifier", 11, 13, "X", "M", codes=IMPORTER_QUALIFIERS, open=True
        ),
        Field("ISF Importer Number", 14, 28, "X", "M", privacy=PERSONAL),
        Field("Date of Birth", 29, 36, "N", "C", kind="date_mmddccyy", privacy=PERSONAL),
        Field("Mode of Transportation Code", 37, 38, "N", "O", codes=MODES),
        Field("ISF Transaction Number", 39, 53, "X", "C"),
        Field("SCAC Identifier", 54, 57, "A", "O", format="FORMAT-SCAC"),
        Field("Bond Holder", 58, 72, "X", "C", privacy=PERSONAL, note="7"),
        Field("Bond Activity Code", 73, 74, "AN", "C", note="7", codes=BOND_ACTIVITIES),
        Field("Bond Type", 75, 75, "N", "C", note="7", codes=BOND_TYPES),
        filler(76, 78, "X"),
        Field("Country of Issuance", 79, 80, "A", "C", privacy=PERSONAL),
    ],
)

SF13 = CHAPTER.record(
    "SF13",
    "Shipment information",
    "ISF-21",
    [
        control("SF13"),
        Field("Shipment Sub-Type", 5, 6, "AN", "M", codes=SHIPMENT_SUB_TYPES, open=True),
        Field("Estimated Value", 7, 17, "N", "M", kind="integer"),
        Field("Estimated Quantity", 18, 28, "N", "M", kind="integer"),
        Field("Unit of Measure", 29, 31, "AN", "M"),
        Field("Estimated Weight", 32, 42, "N", "M", kind="integer"),
        Field("Weight Qualifier", 43, 43, "A", "M", codes=WEIGHT_QUALIFIERS, open=True),
        filler(44, 80, "X"),
    ],
    transcribed=True,
)

SF15 = CHAPTER.record(
    "SF15",
    "Shipment reference (bill of lading) identifier",
    "ISF-23",
    [
        control("SF15"),
        Field("Code Qualifier", 5, 6, "A", "M", codes=BILL_QUALIFIERS, open=True),
        Field("Shipment Reference Identifier", 7, 56, "AN", "M"),
        filler(57, 80, "X"),
    ],
    transcribed=True,
)

# FN goes with a passport (ISF-15), so a reference may name a person
SF20 = CHAPTER.record(
    "SF20",
    "Reference identifier",
    "ISF-25",
    [
        control("SF20"),
        Field(
            "Reference Identifier Qualifier", 5, 7, "AN", "M", codes=REFERENCE_QUALIFIERS, open=True
        ),
        Field("Reference Identifier", 8, 57, "X", "M", privacy=PERSONAL),
        filler(58, 80, "X"),
    ],
)

SF25 = CHAPTER.record(
    "SF25",
    "Container / equipment",
    "ISF-27",
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
        Field("Equipment Size/Type Code", 27, 30, "AN", "O"),
        filler(31, 80, "X"),
    ],
)

SF30 = CHAPTER.record(
    "SF30",
    "Entity name and type",
    "ISF-28",
    [
        control("SF30"),
        Field("Entity Code", 5, 7, "A", "M", codes=ENTITIES),
        Field("Entity Name", 8, 42, "X", "C", privacy=PERSONAL),
        Field("Entity Identifier Qualifier", 43, 45, "X", "C", codes=ENTITY_QUALIFIERS, open=True),
        Field("Entity Identifier", 46, 65, "X", "C", privacy=PERSONAL),
        Field("Country Code", 66, 67, "AN", "C", privacy=PERSONAL),
        Field("Date of Birth", 68, 75, "X", "C", privacy=PERSONAL),
        filler(76, 80, "X"),
    ],
)

SF31 = CHAPTER.record(
    "SF31",
    "Entity secondary name",
    "ISF-32",
    [
        control("SF31"),
        Field("Entity Code", 5, 7, "A", "M", codes=SECONDARY_NAMES),
        Field("Entity Name", 8, 42, "X", "M", privacy=PERSONAL),
        filler(43, 80, "X"),
    ],
)

SF35 = CHAPTER.record(
    "SF35",
    "Entity address",
    "ISF-33",
    [
        control("SF35"),
        Field(
            "Address Component Qualifier",
            5,
            6,
            "AN",
            "M",
            list="addresses",
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
            codes=ADDRESS_QUALIFIERS,
        ),
        Field("Address Information", 44, 78, "X", "O", privacy=PERSONAL, list="addresses"),
        filler(79, 80, "X"),
    ],
)

SF36 = CHAPTER.record(
    "SF36",
    "Entity geographic area",
    "ISF-35",
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

SF40 = CHAPTER.record(
    "SF40",
    "Harmonized tariff schedule",
    "ISF-36",
    [
        control("SF40"),
        Field("Harmonized Number", 5, 14, "N", "M", left=True),  # ISF-36: 6 to 10 digits
        Field("Country of Origin", 15, 16, "AN", "C"),
        filler(17, 80, "X"),
    ],
    transcribed=True,
)

SF50 = CHAPTER.record(
    "SF50",
    "FROB, IE and T&E shipment information (ISF-5)",
    "ISF-37",
    [
        control("SF50"),
        Field("Port of Unlading Qualifier", 5, 7, "X", "M", codes=PLACE_QUALIFIERS, open=True),
        Field("Foreign Port of Unlading", 8, 22, "AN", "M"),
        Field("Place of Delivery Qualifier", 23, 25, "X", "M", codes=PLACE_QUALIFIERS, open=True),
        Field("Place of Delivery", 26, 40, "AN", "M"),
        filler(41, 80, "X"),
    ],
    transcribed=True,
)

SF90 = CHAPTER.record(
    "SF90",
    "Error or accept/reject message",
    "ISF-39",
    [
        control("SF90"),
        Field("Message Type Code", 5, 6, "AN", "M", codes=MESSAGE_TYPES),
        Field("Error Code", 7, 9, "AN", "C"),
        Field("Narrative Message Text", 10, 49, "X", "M"),
        filler(50, 80, "X"),
    ],
    direction="output",
)
