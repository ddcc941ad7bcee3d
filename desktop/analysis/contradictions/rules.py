"""All rules, and the one call that runs them over a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions import (
    claims,
    facts,
    growth,
    matching,
    opposites,
    outlines,
    printed,
    structure,
    sums,
    values,
)
from desktop.analysis.contradictions.material import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.analysis.contradictions.contradiction import Contradiction
    from desktop.analysis.contradictions.material import Material
    from desktop.workspace.workspace import Workspace

RULES: Final[Mapping[str, Callable[[Material], Iterator[Contradiction]]]] = {
    "value": values.differing,
    "estimators": values.estimators,
    "undated-rate": values.undated,
    "fact": facts.facts,
    "founders": facts.founders,
    "relations": facts.relations,
    "ranking": claims.rankings,
    "opposites": opposites.opposites,
    "trends": opposites.trends,
    "emerging": opposites.emerging,
    "leaders": opposites.leaders,
    "sum": sums.sums,
    "spending": sums.spending,
    "growth": growth.growth,
    "window": growth.forecast_windows,
    "base-year": growth.base_years,
    "printed": printed.printed,
    "dimension-name": structure.dimensions,
    "segment-name": structure.segments,
    "definition": structure.definitions,
    "ownership": structure.ownership,
    "horizon": outlines.horizons,
    "edition": outlines.editions,
    "summary": outlines.summaries,
}
"""Every rule by its name; each reads the material and yields what it finds."""


def by_rule(material: Material) -> list[Contradiction]:
    """What the rules find, without what was entered by hand."""
    return [found for rule in RULES.values() for found in rule(material)]


def contradictions(workspace: Workspace) -> list[Contradiction]:
    """Everything that cannot all be true in a workspace, found by rule or entered by hand; open and worst first."""
    material = read(workspace)
    return matching.merged(material, by_rule(material))
