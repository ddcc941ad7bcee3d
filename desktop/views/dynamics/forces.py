"""Porter's five forces: the cross with what sources say, rated by whoever rates by the written rubric."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.actions.force_editing import direct_force, rate_force
from desktop.analysis.five_forces import FORCES, RIVALRY
from desktop.figures.build import compose, snapshot
from desktop.figures.forces import RADAR, rated_count
from desktop.state.dynamics_requests import forces_request
from desktop.views.dynamics.force_panel import ForcePanel
from desktop.views.figure_panel import FigurePanel
from desktop.views.part import Part
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.forces_reading import ForceRead, ForcesSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

CROSS: Final = "cross"
_DIGITS: Final = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4, Qt.Key.Key_5: 5}
MIDDLE: Final = 3
LOW: Final = 560


class ForcesPart(Part):
    """The chosen force stands beside the cross; digits rate the one that is chosen."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName("dynamics.forces")
        theme = services.theme
        self._known: ForcesSnapshot | None = None
        self._figure: Figure | None = None
        self._force = RIVALRY
        self.shape = Segmented(theme, "dynamics.forces.shape")
        self.shape.chosen.connect(self._on_shape)
        self.panel = FigurePanel(theme, "dynamics.forces.figure")
        self.panel.entity_chosen.connect(self.select)
        self.panel.mark_chosen.connect(self.trace)
        self.panel.view.mark_chosen.connect(self._on_mark)
        self.panel.view.installEventFilter(self)
        self.side = ForcePanel(theme)
        self.side.rated.connect(self._rate)
        self.side.directed.connect(self._direct)
        self.side.reasoned.connect(self._reason)
        left = QVBoxLayout()
        left.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.shape)
        top.addStretch(1)
        left.addLayout(top)
        left.addWidget(self.panel, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addLayout(left, 1)
        layout.addWidget(self.side)

    @property
    def sentence(self) -> str:
        """How to read the figure, whose finding stands above it."""
        return self._figure.footnotes[0] if self._figure is not None and self._figure.footnotes else ""

    @property
    def force(self) -> str:
        """The force that stands beside the cross."""
        return self._force

    def refresh(self) -> None:
        """Read the five forces of the market."""
        request = self._request()

        def read(workspace: Workspace) -> ForcesSnapshot:
            found: ForcesSnapshot = snapshot(request, workspace)
            return found

        self.services.database.query("dynamics.forces", read, self._show)

    def _request(self) -> FigureRequest:
        return forces_request(self.services.state.current)

    def _show(self, known: ForcesSnapshot) -> None:
        self._known = known
        self._compose()

    def _compose(self) -> None:
        known = self._known
        if known is None:
            return
        self._figure = compose(self._request(), known)
        self.panel.set_figure(self._figure)
        selected = self.services.state.current.selection
        chosen = next((one for one in known.forces if selected is not None and one.id == selected.id), None)
        if selected is not None and selected.kind == "force" and chosen is not None:
            self._force = chosen.force
        self._show_force()
        count = rated_count(known.forces)
        why = "" if count == len(known.forces) else self.tr("The radar needs all five forces rated")
        self.shape.set_reasons({RADAR: why})
        self.shape.set_current(self.services.state.current.parts.forces_shape or CROSS)
        self.sentence_changed.emit()
        self.figure_changed.emit()

    def _chosen(self) -> ForceRead | None:
        known = self._known
        return next((one for one in known.forces if one.force == self._force), None) if known is not None else None

    def _show_force(self) -> None:
        one = self._chosen()
        if one is not None:
            self.side.show_force(one, self.services.language)
        self.panel.set_selected(self.services.state.current.selection)

    def _on_shape(self, key: str) -> None:
        self.services.state.change(forces_shape="" if key == CROSS else key)

    def _on_mark(self, key: str) -> None:
        """A box of the cross is looked at; one of its squares rates it."""
        force, _, level = key.partition("/")
        if force in FORCES:
            self._force = force
            self._show_force()
            if level.isdigit():
                self._rate(int(level))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits rate the chosen force, Delete takes the rating back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            key = Qt.Key(event.key())
            if key in _DIGITS:
                self._rate(_DIGITS[key])
                return True
            if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self._rate(None)
                return True
        return super().eventFilter(watched, event)

    def _rate(self, level: int | None) -> None:
        title, market, force = self.tr("Rating of a force"), self.services.state.current.market, self._force
        self.services.database.operate(title, lambda workspace: rate_force(workspace, market, force, level, title))

    def rate_by(self, steps: int) -> bool:
        """Another rating of the chosen force, 1 to 5; the first step of one without a rating is to the middle."""
        one = self._chosen()
        if one is None:
            return False
        levels = _DIGITS.values()
        self._rate(MIDDLE if one.level is None else max(min(levels), min(max(levels), one.level + steps)))
        return True

    def _direct(self, trend: str) -> None:
        title, market, force = self.tr("Direction of a force"), self.services.state.current.market, self._force
        self.services.database.operate(title, lambda workspace: direct_force(workspace, market, force, trend, title))

    def _reason(self, text: str) -> None:
        one = self._chosen()
        if one is None or one.rating is None:
            return
        title, market, force = self.tr("Reason of a rating"), self.services.state.current.market, self._force
        level = one.rating.level
        self.services.database.operate(
            title, lambda workspace: rate_force(workspace, market, force, level, title, reason=text)
        )

    def retranslate(self) -> None:
        """Words of the switch and the panel."""
        self.shape.set_options([(CROSS, self.tr("Cross")), (RADAR, self.tr("Radar"))])
        self.shape.setAccessibleName(self.tr("Drawn as"))
        self.side.retranslate()
        self._compose()

    def figure(self) -> Figure | None:
        """The cross or the radar."""
        return self._figure

    def request(self) -> FigureRequest | None:
        """What is asked for."""
        return self._request() if self._figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """Words instead of boxes."""
        self.panel.show_table(is_shown)

    def on_state(self, fields: frozenset[str]) -> None:
        """Another shape, or another force was selected somewhere."""
        if "parts" in fields:
            self._compose()
        if "selection" in fields and self._known is not None:
            selected = self.services.state.current.selection
            chosen = next((one for one in self._known.forces if selected is not None and one.id == selected.id), None)
            if chosen is not None:
                self._force = chosen.force
            self._show_force()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notes give way where there is little height."""
        super().resizeEvent(event)
        self.panel.set_compact(self.height() < LOW)
        self.panel.set_frame(notes=self.height() >= LOW, key=True)
