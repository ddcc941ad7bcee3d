"""What a layout of a template offers, read from its XML: places, their geometry, how their words are set.

A placeholder without geometry or style of its own takes that of the master's placeholder of the same
kind, as slides do. The library's own properties cost a hundred times as much as reading the XML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.model import Box
from desktop.export.pptx.xml import A, P
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FAMILY: Final = {"ctrTitle": "title", "subTitle": "body", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}
"""Which placeholder of the master one of a layout takes after; all that is not named takes after the body."""
_STYLES: Final = {"title": "titleStyle", "body": "bodyStyle"}
_INSETS: Final = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""Margins of a text body that names none, in EMU."""
_ALIGNED: Final = ("l", "ctr", "r")
_DEFAULT_SIZE: Final = 1_800
_LARGEST: Final = 40_000
"""Type sizes in hundredths of a point."""
_LARGE: Final = 0.25
"""Share of the slide from which on a drawn shape is background and not a thing to keep clear of."""


@frozen
class TextStyle:
    """How the first level of a placeholder's words is set."""

    size: float = 18.0
    """Points."""
    bold: bool = False
    caps: bool = False
    bullets: bool = False
    align: str = "l"
    """``l``, ``ctr`` or ``r``, as DrawingML names them."""
    upright: bool = True
    """Lines run from left to right; a rotated placeholder cannot hold a sentence."""
    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0
    """Margins in EMU."""
    indent: int = 0
    """EMU that lines of the first level stand further right."""


@frozen
class Placeholder:
    """A place a layout offers: type as in the file, index, geometry, style of its words."""

    type: str
    idx: int
    box: Box
    style: TextStyle = TextStyle()


@frozen
class Layout:
    """A slide layout of the template."""

    name: str
    placeholders: tuple[Placeholder, ...]
    part: Any
    key: str = ""
    """The name of its part (``slideLayout3``): unique in the file, unlike the name people see."""
    fixtures: tuple[Box, ...] = ()
    """Logos, lines and the like that the layout or its master draws."""

    def of(self, *types: str) -> tuple[Placeholder, ...]:
        """Placeholders of these types in order of index."""
        return tuple(sorted((p for p in self.placeholders if p.type in types), key=lambda p: p.idx))

    def body(self, idx: int) -> Placeholder | None:
        """The text placeholder with this index."""
        return next((p for p in self.placeholders if p.type == "body" and p.idx == idx), None)


def read_layouts(master: Any, size: tuple[int, int]) -> Iterator[Layout]:
    """The layouts of a master of the library as our own; places without any geometry are left out."""
    above = master.element
    kinds = {_FAMILY.get(kind, kind): shape for kind, _, shape in _placeholders(above)}
    background = tuple(_fixtures(above, size))
    for layout in master.slide_layouts:
        root = layout.element
        shown = root.get("showMasterSp", "1") not in ("0", "false")
        key = str(layout.part.partname).rpartition("/")[2].removesuffix(".xml")
        drawn = (*_fixtures(root, size), *(background if shown else ()))
        yield Layout(str(layout.name), tuple(_places(root, kinds, above, size)), layout.part, key, drawn)


def _places(root: Any, masters: Mapping[str, Any], master: Any, size: tuple[int, int]) -> Iterator[Placeholder]:
    for kind, idx, shape in _placeholders(root):
        family = kind if kind == "title" else _FAMILY.get(kind, "body")
        above = masters.get(family)
        box = _box(shape) or (_box(above) if above is not None else None)
        if box is not None and _is_near(box, size):
            yield Placeholder(kind, idx, box, _style(family, shape, above, master))


def _placeholders(root: Any) -> list[tuple[str, int, Any]]:
    """Type, index and shape of every placeholder of a layout or master."""
    found = []
    for shape in root.find(f"{{{P}}}cSld/{{{P}}}spTree"):
        mark = shape.find(f"./*/{{{P}}}nvPr/{{{P}}}ph")
        if mark is not None:
            found.append((mark.get("type", "obj"), _whole(mark.get("idx", "0")), shape))
    return found


def _whole(text: str, most: int = 1_000_000) -> int:
    """A number of the file; a damaged one counts as nothing, an absurd one as the most there can be."""
    return min(int(text), most) if text.isdecimal() and len(text) < 20 else 0


def _is_near(box: Box, size: tuple[int, int]) -> bool:
    """Whether a place has an extent and is where somebody could want it."""
    reach = 4 * max(size)
    return 0 < box.w < reach and 0 < box.h < reach and abs(box.x) < reach and abs(box.y) < reach


def _box(shape: Any) -> Box | None:
    """The shape's own geometry; None where it takes the master's."""
    frame = shape.find(f"./{{{P}}}spPr/{{{A}}}xfrm")
    frame = shape.find(f"./{{{P}}}grpSpPr/{{{A}}}xfrm") if frame is None else frame
    frame = shape.find(f"./{{{P}}}xfrm") if frame is None else frame
    offset, extent = (None, None) if frame is None else (frame.find(f"{{{A}}}off"), frame.find(f"{{{A}}}ext"))
    if offset is None or extent is None:
        return None
    return Box(int(offset.get("x")), int(offset.get("y")), int(extent.get("cx")), int(extent.get("cy")))


def _style(family: str, shape: Any, above: Any, master: Any) -> TextStyle:
    """Layout before master's placeholder before master's text styles."""
    holders = [holder for holder in (shape, above) if holder is not None]
    bodies = [found for holder in holders if (found := holder.find(f"{{{P}}}txBody/{{{A}}}bodyPr")) is not None]
    levels = [
        found for holder in holders if (found := _level(holder.find(f"{{{P}}}txBody/{{{A}}}lstStyle"))) is not None
    ]
    general = master.find(f"{{{P}}}txStyles/{{{P}}}{_STYLES.get(family, 'otherStyle')}")
    levels += [found] if (found := _level(general)) is not None else []
    runs = [run for level in levels if (run := level.find(f"{{{A}}}defRPr")) is not None]
    margins = {name: _whole(_first(bodies, name, str(usual))) for name, usual in _INSETS.items()}
    mark, align = shape.find(f"./*/{{{P}}}nvPr/{{{P}}}ph"), _first(levels, "algn", "l")
    return TextStyle(
        size=(_whole(_first(runs, "sz", str(_DEFAULT_SIZE)), _LARGEST) or _DEFAULT_SIZE) / 100,
        bold=_first(runs, "b", "0") in ("1", "true"),
        caps=_first(runs, "cap", "none") == "all",
        bullets=_has_bullets(levels),
        align=align if align in _ALIGNED else "l",
        upright=_first(bodies, "vert", "horz") == "horz" and mark.get("orient", "horz") == "horz",
        left=margins["lIns"],
        top=margins["tIns"],
        right=margins["rIns"],
        bottom=margins["bIns"],
        indent=_whole(_first(levels, "marL", "0")),
    )


def _level(style: Any) -> Any:
    return None if style is None else style.find(f"{{{A}}}lvl1pPr")


def _first(elements: list[Any], name: str, usual: str) -> str:
    """The attribute where it is first said."""
    return next((str(value) for element in elements if (value := element.get(name)) is not None), usual)


def _has_bullets(levels: list[Any]) -> bool:
    for level in levels:
        for kind in ("buNone", "buChar", "buAutoNum", "buBlip"):
            if level.find(f"{{{A}}}{kind}") is not None:
                return kind != "buNone"
    return False


def _fixtures(root: Any, size: tuple[int, int]) -> list[Box]:
    """What is drawn on every slide and is no background."""
    found = []
    for shape in root.find(f"{{{P}}}cSld/{{{P}}}spTree"):
        if shape.find(f"./*/{{{P}}}nvPr") is None or shape.find(f"./*/{{{P}}}nvPr/{{{P}}}ph") is not None:
            continue
        box = _box(shape)
        if box is not None and 0 < box.w * box.h < _LARGE * size[0] * size[1]:
            found.append(box)
    return found
