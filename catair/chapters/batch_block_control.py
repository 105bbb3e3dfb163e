"""ABI Batch & Block Control: the envelope A, B, Y, Z of every application, and rejections X0, X1.

Source: CBP and Trade Automated Interface Requirements, ABI Batch and Block Control, revision 23,
June 12, 2023.  ESAR and eMAN are the chapter's two families of applications (B&B-7); where their
layouts differ, the eMAN one is a variant of its own.
"""

from catair.fields import PERSONAL, SECRET, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("Batch & Block Control", "v23", "2023-06-12", "ABI Batch & Block Control")

# Application Identifier Codes are classed AN, but $I, $R and %R (B&B-11, B&B-21, B&B-22) are codes
# too, so those elements are written with class X.

# B&B-25
STATEMENT_STATUSES = {"P": "Preliminary Statement", "F": "Final Statement"}
PAYMENT_TYPES = {
    "2": "Daily Broker Statement",
    "3": "Daily Importer Statement (including suffix)",
    "5": "Daily Importer Statement (excluding suffix)",
    "6": "Broker statement",
    "7": "Importer statement (including suffix)",
    "8": "Importer statement (excluding suffix)",
}

# B&B-14, B&B-26
PREPARER_INDICATORS = {"1": "Preparer data reported"}

# B&B-31
DISPOSITION_TYPES = {"R": "Final disposition; the batch has been REJECTED by CBP."}

A_INPUT = CHAPTER.record(
    "A",
    "Batch Control Header",
    "B&B-9",
    [
        control("A", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1, 2"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1"),
        Field("Communication Password", 9, 14, "AN", "M", privacy=SECRET),
        Field("Transmission Date", 15, 20, "D", "O", kind="date_mmddyy"),
        filler(21, 25, "S"),
        Field("Application Identifier Code", 26, 27, "AN", "M", written="X", note="3,4"),
        filler(28, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1"),
        filler(40, 59, "S"),
        Field("Transmitter's User Data Text", 60, 80, "X", "O", note="5"),
    ],
    variant="input",
)

A_INPUT_EMAN = CHAPTER.record(
    "A",
    "Batch Control Header",
    "B&B-9",
    [
        control("A", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1, 2"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1"),
        Field("Communication Password", 9, 14, "AN", "M", privacy=SECRET),
        Field("Transmission Date", 15, 20, "D", "O", kind="date_mmddyy"),
        filler(21, 25, "S"),
        Field("Application Identifier Code", 26, 27, "AN", "O", written="X", note="3,4"),
        filler(28, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1"),
        filler(40, 59, "S"),
        Field("Transmitter's User Data Text", 60, 80, "X", "O", note="5"),
    ],
    variant="input_eman",
)

Z_INPUT = CHAPTER.record(
    "Z",
    "Batch Control Trailer",
    "B&B-12",
    [
        control("Z", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1", fill="header"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1", fill="header"),
        filler(9, 14, "S"),
        Field("Transmission Date", 15, 20, "D", "C", kind="date_mmddyy", note="1", fill="header"),
        filler(21, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1", fill="header"),
        filler(40, 80, "S"),
    ],
    variant="input",
)

Z_INPUT_EMAN = CHAPTER.record(
    "Z",
    "Batch Control Trailer",
    "B&B-12",
    [
        control("Z", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1", fill="header"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1", fill="header"),
        Field("Communication Password", 9, 14, "AN", "M", privacy=SECRET, note="2", fill="header"),
        Field("Transmission Date", 15, 20, "D", "C", kind="date_mmddyy", note="1", fill="header"),
        filler(21, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1", fill="header"),
        filler(40, 80, "S"),
    ],
    variant="input_eman",
)

B_INPUT = CHAPTER.record(
    "B",
    "Block Control Header",
    "B&B-13",
    [
        control("B", "A"),
        filler(2, 3, "S"),
        Field("Processing District/Port Code", 4, 7, "AN", "M", note="1", format="FORMAT-PORT"),
        Field("Processing Filer Code", 8, 10, "AN", "M", note="1,4", format="FORMAT-FILER"),
        Field("Application Identifier Code", 11, 12, "AN", "M", written="X", note="2"),
        filler(13, 44, "S"),
        Field("Processing Filer Office Code", 45, 46, "AN", "C"),
        Field("Preparer District/Port Code", 47, 50, "AN", "C", note="3,4", format="FORMAT-PORT"),
        Field("Preparer Filer Code", 51, 53, "AN", "C", note="3,4", format="FORMAT-FILER"),
        Field("Preparer Office Code", 54, 55, "AN", "C", note="3,4"),
        Field("Preparer Indicator", 56, 56, "AN", "C", codes=PREPARER_INDICATORS, note="3"),
        filler(57, 59, "S"),
        Field("Filer / Preparer's User Data Text", 60, 80, "X", "O"),
    ],
    variant="input",
)

Y_INPUT = CHAPTER.record(
    "Y",
    "Block Control Trailer",
    "B&B-15",
    [
        control("Y", "A"),
        filler(2, 3, "S"),
        Field("Processing District/Port Code", 4, 7, "AN", "M", note="1", fill="header"),
        Field("Processing Filer Code", 8, 10, "AN", "M", note="1", fill="header"),
        Field(
            "Application Identifier Code", 11, 12, "AN", "M", written="X", note="1", fill="header"
        ),
        filler(13, 44, "S"),
        Field("Processing Filer Office Code", 45, 46, "AN", "C", note="1", fill="header"),
        filler(47, 80, "S", "C"),
    ],
    variant="input",
)

Y_INPUT_EMAN = CHAPTER.record(
    "Y",
    "Block Control Trailer",
    "B&B-15",
    [
        control("Y", "A"),
        filler(2, 3, "S"),
        Field("Processing District/Port Code", 4, 7, "AN", "M", note="1", fill="header"),
        Field("Processing Filer Code", 8, 10, "AN", "M", note="1", fill="header"),
        Field(
            "Application Identifier Code", 11, 12, "AN", "M", written="X", note="1", fill="header"
        ),
        Field(
            "Input Transaction Image Count",
            13,
            17,
            "N",
            "M",
            kind="integer",
            note="2",
            fill="count",
        ),
        filler(18, 44, "S"),
        Field("Processing Filer Office Code", 45, 46, "AN", "C", note="1", fill="header"),
        filler(47, 80, "S", "C"),
    ],
    variant="input_eman",
)

A_OUTPUT = CHAPTER.record(
    "A",
    "Batch Control Header",
    "B&B-20",
    [
        control("A", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1"),
        filler(9, 14, "S"),
        Field("Transmission Date", 15, 20, "D", "C", kind="date_mmddyy", note="1"),
        filler(21, 22, "S"),
        filler(23, 25, "S"),
        Field("Application Identifier Code", 26, 27, "AN", "C", written="X", note="2"),
        filler(28, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1"),
        filler(40, 59, "S"),
        Field("Transmitter's User Data Text", 60, 80, "X", "C", note="1"),
    ],
    direction="output",
    variant="output",
)

A_OUTPUT_EMAN = CHAPTER.record(
    "A",
    "Batch Control Header",
    "B&B-20",
    [
        control("A", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1"),
        Field("Communication Password", 9, 14, "AN", "C", privacy=SECRET, note="4"),
        Field("Transmission Date", 15, 20, "D", "C", kind="date_mmddyy", note="1"),
        filler(21, 22, "S"),
        filler(23, 25, "S"),
        Field("Application Identifier Code", 26, 27, "AN", "C", written="X", note="2"),
        filler(28, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1"),
        filler(40, 59, "S"),
        Field("Transmitter's User Data Text", 60, 80, "X", "C", note="1"),
    ],
    direction="output",
    variant="output_eman",
)

Z_OUTPUT = CHAPTER.record(
    "Z",
    "Batch Control Trailer",
    "B&B-23",
    [
        control("Z", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1", fill="header"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1", fill="header"),
        filler(9, 14, "S"),
        Field("Transmission Date", 15, 20, "D", "C", kind="date_mmddyy", note="1", fill="header"),
        filler(21, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1", fill="header"),
        filler(40, 80, "S"),
    ],
    direction="output",
    variant="output",
)

Z_OUTPUT_EMAN = CHAPTER.record(
    "Z",
    "Batch Control Trailer",
    "B&B-23",
    [
        control("Z", "A"),
        Field("Sender/Receiver Site Code", 2, 5, "AN", "M", note="1", fill="header"),
        Field("Sender/Receiver ID Code", 6, 8, "AN", "M", note="1", fill="header"),
        Field("Communication Password", 9, 14, "AN", "C", privacy=SECRET, note="3", fill="header"),
        Field("Transmission Date", 15, 20, "D", "C", kind="date_mmddyy", note="1", fill="header"),
        filler(21, 37, "S"),
        Field("Sender/Receiver Office Code", 38, 39, "AN", "C", note="1", fill="header"),
        filler(40, 80, "S"),
    ],
    direction="output",
    variant="output_eman",
)

Z_ACE_GENERATED = CHAPTER.record(
    "Z",
    "Batch Control Trailer",
    "B&B-24",
    [
        control("Z", "A"),
        filler(2, 79, "S"),
        Field("ACE Generated Z-Record Indicator", 80, 80, "A", "M", constant="Z"),
    ],
    direction="output",
    variant="ace_generated",
)

B_OUTPUT = CHAPTER.record(
    "B",
    "Block Control Header",
    "B&B-25",
    [
        control("B", "A"),
        filler(2, 3, "S"),
        Field("Processing District/Port Code", 4, 7, "AN", "M", note="1"),
        Field("Processing Filer Code", 8, 10, "AN", "M", note="1"),
        Field("Application Identifier Code", 11, 12, "AN", "M", written="X", note="2"),
        Field("Statement Status", 13, 13, "A", "C", codes=STATEMENT_STATUSES, note="4"),
        Field("Statement Number", 14, 23, "AN", "C", note="4"),
        Field("Preliminary Statement Print Date", 24, 29, "D", "C", kind="date_mmddyy", note="4"),
        Field("Payment Type Code", 30, 30, "AN", "C", codes=PAYMENT_TYPES, note="4"),
        Field("Importer of Record Number", 31, 42, "X", "C", privacy=PERSONAL, note="4"),
        Field("Statement Client Branch Identifier", 43, 44, "AN", "C", note="4"),
        Field("Processing Filer Office Code", 45, 46, "AN", "C", note="1"),
        Field("Preparer District/Port Code", 47, 50, "AN", "C", note="1"),
        Field("Preparer Filer Code", 51, 53, "AN", "C", note="1"),
        Field("Preparer Office Code", 54, 55, "AN", "C", note="1"),
        Field("Preparer Indicator", 56, 56, "AN", "C", codes=PREPARER_INDICATORS, note="1"),
        filler(57, 59, "S"),
        Field("Filer / Preparer's User Data Text", 60, 80, "X", "C", note="1"),
    ],
    direction="output",
    variant="output",
)

B_ACE_GENERATED = CHAPTER.record(
    "B",
    "Block Control Header",
    "B&B-27",
    [
        control("B", "A"),
        filler(2, 79, "S"),
        Field("ACE Generated B-Record Indicator", 80, 80, "A", "M", constant="B"),
    ],
    direction="output",
    variant="ace_generated",
)

Y_OUTPUT = CHAPTER.record(
    "Y",
    "Block Control Trailer",
    "B&B-28",
    [
        control("Y", "A"),
        filler(2, 3, "S"),
        Field("Processing District/Port Code", 4, 7, "AN", "M", note="1", fill="header"),
        Field("Processing Filer Code", 8, 10, "AN", "M", note="1", fill="header"),
        Field("Application Identifier Code", 11, 12, "AN", "M", written="X", fill="header"),
        Field("Output Transaction Image Count", 13, 17, "N", "M", kind="integer", fill="count"),
        filler(18, 44, "S"),
        Field("Processing Filer Office Code", 45, 46, "AN", "C", note="1", fill="header"),
        filler(47, 80, "S", "C"),
    ],
    direction="output",
    variant="output",
)

Y_ACE_GENERATED = CHAPTER.record(
    "Y",
    "Block Control Trailer",
    "B&B-28",
    [
        control("Y"),
        filler(2, 12, "S"),
        Field("Output Transaction Image Count", 13, 17, "N", "M", kind="integer", fill="count"),
        filler(18, 79, "S"),
        Field("ACE Generated Y-Record Indicator", 80, 80, "A", "M", constant="Y"),
    ],
    direction="output",
    variant="ace_generated",
)

X0 = CHAPTER.record(
    "X0",
    "Block/Transaction Condition Reference",
    "B&B-29",
    [
        control("X0"),
        filler(3, 3, "S"),
        Field("Reference Data Type Code", 4, 9, "AN", "M"),
        filler(10, 10, "S"),
        Field("Occurrence Position", 11, 16, "N", "M", kind="integer"),
        filler(17, 17, "S"),
        Field("Reference ID Constant", 18, 24, "X", "M", constant="REF ID:"),
        filler(25, 25, "S"),
        Field("Reference Data Text", 26, 80, "X", "M", privacy=PERSONAL),
    ],
    direction="output",
    variant="reference",
)

X0_BLOCK = CHAPTER.record(
    "X0",
    "Block/Transaction Condition Reference",
    "B&B-30",
    [
        control("X0"),
        filler(3, 3, "S"),
        Field("Reference Data Type Code", 4, 9, "AN", "M", constant="BLOCK"),
        filler(10, 10, "S"),
        Field("Occurrence Position", 11, 16, "N", "M", kind="integer"),
        filler(17, 17, "S"),
        Field("Reference ID Constant", 18, 24, "X", "M", constant="REF ID:"),
        filler(25, 25, "S"),
        Field("Processing District/Port Code", 26, 29, "AN", "M"),
        filler(30, 30, "S", label="Space"),
        Field("Processing Filer Code", 31, 33, "AN", "M"),
        filler(34, 34, "S", label="Space"),
        Field("Processing Filer Office Code", 35, 36, "AN", "C"),
        filler(37, 37, "S", label="Space"),
        Field("Application Identifier Code", 38, 39, "AN", "M", written="X"),
        filler(40, 40, "S", label="Space"),
        Field("Filer / Preparer's User Data Text", 41, 61, "X", "O"),
        filler(62, 62, "S", label="Space"),
        Field("Preparer Port", 63, 66, "AN", "C"),
        Field("Preparer Filer Code", 67, 69, "AN", "C"),
        Field("Preparer Office Code", 70, 71, "AN", "C"),
        Field("Preparer Indicator", 72, 72, "AN", "C", codes=PREPARER_INDICATORS),
        filler(73, 80, "S", label="Space"),
    ],
    direction="output",
    variant="block",
)

X0_TRNACT = CHAPTER.record(
    "X0",
    "Block/Transaction Condition Reference",
    "B&B-30",
    [
        control("X0"),
        filler(3, 3, "S"),
        Field("Reference Data Type Code", 4, 9, "AN", "M", constant="TRNACT"),
        filler(10, 10, "S"),
        Field("Occurrence Position", 11, 16, "N", "M", kind="integer"),
        filler(17, 17, "S"),
        Field("Reference ID Constant", 18, 24, "X", "M", constant="REF ID:"),
        filler(25, 25, "S"),
        Field(
            "Relative position of the 80-Character record within the batch",
            26,
            32,
            "N",
            "M",
            kind="integer",
        ),
        filler(33, 33, "S", label="Space"),
        Field(
            "Relative position of the syntax problem within the 80-Character record",
            34,
            35,
            "N",
            "M",
            kind="integer",
        ),
        filler(36, 80, "S", label="Space"),
    ],
    direction="output",
    variant="trnact",
)

# The disposition is printed M, but "will be space if the record is NOT the final disposition"
# (B&B-31 Note 1).
X1 = CHAPTER.record(
    "X1",
    "Batch/Block/Transaction Condition/Disposition Response",
    "B&B-31",
    [
        control("X1"),
        Field("Disposition Type Code", 3, 3, "AN", "C", codes=DISPOSITION_TYPES, note="1, 3"),
        Field("Severity Code", 4, 4, "AN", "M", constant="F"),
        Field("Condition Code", 5, 7, "AN", "M", note="2, 3"),
        filler(8, 9, "S"),
        Field("Reason Code", 10, 10, "AN", "C"),
        Field("Narrative Text", 11, 50, "AN", "M", written="X", note="3"),
        filler(51, 80, "S"),
    ],
    direction="output",
)
