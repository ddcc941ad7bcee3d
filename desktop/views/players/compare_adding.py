"""Finding a player to compare: a field that searches names in both languages, aliases and tickers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.figures.benchmark_reading import leading_players
from desktop.figures.statements import rows_in
from desktop.market.names import name
from desktop.widgets.command_palette import CommandPalette
from desktop.widgets.palette_list import PaletteItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.market.records import Player
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

NAME: Final = "players.compare.finder"
OFFERED: Final = 40


class PlayerFinder(QObject):
    """Owns a palette over the window; made when it is first asked for."""

    chosen = Signal(str)

    def __init__(self, services: Services, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._taken: frozenset[str] = frozenset()
        self.palette: CommandPalette | None = None

    def open(self, taken: Sequence[str]) -> None:
        """Show it; the ``taken`` are compared already."""
        self._taken = frozenset(taken)
        if self.palette is None:
            self.palette = CommandPalette(self._services.theme, NAME, self._page.window())
            self.palette.asked.connect(self._on_asked)
            self.palette.opened.connect(self.chosen)
            self.retranslate()
        self.palette.open()

    def retranslate(self) -> None:
        """Words of the palette."""
        if self.palette is not None:
            self.palette.set_texts(
                self.tr("Find a player to compare"),
                self.tr("Type a name in either language, or a ticker"),
                self.tr("{count} players"),
                self.tr("Up, Down move     Enter compare     Esc close"),
            )

    def _on_asked(self, text: str) -> None:
        self._services.database.query(NAME, lambda workspace: find_players(workspace, text), self._on_found)

    def _on_found(self, players: Sequence[Player]) -> None:
        if self.palette is None:
            return
        language = self._services.language
        other = "en" if language == "zh" else "zh"
        group = self.tr("Players")
        items = []
        for player in players:
            if player.id not in self._taken:
                called, second = name(player, language), name(player, other)
                detail = ", ".join(part for part in (second if second != called else "", player.ticker) if part)
                items.append(PaletteItem(player.id, group, called, detail, "building-2"))
        self.palette.show_items(items)


def find_players(workspace: Workspace, text: str) -> list[Player]:
    """Players by what was typed; those with the largest revenue where nothing was."""
    if text.strip():
        hits = workspace.search(text, limit=OFFERED, entities=("player",))
        keys = list(dict.fromkeys(hit.entity_id for hit in hits))
    else:
        keys = leading_players(workspace, OFFERED)
    found = {player.id: player for player in rows_in(workspace.players, "id", keys)}
    return [found[key] for key in keys if key in found]
