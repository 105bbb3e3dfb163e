"""A cargo release reader written by hand: the baseline that catair is measured against.

What a competent developer would write for these records and no others: one function a record
with its slices, a table of what may follow what, and one loop that builds the tree.  It does the
job of catair's `lines` form: every line of the file is in the JSON (decoded where all columns are
clean, as text where they are not), blanks are absent, numbers are integers, dates are ISO 8601,
and memory is bounded by the largest transaction.  It says nothing of what is wrong and where.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, BinaryIO

import orjson

Object = dict[str, Any]
CHUNK = 1 << 18

# Columns: alphabetic, alphanumeric and special characters, left-justified; M mandatory, O optional
_X, _XS = "[!-`{-~¢]", "[ -`{-~¢]"


def _a(width: int) -> str:
    return "(?:" + "|".join(f"[A-Z]{{{n}}} {{{width - n}}}" for n in range(width, 0, -1)) + ")"


def _an(width: int) -> str:
    return f"[A-Z0-9][A-Z0-9 ]{{{width - 1}}}"


def _an_o(width: int) -> str:
    return f"(?:{_an(width)}| {{{width}}})"


def _x(width: int) -> str:
    return f"{_X}{_XS}{{{width - 1}}}"


def _x_o(width: int) -> str:
    return f"(?:{_x(width)}| {{{width}}})"


def _n(width: int) -> str:
    return f"[0-9]{{{width}}}"


def _n_o(width: int) -> str:
    return f"(?:[0-9]{{{width}}}| {{{width}}})"


def _clean(*parts: str) -> Callable[[str], Any]:
    # a clean line has no white space but blanks, so that a bare rstrip() will do
    return re.compile("".join(parts)).fullmatch


_A = _clean(
    "A", _an(4), _an(3), _an(6), _n_o(6), " {5}", _an(2), " {10}", _an_o(2), " {20}", _x_o(21)
)
_B = _clean(
    "B  ", _an(4), _an(3), _an(2), " {32}", _an_o(2), _an_o(4), _an_o(3), _an_o(2), _an_o(1), "   ",
    _x_o(21),
)  # fmt: skip
_Y = _clean("Y  ", _an(4), _an(3), _an(2), " {32}", _an_o(2), " {34}")
_Z = _clean("Z", _an(4), _an(3), " {6}", _n_o(6), " {17}", _an_o(2), " {41}")
_SE10 = _clean(
    "SE10[A-Z]", _an(3), "  ", _an(8), " ", _an(2), _an_o(3), _x_o(12), _an_o(2), _n(1), _n(10),
    _an_o(5), _an_o(1), _an_o(5), " {20}",
)  # fmt: skip
_SE11 = _clean(
    "SE11", _x_o(1), _n_o(6), _an_o(4), _an_o(4), _x_o(20), _x_o(5), _an_o(20), _an_o(4), _an_o(3),
    _an_o(8), _x_o(1),
)  # fmt: skip
_SE13 = _clean("SE13", _an(40), _an(15), _an_o(2), _n_o(1), _n_o(1), _n_o(1), " {16}")
_SE15 = _clean("SE15[A-Z]", _an_o(4), _x(50), _n_o(8), " {5}", _x(1), " {7}")
_SE16 = _clean("SE16", _an(4), _x(5), _n(6), _n(8), _x_o(5), _x_o(20), " {28}")
_SE17 = _clean("SE17", _an(20), " {56}")
_SE20 = _clean("SE20", _an(3), _x(50), " {23}")
_ENTITY = _clean("SE[35]0", _a(3), _x_o(35), _x_o(3), _x_o(20), " {15}")
_STREET = _clean("SE[35]5", _an(2), _x(35), _an_o(2), _x_o(35), " {2}")
_CITY = _clean("SE[35]6", _x(35), _an_o(3), " {6}", _x_o(15), _a(2), " {15}")
_SE40 = _clean("SE40", _n(3), _a(2), " ", _x_o(70))
_SE60 = _clean("SE60", _an(10), _n_o(10), " {56}")


@cache
def date(mmddyy: str) -> str | None:
    """The ISO date of MMDDYY, 1970 to 2069; None where there is no such day."""
    month, day, year = int(mmddyy[:2]), int(mmddyy[2:4]), int(mmddyy[4:])
    year += 1900 if year >= 70 else 2000
    days = (31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not (1 <= month <= 12 and 1 <= day <= days[month - 1]):
        return None
    return f"{year}-{month:02}-{day:02}"


def decode_a(line: str) -> Object | None:
    if not _A(line):
        return None
    made: Object = {
        "record": "A",
        "variant": "input",
        "sender_receiver_site_code": line[1:5].rstrip(),
        "sender_receiver_id_code": line[5:8].rstrip(),
        "communication_password": line[8:14].rstrip(),
    }
    if (x := line[14:20]) != "      ":
        when = date(x)
        if when is None:
            return None
        made["transmission_date"] = when
    made["application_identifier_code"] = line[25:27].rstrip()
    if (x := line[37:39]) != "  ":
        made["sender_receiver_office_code"] = x.rstrip()
    text = line[59:].rstrip()
    if text:
        made["transmitters_user_data_text"] = text
    return made


def decode_b(line: str) -> Object | None:
    if not _B(line):
        return None
    made: Object = {
        "record": "B",
        "variant": "input",
        "processing_district_port_code": line[3:7].rstrip(),
        "processing_filer_code": line[7:10].rstrip(),
        "application_identifier_code": line[10:12].rstrip(),
    }
    if (x := line[44:46]) != "  ":
        made["processing_filer_office_code"] = x.rstrip()
    if (x := line[46:50]) != "    ":
        made["preparer_district_port_code"] = x.rstrip()
    if (x := line[50:53]) != "   ":
        made["preparer_filer_code"] = x.rstrip()
    if (x := line[53:55]) != "  ":
        made["preparer_office_code"] = x.rstrip()
    if (x := line[55]) != " ":
        made["preparer_indicator"] = x
    text = line[59:].rstrip()
    if text:
        made["filer_preparers_user_data_text"] = text
    return made


def decode_y(line: str) -> Object | None:
    if not _Y(line):
        return None
    made: Object = {
        "record": "Y",
        "variant": "input",
        "processing_district_port_code": line[3:7].rstrip(),
        "processing_filer_code": line[7:10].rstrip(),
        "application_identifier_code": line[10:12].rstrip(),
    }
    if (x := line[44:46]) != "  ":
        made["processing_filer_office_code"] = x.rstrip()
    return made


def decode_z(line: str) -> Object | None:
    if not _Z(line):
        return None
    made: Object = {
        "record": "Z",
        "variant": "input",
        "sender_receiver_site_code": line[1:5].rstrip(),
        "sender_receiver_id_code": line[5:8].rstrip(),
    }
    if (x := line[14:20]) != "      ":
        when = date(x)
        if when is None:
            return None
        made["transmission_date"] = when
    if (x := line[37:39]) != "  ":
        made["sender_receiver_office_code"] = x.rstrip()
    return made


def decode_se10(line: str) -> Object | None:
    if not _SE10(line):
        return None
    made: Object = {
        "record": "SE10",
        "valid_action_code": line[4],
        "entry_filer_code": line[5:8].rstrip(),
        "entry_number": line[10:18].rstrip(),
        "entry_type": line[19:21].rstrip(),
    }
    if (x := line[21:24]) != "   ":
        made["importer_of_record_type"] = x.rstrip()
    importer = line[24:36].rstrip()
    if importer:
        made["importer_of_record"] = importer
    if (x := line[36:38]) != "  ":
        made["mode_of_transportation_mot_code"] = x.rstrip()
    made["bond_type_code"] = line[38]
    made["estimated_entry_value"] = int(line[39:49])
    port = line[49:54].rstrip()
    if port:
        made["planned_port_of_entry"] = port
    if (x := line[54]) != " ":
        made["split_shipment_release_code"] = x
    port = line[55:60].rstrip()
    if port:
        made["port_of_unlading"] = port
    return made


def decode_se11(line: str) -> Object | None:
    if not _SE11(line):
        return None
    made: Object = {"record": "SE11"}
    if (x := line[4]) != " ":
        made["entry_date_election_code"] = x
    if (x := line[5:11]) != "      ":
        when = date(x)
        if when is None:
            return None
        made["elected_entry_date"] = when
    if (x := line[11:15]) != "    ":
        made["location_of_goods_firms"] = x.rstrip()
    if (x := line[15:19]) != "    ":
        made["elected_exam_site_firms"] = x.rstrip()
    name = line[19:39].rstrip()
    if name:
        made["conveyance_name_or_ftz_id"] = name
    voyage = line[39:44].rstrip()
    if voyage:
        made["voyage_flight_trip_manifest_number"] = voyage
    order = line[44:64].rstrip()
    if order:
        made["general_order_g_o_number"] = order
    if (x := line[64:68]) != "    ":
        made["cbp_bonded_warehouse_firms"] = x.rstrip()
    if (x := line[68:71]) != "   ":
        made["originating_warehouse_entry_filer_code"] = x.rstrip()
    if (x := line[71:79]) != "        ":
        made["originating_warehouse_entry_number"] = x.rstrip()
    if (x := line[79]) != " ":
        made["immediate_delivery_indicator"] = x
    return made


def decode_se13(line: str) -> Object | None:
    if not _SE13(line):
        return None
    made: Object = {
        "record": "SE13",
        "contact_name": line[4:44].rstrip(),
        "contact_phone": line[44:59].rstrip(),
    }
    if line[59:64] != "     ":
        if (x := line[59:61]) != "  ":
            made["reason_code"] = x.rstrip()
        if (x := line[61]) != " ":
            made["multiple_cargo_dispositions_indicator"] = x
        if (x := line[62]) != " ":
            made["dis_indicator"] = x
        if (x := line[63]) != " ":
            made["split_shipment_indicator"] = x
    return made


def decode_se15(line: str) -> Object | None:
    if not _SE15(line):
        return None
    made: Object = {"record": "SE15", "bill_type_indicator": line[4]}
    if (x := line[5:9]) != "    ":
        made["issuer_code_of_bill_of_lading_number"] = x.rstrip()
    made["bill_of_lading_number"] = line[9:59].rstrip()
    if (x := line[59:67]) != "        ":
        made["quantity"] = int(x)
    made["non_ams_indicator"] = line[72]
    return made


def decode_se16(line: str) -> Object | None:
    if not _SE16(line):
        return None
    when = date(line[13:19])
    if when is None:
        return None
    made: Object = {
        "record": "SE16",
        "carrier_code": line[4:8].rstrip(),
        "voyage_flight_trip_manifest_number": line[8:13].rstrip(),
        "date_of_arrival": when,
        "quantity": int(line[19:27]),
    }
    unit = line[27:32].rstrip()
    if unit:
        made["unit_of_measure"] = unit
    name = line[32:52].rstrip()
    if name:
        made["conveyance_name"] = name
    return made


def decode_se17(line: str) -> Object | None:
    if not _SE17(line):
        return None
    return {"record": "SE17", "equipment_number": line[4:24].rstrip()}


def decode_se20(line: str) -> Object | None:
    if not _SE20(line):
        return None
    return {
        "record": "SE20",
        "reference_identifier_qualifier": line[4:7].rstrip(),
        "reference_identifier": line[7:57].rstrip(),
    }


def decode_entity(line: str) -> Object | None:
    if not _ENTITY(line):
        return None
    made: Object = {"record": line[:4], "entity_code": line[4:7].rstrip()}
    name = line[7:42].rstrip()
    if name:
        made["entity_name"] = name
    if (x := line[42:45]) != "   ":
        made["entity_identifier_qualifier"] = x.rstrip()
    number = line[45:65].rstrip()
    if number:
        made["entity_identifier"] = number
    return made


def decode_street(line: str) -> Object | None:
    if not _STREET(line):
        return None
    first = {
        "address_component_qualifier": line[4:6].rstrip(),
        "address_information": line[6:41].rstrip(),
    }
    second = {}
    if (x := line[41:43]) != "  ":
        second["address_component_qualifier"] = x.rstrip()
    text = line[43:78].rstrip()
    if text:
        second["address_information"] = text
    return {"record": line[:4], "addresses": [first, second] if second else [first]}


def decode_city(line: str) -> Object | None:
    if not _CITY(line):
        return None
    made: Object = {"record": line[:4], "city_name": line[4:39].rstrip()}
    if (x := line[39:42]) != "   ":
        made["country_sub_entity_code"] = x.rstrip()
    postal = line[48:63].rstrip()
    if postal:
        made["postal_code"] = postal
    made["country_code"] = line[63:65].rstrip()
    return made


def decode_se40(line: str) -> Object | None:
    if not _SE40(line):
        return None
    made: Object = {
        "record": "SE40",
        "line_item_identifier": line[4:7],
        "country_of_origin": line[7:9].rstrip(),
    }
    text = line[10:].rstrip()
    if text:
        made["commercial_invoice_description"] = text
    return made


def decode_se60(line: str) -> Object | None:
    if not _SE60(line):
        return None
    made: Object = {"record": "SE60", "hts_number": line[4:14].rstrip()}
    if (x := line[14:24]) != "          ":
        made["line_item_value"] = int(x)
    return made


CONTROL = {"A": decode_a, "B": decode_b, "Y": decode_y, "Z": decode_z}
DECODE: dict[str, Callable[[str], Object | None]] = {
    "SE10": decode_se10,
    "SE11": decode_se11,
    "SE13": decode_se13,
    "SE15": decode_se15,
    "SE16": decode_se16,
    "SE17": decode_se17,
    "SE20": decode_se20,
    "SE30": decode_entity,
    "SE35": decode_street,
    "SE36": decode_city,
    "SE40": decode_se40,
    "SE50": decode_entity,
    "SE55": decode_street,
    "SE56": decode_city,
    "SE60": decode_se60,
}

# What may stand after what.  A bill is SE15 with its type.
_BILL = {"SE15R", "SE15T", "SE15M", "SE15I"}
_TAIL = {"SE20", "SE30", "SE40"}
FOLLOWS: dict[str, set[str]] = {
    "SE10": {"SE11", "SE13"} | _BILL | _TAIL,
    "SE11": {"SE13"} | _BILL | _TAIL,
    "SE13": _BILL | _TAIL,
    "SE15I": {"SE15R", "SE15T", "SE15M"},
    "SE15M": {"SE15H", "SE16", "SE17"} | _BILL | _TAIL,
    "SE15H": {"SE16", "SE17"} | _BILL | _TAIL,
    "SE15R": {"SE16", "SE17"} | _BILL | _TAIL,
    "SE15T": {"SE16", "SE17"} | _BILL | _TAIL,
    "SE16": {"SE16", "SE17"} | _BILL | _TAIL,
    "SE17": {"SE17"} | _BILL | _TAIL,
    "SE20": {"SE20", "SE30", "SE40"},
    "SE30": {"SE30", "SE35", "SE36", "SE40"},
    "SE35": {"SE30", "SE35", "SE36", "SE40"},
    "SE36": {"SE30", "SE40"},
    "SE40": {"SE50", "SE60"},
    "SE50": {"SE50", "SE55", "SE56", "SE60"},
    "SE55": {"SE50", "SE55", "SE56", "SE60"},
    "SE56": {"SE50", "SE60"},
    "SE60": {"SE40", "SE60"},
}
_BILL_KEYS = {"R": "simple", "T": "tracking", "M": "master", "H": "house", "I": "in_bond"}


def read_lines(stream: BinaryIO) -> Iterator[tuple[list[str], str]]:
    """Lists of lines and what ended them: LF, or nothing for what is left at the end."""
    rest = b""
    while chunk := stream.read(CHUNK):
        whole, end, tail = chunk.rpartition(b"\n")
        if end:
            yield (rest + whole).decode("latin-1").split("\n"), end.decode()
            rest = tail
        else:
            rest += tail
    if rest:
        yield [rest.decode("latin-1")], ""


def convert(stream: BinaryIO, out: BinaryIO) -> None:
    """The lines form of a flat file."""
    dumps, option = orjson.dumps, orjson.OPT_APPEND_NEWLINE
    crlf = False
    started = False
    tree: Object | None = None
    record: Object = {}
    before = ""
    bill: Object = {}
    item: Object = {}
    party: Object = {}

    def put(value: Object) -> None:
        out.write(dumps(value, option=option))

    for lines, fed in read_lines(stream):
        if not started:
            started = True
            crlf = lines[0].endswith("\r")
            newline = "\r\n" if crlf else "\n"
            put({"catair": 1, "form": "lines", "file": {"encoding": "latin-1", "newline": newline}})
        for line in lines:
            end = None  # the line's own end, where it is not the file's
            if not fed:
                end = ""
            elif crlf:
                if line[-1:] == "\r":
                    line = line[:-1]
                else:
                    end = "\n"

            name = line[:4]
            decode = DECODE.get(name)
            if decode is None:
                if tree is not None and line[:1] in CONTROL:
                    put({"event": "transaction", "transaction": tree})
                    tree = None
                put_control(line, end, tree, record, put)
                continue

            made = decode(line)
            if made is None:
                made = {"record": name, "raw": line}
            if end is not None:
                made["end"] = end

            if name == "SE10":
                if tree is not None:
                    put({"event": "transaction", "transaction": tree})
                tree = {"type": "SE", "header": made}
                before = name
                record = made
                continue
            if tree is None:
                put({"event": "unplaced", "records": [made]})
                continue
            if name == "SE15":
                name = line[:5]
            if name not in FOLLOWS[before]:
                record.setdefault("after", []).append(made)
                continue

            if name == "SE50":
                party = {"entity": made}
                if before == "SE40":
                    item["entities"] = [party]
                else:
                    item["entities"].append(party)
            elif name == "SE55" or name == "SE35":
                if before == name:
                    party["street_addresses"].append(made)
                else:
                    party["street_addresses"] = [made]
            elif name == "SE56" or name == "SE36":
                party["city_and_country"] = made
            elif name == "SE60":
                if before == name:
                    item["tariffs"].append({"tariff": made})
                else:
                    item["tariffs"] = [{"tariff": made}]
            elif name == "SE40":
                item = {"item": made}
                if before == "SE60":
                    tree["lines"].append(item)
                else:
                    tree["lines"] = [item]
            elif name == "SE30":
                party = {"entity": made}
                if "entities" in tree:
                    tree["entities"].append(party)
                else:
                    tree["entities"] = [party]
            elif name[:4] == "SE15":
                if name == "SE15H" or before == "SE15I":
                    bill[_BILL_KEYS[name[4]]] = made
                else:
                    bill = {_BILL_KEYS[name[4]]: made}
                    if "bills" in tree:
                        tree["bills"].append(bill)
                    else:
                        tree["bills"] = [bill]
            elif name == "SE11":
                tree["additional_header"] = made
            elif name == "SE13":
                tree["contact"] = made
            elif name == "SE16":
                if before == name:
                    bill["conveyances"].append(made)
                else:
                    bill["conveyances"] = [made]
            elif name == "SE17":
                if before == name:
                    bill["equipment"].append(made)
                else:
                    bill["equipment"] = [made]
            elif before == name:
                tree["references"].append(made)
            else:
                tree["references"] = [made]
            before = name
            record = made
    if tree is not None:
        put({"event": "transaction", "transaction": tree})


_EVENTS = {
    "A": ("batch", "header"),
    "B": ("block", "header"),
    "Y": ("block_end", "trailer"),
    "Z": ("batch_end", "trailer"),
}


def put_control(
    line: str, end: str | None, tree: Object | None, record: Object, put: Callable[[Object], None]
) -> None:
    """A line that is none of cargo release: of the envelope, or nobody knows what."""
    letter = line[:1]
    decode = CONTROL.get(letter)
    if decode is None:
        made: Object = {"record": None, "raw": line}
    else:
        made = decode(line) or {"record": letter, "raw": line}
    if end is not None:
        made["end"] = end
    if decode is not None:
        event, key = _EVENTS[letter]
        put({"event": event, key: made})
    elif tree is not None:
        record.setdefault("after", []).append(made)
    else:
        put({"event": "unplaced", "records": [made]})


def decode_only(lines: Iterable[str]) -> int:
    """Decode lines and keep nothing; the number that were clean."""
    table: dict[str, Callable[[str], Object | None]] = {**DECODE, **CONTROL}
    find = table.get
    clean = 0
    for line in lines:
        decode = find(line[:4]) or table[line[0]]
        if decode(line) is not None:
            clean += 1
    return clean
