"""The profile part of the Players page: the list at the left, the profile of the chosen player beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget

from desktop.figures.build import compose
from desktop.figures.figure import Entity
from desktop.itemmodels.player_reading import read_players
from desktop.state.player_requests import profile_request
from desktop.views.comparing import compare_player
from desktop.views.locating import go_to
from desktop.views.part import Part
from desktop.views.players.list_panel import LOW, ListPanel
from desktop.views.players.profile_answer import as_set, read_answer
from desktop.views.players.profile_view import ProfileView, shown
from desktop.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.itemmodels.player_reading import PlayerRows
    from desktop.views.players.profile_answer import ProfileAnswer, Shown
    from desktop.views.services import Services

ELSEWHERE: Final = frozenset({"player", "segment", "market"})
"""Kinds of things with a place of their own, to which a press leads; others are selected for the inspector."""

NARROW: Final = 640
"""In a narrower part the list gives way."""


class ProfilePart(Part):
    """Which player is shown is a field of the state; without one it is the first of the list."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"language", "currency", "period"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._players: PlayerRows | None = None
        self._answer: ProfileAnswer | None = None
        self._sheet: Figure | None = None
        self.list = ListPanel(services.theme)
        self.list.chosen.connect(self._on_player)
        self.profile = ProfileView(services)
        self.profile.entity_pressed.connect(self._on_entity)
        self.profile.measure_chosen.connect(self._on_measure)
        self.profile.head.compare_pressed.connect(self._compare)
        self.profile.panel.entity_chosen.connect(self.select)
        self.profile.panel.mark_chosen.connect(self.trace)
        self.empty = EmptyState(services.theme, "players.empty", [services.actions["file.import"]])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.profile)
        self.stack.addWidget(self.empty)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addWidget(self.list)
        layout.addWidget(self.stack, 1)

    @property
    def sentence(self) -> str:
        """How many there are, and of how many a revenue is known."""
        if self._players is None:
            return ""
        count, known = len(self._players.ledger), len(self._players.revenues)
        return self.tr("{count} players, {known} of them with a published revenue.").format(
            count=f"{count:,}", known=f"{known:,}"
        )

    def refresh(self) -> None:
        """Ask for the list, then for the profile."""
        state = self.services.state.current
        self.services.database.query(
            "players", lambda workspace: read_players(workspace, state.language, state.currency), self._on_players
        )

    def retranslate(self) -> None:
        """Words of the interface."""
        self.list.retranslate()
        self.profile.head.retranslate()
        self.profile.nothing.setText(
            self.tr(
                "Nobody on file publishes a number of this player. Annual reports and listing prospectuses usually do."
            )
        )
        self.empty.set_texts(
            self.tr("No player is on file"),
            self.tr("A market report that lists companies, or a table of their names, brings them in."),
        )

    def on_state(self, fields: frozenset[str]) -> None:
        """Another player was chosen, or something was selected."""
        if "player" in fields and self._players is not None:
            self._ask()
        elif fields & {"themes", "parts"} and self._answer is not None:
            self.profile.show_figures(self._answer, self._measure)
            self.figure_changed.emit()
        if "selection" in fields:
            self.profile.set_selected(self.services.state.current.selection)

    def _on_players(self, players: PlayerRows) -> None:
        self._players = players
        self.list.show_players(players)
        self.sentence_changed.emit()
        self._ask()

    @property
    def _measure(self) -> str:
        return self.services.state.current.parts.profile_measure

    @property
    def player(self) -> str:
        """Whose profile is shown: the chosen one, else the first of the list."""
        return self.services.state.current.player or self.list.first

    def _ask(self) -> None:
        key = self.player
        self.list.follow(key)
        if not key:
            self._on_answer(None)
            return
        request = profile_request(self.services.state.current, key)
        self.services.database.query("profile", lambda workspace: read_answer(workspace, request), self._on_answer)

    def _on_answer(self, answer: ProfileAnswer | None) -> None:
        self._answer, self._sheet = answer, None
        self.stack.setCurrentWidget(self.empty if answer is None else self.profile)
        if answer is not None:
            self.profile.show_answer(answer, self._measure)
            self.profile.set_selected(self.services.state.current.selection)
        self.figure_changed.emit()

    def _on_player(self, key: str) -> None:
        if key:
            self.services.state.change(player=key, selection=Entity("player", key))

    def _on_measure(self, measure: str) -> None:
        self.services.state.change(profile_measure=measure)
        if self._answer is not None:
            self.profile.panel.view.setFocus()

    def _on_entity(self, entity: Entity) -> None:
        if entity.kind in ELSEWHERE:
            go_to(self.services, entity)
        else:
            self.select(entity)

    def _compare(self) -> None:
        compare_player(self.services, self.player)

    def _shown(self) -> Shown | None:
        large = shown(self._answer.figures, self._measure) if self._answer is not None else None
        if self._answer is None or large is None:
            return None
        return as_set(self._answer, large, self.services.state.current)

    def _is_large_meant(self) -> bool:
        """Whether the keyboard is in the large figure or in the switch that says how it is drawn."""
        switch, focused = self.profile.head.shape, QApplication.focusWidget()
        return self.profile.panel.holds_focus() or (focused is not None and switch.isAncestorOf(focused))

    def figure(self) -> Figure | None:
        """The large figure while the keyboard is in it or in its switch, else the whole page."""
        if self._answer is None:
            return None
        large = self._shown()
        if large is not None and self._is_large_meant():
            return large.figure
        request = self.request()
        if self._sheet is None and request is not None:
            self._sheet = compose(request, self._answer.profile)
        return self._sheet

    def request(self) -> FigureRequest | None:
        """The request behind it."""
        if self._answer is None:
            return None
        large = self._shown()
        if large is not None and self._is_large_meant():
            return large.request
        return profile_request(self.services.state.current, self._answer.player)

    def unfold_figure(self, family: str) -> QWidget | None:
        """The large figure; for the whole page the keyboard is in the list."""
        return self.profile.panel.front if family == "player" else self.list.rows

    def set_table_shown(self, is_shown: bool) -> None:
        """The numbers of the large figure."""
        self.profile.panel.show_table(is_shown)

    def focus_filter(self) -> bool:
        """Type the next word into the filter of the list."""
        self.list.focus_filter()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lower rows where there is little height, a narrower list where there is little width."""
        self.list.set_narrow(self.width() < NARROW)
        self.list.set_low(self.height() < LOW)
        super().resizeEvent(event)
