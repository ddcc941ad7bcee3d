"""Sheets: bands of words as tall as their words, bands with charts in what is left, blocks on twelve columns.

Charts are laid out by their own families in their part of the page. Lines of lists that find no place are counted,
never cut.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from desktop.figures.sheet import COLUMNS, Chart, Facts, Heading, Listing, Need, band_heights
from desktop.plotting.box import Box
from desktop.plotting.shapes import Layout, Stroke
from desktop.plotting.sheet_words import Page, facts, facts_height, heading, heading_height, listing, listing_height
from desktop.plotting.surface import Surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.sheet import Band, Block

GUTTER: Final = 20.0
BETWEEN: Final = 12.0
"""Between two bands."""
LOWEST: Final = 96.0
"""Lower charts cannot be read: before that, lists give way."""


def lay_out_sheet(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The bands of a figure's sheet in its room."""
    assert figure.sheet is not None
    bands = figure.sheet.bands
    page = Page(figure.language)
    heights = _heights(bands, surface.room)
    made: list[Layout] = []
    lines: list[Stroke] = []
    top, number = surface.room.y, 0
    for band, tall in zip(bands, heights, strict=True):
        if any(isinstance(block, Facts) for block in band.blocks):
            line = top - BETWEEN / 2
            lines.append(Stroke((surface.room.x, line), (surface.room.right, line), "chart.axis"))
        for block, place in zip(band.blocks, _places(band.blocks, surface.room, top, tall), strict=True):
            if isinstance(block, Chart):
                made.append(_chart(block, place, number, page))
            else:
                _words(block, place, number, page)
            number += 1
        top += tall + BETWEEN
    own = Layout(
        width=width,
        height=height,
        plot=surface.room,
        words=(*surface.words, *page.words),
        badges=(*surface.badges, *page.badges),
        labels=tuple(page.labels),
        frame=tuple(lines),
        blocks=tuple(page.blocks),
        marks=tuple(page.marks),
        dropped=tuple(page.dropped),
    )
    return _joined(own, made)


def _words(block: Heading | Facts | Listing, place: Box, number: int, page: Page) -> None:
    if isinstance(block, Heading):
        heading(block, place, number, page)
    elif isinstance(block, Facts):
        facts(block, place, number, page)
    else:
        listing(block, place, number, page)


def _heights(bands: Sequence[Band], room: Box) -> list[float]:
    """The height of each band."""
    return band_heights([_need(band, room) for band in bands], room.height - BETWEEN * max(0, len(bands) - 1), LOWEST)


def _need(band: Band, room: Box) -> Need:
    """What the words of a band take; a list beside a chart has the height of the chart."""
    if band.has_chart:
        return Need(weight=band.weight)
    fixed, lists = 0.0, 0.0
    for block, place in zip(band.blocks, _places(band.blocks, room, 0, 0), strict=True):
        if isinstance(block, Heading):
            fixed = max(fixed, heading_height(block, place.width))
        elif isinstance(block, Facts):
            fixed = max(fixed, facts_height(block, place.width))
        elif isinstance(block, Listing):
            lists = max(lists, listing_height(block, place.width))
    return Need(fixed, max(0.0, lists - fixed))


def _places(blocks: Sequence[Block], room: Box, top: float, tall: float) -> list[Box]:
    """Side by side by their spans."""
    column = (room.width + GUTTER) / COLUMNS
    at, found = 0, []
    for block in blocks:
        found.append(Box(room.x + at * column, top, max(1.0, block.span * column - GUTTER), tall))
        at += block.span
    return found


def _chart(block: Chart, place: Box, number: int, page: Page) -> Layout:
    """A figure under its own title, laid out by its family."""
    from desktop.plotting.layout import lay_out_on

    used = page.title(block.title, block.subtitle, place)
    inner = place.cut(top=used)
    made = lay_out_on(replace(block.figure, title="", subtitle=""), Surface(inner, (), ()), inner.right, inner.bottom)
    # Every mark is found on the page by the number of its block and its own key.
    return replace(made, marks=tuple(mark._replace(key=f"{number}:{mark.key}") for mark in made.marks))


def _joined(own: Layout, others: Sequence[Layout]) -> Layout:
    """One layout with the shapes of all."""
    kept = {"plot", "empty"}  # boxes of the whole page; they are tuples too
    shapes: dict[str, Any] = {}
    for field in fields(Layout):
        values = [getattr(one, field.name) for one in (own, *others)]
        if isinstance(values[0], tuple) and field.name not in kept:
            shapes[field.name] = tuple(shape for value in values for shape in value)
    return replace(own, **shapes)
