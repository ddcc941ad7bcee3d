"""What one cell of a table shows, and the role under which models hand it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import OwnPlace

CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
ENTITY_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2


@frozen
class SparkPoint:
    """A value of a spark line."""

    x: float
    """Place in time, 0 to 1."""
    y: float
    """Height above zero, 0 to 1."""
    joined: bool = False
    """Whether a line leads here from the point before."""
    forecast: bool = False
    hollow: bool = False
    """Whether the value is disputed."""


@frozen
class Cell:
    """Text and its look; the delegate of the table paints it."""

    text: str = ""
    look: str = "value"
    """value, modelled, unknown (nobody published it) or blank (does not apply)."""
    tone: str = ""
    """Empty for ink, else secondary, tertiary, accent, ok, disputed, error."""
    strong: bool = False
    numeric: bool = False
    colour: int | None = None
    """Entity number of a small mark before the text."""
    is_round: bool = False
    bar: float | None = None
    """Share of the cell's bar, 0 to 1."""
    bar_colour: int = 0
    pills: tuple[tuple[str, bool], ...] = ()
    """Words and whether they are disputed."""
    badge: str = ""
    badge_text: str = ""
    icon: str = ""
    dots: tuple[tuple[float, int, bool], ...] = ()
    """Places on a line 0 to 1, entity number, hollow."""
    spark: tuple[SparkPoint, ...] = ()
    """Values over time, in order."""
    spark_colour: int = 0
    heat: float | None = None
    """How strongly the ground is shaded, 0 to 1."""
    sought: tuple[str, ...] = ()
    """Words in small letters that are marked in the text."""
    aside: str = ""
    """Quiet words after the text."""
    spoken: str = ""
    """What a screen reader says where the text does not say it."""
    spills: bool = False
    """The text may reach into the empty cell beside it."""
    tip: str = ""
    place: OwnPlace | None = None
    """Where the person owns this number or can state one."""

    @property
    def words(self) -> str:
        """The cell for a screen reader."""
        if self.spoken:
            return self.spoken
        if self.aside:
            return f"{self.text} ({self.aside})"
        return self.text or ", ".join(word for word, _ in self.pills) or self.badge_text


BLANK: Final = Cell(look="blank")
