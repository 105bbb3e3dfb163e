"""What may be released, and that what is released is whole and can be built again."""

from __future__ import annotations

import hashlib
import os
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

import catair
from tools import check, release

ROOT = Path(__file__).parent.parent
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
STAMP = "1790000000"

LOG = """# Changelog

## Unreleased

## 1.2.3 - 2026-09-21

### Added

- A thing.

## 1.2.2 - 2026-09-01

Nothing.
"""


# --- what may be released ----------------------------------------------------------------------


def test_a_version_that_is_told_may_be_released() -> None:
    assert list(release.refusals("v1.2.3", "1.2.3", LOG)) == []


@pytest.mark.parametrize("tag", ["1.2.3", "v1.2.4", "v1.2.30", "v1.2", "V1.2.3", "", "v1.2.3 "])
def test_the_tag_is_the_version(tag: str) -> None:
    told = f"tag {tag}, but catair.__version__ is 1.2.3; expected v1.2.3"
    assert list(release.refusals(tag, "1.2.3", LOG)) == [told]


@pytest.mark.parametrize("version", ["1.2.4", "1.2", "1.2.30", "1x2.3"])
def test_the_version_has_a_section(version: str) -> None:
    told = f"CHANGELOG.md has no section '## {version} - YYYY-MM-DD'"
    assert list(release.refusals(f"v{version}", version, LOG)) == [told]


@pytest.mark.parametrize("heading", ["## 1.2.3\n", "## 1.2.3 - soon\n", "### 1.2.3 - 2026-09-21\n"])
def test_the_section_has_its_day(heading: str) -> None:
    log = LOG.replace("## 1.2.3 - 2026-09-21\n", heading)
    assert len(list(release.refusals("v1.2.3", "1.2.3", log))) == 1


def test_a_section_tells_a_change() -> None:
    told = "the section of 1.2.2 in CHANGELOG.md tells no change"
    assert list(release.refusals("v1.2.2", "1.2.2", LOG)) == [told]


def test_this_changelog_is_of_the_form_that_is_asked_for() -> None:
    """Once "Unreleased" has the version and a day, the version may be released."""
    version = "99.0.0"
    assert list(release.refusals(f"v{version}", version, CHANGES))
    dated = CHANGES.replace("## Unreleased\n", f"## {version} - 2026-12-01\n", 1)
    assert list(release.refusals(f"v{version}", version, dated)) == []


def test_the_command_refuses_and_builds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert release.main(["v0.0.0.dev0", "--to", str(tmp_path / "out")]) == 1
    assert f"expected v{catair.__version__}" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


# --- the check stops at what is wrong ----------------------------------------------------------


def test_the_check_ends_with_the_first_step_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "ROOT", tmp_path)
    (tmp_path / "right.py").write_text("import os; print('right', os.environ['CI'])\n")
    (tmp_path / "wrong.py").write_text("raise SystemExit(3)\n")
    monkeypatch.setattr(check, "STEPS", ("right", "wrong", "right"))
    assert check.main() == 3
    out, err = capfd.readouterr()
    assert out.count("right 1") == 1
    assert err == "failed: python -m wrong\n"
    monkeypatch.setattr(check, "STEPS", ("right", "right"))
    assert check.main() == 0


# --- what is released --------------------------------------------------------------------------


def digests(paths: list[Path]) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def sources() -> list[str]:
    """Every file of the repository; in an unpacked sdist, which is no repository, every file."""
    if (ROOT / ".git").exists():
        line = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        done = subprocess.run(line, cwd=ROOT, capture_output=True, check=True)
        names = [name for name in done.stdout.decode().split("\0") if name]
        return [name for name in names if (ROOT / name).is_file()]
    made = ("__pycache__", ".venv", "_cache", ".hypothesis", ".coverage")
    return [
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*")
        if path.is_file() and not any(mark in str(path.relative_to(ROOT)) for mark in made)
    ]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sdist, and the wheel that is built from it."""
    return release.build(ROOT, tmp_path_factory.mktemp("built"), STAMP)


def test_the_sdist_holds_every_file_of_the_repository(built: list[Path]) -> None:
    sdist, wheel = sorted(built, key=lambda path: path.suffix)
    assert (sdist.name, wheel.suffix) == (f"catair-{catair.__version__}.tar.gz", ".whl")
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert held - {"PKG-INFO"} == set(sources()) - {"PKG-INFO"}
    assert {"tests/test_release.py", "grammars/shared.lark", "samples/cancel.txt"} <= held


def test_an_unpacked_sdist_gives_the_same_files_again(built: list[Path], tmp_path: Path) -> None:
    """Other place, other times of the files, other mask of permissions: the same bytes."""
    (sdist,) = [path for path in built if path.name.endswith(".tar.gz")]
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (tree,) = tmp_path.iterdir()
    for path in tree.rglob("*"):
        os.utime(path, (1, 1))
    (tree / "PKG-INFO").unlink()  # of the sdist, not of the repository
    mask = os.umask(0o077)
    try:
        again = release.build(tree, tmp_path / "again", STAMP)
    finally:
        os.umask(mask)
    assert digests(again) == digests(built)


def test_the_stamp_is_that_of_the_commit_unless_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", STAMP)
    assert release.epoch() == STAMP
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(release, "_run", lambda *line: " ".join(line) + "\n")
    assert release.epoch() == "git log -1 --format=%ct"


def test_the_stamp_is_in_the_files(built: list[Path]) -> None:
    (sdist,) = [path for path in built if path.name.endswith(".tar.gz")]
    with tarfile.open(sdist) as archive:
        assert {member.mtime for member in archive.getmembers()} == {int(STAMP)}
    (wheel,) = [path for path in built if path.suffix == ".whl"]
    with zipfile.ZipFile(wheel) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {2026}
