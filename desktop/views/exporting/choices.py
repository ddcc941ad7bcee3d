"""What was chosen in the export dialog the last time, and the last export itself: plain JSON in the settings.

Anything in it that this program does not know is passed over; a broken text counts as none.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop.actions.exporting import ExportOrder
from desktop.export.errors import ExportError
from desktop.export.picture_size import SCALES, USUAL, PictureSize, picture_size
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.state.settings import Settings

CHOICES, LAST = "export_choices", "export_last"
OWN: Final = "own"
SCREEN: Final = "screen"
PRESETS: Final = {
    "slide": USUAL,
    "half": PictureSize(460, 400),
    "page": picture_size("16cm", "9cm"),
    "square": PictureSize(600, 600),
}
"""A slide, half of one, the width between the margins of A4, a square."""


@frozen
class ExportChoices:
    """What pictures look like; the same the next time."""

    preset: str = "slide"
    """A key of PRESETS, ``screen`` or ``own``."""
    width: str = "960"
    """As typed, in ``unit``."""
    height: str = "540"
    unit: str = "px"
    keeps_ratio: bool = True
    scale: float = 2.0
    theme: str = "light"
    transparent: bool = False
    bilingual: bool = False
    continued: bool = False
    without_hidden: bool = False


def read_choices(settings: Settings) -> ExportChoices:
    """The last choices, or the usual ones."""
    found, kept = _plain(settings.text(CHOICES)), ExportChoices()
    known = {
        own.name: found[own.name] for own in fields(kept) if type(found.get(own.name)) is type(getattr(kept, own.name))
    }
    made = replace(kept, **known)
    return made if SCALES[0] <= made.scale <= SCALES[1] else replace(made, scale=kept.scale)


def keep_choices(settings: Settings, choices: ExportChoices) -> None:
    """Remember them."""
    settings.put(**{CHOICES: json.dumps(asdict(choices))})


def keep_last(settings: Settings, order: ExportOrder) -> None:
    """Remember an order with everything but what is exported."""
    names = [request.name for request in order.wanted] or [figure.name for figure in order.shown]
    told = {
        "target": str(order.target),
        "name": names[0] if names else "",
        "page": bool(order.shown),
        "story": order.story,
        "languages": list(order.languages),
        "scale": order.scale,
        "theme": order.theme,
        "template": str(order.template) if order.template else "",
        "size": list(order.size),
        "transparent": order.transparent,
        "bilingual": order.bilingual,
        "continued": order.continued,
        "without_hidden": order.without_hidden,
    }
    settings.put(**{LAST: json.dumps(told, ensure_ascii=False)})


@frozen
class LastExport:
    """How the last export was made, also before the program was started."""

    order: ExportOrder
    """Without anything to export."""
    name: str
    """Of the first figure; empty for a story."""
    is_page: bool
    """Whether it was all figures of a page."""


def read_last(settings: Settings) -> LastExport | None:
    """The last export; None where there was none or its record is broken."""
    told = _plain(settings.text(LAST))
    try:
        wide, high, unit = told["size"]
        size = picture_size(f"{float(wide)}px", f"{float(high)}px")
        languages = tuple(one for one in told["languages"] if one in {"en", "zh"})
        scale = float(told["scale"])
        if not languages or not str(told["target"]) or not SCALES[0] <= scale <= SCALES[1]:
            return None
        order = ExportOrder(
            (),
            Path(told["target"]),
            languages,
            scale,
            "dark" if told["theme"] == "dark" else "light",
            Path(told["template"]) if told["template"] else None,
            size._replace(unit="cm" if unit == "cm" else "px"),
            bool(told["transparent"]),
            str(told["story"]),
            bool(told["bilingual"]),
            continued=bool(told.get("continued")),
            without_hidden=bool(told.get("without_hidden")),
        )
        return LastExport(order, str(told["name"]), bool(told.get("page")))
    except (KeyError, TypeError, ValueError, ExportError):
        return None


def _plain(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
