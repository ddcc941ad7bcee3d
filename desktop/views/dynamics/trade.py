"""The part Trade: exports and imports where numbers are on file, else why there are none and what stands nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.state.place_requests import trade_request
from desktop.views.tabled_part import TabledPart
from desktop.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.figures.request import FigureRequest


class TradePart(TabledPart):
    """An empty picture says what nobody publishes; importing a table of exports and imports fills it."""

    NAME: ClassVar[str] = "dynamics.trade"
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "period", "currency"})

    def switches(self) -> Sequence[QWidget]:
        """The way to numbers of one's own."""
        self.bring = Button(self.services.theme, "x", icon="file-input")
        self.bring.setObjectName(f"{self.NAME}.import")
        self.bring.bind(self.services.actions["file.import"], text=True)
        return (self.bring,)

    def rows_title(self) -> str:
        """The word over the rows."""
        return self.tr("What is on file")

    def wanted(self) -> FigureRequest:
        """Trade of the chosen market."""
        return trade_request(self.services.state.current)

    @property
    def sentence(self) -> str:
        """Whether anybody publishes numbers."""
        figure = self.figure()
        if figure is None:
            return ""
        if figure.empty:
            return self.tr("No source on file publishes exports or imports; nothing is estimated here.")
        return super().sentence
