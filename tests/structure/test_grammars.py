"""The gates that every grammar passes, and that what is generated from them is fresh."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any

import lark.lexer
import pytest
from lark.exceptions import GrammarError

from catair import applications, grammar
from tests.structure.sequences import GREEDY, grammars
from tools import generate

every_grammar = pytest.mark.parametrize(("name", "start"), grammars())

# One line a rule and alternative, as Lark compiles them; optional rows would multiply them.
RULES = {
    "batch_block_control": 40,
    "cargo_release": 160,
    "cargo_release_response": 120,
    "cargo_release_status": 60,
    "daily_statement": 40,
    "importer_bond_query": 10,
    "importer_bond_query_response": 40,
    "importer_security_filing": 90,
    "importer_security_filing_response": 90,
    "isf_status_advisory": 20,
    "periodic_monthly_statement": 40,
    "rejection": 40,
    "section_321_pilot": 90,
    "section_321_pilot_confirmation": 20,
}


# --- gates -------------------------------------------------------------------------------------


def test_every_file_is_a_grammar_that_is_read_or_shared() -> None:
    found = {path.stem for path in grammar.directory().glob("*.lark")}
    assert found == {name for name, _ in grammars()} | {"shared"}


@every_grammar
def test_strict_lalr(name: str, start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No conflict, and no need for interegular: there is no lexer but ours."""
    monkeypatch.setattr(lark.lexer, "has_interegular", False)
    if name in GREEDY:
        with pytest.raises(GrammarError, match="Shift/Reduce conflict"):
            grammar.load(name, start, strict=True)
    else:
        assert grammar.load(name, start, strict=True).options.strict


def test_what_a_greedy_grammar_shifts(caplog: pytest.LogCaptureFixture) -> None:
    """All that Lark resolves by itself."""
    caplog.set_level(logging.DEBUG, logger="lark")
    for name in GREEDY:
        grammar.load(name, "transaction")
    assert [record.getMessage() for record in caplog.records] == [
        "Shift/Reduce conflict for terminal SO40_H: (resolving as shift)",
        " * <_opt{house} : >",
    ]


@every_grammar
def test_one_token_decides(name: str, start: str) -> None:
    found = grammar.conflicts(grammar.shape_of(grammar.load(name, start), start))
    assert found == GREEDY.get(name, [])


@every_grammar
def test_rules_stay_few(name: str, start: str) -> None:
    assert len(grammar.load(name, start).rules) <= RULES[name]


@every_grammar
def test_nothing_is_declared_that_no_rule_uses(name: str, start: str) -> None:
    parser = grammar.load(name, start)
    declared = {str(terminal.name) for terminal in parser.terminals}
    declared |= {str(token) for token in parser.ignore_tokens}
    shape = grammar.shape_of(parser, start)
    assert declared <= set(grammar.tokens(shape))
    stated = (grammar.directory() / f"{name}.lark").read_text(encoding="utf-8")
    for line in stated.splitlines():
        if line.startswith("%declare"):
            assert set(line.split()[1:]) <= set(grammar.tokens(shape))


@pytest.mark.parametrize("name", [name for name, start in grammars() if start == "transaction"])
def test_tokens_are_records_of_the_chapter_or_carried(name: str) -> None:
    shape = grammar.shape_of(grammar.load(name, "transaction"), "transaction")
    codes = [a.code for a in applications.APPLICATIONS.values() if a.grammar == name]
    records = [record for code in codes for record in applications.records_of(code)]
    if name == applications.REJECTION:
        records = [r for r in applications.control_records() if r.identifier in ("X0", "X1")]
    named = [applications.identifiers(token, records) for token in grammar.tokens(shape)]
    assert all(named)
    assert {name for names in named for name in names} == {r.identifier for r in records}


# --- toy grammars ------------------------------------------------------------------------------


@pytest.fixture
def toys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of grammars beside the templates that all share."""
    shutil.copy(grammar.directory() / "shared.lark", tmp_path)
    monkeypatch.setattr(grammar, "directory", lambda: tmp_path)
    return tmp_path


def toy(folder: Path, rules: str, *, strict: bool = False) -> grammar.Shape:
    head = "%import .shared (_opt, _any, _many)\n%declare A B C D E\n"
    (folder / "toy.lark").write_text(head + rules, encoding="utf-8")
    return grammar.shape_of(grammar.load("toy", "transaction", strict=strict), "transaction")


CONFLICTS = {
    "an optional slot and the next": (
        "transaction: a _opt{b} c\na: A\nb: B\nc: B",
        ["b and what follows it begin with ['B']"],
    ),
    "an optional slot at the end and what follows the group": (
        "transaction: groups _opt{b}\ngroups: _many{group}\ngroup: a _opt{c}\na: A\nb: B\nc: B",
        ["c and what follows it begin with ['B']"],
    ),
    "an optional slot at the end and the group again": (
        "transaction: a groups\ngroups: _many{group}\ngroup: b _opt{c}\na: A\nb: B\nc: B",
        ["c and what follows it begin with ['B']"],
    ),
    "a list and what follows it": (
        "transaction: a many b\nmany: _many{C}\na: A\nb: C",
        ["list of ['C'] and what follows it"],
    ),
    "alternatives": (
        "transaction: a _either\n_either: b | c\na: A\nb: B\nc: B d\nd: D",
        ["alternatives both begin with ['B']"],
    ),
    "inside an alternative": (
        "transaction: a _either\n_either: b | c _opt{d}  e\na: A\nb: B\nc: C\nd: D\ne: D",
        ["d and what follows it begin with ['D']"],
    ),
    "one key for two slots": (
        "transaction: a b a\na: A\nb: B",
        ["two slots of one key among ['a', 'b', 'a']"],
    ),
}


@pytest.mark.parametrize("what", CONFLICTS)
def test_conflict_is_told(what: str, toys: Path) -> None:
    rules, told = CONFLICTS[what]
    assert grammar.conflicts(toy(toys, rules)) == told


def test_strict_refuses_a_conflict(toys: Path) -> None:
    """Three B may be told apart in two ways: one token ahead is not enough."""
    with pytest.raises(GrammarError, match="Shift/Reduce conflict"):
        toy(toys, "transaction: A one two\none: _many{B}\ntwo: _many{B}", strict=True)


def test_shapes_of_every_kind(toys: Path) -> None:
    rules = """
transaction: a _opt{either} _group anything
a: A
either: B | C
_group: deep
deep: deeper
deeper: B C
anything: _any{E}
"""
    either = ("record", ("B", "C"))
    deeper = ("object", (("b", ("record", ("B",)), True), ("c", ("record", ("C",)), True)))
    made = toy(toys, rules)
    assert made == (
        "object",
        (
            ("a", ("record", ("A",)), True),
            ("either", either, False),
            ("deep", ("object", (("deeper", deeper, True),)), True),
            ("anything", ("list", ("record", ("E",)), 0, "e"), True),
        ),
    )
    assert grammar.tokens(made) == ["A", "B", "C", "E"]
    assert grammar.first(made) == {"A"}


def test_first_of_a_list_and_of_what_may_be_left_out(toys: Path) -> None:
    made = toy(toys, "transaction: _opt{b} _opt{c} d\nb: _many{B}\nc: C\nd: D")
    assert grammar.first(made) == {"B", "C", "D"}
    assert grammar.first(made[1][0][1]) == {"B"}


def test_first_of_alternatives(toys: Path) -> None:
    made = toy(toys, "transaction: _either d\n_either: b | c\nb: B\nc: C\nd: D")
    assert grammar.first(made) == {"B", "C"}
    assert grammar.first(made[1][0][1]) == {"B", "C"}


def test_generated_source_of_a_toy(toys: Path) -> None:
    """Alternatives, lists of objects and a missing record, in a recogniser made on the spot."""
    rules = """
transaction: a _either groups
a: A
_either: b | c
b: B
c: C
groups: _many{group}
group: d _opt{e}
d: D
e: E
"""
    source = grammar.recogniser_source(toy(toys, rules, strict=True))
    space: dict[str, Any] = {}
    exec("from catair.recogniser import stray\n" + source, space)
    records = [{"record": token} for token in "ADED"]
    faults: list[object] = []
    tree = space["recognise"]([*"ADED", ""], records, "X", faults)
    a, d, e, last = records
    assert tree == {"type": "X", "a": a, "groups": [{"d": d, "e": e}, {"d": last}]}
    assert faults == [(1, "STRUCTURE-MISSING", frozenset("BC"))]
    lines = space["emitter"](dict.fromkeys("ABCDE", lambda made: made["record"]))
    assert lines(tree) == list("ADED")
    assert space["START"] == {"A"}
    assert space["TOKENS"] == set("ABCDE")


# --- where the grammars are --------------------------------------------------------------------


def test_grammars_of_a_checkout() -> None:
    assert (grammar.directory() / "shared.lark").is_file()


def test_grammars_of_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "catair"
    monkeypatch.setattr(grammar, "__file__", str(package / "grammar.py"))
    assert grammar.directory() == tmp_path / "grammars"
    (package / "grammars").mkdir(parents=True)
    assert grammar.directory() == package / "grammars"


# --- generated modules -------------------------------------------------------------------------


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what is generated in the place of the real files."""
    for name in generate.sources():
        copy = tmp_path / name
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(generate.PACKAGE / name, copy)
    monkeypatch.setattr(generate, "PACKAGE", tmp_path)
    return tmp_path / "_generated"


def test_generated_files_are_fresh() -> None:
    folder = generate.PACKAGE
    files = [p for pattern in generate.GENERATED for p in folder.glob(pattern)]
    on_disk = {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in files}
    assert generate.sources() == on_disk


def test_generated_sources_are_the_same_each_time() -> None:
    assert generate.sources() == generate.sources()


def test_check_of_fresh_modules(target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main(["--check"]) == 0
    assert capsys.readouterr() == ("", "")


def test_check_tells_stale_missing_and_left_over_modules(
    target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (target / "types.py").write_text("# edited\n", encoding="utf-8")
    (target / "cargo_release.py").unlink()
    (target / "former.py").write_text("", encoding="utf-8")
    assert generate.main(["--check"]) == 1
    named = ", ".join(f"_generated/{name}.py" for name in ("cargo_release", "types", "former"))
    assert capsys.readouterr().err == f"stale: {named}\n"
    assert (target / "types.py").read_text(encoding="utf-8") == "# edited\n"
    assert not (target / "cargo_release.py").exists()


@pytest.mark.parametrize("damage", ["stale", "missing", "left"])
def test_check_fails_of_one_damage(damage: str, target: Path) -> None:
    if damage == "stale":
        (target / "cargo_release.py").write_text("", encoding="utf-8")
    elif damage == "missing":
        (target / "batch_block_control.py").unlink()
    else:
        (target / "former.py").write_text("", encoding="utf-8")
    assert generate.main(["--check"]) == 1


def test_writing_makes_it_fresh_again(target: Path) -> None:
    (target / "types.py").write_text("# edited\n", encoding="utf-8")
    (target / "cargo_release.py").unlink()
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    assert b"\r" not in (target / "types.py").read_bytes()
