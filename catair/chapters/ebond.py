"""Customs eBond Create/Update (CB), and its response (CX).

Source: CBP and Trade Automated Interface Requirements, Customs eBond Create/Update, revision 7,
April 10, 2020 (the file is named version 1.9).  Each table stands in the order of its page; the
page is the chapter's own number.  CX returns the records of CB with 90s about them (CB-17).  What
the Secondary Notify Parties receive (BS, B&B-22) is not in the chapter.
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("Customs eBond", "v7", "2020-04-10", "Customs eBond Create/Update")

# CB-22
BOND_DESIGNATIONS = {
    "B": "Add a new basic bond.",
    "A": "An additional bond; the bond that secures an AD/CVD, PGA or any other aspect not covered "
    "by the basic bond requirement. Applies to a Single Transaction Bond only.",
    "V": "Void the Single Transaction Bond on file.",
    "C": "Adjust the bond amount of the Single Transaction Bond on file.",
    "U": "Substitute for the bond presented at time of entry. Applies to a Single Transaction Bond "
    "only.",
    "E": "Supersede the bond presented at time of entry. Applies to a Single Transaction Bond "
    "only.",
    "T": "Terminate the Continuous Bond on file.",
    "R": "Bond Rider to take the following actions: Add Reconciliation Flag, Remove Reconciliation "
    "Flag, US Virgin Islands, Add a Bond User, Delete a Bond User.",
}
BOND_TYPES = {"8": "Continuous bond", "9": "Single transaction bond"}

# CB-27 Note 2
BOND_ACTIVITIES = {
    "1": "Importer or Broker",
    "1A": "Drawback Payments Refunds",
    "2": "Custodian of Bonded Merchandise - Continuous Bond Only",
    "3": "International Carrier",
    "3A": "Instruments of International Traffic - Continuous Bond Only",
    "3A3": "Carrier of International Traffic - Continuous Bond Only",
    "4": "Foreign Trade Zone Operator - Continuous Bond Only",
    "5": "Public Gauger - Continuous Bond Only",
    "6": "Wool & Fur Products - Single Transaction Only",
    "7": "Bill of Lading - Single Transaction Only",
    "8": "Detention of Copyrighted Material - Single Transaction Only",
    "10": "Court Costs for Condemned Goods - Single Transaction Only",
    "11": "Airport Security Bond - Continuous Bond Only",
    "16": "Importer Security Filing (ISF)",
    "17": "Marine Terminal Operator - Continuous Bond Only",
    "19": "User Fee Facility Bond - Continuous Bond Only",
}

# CB-25
RECONCILIATION_FLAGS = {"Y": "Flag for reconciliation", "N": "Remove flag for reconciliation."}
VIRGIN_ISLANDS_FLAGS = {"Y": "Flag for importation into the U.S. Virgin Islands."}

# CB-29
TRANSACTION_ID_TYPES = {
    "1": "Entry Number (Activity Codes 1, 1A, 6, 7, 8, 12, or 16)",
    "2": "ISF Transaction Number (Activity Code 16)",
    "3": "Seizure Case Number (Activity Code 10)",
    "4": "Bill of Lading Number (Activity Code 7)",
    "5": "Carrier & Voyage ID (Activity Code 3)",
}

# CB-34 Note 1; CB-31 Note 1, CB-32 Note 1
USER_ID_TYPES = {"EI": "Employer Identification Number (IRS #)", "ANI": "CBP-assigned Number"}
ID_TYPES = USER_ID_TYPES | {"34": "Social Security Number"}

# CB-33
RIDER_ACTIONS = {"A": "Rider to Add User to Bond", "D": "Rider to Delete User from the Bond"}

# CB-38; a space: not a final disposition record
DISPOSITION_TYPES = {
    "A": "Final disposition; the transaction has been ACCEPTED by CBP; the action requested was "
    "successfully performed. A Bond Number will be returned in the 10 record.",
    "R": "Final disposition; the transaction has been REJECTED by CBP; the action requested was "
    "NOT performed. A Bond Number will not be returned in the 10 record.",
}
SEVERITIES = {"F": "'Fatally' invalid data or critical error.", "I": "Informational notice ONLY."}


def _notify_party(start: int, designation: str) -> Field:
    """One of the four secondary notify parties of a 12 record, of 9 columns from `start` on."""
    return Field(
        "Secondary Notify Party Code",
        start,
        start + 8,
        "AN",
        designation,
        note="1",
        list="secondary_notify_parties",
    )


RECORD_10 = CHAPTER.record(
    "10",
    "Bond Header Record",
    "CB-22",
    [
        control("10"),
        Field("Bond Designation Type Code", 3, 3, "AN", "M", note="1", codes=BOND_DESIGNATIONS),
        Field("Bond Type Code", 4, 4, "N", "M", codes=BOND_TYPES),
        Field("Bond Activity Code", 5, 7, "AN", "C", note="2", codes=BOND_ACTIVITIES),
        Field("Bond Amount", 8, 17, "SN", "C", kind="integer"),
        Field("Execution Date", 18, 23, "D", "C", kind="date_mmddyy"),
        Field("Surety Reference Number", 24, 32, "X", "O"),
        Field("Effective Date", 33, 38, "D", "C", kind="date_mmddyy"),
        Field("Termination Date", 39, 44, "D", "C", kind="date_mmddyy"),
        Field("Bond Number", 45, 53, "AN", "C", note="3"),
        filler(54, 54, "S"),
        Field("Reconciliation Bond Rider Flag", 55, 55, "AN", "C", codes=RECONCILIATION_FLAGS),
        Field("USVI Bond Rider Flag", 56, 56, "AN", "C", codes=VIRGIN_ISLANDS_FLAGS),
        filler(57, 80, "S"),
    ],
)

RECORD_12 = CHAPTER.record(
    "12",
    "Secondary Notify Parties Record",
    "CB-28",
    [
        control("12"),
        _notify_party(3, "M"),
        _notify_party(12, "O"),
        _notify_party(21, "O"),
        _notify_party(30, "O"),
        filler(39, 80, "S"),
    ],
)

RECORD_20 = CHAPTER.record(
    "20",
    "Single Transaction Bond Record",
    "CB-29",
    [
        control("20"),
        Field("Transaction ID Type Code", 3, 3, "AN", "M", codes=TRANSACTION_ID_TYPES),
        Field("Entry Type Code", 4, 5, "AN", "C"),
        Field("Transaction ID", 6, 45, "X", "M"),
        filler(46, 80, "S"),
    ],
)

RECORD_30 = CHAPTER.record(
    "30",
    "Principal Record",
    "CB-31",
    [
        control("30"),
        Field("Principal ID Number Type", 3, 5, "AN", "M", note="1", codes=ID_TYPES),
        Field("Principal ID Number", 6, 17, "X", "M", privacy=PERSONAL, note="2"),
        Field("Principal Name", 18, 57, "X", "C", privacy=PERSONAL),
        filler(58, 80, "S"),
    ],
)

RECORD_35 = CHAPTER.record(
    "35",
    "Co-principal Record",
    "CB-32",
    [
        control("35"),
        Field("Co-principal ID Number Type", 3, 5, "AN", "M", note="1", codes=ID_TYPES),
        Field("Co-principal ID Number", 6, 17, "X", "M", privacy=PERSONAL, note="2"),
        Field("Co-principal Name", 18, 57, "X", "C", privacy=PERSONAL),
        filler(58, 80, "S"),
    ],
)

RECORD_36 = CHAPTER.record(
    "36",
    "Bond User Record",
    "CB-33",
    [
        control("36"),
        Field("Bond User ID Number Type", 3, 5, "AN", "M", note="1", codes=USER_ID_TYPES),
        Field("Bond User ID Number", 6, 17, "X", "M", privacy=PERSONAL, note="2"),
        Field("Bond User Name", 18, 57, "X", "C", privacy=PERSONAL),
        Field("User Rider Action Code", 58, 58, "AN", "C", codes=RIDER_ACTIONS),
        Field("User Add Date", 59, 64, "D", "C", kind="date_mmddyy"),
        Field("User Delete Date", 65, 70, "D", "C", kind="date_mmddyy"),
        filler(71, 80, "S"),
    ],
)

RECORD_40 = CHAPTER.record(
    "40",
    "Surety Record",
    "CB-35",
    [
        control("40"),
        Field("Surety Code", 3, 5, "N", "M"),
        Field("Agent ID Number", 6, 16, "X", "M", privacy=PERSONAL),
        Field("Surety Name", 17, 56, "X", "C", privacy=PERSONAL),
        Field("Surety Liability Amount", 57, 66, "SN", "C", kind="integer"),
        filler(67, 80, "S"),
    ],
)

RECORD_45 = CHAPTER.record(
    "45",
    "Co-surety Record",
    "CB-36",
    [
        control("45"),
        Field("Co-Surety Code", 3, 5, "N", "M"),
        Field("Agent ID Number", 6, 16, "X", "M", privacy=PERSONAL),
        Field("Co-Surety Name", 17, 56, "X", "C", privacy=PERSONAL),
        Field("Co-Surety Liability Amount", 57, 66, "SN", "M", kind="integer"),
        filler(67, 80, "S"),
    ],
)

RECORD_46 = CHAPTER.record(
    "46",
    "Re-insurer Record",
    "CB-37",
    [
        control("46"),
        Field("Surety Code for Re-insurer", 3, 5, "N", "M"),
        Field("Agent ID Number", 6, 16, "X", "M", privacy=PERSONAL),
        Field("Surety Name", 17, 56, "X", "C", privacy=PERSONAL),
        filler(57, 80, "S"),
    ],
)

# The disposition is printed M, and may be a space (CB-38).
RECORD_90 = CHAPTER.record(
    "90",
    "Error or Accept/Reject Message Record",
    "CB-38",
    [
        control("90"),
        Field("Disposition Type Code", 3, 3, "AN", "C", note="1", codes=DISPOSITION_TYPES),
        Field("Severity Code", 4, 4, "AN", "M", codes=SEVERITIES),
        Field("Condition Code", 5, 7, "AN", "M", note="2"),
        filler(8, 9, "X"),
        Field("Narrative Text", 10, 80, "X", "M", note="2"),
    ],
    direction="output",
)
