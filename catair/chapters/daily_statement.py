"""Daily Statement (PF): the Q records of daily and periodic daily statements.

Source: CBP and Trade Automated Interface Requirements, Daily Statement, revision 15,
April 23, 2025.  Each table stands in the order of its page; the feet of the pages have bare
numbers, so page 10 is PF-10 here.  The names of the records are those of the map on PF-9.
Whose statement it is stands in the block header (B&B-25).
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("Daily Statement", "v15", "2025-04-23", "Daily Statement")

# PF-6
PAYMENT_TYPES = {
    "2": "Payments are to be batched by preliminary statement print date and entry number",
    "3": "Payments are to be batched by preliminary statement print date and importer of record "
    "number & subdivision suffix",
    "5": "Payments are to be batched by preliminary statement print date and importer of record "
    "number excluding the suffix",
    "6": "Payments are to be batched by preliminary periodic daily statement print date and entry "
    "number",
    "7": "Payments are to be batched by preliminary periodic daily statement print date and "
    "importer of record number & subdivision suffix",
    "8": "Payments are to be batched by preliminary periodic daily statement print date and "
    "importer of record number excluding the suffix",
}

# PF-11
DEFERRED_TAX = {"Y": "The tax is deferred", "N": "The tax is not deferred"}
CONSOLIDATED = {"C": "The entry is consolidated"}

# PF-14
PAYMENTS_DUE = {"Y": "Payment is due", "N": "There is no payment due"}
BONDED_PAYMENTS = {"Y": "Payment is due", "N": "Payment is covered under bond"}

# PF-30 Note 1
DELETE_SOURCES = {"ABI": "Deleted via SU application by the filer.", "CBP": "Deleted by CBP"}


def _amount(label: str, start: int, end: int, note: str = "1", group: str | None = None) -> Field:
    """US dollars and cents; the first of eleven digits is always zero at this time (Note 1)."""
    return Field(label, start, end, "N", "C", kind="decimal", decimals=2, note=note, list=group)


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


# PF-11 prints no designation for the filler in 75-77.
Q1 = CHAPTER.record(
    "Q1",
    "Entry Summary Data, Duty & Tax",
    "PF-10",
    [
        control("Q1"),
        Field("District/Port of Entry Summary", 3, 6, "N", "M"),
        Field("Entry Filer Code", 7, 9, "AN", "M"),
        filler(10, 11, "S"),
        Field("Entry Number", 12, 19, "AN", "M"),
        filler(20, 21, "S"),
        Field("Importer of Record Number", 22, 33, "X", "C", privacy=PERSONAL),
        Field("Preliminary Daily Statement Print Date", 34, 39, "D", "M", kind="date_mmddyy"),
        _amount("Estimated Duty Amount", 40, 50),
        _amount("Estimated Tax Amount", 51, 61),
        Field("Deferred Tax Indicator", 62, 62, "A", "C", codes=DEFERRED_TAX),
        Field("Broker Reference Number", 63, 71, "X", "C"),
        Field("Consolidated Indicator", 72, 72, "A", "C", codes=CONSOLIDATED),
        Field("Client Branch Designation", 73, 74, "AN", "C"),
        filler(75, 77, "S"),
        Field("Entry Type", 78, 79, "N", "M"),
        filler(80, 80, "S"),
    ],
    direction="output",
)

Q2 = CHAPTER.record(
    "Q2",
    "Entry Summary Data, Duty & Tax Continued",
    "PF-13",
    [
        control("Q2"),
        Field("District/Port of Entry Summary", 3, 6, "N", "M"),
        Field("Entry Filer Code", 7, 9, "AN", "M"),
        filler(10, 11, "S"),
        Field("Entry Number", 12, 19, "AN", "M"),
        filler(20, 20, "S"),
        _amount("Antidumping Duty Amount", 21, 31),
        _amount("Countervailing Duty Amount", 32, 42),
        filler(43, 53, "S"),
        Field("Payment Type Indicator", 54, 54, "N", "M", codes=PAYMENT_TYPES),
        Field("Pay Indicator", 55, 55, "A", "C", codes=PAYMENTS_DUE),
        Field("Countervailing Indicator", 56, 56, "A", "C", codes=BONDED_PAYMENTS),
        Field("Antidumping Indicator", 57, 57, "A", "C", codes=BONDED_PAYMENTS),
        filler(58, 61, "S"),
        Field("Team Number", 62, 64, "AN", "C"),
        _amount("Interest Amount for Reconciliation Summary", 65, 72, note=""),
        filler(73, 80, "S"),
    ],
    direction="output",
)

QA = CHAPTER.record(
    "QA",
    "Entry Summary Fees",
    "PF-15",
    [
        control("QA"),
        Field("Sequence Number", 3, 4, "N", "M"),
        *_fees(),
        filler(75, 80, "S"),
    ],
    direction="output",
)

# PF-18 prints 8S for the filler in 75-80.
Q3 = CHAPTER.record(
    "Q3",
    "Daily Payment Due - Statement Totals & Duty/Tax",
    "PF-17",
    [
        control("Q3"),
        Field("Daily Statement Number", 3, 12, "AN", "M"),
        filler(13, 14, "S"),
        Field("Daily Statement Print Date", 15, 20, "D", "M", kind="date_mmddyy"),
        Field("Entry Filer Code", 21, 23, "AN", "M"),
        filler(24, 25, "S"),
        Field("Importer of Record Number", 26, 37, "X", "C", privacy=PERSONAL),
        _amount("Total Estimated Duty", 38, 48),
        _amount("Total Estimated Tax", 49, 59),
        _amount("Total Deferred Tax", 60, 70),
        Field("District/Port Which Processes Entries", 71, 74, "N", "M"),
        filler(75, 80, "S"),
    ],
    direction="output",
)

Q4 = CHAPTER.record(
    "Q4",
    "Daily Payment Due - Statement Totals & Duty/Tax",
    "PF-19",
    [
        control("Q4"),
        _amount("Total Antidumping Duty", 3, 13),
        _amount("Total Countervailing Duty", 14, 24),
        _amount("Total Amount Due", 25, 35),
        _amount("Total Interest Amount For Reconciliation Summary", 36, 46),
        Field("Total Number Revenue Producing Entries", 47, 51, "N", "M", kind="integer"),
        Field("Total Number Non-Revenue Producing Entries", 52, 56, "N", "M", kind="integer"),
        filler(57, 80, "S"),
    ],
    direction="output",
)

QE = CHAPTER.record(
    "QE",
    "Daily Payment Due - Fees",
    "PF-20",
    [
        control("QE"),
        Field("Sequence Number", 3, 4, "N", "M"),
        *_fees(),
        filler(75, 80, "S"),
    ],
    direction="output",
)

# PF-23 prints 8S for the filler in 75-80.
Q5 = CHAPTER.record(
    "Q5",
    "Daily Payment - Statement Totals & Duty/Tax",
    "PF-22",
    [
        control("Q5"),
        Field("Daily Statement Number", 3, 12, "AN", "M"),
        filler(13, 14, "S"),
        Field("Daily Statement Print Date", 15, 20, "D", "M", kind="date_mmddyy"),
        Field("Entry Filer Code", 21, 23, "AN", "M"),
        filler(24, 25, "S"),
        Field("Importer of Record Number", 26, 37, "X", "C", privacy=PERSONAL),
        _amount("Total Estimated Duty", 38, 48),
        _amount("Total Estimated Tax", 49, 59),
        _amount("Total Deferred Tax", 60, 70),
        Field("District/Port Which Processes Entries", 71, 74, "N", "M"),
        filler(75, 80, "S"),
    ],
    direction="output",
)

Q6 = CHAPTER.record(
    "Q6",
    "Daily Payment - Statement Totals & Duty/Tax",
    "PF-24",
    [
        control("Q6"),
        _amount("Total Antidumping Duty", 3, 13),
        _amount("Total Countervailing Duty", 14, 24),
        _amount("Total Amount Paid", 25, 35),
        _amount("Total Interest Amount For Reconciliation Summary", 36, 46),
        Field("Total Number Revenue Producing Entries", 47, 51, "N", "M", kind="integer"),
        Field("Total Number Non-Revenue Producing Entries", 52, 56, "N", "M", kind="integer"),
        filler(57, 80, "S"),
    ],
    direction="output",
)

QJ = CHAPTER.record(
    "QJ",
    "Daily Payment - Fees",
    "PF-26",
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
    "PF-28",
    [
        control("Q7"),
        Field("Daily Statement Number", 3, 12, "AN", "M"),
        *_entry_summary(13, "M"),
        *_entry_summary(29, "C"),
        *_entry_summary(45, "C"),
        *_entry_summary(61, "C"),
        filler(77, 80, "S"),
    ],
    direction="output",
)
