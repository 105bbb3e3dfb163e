"""The source of the TypedDicts of the JSON form, from field tables and grammars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catair import applications, grammar
from catair.fields import KINDS, Field
from catair.record import Record
from catair.shapes import Shape, flat

_PRELUDE = """from typing import Any, Literal, TypedDict

"""


def _type(fields: list[Field]) -> str:
    types = dict.fromkeys(KINDS[field.kind].type.__name__ for field in fields)
    return " | ".join((*types, "None"))


def _dict(name: str, keys: dict[str, str]) -> str:
    body = "".join(f"        {key!r}: {value},\n" for key, value in keys.items())
    return f"{name} = TypedDict(\n    {name!r},\n    {{\n{body}    }},\n    total=False,\n)\n\n"


def _physical() -> dict[str, str]:
    return {
        "verbatim": "dict[str, str]",
        "length": "int",
        "end": "str",
        "after": "list[dict[str, Any]]",
    }


def _records(records: list[Record]) -> Iterator[str]:
    """One TypedDict a record: its variants, and the chapters that state it, share one."""
    for identifier in dict.fromkeys(r.identifier for r in records):
        variants = [r for r in records if r.identifier == identifier]
        keys = {"record": f"Literal[{identifier!r}]"}
        named = ", ".join(repr(r.variant) for r in variants if r.variant)
        if named:
            keys["variant"] = f"Literal[{named}]"
        elements = [field for record in variants for field in record.elements]
        name = _class_of(identifier)
        for key in dict.fromkeys(key for record in variants for key in record.keys):
            fields = [f for f in elements if key in (f.list, f.name)]
            if fields[0].list:
                inner = {
                    each: _type([f for f in fields if f.name == each])
                    for each in dict.fromkeys(f.name for f in fields)
                }
                yield _dict(f"{name}_{key}", inner)
                keys[key] = f"list[{name}_{key} | None] | None"
            else:
                keys[key] = _type(fields)
        yield _dict(name, keys | _physical())


def _class_of(identifier: str) -> str:
    """The name of a record's TypedDict: its identifier, which may begin with a digit."""
    return identifier if identifier.isidentifier() else f"Record{identifier}"


def _class_name(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


class _Tree:
    """TypedDicts of one grammar, innermost first."""

    def __init__(self, prefix: str, records: list[Record]) -> None:
        self.prefix = prefix
        self.records = records  # that may stand in it
        self.out: list[str] = []
        self.made: dict[str, dict[str, str]] = {}

    def name_of(self, shape: Shape, name: str) -> str:
        if shape[0] == "record":
            return self.records_of(shape[1])
        if shape[0] == "nested":
            called = f"{self.prefix}{_class_name(name)}Node"
            record = self.records_of(shape[1])
            keys = {"subject": record, "details": f"list[{called!r}]", "end": record}
            return f"list[{self.add(called, keys)}]"
        if shape[0] == "list":
            return f"list[{self.name_of(shape[1], shape[3])}]"
        called = f"{self.prefix}{_class_name(name)}"
        keys = {key: self.name_of(inner, key) for key, inner in flat(shape[1]).items()}
        if self.made.get(called, keys) != keys:
            called += grammar.tokens(shape)[0].partition("_")[0]
        return self.add(called, keys)

    def records_of(self, tokens: Sequence[str]) -> str:
        """A record of any of the tokens; one that is carried has no TypedDict."""
        names = {t: applications.identifiers(t, self.records) for t in tokens}
        known = dict.fromkeys(_class_of(name) for each in names.values() for name in each)
        carried = ["dict[str, Any]"] if "PGA" in names else []
        return " | ".join([*known, *carried])

    def add(self, name: str, keys: dict[str, str]) -> str:
        """Define a TypedDict, once; its name."""
        if name not in self.made:
            self.made[name] = keys
            told = {"type": "str"} if name.endswith("Transaction") else {}
            self.out.append(_dict(name, told | keys))
        return name


def source() -> str:
    """The module's source."""
    parts = [_PRELUDE]
    held = applications.layouts()
    parts += _records(list(held))
    grammars = {a.code: a.grammar for a in applications.APPLICATIONS.values() if a.grammar}
    grammars["Rejection"] = applications.REJECTION
    names = []
    for prefix, name in grammars.items():
        records = applications.records_of(prefix) or applications.control_records()
        tree = _Tree(prefix, records)
        shape = grammar.shape_of(grammar.load(name, "transaction"), "transaction")
        names.append(tree.name_of(shape, "transaction"))
        parts += tree.out
    parts.append(
        _dict(
            "Block",
            {
                "header": "B",
                "transactions": f"list[{' | '.join(names)}]",
                "records": "list[dict[str, Any]]",
                "trailer": "Y",
            },
        )
    )
    parts.append(_dict("Batch", {"header": "A", "blocks": "list[Block]", "trailer": "Z"}))
    parts.append(
        _dict("File", {"encoding": "str", "newline": "str", "prefix": "str", "application": "str"})
    )
    parts.append(
        _dict(
            "Document",
            {
                "catair": "Literal[1]",
                "form": "Literal['document']",
                "file": "File",
                "before": "list[dict[str, Any]]",
                "batches": "list[Batch]",
            },
        )
    )
    return "".join(parts).rstrip("\n") + "\n"
