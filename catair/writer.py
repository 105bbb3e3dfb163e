"""`emit`, `transmission` and `Writer`: bytes from documents and from values."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

from catair import files, findings
from catair.applications import APPLICATIONS, control
from catair.emitter import Emitter, document_text, form_of
from catair.fields import Object
from catair.findings import EmitError, Finding


def emit(
    tree: Mapping[str, Any], *, remarks: list[Finding] | None = None, show_values: bool = False
) -> bytes:
    """The bytes of a document.

    Raises EmitError with a finding for every value that is refused, each with its JSON Pointer.
    `remarks` takes the findings that are no refusals, such as an edited value that was written in
    place of its verbatim columns.  The tree is not changed.
    """
    if form_of(tree) != "document":
        raise EmitError([findings.make("JSON-FORM", expected="a document of catair 1", path="")])
    emitter = Emitter(tree.get("file", {}), show_values)
    text = document_text(emitter, tree)
    if emitter.refused:
        raise EmitError(emitter.refused)
    if remarks is not None:
        remarks += emitter.remarks
    return emitter.encode(text)


def _envelope(
    application: str,
    site: str,
    filer: str,
    sender: str | None,
    password: str | None,
    date: str | None,
    office: str | None,
    port: str | None,
    text: str | None,
) -> tuple[Object, Object]:
    """The A and B records of a transmission; Y and Z follow from them."""
    known = APPLICATIONS.get(application)
    if known is None:
        raise ValueError(f"no application {application!r}")
    a: Object = {
        "record": "A",
        "variant": known.variant,
        "sender_receiver_site_code": site,
        "sender_receiver_id_code": sender or filer,
        "communication_password": password,
        "transmission_date": date,
        "application_identifier_code": application,
        "sender_receiver_office_code": office,
        "transmitters_user_data_text": text,
    }
    if known.variant == "output":
        del a["communication_password"]
    b: Object = {
        "record": "B",
        "variant": control("B", known.variant).variant,
        "processing_district_port_code": port or site,
        "processing_filer_code": filer,
        "application_identifier_code": application,
    }
    optional = ("transmission_date", "sender_receiver_office_code", "transmitters_user_data_text")
    return {k: v for k, v in a.items() if v is not None or k not in optional}, b


def transmission(
    *,
    application: str,
    site: str,
    filer: str,
    transactions: Iterable[Mapping[str, Any]],
    sender: str | None = None,
    password: str | None = None,
    date: str | None = None,
    office: str | None = None,
    port: str | None = None,
    text: str | None = None,
    newline: str = "\n",
) -> Object:
    """A document of one batch with one block around `transactions`.

    `site`, `sender` (the filer if not given), `password` (blank if not given), `date` (YYYY-MM-DD),
    `office` and `text` go to the A record; `port` (the site if not given) and `filer` to the B
    record.  Raises ValueError for an application code that is not in the registry.
    """
    a, b = _envelope(application, site, filer, sender, password, date, office, port, text)
    block = {"header": b, "transactions": list(transactions), "trailer": {"record": "Y"}}
    return {
        "catair": 1,
        "form": "document",
        "file": {"encoding": "latin-1", "newline": newline},
        "batches": [{"header": a, "blocks": [block], "trailer": {"record": "Z"}}],
    }


class Writer:
    """Writes one batch, a transaction at a time, in constant memory: one block, or several.

        with Writer(path, application="SE", site="2704", filer="EEE") as writer:
            writer.transaction(tree)

    Arguments as for `transmission`; `target` is a path or a binary file.  A path is written whole
    or not at all: an exception inside the block leaves what was there before.
    """

    def __init__(
        self,
        target: str | os.PathLike[str] | BinaryIO,
        *,
        application: str,
        site: str,
        filer: str,
        sender: str | None = None,
        password: str | None = None,
        date: str | None = None,
        office: str | None = None,
        port: str | None = None,
        text: str | None = None,
        newline: str = "\n",
        encoding: str = "latin-1",
    ) -> None:
        self._headers = _envelope(
            application, site, filer, sender, password, date, office, port, text
        )
        self._emitter = Emitter({"encoding": encoding, "newline": newline})
        self._target = target
        self._file: files.Whole | None = None
        self._out: BinaryIO | None = None

    def __enter__(self) -> Writer:
        if isinstance(self._target, (str, os.PathLike)):
            self._file = files.Whole(self._target)
            self._out = self._file.__enter__()
        else:
            self._out = self._target
        try:
            for name, made in zip(("batch", "block"), self._headers, strict=True):
                self._put({"event": name, "header": made})
        except EmitError:
            self.__exit__(EmitError)
            raise
        return self

    def transaction(self, tree: Mapping[str, Any]) -> None:
        """Write a transaction; raises EmitError, with nothing of it written, if refused."""
        self._put({"event": "transaction", "transaction": tree})

    def block(self) -> None:
        """Close the open block and open another one with the same B."""
        self._put({"event": "block_end", "trailer": {"record": "Y"}})
        self._put({"event": "block", "header": self._headers[1]})

    def _put(self, event: Object) -> None:
        if self._out is None:
            raise ValueError("the Writer is not open")
        count = self._emitter.count
        text = self._emitter.event(event)
        self._emitter.remarks.clear()
        if self._emitter.refused:
            refused, self._emitter.refused = self._emitter.refused, []
            self._emitter.count = count
            raise EmitError(refused)
        self._out.write(self._emitter.encode(text))

    def __exit__(self, kind: type[BaseException] | None, *raised: object) -> None:
        try:
            if kind is None:
                self._put({"event": "block_end", "trailer": {"record": "Y"}})
                self._put({"event": "batch_end", "trailer": {"record": "Z"}})
        except BaseException as error:
            kind = type(error)
            raise
        finally:
            if self._file is not None:
                self._file.__exit__(kind, *raised)
            self._out = None
