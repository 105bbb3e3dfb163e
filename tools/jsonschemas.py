"""The JSON Schemas (draft 2020-12) of the JSON forms, from field tables and grammars.

They accept whatever to-json prints of any file, and refuse what the strict writer refuses.  So the
class of a value, and that it is stated at all, are demanded only where `verbatim` does not keep
the field's columns.  Patterns are of the subset that all dialects read alike; that a string is one
line is said apart, because Python's `$` lets a line end pass.

What a schema cannot say is left to the writer: which application is in force where the object does
not say it, that raw text begins with its identifier, that characters are of the file's encoding,
that the header has what a trailer repeats, that 1.0 is no whole number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from catair import applications, encodings, grammar
from catair.applications import APPLICATIONS, REJECTION
from catair.bond import form5106
from catair.chapters import importer_bond_query
from catair.fields import KINDS, PUBLIC, WIDTH, Field, printed
from catair.forms import FORMS
from catair.grammar import tokens
from catair.record import Record
from catair.responder import form
from catair.shapes import NODE, Shape, Slot, alternatives, discriminator, flat
from tools import matchschema, pilotschema

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_WHAT = {
    "document": "The JSON form `document` of an ABI transmission: one JSON value for the file.",
    "lines": "One line of the NDJSON form `lines`: the head, or an event of at most a transaction.",
    "records": "One line of the NDJSON form `records`: the head, or a record of the file.",
}

# --- values ------------------------------------------------------------------------------------

_MONTHS = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"


def _date(years: str, leap_years: str) -> str:
    """A pattern of the days that there are."""
    return f"^(({years})-({_MONTHS}|02-(0[1-9]|1[0-9]|2[0-8]))|({leap_years})-02-29)$"


_WINDOW = _date("19[7-9][0-9]|20[0-6][0-9]", "19(7[26]|8[048]|9[26])|20([0246][048]|[135][26])")
_ANY_DAY = _date(
    "[0-9]{4}",
    "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00",
)
_HOUR, _SIXTIETH = "([01][0-9]|2[0-3])", "[0-5][0-9]"

# No `format`: the patterns are exact, and a year 0000, which columns may have, is none for it.
_PATTERNS = {
    "date_mmddyy": _WINDOW,
    "date_yymmdd": _WINDOW,
    "date_mmddccyy": _ANY_DAY,
    "time_hhmm": f"^{_HOUR}:{_SIXTIETH}$",
    "time_hhmmss": f"^{_HOUR}:{_SIXTIETH}:{_SIXTIETH}$",
}

_CLASS_PATTERNS = {"A": "^[A-Z]+$", "AN": "^[A-Z0-9 ]+$", "X": "^[ -`{-~¢]+$", "N": "^[0-9]+$"}
_DESIGNATIONS = {"M": "mandatory", "C": "conditional", "O": "optional"}


def ref(name: str) -> Schema:
    """A reference to a definition of the same schema."""
    return {"$ref": f"#/$defs/{name}"}


def _decimal(width: int, decimals: int) -> str:
    whole = width - decimals
    if whole > 0:
        digits = f"(0|[1-9][0-9]{{0,{whole - 1}}})"
        return rf"^{digits}\.[0-9]{{{decimals}}}$"
    return rf"^0\.0{{{-whole}}}[0-9]{{{width}}}$"


def _value(field: Field) -> Schema:
    """Whatever the columns of a field may be read as, a blank included."""
    if field.kind == "integer":
        return {"type": ["integer", "null"], "minimum": 0, "maximum": 10**field.width - 1}
    if field.kind == "text":
        return ref("text") | {"maxLength": field.width}
    if field.kind == "decimal":
        return ref("text") | {"pattern": _decimal(field.width, field.decimals)}
    return ref(field.kind)


def _class(field: Field) -> Schema:
    """What the strict writer demands of a value beyond that."""
    if field.kind != "text":
        return {}
    if field.filled:
        return {"pattern": f"^[0-9]{{{field.width}}}$"}
    return {"pattern": _CLASS_PATTERNS["X" if field.punctuation else field.written]}


def _told(record: Record, field: Field) -> Schema:
    """What CBP's table says of a field."""
    columns = field.columns if field.width > 1 else str(field.start)
    parts = [
        f"{'Columns' if field.width > 1 else 'Column'} {columns}",
        f"{field.width}{printed(field.cls)}",
        _DESIGNATIONS.get(field.designation, field.designation),
    ]
    if field.note:
        parts.append(f"note {field.note}")
    parts.append(record.page)
    text = "; ".join(parts) + "."
    if field.constant:
        text += f" {field.constant!r} where it is not stated."
    if field.fill:
        text += {
            "header": " The header's where it is not stated.",
            "count": " The number of records where it is not stated.",
        }[field.fill]
    if field.privacy != PUBLIC:
        text += f" {field.privacy.capitalize()}."
    if field.codes:
        text += " Codes: " + "; ".join(f"{code} {told}" for code, told in field.codes.items()) + "."
    return {"title": field.label, "description": text}


# --- conditions --------------------------------------------------------------------------------


def _is(key: str, value: str) -> Schema:
    """The condition that an object has this value at a key."""
    return {"required": [key], "properties": {key: {"const": value}}}


def by(key: str, choices: Mapping[str, Schema]) -> list[Schema]:
    """For each value of a key, what else holds."""
    return [{"if": _is(key, value), "then": schema} for value, schema in choices.items()]


def record_among(named: Mapping[str, Schema], raw: Schema | None) -> Schema:
    """One of the records by their names, or a line that is kept raw."""
    if raw is None and len(named) == 1:
        (only,) = named.values()
        return only
    if raw is not None and not named:
        return raw
    chosen: Schema = {
        "required": ["record"],
        "properties": {"record": {"enum": list(named)}},
        "allOf": by("record", named),
    }
    if raw is None:
        return {"type": "object"} | chosen
    return {"type": "object", "if": {"required": ["raw"]}, "then": raw, "else": chosen}


# --- records -----------------------------------------------------------------------------------


def _demand(field: Field) -> Schema:
    """What is demanded of a record object unless `verbatim` keeps the field's columns."""
    strict = _class(field)
    inner: Schema = {}
    if field.mandatory and not field.fill and not field.constant:
        inner["required"] = [field.name]
    if strict:
        inner["properties"] = {field.name: strict}
    if field.list is None or not inner:
        return inner
    items: Schema = {"prefixItems": [*([True] * field.occurrence), inner]}
    if "required" not in inner:
        return {"properties": {field.list: items}}
    items = {"minItems": field.occurrence + 1} | items
    return {"required": [field.list], "properties": {field.list: items}}


def _properties(record: Record) -> Schema:
    """The values of a record, by key."""
    made: Schema = {}
    for key in record.keys:
        fields = [f for f in record.elements if key in (f.list, f.name)]
        if fields[0].list is None:
            made[key] = _told(record, fields[0]) | _value(fields[0])
            continue
        most = max(f.occurrence for f in fields) + 1
        items = [
            {
                "type": ["object", "null"],
                "properties": {
                    f.name: _told(record, f) | _value(f) for f in fields if f.occurrence == at
                },
                "additionalProperties": False,
            }
            for at in range(most)
        ]
        made[key] = {"type": ["array", "null"], "prefixItems": items, "maxItems": most}
    return made


def record_schema(record: Record, listed: bool) -> Schema:
    """A record object; `listed` if it says its line and application."""
    kept = [f for f in record.fields if f.role != "control"]
    properties: Schema = {"record": {"const": record.identifier}}
    if record.variant:
        properties["variant"] = {"const": record.variant}
    if listed:
        properties |= {"line": ref("line"), "application": {"type": "string"}}
    properties |= _properties(record)
    properties |= {
        "verbatim": {
            "type": "object",
            "properties": {
                f.columns: ref("columns") | {"minLength": f.width, "maxLength": f.width}
                for f in kept
            },
            "patternProperties": {"^81-(8[1-9]|9[0-9]|[1-9][0-9]{2,})$": ref("columns")},
            "propertyNames": ref("columns"),
            "additionalProperties": False,
        },
        "length": ref("length"),
        "end": ref("end"),
        "after": ref("after"),
    }
    variant = f" ({record.variant})" if record.variant else ""
    made: Schema = {
        "title": f"{record.identifier}{variant}: {record.title}",
        "description": f"{record.source}. {record.direction.capitalize()}.",
        "type": "object",
        "properties": properties,
        "required": ["record"],
        "additionalProperties": False,
    }
    demands = [
        {
            "if": {
                "required": ["verbatim"],
                "properties": {"verbatim": {"required": [field.columns]}},
            },
            "else": demand,
        }
        for field in record.elements
        if (demand := _demand(field))
    ]
    return made | ({"allOf": demands} if demands else {})


def _raw(listed: bool, pattern: str | None = None) -> Schema:
    """A line without a layout: unknown, or carried under an identifier of this pattern."""
    begins = {"pattern": pattern} if pattern else {}
    properties = {
        "record": ref("columns") | begins if pattern else {"type": ["string", "null"]},
        "raw": ref("columns") | begins,
        "end": ref("end"),
        "after": ref("after"),
    }
    if listed:
        properties |= {"line": ref("line"), "application": {"type": "string"}}
    return {
        "type": "object",
        "properties": properties,
        "required": ["record", "raw"],
        "additionalProperties": False,
    }


class Layouts:
    """Every layout that an edition holds, and what each is called among the definitions."""

    def __init__(self) -> None:
        self.controls = applications.control_records()
        self.codes = {c: r for c in APPLICATIONS if (r := applications.records_of(c))}
        self.names: dict[Record, str] = {}
        owners = dict.fromkeys(self.controls, "")
        for code, records in self.codes.items():
            for record in records:
                owners.setdefault(record, code)
        plain = [_plain(record) for record in owners]
        for record, code in owners.items():
            name = _plain(record)
            # SE60 in SE is not SE60 in AE
            self.names[record] = name if plain.count(name) == 1 else f"{name}_{code}"
        if len(set(self.names.values())) != len(owners):
            raise ValueError("two layouts of one application have the same name")

    def named(self, records: Iterable[Record]) -> dict[str, Schema]:
        """Identifier to what its objects are, one layout or several."""
        groups: dict[str, list[Record]] = {}
        for record in records:
            groups.setdefault(record.identifier, []).append(record)
        return {name: self._one(group) for name, group in groups.items()}

    def _one(self, group: Sequence[Record]) -> Schema:
        refs = {record.variant: ref(self.names[record]) for record in group}
        if list(refs) == [None] and len(group) == 1:
            return refs[None]
        if None in refs:
            return {"anyOf": [ref(self.names[record]) for record in group]}
        variants: Schema = {v: schema for v, schema in refs.items() if v is not None}
        made: Schema = {
            "type": "object",
            "properties": {"variant": {"enum": list(variants)}},
            "allOf": by("variant", variants),
        }
        if group[0] in self.controls and group[0].identifier not in ("A", "B", "Y", "Z"):
            return made | {"required": ["variant"]}
        # not stated, it follows from the application or from a value
        absent = {"if": {"not": {"required": ["variant"]}}, "then": {"anyOf": list(refs.values())}}
        return made | {"allOf": [*made["allOf"], absent]}


def _plain(record: Record) -> str:
    return f"{record.identifier}_{record.variant}" if record.variant else record.identifier


# --- trees -------------------------------------------------------------------------------------


class Tree:
    """The schema of a grammar's shape, with the layouts of one application."""

    def __init__(self, code: str, shape: Shape, layouts: Layouts) -> None:
        self.code = code
        self.shape = shape
        self.records = [*layouts.codes.get(code, ()), *layouts.controls]
        self.named = layouts.named(self.records)
        self.refined: dict[str, tuple[str, str]] = {}
        self.carried: list[tuple[str, str]] = []
        for name in applications.modules_of(code):
            module = import_module(f"catair.chapters.{name}")
            self.refined |= getattr(module, "REFINED", {})
            self.carried += getattr(module, "CARRIED", ())
        self.tokens = tokens(shape)
        self.special: dict[str, Schema] = {}  # tokens that are no record
        self.defined: dict[str, Schema] = {}  # what holds itself

    def schema(self, shape: Shape) -> Schema:
        """What may stand where a shape is."""
        if shape[0] == "record":
            return self._slot(shape[1])
        if shape[0] == "list":
            return {"type": "array", "items": self.schema(shape[1])}
        if shape[0] == "nested":
            return self._nodes(shape)
        return self.object(shape[1])

    def _nodes(self, shape: Shape) -> Schema:
        """A list of nodes, which hold such lists."""
        name = f"nodes_{self.code}_{'_'.join(shape[1])}"
        if name not in self.defined:
            self.defined[name] = {}
            record = self._slot(shape[1])
            parts = dict(zip(NODE, (record, ref(name), record), strict=True))
            node = {"type": "object", "properties": parts, "additionalProperties": False}
            self.defined[name] = {"type": "array", "items": node}
        return ref(name)

    def object(self, slots: Sequence[Slot], **more: Schema) -> Schema:
        """An object of slots; none is demanded, for a missing record is no matter of form."""
        for at, (_, shape, _) in enumerate(slots):
            if shape[0] == "choice" and (key := discriminator(shape)):
                return self._decided(slots[:at], key, shape[1], slots[at + 1 :], more)
        return self._plain(slots, more)

    def _decided(
        self,
        before: Sequence[Slot],
        key: str,
        choice: Sequence[Sequence[Slot]],
        behind: Sequence[Slot],
        more: Schema,
    ) -> Schema:
        """An object of which the record at a key says which alternative it is."""
        undecided: Slot = ("", ("choice", tuple(choice)), True)
        made = self._plain((*before, undecided, *behind), more)
        for slots in reversed(choice):
            stands = {"required": [key], "properties": {key: self._token(slots[0][1][1])}}
            chosen = self.object((*before, *slots, *behind), **more)
            made = {"type": "object", "if": stands, "then": chosen, "else": made}
        return made

    def _plain(self, slots: Sequence[Slot], more: Schema) -> Schema:
        properties = more | {key: self.schema(inner) for key, inner in dict(flat(slots)).items()}
        made: Schema = {
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        choices = [_choice(choice) for choice in alternatives(slots)]
        return made | ({"allOf": choices} if choices else {})

    def _token(self, stated: Sequence[str]) -> Schema:
        """The condition that a record object has one of these tokens."""
        names = self._names(stated)
        found = [{"allOf": [_is("record", n), self._refinement(n, stated)]} for n in names]
        return found[0] if len(found) == 1 else {"anyOf": found}

    def _slot(self, stated: Sequence[str]) -> Schema:
        if stated[0] in self.special:
            return self.special[stated[0]]
        named = {n: self.named[n] | self._refinement(n, stated) for n in self._names(stated)}
        carried = {token for _, token in self.carried}
        raws = [ref(self.carried_name(token)) for token in stated if token in carried]
        raw = raws[0] if len(raws) == 1 else {"anyOf": raws} if raws else None
        return record_among(named, raw)

    def _names(self, stated: Sequence[str]) -> list[str]:
        """The identifiers of the records that have one of these tokens."""
        found = (applications.identifiers(token, self.records) for token in stated)
        return list(dict.fromkeys(name for names in found for name in names))

    def carried_name(self, token: str) -> str:
        """The definition of the records that are carried under a token."""
        return f"carried_{token}_{self.code}"

    def carriers(self, listed: bool) -> dict[str, Schema]:
        """The definitions of the records that are carried without a layout."""
        patterns: dict[str, list[str]] = {}
        for pattern, token in self.carried:
            patterns.setdefault(token, []).append(pattern)
        return {
            self.carried_name(token): _raw(listed, f"^({'|'.join(each)})")
            for token, each in patterns.items()
        }

    def _refinement(self, name: str, stated: Sequence[str]) -> Schema:
        """The values of the element that tells a record's tokens apart."""
        if name not in self.refined:
            return {}
        element, otherwise = self.refined[name]
        known = {t.partition("_")[2]: t in stated for t in self.tokens if t.startswith(f"{name}_")}
        here = [value for value, stands in known.items() if stands]
        elsewhere = [value for value, stands in known.items() if not stands]
        plain = next(r.token for r in self.records if r.identifier == name)
        others = known.get(otherwise, plain in stated)  # any value that no token has
        if not known or (others and not elsewhere):
            return {}
        if others:
            return {
                "not": {"required": [element], "properties": {element: _in_any_case(elsewhere)}}
            }
        return {"required": [element], "properties": {element: _in_any_case(here)}}


def _in_any_case(values: Sequence[str]) -> Schema:
    """One of these values, or what CBP converts to it."""
    if all(value == value.lower() for value in values):
        return {"enum": list(values)}
    letters = ("".join(f"[{c}{c.lower()}]" if c.isalpha() else c for c in v) for v in values)
    return {"type": "string", "pattern": f"^({'|'.join(letters)})$"}


def _choice(choice: Sequence[frozenset[str]]) -> Schema:
    """That the keys of an object are those of one alternative."""
    keys = sorted(frozenset().union(*choice))
    return {
        "anyOf": [{"properties": {key: False for key in keys if key not in one}} for one in choice]
    }


def _trees(layouts: Layouts) -> dict[str, Tree]:
    """Application code to its grammar, for those that have one."""
    grammars = {a.code: a.grammar for a in APPLICATIONS.values() if a.grammar}
    grammars[REJECTION] = REJECTION
    return {
        code: Tree(
            code, grammar.shape_of(grammar.load(name, "transaction"), "transaction"), layouts
        )
        for code, name in grammars.items()
    }


# --- forms -------------------------------------------------------------------------------------


class _Definitions:
    """The definitions of one form."""

    def __init__(self, form: str) -> None:
        self.listed = form == "records"
        self.layouts = Layouts()
        self.made = basic() | _records(self.layouts, self.listed)

    def envelope(self) -> Tree:
        """The shape of the envelope; defines transactions."""
        trees = _trees(self.layouts)
        shape = grammar.shape_of(grammar.load("batch_block_control", "file"), "file")
        tree = Tree("", shape, self.layouts)
        tree.special["TRANSACTION"] = ref("transaction")
        for code, inner in trees.items():
            self.made |= inner.carriers(self.listed)
            what = APPLICATIONS[code].name if code in APPLICATIONS else "Rejected batch"
            self.made[f"transaction_{code}"] = {
                "title": f"{code}: {what}",
                **inner.object(inner.shape[1], type={"const": code}),
            }
            self.made |= inner.defined
        refs = {code: ref(f"transaction_{code}") for code in trees}
        absent = {"if": {"not": {"required": ["type"]}}, "then": {"anyOf": list(refs.values())}}
        self.made["transaction"] = {
            "description": "A transaction, by the application code that is its type.",
            "type": "object",
            "properties": {"type": {"enum": list(trees)}},
            "allOf": [*by("type", refs), absent],
        }
        return tree


def _pattern(kind: str, pattern: str) -> Schema:
    told = KINDS[kind].expected
    return ref("text") | {"description": f"{told[0].upper()}{told[1:]}.", "pattern": pattern}


def basic() -> dict[str, Schema]:
    """What has no layout."""
    one_line = {"type": "string", "not": {"pattern": "\\n"}}
    ends = ["", "\n", "\r\n", "\r"]
    return {
        "file": {
            "title": "What all lines of the file have in common",
            "type": "object",
            "properties": {
                "encoding": {"enum": list(encodings.NAMES)},
                "newline": {"enum": ends, "description": "The line end; '' for none at all."},
                "prefix": {"type": "string", "description": "A byte-order mark."},
                "application": {
                    "type": "string",
                    "description": "The application code in force where no record says one.",
                },
            },
            "additionalProperties": False,
        },
        "text": {
            "description": "One line without a space at either end; null is a blank.",
            "type": ["string", "null"],
            "minLength": 1,
            "not": {"type": "string", "pattern": "^ | $|\\n"},
        },
        **{kind: _pattern(kind, pattern) for kind, pattern in _PATTERNS.items()},
        "columns": one_line | {"description": "Columns as they are in the file."},
        "length": {
            "description": "The length of a line that is shorter.",
            "type": "integer",
            "minimum": 0,
            "maximum": WIDTH - 1,
        },
        "end": {"description": "A line end that is not the file's.", "enum": ends},
        "after": {
            "description": "Records behind this one that have no place in the message.",
            **ref("list"),
        },
        "list": {"type": "array", "items": ref("record")},
        "line": {"description": "The line of the file.", "type": "integer", "minimum": 1},
    }


def _records(layouts: Layouts, listed: bool) -> dict[str, Schema]:
    """Every layout, and a record of any."""
    made = {name: record_schema(record, listed) for record, name in layouts.names.items()}
    made["raw"] = {"description": "A line that no layout fits."} | _raw(listed)
    named = layouts.named(layouts.names)
    made["record"] = {"description": "Any record."} | record_among(named, ref("raw"))
    return made


def _head(form: str) -> Schema:
    return {
        "catair": {"const": 1},
        "form": {"const": form},
        "file": ref("file"),
    }


def _object(properties: Schema, *required: str) -> Schema:
    made = {"type": "object", "properties": properties, "additionalProperties": False}
    return made | ({"required": list(required)} if required else {})


def _document() -> tuple[Schema, dict[str, Schema]]:
    defined = _Definitions("document")
    tree = defined.envelope()
    whole = tree.object(tree.shape[1], **_head("document"), before=ref("list"))
    _beside_transactions(whole)
    return whole | {"required": ["catair", "form"]}, defined.made


def _beside_transactions(schema: Schema) -> None:
    """Where transactions stand, records without structure may stand as well."""
    for inner in list(schema["properties"].values()):
        if inner.get("items") == ref("transaction"):
            schema["properties"]["records"] = ref("list")
        elif "items" in inner:
            _beside_transactions(inner["items"])


def _events(tree: Tree, shape: Shape) -> Iterator[tuple[str, Schema]]:
    """The events of the lines form: a list's item opens and closes, as its first and last slot."""
    name, item = shape[3], shape[1]
    if item[0] == "record":
        yield name, _object({name: tree.schema(item)}, "event", name)
        return
    (head, opening, _), (_, items, _), (tail, closing, _) = item[1]
    yield name, _object({head: tree.schema(opening)}, "event")
    yield from _events(tree, items)
    yield f"{name}_end", _object({tail: tree.schema(closing)}, "event")


def _lines() -> tuple[Schema, dict[str, Schema]]:
    defined = _Definitions("lines")
    tree = defined.envelope()
    ((_, batches, _),) = tree.shape[1]
    events = dict(_events(tree, batches))
    events |= {name: _object({"records": ref("list")}, "event") for name in ("records", "unplaced")}
    for name, schema in events.items():
        schema["properties"] = {"event": {"const": name}} | schema["properties"]
        defined.made[f"event_{name}"] = schema
    refs = {name: ref(f"event_{name}") for name in events}
    defined.made["head"] = _object(_head("lines"), "catair", "form")
    event = {"properties": {"event": {"enum": list(events)}}, "allOf": by("event", refs)}
    return {"if": {"required": ["event"]}, "then": event, "else": ref("head")}, defined.made


def _listed() -> tuple[Schema, dict[str, Schema]]:
    defined = _Definitions("records")
    layouts = defined.layouts
    every = layouts.named(layouts.controls)
    for code, records in layouts.codes.items():
        named = layouts.named(records) | every
        defined.made[f"record_{code}"] = record_among(named, ref("raw"))
    defined.made["record_other"] = {
        "description": "A record of an application without layouts.",
        **record_among(every, ref("raw")),
    }
    defined.made["head"] = _object(_head("records"), "catair", "form")
    refs = {code: ref(f"record_{code}") for code in layouts.codes}
    other = {"required": ["application"], "properties": {"application": {"enum": list(refs)}}}
    line = {
        "if": {"required": ["application"]},
        "then": {
            "allOf": [*by("application", refs), {"if": other, "else": ref("record_other")}],
        },
        "else": ref("record"),
    }
    return {"if": {"required": ["catair"]}, "then": ref("head"), "else": line}, defined.made


def schema(form: str) -> Schema:
    """The JSON Schema of a form; of one line, where the form is NDJSON."""
    body, definitions = {"document": _document, "lines": _lines, "records": _listed}[form]()
    used = {name: definitions[name] for name in sorted(_reached(body, definitions))}
    editions = ", ".join(f"{chapter} ({chapter.date})" for chapter in applications.chapters())
    return {
        "$schema": DIALECT,
        "$id": f"urn:catair:1:{form}",
        "title": f"catair {form}",
        "description": f"{_WHAT[form]} Layouts: {editions}.",
        "type": "object",
        **body,
        "$defs": used,
    }


def _reached(body: Schema, definitions: Mapping[str, Schema]) -> set[str]:
    """The definitions that a schema comes to."""
    found: set[str] = set()
    open_ = list(_refs(body))
    while open_:
        name = open_.pop()
        if name not in found:
            found.add(name)
            open_ += _refs(definitions[name])
    return found


def _refs(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].removeprefix(ref("")["$ref"])
        for inner in value.values():
            yield from _refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _refs(inner)


# --- CBP Form 5106 -----------------------------------------------------------------------------


def form5106_schema() -> Schema:
    """The schema of what `catair.bond.form5106.check` accepts."""
    flat = {**form5106.NUMBER, **form5106.NAME, **form5106.IMPORTER}
    bond = _stated(form5106.BOND)
    bond["anyOf"] = [
        {"required": [key], "properties": {key: {"type": "string"}}} for key in form5106.BOND_KEYS
    ]
    properties = {key: _form_element(element) for key, element in flat.items()}
    pattern = f"^({'|'.join(form5106.NUMBER_FORMS)})$"
    properties["importer_number"] |= {"type": "string", "pattern": pattern}
    properties |= {key: _stated(elements) for key, elements in form5106.ADDRESSES.items()}
    properties["bonds"] = {"type": "array", "items": bond}
    return {
        "$schema": DIALECT,
        "$id": "urn:catair:1:form5106",
        "title": "catair form5106",
        "description": "Data of CBP Form 5106, and what is expected of the bonds, as "
        f"`catair bond compare` takes them. Each element is that of {importer_bond_query.CHAPTER} "
        "which it is compared with. What is not stated is not compared; null states a blank.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": {name: basic()[name] for name in ("text", "date_mmddyy")},
    }


def _stated(elements: Mapping[str, form5106.Element]) -> Schema:
    properties = {key: _form_element(element) for key, element in elements.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _form_element(element: form5106.Element) -> Schema:
    record, field = element
    # the form may say more than the columns of a record hold
    value = ref("text") if field.kind == "text" else _value(field)
    columns = field.columns if field.width > 1 else str(field.start)
    text = f"Compared with {record.identifier} {columns}; {record.page}."
    if field.privacy != PUBLIC:
        text += f" {field.privacy.capitalize()}."
    if field.codes:
        text += " Codes: " + "; ".join(f"{code} {told}" for code, told in field.codes.items()) + "."
    return {"title": field.label, "description": text} | value


def sources() -> dict[str, str]:
    """File name to text, for every form and what else has a schema."""
    made = {form: schema(form) for form in FORMS}
    made |= {"form5106": form5106_schema(), "pilot": pilotschema.schema(_PATTERNS)}
    made["match"] = matchschema.schema()
    made["script"] = form.SCHEMA
    return {f"{name}.schema.json": _text(each) for name, each in made.items()}


def _text(made: Schema) -> str:
    """A schema as JSON, a key and a definition a line."""
    definitions = [f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in made["$defs"].items()]
    lines = [f" {json.dumps(k)}: {json.dumps(v)}" for k, v in made.items() if k != "$defs"]
    lines.append(' "$defs": {\n' + ",\n".join(definitions) + "\n }")
    return "{\n" + ",\n".join(lines) + "\n}\n"
