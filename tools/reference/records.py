"""The pages of the chapters, one section a record, and that of classes and kinds."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from catair import applications
from catair.applications import APPLICATIONS, Application
from catair.fields import CLASSES, KINDS, PUBLIC, Field, printed, slug
from catair.record import Chapter, Record
from tools.reference.markdown import code, heading, link, name, plain, table

_KEY = """\
The first columns say where an element stands, of what [class](#data-classes) it is, and whether it
is mandatory (M), conditional (C) or optional (O). Under its name stands its key in the JSON.
*Notes* are the numbers of the notes on the page named.
"""

_PRIVACY = {
    "public": "Shown in findings.",
    "personal": "Names, addresses, phone numbers, numbers of persons: masked in findings.",
    "secret": "Passwords: masked in findings.",
}


def by_chapter() -> dict[str, list[Record]]:
    """The name of a chapter's page, without its suffix, to the records that are held of it."""
    found: dict[str, dict[Record, None]] = {}
    for records in (applications.control_records(), *map(applications.records_of, APPLICATIONS)):
        for record in records:
            found.setdefault(page_of(record.chapter), {})[record] = None
    return {page: list(records) for page, records in found.items()}


def page_of(chapter: Chapter) -> str:
    """The name of a chapter's page, without its suffix; what is one chapter has one title."""
    return slug(chapter.title)


def chapter_of(application: Application) -> Chapter:
    """The chapter of an application whose records are read."""
    chapter: Chapter = import_module(f"catair.chapters.{application.chapter}").CHAPTER
    return chapter


def target_of(record: Record) -> str:
    """What to link to for a record; those that are alike are told apart by their applications."""
    alike = [
        other
        for other in record.chapter.records
        if (other.identifier, other.variant) == (record.identifier, record.variant)
    ]
    holders = record.applications if len(alike) > 1 else ()
    return name(record.chapter.title, record.identifier, record.variant, *holders)


def called(record: Record) -> str:
    """The identifier, with the variant where there are several."""
    return record.identifier + (f" ({record.variant})" if record.variant else "")


def application_target(application: str) -> str:
    """What to link to for an application code; $R and %R are two codes."""
    spelt = application.replace("$", "dollar-").replace("%", "percent-")
    return name("application", spelt)


def application_link(application: str) -> str:
    """A link to an application code."""
    return link(code(application), application_target(application))


def class_of(field: Field) -> str:
    """The width and the class as a chapter prints them, such as 4AN."""
    return f"{field.width}{printed(field.cls)}"


def _users(record: Record) -> str:
    if record in applications.control_records():
        return "every application"
    users = [code for code in APPLICATIONS if record in applications.records_of(code)]
    return ", ".join(map(application_link, users))


def _remarks(field: Field) -> Iterator[str]:
    """What the table says of a value, besides its class."""
    if field.constant:
        yield f"always {code(field.constant)}"
    if field.role != "element":
        return
    if field.kind != "text":
        yield field.kind + (f" ({field.decimals})" if field.decimals else "")
    if field.privacy != PUBLIC:
        yield field.privacy
    if field.written != field.cls:
        yield f"class {field.written} is accepted"
    if field.left:
        yield "left-justified"
    if field.punctuation:
        yield "punctuation is written, with a warning"
    if field.fill == "header":
        yield "filled in from the header"
    if field.fill == "count":
        yield "counted by the writer"


def field_row(field: Field) -> list[str]:
    """One row of a record's table."""
    path = (field.path or "").lstrip("/")
    columns = field.columns if field.width > 1 else str(field.start)
    element = plain(field.label) + (f"<br>{code(path)}" if path else "")
    remarks = "; ".join(_remarks(field))
    return [columns, class_of(field), field.designation, element, remarks, plain(field.note)]


def _code_lists(record: Record) -> Iterator[str]:
    """The code lists of a record; elements that share one are named together."""
    lists: dict[tuple[tuple[str, str], ...], dict[str, None]] = {}
    for field in record.elements:
        if field.codes:
            lists.setdefault(tuple(field.codes.items()), {})[code(field.name)] = None
    for codes, named in lists.items():
        yield f"Codes of {', '.join(named)}:\n"
        yield table(["Code", "Meaning"], [[code(c), plain(text)] for c, text in codes])


def _section(record: Record) -> str:
    parts = [
        heading(2, plain(f"{called(record)}: {record.title}"), target_of(record)),
        f"{record.direction.capitalize()}; {_users(record)}; {plain(record.source)}.\n",
        table(
            ["Columns", "Class", "Status", "Element", "Value", "Notes"],
            map(field_row, record.fields),
        ),
        *_code_lists(record),
    ]
    return "\n".join(parts)


def chapter_page(held: list[Record]) -> str:
    """The records of one chapter."""
    chapter = held[0].chapter
    users = [a for a in APPLICATIONS.values() if a.chapter]
    used = [a.code for a in users if chapter_of(a).title == chapter.title]
    told = ", ".join(map(application_link, used)) or "the envelope of every application"
    rows = [[link(plain(called(r)), target_of(r)), plain(r.title), plain(r.page)] for r in held]
    parts = [
        heading(1, plain(chapter.title), name("chapter", chapter.title)),
        f"{plain(chapter.document)}, edition {plain(chapter.edition)} of {chapter.date}: {told}.\n",
        _KEY,
        table(["Record", "Title", "Page"], rows),
    ]
    return "\n".join(parts + [_section(record) for record in held])


def classes_page() -> str:
    """Data classes, kinds of value, privacy."""
    classes = [[printed(c), plain(text)] for c, text in CLASSES.items()]
    kinds = [[code(k), plain(kind.expected), kind.type.__name__] for k, kind in KINDS.items()]
    parts = [
        heading(1, "Data classes, kinds and privacy", "data-classes"),
        "The class says which characters CBP accepts in the columns of an element "
        "(Batch & Block Control v23, B&B-7; Cargo Release v40, SE-20).\n",
        table(["Class", "Characters"], classes),
        "The kind says which value stands for them in the JSON.\n",
        table(["Kind", "Value", "Python"], kinds),
        "The privacy says whether a finding shows what it found "
        "(see [personal data](../howto/personal_data.md)).\n",
        table(["Privacy", "Findings"], [[code(p), text] for p, text in _PRIVACY.items()]),
    ]
    return "\n".join(parts)
