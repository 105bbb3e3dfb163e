"""Functions whose source is made of the tables of this package; the one place that runs one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def function(source: str, name: str, what: str, **names: Any) -> Callable[..., Any]:
    """The function `name` of a source text, which sees `names`; `what` is told in tracebacks.

    The source is made of tables, never of data.
    """
    space: dict[str, Any] = dict(names)
    exec(compile(source, f"<{name} of {what}>", "exec"), space)  # noqa: S102
    made: Callable[..., Any] = space[name]
    return made
