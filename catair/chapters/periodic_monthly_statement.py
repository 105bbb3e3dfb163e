"""Periodic Monthly Statement (MS): the Q records, which are not those of the daily statement.

Source: CBP and Trade Automated Interface Requirements, Periodic Monthly Statement, revision 7,
March 6, 2019.  Each table stands in the order of its page; the feet of the pages have bare
numbers, so page 7 is MS-7 here.  The names of the records are those of the map on MS-6.
Whose statement it is stands in the block header (B&B-25).
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("Periodic Monthly Statement", "v7", "2019-03-06", "Periodic Monthly Statement")

# MS-21 Note 1
DELETE_SOURCES = {
    "ABI": "Deleted via SU (Statement Delete) application by the filer.",
    "CBP": "Deleted by CBP",
}


def _amount(label: str, start: int, end: int, group: str | None = None) -> Field:
    """US dollars and cents."""
    return Field(label, start, end, "N", "C", kind="decimal", decimals=2, list=group)


def _fees() -> list[Field]:
    """Five fee class codes, each with its amount, which QA, QE and QJ have alike."""
    found = []
    for start in range(5, 75, 14):
        found += [
            Field("Fee Class Code", start, start + 2, "AN", "C", list="fees"),
            _amount("Fee Amount", start + 3, start + 13, group="fees"),
        ]
    return found


def _entry_summary(start: int, designation: str) -> list[Field]:
    """One of the four entry summaries of Q7, of 16 columns from `start` on."""
    return [
        Field("Entry Filer Code", start, start + 2, "AN", "M", list="entry_summaries"),
        filler(start + 3, start + 4, "S"),
        Field("Entry Number", start + 5, start + 12, "AN", "M", list="entry_summaries"),
        Field(
            "Delete Source",
            start + 13,
            start + 15,
            "AN",
            designation,
            note="1",
            list="entry_summaries",
            codes=DELETE_SOURCES,
        ),
    ]


Q1 = CHAPTER.record(
    "Q1",
    "Daily Statements Listed on the PMS & Duty/Tax",
    "MS-7",
    [
        control("Q1"),
        Field("Periodic Daily Statement Number", 3, 12, "AN", "M"),
        Field("Periodic Daily Statement District/Port", 13, 16, "N", "M"),
        Field("Periodic Daily Statement Filer Code", 17, 19, "AN", "M"),
        Field("Periodic Daily Statement Importer Number", 20, 31, "X", "C", privacy=PERSONAL),
        Field(
            "Preliminary Periodic Daily Statement Print Date", 32, 37, "N", "M", kind="date_mmddyy"
        ),
        Field("Entry Summary Presentation Date", 38, 43, "N", "M", kind="date_mmddyy"),
        _amount("Total Duty", 44, 54),
        _amount("Total Tax", 55, 65),
        filler(66, 80, "S"),
    ],
    direction="output",
)

Q2 = CHAPTER.record(
    "Q2",
    "Daily Statement Total",
    "MS-8",
    [
        control("Q2"),
        _amount("Total Antidumping Duty", 3, 13),
        _amount("Total Countervailing Duty", 14, 24),
        _amount("Total Amount Due", 25, 35),
        filler(36, 80, "S"),
    ],
    direction="output",
)

QA = CHAPTER.record(
    "QA",
    "Daily Statement Fees",
    "MS-9",
    [
        control("QA"),
        Field("Sequence Number", 3, 4, "N", "M"),
        *_fees(),
        filler(75, 80, "S"),
    ],
    direction="output",
)

Q3 = CHAPTER.record(
    "Q3",
    "PMS Payment Due - Statement Totals & Duty/Tax",
    "MS-11",
    [
        control("Q3"),
        Field("Periodic Monthly Statement Number", 3, 12, "AN", "M"),
        Field("Periodic Monthly Statement Print Date", 13, 18, "N", "M", kind="date_mmddyy"),
        Field("Periodic Monthly Statement Due Date", 19, 24, "N", "M", kind="date_mmddyy"),
        Field("Periodic Monthly Statement Filer Code", 25, 27, "AN", "M"),
        Field("Periodic Monthly Statement Importer Number", 28, 39, "X", "C", privacy=PERSONAL),
        _amount("Total Duty", 40, 50),
        _amount("Total Tax", 51, 61),
        filler(62, 80, "S"),
    ],
    direction="output",
)

Q4 = CHAPTER.record(
    "Q4",
    "PMS Payment Due - Total",
    "MS-12",
    [
        control("Q4"),
        _amount("Total Antidumping Duty", 3, 13),
        _amount("Total Countervailing Duty", 14, 24),
        _amount("Total Amount Due", 25, 35),
        filler(36, 80, "S"),
    ],
    direction="output",
)

QE = CHAPTER.record(
    "QE",
    "PMS Payment Due - Fees",
    "MS-13",
    [
        control("QE"),
        Field("Sequence Number", 3, 4, "N", "M"),
        *_fees(),
        filler(75, 80, "S"),
    ],
    direction="output",
)

Q5 = CHAPTER.record(
    "Q5",
    "PMS Payment - Statement Totals & Duty/Tax",
    "MS-15",
    [
        control("Q5"),
        Field("Periodic Monthly Statement Number", 3, 12, "AN", "M"),
        Field("Periodic Monthly Statement Print Date", 13, 18, "N", "M", kind="date_mmddyy"),
        Field("Periodic Monthly Statement Due Date", 19, 24, "N", "M", kind="date_mmddyy"),
        Field("Periodic Monthly Statement Filer Code", 25, 27, "AN", "M"),
        Field("Periodic Monthly Statement Importer Number", 28, 39, "X", "C", privacy=PERSONAL),
        _amount("Total Duty", 40, 50),
        _amount("Total Tax", 51, 61),
        filler(62, 80, "S"),
    ],
    direction="output",
)

Q6 = CHAPTER.record(
    "Q6",
    "PMS Payment - Total",
    "MS-16",
    [
        control("Q6"),
        _amount("Total Antidumping Duty", 3, 13),
        _amount("Total Countervailing Duty", 14, 24),
        _amount("Total Amount Paid", 25, 35),
        filler(36, 80, "S"),
    ],
    direction="output",
)

QJ = CHAPTER.record(
    "QJ",
    "PMS Payment - Fees",
    "MS-17",
    [
        control("QJ"),
        Field("Sequence Number", 3, 4, "N", "M"),
        *_fees(),
        filler(75, 80, "S"),
    ],
    direction="output",
)

Q7 = CHAPTER.record(
    "Q7",
    "Entry Summaries Deleted",
    "MS-19",
    [
        control("Q7"),
        Field("Periodic Daily Statement Number", 3, 12, "AN", "M"),
        *_entry_summary(13, "M"),
        *_entry_summary(29, "C"),
        *_entry_summary(45, "C"),
        *_entry_summary(61, "C"),
        filler(77, 80, "S"),
    ],
    direction="output",
)
