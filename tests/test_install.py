"""An installed catair: from a wheel and in place, each in an environment of its own.

This builds and installs for real, so it needs a package index for the dependencies.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from catair.forms import SCHEMAS as SCHEMAS_HELD

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "ocean_type_01.txt"
GRAMMARS = sorted(path.name for path in (ROOT / "grammars").glob("*.lark"))
SCHEMAS = [
    "__init__.py",
    *(f"{form}.schema.json" for form in sorted(SCHEMAS_HELD)),
]
NO_INDEX = ("No matching distribution found", "Could not find a version", "connection", "HTTP")


class Environment(NamedTuple):
    """A virtual environment and a working directory that has nothing to do with the source."""

    python: Path
    cwd: Path

    def run(self, *line: str | Path) -> subprocess.CompletedProcess[bytes]:
        """Run a program of the environment, as a user's shell would."""
        state = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV_"))}
        state["PATH"] = f"{self.python.parent}{os.pathsep}{state.get('PATH', '')}"
        program = [str(self.python.parent / line[0]), *map(str, line[1:])]
        return subprocess.run(program, cwd=self.cwd, env=state, capture_output=True, check=False)

    def code(self, source: str) -> str:
        """What a piece of Python prints there."""
        done = self.run("python", "-c", source)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()


def install(place: Path, *what: str | Path) -> Environment:
    """An environment with catair; skips where no index answers and this is no CI."""
    venv.create(place / "venv", with_pip=True)
    cwd = place / "elsewhere"
    cwd.mkdir()
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    made = Environment(place / "venv" / scripts / "python", cwd)
    done = made.run("python", "-m", "pip", "install", "--disable-pip-version-check", *what)
    told = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode and not os.environ.get("CI") and any(sign in told for sign in NO_INDEX):
        pytest.skip("pip reaches no package index, so the dependencies cannot be installed")
    assert done.returncode == 0, told
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source tree."""
    place = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place)]
    done = subprocess.run([*line, str(ROOT)], capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    (made,) = place.iterdir()
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the wheel and its dependencies."""
    return install(tmp_path_factory.mktemp("installed"), wheel)


@pytest.fixture(scope="module")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the source tree, installed in place."""
    return install(tmp_path_factory.mktemp("editable"), "--editable", ROOT)


@pytest.fixture(params=["installed", "editable"])
def environment(request: pytest.FixtureRequest) -> Environment:
    """Each of the two."""
    made: Environment = request.getfixturevalue(request.param)
    return made


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"catair"}
    grammars = [name for name in names if name.startswith("catair/grammars/")]
    assert sorted(grammars) == [f"catair/grammars/{name}" for name in GRAMMARS]
    schemas = [name for name in names if name.startswith("catair/schemas/")]
    assert sorted(schemas) == [f"catair/schemas/{name}" for name in SCHEMAS]
    assert "catair/py.typed" in names
    assert not [name for name in names if name.endswith((".pyc", ".pyo"))]
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "catair").rglob("*.py")}
    assert sources <= set(names)
    assert any(name.endswith("/licenses/LICENSE") for name in names)


@pytest.mark.parametrize("form", ["document", "lines", "records"])
def test_a_sample_goes_there_and_back(environment: Environment, form: str) -> None:
    out, back = environment.cwd / f"{form}.json", environment.cwd / f"{form}.txt"
    done = environment.run("catair", "to-json", "--form", form, SAMPLE, "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    done = environment.run("catair", "to-flat", out, "-o", back)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert back.read_bytes() == SAMPLE.read_bytes()


def test_the_command_and_the_module_are_one(environment: Environment) -> None:
    command = environment.run("catair", "--version")
    module = environment.run("python", "-m", "catair", "--version")
    assert command.stdout == module.stdout
    version = environment.code("import importlib.metadata as m; print(m.version('catair'))")
    assert command.stdout.decode().splitlines()[0] == f"catair {version}"


def test_grammars_and_types_are_inside_the_installed_package(installed: Environment) -> None:
    package = Path(installed.code("import catair; print(catair.__path__[0])"))
    assert ROOT not in package.parents
    assert "site-packages" in package.parts
    assert sorted(path.name for path in (package / "grammars").iterdir()) == GRAMMARS
    assert (package / "py.typed").is_file()


def test_grammars_and_types_of_an_editable_install(editable: Environment) -> None:
    package = Path(editable.code("import catair; print(catair.__path__[0])"))
    assert package == ROOT / "catair"
    assert (package / "py.typed").is_file()
    where = editable.code("import catair.grammar; print(catair.grammar.directory())")
    assert Path(where) == ROOT / "grammars"


def test_schemas_are_there(environment: Environment) -> None:
    done = environment.run("catair", "schema", "records")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (ROOT / "catair" / "schemas" / "records.schema.json").read_bytes()
    assert environment.code("import catair; print(catair.schema()['$id'])") == (
        "urn:catair:1:document"
    )


def test_grammars_can_be_loaded(environment: Environment) -> None:
    code = (
        "from catair import grammar; "
        "print(sorted(p.name for p in grammar.directory().glob('*.lark'))); "
        "print(grammar.shape_of(grammar.load('cargo_release', 'transaction'), 'transaction')[0])"
    )
    assert environment.code(code).splitlines() == [repr(GRAMMARS), "object"]
