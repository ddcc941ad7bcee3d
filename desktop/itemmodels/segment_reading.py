"""Reads segment trees: what is open, what is opened next, what a filter finds. On the database worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.scale import Scale
from desktop.figures.segment_context import best_year
from desktop.figures.siblings import MOST, Above, SiblingsReader
from desktop.frozen import frozen
from desktop.itemmodels.segment_frame import Frame, Opening
from desktop.itemmodels.segment_rows import Group, SegmentRows, group_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.figures.segment_context import SegmentContext
    from desktop.figures.siblings import Siblings
    from desktop.market.records import Segment
    from desktop.workspace.workspace import Workspace

SMALL = 1_000
"""A market with at most so many segments is read as a whole."""
MOST_OPEN = 5_000
"""So many rows are opened at once, of a larger tree."""
MOST_FOUND = 60
"""So many hits of a filter are shown."""
SMALL_GROUP = 50
"""Up to so many siblings of a hit are read with it, so that its rank and share are told as in the whole tree."""
DEFAULT = Opening()


@frozen(eq=False)
class FoundRows:
    """What a filter leaves of a tree."""

    text: str
    rows: SegmentRows
    names: dict[str, str]
    """The name by which each hit was found."""
    is_all: bool
    """Whether there are no further hits."""


def read_rows(
    workspace: Workspace, request: FigureRequest, last: int | None, opening: Opening = DEFAULT
) -> SegmentRows | None:
    """The splits of the request's market with what is open of them; None when it has none.

    ``request.year`` is the first year shown (None: the best documented one), ``last`` the second.
    """
    with workspace.one_moment():
        reader = SiblingsReader(workspace, request)
        if not reader.dimensions:
            return None
        ids = list(reader.dimensions)
        tops = workspace.segments.counts_at_top(ids)
        count = workspace.segments.count(dimension_id=ids)
        wanted = [key for key in ids if key == request.dimension or count <= SMALL or opening.wants(key, 0)]
        wanted.sort(key=lambda key: key != request.dimension)
        was_asked = opening.depth > 1 or opening.opened
        nodes, skipped = _within([(Above(key), tops.get(key, 0)) for key in wanted], MOST_OPEN if was_asked else SMALL)
        read = reader.read(nodes)
        rows = SegmentRows(_frame(workspace, reader, request, last, tops, count, read))
        rows.left_closed = skipped if was_asked else 0
        _grow(rows, read)
        _deepen(rows, reader, None if count <= SMALL else opening)
        return rows


def read_parts(workspace: Workspace, frame: Frame, above: Above, first: int = 0) -> Group | None:
    """The parts of one node from the one at place ``first`` on; None where there are none any more."""
    with workspace.one_moment():
        found = SiblingsReader(workspace, frame.request).read([above], first=first)
        return group_of(frame, found[0]) if found else None


def find_rows(workspace: Workspace, frame: Frame, text: str) -> FoundRows:
    """The segments whose names or aliases hold the words typed, and everything above them."""
    with workspace.one_moment():
        shown, is_all = workspace.segments.find(text, [row.id for row in frame.dimensions], MOST_FOUND)
        nodes: dict[Above, list[Segment]] = {}
        for segment in workspace.segments.ancestry([hit.id for hit in shown]):
            nodes.setdefault(Above(segment.dimension_id, segment.parent_id or ""), []).append(segment)
        counts = workspace.segments.counts_below([above.parent for above in nodes if above.parent])
        wide = {
            above: segments
            for above, segments in nodes.items()
            if (counts.get(above.parent, 0) > SMALL_GROUP if above.parent else frame.tops[above.dimension] > MOST)
        }
        only = {segment.id for group in nodes.values() for segment in group} | {above.dimension for above in nodes}
        rows = SegmentRows(frame, only)
        if nodes:
            _grow(rows, SiblingsReader(workspace, frame.request).read(nodes, only=wide))
        return FoundRows(text, rows, {hit.id: hit.text for hit in shown}, is_all)


def read_path(workspace: Workspace, frame: Frame, segment: str) -> list[Group]:
    """The parts of every node above a segment, from the top down."""
    with workspace.one_moment():
        line = {row.id: row for row in workspace.segments.ancestry([segment])}
        nodes: list[Above] = []
        row = line.get(segment)
        while row is not None and len(nodes) < len(line):
            nodes.insert(0, Above(row.dimension_id, row.parent_id or ""))
            row = line.get(row.parent_id) if row.parent_id else None
        return [group_of(frame, siblings) for siblings in SiblingsReader(workspace, frame.request).read(nodes)]


def _within(nodes: Iterable[tuple[Above, int]], room: int) -> tuple[list[Above], int]:
    """The first nodes whose parts have room (the very first always has), and how many have none."""
    taken: list[Above] = []
    skipped = 0
    for above, parts in nodes:
        room -= min(parts, MOST)
        if room < 0 and taken:
            skipped += 1
        else:
            taken.append(above)
    return taken, skipped


def _grow(rows: SegmentRows, read: Iterable[Siblings]) -> None:
    """Put siblings below their nodes, from the top down."""
    waiting = {siblings.above: siblings for siblings in read}
    level = list(rows.children(0))
    while level and waiting:
        below: list[int] = []
        for row in level:
            siblings = waiting.pop(rows.above(row), None)
            if siblings is not None:
                rows.grow(row, group_of(rows.frame, siblings))
                below.extend(rows.children(row))
        level = below


def _deepen(rows: SegmentRows, reader: SiblingsReader, opening: Opening | None) -> None:
    """Read on below the tops, level by level: what is open as long as there is room; without ``opening`` all."""
    level, depth = [child for row in rows.children(0) for child in rows.children(row)], 1
    while level:
        parents = [row for row in level if rows.is_parent(row)]
        if opening is not None:
            parents = [row for row in parents if opening.wants(rows.above(row).parent, depth)]
        nodes, skipped = _within([(rows.above(row), rows.parts(row)) for row in parents], MOST_OPEN - len(rows))
        rows.left_closed += skipped
        for row, siblings in zip(parents, reader.read(nodes), strict=False):
            rows.grow(row, group_of(rows.frame, siblings))
        level, depth = [child for row in parents for child in rows.children(row)], depth + 1


def _frame(
    workspace: Workspace,
    reader: SiblingsReader,
    request: FigureRequest,
    last: int | None,
    tops: Mapping[str, int],
    count: int,
    read: Sequence[Siblings],
) -> Frame:
    """The two years and the unit; the request's split stands first among those read."""
    contexts = [siblings.context for siblings in read]
    totals = reader.market_amounts()
    year = request.year if request.year is not None else _first_year(contexts, totals)
    last = _last_year(contexts, totals, year, last)
    amounts = [*totals.values(), *(a for c in contexts for by_year in c.values.values() for a in by_year.values())]
    unit = next((c.selection.unit for c in contexts if c.selection.unit), "")
    unit = unit or next((amount.unit for amount in totals.values()), "")
    numbers = [amount.value for amount in amounts if amount.value is not None and amount.unit == unit]
    return Frame(
        request=request,
        market=reader.market,
        dimensions=tuple(reader.dimensions.values()),
        tops=tops,
        count=count,
        totals=totals,
        year=year,
        last=last,
        scale=Scale.of(numbers, unit, request.language),
        is_disputed=bool(workspace.dispute_members.count(entity_id=reader.market.id)),
        years=tuple(sorted({int(amount.x) for amount in amounts})),
        ahead=_ahead([*amounts, *(total for c in contexts for total in c.totals.values())]),
    )


def _ahead(amounts: Iterable[Amount]) -> frozenset[int]:
    """The years of which only forecasts are known."""
    years: dict[int, bool] = {}
    for amount in amounts:
        year = int(amount.x)
        years[year] = years.get(year, True) and amount.forecast
    return frozenset(year for year, ahead in years.items() if ahead)


def _first_year(contexts: Sequence[SegmentContext], totals: Mapping[int, Amount]) -> int | None:
    for context in contexts:
        if context.values:
            return best_year(context)
    return max((year for year, amount in totals.items() if not amount.forecast), default=min(totals, default=None))


def _last_year(
    contexts: Sequence[SegmentContext], totals: Mapping[int, Amount], year: int | None, last: int | None
) -> int | None:
    years = {y for context in contexts for y in context.years} or set(totals)
    if last is None:
        last = max(years, default=None)
    return None if last is None or year is None or last <= year else last
