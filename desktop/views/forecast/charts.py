"""The two figures of the Forecast page side by side, and how the height is shared with what stands below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.figure_panel import FigurePanel

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.theme.theme import Theme

GAP = 36
FIRST, SECOND = 700, 436
"""How the width is shared between the two figures."""
BOTH = 920
"""Narrower pages show one figure."""
WISHED = 496
"""Height at which the plot is 300 pixels high, with title, arrow, years, key and source around it."""
LEAST = 250
"""Height that is left to the charts by a picture below them, or by a hand that wants more of what is below."""
TIGHT = 320
"""Lower charts do without subtitle, key and source, which the title then has in its tip."""
PLOT = 384.0
"""Notes give way before the plot with its arrow and years gets lower: 300 are then left for the lines."""


class Charts(QWidget):
    """They take the height that is left, whatever height they would like for a width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first = FigurePanel(theme, "forecast.figure")
        self.second = FigurePanel(theme, "forecast.second")
        self.followed = self.first
        """The one the keyboard was in last."""
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(GAP)
        both.addWidget(self.first, FIRST)
        both.addWidget(self.second, SECOND)

    @property
    def both(self) -> tuple[FigurePanel, FigurePanel]:
        """First and second."""
        return self.first, self.second

    def hasHeightForWidth(self) -> bool:
        """Wrapped titles inside must not claim the page's height."""
        return False

    def follow(self, now: QWidget | None) -> bool:
        """The keyboard went to ``now``; whether that is in another figure than before."""
        panel = next((one for one in self.both if now is not None and one.isAncestorOf(now)), None)
        if panel is None or panel is self.followed:
            return False
        self.followed = panel
        return True

    def is_second(self) -> bool:
        """Whether the keyboard is in the second figure."""
        return self.second.isVisible() and self.second.holds_focus()

    def set_selected(self, entity: Entity | None) -> None:
        """Mark what is selected in both."""
        for panel in self.both:
            panel.set_selected(entity)

    def show_table(self, is_shown: bool) -> None:
        """Numbers instead of pictures."""
        for panel in self.both:
            panel.show_table(is_shown)

    def set_frames(self, height: int) -> None:
        """What stands around the plots where the charts are ``height`` high."""
        for panel in self.both:
            panel.set_frame(notes=True, key=height >= TIGHT, least=PLOT)
            panel.set_compact(height < TIGHT)


def room_below(free: int, *, yields: bool) -> int:
    """How much of the height for charts and strip the strip may have.

    ``yields``: the charts give way, because what is below needs its height or a hand gave it.
    """
    return free - (LEAST if yields else WISHED)
