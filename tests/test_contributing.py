"""CONTRIBUTING.md's chapter in a day, carried out as it stands there, in a copy of the checkout."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from catair import applications

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
LEFT = shutil.ignore_patterns(
    ".git", ".venv", ".hypothesis", "__pycache__", "*_cache", ".coverage*"
)


class Step(NamedTuple):
    """A fenced block: a file, an edit of one, or commands."""

    language: str
    path: str
    body: str


def steps() -> list[Step]:
    """The blocks of the chapter in a day, in their order."""
    chapter = TEXT.partition("\n## A chapter in a day\n")[2].partition("\n## ")[0]
    fence = r'^```(\w+)(?: title="(.+?)")?\n(.*?)^```$'
    return [Step(*found) for found in re.findall(fence, chapter, flags=re.M | re.S)]


def edit(path: Path, body: str) -> None:
    """Put the added lines of a diff behind its context, which stands in the file once."""
    lines = body.splitlines(keepends=True)
    assert {line[0] for line in lines} == {" ", "+"}
    before = "".join(line[1:] for line in lines if line[0] == " ")
    text = path.read_text(encoding="utf-8")
    assert f"\n{text}".count(f"\n{before}") == 1, f"not once in {path.name}: {before}"
    after = "".join(line[1:] for line in lines)
    path.write_text(text.replace(before, after), encoding="utf-8", newline="\n")


class Checkout(NamedTuple):
    """A copy of the repository, and what its commands print."""

    root: Path
    printed: list[str]

    def shell(self, commands: str) -> str:
        """Run commands in bash, which ends with the first that fails; what they print."""
        state = {name: v for name, v in os.environ.items() if not name.startswith("COV_")}
        state["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{state['PATH']}"
        state["PYTHONPATH"] = str(self.root)  # before the checkout that is installed in place
        line = ["bash", "-euo", "pipefail", "-c", commands]
        done = subprocess.run(
            line, cwd=self.root, env=state, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{commands}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def carry_out(self, step: Step) -> None:
        path = self.root / step.path
        if step.language == "sh":
            self.printed.append(self.shell(step.body))
        elif step.language == "diff":
            edit(path, step.body)
        else:
            assert not path.exists()
            path.write_text(step.body, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A copy with the toy chapter in it."""
    root = tmp_path_factory.mktemp("contributing") / "catair"
    shutil.copytree(ROOT, root, ignore=LEFT)
    made = Checkout(root, [])
    for step in steps():
        made.carry_out(step)
    return made


def test_the_steps_are_these() -> None:
    assert [(step.language, step.path) for step in steps()] == [
        ("python", "catair/chapters/toy.py"),
        ("lark", "grammars/toy.lark"),
        ("diff", "tests/structure/test_grammars.py"),
        ("diff", "catair/applications.py"),
        ("diff", "catair/applications.py"),
        ("sh", ""),
        ("text", "tests/witness/toy_v1.txt"),
        ("sh", ""),
        ("sh", ""),
        ("python", "tests/toy/test_toy.py"),
        ("sh", ""),
    ]


def test_every_step_can_be_carried_out(checkout: Checkout) -> None:
    layout, sample, folder, gates = checkout.printed
    assert layout.startswith("TY10  Order Header\n  input; ZY; Toy Order v1, TOY-1\n")
    assert (sample, folder) == ("", "")
    assert re.search(r"^\d+ passed", gates, flags=re.M)


def test_the_generated_modules_have_the_chapter(checkout: Checkout) -> None:
    generated = checkout.root / "catair" / "_generated"
    assert "def recognise(" in (generated / "toy.py").read_text(encoding="utf-8")
    assert "'customers_name': str | None" in (generated / "types.py").read_text(encoding="utf-8")


def test_a_transmission_goes_to_json_and_back(checkout: Checkout) -> None:
    sample = checkout.root / "samples" / "toy.txt"
    tree = json.loads(checkout.shell("catair to-json samples/toy.txt"))
    (order,) = tree["batches"][0]["blocks"][0]["transactions"]
    assert order == {
        "type": "ZY",
        "header": {
            "record": "TY10", "action_code": "A", "order_number": "00000017",
            "customers_name": "ALEX SPECIMEN",
        },
        "items": [
            {"record": "TY20", "toy_description": "WOODEN TRAIN", "quantity": 12},
            {"record": "TY20", "toy_description": "KITE, RED", "quantity": 3},
        ],
    }  # fmt: skip
    checkout.shell("catair to-json samples/toy.txt | catair to-flat > back.txt")
    assert (checkout.root / "back.txt").read_bytes() == sample.read_bytes()
    assert sample.read_bytes().count(b"\n") == 7


def test_layouts_are_told(checkout: Checkout) -> None:
    (layout,) = json.loads(checkout.shell("catair layouts TY20 --format json"))
    assert (layout["edition"], layout["source"]) == ("v1", "Toy Order v1, TOY-2")
    assert [f["path"] for f in layout["fields"]] == [
        "/record", "/toy_description", "/quantity", None,
    ]  # fmt: skip
    assert re.search(r"^ZY +input +ESAR +structure ", checkout.shell("catair applications"), re.M)


def test_the_witness_bears_the_chapter_out(checkout: Checkout) -> None:
    printed = checkout.shell("python -m pytest -q tests/test_witness.py -k 'TY10 or TY20'")
    found = re.search(r"^(\d+) passed, \d+ deselected", printed, flags=re.M)
    assert found
    assert int(found[1]) >= 2 * 5


def test_the_witness_does_not_bear_another_table_out(checkout: Checkout) -> None:
    path = checkout.root / "catair" / "chapters" / "toy.py"
    right = path.read_text(encoding="utf-8")
    path.write_text(right.replace('"Quantity", 40, 44', '"Quantity", 40, 45'), encoding="utf-8")
    try:
        command = "python -m pytest -q -x tests/test_witness.py -k 'TY20 and printed_one'"
        assert "1 failed" in checkout.shell(f"{command} || test $? = 1")
    finally:
        path.write_text(right, encoding="utf-8")


def test_the_toy_is_not_shipped(checkout: Checkout) -> None:
    """It is in the copy, and nowhere in the checkout."""
    made = [checkout.root / step.path for step in steps() if step.language not in ("sh", "diff")]
    assert all(path.is_file() for path in made)
    assert not any((ROOT / path.relative_to(checkout.root)).exists() for path in made)
    assert "ZY" not in applications.APPLICATIONS
    assert "**invented**" in TEXT.partition("## A chapter in a day")[2][:100]


def test_what_is_said_to_be_there_is_there() -> None:
    table = TEXT.partition("## Where things are")[2].partition("\n## ")[0]
    paths = re.findall(r"`([^`\s]+/[^`\s]*)`", table)
    assert len(paths) > 15
    assert [path for path in paths if not (ROOT / path).exists()] == []
