"""Words of a written slide: do they fit their shapes, is there a font for every character, is anything too small."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.metrics import EAST_ASIAN_SPACING, EMU_PER_POINT, line_height, width, wrap
from desktop.export.pptx.xml import A, P
from desktop.export.report import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COVERED: Final = (
    (0x20, 0x7E), (0xA0, 0x52F), (0x531, 0x5FF), (0x600, 0x6FF), (0x750, 0x77F), (0x1E00, 0x1FFF), (0x2000, 0x206F),
    (0x2070, 0x20BF), (0x2100, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2605, 0x2606),
    (0x2640, 0x2642), (0x2660, 0x2667), (0x2E80, 0x2FDF), (0x3000, 0x312F), (0x3130, 0x318F), (0x3200, 0x4DBF),
    (0x4E00, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFB00, 0xFDFF), (0xFE10, 0xFE6F), (0xFF00, 0xFFEF),
)  # fmt: skip
"""What the theme fonts of Office and their usual East Asian companions draw between them."""
_STARTS: Final = tuple(first for first, _ in _COVERED)
_UNREADABLE: Final = "\ufffd"
_MOST_NAMED: Final = 8
_SMALLEST: Final = 700
"""Hundredths of a point below which nobody in a meeting room reads anything."""
_SLACK: Final = 1.06
"""What readers forgive in width: their own metrics differ by as much."""
_TALLER: Final = 1.1
"""The same in height, where the lowest line may stand on the edge."""
_LINE: Final = 1.32 / EAST_ASIAN_SPACING
"""The theme's own Chinese face against the highest that is reckoned with."""
_WIDEST: Final = 1.02
"""Em that no character is wider than."""


def word_findings(root: Any, texts: Iterable[str], place: str) -> Iterator[Finding]:
    """What is wrong with the words of a slide; ``texts`` are those of its charts."""
    yield from _title(root, place)
    written = [element.text or "" for element in root.iter(f"{{{A}}}t")]
    yield from glyph_findings("".join((*written, *texts)), place)
    tight = [name for shape in root.iter(f"{{{P}}}sp") if (name := _overflow(shape))]
    if tight:
        named = ", ".join(repr(name[:40]) for name in tight[:3])
        yield Finding("warning", place, f"Words need more room than their shapes have ({len(tight)}): {named}.")
    sizes = [int(size) for run in root.iter(f"{{{A}}}rPr") if (size := run.get("sz")) and size.isdecimal()]
    if sizes and min(sizes) < _SMALLEST:
        yield Finding("warning", place, f"Some words are set in {min(sizes) / 100:g} points, too small for a slide.")


def glyph_findings(text: str, place: str) -> Iterator[Finding]:
    """Characters that are drawn as a box, or in a face of their own, because no font of a theme has them."""
    unknown = sorted(character for character in set(text) if not _is_covered(character))
    if _UNREADABLE in unknown:
        unknown.remove(_UNREADABLE)
        yield Finding("warning", place, "A character could not be read when the data came in; a sign stands for it.")
    if unknown:
        shown = ", ".join(f"{one} (U+{ord(one):04X})" for one in unknown[:_MOST_NAMED])
        more = f" and {len(unknown) - _MOST_NAMED} more" if len(unknown) > _MOST_NAMED else ""
        yield Finding("warning", place, f"No usual font has these characters, a box may stand for them: {shown}{more}.")


@lru_cache(maxsize=4096)
def _is_covered(character: str) -> bool:
    code = ord(character)
    if code < 0x7F or character.isspace() or unicodedata.category(character) in ("Mn", "Cc"):
        return True
    at = bisect_right(_STARTS, code) - 1
    return at >= 0 and code <= _COVERED[at][1]


def _title(root: Any, place: str) -> Iterator[Finding]:
    """A slide without a title has no name in lists and for screen readers."""
    for mark in root.iter(f"{{{P}}}ph"):
        if mark.get("type") in ("title", "ctrTitle"):
            shape = next(above for above in mark.iterancestors() if above.tag == f"{{{P}}}sp")
            if any((element.text or "").strip() for element in shape.iter(f"{{{A}}}t")):
                return
    yield Finding("warning", place, "The slide has no title; lists of slides and screen readers cannot name it.")


def _overflow(shape: Any) -> str:
    """The name of a text shape whose words need more than its height; empty where they fit."""
    extent = shape.find(f"{{{P}}}spPr/{{{A}}}xfrm/{{{A}}}ext")
    body = shape.find(f"{{{P}}}txBody")
    properties = None if body is None else body.find(f"{{{A}}}bodyPr")
    if extent is None or properties is None or properties.get("wrap") != "square" or properties.get("lIns") is None:
        return ""
    room = int(extent.get("cx")) - int(properties.get("lIns")) - int(properties.get("rIns", "0"))
    from_top = properties.get("anchor", "t") == "t"
    high = int(extent.get("cy")) - (int(properties.get("tIns", "0")) if from_top else 0)
    needed = 0.0
    for paragraph in body.iterfind(f"{{{A}}}p"):
        text, size, bold = _set(paragraph)
        if not text or not size:
            continue
        single = len(text) * size * _WIDEST * EMU_PER_POINT <= room
        lines = [text] if single else wrap(text, size, round(room * _SLACK), bold=bold)
        needed += sum(line_height(one, size) * (1 if one.isascii() else _LINE) for one in lines)
        if not single and _breaks_a_word(text, size, room, bold):
            return _name(shape)
    return _name(shape) if needed > max(high, 0) * _TALLER + EMU_PER_POINT else ""


def _breaks_a_word(text: str, size: float, room: int, bold: bool) -> bool:
    return any(word.isascii() and width(word, size, bold=bold) > room * _SLACK for word in text.split())


def _set(paragraph: Any) -> tuple[str, float, bool]:
    """Words of a paragraph, their size in points (0 where the layout decides), whether they are bold."""
    runs = paragraph.findall(f"{{{A}}}r")
    text = "".join(run.findtext(f"{{{A}}}t") or "" for run in runs)
    properties = [one for run in runs if (one := run.find(f"{{{A}}}rPr")) is not None]
    sizes = [int(one.get("sz")) for one in properties if (one.get("sz") or "").isdecimal()]
    return text, max(sizes, default=0) / 100, any(one.get("b") == "1" for one in properties)


def _name(shape: Any) -> str:
    named = next(shape.iter(f"{{{P}}}cNvPr"))
    words = "".join(element.text or "" for element in shape.iter(f"{{{A}}}t"))
    return str(words[:60].strip() or named.get("name", ""))
