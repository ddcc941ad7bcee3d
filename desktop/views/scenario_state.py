"""Taking over a scenario, from wherever it is chosen: one change of the state, one step that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.figures.request import Assumptions
    from desktop.views.services import Services


def take_scenario(services: Services, own: Assumptions, scenario: str, name: str, group: str = "") -> None:
    """Set assumptions and the scenario they belong to; steps of one ``group`` are one until the hand lets go."""
    state = services.state
    before = {"assumptions": state.current.assumptions, "scenario": state.current.scenario}
    after = {"assumptions": own, "scenario": scenario}
    if before != after:
        services.steps.note_view(before, after, name, group)
        state.change(**after)
