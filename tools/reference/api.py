"""The page of the Python names, from signatures and docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import catair
from catair import encodings, entry_number, number_bank, record, types
from tools.reference.markdown import code, fence, heading, name

# What a user may import: module to its names
PUBLIC = {
    catair: [n for n in catair.__all__ if not n.startswith("_")],
    record: ["Record"],
    encodings: ["NAMES"],
    entry_number: [],
    number_bank: [],
}


def names_of(module: Any) -> list[str]:
    """The names that are told of: those listed, or the public ones that the module defines."""
    return PUBLIC[module] or [
        n
        for n, value in vars(module).items()
        if not n.startswith("_")
        and (inspect.isclass(value) or inspect.isfunction(value))
        and value.__module__ == module.__name__
    ]


def markdown(docstring: str | None) -> str:
    """A docstring as Markdown: doctests and indented pieces become blocks of code."""
    out: list[str] = []
    for part in re.split(r"\n{2,}", inspect.cleandoc(docstring or "")):
        if part.startswith(">>>"):
            out.append(fence("python", part))
        elif part.startswith("    "):
            out.append(fence("python", inspect.cleandoc(part)))
        else:
            out.append(part + "\n")
    return "\n".join(out)


def _signature(called: str, value: Any) -> str:
    try:
        shown = inspect.signature(value)
    except ValueError:
        return called
    if len(str(shown)) < 80:
        return f"{called}{shown}"
    parts = []
    keyword = False
    for parameter in shown.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not keyword:
            parts.append("    *,\n")
            keyword = True
        parts.append(f"    {parameter},\n")
    back = "" if shown.return_annotation is shown.empty else f" -> {shown.return_annotation}"
    return f"{called}(\n{''.join(parts)}){back}"


def _members(value: type) -> Iterator[str]:
    for member, inner in vars(value).items():
        function = inner.fget if isinstance(inner, property) else inner
        function = getattr(function, "func", function)  # a cached_property
        documented = getattr(function, "__doc__", None)
        if member.startswith("_") and member != "__call__":
            continue
        if not documented or not inspect.isfunction(function):
            continue
        called = member if function is not inner else str(_signature(member, inner))
        yield fence("python", called.replace("(self, ", "(").replace("(self)", "()"))
        yield ":::{container} member\n" + markdown(documented) + ":::\n"


def _entry(module: Any, called: str) -> str:
    value = getattr(module, called)
    whole = f"{module.__name__}.{called}"
    parts = [heading(3, code(whole), name("python", whole))]
    if not callable(value):
        return "\n".join([*parts, fence("python", f"{whole} = {value!r}")])
    parts.append(fence("python", _signature(called, value)))
    parts.append(markdown(value.__doc__))
    if inspect.isclass(value):
        parts += _members(value)
    return "\n".join(parts)


def page() -> str:
    """Every public name with its signature and docstring."""
    parts = [heading(1, "Python", "python")]
    for module in PUBLIC:
        parts.append(heading(2, code(module.__name__), name("python", module.__name__)))
        parts.append(markdown(module.__doc__))
        parts += [_entry(module, called) for called in names_of(module)]
    parts.append(heading(2, code("catair.types"), "python-catair-types"))
    parts.append(markdown(types.__doc__))
    listed = sorted(n for n in vars(types) if n[0].isupper() and n not in ("Any", "TypedDict"))
    parts.append(", ".join(map(code, listed)) + "\n")
    return "\n".join(parts)
