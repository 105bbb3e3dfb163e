"""Formats of identifiers: what an element must look like, beyond its class.

A field table names the format of an element (`Field.format`); the name is the rule's code.  Where
the form depends on other elements of the same record, the field names them (`Field.beside`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from catair.codes import appendix_b
from catair.entry_number import calc_check_digit, is_filer_code
from catair.findings import ERROR, WARNING
from catair.rules import importers
from catair.rules.rule import Rule

_CR = "Cargo Release v40, "
_APPENDIX_B = "; " + appendix_b.EDITION


class Format(NamedTuple):
    """A format: its rule, what is expected, and a function that is true for what is right.

    The function takes the value and those of the elements beside it.  Where the filer's own offset
    of the check digit counts, `right` is that for none and `of` makes the one for an offset.
    Where these say all, `codes` are the values that are right, and `columns` a pattern for them in
    the columns of a clean line, by their number.
    """

    rule: Rule
    expected: str
    right: Callable[..., object]
    of: Callable[[int], Callable[..., object]] | None = None
    codes: frozenset[str] = frozenset()
    columns: Mapping[int, str] = MappingProxyType({})


def judge(name: str, offset: int) -> Callable[..., object]:
    """What is true for a value that is right in this format."""
    format_ = FORMATS[name]
    return format_.of(offset) if format_.of else format_.right


def _pattern(text: str) -> Callable[[str], object]:
    return re.compile(text).fullmatch


class _Seen(dict[str, bool]):
    """Values that were found right; for formats that few values have."""

    def __init__(self, right: Callable[[str], object]) -> None:
        super().__init__()
        self._right = right

    def __missing__(self, value: str) -> bool:
        if not self._right(value):
            return False
        self[value] = True
        return True


# --- entry numbers -----------------------------------------------------------------------------


class _Sums(dict[str, int]):
    """Filer codes, and digits that stand in one place, to what they add to the check digit.

    It is the sum of its parts (Appendix E, page 2), so each is that of a number of zeros else.
    KeyError for what are no digits, or no filer code.
    """

    def __init__(self, made: str, width: int) -> None:
        super().__init__()
        self._made = made
        self._width = width

    def __missing__(self, part: str) -> int:
        filer, _, number = self._made.format(part).partition("-")
        if len(part) != self._width or not is_filer_code(filer) or not _SEVEN_DIGITS(number):
            raise KeyError(part)
        found = self[part] = int(calc_check_digit(filer, number))
        return found


_SEVEN_DIGITS = _pattern("[0-9]{7}")
_FILERS = _Sums("{}-0000000", 3)
# 00A adds 9, for a filer code cannot be 000; that of both is taken off again
_HIGH = _Sums("00A-{}000", 4)
_LOW = _Sums("00A-0000{}", 3)
_OF_00A = 2 * int(calc_check_digit("00A", "0000000"))
_DIGITS = {str(n): n for n in range(10)}


def _entry_number(offset: int) -> Callable[[str, str | None], object]:
    """True if the check digit is that of Appendix E, pages 2 and 3; `offset` by its step 6."""
    added = offset - _OF_00A

    def right(value: str, filer: str | None) -> object:
        try:
            sums = _HIGH[value[:4]] + _LOW[value[4:7]]
            digit = _DIGITS[value[7:]]
        except KeyError:
            return False
        try:
            return (_FILERS[filer or ""] + sums + added) % 10 == digit
        except KeyError:
            return True  # told of the filer code

    return right


# --- in-bond numbers, tariff numbers -----------------------------------------------------------

_IN_BOND = _pattern("[0-9]{9}|[0-9]{11}|[A-Z0-9]{3}[0-9]{8}")


def _in_bond(value: str, kind: str | None) -> object:
    return kind != "I" or _IN_BOND(value)


# --- containers --------------------------------------------------------------------------------

# ISO 6346: letters count from 10, without the multiples of 11; each place counts twice the one
# before it.  Four letters, of which the last is U, J or Z, and six digits.
_LETTERS = dict(
    zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", [n for n in range(10, 39) if n % 11], strict=True)
)
_PLACES = [
    {c: n << at for c, n in (_LETTERS if at < 4 else _DIGITS).items() if at != 3 or c in "UJZ"}
    for at in range(10)
]


class _Counted(dict[str, int]):
    """Pieces of a container number, from one place to another, to what they count.

    KeyError for what is no such piece.
    """

    def __init__(self, start: int, end: int) -> None:
        super().__init__()
        self._places = _PLACES[start:end]

    def __missing__(self, piece: str) -> int:
        if len(piece) != len(self._places):
            raise KeyError(piece)
        pairs = zip(self._places, piece, strict=True)
        found = self[piece] = sum([place[c] for place, c in pairs])
        return found


_PREFIXES, _SERIALS, _ENDS = _Counted(0, 4), _Counted(4, 7), _Counted(7, 10)


def _container(value: str) -> object:
    """True if the check digit of a container number is right, or it is the number of another thing.

    Not all equipment has a check digit (Cargo Release v40, SE-77).
    """
    try:
        counted = _PREFIXES[value[:4]] + _SERIALS[value[4:7]] + _ENDS[value[7:10]]
        return counted % 11 % 10 == _DIGITS[value[10:]]
    except KeyError:
        return True


def _container_digit(value: str, initial: str | None, number: str | None) -> object:
    """The same of a number that stands in three elements; the serial number is zero-filled."""
    return _container(f"{initial}{(number or '').lstrip('0').zfill(6)}{value}")


# --- Global Business Identifiers ---------------------------------------------------------------

_GBI = {
    "DUNS": _pattern("[0-9]{9}"),
    "GLN": _pattern("[0-9]{13}"),
    "LEI": _pattern("[A-Z0-9]{18}[0-9]{2}"),
}


def _gbi(value: str, qualifier: str | None) -> object:
    """Nine digits; thirteen with the check digit of GS1; twenty characters of ISO 17442."""
    format_ = _GBI.get(qualifier or "")
    if format_ is None:
        return True
    if not format_(value):
        return False
    if qualifier == "GLN":
        return (sum(map(int, value[::2])) + 3 * sum(map(int, value[1::2]))) % 10 == 0
    return qualifier != "LEI" or int("".join(str(int(c, 36)) for c in value)) % 97 == 1


# --- places ------------------------------------------------------------------------------------

# Appendix B has the Distrito Federal, the subdivisions of ISO have Ciudad de México since 2016
_SUBDIVISIONS = {
    "US": frozenset(appendix_b.US_STATES),
    "CA": frozenset(appendix_b.CANADIAN_PROVINCES),
    "MX": frozenset(appendix_b.MEXICAN_STATES) | {"CMX"},
}


def _subdivision(value: str, country: str | None) -> object:
    codes = _SUBDIVISIONS.get(country or "")
    return codes is None or value in codes


FORMATS: dict[str, Format] = {
    "FORMAT-CONTAINER": Format(
        Rule(
            WARNING,
            "container number with another check digit",
            _CR + "SE-53; ISO 6346",
            "Equipment unit's full number including: the SCAC prefix, the sequencing or serial "
            "part, and the check digit.",
        ),
        "the check digit of ISO 6346",
        _container,
    ),
    "FORMAT-CONTAINER-DIGIT": Format(
        Rule(
            WARNING,
            "check digit is not that of the container number",
            _CR + "SE-77; ISO 6346",
            "If the equipment has a check digit, it must be reported in this location.",
        ),
        "the check digit of ISO 6346",
        _container_digit,
    ),
    "FORMAT-COUNTRY": Format(
        Rule(
            WARNING,
            "country code not in Appendix B",
            _CR + "SE-61, SE-62" + _APPENDIX_B + "pages 6 to 15",
            "Valid ISO codes are listed in Appendix B of this publication.",
        ),
        "an ISO country code of Appendix B",
        frozenset(appendix_b.COUNTRIES).__contains__,
        codes=frozenset(appendix_b.COUNTRIES),
    ),
    "FORMAT-ENTRY-NUMBER": Format(
        Rule(
            WARNING,
            "entry number that is not seven digits and their check digit",
            _CR + "SE-31; Appendix E (January 23, 2018), pages 1 to 3",
            "Entry numbers now appear in XXX-NNNNNNN-C format. Entry numbers issued after October "
            "1, 1988, require a check digit.",
        ),
        "seven digits and the check digit",
        _entry_number(0),
        of=_entry_number,
    ),
    "FORMAT-FILER": Format(
        Rule(
            ERROR,
            "filer code in none of its formats",
            "Appendix E (January 23, 2018), page 1",
            "Each position must be alphabetic or numeric. No special characters are permitted.",
        ),
        "three letters or digits that are not 000",
        _Seen(is_filer_code).__getitem__,
        columns={3: "(?!000)[A-Z0-9]{3}+"},
    ),
    "FORMAT-FIRMS": Format(
        Rule(
            WARNING,
            "FIRMS code of another form",
            _CR + "SE-37, SE-79",
            "Facility Information Resource Management System (FIRMS) Code. Valid format is: ANNN",
        ),
        "a letter and three digits or letters",
        # the chapter prints ANNN once and 4AN everywhere else: digits may be letters
        _pattern("[A-Z][A-Z0-9]{3}"),
        columns={4: "[A-Z][A-Z0-9]{3}+"},
    ),
    "FORMAT-GBI": Format(
        Rule(
            WARNING,
            "business identifier not in the form of its qualifier",
            _CR + "SE-59 Note 1; ISO 17442 (LEI), GS1 General Specifications (GLN)",
            "The values allowed for GBI Identifier Qualifiers are: LEI GLEIF, GLN GS1, DUNS Dun & "
            "Bradstreet.",
        ),
        "LEI: 20 characters, GLN: 13 digits, both with check digits; DUNS: 9 digits",
        _gbi,
    ),
    "FORMAT-HTS": Format(
        Rule(
            ERROR,
            "tariff number without ten digits",
            _CR + "SE-19, SE-72; Entry Summary Create/Update July 2026, ESF-89",
            "Report the full 10-digit classification number unless a legitimate 8-digit-ONLY "
            "classification number applies.",
        ),
        "10 digits; 8 where the number has no more",
        _pattern("[0-9]{8}(?:[0-9]{2})?"),
        columns={10: "[0-9]{8}+(?:[0-9]{2}+|  )"},
    ),
    "FORMAT-IMPORTER": Format(
        Rule(
            ERROR,
            "importer number in none of its formats",
            "Entry Summary Create/Update July 2026, ESF-136",
            "The Importer of Record ... must be formatted in one of the following ways: "
            "'NNN-NN-NNNNb', 'NN-NNNNNNNbb', 'NN-NNNNNNNss', 'YYDDPP-NNNNN'.",
        ),
        "NN-NNNNNNNXX, YYDDPP-NNNNN or NNN-NN-NNNN",
        importers.right_by_any,
    ),
    "FORMAT-IN-BOND": Format(
        Rule(
            ERROR,
            "in-bond number in none of its formats",
            _CR + "SE-47 Note 1",
            "Valid formats for In-bond Number are: NNNNNNNNN, NNNNNNNNNNN, XXXNNNNNNNN.",
        ),
        "9 or 11 digits, or 3 letters and 8 digits",
        _in_bond,
    ),
    "FORMAT-PORT": Format(
        Rule(
            ERROR,
            "port code without four digits",
            _CR + "SE-32; In-Bond v51, INB-20 (4N)",
            "Planned / scheduled port of entry in Schedule D code.",
        ),
        "4 digits",
        _Seen(_pattern("[0-9]{4}")).__getitem__,
        columns={4: "[0-9]{4}+", 5: "[0-9]{4}+ "},
    ),
    "FORMAT-SCAC": Format(
        Rule(
            WARNING,
            "carrier code of one letter",
            _CR + "SE-73",
            "Standard Carrier Alpha Code. The SCAC of the vessel operator that is transporting the "
            "container.",
        ),
        "2 to 4 letters",
        _pattern("[A-Z]{2,4}"),
        columns={4: "[A-Z]{2}+(?:[A-Z]{2}+|[A-Z] |  )"},
    ),
    "FORMAT-STATE": Format(
        Rule(
            WARNING,
            "state or province not of its country",
            _CR + "SE-61" + _APPENDIX_B + "pages 18 to 21",
            "ISO subdivision code. Space fill if not applicable.",
        ),
        "a state or province of Appendix B for US, CA and MX",
        _subdivision,
    ),
    "FORMAT-STATE-US": Format(
        Rule(
            WARNING,
            "no state, territory or possession of the U.S.",
            "Entry Summary Create/Update July 2026, ESF-37" + _APPENDIX_B + "pages 18 and 19",
            "Report a valid USPS State code.",
        ),
        "a state code of Appendix B",
        frozenset(appendix_b.US_STATES).__contains__,
        codes=frozenset(appendix_b.US_STATES),
    ),
}
