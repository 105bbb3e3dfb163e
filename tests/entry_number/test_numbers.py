"""Entry numbers: the check digit, the forms, what is refused."""

from __future__ import annotations

import doctest
import itertools
import pickle
import string
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catair import entry_number, number_bank, parse
from catair.entry_number import (
    CheckDigitError,
    EntryNumber,
    EntryNumberError,
    FormatError,
    OldEntryNumber,
    calc_check_digit,
    is_filer_code,
    is_valid,
    make,
    parse_field,
    validate,
)

SAMPLES = Path(__file__).parents[2] / "samples"
CHARACTERS = string.digits + string.ascii_uppercase
LETTERS = string.ascii_uppercase

FILERS = st.text(CHARACTERS, min_size=3, max_size=3).filter(lambda code: code != "000")
NUMBERS = st.integers(0, 9_999_999)
OFFSETS = st.integers(0, 9)

# The first is published: Appendix E (May 2012; draft of January 23, 2018), pages 2 and 3.  The
# nineteen others were computed by its five steps, without this package: filer code, transaction
# number, the ten digits of the computation, the sums of steps 2, 3 and 4, the check digit.
TABLE = """
B76 0324527 2760324527 15 17 32 8
001 0000000 0010000000  0  1  1 9
001 0000001 0010000001  2  1  3 7
999 9999999 9999999999 45 45 90 0
A00 0000000 1000000000  0  1  1 9
A12 1234567 1121234567 16 15 31 9
AB1 7654321 1217654321 18 14 32 8
ABC 0000123 1230000123 12  6 18 2
A1B 2000000 1122000000  6  3  9 1
1A2 3141592 1123141592 21 14 35 5
12A 2718281 1212718281 16 25 41 9
1AB 5000003 1125000003  9  3 12 8
9T4 0012345 9340012345 15 19 34 6
WX7 8005551 6778005551 15 23 38 2
ZZZ 9999999 9999999999 45 45 90 0
S01 0000010 2010000010  0  4  4 6
J9R 4545454 1994545454 41 25 66 4
231 1020304 2311020304 26  3 29 1
N01 5000003 5015000003  7  6 13 7
ITC 4446500 9334446500 23 22 45 5
"""
ROWS = [tuple(line.split()) for line in TABLE.split("\n") if line]

# Page 1: the eight formats, with the first and the last code of each
FORMATS = {
    "NNN": ("001", "999"),
    "ANN": ("A00", "Z99"),
    "AAN": ("AA0", "ZZ9"),
    "AAA": ("AAA", "ZZZ"),
    "ANA": ("A0A", "Z9Z"),
    "NAN": ("0A0", "9Z9"),
    "NNA": ("00A", "99Z"),
    "NAA": ("0AA", "9ZZ"),
}


def digit(character: str) -> str:
    """Its numeric equivalent, from the table printed on page 2."""
    rows = ("AJ", "BKS", "CLT", "DMU", "ENV", "FOW", "GPX", "HQY", "IRZ")
    return next((str(n) for n, row in enumerate(rows, 1) if character in row), character)


def refused(number: str, filer: str | None = None, offset: int = 0) -> EntryNumberError:
    assert not is_valid(number, filer, offset=offset)
    with pytest.raises(EntryNumberError) as caught:
        validate(number, filer, offset=offset)
    return caught.value


# --- the check digit ---------------------------------------------------------------------------


def test_doctests() -> None:
    for module in (entry_number, number_bank):
        result = doctest.testmod(module)
        assert result.attempted
        assert not result.failed


@pytest.mark.parametrize(("filer", "transaction", "digits", "odd", "even", "total", "right"), ROWS)
def test_table(
    filer: str, transaction: str, digits: str, odd: str, even: str, total: str, right: str
) -> None:
    assert "".join(map(digit, filer)) + transaction == digits
    assert int(odd) + int(even) == int(total)
    assert calc_check_digit(filer, transaction) == right
    assert validate(f"{filer}-{transaction}-{right}") == f"{filer}{transaction}{right}"
    for wrong in set(string.digits) - {right}:
        error = refused(f"{filer}{transaction}{wrong}")
        assert type(error) is CheckDigitError
        assert error.expected == right
        assert str(error) == (
            f"{filer}-{transaction}-{wrong}: check digit {wrong}; expected {right}"
        )


def test_the_table_is_whole() -> None:
    assert len(ROWS) == 20


def test_every_letter_has_its_digit() -> None:
    for letter in LETTERS:
        assert calc_check_digit(f"{letter}00", "0000000") == calc_check_digit(
            f"{digit(letter)}00", "0000000"
        )


@given(FILERS, NUMBERS, OFFSETS)
def test_steps_of_the_appendix(filer: str, number: int, offset: int) -> None:
    """Written out as pages 2 and 3 have it."""
    digits = [int(digit(c)) for c in f"{filer}{number:07}"]
    odd = 0
    for n in (digits[9], digits[7], digits[5], digits[3], digits[1]):
        twice = n * 2
        odd += twice if twice <= 9 else int(str(twice)[1]) + 1
    even = digits[8] + digits[6] + digits[4] + digits[2] + digits[0]
    right = (10 - int(str(odd + even)[-1])) % 10
    assert calc_check_digit(filer, f"{number:07}", offset) == str((right + offset) % 10)


@pytest.mark.parametrize("offset", range(10))
def test_offsets(offset: int) -> None:
    # page 3, step 6: the check digit + 1 (mod 10, so that 9+1=0), up to + 9
    right = "8901234567"[offset]
    assert calc_check_digit("B76", "0324527", offset) == right
    assert validate(f"B76-0324527-{right}", offset=offset) == f"B760324527{right}"
    for other in set(range(10)) - {offset}:
        assert refused(f"B76-0324527-{right}", offset=other).expected == "8901234567"[other]


@pytest.mark.parametrize("offset", [-1, 10, 100])
def test_no_other_offset(offset: int) -> None:
    for call in (
        lambda: calc_check_digit("B76", "0324527", offset),
        lambda: make("B76", 324527, offset),
        lambda: validate("B76-0324527-8", offset=offset),
        lambda: is_valid("B76-0324527-8", offset=offset),
    ):
        with pytest.raises(ValueError, match=f"offset {offset}; expected 0 to 9") as caught:
            call()
        assert not isinstance(caught.value, EntryNumberError)


# --- what the check digit catches, and what it misses ------------------------------------------


@given(FILERS, NUMBERS, OFFSETS, st.integers(0, 10), st.sampled_from(string.digits))
def test_every_wrong_digit_is_caught(
    filer: str, number: int, offset: int, at: int, wrong: str
) -> None:
    right = make(filer, number, offset)
    other = right[:at] + wrong + right[at + 1 :]
    assume(digit(right[at]) != wrong)
    assume(is_filer_code(other[:3]))
    assert isinstance(refused(other, offset=offset), CheckDigitError)


@given(FILERS, NUMBERS, OFFSETS, st.integers(0, 9))
def test_transpositions_of_neighbours(filer: str, number: int, offset: int, at: int) -> None:
    right = make(filer, number, offset)
    other = right[:at] + right[at + 1] + right[at] + right[at + 2 :]
    assume(all(c in string.digits for c in other[3:]))
    assume(is_filer_code(other[:3]))
    pair = {digit(c) for c in right[at : at + 2]}
    # Luhn: the sum of 09 is that of 90
    missed = len(pair) == 1 or pair == {"0", "9"}
    assert is_valid(other, offset=offset) == missed


def test_what_is_missed() -> None:
    def same(one: str, other: str) -> bool:
        return calc_check_digit("B76", one) == calc_check_digit("B76", other)

    pairs = ["".join(pair) for pair in itertools.product(string.digits, repeat=2)]
    assert {p for p in pairs if p < p[::-1] and same(f"00000{p}", f"00000{p[::-1]}")} == {"09"}
    assert {
        p + q for p, q in itertools.combinations([2 * d for d in string.digits], 2)
        if same(f"00000{p}", f"00000{q}")
    } == {"2255", "3366", "4477"}  # fmt: skip
    assert all(
        same(f"0000{p[0]}0{p[1]}", f"0000{p[1]}0{p[0]}") for p in pairs
    )  # over one between them
    assert calc_check_digit("A76", "0324527") == calc_check_digit("J76", "0324527")


# --- filer codes -------------------------------------------------------------------------------


@pytest.mark.parametrize(("form", "ends"), FORMATS.items())
def test_filer_code_formats(form: str, ends: tuple[str, str]) -> None:
    sets = [string.digits if c == "N" else LETTERS for c in form]
    codes = ["".join(code) for code in itertools.product(*sets)]
    codes.remove("000") if form == "NNN" else None
    assert (codes[0], codes[-1]) == ends
    assert all(map(is_filer_code, codes))


@pytest.mark.parametrize(
    "code",
    ["", "0", "00", "000", "0001", "B7", "B766", "b76", "B7-", "B 6", " B7", "B7\n", "B76\n",
     "٣٣٣", "B7٣", "É76", "Ⅷ76", "Ｂ76", "B7\0"],
)  # fmt: skip
def test_no_filer_code(code: str) -> None:
    assert not is_filer_code(code)
    for call in (
        lambda: calc_check_digit(code, "0324527"),
        lambda: make(code, 1),
        lambda: entry_number.parse("B76-0324527-8", code),
        lambda: parse_field(" 03245278", code),
    ):
        with pytest.raises(FormatError, match="not a filer code; expected three of") as caught:
            call()
        assert caught.value.number == code


# --- forms -------------------------------------------------------------------------------------

PARTS = EntryNumber("B76", "0324527", "8")


@pytest.mark.parametrize(
    ("number", "filer"),
    [
        ("B76-0324527-8", None),
        ("B7603245278", None),  # SE20 EN and CES
        ("B76 03245278", None),  # a filer code and the nine-position field
        ("B76  03245278", None),  # SE10 6-18
        ("B76-0324527-8", "B76"),
        ("B7603245278", "B76"),
        ("B76  03245278", "B76"),
        ("03245278", "B76"),  # SE10 11-18
        (" 03245278", "B76"),  # the nine-position field
    ],
)
def test_forms(number: str, filer: str | None) -> None:
    assert entry_number.parse(number, filer) == PARTS
    assert validate(number, filer) == "B7603245278"
    assert is_valid(number, filer)
    assert entry_number.compact(number, filer) == "B7603245278"
    assert entry_number.format(number, filer) == "B76-0324527-8"


def test_the_parts_are_written_in_every_form() -> None:
    assert str(PARTS) == "B76-0324527-8"
    assert PARTS.compact == "B7603245278"
    assert PARTS.entry_number == "03245278"
    assert PARTS.field == " 03245278"


def test_form_alone() -> None:
    assert entry_number.format("B7603245279") == "B76-0324527-9"
    assert entry_number.compact("B76-0324527-9") == "B7603245279"


@pytest.mark.parametrize(
    ("number", "filer", "problem", "expected"),
    [
        ("", None, "0 characters", "eleven characters"),
        ("", "B76", "0 characters", "its last eight digits"),
        ("-", None, "1 characters", "XXX-NNNNNNN-C"),
        ("B76-0324527", None, "11 characters", "XXX-NNNNNNN-C"),
        ("B760324527", None, "10 characters", "XXX-NNNNNNN-C"),
        ("B76032452788", None, "12 characters", "XXX-NNNNNNN-C"),
        ("B76-03245278", None, "12 characters", "XXX-NNNNNNN-C"),
        ("B760324527-8", None, "12 characters", "XXX-NNNNNNN-C"),
        ("B76   03245278", None, "14 characters", "XXX-NNNNNNN-C"),
        ("B76 -0324527-8", None, "14 characters", "XXX-NNNNNNN-C"),
        (" B76-0324527-8", None, "14 characters", "XXX-NNNNNNN-C"),
        ("B7-60324527-8", None, "13 characters", "XXX-NNNNNNN-C"),
        ("B76-0324527-8\n", None, "'\\n' in position 14", "XXX-NNNNNNN-C"),
        ("b76-0324527-8", None, "'b' in position 1", "XXX-NNNNNNN-C"),
        ("B76–0324527–8", None, "'\\u2013' in position 4", "XXX-NNNNNNN-C"),
        ("B76-032452٧-8", None, "'\\u0667' in position 11", "XXX-NNNNNNN-C"),
        ("B76-0324527-８", None, "'\\uff18' in position 13", "XXX-NNNNNNN-C"),
        ("B76-0324527-²", None, "'\\xb2' in position 13", "XXX-NNNNNNN-C"),
        ("٠٣٢٤٥٢٧٨", "B76", "'\\u0660' in position 1", "eight digits"),
        ("B76\xa003245278", None, "'\\xa0' in position 4", "XXX-NNNNNNN-C"),
        ("B76-O324527-8", None, "the letter O where a digit belongs", "XXX-NNNNNNN-C"),
        ("B760324527I", None, "the letter I where a digit belongs", "XXX-NNNNNNN-C"),
        ("03245278", None, "no filer code", "XXX-NNNNNNN-C"),
        (" 03245278", None, "no filer code", "XXX-NNNNNNN-C"),
        ("861234567", None, "no filer code", "XXX-NNNNNNN-C"),
        ("861234567", "B76", "the form of before October 1, 1986", "eight digits"),
        ("  03245278", "B76", "10 characters", "eight digits"),
        ("0324527", "B76", "7 characters", "eight digits"),
        ("0324527-8", "B76", "9 characters", "eight digits"),
        ("EEE-0041001-8", "B76", "filer code EEE", "B76"),
        ("000-0000000-0", None, "filer code 000", "001 to 999, or one with a letter"),
        ("00000000000", None, "filer code 000", "001 to 999, or one with a letter"),
    ],
)
def test_no_entry_number(number: str, filer: str | None, problem: str, expected: str) -> None:
    error = refused(number, filer)
    assert type(error) is FormatError
    assert error.number == number
    assert problem in error.problem
    assert expected in error.expected
    assert str(error).endswith(f": {error.problem}; expected {error.expected}")
    assert str(error).isascii()
    assert str(error).isprintable()


@pytest.mark.parametrize(
    "transaction", ["", "0", "032452", "03245278", "032452O", "-324527", "+324527", "032 527",
                    "0_32452", "032452٧", "0324527\n"],
)  # fmt: skip
def test_no_transaction_number(transaction: str) -> None:
    with pytest.raises(FormatError, match="not a transaction number; expected seven digits"):
        calc_check_digit("B76", transaction)


@pytest.mark.parametrize("number", [-1, 10_000_000, 10**20])
def test_no_number_to_make(number: int) -> None:
    with pytest.raises(ValueError, match=f"transaction number {number}; expected 0 to 9999999"):
        make("B76", number)


def test_an_error_survives_a_process() -> None:
    error = refused("B76-0324527-9")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (CheckDigitError, str(error))


@given(st.text(max_size=14), st.none() | FILERS)
def test_anything_is_right_or_told(text: str, filer: str | None) -> None:
    try:
        made = validate(text, filer)
    except EntryNumberError as error:
        told = str(error)
    else:
        told = ""
        assert validate(made) == made
    assert told.isprintable()
    assert is_valid(text, filer) == (not told)


@given(FILERS, NUMBERS, st.integers(0, 12), st.characters())
def test_a_character_too_many_or_too_few(filer: str, number: int, at: int, more: str) -> None:
    right = entry_number.format(make(filer, number))
    assert type(refused(right[:at] + more + right[at:])) is FormatError
    assert type(refused(right + more)) is FormatError
    assert type(refused(right[:at] + right[at + 1 :])) is FormatError


# --- the nine-position field (page 2) ----------------------------------------------------------


def test_field() -> None:
    assert parse_field(" 03245278", "B76") == PARTS
    old = parse_field("861234567", "B76")
    assert old == OldEntryNumber("86", "123456", "7")
    assert old.field == "861234567"


@pytest.mark.parametrize(
    "field", ["", "03245278", "  3245278", " 0324527 ", "B7603245278", "B76-0324527-8", " 0324527O",
              "8612345678", "86 123456", "86123456٧", " 0324527٨", " 03245278 "],
)  # fmt: skip
def test_no_field(field: str) -> None:
    with pytest.raises(
        FormatError, match="not an entry number field; expected a blank and"
    ) as told:
        parse_field(field, "B76")
    assert told.value.number == field


# --- round trips -------------------------------------------------------------------------------


@given(FILERS, NUMBERS, OFFSETS)
def test_made_numbers_are_right_in_every_form(filer: str, number: int, offset: int) -> None:
    made = make(filer, number, offset)
    parts = entry_number.parse(made)
    assert (parts.filer, int(parts.transaction)) == (filer, number)
    assert parse_field(parts.field, filer) == parts
    for form in (made, str(parts), f"{filer} {parts.field}", filer + parts.field):
        assert entry_number.parse(form) == parts
        assert validate(form, offset=offset) == made
    for form in (parts.entry_number, parts.field):
        assert validate(form, filer, offset=offset) == made
    assert refused(made, offset=(offset + 1) % 10).number == str(parts)


def test_numbers_of_the_samples_are_right() -> None:
    seen = 0
    for path in SAMPLES.glob("*.txt"):
        for batch in parse(path).tree["batches"]:
            for block in batch["blocks"]:
                for transaction in block.get("transactions", ()):
                    if transaction.get("type") != "SE":
                        continue
                    header = transaction["header"]
                    assert is_valid(header["entry_number"], header["entry_filer_code"])
                    for reference in transaction.get("references", ()):
                        if reference["reference_identifier_qualifier"] in ("EN", "CES"):
                            assert is_valid(reference["reference_identifier"])
                    seen += 1
    assert seen > 10
