"""Scenarios in the workspace: named assumptions of one market, kept and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import Assumptions
from desktop.market.records import Assumption, Scenario

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

PARAMETERS = ("growth", "spread", "base")


def keep_scenario(workspace: Workspace, market: str, own: Assumptions, edit_name: str) -> Changes:
    """Save the analyst's assumptions of a market as a scenario of that name; one of the same name is replaced."""
    same = [row for row in workspace.scenarios.all() if row.name_en == own.name]
    key = same[0].id if same else _free_key(workspace)
    old = workspace.assumptions.all(scenario_id=key, subject="market", subject_id=market)
    with workspace.edit(edit_name) as edit:
        if not same:
            position = workspace.scenarios.count()
            edit.put(Scenario(id=key, name_en=own.name, name_zh=own.name, position=position))
        for row in old:
            edit.delete("assumption", (row.id,))
        for parameter in PARAMETERS:
            value = getattr(own, parameter)
            if value is not None and (parameter != "spread" or value):
                row_id = f"{key}.{market}.{parameter}"
                edit.put(
                    Assumption(
                        id=row_id,
                        scenario_id=key,
                        subject="market",
                        subject_id=market,
                        parameter=parameter,
                        value=value,
                    )
                )
    return edit.changes


def read_scenario(workspace: Workspace, key: str, market: str) -> Assumptions:
    """The assumptions of a scenario for a market; those it does not set are as published."""
    scenario = workspace.scenarios.get(key)
    if scenario is None:
        return Assumptions()
    rows = workspace.assumptions.all(scenario_id=key, subject="market", subject_id=market)
    values = {row.parameter: row.value for row in rows if row.parameter in PARAMETERS}
    return Assumptions(
        name=scenario.name_en, growth=values.get("growth"), spread=values.get("spread", 0.0), base=values.get("base")
    )


def _free_key(workspace: Workspace) -> str:
    number = workspace.scenarios.count() + 1
    while workspace.scenarios.get(f"scenario-{number}") is not None:
        number += 1
    return f"scenario-{number}"
