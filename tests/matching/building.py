"""Transmissions of few records, to be matched."""

from __future__ import annotations

from pathlib import Path

import catair
from catair.matching import Report, match

SAMPLES = Path(__file__).parents[2] / "samples"


def flat(*lines: str) -> bytes:
    """Lines as they go over the wire."""
    return "".join(f"{line:80}\n" for line in lines).encode()


def envelope(code: str, *lines: str, batch: str = "", block: str = "", **more: str) -> bytes:
    """A batch of one block; with a password where it is sent."""
    return flat(*batch_of(code, block_of(code, *lines, text=block), text=batch, **more))


def batch_of(
    code: str, *blocks: tuple[str, ...], text: str = "", date: str = "091426", password: str = ""
) -> tuple[str, ...]:
    """The lines of a batch."""
    head = f"A2704EEE{password:6}{date:6}     {code}{text:>{32 + len(text)}}"
    return (head, *(line for block in blocks for line in block), f"Z2704EEE      {date}")


def block_of(code: str, *lines: str, text: str = "", port: str = "2704") -> tuple[str, ...]:
    """The lines of a block."""
    return (
        f"B  {port}EEE{code}{text:>{47 + len(text)}}",
        *lines,
        f"Y  {port}EEE{code}",
    )


def entry(number: str, action: str = "A", filer: str = "EEE") -> tuple[str, ...]:
    """A cargo release entry with one bill."""
    header = f"SE10{action}{filer}  {number:8} 01EI 00-26001170011800000600502704"
    return header, "SE15MXQZLSGSIN2609001"


def answer(number: str, kind: str = "02", action: str = "A") -> tuple[str, ...]:
    """The response to an entry."""
    return *entry(number, action), f"SE90{kind}   SYNTHETIC TEXT"


def filing(
    action: str = "A", number: str = "", *references: str, importer: str = "00-260011700"
) -> tuple[str, ...]:
    """The SF10 and SF20s of a security filing, as they are sent or returned."""
    header = f"SF10101{action}CTEI {importer:15}        11{number:15}XQZL"
    return header, *(f"SF20{each}" for each in references)


def paired(*files: bytes) -> Report:
    """The report of files, whose names are 1, 2, …"""
    return match((catair.read(each, name=str(at)) for at, each in enumerate(files, 1)), [])


def lines(*files: bytes) -> list[str]:
    """The report as people read it, without the narrative."""
    return list(paired(*files).lines(show_values=True))
