"""Shares of one whole as a native doughnut chart: names and numbers in a list beside it, the whole in its middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.colours import MUTED, PAGE, REST, TEXT, Palette, is_single, line, surface
from desktop.export.pptx.metrics import fit, height
from desktop.export.pptx.model import Box, Chart, NativeSeries, Plot, ValueAxis
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Colour
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure, Node

_HOLE: Final = 50
_SHARE: Final = 0.46
"""Of the frame's width for the ring."""
_ROW: Final = 330_000
_LOW_ROW: Final = 150_000
"""No row of the list is lower; those without room stand in the workbook or the notes."""
_SWATCH: Final = 150_000
_EDGE: Final = 15_875


def doughnut_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The ring from twelve o'clock, clockwise in the figure's order, and the list of its names."""
    root = next((node for node in figure.nodes if not node.parent), None)
    parts = [node for node in figure.nodes if node is not root and node.size > 0]
    silent = [node for node in figure.nodes if node is not root and node.size <= 0]
    single = is_single(figure)
    looks = [_look(node, palette.colour(node.colour, single=single)) for node in parts]
    side = min(round(box.w * _SHARE), box.h)
    top = (box.h - side) // 2
    series = NativeSeries(
        key="shares",
        name=root.name if root is not None else figure.title[:60],
        values=tuple(node.size for node in parts),
        shape=looks[0],
        points=tuple(enumerate(looks)),
    )
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=word("category", figure.language),
        categories=tuple(node.name for node in parts),
        plots=(Plot("doughnut", (series,), gap=_HOLE),),
        y=ValueAxis(0, 1),
        inner=room.inner(box, 0, top, box.w - side, box.h - side - top),
        box=box,
    )
    shapes = UserShapes(Box(0, 0, box.w, box.h))
    if root is not None:
        _middle(root, Box(0, top, side, side), shapes)
    beside = Box(side + 260_000, 0, box.w - side - 260_000, box.h)
    rows = [(_told(node, figure.language), node.value is not None) for node in (*parts, *silent)]
    _list(rows, [*looks, *(surface(MUTED, Certainty.NOT_PUBLISHED) for _ in silent)], beside, shapes)
    return chart, shapes


def _look(node: Node, colour: Colour) -> Xml:
    """Fill and edge of a piece; the missing mass is hatched in grey inside its dotted line."""
    if node.certainty is Certainty.NOT_PUBLISHED:
        return REST
    return surface(colour, node.certainty, line(PAGE, _EDGE))


def _middle(root: Node, ring: Box, shapes: UserShapes) -> None:
    """Name, number and unit of the whole."""
    wide = round(ring.w * _HOLE / 100 * 0.86)
    sizes = sizes_of(shapes.box)
    left, middle = ring.x + (ring.w - wide) // 2, ring.y + ring.h // 2
    rows = (
        (root.name, sizes.label, MUTED, False),
        (root.value_label, sizes.label * 1.5, TEXT, True),
        (root.detail, sizes.axis, MUTED, False),
    )
    shown = [row for row in rows if row[0]]
    top = middle - sum(height(size) for _, size, _, _ in shown) // 2
    for number, (words, size, colour, bold) in enumerate(shown, 1):
        place = Box(left, top, wide, height(size))
        shapes.text(f"mc:whole/{number}", place, fit(words, size, wide, bold=bold), size=size, bold=bold, colour=colour)
        top += height(size)


def _told(node: Node, language: str) -> str:
    """``Alpha: 60.0 %, CNY 60 billion``."""
    colon, comma = ("：", "，") if language == "zh" else (": ", ", ")
    return f"{node.name}{colon}{comma.join(part for part in (node.value_label, node.detail) if part)}"


def _list(rows: list[tuple[str, bool]], looks: list[Xml], box: Box, shapes: UserShapes) -> None:
    """One row for each piece in the order of the ring, then what nobody published, as far as there is room."""
    most = min(len(rows), max(1, box.h // _LOW_ROW))
    step = min(_ROW, box.h // max(1, most))
    sizes = sizes_of(shapes.box)
    size = sizes.label if step >= height(sizes.label) * 1.3 else sizes.dense
    top = box.y + max(0, (box.h - step * most) // 2)
    wide = box.w - _SWATCH - 90_000
    for number, ((words, is_known), look) in enumerate(zip(rows[:most], looks, strict=False), 1):
        middle = top + step // 2
        swatch = Box(box.x, middle - _SWATCH // 2, _SWATCH, _SWATCH)
        shapes.text(f"mc:list/{number}/mark", swatch, "", shape=look)
        place = Box(swatch.right + 90_000, middle - height(size) // 2, wide, height(size))
        colour = TEXT if is_known else MUTED
        shapes.text(f"mc:list/{number}/label", place, fit(words, size, wide), size=size, colour=colour, align="l")
        top += step
