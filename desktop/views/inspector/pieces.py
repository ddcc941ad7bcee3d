"""The pieces the inspector's sections are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.theme.badge import paint_badge
from desktop.widgets.claim_box import ClaimBox
from desktop.widgets.hairline import Hairline
from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.figures.figure import Entity
    from desktop.theme.theme import Theme
    from desktop.views.inspector.inspection import Alternative, Statement

    Choose = Callable[[Entity], None]


def section(theme: Theme, title: str = "", note: str = "") -> tuple[QWidget, QVBoxLayout]:
    """A section with its padding and its title."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(16, 14, 16, 14)
    layout.setSpacing(8)
    if title:
        row = QHBoxLayout()
        row.addWidget(Text(theme, title, style="small.strong"))
        row.addStretch(1)
        if note:
            row.addWidget(Text(theme, note, style="small", tone="tertiary"))
        layout.addLayout(row)
    return widget, layout


def pair(theme: Theme, left: tuple[str, str, str], right: tuple[str, str, str]) -> QLayout:
    """Two values beside each other, each a label, a value and a remark."""
    row = QHBoxLayout()
    row.setSpacing(14)
    for place, (label, value, remark) in enumerate((left, right)):
        if place:
            row.addWidget(Hairline(theme, vertical=True))
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(Text(theme, label, style="small", tone="tertiary"))
        long = len(value) > 18
        column.addWidget(Text(theme, value, style="body.strong" if long else "section", wrap=True, selectable=True))
        if remark:
            column.addWidget(Text(theme, remark, style="small", tone="secondary", wrap=True))
        column.addStretch(1)
        row.addLayout(column, 1)
    return row


def statement(theme: Theme, said: Statement, choose: Choose) -> QWidget:
    """A statement with its source; pressing it goes there where there is somewhere to go."""
    box = ClaimBox(theme, said.text, said.source, is_disputed=said.is_disputed)
    return box if said.entity is None else pressable(theme, box, said.entity, choose)


def pressable(theme: Theme, inside: QWidget, entity: Entity, choose: Choose, *, framed: bool = False) -> Pressable:
    """``inside`` as something that selects an entity."""
    area = Pressable(theme, inside.accessibleName(), framed=framed)
    area.setObjectName(f"inspector.to.{entity.kind}.{entity.id}")
    layout = QVBoxLayout(area)
    margin = 8 if framed else 2
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.addWidget(inside)
    if framed:
        layout.addStretch(1)  # cards of one row are equally high, their words stand at the top
    area.pressed.connect(lambda: choose(entity))
    return area


def side_by_side(theme: Theme, sides: Sequence[Statement], choose: Choose) -> QLayout:
    """The sides of a contradiction, two to a row."""
    grid = QGridLayout()
    grid.setSpacing(8)
    for place, side in enumerate(sides):
        box = ClaimBox(theme, side.text, side.source, is_disputed=side.is_disputed)
        shown = box if side.entity is None else pressable(theme, box, side.entity, choose, framed=True)
        grid.addWidget(shown, place // 2, place % 2)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    return grid


def alternative(theme: Theme, one: Alternative, choose: Choose, *, is_shown: bool) -> QWidget:
    """Badge, value, where, how it stands."""
    row = QWidget()
    row.setAccessibleName(", ".join(part for part in (one.value, one.where, one.status) if part))
    row.setToolTip(one.reason)
    layout = QHBoxLayout(row)
    margin = 6 if is_shown else 4
    layout.setContentsMargins(margin, margin - 2, margin, margin - 2)
    layout.setSpacing(8)
    layout.addWidget(Glyph(theme, one.badge), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(theme, one.value, style="body.strong", wrap=True))
    words.addWidget(Text(theme, one.where, style="small", tone="secondary", wrap=True))
    layout.addLayout(words, 1)
    tone = "accent" if one.is_preferred else "disputed" if one.badge == "disputed" else "tertiary"
    layout.addWidget(Text(theme, one.status, style="small", tone=tone), 0, Qt.AlignmentFlag.AlignTop)
    return row if is_shown else pressable(theme, row, one.entity, choose)


class Glyph(QWidget, Themed):
    """A badge without a word."""

    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self.theme = theme
        self._kind = kind
        self.setFixedSize(14, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The glyph in the middle."""
        painter = QPainter(self)
        paint_badge(painter, QPointF(7, 10), self._kind, self.theme)
        painter.end()
