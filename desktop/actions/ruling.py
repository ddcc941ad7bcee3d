"""The verb "change how the shown number is chosen": one edit, undoable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.analysis.choosing import read_rule
from desktop.analysis.preference import Rule
from desktop.market.records import Criterion

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace


def move_criterion(workspace: Workspace, criterion: str, place: int, name: str) -> Changes | None:
    """Let a criterion decide at another place, 0 being the first; None when it stands there already."""
    rule = read_rule(workspace)
    if criterion not in rule.criteria:
        return None
    return set_rule(workspace, rule.moved(criterion, place), name)


def set_rule(workspace: Workspace, rule: Rule, name: str) -> Changes | None:
    """Keep ``rule`` as the workspace's; None when it is so already."""
    if rule == read_rule(workspace):
        return None
    if not workspace.criteria.count():
        # What a person changes then is a change of rows that exist: a newer edition of the data leaves it standing.
        with workspace.edit("Default order", origin="default") as default:
            default.put_all(_rows(Rule()))
    left_out = {row.id for row in workspace.criteria.all()} - set(rule.criteria)
    with workspace.edit(name) as edit:
        for row in _rows(rule):
            edit.put(row)
        for criterion in sorted(left_out):
            edit.delete("criterion", (criterion,))
    return edit.changes


def _rows(rule: Rule) -> list[Criterion]:
    return [Criterion(id=name, position=place) for place, name in enumerate(rule.criteria, 1)]
