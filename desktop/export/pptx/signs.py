"""The signs of table cells as characters, so that they stay text that people can edit, copy and restyle."""

from __future__ import annotations

from typing import Final

_PLAIN: Final = {"yes": "\u25cf", "no": "\u00d7", "between": "\u25a0", "unstated": "\u25cc"}
_QUARTERS: Final = "\u25cb\u25d4\u25d1\u25d5\u25cf"
"""Discs that are empty, filled to a quarter, a half, three quarters, full."""
_TRIANGLES: Final = {"up": ("\u25b2", "\u25b3"), "down": ("\u25bc", "\u25bd")}
_FULL, _EMPTY, _SQUARES = "\u25a0", "\u25a1", 5


def sign_text(kind: str, level: float | None) -> str:
    """The characters of a sign; empty for none and for the unknown, which slides say in words.

    A Harvey ball is rounded to quarters, because there are characters for these only.
    """
    if kind == "harvey":
        return _PLAIN["unstated"] if level is None else _QUARTERS[round(4 * min(1.0, max(0.0, level)))]
    if kind in _TRIANGLES:
        filled, empty = _TRIANGLES[kind]
        return empty if level is None else filled * min(3, max(1, round(level)))
    if kind == "rating":
        full = 0 if level is None else min(_SQUARES, max(0, round(level)))
        return "" if level is None else _FULL * full + _EMPTY * (_SQUARES - full)
    return _PLAIN.get(kind, "")


def sign_characters(kind: str) -> str:
    """The characters that are only this sign; none for what slides say in words, a bar of a cell for one.

    A full disc is none of them: it is a tick as well.
    """
    if kind == "harvey":
        return _QUARTERS[:-1]
    if kind in _TRIANGLES:
        return "".join(_TRIANGLES[kind])
    return _FULL + _EMPTY if kind == "rating" else _PLAIN.get(kind, "")
