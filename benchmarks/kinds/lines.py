"""Lines of records and their envelope."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.kinds.invented import Invented
from catair.applications import APPLICATIONS, control, control_records, records_of
from catair.record import Record

LINE = 81  # bytes of a record and its LF
ENVELOPE = 4 * LINE


def line(record: Record, **values: Any) -> bytes:
    """One canonical line; a value that catair would refuse or remark on is a mistake here."""
    values = {name: value for name, value in values.items() if value is not None}
    made = record(**values)
    text = record.fast_encode(made)
    if text is None:
        text, flaws = record.encode(made)
        if text is None or flaws or record.decode(text)[1]:
            raise ValueError(f"{record!r} of {values}: {flaws}")
    return text.encode("latin-1") + b"\n"


def batch(invented: Invented, code: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """A batch of one block with these lines, in the envelope of the application."""
    variant = APPLICATIONS[code].variant
    # a transmission is not older than the editions of its layouts
    edition = max(record.chapter.date for record in (*control_records(), *records_of(code)))
    values: dict[str, Any] = {
        "sender_receiver_site_code": "2704",
        "sender_receiver_id_code": "EEE",
        "communication_password": "PASSWD",
        "transmission_date": max(invented.date(), edition),
        "application_identifier_code": code,
        "transmitters_user_data_text": "SYNTHETIC",
        "processing_district_port_code": "2704",
        "processing_filer_code": "EEE",
    }

    def envelope(letter: str) -> bytes:
        record = control(letter, variant)
        return line(record, **{name: values[name] for name in record.keys if name in values})

    yield envelope("A") + envelope("B")
    size = 0
    for piece in pieces:
        yield piece
        size += len(piece)
    values["input_transaction_image_count"] = size // LINE
    values["output_transaction_image_count"] = size // LINE
    yield envelope("Y") + envelope("Z")
