"""The command as a whole: help, version, usage, streams, signals."""

from __future__ import annotations

import errno
import importlib
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from catair import __version__
from catair.applications import chapters
from catair.cli import COMMANDS, main

from .command import CLEAN, catair, listing, open_process, process

TRACEBACK = b"Traceback"


# --- help and version --------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help(option: str) -> None:
    done = catair(option)
    assert done.exit_code == 0
    assert done.stderr == ""
    for name, told in COMMANDS.items():
        assert re.search(rf"^  {name}  +{re.escape(told)}$", done.stdout, re.MULTILINE)
    assert "0 clean, 1 findings of severity error, 2 wrong usage" in " ".join(done.stdout.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command(name: str) -> None:
    done = catair(name, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: main {name}")
    assert catair(name, "-h").stdout == done.stdout
    with click.Context(main) as context:
        command = main.get_command(context, name)
        assert command is not None
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, parameter.name
                assert all(option in done.stdout for option in parameter.opts)


def test_help_of_the_conversions_says_what_they_share() -> None:
    for name in ("to-json", "to-flat"):
        told = " ".join(catair(name, "--help").stdout.split())
        for option in ("-o, --output PATH", "--output-dir DIR", "--findings PATH", "--show-values"):
            assert option in told
        assert (
            "SOURCE is a file, a folder, a pattern, a zip archive, or - for standard input" in told
        )
        assert "0 clean, 1 findings of severity error, 2 wrong usage or unreadable input" in told


def test_version_lists_the_library_and_the_editions() -> None:
    done = catair("--version")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        f"catair {__version__}",
        *(f"{c.title} {c.edition} ({c.date})" for c in chapters()),
    ]
    assert "Cargo Release v40 (2025-07-01)" in done.stdout
    assert "Batch & Block Control v23 (2023-06-12)" in done.stdout


def test_version_is_not_said_while_completing() -> None:
    context = main.make_context("catair", ["--version"], resilient_parsing=True)
    assert context.params == {}


def test_completion_knows_the_commands() -> None:
    with click.Context(main) as context:
        assert [item.value for item in main.shell_complete(context, "to-")] == [
            "to-json",
            "to-flat",
            "to-table",
        ]


def test_without_a_command() -> None:
    done = catair()
    assert done.exit_code == 2
    assert "Usage:" in done.stderr + done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("convert",), ("to-json", "--form", "page"), ("to-json", "--strange"),
        ("to-json", "--encoding", "utf-8"), ("to-flat", "--form", "lines"),
        ("layouts", "--format", "xml"), ("applications", "SE"), ("--strange",),
        ("to-flat", "--application", "SE"), ("to-json", "-o"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    done = catair(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Error: " in done.stderr


def test_a_command_is_loaded_when_it_is_called() -> None:
    code = (
        "import sys, catair.cli\n"
        "try: catair.cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in sys.modules if m.startswith('catair.cli.')], 'orjson' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[] False"


def test_a_conversion_loads_neither_lark_nor_construct() -> None:
    code = (
        "import sys, catair.cli\n"
        f"try: catair.cli.main(['to-json', {str(CLEAN)!r}, '-o', {os.devnull!r}])\n"
        "except SystemExit as done: assert done.code == 0\n"
        "print('lark' in sys.modules, 'construct' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"


# --- python -m catair --------------------------------------------------------------------------


def test_main_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["catair", "--version"])
    monkeypatch.delitem(sys.modules, "catair.__main__", raising=False)
    with pytest.raises(SystemExit) as done:
        # not runpy: pytest's import hook, which has the modules of a plugin, is no loader for it
        importlib.import_module("catair.__main__")
    assert done.value.code == 0
    assert capsys.readouterr().out.startswith(f"catair {__version__}\n")


def test_main_module_as_a_process() -> None:
    done = process("--help")
    assert done.returncode == 0
    assert done.stdout.startswith(b"Usage: catair [OPTIONS] COMMAND")


# --- streams and signals -----------------------------------------------------------------------


def test_standard_input_to_standard_output_is_bytes() -> None:
    data = CLEAN.read_bytes().replace(b"\n", b"\r\n") + b"\xff\x00\x85"
    converted = process("to-json", given=data)
    back = process("to-flat", "-", given=converted.stdout)
    assert back.stdout == data
    assert back.stderr == b""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file whose result does not fit into a pipe."""
    path = tmp_path_factory.mktemp("large") / "large.txt"
    path.write_bytes(CLEAN.read_bytes() * 300)
    return path


@pytest.mark.parametrize("form", ["lines", "records", "document"])
def test_a_broken_pipe_is_silent(large: Path, form: str) -> None:
    with open_process(
        *("to-json", "--form", form, large), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(100)
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_broken_pipe_of_to_flat_is_silent(large: Path, tmp_path: Path) -> None:
    process("to-json", "--form", "lines", large, "-o", tmp_path / "json")
    with open_process(
        *("to-flat", tmp_path / "json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(100)
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_broken_pipe_leaves_no_findings_file(large: Path, tmp_path: Path) -> None:
    with open_process(
        *("to-json", large, "--form", "lines", "--findings", tmp_path / "findings"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(100)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert listing(tmp_path) == []


@pytest.mark.parametrize("name", ["layouts", "applications"])
def test_a_broken_pipe_of_a_listing_is_silent(name: str) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = process(name, stdout=closed, stderr=subprocess.PIPE, capture_output=False)
    assert done.stderr == b""


def test_an_interrupt_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"OLD")
    with open_process(
        *("to-json", "--form", "lines", "-o", path),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stderr is not None
        running.stdin.write(CLEAN.read_bytes() * 100)
        running.stdin.flush()
        for _ in range(200):
            if len(listing(tmp_path)) == 2:
                break
            time.sleep(0.05)
        assert len(listing(tmp_path)) == 2
        time.sleep(0.5)  # the conversion waits for more
        running.send_signal(signal.SIGINT)
        assert running.stderr.read() == b"catair: interrupted\n"
    assert running.returncode == 130
    assert listing(tmp_path) == ["out.json"]
    assert path.read_bytes() == b"OLD"


@pytest.mark.parametrize("arguments", [("to-json", CLEAN), ("layouts",), ("applications",)])
def test_a_full_disk_is_one_line(arguments: tuple[str | Path, ...]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    with full.open("wb") as out:
        done = process(*arguments, stdout=out, stderr=subprocess.PIPE, capture_output=False)
    assert done.returncode == 2
    assert TRACEBACK not in done.stderr
    assert b"No space left on device" in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("closed", ["stdin", "stdout"])
def test_a_closed_stream_is_one_line(closed: str) -> None:
    shell = {"stdin": "<&-", "stdout": ">&-"}[closed]
    source = "-" if closed == "stdin" else str(CLEAN)
    line = f'exec "$0" -m catair to-json "$1" {shell}'
    done = subprocess.run(
        ["/bin/sh", "-c", line, sys.executable, source], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert TRACEBACK not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_what_the_system_refuses_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("catair.cli.applications.click.echo", full)
    monkeypatch.setattr("catair.cli.complain", lambda error, name: told.append((error, name)))
    told: list[tuple[OSError, str]] = []
    result = CliRunner().invoke(main, ["applications"])
    assert result.exit_code == 2
    assert [(error.errno, name) for error, name in told] == [(errno.ENOSPC, "standard output")]


def test_a_broken_pipe_is_left_to_click(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("catair.cli.applications.click.echo", broken)
    result = CliRunner().invoke(main, ["applications"])
    assert result.exit_code == 1
    assert result.output == ""
