"""A field of the context bar: a small label over a value, with a menu of choices."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.theme import icons
from desktop.theme.filling import fill
from desktop.widgets.short_names import menu_text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

HEIGHT = 48
PADDING = 12
WIDEST = 220
"""Beyond this many pixels a value is shortened at its end; the menu shows more of it."""


class ContextField(QPushButton, Themed):
    """Shows one choice and offers the others; a choice is announced with its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._label, self._value, self._strong = "", "", strong
        self._options: list[tuple[str, str]] = []
        self._current = ""
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEIGHT)
        self.clicked.connect(self._open)

    def set_label(self, label: str) -> None:
        """The word above the value."""
        self._label = label
        self._renew()

    def set_options(self, options: Sequence[tuple[str, str]], current: str, value: str = "") -> None:
        """Pairs of key and text, and the key that holds; ``value`` is shown when none of them does."""
        self._options = list(options)
        self._current = current
        shown = dict(options).get(current, value)
        if shown != self._value:
            self._value = shown
            self._renew()

    @property
    def options(self) -> list[tuple[str, str]]:
        """What the menu offers."""
        return list(self._options)

    @property
    def value(self) -> str:
        """The text that is shown."""
        return self._value

    @cached_property
    def _menu(self) -> QMenu:
        """Made when it is first opened: the bar has seven of them."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.menu")
        menu.aboutToShow.connect(self._fill)
        return menu

    def _renew(self) -> None:
        self.setAccessibleName(f"{self._label}: {self._value}")
        self.setText(self._value.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def _fill(self) -> None:
        self._menu.clear()
        for old in self._menu.findChildren(QActionGroup):
            old.deleteLater()
        group = QActionGroup(self._menu)
        for key, text in self._options:
            action = self._menu.addAction(menu_text(text))
            action.setCheckable(True)
            action.setChecked(key == self._current)
            action.setData(key)
            action.triggered.connect(lambda _=False, k=key: self.chosen.emit(k))
            group.addAction(action)
            if key == self._current:
                self._menu.setActiveAction(action)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _shown(self) -> str:
        metrics = QFontMetrics(self._value_font())
        return metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, WIDEST)

    def _value_font(self) -> QFont:
        return self.theme.font("body.strong" if self._strong else "body")

    def sizeHint(self) -> QSize:
        """The wider of label and value, a chevron, padding."""
        value = QFontMetrics(self._value_font()).horizontalAdvance(self._shown()) + 18
        label = QFontMetrics(self.theme.font("micro")).horizontalAdvance(self._label)
        return QSize(2 * PADDING + max(value, label), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As wide as its value."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, value, chevron, separator, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width()
        if self.underMouse():
            fill(painter, self.rect().adjusted(0, 0, 0, -1), self.theme.colour("surface.hover"))
        painter.setFont(self.theme.font("micro"))
        painter.setPen(self.theme.colour("text.tertiary"))
        painter.drawText(QRectF(PADDING, 7, width, 16), Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.setFont(self._value_font())
        painter.setPen(self.theme.colour("text.primary"))
        shown = self._shown()
        painter.drawText(QRectF(PADDING, 21, width, 20), Qt.AlignmentFlag.AlignVCenter, shown)
        right = PADDING + QFontMetrics(self._value_font()).horizontalAdvance(shown) + 6
        picture = icons.pixmap("chevron-down", self.theme, "text.secondary", 12, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(right, 25), picture)
        fill(painter, QRectF(width - 1, 9, 1, 30), self.theme.colour("line.hair"))
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 4, -4, -4), 4, 4)
        painter.end()
