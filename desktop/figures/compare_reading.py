"""Reads what is compared: the same thing in the trees of several publishers and markets."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.analysis.correspondences import CONTAINS, DIFFERENT, OVERLAPS, PART_OF, SAME, Related, related
from desktop.analysis.scopes import Scopes
from desktop.figures.names import Names
from desktop.figures.reading import UnknownFigureError
from desktop.figures.snapshot import MARKET_SIZE, Stated, StatedClaim
from desktop.figures.statements import Places, read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Claim, Dimension, Market, Measure, Observation, Segment, Source
    from desktop.workspace.workspace import Workspace

COMPARE: Final = "compare"
MOST: Final = {"segment": 24, "market": 24, "dimension": 5}
"""Things beside the chosen one; further ones are counted. A split takes a column."""
CLOSEST: Final = (SAME, PART_OF, CONTAINS, OVERLAPS, DIFFERENT)
RATE: Final = "rate"


@frozen
class Compared:
    """One thing with everything that is stated about it."""

    kind: str
    record: Segment | Dimension | Market
    market: Market
    dimension: Dimension | None
    relation: str
    """How it relates to the chosen one, as seen from there; empty for the chosen one itself."""
    note: str = ""
    note_zh: str = ""
    values: tuple[Stated, ...] = ()
    rates: tuple[Stated, ...] = ()
    totals: tuple[Stated, ...] = ()
    """The measure of the market it is a part of."""
    claims: tuple[StatedClaim, ...] = ()
    origin: Source | None = None
    """Who divides the market so."""
    parts: tuple[Segment, ...] = ()
    """Of a dimension: its uppermost segments."""


@frozen(eq=False)
class CompareSnapshot:
    """What is compared, the chosen thing first."""

    measure: Measure
    things: tuple[Compared, ...]
    more: int
    """Related things that were left out."""
    pairs: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    """Of a dimension's segments: what each corresponds to."""
    names: Names = field(default_factory=Names)
    choosing: Choosing = field(default_factory=Choosing)
    scopes: Scopes = field(default_factory=Scopes)


def read_compare(request: FigureRequest, workspace: Workspace) -> CompareSnapshot:
    """The chosen segment (else dimension, else market) and what corresponds to it or was asked for beside it.

    Raises ``UnknownFigureError`` for a thing or a measure that is not there.
    """
    kind, key = chosen_of(request)
    measure = workspace.measures.get(request.measure)
    store: Any = {"segment": workspace.segments, "dimension": workspace.dimensions, "market": workspace.markets}[kind]
    if measure is None or store.get(key) is None:
        raise UnknownFigureError(f"There is no {kind} “{key}” with the measure “{request.measure}” in this workspace.")
    beside = _beside(workspace, request, kind, key)
    shown = [Related(key, "", ()), *beside[: MOST[kind]]]
    records = {row.id: row for row in rows_in(store, "id", [one.id for one in shown])}
    reader = _Reader(workspace, measure, [records[one.id] for one in shown if one.id in records])
    things = tuple(reader.thing(kind, records[one.id], one) for one in shown if one.id in records)
    pairs: dict[str, tuple[Related, ...]] = {}
    if kind == "dimension":
        links = workspace.correspondences.all(entity="segment")
        pairs = {part.id: related(links, part.id) for part in things[0].parts}
    return CompareSnapshot(
        measure=measure,
        things=things,
        more=len(beside) - len(things) + 1,
        pairs=pairs,
        names=read_names(workspace, reader.rows, reader.places),
        choosing=read_choosing(workspace),
        scopes=reader.scopes(),
    )


def chosen_of(request: FigureRequest) -> tuple[str, str]:
    """Kind and id of what is compared with others."""
    if request.segment:
        return "segment", request.segment
    return ("dimension", request.dimension) if request.dimension else ("market", request.market)


def _beside(workspace: Workspace, request: FigureRequest, kind: str, key: str) -> list[Related]:
    """What corresponds to it, the closest first; of a market also the wider, the narrower and its neighbours."""
    found = list(related(workspace.correspondences.all(entity=kind), key))
    if kind == "market":
        found += _near(workspace, key, {one.id for one in found})
    if kind == "dimension":
        found += _where_parts_are(workspace, key, {one.id for one in found})
        found = found or _like_named(workspace, key)
    known = {one.id for one in found}
    found += [Related(other, "", ()) for other in request.others if other not in known and other != key]
    return sorted(found, key=lambda one: CLOSEST.index(one.relation) if one.relation in CLOSEST else len(CLOSEST))


def _where_parts_are(workspace: Workspace, key: str, known: set[str]) -> list[Related]:
    """Splits that hold a counterpart of a part of this one, those with most of them first."""
    parts = workspace.segments.all(dimension_id=key, parent_id=None)
    links = workspace.correspondences.all(entity="segment")
    ids = [one.id for part in parts for one in related(links, part.id)]
    homes = Counter(row.dimension_id for row in rows_in(workspace.segments, "id", ids))
    return [Related(home, "", ()) for home, _ in homes.most_common() if home != key and home not in known]


def _near(workspace: Workspace, key: str, known: set[str]) -> list[Related]:
    market = workspace.markets.get(key)
    if market is None:
        return []
    found = [Related(market.broader_id, PART_OF, ("",))] if market.broader_id else []
    found += [Related(row.id, CONTAINS, ("",)) for row in workspace.markets.all(broader_id=key)]
    if market.broader_id:
        found += [Related(row.id, "", ()) for row in workspace.markets.all(broader_id=market.broader_id)]
    unique = {one.id: one for one in found if one.id != key and one.id not in known}
    return list(unique.values())


def _like_named(workspace: Workspace, key: str) -> list[Related]:
    """Splits of the same name in other markets, where nobody has related this one yet."""
    own = workspace.dimensions.get(key)
    if own is None:
        return []
    others = workspace.dimensions.all(name_en=own.name_en)
    return [Related(row.id, "", ()) for row in others if row.id != key]


class _Reader:
    """Reads the rows of all things at once."""

    def __init__(self, workspace: Workspace, measure: Measure, records: Sequence[Any]) -> None:
        self._workspace = workspace
        self._measure = measure
        ids = [record.id for record in records]
        dimensions = [getattr(record, "dimension_id", record.id) for record in records]
        self._dimensions = {row.id: row for row in rows_in(workspace.dimensions, "id", dimensions)}
        markets = [*(row.market_id for row in self._dimensions.values()), *ids]
        self._markets = {row.id: row for row in rows_in(workspace.markets, "id", markets)}
        self._values = _by_subject(rows_in(workspace.observations, "subject_id", [*ids, *self._markets]))
        self._claims: dict[str, list[Claim]] = {}
        for claim in rows_in(workspace.claims, "subject_id", ids):
            self._claims.setdefault(claim.subject_id, []).append(claim)
        self.rows = [row for rows in self._values.values() for row in rows]
        printed = [row.evidence_id for row in (*self._dimensions.values(), *self._markets.values()) if row.evidence_id]
        said = [claim.evidence_id for claims in self._claims.values() for claim in claims]
        self.places: Places = read_places(workspace, [*printed, *said, *(row.evidence_id for row in self.rows)])
        self._segments = [record for record in records if hasattr(record, "dimension_id")]

    def scopes(self) -> Scopes:
        """What the values are about, for the guard."""
        workspace = self._workspace
        return Scopes(
            markets=workspace.markets.all(),
            dimensions=tuple(self._dimensions.values()),
            segments=self._segments,
            geographies=workspace.geographies.all(),
            measures=workspace.measures.all(),
            rates=workspace.fx_rates.all(),
        )

    def thing(self, kind: str, record: Any, found: Related) -> Compared:
        """A row with what is stated about it."""
        dimension = self._dimensions.get(getattr(record, "dimension_id", record.id)) if kind != "market" else None
        market = self._markets[dimension.market_id if dimension is not None else record.id]
        rows = self._values.get((kind, record.id), []) if kind != "dimension" else []
        place = (dimension or market).evidence_id
        origin = self.places.of(place) if place else None
        parts: Iterable[Segment] = ()
        if kind == "dimension":
            parts = self._workspace.segments.all(dimension_id=record.id, parent_id=None)
        return Compared(
            kind=kind,
            record=record,
            market=market,
            dimension=dimension,
            relation=found.relation,
            note=found.note,
            note_zh=found.note_zh,
            values=self._stated(rows),
            rates=stated_rows((row for row in rows if _is_rate(row, self._measure)), self.places),
            totals=self._stated(self._values.get(("market", market.id), []) if kind == "segment" else []),
            claims=tuple(
                StatedClaim(claim, *where)
                for claim in self._claims.get(record.id, ())
                if claim.status != "refuted" and (where := self.places.of(claim.evidence_id))
            ),
            origin=origin[1] if origin else None,
            parts=tuple(parts),
        )

    def _stated(self, rows: Iterable[Observation]) -> tuple[Stated, ...]:
        wanted = (row for row in rows if row.measure_id == self._measure.id and row.kind != RATE)
        return tuple(one for one in stated_rows(wanted, self.places) if one.observation.value is not None)


def _is_rate(row: Observation, measure: Measure) -> bool:
    return measure.id == MARKET_SIZE and row.kind == RATE and row.unit == RATE and "/" in row.period


def _by_subject(rows: Iterable[Observation]) -> dict[tuple[str, str], list[Observation]]:
    found: dict[tuple[str, str], list[Observation]] = {}
    for row in rows:
        found.setdefault((row.subject, row.subject_id), []).append(row)
    return found
