"""The reference covers everything that the registries hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import click
import pytest

import catair
from catair import applications
from catair.applications import APPLICATIONS, REJECTION
from catair.cli import COMMANDS, main
from catair.fields import Field, control, filler
from catair.findings import CODES
from catair.record import Chapter, Record
from tools import reference
from tools.reference import api, findings, markdown, records
from tools.reference.commands import walk

PAGES = reference.pages()
CHAPTERS = applications.chapters()
HELD = (applications.control_records(), *map(applications.records_of, APPLICATIONS))
RECORDS = list(dict.fromkeys(record for records_ in HELD for record in records_))


def section(page: str, target: str) -> str:
    """What stands under a heading, up to the next one."""
    _, found, rest = PAGES[page].partition(f"({target})=\n")
    assert found, f"no {target} in {page}"
    return rest.split("\n(", 1)[0]


def rows(text: str) -> list[list[str]]:
    """The cells of the rows of all tables."""
    lines = [line[2:-2] for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)] for line in lines]


def of_record(record: Record) -> str:
    page = records.page_of(record.chapter)
    return section(f"{page}.md", records.target_of(record))


def test_each_chapter_has_a_page_of_its_own() -> None:
    names = [records.page_of(chapter) for chapter in CHAPTERS]
    assert len(set(names)) == len(names)
    assert {f"{name}.md" for name in names} <= set(PAGES)
    assert all(name in PAGES["index.md"].splitlines() for name in names)


def test_each_record_has_a_target_of_its_own() -> None:
    targets = [records.target_of(record) for record in RECORDS]
    assert len(set(targets)) == len(targets)
    assert all(record in RECORDS for chapter in CHAPTERS for record in chapter.records)
    everything = "".join(PAGES.values())
    assert all(everything.count(f"({target})=\n") == 1 for target in targets)


@pytest.mark.parametrize("record", RECORDS, ids=repr)
def test_each_field_of_a_record(record: Record) -> None:
    text = of_record(record)
    assert markdown.plain(record.source) in text
    assert markdown.plain(record.title) in text
    told = {row[0]: row for row in rows(text) if len(row) == 6}
    assert list(told) == ["Columns", "---", *map(columns, record.fields)]
    for field in record.fields:
        row = told[columns(field)]
        assert row[1:3] == [records.class_of(field), field.designation]
        assert markdown.plain(field.label) in row[3]
        assert field.path is None or f"`{field.path[1:]}`" in row[3]
        if field.role == "element":
            assert (field.kind in row[4]) == (field.kind != "text")
            assert (field.privacy in row[4]) == (field.privacy != "public")
        assert row[5] == markdown.plain(field.note)
        for code, meaning in (field.codes or {}).items():
            assert [f"`{code}`", markdown.plain(meaning)] in rows(text)


def columns(field: Field) -> str:
    return field.columns if field.width > 1 else str(field.start)


def test_each_application_once_and_with_its_facts() -> None:
    listed = {row[0]: row for row in rows(PAGES["applications.md"])}
    for code, application in APPLICATIONS.items():
        row = listed[f"[`{code}`]{{#{records.application_target(code)}}}"]
        assert markdown.plain(application.name) in row[1]
        assert (application.direction or "unknown") in row[2]
        assert all(records.application_link(p) in row[3] for p in application.partners)
        assert row[-1] == markdown.plain(application.source)
    assert len(listed) == len(APPLICATIONS) + 2  # the heads and their rules


@pytest.mark.parametrize("status", ["structure", "records", "raw"])
def test_each_application_stands_under_its_status(status: str) -> None:
    some = {code for code, a in APPLICATIONS.items() if a.status == status}
    _, found, rest = PAGES["applications.md"].partition(f"\n## {status.capitalize()}\n")
    told = set(re.findall(r"^\| \[`(.+?)`\]", rest.split("\n## ", 1)[0], flags=re.M))
    assert told == some
    assert bool(found) == bool(some)


def messages() -> Iterator[tuple[str, str]]:
    yield "message-file", "batch_block_control"
    yield "message-rejection", REJECTION
    for code, application in APPLICATIONS.items():
        if application.grammar:
            yield markdown.name("message", code), application.grammar


@pytest.mark.parametrize(("target", "file"), list(messages()))
def test_each_message_has_its_tree_and_its_grammar(target: str, file: str) -> None:
    from catair import grammar

    text = section("messages.md", target)
    source = (grammar.directory() / f"{file}.lark").read_text(encoding="utf-8").rstrip()
    assert source in text
    start = "file" if target == "message-file" else "transaction"
    shape = grammar.shape_of(grammar.load(file, start), start)
    tree = text.split("`grammars/")[0]
    for token in grammar.tokens(shape):
        identifier, _, value = token.partition("_")
        if identifier not in ("PGA", "TRANSACTION"):
            assert f"[{identifier}{f' ({value})' if value else ''}](#" in tree
    assert set(re.findall(r"`(\w+)`", tree)) >= keys(shape)


def keys(shape: Any) -> set[str]:
    """The keys of a message."""
    if shape[0] == "list":
        return keys(shape[1])
    if shape[0] == "choice":
        return {key for slots in shape[1] for key in keys(("object", slots))}
    if shape[0] == "object":
        named = {key for key, _, _ in shape[1] if key}
        return named | {key for slot in shape[1] for key in keys(slot[1])}
    return set()


@pytest.mark.parametrize("code", CODES)
def test_each_finding(code: str) -> None:
    stated = CODES[code]
    text = section("findings.md", findings.target_of(code))
    told = f"**{stated.severity}**: {markdown.plain(stated.message)}."
    assert told in text
    assert not stated.source or markdown.plain(stated.source) in text
    assert not stated.cbp_code or f"`{stated.cbp_code}`" in text
    assert len(text.split("\n\n", 2)[2].strip()) > 20, "no word on what to do"


def test_there_is_advice_for_the_codes_and_for_nothing_else() -> None:
    text = (reference.DOCS / "_findings.md").read_text(encoding="utf-8")
    assert list(findings.advice(text)) == list(CODES)
    with pytest.raises(KeyError, match="FILE-EMPTY"):
        findings.page(text.replace("## FILE-EMPTY", "## FILE-FULL"))


def test_each_command_with_its_options_and_exit_statuses() -> None:
    found = list(walk(main, "catair"))
    assert {f"catair {name}" for name in COMMANDS} <= {path for path, _, _ in found}
    for path, command, _ in found:
        text = section("commands.md", markdown.name("command", path))
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert all(name in text for name in parameter.opts)
                assert " ".join(parameter.help.split()[:4]) in text.replace("\\", "")
        assert "-h, --help" in text
        if "Exit status" in (command.help or ""):
            assert "Exit status: 0 " in text


def test_each_python_name() -> None:
    for name in catair.__all__:
        if not name.startswith("_"):
            text = section("python.md", markdown.name("python", f"catair.{name}"))
            assert getattr(catair, name).__doc__.split("\n")[0][:30] in text
    for module in api.PUBLIC:
        assert api.names_of(module)
    assert "`SETransaction`" in section("python.md", "python-catair-types")


def test_a_signature_is_as_it_is_written() -> None:
    def short(text: str, *, deep: int | None = None) -> bool: ...

    assert api.signature("short", short) == "short(text: str, *, deep: int | None = None) -> bool"
    assert api.signature("emit", catair.emit).splitlines() == [
        "emit(",
        "    tree: Mapping[str, Any],",
        "    *,",
        "    remarks: list[Finding] | None = None,",
        "    show_values: bool = False,",
        ") -> bytes",
    ]


def test_text_means_itself() -> None:
    assert markdown.plain("a|b *c* $R <d> [e]") == r"a\|b \*c\* \$R \<d\> \[e\]"


def test_a_new_chapter_needs_no_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    chapter = Chapter("Strange Query", "v1", "2026-01-01", "ACE Strange Query")
    made = chapter.record("ZQ10", "Question", "ZQ-2", [control("ZQ10"), filler(5, 80, "S")])
    records_of = applications.records_of
    monkeypatch.setattr(
        applications, "records_of", lambda code: [made] if code == "TE" else records_of(code)
    )
    pages = reference.pages()
    assert "(strange-query-zq10)=\n## ZQ10: Question" in pages["strange_query.md"]
    assert "strange_query" in pages["index.md"].splitlines()
