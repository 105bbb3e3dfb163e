"""Filings to test with, and strategies of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from catair.pilot import elements

SAMPLES = Path(__file__).parents[2] / "samples" / "pilot"
NAMES = ("broker", "carrier_air", "confirmation", "marketplace", "shipment")


def sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


# what an escape, a cut and a trimmed column could spoil
_LIKELY = st.text("aZ ~^;¢é€\N{WRAPPED PRESENT}\n\x00`{2", min_size=1, max_size=120)
_ANY = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=120)
texts = _LIKELY | _ANY


def values(name: str) -> st.SearchStrategy[Any]:
    if name in elements.CODED:
        return st.sampled_from(list(elements.CODED[name]))
    if name == "received_date":
        return st.dates().map(lambda day: day.isoformat())
    if name == "received_time":
        return st.times().map(lambda time: time.strftime("%H:%M:%S"))
    return texts


def some(made: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects of some of these keys, at least one."""
    return st.fixed_dictionaries({}, optional=made).filter(bool)


def simple(parts: tuple[elements.Part, ...]) -> dict[str, st.SearchStrategy[Any]]:
    return {name: values(name) for name in elements.fields_of(parts)}


def parties(known: Any) -> dict[str, st.SearchStrategy[Any]]:
    return {name: some({key: values(key) for key in keys}) for name, (_, keys) in known.items()}


filings = some(
    {
        **simple(elements.FILING),
        **parties(elements.PARTIES),
        "products": st.lists(some(simple(elements.PRODUCT)), min_size=1, max_size=3),
        "manifest": some(simple(elements.MANIFEST) | parties(elements.MANIFEST_PARTIES)),
    }
)
_confirmed = simple(elements.CONFIRMATION)
confirmations = st.fixed_dictionaries(
    {
        "layout": st.just(elements.LAYOUT),
        **{key: _confirmed[key] for key in ("received_date", "received_time")},
    },
    optional={k: v for k, v in _confirmed.items() if not k.startswith("received")},
)
