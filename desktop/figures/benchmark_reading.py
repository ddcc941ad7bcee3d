"""Reads what is on file about a few players: numbers, facts, offerings and claims, in a handful of queries."""

from __future__ import annotations

import math
from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.figures.amounts import amount_in, best_unit
from desktop.figures.names import Names
from desktop.figures.player_reading import REVENUE, player_of
from desktop.figures.snapshot import PLAYER, Place, StatedClaim
from desktop.figures.statements import fx_places, read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Dimension, Fact, FxRate, Measure, Offering, Player, Segment
    from desktop.workspace.workspace import Workspace

MOST: Final = 8
"""So many players stand side by side."""
_CANDIDATES: Final = 40
"""So many of each currency are looked at to find the leading ones: their latest value decides, not their best."""
_PAST: Final = frozenset({"actual", "estimate"})
_PART_YEAR: Final = frozenset({"half", "quarter", "month", "day"})


@frozen
class StatedFact:
    """A fact with its place."""

    fact: Fact
    place: Place


@frozen
class StatedOffering:
    """What a player offers, with its place."""

    offering: Offering
    place: Place


@frozen(eq=False)
class BenchmarkSnapshot:
    """A few players in the order in which they stand. Compared by identity, so that composing can be memoised."""

    players: tuple[Player, ...]
    numbers: Mapping[tuple[str, str], tuple[Stated, ...]]
    """By player and measure."""
    measures: Mapping[str, Measure]
    facts: tuple[StatedFact, ...] = ()
    offerings: tuple[StatedOffering, ...] = ()
    claims: tuple[StatedClaim, ...] = ()
    segments: Mapping[str, Segment] = field(default_factory=dict)
    """Those that somebody offers."""
    dimensions: Mapping[str, Dimension] = field(default_factory=dict)
    fx: tuple[FxRate, ...] = ()
    fx_places: Mapping[str, Place] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    choosing: Choosing = field(default_factory=Choosing)


def read_benchmark(request: FigureRequest, workspace: Workspace) -> BenchmarkSnapshot:
    """Everything on file about the players of a request; about the leading ones by revenue where it names none.

    Raises ``UnknownFigureError`` for a player that is not there.
    """
    ids = request.others[:MOST] or tuple(leading_players(workspace, MOST))
    players = tuple(player_of(workspace, key) for key in dict.fromkeys(ids))
    keys = [player.id for player in players]
    rows = rows_in(workspace.observations, "subject_id", keys, subject=PLAYER)
    facts = rows_in(workspace.facts, "entity_id", keys, entity=PLAYER)
    offerings = rows_in(workspace.offerings, "player_id", keys)
    claims = rows_in(workspace.claims, "subject_id", keys, subject=PLAYER)
    places = read_places(workspace, [row.evidence_id for row in (*rows, *facts, *offerings, *claims)])
    segments = {one.id: one for one in rows_in(workspace.segments, "id", _segment_ids(offerings))}
    dimensions = rows_in(workspace.dimensions, "id", [one.dimension_id for one in segments.values()])
    fx = tuple(workspace.fx_rates.all())
    return BenchmarkSnapshot(
        players=players,
        numbers=_by_player_and_measure(stated_rows((row for row in rows if row.kind != "rate"), places)),
        measures={one.id: one for one in rows_in(workspace.measures, "id", [row.measure_id for row in rows])},
        facts=tuple(StatedFact(row, Place(*found)) for row in facts if (found := places.of(row.evidence_id))),
        offerings=tuple(
            StatedOffering(row, Place(*found)) for row in offerings if (found := places.of(row.evidence_id))
        ),
        claims=tuple(StatedClaim(row, *found) for row in claims if (found := places.of(row.evidence_id))),
        segments=segments,
        dimensions={one.id: one for one in dimensions},
        fx=fx,
        fx_places=fx_places(workspace, fx),
        names=read_names(workspace, rows, places),
        choosing=read_choosing(workspace),
    )


def leading_players(workspace: Workspace, most: int) -> list[str]:
    """Players by their latest revenue, the largest first, in the currency in which most of it is stated."""
    candidates = workspace.observations.leading(PLAYER, REVENUE, _CANDIDATES)
    rows = rows_in(workspace.observations, "subject_id", candidates, subject=PLAYER, measure_id=REVENUE)
    places = read_places(workspace, [row.evidence_id for row in rows])
    known = _by_player_and_measure(stated_rows((row for row in rows if row.kind != "rate"), places))
    choosing, fx = read_choosing(workspace), tuple(workspace.fx_rates.all())
    shown = {player: latest(values, choosing) for (player, _), values in known.items()}
    unit = best_unit(one for one in shown.values() if one is not None)
    ranked = []
    for player, one in shown.items():
        amount = amount_in(one, unit, fx) if one is not None else None
        if amount is not None and amount.value is not None:
            ranked.append((-amount.value, player))
    return [player for _, player in sorted(ranked)[:most]]


def latest(values: Sequence[Stated], choosing: Choosing, until: int | None = None) -> Stated | None:
    """The number that stands for a player: the newest that is no forecast, of a full year where money has one.

    Undated numbers stand for it only where there is no dated one. Several of one time: as the workspace chooses.
    """
    usable = [one for one in values if _has_number(one) and one.observation.status != "refuted"]
    usable = [one for one in usable if until is None or math.isnan(one.x) or one.period.year <= until]
    usable = [one for one in usable if one.observation.kind in _PAST] or usable
    dated = [one for one in usable if not math.isnan(one.x)]
    full = [one for one in dated if one.period.precision not in _PART_YEAR]
    flowing = any(one.observation.unit.isupper() for one in dated)
    candidates = (full if flowing and full else dated) or usable
    newest = max((one.x for one in candidates), default=math.nan)
    shown = [one for one in candidates if one.x == newest] or candidates
    sources = {one.observation.evidence_id: one.source for one in shown}
    chosen = choosing.first([one.observation for one in shown], sources)
    return next((one for one in shown if chosen is not None and one.observation.id == chosen.id), None)


def _has_number(one: Stated) -> bool:
    row = one.observation
    return any(number is not None and math.isfinite(number) for number in (row.value, row.low, row.high))


def _by_player_and_measure(rows: Sequence[Stated]) -> dict[tuple[str, str], tuple[Stated, ...]]:
    found: dict[tuple[str, str], list[Stated]] = {}
    for one in rows:
        found.setdefault((one.observation.subject_id, one.observation.measure_id), []).append(one)
    return {key: tuple(values) for key, values in found.items()}


def _segment_ids(offerings: Sequence[Offering]) -> list[str]:
    return [row.segment_id for row in offerings if row.segment_id]
