"""How a program with strict types uses catair; mypy reads this file."""

from __future__ import annotations

import io

import catair
from catair.chapters.cargo_release import SE10
from catair.types import Document, SETransaction


def filers(data: bytes) -> list[str | None]:
    document: Document = catair.parse(data).tree
    return [
        block["header"]["processing_filer_code"]
        for batch in document["batches"]
        for block in batch["blocks"]
    ]


def again(document: Document) -> bytes:
    return catair.emit(document)


def written() -> bytes:
    entry: SETransaction = {"type": "SE", "header": {"record": "SE10", "entry_filer_code": "EEE"}}
    out = io.BytesIO()
    with catair.Writer(out, application="SE", site="2704", filer="EEE") as writer:
        writer.transaction(entry)
        writer.transaction({"type": "SE", "header": SE10(entry_filer_code="EEE")})
    tree = catair.transmission(application="SE", site="2704", filer="EEE", transactions=[entry])
    return catair.emit(tree) + out.getvalue()
