"""The site builds without a warning and without a network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from catair import applications
from tests.snippets import ROOT
from tools.reference import records

COMMAND = "python -m sphinx -W docs site"

# as COMMAND, but that nothing can be fetched
OFFLINE = """
import socket, sys
def refuse(*given, **named):
    raise AssertionError("the build reaches for the network")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from sphinx.cmd.build import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built pages."""
    place = tmp_path_factory.mktemp("site")
    out = place / "html"
    line = [sys.executable, "-c", OFFLINE, "-W", "--keep-going", "-q", "-d", str(place / "trees")]
    state = {key: value for key, value in os.environ.items() if not key.startswith("COV_")}
    done = subprocess.run(
        [*line, "docs", str(out)], cwd=ROOT, env=state, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr
    return out


def test_the_command_is_the_one_that_the_readme_states() -> None:
    assert COMMAND in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"site/", "docs/reference/"} <= set(ignored)


def test_each_page_is_there(site: Path) -> None:
    pages = {page.relative_to(ROOT / "docs") for page in (ROOT / "docs").glob("**/[!_]*.md")}
    assert len(pages) > 20
    assert all((site / page.with_suffix(".html")).is_file() for page in pages)
    assert not (site / "_findings.html").exists()


def test_each_record_can_be_linked_to(site: Path) -> None:
    for page, held in records.by_chapter().items():
        text = (site / "reference" / f"{page}.html").read_text(encoding="utf-8")
        for record in held:
            assert f'id="{records.target_of(record)}"' in text


def test_each_application_can_be_linked_to(site: Path) -> None:
    text = (site / "reference" / "applications.html").read_text(encoding="utf-8")
    for code in applications.APPLICATIONS:
        assert f'id="{records.application_target(code)}"' in text


def test_no_page_fetches_anything(site: Path) -> None:
    pages = list(site.glob("**/*.html")) + list(site.glob("**/*.css"))
    fetched = re.compile(r"""(?:\bsrc=|<link[^>]*\bhref=|\burl\(|@import)\s*["']?(?:https?:)?//""")
    for page in pages:
        assert not fetched.search(page.read_text(encoding="utf-8")), page
