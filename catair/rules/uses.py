"""How often a record or group may stand: the counts of a chapter's usage map.

A chapter states a table; a function is generated from it that does no more on a clean tree than
take the length of each list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from catair.fields import Object
from catair.generated import function
from catair.rules.rule import Case
from catair.tree import walk


class Use(NamedTuple):
    """The most items that a list may have, and the page that prints it."""

    most: int
    page: str


# The lists of a tree by their paths; what stands between two names is each item of a list, or an
# object: "lines/entities" are the entities of each line, "isf/entities" those of the filing.
Uses = Mapping[str, Use]

# SE-USES.  The map of A and R prints no count for bills and lines; those of U (SE-25) and of the
# response (SE-27) do.  SE11, SE13, SE36, SE40 and the like stand once, which the grammar says.
CARGO_RELEASE: Uses = {
    "bills": Use(999, "SE-25"),
    "bills/conveyances": Use(99, "SE-22"),
    "bills/equipment": Use(99, "SE-22"),
    "references": Use(99, "SE-22"),
    "entities": Use(12, "SE-22"),
    "entities/gbi_identifiers": Use(3, "SE-22"),
    "entities/street_addresses": Use(3, "SE-22"),
    "lines": Use(999, "SE-27"),
    "lines/entities": Use(11, "SE-22"),
    "lines/entities/gbi_identifiers": Use(3, "SE-22"),
    "lines/entities/street_addresses": Use(3, "SE-22"),
    "lines/tariffs": Use(32, "SE-22"),
    "isf/references": Use(999, "SE-30"),
    "isf/equipment": Use(999, "SE-30"),
    "isf/entities": Use(999, "SE-30"),
    "isf/entities/street_addresses": Use(3, "SE-30"),
}


def compile_uses(table: Uses, code: str) -> Callable[[Case, Object], None]:
    """A function that tells `code` of the first item of a tree that is one too many, of each list.

    It takes a case and the tree that the paths of the table begin in.
    """
    nested: dict[str, Any] = {}
    for path in table:
        level = nested
        for name in path.split("/"):
            level = level.setdefault(name, {})
    lines = ["def check(case, o1):"]
    _write(nested, "", 1, table, lines)
    return function("\n".join(lines), "check", f"uses of {code}", over=_over, code=code)


def _write(nested: dict[str, Any], path: str, indent: int, table: Uses, lines: list[str]) -> None:
    """The source for the names below a path; the variable of an object is named by its indent."""
    pad = "    " * indent
    for name, below in nested.items():
        inner = f"{path}/{name}" if path else name
        lines.append(f"{pad}if v := o{indent}.get({name!r}):")
        use = table.get(inner)
        if use is None:
            lines.append(f"{pad}    o{indent + 1} = v")
            _write(below, inner, indent + 1, table, lines)
            continue
        lines.append(f"{pad}    if len(v) > {use.most}:")
        lines.append(f"{pad}        over(case, code, v, {use.most}, {use.page!r})")
        if below:
            lines.append(f"{pad}    for o{indent + 2} in v:")
            _write(below, inner, indent + 2, table, lines)


def _over(case: Case, code: str, items: list[Object], most: int, page: str) -> None:
    """Tell of the first record past the most."""
    for _, made in list(walk(items[most], ""))[:1]:
        case.tell(code, made, None, f"at most {most} ({page})")
