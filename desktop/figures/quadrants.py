"""Two lines across a scatter that part it into four, with the names of the quarters."""

from __future__ import annotations

from dataclasses import field

from desktop.figures.figure import Lineage
from desktop.frozen import frozen


@frozen
class Quadrants:
    """An upright line at ``x`` and a level one at ``y``, in display units of the axes."""

    x: float
    y: float
    x_text: str
    """What the upright line is: ``median 12.3 %``."""
    y_text: str
    names: tuple[str, str, str, str] = ("", "", "", "")
    """Upper left, upper right, lower left, lower right; empty where a quarter has no name."""
    x_lineage: Lineage = field(default_factory=Lineage)
    y_lineage: Lineage = field(default_factory=Lineage)
