"""The shapes of a split as choices with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.segment_shapes import SHAPES
from desktop.state.translating import QT_TRANSLATE_NOOP
from desktop.widgets.option_row import Option

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS = {
    "treemap": QT_TRANSLATE_NOOP("Shapes", "Treemap"),
    "icicle": QT_TRANSLATE_NOOP("Shapes", "Icicle"),
    "sunburst": QT_TRANSLATE_NOOP("Shapes", "Sunburst"),
    "columns": QT_TRANSLATE_NOOP("Shapes", "Columns"),
    "stacked": QT_TRANSLATE_NOOP("Shapes", "Stacked"),
    "shares": QT_TRANSLATE_NOOP("Shapes", "Shares"),
    "areas": QT_TRANSLATE_NOOP("Shapes", "Areas"),
    "marimekko": QT_TRANSLATE_NOOP("Shapes", "Marimekko"),
    "multiples": QT_TRANSLATE_NOOP("Shapes", "Small multiples"),
    "matrix": QT_TRANSLATE_NOOP("Shapes", "Matrix"),
    "beside": QT_TRANSLATE_NOOP("Shapes", "Side by side"),
}


def options(lacking: Mapping[str, str]) -> list[Option]:
    """Every shape; one that cannot be drawn says what data it lacks."""
    translate = QCoreApplication.translate
    return [Option(key, translate("Shapes", WORDS[key]), lacking.get(key, "")) for key in SHAPES]
