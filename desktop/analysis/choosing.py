"""How a workspace chooses among several numbers for one thing: its rule, and what a person chose themselves.

The one way to pick: figures, tables, inspector and audit all ask ``Choosing``.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.analysis.preference import Preference, Rule, ordered, preference
from desktop.frozen import frozen
from desktop.workspace.own_changes import chosen_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.market.records import Observation, Source
    from desktop.workspace.workspace import Workspace


@frozen
class Choosing:
    """A rule and the statuses that a person set, by observation id. ``sources`` leads from evidence to source."""

    rule: Rule = field(default_factory=Rule)
    chosen: Mapping[str, str] = field(default_factory=dict)

    def order(self, rows: Iterable[Observation], sources: Mapping[str, Source]) -> list[Observation]:
        """``rows`` of one thing, the one to show first."""
        return ordered(list(rows), sources, self.rule, self.chosen)

    def first(self, rows: Iterable[Observation], sources: Mapping[str, Source]) -> Observation | None:
        """The one to show; None among none."""
        return next(iter(self.order(rows, sources)), None)

    def explained(self, rows: Iterable[Observation], sources: Mapping[str, Source]) -> Preference | None:
        """The one to show with the others, and why each stands behind it; None among none."""
        return preference(rows, sources, rule=self.rule, chosen=self.chosen)


def read_rule(workspace: Workspace) -> Rule:
    """The rule of a workspace; the default one where it keeps none."""
    criteria = tuple(row.id for row in workspace.criteria.all())
    return Rule(criteria) if criteria else Rule()


def read_choosing(workspace: Workspace) -> Choosing:
    """How a workspace chooses, of one moment."""
    with workspace.one_moment():
        return Choosing(read_rule(workspace), chosen_status(workspace))
