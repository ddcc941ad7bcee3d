"""What stands above the matrix: kinds, words, market, split, order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.factor_board import BY_DOCUMENT, BY_NAME, BY_SOURCES, BY_STRENGTH, kinds_on_file
from desktop.figures.factor_reading import USUAL
from desktop.figures.factors import kind_word
from desktop.market.names import name
from desktop.widgets.choice_button import ChoiceButton
from desktop.widgets.filter_field import FilterField
from desktop.widgets.toggle_row import ToggleRow

if TYPE_CHECKING:
    from desktop.figures.factor_reading import FactorsSnapshot
    from desktop.theme.theme import Theme

OWN, TOGETHER = "own", "together"


class MatrixBar(QWidget):
    """Keeps what is asked for; ``changed`` says that it differs."""

    changed = Signal()
    kinds_chosen = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.together = False
        self.dimension = ""
        self.order = BY_DOCUMENT
        self.kinds = ToggleRow(theme, "dynamics.matrix.kinds")
        self.kinds.changed.connect(self.kinds_chosen)
        self.filter = FilterField(theme, "dynamics.matrix.filter")
        self.filter.setFixedWidth(200)
        self.filter.changed.connect(lambda _text: self.changed.emit())
        self.scope = ChoiceButton(theme, "dynamics.matrix.scope")
        self.scope.chosen.connect(self._on_scope)
        self.split = ChoiceButton(theme, "dynamics.matrix.split")
        self.split.chosen.connect(self._on_split)
        self.sorting = ChoiceButton(theme, "dynamics.matrix.sorting")
        self.sorting.chosen.connect(self._on_order)
        below = QHBoxLayout()
        below.setSpacing(8)
        for widget in (self.filter, self.scope, self.split, self.sorting):
            below.addWidget(widget)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.kinds)
        layout.addLayout(below)

    @property
    def words(self) -> str:
        """What has been typed."""
        return self.filter.text().strip()

    def _on_scope(self, key: str) -> None:
        self.together = key == TOGETHER
        self.changed.emit()

    def _on_split(self, key: str) -> None:
        self.dimension = key
        self.changed.emit()

    def _on_order(self, key: str) -> None:
        self.order = key
        self.changed.emit()

    def show_choices(self, known: FactorsSnapshot, kinds: tuple[str, ...], language: str) -> None:
        """Offer what is on file."""
        offered = [(kind, f"{kind_word(kind, language)} {count}") for kind, count in kinds_on_file(known)]
        self.kinds.set_options(offered, kinds or USUAL)
        self.filter.set_hint(self.tr("Filter factors"))
        scopes = [(OWN, self.tr("This market")), (TOGETHER, self.tr("All markets together"))]
        self.scope.set_options(scopes, TOGETHER if self.together else OWN)
        market = known.market
        own = [row for row in known.dimensions if market is not None and row.market_id == market.id]
        splits = [("", self.tr("Printed splits")), *((row.id, name(row, language)) for row in own)]
        if self.dimension not in {key for key, _ in splits}:
            self.dimension = ""
        self.split.set_options(splits, self.dimension, self.tr("Against: {word}"))
        self.split.setVisible(market is not None)
        orders = [
            (BY_DOCUMENT, self.tr("as in the documents")),
            (BY_NAME, self.tr("by name")),
            (BY_SOURCES, self.tr("by sources")),
            (BY_STRENGTH, self.tr("by strength")),
        ]
        self.sorting.set_options(orders, self.order, self.tr("Sorted {word}"))
