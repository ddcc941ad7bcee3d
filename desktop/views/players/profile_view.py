"""The profile of a player: name, facts, figures, lists; everything scrolls, narrow pages have fewer columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.figures.player import bare
from desktop.plotting.figure_view import FigureView
from desktop.views.figure_panel import FigurePanel
from desktop.views.players.profile_answer import as_set, as_steps
from desktop.views.players.profile_blocks import PLAIN, ListBlock, SmallFigure, fact
from desktop.views.players.profile_blocks import SMALL as SMALL_HEIGHT
from desktop.views.players.profile_head import ProfileHead
from desktop.widgets.hairline import Hairline
from desktop.widgets.settling import laid_out_at_once
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.theme.theme import Theme
    from desktop.views.players.profile_answer import ProfileAnswer, Shown
    from desktop.views.services import Services

FACT, SMALL, LIST = 128, 236, 300
"""The least width of a fact, of a small figure and of a list."""
BESIDE: Final = 690
"""A wider page has the second figure beside the large one."""
NARROW: Final = 600
"""A narrower page has its buttons below the name."""
LARGE: Final = 300
ABOVE: Final = 64
"""What the words above a small figure take."""
LETTERS, TITLE_LINE = 60, 22
"""Letters of a title on one line, at least, and its height; two lines are counted in."""
GAP: Final = 24
AXIS, ROW, LEAST_ROWS, MOST_ROWS = 62, 19, 2, 10
"""Height of the axis of events with its key, of a line of labels, and how many lines there are."""


class ProfileView(QScrollArea):
    """Shows an answer; announces what is pressed."""

    entity_pressed = Signal(object)
    measure_chosen = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setObjectName("profile")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme = services.theme
        self._facts: list[QWidget] = []
        self._smalls: list[SmallFigure] = []
        self._lists: list[QWidget] = []
        self._columns = (0, 0, 0, False)
        self._has_large = False
        self.head = ProfileHead(services)
        self.panel = FigurePanel(theme, "profile.figure", zooms=False)
        self.panel.setFixedHeight(LARGE)
        self.panel.set_frame(notes=False, key=True, least=120)
        self.dates = FigureView(theme, zooms=False, parts=PLAIN)
        self.dates.setObjectName("profile.dates")
        self.dates.entity_chosen.connect(self.entity_pressed)
        self.nothing = Text(theme, style="body", tone="tertiary", wrap=True)
        self.nothing.setObjectName("profile.nothing")
        self._fact_grid, self._small_grid, self._list_grid = QGridLayout(), QGridLayout(), QGridLayout()
        for grid, gap in ((self._fact_grid, 4), (self._small_grid, GAP), (self._list_grid, GAP)):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(gap)
            grid.setVerticalSpacing(16)
        self.setWidget(self._body(theme))

    def _body(self, theme: Theme) -> QWidget:
        body = _Body()
        body.setObjectName("profile.body")
        self.panel.setParent(body)  # from the start: without a parent it would be shown as a window of its own
        self.panel.hide()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 12, 16)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(Hairline(theme, "text.primary"))
        layout.addLayout(self._fact_grid)
        layout.addWidget(Hairline(theme))
        layout.addSpacing(4)
        layout.addWidget(self.nothing)
        layout.addLayout(self._small_grid)
        layout.addWidget(self.dates)
        layout.addSpacing(8)
        layout.addLayout(self._list_grid)
        layout.addStretch(1)
        return body

    def show_answer(self, answer: ProfileAnswer, measure: str) -> None:
        """Take over another player, or the same one anew; ``measure`` is shown large where it has one."""
        theme = self._services.theme
        with laid_out_at_once(self):
            self.head.show_heading(answer.heading)
            _discard((*self._facts, *self._lists))
            self._facts = [fact(theme, item, self.entity_pressed.emit) for item in answer.facts]
            self._lists = [ListBlock(theme, key, one, self.entity_pressed.emit) for key, one in answer.lists]
            self._show_dates(answer.dates)
            self._fill_figures(answer, measure)
        self.verticalScrollBar().setValue(0)

    def _show_dates(self, figure: Figure | None) -> None:
        """Events on their axis, as high as their labels may need."""
        self.dates.setVisible(figure is not None)
        if figure is not None and figure.timeline is not None:
            self.dates.setFixedHeight(AXIS + ROW * max(LEAST_ROWS, min(MOST_ROWS, figure.timeline.count)))
            self.dates.set_figure(figure)

    def show_figures(self, answer: ProfileAnswer, measure: str) -> None:
        """One figure large, the others small."""
        with laid_out_at_once(self):
            self._fill_figures(answer, measure)

    def _fill_figures(self, answer: ProfileAnswer, measure: str) -> None:
        figures, state = answer.figures, self._services.state.current
        large = shown(figures, measure)
        self.head.shape.setVisible(large is not None)
        self.head.themes.setVisible(False)
        self._has_large = large is not None
        self.panel.setVisible(self._has_large)
        self.nothing.setVisible(large is None)
        if large is not None:
            further = max(0, -(-len(large.figure.title) // LETTERS) - 2)
            self.panel.setFixedHeight(LARGE + TITLE_LINE * further)
            known = answer.profile.numbers.measures[large.request.measure]
            drawn = as_set(answer, large, state)
            self.head.themes.show_policies(known.policies, state.themes, large.request.language)
            self.head.show_shape(drawn.request.shape, has_steps=as_steps(answer, large) is not None)
            self.panel.set_figure(bare(drawn.figure))
        rest = [one for one in figures if one is not large]
        _discard(self._smalls)
        self._smalls = [self._small(one) for one in rest]
        self._columns = (0, 0, 0, False)
        self._arrange()

    def _small(self, one: Shown) -> SmallFigure:
        measure, _, unit = one.figure.subtitle.partition("，" if one.figure.language == "zh" else ", ")
        small = SmallFigure(self._services.theme, f"profile.small.{one.request.measure}", measure, unit)
        small.set_figure(bare(one.figure))
        small.pressed.connect(lambda: self.measure_chosen.emit(one.request.measure))
        return small

    def _arrange(self) -> None:
        """As many columns as have room; nothing moves while their number stays."""
        wide = max(1, self.viewport().width() - 12)
        self.head.set_narrow(wide < NARROW)
        beside = wide >= BESIDE and bool(self._smalls)
        columns = (_fitting(wide, FACT, 5), _fitting(wide, SMALL, 3), _fitting(wide, LIST, 2), beside)
        if columns == self._columns:
            return
        self._columns = columns
        facts, smalls, lists, _ = columns
        _fill(self._fact_grid, [(one, n // facts, n % facts, 1) for n, one in enumerate(self._facts)], facts)
        _fill(self._list_grid, [(one, n // lists, n % lists, 1) for n, one in enumerate(self._lists)], lists)
        _fill(self._small_grid, self._figure_places(smalls, beside=beside), smalls)

    def _figure_places(self, columns: int, *, beside: bool) -> list[tuple[QWidget, int, int, int]]:
        """The large figure over all columns, or all but the last, where the first small one stands."""
        if not self._has_large:
            return []
        places: list[tuple[QWidget, int, int, int]] = [(self.panel, 0, 0, columns - 1 if beside else columns)]
        rest: list[SmallFigure] = self._smalls
        for place, small in enumerate(rest):
            small.set_height(LARGE - ABOVE if beside and not place else SMALL_HEIGHT)
        if beside:
            places.append((rest[0], 0, columns - 1, 1))
            rest = rest[1:]
        return places + [(one, 1 + n // columns, n % columns, 1) for n, one in enumerate(rest)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self._arrange()

    def set_selected(self, entity: Entity | None) -> None:
        """Outline what is selected."""
        self.panel.set_selected(entity)
        self.dates.set_selected(entity)


def shown(figures: Sequence[Shown], measure: str) -> Shown | None:
    """The figure of a measure, else the leading one; None where there is none."""
    return next((one for one in figures if one.request.measure == measure), next(iter(figures), None))


def _fitting(wide: int, least: int, most: int) -> int:
    return max(1, min(most, (wide + GAP) // (least + GAP)))


def _fill(grid: QGridLayout, places: Sequence[tuple[QWidget, int, int, int]], columns: int) -> None:
    """Put widgets where they belong; columns are equally wide."""
    while grid.count():
        grid.takeAt(0)
    for widget, row, column, span in places:
        grid.addWidget(widget, row, column, 1, span)
        grid.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
    for column in range(grid.columnCount()):
        grid.setColumnStretch(column, 1 if column < columns else 0)


def _discard(old: Sequence[QWidget]) -> None:
    for widget in old:
        widget.hide()
        widget.deleteLater()


class _Body(QWidget):
    """As high as its words need at its width; their least height would be that of the narrowest lines."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
