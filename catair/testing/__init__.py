"""Strategies of hypothesis for tests of what sends to CBP, and a plugin of pytest with fixtures.

    from hypothesis import given
    from catair import testing

    @given(testing.transmissions("ocean", "isf_10"))
    def test_it_is_read(data: bytes) -> None: ...

It wants hypothesis and pytest: `catair[testing]`.  What is drawn shrinks to few transactions, of
the first kind that was named, with the first of each choice.  Names are imported when they are
first used.
"""

from typing import TYPE_CHECKING, Any

_WHERE = {
    "ANSWERS": "catair.testing.answering",
    "Answered": "catair.testing.answering",
    "Faulty": "catair.testing.spoiling",
    "KINDS": "catair.testing.kinds",
    "answers": "catair.testing.answering",
    "faulty": "catair.testing.spoiling",
    "records": "catair.testing.values",
    "scripts": "catair.testing.answering",
    "transactions": "catair.testing.drawing",
    "transmissions": "catair.testing.drawing",
}

__all__ = [
    "ANSWERS",
    "KINDS",
    "Answered",
    "Faulty",
    "answers",
    "faulty",
    "records",
    "scripts",
    "transactions",
    "transmissions",
]

if TYPE_CHECKING:
    from catair.testing.answering import ANSWERS, Answered, answers, scripts
    from catair.testing.drawing import transactions, transmissions
    from catair.testing.kinds import KINDS
    from catair.testing.spoiling import Faulty, faulty
    from catair.testing.values import records


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'catair.testing' has no attribute {name!r}")
    from importlib import import_module

    try:
        value = getattr(import_module(_WHERE[name]), name)
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise ImportError(
            "catair.testing draws with hypothesis: pip install 'catair[testing]'"
        ) from None
    globals()[name] = value
    return value
