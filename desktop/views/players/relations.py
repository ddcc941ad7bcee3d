"""The part Relations: a small graph of who owns, funded, founded, bought or works with whom, and the same as rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from desktop.figures.build import compose, snapshot
from desktop.figures.relation_words import kind_word
from desktop.market.names import name
from desktop.state.player_requests import relations_request
from desktop.views.players.relations_menu import PlayerMenu
from desktop.views.tabled_part import TabledPart
from desktop.widgets.check_menu import CheckMenuButton
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.relations_reading import RelationsSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

LAST_DAY = "-12-31"
MOST_OFFERED = 40
"""Players that are offered as the centre."""


class RelationsAnswer(NamedTuple):
    """The figure, and what it could be limited to."""

    request: FigureRequest
    """What the figure shows: the whole market where the player is no longer on file."""
    figure: Figure
    kinds: tuple[tuple[str, str, int], ...]
    years: tuple[str, ...]
    """Newest first."""
    players: tuple[tuple[str, str], ...]


class RelationsPart(TabledPart):
    """A press selects, a second one puts a player in the middle; kinds and the date limit what is drawn."""

    NAME: ClassVar[str] = "players.relations"
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "player", "parts"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._answer: RelationsAnswer | None = None
        self.panel.view.entity_opened.connect(self._on_opened_mark)
        self.panel.view.menu_requested.connect(self._open_menu)

    def switches(self) -> Sequence[QWidget]:
        """Whose relations, how far, which kinds, known when."""
        theme, state = self.services.theme, self.services.state
        self.centre = ChooserField(theme, f"{self.NAME}.centre")
        self.centre.chosen.connect(lambda key: state.change(player=key))
        self.steps = Segmented(theme, f"{self.NAME}.steps")
        self.steps.chosen.connect(lambda key: state.change(relations_steps=key))
        self.kinds = CheckMenuButton(theme, f"{self.NAME}.kinds", icon="sliders-horizontal")
        self.kinds.changed.connect(self._on_kinds)
        self.year = ChooserField(theme, f"{self.NAME}.year")
        self.year.chosen.connect(lambda year: state.change(relations_day=year and f"{year}{LAST_DAY}"))
        return self.centre, self.steps, self.kinds, self.year

    def rows_title(self) -> str:
        """The word over the rows."""
        return self.tr("Relations as a table")

    def wanted(self) -> FigureRequest:
        """The relations of the chosen player, else of the market."""
        return relations_request(self.services.state.current)

    def read(self, request: FigureRequest, workspace: Workspace) -> RelationsAnswer:
        """The figure, and the kinds and years that are on file for it."""
        if request.subject and workspace.players.get(request.subject) is None:
            request = replace(request, subject="")
        known: RelationsSnapshot = snapshot(request, workspace)
        counted = Counter(one.kind for one in known.relations)
        years = {one.date[:4] for one in known.relations if one.date[:4].isdigit()}
        centre = {known.subject.id: known.subject} if known.subject is not None else {}
        people = {**known.players, **centre}
        players = sorted((name(row, request.language), key) for key, row in people.items())
        offered = [pair for place, pair in enumerate(players) if place < MOST_OFFERED or pair[1] in centre]
        return RelationsAnswer(
            request,
            compose(request, known),
            tuple((kind, kind_word(kind, request.language), count) for kind, count in counted.most_common()),
            tuple(sorted(years, reverse=True)),
            tuple((key, word) for word, key in offered),
        )

    def take(self, answer: RelationsAnswer) -> None:
        """An answer has come."""
        self._answer, self._request = answer, answer.request
        self.show_figure(answer.figure)
        self._show_switches()

    def retranslate(self) -> None:
        """Every word again."""
        super().retranslate()
        self.centre.set_label(self.tr("Around"))
        self.steps.set_options([("1", self.tr("One step")), ("2", self.tr("Two steps"))])
        self.steps.setAccessibleName(self.tr("How far from the player"))
        self.kinds.set_words(self.tr("All kinds"), self.tr("No kind"))
        self.year.set_label(self.tr("Known at the end of"))
        self._show_switches()

    def _show_switches(self) -> None:
        state, answer = self.services.state.current, self._answer
        player = answer.request.subject if answer is not None else state.player
        kinds = state.parts.relations_kinds
        self.steps.set_current(state.parts.relations_steps)
        self.steps.setVisible(bool(player))
        self.kinds.set_label(self.tr("All kinds") if not kinds else self.tr("Some kinds"))
        if answer is None:
            return
        self.centre.set_options([("", self.tr("The whole market")), *answer.players], player)
        offered = answer.kinds
        self.centre.setVisible(bool(answer.players))
        self.kinds.setVisible(bool(offered))
        self.year.setVisible(bool(answer.years))
        self.kinds.set_options(offered, kinds or [key for key, _, _ in offered])
        self.year.set_options(
            [("", self.tr("now")), *((year, year) for year in answer.years)], state.parts.relations_day[:4]
        )

    def _on_kinds(self, keys: tuple[str, ...]) -> None:
        every = tuple(key for key, _, _ in self._answer.kinds) if self._answer is not None else ()
        # No kind at all would be an empty picture: it means all of them again.
        self.services.state.change(relations_kinds=() if set(keys) == set(every) else keys)

    def _on_opened_mark(self, entity: Entity) -> None:
        if entity.kind == "player":
            self.services.state.change(player=entity.id, selection=entity)

    def _open_menu(self, entity: Entity, at: QPoint) -> None:
        if entity.kind == "player":
            PlayerMenu(self.services, entity, self).popup(at)
