"""Partner Government Agency (PGA) message set: OI and the PG records.

Source: CBP and Trade Automated Interface Requirements, Participating Government Agencies Message
Set, revision 29, July 1, 2026.  Each table stands in the order of its page; the feet of the pages
have bare numbers, and PGA-17 is page 17.  The chapter heads its tables with the identifier alone:
the titles here are taken from what it says of each record.

The records stand inside the transactions of other chapters, behind a tariff number (PGA-13); PG00
may stand elsewhere too (PGA-68).  Most codes are those of Appendix PGA and Appendix V, which this
chapter does not print; the lists below are the ones that it does.
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter(
    "PGA Message Set",
    "v29",
    "2026-07-01",
    "Participating Government Agencies Message Set",
    terminal="PGA",
)

# The grammars tell the start and the end of a substitution grouping from what stands for it
REFINED = {"PG00": ("substitution_indicator", "R")}

# The relationship model (PGA-62): the records that each describes. A grouping (PG50) may be of any
# of its parents, and holds records of any kind that may stand in one (PGA-67).
PARENTS: dict[str, tuple[str, ...]] = {
    "PG01": ("OI",),
    "PG02": ("PG01",),
    "PG04": ("PG02",),
    "PG05": ("PG02", "PG04"),
    "PG06": ("PG02", "PG04"),
    "PG07": ("PG02", "PG04"),
    "PG08": ("PG07",),
    "PG10": ("PG02", "PG04"),
    "PG13": ("PG02",),
    "PG14": ("PG02", "PG13"),
    "PG17": ("PG02",),
    "PG18": ("PG02",),
    "PG19": ("PG02", "PG22", "PG30"),
    "PG20": ("PG19",),
    "PG21": ("PG19", "PG22", "PG30"),
    "PG22": ("PG02",),
    "PG23": ("PG02",),
    "PG24": ("PG02", "PG21", "PG22"),
    "PG25": ("PG02",),
    "PG26": ("PG02",),
    "PG27": ("PG02",),
    "PG28": ("PG02",),
    "PG29": ("PG02",),
    "PG30": ("PG02",),
    "PG31": ("PG02",),
    "PG32": ("PG02",),
    "PG33": ("PG02",),
    "PG34": ("PG19", "PG21"),
    "PG35": ("PG02",),
    "PG50": ("PG02", "PG04", "PG13", "PG14"),
    "PG55": ("PG19", "PG21"),
    "PG60": ("PG07", "PG19", "PG20", "PG21"),
}

# PGA-17, PGA-23, PGA-38: no other code is accepted
YES = {"Y": "Yes"}

# PGA-19, and Note 1 on PGA-20
DISCLAIMERS = {
    "A": "product is not regulated by this agency",
    "B": "data is not required per agency guidance",
    "C": "data filed through other agency means",
    "D": "data filed through paper",
    "E": "product does not contain fish or wildlife, including live, dead, parts or products "
    "thereof, except as specifically exempted from declaration requirements under 50 CFR Part 14. "
    "May only be used for FWS.",
    "F": "product is manufactured in any state of the US, the District of Columbia, or Puerto Rico "
    "and sourced directly to the warehouse without ever leaving the US. May only be used for FDA "
    "on Entry Type 21.",
    "G": "weight of plant material in the individual product unit is no more than 5 percent of the "
    "total weight of the individual product unit, and the total weight of the plant material in an "
    "entry of products in the same 10-digit provision of the Harmonized Tariff Schedule does not "
    "exceed 2.9 kilograms. May only be used for APHIS Lacey.",
}

# PGA-22
ITEM_TYPES = {"P": "Product", "C": "Component"}

# PGA-31
GEOGRAPHIC_QUALIFIERS = {
    "PR": "Canadian Province",
    "ISO": "Country Code",
    "EU": "European Union",
    "MS": "Mexican State",
    "US": "US State",
}

# PGA-32; LPCO is License, Permit, Certificate or Other (PGA-31)
LPCO_TRANSACTIONS = {"1": "single use", "2": "continuous", "3": "general"}
LPCO_DATES = {
    "1": "Expiration Date",
    "2": "Effective Date",
    "3": "Date Issued or Signed",
    "4": "Date Application Received",
}

# PGA-33
YES_NO = {"Y": "Yes", "N": "No"}

# PGA-34
PACKAGING_GROUPS = {"1": "great danger", "2": "medium danger", "3": "minor danger"}

# PGA-41
TEMPERATURES = {
    "A": "Ambient",
    "F": "Frozen",
    "R": "Refrigerated/Chilled",
    "D": "Dry Ice",
    "H": "Fresh",
    "U": "Uncontrolled",
    "P": "Flashpoint",
}
DEGREES = {"F": "Fahrenheit", "C": "Celsius", "K": "Kelvin"}
NEGATIVE = {"X": "The actual temperature is in the negative numbers"}
RECORDED_AT = {"A": "product", "B": "container", "C": "conveyance"}
LOT_NUMBERS = {"1": "Manufacturer", "2": "Seller", "3": "Grower", "4": "Producer"}

# PGA-42
PACKAGING_LEVELS = {
    "1": "outermost (largest)",
    "2": "level 2",
    "3": "level 3",
    "4": "level 4",
    "5": "level 5",
    "6": "innermost (smallest)",
}

# PGA-43
CONTAINERS = {"1": "Refrigerated", "2": "Not refrigerated"}

# PGA-48
INSPECTIONS = {
    "R": "Request for inspection",
    "S": "Inspection previously scheduled",
    "P": "Inspection previously performed",
    "L": "Lab testing previously performed",
    "N": "No laboratory testing performed",
    "A": "Anticipated arrival information (For FDA Prior Notice or other agency needs)",
    "I": "Product location for regulatory authority inspection",
    "F": "Indicates product coming from Foreign Trade Zone (For FDA Type 21)",
}

# PGA-53
TRAVEL_DOCUMENTS = {
    "1": "Passport Number",
    "2": "Visa Number",
    "3": "Enhanced Tribal Card",
    "4": "Driver License Number",
}

# PGA-54
DOT_BONDS = {"1": "Single", "2": "Continuous"}

# PGA-58 Note 1; each is valid behind the records that it names
ADDITIONAL_INFORMATION = {
    "AD1": "Entity address 1 overflow for PG19",
    "AD2": "Entity address 2 overflow for PG20",
    "AD3": "Entity address Line 3 for PG20",
    "AD4": "Entity address Line 4 for PG20",
    "AD5": "Entity address Line 5 for PG20",
    "ECI": "Entity city overflow for PG20",
    "ENA": "Entity name overflow for PG19",
    "TEL": "Telephone number overflow for PG21",
    "EMA": "Email overflow for PG21",
    "CIT": "Citation for PG19, 20, 21",
    "INA": "Individual name overflow for PG21",
    "TBN": "Trade name/brand name overflow for PG07",
    "PMN": "Product/Model name overflow for PG07",
    "CP1": "Lab Test Report for PG19",
    "CP2": "Lab Test Report URL for PG19",
    "CP3": "Access key to lab test report URL for PG19",
    "CP4": "Component part description for PG19",
    "LAT": "GPS Latitude coordinate for PG19",
    "LON": "GPS Longitude coordinate for PG19",
}

# PGA-59
SUBSTITUTIONS = {
    "S": "Start of the substitution group",
    "E": "End of the substitution group",
    "R": "Replace this record with the substitution group indicated by the Substitution Number",
}


def _type(number: str) -> Field:
    """The second half of a record's identifier, which the chapter prints as an element."""
    return Field("Record Type", 3, 4, "N", "M", constant=number, role="control")


def _product_code(start: int) -> list[Field]:
    """One of the three pairs of PG02 (PGA-22)."""
    return [
        Field(
            "Product Code Qualifier", start, start + 3, "AN", "C", list="product_codes", note="1"
        ),
        Field("Product Code Number", start + 4, start + 22, "X", "C", list="product_codes"),
    ]


def _container(start: int, designation: str) -> list[Field]:
    """One of the three containers of PG27 (PGA-43)."""
    number, kind = start + 19, start + 20
    return [
        Field(
            "Container Number (Equipment ID)",
            start,
            number,
            "AN",
            designation,
            list="containers",
            format="FORMAT-CONTAINER",
        ),
        Field("Type of Container", kind, kind, "N", "C", list="containers", codes=CONTAINERS),
        # printed without a status in the first container
        Field("Container length", kind + 1, kind + 2, "N", "C", list="containers", kind="integer"),
    ]


OI = CHAPTER.record(
    "OI",
    "Line item description",
    "PGA-16",
    [
        control("OI", "A"),
        filler(3, 10, "AN"),
        Field("Commercial Description", 11, 80, "X", "M"),
    ],
)

PG01 = CHAPTER.record(
    "PG01",
    "PGA line header",
    "PGA-17",
    [
        control("PG", "A"),
        _type("01"),
        Field("PGA Line Number", 5, 7, "N", "M"),
        Field("Government Agency Code", 8, 10, "AN", "M"),
        Field("Government Agency Program Code", 11, 13, "X", "M"),
        Field("Government Agency Processing Code", 14, 16, "AN", "C"),
        Field("Electronic Image Submitted", 17, 17, "A", "C"),
        Field("Confidential Information Indicator", 18, 18, "A", "C", codes=YES),
        Field("Globally Unique Product Identification Code Qualifier", 19, 22, "AN", "C"),
        Field("Globally Unique Product Identification Code", 23, 41, "X", "C"),
        Field("Intended Use Code", 42, 57, "X", "C"),
        Field("Intended Use Description", 58, 78, "X", "C"),
        Field("Correction Indicator", 79, 79, "X", "C"),
        Field("Disclaimer", 80, 80, "A", "C", note="1", codes=DISCLAIMERS),
    ],
)

PG02 = CHAPTER.record(
    "PG02",
    "Product or component",
    "PGA-22",
    [
        control("PG", "A"),
        _type("02"),
        Field("Item Type", 5, 5, "A", "M", codes=ITEM_TYPES),
        *_product_code(6),
        *_product_code(29),
        *_product_code(52),
        filler(75, 80, "X"),
    ],
)

PG04 = CHAPTER.record(
    "PG04",
    "Constituent element",
    "PGA-23",
    [
        control("PG", "A"),
        _type("04"),
        Field("Constituent Active Ingredient Qualifier", 5, 5, "A", "C", codes=YES),
        Field("Name of the Constituent Element", 6, 56, "X", "C"),
        Field("Quantity of Constituent Element", 57, 68, "N", "C", kind="decimal", decimals=2),
        Field("Unit of Measure (Constituent Element)", 69, 73, "AN", "C"),
        Field(
            "Percent of Constituent Element",
            74,
            80,
            "N",
            "C",
            kind="decimal",
            decimals=4,
            note="1, 2",
        ),
    ],
)

PG05 = CHAPTER.record(
    "PG05",
    "Scientific names and FWS description code",
    "PGA-25",
    [
        control("PG", "A"),
        _type("05"),
        Field("Scientific Genus Name", 5, 26, "X", "C", note="1"),
        Field("Scientific Species Name", 27, 48, "X", "C", note="1"),
        Field("Scientific Sub Species Name", 49, 66, "X", "C"),
        Field("Scientific Species Code", 67, 73, "AN", "C"),
        Field("FWS Description Code", 74, 80, "AN", "C"),
    ],
)

PG06 = CHAPTER.record(
    "PG06",
    "Source type, country and processing",
    "PGA-26",
    [
        control("PG", "A"),
        _type("06"),
        Field("Source Type Code", 5, 7, "AN", "M"),
        Field("Country Code", 8, 9, "X", "C", note="1"),
        Field("Geographic Location", 10, 29, "X", "C"),
        Field("Processing Start Date", 30, 37, "N", "C", kind="date_mmddccyy"),
        Field("Processing End Date", 38, 45, "N", "C", kind="date_mmddccyy"),
        Field("Processing Type Code", 46, 50, "AN", "C"),
        Field("Processing Description", 51, 80, "X", "C"),
    ],
)

# The month of manufacture may be 00 (PGA-28), so month and year are text.
PG07 = CHAPTER.record(
    "PG07",
    "Trade or brand name, model and item identity number",
    "PGA-28",
    [
        control("PG", "A"),
        _type("07"),
        Field("Trade Name/Brand Name", 5, 39, "X", "C"),
        Field("Model", 40, 54, "X", "C"),
        Field("Manufacture Month and Year", 55, 60, "N", "C"),
        Field("Item Identity Number Qualifier", 61, 63, "AN", "C"),
        Field("Item Identity Number", 64, 80, "X", "C"),
    ],
)

PG08 = CHAPTER.record(
    "PG08",
    "Item identity numbers",
    "PGA-29",
    [
        control("PG", "A"),
        _type("08"),
        Field("Item Identity Number", 5, 21, "X", "C", list="item_identity_numbers"),
        Field("Item Identity Number", 22, 38, "X", "C", list="item_identity_numbers"),
        Field("Item Identity Number", 39, 55, "X", "C", list="item_identity_numbers"),
        Field("Item Identity Number", 56, 72, "X", "C", list="item_identity_numbers"),
        filler(73, 80, "X"),
    ],
)

PG10 = CHAPTER.record(
    "PG10",
    "Characteristics of a product or component",
    "PGA-30",
    [
        control("PG", "A"),
        _type("10"),
        Field("Category Type Code", 5, 10, "AN", "C"),
        Field("Category Code", 11, 15, "AN", "C"),
        Field("Commodity Qualifier Code", 16, 19, "X", "C"),
        Field("Commodity Characteristic Qualifier", 20, 23, "AN", "C"),
        Field("Commodity Characteristic Description", 24, 80, "X", "C"),
    ],
)

PG13 = CHAPTER.record(
    "PG13",
    "Issuer of a license, permit, certificate or other (LPCO)",
    "PGA-31",
    [
        control("PG", "A"),
        _type("13"),
        Field("Issuer of LPCO", 5, 39, "X", "C", privacy=PERSONAL),
        Field(
            "LPCO Issuer - Government Geographic Code Qualifier",
            40,
            42,
            "A",
            "C",
            codes=GEOGRAPHIC_QUALIFIERS,
        ),
        Field("Location (Country/State/Province) of Issuer of the LPCO", 43, 45, "A", "C"),
        Field("Regional description of location of Agency Issuing the LPCO", 46, 70, "X", "C"),
        filler(71, 80, "X"),
    ],
)

PG14 = CHAPTER.record(
    "PG14",
    "License, permit, certificate or other (LPCO)",
    "PGA-32",
    [
        control("PG", "A"),
        _type("14"),
        Field("LPCO Transaction Type", 5, 5, "N", "C", codes=LPCO_TRANSACTIONS),
        Field("LPCO Type", 6, 8, "AN", "C"),
        Field("LPCO Number (or Name)", 9, 41, "X", "C"),
        Field("LPCO Date Qualifier", 42, 42, "N", "C", codes=LPCO_DATES),
        Field("LPCO Date", 43, 50, "N", "C", kind="date_mmddccyy"),
        Field("LPCO Quantity", 51, 66, "N", "C", kind="decimal", decimals=4),
        Field("LPCO Unit of Measure", 67, 71, "AN", "C"),
        Field("Exemption Code", 72, 80, "X", "C"),
    ],
)

PG17 = CHAPTER.record(
    "PG17",
    "Common names",
    "PGA-33",
    [
        control("PG", "A"),
        _type("17"),
        Field("Common Name (Specific)", 5, 34, "X", "C"),
        Field("Common Name (General)", 35, 64, "X", "C"),
        Field("Live Venomous Wildlife Code", 65, 65, "A", "C", codes=YES_NO),
        Field("Cartons Containing Wildlife", 66, 70, "N", "C", kind="integer"),
        filler(71, 80, "X"),
    ],
)

PG18 = CHAPTER.record(
    "PG18",
    "Hazardous material",
    "PGA-34",
    [
        control("PG", "A"),
        _type("18"),
        Field("UN Dangerous Goods Code", 5, 14, "AN", "C", note="1"),
        Field("Hazardous Class Code", 15, 18, "X", "C", note="1"),
        Field("EPA Hazardous Waste Code", 19, 22, "AN", "C", note="2"),
        Field("Hazardous Material Description", 23, 72, "X", "C"),
        Field("Packaging Group Code", 73, 73, "N", "C", codes=PACKAGING_GROUPS),
        filler(74, 80, "X"),
    ],
)

PG19 = CHAPTER.record(
    "PG19",
    "Entity",
    "PGA-35",
    [
        control("PG", "A"),
        _type("19"),
        Field("Entity Role Code", 5, 7, "AN", "M"),
        Field("Entity Identification Code", 8, 10, "AN", "C"),
        Field("Entity Number", 11, 25, "X", "C", privacy=PERSONAL),
        Field("Entity Name", 26, 57, "X", "C", privacy=PERSONAL),
        Field("Entity Address 1", 58, 80, "X", "C", privacy=PERSONAL),
    ],
)

PG20 = CHAPTER.record(
    "PG20",
    "Further address of an entity",
    "PGA-36",
    [
        control("PG", "A"),
        _type("20"),
        Field("Entity Address 2", 5, 36, "X", "C", privacy=PERSONAL),
        Field("Entity Apartment Number/Suite Number", 37, 41, "X", "C", privacy=PERSONAL),
        Field("Entity City", 42, 62, "X", "C", privacy=PERSONAL),
        Field(
            "Entity State/Province",
            63,
            65,
            "AN",
            "C",
            privacy=PERSONAL,
            format="FORMAT-STATE",
            beside=("entity_country",),
        ),
        Field("Entity Country", 66, 67, "A", "C", format="FORMAT-COUNTRY"),
        Field("Entity Zip/Postal Code", 68, 76, "X", "C", privacy=PERSONAL),
        filler(77, 80, "X"),
    ],
)

PG21 = CHAPTER.record(
    "PG21",
    "Individual",
    "PGA-37",
    [
        control("PG", "A"),
        _type("21"),
        Field("Individual Qualifier", 5, 7, "AN", "C"),
        Field("Individual Name", 8, 30, "X", "C", privacy=PERSONAL),
        Field("Telephone Number of the Individual", 31, 45, "X", "C", privacy=PERSONAL),
        Field("Email Address or Fax Number for the Individual", 46, 80, "X", "C", privacy=PERSONAL),
    ],
)

PG22 = CHAPTER.record(
    "PG22",
    "Importer's substantiating documents and declarations",
    "PGA-38",
    [
        control("PG", "A"),
        _type("22"),
        Field(
            "Importers Substantiating Signed Document/Signed Confirmation Letter",
            5,
            5,
            "A",
            "C",
            codes=YES,
        ),
        Field("Document Identifier", 6, 12, "AN", "C"),
        Field("Conformance Declaration", 13, 17, "X", "C"),
        Field("Entity Role Code", 18, 20, "AN", "C"),
        Field("Declaration Code", 21, 24, "AN", "C"),
        Field("Declaration Certification", 25, 25, "A", "C", codes=YES),
        Field("Date of Signature", 26, 33, "N", "C", kind="date_mmddccyy"),
        Field("Invoice Number", 34, 50, "X", "C"),
        Field("Compliance Description", 51, 80, "X", "C"),
    ],
)

PG23 = CHAPTER.record(
    "PG23",
    "Affirmation of compliance",
    "PGA-39",
    [
        control("PG", "A"),
        _type("23"),
        Field("Affirmation of Compliance Code", 5, 9, "X", "M"),
        Field("Affirmation of Compliance Description", 10, 79, "X", "C"),
        filler(80, 80, "X"),
    ],
)

# Remarks may be about an individual (PGA-62: PG24 below PG21).
PG24 = CHAPTER.record(
    "PG24",
    "Remarks",
    "PGA-40",
    [
        control("PG", "A"),
        _type("24"),
        Field("Remarks Type Code", 5, 7, "AN", "C"),
        Field("Remarks Code", 8, 12, "AN", "C"),
        Field("Remarks Text", 13, 80, "X", "C", privacy=PERSONAL),
    ],
)

PG25 = CHAPTER.record(
    "PG25",
    "Temperature, lot number, production dates and value",
    "PGA-41",
    [
        control("PG", "A"),
        _type("25"),
        Field("Temperature Qualifier", 5, 5, "A", "C", codes=TEMPERATURES),
        Field("Degree Type", 6, 6, "A", "C", codes=DEGREES),
        Field("Negative Number", 7, 7, "A", "C", codes=NEGATIVE),
        Field("Actual Temperature", 8, 13, "N", "C", kind="decimal", decimals=2),
        Field("Location of Temperature Recording", 14, 14, "A", "C", codes=RECORDED_AT),
        Field("Lot Number Qualifier", 15, 15, "AN", "C", codes=LOT_NUMBERS),
        Field("Lot Number", 16, 40, "X", "C"),
        Field("Production Start date of the Lot", 41, 48, "N", "C", kind="date_mmddccyy"),
        Field("Production End Date of the Lot", 49, 56, "N", "C", kind="date_mmddccyy"),
        Field("PGA Line Value", 57, 68, "N", "C", kind="integer"),
        Field("PGA Unit Value", 69, 80, "N", "C", kind="decimal", decimals=2),
    ],
)

PG26 = CHAPTER.record(
    "PG26",
    "Packaging",
    "PGA-42",
    [
        control("PG", "A"),
        _type("26"),
        Field("Packaging Qualifier", 5, 5, "N", "M", codes=PACKAGING_LEVELS),
        Field("Quantity", 6, 17, "N", "C", kind="decimal", decimals=2),
        Field("Unit of Measure (Packaging Level)", 18, 22, "X", "C"),
        Field("Package Identifier", 23, 47, "X", "C"),
        Field("Packaging Method", 48, 50, "AN", "C"),
        Field("Package Material", 51, 65, "X", "C"),
        Field("Package Filler", 66, 80, "X", "C"),
    ],
)

PG27 = CHAPTER.record(
    "PG27",
    "Container numbers",
    "PGA-43",
    [
        control("PG", "A"),
        _type("27"),
        *_container(5, "M"),
        *_container(28, "C"),
        *_container(51, "C"),
        filler(74, 80, "X", "C"),
    ],
)

# A dimension is two digits of inches and two of 16ths (PGA-44), so it is text.
PG28 = CHAPTER.record(
    "PG28",
    "Can dimensions and package tracking number",
    "PGA-44",
    [
        control("PG", "A"),
        _type("28"),
        Field("Can Dimensions #1", 5, 8, "N", "C"),
        Field("Can Dimensions #2", 9, 12, "N", "C"),
        Field("Can Dimension #3", 13, 16, "N", "C"),
        Field("Package Tracking Number Code", 17, 20, "AN", "C"),
        Field("Package Tracking Number", 21, 70, "AN", "C"),
        filler(71, 80, "X"),
    ],
)

PG29 = CHAPTER.record(
    "PG29",
    "Net and gross quantity",
    "PGA-45",
    [
        control("PG", "A"),
        _type("29"),
        Field("Unit of Measure (PGA line - net)", 5, 7, "AN", "C"),
        Field(
            "Commodity Net Quantity (PGA line - net)", 8, 19, "N", "C", kind="decimal", decimals=2
        ),
        Field("Unit of Measure (PGA line - gross)", 20, 22, "AN", "C"),
        Field(
            "Commodity Gross Quantity (PGA line - gross)",
            23,
            34,
            "N",
            "C",
            kind="decimal",
            decimals=2,
        ),
        Field("Unit of Measure (Individual Unit - net)", 35, 37, "AN", "C", note="1, 2"),
        Field(
            "Commodity Net Quantity (Individual Unit - net)",
            38,
            49,
            "N",
            "C",
            kind="decimal",
            decimals=2,
        ),
        Field("Unit of Measure (Individual Unit - gross)", 50, 52, "AN", "C", note="1, 2"),
        Field(
            "Commodity Gross Quantity (Individual Unit - gross)",
            53,
            64,
            "N",
            "C",
            kind="decimal",
            decimals=2,
        ),
        filler(65, 80, "X"),
    ],
)

# The time is 0001 through 2400 (PGA-48), and no ISO time is 24:00, so it is text.
PG30 = CHAPTER.record(
    "PG30",
    "Inspection, laboratory testing or arrival",
    "PGA-48",
    [
        control("PG", "A"),
        _type("30"),
        Field("Inspection/Laboratory Testing Status", 5, 5, "A", "M", codes=INSPECTIONS),
        Field(
            "Requested or Scheduled Date of Inspection; Date of Previous Inspection/Laboratory "
            "Testing; Arrival date",
            6,
            13,
            "N",
            "C",
            kind="date_mmddccyy",
        ),
        Field(
            "Requested or Scheduled Time of Inspection; Time of Previous Inspection/Laboratory "
            "Testing; Arrival time",
            14,
            17,
            "N",
            "C",
        ),
        Field("Inspection or Arrival Location Code", 18, 21, "AN", "C"),
        Field("Inspection or Arrival Location", 22, 71, "X", "C", privacy=PERSONAL),
        filler(72, 80, "X"),
    ],
)

PG31 = CHAPTER.record(
    "PG31",
    "Harvesting vessel",
    "PGA-50",
    [
        control("PG", "A"),
        _type("31"),
        Field("Commodity Harvesting Vessel Characteristic Type Code", 5, 7, "AN", "M"),
        Field("Commodity Harvesting Vessel Characteristic", 8, 42, "X", "M"),
        Field("Unit of Measure (conveyance)", 43, 45, "AN", "C"),
        Field("Harvested Commodity Net Weight", 46, 55, "N", "C", kind="decimal", decimals=2),
        filler(56, 80, "X"),
    ],
)

PG32 = CHAPTER.record(
    "PG32",
    "Commodity routing",
    "PGA-51",
    [
        control("PG", "A"),
        _type("32"),
        Field("Commodity Routing Type Code", 5, 7, "AN", "M"),
        Field("Commodity Routing Country Code", 8, 9, "A", "C", format="FORMAT-COUNTRY"),
        Field("Commodity Political Subunit of Routing Qualifier", 10, 12, "AN", "C"),
        Field("Commodity Political Subunit of Routing Number", 13, 21, "X", "C"),
        Field("Commodity Political Subunit of Routing Name", 22, 76, "X", "C"),
        filler(77, 80, "X"),
    ],
)

PG33 = CHAPTER.record(
    "PG33",
    "Geographic area of the commodity routing",
    "PGA-52",
    [
        control("PG", "A"),
        _type("33"),
        Field("Commodity Geographic Area Code", 5, 13, "X", "C"),
        Field("Commodity Geographic Area Name", 14, 78, "X", "C"),
        filler(79, 80, "X"),
    ],
)

PG34 = CHAPTER.record(
    "PG34",
    "Travel document",
    "PGA-53",
    [
        control("PG", "A"),
        _type("34"),
        Field("Travel Document Type Code", 5, 7, "AN", "M", codes=TRAVEL_DOCUMENTS),
        Field("Travel Document Nationality", 8, 9, "A", "C", privacy=PERSONAL),
        Field("Travel Document Identifier", 10, 44, "X", "C", privacy=PERSONAL),
        filler(45, 80, "X"),
    ],
)

PG35 = CHAPTER.record(
    "PG35",
    "DOT conformance bond",
    "PGA-54",
    [
        control("PG", "A"),
        _type("35"),
        Field("DOT Surety Code", 5, 7, "AN", "C"),
        Field("DOT Bond Serial Number", 8, 37, "X", "C"),
        Field("DOT Bond Qualifier", 38, 38, "N", "C", codes=DOT_BONDS),
        Field("DOT Bond Amount", 39, 46, "N", "C", kind="integer"),
        filler(47, 80, "X"),
    ],
)

PG50 = CHAPTER.record(
    "PG50",
    "Start of a grouping",
    "PGA-55",
    [control("PG", "A"), _type("50"), filler(5, 80, "X")],
)

PG51 = CHAPTER.record(
    "PG51",
    "End of a grouping",
    "PGA-56",
    [control("PG", "A"), _type("51"), filler(5, 80, "X")],
)

PG55 = CHAPTER.record(
    "PG55",
    "Additional entity roles",
    "PGA-57",
    [
        control("PG", "A"),
        _type("55"),
        Field("Entity Role Code", 5, 7, "AN", "C", list="entity_role_codes", note="1"),
        *(
            Field("Entity Role Code", start, start + 2, "AN", "C", list="entity_role_codes")
            for start in range(8, 35, 3)
        ),
        filler(35, 80, "X"),
    ],
)

PG60 = CHAPTER.record(
    "PG60",
    "Additional reference information",
    "PGA-58",
    [
        control("PG", "A"),
        _type("60"),
        Field(
            "Additional information qualifier code",
            5,
            7,
            "AN",
            "M",
            note="1",
            codes=ADDITIONAL_INFORMATION,
        ),
        Field("Additional Information", 8, 80, "X", "M", privacy=PERSONAL),
    ],
)

# The number is printed M, but is "mandatory when using the S or R substitution indicator" (PGA-59),
# and PGA-69 prints an E without it: it is conditional here.
PG00 = CHAPTER.record(
    "PG00",
    "Substitution grouping",
    "PGA-59",
    [
        control("PG", "A"),
        _type("00"),
        Field("Substitution Indicator", 5, 5, "X", "M", codes=SUBSTITUTIONS),
        Field("Substitution Number", 6, 9, "AN", "C"),
        filler(10, 80, "X"),
    ],
)
