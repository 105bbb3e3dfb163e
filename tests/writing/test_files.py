"""Output files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from catair.files import Whole


def write(path: Path, text: bytes, error: type[BaseException]) -> None:
    """Write a file, and fail before it is whole."""
    with Whole(path) as out:
        out.write(text)
        raise error


def test_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "new"
    with Whole(path) as out:
        out.write(b"text")
        assert not path.exists()
    assert path.read_bytes() == b"text"
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    assert os.listdir(tmp_path) == ["new"]


def test_an_old_file_is_there_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with Whole(str(path)) as out:
        out.write(b"new")
        out.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_an_exception_leaves_the_old_file(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    with pytest.raises(error):
        write(path, b"new", error)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["old"]


def test_an_exception_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), Whole(tmp_path / "new"):
        raise RuntimeError
    assert os.listdir(tmp_path) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "target", tmp_path / "link"
    link.symlink_to(target)
    for text in (b"one", b"two"):
        with Whole(link) as out:
            out.write(text)
        assert link.is_symlink()
        assert target.read_bytes() == text
    assert os.listdir(tmp_path / "there") == ["target"]


def test_a_device_is_written_directly() -> None:
    with Whole(os.devnull) as out:
        out.write(b"text")
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)


def test_a_pipe_is_written_directly(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    found: list[bytes] = []
    reader = threading.Thread(target=lambda: found.append(path.read_bytes()))
    reader.start()
    with pytest.raises(RuntimeError):
        write(path, b"text", RuntimeError)
    reader.join()
    assert found == [b"text"]
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), Whole(tmp_path):
        raise AssertionError("entered")


def test_a_missing_directory_is_told_by_the_name_that_was_given(tmp_path: Path) -> None:
    path = tmp_path / "no" / "file"
    with pytest.raises(FileNotFoundError) as told, Whole(path):
        raise AssertionError("entered")
    assert told.value.filename == str(path)


def test_a_file_that_cannot_take_its_place_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new"
    with pytest.raises(OSError, match="directory"), Whole(path):
        path.mkdir()
    assert os.listdir(tmp_path) == ["new"]
    assert path.is_dir()
