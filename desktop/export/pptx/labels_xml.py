"""Data labels: live values by number format, names as fixed words behind them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import INVISIBLE, NO_LINE, PAGE, Colour, solid
from desktop.export.pptx.xml import EMPTY, Xml, tag, val

if TYPE_CHECKING:
    from desktop.export.pptx.model import Label, NativeSeries, Plot

_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_FIELDS = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_PLATE = tag("c:spPr", None, solid(PAGE), NO_LINE)
_NOTHING = tuple(
    val(f"c:{name}", False) for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent")
)


def text_properties(
    size: float, colour: Colour, *, bold: bool = False, upright: bool = False, one_line: bool = False, tongue: str = ""
) -> Xml:
    """``c:txPr``: no typeface, so that the theme's fonts apply; ``tongue``: whose forms of characters these have."""
    attributes: dict[str, str | int | float] = {"rot": 0, "vert": "horz"} if upright else {}
    body = tag("a:bodyPr", {**attributes, "wrap": "none"} if one_line else attributes)
    return tag(
        "c:txPr", None, body, tag("a:lstStyle"), tag("a:p", None, _paragraph(size, colour, bold, tongue=tongue), _end())
    )


def data_labels(series: NativeSeries, plot: Plot, language: str) -> Xml:
    """``c:dLbls`` of a series: the labelled points, and none for the rest."""
    if not series.labels:
        return EMPTY
    labels = sorted(series.labels, key=lambda label: label.index)
    own = [_label(label, plot, language, series.key) for label in labels]
    # Moved labels get leader lines unless this says no.
    quiet = tag("c:ext", {"uri": _FIELDS, "xmlns:c15": _C15}, val("c15:showLeaderLines", False))
    return tag("c:dLbls", None, *own, *_NOTHING, val("c:showBubbleSize", False), tag("c:extLst", None, quiet))


def _label(label: Label, plot: Plot, language: str, key: str) -> Xml:
    words = label.text and not label.with_name
    return tag(
        "c:dLbl",
        None,
        val("c:idx", label.index),
        _shift(label),
        tag("c:tx", None, _rich(label, language, key)) if words else EMPTY,
        tag("c:numFmt", {"formatCode": label.format, "sourceLinked": 0}) if label.format else EMPTY,
        _PLATE if label.plate else INVISIBLE,
        EMPTY if words else text_properties(label.size, label.colour, bold=label.bold, one_line=True),
        val("c:dLblPos", label.position) if plot.kind != "area" else EMPTY,
        val("c:showLegendKey", False),
        val("c:showVal", True),
        val("c:showCatName", False),
        val("c:showSerName", label.with_name),
        val("c:showPercent", False),
        val("c:showBubbleSize", False),
        tag("c:separator", None, "  ") if label.with_name else EMPTY,
        _field_extension() if words and label.format else EMPTY,
    )


def _shift(label: Label) -> Xml:
    if not label.dx and not label.dy:
        return EMPTY
    manual = tag("c:manualLayout", None, val("c:x", f"{label.dx:.6f}"), val("c:y", f"{label.dy:.6f}"))
    return tag("c:layout", None, manual)


def _rich(label: Label, language: str, key: str) -> Xml:
    """Words, or the live value as a field with words behind it."""
    # Size and colour stand on each run: LibreOffice takes nothing from the paragraph here.
    style: dict[str, str | int | float] = {
        "lang": "zh-CN" if language == "zh" else "en-US",
        "sz": round(label.size * 100),
    }
    fill = tag("a:solidFill", None, label.colour.xml())
    strong, plain = ({**style, "b": int(bold)} for bold in (label.bold, False))
    head, look = EMPTY, tag("a:rPr", strong, fill)
    first, *others = label.text.split("\n")
    if label.format:
        guid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{key!a}/{label.index}")).upper()
        head = tag("a:fld", {"id": f"{{{guid}}}", "type": "VALUE"}, look, tag("a:t", None, "[VALUE]"))
        first, look = f"  {first}", tag("a:rPr", plain, fill)
    # A line is a paragraph of its own: LibreOffice does not break lines inside one.
    align = {"l": "r", "r": "l"}.get(label.position, "") if others else ""
    shape = _paragraph(label.size, label.colour, label.bold, align)
    lines = [tag("a:r", None, look, tag("a:t", None, line)) if line else EMPTY for line in (first, *others)]
    paragraphs = [tag("a:p", None, shape, *runs) for runs in ((head, lines[0]), *((line,) for line in lines[1:]))]
    return tag("c:rich", None, tag("a:bodyPr", {"wrap": "none"}), tag("a:lstStyle"), *paragraphs)


def _field_extension() -> Xml:
    extension = tag("c:ext", {"uri": _FIELDS, "xmlns:c15": _C15}, tag("c15:dlblFieldTable"))
    return tag("c:extLst", None, extension)


def _paragraph(size: float, colour: Colour, bold: bool, align: str = "", tongue: str = "") -> Xml:
    spoken: dict[str, str | int | float] = {"lang": tongue, "altLang": "en-US"} if tongue else {}
    look = tag("a:defRPr", {**spoken, "sz": round(size * 100), "b": int(bold)}, tag("a:solidFill", None, colour.xml()))
    return tag("a:pPr", {"algn": align} if align else None, look)


def _end() -> Xml:
    return tag("a:endParaRPr", {"lang": "en-US"})
