"""How large a picture is: in pixels of the screen or in centimetres on paper, and at what resolution."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from desktop.export.errors import ExportError

DOTS_PER_INCH: Final = 96.0
"""Logical pixels to the inch: what a browser, an SVG and an office program mean by a pixel."""
PER_CENTIMETRE: Final = DOTS_PER_INCH / 2.54
UNITS: Final = {
    "px": 1.0,
    "cm": PER_CENTIMETRE,
    "mm": PER_CENTIMETRE / 10,
    "in": DOTS_PER_INCH,
    "pt": DOTS_PER_INCH / 72,
}
"""Logical pixels in one of each unit a length may be given in."""
LEAST, MOST = 96.0, 7560.0
"""Logical pixels of a side: 2.54 cm to 2 m."""
SCALES: Final = (1.0, 4.0)
"""Device pixels to a logical pixel: 96 to 384 dots per inch."""
MOST_PIXELS: Final = 60_000_000
"""Of a PNG: what needs a quarter of a gigabyte while it is painted."""
_LENGTH: Final = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*([a-zA-Z]*)\s*")


class PictureSize(NamedTuple):
    """Logical pixels, and the unit its sides were given in: px or cm."""

    width: float = 960.0
    height: float = 540.0
    unit: str = "px"

    def pixels(self, scale: float) -> tuple[int, int]:
        """Device pixels of a PNG at so many to a logical pixel."""
        return round(self.width * scale), round(self.height * scale)

    def side(self, side: float) -> str:
        """A side in the picture's own unit, as an SVG writes it: ``16cm``, ``960``."""
        return f"{side / PER_CENTIMETRE:.6g}cm" if self.unit == "cm" else f"{side:g}"


USUAL: Final = PictureSize()
"""A slide of 16:9 in points, which the painters are made for."""


def length(text: str) -> tuple[float, str]:
    """``16cm``, ``160 mm``, ``6.3in``, ``454pt``, ``960px`` or ``960`` as logical pixels, and px or cm.

    Raises ExportError with one sentence for anything else.
    """
    found = _LENGTH.fullmatch(text)
    unit = (found.group(2).lower() or "px") if found else ""
    if found is None or unit not in UNITS:
        known = ", ".join(UNITS)
        raise ExportError(f"{text!r} is not a length. Write a number with one of {known}, like 16cm or 960px.")
    return float(found.group(1).replace(",", ".")) * UNITS[unit], "px" if unit == "px" else "cm"


def picture_size(width: str = "", height: str = "", ratio: float = 960 / 540) -> PictureSize:
    """A size from texts; a side that is not given follows from the other by the ratio of width to height."""
    if not width and not height:
        return USUAL
    wide, unit = length(width) if width else (0.0, "px")
    high, other = length(height) if height else (wide / ratio, unit)
    size = PictureSize(wide or high * ratio, high, "cm" if "cm" in {unit, other} else "px")
    for name, side in (("width", size.width), ("height", size.height)):
        if not LEAST <= side <= MOST:
            span = f"{LEAST:g} to {MOST:g} pixels ({LEAST / PER_CENTIMETRE:.3g} to {MOST / PER_CENTIMETRE:.3g} cm)"
            raise ExportError(f"The {name} of a picture must be {span}; {size.side(side)} is not.")
    return size


def refuse_too_many(size: PictureSize, scale: float) -> None:
    """Raise ExportError where a PNG would have a scale or a number of pixels that nobody can want."""
    if not SCALES[0] <= scale <= SCALES[1]:
        raise ExportError(f"A picture can be drawn at 1 to 4 times its size (96 to 384 dpi), not {scale:g} times.")
    wide, high = size.pixels(scale)
    if wide * high > MOST_PIXELS:
        raise ExportError(
            f"A picture of {wide:,} x {high:,} pixels is too large to draw. Choose a smaller size or resolution."
        )
