"""The right side of the Segments page: the figure, what of it is shown, and whether the parts add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.figures.figure import Entity
from desktop.views.figure_panel import FigurePanel
from desktop.views.segments.parts import parts_of
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.parts_strip import MOST_HEIGHT, PartsStrip
from desktop.widgets.segmented import Segmented
from desktop.widgets.stepper import Stepper
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.theme.theme import Theme
    from desktop.views.segments.reading import SegmentsAnswer, Splits

MARIMEKKO, MULTIPLES = "marimekko", "multiples"
COMMON, OWN = "common", "own"
CROSSED = frozenset({MARIMEKKO, "matrix"})
"""Shapes that show a second split beside the chosen one."""
AT_ONE_YEAR = frozenset({"treemap", "icicle", "sunburst", MARIMEKKO, "matrix"})
"""Shapes that show one year."""


class FigurePart(QWidget):
    """Announces what the person chooses; it decides nothing."""

    year_chosen = Signal(int)
    cross_chosen = Signal(str)
    axes_chosen = Signal(bool)
    """Whether each of the small charts has an axis of its own."""
    part_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = FigurePanel(theme, "segments.figure")
        self.stepper = Stepper(theme, "segments.year")
        self.stepper.chosen.connect(lambda key: self.year_chosen.emit(int(key)))
        self.cross = ChooserField(theme, "segments.cross")
        self.cross.chosen.connect(self.cross_chosen)
        self.axes = Segmented(theme, "segments.axes")
        self.axes.chosen.connect(lambda key: self.axes_chosen.emit(key == OWN))
        self._question = Text(theme, style="body.strong")
        self.strip = PartsStrip(theme, "segments.parts")
        self.strip.chosen.connect(lambda key: self.part_chosen.emit(Entity("segment", key)))
        self._scroll = QScrollArea()
        self._scroll.setObjectName("segments.parts.scroll")
        self._scroll.setWidget(self.strip)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        controls = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(12)
        controls.addWidget(self.stepper)
        controls.addStretch(1)
        controls.addWidget(self.axes)
        controls.addWidget(self.cross)
        self._added: tuple[QWidget, ...] = ()
        self._controls = QWidget()
        self._controls.setLayout(controls)
        self._controls.setMinimumWidth(1)  # a narrow page puts them below each other instead of growing over the tree
        self._rows = controls
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panel, 1)
        layout.addWidget(self._controls)
        layout.addSpacing(12)
        layout.addWidget(self._question)
        layout.addSpacing(8)
        layout.addWidget(self._scroll)
        self.retranslate()

    def add_control(self, control: QWidget) -> None:
        """One more switch of the page's own at the right of the others."""
        self._added = (*self._added, control)
        self._rows.addWidget(control)

    def retranslate(self) -> None:
        """Words of the interface."""
        self._question.setText(self.tr("Do the parts add up?"))
        self.cross.set_label(self.tr("Crossed with"))
        self.axes.set_options([(COMMON, self.tr("One axis for all")), (OWN, self.tr("An axis each"))])
        self.axes.setAccessibleName(self.tr("Value axes of the small charts"))
        self.stepper.set_texts(
            self.tr("Year of the figure"),
            self.tr("Year before"),
            self.tr("Year after"),
            self.tr("Play the years"),
            self.tr("Pause"),
        )

    def show_answer(self, answer: SegmentsAnswer, dimensions: list[tuple[str, str]]) -> None:
        """Figure and years of an answer; ``dimensions`` are the splits of the market, by id."""
        if answer.figure is not None:
            self.panel.set_figure(answer.figure)
        choices, shape = answer.choices, answer.request.shape
        years = [(str(year), str(year)) for year in choices.years]
        self.stepper.set_options(years, str(choices.year))
        others = [(key, word) for key, word in dimensions if key != answer.request.dimension]
        if shape == MARIMEKKO:
            others.insert(0, ("", self.tr("Years")))
        self.cross.set_options(others, answer.cross)
        self.cross.setVisible(shape in CROSSED and len(others) > 1)
        self.axes.set_current(OWN if answer.request.own_axes else COMMON)
        self.axes.setVisible(shape == MULTIPLES)
        over_years = shape == MARIMEKKO and not answer.cross
        self.stepper.setVisible(len(years) > 1 and shape in AT_ONE_YEAR and not over_years)
        self._controls.setVisible(any(not one.isHidden() for one in self._chosen_by()))
        self._break()

    def show_splits(self, splits: Splits | None, dimension: str) -> None:
        """Whether the parts of every split add up, the chosen one first."""
        self.strip.set_rows(parts_of(splits.contexts if splits is not None else (), dimension))

    def _chosen_by(self) -> tuple[QWidget, ...]:
        return self.stepper, self.axes, self.cross, *self._added

    def _break(self) -> None:
        """One row of controls where they fit, else one below the other."""
        shown = [one.sizeHint().width() for one in self._chosen_by() if not one.isHidden()]
        fits = sum(shown) + self._rows.spacing() * len(shown) <= self.width()
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the controls into rows where the page is narrow."""
        super().resizeEvent(event)
        self._break()

    def set_low(self, is_low: bool, *, has_parts: bool) -> None:
        """Leave out notes, and the parts, where the window is low."""
        self.panel.set_frame(notes=not is_low, key=False)
        shown = has_parts and self.strip.sizeHint().height() > 0
        self._question.setVisible(shown)
        self._scroll.setVisible(shown)
        self._scroll.setFixedHeight(min(self.strip.sizeHint().height(), MOST_HEIGHT))
