"""Pictures of the pages of a print: only those that are looked at, made on the worker, painted between events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.actions.exporting import ExportProblem
from desktop.actions.paper import GREY, PaperPlan, plan_paper
from desktop.export.error_words import said
from desktop.plotting.pdf import leaf_image
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.actions.paper import PaperOrder
    from desktop.figures.paper import Leaf
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

MOST: Final = 12
"""Pictures that are kept; each may be a screen high."""
MOST_LEAVES: Final = 60


class PaperPictures(QObject):
    """Plans an order, then makes its pages one at a time; the newest order wins."""

    planned = Signal(object)
    """The ``PaperPlan``, or the plain sentence that says why there is none."""
    painted = Signal(int)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._plan: PaperPlan | None = None
        self._leaves: dict[int, Leaf] = {}
        self._images: dict[int, tuple[tuple[int, float], QImage]] = {}
        self._wanted: dict[int, tuple[int, float]] = {}
        self._asked = -1
        self._is_over = False
        self._slices = QTimer(self)
        self._slices.setSingleShot(True)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._work)

    @property
    def plan(self) -> PaperPlan | None:
        """What is shown; None until it has been planned."""
        return self._plan

    def order(self, order: PaperOrder) -> None:
        """Another order: what is shown stays until its pages are known."""
        language = self._services.language

        def read(workspace: Workspace) -> PaperPlan | str:
            try:
                return plan_paper(workspace, order)
            except (ExportProblem, WorkspaceError) as problem:
                return said(problem, language)

        self._services.database.query("paper.plan", read, self._on_plan)

    def end(self) -> None:
        """Nobody looks any more: late answers are dropped."""
        self._is_over = True
        self._slices.stop()

    def _on_plan(self, found: PaperPlan | str) -> None:
        if self._is_over:
            return
        self._plan = found if isinstance(found, PaperPlan) else None
        self._leaves, self._images, self._wanted, self._asked = {}, {}, {}, -1
        self.planned.emit(found)

    def image(self, place: int, width: int, ratio: float) -> QImage | None:
        """The picture of a page, from 0; made as soon as can be where there is none of this size."""
        found = self._images.get(place)
        if found is None or found[0] != (width, ratio):
            self._wanted.pop(place, None)
            self._wanted[place] = (width, ratio)
            if not self._slices.isActive():
                self._slices.start()
        return found[1] if found is not None else None

    def _work(self) -> None:
        """One picture, or one question to the worker; then whoever else waits gets a turn."""
        plan = self._plan
        place = next(reversed(self._wanted), None)
        if plan is None or place is None or place >= plan.total:
            self._wanted = {}
            return
        leaf = self._leaves.get(place)
        if leaf is None:
            self._ask(plan, place)
            return
        width, ratio = self._wanted.pop(place)
        order = plan.order
        image = leaf_image(leaf, order.paper, order.theme, width, ratio, is_grey=order.ink == GREY)
        self._images.pop(place, None)
        self._images[place] = ((width, ratio), image)
        while len(self._images) > MOST:
            del self._images[next(iter(self._images))]
        self.painted.emit(place)
        self._slices.start()

    def _ask(self, plan: PaperPlan, place: int) -> None:
        if self._asked == place:
            return
        self._asked = place

        def arrive(leaf: Leaf) -> None:
            if self._plan is plan and not self._is_over:
                self._asked = -1
                self._leaves[place] = leaf
                while len(self._leaves) > MOST_LEAVES:
                    del self._leaves[next(iter(self._leaves))]
                self._slices.start()

        self._services.database.query("paper.leaf", lambda workspace: plan.leaf(workspace, place), arrive)
