"""ACE Broker Download (BD): the bills of a manifest, copied to the broker whom the carrier names.

Source: CBP and Trade Automated Interface Requirements, ACE Broker Download, draft of August 2024;
the last change that it lists is revision 4, October 14, 2021 (BD-4).  The draft shows its changes:
what is struck out is left out.  Each table stands in the order of its page; the page is the
chapter's own number.  A record is named here with its application: BD1M is 1M on the wire.  The NS
records that the draft prints (BD-45 to BD-50) are those of the In-Bond chapter, which states them.
What is reserved for future use and space filled is filler here.
"""

from catair.chapters.in_bond import (
    ENTRY_TYPES,
    INLAND_PLACES,
    NEGATIVE,
    TEMPERATURE_UNITS,
    WEIGHT_UNITS,
)
from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("Broker Download", "v4-draft", "2024-08-01", "ACE Broker Download")

# What names a transaction to a person: elements of its first record
IDENTITY = ("carrier_code", "importing_conveyance_name", "trip_data")

# BD-12
MODES = {
    "10": "Vessel, non-container, or unable to determine if container (Including Lightered, Land "
    "Bridge and LASH)",
    "11": "Vessel Containerized (Container)",
    "20": "Rail non-container or unable to determine if container",
    "21": "Rail, containerized",
    "30": "Land, non-container or unable to determine if container",
    "40": "Air, non-container, or unable to determine container (future use)",
    "41": "Air, containerized (future use)",
}

# BD-13
MANIFEST_TYPES = {
    "P": "Preliminary (Rail and Truck)",
    "Y": "Amendment (Rail, Ocean and Truck)",
    "T": "In-transit (Rail and Truck) Future Use",
    "W": "Complete (Ocean and Truck)",
}

# BD-17
ACTIONS = {
    "A": "Add bill of lading.",
    "D": "Delete bill of lading.",
    "M": "Replace segment.",
    "R": "Replace the existing manifest quantity with new data.",
}

# BD-18
OFFICE_QUALIFIERS = {"ABI": "ABI Office Routing code"}

# BD-20; a blank is 0
MASTER_IN_BOND_INDICATORS = {"0": "Not MIB", "1": "MIB"}

# BD-20, BD-33
TRANSIT_TYPES = {
    "69": "Transit (US-Canada-US)",
    "70": "Transit (Canada-US-Canada)",
}
IN_BOND_TYPES = ENTRY_TYPES | TRANSIT_TYPES

# BD-22, BD-23 Note 2, the first words of each; a blank is 0
BILL_TYPES = {
    "0": "Simple/Regular bill",
    "2": "Empty equipment/instruments of international traffic",
    "3": "Sec 321 Tariff Act of 1930",
    "4": "Intangibles or General Note 1-exemptions",
    "5": "In-transit",
    "6": "Gifts",
    "7": "Section 321 Release Off the Manifest (No Participating Government Agency Considerations) "
    "- House Bill (Ocean Only)",
    "8": "American goods returned",
    "9": "Consolidated Shipment",
    "B": "Simple/Regular Bill Foreign Retained On Board (FROB) (Ocean Only)",
    "I": "One Entry per C4 Code",
    "J": "Individual Entry Multiple C4's",
    "K": "One entry per unit train (Rail)",
    "M": "Master Bill (MVOCC) (Ocean only)",
    "N": "House Bill (NVOCC) (Ocean only)",
    "O": "Master FROB (MVOCC) (Ocean only)",
    "P": "House FROB (NVOCC) (Ocean only)",
    "R": "Section 321 BTA",
    "S": "CBPF-7523",
    "T": "CPBF-3311",  # printed so; CBPF
    "U": "CBPF-3299",
}

# BD-25, BD-26 Note 1
REFERENCE_QUALIFIERS = {
    "2K": "Food and Drug Administration (FDA) Product Type",
    "8S": "Broker Identification - used only by Truck",
    "BEN": "Brokers Entry Number - This is only used by Truck",
    "BL": "Government Bill of Lading",
    "BM": "Bill of Lading Number",
    "BN": "Booking Number",
    "CG": "Consignee's Order Number",
    "CN": "Carrier's Reference Number (Pro or Invoice Number)",
    "CO": "Customer Order Number",
    "CR": "Customer Reference Number",
    "CUB": "USCBP Bill of Lading Number",
    "CX": "Consignment Classification Number",
    "ED": "Export Declaration",
    "EP": "Softwood Lumber Permit",
    "FEN": "Foreign Entry Number - Mexican Pedimento",
    "FN": "Forwarders or Agents Reference Number",
    "FP": "Forestry Permit Number",
    "GB": "Grain Block Number",
    "GR": "Grain Order Reference Number",
    "HS": "Harmonized Code System",
    "IN": "Consignee's Invoice Number",
    "LT": "Lot Number",
    "MA": "Ship Notice or Manifest Number",
    "MB": "Master Bill of Lading",
    "OB": "Ocean Bill of Lading - This is used by Rail and Truck",
    "OL": "Identifies the original bill when the bill of lading has been split after initial "
    "loading.",
    "OM": "Ocean Manifest",
    "OW": "Service Order Number",
    "PK": "Packing List Number",
    "PN": "Permit Number",
    "PO": "Purchase Order Number",
    "RC": "Rail Routing Code",
    "RR": "Railroad",
    "S7": "Stack Train Identification",
    "SI": "Shipper's Identifying Number for Shipment (SID) - This is used by Rail and Truck",
    "SO": "Shipper's Order (Invoice Number)",
    "ST": "Store Number",
    "SW": "Seller's Sale Number",
    "UT": "Unit Train",
    "VA": "Vessel Agent Number",
    "WU": "Vessel",
    "WY": "Rail Waybill Number",
    "XC": "Canadian Cargo Control Number (CCN)",
    "XP": "Previous Cargo Control Number",
    "ZE": "Coal Authority Number",
    "ZZ": "Mutually Defined",
}

# BD-27, which calls them the more common ones
ENTITIES = {
    "BN": "Beneficial Owner",
    "C1": "In Care of Party",
    "CB": "CBP Broker",
    "CD": "Consignee to Receive Mail & Small Parcels",
    "CN": "Consignee",
    "IM": "Importer",
    "N1": "Notify Party #1",
    "N2": "Notify Party #2",
    "OO": "Order of Party",
    "PF": "Payer of Freight",
    "SF": "Shipped From",
    "SH": "Shipper",
    "UC": "Ultimate Consignee",
    "SNP": "Secondary Notify Party",
}
PARTY_QUALIFIERS = {"2": "SCAC", "17": "ABI Routing Code"}

# BD-32 Note 1
NUMBER_QUALIFIERS = {
    "AU": "Defense Switched Network Department of Defense Telecommunications System and Successor "
    "of the Automatic Voice Network (AUTOVON)",
    "CP": "Cellular Phone",
    "ED": "Electronic Data Interchange Access Number",
    "EM": "Electronic Mail",
    "EX": "Telephone Extension",
    "FT": "Federal Telecommunications System (FTS)",
    "FX": "Facsimile",
    "HP": "Home Phone Number",
    "IT": "International Telephone",
    "PS": "Packet Switching",
    "TE": "Telephone",
    "TL": "Telex",
    "TM": "Telemail",
    "TX": "TWX",
    "WP": "Work Phone Number",
}

# BD-33
PRIOR_NOTICES = {"Y": "PN on file with FDA", "N": "No PN on file"}

# BD-35
EXPORT_MODES = {"S": "Sea"}

# BD-37
LOAD_STATUSES = {
    "E": "Empty",
    "L": "Loaded",
    "C": "IITs covered by carrier's bond",
    "I": "IITs covered by importers bond",
    "A": "IITs and merchandise covered by carriers bond",
    "B": "IITs and merchandise covered by importers bond",
}
SERVICES = {
    "BB": "Break Bulk",
    "CS": "Container Station",
    "CY": "Container Yard",
    "HH": "House-to-House",
    "HL": "Headload or Devanning",
    "HP": "House-to-Pier",
    "MD": "Mixed Delivery",
    "NC": "Non-Containerized",
    "PH": "Pier-to-House",
    "PP": "Pier-to-Pier",
    "RR": "Roll on - Roll Off",
}

# BD-39; the first six for rail and ocean, the others for truck
COMMODITY_WEIGHT_UNITS = WEIGHT_UNITS | {
    "G": "Grams",
    "L": "Pounds",
    "K": "Kilograms",
    "O": "Ounces",
    "T": "Tons",
}

BD1M = CHAPTER.record(
    "1M",
    "Manifest",
    "BD-12",
    [
        control("1M"),
        Field("Carrier Code", 3, 6, "AN", "M"),
        Field("Transportation Indicator", 7, 8, "N", "M", codes=MODES),
        Field("Country Code of Importing Conveyance", 9, 10, "A", "C"),
        Field("Importing Conveyance Name", 11, 33, "X", "C"),
        Field("Trip Data", 34, 38, "X", "O"),
        filler(39, 43, "AN"),
        Field("Manifest Sequence Number", 44, 49, "N", "O"),
        filler(50, 50, "AN"),
        Field("Vessel Code", 51, 57, "AN", "C"),
        Field("Manifest Type Code", 58, 58, "A", "M", codes=MANIFEST_TYPES),
        filler(59, 80, "AN"),
    ],
    direction="output",
)

BD2M = CHAPTER.record(
    "2M",
    "Manifest Reference Identifier",
    "BD-14",
    [
        control("2M"),
        Field("Carrier-Assigned Batch Number", 3, 32, "AN", "M"),
        filler(33, 80, "AN"),
    ],
    direction="output",
)

BD1P = CHAPTER.record(
    "1P",
    "Port",
    "BD-15",
    [
        control("1P"),
        Field("Port of Unlading", 3, 6, "N", "M"),
        Field("Original Scheduled Date of Arrival", 7, 12, "N", "M", kind="date_mmddyy"),
        filler(13, 17, "AN"),
        Field("FIRMS Code", 18, 21, "AN", "O"),
        Field("Time", 22, 25, "AN", "C", kind="time_hhmm"),
        filler(26, 80, "AN"),
    ],
    direction="output",
)

BD1J = CHAPTER.record(
    "1J",
    "Issuer Code",
    "BD-16",
    [
        control("1J"),
        Field("Issuer Code", 3, 6, "AN", "M"),
        filler(7, 80, "AN"),
    ],
    direction="output",
)

# Action Code is printed 1N, but every code is a letter
BD1A = CHAPTER.record(
    "1A",
    "Amendment",
    "BD-17",
    [
        control("1A"),
        Field("Carrier Code", 3, 6, "AN", "M"),
        Field("CBP Port", 7, 10, "N", "M"),
        Field("Action Code", 11, 11, "N", "C", written="A", codes=ACTIONS),
        Field("Bill of Lading Number", 12, 23, "AN", "M"),
        Field("Quantity", 24, 33, "X", "C"),
        Field("Amendment Code", 34, 35, "X", "C"),
        Field("House Bill Number", 36, 47, "X", "C"),
        filler(48, 51, "AN"),
        Field("Code Qualifier", 52, 54, "AN", "C", codes=OFFICE_QUALIFIERS),
        Field("ID Code", 55, 71, "AN", "C"),
        Field("Issuer Code", 72, 75, "A", "C"),
        filler(76, 80, "AN"),
    ],
    direction="output",
)

# Column 47: "Status Indicator" is struck out and "Type Code" put in its place
BD1B = CHAPTER.record(
    "1B",
    "Bill of Lading Transaction",
    "BD-19",
    [
        control("1B"),
        Field("Bill of Lading", 3, 14, "X", "M"),
        Field("Foreign Port of Lading", 15, 19, "N", "M", note="1", codes=INLAND_PLACES, open=True),
        Field("Manifest Quantity", 20, 29, "N", "C", kind="integer"),
        Field("Manifest Units", 30, 34, "X", "C"),
        Field("Weight", 35, 44, "N", "C", kind="integer"),
        Field("Weight Unit", 45, 46, "A", "C", codes=WEIGHT_UNITS),
        Field("Bill of Lading Type Code", 47, 47, "X", "C", note="2", codes=BILL_TYPES),
        Field("Master In-Bond Indicator", 48, 48, "X", "C", codes=MASTER_IN_BOND_INDICATORS),
        Field("House Bill Number", 49, 60, "X", "C"),
        Field("In-Bond Entry Type", 61, 62, "N", "C", codes=IN_BOND_TYPES),
        Field("In-Bond Port of Destination", 63, 66, "N", "M"),
        Field("Issuer Code", 67, 70, "AN", "C"),
        filler(71, 80, "AN"),
    ],
    direction="output",
)

BD2B = CHAPTER.record(
    "2B",
    "Bill of Lading Transaction",
    "BD-24",
    [
        control("2B"),
        Field("Measurement", 3, 12, "N", "O", kind="integer"),
        Field("Measurement Unit", 13, 14, "A", "C"),
        Field("Place of Receipt by Pre-carrier", 15, 31, "AN", "C"),
        filler(32, 43, "X"),
        Field("Carrier Code", 44, 47, "AN", "O", list="secondary_notify_parties"),
        Field("Carrier Code", 48, 51, "AN", "O", list="secondary_notify_parties"),
        filler(52, 80, "AN"),
    ],
    direction="output",
)

BD4B = CHAPTER.record(
    "4B",
    "Bill of Lading Reference Identifier",
    "BD-25",
    [
        control("4B"),
        Field("Reference Qualifier", 3, 5, "AN", "M", note="1", codes=REFERENCE_QUALIFIERS),
        Field("Reference Number", 6, 35, "AN", "M"),
        filler(36, 80, "AN"),
    ],
    direction="output",
)

# Printed 2A for the identifier, which has a digit, and 78AN for the 17 columns of the filler
BD0N = CHAPTER.record(
    "0N",
    "Entity Name",
    "BD-27",
    [
        Field("Control Identifier", 1, 2, "A", "M", constant="0N", role="control", written="AN"),
        Field("Entity ID Code", 3, 5, "AN", "C", codes=ENTITIES),
        Field("Name", 6, 40, "AN", "C", privacy=PERSONAL, punctuation=True),
        Field("Code Qualifier", 41, 42, "AN", "C", codes=PARTY_QUALIFIERS),
        Field("ID Code", 43, 59, "AN", "C"),
        filler(60, 61, "AN", "O", label="Entity Relationship Code"),
        filler(62, 63, "AN", "O", label="Entity ID Code"),
        filler(64, 80, "AN"),
    ],
    direction="output",
)

BD2N = CHAPTER.record(
    "2N",
    "Entity Address",
    "BD-29",
    [
        control("2N"),
        Field("Entity Party Address", 3, 37, "X", "M", privacy=PERSONAL, list="addresses"),
        Field("Entity Party Address", 38, 72, "X", "C", privacy=PERSONAL, list="addresses"),
        filler(73, 80, "AN"),
    ],
    direction="output",
)

BD3N = CHAPTER.record(
    "3N",
    "Entity Geographic Area",
    "BD-30",
    [
        control("3N"),
        Field("City Name", 3, 21, "AN", "C", privacy=PERSONAL, punctuation=True),
        Field("State/Province", 22, 23, "AN", "O", privacy=PERSONAL),
        Field("Postal Code", 24, 32, "AN", "O", privacy=PERSONAL),
        Field("Country Code", 33, 34, "AN", "O"),
        Field("Location Identifier", 35, 39, "AN", "C", privacy=PERSONAL, note="1"),
        filler(40, 80, "AN"),
    ],
    direction="output",
)

BD4N = CHAPTER.record(
    "4N",
    "Administrative Communication Contact",
    "BD-32",
    [
        control("4N"),
        Field("Contact Name", 3, 25, "AN", "O", privacy=PERSONAL, punctuation=True),
        Field("Comm Number Qualifier", 26, 27, "AN", "C", note="1", codes=NUMBER_QUALIFIERS),
        Field("Communications Number", 28, 52, "AN", "C", privacy=PERSONAL, punctuation=True),
        filler(53, 54, "AN", "C", label="Comm Number Qualifier"),
        filler(55, 79, "AN", "C", label="Communications Number"),
        filler(80, 80, "AN"),
    ],
    direction="output",
)

BD1I = CHAPTER.record(
    "1I",
    "In-bond",
    "BD-33",
    [
        control("1I"),
        Field("In-Bond Entry Type", 3, 4, "N", "M", codes=IN_BOND_TYPES),
        Field("FDA/BTA Confirmation Indicator", 5, 5, "A", "M", codes=PRIOR_NOTICES),
        filler(6, 6, "AN"),
        Field("Conventional In-Bond Number", 7, 15, "N", "C"),
        Field("In-Bond Carrier Code", 16, 19, "AN", "C"),
        Field("U.S. Port of Destination", 20, 23, "N", "C"),
        Field("Foreign Destination", 24, 28, "N", "C"),
        Field("Value", 29, 36, "N", "M", kind="integer"),
        Field("Bonded Carrier ID Number", 37, 48, "X", "M", privacy=PERSONAL),
        Field("Paperless In-Bond", 49, 59, "AN", "C"),
        Field("Shipment Control Number In-Bond", 60, 75, "AN", "C"),
        filler(76, 80, "AN"),
    ],
    direction="output",
)

# Transportation Indicator is printed 2N, but must be S
BD2I = CHAPTER.record(
    "2I",
    "In-bond",
    "BD-35",
    [
        control("2I"),
        Field("Transportation Indicator", 3, 4, "N", "O", written="A", codes=EXPORT_MODES),
        Field("Vessel Name", 5, 27, "AN", "O", punctuation=True),
        filler(28, 80, "AN"),
    ],
    direction="output",
)

# Length, height and width are feet and inches (FFFII, FFFFFFII), so they are no numbers
BD1C = CHAPTER.record(
    "1C",
    "Bill of Lading Container",
    "BD-36",
    [
        control("1C"),
        Field("Equipment Initial", 3, 6, "AN", "O"),
        Field("Equipment Number", 7, 16, "AN", "M"),
        Field("Seal Number 1", 17, 31, "AN", "C"),
        Field("Seal Number 2", 32, 46, "AN", "C"),
        Field("Container/Equipment Description Code", 47, 48, "AN", "C"),
        Field("Container/Equipment Length", 49, 53, "N", "O"),
        Field("Height", 54, 61, "X", "O"),
        Field("Width", 62, 69, "X", "O"),
        Field("Container/Equipment Type", 70, 73, "AN", "O"),
        Field("Load/Empty Status Code", 74, 74, "A", "O", codes=LOAD_STATUSES),
        Field("Type of Service", 75, 76, "AN", "O", codes=SERVICES),
        filler(77, 80, "AN"),
    ],
    direction="output",
)

BD2C = CHAPTER.record(
    "2C",
    "Bill of Lading Container - Motor Vehicle Control",
    "BD-38",
    [
        control("2C"),
        Field("VIN", 3, 32, "AN", "M"),
        filler(33, 42, "AN"),
        Field("Factory Car Order Number", 43, 52, "AN", "O"),
        filler(53, 80, "AN"),
    ],
    direction="output",
)

# Harmonized Number: "Left justify the number and fill any remaining positions with spaces"
BD0D = CHAPTER.record(
    "0D",
    "Harmonized Nomenclature",
    "BD-39",
    [
        control("0D"),
        Field("Harmonized Number", 3, 13, "N", "C", left=True),  # BD-39: 6 digits or more
        Field("Value", 14, 21, "N", "C", kind="integer"),
        Field("Weight", 22, 31, "N", "C", kind="integer"),
        Field("Weight Unit", 32, 33, "A", "C", codes=COMMODITY_WEIGHT_UNITS),
        filler(34, 80, "AN"),
    ],
    direction="output",
)

BD1D = CHAPTER.record(
    "1D",
    "Bill Cargo Description",
    "BD-40",
    [
        control("1D"),
        Field("Piece Count", 3, 12, "N", "C", kind="integer"),
        Field("Description", 13, 57, "X", "M"),
        Field("C4 Number", 58, 71, "AN", "O"),
        Field("Manifest Unit Code", 72, 74, "AN", "O"),
        Field("Country Code", 75, 76, "AN", "O"),
        filler(77, 80, "AN"),
    ],
    direction="output",
)

# Marks and Numbers is printed 45AN, but may be a period; the markings on a package may name who is
# to receive it
BD2D = CHAPTER.record(
    "2D",
    "Marks and Numbers",
    "BD-41",
    [
        control("2D"),
        Field("Marks and Numbers", 3, 47, "AN", "C", privacy=PERSONAL, written="X"),
        filler(48, 80, "AN"),
    ],
    direction="output",
)

BD1V = CHAPTER.record(
    "1V",
    "Hazardous Material",
    "BD-42",
    [
        control("1V"),
        Field("Hazardous Material Code", 3, 12, "X", "M"),
        Field("Hazardous Material Class", 13, 16, "X", "O"),
        Field("Hazardous Material Code Qualifier", 17, 17, "X", "O"),
        Field("Hazardous Material Description", 18, 47, "AN", "O", punctuation=True),
        Field("Hazardous Material Contact", 48, 71, "AN", "O", privacy=PERSONAL, punctuation=True),
        Field("UN Hazardous Material Page", 72, 77, "AN", "O"),
        filler(78, 80, "AN"),
    ],
    direction="output",
)

BD2V = CHAPTER.record(
    "2V",
    "Hazardous Material",
    "BD-43",
    [
        control("2V"),
        Field("Flashpoint Temperature", 3, 5, "N", "C", kind="integer"),
        Field("Unit of Measure Code", 6, 7, "X", "C", codes=TEMPERATURE_UNITS),
        Field("Negative Indicator", 8, 8, "A", "C", codes=NEGATIVE),
        filler(9, 80, "AN"),
    ],
    direction="output",
)

# The description may have a phone number
BD3V = CHAPTER.record(
    "3V",
    "Hazardous Material",
    "BD-44",
    [
        control("3V"),
        Field(
            "Hazardous Material Description", 3, 32, "AN", "O", privacy=PERSONAL, punctuation=True
        ),
        Field("Hazardous Material Classification", 33, 62, "AN", "C", punctuation=True),
        filler(63, 80, "AN"),
    ],
    direction="output",
)
