"""The courses family: one measure of several players over time, each line in its player's colour.

Drawn by the machinery of market sizes on one scale, so that conversion, choice among sources, certainty, gaps and
lineage are the same. Numbers of different estimators of one player stay lines of their own.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption, conversion, size_table
from desktop.figures.amounts import best_unit, is_money, select
from desktop.figures.courses_growth import Course, common_growth, rows_of
from desktop.figures.courses_notes import notes
from desktop.figures.digits import computed_step
from desktop.figures.figure import Certainty, Column, Entity, Family, Figure, Series, Table
from desktop.figures.palette import assign
from desktop.figures.scale import Scale
from desktop.figures.size_axis import amounts_axis, years_axis
from desktop.figures.size_context import SizeContext
from desktop.figures.size_published_words import evidence
from desktop.figures.size_series import boundary, stated_series
from desktop.figures.snapshot import PLAYER
from desktop.figures.tracks import tracks
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount, Selection
    from desktop.figures.courses_growth import CommonGrowth
    from desktop.figures.courses_reading import CoursesSnapshot
    from desktop.figures.figure import Annotation, EvidenceLine
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SizeSnapshot
    from desktop.figures.tracks import Track

_REMEMBERED: Final = 8
_SAME: Final = 1e-6
"""Years by which two numbers of one period differ."""
_HIDDEN: Final = 0.02
"""Part by which another value of a period differs that would lie under its dot."""


@lru_cache(maxsize=_REMEMBERED)
def compose_courses(request: FigureRequest, known: CoursesSnapshot) -> Figure:
    """The lines of a request: ``others`` are the players in their order, ``measure`` what is counted of them."""
    language = request.language
    courses = _courses(request, known)
    drawn = [(course, _series(course)) for course in courses]
    series = tuple(one for _, lines in drawn for one in lines)
    keys = {course.player: lines[0].key for course, lines in drawn if lines}
    growth = common_growth(courses, keys)
    what = _measure(known, language)
    if not series:
        return _empty(request, what)
    whole = _all_of(courses)
    annotations: tuple[Annotation, ...] = boundary(whole)
    unit = whole.scale.label
    title = _title(courses, growth, series, what, language)
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.LINES,
        language=language,
        section=say(language, "courses.section"),
        title=title,
        subtitle=_subtitle(courses, series, what, unit, language),
        source_line=caption.source_line((one.stated.source for one in whole.points()), language, whole.snapshot.names),
        alt_text=say(language, "alt.lines", title=title, series=_spoken(courses, language)),
        x=years_axis(series, annotations, language),
        y=amounts_axis(series, annotations, whole, unit),
        series=tuple(map(_with_dots, series)),
        annotations=annotations,
        footnotes=notes(courses, known, growth, language),
        legend=_legend(series),
        evidence=_evidence(courses, language),
        formulas=_formulas(whole.points(), growth),
        table=_table(courses, series, growth, unit, language),
        side=growth.column(language) if growth is not None else None,
    )


def _courses(request: FigureRequest, known: CoursesSnapshot) -> list[Course]:
    """Every player with its numbers in one unit, on one scale."""
    unit = request.currency or best_unit(one for player in known.players for one in player.values)
    selected = [(player, _selected(player, request, unit)) for player in known.players]
    found = [(player, chosen, _sound(tracks(chosen.amounts, player.choosing))) for player, chosen in selected]
    values = [one.value for _, _, lines in found for one in _amounts(lines) if one.value is not None]
    scale = Scale.of(values, unit, request.language)
    finest = computed_step(max(map(abs, values))) if any(values) else 0.0
    colours = assign(PLAYER, [player.subject.id for player in known.players])
    return [
        Course(
            SizeContext(
                request,
                player,
                chosen,
                lines,
                scale,
                {track.key: colours[player.subject.id] for track in lines},
                finest=finest,
            ),
            player.subject.id,
            player.subject.name(request.language),
        )
        for player, chosen, lines in found
    ]


def _selected(player: SizeSnapshot, request: FigureRequest, unit: str) -> Selection:
    """The numbers in the common unit: money of other currencies is converted only where the request asks for it."""
    years = request.start, request.end
    if request.currency:
        return select(player.values, player.measure, player.fx, unit, years)
    own = tuple(one for one in player.values if one.observation.unit == unit)
    return select(own, player.measure, player.fx, unit if is_money(unit) else "", years)


def _sound(found: Sequence[Track]) -> tuple[Track, ...]:
    """Without refuted values, which between several players would be read as theirs, and without hidden ones."""
    kept = (replace(track, rings=tuple(one for one in track.rings if _is_seen(one, track))) for track in found)
    return tuple(track for track in kept if track.main)


def _is_seen(ring: Amount, track: Track) -> bool:
    """Whether another value of a period stands out: not where it lies under the dot of the value that is drawn."""
    if ring.certainty is Certainty.REFUTED:
        return False
    main = next((one for one in track.main if abs(one.x - ring.x) < _SAME), None)
    if main is None or not main.value or ring.value is None:
        return True
    return abs(ring.value / main.value - 1) > _HIDDEN


def _amounts(lines: Sequence[Track]) -> list[Amount]:
    return [one for track in lines for one in (*track.main, *track.rings)]


def _series(course: Course) -> list[Series]:
    """The lines of one player under its name; those of further estimators say whose they are."""
    context, language = course.context, course.context.language
    leading = context.leading
    found = []
    for one in stated_series(context):
        track, _, ring = one.key.partition("#")
        is_first = leading is not None and track == leading.key
        name = course.name
        if not is_first:
            who = context.called(track.removeprefix("source:"))
            name = who if who.startswith(name) else say(language, "courses.also", who=name, estimator=who)
        told = {track.key: context.number(track.last) for track in context.tracks}
        value = told[track] if one.end_label else ""
        found.append(
            replace(
                one,
                key=f"{course.player}/{one.key}",
                name=say(language, "other_value", who=name) if ring else name,
                entity=Entity(PLAYER, course.player),
                end_label=f"{value} {name}" if value else "",
                # The rings of several players beside their lines would be a crowd of almost equal numbers.
                points=tuple(replace(point, label="") for point in one.points) if ring else one.points,
            )
        )
    return found


def _with_dots(series: Series) -> Series:
    """Numbers on file that were derived have their mark too: years in which a player has one can be told apart."""
    points = (
        replace(point, stated=True) if point.y is not None and point.certainty is Certainty.MODELLED else point
        for point in series.points
    )
    return replace(series, points=tuple(points))


def _all_of(courses: Sequence[Course]) -> SizeContext:
    """One context with the numbers of all, for axes and what belongs to none alone."""
    first = courses[0].context
    names = first.snapshot.names
    for course in courses[1:]:
        names = replace(names, aliases={**names.aliases, **course.context.snapshot.names.aliases})
    every = tuple(track for course in courses for track in course.context.tracks)
    return replace(first, tracks=every, snapshot=replace(first.snapshot, names=names))


def _measure(known: CoursesSnapshot, language: str) -> str:
    if not known.players:
        return known.measure
    measure = known.players[0].measure
    return (measure.name_zh if language == "zh" else measure.name_en) or measure.name_en or measure.id


def _title(
    courses: Sequence[Course], growth: CommonGrowth | None, series: Sequence[Series], what: str, language: str
) -> str:
    """Who grew fastest over the common span, else who is largest now."""
    drawn = [course for course in courses if course.leading is not None]
    if growth is not None:
        best = growth.fastest
        who = next(one.name for one in series if one.key == best.series)
        words = {"who": who, "rate": best.text, "first": growth.first, "last": growth.last}
        rated = sum(1 for one in growth.values if one.rate is not None)
        key = "courses.title_fastest" if rated == len(drawn) else "courses.title_some"
        return say(language, key, count=rated, **words)
    last_of = [(course, course.leading.last) for course in drawn if course.leading is not None]
    leader, amount = max(last_of, key=lambda one: one[1].value or 0.0)
    context = leader.context
    told = {"what": what, "who": leader.name, "value": context.amount(amount), "period": context.period(amount.stated)}
    return say(language, "courses.title_one" if len(drawn) == 1 else "courses.title_leads", count=len(drawn), **told)


def _subtitle(courses: Sequence[Course], series: Sequence[Series], what: str, unit: str, language: str) -> str:
    years = [int(point.x) for one in series for point in one.points]
    parts = [what, unit]
    if any(course.context.selection.converted_from for course in courses):
        parts.append(say(language, "converted"))
    parts += [say(language, "courses.by_player"), say(language, "range", first=min(years), last=max(years))]
    return say(language, "comma").join(part for part in parts if part)


def _spoken(courses: Sequence[Course], language: str) -> str:
    told = [
        (course.name, [(course.context.amount(one), course.context.period(one.stated)) for one in course.leading.main])
        for course in courses
        if course.leading is not None
    ]
    return caption.in_words(told, language)


def _legend(series: Sequence[Series]) -> tuple[Certainty, ...]:
    found = {point.certainty for one in series for point in one.points}
    return tuple(one for one in Certainty if one in found)


def _evidence(courses: Sequence[Course], language: str) -> tuple[EvidenceLine, ...]:
    lines = [
        line for course in courses for line in evidence(course.context, [one.stated for one in course.context.points()])
    ]
    for course in courses:
        lines += conversion.evidence(course.context.points(), course.context.snapshot.fx_places, language)
    return tuple({line.observation: line for line in lines}.values())


def _formulas(amounts: Sequence[Amount], growth: CommonGrowth | None) -> tuple[str, ...]:
    found = [one.formula for one in amounts if one.formula]
    found += [value.formula for value in growth.values if value.formula] if growth is not None else []
    return tuple(dict.fromkeys(found))


def _table(
    courses: Sequence[Course], series: Sequence[Series], growth: CommonGrowth | None, unit: str, language: str
) -> Table:
    ranged = size_table.has_range(series)
    first, *others = size_table.columns(unit, ranged, language)
    columns: tuple[Column, ...] = (replace(first, title=say(language, "courses.col.player")), *others)
    rows = tuple(
        row
        for course in courses
        for row in size_table.rows(
            [one for one in series if one.entity == Entity(PLAYER, course.player)],
            {one.stated.observation.id: one.stated for one in course.context.points()},
            ranged,
            language,
            course.context.snapshot.names,
        )
    )
    return Table(columns, (*rows, *rows_of(growth, columns, series, language)))


def _empty(request: FigureRequest, what: str) -> Figure:
    language = request.language
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.LINES,
        language=language,
        section=say(language, "courses.section"),
        title=say(language, "courses.title_none", what=what),
        subtitle="",
        source_line=say(language, "source.none"),
        alt_text=say(language, "courses.title_none", what=what),
        empty=say(language, "courses.empty", what=what.lower() if language == "en" else what),
    )
