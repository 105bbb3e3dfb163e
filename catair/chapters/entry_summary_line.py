"""Entry Summary Create/Update (AE): the records of a line item.

Source: CBP and Trade Automated Interface Requirements, Entry Summary Create/Update, revision 109,
July 16, 2026, ESF-65 to ESF-127.  The PGnn records of the PGA grouping are another chapter's
(ESF-25); the OI record before them is printed here (ESF-93).

An importer's additional declaration (54) has a layout for each declaration type: Note 1 (ESF-102 to
ESF-117) prints columns 5-80, and columns 1-4 are those of the 54-Record (ESF-101), which is also
the layout of a type that is not printed.
"""

from catair.chapters import entry_summary
from catair.chapters.cargo_release import ADDRESS_QUALIFIERS, IMPORTER_TYPES
from catair.chapters.entry_summary import GBI_QUALIFIERS, LINE_FEES, YES
from catair.fields import PERSONAL, Field, control, filler

CHAPTER = entry_summary.CHAPTER.part()

# ESF-65
ARTICLE_SETS = {
    "X": "The line item is the 'header' of an article set.",
    "V": "The line item is a component of an article set.",
}

# ESF-67, ESF-68; C for shipments entered on or after January 1, 2023
PRODUCT_CLAIMS = {
    "C": "Craft Beverage Modernization Act (CBMA) tax benefit assignment, of which a refund claim "
    "is to be filed with the TTB",
    "F": "A 'folklore product'",
    "G": "A 'made to measure' suit of Hong Kong origin.",
    "H": "Certain garments in chapter 61 or 62 of the HTS which may be eligible for entry under a "
    "special access program.",
    "M": "A textile fashion sample.",
}
RELATIONS = {"Y": "Yes; Companies related.", "N": "No; Companies NOT related."}

# ESF-69
FEE_EXEMPTIONS = {
    "1": "Cotton (056) fee exempt for the cotton article.",
    "2": "Other agriculture fee exempt; Importer has obtained an organic product exemption "
    "certificate from the Department of Agriculture.",
}

# ESF-72
ZONE_STATUSES = {"P": "Privileged Foreign", "N": "Non-Privileged Foreign", "D": "Domestic"}

# ESF-76
RULING_TYPES = {
    "C": "A Pre-Classification number, specifically citing the Importer and merchandise",
    "P": "A Pre-Approval number, specifically citing the Importer and merchandise",
    "R": "A Binding Ruling number",
}

# ESF-78
ARTICLE_PARTIES = {
    "M": "Manufacturer/Supplier",
    "C": "Delivered To Party",
    "S": "Sold To Party",
    "E": "Foreign Exporter",
}

# ESF-82 Note 1
LINE_ENTITIES = {
    "MF": "Manufacturer",
    "SE": "Seller",
    "BY": "Buyer",
    "ST": "Ship To Party",
    "LG": "Scheduled Container Stuffing Location",
    "CS": "Consolidator",
    "CN": "Consignee",
    "SH": "Shipper",
    "EX": "Exporter",
    "DR": "Distributor",
    "PK": "Packager",
}

# ESF-95, ESF-96
LICENSES = {
    "01": "Steel Import License",
    "02": "Singapore TPL Certificate",
    "03": "Canadian NAFTA TPL Certificate",
    "04": "Mexican NAFTA TPL Certificate",
    "05": "Beef Export Certificate",
    "06": "Diamond Certificate",
    "07": "Andean Drug Partnership Drug Eradication Act (ATPDEA) Certificate (HTS 98211119)",
    "08": "Australia Free Trade Export Certificate",
    "09": "Mexican Cement Import License",
    "10": "CAFTA TPL Certificate",
    "11": "Atlantic Lumber Board (ALB) Certificate",
    "12": "Cotton Shirting Fabric License",
    "13": "Haiti Earned Import Allowance",
    "14": "Agricultural License",
    "15": "Canadian Softwood Lumber Permit (note: 1990's program; no longer active)",
    "16": "Canadian Export Sugar Certificate",
    "17": "Wool License",
    "18": "Caribbean Basin Trade Partnership Act (CBTPA) Certification",
    "19": "African Growth and Opportunity Act (AGOA) Textile Provision Number",
    "20": "Other 'Non-Standard' Visa (not used at this time)",
    "21": "USDA Sugar Certificate",
    "22": "Organic Product Exemption Certificate",
    "23": "AMS Certificate of Exemption",
    "24": "AMS US Origin Certificate (not yet available)",
    "25": "Dominican Republic Earned Allowance Program Certificate",
    "26": "Mexican Sugar Export License",
    "27": "General Note 15 (c) Waiver Certificate",
    "28": "Aluminum Import License",
    "29": "Canadian USMCA TPL Certificate",
    "30": "Mexican USMCA TPL Certificate",
    "31": "Argentine White Grape Juice Concentrate Export License",
}

# ESF-98
DEPOSITS = {
    "B": "The duty amount is to be covered under a surety bond.",
    "C": "The duty amount is to be collected as a cash deposit.",
}
RATE_TYPES = {
    "A": "The case rate is an ad valorem rate.",
    "S": "The case rate is a specific rate.",
}

# ESF-101
DECLARATIONS = {
    "01": "Softwood Lumber Export Information.",
    "02": "Product Exclusion Information - Steel products.",
    "03": "Product Exclusion Information - Aluminum products.",
    "04": "South Korean (KR) Export Steel Certificate.",
    "05": "CBMA Product Detail.",
    "06": "AD/CVD Certification Designation.",
    "07": "Aluminum Smelt and Cast Country Detail.",
    "08": "Steel Melt and Pour Country Detail.",
    "09": "201 Bifacial Certification Designation.",
    "10": "Ship-to-Shore Crane Certification Designation.",
    "11": "Auto Parts Offset License.",
    "12": "Copper Smelt and Cast Country Detail.",
}

# ESF-102, ESF-111
YES_NO = {"Y": "Yes", "N": "No"}

# ESF-110, ESF-114, ESF-115: certification documents are in the Document Image System
CASE_CERTIFICATIONS = {"ADCVD CERT": "AD/CVD certification"}
BIFACIAL_CERTIFICATIONS = {"201BIFAC CERT": "Importer Certification, HTS 9903.45.29"}
CRANE_CERTIFICATIONS = {"301STS CERT": "Importer Certification, HTS 9903.91.09"}

# ESF-113
OTHER_COUNTRY = {"OTH": "Other"}

# ESF-122 Note 2, with the field names of each type
SANCTION_RECORDS = {
    "FSHNG INFO": "Method of Harvest, Vessel Flag, Vessel Name, Vessel IMO, Country of Harvest",
    "MINE INFO": "Country of Mining",
}

# ESF-218, ESF-219, AE Table 8
PROGRAMS = {
    "A": "Generalized System of Preferences (GSP).",
    "AU": "Australia Free Trade Agreement.",
    "B": "Automotive Product Trade Act.",
    "B#": "Automotive Product Trade Act + FTA MPF Exemption.",
    "BH": "Bahrain Free Trade Agreement.",
    "C": "Agreement on Trade in Civil Aircraft.",
    "C#": "Agreement on Trade in Civil Aircraft + FTA MPF Exemption.",
    "CA": "North American Free Trade Agreement (NAFTA) - Canada. "
    "(Scheduled last day in effect: June 30, 2020)",
    "CL": "Chile Free Trade Act.",
    "CO": "Columbia Trade Promotion Agreement.",
    "D": "African Growth and Opportunity Act (AGOA).",
    "E": "Caribbean Basin Economic Recovery Act (CBERA); also known as the Caribbean Basin "
    "Initiative (CBI).",
    "IL": "U.S. - Israel Free Trade Area Agreement.",
    "J": "Andean Trade Preference Act (ATPA).",
    "J+": "Andean Trade Promotion and Drug Eradication Act (ATPDEA).",
    "JO": "Jordan Free Trade Agreement.",
    "JP": "U.S. - Japan Trade Agreement.",
    "K": "Agreement on Trade in Pharmaceutical Products.",
    "K#": "Agreement on Trade in Pharmaceutical Products + FTA MPF Exemption.",
    "KR": "U.S. - Korea Free Trade Agreement.",
    "L": "Uruguay Round Concessions on Intermediate Chemicals for Dyes.",
    "L#": "Uruguay Round concessions on Intermediate Chemicals for Dyes + FTA MPF Exemption.",
    "MA": "Morocco Free Trade Agreement.",
    "MX": "North American Free Trade Agreement (NAFTA) - Mexico. "
    "(Scheduled last day in effect: June 30, 2020)",
    "N": "A product of the West Bank, Gaza Strip (GZ), a qualifying industrial zone (Jordan), or "
    "Israel (Israel) under the U.S. - Israel Free Trade Area Agreement.",
    "NP": "Nepal Preference Program.",
    "OM": "Oman Free Trade Agreement.",
    "P": "Originating Central American Free Trade Agreement (CAFTA).",
    "PA": "Panama Trade Promotion Agreement.",
    "PE": "Peru Trade Promotion Agreement.",
    "P+": "Qualifying Central American Free Trade Agreement (CAFTA).",
    "R": "Caribbean Basin Trade Partnership Act (CBTPA).",
    "S": "U.S.-Mexico-Canada Agreement (USMCA). (Entry into Force Date: July 1, 2020)",
    "S+": "Qualifying U.S.-Mexico-Canada Agreement (USMCA) commodities. "
    "(Entry into Force Date: July 1, 2020)",
    "SG": "Singapore Free Trade Act.",
    "W": "Products of Puerto Rico advanced in value or improved in condition in a CBERA country.",
    "Y": "U.S. Insular Possession.",
    "Z": "Freely Associated States.",
}

# ESF-220, AE Table 10
CENSUS_OVERRIDES = {
    "01": "Exception to Embargo",
    "02": "Timing of Embargo",
    "03": "Country Verified as Correct",
    "04": "Prototype",
    "05": "Sample",
    "06": "Assist",
    "07": "One-of-a-kind",
    "08": "Precision Made",
    "09": "Unique Material",
    "10": "Experimental Drug",
    "11": "Military Application",
    "12": "Mass Produced",
    "13": "Less Than Perfect",
    "14": "Lower Quality Material",
    "15": "Market Conditions",
    "16": "Special Handling Required",
    "17": "Chartered Transportation",
    "18": "Insurance Costs Very High",
    "19": "Rush Delivery",
    "20": "Weight of Article Heavier Than Normal",
    "21": "Weight of Article Lighter Than Normal",
    "22": "Packaging Heavier Than Normal",
    "23": "Packaging Lighter Than Normal",
    "24": "Non-product Line Item Needed to Conduct Business",
    "25": "Beginning to Import New Product Line",
    "26": "Country of Export Verified as Correct",
    "27": "FTZ Withdrawal Low Foreign Value",
    "49": "Parameter Change Request Pending",
    "50": "Correct as Entered",
    "51": "Entered Under Special Conditions",
}

# ESF-221, AE Table 11
CENSUS_CONDITIONS = {
    "27A": "*CENSUS* IMPROBABLE COUNTRY",
    "27P": "*CENSUS* MAXIMUM VALUE EXCEEDED",
    "27B": "*CENSUS* QTY1/QTY2",
    "27M": "*CENSUS* QTY2/QTY1",
    "27D": "*CENSUS* OR-HI VAL/QTY (1)",
    "27F": "*CENSUS* OR-HI VAL/QTY (2)",
    "27C": "*CENSUS* OR-LO VAL/QTY (1)",
    "28E": "*CENSUS* OR-LO VAL/QTY (2)",
    "27G": "*CENSUS* IMPROBABLE AIR TARIFF",
    "27I": "*CENSUS* GROSS WEIGHT - VESSEL",
    "27H": "*CENSUS* GROSS WEIGHT - AIR",
    "27Q": "*CENSUS* MAXIMUM CHARGES EXCEEDED",
    "27J": "*CENSUS* OR-AGR CHARGES/VALUE",
}

# ESF-222, AE Table 13
TAXES = {
    "016": "Distilled Spirits",
    "017": "Wines",
    "018": "Tobacco Products",
    "022": "Other (not included above)",
}

# ESF-224, ESF-225, AE Table 15, without its explanations
LINE_REASONS = {
    "L01": "Invoice.",
    "L02": "SPI.",
    "L03": "Classification.",
    "L04": "Value.",
    "L05": "Non-Dutiable Charges.",
    "L06": "Duty.",
    "L07": "COO.",
    "L08": "COE.",
    "L09": "AD/CVD Case-Critical Circumstances.",
    "L10": "AD/CVD Case-Party.",
    "L11": "AD/CVD Case-Rate.",
    "L12": "AD/CVD Case-Scope.",
    "L13": "AD/CVD Case-Non-Reimbursement Statement.",
    "L14": "Ruling.",
    "L15": "PGA-FCC.",
    "L16": "Tax.",
    "L17": "MPF.",
    "L18": "Fee-Other.",
    "L19": "Manufacturer.",
    "L20": "Foreign Exporter.",
    "L21": "Sold to Party.",
    "L22": "Delivered To Party.",
    "L23": "Textile Category.",
    "L24": "Standard Visa.",
    "L25": "Textile Export Date.",
    "L26": "License/Certificate/Permit.",
    "L27": "Softwood Lumber Export Price.",
    "L28": "Softwood Lumber Export Charges.",
    "L29": "Quantity Change.",
    "L30": "Relationship Change.",
    "L31": "Shipping Weight.",
}

# ESF-247, AE Table 17
OTHER_REVENUES = {"672": "Coffee Imports to Puerto Rico - Duty Assessment"}


def _type(code: str | None = None) -> Field:
    """The element of the 54-Record that chooses the layout (ESF-101)."""
    label = "Importer's Additional Declaration Type Code"
    codes = {code: DECLARATIONS[code]} if code else DECLARATIONS
    return Field(label, 3, 4, "AN", "M", codes=codes, constant=code)


def _when(code: str) -> tuple[str, tuple[str, ...]]:
    return _type().name, (code,)


def _reason(number: int, start: int, end: int, designation: str) -> Field:
    """One of the five reason codes of the 63-Record (ESF-125)."""
    label = f"Post Summary Correction Line Reason Code ({number})"
    return Field(label, start, end, "AN", designation, note="1, 2", codes=LINE_REASONS)


def _override(start: int, designation: str) -> tuple[Field, Field]:
    """One of the seven condition codes of the CW02-Record, and its override (ESF-126)."""
    condition = ("Census Warning Condition Code", start, start + 2, "AN", designation)
    override = ("Census Warning Condition Override Code", start + 3, start + 4, "AN", designation)
    return (
        Field(*condition, list="overrides", note="1, 2", codes=CENSUS_CONDITIONS),
        Field(*override, list="overrides", note="1, 2", codes=CENSUS_OVERRIDES),
    )


RECORD_40 = CHAPTER.record(
    "40",
    "Line Item Header",
    "ESF-65",
    [
        control("40"),
        filler(3, 4, "S"),
        Field("Line Item Identifier", 5, 7, "X", "M", note="1"),
        Field("Article Set Indicator", 8, 8, "AN", "C", codes=ARTICLE_SETS),
        Field("Country of Origin Code", 9, 10, "X", "M"),
        Field("Country of Export Code", 11, 12, "AN", "C", note="2", format="FORMAT-COUNTRY"),
        Field("Date of Exportation", 13, 18, "D", "C", kind="date_mmddyy"),
        Field("Date of Exportation (for Textiles)", 19, 24, "D", "C", kind="date_mmddyy"),
        # codes such as B# and S+ are no AN (ESF-218)
        Field(
            "Trade Agreement/Special Program Claim Code",
            25,
            26,
            "AN",
            "C",
            written="X",
            codes=PROGRAMS,
        ),
        Field("Charges Amount", 27, 36, "SN", "C", kind="integer"),
        Field("Foreign Port of Lading Code", 37, 41, "AN", "C"),
        Field("Gross Shipping Weight", 42, 51, "SN", "C", kind="integer"),
        Field("Category Code (for Textiles)", 52, 54, "N", "C"),
        Field("Product Claim Code", 55, 55, "AN", "C", codes=PRODUCT_CLAIMS),
        Field("Related Party Indicator", 56, 56, "AN", "C", note="3", codes=RELATIONS),
        Field("NAFTA Net Cost Indicator", 57, 57, "AN", "C", codes=YES),
        Field("Fee Exemption Code", 58, 58, "AN", "C", note="4", codes=FEE_EXEMPTIONS),
        filler(59, 59, "S"),
        Field("AD Case Non-Reimbursement Statement", 60, 60, "AN", "C", codes=YES),
        filler(61, 80, "S"),
    ],
)

RECORD_41 = CHAPTER.record(
    "41",
    "FTZ Status Information",
    "ESF-72",
    [
        control("41"),
        Field("FTZ Merchandise Status Code", 3, 3, "AN", "M", codes=ZONE_STATUSES),
        Field("Privileged FTZ Merchandise Filing Date", 4, 9, "D", "C", kind="date_mmddyy"),
        Field("FTZ Line Item Quantity", 10, 19, "N", "M", kind="integer", note="1"),
        filler(20, 80, "S"),
    ],
)

RECORD_42 = CHAPTER.record(
    "42",
    "Invoice Line Reference Detail",
    "ESF-74",
    [
        control("42"),
        Field("Supplier ID Code", 3, 17, "AN", "M", privacy=PERSONAL),
        Field("Invoice Number", 18, 34, "X", "M"),
        filler(35, 35, "S"),
        # numbers that may be filled with spaces, so no text
        Field("Invoice Line Range - Begin", 36, 39, "SN", "M", kind="integer", list="ranges"),
        filler(40, 40, "S"),
        Field("Invoice Line Range - End", 41, 44, "SN", "M", kind="integer", list="ranges"),
        filler(45, 45, "S"),
        Field("Invoice Line Range - Begin", 46, 49, "SN", "C", kind="integer", list="ranges"),
        filler(50, 50, "S"),
        Field("Invoice Line Range - End", 51, 54, "SN", "C", kind="integer", list="ranges"),
        filler(55, 55, "S"),
        Field("Invoice Line Range - Begin", 56, 59, "SN", "C", kind="integer", list="ranges"),
        filler(60, 60, "S"),
        Field("Invoice Line Range - End", 61, 64, "SN", "C", kind="integer", list="ranges"),
        filler(65, 65, "S"),
        Field("Invoice Line Range - Begin", 66, 69, "SN", "C", kind="integer", list="ranges"),
        filler(70, 70, "S"),
        Field("Invoice Line Range - End", 71, 74, "SN", "C", kind="integer", list="ranges"),
        filler(75, 80, "S"),
    ],
)

RECORD_43 = CHAPTER.record(
    "43",
    "Ruling Detail",
    "ESF-76",
    [
        control("43"),
        Field("Ruling Type Code", 3, 3, "AN", "M", codes=RULING_TYPES),
        filler(4, 8, "S"),
        Field("Ruling Number", 9, 14, "AN", "C", note="1"),
        filler(15, 80, "S"),
    ],
)

RECORD_44 = CHAPTER.record(
    "44",
    "Commercial Description",
    "ESF-77",
    [
        control("44"),
        Field("Commercial Description Text", 3, 72, "X", "M"),
        filler(73, 80, "S"),
    ],
)

RECORD_47 = CHAPTER.record(
    "47",
    "Article Party",
    "ESF-78",
    [
        control("47"),
        Field("Article Party Type Code", 3, 3, "AN", "M", note="1", codes=ARTICLE_PARTIES),
        # an importer number has a hyphen (ESF-137, ESF-138)
        Field(
            "Article Party Identifier", 4, 18, "AN", "M", privacy=PERSONAL, written="X", note="2"
        ),
        filler(19, 80, "S"),
    ],
)

SE50 = CHAPTER.record(
    "SE50",
    "Entity Name",
    "ESF-80",
    [
        control("SE50"),
        Field("Entity Code", 5, 7, "A", "M", note="1, 4", codes=LINE_ENTITIES),
        Field("Entity Name", 8, 42, "X", "C", privacy=PERSONAL),
        Field("Entity Identifier Qualifier", 43, 45, "X", "C", note="3", codes=IMPORTER_TYPES),
        Field("Entity Identifier", 46, 65, "X", "C", privacy=PERSONAL, note="3"),
        filler(66, 80, "X"),
    ],
)

SE51 = CHAPTER.record(
    "SE51",
    "Entity GBI Identifier",
    "ESF-85",
    [
        control("SE51"),
        Field("GBI Identifier Qualifier", 5, 8, "A", "M", note="1", codes=GBI_QUALIFIERS),
        Field("Identifier", 9, 43, "AN", "M"),
        filler(44, 80, "X"),
    ],
)

SE52 = CHAPTER.record(
    "SE52",
    "Entity GBI Party Type Description",
    "ESF-86",
    [
        control("SE52"),
        Field("Sequence Number", 5, 5, "N", "M"),
        Field("Description", 6, 80, "X", "M"),
    ],
)

SE55 = CHAPTER.record(
    "SE55",
    "Entity Address",
    "ESF-87",
    [
        control("SE55"),
        Field(
            "Address Component Qualifier",
            5,
            6,
            "AN",
            "M",
            list="addresses",
            note="1",
            codes=ADDRESS_QUALIFIERS,
        ),
        Field("Address Information", 7, 41, "X", "M", privacy=PERSONAL, list="addresses"),
        Field(
            "Address Component Qualifier",
            42,
            43,
            "AN",
            "O",
            list="addresses",
            note="1",
            codes=ADDRESS_QUALIFIERS,
        ),
        Field("Address Information", 44, 78, "X", "O", privacy=PERSONAL, list="addresses"),
        filler(79, 80, "X"),
    ],
)

SE56 = CHAPTER.record(
    "SE56",
    "Entity Geographic Area",
    "ESF-88",
    [
        control("SE56"),
        Field("City Name", 5, 39, "X", "M", privacy=PERSONAL),
        Field(
            "Country Sub Entity Code",
            40,
            42,
            "AN",
            "C",
            privacy=PERSONAL,
            format="FORMAT-STATE",
            beside=("country_code",),
        ),
        filler(43, 48, "X"),
        Field("Postal Code", 49, 63, "X", "C", privacy=PERSONAL, note="1"),
        Field("Country Code", 64, 65, "A", "M", format="FORMAT-COUNTRY"),
        # no row is printed for these columns; Cargo Release has it (SE-70)
        filler(66, 80, "X"),
    ],
)

RECORD_50 = CHAPTER.record(
    "50",
    "Tariff/Value/Quantity Detail",
    "ESF-89",
    [
        control("50"),
        Field("HTS Number", 3, 12, "AN", "M", format="FORMAT-HTS"),
        filler(13, 13, "S"),
        Field("Duty Amount", 14, 23, "SN", "M", kind="decimal", decimals=2, note="1"),
        filler(24, 24, "S"),
        Field("Value of Goods Amount", 25, 34, "SN", "M", kind="integer"),
        filler(35, 35, "S"),
        Field("Quantity", 36, 47, "SN", "C", kind="decimal", decimals=2, list="quantities"),
        Field("Unit of Measure Code", 48, 50, "AN", "M", list="quantities"),
        Field("Quantity", 51, 62, "SN", "C", kind="decimal", decimals=2, list="quantities"),
        Field("Unit of Measure Code", 63, 65, "AN", "C", list="quantities"),
        Field("Quantity", 66, 77, "SN", "C", kind="decimal", decimals=2, list="quantities"),
        Field("Unit of Measure Code", 78, 80, "AN", "C", list="quantities"),
    ],
)

SE60 = CHAPTER.record(
    "SE60",
    "Cargo HTS Additional Detail",
    "ESF-91",
    [
        control("SE60"),
        Field("Sanction Disclaim Indicator", 5, 5, "A", "C", note="1", codes=YES),
        filler(6, 80, "S"),
    ],
)

SE61 = CHAPTER.record(
    "SE61",
    "FTZ Privileged Foreign Status Add'l Detail",
    "ESF-92",
    [
        control("SE61"),
        Field(
            "Current HTS Number for PF Status Merchandise",
            5,
            14,
            "AN",
            "M",
            note="1",
            format="FORMAT-HTS",
        ),
        filler(15, 80, "S"),
    ],
)

OI = CHAPTER.record(
    "OI",
    "PGA Commercial Description",
    "ESF-93",
    [
        control("OI"),
        filler(3, 10, "S"),
        # a description has punctuation, as in the 44 (70X)
        Field("Commercial Description Text", 11, 80, "AN", "M", punctuation=True),
    ],
)

RECORD_51 = CHAPTER.record(
    "51",
    "Standard Visa Information",
    "ESF-94",
    [
        control("51"),
        Field("Standard Visa Number", 3, 11, "AN", "M", note="1"),
        filler(12, 80, "S"),
    ],
)

RECORD_52 = CHAPTER.record(
    "52",
    "License/Certificate/Permit Detail",
    "ESF-95",
    [
        control("52"),
        Field("License/Certificate/Permit Type Code", 3, 4, "AN", "M", codes=LICENSES),
        Field("License Number/Certificate Number/Permit Number", 5, 14, "X", "M", note="1"),
        filler(15, 24, "S"),
        filler(25, 80, "S"),
    ],
)

RECORD_53 = CHAPTER.record(
    "53",
    "AD/CVD Case Detail",
    "ESF-98",
    [
        control("53"),
        Field("Case Number", 3, 12, "AN", "M", note="1"),
        Field("Bond/Cash Claim Code", 13, 13, "AN", "M", codes=DEPOSITS),
        Field("Case Deposit Rate", 14, 21, "SN", "M", kind="decimal", decimals=2, note="2"),
        Field("Case Rate Type Qualifier Code", 22, 22, "AN", "M", codes=RATE_TYPES),
        filler(23, 24, "S"),
        Field("AD/CVD Value of Goods Amount", 25, 34, "SN", "C", kind="integer", note="3"),
        Field("AD/CVD Quantity", 35, 46, "SN", "C", kind="decimal", decimals=4, note="4"),
        Field("AD/CVD Duty Amount", 47, 56, "SN", "M", kind="decimal", decimals=2, note="5"),
        Field("AD/CVD Non-Reimbursement Declaration Identifier", 57, 66, "AN", "C"),
        filler(67, 80, "S"),
    ],
)

RECORD_54 = CHAPTER.record(
    "54",
    "Importer's Additional Declaration Detail",
    "ESF-101",
    [
        control("54"),
        _type(),
        Field(
            "Importer's Additional Declaration Information",
            5,
            80,
            "X",
            "M",
            privacy=PERSONAL,
            note="1",
        ),
    ],
    variant="other",
)

RECORD_54_TYPE_01 = CHAPTER.record(
    "54",
    "Softwood Lumber Export Information",
    "ESF-102",
    [
        control("54"),
        _type("01"),
        Field("Softwood Lumber Declaration Indicator", 5, 5, "AN", "M", codes=YES_NO),
        Field("Softwood Lumber Export Price", 6, 15, "SN", "M", kind="integer"),
        Field("Softwood Lumber Export Charges", 16, 25, "SN", "C", kind="integer"),
        filler(26, 80, "S"),
    ],
    variant="type_01",
    when=_when("01"),
)

RECORD_54_TYPE_02 = CHAPTER.record(
    "54",
    "Product Exclusion Information - Steel products",
    "ESF-103",
    [
        control("54"),
        _type("02"),
        Field("Product Exclusion Identifier - Steel Product", 5, 13, "AN", "M"),
        filler(14, 80, "S"),
    ],
    variant="type_02",
    when=_when("02"),
)

RECORD_54_TYPE_03 = CHAPTER.record(
    "54",
    "Product Exclusion Information - Aluminum products",
    "ESF-104",
    [
        control("54"),
        _type("03"),
        Field("Product Exclusion Identifier - Aluminum Product", 5, 13, "AN", "M"),
        filler(14, 80, "S"),
    ],
    variant="type_03",
    when=_when("03"),
)

RECORD_54_TYPE_04 = CHAPTER.record(
    "54",
    "South Korean (KR) Export Steel Certificate",
    "ESF-105",
    [
        control("54"),
        _type("04"),
        Field(
            "Official certificate of exportation number issued by the Republic of Korea",
            5,
            13,
            "AN",
            "M",
        ),
        filler(14, 80, "S"),
    ],
    variant="type_04",
    when=_when("04"),
)

RECORD_54_TYPE_05 = CHAPTER.record(
    "54",
    "CBMA Product Detail",
    "ESF-106",
    [
        control("54"),
        _type("05"),
        Field("Controlled Group Name", 5, 14, "X", "M", privacy=PERSONAL),
        Field("Foreign Producer Identifier", 15, 32, "X", "M", privacy=PERSONAL),
        Field("Foreign Producer Name", 33, 53, "X", "M", privacy=PERSONAL),
        Field("Allocation Quantity", 54, 65, "N", "M", kind="decimal", decimals=4),
        Field("Flavor Content Credit Indicator", 66, 66, "AN", "M", codes=YES),
        Field("CBMA Rate Designation Code", 67, 72, "AN", "M"),
        Field("TTB Tax Rate (Confirmation)", 73, 80, "N", "M", kind="decimal", decimals=4),
    ],
    variant="type_05",
    when=_when("05"),
)

RECORD_54_TYPE_06 = CHAPTER.record(
    "54",
    "AD/CVD Certification Designation",
    "ESF-110",
    [
        control("54"),
        _type("06"),
        Field("AD/CVD Certification Designation", 5, 14, "AN", "M", codes=CASE_CERTIFICATIONS),
        filler(15, 80, "S"),
    ],
    variant="type_06",
    when=_when("06"),
)

RECORD_54_TYPE_07 = CHAPTER.record(
    "54",
    "Aluminum Smelt and Cast Country Detail",
    "ESF-111",
    [
        control("54"),
        _type("07"),
        Field("Primary Country of Smelt Applicability Code", 5, 5, "AN", "M", codes=YES_NO),
        filler(6, 7, "S"),
        Field("Primary Country of Smelt Code", 8, 9, "AN", "C"),
        Field("Secondary Country of Smelt Applicability Code", 10, 10, "AN", "M", codes=YES_NO),
        filler(11, 12, "S"),
        Field("Secondary Country of Smelt Code", 13, 14, "AN", "C"),
        Field("Country of Cast Code", 15, 16, "AN", "M"),
        filler(17, 80, "S"),
    ],
    variant="type_07",
    when=_when("07"),
)

RECORD_54_TYPE_08 = CHAPTER.record(
    "54",
    "Steel Melt and Pour Country Detail",
    "ESF-113",
    [
        control("54"),
        _type("08"),
        Field("Country of Melt and Pour Code", 5, 6, "AN", "C"),
        # space only in print, but OTH is reported here
        Field(
            "Country of Melt and Pour Applicability Code",
            7,
            9,
            "S",
            "C",
            written="AN",
            codes=OTHER_COUNTRY,
        ),
        filler(10, 80, "S"),  # 70S is printed
    ],
    variant="type_08",
    when=_when("08"),
)

RECORD_54_TYPE_09 = CHAPTER.record(
    "54",
    "201 Bifacial Certification Designation",
    "ESF-114",
    [
        control("54"),
        _type("09"),
        Field(
            "201 Bifacial Certification Designation",
            5,
            17,
            "AN",
            "M",
            codes=BIFACIAL_CERTIFICATIONS,
        ),
        filler(18, 80, "S"),
    ],
    variant="type_09",
    when=_when("09"),
)

RECORD_54_TYPE_10 = CHAPTER.record(
    "54",
    "301 Ship-to-Shore Crane Certification Designation",
    "ESF-115",
    [
        control("54"),
        _type("10"),
        Field(
            "301 Ship-to-Shore Crane Certification Designation",
            5,
            15,
            "AN",
            "M",
            codes=CRANE_CERTIFICATIONS,
        ),
        filler(16, 80, "S"),
    ],
    variant="type_10",
    when=_when("10"),
)

RECORD_54_TYPE_11 = CHAPTER.record(
    "54",
    "Auto Parts Offset License",
    "ESF-116",
    [
        control("54"),
        _type("11"),
        Field(
            "License number issued to auto parts importers by the Department of Commerce",
            5,
            12,
            "AN",
            "M",
        ),
        filler(13, 80, "S"),  # 72S is printed
    ],
    variant="type_11",
    when=_when("11"),
)

RECORD_54_TYPE_12 = CHAPTER.record(
    "54",
    "Copper Smelt and Cast Country Detail",
    "ESF-117",
    [
        control("54"),
        _type("12"),
        Field("Primary Country of Smelt Code", 5, 7, "AN", "M"),
        filler(8, 9, "S"),
        Field("Secondary Country of Smelt Code", 10, 12, "AN", "C"),
        filler(13, 14, "S"),
        Field("Country of Most Recent Cast Code", 15, 17, "AN", "M"),
        filler(18, 80, "S"),
    ],
    variant="type_12",
    when=_when("12"),
)

RECORD_60 = CHAPTER.record(
    "60",
    "IR Tax Information",
    "ESF-118",
    [
        control("60"),
        Field("Accounting Class Code", 3, 5, "AN", "M", codes=TAXES),
        Field("IR Tax Amount", 6, 15, "SN", "M", kind="decimal", decimals=2, note="1"),
        filler(16, 80, "S"),
    ],
)

RECORD_61 = CHAPTER.record(
    "61",
    "Other Revenue Information",
    "ESF-118",
    [
        control("61"),
        Field("Accounting Class Code", 3, 5, "AN", "M", codes=OTHER_REVENUES),
        Field("Other Revenue Amount", 6, 15, "SN", "M", kind="decimal", decimals=2, note="1"),
        filler(16, 80, "S"),
    ],
)

RECORD_62 = CHAPTER.record(
    "62",
    "Line User Fee Detail",
    "ESF-120",
    [
        control("62"),
        Field("Accounting Class Code", 3, 5, "AN", "M", note="2, 3", codes=LINE_FEES),
        Field("User Fee Amount", 6, 13, "SN", "M", kind="decimal", decimals=2, note="1"),
        filler(14, 80, "S"),
    ],
)

SE62 = CHAPTER.record(
    "SE62",
    "Cargo Sanctions Record Identifier Detail",
    "ESF-121",
    [
        control("SE62"),
        Field("Record ID", 5, 6, "N", "M", note="1"),
        Field("Record Type", 7, 16, "AN", "M", note="2", codes=SANCTION_RECORDS),
        Field("Field Name", 17, 80, "AN", "M", note="3"),
    ],
)

SE63 = CHAPTER.record(
    "SE63",
    "Cargo Sanctions Record Detail",
    "ESF-124",
    [
        control("SE63"),
        Field("Field Value", 5, 80, "AN", "M", note="1"),
    ],
)

RECORD_63 = CHAPTER.record(
    "63",
    "PSC Line Reasons",
    "ESF-125",
    [
        control("63"),
        _reason(1, 3, 5, "M"),
        _reason(2, 6, 8, "C"),
        _reason(3, 9, 11, "C"),
        _reason(4, 12, 14, "C"),
        _reason(5, 15, 17, "C"),
        filler(18, 80, "S"),
    ],
)

CW02 = CHAPTER.record(
    "CW02",
    "Census Warning Condition Override Information",
    "ESF-126",
    [
        control("CW02"),
        filler(5, 9, "S"),
        *_override(10, "M"),
        *_override(15, "C"),
        *_override(20, "C"),
        *_override(25, "C"),
        *_override(30, "C"),
        *_override(35, "C"),
        *_override(40, "C"),
        filler(45, 80, "S"),
    ],
)
