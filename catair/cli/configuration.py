"""The settings of `catair validate` in a file: `.catair.toml`, or [tool.catair] in pyproject.toml.

The nearest one counts, from the working directory upwards; options of the command come before it.
"""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

OWN, PROJECT = ".catair.toml", "pyproject.toml"

# key -> the type of its value; keys are written with hyphens
KEYS: dict[str, type] = {
    "select": list,
    "ignore": list,
    "profile": str,
    "environment": str,
    "as-of": str,
    "check-digit-offset": int,
    "application": str,
    "encoding": str,
    "type-13": bool,
}

_TYPES = {
    list: "a list of strings",
    str: "a string",
    int: "a whole number",
    bool: "true or false, without quotes",
}


def find(start: Path) -> Path | None:
    """The nearest file with settings; None where there is none."""
    for folder in (start, *start.parents):
        if (folder / OWN).is_file():
            return folder / OWN
        if (folder / PROJECT).is_file() and "catair" in _tool(folder / PROJECT):
            return folder / PROJECT
    return None


def load(path: Path) -> dict[str, Any]:
    """The settings of a file.  Raises click.UsageError for what is no setting."""
    table = _tool(path)["catair"] if path.name == PROJECT else _toml(path)
    if not isinstance(table, dict):
        raise click.UsageError(f"{path}: [tool.catair] is a table")
    for key, value in table.items():
        if key not in KEYS:
            raise click.UsageError(f"{path}: no setting {key!r}; {_offered(key)}")
        if type(value) is not KEYS[key] or not _strings(value):
            raise click.UsageError(f"{path}: {key} is {_TYPES[KEYS[key]]}")
    return dict(table)


def _offered(key: str) -> str:
    """The setting that a key is nearly, or all there are."""
    near = get_close_matches(key.lower().replace("_", "-"), KEYS, 1, 0.7)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(KEYS)}"


def _strings(value: Any) -> bool:
    """True for what is no list, or one of strings."""
    return type(value) is not list or all(type(item) is str for item in value)


def _tool(path: Path) -> dict[str, Any]:
    found = _toml(path).get("tool", {})
    return found if isinstance(found, dict) else {}


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{path}: {error}") from None
