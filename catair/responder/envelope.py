"""The envelopes of answers: A, B, Y and Z, and what is given back of those that were sent."""

from __future__ import annotations

from catair.fields import Object, converted
from catair.responder.faults import Batch, Block

# Output A-record, B&B-24, and output B-record, B&B-26: elements returned as they were sent
_OF_BATCH = (
    "sender_receiver_site_code",
    "sender_receiver_id_code",
    "transmission_date",
    "sender_receiver_office_code",
    "transmitters_user_data_text",
)
_OF_BLOCK = (
    "processing_district_port_code",
    "processing_filer_code",
    "processing_filer_office_code",
    "preparer_district_port_code",
    "preparer_filer_code",
    "preparer_office_code",
    "preparer_indicator",
    "filer_preparers_user_data_text",
)


def given(made: Object, name: str) -> str | None:
    """The text of an element as CBP has it, in upper case (B&B-19); None where it is blank."""
    value = made.get(name)
    return (converted(value) or None) if type(value) is str else None


def is_plain(text: str) -> bool:
    """True for a text that an alphanumeric element may hold."""
    return text.isascii() and text.replace(" ", "").isalnum()


def batch_header(batch: Batch, application: str | None) -> Object:
    """The A record of the answer to a batch; without one, what its other records say of the sender.

    `application` is None in the answer to a batch that is rejected (B&B-34).
    """
    made: Object = {name: given(batch.header, name) for name in _OF_BATCH}
    block = batch.blocks[0].header if batch.blocks else {}
    made["sender_receiver_site_code"] = (
        made["sender_receiver_site_code"]
        or given(batch.trailer, "sender_receiver_site_code")
        or given(block, "processing_district_port_code")
    )
    made["sender_receiver_id_code"] = (
        made["sender_receiver_id_code"]
        or given(batch.trailer, "sender_receiver_id_code")
        or given(block, "processing_filer_code")
    )
    return _filled("A", "output", made, application)


def block_header(block: Block, application: str) -> Object:
    """The B record of the answer to a block."""
    return _filled(
        "B", "output", {name: given(block.header, name) for name in _OF_BLOCK}, application
    )


def notice_headers(sender: Object, date: str, application: str) -> tuple[Object, Object]:
    """The A and B records of a notification, to who sent what it is about."""
    a = {name: sender.get(name) for name in _OF_BATCH[:2]} | {
        "transmission_date": date,
        "sender_receiver_office_code": sender.get("sender_receiver_office_code"),
    }
    b = {name: sender.get(name) for name in _OF_BLOCK[:3]}
    return _filled("A", "output", a, application), _filled("B", "output", b, application)


def sender_of(batch: Batch, block: Block) -> Object:
    """Who sent a transaction: what notifications about it are addressed to."""
    told = batch_header(batch, None) | block_header(block, "SE")
    names = (*_OF_BATCH[:2], "sender_receiver_office_code", *_OF_BLOCK[:3])
    return {name: told[name] for name in names if told.get(name)}


def closed(header: Object, blocks: list[Object]) -> Object:
    """A batch with its trailers, whose values follow from the headers."""
    return {"header": header, "blocks": blocks, "trailer": {"record": "Z"}}


def block(header: Object, transactions: list[Object]) -> Object:
    """A block with its trailer."""
    return {"header": header, "transactions": transactions, "trailer": {"record": "Y"}}


_OPTIONAL = frozenset(
    {
        "transmission_date",
        "sender_receiver_office_code",
        "transmitters_user_data_text",
        *_OF_BLOCK[2:],
    }
)


def _filled(record: str, variant: str, made: Object, application: str | None) -> Object:
    told = {k: v for k, v in made.items() if v is not None or k not in _OPTIONAL}
    if application is not None:
        told["application_identifier_code"] = application
    return {"record": record, "variant": variant, **told}
