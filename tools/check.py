"""Install catair as the README says and run every gate, in the environment of this interpreter.

python -m tools.check    stops at the first step that fails, with its exit status

The steps are stated here alone: .ci/run and the workflows call this.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

# Each is run as `python -m …`; installing comes first, so this imports nothing but Python's own.
STEPS = (
    "pip install --quiet -e .[test]",
    "ruff check .",
    "ruff format --check .",
    "mypy",
    "tools.generate --check",
    "pytest --cov -n auto --dist loadfile",
)


def main() -> int:
    """Run the steps; the exit status of the first that fails, or 0."""
    state = os.environ | {"CI": "1"}  # nothing is skipped
    for step in STEPS:
        print(f"$ python -m {step}", flush=True)
        line = [sys.executable, "-m", *step.split()]
        status = subprocess.run(line, cwd=ROOT, env=state, check=False).returncode  # noqa: S603
        if status:
            print(f"failed: python -m {step}", file=sys.stderr)
            return status
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
