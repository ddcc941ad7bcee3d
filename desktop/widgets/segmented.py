"""A segmented control: one border, hairlines inside, one part chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.theme.theme import Theme

HEIGHT = 30


class Segmented(QWidget, Themed):
    """Chooses one of a few options; arrow keys move inside, Tab leaves."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._parts: dict[str, _Part] = {}
        self._part_names = name
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self.setFixedHeight(HEIGHT)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Pairs of key and word. Same keys as before: only the words change."""
        if [key for key, _ in options] != list(self._parts):
            self._rebuild([key for key, _ in options])
        for key, word in options:
            self._parts[key].set_word(word)

    def set_reasons(self, reasons: Mapping[str, str]) -> None:
        """Grey the options that cannot be chosen now; each says why in its tooltip."""
        for key, part in self._parts.items():
            reason = reasons.get(key, "")
            part.setEnabled(not reason)
            part.setToolTip(reason)
            part.setAccessibleDescription(reason)

    def set_part_names(self, name: str) -> None:
        """Begin the object names of the parts with another name than one's own."""
        self._part_names = name

    def clear_current(self) -> None:
        """Show none of the options as chosen."""
        self._group.setExclusive(False)
        for part in self._parts.values():
            part.setChecked(False)
        self._group.setExclusive(True)

    def _rebuild(self, keys: list[str]) -> None:
        layout = self.layout()
        assert layout is not None
        for part in self._parts.values():
            self._group.removeButton(part)
            layout.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = {}
        for number, key in enumerate(keys):
            part = _Part(self.theme, self, first=number == 0)
            part.setObjectName(f"{self._part_names}.{key}")
            part.clicked.connect(lambda _=False, k=key: self.chosen.emit(k))
            part.toggled.connect(self._on_toggled)
            self._group.addButton(part)
            layout.addWidget(part)
            self._parts[key] = part

    def _on_toggled(self, is_on: bool) -> None:
        """The key of a label leads to the chosen part."""
        part = self.sender()
        if is_on and isinstance(part, QWidget):
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocusProxy(part)

    def set_current(self, key: str) -> None:
        """Show a choice without announcing it."""
        if key in self._parts:
            self._parts[key].setChecked(True)

    @property
    def current(self) -> str:
        """Key of the chosen part; empty when none is."""
        return next((key for key, part in self._parts.items() if part.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        keys = [key for key, part in self._parts.items() if part.isEnabled() or part.isChecked()]
        if not step or not keys:
            super().keyPressEvent(event)
            return
        at = keys.index(self.current) if self.current else 0
        key = keys[max(0, min(len(keys) - 1, at + step))]
        self._parts[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self._parts[key].setChecked(True)
        self.chosen.emit(key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The border around all parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line.strong"), 1))
        painter.setBrush(self.theme.colour("surface.content"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


class _Part(QPushButton, Themed):
    """One part: no border of its own."""

    def __init__(self, theme: Theme, parent: QWidget, *, first: bool) -> None:
        super().__init__(parent)
        self.theme = theme
        self._first = first
        self._word = ""
        self.setCheckable(True)
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEIGHT - 2)

    def set_word(self, word: str) -> None:
        self._word = word
        self.setText(word.replace("&", "&&"))
        self.setAccessibleName(word)
        self.setFont(self.theme.font("small.strong"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24 + QFontMetrics(self.theme.font("small.strong")).horizontalAdvance(self._word), HEIGHT - 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows belong to the control as a whole."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        checked = self.isChecked()
        if not self.isEnabled():
            painter.setOpacity(0.45)
        if checked or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent.wash" if checked else "surface.hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        if not self._first:
            painter.fillRect(QRectF(0, 0, 1, self.height()), self.theme.colour("line.hair"))
        painter.setPen(self.theme.colour("accent" if checked else "text.secondary"))
        painter.setFont(self.theme.font("small.strong" if checked else "small"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 3, 3)
        painter.end()
