"""The page of the commands, from click."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from catair.cli import main
from tools.reference.markdown import code, fence, heading, name, plain, table


def walk(
    command: click.Command, path: str, parent: click.Context | None = None
) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command with its words and a context to ask it for help."""
    context = click.Context(command, parent, info_name=path, **command.context_settings)
    yield path, command, context
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None:
                yield from walk(found, f"{path} {inner}", context)


def options(command: click.Command, context: click.Context) -> list[tuple[str, str]]:
    """(how an option is given, what it does); arguments are told of in the help itself."""
    helped = (parameter.get_help_record(context) for parameter in command.get_params(context))
    return [record for record in helped if record and record[1]]


def _section(path: str, command: click.Command, context: click.Context) -> str:
    parts = [
        heading(2, code(path), name("command", path)),
        fence("text", " ".join([path, *command.collect_usage_pieces(context)])),
        plain(inspect.cleandoc(command.help or "")) + "\n",
        table(
            ["Option", "Meaning"],
            [[code(how), plain(" ".join(what.split()))] for how, what in options(command, context)],
        ),
    ]
    if isinstance(command, click.Group):
        listed = [
            f"- [{code(f'{path} {inner}')}](#{name('command', path, inner)})"
            for inner in command.list_commands(context)
        ]
        parts.append("Commands:\n\n" + "\n".join(listed) + "\n")
    return "\n".join(parts)


def page() -> str:
    """Every command, as `--help` tells it."""
    parts = [heading(1, "Commands", "commands")]
    return "\n".join(parts + [_section(*found) for found in walk(main, "catair")])
