"""The page of the application codes."""

from __future__ import annotations

from catair.applications import APPLICATIONS, RAW, RECORDS, STRUCTURE, Application
from tools.reference.markdown import code, heading, link, name, plain, table
from tools.reference.records import application_link, application_target, chapter_of

_STATUSES = {
    STRUCTURE: "Read into a message tree, as its [grammar](messages.md) says.",
    RECORDS: "Each record is decoded; their order is not looked at.",
    RAW: "Framed by the envelope; each record is kept as it is, line by line.",
}


def _row(a: Application) -> list[str]:
    where = a.direction or "unknown"
    chapter = ""
    if a.chapter:
        held = chapter_of(a)
        chapter = link(plain(str(held)), name("chapter", held.title))
    if a.grammar:
        chapter += "<br>" + link("message", name("message", a.code))
    return [
        f"[{code(a.code)}]{{#{application_target(a.code)}}}",
        plain(a.name) + (" (retired or unlisted)" if a.retired else ""),
        f"{where}, eMAN" if a.system == "eMAN" else where,
        ", ".join(map(application_link, a.partners)),
        chapter,
        plain(a.source),
    ]


def page() -> str:
    """Every application identifier code, by how far it is read."""
    parts = [heading(1, "Applications", "applications")]
    for status, told in _STATUSES.items():
        some = sorted(
            (a for a in APPLICATIONS.values() if a.status == status), key=lambda a: a.code
        )
        if not some:
            continue
        head = ["Code", "Name", "Direction", "Partners", "Chapter", "Source"]
        rows = [_row(a) for a in some]
        if status == RAW:
            head, rows = head[:4] + head[5:], [r[:4] + r[5:] for r in rows]
        parts += [f"## {status.capitalize()}\n", told + "\n", table(head, rows)]
    return "\n".join(parts)
