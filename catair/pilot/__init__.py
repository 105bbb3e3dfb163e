"""The Section 321 Data Pilot (DHS/CBP/PIA-059), in this project's own layout: CBP publishes none.

    filings, findings = pilot.read("filings.txt")       # or native JSON
    data = pilot.to_flat(filings, site="2704", filer="EEE")
    for finding in pilot.check(filings): ...
    shipments, findings = pilot.merge(filings)

A native filing is a plain dict of texts in any characters, with two flags, parties, products and
what a release from manifest takes; `catair.schema("pilot")` describes it.  Names are imported when
they are first used.
"""

from typing import TYPE_CHECKING, Any

_WHERE = {
    "check": "catair.pilot.checks",
    "confirmation": "catair.pilot.confirming",
    "merge": "catair.pilot.merging",
    "read": "catair.pilot.files",
    "to_flat": "catair.pilot.files",
    "to_json": "catair.pilot.files",
}

__all__ = ["check", "confirmation", "merge", "read", "to_flat", "to_json"]

if TYPE_CHECKING:
    from catair.pilot.checks import check
    from catair.pilot.confirming import confirmation
    from catair.pilot.files import read, to_flat, to_json
    from catair.pilot.merging import merge


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'catair.pilot' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value
