"""What opens below the time line: a day, or what lies around a policy. The state says which; nothing while it is empty.

The page owns one of these and gives it room; it hears of the state by itself as long as the page hands it on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.views.policies.around import AroundPanel
from desktop.views.policies.on_day import OnDayPanel
from desktop.views.policy_verbs import AROUND, ON_DAY
from desktop.widgets.button import Button
from desktop.widgets.hairline import Hairline
from desktop.widgets.option_row import Option, OptionRow

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services

PAGE = "policies"
PARTS = (ON_DAY, AROUND)
CONTROLS = 34
"""Height of the row of controls."""


class PoliciesBelow(QWidget):
    """Two parts behind tabs; each is built when it is first asked for and reads only while it is shown."""

    figure_changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("policies.below")
        self._services = services
        self._parts: dict[str, OnDayPanel | AroundPanel] = {}
        self.tabs = OptionRow(services.theme, "policies.below.part")
        self.tabs.chosen.connect(lambda key: services.state.change(policies_below=key))
        self.close_button = Button(services.theme, icon="x", kind="ghost")
        self.close_button.setObjectName("policies.below.close")
        self.close_button.clicked.connect(lambda: services.state.change(policies_below="", on_day=""))
        self._stack = QStackedWidget()
        self._controls = QStackedWidget()
        self._controls.setFixedHeight(CONTROLS)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.tabs)
        top.addWidget(self._controls, 1)
        top.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Hairline(services.theme))
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.setVisible(bool(self._key))
        self.retranslate()

    @property
    def _key(self) -> str:
        state = self._services.state.current
        return state.policies_below if state.page == PAGE and state.policies_below in PARTS else ""

    @property
    def part(self) -> OnDayPanel | AroundPanel | None:
        """What is shown; None while nothing stands below."""
        return self._parts.get(self._key)

    def refresh(self) -> None:
        """The data changed, or the page came to the front: what is shown asks, the other when it is shown."""
        for part in self._parts.values():
            part.is_stale = True
        self._show()

    def on_state(self, fields: frozenset[str]) -> None:
        """Another part, another day, another selection."""
        for part in self._parts.values():
            part.is_stale = part.is_stale or bool(fields & part.WATCHED)
        if fields & {"policies_below", "page"} or (self.part is not None and self.part.is_stale):
            self._show()
        if self.part is not None:
            self.part.on_state(fields)

    def _show(self) -> None:
        key = self._key
        self.setVisible(bool(key))
        if key:
            part = self._parts.get(key) or self._make(key)
            self._stack.setCurrentWidget(part)
            self._controls.setCurrentWidget(part.controls)
            self.tabs.set_current(key)
            if part.is_stale:
                part.is_stale = False
                part.refresh()
        self.figure_changed.emit()

    def _make(self, key: str) -> OnDayPanel | AroundPanel:
        part = self._parts[key] = OnDayPanel(self._services) if key == ON_DAY else AroundPanel(self._services)
        part.figure_changed.connect(self.figure_changed)
        part.retranslate()
        self._stack.addWidget(part)
        self._controls.addWidget(part.controls)
        return part

    def unfold_figure(self, family: str) -> QWidget | None:
        """A figure of the part that is shown."""
        return self.part.unfold_figure(family) if self.part is not None else None

    def holds_focus(self) -> bool:
        """Whether the keyboard is in it: then copy and export mean its figure."""
        focused = self.window().focusWidget()
        return focused is not None and self.isVisible() and self.isAncestorOf(focused)

    def figure(self) -> Figure | None:
        """The figure of the part that is shown."""
        return self.part.figure() if self.part is not None else None

    def request(self) -> FigureRequest | None:
        """The request behind it."""
        return self.part.request() if self.part is not None else None

    def retranslate(self) -> None:
        """Every word again."""
        words = {ON_DAY: self.tr("On this date"), AROUND: self.tr("Before and after")}
        self.tabs.set_options([Option(key, word) for key, word in words.items()], self.tr("More"))
        self.tabs.setAccessibleName(self.tr("Below the time line"))
        self.tabs.set_current(self._key)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close what stands below the time line"))
        for part in self._parts.values():
            part.retranslate()
