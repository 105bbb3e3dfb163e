"""Every command and snippet of the documentation does what its page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import snippets

DOCS = snippets.ROOT / "docs"
REFERENCE = DOCS / "reference"  # made by a build; what it shows is run where it was taken from
PAGES = sorted(page for page in DOCS.glob("**/*.md") if REFERENCE not in page.parents)
RULES = DOCS / "rules"  # tables; tests/rules/test_pages.py looks at them
INSTALL = ("python3 -m venv", ". .venv/bin/activate", "pip install")


def name(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_snippets(page: Path, place: Path) -> None:
    count, wrong = snippets.run(page)
    assert not wrong, "\n".join(wrong)
    assert count or page.name == "_findings.md" or page.parent == RULES


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_is_run_or_only_installs(page: Path) -> None:
    for language, block in snippets.blocks(page.read_text(encoding="utf-8")):
        assert language in snippets.RUN + snippets.SHOWN
        if language == "sh":
            assert all(line.startswith(INSTALL) for line in block.splitlines())
        if language == "python":
            assert ">>> " in block


def test_what_is_wrong_is_told(place: Path) -> None:
    page = place / "page.md"
    page.write_text(
        "```console\n$ echo one\ntwo\n```\n"
        "```python\n>>> n = 1\n>>> n\n2\n```\n"
        "```console\n$ echo a \\\n> b\na b\n$ cat there\nno\n```\n"
        "```python\n>>> n\n1\n```\n",
        encoding="utf-8",
    )
    count, wrong = snippets.run(page)
    assert count == 6
    assert len(wrong) == 3
    assert "$ echo one" in wrong[0]
    assert "Got:\n    1" in wrong[1]
    assert "$ cat there" in wrong[2]


def test_a_block_that_would_not_be_run_is_told() -> None:
    with pytest.raises(AssertionError, match="would not be run"):
        snippets.blocks("- item\n\n  ```console\n  $ false\n  ```\n")
    with pytest.raises(AssertionError, match="no command"):
        list(snippets.commands("echo\n"))
