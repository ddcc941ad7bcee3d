"""A place: where it lies, what it is counted for, its markets and its policies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Entity
from desktop.figures.stated import period_words, phrase
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.views.inspector.courses import course_block
from desktop.views.inspector.dossier import MOST, Block, Detail, Dossier, Link
from desktop.views.inspector.policy_reading import policy_rows

if TYPE_CHECKING:
    from desktop.market.records import Geography, Observation
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace

LEVELS: Final = frozenset({"world", "region", "country", "province", "city"})
_COURSES: Final = 3
"""Measures drawn as lines; the latest value of each other one is a row."""


def read_geography(workspace: Workspace, place: Geography, state: ViewState) -> Dossier:
    """Everything about a place."""
    language = state.language
    parent = workspace.geographies.get(place.parent_id) if place.parent_id else None
    shown, other = name(place, language), name(place, "en" if language == "zh" else "zh")
    inside = workspace.geographies.all(parent_id=place.id)
    markets = workspace.markets.all(geography_id=place.id)
    policies = sorted(workspace.policies.all(geography_id=place.id), key=lambda one: one.issued_start, reverse=True)
    chips = [
        (say(language, "about.markets"), [Link(name(one, language), Entity("market", one.id)) for one in markets]),
        (
            say(language, "about.places_inside"),
            [Link(name(one, language), Entity("geography", one.id)) for one in inside],
        ),
    ]
    blocks = [*_counted(workspace, place, language)]
    blocks += [Block(title, chips=tuple(links)) for title, links in chips if links]
    listed = policy_rows(say(language, "about.policies"), policies, language, "policies")
    details = [Detail(say(language, "about.within"), name(parent, language))] if parent is not None else []
    return Dossier(
        title=shown,
        heading=say(language, "about.geography"),
        aside=say(language, f"about.level.{place.level}") if place.level in LEVELS else place.level,
        second=other if other != shown else "",
        details=tuple(details),
        blocks=(*blocks, *([listed] if listed is not None else [])),
    )


def _counted(workspace: Workspace, place: Geography, language: str) -> list[Block]:
    """The longest series as lines, the latest value of each other measure as a row."""
    series: dict[str, list[Observation]] = {}
    for row in workspace.observations.of("geography", place.id):
        if row.status != "refuted" and row.kind in {"actual", "estimate"}:
            series.setdefault(row.measure_id, []).append(row)
    ordered = sorted(series, key=lambda key: (-len(series[key]), key))
    measures = {one.id: one for one in workspace.measures.all(id=ordered)} if ordered else {}
    found = []
    for key in [one for one in ordered[:_COURSES] if one in measures]:
        drawn = course_block(measures[key], series.pop(key), language)
        found += [drawn] if drawn is not None else []
    rows = []
    for key in [one for one in ordered if one in series and one in measures][:MOST]:
        last = max(series[key], key=lambda row: (row.period_start, row.id))
        text = say(
            language, "alt.series", name=name(measures[key], language), values=phrase(last, language) or last.stated
        )
        rows.append(Link(text, Entity("observation", last.id), period_words(last.period, language)))
    return [*found, *([Block(say(language, "about.figures"), rows=tuple(rows), key="figures")] if rows else [])]
