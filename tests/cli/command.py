"""Ways to call the command, and files to call it with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from catair.cli import main

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = SAMPLES / "cancel.txt"
FORMS = ("document", "lines", "records")


def catair(*arguments: str | Path, given: bytes | None = None) -> Result:
    """The command inside this process."""
    return CliRunner().invoke(main, [str(a) for a in arguments], input=given)


def process(
    *arguments: str | Path, given: bytes = b"", **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    line = [sys.executable, "-m", "catair", *map(str, arguments)]
    stated: dict[str, Any] = {"input": given, "capture_output": True, "timeout": 60}
    return subprocess.run(line, check=False, **(stated | options))


def open_process(*arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
    """The command as a process that runs beside the test."""
    line = [sys.executable, "-m", "catair", *map(str, arguments)]
    return subprocess.Popen(line, **options)


def listing(path: Path) -> list[str]:
    """What is in a directory, sorted."""
    return sorted(os.listdir(path))
