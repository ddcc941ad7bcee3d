"""One piece of advice to read: what, why, who says so, and links to what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.figures.figure import Entity
from desktop.market.names import name, reason
from desktop.widgets.flow import Flow
from desktop.widgets.link_chip import LinkChip
from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.figures.advice import Advice
    from desktop.theme.theme import Theme

WIDEST = 760


class AdviceCard(Pressable):
    """Pressing it selects the advice; pressing a link goes to the thing."""

    link_pressed = Signal(object)

    def __init__(self, theme: Theme, one: Advice, language: str, *, said: str, orphan: str) -> None:
        title = name(one.lead.factor, language)
        why = reason(one.lead.factor, language)
        super().__init__(theme, f"{title}. {why}")
        self.entity = Entity("factor", one.lead.factor.id)
        self.setObjectName(f"dynamics.advice.{one.lead.factor.id}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(2)
        layout.addWidget(_text(theme, title, "body.strong"))
        if why:
            layout.addWidget(_text(theme, why, "body"))
        layout.addWidget(_text(theme, said, "micro", "tertiary"))
        layout.addSpacing(4)
        if one.speaks:
            layout.addWidget(self._links(theme, one))
        else:
            layout.addWidget(_text(theme, orphan, "small", "disputed"))

    def _links(self, theme: Theme, one: Advice) -> QWidget:
        chips = []
        for spoken in one.speaks:
            chip = LinkChip(theme, spoken.name, detail=spoken.kind)
            chip.setObjectName(f"dynamics.advice.link.{spoken.entity.kind}.{spoken.entity.id}")
            chip.clicked.connect(lambda _=False, entity=spoken.entity: self.link_pressed.emit(entity))
            chips.append(chip)
        return Flow(chips)


def _text(theme: Theme, content: str, style: str, tone: str = "") -> Text:
    made = Text(theme, content, style=style, tone=tone, wrap=True)
    made.setMaximumWidth(WIDEST)
    return made
