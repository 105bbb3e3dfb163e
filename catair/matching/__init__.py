"""What came back, paired with what was sent.

    from catair.matching import match

    report = match([catair.read("sent.txt")], [catair.read("received.txt")])
    report.answered, report.outstanding, report.unexpected, report.notices

Names are imported when they are first used.
"""

from typing import TYPE_CHECKING, Any

_WHERE = {
    "match": "catair.matching.conversation",
    "Conversation": "catair.matching.conversation",
    "Report": "catair.matching.report",
    "Answer": "catair.matching.items",
    "Place": "catair.matching.items",
    "Sent": "catair.matching.items",
    "Spool": "catair.matching.spool",
}

__all__ = ["Answer", "Conversation", "Place", "Report", "Sent", "Spool", "match"]

if TYPE_CHECKING:
    from catair.matching.conversation import Conversation, match
    from catair.matching.items import Answer, Place, Sent
    from catair.matching.report import Report
    from catair.matching.spool import Spool


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'catair.matching' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value
