"""A line of text with the words somebody looks for in accent semibold, and quiet words after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from desktop.theme.theme import Theme

GAP = 8


def paint_marked(painter: QPainter, box: QRectF, text: str, words: Sequence[str], aside: str, theme: Theme) -> None:
    """Draw the text from the left of the box; what does not fit ends in three dots."""
    strong = QFontMetricsF(theme.font("body.strong"))
    x = box.left()
    for piece, is_match in split_matches(strong.elidedText(text, Qt.TextElideMode.ElideRight, box.width()), words):
        font = theme.font("body.strong" if is_match else "body")
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if is_match else "text.primary"))
        width = QFontMetricsF(font).horizontalAdvance(piece)
        painter.drawText(QRectF(x, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, piece)
        x += width
    room = box.right() - x - GAP
    if aside and room > 0:
        font = theme.font("small")
        painter.setFont(font)
        for piece, is_match in split_matches(
            QFontMetricsF(font).elidedText(aside, Qt.TextElideMode.ElideRight, room), words
        ):
            painter.setPen(theme.colour("accent" if is_match else "text.tertiary"))
            width = QFontMetricsF(font).horizontalAdvance(piece)
            painter.drawText(QRectF(x + GAP, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, piece)
            x += width


def split_matches(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """``text`` in pieces, each with whether it is one of the words; joined again they are the text."""
    folded = text.casefold()
    if len(folded) != len(text):
        return [(text, False)]
    is_hit = [False] * len(text)
    for word in words:
        at = folded.find(word) if word else -1
        while at >= 0:
            is_hit[at : at + len(word)] = [True] * len(word)
            at = folded.find(word, at + len(word))
    return _pieces(text, is_hit)


def split_letters(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """``text`` in pieces, each with whether it lies in one of the spans; joined again they are the text."""
    is_hit = [False] * len(text)
    for start, end in spans:
        for place in range(start, min(end, len(text))):
            is_hit[place] = True
    return _pieces(text, is_hit)


def _pieces(text: str, is_hit: Sequence[bool]) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    for letter, hit in zip(text, is_hit, strict=True):
        if pieces and pieces[-1][1] == hit:
            pieces[-1] = (pieces[-1][0] + letter, hit)
        else:
            pieces.append((letter, hit))
    return pieces
