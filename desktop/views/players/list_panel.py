"""The list of players: type to filter, tick facets, choose an order, go through the rows with the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE
from desktop.itemmodels.player_list import PlayerList
from desktop.itemmodels.player_reading import FACETS, SORTS, PlayerRows, is_descending
from desktop.state.translating import QT_TRANSLATE_NOOP
from desktop.widgets.chip import ChipRow
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.entry_list import LOW_ROW, ROW, EntryList
from desktop.widgets.facet_menu import FacetMenuButton, FacetOptions, FacetValue
from desktop.widgets.filter_field import FilterField
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.itemmodels.ledger import View
    from desktop.theme.theme import Theme

translate = QCoreApplication.translate

WIDTH, NARROW = 280, 220
LOW: Final = 560
"""A lower list has lower rows."""
MOST: Final = 30
"""Values of a facet that its menu offers, the frequent ones."""
_SORTS: Final = {
    "revenue": QT_TRANSLATE_NOOP("PlayerList", "Revenue"),
    "name": QT_TRANSLATE_NOOP("PlayerList", "Name"),
    "founded": QT_TRANSLATE_NOOP("PlayerList", "Founded"),
    "numbers": QT_TRANSLATE_NOOP("PlayerList", "Numbers on file"),
}
_FACETS: Final = {
    "kind": QT_TRANSLATE_NOOP("PlayerList", "Kind"),
    "market": QT_TRANSLATE_NOOP("PlayerList", "Market"),
    "role": QT_TRANSLATE_NOOP("PlayerList", "Role"),
    "country": QT_TRANSLATE_NOOP("PlayerList", "Country"),
    "listed": QT_TRANSLATE_NOOP("PlayerList", "Listing"),
}


class ListPanel(QWidget):
    """Filters in memory: no key asks the workspace. Announces the player the person goes to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("players.list")
        self.setFixedWidth(WIDTH)
        self._players: PlayerRows | None = None
        self._limits: dict[str, frozenset[str]] = {}
        self._sort = SORTS[0]
        self.filter = FilterField(theme, "players.filter")
        self.filter.changed.connect(lambda _text: self._limit())
        self.filter.left_downwards.connect(self._on_downwards)
        self.facets = FacetMenuButton(theme, "players.facets")
        self.facets.set_offer(self._offered)
        self.facets.toggled_value.connect(self._on_facet)
        self.sort = ChooserField(theme, "players.sort")
        self.sort.chosen.connect(self._on_sort)
        self.chips = ChipRow(theme, "players.limits")
        self.chips.pressed.connect(self._on_chip)
        self.count = Text(theme, style="small", tone="tertiary")
        self.count.setObjectName("players.count")
        self.model = PlayerList(self)
        self.rows = EntryList(theme, "players.rows", CELL_ROLE)
        self.rows.setModel(self.model)
        self.rows.row_chosen.connect(lambda row: self.chosen.emit(self.model.id_at(row)))
        self.rows.typed.connect(self._on_typed)
        self.nothing = Text(theme, style="small", tone="tertiary", wrap=True)
        self.nothing.setObjectName("players.nothing")
        self.nothing.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.facets)
        bar.addStretch(1)
        bar.addWidget(self.sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addLayout(bar)
        layout.addWidget(self.chips)
        layout.addWidget(self.count)
        layout.addWidget(self.nothing)
        layout.addWidget(self.rows, 1)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.filter.set_hint(self.tr("Name, ticker, 中文名"))
        self.facets.set_label(self.tr("Filter"))
        self.facets.setAccessibleName(self.tr("Filter players by kind, market, role, country, listing"))
        self.sort.set_label(self.tr("Sort"))
        self.sort.set_options([(key, translate("PlayerList", _SORTS[key])) for key in SORTS], self._sort)
        self.rows.setAccessibleName(self.tr("Players"))
        self._limit()

    def show_players(self, players: PlayerRows) -> None:
        """Take over what was read; what limits it stays as far as it is still known."""
        self._players = players
        self._limit(is_new=True)

    @property
    def first(self) -> str:
        """The first player of the list; empty where there is none."""
        return self.model.id_at(0)

    def follow(self, key: str) -> None:
        """Mark the player that is shown; limits that would hide it are lifted."""
        index = self.model.row_of(key)
        if not index.isValid() and self._players is not None and self._players.ledger.row_of(key) >= 0:
            self._lift()
            index = self.model.row_of(key)
        self.rows.show_row(index)

    def focus_filter(self) -> None:
        """Type the next word into the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def _lift(self) -> None:
        self._limits = {}
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._limit()

    def _limit(self, *, is_new: bool = False) -> None:
        players = self._players
        if players is None:
            return
        current = self.model.id_at(self.rows.currentIndex().row())
        view = self._view(players, counting=False)
        if is_new:
            self.model.show_players(players, view.rows, self.tr("revenue not published"))
        else:
            self.model.show_rows(view.rows)
        self.rows.show_row(self.model.row_of(current))
        self._show_chips(players)
        self._show_count(len(view.rows), len(players.ledger), players.unit)

    def _show_count(self, shown: int, every: int, unit: str) -> None:
        if shown == every:
            text = self.tr("{count} players, revenue in {unit}") if unit else self.tr("{count} players")
        else:
            text = self.tr("{shown} of {count} players, revenue in {unit}")
        self.count.setText(text.format(shown=f"{shown:,}", count=f"{every:,}", unit=unit))
        self.nothing.setText(
            self.tr("No player is called so. Escape empties the filter.") if every else self.tr("No player is on file.")
        )
        self.nothing.setVisible(not shown)

    def _view(self, players: PlayerRows, *, counting: bool) -> View:
        """What the limits leave."""
        descending = is_descending(self._sort)
        return players.ledger.view(
            self.filter.text(), self._limits, self._sort, descending=descending, counting=counting
        )

    def _offered(self) -> list[FacetOptions]:
        """The facets with the values that are frequent or chosen, and how many players each would leave."""
        if self._players is None:
            return []
        view, offered = self._view(self._players, counting=True), []
        for facet in FACETS:
            chosen = self._limits.get(facet, frozenset())
            values = [one for one in view.facets[facet] if one.count][:MOST]
            values += [one for one in view.facets[facet] if one.key in chosen and one not in values]
            rows = tuple(FacetValue(one.key, one.word, one.count, one.key in chosen) for one in values)
            offered.append(FacetOptions(facet, translate("PlayerList", _FACETS[facet]), rows))
        return offered

    def _show_chips(self, players: PlayerRows) -> None:
        chosen = [(facet, key) for facet, keys in self._limits.items() for key in sorted(keys)]
        self.chips.set_chips([(f"{facet}={key}", players.word(facet, key)) for facet, key in chosen])

    def _on_facet(self, facet: str, key: str, is_chosen: bool) -> None:
        known = self._limits.get(facet, frozenset())
        keys = known | {key} if is_chosen else known - {key}
        self._limits = {name: values for name, values in {**self._limits, facet: keys}.items() if values}
        self._limit()

    def _on_chip(self, chip: str) -> None:
        facet, _, key = chip.partition("=")
        self._on_facet(facet, key, False)

    def _on_sort(self, key: str) -> None:
        self._sort = key
        self.retranslate()

    def _on_typed(self, word: str) -> None:
        # A single letter goes on to the next name; a longer word may still be the one it stands on.
        start = self.rows.currentIndex().row() + (1 if len(word) == 1 else 0)
        row = self.model.find(word, start)
        if row >= 0:
            self.rows.setCurrentIndex(self.model.index(row, 0))

    def _on_downwards(self) -> None:
        self.rows.setFocus()
        if not self.rows.currentIndex().isValid() and self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0, 0))

    def set_narrow(self, is_narrow: bool) -> None:
        """Less width where the profile would have too little."""
        self.setFixedWidth(NARROW if is_narrow else WIDTH)

    def set_low(self, is_low: bool) -> None:
        """Lower rows where there is little height."""
        self.rows.set_row_height(LOW_ROW if is_low else ROW)
