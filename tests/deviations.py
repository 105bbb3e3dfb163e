"""What catair states otherwise than CBP prints, on purpose: by chapter, record and columns."""

from __future__ import annotations

from typing import NamedTuple

from catair.chapters import entry_summary_response


class Deviation(NamedTuple):
    """What is printed, what catair states instead, and why."""

    printed: str
    stated: str
    why: str


BLANK_TYPE = Deviation("", "M", "B&B-29: blank in print, but every X0 is a BLOCK or a TRNACT")
POSITION_CLASS = Deviation("", "N", "B&B-30: no class in Table 1; a position, '00' or 0000005")
POSITION_DESIGNATION = Deviation("", "M", "B&B-30: no designation in Table 1; part of each TRNACT")

APPLICATION_CLASS = Deviation("AN", "X", "B&B-11: $I is a code, as are $R and %R on B&B-21")

SPACE_FILL_SF10 = Deviation("element", "filler", "SE-73: to be space filled in a unified filing")
SPACE_FILL_SF30 = Deviation("element", "filler", "SE-78: to be space filled in a unified filing")
SPACE_FILL_QP30 = Deviation("element", "filler", "INB-27: reserved for future use, space fill")
SPACE_FILL_WP10 = Deviation("element", "filler", "INB-55: reserved for future use, space fill")
SPACE_FILL_NS30 = Deviation("element", "filler", "INB-64: reserved for future use, space fill")
SPACE_FILL_0N = Deviation("element", "filler", "BD-28: reserved for future use, space fill")
SPACE_FILL_4N = Deviation("element", "filler", "BD-32: reserved for future use, space fill")
LOWER_CASE = Deviation("x", "X", "SE-76: 50x is printed; there is no such class (SE-29)")


def described(printed: str, stated: str) -> Deviation:
    """A record of the unified filing, under a name in place of what its map says of it."""
    return Deviation(printed, stated, "SE-30: the map describes the record and has no name for it")


# (chapter, identifier, variant, columns or "" for the record, what): the deviation
DEVIATIONS: dict[tuple[str, str, str | None, str, str], Deviation] = {
    ("B&B", "A", "input", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "A", "input_eman", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "A", "output", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "A", "output_eman", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "B", "input", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "B", "output", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "Y", "input", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "Y", "input_eman", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "Y", "output", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "X0", "block", "38-39", "accepted class"): APPLICATION_CLASS,
    ("B&B", "X0", "reference", "4-9", "designation"): BLANK_TYPE,
    ("B&B", "X0", "block", "4-9", "designation"): BLANK_TYPE,
    ("B&B", "X0", "trnact", "4-9", "designation"): BLANK_TYPE,
    ("B&B", "X0", "trnact", "26-32", "class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "26-32", "accepted class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "26-32", "designation"): POSITION_DESIGNATION,
    ("B&B", "X0", "trnact", "34-35", "class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "34-35", "accepted class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "34-35", "designation"): POSITION_DESIGNATION,
    ("B&B", "X0", "trnact", "34-35", "name"): Deviation(
        "Relative position of the syntax problem within the 80-Character record - '00' when the "
        "condition applies to the entire record",
        "Relative position of the syntax problem within the 80-Character record",
        "B&B-30: the cell goes on with an explanation after the dash",
    ),
    ("B&B", "X1", None, "11-50", "accepted class"): Deviation(
        "AN", "X", "B&B-31: the chapter's own texts have '/' and '-', such as that of X19"
    ),
    ("SE", "SE11", None, "20-39", "name"): Deviation(
        "Conveyance Name or FTZ ID* [Note: This is not the same format that is used on the e214 "
        "FTZ Admission.]",
        "Conveyance Name or FTZ ID",
        "SE-38: a footnote mark and a note share the cell with the name",
    ),
    ("SE", "SE13", None, "", "title"): Deviation(
        "Contact /Correction / Cancellation information",
        "Contact / Correction / Cancellation information",
        "SE-22: a space is missing; SE-25 prints it",
    ),
    ("SE", "SE13", None, "60-61", "accepted class"): Deviation(
        "A", "AN", "SE-42: every reason code is numeric, 01 to 12"
    ),
    ("SE", "SF10", None, "", "title"): described("Provides ISF header information", "ISF Header"),
    ("SE", "SF10", None, "29-36", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "58-72", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "73-74", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "75-75", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "79-80", "role"): SPACE_FILL_SF10,
    ("SE", "SF20", None, "", "title"): described("Provides reference data", "Reference data"),
    ("SE", "SF20", None, "8-57", "class"): LOWER_CASE,
    ("SE", "SF20", None, "8-57", "accepted class"): LOWER_CASE,
    ("SE", "SF25", None, "", "title"): described(
        "Provides container information", "Container information"
    ),
    ("SE", "SF30", None, "", "title"): described(
        "Identifies the type of commercial entity whose identity is being reported.",
        "Entity Name and Type",
    ),
    ("SE", "SF30", None, "66-67", "role"): SPACE_FILL_SF30,
    ("SE", "SF30", None, "68-75", "role"): SPACE_FILL_SF30,
    ("SE", "SF31", None, "", "title"): described(
        "Provides a secondary name for the commercial entity reported in the associated SF30 "
        "record.",
        "Entity Secondary Name",
    ),
    ("SE", "SF35", None, "", "title"): described(
        "Provides the street number, street name and optional addressing information of the "
        "suite/floor number and building name",
        "Entity Street Address",
    ),
    ("SE", "SF36", None, "", "title"): described(
        "Provides geographical data pertaining to the city, state/province, postal and country",
        "Entity City and Country",
    ),
    ("ISF", "SF90", None, "", "title"): Deviation(
        "Error or accept/reject message (SN)",
        "Error or accept/reject message",
        "ISF-39: SN is the response that the record stands in",
    ),
    ("B&B", "X1", None, "3-3", "designation"): Deviation(
        "M", "C", "B&B-31: (Note 1) space if the record is NOT the final disposition"
    ),
    ("ESF", "E1", None, "3-3", "designation"): Deviation(
        "M", "C", "ESF-204: space is not a final disposition record"
    ),
    ("ESF", "E1", None, "4-4", "designation"): Deviation(
        "M", "C", "ESF-204: space is no condition"
    ),
    ("CB", "90", None, "3-3", "designation"): Deviation(
        "M", "C", "CB-38: space is not a final disposition record"
    ),
    ("PGA", "PG27", None, "26-27", "designation"): Deviation(
        "", "C", "PGA-43: blank in print, but C in the second and third container"
    ),
    ("PGA", "PG00", None, "6-9", "designation"): Deviation(
        "M", "C", "PGA-59: mandatory with S or R; PGA-69 prints an E without it"
    ),
    ("INB", "30", "QP", "25-28", "role"): SPACE_FILL_QP30,
    ("INB", "30", "QP", "41-44", "role"): SPACE_FILL_QP30,
    ("INB", "30", "QP", "45-56", "role"): SPACE_FILL_QP30,
    ("INB", "10", "WP", "32-35", "role"): SPACE_FILL_WP10,
    ("INB", "30", "NS", "37-40", "role"): SPACE_FILL_NS30,
    ("INB", "30", "NS", "41-52", "role"): SPACE_FILL_NS30,
    ("BD", "1A", None, "11-11", "accepted class"): Deviation(
        "N", "A", "BD-17: every code is a letter"
    ),
    ("BD", "0N", None, "1-2", "accepted class"): Deviation("A", "AN", "BD-27: 0N has a digit"),
    ("BD", "0N", None, "60-61", "role"): SPACE_FILL_0N,
    ("BD", "0N", None, "62-63", "role"): SPACE_FILL_0N,
    ("BD", "0N", None, "64-80", "width"): Deviation(
        "78", "17", "BD-28: 78AN is printed for columns 64 to 80"
    ),
    ("BD", "4N", None, "53-54", "role"): SPACE_FILL_4N,
    ("BD", "4N", None, "55-79", "role"): SPACE_FILL_4N,
    ("BD", "2I", None, "3-4", "accepted class"): Deviation("N", "A", "BD-35: S is the only code"),
    ("BD", "2D", None, "3-47", "accepted class"): Deviation("AN", "X", "BD-41: may be a period"),
    ("QIB", "K", None, "15-15", "designation"): Deviation(
        "M", "C", "QIB-9: a space is one of the valid request codes (Note 2)"
    ),
    ("QIB", "K1", None, "71-89", "columns"): Deviation(
        "71-89", "71-79", "QIB-10: 9AN, and the next element stands in 80"
    ),
    ("QIB", "K4", None, "58-66", "designation"): Deviation(
        "M", "C", "QIB-16: 9AN or 9S, which foreign addresses may space fill"
    ),
    ("QIB", "K6", None, "58-66", "designation"): Deviation(
        "M", "C", "QIB-18: 9AN or 9S, which foreign addresses may space fill"
    ),
    ("QIB", "K7", None, "41-70", "accepted class"): Deviation(
        "AN", "X", "QIB-19: the chapter's own descriptions have ','"
    ),
    ("PF", "Q1", None, "75-77", "designation"): Deviation(
        "", "M", "PF-11: blank in print, but M for every other filler"
    ),
    ("PF", "Q3", None, "75-80", "width"): Deviation("8", "6", "PF-18: 8S in the six columns 75-80"),
    ("PF", "Q5", None, "75-80", "width"): Deviation("8", "6", "PF-23: 8S in the six columns 75-80"),
    ("ACMQ", "WO20", None, "", "direction"): Deviation(
        "input", "output", "ACMQ-47: Input is printed over the table, Output in the heading"
    ),
    ("ACMQ", "WO60", None, "65-67", "columns"): Deviation(
        "65-67", "65-70", "ACMQ-54: 6AN, and the next element begins in 71"
    ),
}

FEE_CLASS = Deviation("N", "AN", "ESF-129: AN is printed for the four codes that follow it")
HYPHENS = Deviation("AN", "X", "ESF-137: an importer number has a hyphen")

DEVIATIONS |= {
    ("ESF", "40", None, "25-26", "accepted class"): Deviation(
        "AN", "X", "ESF-218: codes such as B# and S+"
    ),
    ("ESF", "47", None, "4-18", "accepted class"): HYPHENS,
    ("ESF", "54", "type_08", "7-9", "accepted class"): Deviation(
        "S", "AN", "ESF-113: OTH is to be reported here"
    ),
    ("ESF", "54", "type_08", "10-80", "width"): Deviation(
        "70", "71", "ESF-113: 70S is printed for columns 10 to 80"
    ),
    ("ESF", "54", "type_11", "13-80", "width"): Deviation(
        "72", "68", "ESF-116: 72S is printed for columns 13 to 80"
    ),
    ("ESF", "89", None, "3-5", "accepted class"): FEE_CLASS,
    ("ESF", "E0", "arpart", "28-42", "accepted class"): HYPHENS,
    ("ESF", "E0", "feetot", "26-28", "accepted class"): FEE_CLASS,
    ("ESF", "E0", "summry", "52-54", "class"): Deviation(
        "", "AN", "ESF-194: no class and no source in Table 1; an identifier is AN (ESF-18)"
    ),
    ("ESF", "E0", "summry", "52-54", "accepted class"): Deviation(
        "", "AN", "ESF-194: no class and no source in Table 1; an identifier is AN (ESF-18)"
    ),
    ("ESF", "E0", "summry", "52-54", "designation"): Deviation(
        "", "C", "ESF-194: no designation and no source in Table 1"
    ),
    ("ESF", "E1", None, "11-50", "accepted class"): Deviation(
        "AN", "X", "ESF-221: the chapter's own texts have '*' and '/'"
    ),
} | {
    ("ESF", "E0", record.variant, "4-9", "designation"): Deviation(
        "", "M", "ESF-193: blank in print, but every E0 has a type"
    )
    for record in entry_summary_response.CHAPTER.records
    if record.identifier == "E0"
}
