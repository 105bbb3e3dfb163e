"""Rules: what CBP's documents demand beyond the form of a record.

One module a chapter, each with `RULES` (code to `Rule`) and `check(case)`, which is called for
every transaction of the applications in `_OF`; those of `_RUNS` judge what is read without
structure, and the modules in `_FOLLOW` follow the whole file.
Rules see trees, records and layouts, nothing of files.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from catair.rules.rule import Case, Rule

# Application code -> modules of catair.rules that judge its transactions
_OF: dict[str, tuple[str, ...]] = {
    "KI": ("importer_bond_query",),
    "P3": ("section_321_pilot",),
    "SE": (
        "cargo_release",
        "cargo_release_bills",
        "cargo_release_parties",
        "cargo_release_lines",
        "low_value",
        "pga_message_set",
        "unified_isf",
    ),
    "SF": ("importer_security_filing",),
}

# Application code -> module whose class `Run`, made for each file, judges its runs of records: as
# such an application without a grammar is read
_RUNS: dict[str, str] = {"AE": "pga_message_set"}

# Modules whose rules are not of one application; each of `_FOLLOW` has a class `Follower`, made for
# each file and called with every case
_COMMON = ("form",)
_FOLLOW: tuple[str, ...] = ("batch_block_control", "across")

FORM = ("FIELD-", "FORMAT-")  # how the codes of rules begin that judge one element by itself


def checks_of(application: str) -> list[Callable[[Case], None]]:
    """What judges a transaction of this application."""
    return [import_module(f"catair.rules.{module}").check for module in _OF.get(application, ())]


def run_of(application: str) -> Callable[[Case, bool], None]:
    """What judges the runs of records of this application in one file, and remembers."""
    module = _RUNS.get(application)
    return import_module(f"catair.rules.{module}").Run() if module else _nothing


def _nothing(case: Case, more: bool) -> None:
    """No rule is known of a run."""


def followers(across: Callable[[Case], None] | None = None) -> list[Callable[[Case], None]]:
    """What judges every case of one file, and remembers.

    `across` takes the place of the rules across transactions, where a piece of a file is judged.
    """
    made: list[Callable[[Case], None]] = []
    for module in _FOLLOW:
        given = across if module == "across" else None
        made.append(given or import_module(f"catair.rules.{module}").Follower())
    return made


def rules() -> dict[str, Rule]:
    """Every rule by its code, module by module."""
    modules = dict.fromkeys([*_COMMON, *_FOLLOW, *(module for of in _OF.values() for module in of)])
    found: dict[str, Rule] = {}
    for module in modules:
        found |= import_module(f"catair.rules.{module}").RULES
    return found
