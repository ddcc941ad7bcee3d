"""The life cycle: the schematic with the computed position, its criteria, and the analyst's own view with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout

from desktop.actions.force_editing import set_stage
from desktop.analysis.life_cycle import STAGES
from desktop.figures.build import compose, snapshot
from desktop.figures.lifecycle import stage_word
from desktop.state.dynamics_requests import lifecycle_request
from desktop.views.figure_panel import FigurePanel
from desktop.views.part import Part
from desktop.widgets.button import Button
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.lifecycle_reading import LifecycleSnapshot, StageSaid
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

LONGEST: Final = 500
LEAST: Final = 640
"""Lower the curve and its criteria find no room: then they scroll."""
REASON_WIDTH: Final = 240


class LifecyclePart(Part):
    """A stage of one's own is entered above the curve and stands beside the computed one."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName("dynamics.lifecycle")
        theme = services.theme
        self._known: LifecycleSnapshot | None = None
        self._figure: Figure | None = None
        self._ask = Text(theme, style="small.strong")
        self.stage = Segmented(theme, "dynamics.lifecycle.stage")
        self.stage.chosen.connect(self._on_stage)
        self.reason = QLineEdit()
        self.reason.setObjectName("dynamics.lifecycle.reason")
        self.reason.setMaxLength(LONGEST)
        self.reason.setMinimumWidth(REASON_WIDTH)
        self.reason.setFont(theme.font("small"))
        self.reason.editingFinished.connect(self._on_reason)
        self.away = Button(theme, "x")
        self.away.setObjectName("dynamics.lifecycle.away")
        self.away.clicked.connect(lambda: self._set("", ""))
        self.panel = FigurePanel(theme, "dynamics.lifecycle.figure")
        self.panel.entity_chosen.connect(self.select)
        self.panel.mark_chosen.connect(self.trace)
        self.panel.set_frame(notes=False, key=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._ask)
        row.addWidget(self.stage)
        row.addWidget(self.reason, 1)
        row.addWidget(self.away)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row)
        self.panel.setMinimumHeight(LEAST)
        area = QScrollArea()
        area.setObjectName("dynamics.lifecycle.area")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.panel)
        layout.addWidget(area, 1)

    @property
    def sentence(self) -> str:
        """How to read the figure, whose finding stands above it."""
        return self._figure.footnotes[0] if self._figure is not None and self._figure.footnotes else ""

    def refresh(self) -> None:
        """Read what tells the stage of the market."""
        request = lifecycle_request(self.services.state.current)

        def read(workspace: Workspace) -> LifecycleSnapshot:
            found: LifecycleSnapshot = snapshot(request, workspace)
            return found

        self.services.database.query("dynamics.lifecycle", read, self._show)

    def _show(self, known: LifecycleSnapshot) -> None:
        self._known = known
        self._compose()

    @property
    def _own(self) -> StageSaid | None:
        said = self._known.said if self._known is not None else ()
        return next((one for one in said if one.is_own), None)

    def _compose(self) -> None:
        known, language = self._known, self.services.language
        if known is None:
            return
        self._figure = compose(lifecycle_request(self.services.state.current), known)
        self.panel.set_figure(self._figure)
        self.stage.set_options([(stage, stage_word(stage, language)) for stage in STAGES])
        own = self._own
        if own is None:
            self.stage.clear_current()
        else:
            self.stage.set_current(own.row.stage)
        self.reason.setText(own.row.rationale if own is not None else "")
        self.reason.setEnabled(own is not None)
        self.away.setEnabled(own is not None)
        self.sentence_changed.emit()
        self.figure_changed.emit()

    def _on_stage(self, stage: str) -> None:
        own = self._own
        self._set(stage, own.row.rationale if own is not None else "")

    def _on_reason(self) -> None:
        own = self._own
        text = self.reason.text().strip()
        if own is not None and text != own.row.rationale:
            self._set(own.row.stage, text)

    def _set(self, stage: str, reason: str) -> None:
        title, market = self.tr("Stage of the life cycle"), self.services.state.current.market
        self.services.database.operate(title, lambda workspace: set_stage(workspace, market, stage, reason, title))

    def retranslate(self) -> None:
        """Words of the row."""
        self._ask.setText(self.tr("My view"))
        self.stage.setAccessibleName(self.tr("My view of the stage"))
        self.reason.setAccessibleName(self.tr("Reason for my view"))
        self.reason.setPlaceholderText(self.tr("Reason for my view"))
        self.away.set_label(self.tr("Take back"))
        self._compose()

    def figure(self) -> Figure | None:
        """The schematic with its criteria."""
        return self._figure

    def request(self) -> FigureRequest | None:
        """What is asked for."""
        return lifecycle_request(self.services.state.current) if self._figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """The criteria alone."""
        self.panel.show_table(is_shown)

    def on_state(self, fields: frozenset[str]) -> None:
        """Mark what is selected."""
        if "selection" in fields:
            self.panel.set_selected(self.services.state.current.selection)
