"""The answers to importer/bond queries (KR) in a flat file or in any of its JSON forms."""

from __future__ import annotations

import io
from typing import NamedTuple

from catair.fields import Object
from catair.findings import ERROR, Finding


class Responses(NamedTuple):
    """The responses of a file, one an importer, and all findings about the file."""

    transactions: list[Object]
    findings: list[Finding]


def load(data: bytes, *, name: str | None = None, show_values: bool = False) -> Responses:
    """The responses in a flat file or in a form of to-json; never raises.

    A flat file that names no application is read as KR.  JSON that is refused has no responses, and
    its findings say why.  `name` is the file's name in findings; they mask personal values unless
    `show_values`.
    """
    from catair.jsonform import to_flat
    from catair.reading import read

    told: list[Finding] = []
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["):
        out = io.BytesIO()
        for found in to_flat(io.BytesIO(data), out, show_values=show_values):
            told += [finding._replace(file=name) for finding in found]
        if any(finding.severity == ERROR for finding in told):
            return Responses([], told)
        data = out.getvalue()
    transactions = []
    for event in read(data, application="KR", name=name, show_values=show_values):
        told += event.findings
        if event.application == "KR" and event.data["event"] == "transaction":
            transactions.append(event.data["transaction"])
    return Responses(transactions, told)
