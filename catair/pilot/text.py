"""Text of any characters in columns of class X, in escapes of this project.

A text begins in upper case.  `~` changes between upper and lower case for the letters A to Z behind
it; `^`, a code point in hexadecimal and `;` is any character that class X does not have, and `~`,
`^`, the cent sign and a space that could be taken for fill: all but a single one between two other
characters.  A text that its columns do not hold goes on in pieces; none of them begins or ends with
a space, and no escape is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

CASE, OPEN, CLOSE = "~", "^", ";"

_ESCAPED = re.compile(r"\^([0-9A-Fa-f]{1,6});")


def _code(character: str) -> str:
    return f"{OPEN}{ord(character):X}{CLOSE}"


def _units(text: str) -> Iterator[str]:
    """The text in escaped pieces that are not to be cut."""
    lower = False
    for at, character in enumerate(text):
        if character.isascii() and character.isalpha():
            if character.islower() is lower:
                yield character.upper()
            else:
                lower = not lower
                yield CASE + character.upper()
        elif character == " ":
            beside = text[at - 1 : at] + text[at + 1 : at + 2]
            yield " " if len(beside) == 2 and " " not in beside else _code(" ")
        elif " " < character < CASE and character != OPEN:
            yield character
        else:
            yield _code(character)


def pieces(text: str, first: int, more: int) -> list[str]:
    """A text escaped and cut: a piece of at most `first` characters, the others of at most `more`.

    Both widths are 12 or more: an escape, and a space before it.  The text is not empty and has no
    lone surrogate.

    >>> pieces("Blue cup, 5 €", 80, 74)
    ['B~LUE CUP, 5 ^20AC;']
    >>> pieces("ONE TWO THREE FOUR", 14, 12)
    ['ONE TWO THREE', '^20;FOUR']
    """
    made: list[str] = []
    piece, width = "", first
    for unit in _units(text):
        if len(piece) + len(unit) > width:
            # a space where the text is cut would be lost at either side
            if unit == " ":
                unit = _code(" ")
            elif piece.endswith(" "):
                piece, unit = piece[:-1], _code(" ") + unit
            made.append(piece)
            piece, width = "", more
        piece += unit
    return [*made, piece]


def join(parts: Sequence[str]) -> tuple[str, bool]:
    """The text of its pieces, and True if every escape in it is one.

    What is no escape stays as it is.  Total: never raises.

    >>> join(["B~LUE CUP, 5 ^20AC;"])
    ('Blue cup, 5 €', True)
    >>> join(["5^ D~OORS ^D800;"])
    ('5^ Doors ^d800;', False)
    """
    whole = "".join(parts)
    out: list[str] = []
    right, lower, at = True, False, 0
    while at < len(whole):
        character = whole[at]
        found = _ESCAPED.match(whole, at) if character == OPEN else None
        code = int(found[1], 16) if found else -1
        if found and code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF:
            out.append(chr(code))
            at = found.end()
            continue
        if character == CASE:
            lower = not lower
        else:
            right = right and character != OPEN
            plain = character.isascii() and character.isalpha()
            cased = character.lower() if lower else character.upper()
            out.append(cased if plain else character)
        at += 1
    return "".join(out), right
