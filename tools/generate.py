"""Write catair/_generated (recognisers, emitters, TypedDicts) and catair/schemas (JSON Schemas).

python -m tools.generate           write them
python -m tools.generate --check   exit 1 if a file is not what would be written
"""

from __future__ import annotations

import sys
from pathlib import Path

from catair import applications, grammar
from catair.applications import REJECTION
from tools import jsonschemas, typeddicts

PACKAGE = Path(__file__).parent.parent / "catair"
GENERATED = ("_generated/*.py", "schemas/*.json")
HEAD = '"""{what}\n\nWritten by `python -m tools.generate`; do not edit.\n"""\n\n'


def _recogniser(name: str) -> str:
    shape = grammar.shape_of(grammar.load(name, "transaction"), "transaction")
    return (
        HEAD.format(what=f"Recogniser and emitter of grammars/{name}.lark.")
        + "# mypy: ignore-errors\n\n"
        + grammar.recogniser_source(shape)
    )


def _envelope() -> str:
    shape = grammar.shape_of(grammar.load("batch_block_control", "file"), "file")
    return HEAD.format(what="Shape of grammars/batch_block_control.lark.") + f"SHAPE = {shape!r}\n"


def sources() -> dict[str, str]:
    """Path in the package to content, for everything that is generated."""
    made = {f"_generated/{name}": text for name, text in _modules().items()}
    return made | {f"schemas/{name}": text for name, text in jsonschemas.sources().items()}


def _modules() -> dict[str, str]:
    names = sorted({a.grammar for a in applications.APPLICATIONS.values() if a.grammar})
    names.append(REJECTION)
    made = {f"{name}.py": _recogniser(name) for name in names}
    made["batch_block_control.py"] = _envelope()
    made["types.py"] = HEAD.format(what="TypedDicts of the JSON form.") + typeddicts.source()
    made["__init__.py"] = '"""Generated modules; see tools/generate.py."""\n'
    return made


def main(arguments: list[str]) -> int:
    """Write or check; the exit status."""
    stale = []
    made = sources()
    for name, text in made.items():
        path = PACKAGE / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in arguments:
                path.write_text(text, encoding="utf-8", newline="\n")
    there = [p for pattern in GENERATED for p in PACKAGE.glob(pattern)]
    left = [name for p in there if (name := p.relative_to(PACKAGE).as_posix()) not in made]
    if "--check" in arguments and (stale or left):
        print("stale: " + ", ".join(stale + left), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
