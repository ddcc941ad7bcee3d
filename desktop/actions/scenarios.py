"""Scenarios in the workspace: named assumptions of one market, kept, read back, renamed, copied, deleted.

A scenario is rows of ``scenario`` and ``assumption`` and nothing else: no edit here touches a stated number.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.request import Assumptions
from desktop.frozen import frozen
from desktop.market.records import Assumption, Scenario

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.workspace.edit import Changes, Edit
    from desktop.workspace.workspace import Workspace

FIELDS: Final = {
    "growth": "growth",
    "growth_low": "low",
    "growth_high": "high",
    "spread": "spread",
    "base": "base",
    "base_spread": "base_spread",
    "turning_year": "turning",
    "turning_spread": "turning_spread",
    "later_growth": "later",
    "uplift": "uplift",
    "uplift_spread": "uplift_spread",
    "fx": "fx",
    "share": "share",
    "spend": "spend",
    "prior": "prior",
    "seed": "seed",
}
"""Parameters of ``assumption`` rows and the fields of ``Assumptions`` they set."""
PRIORS: Final = ("normal", "uniform", "triangular")
"""A prior is kept as its place in this list; the row's note spells it."""
_WHOLE: Final = frozenset({"turning_year", "seed"})
_UNITS: Final = {
    "growth": "rate",
    "growth_low": "rate",
    "growth_high": "rate",
    "spread": "rate",
    "later_growth": "rate",
    "uplift": "ratio",
    "share": "ratio",
    "base_spread": "ratio",
    "uplift_spread": "ratio",
    "turning_year": "year",
    "turning_spread": "year",
}


@frozen
class Kept:
    """A scenario of the workspace with what it assumes of one market."""

    id: str
    name_en: str
    name_zh: str
    note: str
    own: Assumptions
    """Its name is empty: ``named`` puts it in."""

    def name(self, language: str) -> str:
        """The name in a language, else in the other one."""
        first, second = (self.name_zh, self.name_en) if language == "zh" else (self.name_en, self.name_zh)
        return first or second

    def named(self, language: str) -> Assumptions:
        """The assumptions under the name of a language."""
        return replace(self.own, name=self.name(language))


def read_scenarios(workspace: Workspace, market: str) -> tuple[Kept, ...]:
    """Every scenario of the workspace in its order, with its assumptions for a market."""
    rows: dict[str, list[Assumption]] = {}
    for row in workspace.assumptions.all(subject="market", subject_id=market):
        rows.setdefault(row.scenario_id, []).append(row)
    ordered = sorted(workspace.scenarios.all(), key=lambda one: (one.position, one.id))
    return tuple(Kept(one.id, one.name_en, one.name_zh, one.note, _assumed(rows.get(one.id, []))) for one in ordered)


def read_scenario(workspace: Workspace, key: str, market: str, language: str = "en") -> Assumptions:
    """The assumptions of a scenario for a market; those it does not set are as published."""
    found = next((one for one in read_scenarios(workspace, market) if one.id == key), None)
    return found.named(language) if found is not None else Assumptions()


def _assumed(rows: list[Assumption]) -> Assumptions:
    values: dict[str, float | int | str] = {}
    for row in rows:
        if row.parameter not in FIELDS:
            continue
        value: float | int | str = row.value
        if row.parameter == "prior":
            place = round(row.value)
            value = PRIORS[place] if 0 <= place < len(PRIORS) else PRIORS[0]
        elif row.parameter in _WHOLE:
            value = round(row.value)
        values[FIELDS[row.parameter]] = value
    return replace(Assumptions(), **values)  # type: ignore[arg-type]


def keep_scenario(
    workspace: Workspace, market: str, own: Assumptions, edit_name: str, *, key: str = "", unit: str = ""
) -> Changes:
    """Save the analyst's assumptions of a market under their name; a scenario of that name, or ``key``, is replaced.

    ``unit`` is the currency of the start. The name is kept for both languages until one of them is set.
    """
    return keep_together(workspace, {market: own}, own.name, edit_name, key=key, unit=unit)


def keep_together(
    workspace: Workspace, owns: Mapping[str, Assumptions], name: str, edit_name: str, *, key: str = "", unit: str = ""
) -> Changes:
    """The same for assumptions of several markets under one name: one scenario, one edit."""
    same = workspace.scenarios.get(key) if key else None
    same = same or next((row for row in workspace.scenarios.all() if name in {row.name_en, row.name_zh}), None)
    with workspace.edit(edit_name) as edit:
        if same is None:
            same = _new(workspace, name, name)
            edit.put(same)
        elif name not in {same.name_en, same.name_zh}:
            edit.put(replace(same, name_en=name, name_zh=name))
        for market, own in owns.items():
            _write(workspace, edit, same.id, market, own, unit)
    return edit.changes


def _new(workspace: Workspace, name_en: str, name_zh: str, note: str = "") -> Scenario:
    position = max((row.position for row in workspace.scenarios.all()), default=-1) + 1
    return Scenario(id=_free_key(workspace), name_en=name_en, name_zh=name_zh, note=note, position=position)


def _write(workspace: Workspace, edit: Edit, key: str, market: str, own: Assumptions, unit: str) -> None:
    """The rows of one market; a row that stays as it was is not written."""
    before = {row.parameter: row for row in workspace.assumptions.all(scenario_id=key, subject_id=market)}
    after = {row.parameter: row for row in _rows(key, market, own, unit)}
    for parameter, row in before.items():
        if parameter not in after:
            edit.delete("assumption", (row.id,))
    for parameter, row in after.items():
        if before.get(parameter) != row:
            edit.put(row)


def _rows(key: str, market: str, own: Assumptions, unit: str) -> list[Assumption]:
    found = []
    for parameter, field in FIELDS.items():
        value = getattr(own, field)
        if value is None or value == getattr(Assumptions(), field):
            continue
        found.append(
            Assumption(
                id=f"{key}.{market}.{parameter}",
                scenario_id=key,
                subject="market",
                subject_id=market,
                parameter=parameter,
                value=float(PRIORS.index(value) if parameter == "prior" else value),
                unit=unit if parameter == "base" else _UNITS.get(parameter, ""),
                note=value if parameter == "prior" else "",
            )
        )
    return found


def describe_scenario(
    workspace: Workspace, key: str, edit_name: str, *, name_en: str, name_zh: str, note: str
) -> Changes | None:
    """Name a scenario in both languages and say what it is; None when there is no such scenario."""
    if workspace.scenarios.get(key) is None:
        return None
    with workspace.edit(edit_name) as edit:
        edit.patch("scenario", (key,), name_en=name_en or name_zh, name_zh=name_zh or name_en, note=note)
    return edit.changes


def duplicate_scenario(workspace: Workspace, key: str, name: str, edit_name: str) -> Changes | None:
    """A second scenario with the same assumptions of every market, under a name that is free."""
    origin = workspace.scenarios.get(key)
    if origin is None:
        return None
    taken = {text for row in workspace.scenarios.all() for text in (row.name_en, row.name_zh)}
    name = free_name(name, taken)
    with workspace.edit(edit_name) as edit:
        copy = _new(workspace, name, name, origin.note)
        edit.put(copy)
        for row in workspace.assumptions.all(scenario_id=key):
            place = f"{copy.id}.{row.subject_id}.{row.parameter}"
            edit.put(replace(row, id=place, scenario_id=copy.id))
    return edit.changes


def delete_scenario(workspace: Workspace, key: str, edit_name: str) -> Changes | None:
    """A scenario with everything it assumes; None when it is gone already."""
    if workspace.scenarios.get(key) is None:
        return None
    with workspace.edit(edit_name) as edit:
        for row in workspace.assumptions.all(scenario_id=key):
            edit.delete("assumption", (row.id,))
        edit.delete("scenario", (key,))
    return edit.changes


def free_name(name: str, taken: set[str]) -> str:
    """``name``, or with the first number that makes it a new one."""
    number, candidate = 2, name
    while candidate in taken:
        candidate = f"{name} {number}"
        number += 1
    return candidate


def _free_key(workspace: Workspace) -> str:
    number = workspace.scenarios.count() + 1
    while workspace.scenarios.get(f"scenario-{number}") is not None:
        number += 1
    return f"scenario-{number}"
