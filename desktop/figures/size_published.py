"""All of a size figure that no assumption of the analyst changes.

Made once for a request and a snapshot and remembered, so that a step of a slider only has to lay
the scenario over it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.figures import caption, conversion, owning, size_notes, size_table, size_title
from desktop.figures.amounts import select
from desktop.figures.barriers import left_out
from desktop.figures.digits import computed_step
from desktop.figures.growth_marks import Growth, clear_arrow, leading_growth
from desktop.figures.index import BASE, RatePath, rate_paths, rate_series, value_series
from desktop.figures.methods import with_methods
from desktop.figures.palette import assign, colour_of
from desktop.figures.scale import Scale
from desktop.figures.size_anchor import anchor_of, rate_anchor
from desktop.figures.size_context import SizeContext
from desktop.figures.size_modes import INDEX, in_mode, is_computed, shown_mode
from desktop.figures.size_policies import date_marks
from desktop.figures.size_published_words import Words, evidence, index_words, stated_words, subtitle
from desktop.figures.size_series import boundary, gaps, stated_series
from desktop.figures.snapshot import PLAYER
from desktop.figures.tracks import Track, tracks
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.figure import Annotation, Cell, DateMark, EvidenceLine, OwnPlace, ScopeBarrier, Series
    from desktop.figures.request import FigureRequest
    from desktop.figures.scenario import Anchor
    from desktop.figures.size_computed import Computed
    from desktop.figures.snapshot import SizeSnapshot, Stated, Subject

_REMEMBERED = 32
_TOLD_OF_PLAYER = 12
"""One player's numbers are few: more columns carry their numbers than where estimators meet."""


@frozen(eq=False)
class Published:
    """All of a size figure that no assumption changes."""

    context: SizeContext
    title: str
    subtitle: str
    series: tuple[Series, ...]
    annotations: tuple[Annotation, ...]
    anchor: Anchor | None
    growth: Growth | None
    footnotes: tuple[str, ...]
    formulas: tuple[str, ...]
    evidence: tuple[EvidenceLine, ...]
    source_line: str
    words: str
    rows: Mapping[bool, tuple[tuple[Cell, ...], ...]]
    """Rows of the table without and with columns for low and high."""
    unit: str
    """Unit as shown on the axis."""
    ranged: bool
    """Whether any published point has a lower or an upper end."""
    barriers: tuple[ScopeBarrier, ...] = ()
    dated: tuple[DateMark, ...] = ()
    """Policies of the chosen themes, whether or not they lie in the years shown."""
    statable: tuple[OwnPlace, ...] = ()
    """Years in which the person could state a number of their own."""
    empty: str = ""


@lru_cache(maxsize=_REMEMBERED)
def published(request: FigureRequest, snapshot: SizeSnapshot) -> Published:
    """What is published, for a request without assumptions."""
    context = context_of(request, snapshot)
    mode = shown_mode(context)
    return with_methods(_in_mode(context, mode), context)


def _in_mode(context: SizeContext, mode: str) -> Published:
    if mode == INDEX:
        return _index(context, _paths(context))
    if is_computed(mode):
        return _computed(*in_mode(context, mode))
    return _values(context)


def _paths(context: SizeContext) -> tuple[RatePath, ...]:
    """The stated rates that lie in the years shown."""
    paths = rate_paths(context.snapshot.rates, context.snapshot.choosing)
    return tuple(path for path in paths if _inside(path, context.request))


def context_of(request: FigureRequest, snapshot: SizeSnapshot) -> SizeContext:
    """Selection, tracks, scale and colours of a request."""
    selection = select(snapshot.values, snapshot.measure, snapshot.fx, request.currency, (request.start, request.end))
    found = tracks(selection.amounts, snapshot.choosing)
    dropped: tuple[str, ...] = ()
    if request.shape == "columns" and found:
        found, rest = found[:1], found[1:]
        dropped = tuple(snapshot.names.estimator(track.estimator, request.language) for track in rest)
    values = [a.value for track in found for a in (*track.main, *track.rings) if a.value is not None]
    scale = Scale.of(values, selection.unit, request.language)
    context = SizeContext(request, snapshot, selection, found, scale, _colours(found, snapshot.subject), dropped)
    if snapshot.subject.kind != PLAYER:
        return context
    highest = max((abs(value) for value in values), default=0.0)
    return replace(context, told=_TOLD_OF_PLAYER, finest=computed_step(highest) if highest else 0.0)


def _colours(found: Sequence[Track], subject: Subject) -> dict[str, int]:
    """A colour for each estimator, grey for those without a name; a player's best documented numbers wear its own."""
    if subject.kind == PLAYER and found:
        others = assign("estimator", [track.estimator for track in found[1:] if track.estimator])
        return {found[0].key: colour_of(PLAYER, subject.id), **{t.key: others.get(t.estimator, 0) for t in found[1:]}}
    named = assign("estimator", [track.estimator for track in found if track.estimator])
    return {track.key: named.get(track.estimator, 0) for track in found}


def _values(context: SizeContext) -> Published:
    lines = context.request.shape != "columns"
    series = stated_series(context, "line" if lines else "column")
    growth = leading_growth(context)
    points = context.points()
    named = sum(1 for track in context.tracks if track.main)
    empty = "" if series else _nothing(context)
    return _finish(
        context,
        title=size_title.title(context, growth) if series else empty,
        unit=context.scale.label if series else "",
        series=series,
        annotations=(*boundary(context), *gaps(context, lines=lines), *clear_arrow(context, growth)),
        anchor=anchor_of(context, growth),
        growth=growth,
        used=[amount.stated for amount in points],
        formulas=size_notes.formulas(points, growth),
        footnotes=size_notes.notes(context, growth),
        by_estimator=named > 1,
        words=stated_words(context),
        empty=empty,
    )


def _computed(context: SizeContext, found: Computed) -> Published:
    """A mode whose amounts rest on several observations each: everything drawn is modelled."""
    lines = context.request.shape != "columns"
    series = stated_series(context, "line" if lines else "column")
    growth = leading_growth(context)
    points = context.points()
    used = {row.observation.id: row for amount in points for row in (amount.stated, *amount.others)}
    home = context.snapshot.subject.id, context.snapshot.measure.id
    own = [row for row in used.values() if (row.observation.subject_id, row.observation.measure_id) == home]
    return _finish(
        context,
        title=size_title.mode_title(context, growth) if series else size_title.refused(context),
        unit=context.scale.label if series else "",
        series=series,
        annotations=(*boundary(context), *gaps(context, lines=lines), *clear_arrow(context, growth)),
        anchor=None,
        growth=growth,
        used=own,
        formulas=size_notes.formulas(points, growth),
        footnotes=size_notes.mode_notes(context, found),
        by_estimator=sum(1 for track in context.tracks if track.main) > 1,
        words=stated_words(context),
        empty="" if series else found.empty,
        sources=list(used.values()),
        further=found.evidence,
    )


def _index(context: SizeContext, paths: tuple[RatePath, ...]) -> Published:
    """Stated rates as paths from 100; in index mode also each estimator's values from its own start."""
    own = value_series(context)
    keys = {one.key for one in own}
    rest = [path for path in paths if (path.stated.estimator or f"source:{path.stated.source.id}") not in keys]
    colours = assign("estimator", [*keys, *(path.stated.estimator for path in rest if path.stated.estimator)])
    rated = tuple(rate_series(context, path, colours.get(path.stated.estimator, 0)) for path in rest)
    language = context.language
    shown = replace(context, scale=Scale.of((BASE,), "index", language))
    series = (*own, *rated)
    used = [path.stated for path in rest] + [a.stated for track in context.tracks for a in track.main if own]
    notes = [say(language, "note.index")] if rest else []
    notes += [say(language, "note.index_mode")] if own else []
    amounts = [amount for track in context.tracks for amount in track.main] if own else []
    notes += conversion.notes(amounts, context.snapshot.fx_places, context.snapshot.names, language)
    first = rest[0] if rest and not own else None
    empty = "" if series else _nothing(context)
    return _finish(
        shown,
        title=size_title.index_title(shown, tuple(rest), series) if series else empty,
        unit=say(language, "index_unit"),
        series=series,
        annotations=(),
        anchor=rate_anchor(context, first) if first else None,
        growth=None,
        used=used,
        formulas=tuple(dict.fromkeys(point.lineage.formula for one in series for point in one.points if point.lineage)),
        footnotes=tuple(notes),
        by_estimator=len(series) > 1,
        words=[(one.name, index_words(one, language)) for one in series],
        empty=empty,
    )


def _finish(
    context: SizeContext,
    *,
    title: str,
    unit: str,
    series: tuple[Series, ...],
    annotations: tuple[Annotation, ...],
    anchor: Anchor | None,
    growth: Growth | None,
    used: Sequence[Stated],
    formulas: tuple[str, ...],
    footnotes: tuple[str, ...],
    by_estimator: bool,
    words: Words,
    empty: str,
    sources: Sequence[Stated] = (),
    further: tuple[EvidenceLine, ...] = (),
) -> Published:
    language = context.language
    stated = {one.observation.id: one for one in used}
    as_stated = bool(unit) and unit == context.scale.label and not is_computed(context.mode)
    places = owning.of_market(context, used) if as_stated else size_table.NOWHERE
    return Published(
        context=context,
        title=title,
        subtitle=subtitle(context, series, unit, by_estimator),
        series=series,
        annotations=annotations,
        anchor=anchor,
        growth=growth,
        footnotes=footnotes,
        formulas=formulas,
        evidence=(*evidence(context, used), *further),
        source_line=caption.source_line(
            (one.source for one in sources or used), language, context.snapshot.names, _only_estimator(used)
        ),
        words=caption.in_words(words, language),
        rows={
            ranged: size_table.rows(series, stated, ranged, language, context.snapshot.names, places)
            for ranged in (False, True)
        },
        statable=owning.unstated_years(context, used) if as_stated else (),
        unit=unit,
        ranged=size_table.has_range(series),
        dated=date_marks(context.snapshot.policies, context.request.themes, language),
        barriers=() if is_computed(context.mode) else left_out(context),
        empty=empty,
    )


def _only_estimator(used: Sequence[Stated]) -> str:
    """The one name behind all numbers; empty when there are several."""
    names = {one.estimator for one in used}
    return names.pop() if len(names) == 1 else ""


def _inside(path: RatePath, request: FigureRequest) -> bool:
    return (request.end is None or path.first < request.end) and (request.start is None or path.last > request.start)


def _nothing(context: SizeContext) -> str:
    return say(context.language, "size.nothing", market=context.market, what=context.what)
