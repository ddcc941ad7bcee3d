"""Shapes on the slide itself: text boxes, groups, paragraphs with their languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import NO_FILL, NO_LINE, TITLE, Colour, solid
from desktop.export.pptx.colours import line as stroke
from desktop.export.pptx.xml import EMPTY, Xml, join, tag
from desktop.export.text import is_cjk, line
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.model import Box

APART = "\u2002"
"""Between the words of a paragraph and those after it."""
INDENT: Final = 180_000
"""EMU that a bullet of ours takes of each line."""


@frozen
class Paragraph:
    """One paragraph of one style; size 0 and no colour leave both to the placeholder."""

    text: str
    size: float = 0
    bold: bool | None = None
    colour: Colour | None = None
    align: str = ""
    unmarked: bool = False
    """Without the bullet that the placeholder would set before it."""
    bullet: bool = False
    """With a bullet of its own, where the placeholder sets none."""
    before: float = 0
    """Points over it."""
    tail: Paragraph | None = None
    """Words after its own on the same line, in a style of their own."""

    def xml(self) -> Xml:
        """``a:p``."""
        align = self._arrangement()
        if not self.text:
            size = {"sz": round(self.size * 100)} if self.size else {}
            return tag("a:p", None, align, tag("a:endParaRPr", {"lang": "en-US", **size}))
        runs = [one.run() for one in (self, self.tail) if one is not None]
        return tag("a:p", None, align, *runs)

    def run(self) -> Xml:
        """``a:r``: its words with their style."""
        text = line(self.text)
        return tag("a:r", None, self._properties(text), tag("a:t", None, f"{text}{APART}" if self.tail else text))

    def _arrangement(self) -> Xml:
        attributes: dict[str, str | int | float] = {"marL": 0, "indent": 0} if self.unmarked else {}
        if self.align:
            attributes["algn"] = self.align
        if self.bullet:
            attributes |= {"marL": INDENT, "indent": -INDENT}
        over = tag("a:spcBef", None, tag("a:spcPts", {"val": round(self.before * 100)})) if self.before else EMPTY
        mark = EMPTY
        if self.unmarked:
            mark = tag("a:buNone")
        elif self.bullet:
            mark = join(tag("a:buFont", {"typeface": "Arial"}), tag("a:buChar", {"char": "•"}))
        return tag("a:pPr", attributes, over, mark) if attributes or self.before else EMPTY

    def _properties(self, text: str) -> Xml:
        attributes = languages(text)
        if self.size:
            attributes["sz"] = round(self.size * 100)
        if self.bold is not None:
            attributes["b"] = int(self.bold)
        return tag("a:rPr", attributes, *((solid(self.colour),) if self.colour else ()))


def languages(text: str) -> dict[str, str | int | float]:
    """Language attributes of a run, so that spelling and fonts fit its characters."""
    first, second = ("zh-CN", "en-US") if is_cjk(text) else ("en-US", "zh-CN")
    return {"lang": first, "altLang": second}


def names(identifier: int, name: str, description: str = "") -> Xml:
    """``p:cNvPr``: id, name and alternative text."""
    attributes: dict[str, str | int | float] = {"id": identifier, "name": line(name, 200)}
    if description:
        attributes["descr"] = line(description)
    return tag("p:cNvPr", attributes)


def transform(box: Box, element: str = "a:xfrm") -> Xml:
    """Offset and extent."""
    return tag(element, None, tag("a:off", {"x": box.x, "y": box.y}), tag("a:ext", {"cx": box.w, "cy": box.h}))


def text_box(
    identifier: int,
    name: str,
    box: Box,
    paragraphs: Sequence[Paragraph] = (),
    *,
    shape: Xml = EMPTY,
    preset: str = "rect",
    pad: int = 0,
    anchor: str = "ctr",
    description: str = "",
    breaks: bool = True,
    narrower: int = 0,
) -> Xml:
    """A shape with text; without ``shape`` it has neither fill nor line, without ``breaks`` lines stay whole.

    ``narrower``: EMU that its lines end further left.
    """
    geometry = tag("a:prstGeom", {"prst": preset}, tag("a:avLst"))
    properties = tag("p:spPr", None, transform(box), geometry, shape or join(NO_FILL, NO_LINE))
    insets: dict[str, str | int | float] = {
        "wrap": "square" if breaks else "none",
        "lIns": pad,
        "tIns": pad,
        "rIns": pad + narrower,
        "bIns": pad,
    }
    body = tag("a:bodyPr", {**insets, "rtlCol": 0, "anchor": anchor}, tag("a:noAutofit"))
    text = tag("p:txBody", None, body, tag("a:lstStyle"), *(p.xml() for p in paragraphs or (Paragraph(""),)))
    own = tag("p:nvSpPr", None, names(identifier, name, description), tag("p:cNvSpPr"), tag("p:nvPr"))
    return tag("p:sp", None, own, properties, text)


def rule(identifier: int, box: Box) -> Xml:
    """A thin line along the top of a box."""
    geometry = tag("a:prstGeom", {"prst": "line"}, tag("a:avLst"))
    own = tag("p:nvCxnSpPr", None, names(identifier, f"Rule {identifier}"), tag("p:cNvCxnSpPr"), tag("p:nvPr"))
    frame = transform(replace(box, h=0))
    return tag("p:cxnSp", None, own, tag("p:spPr", None, frame, geometry, stroke(TITLE, 9_525)))


def freeform(identifier: int, name: str, frame: Box, path: Xml, shape: Xml) -> Xml:
    """A shape with an outline of its own, in EMU of its frame."""
    geometry = tag(
        "a:custGeom",
        None,
        *(tag(f"a:{part}") for part in ("avLst", "gdLst", "ahLst", "cxnLst")),
        tag("a:rect", {side: side for side in "ltrb"}),
        tag("a:pathLst", None, tag("a:path", {"w": frame.w, "h": frame.h}, path)),
    )
    own = tag("p:nvSpPr", None, names(identifier, name), tag("p:cNvSpPr"), tag("p:nvPr"))
    return tag("p:sp", None, own, tag("p:spPr", None, transform(frame), geometry, shape))


def group(identifier: int, name: str, description: str, box: Box, shapes: Sequence[Xml]) -> Xml:
    """One group with one name and one alternative text."""
    inner = join(
        tag("a:off", {"x": box.x, "y": box.y}),
        tag("a:ext", {"cx": box.w, "cy": box.h}),
        tag("a:chOff", {"x": box.x, "y": box.y}),
        tag("a:chExt", {"cx": box.w, "cy": box.h}),
    )
    own = tag("p:nvGrpSpPr", None, names(identifier, name, description), tag("p:cNvGrpSpPr"), tag("p:nvPr"))
    return tag("p:grpSp", None, own, tag("p:grpSpPr", None, tag("a:xfrm", None, inner)), *shapes)
