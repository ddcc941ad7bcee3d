"""Buttons as the look draws them: plain, primary, ghost; 30 high, focus ring outside the border."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton

from desktop.theme import icons
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

HEIGHT, AIR = 30, 10
"""Of a button, and what its frame takes around larger words."""
RING = 2
"""Room around the border for the focus ring."""


class Button(QPushButton, Themed):
    """A push button with optional icon and chevron; ``kind`` is plain, primary or ghost (no border)."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: str = "",
        kind: str = "plain",
        chevron: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon, self._kind, self._chevron = icon, kind, chevron
        self._icon_size = 15 if text else 18
        self._action: QAction | None = None
        self._shows_text = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_label(text)

    def set_label(self, text: str) -> None:
        """The text as it is: ``&`` is no shortcut mark."""
        self.setText(text.replace("&", "&&"))
        self.setFont(self._font())
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Another picture beside the text, or instead of one."""
        self._icon = icon
        self.update()

    @property
    def label(self) -> str:
        """The text as shown."""
        return self.text().replace("&&", "&")

    def bind(self, action: QAction, *, text: bool = False) -> None:
        """Stand for an action: enabled, tooltip, name and click follow it; its text only when ``text``."""
        self._action, self._shows_text = action, text
        # A method, not a closure: Qt ends the connection when this button goes before the action does.
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        action = self._action
        if action is None:
            return
        self.setEnabled(action.isEnabled())
        if action.isCheckable():
            self.setCheckable(True)
            self.setChecked(action.isChecked())
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text().replace("&&", "&"))
        if self._shows_text:
            self.set_label(action.iconText().replace("&&", "&"))

    def _font(self) -> QFont:
        return self.theme.font("small.strong" if self._kind == "primary" else "small")

    def sizeHint(self) -> QSize:
        """As wide as icon, text and chevron need."""
        if not self.label:
            return QSize(32, HEIGHT)
        width = 24 + QFontMetrics(self._font()).horizontalAdvance(self.label)
        width += 22 if self._icon else 0
        width += 18 if self._chevron else 0
        return QSize(width, max(HEIGHT, QFontMetrics(self._font()).height() + AIR))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its text."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Border, fill, icon, text, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        self._paint_frame(painter)
        token = self._ink()
        x = 12.0
        if not self.label:
            x = (self.width() - self._icon_size) / 2
        if self._icon:
            picture = icons.pixmap(self._icon, self.theme, token, self._icon_size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (self.height() - self._icon_size) / 2), picture)
            x += self._icon_size + 7
        if self.label:
            painter.setPen(self.theme.colour(token))
            painter.setFont(self._font())
            right = 26.0 if self._chevron else 8.0
            box = QRectF(x, 0, self.width() - x - right, self.height())
            words = QFontMetrics(self._font()).elidedText(
                self.label, Qt.TextElideMode.ElideRight, math.ceil(box.width())
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self._chevron:
            picture = icons.pixmap("chevron-down", self.theme, token, 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - 24, (self.height() - 12) / 2), picture)
        painter.end()

    def _ink(self) -> str:
        if self._kind == "primary":
            return "accent.on"
        if self.isChecked():
            return "accent"
        return "text.secondary" if self._kind == "ghost" else "text.primary"

    def _paint_frame(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hovered = self.underMouse() and self.isEnabled()
        if self._kind == "primary":
            fill = QColor(self.theme.colour("accent"))
            fill.setAlphaF(0.9 if hovered else 1.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
        else:
            fill = self.theme.colour("surface.hover" if hovered else "surface.content")
            border = self.theme.colour("line.strong")
            if self.isChecked():
                fill, border = self.theme.colour("accent.wash"), self.theme.colour("accent.line")
            if self._kind == "ghost":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill if hovered or self.isChecked() else Qt.BrushStyle.NoBrush)
            else:
                painter.setPen(QPen(border, 1))
                painter.setBrush(fill)
        painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = self.theme.colour("accent.on" if self._kind == "primary" else "accent")
            painter.setPen(QPen(inner, RING))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
