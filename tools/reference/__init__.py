"""The reference pages of the documentation, made from tables, grammars, commands and docstrings.

docs/conf.py calls `write` at every build; nothing of them is checked in.
"""

from __future__ import annotations

from pathlib import Path

from tools.reference import api, codes, commands, findings, messages, records, rules
from tools.reference.markdown import heading

DOCS = Path(__file__).parent.parent.parent / "docs"
TARGET = DOCS / "reference"

_INDEX = """
These pages are made from the tables, grammars, commands and docstrings of catair when the site is
built.

```{{toctree}}
:maxdepth: 1

{names}
```
"""


def pages() -> dict[str, str]:
    """File name to content, for the whole reference."""
    made = {page: records.chapter_page(held) for page, held in records.by_chapter().items()}
    made["messages"] = messages.page()
    made["applications"] = codes.page()
    made["findings"] = findings.page((DOCS / "_findings.md").read_text(encoding="utf-8"))
    made["rules"] = rules.page()
    made["commands"] = commands.page()
    made["python"] = api.page()
    made["classes"] = records.classes_page()
    names = "\n".join(made)
    made["index"] = heading(1, "Reference", "reference") + _INDEX.format(names=names)
    return {f"{name}.md": text for name, text in made.items()}


def write() -> None:
    """Write the pages that are not there as they would be written, and remove any other."""
    TARGET.mkdir(exist_ok=True)
    made = pages()
    for path in TARGET.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
