"""The workflows: what they run, on what, with which rights, and that every action is pinned."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.iterdir())
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHONS = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))

# What a job may do beyond reading the code, and why it has to
RIGHTS = {
    ("release.yml", "attest"): {"id-token": "write", "attestations": "write"},  # signs, stores
    ("release.yml", "publish"): {"id-token": "write"},  # trusted publishing
}


def load(name: str) -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return made


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in load(name)["jobs"].values():
        yield from job["steps"]


def commands(name: str) -> list[str]:
    return [step["run"] for step in steps(name) if "run" in step]


every_workflow = pytest.mark.parametrize("name", [path.name for path in WORKFLOWS])


def test_these_are_the_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]


@every_workflow
def test_every_action_is_pinned_to_a_commit_with_its_version(name: str) -> None:
    lines = re.findall(r"^.*\buses:.*$", (FOLDER / name).read_text(encoding="utf-8"), flags=re.M)
    assert len(lines) == len([step for step in steps(name) if "uses" in step]) > 0
    for line in lines:
        assert re.fullmatch(r" +- uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_an_action_is_the_same_commit_everywhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    pins = set(re.findall(r"uses: (\S+)@(\S+ # \S+)", text))
    assert len(pins) == len({action for action, _ in pins})


@every_workflow
def test_rights_are_the_least(name: str) -> None:
    workflow = load(name)
    assert workflow["permissions"] == {"contents": "read"}
    for job, stated in workflow["jobs"].items():
        assert stated.get("permissions") == RIGHTS.get((name, job)), job
        assert not stated.keys() & {"secrets", "container", "services"}
    assert "secrets." not in (FOLDER / name).read_text(encoding="utf-8")
    for step in steps(name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@every_workflow
def test_no_text_from_outside_becomes_a_command(name: str) -> None:
    assert [line for line in commands(name) if "${{" in line] == []


@every_workflow
def test_every_job_ends_and_no_ref_runs_twice_at_once(name: str) -> None:
    workflow = load(name)
    assert "${{ github.ref }}" in workflow["concurrency"]["group"]
    assert all(0 < job["timeout-minutes"] <= 30 for job in workflow["jobs"].values())


def test_a_release_is_never_cancelled() -> None:
    assert load("release.yml")["concurrency"]["cancel-in-progress"] is False


def test_the_matrix_is_what_the_classifiers_say() -> None:
    job = load("ci.yml")["jobs"]["check"]
    matrix = job["strategy"]["matrix"]
    assert matrix["python"] == PYTHONS
    assert "Operating System :: OS Independent" in PROJECT["classifiers"]
    assert [name.partition("-")[0] for name in matrix["system"]] == ["ubuntu", "macos", "windows"]
    assert "exclude" not in matrix
    assert job["strategy"]["fail-fast"] is False
    assert PROJECT["requires-python"] == f">={PYTHONS[0]}"
    assert job["runs-on"] == "${{ matrix.system }}"
    (setup,) = [s for s in job["steps"] if s.get("uses", "").startswith("actions/setup-python@")]
    assert setup["with"] == {"python-version": "${{ matrix.python }}"}


def test_a_release_is_built_with_the_newest_python() -> None:
    versions = [
        s["with"]["python-version"] for s in steps("release.yml") if "setup-python" in str(s)
    ]
    assert versions == [PYTHONS[-1]]


def test_all_run_the_one_check() -> None:
    assert commands("ci.yml") == ["python -m tools.check"]
    assert "python -m tools.check" in commands("release.yml")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[-1] == "python -m tools.check"


def test_nothing_is_published_that_is_not_checked_and_attested() -> None:
    jobs = load("release.yml")["jobs"]
    assert [(name, job.get("needs")) for name, job in jobs.items()] == [
        ("build", None), ("attest", "build"), ("publish", "attest"),
    ]  # fmt: skip
    run = commands("release.yml")
    assert run.index("python -m tools.check") < len(run) - 1
    assert run[0] == 'python -m tools.release "$GITHUB_REF_NAME"'
    assert run[-1] == 'python -m tools.release "$GITHUB_REF_NAME" --to release'
    attested = [step["with"] for step in jobs["attest"]["steps"][1:]]
    assert attested == [
        {"subject-path": "release/dist/*"},
        {"subject-path": "release/dist/*", "sbom-path": "release/sbom.cdx.json"},
    ]
    assert jobs["publish"]["steps"][-1]["with"] == {
        "packages-dir": "release/dist/", "attestations": True,
    }  # fmt: skip
    assert jobs["publish"]["environment"]["name"] == "pypi"


ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def test_the_action_uses_what_the_workflows_use() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    pinned = re.findall(r"uses: (\S+ # \S+)", text)
    assert pinned
    every = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    assert all(pin in every for pin in pinned)


def test_the_action_takes_its_inputs_from_the_environment() -> None:
    """An input that stood in the script itself could be a script."""
    runs = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert not any("${{" in run for run in runs)
    assert any("validate --format github $ARGUMENTS $SOURCES" in run for run in runs)
    assert set(ACTION["inputs"]) == {"sources", "arguments"}


def test_the_hook_of_pre_commit_runs_the_command() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["entry"], hook["language"]) == ("catair validate", "python")
    assert re.search(hook["files"], "sent/november.abi")
