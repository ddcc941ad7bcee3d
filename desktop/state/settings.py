"""Settings of the program: one JSON file of ours.

A broken file is set aside and the defaults apply; unknown keys are kept for newer versions. Window
states are sealed with a hash because Qt crashes on damaged ones. Nothing here is executable.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""A settings file above this many bytes is not ours."""
DIGEST = 8


class Settings:
    """A small dictionary of plain values which outlives the program."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Any] = {}
        self._is_dirty = False
        self.notice = ""
        self._load()

    def _load(self) -> None:
        if not self._path.exists():
            return
        try:
            if self._path.stat().st_size > LARGEST:
                raise ValueError("too large")
            values = json.loads(self._path.read_text(encoding="utf-8"))
            if not isinstance(values, dict):
                raise TypeError("not an object")
        except (OSError, ValueError, TypeError, RecursionError):
            self._set_aside()
            return
        self._values = values

    def _set_aside(self) -> None:
        kept = self._path.with_name(self._path.name + ".broken")
        try:
            self._path.replace(kept)
        except OSError:
            self.notice = "The settings could not be read. Defaults are used."
        else:
            self.notice = f"The settings could not be read. They were kept as {kept.name}; defaults are used."

    def text(self, key: str, default: str = "") -> str:
        """A text, or the default when it is missing or no text."""
        value = self._values.get(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float) -> float:
        """A finite number, or the default."""
        value = self._values.get(key, default)
        good = isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e9
        return float(value) if good else default

    def texts(self, key: str) -> list[str]:
        """A list of texts; anything else in it is left out."""
        value = self._values.get(key, [])
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

    def sealed(self, key: str, version: str) -> bytes:
        """Bytes written by ``seal`` under the same version and unharmed since; else empty."""
        return open_sealed(self.text(key), version)

    def put(self, **values: str | float | list[str]) -> None:
        """Set values; they are on the disk after the next ``save``."""
        if any(self._values.get(key) != value for key, value in values.items()):
            self._values.update(values)
            self._is_dirty = True

    def save(self) -> None:
        """Write the file when anything changed; a failure is no failure of the work and is only noted."""
        if not self._is_dirty:
            return
        from desktop.workspace.files import replace_file

        self._is_dirty = False
        data = (json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._path, lambda file: file.write(data))
        except WorkspaceError as error:
            self.notice = f"The settings could not be saved. {error}"
        except OSError as error:
            self.notice = f"The settings could not be saved: {error.strerror or 'no reason given'}."


def seal(data: bytes, version: str) -> str:
    """Bytes as text with a hash over them and the version that wrote them."""
    import base64

    return base64.b64encode(_digest(data, version) + data).decode("ascii")


def open_sealed(text: str, version: str) -> bytes:
    """The bytes of ``seal``; empty when the text is damaged or of another version."""
    if not text:
        return b""
    import base64
    import binascii

    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
    digest, data = raw[:DIGEST], raw[DIGEST:]
    return data if digest == _digest(data, version) else b""


def _digest(data: bytes, version: str) -> bytes:
    import hashlib

    return hashlib.sha256(version.encode() + data).digest()[:DIGEST]
