"""Rules across the transactions of a file: what was filed before, and what CBP answered to it.

An archive may hold both directions, so answers (SX, SN) are followed as filings (SE, SF) are.  What
is remembered is bounded: exact up to `KEYS` keys, beyond which checking stops and says so.  Keys
made of importers and consignees are held as digests, with a secret of each run, and never shown.

Sources: Cargo Release v40, July 1, 2025; Appendix E, January 23, 2018; the ISF errors as Appendix S
and CSMS 10-000120 describe them (known by excerpt); 19 CFR 10.151.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from secrets import token_bytes
from typing import Any

from catair.fields import Object
from catair.findings import ERROR, INFO, WARNING
from catair.rules.daily import MOST, Daily
from catair.rules.rule import Case, Rule, text

KEYS = 100_000

_ENTRIES = "Appendix E, January 23, 2018, page 1"
_SENTENCE = "Entry numbers must not be duplicated. Duplication results in rejection of the entry."
_ISF = "ISF error codes of Appendix S (by excerpt), "

RULES = {
    "ACROSS-ENTRY-TWICE": Rule(
        ERROR,
        "entry number added twice in one batch",
        _ENTRIES,
        _SENTENCE,
        "007",
    ),
    "ACROSS-ENTRY-AGAIN": Rule(
        INFO,
        "entry number was added in an earlier batch, and no rejection of it has been seen",
        _ENTRIES,
        _SENTENCE,
        "007",
    ),
    "ACROSS-ENTRY-CANCELLED": Rule(
        ERROR,
        "entry number of a cancelled entry is added",
        "Cargo Release v40, SE-17 and SE-32",
        'After a "D" (Cancel) action has been accepted by CBP, the entry number associated with '
        "the Cancelled entry cannot be reused.",
    ),
    "ACROSS-ISF-TWICE": Rule(
        ERROR,
        "security filing of one importer and bill added twice in one batch",
        _ISF + "117",
        "Stand-alone Add whose ISF importer and bill were previously submitted in another "
        "stand-alone transaction.",
        "117",
    ),
    "ACROSS-ISF-AGAIN": Rule(
        INFO,
        "security filing of this importer and bill was added before, and no rejection has been "
        "seen",
        _ISF + "117",
        "Stand-alone Add whose ISF importer and bill were previously submitted in another "
        "stand-alone transaction.",
        "117",
    ),
    "ACROSS-UNIFIED-TWICE": Rule(
        ERROR,
        "unified security filing added twice for one entry number in one batch",
        _ISF + "119",
        "Unified ISF Add with an entry number previously submitted in another unified "
        "transaction: replace required.",
        "119",
    ),
    "ACROSS-UNIFIED-AGAIN": Rule(
        INFO,
        "unified security filing of this entry number was added before, and no rejection has "
        "been seen",
        _ISF + "119",
        "Unified ISF Add with an entry number previously submitted in another unified "
        "transaction: replace required.",
        "119",
    ),
    "ACROSS-ISF-DELETED": Rule(
        ERROR,
        "transaction number of a security filing that was deleted",
        _ISF + "108",
        "Replace/Delete carries an ISF transaction number not tied to any active transaction.",
        "108",
    ),
    "ACROSS-DAILY-VALUE": Rule(
        WARNING,
        "shipments to one consignee on one day are worth more than may be free of duty",
        "19 CFR 10.151, as restated by DHS/CBP/PIA-059, Overview",
        "Merchandise imported by one person on one day having an aggregate fair retail value in "
        "the country of shipment of not more than $800.",
    ),
    "ACROSS-STOPPED": Rule(
        INFO,
        "the file has more keys than are remembered: transactions are not compared from here on",
        _ENTRIES,
        _SENTENCE,
    ),
}

_CANCELLED = 0  # in place of the ordinal of an add
_REJECTED = "01"
_ACCEPTED = ("02", "03")  # 03 is accepted with warnings (SE-85)
_SECTION_321 = "86"


class Follower:
    """What is remembered of one file; called with every case of it in order.

    Every add has the ordinal of its transaction in the file, by which it is told whether it came
    in this batch, and before or after an answer.
    """

    def __init__(self, keys: int = KEYS) -> None:
        self._left = keys
        self._secret = token_bytes(32)
        self._now = 0
        self._begun = 1  # the ordinal of the first transaction of this batch
        self._bare = False  # the batch has no header, so its blocks may be of several
        self._entries: dict[str, int] = {}
        self._unified: dict[str, int] = {}
        self._bills: dict[bytes, int] = {}
        self._withdrawn: dict[bytes, int] = {}  # importers of which a filing was rejected, deleted
        self._deleted: dict[str, int] = {}
        self._daily = Daily()
        self._shares: dict[str, tuple[bytes, str, int]] = {}  # what an entry has added to a day
        self._of: dict[str, Callable[[Case], None]] = {
            "SE": self._entry,
            "SX": self._entry_answer,
            "SF": self._filing,
            "SN": self._filing_answer,
        }

    def __call__(self, case: Case) -> None:
        """Judge a case by those before it."""
        event = case.event
        if event == "transaction":
            judge = self._of.get(case.application)
            if judge is not None:
                self._now += 1
                judge(case)
        elif event == "batch":
            self._begun = self._now + 1
            self._bare = not case.tree.get("header")
        elif event == "block" and self._bare:
            self._begun = self._now + 1

    def _new(self, case: Case) -> bool:
        """Room for one more key; False where there is none, and everything is forgotten."""
        self._left -= 1
        if self._left >= 0:
            return True
        if not self._of:
            return False  # told before in this transaction
        case.tell("ACROSS-STOPPED", case.records[0])
        self._of = {}
        self._daily = Daily()
        for kept in (self._entries, self._unified, self._deleted, self._shares):
            kept.clear()
        for digests in (self._bills, self._withdrawn):
            digests.clear()
        return False

    def _drop(self, kept: dict[str, Any], key: str) -> Any:
        """Forget a key, if it is known, and make room for another; what was held of it."""
        held = kept.pop(key, None)
        if held is not None:
            self._left += 1
        return held

    def _digest(self, *parts: str) -> bytes:
        return blake2b("\n".join(parts).encode(), key=self._secret, digest_size=16).digest()

    # --- entries ---

    def _entry(self, case: Case) -> None:
        """Follow an SE transaction."""
        tree = case.tree
        header = tree.get("header")
        key = _number(header)
        if not header or not key:
            return
        action = header.get("valid_action_code")
        if action == "A":
            before = self._entries.get(key)
            if before is None:
                if not self._new(case):
                    return
                self._entries[key] = self._now
            elif before == _CANCELLED:
                case.tell("ACROSS-ENTRY-CANCELLED", header, "entry_number")
            else:
                code = "TWICE" if before >= self._begun else "AGAIN"
                case.tell(f"ACROSS-ENTRY-{code}", header, "entry_number")
                self._entries[key] = self._now
        if header.get("entry_type") == _SECTION_321:
            self._share(case, header, key, action)
        isf = tree.get("isf")
        if isf:
            filed = isf.get("header")
            if filed:
                self._unified_filing(case, filed, key, action)

    def _unified_filing(self, case: Case, filed: Object, key: str, entry: str | None) -> None:
        action = filed.get("action_code")
        if entry == "D" and action in ("A", "R"):
            return  # told of the filing itself
        self._transaction_number(case, filed, action)
        if action == "D":
            self._drop(self._unified, key)
        elif action == "A":
            before = self._unified.get(key)
            if before is None and not self._new(case):
                return
            self._unified[key] = self._now
            if before is not None and before > self._withdrawn.get(self._importer(case, filed), 0):
                code = "TWICE" if before >= self._begun else "AGAIN"
                case.tell(f"ACROSS-UNIFIED-{code}", filed, "action_code", "R")

    def _entry_answer(self, case: Case) -> None:
        """Follow an SX transaction: a rejected add is none, a cancelled entry stays so."""
        header = (case.tree.get("header") or {}).get("echo")
        key = _number(header)
        if not header or not key:
            return
        disposition = text(case.tree.get("disposition"), "message_type_code")
        action = header.get("valid_action_code")
        if action == "A" and disposition == _REJECTED:
            if self._entries.get(key) != _CANCELLED:
                self._drop(self._entries, key)
            self._drop(self._unified, key)
            self._take_back(key)
        elif action == "D" and disposition in _ACCEPTED:
            if key not in self._entries and not self._new(case):
                return
            self._entries[key] = _CANCELLED
            self._drop(self._unified, key)
            self._take_back(key)

    # --- what one person imports on one day ---

    def _share(self, case: Case, header: Object, key: str, action: str | None) -> None:
        """Add what an entry of type 86 is worth to its consignee's day."""
        value = header.get("estimated_entry_value")
        self._take_back(key)
        if action == "D" or type(value) is not int:
            return
        consignee = _consignee(case.tree)
        day = _day(case.tree)
        if not consignee or not day:
            return
        person = self._digest(*consignee)
        if not self._new(case):
            return
        self._shares[key] = person, day, value
        known = len(self._daily)
        above = self._daily.add(person, day, value)
        if len(self._daily) > known and not self._new(case):
            return
        if above and value <= MOST:  # one entry above it is told of by its own notes
            case.tell(
                "ACROSS-DAILY-VALUE", header, "estimated_entry_value", f"at most {MOST} a day"
            )

    def _take_back(self, key: str) -> None:
        share = self._drop(self._shares, key)
        if share:
            person, day, value = share
            self._daily.add(person, day, -value)

    # --- security filings ---

    def _importer(self, case: Case, filed: Object) -> bytes:
        """The digest of an ISF importer and of who files: another filer's is no duplicate."""
        return self._digest(case.context.filer or "", text(filed, "isf_importer_number"))

    def _transaction_number(self, case: Case, filed: Object, action: str | None) -> None:
        number = filed.get("isf_transaction_number")
        if action in ("R", "D") and number in self._deleted:
            case.tell("ACROSS-ISF-DELETED", filed, "isf_transaction_number")

    def _withdraw(self, case: Case, filed: Object) -> None:
        """A filing of this importer is gone; which bills it had, an answer need not say."""
        importer = self._importer(case, filed)
        if importer in self._withdrawn or self._new(case):
            self._withdrawn[importer] = self._now

    def _filing(self, case: Case) -> None:
        """Follow an SF transaction."""
        filed = case.tree.get("header")
        if not filed:
            return
        action = filed.get("action_code")
        self._transaction_number(case, filed, action)
        if action == "D":
            self._withdraw(case, filed)
        elif action == "A" and text(filed, "isf_importer_number"):
            importer = self._importer(case, filed)
            gone = self._withdrawn.get(importer, 0)
            for bill in case.tree.get("bills") or ():
                number = text(bill, "shipment_reference_identifier")
                if not number:
                    continue
                key = importer + f"{text(bill, 'code_qualifier')}{number}".encode()
                before = self._bills.get(key)
                if before is None and not self._new(case):
                    return
                self._bills[key] = self._now
                if before is not None and gone < before < self._now:
                    code = "TWICE" if before >= self._begun else "AGAIN"
                    case.tell(f"ACROSS-ISF-{code}", bill, "shipment_reference_identifier")

    def _filing_answer(self, case: Case) -> None:
        """Follow an SN transaction: of a rejected add, of a delete that was accepted."""
        filed = (case.tree.get("header") or {}).get("echo")
        if not filed:
            return
        disposition = text(case.tree.get("disposition"), "message_type_code")
        action = filed.get("action_code")
        if action == "A" and disposition == _REJECTED:
            self._withdraw(case, filed)
        elif action == "D" and disposition in _ACCEPTED:
            number = text(filed, "isf_transaction_number")
            if number and (number in self._deleted or self._new(case)):
                self._deleted[number] = self._now
            self._withdraw(case, filed)


def _number(header: Object | None) -> str:
    """Filer and number of an entry; empty where either is missing."""
    if not header:
        return ""
    filer, number = header.get("entry_filer_code"), header.get("entry_number")
    return filer + number if filer and number else ""


def _day(tree: Object) -> str:
    """The estimated date of arrival, which type 86 must state (SE-55); empty where it does not."""
    for reference in tree.get("references") or ():
        if text(reference, "reference_identifier_qualifier") == "EDA":
            return text(reference, "reference_identifier")
    return ""


def _consignee(tree: Object) -> tuple[str, ...]:
    """What tells the consignee of an entry from others; empty where it has none.

    The identifier where there is one, else the name with its address.
    """
    for party in tree.get("entities") or ():
        entity = (party or {}).get("entity")
        if text(entity, "entity_code") != "CN":
            continue
        identifier = text(entity, "entity_identifier")
        if identifier:
            return text(entity, "entity_identifier_qualifier"), identifier
        name = text(entity, "entity_name")
        return (name, *_address(party)) if name else ()
    return ()


def _address(party: Object) -> list[str]:
    lines = []
    for street in party.get("street_addresses") or ():
        for each in (street or {}).get("addresses") or ():
            lines.append(text(each, "address_information"))
    place = party.get("city_and_country")
    return [*lines, text(place, "city_name"), text(place, "postal_code")]
