"""Which files the given names stand for, and what is read from each."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from catair import sources
from catair.sources import Sources
from tests.sources.files import archive, encrypted, gz, zst

DATA = b"one\ntwo\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tree(*names: str) -> None:
    """Files with these paths."""
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(DATA)


def found(*given: str, leave: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Names and places, or names and what is wrong with them."""
    with Sources(given, leave) as made:
        return [(s.name, s.failure.strerror if s.failure else s.place) for s in made.found]


def read(*given: str) -> list[bytes | str]:
    """What is in each source, or why it cannot be read."""
    contents: list[bytes | str] = []
    with Sources(given) as made:
        for source in made.found:
            try:
                with made.open(source, io.BytesIO(b"standard")) as stream:
                    contents.append(stream.file.read())
            except OSError as error:
                contents.append(str(error.strerror if error.filename == source.name else error))
    return contents


# --- names -------------------------------------------------------------------------------------


def test_files_and_standard_input(here: Path) -> None:
    tree("a/one.two.txt", "three")
    assert found("three", "a/one.two.txt", "-") == [
        ("three", "three"), ("a/one.two.txt", "one.two"), ("<stdin>", "stdin"),
    ]  # fmt: skip
    assert read("three", "-") == [DATA, b"standard"]
    assert found("none.txt") == [("none.txt", "No such file or directory")]
    assert read("none.txt") == ["No such file or directory"]


def test_a_folder_is_taken_with_those_in_it_sorted(here: Path) -> None:
    tree("in/b.txt", "in/a.dat", "in/sub/deep/c", "in/.hidden", "in/.git/d", "in/sub/A.TXT")
    assert found("in") == [
        ("in/a.dat", "a"), ("in/b.txt", "b"), ("in/sub/A.TXT", "sub/A"),
        ("in/sub/deep/c", "sub/deep/c"),
    ]  # fmt: skip


def test_what_is_no_file_is_left_out(here: Path) -> None:
    tree("in/a", "other/b")
    os.mkfifo("in/pipe")
    Path("in/loop").symlink_to(here / "in")
    Path("in/gone").symlink_to("nowhere")
    Path("in/link").symlink_to(here / "other/b")
    assert found("in") == [("in/a", "a"), ("in/link", "link")]


def test_outputs_are_left_out(here: Path) -> None:
    tree("in/a", "in/out/a.json", "in/findings", "in/z")
    assert found("in", leave=("in/out", "in/findings")) == [("in/a", "a"), ("in/z", "z")]
    # a folder in that of the outputs is one of sources all the same
    assert found("in", leave=(".",)) == found("in")


def test_an_empty_folder(here: Path) -> None:
    Path("in/sub").mkdir(parents=True)
    assert found("in") == [("in", "no file in it")]
    assert read("in") == ["no file in it"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(here: Path) -> None:
    tree("in/a", "in/sub/b")
    Path("in/sub").chmod(0)
    try:
        assert found("in") == [("in/a", "a"), ("in/sub", "Permission denied")]
    finally:
        Path("in/sub").chmod(0o700)


def test_a_folder_that_goes_away(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree("in/sub/b", "in/z")
    listed = os.scandir

    def scandir(path: str) -> object:
        if path == "in/sub":
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(sources.os, "scandir", scandir)
    assert found("in") == [("in/sub", "Permission denied"), ("in/z", "z")]


def test_patterns(here: Path) -> None:
    tree("in/a.txt", "in/b.dat", "in/sub/c.txt", "in/.d.txt", "in/sub/deep/e.txt")
    assert found("in/*.txt") == [("in/a.txt", "a")]
    assert found("in/**/*.txt") == [
        ("in/a.txt", "a"), ("in/sub/c.txt", "sub/c"), ("in/sub/deep/e.txt", "sub/deep/e"),
    ]  # fmt: skip
    assert found("i?/s[tu]b") == [
        ("in/sub/c.txt", "in/sub/c"), ("in/sub/deep/e.txt", "in/sub/deep/e"),
    ]  # fmt: skip
    every = [name for name, _ in found("in")]
    assert [name for name, _ in found("in/**")] == every
    assert [name for name, _ in found("**")] == every
    assert found("in/*.none", "in/a.txt") == [
        ("in/*.none", "no file matches"), ("in/a.txt", "a"),
    ]  # fmt: skip


def test_a_pattern_leaves_outputs_out(here: Path) -> None:
    tree("in/a.txt", "in/out/a.json", "b")
    assert found("in/**", leave=("in/out",)) == [("in/a.txt", "a")]
    assert found("in/*", leave=(".",)) == [("in/a.txt", "a"), ("in/out/a.json", "out/a")]


def test_a_file_whose_name_looks_like_a_pattern(here: Path) -> None:
    tree("a[1].txt", "a1.txt")
    assert found("a[1].txt") == [("a[1].txt", "a[1]")]


def test_names_are_printable(here: Path) -> None:
    tree("in/a\x1b[2J")
    archive(here / "in/b.zip", {"c\x1b[2J": DATA})
    assert [name for name, _ in found("in")] == ["in/a\\x1b[2J", "in/b.zip/c\\x1b[2J"]


# --- compressed files --------------------------------------------------------------------------


def test_compressed(here: Path) -> None:
    gz(here / "a.txt.GZ", DATA)
    gz(here / "two.gz", DATA, DATA)
    zst(here / "c.zst", DATA, b"", DATA)
    assert found("a.txt.GZ", "two.gz", "c.zst") == [
        ("a.txt.GZ", "a"), ("two.gz", "two"), ("c.zst", "c"),
    ]  # fmt: skip
    assert read("a.txt.GZ", "two.gz", "c.zst") == [DATA, DATA + DATA, DATA + DATA]


def test_damaged(here: Path) -> None:
    whole = gz(here / "a.gz", os.urandom(5000)).read_bytes()
    (here / "cut.gz").write_bytes(whole[:-9])
    (here / "early.gz").write_bytes(whole[:5])
    (here / "other.gz").write_bytes(DATA)
    (here / "wrong.gz").write_bytes(whole[:12] + b"\xff" * 8 + whole[20:])
    packed = zst(here / "a.zst", os.urandom(5000)).read_bytes()
    (here / "cut.zst").write_bytes(packed[:-9])
    (here / "other.zst").write_bytes(DATA)
    ended = "compressed file ended before the end-of-stream marker was reached"
    told = read("cut.gz", "early.gz", "other.gz", "wrong.gz", "cut.zst", "other.zst")
    assert told[:2] == [ended, ended]
    assert told[4] == ended
    assert told[2] == "not a gzipped file (b'on')"
    assert all(isinstance(text, str) for text in told)


def test_without_the_extra(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    zst(here / "a.zst", DATA)
    for name in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    assert read("a.zst") == ["reading .zst needs: pip install 'catair[zst]'"]


def test_what_is_no_damage_is_not_hidden(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gz(here / "a.gz", DATA)

    def fails(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(sources, "_unpacking", lambda _: fails)
    with pytest.raises(MemoryError):
        read("a.gz")


def test_unpacked_in_bounded_pieces(here: Path) -> None:
    """A bomb is read as it is asked for, and the bytes taken are counted where they are stored."""
    gz(here / "bomb.gz", bytes(50_000_000))
    with Sources(["bomb.gz"]) as made:
        (source,) = made.found
        assert source.size < 60_000
        with made.open(source) as stream:
            assert len(stream.file.read(1000)) == 1000
            assert stream.file.tell() == 1000
            assert 0 < stream.taken() < source.size
            while stream.file.read(1 << 20):
                pass
            assert stream.file.tell() == 50_000_000
            assert stream.taken() == source.size


# --- archives ----------------------------------------------------------------------------------


def test_members(here: Path) -> None:
    inner = gz(here / "c.gz", DATA).read_bytes()
    members = {
        "b.txt": DATA,
        "a/": b"",
        "a/c.txt.gz": inner,
        "a\\d.txt": b"",
        ".x": b"",
        "a/.y": b"",
    }
    archive(here / "in.ZIP", members)
    assert found("in.ZIP") == [
        ("in.ZIP/b.txt", "in.ZIP/b"), ("in.ZIP/a/c.txt.gz", "in.ZIP/a/c"),
        ("in.ZIP/a/d.txt", "in.ZIP/a/d"),
    ]  # fmt: skip
    assert read("in.ZIP") == [DATA, DATA, b""]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods(method: int, here: Path) -> None:
    archive(here / "a.zip", {"x": DATA * 1000}, method)
    assert read("a.zip") == [DATA * 1000]
    data = (here / "a.zip").read_bytes()
    (here / "a.zip").write_bytes(data[:60] + b"\xff" * 4 + data[64:])
    assert isinstance(read("a.zip")[0], str)


def test_archives_one_behind_the_other(here: Path) -> None:
    """One archive is open at a time, and its members are read to their end."""
    for name in ("a.zip", "b.zip"):
        archive(here / name, {"x": DATA, "y": DATA})
    with Sources(["a.zip", "b.zip"]) as made:
        first, _, third, _ = made.found
        with made.open(first) as one, made.open(third) as other:
            assert one.file.read() == other.file.read() == DATA
    assert read("a.zip", "b.zip") == [DATA] * 4


def test_members_that_lead_out(here: Path) -> None:
    archive(here / "a.zip", {"../x": DATA, "a/../../y": DATA, "C:\\z": DATA, "/etc/w": DATA})
    out = "member leads out of its archive"
    assert [place for _, place in found("a.zip")] == [out, out, out, "a.zip/etc/w"]


def test_archives_that_cannot_be_read(here: Path) -> None:
    tree("not.zip")
    archive(here / "empty.zip", {})
    archive(here / "hidden.zip", {".x": DATA})
    archive(here / "outer.zip", {"inner.zip": DATA, "x": DATA})
    encrypted(here / "secret.zip", {"x": DATA, "y": DATA})
    assert read("not.zip", "empty.zip", "hidden.zip", "outer.zip", "secret.zip", "gone.zip") == [
        "file is not a zip file", "no file in it", "no file in it",
        "an archive in an archive is not read", DATA, "encrypted", DATA,
        "No such file or directory",
    ]  # fmt: skip


def test_a_damaged_member_and_the_others(here: Path) -> None:
    data = bytearray(
        archive(here / "a.zip", {"x": DATA, "y": DATA}, zipfile.ZIP_STORED).read_bytes()
    )
    data[data.index(b"two")] ^= 1
    (here / "a.zip").write_bytes(bytes(data))
    assert read("a.zip") == ["bad CRC-32 for file 'x'", DATA]


def test_bytes_taken_of_a_member(here: Path) -> None:
    archive(here / "a.zip", {"x": bytes(1_000_000), "empty": b""})
    with Sources(["a.zip"]) as made:
        first, empty = made.found
        with made.open(first) as stream:
            assert stream.taken() == 0
            stream.file.read(500_000)
            assert 0 < stream.taken() < first.size
            stream.file.read()
            assert stream.taken() == first.size
        with made.open(empty) as stream:
            assert stream.file.read() == b""
            assert stream.taken() == 0
