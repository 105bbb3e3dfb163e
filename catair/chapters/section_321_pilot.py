"""Section 321 Data Pilot: this project's own layout, for CBP publishes none.

Which elements there are, and who states them: DHS/CBP/PIA-059 (September 26, 2019), section 2.1.
Identifiers, columns, codes and escapes are the project's; CBP uses neither the record identifiers
nor the application codes.  Texts are written with the escapes of `catair.pilot.text`, and go on in
DP99 where their columns end.
"""

from catair.fields import PERSONAL, Field, control, filler
from catair.record import Chapter

CHAPTER = Chapter(
    "Section 321 Data Pilot (project layout, not CBP's)",
    "v1",
    "2019-09-26",
    "Layout of this project for the elements of DHS/CBP/PIA-059",
)

FILING, CONFIRMATION = "P3", "R3"  # neither is on B&B-10, B&B-11, B&B-21 or B&B-22

# PIA-059 2.1 ¶1.b and 2.2; the letters are the project's
FILER_TYPES = {
    "C": "Carrier",
    "M": "Online marketplace",
    "B": "Broker",
    "F": "Freight forwarder",
    "O": "Other e-commerce stakeholder",
}

FLAGS = {"Y": "Yes", "N": "No"}

# PIA-059 2.1 ¶2, ¶3 and the optional elements; UC is of a release from manifest
ROLES = {
    "SI": "Shipment initiator",
    "FD": "Final deliver to party",
    "SE": "Seller",
    "BU": "Buyer",
    "SH": "Shipper",
    "CN": "Consignee",
    "UC": "Ultimate consignee",
}

_ONE = (FILING,)
_BOTH = (FILING, CONFIRMATION)
_OPTIONAL = "PIA-059 2.1 (optional elements)"
_MANIFEST = "PIA-059 Overview (19 CFR 143.23(k))"


DP10 = CHAPTER.record(
    "DP10",
    "Filing header",
    "PIA-059 2.1 ¶1",
    [
        control("DP10"),
        Field("Originator Code", 5, 24, "X", "M", note="¶1.a"),
        Field("Participant Filer Type", 25, 25, "A", "M", note="¶1.b", codes=FILER_TYPES),
        Field("Mode of Transportation", 26, 40, "X", "M", note="¶1.d"),
        Field("Known Carrier Customer Flag", 41, 41, "A", "C", note="¶2.e", codes=FLAGS),
        Field("Known Marketplace Seller Flag", 42, 42, "A", "C", note="¶3.c", codes=FLAGS),
        filler(43, 80, "X"),
    ],
    applications=_ONE,
)

DP11 = CHAPTER.record(
    "DP11",
    "Shipment security scan",
    "PIA-059 2.1 ¶2.d",
    [control("DP11"), Field("Shipment Security Scan", 5, 80, "X", "C", note="¶2.d")],
    applications=_ONE,
)

DP12 = CHAPTER.record(
    "DP12",
    "Marketplace",
    _OPTIONAL,
    [
        control("DP12"),
        Field("Marketplace Name", 5, 40, "X", "C"),
        Field("Marketplace Website", 41, 80, "X", "C"),
    ],
    applications=_ONE,
)

DP13 = CHAPTER.record(
    "DP13",
    "Carrier",
    _OPTIONAL,
    [control("DP13"), Field("Carrier Name", 5, 80, "X", "C")],
    applications=_ONE,
)

DP20 = CHAPTER.record(
    "DP20",
    "Shipment numbers",
    "PIA-059 2.1 ¶1.c",
    [
        control("DP20"),
        Field("Shipment Tracking Number", 5, 29, "X", "C", note="¶1.c.i"),
        Field("House Bill Number", 30, 54, "X", "C", note="¶1.c.ii"),
        Field("Master Bill Number", 55, 79, "X", "C", note="¶1.c.iii"),
        filler(80, 80, "X"),
    ],
    applications=_BOTH,
)

DP30 = CHAPTER.record(
    "DP30",
    "Party",
    "PIA-059 2.1 ¶2 and ¶3",
    [
        control("DP30"),
        Field("Party Role", 5, 6, "A", "M", codes=ROLES),
        Field("Name", 7, 80, "X", "C", privacy=PERSONAL, note="¶2.a, ¶2.b, ¶3.a, ¶3.b, ¶3.e"),
    ],
    applications=_ONE,
)

DP31 = CHAPTER.record(
    "DP31",
    "Address of a party",
    "PIA-059 2.1 ¶2 and ¶3",
    [
        control("DP31"),
        Field("Address", 5, 65, "X", "C", privacy=PERSONAL, note="¶2.a, ¶2.b, ¶3.a, ¶3.b, ¶3.e"),
        Field("Country", 66, 80, "X", "C", privacy=PERSONAL, note="19 CFR 143.23(k)(2)"),
    ],
    applications=_ONE,
)

DP32 = CHAPTER.record(
    "DP32",
    "Contact of a party",
    _OPTIONAL,
    [
        control("DP32"),
        Field("Phone Number", 5, 30, "X", "C", privacy=PERSONAL),
        Field("Email Address", 31, 80, "X", "C", privacy=PERSONAL),
    ],
    applications=_ONE,
)

DP33 = CHAPTER.record(
    "DP33",
    "Account of a party",
    "PIA-059 2.1 ¶3.d",
    [
        control("DP33"),
        Field("Account Number", 5, 42, "X", "C", privacy=PERSONAL, note="¶3.d"),
        Field("Confirmation Number", 43, 80, "X", "C", privacy=PERSONAL),
    ],
    applications=_ONE,
)

DP40 = CHAPTER.record(
    "DP40",
    "Product",
    "PIA-059 2.1 ¶3.g",
    [
        control("DP40"),
        Field("HTS Number", 5, 19, "X", "C"),
        Field("Listed Price on Marketplace", 20, 34, "X", "C", note="¶3.g"),
        Field("Retail Price in Export Country", 35, 49, "X", "C"),
        Field("Merchandise/Product Weight", 50, 64, "X", "C"),
        Field("Merchandise/Product Quantity", 65, 79, "X", "C"),
        filler(80, 80, "X"),
    ],
    applications=_ONE,
)

DP41 = CHAPTER.record(
    "DP41",
    "Description of a product",
    "PIA-059 2.1 ¶2.c",
    [control("DP41"), Field("Enhanced Product Description", 5, 80, "X", "C", note="¶2.c, ¶3.f")],
    applications=_ONE,
)

DP42 = CHAPTER.record(
    "DP42",
    "Picture of a product",
    "PIA-059 2.1 ¶3.f",
    [control("DP42"), Field("Product Picture", 5, 80, "X", "C", note="¶3.f")],
    applications=_ONE,
)

DP43 = CHAPTER.record(
    "DP43",
    "Link to the listing of a product",
    "PIA-059 2.1 ¶3.f",
    [control("DP43"), Field("Link to Product Listing", 5, 80, "X", "C", note="¶3.f")],
    applications=_ONE,
)

DP50 = CHAPTER.record(
    "DP50",
    "Release from manifest",
    _MANIFEST,
    [
        control("DP50"),
        Field("Country of Origin", 5, 23, "X", "C", note="(k)(1)"),
        Field("Quantity", 24, 42, "X", "C", note="(k)(5)"),
        Field("Shipping Weight", 43, 61, "X", "C", note="(k)(6)"),
        Field("Value", 62, 80, "X", "C", note="(k)(7)"),
    ],
    applications=_ONE,
)

DP51 = CHAPTER.record(
    "DP51",
    "Description on the manifest",
    _MANIFEST,
    [control("DP51"), Field("Description", 5, 80, "X", "C", note="(k)(4)")],
    applications=_ONE,
)

# "CBP will respond to the data transmissions with a confirmation of receipt": no more is said of it
DP90 = CHAPTER.record(
    "DP90",
    "Confirmation of receipt",
    "PIA-059 Overview (Pilot Concept of Operations)",
    [
        control("DP90"),
        Field("Originator Code", 5, 24, "X", "C"),
        Field("Received Date", 25, 32, "N", "M", kind="date_mmddccyy"),
        Field("Received Time", 33, 38, "N", "M", kind="time_hhmmss"),
        filler(39, 80, "X"),
    ],
    direction="output",
    applications=(CONFIRMATION,),
)

# Behind the record that has the element; the column is the element's first there
DP99 = CHAPTER.record(
    "DP99",
    "Continuation of an element",
    "PIA-059 2.1",
    [
        control("DP99"),
        Field("Continued Column", 5, 6, "N", "M"),
        Field("Continued Text", 7, 80, "X", "M", privacy=PERSONAL),
    ],
    applications=_BOTH,
)
