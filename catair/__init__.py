"""Read, check and write U.S. Customs (CBP) ABI transmissions in CATAIR format.

    parsed = catair.parse(data)             # Parsed(tree, findings)
    for event in catair.read(path): ...     # one transaction at a time
    data = catair.emit(parsed.tree)         # the same bytes
    found = catair.validate(data)           # what is wrong, before CBP says so

Names are imported when they are first used.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_WHERE = {
    "parse": "catair.reading",
    "read": "catair.reading",
    "Parsed": "catair.reading",
    "Event": "catair.message",
    "Finding": "catair.findings",
    "StrictError": "catair.findings",
    "EmitError": "catair.findings",
    "emit": "catair.writer",
    "transmission": "catair.writer",
    "Writer": "catair.writer",
    "schema": "catair.schemas",
    "validate": "catair.validation",
    "validating": "catair.validation",
}

__all__ = [
    "EmitError",
    "Event",
    "Finding",
    "Parsed",
    "StrictError",
    "Writer",
    "__version__",
    "emit",
    "parse",
    "read",
    "schema",
    "transmission",
    "validate",
    "validating",
]

if TYPE_CHECKING:
    from catair.findings import EmitError, Finding, StrictError
    from catair.message import Event
    from catair.reading import Parsed, parse, read
    from catair.schemas import schema
    from catair.validation import validate, validating
    from catair.writer import Writer, emit, transmission


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'catair' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
