"""Check that a version may be released, and build what is released.

python -m tools.release v1.2.3             exit 1 and say why, if it may not
python -m tools.release v1.2.3 --to DIR    the same; then DIR/dist with sdist and wheel, and the
                                           SBOM DIR/sbom.cdx.json; needs catair[release]

The same commit and the same tools give the same bytes of sdist and wheel, wherever they are built.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

import catair

ROOT = Path(__file__).parent.parent


def refusals(tag: str, version: str, changelog: str) -> Iterator[str]:
    """Why a tag may not be released: it names another version, or no changes are told."""
    if tag != f"v{version}":
        yield f"tag {tag}, but catair.__version__ is {version}; expected v{version}"
    heading = rf"^## {re.escape(version)} - \d{{4}}-\d{{2}}-\d{{2}}\n(.*?)(?=^## |\Z)"
    found = re.search(heading, changelog, flags=re.M | re.S)
    if not found:
        yield f"CHANGELOG.md has no section '## {version} - YYYY-MM-DD'"
    elif not re.search(r"^- ", found[1], flags=re.M):
        yield f"the section of {version} in CHANGELOG.md tells no change"


def _run(*line: str | Path, **state: str) -> str:
    """What a command prints; subprocess.CalledProcessError where it fails."""
    done = subprocess.run(  # noqa: S603 - our own commands
        list(map(str, line)), cwd=ROOT, env=os.environ | state, check=True, stdout=subprocess.PIPE
    )
    return done.stdout.decode()


def epoch() -> str:
    """The time stamp of all files: SOURCE_DATE_EPOCH, else the time of the last commit."""
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    return stated or _run("git", "log", "-1", "--format=%ct").strip()


def build(source: Path, target: Path, stamp: str) -> list[Path]:
    """Build the sdist of a source tree, and from it the wheel, into `target`; their paths.

    The build tools are those of this environment.
    """
    line = (sys.executable, "-m", "build", "--no-isolation", "--outdir", target, source)
    _run(*line, SOURCE_DATE_EPOCH=stamp)
    return sorted(target.iterdir())


def sbom(wheel: Path, target: Path) -> None:
    """Write what the wheel brings into a new environment, as CycloneDX JSON."""
    with tempfile.TemporaryDirectory() as place:
        venv.create(place, with_pip=False)
        python = Path(place) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        _run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", wheel)
        _run(
            sys.executable, "-m", "cyclonedx_py", "environment", python, "--output-reproducible",
            "--pyproject", "pyproject.toml", "--mc-type", "library", "-o", target,
        )  # fmt: skip
    made = json.loads(target.read_text(encoding="utf-8"))
    # pyproject.toml leaves the version to the package, so the tool does not see it
    made["metadata"]["component"] |= {
        "version": catair.__version__,
        "purl": f"pkg:pypi/catair@{catair.__version__}",
    }
    target.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    """Check, and build if wanted; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.release")
    parser.add_argument("tag")
    parser.add_argument("--to", type=Path, metavar="DIR")
    asked = parser.parse_args(arguments)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    told = list(refusals(asked.tag, catair.__version__, changelog))
    for reason in told:
        print(reason, file=sys.stderr)
    if told or not asked.to:
        return int(bool(told))
    target: Path = asked.to.absolute()
    made = build(ROOT, target / "dist", epoch())
    sbom(next(path for path in made if path.suffix == ".whl"), target / "sbom.cdx.json")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
