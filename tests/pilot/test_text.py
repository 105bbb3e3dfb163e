"""Escapes: any text in columns of class X, and back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catair.pilot.text import join, pieces

from .filings import texts

# (text, first width, further width, pieces)
CASES = [
    ("ABC", 80, 74, ["ABC"]),
    ("abc", 80, 74, ["~ABC"]),
    ("aBc D1e", 80, 74, ["~A~B~C ~D1~E"]),
    ("é", 80, 74, ["^E9;"]),
    ("~^¢", 80, 74, ["^7E;^5E;^A2;"]),
    ("\n\x00", 80, 74, ["^A;^0;"]),
    (" ", 80, 74, ["^20;"]),
    ("A  B", 80, 74, ["A^20;^20;B"]),
    (" A B ", 80, 74, ["^20;A B^20;"]),
    ("123456789012 4", 12, 12, ["123456789012", "^20;4"]),
    ("12345678901 34", 12, 12, ["12345678901", "^20;34"]),
    ("12345678901 \N{WRAPPED PRESENT}2", 12, 12, ["12345678901", "^20;^1F381;2"]),
    ("1234567890é", 12, 12, ["1234567890", "^E9;"]),
    ("1234567890A\U0010ffff", 12, 14, ["1234567890A", "^10FFFF;"]),
    ("12345678901bc", 12, 12, ["12345678901", "~BC"]),
]


@pytest.mark.parametrize(("text", "first", "more", "made"), CASES)
def test_pieces(text: str, first: int, more: int, made: list[str]) -> None:
    assert pieces(text, first, more) == made
    assert join(made) == (text, True)


@given(texts, st.integers(12, 80), st.integers(12, 80))
def test_any_text_returns(text: str, first: int, more: int) -> None:
    made = pieces(text, first, more)
    assert join(made) == (text, True)
    for at, piece in enumerate(made):
        assert 0 < len(piece) <= (more if at else first)
        assert piece == piece.strip(" ")
        assert re.fullmatch("[ -`{-~]*", piece)


# (piece, text): what is no escape stays, and is told
WRONG = [
    ("^", "^"),
    ("^;", "^;"),
    ("^41", "^41"),
    ("^G1;", "^G1;"),
    ("^110000;", "^110000;"),
    ("^D800;", "^D800;"),
    ("^0000041;", "^0000041;"),
]


@pytest.mark.parametrize(("piece", "text"), WRONG)
def test_what_is_no_escape(piece: str, text: str) -> None:
    assert join([piece]) == (text, False)


def test_lower_case_in_columns_is_read_as_cbp_converts_it() -> None:
    assert join(["ab~cdé"]) == ("ABcdé", True)


@given(st.lists(st.text()))
def test_join_is_total(parts: list[str]) -> None:
    text, _ = join(parts)
    text.encode("utf-8", "surrogatepass")
