"""The lower levels of a very large split: thousands of parts with one number each, read and kept in short.

A figure tells a few hundred parts with all that is stated of them. The tens of thousands below those are
drawn from one number each: the preferred one of the year shown, as stated or converted like the others.
"""

from __future__ import annotations

from dataclasses import replace
from math import floor, log10
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Entity, Lineage, Node
from desktop.figures.segment_context import best_year, context_of, exceeds
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.figures.request import FigureRequest
    from desktop.figures.segment_context import SegmentContext
    from desktop.figures.snapshot import SegmentsSnapshot
    from desktop.workspace.observations import Brief
    from desktop.workspace.segments import Twig
    from desktop.workspace.workspace import Workspace

MOST: Final = 120_000
"""More parts than this are not read for one figure."""
DEEP_SHAPES: Final = frozenset({"", "treemap", "icicle", "sunburst"})
"""Shapes that show every level."""
_BOTTOM: Final = "#rest"
_HERE: Final = "\0"
"""Stands for a number in a phrase that is made once."""


@frozen(eq=False)
class Deep:
    """What was read of the lower levels."""

    year: int
    factor: float
    """What a number is multiplied with: the exchange rate, where the figure converts."""
    twigs: tuple[Twig, ...]
    """Level by level."""
    numbers: Mapping[str, Brief]
    """The number of each part that has one, by segment."""


def is_cut(request: FigureRequest, snapshot: SegmentsSnapshot) -> bool:
    """Whether there are levels below those that were read, and the figure could show them."""
    return snapshot.levels is not None and snapshot.deep is None and request.shape in DEEP_SHAPES


def deepened(request: FigureRequest, snapshot: SegmentsSnapshot, workspace: Workspace) -> SegmentsSnapshot:
    """The snapshot with its lower levels; itself where the parts have no number in the year shown."""
    context = context_of(request, snapshot)
    year = best_year(context)
    sample = next((by_year[year] for by_year in context.values.values() if year in by_year), None)
    if year is None or sample is None or not sample.value or not sample.stated.observation.value:
        return snapshot
    whole = {segment.parent_id for segment in snapshot.segments}
    lowest = [segment.id for segment in snapshot.segments if segment.id not in whole]
    twigs = workspace.segments.all_below(lowest, MOST)
    stated = sample.stated.observation
    numbers: dict[str, Brief] = {}
    for row in workspace.observations.in_year(
        "segment", [twig.id for twig in twigs], snapshot.measure.id, stated.unit, year
    ):
        numbers.setdefault(row.subject_id, row)
    factor = sample.value / (stated.value or 1.0)
    return replace(snapshot, deep=Deep(year, factor, tuple(twigs), numbers))


def sums_below(context: SegmentContext, year: int | None) -> dict[str, float]:
    """What the lower levels add up to under each of their parents, in display units."""
    deep = context.snapshot.deep
    sums: dict[str, float] = {}
    if deep is None or deep.year != year:
        return sums
    scale = deep.factor / context.scale.factor
    for twig in reversed(deep.twigs):
        number = deep.numbers.get(twig.id)
        size = max(number.value * scale if number is not None else 0.0, sums.get(twig.id, 0.0))
        sums[twig.parent_id] = sums.get(twig.parent_id, 0.0) + size
    return sums


def deep_nodes(
    context: SegmentContext, year: int | None, sums: Mapping[str, float], above: Iterable[Node]
) -> list[Node]:
    """A node for each part of the lower levels, and the rest of each stated whole that its parts leave."""
    deep = context.snapshot.deep
    if deep is None or deep.year != year:
        return []
    language, label, scale = context.language, context.scale.label, deep.factor / context.scale.factor
    comma, unknown = say(language, "comma"), say(language, "not_published").lower()
    phrase = f"{comma}{context.scale.phrase(_HERE)}{comma}{year}"
    colours = {node.key: node.colour for node in above}
    wholes = [node for node in above if node.value is not None and node.key in sums]
    found: list[Node] = []
    for key, parent, english, chinese in deep.twigs:
        name = (chinese if language == "zh" else english) or english or chinese
        colour = colours[key] = colours.get(parent, 0)
        number, inner = deep.numbers.get(key), sums.get(key, 0.0)
        shared = (key, parent, name)
        entity = Entity("segment", key)
        if number is None:
            certainty, text = Certainty.NOT_PUBLISHED, f"{name}{comma}{unknown}"
            node = Node(*shared, None, inner, certainty, colour, "", unknown, text=text, entity=entity)
        else:
            value = number.value * scale
            written, certainty, lineage = _written(value), _certainty(number), Lineage((number.id,))
            text = f"{name}{phrase.replace(_HERE, written)}"
            size = max(value, inner)
            node = Node(*shared, value, size, certainty, colour, written, label, (), text, lineage, entity)
            if inner:
                wholes.append(node)
        found.append(node)
    rests = [(node, sums[node.key]) for node in wholes if exceeds(node.value or 0.0, sums[node.key])]
    return [*found, *(_rest(context, node, parts) for node, parts in rests)]


def _written(value: float) -> str:
    """Three significant digits, as a computed value is written: quick, because there are so many."""
    return f"{value:,.{max(0, 2 - floor(log10(abs(value))))}f}" if value else "0"


def _rest(context: SegmentContext, whole: Node, parts: float) -> Node:
    """What the parts of a whole leave: one block, named, never spread over them."""
    rest = (whole.value or 0.0) - parts
    ends = [_written(value) for value in (whole.value or 0.0, parts, rest)]
    return Node(
        key=f"{whole.key}{_BOTTOM}",
        parent=whole.key,
        name=say(context.language, "segments.rest_name"),
        value=rest,
        size=rest,
        certainty=Certainty.NOT_PUBLISHED,
        value_label=ends[2],
        detail=context.scale.label,
        lineage=replace(whole.lineage, formula=f"{ends[0]} - {ends[1]} = {ends[2]}"),
    )


def _certainty(number: Brief) -> Certainty:
    if number.status == "disputed":
        return Certainty.DISPUTED
    return Certainty.FORECAST if number.kind == "forecast" else Certainty.PUBLISHED
