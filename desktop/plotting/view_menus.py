"""Where the menu of a view opens, and what it is about: an arrow, or a mark that stands for something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.plotting.arrow_hand import ArrowHand
    from desktop.plotting.stage import Stage


def arrow_at(event: QContextMenuEvent, stage: Stage, hand: ArrowHand) -> tuple[int, QPoint] | None:
    """Position of the arrow under the pointer or of the chosen one, which is chosen then, and where its pill ends."""
    if event.reason() == QContextMenuEvent.Reason.Mouse:
        mark = stage.at(event.pos().x(), event.pos().y())
        hand.choose(mark.key if mark is not None else "")
    elif stage.hovered.startswith("arrow:"):
        hand.choose(stage.hovered)
    position, layout = hand.chosen, stage.layout
    if position is None or layout is None:
        return None
    pill = next(arrow.pill_box for arrow in layout.arrows if arrow.key == stage.arrow)
    return position, QPoint(round(pill.x * stage.factor), round(pill.bottom * stage.factor) + 2)


def entity_at(event: QContextMenuEvent, stage: Stage) -> tuple[Entity, QPoint] | None:
    """What the mark under the pointer, or the one walked to, stands for, and where it is in the view."""
    is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
    mark = stage.at(event.pos().x(), event.pos().y()) if is_mouse else stage.mark
    if mark is None or mark.entity is None:
        return None
    centre = QPoint(*(round(at * stage.factor) for at in mark.centre))
    return mark.entity, event.pos() if is_mouse else centre
