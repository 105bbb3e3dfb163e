"""The page of the Python names, from signatures and docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, ForwardRef

import catair
from catair import (
    encodings,
    entry_number,
    number_bank,
    pilot,
    record,
    responder,
    statements,
    types,
)
from catair.bond import compare, form5106, responses
from tools.reference.markdown import code, fence, heading, name

# What a user may import: module to its names
PUBLIC = {
    catair: [n for n in catair.__all__ if not n.startswith("_")],
    record: ["Record"],
    encodings: ["NAMES"],
    entry_number: [],
    number_bank: [],
    statements: ["check", "checked"],
    pilot: pilot.__all__,
    form5106: ["load", "check", "canonical", "is_importer_number"],
    responses: [],
    responder: responder.__all__,
    compare: ["compare", "importer_of", "Comparison", "Place"],
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


def _annotation(value: Any) -> str:
    """An annotation as it is written in the source."""
    return str(value.__forward_arg__ if isinstance(value, ForwardRef) else value)


def _parameter(parameter: inspect.Parameter) -> str:
    text = str(parameter.replace(annotation=parameter.empty, default=parameter.empty))
    if parameter.annotation is not parameter.empty:
        text += f": {_annotation(parameter.annotation)}"
    if parameter.default is not parameter.empty:
        text += f" = {parameter.default!r}"
    return text


def signature(called: str, function: Any) -> str:
    """How a function or a class is called, on one line if it is short; without `self`."""
    stated = inspect.signature(function)
    parts: list[str] = []
    for parameter in stated.parameters.values():
        if parameter.name == "self":
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in parts:
            parts.append("*")
        parts.append(_parameter(parameter))
    end = ""
    if not inspect.isclass(function) and stated.return_annotation is not stated.empty:
        end = f" -> {_annotation(stated.return_annotation)}"
    text = f"{called}({', '.join(parts)}){end}"
    if len(text) <= 88:
        return text
    return "\n".join([f"{called}(", *(f"    {part}," for part in parts), f"){end}"])


def _members(value: type) -> Iterator[str]:
    """The documented methods and properties of a class."""
    for member, inner in vars(value).items():
        if member.startswith("_") and member != "__call__":
            continue
        if isinstance(inner, (property, cached_property)):
            shown, documented = member, inner.__doc__
        elif inspect.isfunction(inner):
            shown, documented = signature(member, inner), inner.__doc__
        else:
            continue
        if documented:
            yield fence("python", shown) + "\n" + markdown(documented)


def _entry(module: Any, called: str) -> str:
    value = getattr(module, called)
    whole = f"{module.__name__}.{called}"
    parts = [heading(3, code(called), name("python", whole))]
    if not callable(value):
        return "\n".join([*parts, fence("python", f"{called} = {value!r}")])
    if not (inspect.isclass(value) and issubclass(value, Exception)):
        parts.append(fence("python", signature(called, value)))
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
