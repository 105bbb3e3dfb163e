"""Numbers with check digits, and numbers in a form that CBP prints."""

from __future__ import annotations

from catair import entry_number
from catair.synthesis.names import AIR_PREFIX, AREAS, CONTAINERS

# ISO 6346: letters stand for 10 to 38 without the multiples of 11
_LETTERS = dict(
    zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (n for n in range(10, 39) if n % 11), strict=True)
)


def container_check_digit(owner: str, serial: str) -> str:
    """The check digit of a container: four letters and six digits (ISO 6346).

    >>> container_check_digit("CSQU", "305438")
    '3'
    """
    values = [_LETTERS[letter] for letter in owner] + [int(digit) for digit in serial]
    return str(sum(value << at for at, value in enumerate(values)) % 11 % 10)


# What the owner code adds, which is the same for all
_OWNER = sum(_LETTERS[letter] << at for at, letter in enumerate(CONTAINERS))


def container(serial: int) -> tuple[str, str]:
    """Six digits and the check digit of the container with this serial number."""
    number = serial % 1_000_000
    digits = f"{number:06}"
    total = _OWNER
    for at in range(6):
        total += int(digits[at]) << (at + 4)
    return digits, str(total % 11 % 10)


def air_waybill(serial: int) -> str:
    """Eleven digits: an airline prefix, seven digits, and these modulo 7 (IATA).

    >>> air_waybill(1234567)
    '00012345675'
    """
    number = serial % 10_000_000
    return f"{AIR_PREFIX}{number:07}{number % 7}"


def entry(filer: str, serial: int) -> str:
    """Eight digits of an entry number, with its check digit (Appendix E)."""
    number = serial % entry_number.TRANSACTIONS
    return entry_number.make(filer, number)[3:]


def lei(serial: int) -> str:
    """A legal entity identifier of nobody, with its check digits (ISO 17442: modulo 97).

    >>> lei(101)
    '0000SPECIMEN00010186'
    """
    stem = f"0000SPECIMEN{serial % 1_000_000:06}"
    value = int("".join(str(int(letter, 36)) for letter in f"{stem}00"))
    return f"{stem}{98 - value % 97:02}"


def gln(serial: int) -> str:
    """A global location number of the prefix that GS1 gives to nobody, with its check digit.

    >>> gln(101)
    '9520000001018'
    """
    stem = f"952{serial % 10**9:09}"
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(stem))
    return f"{stem}{-total % 10}"


def duns(serial: int) -> str:
    """A number in the form of a DUNS, which the leading zeros show to be none."""
    return f"000{serial % 1_000_000:06}"


def importer(serial: int) -> str:
    """An importer number in the form NN-NNNNNNNXX, which the prefix 00 shows to be none."""
    return f"00-{serial % 10_000_000:07}00"


def in_bond(serial: int) -> str:
    """An in-bond number of nine digits, which the leading zeros show to be none."""
    return f"0000{serial % 100_000:05}"


def phone(serial: int) -> str:
    """A phone number of those that are kept free for fiction: 555-01xx."""
    return f"{AREAS[serial % len(AREAS)]}55501{serial % 100:02}"
