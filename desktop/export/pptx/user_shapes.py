"""Shapes inside a chart part: they move, scale and travel with the chart.

Anchors are fractions of the chart's frame (0 to 1, the schema allows no more), names are the keys
of a later refresh (``mc:cagr/1/label``). Runs name the theme's fonts, because some readers fall
back to a serif font inside charts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import MUTED, NO_FILL, NO_LINE, PAGE, TEXT, THIN, Colour, line, solid
from desktop.export.pptx.model import Box
from desktop.export.pptx.xml import CDR, EMPTY, A, C, Xml, document, join, tag
from desktop.export.text import is_cjk
from desktop.export.text import line as one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD_WIDTH = 100_000


@dataclass(slots=True)
class UserShapes:
    """Collects the shapes of one chart; positions in EMU of the chart's frame."""

    box: Box
    shapes: list[Xml] = field(default_factory=list)

    def part(self) -> bytes:
        """The drawing part."""
        return document(tag("c:userShapes", {"xmlns:c": C, "xmlns:a": A, "xmlns:cdr": CDR}, *self.shapes))

    def text(
        self,
        name: str,
        box: Box,
        text: str | tuple[str, ...],
        *,
        size: float = 12,
        bold: bool = False,
        colour: Colour = TEXT,
        align: str = "ctr",
        shape: Xml = EMPTY,
        preset: str = "rect",
        anchor: str = "ctr",
        whole: bool = False,
    ) -> None:
        """A box with one paragraph or several, broken where they hold line breaks; ``shape`` its fill and line.

        ``whole``: nowhere else.
        """
        breaks = "none" if whole else "square"
        paragraphs = ((text,) if isinstance(text, str) else text) or ("",)
        end = tag("a:endParaRPr", {"lang": "en-US"})
        runs = [_runs(words.split("\n"), size, bold, colour) if words else end for words in paragraphs]
        body = tag(
            "cdr:txBody",
            None,
            tag("a:bodyPr", {**_INSETS, "vertOverflow": "overflow", "wrap": breaks, "anchor": anchor}),
            tag("a:lstStyle"),
            *(tag("a:p", None, tag("a:pPr", {"algn": align}), run) for run in runs),
        )
        self._shape(name, box, _geometry(preset), shape or join(NO_FILL, NO_LINE), body)

    def pill(self, name: str, box: Box, text: str, colour: Colour = TEXT, *, size: float = 12) -> None:
        """A rounded label on the page's colour."""
        shape = join(solid(PAGE), line(colour, THIN))
        self.text(name, box, text, size=size, bold=True, colour=colour, shape=shape, preset="pill")

    def frame(self, name: str, box: Box, text: str | tuple[str, ...], *, size: float = 11) -> None:
        """The dotted frame of what nobody published."""
        shape = join(NO_FILL, line(MUTED, THIN, "sysDot"))
        self.text(name, box, text, size=size, colour=MUTED, shape=shape)

    def stroke(self, name: str, x0: int, y0: int, x1: int, y1: int, pen: Xml) -> None:
        """A straight line, from left to right and top to bottom or level."""
        box = Box(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        flip: dict[str, str | int | float] = {"flipV": 1} if (x1 - x0) * (y1 - y0) < 0 else {}
        properties = tag("cdr:spPr", None, _transform(box, flip), _geometry("line"), pen)
        names = tag("cdr:nvCxnSpPr", None, self._name(name), tag("cdr:cNvCxnSpPr"))
        self._anchor(box, tag("cdr:cxnSp", {"macro": ""}, names, properties))

    def arrow(self, name: str, x: int, top: int, bottom: int, colour: Colour = TEXT, *, down: bool) -> None:
        """A vertical arrow as one preset shape, which every reader shows with its head."""
        box = Box(x - HEAD_WIDTH // 2, top, HEAD_WIDTH, bottom - top)
        body = tag(
            "cdr:txBody",
            None,
            tag("a:bodyPr", _INSETS),
            tag("a:lstStyle"),
            tag("a:p", None, tag("a:endParaRPr", {"lang": "en-US"})),
        )
        self._shape(name, box, _geometry("downArrow" if down else "upArrow"), join(solid(colour), NO_LINE), body)

    def _shape(self, name: str, box: Box, geometry: Xml, shape: Xml, body: Xml) -> None:
        box = self._inside(box)
        names = tag("cdr:nvSpPr", None, self._name(name), tag("cdr:cNvSpPr"))
        properties = tag("cdr:spPr", None, _transform(box, {}), geometry, shape)
        self._anchor(box, tag("cdr:sp", {"macro": "", "textlink": ""}, names, properties, body))

    def _name(self, name: str) -> Xml:
        return tag("cdr:cNvPr", {"id": len(self.shapes) + 2, "name": one_line(name, 200)})

    def _inside(self, box: Box) -> Box:
        x, y = max(0, min(box.x, self.box.w)), max(0, min(box.y, self.box.h))
        return Box(x, y, max(0, min(box.right, self.box.w) - x), max(0, min(box.bottom, self.box.h) - y))

    def _anchor(self, box: Box, content: Xml) -> None:
        def corner(name: str, x: int, y: int) -> Xml:
            along, down = (f"{min(1.0, max(0.0, v)):.6f}" for v in (x / self.box.w, y / self.box.h))
            return tag(name, None, tag("cdr:x", None, along), tag("cdr:y", None, down))

        start, end = corner("cdr:from", box.x, box.y), corner("cdr:to", box.right, box.bottom)
        self.shapes.append(tag("cdr:relSizeAnchor", None, start, end, content))


_INSETS: dict[str, str | int | float] = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0, "rtlCol": 0}
_GUIDES = {
    "pill": ("roundRect", {"adj": 50_000}),
    "downArrow": ("downArrow", {"adj1": 11_000, "adj2": 100_000}),
    "upArrow": ("upArrow", {"adj1": 11_000, "adj2": 100_000}),
}


def _geometry(preset: str) -> Xml:
    name, guides = _GUIDES.get(preset, (preset, {}))
    marks = (tag("a:gd", {"name": key, "fmla": f"val {value}"}) for key, value in guides.items())
    return tag("a:prstGeom", {"prst": name}, tag("a:avLst", None, *marks))


def _transform(box: Box, flip: dict[str, str | int | float]) -> Xml:
    offset, extent = tag("a:off", {"x": box.x, "y": box.y}), tag("a:ext", {"cx": box.w, "cy": box.h})
    return tag("a:xfrm", flip, offset, extent)


def _runs(lines: Sequence[str], size: float, bold: bool, colour: Colour) -> Xml:
    """Lines of one paragraph; between words of two lines stands a space all the same: they are one text."""
    last = one_line(lines[-1])
    shown = [one_line(text) + ("" if is_cjk(text) else " ") for text in lines[:-1]]
    broken = [
        join(_run(text, size, bold, colour), tag("a:br", None, _look(text, size, bold, colour))) for text in shown
    ]
    return join(*broken, _run(last, size, bold, colour))


def _run(text: str, size: float, bold: bool, colour: Colour) -> Xml:
    return tag("a:r", None, _look(text, size, bold, colour), tag("a:t", None, text))


def _look(text: str, size: float, bold: bool, colour: Colour) -> Xml:
    languages = ("zh-CN", "en-US") if is_cjk(text) else ("en-US", "zh-CN")
    return tag(
        "a:rPr",
        {"lang": languages[0], "altLang": languages[1], "sz": round(size * 100), "b": int(bold)},
        solid(colour),
        tag("a:latin", {"typeface": "+mn-lt"}),
        tag("a:ea", {"typeface": "+mn-ea"}),
    )
