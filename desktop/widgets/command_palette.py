"""The command palette: one field that finds everything and does everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.widgets.card import Card
from desktop.widgets.palette_list import WIDTH, PaletteItem, PaletteList
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.theme.theme import Theme

TOP, QUERY, FOOT = 104, 52, 38
LONGEST = 200


class CommandPalette(QWidget, Themed):
    """Covers its parent with the scrim; a row that is opened is announced by its key."""

    asked = Signal(str)
    """The query changed: somebody shall answer with ``show_items``."""
    opened = Signal(str)
    inspected = Signal(str)
    """A row was opened with Ctrl+Enter: it shall be shown without going anywhere."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._panel = _Panel(theme, self)
        self.query = _Query(self._panel)
        self.query.setObjectName(f"{name}.query")
        self.query.setProperty("kind", "query")
        self.query.setMaxLength(LONGEST)
        self._count = Text(theme, style="small", tone="tertiary", parent=self._panel)
        self.list = PaletteList(theme)
        self.list.setObjectName(f"{name}.list")
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = Text(theme, style="micro", tone="tertiary")
        self._aside = Text(theme, style="micro", tone="tertiary")
        self._counting = "{count}"
        self._lay_out()
        self.query.textEdited.connect(self.asked)
        self.query.stepped.connect(self._step)
        self.query.submitted.connect(self._submit)
        self.query.inspected.connect(self._inspect)
        self.query.left.connect(self.dismiss)
        self.list.chosen.connect(self._open)
        self.list.current_changed.connect(self._show_current)
        parent.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(44, 0, 18, 0)
        top.addWidget(self.query, 1)
        top.addWidget(self._count)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 0, 18, 0)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self._aside)
        layout = QVBoxLayout(self._panel)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addSpacing(1)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(foot)
        self.query.setFixedHeight(QUERY)
        self._foot.setFixedHeight(FOOT)

    def set_texts(self, name: str, hint: str, counting: str, foot: str, aside: str = "") -> None:
        """Accessible name, words in the empty field, wording of the count (with ``{count}``), key hints, and a note."""
        self.query.setAccessibleName(name)
        self.query.setPlaceholderText(hint)
        self._counting = counting
        self._foot.setText(foot)
        self._aside.setText(aside)

    def open(self, text: str = "") -> None:
        """Show it, ready to type."""
        self._fit()
        self.query.setText(text)
        self.query.setFont(self.theme.font("query"))
        self.show()
        self.raise_()
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()
        self.asked.emit(text)

    def dismiss(self) -> None:
        """Hide it; the focus goes back to the page."""
        self.hide()
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_items(self, items: Sequence[PaletteItem]) -> None:
        """Answer to the query."""
        self.list.show_items(items, self.query.text().removeprefix(">"))
        is_asked = bool(self.query.text().strip())
        self._count.setText(self._counting.format(count=len(items)) if is_asked else "")
        self._scroll.verticalScrollBar().setValue(0)
        self.query.setAccessibleDescription(self._count.text())
        self._fit()

    def _step(self, step: int) -> None:
        self.list.move(step)

    def _show_current(self) -> None:
        box = self.list.current_rect()
        self._scroll.ensureVisible(0, int(box.center().y()), 0, int(box.height()))
        item = self.list.current
        if item is not None:
            self.query.setAccessibleDescription(f"{item.name}. {item.detail}")

    def _submit(self) -> None:
        item = self.list.current
        if item is not None:
            self._open(item.key)

    def _inspect(self) -> None:
        item = self.list.current
        if item is not None:
            self.dismiss()
            self.inspected.emit(item.key)

    def _open(self, key: str) -> None:
        self.dismiss()
        self.opened.emit(key)

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        width = min(WIDTH, parent.width() - 48)
        most = parent.height() - TOP - 48
        height = min(most, QUERY + FOOT + 4 + max(80, self.list.height()))
        self._panel.setGeometry(QRect((parent.width() - width) // 2, min(TOP, parent.height() // 8), width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the scrim closes."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("scrim"))
        painter.end()


class _Panel(Card):
    """The palette's own ground: lines below the query and above the hints."""

    def paint_on(self, painter: QPainter) -> None:
        """The lines, and the sign of a search."""
        painter.fillRect(1, QUERY + 1, self.width() - 2, 1, self.theme.colour("line.hair"))
        painter.fillRect(1, self.height() - FOOT - 1, self.width() - 2, 1, self.theme.colour("line.hair"))
        picture = icons.pixmap("search", self.theme, "text.secondary", 18, self.devicePixelRatioF())
        painter.drawPixmap(18, (QUERY - 18) // 2 + 1, picture)


class _Query(QLineEdit):
    """A line whose arrows, Enter and Escape work on the list below it."""

    stepped = Signal(int)
    submitted = Signal()
    inspected = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """While somebody types here no key is a shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.inspected if is_beside else self.submitted).emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
