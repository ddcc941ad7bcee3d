"""The head of a profile: names, ticker, legal name, and what can be done with the player."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.figures.player_steps import STEPS
from desktop.market.narrow_text import breakable, shortened
from desktop.views.theme_menu import ThemeMenu
from desktop.widgets.button import Button
from desktop.widgets.flow import GAP, Flow
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.figures.sheet import Heading
    from desktop.theme.theme import Theme
    from desktop.views.services import Services


WIDEST = 180
"""Longer words of a tag are shortened."""
LONGEST = 160
"""So many letters of a name are shown; a tooltip has the others."""
WHOLE = 16_777_215
"""The greatest width Qt knows: no limit."""
COURSE = "course"
"""How the large figure is drawn by itself."""
SHORT = 30
"""Names of so many characters together stand on one line."""


class Tag(QWidget, Themed):
    """Words in a frame."""

    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self.theme = theme
        self._word = word
        self.setAccessibleName(word)
        self.setToolTip(word)

    def sizeHint(self) -> QSize:
        """The word with its frame."""
        return QSize(min(WIDEST, QFontMetrics(self.theme.font("micro")).horizontalAdvance(self._word)) + 14, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line.strong"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(self.theme.font("micro"))
        painter.setPen(self.theme.colour("text.secondary"))
        metrics = QFontMetrics(self.theme.font("micro"))
        shown = metrics.elidedText(self._word, Qt.TextElideMode.ElideRight, WIDEST)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()


class ProfileHead(QWidget):
    """Announces that the player shall be compared."""

    compare_pressed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        theme = services.theme
        self._theme = theme
        self._is_short, self._is_narrow = True, False
        self._name = Text(theme, style="title", wrap=True, selectable=True)
        self._name.setObjectName("profile.name")
        self._beside = Flow()
        self._legal = Text(theme, style="small", tone="secondary", wrap=True, selectable=True)
        self._legal.setObjectName("profile.legal")
        self.compare = Button(theme, "x", icon="columns-3")
        self.compare.setObjectName("profile.compare")
        self.compare.clicked.connect(self.compare_pressed)
        self.deck = Button(theme, "x", icon="image-plus")
        self.deck.setObjectName("profile.deck")
        self.deck.bind(services.actions["deck.add"], text=True)
        self.themes = ThemeMenu(services, "profile.themes")
        self.shape = Segmented(theme, "profile.shape")
        self.shape.chosen.connect(lambda key: services.state.change(profile_shape="" if key == COURSE else key))
        words = QVBoxLayout()
        words.setSpacing(2)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(12)
        self._line.addWidget(self._name)
        self._line.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignVCenter)
        words.addLayout(self._line)
        words.addWidget(self._legal)
        self._buttons = Flow((self.shape, self.themes, self.compare, self.deck))
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(self._buttons)

    def show_heading(self, heading: Heading) -> None:
        """Another player."""
        self._is_short = len(heading.text) + len(heading.beside) <= SHORT
        self._name.setText(breakable(shortened(heading.text, LONGEST)))
        self._name.setToolTip(heading.text if len(heading.text) > LONGEST else "")
        self._break()
        found: list[QWidget] = []
        if heading.beside and self._is_short:
            found.append(Text(self._theme, heading.beside, style="body", tone="secondary", selectable=True))
        if heading.tag:
            found.append(Tag(self._theme, heading.tag))
        self._beside.set_widgets(found)
        self._beside.setVisible(bool(found))
        # A long name in the other language needs lines of its own.
        below = (heading.below,) if self._is_short else (heading.beside, heading.below)
        self._legal.setText("\n".join(breakable(shortened(part, LONGEST)) for part in below if part))
        self._legal.setVisible(any(below))

    def show_shape(self, shape: str, *, has_steps: bool) -> None:
        """How the large figure is drawn, and whether there are steps to choose; these have no policies over them."""
        self.shape.set_reasons({} if has_steps else {STEPS: self.tr("Fewer than three years in a row have a value.")})
        self.shape.set_current(STEPS if shape == STEPS else COURSE)
        self.themes.setVisible(shape != STEPS)

    def set_narrow(self, is_narrow: bool) -> None:
        """Buttons below the names, and names one below the other, where there is little width."""
        direction = QBoxLayout.Direction
        self._is_narrow = is_narrow
        buttons = [button for button in (self.shape, self.themes, self.compare, self.deck) if not button.isHidden()]
        wide = sum(button.sizeHint().width() for button in buttons) + GAP * (len(buttons) - 1)
        self._buttons.setMinimumWidth(0 if is_narrow else wide)
        self._buttons.setMaximumWidth(WHOLE if is_narrow else wide)
        self._layout.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._break()

    def _break(self) -> None:
        """Whether name and other names share a line."""
        direction = QBoxLayout.Direction
        one = self._is_short and (not self._is_narrow or len(self._name.text()) <= SHORT // 2)
        self._name.setWordWrap(not one)
        self._line.setDirection(direction.LeftToRight if one else direction.TopToBottom)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.themes.retranslate()
        self.shape.set_options([(COURSE, self.tr("Course")), (STEPS, self.tr("Steps"))])
        self.shape.setAccessibleName(self.tr("Shape of the large figure"))
        self.shape.setToolTip(self.tr("How the number ran over the years, or step by step what each year added"))
        self.compare.set_label(self.tr("Compare"))
        self.compare.setToolTip(self.tr("Put this player beside others"))
