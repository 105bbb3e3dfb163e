"""The elements of a filing: where DHS/CBP/PIA-059 states them, and where the native form has them.

The native form is one JSON object a filing.  Its keys are those of the records in
`catair.chapters.section_321_pilot`; the parties and the manifest are objects, the products a list.
"""

from __future__ import annotations

from typing import NamedTuple

from catair.chapters import section_321_pilot as chapter
from catair.fields import PUBLIC, Field
from catair.record import Record

LAYOUT = "project layout, not CBP's"  # what whatever is printed says of itself

Part = tuple[str | None, Record]  # the key in the tree, None for the object's own record

# The records of each object of the native form, in the order of the grammar
FILING: tuple[Part, ...] = (
    (None, chapter.DP10),
    ("numbers", chapter.DP20),
    ("security_scan", chapter.DP11),
    ("marketplace", chapter.DP12),
    ("carrier", chapter.DP13),
)
PARTY: tuple[Part, ...] = (
    (None, chapter.DP30),
    ("address", chapter.DP31),
    ("contact", chapter.DP32),
    ("account", chapter.DP33),
)
PRODUCT: tuple[Part, ...] = (
    (None, chapter.DP40),
    ("description", chapter.DP41),
    ("picture", chapter.DP42),
    ("link", chapter.DP43),
)
MANIFEST: tuple[Part, ...] = ((None, chapter.DP50), ("manifest_description", chapter.DP51))
CONFIRMATION: tuple[Part, ...] = ((None, chapter.DP90), ("numbers", chapter.DP20))

# Native key of a party: its role (DP30), and the keys that it may have
PARTIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "shipment_initiator": ("SI", ("name", "address", "phone_number")),
    "final_deliver_to_party": ("FD", ("name", "address")),
    "seller": ("SE", ("name", "address", "phone_number", "account_number")),
    "buyer": (
        "BU",
        (
            "name",
            "address",
            "phone_number",
            "email_address",
            "account_number",
            "confirmation_number",
        ),
    ),
    "shipper": ("SH", ("name", "address", "phone_number", "email_address")),
    "consignee": ("CN", ("name", "address", "phone_number", "email_address")),
}
MANIFEST_PARTIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "shipper": ("SH", ("name", "address", "country")),
    "ultimate_consignee": ("UC", ("name", "address")),
}

# Native values of the elements that are codes in the columns
FILER_TYPES = {
    "carrier": "C",
    "online_marketplace": "M",
    "broker": "B",
    "freight_forwarder": "F",
    "other": "O",
}
FLAGS = {True: "Y", False: "N"}
CODED: dict[str, dict[str, str] | dict[bool, str]] = {
    "participant_filer_type": FILER_TYPES,
    "known_carrier_customer_flag": FLAGS,
    "known_marketplace_seller_flag": FLAGS,
}
ROLE = "party_role"  # which party it is, in the columns; a key in the native form

NUMBERS = ("shipment_tracking_number", "house_bill_number", "master_bill_number")


class Stated(NamedTuple):
    """An element as the text names it: its place there, its label, and its native paths.

    A place is a paragraph of section 2.1, "new" for the seven elements that participants "may also
    provide", "optional" for the list behind the paragraphs, or a paragraph of 19 CFR 143.23.
    """

    place: str
    label: str
    paths: tuple[str, ...]

    @property
    def source(self) -> str:
        """The citation."""
        if self.place.startswith("(k)"):
            return f"PIA-059 Overview, 19 CFR 143.23{self.place}"
        told = {"new": ", seven new data elements", "optional": ", optional data elements"}
        return "PIA-059 2.1" + told.get(self.place, f" ¶{self.place}")


def _both(party: str) -> tuple[str, str]:
    return f"{party}.name", f"{party}.address"


_INITIATOR = _both("shipment_initiator")
_DELIVERED = _both("final_deliver_to_party")
_DESCRIPTION = ("products.enhanced_product_description",)
_PICTURE = ("products.product_picture",)
_LINK = ("products.link_to_product_listing",)
_PRICE = ("products.listed_price_on_marketplace",)
_CUSTOMER = ("known_carrier_customer_flag",)
_SELLER = ("known_marketplace_seller_flag",)

STATED = tuple(
    Stated(*row)
    for row in (
        ("new", "Known Carrier Customer Flag", _CUSTOMER),
        ("new", "Known Marketplace Seller Flag", _SELLER),
        ("new", "Marketplace Seller Account Number/Seller ID", ("seller.account_number",)),
        ("new", "Product Picture", _PICTURE),
        ("new", "Link to Product Listing", _LINK),
        ("new", "Listed Price on Marketplace", _PRICE),
        ("new", "Buyer Account Number", ("buyer.account_number",)),
        ("1.a", "Originator Code of the Participant", ("originator_code",)),
        ("1.b", "Participant Filer Type", ("participant_filer_type",)),
        ("1.c.i", "Shipment Tracking Number", ("shipment_tracking_number",)),
        ("1.c.ii", "House Bill Number", ("house_bill_number",)),
        ("1.c.iii", "Master Bill Number", ("master_bill_number",)),
        ("1.d", "Mode of Transportation", ("mode_of_transportation",)),
        ("2.a", "Shipment Initiator Name and Address", _INITIATOR),
        ("2.b", "Final Deliver to Party Name and Address", _DELIVERED),
        ("2.c", "Enhanced Product Description", _DESCRIPTION),
        ("2.d", "Shipment Security Scan", ("shipment_security_scan",)),
        ("2.e", "Known Carrier Customer Flag", _CUSTOMER),
        ("3.a", "Seller Name and Address", _both("seller")),
        ("3.a", "Shipment Initiator Name and Address", _INITIATOR),
        ("3.b", "Final Deliver to Party Name and Address", _DELIVERED),
        ("3.c", "Known Marketplace Seller Flag", _SELLER),
        ("3.d", "Marketplace Seller Account Number/Seller ID", ("seller.account_number",)),
        ("3.e", "Buyer Name and Address", _both("buyer")),
        ("3.f", "Product Picture", _PICTURE),
        ("3.f", "Link to Product Listing", _LINK),
        ("3.f", "Enhanced Product Description", _DESCRIPTION),
        ("3.g", "Listed Price on Marketplace", _PRICE),
        ("optional", "Harmonized Tariff Schedule (HTS) Number", ("products.hts_number",)),
        (
            "optional",
            "Retail Price in Export Country",
            ("products.retail_price_in_export_country",),
        ),
        ("optional", "Shipper Name", ("shipper.name",)),
        ("optional", "Shipper Address", ("shipper.address",)),
        ("optional", "Shipper Phone Number", ("shipper.phone_number",)),
        ("optional", "Shipper Email Address", ("shipper.email_address",)),
        ("optional", "Shipment Initiator Phone Number", ("shipment_initiator.phone_number",)),
        ("optional", "Consignee Name", ("consignee.name",)),
        ("optional", "Consignee Address", ("consignee.address",)),
        ("optional", "Consignee Phone Number", ("consignee.phone_number",)),
        ("optional", "Consignee Email Address", ("consignee.email_address",)),
        ("optional", "Marketplace Name", ("marketplace_name",)),
        ("optional", "Buyer Account Number", ("buyer.account_number",)),
        ("optional", "Buyer Address", ("buyer.address",)),
        ("optional", "Seller Phone Number", ("seller.phone_number",)),
        ("optional", "Buyer Phone Number", ("buyer.phone_number",)),
        ("optional", "Marketplace Website", ("marketplace_website",)),
        ("optional", "Buyer Name", ("buyer.name",)),
        ("optional", "Buyer Confirmation Number", ("buyer.confirmation_number",)),
        ("optional", "Buyer Email Address", ("buyer.email_address",)),
        ("optional", "Carrier Name", ("carrier_name",)),
        ("optional", "Known Carrier Customer", _CUSTOMER),
        ("optional", "Merchandise/Product Weight", ("products.merchandise_product_weight",)),
        ("optional", "Merchandise/Product Quantity", ("products.merchandise_product_quantity",)),
        ("optional", "Listed Price on Marketplace", _PRICE),
        ("(k)(1)", "country of origin of the merchandise", ("manifest.country_of_origin",)),
        (
            "(k)(2)",
            "shipper name, address, and country",
            (*_both("manifest.shipper"), "manifest.shipper.country"),
        ),
        ("(k)(3)", "ultimate consignee name and address", _both("manifest.ultimate_consignee")),
        ("(k)(4)", "specific description of the merchandise", ("manifest.description",)),
        ("(k)(5)", "quantity", ("manifest.quantity",)),
        ("(k)(6)", "shipping weight", ("manifest.shipping_weight",)),
        ("(k)(7)", "value", ("manifest.value",)),
    )
)


def stated(place: str) -> list[Stated]:
    """The elements that a paragraph states, such as "3.f" or "1.c" with its three."""
    return [each for each in STATED if each.place == place or each.place.startswith(f"{place}.")]


def of(path: str) -> list[Stated]:
    """Where the text states the element at a native path, such as "buyer.name"."""
    return [each for each in STATED if path in each.paths]


def fields_of(parts: tuple[Part, ...]) -> dict[str, Field]:
    """The elements of an object of the native form, by key."""
    return {f.name: f for _, record in parts for f in record.elements if f.name != ROLE}


def _paths() -> dict[str, Field]:
    made = dict(fields_of(FILING))
    party = fields_of(PARTY)
    for name, (_, keys) in PARTIES.items():
        made |= {f"{name}.{key}": party[key] for key in keys}
    made |= {f"products.{key}": field for key, field in fields_of(PRODUCT).items()}
    made |= {f"manifest.{key}": field for key, field in fields_of(MANIFEST).items()}
    for name, (_, keys) in MANIFEST_PARTIES.items():
        made |= {f"manifest.{name}.{key}": party[key] for key in keys}
    return made


PATHS: dict[str, Field] = _paths()  # every element of a filing, by its native path


def is_public(path: str) -> bool:
    """False for an element that is personal, whatever stands in it."""
    return PATHS[path].privacy == PUBLIC
