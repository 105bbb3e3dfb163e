"""The encodings of transmissions: one byte, one character, and back."""

from __future__ import annotations

import pytest

from catair.encodings import NAMES, codec

BYTES = bytes(range(256))


@pytest.mark.parametrize("name", NAMES)
def test_every_byte_is_one_character_of_its_own(name: str) -> None:
    decode, encode = codec(name)
    text = decode(BYTES)
    assert len(set(text)) == 256
    assert encode(text) == BYTES
    assert b"".join(encode(char) for char in text) == BYTES
    assert "".join(decode(bytes([n])) for n in range(256)) == text


@pytest.mark.parametrize("name", NAMES)
def test_the_characters_of_catair_are_in_every_encoding(name: str) -> None:
    decode, encode = codec(name)
    text = "".join(chr(n) for n in range(32, 127)) + "\r\n"
    assert decode(encode(text)) == text


@pytest.mark.parametrize("name", ["cp037", "cp500", "cp1140"])
def test_ebcdic(name: str) -> None:
    decode, _ = codec(name)
    assert decode(b"\xe2\xc5\xf1\xf0\x40\x25\x0d\x25") == "SE10 \n\r\n"
    assert decode(b"\x15") == "\x85"


def test_cp1252_maps_its_undefined_bytes_to_c1() -> None:
    decode, encode = codec("cp1252")
    assert decode(b"\x80\x81\x8d\x8f\x90\x9d\xff") == "€\x81\x8d\x8f\x90\x9dÿ"
    assert encode("€\x81ÿ") == b"\x80\x81\xff"


@pytest.mark.parametrize("name", NAMES)
def test_a_character_that_the_encoding_does_not_have(name: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        codec(name)[1]("A\u4e2d")


@pytest.mark.parametrize("name", ["utf-8", "", "latin1", "LATIN-1", "cp932", "rot13"])
def test_other_encodings_are_not_offered(name: str) -> None:
    with pytest.raises(LookupError, match="is not one of latin-1, cp437"):
        codec(name)
