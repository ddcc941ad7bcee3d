"""What a slide says, read from its XML: the base record of an export and the state of a deck later on.

The same code reads a slide when it is written and when its owner has worked on it, so that two
readings are equal exactly where nobody changed anything. Formats are remembered as checksums of
their canonical form, because only their being the same matters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.checksum import checksum
from desktop.export.pptx.xml import C16, CDR, A, C, P

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MARK: Final = re.compile(r"\[mc:([0-9a-z-]+)\]\s*$")
"""The end of a shape's name that says which figure it is."""
_YEAR: Final = re.compile(r"((?:19|20)\d\d)\D{0,3}")
_NUMBER: Final = "Slide number"
_SHAPES: Final = {f"{{{P}}}{kind}": kind for kind in ("sp", "graphicFrame", "grpSp", "pic", "cxnSp")}
_SERIES: Final = f"{{{C}}}ser"
_POINT: Final = f"{{{C}}}pt"
_VALUE: Final = f"{{{C}}}v"
_COUNT: Final = f"{{{C}}}ptCount"
_DIGITS: Final = 5

Facts = dict[str, Any]
"""Plain data as JSON holds them."""


def named(shape: Any) -> Any:
    """The element with the name of a shape."""
    return next(shape.iter(f"{{{P}}}cNvPr"))


def mark_of(shape: Any) -> str:
    """The figure a shape says it is, by its name; empty for a shape without such a name."""
    found = MARK.search(named(shape).get("name", ""))
    return found[1] if found else ""


def shapes_of(slide: Any) -> Iterator[tuple[str, Any]]:
    """(kind, shape) of everything on a slide, also inside alternate content and the owner's own groups."""
    tree = slide.find(f"{{{P}}}cSld/{{{P}}}spTree")
    yield from _shapes_in(tree if tree is not None else ())


def _shapes_in(holder: Any) -> Iterator[tuple[str, Any]]:
    for element in holder:
        kind = _SHAPES.get(element.tag)
        if kind:
            yield kind, element
            if kind == "grpSp" and not mark_of(element):
                yield from _shapes_in(element)
        elif isinstance(element.tag, str) and element.tag.endswith(("}AlternateContent", "}Choice")):
            yield from _shapes_in(element)


def paragraphs(holder: Any) -> str:
    """The words of a text body, one line for each paragraph."""
    return "\n".join("".join(t.text or "" for t in p.iter(f"{{{A}}}t")) for p in holder.iter(f"{{{A}}}p"))


def texts_of(slide: Any) -> dict[str, Any]:
    """Name -> shape of every text on a slide; equal names are numbered."""
    found: dict[str, Any] = {}
    for kind, shape in shapes_of(slide):
        if kind != "sp":
            continue
        name = named(shape).get("name", "")
        if name == _NUMBER or shape.find(f"{{{P}}}txBody") is None:
            continue
        key, count = name, 1
        while key in found:
            count += 1
            key = f"{name}#{count}"
        found[key] = shape
    return found


def table_rows(frame: Any) -> list[list[str]]:
    """The cells of a native table."""
    return [[paragraphs(cell) for cell in row.iter(f"{{{A}}}tc")] for row in frame.iter(f"{{{A}}}tr")]


def group_facts(group: Any) -> list[list[Any]]:
    """Name, words, place and fill of every shape of a group, in order."""
    rows: list[list[Any]] = []
    for kind, shape in _children(group):
        own = named(shape)
        # The order of attributes is fixed: name, words, place, look.
        rows.append([kind, own.get("name", ""), paragraphs(shape), _place(shape), _looks(shape)])
    return rows


def _children(group: Any) -> Iterator[tuple[str, Any]]:
    for element in group:
        kind = _SHAPES.get(element.tag)
        if kind == "grpSp":
            yield from _children(element)
        elif kind:
            yield kind, element


def _place(shape: Any) -> list[int]:
    return [
        int(part.get(name, "0"))
        for tag, names in ((f"{{{A}}}off", ("x", "y")), (f"{{{A}}}ext", ("cx", "cy")))
        for part in list(shape.iter(tag))[:1]
        for name in names
    ]


def _looks(shape: Any) -> str:
    properties = shape.find(f"{{{P}}}spPr")
    return checksum(properties) if properties is not None else ""


def slide_facts(slide: Any, charts: Mapping[str, Facts], notes: str) -> Facts:
    """The base record of a slide; ``charts`` by their marks, ``notes`` our own block."""
    facts: Facts = {"texts": {name: paragraphs(shape) for name, shape in texts_of(slide).items()}}
    marked = [(kind, shape, mark) for kind, shape in shapes_of(slide) if (mark := mark_of(shape))]
    tables = {mark: table_rows(shape) for kind, shape, mark in marked if kind == "graphicFrame" and is_table(shape)}
    groups = {mark: group_facts(shape) for kind, shape, mark in marked if kind == "grpSp"}
    alts = {mark: text for _, shape, mark in marked if (text := named(shape).get("descr"))}
    for name, value in (
        ("tables", tables),
        ("groups", groups),
        ("charts", dict(charts)),
        ("alts", alts),
        ("notes", notes),
    ):
        if value:
            facts[name] = value
    return facts


def is_table(frame: Any) -> bool:
    """Whether a graphic frame holds a native table."""
    return next(frame.iter(f"{{{A}}}tbl"), None) is not None


def chart_facts(chart: Any, drawing: Any, keys: Sequence[str]) -> Facts:
    """Axes, series, categories and shapes of a chart; ``keys`` of its categories where the writer knows them."""
    series = list(chart.iter(_SERIES))
    words = categories_of(series[0]) if series else []
    return {
        "axes": [axis_limits(axis) for axis in number_axes(chart)],
        "categories": words,
        "keys": list(keys) if len(keys) == len(words) else [category_key(word) for word in words],
        "series": [series_facts(one) for one in series],
        "shapes": {} if drawing is None else {name: anchor_facts(a) for name, a in anchors(drawing).items()},
    }


def number_axes(chart: Any) -> list[Any]:
    """Axes with limits, in their order."""
    return list(chart.iter(f"{{{C}}}valAx", f"{{{C}}}dateAx"))


def axis_limits(axis: Any) -> list[float | None]:
    """Lower end, upper end, step."""
    return [_val(axis, "scaling/min"), _val(axis, "scaling/max"), _val(axis, "majorUnit")]


def _val(holder: Any, path: str) -> float | None:
    found = holder.find("/".join(f"{{{C}}}{step}" for step in path.split("/")))
    return None if found is None else round(float(found.get("val")), 9)


def categories_of(series: Any) -> list[str]:
    """The categories a series stands on, as words."""
    part = series.find(f"{{{C}}}cat")
    return cache_of(part if part is not None else series.find(f"{{{C}}}xVal"))


def values_of(series: Any) -> list[float | None]:
    """The values a series shows; None where there is none."""
    part = series.find(f"{{{C}}}val")
    cells = cache_of(part if part is not None else series.find(f"{{{C}}}yVal"))
    return [_as_number(text) for text in cells]


def _as_number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def cache_of(part: Any) -> list[str]:
    """The cached points of a reference, empty where there is none."""
    if part is None:
        return []
    texts = [v.text or "" for v in part.iter(_VALUE)]
    whole = next(part.iter(_COUNT), None)
    if whole is not None and int(whole.get("val", "0")) == len(texts):
        return texts  # nothing is missing, so places need not be read
    points = {int(p.get("idx", "0")): p[0].text or "" for p in part.iter(_POINT) if len(p)}
    count = next((int(e.get("val", "0")) for e in part.iter(f"{{{C}}}ptCount")), 0)
    return [points.get(place, "") for place in range(max(count, max(points, default=-1) + 1))]


def series_name(series: Any) -> str:
    """The name of a series."""
    part = series.find(f"{{{C}}}tx")
    return "" if part is None else "".join(v.text or "" for v in part.iter(f"{{{C}}}v"))


def series_uid(series: Any) -> str:
    """The identity Office keeps for a series; those of single points are not meant."""
    path = f"{{{C}}}extLst/{{{C}}}ext/{{{C16}}}uniqueId"
    found = series.find(path)
    return "" if found is None else str(found.get("val", ""))


def series_facts(series: Any) -> Facts:
    """Identity, name, values, and the formats of the whole, of its points and of their labels."""
    shape = series.find(f"{{{C}}}spPr")
    facts: Facts = {
        "uid": series_uid(series),
        "name": series_name(series),
        "values": values_of(series),
        "look": "" if shape is None else checksum(shape),
    }
    marker = series.find(f"{{{C}}}marker")
    if marker is not None:
        facts["marker"] = checksum(marker)
    points = {index_of(p): checksum(p) for p in series.findall(f"{{{C}}}dPt")}
    labels = {index_of(p): label_facts(p) for p in series.findall(f"{{{C}}}dLbls/{{{C}}}dLbl")}
    if points:
        facts["points"] = points
    if labels:
        facts["labels"] = labels
    return facts


def index_of(point: Any) -> str:
    """The category a point's format or label belongs to, as JSON keys are."""
    return str(point.find(f"{{{C}}}idx").get("val"))


def label_facts(label: Any) -> list[Any]:
    """Shift, words, number format and position of the label of one point."""
    manual = f"{{{C}}}layout/{{{C}}}manualLayout"
    shift = [_val_of(label, f"{manual}/{{{C}}}{name}") for name in "xy"]
    rich = label.find(f"{{{C}}}tx")
    code = label.find(f"{{{C}}}numFmt")
    position = label.find(f"{{{C}}}dLblPos")
    return [
        *shift,
        "" if rich is None else paragraphs(rich),
        "" if code is None else code.get("formatCode", ""),
        "" if position is None else position.get("val", ""),
    ]


def _val_of(holder: Any, path: str) -> float:
    found = holder.find(path)
    return 0.0 if found is None else round(float(found.get("val", "0")), _DIGITS)


def category_key(word: str) -> str:
    """What a category is called by default: years without the sign of forecasts, anything else as it stands."""
    found = _YEAR.fullmatch(word)
    return found[1] if found else " ".join(word.split())


def anchors(drawing: Any) -> dict[str, Any]:
    """Name -> anchor of the shapes inside a chart."""
    found: dict[str, Any] = {}
    for anchor in drawing:
        own = next(anchor.iter(f"{{{CDR}}}cNvPr"), None) if isinstance(anchor.tag, str) else None
        if own is not None:
            found.setdefault(own.get("name", ""), anchor)
    return found


def anchor_facts(anchor: Any) -> list[Any]:
    """Both corners in fractions of the frame, and the words."""
    ends = [round(float(e.text or "0"), _DIGITS) for e in anchor.iter(f"{{{CDR}}}x", f"{{{CDR}}}y")]
    return [*ends, paragraphs(anchor)]
