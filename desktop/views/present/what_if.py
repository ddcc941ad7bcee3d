"""Sliders on stage: what if. They set assumptions of the figure that is on, here alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.figures.request import Assumptions
from desktop.views.forecast.assumption_sliders import AssumptionSliders
from desktop.widgets.button import Button
from desktop.widgets.surface import Surface
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.theme.theme import Theme
    from desktop.views.present.living import Live
    from desktop.views.services import Services

translate = QCoreApplication.translate
PREFIX = "present.slider"
NAME = ("What if", "假设")
"""What a scenario is called on stage until it is kept under a name."""


class WhatIf(Surface):
    """Growth, spread, driver and start of one figure."""

    assumed = Signal(object)
    """``Assumptions``."""
    reset_wanted = Signal()

    def __init__(self, services: Services, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "surface.inspector", "left", parent)
        self._live: Live | None = None
        self.setObjectName("present.what_if")
        self._title = Text(theme, style="section", wrap=True)
        self._about = Text(theme, style="small", tone="secondary", wrap=True)
        self.sliders = AssumptionSliders(services, prefix=PREFIX, theme=theme, own=lambda: self._own)
        self.sliders.changed.connect(self._set)
        self.reset = Button(theme, "x", icon="rotate-ccw")
        self.reset.setObjectName("present.what_if.reset")
        self.reset.clicked.connect(self.reset_wanted)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.sliders)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_foot(0)
        self.retranslate()
        self.hide()

    def set_foot(self, height: int) -> None:
        """How much at the foot lies below the bar, in pixels."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(24, 24, 12, 16 + height)

    @property
    def _own(self) -> Assumptions:
        return self._live.request.assumptions if self._live is not None else Assumptions()

    def retranslate(self) -> None:
        """Words of the interface."""
        self._title.setText(translate("Present", "What if?"))
        self._about.setText(translate("Present", "Only here: neither data nor slides change."))
        self.reset.set_label(translate("Present", "As on the slide"))
        self.reset.setToolTip(translate("Present", "The figure as its slide has it"))
        self.sliders.retranslate()

    def show_live(self, live: Live) -> None:
        """The figure whose assumptions are set."""
        is_other = self._live is None or live.anchor is not self._live.anchor
        self._live = live
        if is_other:
            self.sliders.show_anchor(live.anchor, live.scale)
            self.sliders.retranslate()
        self.sliders.show_assumptions(live.request.assumptions)

    def _set(self, field: str, value: Any) -> None:
        # What is tried out is no longer the scenario of the slide and must not go by its name.
        name = NAME[self._live is not None and self._live.request.language == "zh"]
        self.assumed.emit(replace(self._own, **{field: value, "name": name}))
