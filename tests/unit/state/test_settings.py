from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from desktop.state.settings import Settings, open_sealed, seal

if TYPE_CHECKING:
    from pathlib import Path


def test_values_outlive_the_program_and_unknown_keys_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"from_a_newer_version": [1, {"a": 2}]}', encoding="utf-8")
    settings = Settings(path)
    settings.put(language="zh", width=1366.0, recent=["a", "b"])
    settings.save()
    again = Settings(path)
    assert (again.text("language"), again.number("width", 0), again.texts("recent")) == ("zh", 1366.0, ["a", "b"])
    assert '"from_a_newer_version"' in path.read_text(encoding="utf-8")


def test_wrong_kinds_of_values_give_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": 3, "width": "wide", "recent": {"a": 1}, "flag": true}', encoding="utf-8")
    settings = Settings(path)
    assert settings.text("language", "en") == "en"
    assert settings.number("width", 5) == 5
    assert settings.number("flag", 5) == 5
    assert settings.texts("recent") == []


@given(st.binary(max_size=300))
def test_any_damage_gives_defaults_and_keeps_the_broken_file(tmp_path_factory: object, data: bytes) -> None:
    folder: Path = tmp_path_factory.mktemp("settings")  # type: ignore[attr-defined]
    path = folder / "settings.json"
    path.write_bytes(data)
    settings = Settings(path)
    settings.put(theme="dark")
    settings.save()
    assert Settings(path).text("theme") == "dark"
    if settings.notice:
        assert (folder / "settings.json.broken").read_bytes() == data


def test_a_pickled_file_is_never_run(tmp_path: Path) -> None:
    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (exec, ("raise SystemExit('ran')",))

    path = tmp_path / "settings.json"
    path.write_bytes(pickle.dumps(Bomb()))
    assert Settings(path).notice


def test_a_folder_that_cannot_be_written_is_noted_and_nothing_more(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.put(theme="dark")
    settings.save()
    assert "could not be saved" in settings.notice
    assert settings.text("theme") == "dark"


@given(st.binary(max_size=200), st.integers(0, 5000), st.integers(1, 255))
def test_a_damaged_seal_opens_to_nothing(data: bytes, at: int, flip: int) -> None:
    text = seal(data, "1/6.11")
    assert open_sealed(text, "1/6.11") == data
    assert open_sealed(text, "1/6.12") == b""
    letters = list(text)
    place = at % len(letters)
    letters[place] = chr((ord(letters[place]) + flip) % 128)
    changed = "".join(letters)
    if changed.rstrip("=") != text.rstrip("="):
        assert open_sealed(changed, "1/6.11") in {b"", data}
