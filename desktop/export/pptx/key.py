"""The key of the marks a figure uses, right-aligned on the subtitle's line."""

from __future__ import annotations

from desktop.export.pptx.colours import (
    ACCENT,
    MUTED,
    NO_FILL,
    OUTLINE,
    PAGE,
    REFUTED,
    THIN,
    UNNAMED,
    Colour,
    is_single,
    line,
    solid,
    surface,
)
from desktop.export.pptx.metrics import width
from desktop.export.pptx.model import Box
from desktop.export.pptx.runs import runs_of
from desktop.export.pptx.shapes import Paragraph, group, names, text_box, transform
from desktop.export.pptx.words import mark_word, other_language, word
from desktop.export.pptx.xml import Xml, join, tag
from desktop.figures.figure import Certainty, Family, Figure

_SWATCH_W, _SWATCH_H = 162_000, 150_000
_STROKE_W = 324_000
_TO_TEXT, _BETWEEN = 54_000, 150_000
_HEIGHT = 210_000
_ORDER = tuple(Certainty)
_LINED = frozenset({Family.LINES, Family.MULTIPLES})
_DASHES = {Certainty.FORECAST: "dash", Certainty.MODELLED: "sysDash"}


def key_width(figure: Figure, *, both: bool = False) -> int:
    """Width of the whole key; 0 when the figure needs none. ``both``: its words stand in both languages."""
    widths = [_swatch_width(figure, c) + _TO_TEXT + _text_width(_said(figure, c, both)) for c in _kinds(figure)]
    return sum(widths) + _BETWEEN * (len(widths) - 1) if widths else 0


def key(figure: Figure, right: int, middle: int, first_id: int, *, both: bool = False) -> Xml:
    """The key as one group that ends at ``right`` and is centred on ``middle``."""
    kinds = _kinds(figure)
    wide = key_width(figure, both=both)
    x, identifier = right - wide, first_id + 1
    box = Box(x, middle - _HEIGHT // 2, wide, _HEIGHT)
    shapes: list[Xml] = []
    for certainty in kinds:
        told = _said(figure, certainty, both)
        swatch, text = _swatch_width(figure, certainty), _text_width(told)
        shapes.append(_swatch(figure, certainty, Box(x, middle - _SWATCH_H // 2, swatch, _SWATCH_H), identifier))
        words = Paragraph(told, 10, colour=MUTED, align="l")
        place = Box(x + swatch + _TO_TEXT, box.y, text, _HEIGHT)
        shapes.append(text_box(identifier + 1, "Key text", place, (words,), breaks=False))
        x += swatch + _TO_TEXT + text + _BETWEEN
        identifier += 2
    said = ", ".join(mark_word(c, figure.language) for c in kinds)
    title = word("key", figure.language)
    return group(first_id, f"{title} [mc:key]", f"{title}: {said}", box, shapes)


def _kinds(figure: Figure) -> list[Certainty]:
    """One kind alone needs no key, unless it is not plain."""
    kinds = [c for c in _ORDER if c in figure.legend and _is_seen(figure, c)]
    return [] if kinds == [Certainty.PUBLISHED] else kinds


def _is_seen(figure: Figure, certainty: Certainty) -> bool:
    """Whether a mark wears it: the total of a stack is written, not drawn."""
    if figure.family is not Family.STACKED:
        return True
    return any(p.certainty is certainty for s in figure.series if s.mark == "column" for p in s.points)


def _said(figure: Figure, certainty: Certainty, both: bool) -> str:
    """The name of a mark, in one language or in both."""
    spoken = (figure.language, other_language(figure.language)) if both else (figure.language,)
    return " ".join(mark_word(certainty, one) for one in spoken)


def _text_width(told: str) -> int:
    return round(width(told, 10) * 1.04) + 12_000


def _stroked(figure: Figure, certainty: Certainty) -> bool:
    if figure.sheet is not None:  # numbers are published, the courses below them forecast
        return certainty is Certainty.FORECAST and any(one.figure.family in _LINED for one in figure.sheet.charts)
    if certainty is Certainty.MODELLED:  # a scenario is a line without points
        return figure.family in _LINED and not _banded(figure, certainty) and not _is_pointed(figure, certainty)
    return figure.family in _LINED and certainty in (Certainty.PUBLISHED, Certainty.FORECAST)


def _is_pointed(figure: Figure, certainty: Certainty) -> bool:
    """Whether a point of its own shows it: one that is stated, or that stands alone on its stretch of a line."""
    runs = (run for one in figure.series for run in runs_of(one))
    return any(p.certainty is certainty and (p.stated or len(run.points) == 1) for run in runs for p in run.own)


def _swatch_width(figure: Figure, certainty: Certainty) -> int:
    return _STROKE_W if _stroked(figure, certainty) else _SWATCH_W


def _swatch(figure: Figure, certainty: Certainty, box: Box, identifier: int) -> Xml:
    colour: Colour = ACCENT if is_single(figure) else UNNAMED
    if _stroked(figure, certainty):
        return _stroke(box, line(colour, 28_575, _DASHES.get(certainty, "")), identifier)
    if certainty is Certainty.NOT_PUBLISHED or _banded(figure, certainty) or not _is_dot(figure, certainty):
        return text_box(identifier, f"Key {certainty.value}", box, shape=surface(colour, certainty))
    shape, preset = _point(colour, certainty)
    dot = Box(box.x + (box.w - 130_000) // 2, box.y + (box.h - 130_000) // 2, 130_000, 130_000)
    return text_box(identifier, f"Key {certainty.value}", dot, shape=shape, preset=preset)


def _is_dot(figure: Figure, certainty: Certainty) -> bool:
    """Whether points show it: those of lines, and rings over columns none of which looks so itself."""
    if figure.family is not Family.COLUMNS:
        return figure.family in _LINED
    shown = {one.mark for one in figure.series if any(p.certainty is certainty for p in one.points)}
    return bool(shown) and "column" not in shown


def _banded(figure: Figure, certainty: Certainty) -> bool:
    return certainty is Certainty.MODELLED and any(s.mark == "band" for s in figure.series)


def _point(colour: Colour, certainty: Certainty) -> tuple[Xml, str]:
    match certainty:
        case Certainty.MODELLED:
            return join(solid(colour), line(PAGE, THIN)), "diamond"
        case Certainty.REFUTED:
            return join(NO_FILL, line(REFUTED, OUTLINE)), "mathMultiply"
        case _:
            return join(solid(PAGE), line(colour, OUTLINE + 3_175)), "ellipse"


def _stroke(box: Box, pen: Xml, identifier: int) -> Xml:
    own = tag("p:nvCxnSpPr", None, names(identifier, "Key line"), tag("p:cNvCxnSpPr"), tag("p:nvPr"))
    level = transform(Box(box.x, box.y + box.h // 2, box.w, 0))
    geometry = tag("a:prstGeom", {"prst": "line"}, tag("a:avLst"))
    return tag("p:cxnSp", None, own, tag("p:spPr", None, level, geometry, pen))
