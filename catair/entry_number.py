"""Entry numbers: filer code, seven-digit transaction number, check digit.

Source: ACE CATAIR Appendix E, Valid Entry Numbers (May 2012; draft of January 23, 2018), pages 1 to
3.  The names are those of python-stdnum: compact, validate, is_valid, format, calc_check_digit.

The check digit catches every wrong digit and every transposition of neighbours but 09 and 90.  It
cannot tell letters of a filer code that stand for the same digit (A, J and 1), digits that change
places over one between them, nor 22 from 55, 33 from 66 and 44 from 77.

>>> format("B7603245278")
'B76-0324527-8'
>>> validate("B76-0324527-8")
'B7603245278'
>>> validate("B76-0324527-9")
Traceback (most recent call last):
    ...
catair.entry_number.CheckDigitError: B76-0324527-9: check digit 9; expected 8
>>> is_valid("B76-0324527-9", offset=1)
True
>>> calc_check_digit("B76", "0324527")
'8'
>>> make("EEE", 41001)
'EEE00410018'
"""

from __future__ import annotations

import re
from typing import NamedTuple

# Page 1: NNN (001-999), ANN, AAN, AAA, ANA, NAN, NNA, NAA; that is three letters or digits, not 000
_FILER = re.compile(r"(?!000)[A-Z0-9]{3}").fullmatch
_HYPHENATED = re.compile(r"([A-Z0-9]{3})-([0-9]{7})-([0-9])").fullmatch
# no blank in SE20, one in a filer code with a nine-position field, two in SE10 6-18
_JOINED = re.compile(r"([A-Z0-9]{3}) {0,2}([0-9]{7})([0-9])").fullmatch
_BESIDE_FILER = re.compile(r" ?([0-9]{7})([0-9])").fullmatch
_OLD_FIELD = re.compile(r"([0-9]{2})([0-9]{6})([0-9])").fullmatch
_STRANGE = re.compile(r"[^A-Z0-9 -]").search
_LETTER = re.compile(r"[A-Z0-9]{3}[0-9]*([A-Z])").match

# Page 2: the numeric equivalents of the letters
_DIGIT = {**{str(n): n for n in range(10)}, **dict(zip("ABCDEFGHI", range(1, 10), strict=True))}
_DIGIT |= dict(zip("JKLMNOPQR", range(1, 10), strict=True))
_DIGIT |= dict(zip("STUVWXYZ", range(2, 10), strict=True))

TRANSACTIONS = 10_000_000  # numbers of one filer under one offset (page 3, step 6)

_FORMS = "XXX-NNNNNNN-C, or the same eleven characters without hyphens"
_FORMS_BESIDE = f"{_FORMS}, or its last eight digits"


def shown(text: str) -> str:
    """Text as it is told in messages: as it is, or escaped where a terminal could not show it.

    >>> print(shown("B76-0324527-8"), shown("B76\\t"), shown(""))
    B76-0324527-8 'B76\\t' ''
    """
    return text if text and text.isascii() and text.isprintable() else ascii(text)


class EntryNumberError(ValueError):
    """Not an entry number: the `number` or the part of it, the `problem`, what was `expected`."""

    def __init__(self, number: str, problem: str, expected: str) -> None:
        super().__init__(number, problem, expected)
        self.number = number
        self.problem = problem
        self.expected = expected

    def __str__(self) -> str:
        return f"{shown(self.number)}: {self.problem}; expected {self.expected}"


class FormatError(EntryNumberError):
    """The characters are not those of an entry number, of a filer code, or of the one wanted."""


class CheckDigitError(EntryNumberError):
    """The check digit is another one; `expected` is the right one."""


class EntryNumber(NamedTuple):
    """The parts of an entry number; all are strings, for leading zeros count."""

    filer: str
    transaction: str
    check_digit: str

    @property
    def compact(self) -> str:
        """Eleven characters, as in the SE20 references EN and CES (Cargo Release v40, SE-54)."""
        return f"{self.filer}{self.transaction}{self.check_digit}"

    @property
    def entry_number(self) -> str:
        """Eight digits, as in SE10 11-18 beside the filer code (Cargo Release v40, SE-31)."""
        return f"{self.transaction}{self.check_digit}"

    @property
    def field(self) -> str:
        """Nine positions: a blank and eight digits (page 2)."""
        return f" {self.entry_number}"

    def __str__(self) -> str:
        return f"{self.filer}-{self.transaction}-{self.check_digit}"


class OldEntryNumber(NamedTuple):
    """A number of the form of before October 1, 1986: fiscal year, serial number, check digit."""

    fiscal_year: str
    serial: str
    check_digit: str

    @property
    def field(self) -> str:
        """Nine positions (page 2)."""
        return f"{self.fiscal_year}{self.serial}{self.check_digit}"


def is_filer_code(code: str) -> bool:
    """True for a code of one of the eight formats of page 1.

    >>> [is_filer_code(code) for code in ("B76", "001", "000", "b76", "A1")]
    [True, True, False, False, False]
    """
    return _FILER(code) is not None


def _filer(code: str) -> str:
    if not is_filer_code(code):
        raise FormatError(code, "not a filer code", "three of A-Z and 0-9 that are not 000")
    return code


def _problem(number: str, filer: str | None) -> str:
    """Why `number` has none of the forms."""
    if strange := _STRANGE(number):
        return f"{strange[0]!a} in position {strange.start() + 1}"
    if filer is None and (_BESIDE_FILER(number) or _OLD_FIELD(number)):
        return "no filer code"
    if _OLD_FIELD(number):
        return "the form of before October 1, 1986, whose check digit has no published rule"
    if (found := _LETTER(number.replace("-", ""))) and len(number) > 10:
        return f"the letter {found[1]} where a digit belongs"
    return f"{len(number)} characters in no form of an entry number"


def parse(number: str, filer: str | None = None) -> EntryNumber:
    """The parts of `XXX-NNNNNNN-C` or of eleven characters.

    Columns 6-18 of SE10, and a filer code with the nine-position field behind it, are read as well:
    there one or two blanks follow the filer code.  With `filer`, so are SE10 11-18 alone (eight
    digits) and the nine-position field in its new form; any other form then must have that filer.

    Form alone; `validate` looks at the check digit.  Raises FormatError.

    >>> parse("B76-0324527-8")
    EntryNumber(filer='B76', transaction='0324527', check_digit='8')
    >>> parse("B76-0324527-8") == parse("B76  03245278") == parse(" 03245278", "B76")
    True
    """
    if filer is not None:
        _filer(filer)
        if beside := _BESIDE_FILER(number):
            return EntryNumber(filer, *beside.groups())
    found = _HYPHENATED(number) or _JOINED(number)
    if not found:
        forms = _FORMS if filer is None else _FORMS_BESIDE
        raise FormatError(number, _problem(number, filer), forms)
    made = EntryNumber(*found.groups())
    if filer not in (None, made.filer):
        raise FormatError(number, f"filer code {made.filer}", str(filer))
    if not is_filer_code(made.filer):
        raise FormatError(number, f"filer code {made.filer}", "001 to 999, or one with a letter")
    return made


def parse_field(field: str, filer: str) -> EntryNumber | OldEntryNumber:
    """The nine-position entry number field beside a filer code (page 2).  Raises FormatError.

    >>> parse_field(" 03245278", "B76")
    EntryNumber(filer='B76', transaction='0324527', check_digit='8')
    >>> parse_field("861234567", "B76")
    OldEntryNumber(fiscal_year='86', serial='123456', check_digit='7')
    """
    _filer(filer)
    if len(field) == 9:
        if old := _OLD_FIELD(field):
            return OldEntryNumber(*old.groups())
        if new := _BESIDE_FILER(field):
            return EntryNumber(filer, *new.groups())
    raise FormatError(field, "not an entry number field", "a blank and eight digits, or nine")


def calc_check_digit(filer: str, transaction: str, offset: int = 0) -> str:
    """The check digit (pages 2 and 3).

    `offset` is 1 to 9 for a filer whom CBP lets use the computed digit plus that (step 6).  Raises
    FormatError, or ValueError for another offset.

    >>> calc_check_digit("001", "0000000"), calc_check_digit("001", "0000000", offset=1)
    ('9', '0')
    """
    _filer(filer)
    if not re.fullmatch(r"[0-9]{7}", transaction):
        raise FormatError(transaction, "not a transaction number", "seven digits")
    if not 0 <= offset <= 9:
        raise ValueError(f"offset {offset}; expected 0 to 9")
    digits = [_DIGIT[character] for character in filer + transaction]
    odd = sum(2 * n - 9 * (n > 4) for n in digits[::-2])  # steps 1 and 2; 2n - 9 is "+1, no tens"
    even = sum(digits[-2::-2])  # step 3
    return str((offset - odd - even) % 10)  # steps 4 to 6


def validate(number: str, filer: str | None = None, *, offset: int = 0) -> str:
    """The eleven characters of a right entry number, in any form that `parse` reads.

    Raises FormatError or CheckDigitError, both EntryNumberError and ValueError.  A number in the
    form of before October 1, 1986 is a FormatError: Appendix E has no rule for its check digit.
    """
    made = parse(number, filer)
    right = calc_check_digit(made.filer, made.transaction, offset)
    if made.check_digit != right:
        raise CheckDigitError(str(made), f"check digit {made.check_digit}", right)
    return made.compact


def is_valid(number: str, filer: str | None = None, *, offset: int = 0) -> bool:
    """True for a right entry number.  Raises ValueError for an offset that is not 0 to 9."""
    try:
        validate(number, filer, offset=offset)
    except EntryNumberError:
        return False
    return True


def compact(number: str, filer: str | None = None) -> str:
    """Eleven characters; the check digit is not looked at.  Raises FormatError."""
    return parse(number, filer).compact


def format(number: str, filer: str | None = None) -> str:
    """XXX-NNNNNNN-C; the check digit is not looked at.  Raises FormatError."""
    return str(parse(number, filer))


def make(filer: str, transaction: int, offset: int = 0) -> str:
    """The eleven characters of a filer's number with its check digit.

    Raises FormatError for a bad filer code, ValueError for a number that is not 0 to 9,999,999.
    """
    if not 0 <= transaction < TRANSACTIONS:
        raise ValueError(f"transaction number {transaction}; expected 0 to {TRANSACTIONS - 1}")
    digits = f"{transaction:07d}"
    return filer + digits + calc_check_digit(filer, digits, offset)
