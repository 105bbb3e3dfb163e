"""ACE Cargo Release Status Notification (SO): what became of an entry and of its bills.

Source: CBP and Trade Automated Interface Requirements, ACE Cargo Release Status Notification,
September 10, 2025, revision 36: transcribed from public transcriptions of the chapter, with its
page numbers.  Formats and codes are those of ACE Cargo Manifest/In-bond/Entry Status Query,
version 21, September 9, 2025, whose records WO10 to WO72 mimic SO10 to SO72 (ACMQ-45); where only
the transcription has them, the comment says so.  Codes of the PGA records (SO70, SO71) stand in a
document of their own, PGA Status Notification Codes (ACMQ-58), and are not held.
"""

from catair.chapters.cargo_release import SPLIT_RELEASES
from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter(
    "Cargo Release Status Notification",
    "v36 (transcribed)",
    "2025-09-10",
    "ACE Cargo Release Status Notification",
)

# What names a transaction to a person: elements of its first record
IDENTITY = ("entry_filer_code", "entry_number")

# The grammar tells bills apart by this element; any other value is read as the second.
REFINED = {"SO40": ("bill_type_indicator", "R")}

# ACMQ-45
CORRECTION_RESPONSES = {"P": "The SO response is due to a PGA CA (correction) request."}

# ACMQ-47 Note 1
REFERENCE_QUALIFIERS = {
    "CR": "Filer-defined Reference Number",
    "RSN": "Reason Code provided by CBP for the rejection of a correction / cancellation request",
    "CMT": "Comments provided by CBP for the rejection of a correction / cancellation request",
    "RRN": "Rail Reference Number",
}

# ACMQ-48 Note 2; the Reference Identifier of an RSN
REJECTION_REASONS = {
    "01": "Provided replacement entry is in cancelled status.",
    "02": "Provided replacement entry is in open status.",
    "03": "Provided replacement in-bond is in deleted status.",
    "04": "Requested document is not in DIS.",
    "05": "Additional information required via DIS.",
    "06": "Unable to verify CBP disposition for full bill quantity on original entry.",
    "07": "Provided replacement FTZ Admission is in deleted status.",
    "08": "Provided replacement FTZ Admission is in open status.",
    "09": "Original entry is on hold. Hold must be resolved prior to correction request.",
    "10": "Original entry is on hold. Hold must be resolved prior to cancellation request.",
    "11": "Original entry is on PGA hold. Hold must be resolved by PGA prior to correction "
    "request.",
    "12": "Original entry is on PGA hold. Hold must be resolved by PGA prior to cancellation "
    "request.",
    "13": "Other (See comments).",
    "14": "Original entry and replacement entry must contain identical bill number.",
    "15": "Original entry and replacement in-bond must contain identical bill number.",
    "16": "Provided replacement entry is not on file.",
    "17": "Provided replacement FTZ Admission is not on file.",
}

# ACMQ-50
BILL_TYPES = {
    "R": "Regular / Simple Bill of Lading",
    "M": "Master Bill of Lading",
    "H": "House Bill of Lading",
    "S": "Sub-House Bill of Lading (future use)",
    "T": "Express Carrier Tracking Number (Air only)",
}

# ACMQ-53 Note 1, which prints NO BILLMATCH for 91
BILL_DISPOSITIONS = {
    "91": "NO BILL MATCH",
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
YES_NO = {"Y": "Yes", "N": "No"}

# ACMQ-54 and ACMQ-55 Note 1, which prints NO BILLMATCH for 28; 21, 24, 31 and 35 are reserved for
# future use.  04, 29, 30, 33 and 34 are of revision 36 of this chapter, transcribed (SO-40, SO-41).
ENTRY_DISPOSITIONS = {
    "01": "ONEUSG",
    "03": "PENDING INTENSIVE EXAM",
    "04": "ENTRY DETAINED",
    "21": "ENTRY DELETED BY CBP",
    "22": "RELEASE DATE UPDATE",
    "23": "ENTRY CANCELLED",
    "24": "ENTRY CANCELLATION UNSET",
    "25": "ENTRY WILL BE CANCELLED IN 7 DAYS",
    "26": "NO BILL MATCH AFTER 30 DAYS",
    "28": "NO BILL MATCH AFTER 60 DAYS",
    "29": "NOT RELEASED",
    "30": "DE MINIMIS MAY BE MET USE ALT ENTRY TYPE",
    "31": "CST APPROVAL REQUIRED",
    "33": "ET86 INELIGIBLE COUNTRY; CANNOT RELEASE",
    "34": "ENTRY RELEASE WITHHELD - DE MINIMIS MET",
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
}

# ACMQ-56 Note 2; given with 22 and 98 only (ACMQ-54)
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

# ACMQ-58 Note 6; the agency is that of columns 5-7
HOLD_TYPES = {
    "1": "Intensive or document required set by CBP on behalf of the agency",
    "2": "Intensive or document required set directly by agency",
}

# ACMQ-59 Note 7; before February 3, 2016 a blank
GROUP_VERSIONS = {
    "01": "February 3, 2016 version of PGA Processing Group",
    "02": "July 16, 2016 version of PGA Processing Group",
    "03": "April 4, 2020 version of PGA Processing Group",
    "04": "September 6, 2025 version of PGA Processing Group",
}

SO10 = CHAPTER.record(
    "SO10",
    "Status header",
    "SO-31",
    [
        control("SO10"),
        Field("District/Port of Entry", 5, 8, "N", "C"),
        Field("Entry Filer Code", 9, 11, "AN", "M"),
        filler(12, 13, "X"),
        Field("Entry Number", 14, 21, "AN", "M"),
        filler(22, 22, "X"),
        Field("Entry Type Code", 23, 24, "N", "M"),
        Field("Importer of Record Number", 25, 36, "X", "M", privacy=PERSONAL),
        Field("Carrier Code", 37, 40, "AN", "C"),
        Field("Vessel Name", 41, 60, "AN", "C"),
        Field("Voyage/Flight/Trip Number", 61, 65, "X", "C"),
        Field("Estimated Date of Arrival", 66, 71, "N", "C", kind="date_mmddyy"),
        Field("Split Shipment Release Code", 72, 72, "AN", "O", codes=SPLIT_RELEASES),
        Field("Correction Response Indicator", 73, 73, "X", "C", codes=CORRECTION_RESPONSES),
        filler(74, 80, "X"),
    ],
    direction="output",
)

SO20 = CHAPTER.record(
    "SO20",
    "Reference information",
    "SO-33",
    [
        control("SO20"),
        Field("Reference Identifier Qualifier", 5, 7, "AN", "M", codes=REFERENCE_QUALIFIERS),
        Field("Reference Identifier", 8, 57, "X", "M"),
        filler(58, 80, "X"),
    ],
    direction="output",
)

SO30 = CHAPTER.record(
    "SO30",
    "Line item information",
    "SO-35",
    [
        control("SO30"),
        Field("Line Item Identifier", 5, 7, "N", "M"),
        Field("Country of Origin", 8, 9, "A", "M"),
        Field("HTS Number", 10, 19, "AN", "M"),
        filler(20, 80, "X"),
    ],
    direction="output",
)

# The manifested quantity is no class N, and how it is filled is not said, so it is text.
SO40 = CHAPTER.record(
    "SO40",
    "Bill of lading information",
    "SO-36",
    [
        control("SO40"),
        Field("Bill Type Indicator", 5, 5, "A", "M", codes=BILL_TYPES),
        Field("Bill Issuer Code", 6, 9, "AN", "C"),
        Field("Bill of Lading Number", 10, 59, "X", "M"),
        Field("Quantity", 60, 67, "N", "C", kind="integer"),
        Field("Unit of Measure", 68, 72, "X", "C"),
        Field("Manifested Quantity", 73, 80, "X", "C"),
    ],
    direction="output",
)

SO42 = CHAPTER.record(
    "SO42",
    "In-bond information",
    "SO-37",
    [
        control("SO42"),
        Field("In-Bond Number", 5, 16, "AN", "M"),
        Field("In-Bond Entry Type", 17, 18, "N", "M"),
        Field("Port of In-Bond Departure", 19, 22, "N", "M"),
        Field("Port of In-Bond Arrival", 23, 26, "N", "M"),
        Field("In-Bond Create Date", 27, 32, "N", "M", kind="date_mmddyy"),
        Field("Date of In-Bond Arrival", 33, 38, "N", "C", kind="date_mmddyy"),
        Field("In-Bond Quantity", 39, 46, "N", "C", kind="integer"),
        filler(47, 80, "X"),
    ],
    direction="output",
)

SO50 = CHAPTER.record(
    "SO50",
    "Bill match disposition",
    "SO-38",
    [
        control("SO50"),
        Field("Disposition Date", 5, 10, "N", "M", kind="date_mmddyy"),
        Field("Disposition Time", 11, 14, "N", "M", kind="time_hhmm"),
        Field("Disposition Code", 15, 16, "AN", "M", codes=BILL_DISPOSITIONS),
        Field("Narrative Message", 17, 56, "X", "M"),
        Field("Split Indicator", 57, 57, "A", "M", codes=YES_NO),
        Field("Carrier Code", 58, 61, "AN", "C"),
        Field("Voyage/Flight/Trip Number", 62, 66, "X", "C"),
        Field("Date of Arrival", 67, 72, "N", "C", kind="date_mmddyy"),
        Field("District/Port of Arrival", 73, 76, "N", "C"),
        filler(77, 80, "X"),
    ],
    direction="output",
)

SO60 = CHAPTER.record(
    "SO60",
    "Cargo release processing disposition",
    "SO-40",
    [
        control("SO60"),
        Field("Disposition Action Date", 5, 10, "N", "M", kind="date_mmddyy"),
        Field("Disposition Action Time", 11, 14, "N", "M", kind="time_hhmm"),
        Field("Disposition Action Code", 15, 16, "AN", "M", codes=ENTRY_DISPOSITIONS),
        Field("Narrative Message", 17, 56, "X", "M"),
        Field("Release Date", 57, 62, "N", "C", kind="date_mmddyy"),
        Field("Release Origin Code", 63, 64, "N", "C", codes=RELEASE_ORIGINS),
        Field("Document Type", 65, 70, "AN", "C"),
        filler(71, 80, "X"),
    ],
    direction="output",
)

# Version 04 took a column of each CBP line and gave it to the tariff position (ACMQ-59 Note 7).
SO70 = CHAPTER.record(
    "SO70",
    "PGA processing disposition (PGA processing group version 04)",
    "SO-43",
    [
        control("SO70"),
        Field("Government Agency Code", 5, 7, "AN", "M"),
        Field("Government Agency Program Code", 8, 10, "AN", "C"),
        Field("Status Action Date", 11, 16, "N", "C", kind="date_mmddyy"),
        Field("Status Action Time", 17, 20, "N", "C", kind="time_hhmm"),
        Field("Entry Level Status Code", 21, 22, "AN", "C"),
        Field("Entry Level Status Message", 23, 50, "X", "C"),
        Field("Entry Line Level Status Code", 51, 52, "AN", "C"),
        Field("Line Level Status Code", 53, 54, "AN", "C"),
        Field("Status Reason Code", 55, 56, "AN", "C"),
        Field("Beginning CBP Line", 57, 59, "N", "C"),
        Field("Beginning Tariff Position", 60, 61, "N", "C"),
        Field("Beginning PGA Line", 62, 64, "N", "C"),
        Field("Ending CBP Line", 65, 67, "N", "C"),
        Field("Ending Tariff Position", 68, 69, "N", "C"),
        Field("Ending PGA Line", 70, 72, "N", "C"),
        Field("Document Type Code", 73, 77, "AN", "C"),
        Field("PGA Entry Hold Type", 78, 78, "X", "C", codes=HOLD_TYPES),
        Field("PGA Processing Group Version", 79, 80, "N", "C", codes=GROUP_VERSIONS),
    ],
    direction="output",
    variant="04",
    when=("pga_processing_group_version", ("04",)),
)

SO70_PRE04 = CHAPTER.record(
    "SO70",
    "PGA processing disposition (version space, 01, 02 or 03)",
    "SO-45 Note 7",
    [
        control("SO70"),
        Field("Government Agency Code", 5, 7, "AN", "M"),
        Field("Government Agency Program Code", 8, 10, "AN", "C"),
        Field("Status Action Date", 11, 16, "N", "C", kind="date_mmddyy"),
        Field("Status Action Time", 17, 20, "N", "C", kind="time_hhmm"),
        Field("Entry Level Status Code", 21, 22, "AN", "C"),
        Field("Entry Level Status Message", 23, 50, "X", "C"),
        Field("Entry Line Level Status Code", 51, 52, "AN", "C"),
        Field("Line Level Status Code", 53, 54, "AN", "C"),
        Field("Status Reason Code", 55, 56, "AN", "C"),
        Field("Beginning CBP Line", 57, 60, "N", "C"),
        Field("Beginning Tariff Position", 61, 61, "N", "C"),
        Field("Beginning PGA Line", 62, 64, "N", "C"),
        Field("Ending CBP Line", 65, 68, "N", "C"),
        Field("Ending Tariff Position", 69, 69, "N", "C"),
        Field("Ending PGA Line", 70, 72, "N", "C"),
        Field("Document Type Code", 73, 77, "AN", "C"),
        Field("PGA Entry Hold Type", 78, 78, "X", "C", codes=HOLD_TYPES),
        Field("PGA Processing Group Version", 79, 80, "N", "C", codes=GROUP_VERSIONS),
    ],
    direction="output",
    variant="pre04",
)

# The date and the time are those of the first reference; the second came with version 03 (ACMQ-59).
SO71 = CHAPTER.record(
    "SO71",
    "Additional PGA processing disposition",
    "SO-46",
    [
        control("SO71"),
        Field("Reference Qualifier", 5, 6, "AN", "C", list="references"),
        Field("Reference Number", 7, 18, "X", "C", list="references"),
        Field("Receipt Date", 19, 24, "N", "C", kind="date_mmddyy"),
        Field("Receipt Time", 25, 30, "N", "C", kind="time_hhmmss"),
        *(
            Field(
                "PGA Line Sub Reason Code",
                start,
                start + 2,
                "AN",
                "C",
                list="pga_line_sub_reason_codes",
            )
            for start in range(31, 61, 3)
        ),
        Field("Reference Qualifier", 61, 62, "AN", "C", list="references"),
        Field("Reference Number", 63, 80, "X", "C", list="references"),
    ],
    direction="output",
)

SO72 = CHAPTER.record(
    "SO72",
    "Comments to trade from PGA",
    "SO-48",
    [
        control("SO72"),
        Field("Comments to Trade", 5, 80, "X", "M"),
    ],
    direction="output",
)
