"""The part Compare: a few players side by side as a grid, a heat map or a radar, each value with its year and badge."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from desktop.figures.benchmark import RADAR
from desktop.figures.benchmark_rows import GROUPS
from desktop.figures.courses_reading import FAMILY as COURSES
from desktop.figures.figure import Entity
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.side_table import LINEAGE_ROLE, SideTable
from desktop.state.player_requests import players_request
from desktop.state.view_state import Traced
from desktop.views.figure_panel import FigurePanel, paragraphs
from desktop.views.locating import go_to
from desktop.views.part import Part
from desktop.views.players.compare_adding import PlayerFinder
from desktop.views.players.compare_controls import CompareControls
from desktop.views.players.compare_menu import CellMenu, ThingMenu
from desktop.views.players.compare_order import MOST, moved, sorted_by, with_player, without
from desktop.views.players.compare_reading import read_compared
from desktop.views.players.compare_words import meanings
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.side_grid import SideGrid
from desktop.widgets.sign_key import SignKey
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPoint

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.state.part_settings import PartSettings
    from desktop.views.players.compare_reading import Compared
    from desktop.views.services import Services

NAME = "players.compare"
FEWEST = 2
"""With fewer there is nothing to compare."""


class ComparePart(Part):
    """The order of the players is a field of the state; what is done to it can be undone."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"players", "period", "currency", "language", "parts"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName(NAME)
        self._compared: Compared | None = None
        self._request: FigureRequest | None = None
        self._sorted: tuple[str, str] = ("", "")
        self._is_table = False
        self.controls = CompareControls(services.theme, NAME)
        self.shape, self.groups, self.differs = self.controls.shape, self.controls.groups, self.controls.differs
        self.add, self.leading = self.controls.add, self.controls.leading
        self.model = SideTable(self)
        self.grid = SideGrid(services.theme, f"{NAME}.grid", CELL_ROLE)
        self.grid.setModel(self.model)
        self.panel = FigurePanel(services.theme, f"{NAME}.figure")
        self.panel.set_frame(notes=True, key=True)
        actions = services.actions
        self.empty = EmptyState(services.theme, f"{NAME}.empty", [actions["file.import"], actions["go.palette"]])
        self.key = SignKey(services.theme, f"{NAME}.key")
        self.source = Text(services.theme, style="micro", tone="tertiary")
        self.finder = PlayerFinder(services, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body = QStackedWidget()
        for widget in (self.grid, self.panel, self.empty):
            self.body.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.key, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.controls.row)
        layout.addWidget(self.body, 1)
        layout.addLayout(foot)
        layout.addWidget(self.source)

    def _connect(self) -> None:
        self.shape.chosen.connect(self._on_shape)
        self.controls.measure.chosen.connect(lambda key: self.services.state.change(compare_measure=key))
        self.groups.changed.connect(self._on_groups)
        self.differs.toggled.connect(lambda _on: self._show())
        self.add.clicked.connect(lambda: self.finder.open(self.players))
        self.finder.chosen.connect(lambda key: self.change(with_player(self.players, key), self.tr("Add player")))
        self.leading.clicked.connect(lambda: self.change((), self.tr("Leading players")))
        self.grid.cell_chosen.connect(self._on_cell)
        self.grid.thing_opened.connect(lambda column: go_to(self.services, self._player(column)))
        self.grid.thing_removed.connect(self.remove)
        self.grid.thing_moved.connect(self.move_player)
        self.grid.row_pressed.connect(self.sort)
        self.grid.menu_wanted.connect(self._open_cell_menu)
        self.grid.thing_menu_wanted.connect(self._open_thing_menu)
        self.panel.entity_chosen.connect(self.select)
        self.panel.mark_chosen.connect(self.trace)

    @property
    def _settings(self) -> PartSettings:
        return self.services.state.current.parts

    # -- what is compared --------------------------------------------------------------------------

    @property
    def players(self) -> tuple[str, ...]:
        """Ids of the players that are shown, from left to right; the first is the reference."""
        return self._compared.players if self._compared is not None else ()

    @property
    def _figure(self) -> Figure | None:
        return self._compared.figure if self._compared is not None else None

    @property
    def _is_lines(self) -> bool:
        return self._request is not None and self._request.family == COURSES

    def change(self, players: tuple[str, ...], name: str) -> None:
        """Compare others; one step that can be undone."""
        before = self.services.state.current.players
        if players == before:
            return
        self.services.steps.note_view({"players": before}, {"players": players}, name)
        self.services.state.change(players=players)

    def remove(self, column: int) -> None:
        """Take a player away, as long as two are left."""
        if len(self.players) > FEWEST:
            self.change(without(self.players, column), self.tr("Remove player"))

    def move_player(self, column: int, place: int) -> None:
        """Give a player another place; in the first one it is what the others are compared with."""
        self._sorted = ("", "")
        self.change(moved(self.players, column, place), self.tr("Move player"))

    def sort(self, row: int) -> None:
        """Order the players by a row, the largest first, the other way round when asked again; the reference stays."""
        if self._figure is None or self.model.is_heading(row):
            return
        source = self.model.source_row(row)
        title = self._figure.table.rows[source][0].text
        way = "up" if self._sorted == (title, "down") else "down"
        self._sorted = (title, way)
        name = self.tr("Sort by {parameter}").format(parameter=title)
        before = self.players
        self.change(sorted_by(self._figure.table, source, descending=way == "down"), name)
        if self.services.state.current.players == before:
            self._show()

    # -- showing -----------------------------------------------------------------------------------

    @property
    def sentence(self) -> str:
        """How many players and parameters, and that years differ."""
        if self._figure is None or self._figure.empty:
            return ""
        if self._is_lines:
            words = self.tr("{players} players over time. Numbers of different publishers are never joined.")
            return words.format(players=len(self.players))
        words = self.tr("{players} players, {rows} parameters. Each value has its own year and source; years differ.")
        return words.format(players=len(self.players), rows=len(self._figure.table.rows))

    def refresh(self) -> None:
        """Ask for the figure of the compared players."""
        request = players_request(self.services.state.current)
        self.services.database.query(
            NAME, lambda workspace: read_compared(request, workspace), lambda found: self._take(request, found)
        )

    def _take(self, request: FigureRequest, compared: Compared) -> None:
        self._request, self._compared = request, compared
        if self._sorted[0] and self.services.state.current.players == ():
            self._sorted = ("", "")
        self._show()
        self.figure_changed.emit()
        self.sentence_changed.emit()

    def _show(self) -> None:
        figure = self._figure
        if figure is None:
            return
        is_bare = bool(figure.empty) and not figure.table.rows
        if not self._is_lines:
            self.model.show_figure(figure, sorted_by=self._sorted, differs=self.differs.isChecked())
        self.panel.set_figure(figure)
        self.panel.set_selected(self.services.state.current.selection)
        self.panel.show_table(self._is_table)
        is_drawn = self._is_table or self._is_lines or self._settings.compare_shape == RADAR
        shown = self.empty if is_bare else self.panel if is_drawn else self.grid
        self.body.setCurrentWidget(shown)
        count = len(self.players)
        self.grid.heads.may_remove = count > FEWEST
        self.grid.setAccessibleName(figure.alt_text)
        self.add.setEnabled(count < MOST)
        self.leading.setEnabled(bool(self.services.state.current.players))
        self.differs.setEnabled(shown is self.grid)
        self.key.set_meanings(meanings(figure))
        self._offer()
        self.key.setVisible(shown is self.grid)
        self.source.setText(figure.source_line)
        self.source.setToolTip(paragraphs(figure.footnotes))
        self.source.setVisible(shown is self.grid)
        title = self.tr("No numbers over time") if self.players else self.tr("Nobody to compare")
        self.empty.set_texts(title, figure.empty)

    def figure(self) -> Figure | None:
        """What is shown."""
        return self._figure

    def request(self) -> FigureRequest | None:
        """The request behind it."""
        return self._request if self._figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """The plain table twin instead of grid or radar."""
        self._is_table = is_shown
        self._show()

    def on_state(self, fields: frozenset[str]) -> None:
        """Something else was selected."""
        if "selection" in fields:
            self.panel.set_selected(self.services.state.current.selection)

    def retranslate(self) -> None:
        """Every word again."""
        self.controls.retranslate(self._settings.compare_shape)
        self.finder.retranslate()
        self._offer()
        self._show()

    def _offer(self) -> None:
        """The measures of lines, the groups of parameters of the others."""
        if self._is_lines and self._compared is not None and self._request is not None:
            self.controls.offer_measures(self._compared.measures, self._request.measure)
        else:
            groups = self._settings.compare_groups or GROUPS
            self.controls.offer_groups(self._figure, groups, self.services.language)

    # -- what a hand does --------------------------------------------------------------------------

    def _on_shape(self, key: str) -> None:
        self.services.state.change(compare_shape=key)
        self.shape.set_current(key)

    def _on_groups(self, keys: tuple[str, ...]) -> None:
        # No group at all would be an empty page: it means all of them again.
        chosen = tuple(group for group in GROUPS if group in keys)
        self.services.state.change(compare_groups=() if chosen == GROUPS else chosen)

    def _player(self, column: int) -> Entity:
        return Entity("player", self.model.column_key(column))

    def _on_cell(self, index: QModelIndex) -> None:
        """The inspector shows how a value came about; of a player nothing is known, the player itself."""
        lineage = index.data(LINEAGE_ROLE)
        entity = index.data(ENTITY_ROLE) or self._player(index.column())
        if lineage:
            said = str(self.model.data(index, CELL_ROLE).text)
            self.trace(entity, Traced(said, lineage))
        else:
            self.select(entity)

    def _open_cell_menu(self, index: QModelIndex, at: QPoint) -> None:
        CellMenu(self, index, self.grid).popup(at)

    def _open_thing_menu(self, column: int, at: QPoint) -> None:
        ThingMenu(self, column, self.grid).popup(at)
