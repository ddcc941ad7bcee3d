"""The triangulation family: four angles on a market's size beside what is published; the first row is their spread."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.triangulation import spread
from desktop.figures import caption
from desktop.figures.axes import category_axis, value_axis
from desktop.figures.figure import Certainty, Entity, Family, Figure, Lineage, Point, Series
from desktop.figures.palette import ACCENT, GREY, assign
from desktop.figures.scale import Scale
from desktop.figures.scenario import title as scenario_title
from desktop.figures.size_context import inside, plain_market
from desktop.figures.triangulation_angles import Angle, Inputs, angles_of, formula, settled
from desktop.figures.triangulation_notes import missing_words, notes
from desktop.figures.triangulation_table import table_of
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.quantity import display_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.figures.triangulation_reading import TriangulationSnapshot

TRIANGULATION: Final = "triangulation"
KIND: Final = "angle"
"""Kind of the entity behind an angle; its id is the angle's name."""
_REMEMBERED: Final = 8


@frozen(eq=False)
class Triangulated:
    """A triangulation half made: what the figure and the panel both show."""

    inputs: Inputs
    angles: tuple[Angle, ...]
    published: tuple[Amount, ...]
    scale: Scale

    @property
    def ends(self) -> tuple[float, float] | None:
        """The lowest and the highest angle; None for fewer than two."""
        return spread(one.outcome for one in self.angles if one.outcome is not None)

    @property
    def plain(self) -> Scale:
        """Arithmetic of a lineage is in plain characters, whatever the language of the figure."""
        return Scale(self.scale.unit, display_unit([self.scale.factor], self.scale.unit, "en"), "en")

    def who(self, amount: Amount) -> str:
        """Who publishes an amount."""
        return self.inputs.snapshot.names.whose(amount.stated, self.inputs.language)


@lru_cache(maxsize=_REMEMBERED)
def triangulate(request: FigureRequest, snapshot: TriangulationSnapshot) -> Triangulated | None:
    """The angles of a request; None where nothing is dated to a year."""
    inputs = settled(request, snapshot)
    if inputs is None:
        return None
    angles = angles_of(inputs)
    published = tuple(inputs.main(snapshot.published))
    values = [one.outcome.value for one in angles if one.outcome is not None]
    values += [number for one in published for number in (one.value, one.low, one.high) if number is not None]
    return Triangulated(inputs, angles, published, Scale.of(values, inputs.unit, request.language))


def compose_triangulation(request: FigureRequest, snapshot: TriangulationSnapshot) -> Figure:
    """The figure of a request; empty, with the reason, where nothing is dated."""
    found = triangulate(request, snapshot)
    if found is None:
        sentence = say(request.language, "tri.nothing", market=snapshot.subject.name(request.language))
        return replace(_frame(request, snapshot, sentence, ""), empty=sentence)
    language, scale = request.language, found.scale
    series = (*_spread(found), *_angles(found), *_published(found))
    values = [number for one in series for p in one.points for number in (p.y, p.low, p.high) if number is not None]
    headline = _title(found)
    used = [term.amount.stated for one in found.angles for term in one.terms if term.amount is not None]
    used += [amount.stated for amount in found.published]
    subtitle = (
        say(language, "tri.subtitle"),
        snapshot.subject.geography(language),
        scale.label,
        str(found.inputs.year),
    )
    rows = say(language, "semicolon").join(point.text for one in series for point in one.points)
    return replace(
        _frame(request, snapshot, headline, say(language, "comma").join(part for part in subtitle if part)),
        source_line=caption.source_line((one.source for one in used), language, snapshot.names),
        alt_text=say(language, "tri.alt", title=headline, rows=rows),
        x=category_axis(_row_names(found)),
        y=value_axis(values or [0.0], language, unit=scale.label, factor=scale.factor),
        series=series,
        footnotes=notes(found.angles, found.inputs),
        legend=_legend(series),
        evidence=tuple(
            {line.observation: line for line in (_evidence(one, snapshot, language) for one in used)}.values()
        ),
        formulas=tuple(text for one in found.angles if (text := formula(one, found.plain))),
        table=table_of(found),
        scenario=scenario_title(request.assumptions, language) if any(one.is_own for one in found.angles) else "",
    )


def _frame(request: FigureRequest, snapshot: TriangulationSnapshot, headline: str, subtitle: str) -> Figure:
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.RANGES,
        language=request.language,
        section=snapshot.subject.name(request.language),
        title=headline,
        subtitle=subtitle,
        source_line=say(request.language, "source.none"),
        alt_text=headline,
    )


def _row_names(found: Triangulated) -> list[str]:
    language = found.inputs.language
    names = [say(language, "tri.spread")] if found.ends is not None else []
    names += [say(language, f"tri.{one.kind}") for one in found.angles]
    return [*names, *(say(language, "tri.published_by", who=found.who(one)) for one in found.published)]


def _spread(found: Triangulated) -> tuple[Series, ...]:
    """From the lowest to the highest angle."""
    ends = found.ends
    if ends is None:
        return ()
    scale, language = found.scale, found.inputs.language
    text = say(language, "range", first=scale.computed(ends[0]), last=scale.computed(ends[1]))
    known = [one.lineage("") for one in found.angles if one.outcome is not None]
    lineage = Lineage(
        tuple(dict.fromkeys(key for one in known for key in one.observations)),
        formula=f"from {found.scale.computed(ends[0])} to {found.scale.computed(ends[1])}, never averaged",
        evidence=tuple(dict.fromkeys(key for one in known for key in one.evidence)),
    )
    point = Point(
        key="spread",
        x=0.0,
        y=None,
        certainty=Certainty.MODELLED,
        label=text,
        text=f"{say(language, 'tri.spread')} {scale.phrase(text)}",
        low=scale.shown(ends[0]),
        high=scale.shown(ends[1]),
        lineage=lineage,
    )
    return (Series("spread", say(language, "tri.spread"), GREY, (point,), mark="range"),)


def _angles(found: Triangulated) -> tuple[Series, ...]:
    """Angles of stated numbers in grey, those that rest on an assumption of the analyst in the accent."""
    groups: dict[int, list[Point]] = {}
    for place, angle in enumerate(found.angles, start=0 if found.ends is None else 1):
        groups.setdefault(ACCENT if angle.is_own else GREY, []).append(_point(found, angle, place))
    name = {ACCENT: say(found.inputs.language, "tri.own"), GREY: say(found.inputs.language, "tri.subtitle")}
    return tuple(
        Series("own" if colour == ACCENT else "angles", name[colour], colour, tuple(points), mark="range")
        for colour, points in groups.items()
    )


def _point(found: Triangulated, angle: Angle, place: int) -> Point:
    scale, language = found.scale, found.inputs.language
    called = say(language, f"tri.{angle.kind}")
    entity = Entity(KIND, angle.kind)
    if angle.outcome is None:
        reason = missing_words(angle, found.inputs)
        return Point(
            key=angle.kind,
            x=float(place),
            y=None,
            certainty=Certainty.NOT_PUBLISHED,
            label=reason,
            text=say(language, "tri.is", what=called, formula=reason),
            reason=reason,
            entity=entity,
        )
    number = scale.computed(angle.outcome.value)
    floor = angle.outcome.is_floor
    value = scale.shown(angle.outcome.value)
    return Point(
        key=angle.kind,
        x=float(place),
        y=value,
        certainty=Certainty.MODELLED,
        label=say(language, "tri.at_least", value=number) if floor else number,
        text=say(language, "tri.is", what=called, formula=formula(angle, scale)),
        low=value if floor else None,
        lineage=angle.lineage(formula(angle, found.plain)),
        entity=entity,
    )


def _published(found: Triangulated) -> tuple[Series, ...]:
    """What estimators publish for the year, each in its colour."""
    first = len(found.angles) + (0 if found.ends is None else 1)
    colours = assign("estimator", [one.stated.estimator for one in found.published if one.stated.estimator])
    series = []
    for place, amount in enumerate(found.published, start=first):
        who, scale = found.who(amount), found.scale
        value = None if amount.value is None else scale.shown(amount.value)
        low = None if amount.low is None else scale.shown(amount.low)
        high = None if amount.high is None else scale.shown(amount.high)
        point = Point(
            key=amount.stated.observation.id,
            x=float(place),
            y=value,
            certainty=amount.certainty,
            label=scale.of_amount(amount),
            text=say(found.inputs.language, "comma").join((scale.phrase(scale.of_amount(amount)), who)),
            low=value if amount.lower_bound and low is None else low,
            high=value if amount.upper_bound and high is None else high,
            stated=not amount.stated.observation.derived,
            lineage=amount.lineage,
            entity=Entity("observation", amount.stated.observation.id),
            forecast=amount.forecast,
        )
        colour = colours.get(amount.stated.estimator, GREY)
        series.append(Series(f"published:{place - first}", who, colour, (point,), mark="range"))
    return tuple(series)


def _title(found: Triangulated) -> str:
    language, scale = found.inputs.language, found.scale
    known = [one for one in found.angles if one.outcome is not None]
    words = {
        "market": plain_market(found.inputs.snapshot.subject.name(language)),
        "year": found.inputs.year,
        "published": _published_words(found),
    }
    ends = found.ends
    if ends is not None:
        low, high = (scale.phrase(scale.computed(end)) for end in ends)
        return say(language, "tri.title", count=len(known), span=say(language, "tri.span", low=low, high=high), **words)
    if known and known[0].outcome is not None:
        value = scale.phrase(scale.computed(known[0].outcome.value))
        value = say(language, "tri.at_least", value=value) if known[0].outcome.is_floor else value
        return say(language, "tri.title_one", angle=inside(say(language, f"tri.{known[0].kind}")), value=value, **words)
    return say(language, "tri.title_none", **words)


def _published_words(found: Triangulated) -> str:
    language, scale = found.inputs.language, found.scale
    exact = sorted((one for one in found.published if one.value is not None), key=lambda one: one.value or 0.0)
    if not exact:
        return say(language, "tri.unpublished")
    low, high = scale.of_amount(exact[0]), scale.of_amount(exact[-1])
    span = low if low == high else say(language, "range", first=low, last=high)
    return say(language, "tri.published", span=scale.phrase(span))


def _legend(series: Sequence[Series]) -> tuple[Certainty, ...]:
    kinds = {point.certainty for one in series for point in one.points}
    return tuple(one for one in Certainty if one in kinds)


def _evidence(one: Stated, snapshot: TriangulationSnapshot, language: str) -> EvidenceLine:
    subject = snapshot.subject.name(language)
    return caption.evidence_of(one, subject, one.observation.measure_id, language)
