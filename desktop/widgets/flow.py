"""Widgets from left to right on as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

GAP = 8


class Flow(QWidget):
    """Each widget keeps the size it asks for; the height follows the width."""

    def __init__(self, widgets: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._widgets: list[QWidget] = []
        self._sizes: list[QSize] | None = None
        """What the widgets ask for, kept until one of them asks for something else: layouts ask very often."""
        self.set_widgets(widgets)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Other widgets; the old ones go."""
        for old in self._widgets:
            old.hide()
            old.deleteLater()
        self._widgets = list(widgets)
        self._sizes = None
        for widget in self._widgets:
            widget.setParent(self)
            widget.show()
        self.updateGeometry()
        self._place(self.width(), is_real=True)

    def heightForWidth(self, width: int) -> int:
        """The lines that the widgets need."""
        return self._place(width, is_real=False)

    def sizeHint(self) -> QSize:
        """One line where there is room for it."""
        width = sum(hint.width() + GAP for hint in self._hints())
        return QSize(min(width, 280), self._place(max(1, self.width()), is_real=False))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest."""
        return QSize(max((hint.width() for hint in self._hints()), default=0), 0)

    def _hints(self) -> list[QSize]:
        if self._sizes is None:
            self._sizes = [widget.sizeHint() for widget in self._widgets]
        return self._sizes

    def event(self, event: QEvent) -> bool:
        """A widget asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._sizes = None
            self.updateGeometry()
            self._place(self.width(), is_real=True)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place(event.size().width(), is_real=True)

    def _place(self, width: int, *, is_real: bool) -> int:
        x, y, line = 0, 0, 0
        for widget, size in zip(self._widgets, self._hints(), strict=True):
            if widget.isHidden():
                continue
            if x and x + size.width() > width:
                x, y, line = 0, y + line + GAP, 0
            if is_real:
                widget.setGeometry(x, y, min(size.width(), max(1, width)), size.height())
            x += size.width() + GAP
            line = max(line, size.height())
        return y + line
