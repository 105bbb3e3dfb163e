"""What all tests share.

Hypothesis looks for new examples on every run, but not in CI: there a run is repeatable.
"""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests import snippets

settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the pages use, where their commands may write."""
    snippets.settle(tmp_path)
    monkeypatch.chdir(tmp_path)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    monkeypatch.setenv("PATH", path)
    return tmp_path
