"""PGA records as nodes: the sequences that the chapter prints, and what does not fit its model.

A tree is written in lines: a record with those that describe it indented below it, and the record
that closes a group behind `/`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import catair
from catair import jsonform
from catair.chapters.pga_message_set import CHAPTER, PARENTS
from catair.fields import Object
from catair.findings import EmitError, Finding
from catair.frames import frame
from catair.pga import GROUPS, HEADS, nest, unnest
from catair.recogniser import END, Fault
from catair.tree import walk
from tests.files.lines import SE10, SE13, SE40, SE60, names, resolve, row, transmission
from tests.writing.trees import changed

TOKENS = frozenset(("PGA", "PG00_S", "PG00_E"))
LINE = "/batches/0/blocks/0/transactions/0/lines/0/tariffs/0/pga"
BEFORE = 5  # the lines of A, B, SE10, SE40 and SE60

# A record that says enough to have no other finding
LINES = {
    "OI": row("OI", (11, "SPECIMENS")),
    "PG01": row("PG01001EPAPS1"),
    "PG02": row("PG02P"),
    "PG02C": row("PG02C"),
    "PG06": row("PG06030"),
    "PG19": row("PG19IM"),
    "PG23": row("PG23FME"),
    "PG26": row("PG261"),
    "PG27": row("PG27XQZU4100260"),
    "PG30": row("PG30R"),
    "PG31": row("PG31FLG", (8, "SPECIMEN")),
    "PG32": row("PG3242"),
    "PG34": row("PG341"),
    "PG60": row("PG60AD1", (8, "SPECIMEN")),
    "PG00S": row("PG00S0001"),
    "PG00R": row("PG00R0001"),
    "PG00E": row("PG00E"),
}


def lines_of(text: str) -> list[str]:
    """The lines of a sequence of identifiers."""
    return [LINES.get(name, row(name)) for name in text.split()]


def drawn(nodes: list[Object], depth: int = 0) -> Iterator[str]:
    """Nodes in lines, as this module writes them."""
    for node in nodes:
        end = f" /{name(node['end'])}" if "end" in node else ""
        yield "  " * depth + name(node["subject"]) + end
        yield from drawn(node.get("details", []), depth + 1)


def name(made: Object) -> str:
    """An identifier, with what tells a component and the kinds of PG00."""
    kind = made.get("substitution_indicator", "")
    return made["record"] + kind + ("C" if made.get("item_type") == "C" else "")


def parse(*rows: str) -> tuple[Object, list[Finding]]:
    """The document of these lines behind a tariff number, and its findings."""
    data = transmission(SE10, SE40, SE60, *rows)
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    return parsed.tree, parsed.findings


def agency(text: str) -> tuple[str, list[tuple[int, str, str | None]]]:
    """What a sequence looks like as nodes; line, code and what was expected of each finding."""
    tree, findings = parse(*lines_of(text))
    told = [((f.line or 0) - BEFORE, f.code, f.expected) for f in findings]
    return "\n".join(drawn(resolve(tree, LINE))), told


def tidy(text: str) -> str:
    """A tree as it is indented in this module."""
    found = [line for line in text.splitlines() if line.strip()]
    margin = min(len(line) - len(line.lstrip()) for line in found)
    return "\n".join(line[margin:].rstrip() for line in found)


PRINTED = {
    # "each 19-20-21 is a distinct set of data that goes together"
    "PGA-63 two entities": """
        OI
          PG01
            PG02
              PG19
                PG20
                PG21
              PG19
                PG20
                PG21
              PG26
              PG29
    """,
    # "the system would not know which 19, 20 and 21 related to each other": all to the last 19
    "PGA-64 incorrect order": """
        OI
          PG01
            PG02
              PG29
              PG26
              PG19
              PG19
                PG20
                PG20
                PG21
                PG21
    """,
    "PGA-64 a lower number after a higher one": """
        OI
          PG01
            PG02
              PG30
                PG21
              PG30
                PG19
                  PG20
                  PG21
    """,
    "PGA-65 several agencies": """
        OI
          PG01
            PG02
          PG01
            PG02
              PG04
              PG30
          PG01
            PG02
          PG01
            PG02
          PG01
            PG02
              PG10
              PG26
    """,
    # "provide the names of the applicable PGAs first, by repeating the PG01"
    "PGA-65 the same data for two agencies": """
        OI
          PG01
          PG01
            PG02
              PG04
              PG30
    """,
    "PGA-66 product and component": """
        OI
          PG01
            PG02
              PG04
              PG35
            PG02C
              PG04
              PG35
    """,
    "PGA-67 certificates and their lots": """
        OI
          PG01
            PG02
              PG13
                PG14
                  PG50 /PG51
                    PG10
                    PG19
                    PG25
                    PG26
                    PG29
                  PG50 /PG51
                    PG10
                    PG25
                    PG26
                    PG29
                PG14
                  PG50 /PG51
                    PG10
                    PG19
                    PG25
                    PG26
                    PG29
    """,
    "PGA-67, PGA-68 groupings of a line": """
        OI
          PG01
            PG02
              PG50 /PG51
                PG07
                PG07
              PG50 /PG51
                PG07
                PG07
              PG07
              PG19
            PG02C
              PG07
              PG19
                PG20
                PG21
                  PG24
    """,
    "PGA-68 further roles": """
        OI
          PG01
            PG02
              PG19
                PG20
                PG21
                  PG55
                PG21
                  PG55
    """,
    "PGA-70 what stands for a group": """
        OI
          PG01
            PG02
              PG10
              PG14
              PG19
              PG00R
              PG22
                PG24
    """,
    "PGA-70 after the data is replaced": """
        OI
          PG01
            PG02
              PG10
              PG14
              PG19
              PG19
                PG20
                PG21
              PG22
                PG24
    """,
}


def order(tree: str) -> str:
    """The records of a drawn tree in the order of the file."""
    found: list[str] = []
    open_: list[tuple[int, str]] = []
    for line in [*tree.splitlines(), "."]:
        depth = len(line) - len(line.lstrip())
        while open_ and open_[-1][0] >= depth:
            found.append(open_.pop()[1])
        begun, _, end = line.strip().partition(" /")
        found.append(begun)
        if end:
            open_.append((depth, end))
    return " ".join(found[:-1])


@pytest.mark.parametrize("tree", [tidy(tree) for tree in PRINTED.values()], ids=list(PRINTED))
def test_printed_sequences(tree: str) -> None:
    assert agency(order(tree)) == (tree, [])


# PGA-62, read off the diagram once more: what hangs on each box, and the boxes "PG50/51"
DIAGRAM = {
    "OI": "PG01",
    "PG01": "PG02",
    "PG02": "PG19 PG23 PG24 PG25 PG26 PG27 PG28 PG29 PG30 PG31 PG32 PG33 PG35 "
    "PG04 PG05 PG06 PG07 PG10 PG13 PG14 PG17 PG18 PG22 PG50",
    "PG04": "PG05 PG06 PG07 PG10 PG50",
    "PG07": "PG08 PG60",
    "PG13": "PG14 PG50",
    "PG14": "PG50",
    "PG19": "PG60 PG20 PG21 PG34 PG55",
    "PG20": "PG60",
    "PG21": "PG24 PG55 PG60 PG34",
    "PG22": "PG21 PG19 PG24",
    "PG30": "PG21 PG19",
}


def test_the_relationship_model_is_that_of_the_diagram() -> None:
    arrows = {(parent, child) for parent, found in DIAGRAM.items() for child in found.split()}
    assert {(p, child) for child, parents in PARENTS.items() for p in parents} == arrows
    placed = {child for _, child in arrows} | {"OI", "PG51", "PG00"}
    assert placed == {record.identifier for record in CHAPTER.records}


@pytest.mark.parametrize(("child", "parent"), [(c, p) for c in PARENTS for p in PARENTS[c]])
def test_each_record_stands_in_each_of_its_parents(child: str, parent: str) -> None:
    way = [child]
    while way[0] != "OI":
        way.insert(0, parent if len(way) == 1 else PARENTS[way[0]][0])
    end = ["PG51"] if child == "PG50" else []
    tree, told = agency(" ".join(way + end))
    assert told == []
    assert [line.strip().partition(" ")[0] for line in tree.splitlines()] == way
    assert [line.count("  ") for line in tree.splitlines()] == list(range(len(way)))


def test_a_substitution_group_before_the_lines() -> None:
    """PGA-69: the group at header level, and in its line what stands for it."""
    group = lines_of("PG00S PG19 PG20 PG21 PG00E")
    line = lines_of("OI PG01 PG02 PG00R")
    parsed = catair.parse(transmission(SE10, SE13, *group, SE40, *group, SE60, *line))
    assert parsed.findings == []
    (made,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    for holder in (made, made["lines"][0]):
        (found,) = holder["substitutions"]
        assert (name(found["start"]), name(found["end"])) == ("PG00S", "PG00E")
        assert "\n".join(drawn(found["contents"])) == "PG19\n  PG20\n  PG21"
    (node,) = made["lines"][0]["tariffs"][0]["pga"]
    assert [each.strip() for each in drawn([node])] == ["OI", "PG01", "PG02", "PG00R"]


def test_a_substitution_group_behind_a_tariff_number() -> None:
    text = "PG00S PG19 PG20 PG00E OI PG01 PG02 PG00R"
    tree = "PG00S /PG00E\n  PG19\n    PG20\nOI\n  PG01\n    PG02\n      PG00R"
    assert agency(text) == (tree, [])


# --- what does not fit -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tree", "told"),
    [
        # PGA-66: if the PG50 is used, a PG51 must also be transmitted
        ("OI PG01 PG02 PG50 PG07", "OI/PG01/PG02/PG50/PG07", [(4, "PG51")]),
        # no grouping spans lines, and none stands within another (PGA-67)
        (
            "OI PG01 PG02 PG50 PG07 PG02C PG07",
            "OI/PG01/PG02/PG50/PG07|  PG02C/PG07",
            [(4, "PG51")],
        ),
        (
            "OI PG01 PG02 PG50 PG07 PG50 PG10 PG51",
            "OI/PG01/PG02/PG50/PG07|   PG50 >PG51/PG10",
            [(4, "PG51")],
        ),
        # an end without a start
        ("OI PG01 PG02 PG51 PG07", "OI/PG01/PG02/PG51|   PG07", [(4, "PG50")]),
        ("OI PG01 PG02 PG00E PG07", "OI/PG01/PG02/PG00E|   PG07", [(4, "PG00 (S)")]),
        # a grouping in a substitution group, and the other way round
        ("PG00S PG50 PG07 PG51 PG00E", "PG00S >PG00E/PG50 >PG51/PG07", []),
        ("PG00S PG50 PG07 PG00E", "PG00S >PG00E/PG50/PG07", [(2, "PG51")]),
        ("PG50 PG00S PG07 PG51", "PG50 >PG51/PG00S/PG07", [(2, "PG00 (E)")]),
        ("PG00S PG07 PG00S PG10 PG00E", "PG00S/PG07|PG00S >PG00E/PG10", [(1, "PG00 (E)")]),
        # a record whose parent is closed stands with its line; one without a line by itself
        ("OI PG01 PG02 PG19 PG23 PG20", "OI/PG01/PG02/PG19|   PG23|   PG20", []),
        ("PG19 PG20 PG23 OI PG01", "PG19/PG20|PG23|OI/PG01", []),
        ("PG02 PG19 PG01 PG19", "PG02/PG19|PG01/PG19", []),
        ("OI PG01 PG02 PG99 PG07 PG60", "OI/PG01/PG02/PG99|   PG07/PG60", []),
    ],
)
def test_what_does_not_fit(text: str, tree: str, told: list[tuple[int, str]]) -> None:
    """A tree is in short here: `/` goes a level down, `|` to the level that spaces say."""
    drawn_ = []
    for run in tree.split("|"):
        depth = len(run) - len(run.lstrip())
        for at, each in enumerate(run.strip().split("/")):
            drawn_.append("  " * (depth + at) + each.replace(">", "/"))
    expected = [(line, "STRUCTURE-GROUP", what) for line, what in told]
    assert agency(text) == ("\n".join(drawn_), expected)


def test_the_finding_points_at_the_record_that_opens() -> None:
    tree, (finding,) = parse(*lines_of("OI PG01 PG02 PG50 PG07"))
    assert finding.path is not None
    assert resolve(tree, finding.path) == {"record": "PG50"}
    assert (finding.severity, finding.record) == ("error", "PG50")


def test_an_unknown_number_is_carried() -> None:
    unknown = row("PG99 SPECIMEN")
    tree, findings = parse(*lines_of("OI PG01"), unknown)
    assert findings == []
    node = resolve(tree, f"{LINE}/0/details/0/details/0")
    assert node == {"subject": {"record": "PG99", "raw": unknown}}


def test_nothing_else_may_stand_between_them() -> None:
    unknown = row("QQ99")
    tree, findings = parse(*lines_of("OI PG01"), unknown, *lines_of("PG02"))
    assert [finding.code for finding in findings] == ["RECORD-UNKNOWN"]
    kept = resolve(tree, f"{LINE}/0/details/0")
    assert kept["subject"]["after"] == [{"record": None, "raw": unknown}]
    assert list(drawn(kept["details"])) == ["PG02"]


# --- nothing is reordered ----------------------------------------------------------------------

EVERY = sorted({*(r.identifier for r in CHAPTER.records if r.identifier != "PG00"), *LINES, "PG99"})


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=40))
def test_any_sequence_keeps_its_order(sequence: list[str]) -> None:
    rows = lines_of(" ".join(sequence))
    tree, _ = parse(*rows)
    assert names(tree["batches"][0]["blocks"][0]["transactions"][0]) == [
        "SE10", "SE40", "SE60", *(each[:2] if each[:2] == "OI" else each[:4] for each in rows)
    ]  # fmt: skip


def nested(sequence: list[str]) -> tuple[list[Object], list[Fault]]:
    """The nodes of a sequence, with a number in each record."""
    used = frame("SE")
    tokens, records = [], []
    for at, line in enumerate(lines_of(" ".join(sequence))):
        entry = used.find(line)
        tokens.append(entry.token(line) if entry else "PGA")
        records.append({"record": line[:4].strip(), "number": at})
    nodes: list[Object] = []
    faults: list[Fault] = []
    later = TOKENS | {END}
    assert nest([*tokens, END], records, 0, TOKENS, later, nodes, faults) == (len(records), END)
    return nodes, faults


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=40))
def test_unnesting_gives_back_what_was_nested(sequence: list[str]) -> None:
    nodes, faults = nested(sequence)
    numbers = list(map(str, range(len(sequence))))
    put: list[str] = []
    assert unnest(nodes, lambda made: str(made["number"]), put.append)
    assert put == numbers
    assert [str(made["number"]) for _, made in walk(nodes, "")] == numbers
    # each group has its end, or is told
    held = sum("end" in node for node in every(nodes))
    opened = sum(each in ("PG50", "PG00S") for each in sequence)
    closed = sum(each in ("PG51", "PG00E") for each in sequence)
    assert len(faults) == (opened - held) + (closed - held)


def every(nodes: list[Object]) -> Iterator[Object]:
    """All nodes, at any depth."""
    for node in nodes:
        yield node
        yield from every(node.get("details", []))


def test_no_file_makes_deep_nodes() -> None:
    longest = max(len(path) for path in ways("OI"))
    for text in ("PG50", "PG00S", "PG50 PG00S", "PG00S PG50", "OI PG01 PG02 PG50 PG00S"):
        nodes, faults = nested(text.split() * 3000)
        assert deepest(nodes) <= longest + len(GROUPS)
        assert len(faults) == sum(text.count(each) for each in ("PG50", "PG00S")) * 3000


def ways(parent: str) -> Iterator[tuple[str, ...]]:
    """Every way down the relationship model."""
    yield (parent,)
    for child, parents in PARENTS.items():
        if parent in parents:
            yield from ((parent, *way) for way in ways(child))


def deepest(nodes: list[Object]) -> int:
    return max((1 + deepest(node.get("details", [])) for node in nodes), default=0)


# --- what the writer refuses -------------------------------------------------------------------


def document() -> Object:
    """A document with a line of nodes, and a grouping in it."""
    tree, findings = parse(*lines_of("OI PG01 PG02 PG50 PG07 PG51"))
    assert findings == []
    return tree


GROUP = f"{LINE}/0/details/0/details/0/details/0"


def test_the_writer_takes_nodes_as_they_are() -> None:
    assert resolve(document(), GROUP)["end"] == {"record": "PG51"}
    assert [*HEADS, "PG50", "PG07", "PG51"] == names(resolve(document(), LINE))


@pytest.mark.parametrize(
    ("place", "value", "code", "path", "expected"),
    [
        (LINE, {}, "JSON-VALUE", LINE, "a list"),
        (f"{LINE}/0", [], "JSON-VALUE", f"{LINE}/0", "an object"),
        (f"{LINE}/0", 5, "JSON-VALUE", f"{LINE}/0", "an object"),
        (f"{LINE}/0/details", "x", "JSON-VALUE", f"{LINE}/0/details", "a list"),
        (f"{GROUP}/details/0", None, "JSON-VALUE", f"{GROUP}/details/0", "an object"),
        (f"{GROUP}/more", [], "JSON-KEY", f"{GROUP}/more", "subject or details or end"),
        (f"{GROUP}/end", [], "JSON-VALUE", f"{GROUP}/end", "a record object"),
        (
            f"{GROUP}/end/record",
            "SE13",
            "JSON-RECORD",
            f"{GROUP}/end",
            "a record PG00 (E), PG00 (S) or PGA",
        ),
        (
            f"{GROUP}/subject/colour",
            "red",
            "JSON-KEY",
            f"{GROUP}/subject/colour",
            None,
        ),
    ],
)  # fmt: skip
def test_the_writer_refuses(
    place: str, value: Any, code: str, path: str, expected: str | None
) -> None:
    with pytest.raises(EmitError) as raised:
        catair.emit(changed(document(), place, value))
    (finding,) = raised.value.findings
    assert (finding.code, finding.path) == (code, path)
    assert expected is None or finding.expected == expected


def test_null_is_no_list_of_nodes() -> None:
    with pytest.raises(EmitError):
        catair.emit(changed(document(), f"{GROUP}/details", None))


def deep(levels: int) -> Object:
    """A document with nodes so deep."""
    subject = {"record": "PG50"}
    node: Object = {"subject": subject}
    for _ in range(levels):
        node = {"subject": subject, "details": [node]}
    tree = document()
    resolve(tree, LINE)[0] = node
    return tree


def test_deep_nodes_are_refused() -> None:
    with pytest.raises(EmitError) as raised:
        catair.emit(deep(10_000))
    assert [(f.code, f.expected) for f in raised.value.findings] == [("JSON-VALUE", "less nesting")]


@pytest.mark.parametrize("form", ["document", "lines"])
def test_deep_nodes_of_a_json_text_are_refused(form: str, tmp_path: Path) -> None:
    """In a process of its own: were the stack to run over, no exception would tell."""
    node = '{"subject":{"record":"PG50"}}'
    nodes = '{"subject":{"record":"PG50"},"details":[' * 10_000 + node + "]}" * 10_000
    head = {"catair": 1, "form": form, "file": {}}
    line: Object = {"item": {"record": "SE40"}, "tariffs": [{"tariff": {}, "pga": "HERE"}]}
    transaction: Object = {"type": "SE", "header": {}, "lines": [line]}
    if form == "document":
        text = json.dumps(head | {"batches": [{"blocks": [{"transactions": [transaction]}]}]})
    else:
        event = {"event": "transaction", "transaction": transaction}
        text = f"{json.dumps(head)}\n{json.dumps(event)}"
    path = tmp_path / "deep.json"
    path.write_text(text.replace('"HERE"', f"[{nodes}]") + "\n")
    done = subprocess.run(
        [sys.executable, "-m", "catair", "to-flat", str(path)], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "JSON-SYNTAX" in done.stderr
    assert "less nesting" in done.stderr
    assert "Traceback" not in done.stderr


def test_json_text_of_nodes_comes_back() -> None:
    data = transmission(SE10, SE40, SE60, *lines_of("OI PG01 PG02 PG50 PG07 PG51"))
    tree = catair.parse(data).tree
    assert catair.emit(jsonform.loads(json.dumps(tree).encode())) == data
