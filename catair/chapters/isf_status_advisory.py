"""ISF Status Advisory (SA): whether the bills of a security filing were found.

Source: ISF Status Advisory, August 2016, version 1: transcribed from public transcriptions, with
its page numbers; disposition codes by CSMS 10-000120 (May 11, 2010).
"""

from catair.fields import Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("ISF Status Advisory", "v1 (transcribed)", "2016-08-01", "ISF Status Advisory")

IDENTITY = ("isf_transaction_number",)

# SE-76
REFERENCE_QUALIFIERS = {"CR": "User-defined Reference Number"}

# CSMS 10-000120; the days are counted from the original file date
DISPOSITIONS = {
    "S1": "BILL ON FILE",
    "S2": "NO BILL MATCH (NOT ON FILE), at filing",
    "S3": "NO BILL MATCH (NOT ON FILE), after 5 days",
    "S4": "NO BILL MATCH (NOT ON FILE), after 20 days",
    "S5": "NO BILL MATCH (NOT ON FILE), after 30 days",
    "S6": "NO BILL MATCH (WRONG TYPE), at filing",
    "SA": "NO BILL MATCH (WRONG TYPE), after 5 days",
    "SB": "NO BILL MATCH (WRONG TYPE), after 20 days",
    "SC": "NO BILL MATCH (WRONG TYPE), after 30 days",
    "S7": "DUPLICATE ISF, to the first filer when another files the same bill and ISF importer",
}


def _type(number: str) -> Field:
    """The second half of a record's identifier, which the chapter prints as an element."""
    return Field("Record Type", 3, 4, "N", "M", constant=number, role="control")


SA10 = CHAPTER.record(
    "SA10",
    "Status advisory header",
    "SA-5",
    [
        control("SA", "A"),
        _type("10"),
        Field("ISF Transaction Number", 5, 19, "X", "C"),
        filler(20, 80, "X"),
    ],
    direction="output",
)

SA20 = CHAPTER.record(
    "SA20",
    "Reference",
    "SA-6",
    [
        control("SA20"),
        Field("Code Qualifier", 5, 7, "AN", "M", codes=REFERENCE_QUALIFIERS),
        Field("Reference Data", 8, 57, "AN", "M"),
        filler(58, 80, "X"),
    ],
    direction="output",
)

SA30 = CHAPTER.record(
    "SA30",
    "Bill of lading",
    "SA-7",
    [
        control("SA", "A"),
        _type("30"),
        Field("Bill Number", 5, 20, "AN", "C"),
        filler(21, 80, "X"),
    ],
    direction="output",
)

SA50 = CHAPTER.record(
    "SA50",
    "Disposition",
    "SA-8",
    [
        control("SA", "A"),
        _type("50"),
        Field("Disposition Code", 5, 6, "AN", "M", codes=DISPOSITIONS),
        Field("Remarks", 7, 46, "X", "M"),
        filler(47, 80, "X"),
    ],
    direction="output",
)
