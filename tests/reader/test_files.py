"""Output files: whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from catair.files import Whole

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


def test_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    with Whole(path) as file:
        file.write(b"SE10")
        assert not path.exists()
    assert path.read_bytes() == b"SE10"
    assert list(tmp_path.iterdir()) == [path]


@posix
@pytest.mark.parametrize("mask", [0o022, 0o077, 0o000])
def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        with Whole(str(tmp_path / "new.txt")) as file:
            file.write(b"")
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == 0o666 & ~mask


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o755])
def test_the_permissions_of_an_old_file_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    with Whole(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


def fail(path: Path, error: type[BaseException]) -> None:
    """Write much, and stop with an error."""
    with Whole(path) as file:
        file.write(b"new" * 1000000)
        raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_exception_leaves_what_was_there(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    with pytest.raises(error):
        fail(path, error)
    assert path.read_bytes() == b"old"
    with pytest.raises(error):
        fail(tmp_path / "new.txt", error)
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "target.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with Whole(link) as file:
        file.write(b"new")
        assert [p.parent for p in target.parent.iterdir()] == [target.parent] * 2
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["link.txt", "target.txt", "there"]


@posix
def test_a_link_to_nothing_yet(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to("target.txt")
    with Whole(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert (tmp_path / "target.txt").read_bytes() == b"new"


def test_a_path_without_a_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Whole("new.txt") as file:
        file.write(b"new")
    assert Path("new.txt").read_bytes() == b"new"


def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "no" / "new.txt"
    with pytest.raises(FileNotFoundError) as raised, Whole(path):
        pytest.fail("nothing to write to")
    assert raised.value.filename == str(path)
    with pytest.raises(OSError), Whole(tmp_path):  # noqa: PT011 - its kind depends on the system
        pytest.fail("a directory is no file")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_taken_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    whole = Whole(path)
    file = whole.__enter__()
    file.write(b"new")
    path.mkdir()
    with pytest.raises(OSError):  # noqa: PT011
        whole.__exit__(None, None, None)
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_permissions_that_cannot_be_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "chmod", refuse)
    with pytest.raises(PermissionError), Whole(path):
        pytest.fail("nothing to write to")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


@posix
def test_a_private_file_is_at_no_time_open_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who opens the new file while it is still empty can read all that is written later."""
    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    path.chmod(0o600)
    before = os.umask(0o022)
    chmod, seen = os.chmod, []

    def watch(name: str, mode: int) -> None:
        seen.append(stat.S_IMODE(os.stat(name).st_mode))
        chmod(name, mode)

    monkeypatch.setattr(os, "chmod", watch)
    try:
        with Whole(path):
            seen += [stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()]
    finally:
        os.umask(before)
    assert len(seen) >= 2
    assert set(seen) == {0o600}


@posix
def test_a_pipe_is_written_directly(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read: list[bytes] = []
    thread = threading.Thread(target=lambda: read.append(path.read_bytes()))
    thread.start()
    with Whole(path) as file:
        file.write(b"SE10")
    thread.join(10)
    assert read == [b"SE10"]
    assert stat.S_ISFIFO(path.stat().st_mode)


@posix
def test_a_device_is_written_directly(tmp_path: Path) -> None:
    before = os.stat(os.devnull).st_mode
    with Whole(os.devnull) as file:
        file.write(b"SE10")
    with pytest.raises(ValueError, match=r"^$"):
        fail(Path(os.devnull), ValueError)
    assert os.stat(os.devnull).st_mode == before
    link = tmp_path / "null"
    link.symlink_to(os.devnull)
    with Whole(link) as file:
        file.write(b"SE10")
    assert link.is_symlink()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_a_full_device_is_told() -> None:
    whole = Whole("/dev/full")
    whole.__enter__().write(b"SE10")
    with pytest.raises(OSError) as raised:  # noqa: PT011
        whole.__exit__(None, None, None)
    assert raised.value.errno == errno.ENOSPC


@posix
def test_a_name_of_its_own_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    with Whole(path) as first, Whole(path) as second:
        first.write(b"first")
        second.write(b"second")
        names = sorted(p.name for p in tmp_path.iterdir())
        assert len(names) == 2
        assert all(name.startswith(".new.txt.") for name in names)
    assert path.read_bytes() == b"first"
