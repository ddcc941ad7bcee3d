"""The blocks of a profile as widgets: a fact that can be pressed, a list whose lines lead on, a small figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.figure import Certainty
from desktop.market.narrow_text import breakable, shortened
from desktop.plotting.figure_view import FigureView
from desktop.plotting.surface import Parts
from desktop.theme.badge import paint_unknown
from desktop.views.inspector.pieces import Glyph
from desktop.widgets.button import Button
from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.sheet import FactItem, Listing, ListItem
    from desktop.theme.theme import Theme

    Go = Callable[[Entity], None]

translate = QCoreApplication.translate

TOLD: Final = frozenset({Certainty.DISPUTED, Certainty.REFUTED, Certainty.MODELLED})
"""What is marked with a glyph beside its words."""
SMALL: Final = 148
"""Height of the picture of a small figure."""
SHORT: Final = 14
"""A value of so many characters never needs a second line."""
PLAIN: Final = Parts(heading=False, caption=False, legend=False, padding=0.0, least=60.0)
"""Nothing but the plot: the page says the rest."""
VALUE, NOTE, LINE = 90, 140, 320
"""So many letters of a value, of what is said of it, and of a line are shown; a tooltip has the others."""
FEW: Final = 8
"""Lines that a list shows before the rest is asked for."""


class Unknown(QWidget, Themed):
    """The dotted box of what nobody published."""

    def __init__(self, theme: Theme, spoken: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setFixedHeight(22)

    def sizeHint(self) -> QSize:
        """As in a table."""
        return QSize(30, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box."""
        painter = QPainter(self)
        paint_unknown(painter, QRectF(0.5, 5.5, 26, 11), self.theme)
        painter.end()


def fact(theme: Theme, item: FactItem, go: Go) -> QWidget:
    """Label, value, what else is said; pressed it is selected, with all claims, where it leads somewhere."""
    spoken = ", ".join(part for part in (item.label, item.value, item.note) if part)
    area = Pressable(theme, spoken) if item.entity is not None else QWidget()
    layout = QVBoxLayout(area)
    layout.setContentsMargins(0, 4, 8, 4)
    layout.setSpacing(0)
    layout.addWidget(Text(theme, item.label, style="small", tone="tertiary"))
    if not item.value:
        layout.addWidget(Unknown(theme, translate("Profile", "not published")))
    else:
        row = QHBoxLayout()
        row.setSpacing(6)
        is_short = len(item.value) <= SHORT
        value = Text(theme, fitting(item.value, VALUE), style="body.strong", wrap=not is_short)
        row.addWidget(value, 0 if is_short else 1)
        if item.certainty in TOLD:
            row.addWidget(Glyph(theme, item.certainty), 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1 if is_short else 0)
        layout.addLayout(row)
    if item.note:
        tone = "disputed" if item.certainty is Certainty.DISPUTED else "secondary"
        layout.addWidget(Text(theme, fitting(item.note, NOTE), style="small", tone=tone, wrap=True))
    layout.addStretch(1)
    if len(item.value) > VALUE or len(item.note) > NOTE:
        area.setToolTip(spoken)
    entity = item.entity
    if isinstance(area, Pressable) and entity is not None:
        area.setObjectName(f"profile.to.{entity.kind}.{entity.id}")
        area.pressed.connect(lambda: go(entity))
    return area


def fitting(text: str, most: int) -> str:
    """Words for a narrow column: no more than so many letters, none so long that the column grows."""
    return breakable(shortened(text, most))


class ListBlock(QWidget):
    """A titled list; a long one shows its first lines and a line that shows the others."""

    def __init__(self, theme: Theme, key: str, listing: Listing, go: Go) -> None:
        super().__init__()
        self.setObjectName(f"profile.{key}")
        self._theme, self._go = theme, go
        self._rest = listing.items[FEW:]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Text(theme, listing.title, style="body.strong", wrap=True), 1)
        if len(listing.items) > FEW:
            head.addWidget(Text(theme, f"{len(listing.items)}", style="small", tone="tertiary"))
        self._layout.addLayout(head)
        self._layout.addSpacing(2)
        if not listing.items:
            self._layout.addWidget(Text(theme, listing.empty, style="small", tone="tertiary", wrap=True))
        for item in listing.items[:FEW]:
            self._layout.addWidget(line(theme, item, go))
        self._more: Button | None = None
        if self._rest:
            words = translate("Profile", "{count} more").format(count=len(self._rest))
            self._more = Button(theme, words, kind="ghost", chevron=True)
            self._more.setObjectName(f"profile.{key}.more")
            self._more.clicked.connect(self._show_rest)
            self._layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)

    def _show_rest(self) -> None:
        """All lines, once."""
        more = self._more
        if more is None:
            return
        place = self._layout.indexOf(more)
        self._more = None
        self._layout.removeWidget(more)
        more.hide()
        more.deleteLater()
        for offset, item in enumerate(self._rest):
            self._layout.insertWidget(place + offset, line(self._theme, item, self._go))


def line(theme: Theme, item: ListItem, go: Go) -> QWidget:
    """A line of a list, with its smaller words below."""
    entity = item.entity
    area = Pressable(theme, ", ".join(part for part in (item.text, item.detail) if part)) if entity else QWidget()
    layout = QHBoxLayout(area)
    layout.setContentsMargins(0, 3, 4, 3)
    layout.setSpacing(6)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(theme, fitting(item.text, LINE), style="body", wrap=True))
    if item.detail:
        words.addWidget(Text(theme, fitting(item.detail, LINE), style="small", tone="secondary", wrap=True))
    layout.addLayout(words, 1)
    if item.certainty in TOLD:
        layout.addWidget(Glyph(theme, item.certainty), 0, Qt.AlignmentFlag.AlignTop)
    if isinstance(area, Pressable) and entity is not None:
        area.setObjectName(f"profile.to.{entity.kind}.{entity.id}")
        area.pressed.connect(lambda: go(entity))
    return area


class SmallFigure(Pressable):
    """A figure without frame; pressed it takes the place of the large one."""

    def __init__(self, theme: Theme, name: str, title: str, subtitle: str) -> None:
        super().__init__(theme, title)
        self.setObjectName(name)
        self.setToolTip(translate("Profile", "Show this figure large"))
        self.view = FigureView(theme, zooms=False, parts=PLAIN)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.view.setFixedHeight(SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(0)
        layout.addWidget(Text(theme, fitting(title, VALUE), style="body.strong", wrap=True))
        layout.addWidget(Text(theme, fitting(subtitle, VALUE), style="small", tone="secondary", wrap=True))
        layout.addSpacing(6)
        layout.addWidget(self.view, 1)

    def set_height(self, height: int) -> None:
        """Another height of the picture."""
        self.view.setFixedHeight(height)

    def set_figure(self, figure: Figure) -> None:
        """What is drawn."""
        self.view.set_figure(figure)
        self.setAccessibleDescription(figure.alt_text)
