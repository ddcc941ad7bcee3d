"""A figure as PowerPoint's own clipboard package: native charts, tables and shapes to paste, without a slide.

``Art::GVML ClipFormat`` is a zip like a deck: ``clipboard/drawings/drawing1.xml`` holds a locked canvas with the
shapes (ECMA-376 part 1, 20.1.2.2 and 20.3), charts lie beside it with their workbooks. PowerPoint ignores a malformed
package without a word, so what is written here is what the deck writes: the same chart parts, byte by byte; shapes
only change their namespace and lose what belongs to a slide.
"""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lxml import etree

from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, deck_bytes
from desktop.export.pptx.xml import HEAD, A, P, R, Xml, tag
from desktop.export.text import line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.figures.figure import Figure

FORMAT: Final = "Art::GVML ClipFormat"
"""Its name on Windows."""
LOCKED: Final = "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"
RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
DRAWING: Final = "clipboard/drawings/drawing1.xml"
SLIDE: Final = "ppt/slides/slide1.xml"
SOURCE_HEIGHT: Final = 252_000
_DRAWING_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawing+xml"
_SHAPES: Final = frozenset({"sp", "grpSp", "cxnSp", "pic", "graphicFrame"})
_FIGURES: Final = frozenset({"chart", "tbl", "pic", "obj"})
"""Placeholders that hold a figure; those with words belong to the slide."""


class _Link(NamedTuple):
    """A relation of a part."""

    key: str
    kind: str
    target: str
    """Name of a part in its package."""


def clip_package(figure: Figure) -> bytes:
    """The figure as a package for the clipboard. Raises ExportError where it cannot stand on a slide."""
    spec = SlideSpec.of(figure)
    deck = deck_bytes([spec], template=built_in_template(), options=DeckOptions(), requests={})
    with zipfile.ZipFile(BytesIO(deck)) as source:
        return _Clip(source).packed(line(figure.source_line))


class _Clip:
    """Takes the shapes of the first slide and every part they lead to."""

    def __init__(self, deck: zipfile.ZipFile) -> None:
        self._deck = deck
        self._type_of = _types_in(deck)
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}

    def packed(self, source_line: str) -> bytes:
        """The zip; the source stands in a line of its own below the figure."""
        tree = etree.fromstring(self._deck.read(SLIDE))[0][0]
        canvas = _canvas([_outside(shape) for shape in tree if _is_drawn(shape)], source_line)
        used = {
            value for element in canvas.iter() for key, value in element.attrib.items() if key.startswith(f"{{{R}}}")
        }
        links = [link for link in _links(self._deck, SLIDE) if link.key in used]
        theme = next(name for name in self._deck.namelist() if name.startswith("ppt/theme/theme1."))
        links.append(_Link("rIdTheme", f"{R}/theme", theme))
        self._put(DRAWING, HEAD.encode() + etree.tostring(canvas), _DRAWING_TYPE, links)
        self._parts["_rels/.rels"] = _relations([_Link("rId1", f"{R}/drawing", DRAWING)], "")
        return self._zipped()

    def _take(self, name: str) -> str:
        """Copy a part of the deck with everything it leads to; returns its place in the package."""
        place = _place(name)
        if place not in self._parts:
            self._put(place, self._deck.read(name), self._type_of(name), _links(self._deck, name))
        return place

    def _put(self, place: str, content: bytes, kind: str, links: Sequence[_Link]) -> None:
        self._parts[place] = content
        self._types[place] = kind
        if links:
            folder, name = posixpath.split(place)
            taken = [link._replace(target=self._take(link.target)) for link in links]
            self._parts[f"{folder}/_rels/{name}.rels"] = _relations(taken, folder)

    def _zipped(self) -> bytes:
        rels = "application/vnd.openxmlformats-package.relationships+xml"
        kinds = [tag("Override", {"PartName": f"/{place}", "ContentType": kind}) for place, kind in self._types.items()]
        defaults = (
            tag("Default", {"Extension": "rels", "ContentType": rels}),
            tag("Default", {"Extension": "xml", "ContentType": "application/xml"}),
        )
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", HEAD + tag("Types", {"xmlns": TYPES}, *defaults, *kinds))
            for place, content in self._parts.items():
                package.writestr(place, content)
        return stream.getvalue()


def _place(name: str) -> str:
    """Where a part of the deck lies in the package: what is drawn over a chart is no drawing of the clipboard."""
    return name.replace("ppt/drawings/drawing", "clipboard/drawings/chartShapes").replace("ppt/", "clipboard/", 1)


def _is_drawn(shape: Any) -> bool:
    """Whether a shape of the slide belongs to the figure."""
    if etree.QName(shape).localname not in _SHAPES:
        return False
    held = shape.find(f"./*/{{{P}}}nvPr/{{{P}}}ph")
    return held is None or held.get("type", "obj") in _FIGURES


def _outside(element: Any) -> Any:
    """A shape of a slide as one of a canvas: same content, other namespace, other order where the schema wants it."""
    name = etree.QName(element)
    if name.namespace != P:
        return element
    made = etree.Element(f"{{{A}}}{name.localname}", element.attrib)
    for child in _ordered(name.localname, list(element)):
        kind = etree.QName(child).localname
        if kind == "txBody":
            text = etree.SubElement(made, f"{{{A}}}txSp")
            body = etree.SubElement(text, f"{{{A}}}txBody")
            body.extend(list(child))
            etree.SubElement(text, f"{{{A}}}useSpRect")
        elif kind not in {"nvPr", "extLst"} or etree.QName(child).namespace != P:
            made.append(_outside(child))
    return made


def _ordered(kind: str, children: list[Any]) -> list[Any]:
    """The children of a shape as a canvas orders them: words before the style, the place of a frame at its end."""
    last = {"sp": "style", "graphicFrame": "xfrm"}.get(kind, "")
    return sorted(children, key=lambda child: etree.QName(child).localname == last)


def _canvas(shapes: Sequence[Any], source_line: str) -> Any:
    """The root of the drawing: a locked canvas as large as what stands on it."""
    left, top, right, bottom = _bounds(shapes)
    spread = {"x": left, "y": top}, {"cx": right - left, "cy": bottom - top + (SOURCE_HEIGHT if source_line else 0)}
    box = tag(
        "a:xfrm",
        None,
        tag("a:off", spread[0]),
        tag("a:ext", spread[1]),
        tag("a:chOff", spread[0]),
        tag("a:chExt", spread[1]),
    )
    own = tag("a:nvGrpSpPr", None, tag("a:cNvPr", {"id": 0, "name": ""}), tag("a:cNvGrpSpPr"))
    words = _source(source_line, left, bottom, right - left) if source_line else Xml("")
    locked = tag("lc:lockedCanvas", {"xmlns:lc": LOCKED}, own, tag("a:grpSpPr", None, box), words)
    data = tag("a:graphicData", {"uri": LOCKED}, locked)
    root = etree.fromstring(tag("a:graphic", {"xmlns:a": A, "xmlns:r": R}, data).encode())
    group = root[0][0]
    for place, shape in enumerate(shapes):
        group.insert(2 + place, shape)
    return root


def _source(words: str, x: int, y: int, width: int) -> Xml:
    """Whose numbers these are, below them."""
    place = tag("a:xfrm", None, tag("a:off", {"x": x, "y": y}), tag("a:ext", {"cx": width, "cy": SOURCE_HEIGHT}))
    shape = tag("a:spPr", None, place, tag("a:prstGeom", {"prst": "rect"}, tag("a:avLst")), tag("a:noFill"))
    run = tag("a:r", None, tag("a:rPr", {"sz": 900}), tag("a:t", None, words))
    body = tag(
        "a:txBody", None, tag("a:bodyPr", {"wrap": "square", "lIns": 0}), tag("a:lstStyle"), tag("a:p", None, run)
    )
    own = tag("a:nvSpPr", None, tag("a:cNvPr", {"id": 90_000, "name": "Source"}), tag("a:cNvSpPr", {"txBox": 1}))
    return tag("a:sp", None, own, shape, tag("a:txSp", None, body, tag("a:useSpRect")))


def _bounds(shapes: Sequence[Any]) -> tuple[int, int, int, int]:
    """Left, top, right and lower edge of everything, in English metric units."""
    boxes = []
    for shape in shapes:
        frame = next(element for element in shape.iter(f"{{{A}}}xfrm"))
        at, size = frame.find(f"{{{A}}}off"), frame.find(f"{{{A}}}ext")
        x, y, wide, high = (int(value) for value in (at.get("x"), at.get("y"), size.get("cx"), size.get("cy")))
        boxes.append((x, y, x + wide, y + high))
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _links(deck: zipfile.ZipFile, name: str) -> list[_Link]:
    """What a part leads to inside its package; tags of a deck and what lies outside stay away."""
    folder, own = posixpath.split(name)
    try:
        raw = deck.read(f"{folder}/_rels/{own}.rels")
    except KeyError:
        return []
    found = []
    relations: Any = etree.fromstring(raw)
    for link in relations:
        kind, target = link.get("Type"), link.get("Target")
        if link.get("TargetMode") != "External" and not kind.endswith("/tags"):
            found.append(_Link(link.get("Id"), kind, posixpath.normpath(posixpath.join(folder, target)).lstrip("/")))
    return found


def _relations(links: Sequence[_Link], folder: str) -> bytes:
    told = (
        tag(
            "Relationship", {"Id": link.key, "Type": link.kind, "Target": posixpath.relpath(link.target, folder or ".")}
        )
        for link in links
    )
    return (HEAD + tag("Relationships", {"xmlns": RELATIONS}, *told)).encode()


def _types_in(deck: zipfile.ZipFile) -> Callable[[str], str]:
    """The content type of each part of a deck."""
    root: Any = etree.fromstring(deck.read("[Content_Types].xml"))
    named = {one.get("PartName").lstrip("/"): one.get("ContentType") for one in root.iter(f"{{{TYPES}}}Override")}
    usual = {one.get("Extension"): one.get("ContentType") for one in root.iter(f"{{{TYPES}}}Default")}
    return lambda name: str(named.get(name) or usual[name.rpartition(".")[2]])
