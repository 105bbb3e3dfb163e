"""SE: what is answered, what an action does, and what is told of an entry while it lives."""

from __future__ import annotations

from typing import Any

import pytest

from catair import responder

from .ask import SAMPLES, action, changed, only, respond

OCEAN = "ocean_type_01.txt"
FILED = "2026-09-14T09:00"
EMPTY = b""


def told(lines: list[str]) -> list[str]:
    """Dispositions: SX by type, SE90s of records by code, SO50 and SO60 by code."""
    found = []
    for line in lines:
        if line.startswith("SE90"):
            found.append(line[4:6] if line[4:5] == "0" else line[4:9])
        elif line.startswith(("SO50", "SO60")):
            found.append(line[14:16])
    return found


class Case:
    """One responder over time."""

    def __init__(self, script: dict[str, Any] | None = None) -> None:
        self.state = responder.State()
        self.script = script or {}

    def send(self, source: bytes | str, as_of: str) -> list[str]:
        return told(self.lines(source, as_of))

    def lines(self, source: bytes | str, as_of: str) -> list[str]:
        return respond(source, as_of, self.script, self.state)


def bills(**plan: Any) -> dict[str, Any]:
    return {"bills": [plan]}


# --- faults ---


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("SE10AEEE", "SE10 EEE")], ["11001"]),
        ([("SE10AEEE", "SE10QEEE")], ["11002"]),
        ([("SE10AEEE", "SE10A   ")], ["11003"]),
        ([("00410018", "        ")], ["11005"]),
        ([("00410018 01", "00410018   ")], ["11009"]),
        ([("00410018 01", "00410018 99")], ["11010"]),
    ],
)
def test_codes_of_the_header(pairs: list[tuple[str, str]], expected: list[str]) -> None:
    found = told(respond(changed(OCEAN, *pairs), FILED))
    assert set(expected) <= set(found)
    assert found[-1] == "01"


def test_a_fault_without_a_code_of_cbp_is_marked() -> None:
    data = changed("truck_type_11.txt", ("003000000002000", "003000000002999"))
    found = only(respond(data, "2026-09-21"), "SE90")
    assert found == [
        "SE9011CATCATAIR: SE10-N13 ENTRY VALUE ABOVE THE",
        "SE9001   CATAIR: MESSAGE REJECTED",
    ]


def test_a_record_in_error_is_given_back_as_it_came() -> None:
    data = changed(OCEAN, ("00001240", "0000124O"), ("XQZU4100316", "xqzu4100316"))
    found = respond(data, FILED)
    at = found.index("SE15HZQHFQH26090417                                        0000124O     N")
    assert found[at + 1] == "SE9011CATCATAIR: FIELD-CLASS QUANTITY"
    assert only(found, "SE17") == []


def test_a_parent_need_not_be_given_back() -> None:
    data = changed(OCEAN, ("000039         VN", "000039         ??"))
    found = only(respond(data, FILED), "SE5", "SE4", "SE90")
    assert found[0].startswith("SE56BIEN HOA")
    assert found[-1] == "SE9001   CATAIR: MESSAGE REJECTED"


def test_warnings_do_not_keep_an_entry_out() -> None:
    case = Case()
    data = changed("update.txt", ("SE10UEEE", "SE10AEEE"))  # an entry without a line
    assert case.send(data, "2026-09-23") == ["13CAT", "03"]
    assert case.send(data, "2026-09-23") == ["11007", "13CAT", "01"]


def test_nine_conditions_of_a_record_at_most() -> None:
    from catair import findings
    from catair.responder import conditions

    one = findings.make("FIELD-DATE", field="x", record="SE10")
    many = [one._replace(field=f"x{at}") for at in range(20)]
    assert len(conditions.of_record([*many, one, one], conditions.ENTRY)) == 9


# --- actions ---


def test_an_entry_that_is_not_on_file() -> None:
    assert Case().send(action(OCEAN, "R"), FILED) == ["11008", "01"]
    assert Case().send("cancel.txt", FILED) == ["11008", "01"]
    assert Case().send("update.txt", FILED) == ["11008", "01"]


def cancel() -> bytes:
    return changed("cancel.txt", ("00410059", "00410018"))


NO_MATCH = bills(on_file="never")


def test_before_any_match_actions_are_automatic() -> None:
    case = Case(NO_MATCH)
    assert case.send(OCEAN, FILED) == ["02", "91"]
    assert case.send(action(OCEAN, "R"), "2026-09-14T10:00") == ["02"]
    assert case.send(cancel(), "2026-09-14T11:00") == ["02"]
    assert case.send(EMPTY, "2026-12-31") == []
    # SE-17: it stays on file, and its number cannot be used again
    assert case.send(OCEAN, "2027-01-01") == ["11007", "01"]
    assert case.send(cancel(), "2027-01-01") == ["11CAT", "01"]


def test_an_unmatched_entry_after_30_and_60_days() -> None:
    case = Case(NO_MATCH)
    case.send(OCEAN, FILED)
    assert case.send(EMPTY, "2026-10-14T09:00") == ["91", "26"]
    assert case.send(EMPTY, "2026-11-13T09:00") == ["91", "28"]


def test_a_replace_of_a_matched_entry_that_has_not_arrived() -> None:
    case = Case()
    case.send(OCEAN, FILED)
    assert case.send(action(OCEAN, "R"), "2026-09-15T10:00") == ["02", "94"]
    assert case.send(EMPTY, "2026-09-17T09:00") == ["95", "98"]


def test_the_entry_type_cannot_be_changed() -> None:
    case = Case()
    case.send(OCEAN, FILED)
    data = changed(OCEAN, ("SE10AEEE  00410018 01", "SE10REEE  00410018 03"))
    assert "11210" in case.send(data, "2026-09-14T10:00")


ARRIVED = bills(departed="1h", arrived="2h") | {
    "entries": [{"release": "never"}],
}


def test_a_replace_after_arrival_is_reviewed() -> None:
    case = Case(ARRIVED)
    case.send(OCEAN, FILED)
    changed_ = changed(OCEAN, ("SE10A", "SE10R"), ("QH26090417", "QH26090499"))
    assert case.send(changed_, "2026-09-14T12:00") == ["04", "94", "95"]
    lines = case.lines(EMPTY, "2026-09-15T12:00")
    assert told(lines) == ["88", "93", "97"]
    assert only(lines, "SO40H") == [
        "SO40HZQHFQH26090499                                        00001240"
    ]


def test_a_replace_after_arrival_and_release_is_refused() -> None:
    case = Case(bills(departed="1h", arrived="2h"))
    case.send(OCEAN, FILED)
    found = case.lines(action(OCEAN, "R"), "2026-09-14T12:00")
    assert "SE9011CATCATAIR: ARRIVED AND RELEASED (SE-32 NOTE" in found
    assert told(found) == ["11CAT", "01", "94", "95", "98"]


@pytest.mark.parametrize(
    ("outcome", "replace_code", "cancel_code"),
    [("approved", "88", "23"), ("documents", "84", "85"), ("rejected", "86", "87")],
)
def test_outcomes_of_requests(outcome: str, replace_code: str, cancel_code: str) -> None:
    script = ARRIVED | {"reviews": [{"outcome": outcome, "when": "1h"}]}
    for data, code in ((action(OCEAN, "R"), replace_code), (cancel(), cancel_code)):
        case = Case(script)
        case.send(OCEAN, FILED)
        case.send(EMPTY, "2026-09-14T12:00")
        assert case.send(data, "2026-09-14T12:00") == ["04"]
        assert case.send(EMPTY, "2026-09-14T12:59") == []
        assert case.send(EMPTY, "2026-09-14T13:00")[0] == code
        expected = ["11CAT", "01"] if code == "23" else ["04"]
        assert case.send(cancel(), "2026-09-14T14:00") == expected


def test_a_request_is_decided_in_steps_and_says_why() -> None:
    reviews = [
        {"entry": "EEE00410018", "action": "D", "outcome": "documents", "when": "1h"},
        {"outcome": "rejected", "when": "5h", "reason": "04", "comment": "NOT IN DIS"},
        {"entry": "EEE99999999", "outcome": "approved"},
    ]
    case = Case({"reviews": reviews})
    case.send(OCEAN, FILED)
    assert case.send(cancel(), "2026-09-14T10:00") == ["04"]
    found = case.lines(EMPTY, "2026-09-14T20:00")
    assert told(found) == ["85", "87"]
    assert only(found, "SO20RSN", "SO20CMT") == ["SO20RSN04", "SO20CMTNOT IN DIS"]


def test_a_request_that_is_never_decided() -> None:
    case = Case({"reviews": [{"outcome": "approved", "when": "never"}]})
    case.send(OCEAN, FILED)
    assert case.send(cancel(), "2026-09-14T10:00") == ["04"]
    assert case.send(EMPTY, "2026-09-18T10:00") == ["94", "95", "98"]
    assert case.send(cancel(), "2026-09-18T11:00") == ["04"]


def test_a_cancellation_after_the_release_is_a_request() -> None:
    case = Case(bills(departed="0d", arrived="0d"))
    assert case.send(OCEAN, FILED) == ["02", "95", "98"]
    assert case.send(cancel(), "2026-09-15") == ["04"]


@pytest.mark.parametrize("code", ["03", "90", "96"])
def test_what_is_under_review_is_not_changed_automatically(code: str) -> None:
    wait = {"code": code, "from": "0m", "until": "5d", "document": "CI"}
    case = Case(NO_MATCH | {"entries": [{"pending": [wait]}]})
    assert case.send(OCEAN, FILED) == ["02", "91", code]
    assert case.send(action(OCEAN, "R"), "2026-09-14T10:00") == ["04"]
    assert case.send(cancel(), "2026-09-14T10:00") == ["04"]


def test_updates_up_to_15_days_after_the_release() -> None:
    case = Case(bills(departed="0d", arrived="0d"))
    case.send(OCEAN, FILED)
    update = changed(
        "update.txt",
        ("00410075 01EI 00-300055500128", "00410018 01EI 00-260011700118"),
    )
    assert case.send(update, "2026-09-29T09:00")[0] == "02"
    found = case.lines(update, "2026-09-29T09:01")
    assert only(found, "SE9011") == ["SE9011CATCATAIR: 15 DAYS SINCE THE RELEASE"]


def test_an_update_brings_port_and_bills() -> None:
    case = Case(NO_MATCH)
    case.send(OCEAN, FILED)
    update = changed(
        "update.txt",
        ("00410075 01EI 00-300055500128", "00410018 01EI 00-260011700118"),
        ("XQBGVIC2609128" + " " * 53 + "Y", "XQBGVIC2609128" + " " * 53 + "N"),
    )
    found = case.lines(update, "2026-09-15")
    assert told(found) == ["02", "91"]
    assert only(found, "SO10", "SO40", "SO20") == [
        "SO103007EEE  00410018 0100-260011700XQBGBARGE SAMPLE SOUND  0128S",
        "SO20CR BRG36UPD",
        "SO40RXQBGVIC2609128",
    ]


def test_an_update_may_leave_the_bills_as_they_are() -> None:
    case = Case()
    case.send(OCEAN, FILED)
    lines = changed(
        "update.txt", ("00410075 01EI 00-300055500128", "00410018 01EI 00-260011700118")
    ).splitlines(keepends=True)
    update = b"".join(line for line in lines if line[:4] not in (b"SE15", b"SE16", b"SE20"))
    assert case.send(update, "2026-09-14T10:00") == ["02"]
    found = case.lines(EMPTY, "2026-09-15T09:00")
    assert only(found, "SO10", "SO20", "SO40") == [
        "SO103007EEE  00410018 0100-260011700    BARGE SAMPLE SOUND  0128S",
        "SO20CR PO4100617",
        "SO40MXQZLSGSIN2609001",
        "SO40HZQHFQH26090417                                        00001240",
    ]


# --- life ---


def test_a_life_without_a_script() -> None:
    case = Case()
    assert case.send(OCEAN, FILED) == ["02", "93", "97"]
    assert case.send(EMPTY, "2026-09-15T09:00") == ["94"]
    found = case.lines(EMPTY, "2026-09-17T09:00")
    assert told(found) == ["95", "98"]
    assert only(found, "SO60")[0].endswith("RELEASED                                09172603")


def test_a_bill_that_comes_late() -> None:
    script = bills(on_file="2d", departed="1d", arrived="1d", port="2704")
    case = Case(script)
    assert case.send(OCEAN, FILED) == ["02", "91"]
    assert case.send(EMPTY, "2026-09-16T09:00") == ["95", "98"]


def test_an_exam_ends_before_the_release() -> None:
    wait = {"code": "03", "from": "1d", "until": "6d"}
    case = Case({"entries": [{"entry": "EEE00410018", "pending": [wait]}]})
    case.send(OCEAN, FILED)
    assert case.send(EMPTY, "2026-09-19") == ["94", "03", "95"]
    found = only(case.lines(EMPTY, "2026-09-20T09:00"), "SO60")
    assert found[0].endswith("RELEASED                                09202605")


@pytest.mark.parametrize(
    "script",
    [
        {"entries": [{"release": "never"}]},
        {"entries": [{"pending": [{"code": "96", "from": "1d"}]}]},
        {"bills": [{"holds": [{"code": "51", "from": "1d"}]}]},
        {"bills": [{"arrived": "never"}]},
        {"bills": [{"departed": "never"}]},
        {"bills": [{"parts": [{"arrived": "never"}]}]},
    ],
)
def test_what_is_never_released(script: dict[str, Any]) -> None:
    case = Case(script)
    case.send(OCEAN, FILED)
    assert "98" not in case.send(EMPTY, "2027-09-19")


def test_what_never_begins() -> None:
    never = {"from": "never"}
    script = {
        "bills": [{"holds": [{"code": "51"} | never]}],
        "entries": [
            {"pending": [{"code": "96"} | never], "dispositions": [{"code": "22", "when": "never"}]}
        ],
    }
    case = Case(script)
    assert case.send(OCEAN, FILED) == ["02", "93", "97"]
    assert case.send(EMPTY, "2026-09-30") == ["94", "95", "98"]


def test_a_release_at_the_earliest_and_further_dispositions() -> None:
    more = [
        {"code": "22", "when": "2026-09-25", "release_date": "2026-09-21", "origin": "09"},
        {"code": "99", "when": "2026-09-26T10:30"},
    ]
    case = Case({"entries": [{"release": "7d", "dispositions": more}]})
    case.send(OCEAN, FILED)
    found = only(case.lines(EMPTY, "2026-10-30"), "SO60")
    assert found == [
        "SO60092126090098RELEASED                                09212601",
        "SO60092526000022RELEASE DATE UPDATE                     09212609",
        "SO60092626103099RELEASE SUSPENDED",
    ]


def test_a_hold_after_the_release_is_told() -> None:
    case = Case(bills(arrived="1d", holds=[{"code": "53", "from": "2d", "until": "3d"}]))
    case.send(OCEAN, FILED)
    assert case.send(EMPTY, "2026-10-30") == ["95", "98", "53", "56"]


@pytest.mark.parametrize("code", ["57", "58", "59", "61", "62", "63", "74", "92"])
def test_further_dispositions_of_a_bill(code: str) -> None:
    case = Case(bills(dispositions=[{"code": code, "when": "2d"}, {"code": code, "when": "never"}]))
    case.send(OCEAN, FILED)
    assert case.send(EMPTY, "2026-09-16T09:00") == ["94", code]
    assert case.send(EMPTY, "2026-09-30") == ["95", "98"]


def test_in_bonds_of_a_bill() -> None:
    leg = {"number": "000045796", "type": "61", "departure": "2704", "arrival": "3901"}
    legs = [
        leg | {"arrived": "3d", "quantity": 40},
        leg | {"number": "000045800", "type": "62", "created": "2d"},
        leg | {"created": "never"},
    ]
    case = Case(bills(in_bonds=legs))
    assert only(case.lines(OCEAN, FILED), "SO42", "SO50") == [
        "SO42000045796   6127043901091426      00000040",
        "SO50091426090093BILL ON FILE                            N",
    ]
    found = only(case.lines(EMPTY, "2026-09-17T09:00"), "SO42")
    assert found == [
        "SO42000045796   6127043901091426      00000040",
        "SO42000045796   612704390109142609172600000040",
        "SO42000045800   6227043901091626",
    ]


def test_in_bonds_before_anything_is_told_of_them() -> None:
    leg = {"number": "000045796", "type": "63", "departure": "2704", "arrival": "3901"}
    case = Case(bills(in_bonds=[leg | {"created": "2d"}]))
    assert only(case.lines(OCEAN, FILED), "SO42") == []
    assert len(only(case.lines(EMPTY, "2026-09-30"), "SO42")) == 1


@pytest.mark.parametrize(("then", "released"), [("71", False), ("72", True), ("73", True)])
def test_quota(then: str, released: bool) -> None:
    wait = {"code": "70", "from": "0d", "until": "5d", "then": then}
    case = Case({"entries": [{"pending": [wait]}]})
    assert case.send(OCEAN, FILED) == ["02", "93", "70"]
    told = case.send(EMPTY, "2026-09-30")
    assert told == ["94", "95", "95", then, *(["98"] if released else [])]


def test_a_quota_that_is_never_decided() -> None:
    case = Case({"entries": [{"pending": [{"code": "70", "from": "0d", "then": "73"}]}]})
    case.send(OCEAN, FILED)
    assert case.send(EMPTY, "2026-09-30") == ["94", "95"]


AGENCY = {"agency": "FDA", "program": "FOO", "when": "1h", "status": "01"}


def test_what_an_agency_says() -> None:
    said = AGENCY | {
        "message": "HOLD INTACT ",
        "line_status": "02",
        "reason": "25",
        "from": {"cbp_line": 1, "tariff_position": 1, "pga_line": 1},
        "to": {"pga_line": 2},
        "document": "CI",
        "hold_type": "2",
        "received": "30m",
        "references": [{"number": "000000260417"}, {"qualifier": "PN", "number": "1" * 18}],
        "sub_reasons": [f"{at:03}" for at in range(12)],
        "comments": ["SYNTHETIC TEXT", " SEND IT AGAIN", " "],
    }
    case = Case({"entries": [{"agencies": [said, AGENCY | {"when": "never"}]}]})
    case.send(OCEAN, FILED)
    assert only(case.lines(EMPTY, "2026-09-14T10:00"), "SO6", "SO7") == [
        "SO70FDAFOO091426100001HOLD INTACT                   022500101001     002CI   204",
        "SO71  000000260417091426093000000001002003004005006007008009",
        "SO71                          010011                        PN111111111111111111",
        "SO72SYNTHETIC TEXT",
        "SO72SEND IT AGAIN",
        "SO72",
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"sub_reasons": ["014"]}, ["SO71                          014"]),
        ({"received": "never"}, ["SO71"]),
        ({"references": [{"number": "A"}] * 2}, ["SO71  A", "SO71  A"]),
        ({}, []),
    ],
)
def test_details_of_what_an_agency_says(said: dict[str, Any], expected: list[str]) -> None:
    case = Case({"entries": [{"agencies": [AGENCY | said]}]})
    case.send(OCEAN, FILED)
    assert only(case.lines(EMPTY, "2026-09-14T10:00"), "SO71", "SO72") == expected


def test_the_version_of_what_an_agency_says_is_that_of_its_day() -> None:
    line = {"from": {"cbp_line": 1, "tariff_position": 2, "pga_line": 3}}
    found = []
    for day in ("2014-01-02", "2016-02-03", "2016-07-16", "2020-04-04", "2025-09-06"):
        case = Case({"entries": [{"agencies": [AGENCY | line]}]})
        case.send(OCEAN, day)
        (said,) = only(case.lines(EMPTY, f"{day}T01:00"), "SO70")
        found.append((said[56:64], said[78:80]))
    assert found == [
        ("00012003", ""),
        ("00012003", "01"),
        ("00012003", "02"),
        ("00012003", "03"),
        ("00102003", "04"),
    ]


def test_the_release_waits_for_an_agency() -> None:
    more = [AGENCY | {"until": "6d"}, AGENCY | {"when": "6d", "status": "07"}]
    case = Case({"entries": [{"agencies": more}]})
    assert case.send(OCEAN, FILED) == ["02", "93", "97"]  # it says nothing yet
    found = only(case.lines(EMPTY, "2026-09-30"), "SO60", "SO70")
    assert [line[:4] for line in found] == ["SO70", "SO60", "SO70"]
    assert found[1].endswith("RELEASED                                09202608")
    # no review by CBP: what is changed is not decided on by it
    case = Case(NO_MATCH | {"entries": [{"agencies": [AGENCY | {"until": "never"}]}]})
    case.send(OCEAN, FILED)
    assert case.send(action(OCEAN, "R"), "2026-09-14T12:00") == ["02", "91"]
    assert "98" not in case.send(EMPTY, "2027-01-01")


PARTS = [
    {"arrived": "1d", "carrier": "ZZ", "voyage": "0451", "quantity": 15},
    {"arrived": "2d", "carrier": "ZZ", "voyage": "0451", "quantity": 21},
    {"arrived": "4d"},
]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("1", ["95", "83", "95", "95", "83", "95", "95", "95", "98"]),
        ("2", ["95", "98", "95", "95", "98", "95", "95", "95", "98"]),
        (" ", ["95", "82", "95", "95", "82", "95", "95", "95", "82"]),
    ],
)
def test_split_shipments(code: str, expected: list[str]) -> None:
    case = Case(bills(departed="0d", parts=PARTS))
    lines = (SAMPLES / OCEAN).read_text(encoding="latin-1").split("\n")
    lines[2] = lines[2][:54] + code + lines[2][55:]
    case.send("\n".join(lines).encode(), FILED)
    found = case.lines(EMPTY, "2026-10-01")
    assert told(found) == expected
    assert only(found, "SO50")[0] == (
        "SO50091526090095BILL ARRIVED                            YZZ  0451 0915262704"
    )
    assert only(found, "SO40H")[0].endswith("00000015")
    assert only(found, "SO40H")[-1].endswith("00001240")


def test_bills_that_are_not_in_ams() -> None:
    case = Case()
    found = case.lines(changed("update.txt", ("SE10UEEE", "SE10AEEE")), "2026-09-23")
    assert only(found, "SO") == []
    # SE16 says when it arrives; no bill is looked for
    found = case.lines(EMPTY, "2026-09-24")
    assert only(found, "SO40", "SO50", "SO60") == [
        "SO40RXQBGVIC2609128",
        "SO60092426000098RELEASED                                09242602",
    ]


def test_an_entry_without_lines() -> None:
    data = changed(
        "update.txt",
        ("SE10UEEE", "SE10AEEE"),
        ("XQBGVIC2609128" + " " * 53 + "Y", "XQBGVIC2609128" + " " * 53 + "N"),
    )
    found = only(respond(data, "2026-09-23"), "SO")
    assert [line[:4] for line in found] == ["SO10", "SO20", "SO40", "SO50", "SO60"]


def test_an_entry_without_references() -> None:
    whole = (SAMPLES / OCEAN).read_bytes().splitlines(keepends=True)
    data = b"".join(line for line in whole if not line.startswith(b"SE20"))
    found = only(respond(data, FILED), "SO")
    assert [line[:4] for line in found][:2] == ["SO10", "SO30"]


def test_punctuation_is_given_back() -> None:
    data = changed(OCEAN, ("SE13ALEX SPECIMEN ", "SE13ALEX O'SPECIME"))
    assert only(respond(data, FILED), "SE13")[0].startswith("SE13ALEX O'SPECIME")


def test_what_a_notification_cannot_say_is_blank() -> None:
    data = changed(OCEAN, ("MV SPECIMEN HORIZON ", "M/V SPECIMEN HORIZON"))
    assert only(respond(data, FILED), "SO10") == [
        "SO102704EEE  00410018 0100-260011700                        041E"
    ]


def test_the_clock_may_go_back() -> None:
    case = Case()
    assert case.send(OCEAN, FILED) == ["02", "93", "97"]
    assert case.send(EMPTY, "2026-09-01") == []
    assert case.send(EMPTY, FILED) == []


def test_calls_within_a_minute_tell_nothing_twice() -> None:
    case = Case()
    assert case.send(OCEAN, FILED) == ["02", "93", "97"]
    assert case.send(EMPTY, FILED) == []
    assert case.send(action(OCEAN, "R"), FILED) == ["02"]
    other = changed(OCEAN, ("SE10A", "SE10R"), ("QH26090417", "QH26090499"))
    for _ in range(2):
        # the first bill that it had and the release are told: the new bill alone is news
        expected = [] if _ else ["93"]
        assert case.send(other, FILED) == ["02", *expected]
        assert case.send(EMPTY, FILED) == []
    assert case.send(action(OCEAN, "R"), FILED) == ["02"]
    assert case.send(EMPTY, "2026-09-15T09:00") == ["94"]
    assert case.send(EMPTY, "2026-09-15T09:00") == []


def test_a_change_in_the_minute_of_a_decision_or_before_it() -> None:
    case = Case(ARRIVED | {"reviews": [{"outcome": "approved", "when": "1h"}]})
    case.send(OCEAN, FILED)
    assert case.send(action(OCEAN, "R"), "2026-09-14T12:00") == ["04", "94", "95"]
    assert case.send(EMPTY, "2026-09-14T13:00") == ["88"]
    update = changed(
        "update.txt",
        ("00410075 01EI 00-300055500128", "00410018 01EI 00-260011700118"),
        ("XQBGVIC2609128" + " " * 53 + "Y", "XQBGVIC2609128" + " " * 53 + "N"),
    )
    # the clock has gone back: the bill begins when time comes to where it was
    assert case.send(update, "2026-09-14T12:30") == ["02"]
    assert case.send(EMPTY, "2026-09-14T13:00") == ["93", "97"]
    assert case.send(EMPTY, "2026-09-14T13:00") == []


def test_notifications_go_to_their_ports_by_day() -> None:
    case = Case()
    case.send("several_transactions.txt", "2026-09-25")
    found = case.lines(EMPTY, "2026-09-28")
    assert only(found, "A", "B", "Y", "Z") == [
        "A2704EEE      092626     SO          01",
        "B  2304EEESO",
        "Y  2304EEESO00005",
        "B  2709EEESO",
        "Y  2709EEESO00005",
        "Z2704EEE      092626                 01",
        "A2704EEE      092826     SO          01",
        "B  2304EEESO",
        "Y  2304EEESO00006",
        "B  2709EEESO",
        "Y  2709EEESO00006",
        "Z2704EEE      092826                 01",
    ]
