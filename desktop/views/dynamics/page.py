"""The Dynamics page: factors, forces, life cycle, opportunities, indicators, trade and advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.views.dynamics.advice import AdvicePart
from desktop.views.dynamics.forces import ForcesPart
from desktop.views.dynamics.kpis import KpisPart
from desktop.views.dynamics.lifecycle import LifecyclePart
from desktop.views.dynamics.macro import MacroPart
from desktop.views.dynamics.matrix import MatrixPart
from desktop.views.dynamics.opportunity import OpportunityPart
from desktop.views.dynamics.trade import TradePart
from desktop.views.part import entries
from desktop.views.parted_page import PartedPage

if TYPE_CHECKING:
    from desktop.views.part import PartEntry
    from desktop.views.services import Services


class DynamicsPage(PartedPage):
    """Each part is a module of its own in this package."""

    ENTRIES: ClassVar[tuple[PartEntry, ...]] = entries(
        "dynamics",
        MatrixPart,
        ForcesPart,
        LifecyclePart,
        OpportunityPart,
        KpisPart,
        MacroPart,
        TradePart,
        AdvicePart,
    )
    FIELD: ClassVar[str] = "dynamics_part"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "dynamics")
        self.retranslate()

    def title(self) -> str:
        """The page's title."""
        return self.tr("Dynamics")
