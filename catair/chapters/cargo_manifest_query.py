"""Cargo Manifest/In-bond/Entry Status Query: WR1 (CQ), and the records of the response (C1).

Source: CBP and Trade Automated Interface Requirements, ACE Cargo Manifest/In-bond/Entry Status
Query, revision 21, September 9, 2025.  Each table stands in the order of its page; the page is the
chapter's own number.  The chapter prints no names of its records: the titles say what the page
describes.  WO10 to WO72 mimic SO10 to SO72 of the release notification (ACMQ-45).
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter(
    "Cargo Manifest Query",
    "v21",
    "2025-09-09",
    "ACE Cargo Manifest/In-bond/Entry Status Query",
)

# ACMQ-14
YES = {"Y": "Yes"}

# ACMQ-20 Note 5; a space: only the most recent
OUTPUT_LIMITS = {
    "1": "Up to the last 5 notifications",
    "2": "(default) All available notifications",
}

# ACMQ-64
ERRORS = {
    "009": "INVALID CARRIER CODE",
    "176": "CARRIER CODE MISSING",
    "185": "BOL/IN-BOND NUMBER(S) MISSING",
    "122": "BILL NBR NOT ON FILE",
    "123": "INBOND NBR NOT ON FILE",
    "297": "INVALID AIRWAY BILL",
    "950": "ENTRY RECORD NOT FOUND",
    "999": "BATCH REJECTED",
    "B05": "ENTRY FILER MISSING",
    "B06": "ENTRY FILER UNKNOWN",
    "B14": "ENTRY NUMBER MISSING",
    "INE": "INSUFFICIENT DATA FOR QUERY",
    "X17": "FILER NOT AUTHORIZED",
    "X39": "DATA FOUND IN FILLER",
    "X40": "NON-STANDARD DATA FOUND",
    "ZZZ": "** ACE SYSTEM FAILURE **",
}

# ACMQ-30, ACMQ-33, ACMQ-36
IN_BOND_STATUSES = {
    "AR": "Arrived",
    "CN": "Concluded",
    "ER": "Enroute",
    "EX": "Exported",
    "IF": "In-transit Foreign",
    "IU": "In-transit US",
    "UA": "Unarrived",
    "OF": "On File",
}
IN_BOND_TYPES = {
    "61": "Immediate Transportation (IT)",
    "62": "Transportation and Exportation (T&E)",
    "63": "Immediate Exportation (IE)",
    "69": "In transit move northern border only (US-C-US)",
    "70": "In transit move northern border only (C-US-C)",
}

# ACMQ-32
BILL_TYPES = {
    "0": "Regular Bill of Lading",
    "M": "Master Bill of Lading",
    "H": "House Bill of Lading",
    "F": "FROB (Freight Remaining on Board)",
}
SECURITY_FILINGS = {"Y": "ISF on file", "N": "ISF not on file"}
MODES = {"1": "Ocean", "2": "Rail", "3": "Truck"}

# ACMQ-37 Note 5; a space: the version before, with the house number right-justified
WSC_VERSIONS = {"1": "PROD Date 1/16/2020 version, with House Air Waybill Number left-justified"}

# ACMQ-41 Note 2, ACMQ-56 Note 2
RELEASE_ORIGINS = {
    "01": "Selectivity Processing Date",
    "02": "Estimated Date of Arrival",
    "03": "Actual Arrival Date",
    "04": "Paperless Master In-Bond Arrival Date",
    "05": "Intensive Exam Completed",
    "06": "Override to General Exam",
    "07": "CBP Manifest Hold Removed",
    "08": "Other Agency Review Completed",
    "09": "Release Date Update",
    "99": "Release Date Removed",
}

# ACMQ-45
CORRECTION_RESPONSES = {"P": "The response is due to a PGA CA (correction) request"}

# ACMQ-47 Note 1
REFERENCE_QUALIFIERS = {
    "CR": "Filer-defined Reference Number",
    "RSN": "Reason Code provided by CBP for the rejection of a correction / cancellation request",
    "CMT": "Comments provided by CBP for the rejection of a correction / cancellation request",
    "RRN": "Rail Reference Number",
}

# ACMQ-50
ENTRY_BILL_TYPES = {
    "R": "Regular / Simple Bill of Lading",
    "M": "Master Bill of Lading",
    "H": "House Bill of Lading",
    "S": "Sub-House Bill of Lading (future use)",
    "T": "Express Carrier Tracking Number (Air only)",
}

# ACMQ-52
SPLIT_INDICATORS = {"Y": "Shipment is split", "N": "Shipment is not split"}

# ACMQ-53 Note 1
BILL_DISPOSITIONS = {
    "91": "NO BILLMATCH",
    "92": "ACAS BILL ON FILE",
    "93": "BILL ON FILE",
    "94": "BILL DEPARTED",
    "95": "BILL ARRIVED",
    "51": "MANIFEST HOLD CBP",
    "52": "MANIFEST HOLD AGRICULTURE",
    "53": "CBP HOLD",
    "54": "CBP MANIFEST HOLD REMOVED",
    "55": "AGRICULTURE MANIFEST HOLD REMOVED",
    "56": "CBP HOLD REMOVED",
    "57": "SPLIT BILL DOES NOT QUALIFY FOR RELEASE",
    "58": "QTY IS MORE THAN MANIFESTED BILL QTY",
    "59": "INBOND DOES NOT MATCH OR NOT ON FILE",
    "61": "BILL DELETED",
    "62": "BILL DELETED AFTER ARRIVAL",
    "63": "INBOND DELETED AFTER ARRIVAL AND RELEASE",
    "74": "BOL TYPE INELIGIBLE FOR ENTRY PROCESSING",
}

# ACMQ-54, ACMQ-55 Note 1; 21, 24, 31 and 35 are reserved for future use
ENTRY_DISPOSITIONS = {
    "03": "PENDING INTENSIVE EXAM",
    "21": "ENTRY DELETED BY CBP",
    "22": "RELEASE DATE UPDATE",
    "23": "ENTRY CANCELLED",
    "24": "ENTRY CANCELLATION UNSET",
    "25": "ENTRY WILL BE CANCELLED IN 7 DAYS",
    "26": "NO BILL MATCH AFTER 30 DAYS",
    "28": "NO BILLMATCH AFTER 60 DAYS",
    "31": "CST APPROVAL REQUIRED",
    "35": "NO CBPF-7501 REQUIRED FOR ENT SUMMARY",
    "70": "QUOTA PENDING",
    "71": "QUOTA REJECTED",
    "72": "QUOTA RESERVED",
    "73": "QUOTA ACCEPTED",
    "74": "BOL TYPE INELIGIBLE FOR ENTRY PROCESSING",
    "75": "POE REQD, NO AUTO DERIVE POSSIBLE",
    "76": "ACTIVE ENTRY SUMMARY NOT FOUND",
    "79": "ENTRY NOT PERMITTED AT REPORTED PORT",
    "80": "IN-BOND NUMBER NOT ON FILE",
    "81": "IN-BOND PORT DISCREPANCY",
    "82": "SPLIT SHIPMENT RELEASE CODE REQUIRED",
    "83": "SPLIT SHIPMENT RELEASE PENDING",
    "84": "DOC REQUIRED FOR CORRECTION REQUEST",
    "85": "DOC REQUIRED FOR CANCELLATION REQUEST",
    "86": "CORRECTION REQUEST REJECTED",
    "87": "CANCELLATION REQUEST REJECTED",
    "88": "ENTRY REPLACED",
    "89": "ENTRY SUMMARY PORT DISCREPANCY",
    "90": "UNDER CBP REVIEW",
    "96": "DOCUMENT REQUIRED",
    "97": "ADMISSIBLE",
    "98": "RELEASED",
    "99": "RELEASE SUSPENDED",
    "01": "ONEUSG",
}

# ACMQ-58 Note 6
PGA_HOLD_TYPES = {
    "1": "Intensive or document required set by CBP on behalf of the agency listed in positions "
    "5-7",
    "2": "Intensive or document required set directly by agency listed in positions 5-7",
}

# ACMQ-59 Note 7; a space: the version before
PGA_GROUP_VERSIONS = {
    "01": "February 3, 2016 version of PGA Processing Group",
    "02": "July 16, 2016 version of PGA Processing Group",
    "03": "April 4, 2020 version of PGA Processing Group",
    "04": "September 6, 2025 version of PGA Processing Group",
}


def _type(code: str, cls: str) -> Field:
    """The third column of a record's identifier, which the chapter prints as an element."""
    return Field("Record Type", 3, 3, cls, "M", constant=code, role="control")


def _sub_reason(start: int, note: str = "") -> Field:
    """One of the ten sub reasons of WO71."""
    return Field(
        "PGA Line Sub Reason Code",
        start,
        start + 2,
        "AN",
        "C",
        note=note,
        list="pga_line_sub_reason_codes",
    )


# The entry number is to be right-justified (ACMQ-13), which class AN is not: one of eight positions
# has its leading space in verbatim.
WR1_INPUT = CHAPTER.record(
    "WR1",
    "Entry, In-bond or Bill Query",
    "ACMQ-13",
    [
        control("WR", "A"),
        _type("1", "N"),
        filler(4, 7, "AN"),
        Field("Entry Filer Code", 8, 10, "AN", "C", note="1"),
        Field("Entry Number", 11, 19, "AN", "C", note="1"),
        Field("In-bond Number", 20, 31, "AN", "C", note="1,2"),
        Field("Issuer Code of Bill of Lading Number", 32, 35, "AN", "C", note="1,4"),
        Field("Bill of Lading Number", 36, 47, "AN", "C", note="1,4"),
        Field("Air Waybill Number", 48, 58, "AN", "C", note="1"),
        Field("House Air Waybill Number", 59, 70, "AN", "O", note="1"),
        Field("Request for Related BOL Indicator", 71, 71, "AN", "O", note="3", codes=YES),
        Field(
            "Request for Bill of lading and Entry data indicator",
            72,
            72,
            "AN",
            "O",
            note="1",
            codes=YES,
        ),
        Field("Limit Output Option", 73, 73, "AN", "O", note="5", codes=OUTPUT_LIMITS),
        filler(74, 80, "AN"),
    ],
    applications=("CQ",),
)

WR0 = CHAPTER.record(
    "WR0",
    "Error of an Entry Query",
    "ACMQ-21",
    [
        control("WR", "A"),
        _type("0", "N"),
        Field("Entry Filer Code", 4, 6, "AN", "M"),
        Field("Entry Number", 7, 15, "AN", "M"),
        filler(16, 29, "AN"),
        Field("Error Message Identifier", 30, 32, "AN", "M", note="1", codes=ERRORS),
        Field("Narrative Message", 33, 72, "X", "M", note="1"),
        filler(73, 80, "AN"),
    ],
    direction="output",
)

WSA = CHAPTER.record(
    "WSA",
    "Error of an In-bond or Bill Query",
    "ACMQ-22",
    [
        control("WS", "A"),
        _type("A", "A"),
        Field("In-bond Number", 4, 15, "AN", "C", note="1"),
        Field("Issuer Code of Master Bill Number", 16, 19, "AN", "C", note="1,2"),
        Field("Master Bill Number", 20, 31, "AN", "C", note="1,2"),
        Field("Error Message Identifier", 32, 34, "AN", "M", note="3", codes=ERRORS),
        Field("Narrative Message", 35, 74, "X", "M", note="3"),
        filler(75, 80, "AN"),
    ],
    direction="output",
)

WSB = CHAPTER.record(
    "WSB",
    "Error of an Air Waybill Query",
    "ACMQ-23",
    [
        control("WS", "A"),
        _type("B", "A"),
        Field("Air Waybill Number", 4, 14, "AN", "M", note="1"),
        Field("House Air Waybill Number", 15, 26, "AN", "O", note="1"),
        Field("Error Message Identifier", 27, 29, "AN", "M", note="2", codes=ERRORS),
        Field("Narrative Message", 30, 69, "X", "M", note="2"),
        filler(70, 80, "AN"),
    ],
    direction="output",
)

WR1_OUTPUT = CHAPTER.record(
    "WR1",
    "Entry, Carrier and Conveyance",
    "ACMQ-24",
    [
        control("WR", "A"),
        _type("1", "N"),
        Field("District/Port of Entry", 4, 7, "N", "C"),
        Field("Entry Filer Code", 8, 10, "AN", "C", note="1"),
        Field("Entry Number", 11, 19, "AN", "C", note="1"),
        Field("Entry Type Code", 20, 21, "N", "C", note="1"),
        Field("Importer of Record Number", 22, 33, "X", "C", privacy=PERSONAL, note="1,2"),
        Field("Broker Reference Number", 34, 42, "X", "C", note="1"),
        Field("Carrier Code", 43, 46, "AN", "C", note="3,4"),
        Field(
            "Importing Vessel Code or Importing Conveyance Name",
            47,
            66,
            "AN",
            "C",
            punctuation=True,
        ),
        Field("Voyage/Flight/Trip Manifest Number", 67, 71, "X", "M", note="4,5"),
        Field("Date of Arrival", 72, 77, "N", "M", kind="date_mmddyy", note="5"),
        filler(78, 80, "X"),
    ],
    direction="output",
    applications=("C1",),
)

WR2 = CHAPTER.record(
    "WR2",
    "Trip Number and Location",
    "ACMQ-28",
    [
        control("WR", "A"),
        _type("2", "N"),
        Field("Trip Number", 4, 28, "AN", "M"),
        filler(29, 76, "X"),
        Field("FIRMS", 77, 80, "AN", "M"),
    ],
    direction="output",
)

WR3 = CHAPTER.record(
    "WR3",
    "Country of Origin and Tariff Number",
    "ACMQ-29",
    [
        control("WR", "A"),
        _type("3", "N"),
        Field("Record Control Number", 4, 6, "N", "C"),
        Field("Country of Origin", 7, 8, "A", "M"),
        Field("Tariff Number", 9, 18, "AN", "M"),
        filler(19, 80, "X"),
    ],
    direction="output",
)

WS4 = CHAPTER.record(
    "WS4",
    "In-bond Status after an Update",
    "ACMQ-30",
    [
        control("WS", "A"),
        _type("4", "N"),
        Field("In-bond Status", 4, 5, "AN", "C", note="1", codes=IN_BOND_STATUSES),
        Field("In-bond Arrival Date", 6, 11, "N", "C", kind="date_mmddyy"),
        Field("In-bond Export Date", 12, 17, "N", "C", kind="date_mmddyy"),
        filler(18, 75, "AN"),
        Field("In-bond Entry Type", 76, 77, "AN", "C", note="2", codes=IN_BOND_TYPES),
        filler(78, 80, "AN"),
    ],
    direction="output",
)

WR4 = CHAPTER.record(
    "WR4",
    "In-bond and Bill Numbers",
    "ACMQ-31",
    [
        control("WR", "A"),
        _type("4", "N"),
        Field("In-Bond Number", 4, 15, "AN", "C"),
        Field("Master Bill Number", 16, 27, "AN", "C", note="1"),
        Field("House Bill Number", 28, 39, "AN", "C"),
        Field("Sub-House Bill Number", 40, 51, "AN", "C"),
        Field("Manifest Quantity", 52, 59, "N", "C", kind="integer", note="2"),
        Field("Unit", 60, 64, "X", "C"),
        Field("Issuer Code of Master Bill Number", 65, 68, "AN", "C", note="1"),
        Field("Issuer Code of House Bill Number", 69, 72, "AN", "C"),
        Field("Bill of Lading Type", 73, 73, "X", "C", codes=BILL_TYPES),
        Field("Importer Security Filing Indicator", 74, 74, "X", "C", codes=SECURITY_FILINGS),
        Field("Mode of Transportation Code", 75, 75, "X", "C", codes=MODES),
        filler(76, 80, "AN"),
    ],
    direction="output",
)

# Where there is no date, zeros are returned (ACMQ-33), so that its dates are text.
WS5 = CHAPTER.record(
    "WS5",
    "In-bond Status of a Bill",
    "ACMQ-33",
    [
        control("WS", "A"),
        _type("5", "N"),
        Field("In-bond Status", 4, 5, "AN", "C", note="1", codes=IN_BOND_STATUSES),
        Field("In-bond Arrival Date", 6, 11, "N", "C"),
        Field("In-bond Export Date", 12, 17, "N", "C"),
        filler(18, 75, "AN"),
        Field("In-bond entry type", 76, 77, "AN", "C", note="2", codes=IN_BOND_TYPES),
        filler(78, 80, "AN"),
    ],
    direction="output",
)

# The first quantities are those of the air waybill, the second those of the house air waybill; the
# in-bond number has 11 or 9 digits (ACMQ-35).
WSC = CHAPTER.record(
    "WSC",
    "Air Waybill",
    "ACMQ-35",
    [
        control("WS", "A"),
        _type("C", "A"),
        Field("Importing Carrier Code", 4, 6, "AN", "M"),
        Field("Flight Number", 7, 11, "AN", "M"),
        Field("Scheduled Arrival Date", 12, 17, "N", "M", kind="date_mmddyy"),
        Field("Air Waybill Number", 18, 28, "AN", "M"),
        Field("Part Indicator", 29, 29, "A", "C", list="quantities"),
        Field("Manifest Quantity", 30, 34, "N", "M", kind="integer", note="4", list="quantities"),
        Field("Boarded Quantity", 35, 39, "N", "C", kind="integer", note="4", list="quantities"),
        Field("House Air Waybill Number", 40, 51, "AN", "O"),
        Field("Part Indicator", 52, 52, "A", "C", list="quantities"),
        Field("Manifest Quantity", 53, 57, "N", "C", kind="integer", note="4", list="quantities"),
        Field("Boarded Quantity", 58, 62, "N", "C", kind="integer", note="4", list="quantities"),
        Field(
            "In-bond Number", 63, 73, "N", "C", note="1", left=True
        ),  # ACMQ-35: 11 or 9 digits; ACMQ-13
        Field("In-bond Status", 74, 75, "AN", "C", note="2", codes=IN_BOND_STATUSES),
        Field("In-bond entry type", 76, 77, "AN", "C", note="3", codes=IN_BOND_TYPES),
        filler(78, 79, "AN"),
        Field("WSC Record Version", 80, 80, "AN", "C", note="5", codes=WSC_VERSIONS),
    ],
    direction="output",
)

# ACMQ-38 lists dispositions as examples only; all are in ACE Air CAMIR, Appendix A.
WSD = CHAPTER.record(
    "WSD",
    "Air Waybill Disposition",
    "ACMQ-38",
    [
        control("WS", "A"),
        _type("D", "A"),
        Field("Disposition Action Date", 4, 9, "N", "M", kind="date_mmddyy"),
        Field("Disposition Action Time", 10, 15, "N", "M", kind="time_hhmmss"),
        Field("Disposition Code", 16, 17, "AN", "M", note="1"),
        Field("Narrative Message", 18, 57, "X", "M"),
        Field("In-bond or Entry Number", 58, 69, "AN", "C"),
        filler(70, 80, "AN"),
    ],
    direction="output",
)

# Dispositions are listed in ACE Ocean CAMIR, Appendix D (ACMQ-41).
WR5 = CHAPTER.record(
    "WR5",
    "Disposition",
    "ACMQ-40",
    [
        control("WR", "A"),
        _type("5", "N"),
        Field("Disposition Action Date", 4, 9, "N", "M", kind="date_mmddyy"),
        Field("Disposition Action Time", 10, 13, "N", "M", kind="time_hhmm"),
        Field("Disposition Action Code", 14, 16, "AN", "M", note="1,3"),
        Field("Narrative Message", 17, 56, "X", "M"),
        filler(57, 57, "AN"),
        Field("Release Date", 58, 63, "N", "C", kind="date_mmddyy"),
        Field("Release Origin", 64, 65, "N", "C", note="2", codes=RELEASE_ORIGINS),
        Field("Quantity", 66, 73, "N", "C", kind="integer", note="4"),
        filler(74, 74, "AN"),
        Field("Sequence", 75, 77, "N", "C"),
        filler(78, 80, "AN"),
    ],
    direction="output",
)

WN0 = CHAPTER.record(
    "WN0",
    "Amended Quantities",
    "ACMQ-42",
    [
        control("WN", "A"),
        _type("0", "N"),
        Field("Master Bill amended quantity", 4, 11, "N", "C", kind="integer", note="1"),
        Field("House Bill Amended quantity", 12, 19, "N", "C", kind="integer", note="1"),
        filler(20, 80, "AN"),
    ],
    direction="output",
)

WN1 = CHAPTER.record(
    "WN1",
    "Ports, Departure and Container Load",
    "ACMQ-43",
    [
        control("WN", "A"),
        _type("1", "N"),
        Field("In-bond Entry Number", 4, 15, "AN", "C"),
        Field("Manifested Port of Unlading/Import", 16, 19, "AN", "M"),
        Field("Actual Port of Unlading/Import", 20, 23, "AN", "C"),
        Field("Actual Port of Unlading/Import Ocean Vessel Diversion", 24, 27, "AN", "C"),
        Field("In-bond Originating Port", 28, 31, "AN", "C"),
        Field("Manifested In-bond Destination Port", 32, 35, "AN", "C"),
        Field("Actual In-bond Destination manual diversion", 36, 39, "AN", "C"),
        Field("Actual In-bond Destination via EDI in-bond diversion", 40, 43, "AN", "C"),
        Field("Vessel Departure Port", 44, 48, "AN", "C"),
        Field("Vessel Departure Date", 49, 54, "N", "C", kind="date_mmddyy"),
        Field("Container Load Port", 55, 71, "AN", "C", note="1"),
        Field("Container Load Date", 72, 77, "AN", "C", note="1"),
        filler(78, 80, "AN"),
    ],
    direction="output",
)

WO10 = CHAPTER.record(
    "WO10",
    "Entry",
    "ACMQ-45",
    [
        control("WO10"),
        Field("District/Port of Entry", 5, 8, "N", "C"),
        Field("Entry Filer Code", 9, 11, "AN", "M"),
        filler(12, 13, "X"),
        Field("Entry Number", 14, 21, "AN", "M"),
        filler(22, 22, "X"),
        Field("Entry Type Code", 23, 24, "N", "M"),
        Field("Importer of Record Number", 25, 36, "X", "M", privacy=PERSONAL, note="1"),
        Field("Carrier Code", 37, 40, "AN", "C"),
        Field("Vessel Name", 41, 60, "AN", "C", punctuation=True),
        Field("Voyage/Flight/Trip Manifest Number", 61, 65, "X", "C", note="2"),
        Field("Estimated Date of Arrival", 66, 71, "N", "C", kind="date_mmddyy"),
        Field("Split Shipment Release Code", 72, 72, "AN", "O"),
        Field("Correction Response Indicator", 73, 73, "X", "C", codes=CORRECTION_RESPONSES),
        filler(74, 80, "X"),
    ],
    direction="output",
)

WO20 = CHAPTER.record(
    "WO20",
    "Reference Data",
    "ACMQ-47",
    [
        control("WO20"),
        Field(
            "Reference Identifier Qualifier", 5, 7, "AN", "M", note="1", codes=REFERENCE_QUALIFIERS
        ),
        Field("Reference Identifier", 8, 57, "X", "M", note="2"),
        filler(58, 80, "X"),
    ],
    direction="output",
)

WO30 = CHAPTER.record(
    "WO30",
    "Country of Origin and Tariff Number",
    "ACMQ-49",
    [
        control("WO30"),
        Field("Line Item Identifier", 5, 7, "N", "M"),
        Field("Country of Origin", 8, 9, "A", "M"),
        Field("HTS Number", 10, 19, "AN", "M"),
        filler(20, 80, "X"),
    ],
    direction="output",
)

# The manifested quantity is classed X (ACMQ-50), so its fill is unknown and it is text.
WO40 = CHAPTER.record(
    "WO40",
    "Bill of Lading",
    "ACMQ-50",
    [
        control("WO40"),
        Field("Bill Type Indicator", 5, 5, "A", "M", codes=ENTRY_BILL_TYPES),
        Field("Issuer Code of Bill of Lading Number", 6, 9, "AN", "C"),
        Field("Bill of Lading Number", 10, 59, "X", "M"),
        Field("Quantity", 60, 67, "N", "C", kind="integer", note="1"),
        Field("Unit of Measure", 68, 72, "X", "C"),
        Field("Manifested Quantity", 73, 80, "X", "C"),
    ],
    direction="output",
)

WO42 = CHAPTER.record(
    "WO42",
    "In-bond Movement",
    "ACMQ-51",
    [
        control("WO42"),
        Field("In-bond Number", 5, 16, "AN", "M"),
        Field("In-bond Entry Type", 17, 18, "N", "M"),
        Field("U.S. Port of In-bond Departure", 19, 22, "N", "M"),
        Field("U.S. Port of In-bond Arrival", 23, 26, "N", "M"),
        Field("In-bond Create Date", 27, 32, "N", "M", kind="date_mmddyy"),
        Field("Date of In-bond Arrival", 33, 38, "N", "C", kind="date_mmddyy"),
        Field("In-Bond Quantity", 39, 46, "N", "C", kind="integer"),
        filler(47, 80, "X"),
    ],
    direction="output",
)

WO50 = CHAPTER.record(
    "WO50",
    "Bill Match Disposition",
    "ACMQ-52",
    [
        control("WO50"),
        Field("Disposition Date", 5, 10, "N", "M", kind="date_mmddyy"),
        Field("Disposition Time", 11, 14, "N", "M", kind="time_hhmm"),
        Field("Disposition Code", 15, 16, "AN", "M", note="1", codes=BILL_DISPOSITIONS),
        Field("Narrative Message", 17, 56, "X", "M", note="1"),
        Field("Split Indicator", 57, 57, "A", "M", codes=SPLIT_INDICATORS),
        Field("Carrier Code", 58, 61, "AN", "C", note="2"),
        Field("Voyage/Flight/Trip Manifest Number", 62, 66, "X", "C", note="2"),
        Field("Date of Arrival", 67, 72, "N", "C", kind="date_mmddyy", note="2"),
        Field("District/Port of Arrival", 73, 76, "N", "C", note="2"),
        filler(77, 80, "X"),
    ],
    direction="output",
)

# ACMQ-54 prints 65-67 for the Document Type, which was enlarged to 6AN (ACMQ-5).
WO60 = CHAPTER.record(
    "WO60",
    "Entry Disposition",
    "ACMQ-54",
    [
        control("WO60"),
        Field("Disposition Action Date", 5, 10, "N", "M", kind="date_mmddyy"),
        Field("Disposition Action Time", 11, 14, "N", "M", kind="time_hhmm"),
        Field("Disposition Action Code", 15, 16, "AN", "M", note="1", codes=ENTRY_DISPOSITIONS),
        Field("Narrative Message", 17, 56, "X", "M", note="1"),
        Field("Release Date", 57, 62, "N", "C", kind="date_mmddyy"),
        Field("Release Origin Code", 63, 64, "N", "C", note="2", codes=RELEASE_ORIGINS),
        Field("Document Type", 65, 70, "AN", "C", note="3"),
        filler(71, 80, "AN"),
    ],
    direction="output",
)

# Columns 57 to 72 are those of version 04 (ACMQ-59); the chapter does not print the earlier ones.
WO70 = CHAPTER.record(
    "WO70",
    "PGA Status",
    "ACMQ-57",
    [
        control("WO70"),
        Field("Government Agency Code", 5, 7, "AN", "M"),
        Field("Government Agency Program Code", 8, 10, "AN", "C"),
        Field("Status Action Date", 11, 16, "N", "C", kind="date_mmddyy"),
        Field("Status Action Time", 17, 20, "N", "C", kind="time_hhmm", note="8"),
        Field("PGA Entry Level Status code", 21, 22, "AN", "C", note="1"),
        Field("PGA Entry Level Status message", 23, 50, "X", "C"),
        Field("Entry Line Level Status Code", 51, 52, "AN", "C"),
        Field("PGA Line Level Status Code", 53, 54, "AN", "C", note="2"),
        Field("Status Reason Code", 55, 56, "AN", "C", note="3"),
        Field("Beginning CBP line", 57, 59, "N", "C"),
        Field("Beginning Tariff Position", 60, 61, "N", "C", note="4"),
        Field("Beginning PGA Line", 62, 64, "N", "C", note="9"),
        Field("Ending CBP line", 65, 67, "N", "C"),
        Field("Ending Tariff Position", 68, 69, "N", "C"),
        Field("Ending PGA Line", 70, 72, "N", "C"),
        Field("Document Type Code", 73, 77, "AN", "C", note="5"),
        Field("PGA Entry Hold Type", 78, 78, "X", "C", note="6", codes=PGA_HOLD_TYPES),
        Field("PGA Processing Group Version", 79, 80, "N", "C", note="7", codes=PGA_GROUP_VERSIONS),
    ],
    direction="output",
)

WO71 = CHAPTER.record(
    "WO71",
    "PGA Reference and Sub Reasons",
    "ACMQ-61",
    [
        control("WO71"),
        Field(
            "PGA Reference Identification Number Qualifier",
            5,
            6,
            "AN",
            "C",
            note="1",
            list="references",
        ),
        Field("PGA Reference Identification Number", 7, 18, "X", "C", note="2", list="references"),
        Field(
            "PGA Reference Identification Number Receipt Date",
            19,
            24,
            "N",
            "C",
            kind="date_mmddyy",
            note="3",
        ),
        Field(
            "PGA Reference Identification Number Receipt Time",
            25,
            30,
            "N",
            "C",
            kind="time_hhmmss",
            note="3",
        ),
        _sub_reason(31, note="4"),
        _sub_reason(34),
        _sub_reason(37),
        _sub_reason(40),
        _sub_reason(43),
        _sub_reason(46),
        _sub_reason(49),
        _sub_reason(52),
        _sub_reason(55),
        _sub_reason(58),
        Field(
            "PGA Reference Identification Number Qualifier",
            61,
            62,
            "AN",
            "C",
            note="1",
            list="references",
        ),
        Field("PGA Reference Identification Number", 63, 80, "X", "C", list="references"),
    ],
    direction="output",
)

WO72 = CHAPTER.record(
    "WO72",
    "PGA Comments",
    "ACMQ-63",
    [
        control("WO72"),
        Field("Comments to Trade from PGA", 5, 80, "X", "M"),
    ],
    direction="output",
)
