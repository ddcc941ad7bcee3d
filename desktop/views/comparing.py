"""Putting a player beside others: one way for profile, inspector and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop.views.services import Services

MOST: Final = 8
"""So many players stand side by side; one more takes the place of the first."""


def compare_player(services: Services, player: str) -> None:
    """Go to the comparison with a player among those compared."""
    players = services.state.current.players
    chosen = players if player in players else (*players, player)[-MOST:]
    services.state.change(page="players", players_part="compare", players=chosen)
