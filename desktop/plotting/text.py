"""Measuring and breaking text. Widths are those of the unhinted font, so they hold on every device."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.theme import fonts

LINE: Final = {
    "title": 28.0,
    "section": 20.0,
    "small": 18.0,
    "small.strong": 16.0,
    "micro": 16.0,
    "body": 20.0,
    "body.strong": 18.0,
    "value": 30.0,
}
"""Height of one line of a style as charts use it."""
VALUE_SIZE: Final = 24
"""The large figure in a treemap."""


@cache
def font(style: str) -> QFont:
    """The font of a style of the type scale, or of ``value``; shared, not to be changed."""
    if style == "value":
        found = fonts.font("title")
        found.setPixelSize(VALUE_SIZE)
        return found
    return fonts.font(style)


def findable(font: QFont) -> QFont:
    """A font for PDF: without ligatures and local forms of digits, which a PDF of Qt cannot tell back as text."""
    found = QFont(font)
    for feature in ("liga", "locl"):
        found.setFeature(QFont.Tag(feature), 0)
    return found


@cache
def findable_font(style: str) -> QFont:
    """The font of a style so that words and numbers of a PDF can be found and copied; shared, not to be changed."""
    return findable(font(style))


@cache
def metrics(style: str) -> QFontMetricsF:
    """Metrics of a style."""
    return QFontMetricsF(font(style))


@lru_cache(maxsize=32_768)
def width(text: str, style: str) -> float:
    """Width of one line in logical pixels."""
    return metrics(style).horizontalAdvance(text)


@cache
def rise(style: str) -> float:
    """From the top of a line of this style down to the baseline, the text centred in the line."""
    found = metrics(style)
    return (LINE[style] - found.ascent() - found.descent()) / 2 + found.ascent()


def baseline(style: str, height: float) -> float:
    """The same in a line of another height."""
    return rise(style) + (height - LINE[style]) / 2


@lru_cache(maxsize=8192)
def wrap(text: str, style: str, limit: float, most: int = 3) -> tuple[str, ...] | None:
    """``text`` in at most ``most`` lines of at most ``limit`` pixels, or None when it does not fit.

    Lines break where the languages allow it: at spaces, and between Han characters but not before
    closing punctuation.
    """
    if not text:
        return ()
    lines: list[str] = []
    current = ""
    for piece in _pieces(text):
        if current and width((current + piece).rstrip(), style) > limit:
            lines.append(current.strip())
            current = ""
        current += piece
        if width(current.rstrip(), style) > limit:
            return None
    lines.append(current.strip())
    return tuple(lines) if len(lines) <= most else None


@lru_cache(maxsize=8192)
def longest_piece(text: str, style: str) -> float:
    """Width of the longest piece of ``text`` that no line break may part."""
    return max((width(piece.rstrip(), style) for piece in _pieces(text)), default=0.0)


def wrap_anyhow(text: str, style: str, limit: float) -> tuple[str, ...]:
    """``text`` in as many lines as it needs; a word longer than a line is broken inside."""
    whole = wrap(text, style, limit, 99)
    if whole is not None:
        return whole
    lines: list[str] = []
    current = ""
    for piece in _pieces(text):
        if current.strip() and width((current + piece).rstrip(), style) > limit:
            lines.append(current.strip())
            current = ""
        for character in piece:
            if current and width(current + character, style) > limit:
                line, current = _parted(current, character, style, limit)
                lines.append(line.strip())
            current = (current + character).lstrip()
    if current.strip():
        lines.append(current.strip())
    return tuple(lines)


def _parted(line: str, following: str, style: str, limit: float) -> tuple[str, str]:
    """A full line and what moves to the next one; a hyphen where a word in Latin letters goes on there."""
    end = len(line)
    while end and _is_latin(line[end - 1]) and _is_latin((line + following)[end]):
        if width(line[:end] + "-", style) <= limit:
            return line[:end] + "-", line[end:]
        end -= 1
    return line, ""


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


@lru_cache(maxsize=8192)
def _pieces(text: str) -> tuple[str, ...]:
    """``text`` cut at every place where a line may break. Qt counts in UTF-16 units."""
    units = text.encode("utf-16-le")
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    pieces = []
    start = 0
    while (end := finder.toNextBoundary()) != -1:
        pieces.append(units[2 * start : 2 * end].decode("utf-16-le", "replace"))
        start = end
    return tuple(pieces) or (text,)
