"""catair layouts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from catair import applications
from catair.fields import printed
from catair.record import Record


def _as_dict(record: Record, codes: list[str]) -> dict[str, Any]:
    return {
        "record": record.identifier,
        "applications": codes,
        "direction": record.direction,
        "variant": record.variant,
        "edition": record.chapter.edition,
        "title": record.title,
        "source": record.source,
        "fields": [
            {
                "name": f.name,
                "label": f.label,
                "path": f.path,
                "start": f.start,
                "end": f.end,
                "class": printed(f.cls),
                "designation": f.designation,
                "kind": f.kind,
                "left_justified": f.left,
                "privacy": f.privacy,
            }
            for f in record.fields
        ],
    }


def _text(record: Record, codes: list[str]) -> Iterator[str]:
    variant = f" ({record.variant})" if record.variant else ""
    where = "every application" if codes == ["*"] else ", ".join(codes)
    yield f"{record.identifier}{variant}  {record.title}"
    yield f"  {record.direction}; {where}; {record.source}"
    names = [f.path.lstrip("/") if f.path else "" for f in record.fields]
    width = max(map(len, names))
    for field, name in zip(record.fields, names, strict=True):
        columns = field.columns if field.width > 1 else str(field.start)
        size = f"{field.width}{printed(field.cls)}"
        kind = "" if field.role != "element" else field.kind
        private = "" if field.privacy == "public" else field.privacy
        row = f"  {columns:>5}  {size:<5} {field.designation}  {name:<{width}}  {field.label}"
        left = "left-justified" if field.left else ""
        extra = ", ".join(part for part in (kind if kind != "text" else "", left, private) if part)
        yield f"{row}  [{extra}]" if extra else row
        if field.codes:
            for code, meaning in field.codes.items():
                yield f"{'':16}{code} = {meaning}"


@click.command("layouts")
@click.argument("record", required=False)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="text for people, json for programs.",
)  # fmt: skip
def command(record: str | None, form: str) -> None:
    """Show record layouts: columns, class, designation, name.

    RECORD is an identifier such as SE10; without it, all layouts.
    """
    chosen = [
        (r, codes) for r, codes in applications.layouts().items() if record in (None, r.identifier)
    ]
    if not chosen:
        raise click.BadParameter(f"no layout of a record {record!r}", param_hint="RECORD")
    if form == "json":
        click.echo(json.dumps([_as_dict(r, codes) for r, codes in chosen], ensure_ascii=False))
        return
    click.echo("\n\n".join("\n".join(_text(r, codes)) for r, codes in chosen))
