"""The one label of the program: plain text, whatever the data say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class Text(QLabel, Themed):
    """A line or paragraph in a style of the type scale and a tone of the stylesheet.

    Never interprets markup and never opens a link: names and notes come from other people's files.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: str = "body",
        tone: str = "",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        if tone:
            self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setOpenExternalLinks(False)
        self.setWordWrap(wrap)
        self.setText(text)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._becomes_selectable = selectable
        self.set_theme(theme)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Words can be marked and copied once the pointer comes: an editor behind each of them is not made before."""
        self._make_selectable()
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pressed without the pointer having come (by a tool)."""
        self._make_selectable()
        super().mousePressEvent(event)

    def _make_selectable(self) -> None:
        if self._becomes_selectable:
            self._becomes_selectable = False
            flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(flags)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_theme(self, theme: Theme) -> None:
        """The font of the style; colours come from the stylesheet by the ``tone`` property."""
        self.theme = theme
        self.setFont(theme.font(self._style))

    def set_tone(self, tone: str) -> None:
        """Another colour for the words: secondary, tertiary, accent, disputed, error, ok, or empty for ink."""
        if tone == self.property("tone"):
            return
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
