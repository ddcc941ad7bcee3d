"""Words of the part Compare: shapes, groups of parameters, what the signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.benchmark_rows import GROUPS
from desktop.figures.figure import Certainty
from desktop.figures.wording import say
from desktop.widgets.sign_key import Meaning

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

translate = QCoreApplication.translate


def shape_words() -> dict[str, str]:
    """Each shape on its button."""
    return {
        "grid": translate("ComparePart", "Grid"),
        "radar": translate("ComparePart", "Radar"),
        "heat": translate("ComparePart", "Heat map"),
        "lines": translate("ComparePart", "Lines"),
    }


def group_words(language: str) -> dict[str, str]:
    """Each group of parameters in the menu, as the figure heads them."""
    return {group: say(language, f"benchmark.group.{group}") for group in GROUPS}


def meanings(figure: Figure) -> list[Meaning]:
    """The signs that occur in the table, with what they stand for."""
    cells = [cell for row in figure.table.rows for cell in row[1:]]
    kinds = {cell.certainty for cell in cells if cell.text}
    glyphs = {cell.glyph for cell in cells}
    found = [
        (Certainty.DISPUTED in kinds, Meaning("disputed", translate("ComparePart", "disputed"))),
        (Certainty.MODELLED in kinds, Meaning("modelled", translate("ComparePart", "computed"))),
        (
            any(not cell.text and cell.certainty is Certainty.NOT_PUBLISHED for cell in cells),
            Meaning("unknown", translate("ComparePart", "not published")),
        ),
        ("yes" in glyphs, Meaning("yes", translate("ComparePart", "offered, as stated"))),
        ("unstated" in glyphs, Meaning("unstated", translate("ComparePart", 'not stated, which is not a "no"'))),
        ("harvey" in glyphs, Meaning("harvey", translate("ComparePart", "part of the listed segments"), 0.5)),
        (any(">" in cell.text for cell in cells), Meaning("", translate("ComparePart", "> lower bound"))),
    ]
    return [meaning for occurs, meaning in found if occurs]
