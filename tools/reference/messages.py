"""The page of the message trees: the JSON form of each application, from its grammar."""

from __future__ import annotations

from collections.abc import Iterator

from catair import applications, grammar
from catair.applications import APPLICATIONS, REJECTION
from catair.record import Record
from catair.shapes import Shape
from tools.reference.markdown import code, fence, heading, link, name, plain
from tools.reference.records import application_link, target_of

_ABOUT = """
Each message is stated by a grammar, whose rule names are the keys of the JSON. The trees below are
made from it. *optional* means that the key may be absent, *list* that its value is a list. Brackets
behind a record hold the value of the element that tells its uses apart. A node is a record
(`subject`) with the nodes that describe it (`details`), and with the record that closes it if it is
the start of a group (`end`).
"""


def _record(token: str, records: dict[str, Record]) -> str:
    identifier, _, value = token.partition("_")
    if identifier == "TRANSACTION":
        return "a transaction"
    record = records.get(identifier)
    if record is None:
        return f"{plain(identifier)} record"
    shown = plain(identifier) + (f" ({plain(value)})" if value else "")
    return link(shown, target_of(record))


def _tree(slots: Shape, records: dict[str, Record], depth: int) -> Iterator[str]:
    """The keys of an object, as a nested list."""
    dent = "  " * depth
    for key, shape, must in slots:
        if shape[0] == "choice":
            yield f"{dent}- one of"
            for alternative in shape[1]:
                several = len(alternative) > 1
                if several:
                    yield f"{dent}  - together"
                yield from _tree(alternative, records, depth + 1 + several)
            continue
        told = [] if must else ["*optional*"]
        inner = shape
        if shape[0] == "list":
            told.append("*list*")
            inner = shape[1]
        if inner[0] == "nested":
            told.append("*list* of nodes")
        if inner[0] in ("record", "nested"):
            told.append(" or ".join(_record(token, records) for token in inner[1]))
            yield f"{dent}- {code(key)}: {', '.join(told)}"
        else:
            yield f"{dent}- {code(key)}{': ' if told else ''}{', '.join(told)}"
            yield from _tree(inner[1], records, depth + 1)


def message(file: str, start: str, records: list[Record], type_: str = "") -> str:
    """The tree of a grammar and its source; `type_` is the `type` of a transaction."""
    known: dict[str, Record] = {}
    for record in records:
        known.setdefault(record.identifier, record)
    shape = grammar.shape_of(grammar.load(file, start), start)
    source = (grammar.directory() / f"{file}.lark").read_text(encoding="utf-8")
    lines = [f"- {code('type')}: {code(type_)}"] if type_ else []
    tree = "\n".join([*lines, *_tree(shape[1], known, 0)])
    return f"{tree}\n\n{code(f'grammars/{file}.lark')}:\n\n{fence('text', source)}"


def page() -> str:
    """Every message that is read into a tree."""
    control = applications.control_records()
    parts = [
        heading(1, "Messages", "messages") + _ABOUT,
        heading(2, "The file", "message-file"),
        message("batch_block_control", "file", control),
    ]
    for a in APPLICATIONS.values():
        if a.grammar:
            records = applications.records_of(a.code) + control
            called = f"{plain(a.code)}: {plain(a.name)}"
            parts += [
                heading(2, called, name("message", a.code)),
                f"A transaction of application {application_link(a.code)}.\n",
                message(a.grammar, "transaction", records, a.code),
            ]
    parts += [
        heading(2, "Rejected batch", "message-rejection"),
        "What stands between an ACE generated B and Y, of whatever application.\n",
        message(REJECTION, "transaction", control, REJECTION),
    ]
    return "\n".join(parts)
