"""In-Bond: the QP and WP records and their responses QT and WT, and status notifications (NS).

Source: CBP and Trade Automated Interface Requirements, In-Bond, amendment 51, April 2026.
Each table stands in the order of its page; the page is the chapter's own number.  CBP names a
record by its application (QP10); on the wire it is its two digits.  What is reserved for future
use and to be space filled is filler here.
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter("In-Bond", "v51", "2026-04-01", "In-Bond")

# What names a transaction to a person: elements of its first record
IDENTITY = ("in_bond_number",)

QP, WP, NS = ("QP", "QT"), ("WP", "WT"), ("NS",)

# INB-19, INB-61
ENTRY_TYPES = {
    "61": "Immediate Transportation (IT)",
    "62": "Transportation and Exportation (T&E)",
    "63": "Immediate Exportation (IE)",
}

# INB-19
ACTIONS = {
    "A": "Add in-bond",
    "B": "Delete In-bond from Bill",
    "D": "Delete In-bond from all associated Bills",
}

# INB-20
ZONE_INDICATORS = {"Y": "In-bond move from an FTZ or bonded warehouse"}
YES_NO = {"Y": "Yes", "N": "No"}

# INB-21 Note 1, INB-34 Note 1, INB-62 Note 1: for cargo laden at an inland location or destined for
# one; all other ports have codes of Schedule K
INLAND_PLACES = {
    "80101": "Alberta",
    "80102": "Manitoba",
    "80103": "Saskatchewan",
    "80104": "Northwest Territories",
    "80105": "Yukon",
    "80106": "British Columbia",
    "80107": "Ontario",
    "80108": "Quebec",
    "80109": "Nova Scotia",
    "80110": "New Brunswick",
    "80111": "Prince Edward Island",
    "80112": "Newfoundland",
    "80113": "Nunavut",
    "97101": "Aguascalientes",
    "97102": "Baja California Norte",
    "97103": "Baja California Sur",
    "97104": "Chihuahua",
    "97105": "Colima",
    "97106": "Campeche",
    "97107": "Coahuila",
    "97108": "Chiapas",
    "97109": "Distrito Federal",
    "97110": "Durango",
    "97111": "Guerrero",
    "97112": "Guanajuato",
    "97113": "Hidalgo",
    "97114": "Jalisco",
    "97115": "Michoacan",
    "97116": "Morelos",
    "97117": "Mexico",
    "97118": "Navarit",  # printed so; Nayarit
    "97119": "Nuevo Leon",
    "97120": "Oaxaca",
    "97121": "Puebla",
    "97122": "Quintana Roo",
    "97123": "Queretaro",
    "97124": "Sinaloa",
    "97125": "San Luis Potosi",
    "97126": "Sonora",
    "97127": "Tabasco",
    "97128": "Tlaxcala",
    "97129": "Tamaulipas",
    "97130": "Veracruz",
    "97131": "Yucatan",
    "97132": "Zacatecas",
}

# INB-34 Note 1: the one circumstance of this code
LADING_PLACES = INLAND_PLACES | {"99999": "In-bond move from an FTZ or bonded warehouse"}

# INB-23
MODES = {"30": "Truck", "70": "Pipeline", "40": "Air"}

# INB-26
BILL_ACTIONS = {"A": "Add bill data", "D": "Delete In-bond from Bill"}

# INB-30, INB-31 Note 1
REFERENCE_QUALIFIERS = {
    "2K": "Food and Drug Administration (FDA) Product Type",
    "BL": "Government Bill of Lading",
    "BM": "Bill of Lading Number",
    "BN": "Booking Number",
    "CG": "Consignee's Order Number",
    "CN": "Carrier's Reference Number (PRO/Invoice)",
    "CO": "Customer Order Number",
    "CR": "Customer Reference Number",
    "CSK": "Schedule K",
    "CUB": "USCBP Bill of Lading Number",
    "CX": "Consignment Classification ID",
    "ED": "Export Declaration",
    "FEN": "Foreign Entry Number (Pedimento)",
    "FN": "Forwarder's/Agent's Reference Number",
    "FP": "Forestry Permit Number",
    "GB": "Grain Block Number",
    "GR": "Grain order Reference Number",
    "HS": "Harmonized Code System (Used when the shipment is not an IE or T&E movement, or if the "
    "HS code received from the shipper is greater than 6 digits)",
    "IN": "Consignee's Invoice Number",
    "LT": "Lot Number",
    "MA": "Ship Notice/Manifest Number (Used for the Automotive ASN Number)",
    "MB": "Master Bill of Lading",
    "OM": "Ocean Manifest",
    "OW": "Service Order Number",
    "PK": "Packing List Number",
    "PN": "Permit Number",
    "PO": "Purchase Order Number",
    "RC": "Rail Routing Code (Used by Automotive Manufacturers and Brokers)",
    "S7": "Stack Train Identification",
    "SI": "Shipper's Identifying Number for Shipment (SID)",
    "SO": "Shipper's Order (Invoice Number)",
    "ST": "Store Number",
    "SW": "Seller's Sale Number",
    "UT": "Unit Train",
    "VA": "Vessel Agent Number",
    "WU": "Vessel",
    "WY": "Waybill Number",
    "XC": "Cargo Control Number",
    "XP": "Previous Cargo Control Number",
    "ZE": "Coal Authority Number",
    "ZZ": "Mutually Defined",
}

# INB-32, INB-46
WEIGHT_UNITS = {
    "LB": "Pounds",
    "KG": "Kilograms",
    "LT": "Long Ton",
    "ST": "Short Ton",
    "ET": "Metric Ton",
    "MT": "Measurement Ton",
}

# INB-33
VOLUME_UNITS = {
    "BB": "Barge",
    "CC": "Cubic Centimeters",
    "DD": "Cord",
    "CF": "Cubic feet",
    "CM": "Cubic meters",
    "FF": "100 Board Feet",
    "GG": "Gallons",
    "HH": "Hundreds of Measurement Tons",
    "LL": "Load",
    "MM": "Cubic Decimeters",
    "NN": "Cubic Inches",
    "RR": "Car",
    "SS": "Measurement Ton",
    "TT": "Container",
    "UU": "Volumetric Unit",
    "VV": "Liter",
}

# INB-50
TEMPERATURE_UNITS = {"CE": "Degrees Centigrade/Celsius"}
NEGATIVE = {"N": "Negative"}

# INB-51 Note 2
HAZARD_QUALIFIERS = {
    "4": "46 Level DOT Code",
    "6": "Airline Tariff 6D",
    "9": "Title 49 Code of Federal Regulations",
    "A": "International Civil Aviation",
    "D": "Hazardous Materials ID DOT",
    "E": "Endorsement",
    "F": "Air Force Regulation 71-4",
    "I": "International Maritime Organization (IMO) Code",
    "R": "Bureau of Explosives 600-A (rail)",
    "U": "United Nations",
}

# INB-53, INB-59
MESSAGE_TYPES = {
    "01": "Data Rejection (Error)",
    "02": "Data Acceptance",
    "03": "Data Acceptance with Warning",
}

# INB-55, INB-56 Note 1
EVENT_ACTIONS = {
    "1": "Arrive entire in-bond at destination.",
    "2": "Arrive bill of lading at destination",
    "3": "Arrive container/equipment at destination",
    "5": "Export entire in-bond from destination.",
    "6": "Export bill of lading from destination port",
    "7": "Export container/equipment from destination port",
    "A": "Transfer of in-bond liability for entire in-bond.",
    "Z": "Diversion request",
}

# INB-58
EXPORT_MODES = {"10": "Vessel", "11": "Vessel"}

# INB-68
CONTAINER_ACTIONS = {
    "1": "The disposition action is a container level action taken specifically against the "
    "container"
}


def _type(number: str, cls: str = "N") -> Field:
    """The Record Type: the columns that say which record of its application this is."""
    return Field("Record Type", 1, 2, cls, "M", constant=number, role="control")


# --- QP: in-bond transactions -------------------------------------------------------------------

QP10 = CHAPTER.record(
    "10",
    "In-bond Header",
    "INB-19",
    [
        _type("10"),
        Field("Action Code", 3, 3, "A", "M", codes=ACTIONS),
        Field("In-bond Entry Type", 4, 5, "N", "C", note="4", codes=ENTRY_TYPES),
        Field("In-bond Number", 6, 17, "AN", "M"),
        Field("In-bond Carrier Code", 18, 21, "AN", "C", note="4"),
        Field("U.S. Port of Destination", 22, 25, "N", "C", note="4"),
        Field(
            "Port of Foreign Destination",
            26,
            30,
            "AN",
            "C",
            note="1, 4",
            codes=INLAND_PLACES,
            open=True,
        ),
        Field("Value", 31, 38, "N", "M", kind="integer", note="4"),
        Field("Bonded Carrier ID", 39, 50, "X", "C", privacy=PERSONAL, note="2, 4"),
        Field(
            "Foreign Trade Zone/ Warehouse Indicator",
            51,
            51,
            "A",
            "C",
            note="4",
            codes=ZONE_INDICATORS,
        ),
        Field("BTA/FDA Indicator", 52, 52, "A", "C", note="3, 4", codes=YES_NO),
        filler(53, 80, "AN"),
    ],
    applications=QP,
)

QP20 = CHAPTER.record(
    "20",
    "Conveyance Information",
    "INB-23",
    [
        _type("20"),
        Field("Importing Carrier Code", 3, 6, "AN", "M", note="1"),
        Field("Import Mode of Transport (MOT) Code", 7, 8, "N", "M", note="1", codes=MODES),
        Field("Country Code of Importing Carrier", 9, 10, "A", "C", format="FORMAT-COUNTRY"),
        Field("Importing Conveyance Name", 11, 33, "X", "C"),
        Field("Voyage/Flight/Trip Number", 34, 38, "X", "C", note="1"),
        filler(39, 45, "AN"),
        Field("Port of Importing Conveyance Arrival", 46, 49, "N", "M", note="1"),
        Field("Estimated Date of Arrival", 50, 55, "N", "C", kind="date_mmddyy", note="1"),
        Field("Foreign Trade Zone FIRMS Code", 56, 59, "AN", "C", note="2", format="FORMAT-FIRMS"),
        filler(60, 80, "AN"),
    ],
    applications=QP,
)

QP30 = CHAPTER.record(
    "30",
    "Bill of Lading Header",
    "INB-26",
    [
        _type("30"),
        Field("Action Code", 3, 3, "A", "M", codes=BILL_ACTIONS),
        filler(4, 4, "A"),
        Field("Sequence Number", 5, 8, "AN", "O"),
        Field("Issuer Code of Simple/Regular/Master Bill of Lading", 9, 12, "AN", "M", note="1"),
        Field(
            "Issuer Sequence of Simple/Regular Master Bill of Lading", 13, 24, "AN", "M", note="1"
        ),
        filler(25, 28, "AN", "C", label="Issuer Code of House Bill"),
        Field("House Bill Number", 29, 40, "AN", "C", note="1"),
        filler(41, 44, "AN", "C", label="Issuer of Sub-House Bill Number"),
        filler(45, 56, "AN", "C", label="Sub-house Bill Number"),
        Field("Previous In-bond Number", 57, 68, "AN", "C", note="2"),
        Field("In-Bond Quantity", 69, 78, "N", "C", kind="integer", note="2"),
        filler(79, 80, "AN"),
    ],
    applications=QP,
)


def _notified(start: int, end: int, designation: str) -> Field:
    return Field(
        "Secondary Notify Party Code",
        start,
        end,
        "AN",
        designation,
        list="secondary_notify_parties",
        note="1",
    )


QP32 = CHAPTER.record(
    "32",
    "Secondary Notify Parties",
    "INB-29",
    [
        _type("32"),
        _notified(3, 11, "M"),
        _notified(12, 20, "O"),
        _notified(21, 29, "O"),
        _notified(30, 38, "O"),
        filler(39, 80, "AN"),
    ],
    applications=QP,
)

QP33 = CHAPTER.record(
    "33",
    "Reference Identifier",
    "INB-30",
    [
        _type("33"),
        Field("Qualifier", 3, 5, "AN", "M", note="1", codes=REFERENCE_QUALIFIERS),
        Field("Reference Identifier", 6, 35, "AN", "M", note="2"),
        filler(36, 80, "AN"),
    ],
    applications=QP,
)

# Weight: since amendment 51 the chapter no longer says "whole numbers" (INB-6), but it implies no
# decimals either
QP40 = CHAPTER.record(
    "40",
    "Bill of Lading Details",
    "INB-32",
    [
        _type("40"),
        Field("Foreign Port of Lading", 3, 7, "N", "M", note="1", codes=LADING_PLACES, open=True),
        Field("Manifest Quantity", 8, 17, "N", "M", kind="integer"),
        Field("Manifest Units", 18, 22, "X", "M"),
        Field("Weight", 23, 32, "N", "M", kind="integer"),
        Field("Weight Unit", 33, 34, "A", "M", codes=WEIGHT_UNITS),
        Field("Volume", 35, 44, "N", "O", kind="integer"),
        Field("Volume Unit", 45, 46, "A", "C", codes=VOLUME_UNITS),
        Field("Place of Pre-receipt", 47, 63, "X", "O"),
        filler(64, 80, "AN"),
    ],
    applications=QP,
)

QP50 = CHAPTER.record(
    "50",
    "Foreign Shipper Name/Address",
    "INB-35",
    [
        _type("50"),
        Field("Foreign Shipper Name", 3, 37, "X", "M", privacy=PERSONAL, note="1"),
        Field("Foreign Shipper Address, Line 1", 38, 72, "X", "M", privacy=PERSONAL, note="1"),
        filler(73, 80, "AN"),
    ],
    applications=QP,
)

QP51 = CHAPTER.record(
    "51",
    "Foreign Shipper Address",
    "INB-36",
    [
        _type("51"),
        Field("Foreign Shipper Address, Line 2", 3, 37, "X", "M", privacy=PERSONAL, note="1"),
        Field("Foreign Shipper Address, Line 3", 38, 72, "X", "O", privacy=PERSONAL, note="1"),
        filler(73, 80, "AN"),
    ],
    applications=QP,
)

QP52 = CHAPTER.record(
    "52",
    "Foreign Shipper Telephone/Telex",
    "INB-37",
    [
        _type("52"),
        Field("Foreign Shipper Telephone or Telex Number", 3, 37, "X", "M", privacy=PERSONAL),
        filler(38, 80, "AN"),
    ],
    applications=QP,
)

QP55 = CHAPTER.record(
    "55",
    "Consignee Name/Address",
    "INB-38",
    [
        _type("55"),
        Field("Consignee Name", 3, 37, "X", "M", privacy=PERSONAL, note="1"),
        Field("Consignee Address, Line 1", 38, 72, "X", "M", privacy=PERSONAL, note="1"),
        filler(73, 80, "AN"),
    ],
    applications=QP,
)

QP56 = CHAPTER.record(
    "56",
    "Consignee Address",
    "INB-39",
    [
        _type("56"),
        Field("Consignee Address, Line 2", 3, 37, "X", "M", privacy=PERSONAL, note="1"),
        Field("Consignee Address, Line 3", 38, 72, "X", "O", privacy=PERSONAL, note="1"),
        filler(73, 80, "AN"),
    ],
    applications=QP,
)

QP57 = CHAPTER.record(
    "57",
    "Consignee Telephone/Telex",
    "INB-40",
    [
        _type("57"),
        Field("Consignee Telephone or Telex Number", 3, 37, "X", "M", privacy=PERSONAL),
        filler(38, 80, "AN"),
    ],
    applications=QP,
)

QP60 = CHAPTER.record(
    "60",
    "Notify Party Name/Address",
    "INB-41",
    [
        _type("60"),
        Field("Notify Party Name", 3, 37, "X", "M", privacy=PERSONAL, note="1"),
        Field("Notify Party Address, Line 1", 38, 72, "X", "M", privacy=PERSONAL, note="1"),
        filler(73, 80, "AN"),
    ],
    applications=QP,
)

QP61 = CHAPTER.record(
    "61",
    "Notify Party (Entity) Address",
    "INB-42",
    [
        _type("61"),
        Field("Notify Party Address, Line 2", 3, 37, "X", "M", privacy=PERSONAL, note="1"),
        Field("Notify Party Address, Line 3", 38, 72, "X", "O", privacy=PERSONAL, note="1"),
        filler(73, 80, "AN"),
    ],
    applications=QP,
)

QP62 = CHAPTER.record(
    "62",
    "Notify Party Telephone/Telex",
    "INB-43",
    [
        _type("62"),
        Field("Notify Party Telephone or Telex Number", 3, 37, "X", "M", privacy=PERSONAL),
        filler(38, 80, "AN"),
    ],
    applications=QP,
)

QP65 = CHAPTER.record(
    "65",
    "Bill of Lading Container",
    "INB-44",
    [
        _type("65"),
        Field("Container Number", 3, 16, "AN", "M", format="FORMAT-CONTAINER"),
        Field("Seal Number 1", 17, 31, "AN", "C"),
        Field("Seal Number 2", 32, 46, "AN", "C"),
        Field("Container Description Code", 47, 48, "AN", "C"),
        filler(49, 80, "AN"),
    ],
    applications=QP,
)

# Harmonized Number: "Left justify the number and fill any remaining positions with spaces"
QP70 = CHAPTER.record(
    "70",
    "Harmonized Nomenclature",
    "INB-45",
    [
        _type("70"),
        Field("Harmonized Number", 3, 12, "N", "M", left=True),  # INB-45: 6 to 10 digits
        filler(13, 13, "AN"),
        Field("Value", 14, 21, "N", "M", kind="integer"),
        Field("Weight", 22, 31, "N", "M", kind="integer"),
        Field("Weight Unit", 32, 33, "A", "M", codes=WEIGHT_UNITS),
        filler(34, 80, "AN"),
    ],
    applications=QP,
)

QP71 = CHAPTER.record(
    "71",
    "Bill Cargo Description",
    "INB-47",
    [
        _type("71"),
        Field("Piece Count", 3, 12, "N", "C", kind="integer", note="1"),
        Field("Description", 13, 57, "X", "M"),
        Field("Manifest Unit Code", 58, 60, "AN", "O"),
        filler(61, 80, "AN"),
    ],
    applications=QP,
)

# The markings on a package may name who is to receive it
QP72 = CHAPTER.record(
    "72",
    "Marks and Numbers",
    "INB-49",
    [
        _type("72"),
        Field("Marks and Numbers", 3, 47, "X", "M", privacy=PERSONAL),
        filler(48, 80, "AN"),
    ],
    applications=QP,
)

QP75 = CHAPTER.record(
    "75",
    "Hazardous Material",
    "INB-50",
    [
        _type("75"),
        Field("Hazardous Material Code", 3, 12, "X", "M", note="1"),
        Field("Hazardous Material Class", 13, 16, "X", "O"),
        Field(
            "Hazardous Material Code Qualifier",
            17,
            17,
            "X",
            "O",
            note="2",
            codes=HAZARD_QUALIFIERS,
        ),
        Field("Hazardous Material Description", 18, 47, "AN", "O", punctuation=True),
        Field("Hazardous Material Contact", 48, 71, "AN", "O", privacy=PERSONAL, punctuation=True),
        Field("Flashpoint Temperature", 72, 74, "N", "O", kind="integer"),
        Field("Unit of Measure Code", 75, 76, "X", "O", codes=TEMPERATURE_UNITS),
        Field("Negative Indicator", 77, 77, "A", "O", codes=NEGATIVE),
        filler(78, 80, "AN"),
    ],
    applications=QP,
)

# The description may have a phone number
QP76 = CHAPTER.record(
    "76",
    "Hazardous Material",
    "INB-52",
    [
        _type("76"),
        Field("Hazardous Material Description", 3, 31, "X", "C", privacy=PERSONAL),
        Field("Hazardous Material Classification", 32, 61, "X", "C"),
        filler(62, 80, "AN"),
    ],
    applications=QP,
)


def _message() -> list[Field]:
    """QT95 and WT95, which are printed alike."""
    return [
        _type("95"),
        Field("Narrative Message Type Code", 3, 4, "N", "M", codes=MESSAGE_TYPES),
        Field("Narrative Message Identifier", 5, 7, "AN", "M"),
        filler(8, 8, "AN"),
        Field("Narrative Message", 9, 47, "X", "M"),
        filler(48, 80, "AN"),
    ]


QT95 = CHAPTER.record(
    "95",
    "Error / Warning Message; Accept / Reject Message",
    "INB-53",
    _message(),
    direction="output",
    applications=("QT",),
)

# --- WP: arrival, export, transfer of liability, diversion ---------------------------------------

WP10 = CHAPTER.record(
    "10",
    "In-bond Event Header",
    "INB-54",
    [
        _type("10"),
        Field("Action Code", 3, 3, "AN", "M", note="1", codes=EVENT_ACTIONS),
        Field("In-bond Number", 4, 15, "AN", "C", note="2"),
        Field("Issuer Code of Simple/Regular Master Bill of Lading", 16, 19, "AN", "C"),
        Field("Simple/Regular Master Bill of Lading", 20, 31, "AN", "C"),
        filler(32, 35, "AN", "C", label="Issuer Code of House Bill of Lading"),
        Field("House Bill of Lading", 36, 47, "AN", "C"),
        Field("FIRMS Location on In-Bond Arrival", 48, 51, "AN", "C", format="FORMAT-FIRMS"),
        filler(52, 63, "AN"),
        Field("Container Number", 64, 77, "AN", "C", format="FORMAT-CONTAINER"),
        filler(78, 80, "AN"),
    ],
    applications=WP,
)

WP20 = CHAPTER.record(
    "20",
    "In-bond Event Detail",
    "INB-57",
    [
        _type("20"),
        Field("Date", 3, 8, "N", "M", kind="date_yymmdd"),
        Field("Time", 9, 14, "N", "M", kind="time_hhmmss"),
        Field("Port of Arrival", 15, 18, "N", "C"),
        Field("In-bond Carrier Code", 19, 22, "X", "C"),
        Field("Bonded Carrier ID", 23, 34, "X", "C", privacy=PERSONAL, note="1"),
        Field("City Name", 35, 53, "AN", "C", punctuation=True),
        Field("State Code", 54, 55, "A", "C"),
        Field("Export MOT", 56, 57, "N", "O", note="2", codes=EXPORT_MODES),
        Field("Export Conveyance", 58, 80, "AN", "O", punctuation=True, note="2"),
    ],
    applications=WP,
)

WT95 = CHAPTER.record(
    "95",
    "Error / Warning Message; Accept / Reject Message",
    "INB-59",
    _message(),
    direction="output",
    applications=("WT",),
)

# --- NS: status notifications -------------------------------------------------------------------

# The draft of August 2024 of the ACE Broker Download prints NS05 and NS30 to NS60 too, as an
# illustration (BD-45 to BD-50).  Columns are the same.  Where it differs, this chapter is the newer
# one, and the one that the draft itself refers to (BD-5): in NS05 the draft has other names, O for
# every element, and 5X for the voyage or trip; in NS30 it has C for the issuer of the master bill;
# in NS30 and NS40 it has shorter names.

NS05 = CHAPTER.record(
    "05",
    "Status Notification Header - Conveyance Information",
    "INB-60",
    [
        _type("05", "AN"),
        Field("Conveyance Name", 3, 25, "AN", "M", punctuation=True),
        Field("Voyage/Trip Number", 26, 30, "N", "M"),
        Field("USCBP District/Port", 31, 34, "N", "M"),
        Field("Estimated Date of Arrival", 35, 40, "N", "M", kind="date_yymmdd"),
        Field("Estimated Time of Arrival", 41, 46, "N", "C", kind="time_hhmmss"),
        filler(47, 80, "AN"),
    ],
    direction="output",
    applications=NS,
)

NS10 = CHAPTER.record(
    "10",
    "Status Notification Header - In-bond Information",
    "INB-61",
    [
        _type("10"),
        Field("In-Bond Entry Type", 3, 4, "N", "M", codes=ENTRY_TYPES),
        Field("In-bond Number", 5, 16, "AN", "M", note="2"),
        Field("U.S. Port of Destination", 17, 20, "N", "M"),
        Field("Foreign Destination", 21, 25, "N", "C", note="1", codes=INLAND_PLACES, open=True),
        filler(26, 80, "AN"),
    ],
    direction="output",
    applications=NS,
)

# The house bill is reserved here, but the Broker Download has it returned for truck and ocean
# (BD-46), so it is read
NS30 = CHAPTER.record(
    "30",
    "Status Notification Detail",
    "INB-64",
    [
        _type("30"),
        Field("Disposition Code", 3, 4, "AN", "M"),
        Field("Issuer Code of Simple/Regular Master Bill Number", 5, 8, "AN", "M"),
        Field("Simple/Regular Master Bill Number", 9, 20, "AN", "M"),
        Field("Issuer Code of House Bill Number", 21, 24, "AN", "C"),
        Field("House Bill Number", 25, 36, "AN", "C"),
        filler(37, 40, "AN", "C", label="Issuer Code of Sub-house Bill Number"),
        filler(41, 52, "AN", "C", label="Sub-house Bill Number"),
        Field("Quantity", 53, 62, "N", "M", kind="integer"),
        Field("Negative Indicator", 63, 63, "A", "C", codes=NEGATIVE),
        Field("Action Date", 64, 69, "N", "M", kind="date_yymmdd"),
        Field("Action Time", 70, 73, "N", "M", kind="time_hhmm"),
        Field("In-bond Carrier Code", 74, 77, "X", "M"),
        filler(78, 80, "AN"),
    ],
    direction="output",
    applications=NS,
)

NS40 = CHAPTER.record(
    "40",
    "Status Notification Detail - Continuation",
    "INB-66",
    [
        _type("40"),
        Field("Entry Type", 3, 4, "N", "C"),
        Field("Entry Number", 5, 19, "AN", "C"),
        Field("District/Port of Transaction", 20, 23, "N", "M"),
        Field("FIRMS Code", 24, 27, "AN", "C"),
        Field("Container Number", 28, 41, "AN", "C", note="1"),
        filler(42, 80, "AN"),
    ],
    direction="output",
    applications=NS,
)

NS50 = CHAPTER.record(
    "50",
    "Status Notification Remarks",
    "INB-67",
    [
        _type("50"),
        Field("Remarks", 3, 47, "X", "M", privacy=PERSONAL),
        filler(48, 80, "AN"),
    ],
    direction="output",
    applications=NS,
)

NS60 = CHAPTER.record(
    "60",
    "Container",
    "INB-68",
    [
        _type("60"),
        Field("Action Indicator", 3, 3, "N", "C", codes=CONTAINER_ACTIONS),
        Field("Container Number", 4, 17, "AN", "C"),
        Field("Seal Number 1", 18, 32, "AN", "C"),
        Field("Seal Number 2", 33, 47, "AN", "C"),
        filler(48, 80, "AN"),
    ],
    direction="output",
    applications=NS,
)

# --- QT, WT: the envelope is rejected -----------------------------------------------------------


def _rejected(letter: str) -> list[Field]:
    """EA, EB, EY and EZ: E, and the identifier of the control record that is in error."""
    return [
        control("E", "A"),
        Field(
            "Control Identifier of Input Record In Error",
            2,
            2,
            "A",
            "M",
            constant=letter,
            role="control",
        ),
        Field("Narrative Message", 3, 42, "X", "M"),
        filler(43, 80, "AN"),
    ]


# They have no names; the titles are what the pages say of them
EA = CHAPTER.record(
    "EA",
    "Transaction control header output record",
    "INB-69",
    _rejected("A"),
    direction="output",
    applications=("QT", "WT"),
)

EB = CHAPTER.record(
    "EB",
    "Block control header output record",
    "INB-70",
    _rejected("B"),
    direction="output",
    applications=("QT", "WT"),
)

EY = CHAPTER.record(
    "EY",
    "Block control trailer output record",
    "INB-71",
    _rejected("Y"),
    direction="output",
    applications=("QT", "WT"),
)

EZ = CHAPTER.record(
    "EZ",
    "Transaction control trailer output record",
    "INB-72",
    _rejected("Z"),
    direction="output",
    applications=("QT", "WT"),
)
