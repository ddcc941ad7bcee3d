"""Reads from a workspace what a figure needs, once, in a handful of queries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.choosing import read_choosing
from desktop.analysis.scopes import Scopes
from desktop.figures.population import population_rows, populations
from desktop.figures.segment_context import best_year, context_of
from desktop.figures.size_context import inside
from desktop.figures.size_policies import read_policies
from desktop.figures.size_share import Whole
from desktop.figures.size_subject import market_owner, segment_owner, whole_of
from desktop.figures.snapshot import MARKET_SIZE, SegmentsSnapshot, SizeSnapshot, StatedClaim
from desktop.figures.statements import fx_places, period_of, read_names, read_places, rows_in, stated_rows
from desktop.figures.wording import ZH, say
from desktop.market.names import name
from desktop.market.period import format_period
from desktop.market.quantity import format_quantity
from desktop.market.records import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated, Subject
    from desktop.figures.statements import Places
    from desktop.market.records import Claim, Market, Observation, Segment
    from desktop.workspace.workspace import Workspace


UPLIFT = "-uplift"
"""Measures whose id ends so say by which share of the whole something lifts a market: the strength of a driver."""

SIZE_OF_MARKET = Measure(id=MARKET_SIZE, name_en="Market size", name_zh="市场规模", unit_kind="money")
_FEW = 150
"""Of more parts than this only the uppermost are read with all their years."""
_MOST_NODES = 1_000
"""More parts than this are not told apart in one picture: deeper levels are then left to the next step down."""


class UnknownFigureError(KeyError):
    """A request for a market, dimension or measure that the workspace does not hold."""

    def __str__(self) -> str:
        """The sentence itself, not its quotation."""
        return str(self.args[0]) if self.args else ""


def read_size(request: FigureRequest, workspace: Workspace) -> SizeSnapshot:
    """Everything on file about one measure of one market over time."""
    market = market_of(workspace, request.market)
    measure = measure_of(workspace, request.measure)
    segment = _segment_of(workspace, request.segment)
    owner = market_owner(workspace, market) if segment is None else segment_owner(workspace, market, segment)
    whole = whole_of(workspace, market, segment)
    values = owner.rows(workspace, measure.id)
    beside = whole.rows(workspace, measure.id) if whole is not None else []
    people = population_rows(workspace, market.geography_id)
    rates: list[Observation] = []
    if measure.id == MARKET_SIZE and segment is None:
        rates = workspace.observations.all(subject="market", subject_id=market.id, kind="rate", unit="rate")
    lifts = {one.id: one for one in workspace.measures.all() if one.id.endswith(UPLIFT)}
    lifted: list[Observation] = []
    if measure.id == MARKET_SIZE and lifts and segment is None:
        lifted = workspace.observations.all(subject="market", subject_id=market.id, measure_id=list(lifts))
    every: tuple[Observation, ...] = (*values, *rates, *lifted, *beside, *people)
    places = read_places(workspace, [row.evidence_id for row in every])
    ids = [row.id for row in (*values, *rates)]
    titles = _disputes(workspace, "observation", ids)
    fx = tuple(workspace.fx_rates.all())
    return SizeSnapshot(
        subject=owner.subject,
        measure=measure,
        values=_values(values, places),
        rates=stated_rows(rates, places),
        fx=fx,
        disputes_en=tuple(en for en, _ in titles),
        disputes_zh=tuple(zh for _, zh in titles),
        names=read_names(workspace, every, places),
        choosing=read_choosing(workspace),
        fx_places=fx_places(workspace, fx),
        drivers=tuple((lifts[one.observation.measure_id], one) for one in stated_rows(lifted, places)),
        scopes=Scopes(
            markets=workspace.markets.all(),
            dimensions=owner.dimensions,
            segments=(*owner.segments, *(whole.segments if whole is not None else ())),
            geographies=workspace.geographies.all(),
            measures=workspace.measures.all(),
            rates=fx,
        ),
        whole=Whole(whole.subject, _values(beside, places)) if whole is not None else None,
        population=populations(stated_rows(people, places)),
        policies=read_policies(workspace, market.id),
    )


def _values(rows: Iterable[Observation], places: Places) -> tuple[Stated, ...]:
    """Everything but stated rates of growth."""
    return stated_rows((row for row in rows if row.kind != "rate"), places)


def _segment_of(workspace: Workspace, segment_id: str) -> Segment | None:
    """The segment, None for no id; ``UnknownFigureError`` when it is not there."""
    segment = workspace.segments.get(segment_id) if segment_id else None
    if segment_id and segment is None:
        raise UnknownFigureError(f"There is no segment “{segment_id}” in this workspace.")
    return segment


def read_segments(request: FigureRequest, workspace: Workspace, levels: int | None = None) -> SegmentsSnapshot:
    """Everything on file about the parts of one dimension of one market, or of its uppermost ``levels`` only."""
    dimension = workspace.dimensions.get(request.dimension)
    if dimension is None:
        raise UnknownFigureError(f"There is no dimension “{request.dimension}” in this workspace.")
    market = market_of(workspace, request.market or dimension.market_id)
    measure = measure_of(workspace, request.measure)
    segments, read = _tree(workspace, dimension.id, request.segment, levels)
    ids = [segment.id for segment in segments]
    upper = [segment.id for segment in segments if segment.parent_id == (request.segment or None)]
    few = len(segments) <= _FEW or len(upper) == len(segments)
    values = _stated_of(workspace, ids if few else upper, measure)
    totals = _totals(workspace, request, market, measure)
    claims: list[Claim] = rows_in(workspace.claims, "subject_id", ids, subject="segment")
    printed = [dimension.evidence_id] if dimension.evidence_id else []
    said = [row.evidence_id for row in claims]
    places = read_places(workspace, [*printed, *said, *(row.evidence_id for row in (*values, *totals))])
    origin = places.of(dimension.evidence_id) if dimension.evidence_id else None
    fx = tuple(workspace.fx_rates.all())
    known = SegmentsSnapshot(
        subject=subject_of(workspace, market),
        measure=measure,
        dimension=dimension,
        segments=tuple(segments),
        values=stated_rows((row for row in values if row.kind != "rate"), places),
        totals=stated_rows((row for row in totals if row.kind != "rate"), places),
        claims=tuple(StatedClaim(claim, *found) for claim in claims if (found := places.of(claim.evidence_id))),
        fx=fx,
        origin=origin[1] if origin else None,
        root=request.segment,
        within=workspace.segments.get(request.segment) if request.segment else None,
        levels=read,
        names=read_names(workspace, (*values, *totals), places),
        choosing=read_choosing(workspace),
        fx_places=fx_places(workspace, fx),
    )
    return known if few else _with_lower(workspace, request, known, sorted(set(ids) - set(upper)))


def _with_lower(
    workspace: Workspace, request: FigureRequest, known: SegmentsSnapshot, lower: list[str]
) -> SegmentsSnapshot:
    """Of the lower levels of a large split only the year that its figure shows; all years where none is told above.

    The upper parts tell which year that is; a tree of hundreds of parts shows one year of the lower ones anyway.
    """
    context = context_of(request, known)
    rows = _stated_of(workspace, lower, known.measure, best_year(context) if context.years else None)
    places = read_places(workspace, [row.evidence_id for row in rows])
    names = read_names(workspace, rows, places)
    return replace(
        known,
        values=(*known.values, *stated_rows((row for row in rows if row.kind != "rate"), places)),
        names=replace(known.names, aliases={**names.aliases, **known.names.aliases}),
    )


def _stated_of(
    workspace: Workspace, segments: Sequence[str], measure: Measure, year: int | None = None
) -> list[Observation]:
    """Numbers of one measure of some segments, of one year or of all."""
    rows: list[Observation] = (
        rows_in(workspace.observations, "subject_id", segments, subject="segment", measure_id=measure.id)
        if year is None
        else workspace.observations.of_year("segment", segments, measure.id, year)
    )
    return rows


def _totals(workspace: Workspace, request: FigureRequest, market: Market, measure: Measure) -> list[Observation]:
    """What the parts add up to: the start segment's own values, or the market's."""
    subject, subject_id = ("segment", request.segment) if request.segment else ("market", market.id)
    return workspace.observations.all(subject=subject, subject_id=subject_id, measure_id=measure.id)


def market_of(workspace: Workspace, market_id: str) -> Market:
    """The market; ``UnknownFigureError`` when it is not there."""
    market = workspace.markets.get(market_id)
    if market is None:
        raise UnknownFigureError(f"There is no market “{market_id}” in this workspace.")
    return market


def measure_of(workspace: Workspace, measure_id: str) -> Measure:
    """The measure; ``UnknownFigureError`` when it is not there.

    The size of a market needs no row: an empty workspace has none, and its splits are shown all the same.
    """
    measure = workspace.measures.get(measure_id) or (SIZE_OF_MARKET if measure_id == MARKET_SIZE else None)
    if measure is None:
        raise UnknownFigureError(f"There is no measure “{measure_id}” in this workspace.")
    return measure


def subject_of(workspace: Workspace, market: Market) -> Subject:
    """The market with the names of the place it lies in."""
    return market_owner(workspace, market).subject


def _tree(workspace: Workspace, dimension_id: str, root: str, most: int | None) -> tuple[list[Segment], int | None]:
    """Segments under ``root`` with parents before children, level by level up to ``most`` or what a picture can show.

    The second value is the number of levels when deeper ones were left out, else None.
    """
    level = workspace.segments.all(dimension_id=dimension_id, parent_id=root or None)
    found: dict[str, Segment] = {}
    levels = 0
    while level:
        found.update((segment.id, segment) for segment in level)
        levels += 1
        parents = [segment.id for segment in level]
        below = workspace.segments.count(parent_id=parents)
        if len(found) + below > _MOST_NODES or (levels == most and below):
            return _in_order(found.values(), root), levels
        level = [one for one in workspace.segments.all(parent_id=parents) if one.id not in found]
    return _in_order(found.values(), root), None


def _in_order(segments: Iterable[Segment], root: str) -> list[Segment]:
    """Parents before children, siblings by position."""
    children: dict[str, list[Segment]] = {}
    for segment in segments:
        children.setdefault(segment.parent_id or "", []).append(segment)
    ordered: list[Segment] = []
    waiting = list(reversed(children.get(root, [])))
    while waiting:
        segment = waiting.pop()
        ordered.append(segment)
        waiting.extend(reversed(children.get(segment.id, [])))
    return ordered


def _disputes(workspace: Workspace, entity: str, ids: Sequence[str]) -> list[tuple[str, str]]:
    """The open contradictions these rows stand in, the gravest first: titles with the numbers they are about."""
    members = rows_in(workspace.dispute_members, "entity_id", ids, entity=entity)
    disputes = rows_in(workspace.disputes, "id", [member.dispute_id for member in members])
    grave = {"critical": 0, "warning": 1}
    disputes = [row for row in disputes if row.status == "open"]
    disputes.sort(key=lambda row: (grave.get(row.severity, 2), row.id))
    sides = rows_in(workspace.dispute_members, "dispute_id", [row.id for row in disputes], entity="observation")
    rows = {row.id: row for row in rows_in(workspace.observations, "id", [side.entity_id for side in sides])}
    measures = {one.id: one for one in rows_in(workspace.measures, "id", [row.measure_id for row in rows.values()])}
    found = []
    for dispute in disputes:
        about = [rows[side.entity_id] for side in sides if side.dispute_id == dispute.id and side.entity_id in rows]
        titles = (("en", dispute.title_en), ("zh", dispute.title_zh or dispute.title_en))
        english, chinese = (_with_numbers(title, about, measures, language) for language, title in titles)
        found.append((english, chinese))
    return found


def _with_numbers(title: str, about: Sequence[Observation], measures: dict[str, Measure], language: str) -> str:
    """A contradiction's title with the numbers that cannot all be right: what, how much, when."""
    numbers = []
    for row in about:
        period = period_of(row)
        what = inside(name(measures[row.measure_id], language)) if row.measure_id in measures else ""
        amount = row.stated if row.value is None else format_quantity(row.value, row.unit, language)
        words = f"{what}{'' if language == ZH else ' '}{amount}".strip()
        when = format_period(period, language) if period.text else ""
        numbers.append(say(language, "parens", text=words, note=when) if when else words)
    if not numbers:
        return title
    return say(language, "dispute.numbers", title=title.rstrip(".。"), numbers=say(language, "semicolon").join(numbers))
