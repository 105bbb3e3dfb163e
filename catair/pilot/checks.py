"""Which elements a filing lacks, by filer type; DHS/CBP/PIA-059, section 2.1.

Carriers state paragraphs 1 and 2, online marketplaces 1 and 3, all others paragraph 1.  What the
text both demands and calls something that participants "may also provide" is a warning that cites
both sentences.  The listed price is named there too, and demanded all the same, for a third
sentence counts it to the required data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catair import findings
from catair.findings import Finding
from catair.pilot import elements
from catair.pilot.elements import Stated
from catair.pilot.native import is_confirmation

_NEW = '2.1: "participants may also provide the following seven new data elements"'
_MUST = {
    "2": '"participating carriers must also electronically transmit"',
    "3": '"participating online marketplaces must electronically submit"',
}
_REQUIRED = '2.1: "In general, the required data relates to [...] the listed marketplace price"'

# PIA-059, Overview, note 7: the modes for which advance data is asked; ¶1.d names three of them
MODES = ("air", "truck", "rail", "vessel")


def check(filing: Mapping[str, Any], *, manifest: bool = False, path: str = "") -> list[Finding]:
    """What is missing in a native filing; a confirmation of receipt has nothing to miss.

    With `manifest` the seven elements of 19 CFR 143.23(k) are demanded; without, where the filing
    has any of them.  `path` is the filing's own pointer, with which those of the findings begin.
    What is no filing is no matter of this check: see `read` and `catair.schema("pilot")`.

    >>> filing = {"originator_code": "ZQ1", "participant_filer_type": "broker"}
    >>> [finding.path for finding in check(filing | {"house_bill_number": "00012345"})]
    ['/mode_of_transportation']
    """
    if is_confirmation(filing):
        return []
    found = list(_all(filing, path))
    by_type = _BY_TYPE.get(filing.get("participant_filer_type", ""))
    if by_type:
        found += by_type(filing, path)
    if manifest or "manifest" in filing:
        found += _manifest(filing, path)
    return found


def _is_stated(filing: Mapping[str, Any], path: str) -> bool:
    """True where there is an element of a filing; a text of blanks is none."""
    value: Any = filing
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _pointer(path: str) -> str:
    return "/" + path.replace(".", "/")


def _missing(
    filing: Mapping[str, Any],
    stated: Sequence[Stated],
    at: str,
    code: str = "PILOT-MISSING",
    source: str | None = None,
) -> Iterator[Finding]:
    """A finding for each path of these elements that the filing does not have."""
    for each in stated:
        for path in each.paths:
            if not _is_stated(filing, path):
                yield _finding(code, f"{at}{_pointer(path)}", path, [each], source)


def _finding(
    code: str, path: str, field: str, stated: Sequence[Stated], source: str | None = None
) -> Finding:
    label = " or ".join(dict.fromkeys(each.label for each in stated))
    part = field.rpartition(".")[2].replace("_", " ")
    if len(stated[0].paths) > 1:
        label += f": {part}"
    return findings.make(
        code, path=path, field=field, expected=label, source=source or stated[0].source
    )


def _all(filing: Mapping[str, Any], at: str) -> Iterator[Finding]:
    """Paragraph 1, of all participants."""
    for place in ("1.a", "1.b", "1.d"):
        yield from _missing(filing, elements.stated(place), at)
    if not any(_is_stated(filing, name) for name in elements.NUMBERS):
        numbers = elements.stated("1.c")
        told = _finding("PILOT-MISSING", at, "shipment_tracking_number", numbers)
        yield told._replace(field=None, source="PIA-059 2.1 ¶1.c")
    mode = filing.get("mode_of_transportation")
    if mode is not None and _mode(filing) not in MODES:
        yield findings.make(
            "PILOT-MODE",
            path=f"{at}/mode_of_transportation",
            field="mode_of_transportation",
            found=mode,
            expected=", ".join(MODES),
            source="PIA-059 2.1 ¶1.d",
        )


def _mode(filing: Mapping[str, Any]) -> str:
    return str(filing.get("mode_of_transportation", "")).strip().casefold()


def _twice(place: str) -> str:
    """The source of what is demanded and left free."""
    return f"PIA-059 2.1 ¶{place}: {_MUST[place[0]]}; {_NEW}"


def _advised(filing: Mapping[str, Any], place: str, at: str) -> Iterator[Finding]:
    yield from _missing(filing, elements.stated(place), at, "PILOT-ADVISED", _twice(place))


def _products(filing: Mapping[str, Any], at: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """The products with their pointers; one without anything where there is none."""
    for n, product in enumerate(filing.get("products") or [{}]):
        yield {"products": product}, f"{at}/products/{n}"


def _of_product(finding: Finding, pointer: str) -> Finding:
    key = (finding.field or "").rpartition(".")[2]
    return finding._replace(path=f"{pointer}/{key}")


def _carrier(filing: Mapping[str, Any], at: str) -> Iterator[Finding]:
    """Paragraph 2."""
    for place in ("2.a", "2.b"):
        yield from _missing(filing, elements.stated(place), at)
    for product, pointer in _products(filing, at):
        for told in _missing(product, elements.stated("2.c"), at):
            yield _of_product(told, pointer)
    if _mode(filing) == "air":  # "(air carriers only)"
        yield from _missing(filing, elements.stated("2.d"), at)
    yield from _advised(filing, "2.e", at)


def _marketplace(filing: Mapping[str, Any], at: str) -> Iterator[Finding]:
    """Paragraph 3."""
    seller, initiator = elements.stated("3.a")
    yield from _missing(filing, [seller], at)
    # "if applicable": a party that is named is
    if "shipment_initiator" in filing:
        yield from _missing(filing, [initiator], at)
    yield from _missing(filing, elements.stated("3.b"), at)
    for place in ("3.c", "3.d"):
        yield from _advised(filing, place, at)
    if "buyer" in filing:
        yield from _missing(filing, elements.stated("3.e"), at)
    for product, pointer in _products(filing, at):
        any_of = elements.stated("3.f")
        if not any(_is_stated(product, path) for each in any_of for path in each.paths):
            told = _finding("PILOT-ADVISED", pointer, "products", any_of, _twice("3.f"))
            yield told._replace(field=None)
        source = f"PIA-059 2.1 ¶3.g: {_MUST['3']}; {_REQUIRED}; {_NEW}"
        for told in _missing(product, elements.stated("3.g"), at, source=source):
            yield _of_product(told, pointer)


_BY_TYPE = {"carrier": _carrier, "online_marketplace": _marketplace}


def _manifest(filing: Mapping[str, Any], at: str) -> Iterator[Finding]:
    """The seven elements of a release from manifest, 19 CFR 143.23(k) as the Overview gives it."""
    for number in range(1, 8):
        yield from _missing(filing, elements.stated(f"(k)({number})"), at, "PILOT-MANIFEST")
