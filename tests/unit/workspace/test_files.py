"""Files for people: old or new, never half; names and texts that every system can carry."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.workspace import files, jsontext
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from typing import BinaryIO


def leftovers(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir() if entry.name.startswith(".marketscope-")]


def test_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    assert files.replace_file(target, lambda file: file.write(b"one")) == target
    target.chmod(0o640)
    files.replace_file(target, lambda file: file.write(b"two"), lambda part: part.read_bytes() == b"two" or 1 / 0)
    assert target.read_bytes() == b"two"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert not leftovers(tmp_path)


def test_new_files_have_ordinary_rights(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        files.replace_file(tmp_path / "new", lambda file: file.write(b""))
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o644


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_bytes(b"old")

    def fail(file: BinaryIO) -> None:
        file.write(b"half")
        raise ZeroDivisionError

    def refuse(part: Path) -> None:
        raise ValueError(part.read_bytes())

    with pytest.raises(ZeroDivisionError):
        files.replace_file(target, fail)
    with pytest.raises(ValueError, match="new"):
        files.replace_file(target, lambda file: file.write(b"new"), refuse)
    assert target.read_bytes() == b"old"
    assert not leftovers(tmp_path)


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "kept.pptx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(WorkspaceError, match="may not be written"):
        files.replace_file(target, lambda file: file.write(b"new"))
    assert (target.read_bytes(), leftovers(tmp_path)) == (b"old", [])


def test_a_link_is_followed_once(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_bytes(b"old")
    (tmp_path / "link").symlink_to(real)
    files.replace_file(tmp_path / "link", lambda file: file.write(b"new"))
    assert (tmp_path / "link").is_symlink()
    assert real.read_bytes() == b"new"


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(WorkspaceError, match="is a folder"):
        files.replace_file(tmp_path / "folder", lambda file: file.write(b""))
    with pytest.raises(WorkspaceError, match="does not exist"):
        files.replace_file(tmp_path / "none" / "x", lambda file: file.write(b""))
    with pytest.raises(WorkspaceError, match="disk is full"):
        files.replace_file(tmp_path / "x", full)
    assert not leftovers(tmp_path)


def full(_: BinaryIO) -> None:
    raise OSError(28, "No space left on device")


class Busy(PermissionError):
    winerror = 32


def test_a_scanner_that_lets_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) < 4:
            raise Busy(13, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    files.replace_file(tmp_path / "x", lambda file: file.write(b"new"))
    assert len(calls) == 4
    assert (tmp_path / "x").read_bytes() == b"new"


def test_a_program_that_never_lets_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x").write_bytes(b"old")
    monkeypatch.setattr(files, "PATIENCE", (0.0, 0.01, 0.01))

    def replace(_self: Path, _target: Path) -> Path:
        raise Busy(13, "in use")

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(WorkspaceError, match="open in another program"):
        files.replace_file(tmp_path / "x", lambda file: file.write(b"new"))
    monkeypatch.undo()
    assert (tmp_path / "x").read_bytes() == b"old"
    assert not leftovers(tmp_path)


def test_old_parts_are_swept_and_nothing_else(tmp_path: Path) -> None:
    names = [".marketscope-a.part", ".marketscope-new.part", "mine.part", ".marketscope-a.txt"]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    long_ago = time.time() - 2 * files.DAY
    for name in (names[0], names[2], names[3]):
        os.utime(tmp_path / name, (long_ago, long_ago))
    assert [path.name for path in files.remove_old_parts(tmp_path)] == [names[0]]
    assert sorted(entry.name for entry in tmp_path.iterdir() if entry.is_file()) == sorted(names[1:])


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("plain 文字 🩺\t\n", "plain 文字 🩺\t\n"),
        ("a\0b\x0bc", "abc"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ufffe\uffff", ""),
    ],
)
def test_clean_text(text: str, clean: str) -> None:
    assert files.clean_text(text) == clean


@given(text=st.text(alphabet=st.characters(), max_size=50))
def test_clean_text_can_be_written_anywhere(text: str) -> None:
    clean = files.clean_text(text)
    clean.encode("utf-8")
    assert files.clean_text(clean) == clean
    assert not any(ord(character) < 32 and character not in "\t\n" for character in clean)


@given(text=st.text(max_size=120))
def test_safe_names(text: str) -> None:
    name = files.safe_name(text)
    assert name == Path(name).name
    assert 0 < len(name) <= 81
    assert len(name.encode()) <= files.NAME_BYTES + 1
    assert name.strip(". ") == name
    assert name.split(".")[0].upper() not in files.DEVICES
    assert files.safe_name(name.upper(), [name.upper().swapcase()]) != name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../x", "x"),
        ("CON", "_CON"),
        ("nul.csv", "_nul.csv"),
        ("a:b", "a-b"),
        ("x" * 300, "x" * 80),
        ("name. ", "name"),
        ("\u202egnp.exe", "gnp.exe"),
        ("市场规模 2023", "市场规模 2023"),
        ("China's market: what is known, and who says so", "China's market - what is known, and who says so"),
        ("中国远程医疗市场：已知的数字，与出处", "中国远程医疗市场-已知的数字，与出处"),
        ("医" * 90, "医" * 66),
        ("", "unnamed"),
    ],
)
def test_safe_name(text: str, name: str) -> None:
    assert files.safe_name(text) == name


def test_safe_names_differ_without_case() -> None:
    assert files.safe_name("Figure", ["figure"]) == "Figure 2"
    assert files.safe_name("Figure", ["figure", "FIGURE 2"]) == "Figure 3"
    assert len(files.safe_name("x" * 90, ["x" * 80])) == 80


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"\xff", "not UTF-8"),
        (b"{", "line 1, column"),
        (b"[" * 70 + b"]" * 70, "deeper than 64"),
        (b"NaN", "NaN"),
        (b"[-Infinity]", "-Infinity"),
        (b"1e400", "too large"),
        (b"1" * 41, "41 digits"),
        (b'{"a": 1, "a": 2}', "'a' twice"),
        (b'{"a": "\\ud83d"}', "half a character"),
        (b" " * (65 * 1024 * 1024), "at most"),
    ],
    ids=range(10),
)
def test_strict_json_refuses(text: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        jsontext.read_strict(text)


def test_strict_json_reads() -> None:
    assert jsontext.read_strict(b'\xef\xbb\xbf{"a": [1, 2.5, null, "\\"[["]}') == {"a": [1, 2.5, None, '"[[']}
