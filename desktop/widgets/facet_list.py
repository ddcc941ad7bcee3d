"""Values of one property with their counts, to tick: what is ticked limits a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

ROW, BOX = 25, 13
FEW, MOST = 6, 40
"""Values shown at first, and when more are asked for."""


class FacetList(QWidget):
    """A title and rows to tick. Announces the key of the value that was ticked or unticked."""

    toggled = Signal(str, bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self._title = Text(theme, style="small.strong")
        self._rows: dict[str, _Value] = {}
        self._values: tuple[tuple[str, str], ...] = ()
        self._counts: Mapping[str, int] = {}
        self._chosen: frozenset[str] = frozenset()
        self._more = _More(theme)
        self._more.setObjectName(f"{name}.more")
        self._more.clicked.connect(self._on_more)
        self._shows_all = False
        self._more_word, self._fewer_word = "{count}", ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._title)
        self._layout.addSpacing(4)
        self._layout.addWidget(self._more)

    def set_texts(self, title: str, more: str, fewer: str) -> None:
        """Title, the words of the row that shows more (with ``{count}``) and of the one that shows fewer."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._more_word, self._fewer_word = more, fewer
        self._renew()

    def set_values(self, values: Sequence[tuple[str, str]]) -> None:
        """Pairs of key and word, in the order in which they stand."""
        if tuple(values) != self._values:
            self._values = tuple(values)
            self._rebuild()

    def set_state(self, counts: Mapping[str, int], chosen: frozenset[str]) -> None:
        """How many rows have each value now, and which are ticked."""
        self._counts = counts
        if chosen - set(self._rows) and chosen != self._chosen:
            self._chosen = chosen
            self._rebuild()
        self._chosen = chosen
        self._renew()

    def _shown(self) -> list[tuple[str, str]]:
        first = MOST if self._shows_all else FEW if len(self._values) > FEW + 1 else len(self._values)
        return [pair for place, pair in enumerate(self._values) if place < first or pair[0] in self._chosen]

    def _rebuild(self) -> None:
        for old in self._rows.values():
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = {}
        for place, (key, word) in enumerate(self._shown()):
            row = _Value(self._theme, word)
            row.setObjectName(f"{self.objectName()}.{key}")
            row.clicked.connect(lambda checked=False, k=key: self.toggled.emit(k, checked))
            self._layout.insertWidget(2 + place, row)
            self._rows[key] = row
        self._renew()

    def _renew(self) -> None:
        for key, row in self._rows.items():
            row.show_state(self._counts.get(key, 0), key in self._chosen)
        hidden = len(self._values) - len(self._rows)
        self._more.setVisible(hidden > 0 or self._shows_all)
        self._more.set_word(self._fewer_word if self._shows_all else self._more_word.format(count=hidden))
        self.setVisible(len(self._values) > 1)

    def _on_more(self) -> None:
        self._shows_all = not self._shows_all
        self._rebuild()


class _Value(QAbstractButton, Themed):
    """A box, a word, a count."""

    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self.theme = theme
        self._word, self._count = word, -1
        self.setCheckable(True)
        self.setText(word.replace("&", "&&"))
        self.setToolTip(word)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(ROW)

    def show_state(self, count: int, is_chosen: bool) -> None:
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self._word}, {count:,}")
            self.update()
        self.setChecked(is_chosen)

    def sizeHint(self) -> QSize:
        return QSize(120, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle = self.theme, self.height() / 2
        box = QRectF(0.5, middle - BOX / 2 + 0.5, BOX - 1, BOX - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)
            painter.drawPixmap(box.topLeft(), icons.pixmap("check", theme, "accent.on", BOX - 1, self._ratio()))
        else:
            hovered = "text.secondary" if self.underMouse() else "line.strong"
            painter.setPen(QPen(theme.colour(hovered), 1))
            painter.setBrush(theme.colour("surface.content"))
            painter.drawRoundedRect(box, 2, 2)
        font = theme.font("small")
        metrics = QFontMetrics(font)
        count = f"{self._count:,}"
        room = self.width() - BOX - 9 - metrics.horizontalAdvance(count) - 8
        painter.setFont(font)
        painter.setPen(theme.colour("text.primary" if self._count else "text.tertiary"))
        word = metrics.elidedText(self._word, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(BOX + 9, 0, room + 1, self.height()), side | Qt.AlignmentFlag.AlignLeft, word)
        painter.setPen(theme.colour("text.tertiary"))
        painter.drawText(QRectF(self.rect()), side | Qt.AlignmentFlag.AlignRight, count)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-0.0, 1, -1, -1), 3, 3)
        painter.end()

    def _ratio(self) -> float:
        return self.devicePixelRatioF()


class _More(QAbstractButton, Themed):
    """Shows more values, or fewer again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(ROW)

    def set_word(self, word: str) -> None:
        self.setText(word)
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        return QSize(120, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lit = self.underMouse() or self.hasFocus()
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("accent" if lit else "text.tertiary"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(BOX + 9, 0, self.width(), self.height()), side, self.text())
        painter.end()
