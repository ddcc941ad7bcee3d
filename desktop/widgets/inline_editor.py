"""An editor that opens over a cell: the text, and one line below that says what was understood or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit

from desktop.frozen import frozen
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

LEAST_WIDTH: Final = 200
LEAST_HEIGHT: Final = 26
LINE_PADDING: Final = 6
TALLEST: Final = 400
"""Pixels that a line broken into several may take."""
MOST: Final = 2_000
"""Characters that can be typed; what is too long for a field is refused in words."""


@frozen
class Verdict:
    """What a text means: the line to show, and whether it can be kept."""

    line: str
    is_right: bool = True


class InlineEditor(QFrame, Themed):
    """Made for one edit and gone after it. Enter keeps, Escape leaves everything as it was.

    Nothing that is wrong is kept: Enter then stays, and leaving the editor in any other way cancels.
    """

    accepted = Signal(str, str)
    """The text, and how it was left: ``here``, ``next`` (Shift and Enter), ``below`` (Tab) or ``left``."""
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        over: QWidget,
        check: Callable[[str], Verdict],
        *,
        hint: str = "",
        goes_on: bool = False,
        back_to: QWidget | None = None,
    ) -> None:
        """``back_to`` gets the keyboard afterwards; without it what ``over`` stands in, as a viewport does."""
        super().__init__(over)
        self._back_to = back_to or over.parentWidget()
        self.theme = theme
        self._over = over
        self.setObjectName(name)
        self._check = check
        self._hint = hint
        self._goes_on = goes_on
        self._first = ""
        self._cell = QRect()
        self._is_over = False
        self.field = _Field(self)
        self.field.setObjectName(f"{name}.text")
        self.field.setMaxLength(MOST)
        self.field.setStyleSheet("QLineEdit { min-height: 0; padding: 0 5px; border-radius: 0; }")
        self.field.setFont(theme.font("body"))
        self.field.key_pressed.connect(self._on_key)
        self.field.left.connect(self._on_left)
        self.field.textChanged.connect(self._judge)
        self.line = Text(theme, style="small", wrap=True, parent=self)
        self.line.setObjectName(f"{name}.line")
        self.line.setMargin(LINE_PADDING)

    def open_at(self, cell: QRect, text: str, label: str) -> None:
        """Show the editor over a cell of its parent with a text to change; ``label`` is what a screen reader says."""
        self._first = text
        self.field.setAccessibleName(label)
        self.field.setText(text)
        self._cell = cell
        self._judge(text)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    @property
    def verdict(self) -> Verdict:
        """What the text means now."""
        return self._check(self.field.text())

    def end(self) -> None:
        """Go away without keeping anything."""
        if not self._is_over:
            self._finish()
            self.cancelled.emit()

    def set_theme(self, theme: Theme) -> None:
        """Colours and fonts."""
        super().set_theme(theme)
        self.field.setFont(theme.font("body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and a border: what floats has one."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface.content"))
        painter.setPen(self.theme.colour("line.strong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _place(self) -> None:
        """Over the cell with the line below it, or above where the parent ends; as high as the line needs."""
        room, cell = self._over.rect(), self._cell
        width = min(max(cell.width(), LEAST_WIDTH), room.width())
        height = max(cell.height(), LEAST_HEIGHT)
        below = self._line_height(width)
        left = min(cell.left(), max(0, room.width() - width))
        is_low = cell.top() + height + below > room.height() and cell.top() >= below
        top = cell.top() - below if is_low else max(0, cell.top())
        self.setGeometry(left, top, width, height + below)
        self.field.setGeometry(0, below if is_low else 0, width, height)
        self.line.setGeometry(0, 0 if is_low else height, width, below)

    def _line_height(self, width: int) -> int:
        """What the words of the line need when they are broken to this width."""
        room = QRect(0, 0, width - 2 * LINE_PADDING, TALLEST)
        metrics = QFontMetrics(self.theme.font("small"))
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.line.text()).height()
        return max(metrics.lineSpacing(), needed) + 2 * LINE_PADDING

    def _judge(self, text: str) -> None:
        """Say at every key what the text means."""
        verdict = self._check(text)
        is_untouched = text == self._first
        said = self._hint if is_untouched and (self._hint or not verdict.is_right) else verdict.line
        wrong = not verdict.is_right and not is_untouched
        self.line.set_tone("error" if wrong else "secondary")
        self.line.setText(said)
        self.field.setAccessibleDescription(said)
        self._place()

    def _on_key(self, key: int, shifted: bool) -> None:
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key == Qt.Key.Key_Tab:
            self._keep("below" if self._goes_on else "here")
        else:
            self._keep("next" if shifted and self._goes_on else "here")

    def _keep(self, how: str) -> None:
        verdict = self.verdict
        if verdict.is_right:
            text = self.field.text()
            self._finish()
            self.accepted.emit(text, how)
        else:
            self.line.set_tone("error")
            self.line.setText(verdict.line)
            self._place()

    def _on_left(self) -> None:
        """The person went somewhere else: what is right and new is kept, as in a sheet of cells."""
        if self._is_over:
            return
        if self.field.text() != self._first and self.verdict.is_right:
            self._keep("left")
        else:
            self.end()

    def _finish(self) -> None:
        self._is_over = True
        held = self.window().focusWidget() is self.field
        self.hide()
        if held and self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()


class _Field(QLineEdit):
    """Every key belongs to the text while it is edited, shortcuts of the window too."""

    key_pressed = Signal(int, bool)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """No shortcut comes before the text; Tab goes on."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            self.key_pressed.emit(Qt.Key.Key_Tab, False)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape end the edit."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.key_pressed.emit(event.key(), shifted)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going to another window or to an input method is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.left.emit()
