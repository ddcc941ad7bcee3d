"""The frame of a figure: title, subtitle, key of certainty, notes and source around the room for the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.shapes import Badge, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Certainty, Figure

LEGEND_ROW = 20.0
LEAST_PLOT = 150.0
"""Notes are left out before what is above them gets lower than this; title and source never are."""


@frozen
class Parts:
    """Which parts of the frame to draw. Pages show title and subtitle themselves."""

    heading: bool = True
    caption: bool = True
    """Notes and the source line."""
    source: bool = True
    """The source line, where there is a caption: pages may show it themselves."""
    legend: bool = True
    padding: float = 24.0
    least: float = LEAST_PLOT
    """Notes are left out before the plot with its axes and arrows gets lower than this."""


PICTURE = Parts()
"""For files and slides: everything."""
SCREEN = Parts(heading=False, caption=True, padding=0.0)
"""For a page that shows the title itself."""


@frozen
class Surface:
    """The laid out frame."""

    room: Box
    """What is left for the plot with its axes and labels."""
    words: tuple[Words, ...]
    badges: tuple[Badge, ...]


def lay_out_surface(figure: Figure, width: float, height: float, parts: Parts) -> Surface:
    """Place the frame's texts; what remains is the room of the plot."""
    padding = min(parts.padding, width / 16)
    inner = Box(0, 0, width, height).cut(padding, padding * 0.75, padding, padding * 0.75)
    found: list[Words] = []
    badges: list[Badge] = []
    top, bottom = inner.y, inner.bottom
    if parts.heading:
        top = _down(
            found, figure.title, "section", "text.primary", inner._replace(width=_even(figure.title, inner)), top
        )
        top = _down(found, figure.subtitle, "small", "text.secondary", inner, top) + 12
    rows = _legend_rows(figure, inner.width) if parts.legend and len(figure.legend) > 1 else []
    if parts.caption:
        if parts.source:
            bottom = _up(found, figure.source_line, "micro", "text.tertiary", inner, bottom)
        least = max(parts.least, inner.height * 0.55) + LEGEND_ROW * len(rows)
        bottom = _notes(found, figure.footnotes, inner, top + least, bottom)
    bottom -= LEGEND_ROW * len(rows)
    for number, row in enumerate(rows):
        for at, kind in row:
            y = bottom + LEGEND_ROW * number
            badges.append(Badge((inner.x + at + 6, y + 8), kind))
            word = words.certainty(kind, figure.language)
            found.append(block(word, "micro", "text.tertiary", inner.x + at + 18, y, inner.width))
    if bottom < inner.bottom:
        bottom -= 8
    return Surface(Box(inner.x, top, inner.width, max(0.0, bottom - top)), tuple(found), tuple(badges))


def block(content: str, style: str, tone: str | int, x: float, y: float, limit: float) -> Words:
    """Text from a point down, broken to a width."""
    lines = text.wrap_anyhow(content, style, limit)
    wide = max((text.width(line, style) for line in lines), default=0.0)
    return Words(lines, Box(x, y, wide, len(lines) * text.LINE[style]), style, tone)


def _even(title: str, inner: Box) -> float:
    """A width at which a title of two lines breaks into halves rather than leaving one word behind."""
    whole = text.wrap(title, "section", inner.width, 2)
    if whole is None or len(whole) < 2:
        return inner.width
    for share in (0.55, 0.65, 0.75, 0.85):
        if text.wrap(title, "section", inner.width * share, 2) is not None:
            return inner.width * share
    return inner.width


def _down(found: list[Words], content: str, style: str, tone: str, inner: Box, top: float) -> float:
    if not content:
        return top
    placed = block(content, style, tone, inner.x, top, inner.width)
    found.append(placed)
    return placed.box.bottom


def _up(found: list[Words], content: str, style: str, tone: str, inner: Box, bottom: float) -> float:
    if not content:
        return bottom
    placed = block(content, style, tone, inner.x, 0, inner.width)
    found.append(_lower(placed, bottom - placed.box.height))
    return bottom - placed.box.height


def _lower(placed: Words, by: float) -> Words:
    return Words(placed.lines, placed.box.moved(0, by), placed.style, placed.tone)


def _notes(found: list[Words], notes: Sequence[str], inner: Box, least: float, bottom: float) -> float:
    """The notes that leave room above ``least``, first ones first; returns the new bottom."""
    kept: list[Words] = []
    height = 0.0
    for note in notes:
        placed = block(note, "micro", "text.tertiary", inner.x, height, inner.width)
        if bottom - height - placed.box.height < least:
            break
        kept.append(placed)
        height += placed.box.height
    found.extend(_lower(note, bottom - height) for note in kept)
    return bottom - height


def _legend_rows(figure: Figure, width: float) -> list[list[tuple[float, Certainty]]]:
    """The key of certainty broken into rows: (distance from the left, kind)."""
    rows: list[list[tuple[float, Certainty]]] = [[]]
    at = 0.0
    for kind in figure.legend:
        wide = 18 + text.width(words.certainty(kind, figure.language), "micro")
        if rows[-1] and at + wide > width:
            rows.append([])
            at = 0.0
        rows[-1].append((at, kind))
        at += wide + 20
    return rows
