"""The Segments page: the trees of a market, one split drawn beside them, and whether its parts add up."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from desktop.figures.compare_reading import COMPARE
from desktop.figures.segment_arrows import with_arrows
from desktop.figures.segment_shapes import BESIDE, TIMED
from desktop.itemmodels.segment_reading import read_rows
from desktop.market.names import name
from desktop.state.requests import compared_request, segments_request
from desktop.views.arrow_editing import ArrowEditing
from desktop.views.motion import motion
from desktop.views.page import Page
from desktop.views.page_header import PageHeader
from desktop.views.segments.arrangement import Arrangement
from desktop.views.segments.figure_part import FigurePart
from desktop.views.segments.reading import (
    SegmentsAnswer,
    Splits,
    read_deeper,
    read_segments_page,
    read_splits,
    splits_request,
    tree_request,
)
from desktop.views.segments.sentence import sentence
from desktop.views.segments.shapes import options
from desktop.views.segments.stepping import Stepping
from desktop.views.segments.tree_panel import TreePanel
from desktop.views.theme_menu import ThemeMenu
from desktop.widgets.button import Button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.option_row import OptionRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.itemmodels.segment_rows import SegmentRows
    from desktop.state.view_state import Traced
    from desktop.views.services import Services


class SegmentsPage(Page):
    """Tree and figure show one selection."""

    WATCHED: ClassVar[frozenset[str]] = frozenset(
        {
            "market",
            "dimension",
            "within_segment",
            "cross",
            "year",
            "period",
            "currency",
            "language",
            "shape",
            "own_axes",
            "compared",
            "themes",
        }
    )

    def __init__(self, services: Services) -> None:
        super().__init__(services, "segments")
        theme, state = services.theme, services.state
        self._answer: SegmentsAnswer | None = None
        self._splits: Splits | None = None
        self._asked: dict[str, object] = {}  # of tree and splits: read again only when something else is asked
        self.shape = OptionRow(theme, "segments.shape")
        self.shape.chosen.connect(lambda key: state.change(shape=key))
        self._export = Button(theme, "x", icon="file-output")
        self._export.setObjectName("segments.export")
        self._export.bind(services.actions["figure.export"], text=True)
        self.header = PageHeader(theme, "segments", (self.shape, self._export), has_breadcrumb=True)
        self.stepping = Stepping(services)
        self.header.breadcrumb.chosen.connect(self.stepping.to)
        self.tree = TreePanel(services)
        self.tree.entity_chosen.connect(self._select)
        self.tree.dimension_chosen.connect(lambda key: state.change(dimension=key))
        self.part = FigurePart(theme)
        self.themes = ThemeMenu(services, "segments.themes")
        self.part.add_control(self.themes)
        self.panel = self.part.panel
        self.panel.entity_chosen.connect(self._select)
        self.panel.mark_chosen.connect(self._trace)
        self.panel.view.entity_opened.connect(self.stepping.open)
        self.arrows = ArrowEditing(services, self.panel, "split_arrows", ("market", "dimension"))
        self.arrows.changed.connect(self._show_figure)
        self.part.year_chosen.connect(lambda year: state.change(year=year))
        self.part.cross_chosen.connect(lambda key: state.change(cross=key))
        self.part.axes_chosen.connect(lambda own: state.change(own_axes=own))
        self.part.part_chosen.connect(self._select)
        self.empty = EmptyState(
            theme, "segments.empty", [services.actions["go.forecast"], services.actions["file.import"]]
        )
        self._arrangement = Arrangement(services, self, self.header, (self.tree, self.part), self.empty)
        self.split = self._arrangement.split
        self.panel.view.set_motion(motion(self.services.state.current))
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the interface; words of the data come with the next answer."""
        self.themes.retranslate()
        self._show_shapes()
        self.shape.setAccessibleName(self.tr("Shape of the figure"))
        self.split.grip.setAccessibleName(self.tr("Width of tree and figure"))
        self.split.grip.setToolTip(self.tr("Drag to give the figure more room; double-click for the usual width."))
        self.tree.retranslate()
        self.part.retranslate()
        self.empty.set_texts(
            self.tr("No splits"),
            self.tr("No source on file splits this market into segments. Its size may be known all the same."),
        )
        self.header.set_texts(self.tr("Segments"), self.header.sentence)
        self._show()

    def refresh(self) -> None:
        """Ask for the figure, then for the tree and the splits where they are others than before."""
        state = self.services.state.current
        request, last = segments_request(state), state.period[1]
        self.shape.set_current(state.shape)
        database = self.services.database
        compared = compared_request(state) if state.shape == BESIDE else None
        read_figure = partial(read_segments_page, request=request, compared=compared)
        database.query("segments", read_figure, self._on_answer)
        tree, splits = tree_request(request), splits_request(request)
        if self._is_other("tree", (tree, last, self.revision)):
            opening = self.tree.opening(state.market)
            read = partial(read_rows, request=tree, last=last, opening=opening)
            database.query("segments.tree", read, self._on_rows)
        if self._is_other("splits", (splits, self.revision)):
            database.query("segments.splits", lambda workspace: read_splits(workspace, splits), self._on_splits)

    def _is_other(self, what: str, wanted: object) -> bool:
        is_other = self._asked.get(what) != wanted
        self._asked[what] = wanted
        return is_other

    def focus_filter(self) -> bool:
        """Type into the filter of the tree."""
        self.tree.focus_filter()
        return True

    def figure(self) -> Figure | None:
        """The drawn split."""
        return self.panel.figure

    def request(self) -> FigureRequest | None:
        """Its request, with the arrows drawn on it."""
        shown = self._answer.shown if self._answer is not None and self._answer.figure is not None else None
        if shown is None or shown.family == COMPARE:
            return shown
        return replace(shown, arrows=self.arrows.shown)

    def set_table_shown(self, is_shown: bool) -> None:
        """The numbers of the split instead of its picture."""
        self.panel.show_table(is_shown)

    def reset_layout(self) -> None:
        """Tree and figure as wide as usual."""
        self.split.release()

    def set_active(self, is_active: bool) -> None:
        """Nothing plays, and no step can be taken, while another page is shown."""
        super().set_active(is_active)
        self.stepping.set_active(is_active)
        if not is_active:
            self.part.stepper.stop()

    def on_state(self, fields: frozenset[str]) -> None:
        """Follow the selection and the arrows."""
        self.arrows.on_state(fields)
        if "split_arrows" in fields:
            self._show_figure()
        if "selection" in fields:
            self._show_selection()
        if "is_calm" in fields:
            self.panel.view.set_motion(motion(self.services.state.current))

    def _on_answer(self, answer: SegmentsAnswer) -> None:
        self._answer = answer
        self._show()
        self.figure_changed.emit()
        if answer.is_cut:
            self.services.database.query(
                "segments.deeper", lambda workspace: read_deeper(workspace, answer), self._on_deeper
            )

    def _on_rows(self, rows: SegmentRows | None) -> None:
        if rows is not None:
            self.tree.show_answer(rows)
            self._show_selection()

    def _on_splits(self, splits: Splits) -> None:
        self._splits = splits
        self._show()

    def _on_deeper(self, answer: SegmentsAnswer) -> None:
        """The same split with its lower levels, if it is still the one that is shown."""
        if self._answer is not None and self._answer.request == answer.request and answer.figure is not None:
            self._answer = answer
            self._show_figure()
            self.figure_changed.emit()

    def _show_figure(self) -> None:
        """The split with the arrows that are set, or being moved."""
        if self._answer is not None and self._answer.figure is not None:
            figure = with_arrows(self._answer.figure, self.arrows.shown)
            self.panel.set_figure(figure)
            self.arrows.note_figure(figure)

    def _show_themes(self, answer: SegmentsAnswer) -> None:
        """The toggle of policies where the shape stands on a time axis."""
        known, request = answer.known, answer.request
        self.themes.setVisible(known is not None and request.shape in TIMED)
        if known is not None and request.shape in TIMED:
            self.themes.show_policies(known.policies, request.themes, request.language)

    def begin_arrow(self) -> None:
        """Draw an arrow with the keys."""
        self.panel.view.begin_arrow()

    def _show(self) -> None:
        answer = self._answer
        if answer is None:
            return
        language = answer.request.language
        self._arrangement.show_splits(has_any=answer.figure is not None)
        self.shape.setEnabled(answer.figure is not None)
        splits = self.context.dimensions if self.context is not None else ()
        dimensions = [(row.id, name(row, language)) for row in splits]
        if answer.figure is not None:
            self._show_themes(answer)
            self.part.show_answer(answer, dimensions)
            self.part.show_splits(self._own_splits(answer), answer.request.dimension)
            self._show_figure()
        self.stepping.show_answer(answer)
        self.header.breadcrumb.set_steps(self.stepping.trail(answer, dimensions), self.services.theme)
        self.header.set_texts(self.tr("Segments"), sentence(self._own_splits(answer)))
        self._show_shapes()
        self._fit()
        self._show_selection()

    def _show_shapes(self) -> None:
        lacking = self._answer.choices.lacking if self._answer is not None else {}
        self.shape.set_options(options(lacking), self.tr("More"))
        self.shape.set_current(self.services.state.current.shape)

    def _own_splits(self, answer: SegmentsAnswer) -> Splits | None:
        """What is known of the splits, where it is of this market."""
        splits = self._splits
        return splits if splits is not None and splits.request == splits_request(answer.request) else None

    def _show_selection(self) -> None:
        entity = self.services.state.current.selection
        self.tree.show_selection(entity)
        self.panel.set_selected(entity)
        self.stepping.enable()

    def _select(self, entity: Entity) -> None:
        self.services.state.change(selection=entity)

    def _trace(self, entity: Entity, traced: Traced) -> None:
        self.services.state.change(selection=entity, traced=traced)

    def _fit(self) -> None:
        self._arrangement.fit(self.width(), self.height(), self.shape, self._export)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tree what the look says."""
        self._fit()
        super().resizeEvent(event)
