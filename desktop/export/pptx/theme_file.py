"""The theme of a template as far as slides depend on it: is its page dark, how wide are its letters."""

from __future__ import annotations

import re
from typing import Any, Final

from desktop.export.pptx.template_parts import tree_of
from desktop.export.pptx.xml import A, P
from desktop.frozen import frozen

_WIDER: Final = {
    "arial black": 1.3,
    "bookman old style": 1.12,
    "century gothic": 1.08,
    "comic sans ms": 1.07,
    "consolas": 1.12,
    "courier new": 1.22,
    "dejavu sans": 1.17,
    "georgia": 1.06,
    "lucida sans": 1.12,
    "lucida sans unicode": 1.12,
    "montserrat": 1.15,
    "poppins": 1.14,
    "rockwell": 1.05,
    "verdana": 1.18,
}
"""Running English words against Arial, for the faces that are wider."""
_EVERYWHERE: Final = frozenset(
    ("", "arial", "arial narrow", "helvetica", "liberation sans", "liberation serif", "times new roman")
)
"""Faces that every reader has, or replaces by one of the same widths; none at all means the reader's own."""
_REPLACED: Final = 1.17
"""DejaVu Sans against Arial: what readers put in the place of a face that their machine lacks."""
_DARK: Final = 0.3
"""Relative luminance of a page below which grey on it must be light."""
_LEGIBLE: Final = 4.5
"""Contrast of words with what they stand on (WCAG 2, AA)."""
_LIGHT_TINT: Final = re.compile(rb'<a:lumMod val="40000"/><a:lumOff val="60000"/>')
_WASH: Final = re.compile(rb'<a:lumMod val="20000"/><a:lumOff val="80000"/>')
_GREY: Final = re.compile(rb'<a:schemeClr val="bg1"><a:lumMod val="(\d+)"/>')
_SHADE: Final = re.compile(rb'(<a:schemeClr val="accent\d"><a:lumMod val=")55000"/>')


@frozen
class Theme:
    """Colours as RRGGBB, fonts by name; empty where the file does not say."""

    page: str = ""
    """What the master paints behind the slide; empty for a picture or a gradient."""
    ground: str = "FFFFFF"
    """The theme's own background colour, on which our colours are built."""
    text: str = "000000"
    heading_font: str = ""
    body_font: str = ""
    accents: tuple[str, ...] = ()
    """The six, in their order."""

    @property
    def pale(self) -> frozenset[str]:
        """The accents on which words in the page's colour are hard to read, and those in the text's less so."""
        named = ((f"accent{number}", colour) for number, colour in enumerate(self.accents, 1) if colour)
        return frozenset(
            name for name, colour in named if contrast(self.ground, colour) < min(_LEGIBLE, contrast(self.text, colour))
        )

    @property
    def is_dark(self) -> bool:
        """Whether the theme's background is dark."""
        return luminance(self.ground) < _DARK

    @property
    def is_readable(self) -> bool:
        """Whether the theme's text stands out against what the master paints; True where that is unknown."""
        return not self.page or contrast(self.page, self.text) >= 3

    @property
    def widening(self) -> float:
        """How much wider than Arial its widest face is; at least 1."""
        return max(_widening(name) for name in (self.heading_font, self.body_font))

    @property
    def widest(self) -> str:
        """The face that words are measured for."""
        return max(self.body_font, self.heading_font, key=_widening)

    @property
    def is_wide(self) -> bool:
        """Whether that face is a wide one itself; else only what readers without it put in its place."""
        return self.widest.casefold() in _WIDER


def _widening(face: str) -> float:
    """Of one face against Arial, on the safe side: also on a machine that has to replace it."""
    name = face.casefold()
    return 1.0 if name in _EVERYWHERE else max(_WIDER.get(name, 1.0), _REPLACED)


def read_theme(master: Any, theme: bytes) -> Theme:
    """From a master's element and its theme part."""
    root = tree_of(theme)
    slots = {colour.tag.rpartition("}")[2]: _colour(colour) for colour in root.iterfind(f".//{{{A}}}clrScheme/*")}
    mapped = master.find(f"{{{P}}}clrMap")
    names = dict(mapped.attrib) if mapped is not None else {}

    def of(name: str) -> str:
        return slots.get(str(names.get(name, name)), "")

    ground = of("bg1") or "FFFFFF"
    background = master.find(f"{{{P}}}cSld/{{{P}}}bg")
    return Theme(
        page=ground if background is None else _painted(background, of),
        ground=ground,
        text=of("tx1") or "000000",
        heading_font=_face(root, "majorFont"),
        body_font=_face(root, "minorFont"),
        accents=tuple(of(f"accent{number}") for number in range(1, 7)),
    )


def on_dark(content: bytes) -> bytes:
    """Colours that are built on a light page, for a dark one.

    Grey is mixed from the text, tints get darker, and shades of accents, dark ones of which would vanish, lighter.
    """
    content = _GREY.sub(
        lambda found: b'<a:schemeClr val="tx1"><a:lumMod val="%d"/>' % (110_000 - int(found[1])), content
    )
    content = _SHADE.sub(rb'\g<1>55000"/><a:lumOff val="45000"/>', content)
    return _WASH.sub(b'<a:lumMod val="40000"/>', _LIGHT_TINT.sub(b'<a:lumMod val="60000"/>', content))


def luminance(colour: str) -> float:
    """Relative luminance of RRGGBB, 0 to 1 (WCAG 2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _colour(slot: Any) -> str:
    """RRGGBB of a slot; empty where it is said in another way."""
    for one in slot:
        value = str(one.get("lastClr") or one.get("val") or "")
        if re.fullmatch("[0-9A-Fa-f]{6}", value):
            return value.upper()
    return ""


def _painted(background: Any, of: Any) -> str:
    """The one colour of a background without changes to it; empty for anything richer."""
    fill = background.find(f"{{{P}}}bgPr/{{{A}}}solidFill")
    holder = fill if fill is not None else background.find(f"{{{P}}}bgRef")
    if holder is None or not len(holder) or len(holder[0]):
        return ""
    named = holder[0].get("val", "")
    return _colour(holder) if holder[0].tag == f"{{{A}}}srgbClr" else str(of(named))


def _face(root: Any, kind: str) -> str:
    found = root.find(f".//{{{A}}}{kind}/{{{A}}}latin")
    return "" if found is None else str(found.get("typeface", ""))
