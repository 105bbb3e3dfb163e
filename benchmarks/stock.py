"""The same conversion with stock construct and stock Lark, in the manner of their manuals.

Records are Structs of adapters over Bytes; a Lark LALR parser takes one token a record and an
inline transformer makes the tree, which is printed as one JSON document.  It is given clean files
only and keeps nothing of a file that is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson
from construct import Adapter, Array, Bytes, Computed, Const, Padding, Struct
from lark import Lark, Token, Transformer
from lark.lexer import Lexer

Object = dict[str, Any]


# --- construct: the records --------------------------------------------------------------------


class Text(Adapter):  # type: ignore[misc]
    """Left-justified and space-filled; None for a blank."""

    def _decode(self, obj: bytes, context: Any, path: str) -> str | None:
        return obj.decode("latin-1").rstrip(" ") or None

    def _encode(self, obj: str | None, context: Any, path: str) -> bytes:
        return (obj or "").encode("latin-1").ljust(self.subcon.sizeof())


class Integer(Adapter):  # type: ignore[misc]
    """Zero-filled; None for a blank."""

    def _decode(self, obj: bytes, context: Any, path: str) -> int | None:
        return int(obj) if obj.strip() else None

    def _encode(self, obj: int | None, context: Any, path: str) -> bytes:
        width = self.subcon.sizeof()
        return b" " * width if obj is None else b"%0*d" % (width, obj)


class Date(Adapter):  # type: ignore[misc]
    """MMDDYY; None for a blank."""

    def _decode(self, obj: bytes, context: Any, path: str) -> str | None:
        if not obj.strip():
            return None
        text = obj.decode("ascii")
        century = 19 if text[4:] >= "70" else 20
        return f"{century}{text[4:]}-{text[:2]}-{text[2:4]}"

    def _encode(self, obj: str | None, context: Any, path: str) -> bytes:
        return f"{obj[5:7]}{obj[8:]}{obj[2:4]}".encode("ascii") if obj else b" " * 6


def text(width: int) -> Any:
    return Text(Bytes(width))


def integer(width: int) -> Any:
    return Integer(Bytes(width))


def date() -> Any:
    return Date(Bytes(6))


def blank(width: int) -> Any:
    return Padding(width, pattern=b" ")


def record(identifier: str, *fields: Any, variant: str | None = None) -> Any:
    named = ["record" / Computed(identifier)]
    if variant:
        named.append("variant" / Computed(variant))
    return Struct(*named, Const(identifier.encode("ascii")), *fields)


def entity(identifier: str) -> Any:
    return record(
        identifier,
        "entity_code" / text(3),
        "entity_name" / text(35),
        "entity_identifier_qualifier" / text(3),
        "entity_identifier" / text(20),
        blank(15),
    )


def street(identifier: str) -> Any:
    component = Struct(
        "address_component_qualifier" / text(2),
        "address_information" / text(35),
    )
    return record(identifier, "addresses" / Array(2, component), blank(2))


def city(identifier: str) -> Any:
    return record(
        identifier,
        "city_name" / text(35),
        "country_sub_entity_code" / text(3),
        blank(6),
        "postal_code" / text(15),
        "country_code" / text(2),
        blank(15),
    )


RECORDS = {
    "A": record(
        "A",
        "sender_receiver_site_code" / text(4),
        "sender_receiver_id_code" / text(3),
        "communication_password" / text(6),
        "transmission_date" / date(),
        blank(5),
        "application_identifier_code" / text(2),
        blank(10),
        "sender_receiver_office_code" / text(2),
        blank(20),
        "transmitters_user_data_text" / text(21),
        variant="input",
    ),
    "B": record(
        "B",
        blank(2),
        "processing_district_port_code" / text(4),
        "processing_filer_code" / text(3),
        "application_identifier_code" / text(2),
        blank(32),
        "processing_filer_office_code" / text(2),
        "preparer_district_port_code" / text(4),
        "preparer_filer_code" / text(3),
        "preparer_office_code" / text(2),
        "preparer_indicator" / text(1),
        blank(3),
        "filer_preparers_user_data_text" / text(21),
        variant="input",
    ),
    "Y": record(
        "Y",
        blank(2),
        "processing_district_port_code" / text(4),
        "processing_filer_code" / text(3),
        "application_identifier_code" / text(2),
        blank(32),
        "processing_filer_office_code" / text(2),
        blank(34),
        variant="input",
    ),
    "Z": record(
        "Z",
        "sender_receiver_site_code" / text(4),
        "sender_receiver_id_code" / text(3),
        blank(6),
        "transmission_date" / date(),
        blank(17),
        "sender_receiver_office_code" / text(2),
        blank(41),
        variant="input",
    ),
    "SE10": record(
        "SE10",
        "valid_action_code" / text(1),
        "entry_filer_code" / text(3),
        blank(2),
        "entry_number" / text(8),
        blank(1),
        "entry_type" / text(2),
        "importer_of_record_type" / text(3),
        "importer_of_record" / text(12),
        "mode_of_transportation_mot_code" / text(2),
        "bond_type_code" / text(1),
        "estimated_entry_value" / integer(10),
        "planned_port_of_entry" / text(5),
        "split_shipment_release_code" / text(1),
        "port_of_unlading" / text(5),
        blank(20),
    ),
    "SE11": record(
        "SE11",
        "entry_date_election_code" / text(1),
        "elected_entry_date" / date(),
        "location_of_goods_firms" / text(4),
        "elected_exam_site_firms" / text(4),
        "conveyance_name_or_ftz_id" / text(20),
        "voyage_flight_trip_manifest_number" / text(5),
        "general_order_g_o_number" / text(20),
        "cbp_bonded_warehouse_firms" / text(4),
        "originating_warehouse_entry_filer_code" / text(3),
        "originating_warehouse_entry_number" / text(8),
        "immediate_delivery_indicator" / text(1),
    ),
    "SE13": record(
        "SE13",
        "contact_name" / text(40),
        "contact_phone" / text(15),
        "reason_code" / text(2),
        "multiple_cargo_dispositions_indicator" / text(1),
        "dis_indicator" / text(1),
        "split_shipment_indicator" / text(1),
        blank(16),
    ),
    "SE15": record(
        "SE15",
        "bill_type_indicator" / text(1),
        "issuer_code_of_bill_of_lading_number" / text(4),
        "bill_of_lading_number" / text(50),
        "quantity" / integer(8),
        blank(5),
        "non_ams_indicator" / text(1),
        blank(7),
    ),
    "SE16": record(
        "SE16",
        "carrier_code" / text(4),
        "voyage_flight_trip_manifest_number" / text(5),
        "date_of_arrival" / date(),
        "quantity" / integer(8),
        "unit_of_measure" / text(5),
        "conveyance_name" / text(20),
        blank(28),
    ),
    "SE17": record("SE17", "equipment_number" / text(20), blank(56)),
    "SE20": record(
        "SE20",
        "reference_identifier_qualifier" / text(3),
        "reference_identifier" / text(50),
        blank(23),
    ),
    "SE30": entity("SE30"),
    "SE35": street("SE35"),
    "SE36": city("SE36"),
    "SE40": record(
        "SE40",
        "line_item_identifier" / text(3),
        "country_of_origin" / text(2),
        blank(1),
        "commercial_invoice_description" / text(70),
    ),
    "SE50": entity("SE50"),
    "SE55": street("SE55"),
    "SE56": city("SE56"),
    "SE60": record("SE60", "hts_number" / text(10), "line_item_value" / integer(10), blank(56)),
}


def plain(value: Any) -> Any:
    """A Container as a dict, without construct's own keys and without blanks."""
    if isinstance(value, list):
        return [item for item in map(plain, value) if item]
    if isinstance(value, dict):
        return {
            key: plain(item)
            for key, item in value.items()
            if item is not None and not key.startswith("_")
        }
    return value


# --- Lark: their order -------------------------------------------------------------------------

GRAMMAR = """
start: batch+
batch: A block+ Z
block: B transaction+ Y
transaction: SE10 SE11? SE13? bill* SE20* entity* line*
bill: SE15_I? (SE15_R | SE15_T | SE15_M SE15_H?) SE16* SE17*
entity: SE30 SE35* SE36?
line: SE40 line_entity* tariff+
line_entity: SE50 SE55* SE56?
tariff: SE60
%declare A B Y Z SE10 SE11 SE13 SE15_R SE15_T SE15_M SE15_H SE15_I SE16 SE17 SE20
%declare SE30 SE35 SE36 SE40 SE50 SE55 SE56 SE60
"""

ONE = {
    "SE10": "header",
    "SE11": "additional_header",
    "SE13": "contact",
    "SE15_R": "simple",
    "SE15_T": "tracking",
    "SE15_M": "master",
    "SE15_H": "house",
    "SE15_I": "in_bond",
    "SE30": "entity",
    "SE50": "entity",
    "SE36": "city_and_country",
    "SE56": "city_and_country",
    "SE40": "item",
    "SE60": "tariff",
}
MANY = {
    "SE16": "conveyances",
    "SE17": "equipment",
    "SE20": "references",
    "SE35": "street_addresses",
    "SE55": "street_addresses",
    "bill": "bills",
    "entity": "entities",
    "line": "lines",
    "line_entity": "entities",
    "tariff": "tariffs",
}


class Tree(Transformer[Token, Any]):
    """Objects from what their rules matched: tokens, and (rule, object) of inner rules."""

    def _object(self, children: list[Any]) -> Object:
        made: Object = {}
        for child in children:
            name, value = (child.type, child.value) if isinstance(child, Token) else child
            if name in MANY:
                made.setdefault(MANY[name], []).append(value)
            else:
                made[ONE[name]] = value
        return made

    def bill(self, children: list[Any]) -> tuple[str, Object]:
        return "bill", self._object(children)

    def entity(self, children: list[Any]) -> tuple[str, Object]:
        return "entity", self._object(children)

    def line(self, children: list[Any]) -> tuple[str, Object]:
        return "line", self._object(children)

    def line_entity(self, children: list[Any]) -> tuple[str, Object]:
        return "line_entity", self._object(children)

    def tariff(self, children: list[Any]) -> tuple[str, Object]:
        return "tariff", self._object(children)

    def transaction(self, children: list[Any]) -> Object:
        return {"type": "SE", **self._object(children)}

    def block(self, children: list[Any]) -> Object:
        header, *transactions, trailer = children
        return {"header": header.value, "transactions": transactions, "trailer": trailer.value}

    def batch(self, children: list[Any]) -> Object:
        header, *blocks, trailer = children
        return {"header": header.value, "blocks": blocks, "trailer": trailer.value}

    def start(self, children: list[Any]) -> list[Object]:
        return children


class RecordLexer(Lexer):
    """One token a record, with its decoded object as the value."""

    def __init__(self, conf: Any) -> None:
        pass

    def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]
        for number, content in enumerate(data, 1):
            content = content.rstrip(b"\r\n")
            name = content[:4].decode("ascii") if content[:1] == b"S" else chr(content[0])
            made = plain(RECORDS[name].parse(content))
            if name == "SE15":
                name += "_" + made["bill_type_indicator"]
            token = Token(name, name, line=number)
            token.value = made
            yield token


def convert(stream: BinaryIO, out: BinaryIO) -> None:
    """The document form of a flat file."""
    parser = Lark(GRAMMAR, parser="lalr", lexer=RecordLexer, transformer=Tree())
    document = {
        "catair": 1,
        "form": "document",
        "file": {"encoding": "latin-1", "newline": "\n"},
        "batches": parser.parse(stream),
    }
    out.write(orjson.dumps(document))
