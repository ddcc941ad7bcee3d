"""Which settings of an export belong to which kind of file, and how a picture is asked for in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.actions.exporting import FORMATS, PICTURES, ExportProblem
from desktop.export.errors import ExportError
from desktop.export.picture_size import DOTS_PER_INCH, PictureSize, picture_size

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SETTINGS: Final = {
    "width": PICTURES,
    "height": PICTURES,
    "scale": ("png",),
    "dpi": ("png",),
    "theme": PICTURES,
    "transparent": PICTURES,
    "template": ("pptx",),
    "without_macros": ("pptx",),
    "continued": ("pptx",),
    "without_hidden": FORMATS,
    "lang": FORMATS,
}
"""The formats in which each setting changes anything."""
_TYPED: Final = {"continued": "continue"}
"""What is typed for a setting where that is not its name."""
USUAL_SCALE: Final = 2.0


def refuse_idle(target: Path, given: Iterable[str]) -> None:
    """Raise ExportProblem where a setting that somebody gave would change nothing in a file of this kind."""
    kind = target.suffix.lower().removeprefix(".")
    for name in given:
        formats = SETTINGS.get(name, ())
        if formats and kind not in formats and kind in FORMATS:
            fit, option = ", ".join(f".{one}" for one in formats), _TYPED.get(name, name).replace("_", "-")
            raise ExportProblem(
                f"--{option} changes nothing in a .{kind} file; it is for {fit}. Nothing was written. Leave it away."
            )


def asked_size(width: str, height: str, scale: float | None, dpi: int | None) -> tuple[PictureSize, float]:
    """Size and scale of pictures from the words of a command; ExportProblem says what they cannot be."""
    if scale is not None and dpi is not None:
        raise ExportProblem("Choose --scale or --dpi, not both: 2 is 192 dots per inch. Nothing was written.")
    try:
        size = picture_size(width, height)
    except ExportError as error:
        raise ExportProblem(f"{error} Nothing was written.") from error
    return size, dpi / DOTS_PER_INCH if dpi is not None else scale or USUAL_SCALE
