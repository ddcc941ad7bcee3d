"""The course of a headline figure as a small chart: the estimator of the number shown, alone and on its own axis."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Axis, Certainty, Entity, Family, Figure, Point, Series, Tick
from desktop.figures.size_series import gap_point
from desktop.figures.tracks import broken_after, tracks
from desktop.figures.wording import say
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.choosing import Choosing
    from desktop.figures.amounts import Amount
    from desktop.figures.scale import Scale

_HEADROOM: Final = 1.35
"""The axis reaches so far above the largest value that its label has room."""
_LEAST: Final = 2


def course(
    named: str, amounts: Sequence[Amount], shown: Amount, scale: Scale, choosing: Choosing, *, is_flow: bool
) -> Figure | None:
    """Its values in the unit of the headline, first and last with their numbers; None where there is but one.

    ``is_flow``: columns, for money that flows through each year.
    """
    own = next((one for one in tracks(amounts, choosing) if shown in one.main), None)
    known = [one for one in own.main if one.value is not None] if own is not None else []
    if own is None or len(known) < _LEAST:
        return None
    mark, language = ("column" if is_flow else "line"), scale.language
    points: list[Point] = []
    for place, one in enumerate(known):
        if place and not is_flow and broken_after(known[place - 1], one):
            points.append(gap_point(known[place - 1].x, one.x, language))
        points.append(_point(one, scale, is_told=place in {0, len(known) - 1}))
    years = math.floor(known[0].x), math.floor(known[-1].x) + 1
    values = [point.y for point in points if point.y is not None]
    series = Series(own.key, named, 1, tuple(points), mark=mark, entity=Entity("estimator", own.estimator))
    return Figure(
        id="",
        name=f"course.{shown.stated.observation.id}",
        family=Family.COLUMNS if is_flow else Family.LINES,
        language=language,
        section="",
        title="",
        subtitle=named,
        source_line="",
        alt_text=_said(named, known, scale),
        x=Axis(*years, tuple(Tick(year + 0.5, str(year)) for year in (years[0], years[1] - 1)), kind="time"),
        y=Axis(min(0.0, *values), max(0.0, *values) * _HEADROOM or 1.0, unit=scale.label, factor=scale.factor),
        series=(series,),
    )


def kinds_drawn(figure: Figure) -> set[Certainty]:
    """The kinds of certainty that the points of a course show."""
    points = [point for series in figure.series for point in series.points if point.y is not None]
    return {Certainty.FORECAST if point.forecast else point.certainty for point in points}


def _point(one: Amount, scale: Scale, *, is_told: bool) -> Point:
    number, when = scale.of_amount(one), format_period(one.stated.period, scale.language)
    return Point(
        key=one.stated.period.text,
        x=one.x,
        y=scale.shown(one.value or 0.0),
        certainty=one.certainty,
        label=number if is_told else "",
        text=say(scale.language, "comma").join((f"{number} {scale.label}".strip(), when)),
        stated=not one.stated.observation.derived and one.certainty is not Certainty.MODELLED,
        lineage=one.lineage,
        entity=Entity("observation", one.stated.observation.id),
        forecast=one.forecast,
    )


def _said(named: str, known: Sequence[Amount], scale: Scale) -> str:
    """What it is with its first and last value, as one sentence."""
    ends = (
        f"{scale.of_amount(one)} {scale.label} ({format_period(one.stated.period, scale.language)})"
        for one in (known[0], known[-1])
    )
    return say(scale.language, "comma").join((named, *ends))
