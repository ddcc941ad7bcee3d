"""The analyst's own path over a size figure: a median line and, with a spread, two bands.

It wears the accent, is modelled throughout, and carries its formula: base x (1 + rate)^t.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.analysis.fan import fan
from desktop.analysis.growth import GrowthError, compound
from desktop.figures.digits import computed_step
from desktop.figures.figure import Certainty, Entity, Lineage, Point, Series
from desktop.figures.palette import ACCENT
from desktop.figures.scale import Scale, rate_text
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from desktop.figures.request import Assumptions

_SHORTEST = 1
_LONGEST = 60
_WHOLE = 1000


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a scenario starts and how far it goes, as published."""

    x: float
    """Decimal year of the base value."""
    base: float
    """Published start value in single units."""
    growth: float | None
    """Published rate a year; None when there is none."""
    years: int
    inputs: Lineage
    """What the start and the published rate rest on, the start first."""
    end: float | None = None
    """Published value at the end, single units."""


@dataclass(frozen=True, slots=True)
class Path:
    """A scenario worked out: values of each year in single units."""

    name: str
    base: float
    rate: float
    spread: float
    start: float
    median: tuple[float, ...]
    p10: tuple[float, ...]
    p25: tuple[float, ...]
    p75: tuple[float, ...]
    p90: tuple[float, ...]
    lineage: Lineage

    @property
    def end(self) -> float:
        """The median of the last year."""
        return self.median[-1]

    @property
    def end_year(self) -> int:
        """The last year."""
        return int(self.start) + len(self.median) - 1

    def extremes(self) -> tuple[float, ...]:
        """Values an axis has to hold."""
        return (max(self.p90, default=self.end), min(self.p10, default=self.end), self.base, self.end)


def asked_for(assumptions: Assumptions) -> bool:
    """Whether the analyst has set anything."""
    return assumptions.growth is not None or assumptions.base is not None or assumptions.spread > 0


def path(anchor: Anchor | None, assumptions: Assumptions, language: str) -> Path | None:
    """The scenario of these assumptions from this anchor; None when nothing is set, no rate is known or none exists."""
    if anchor is None or not asked_for(assumptions):
        return None
    try:
        return _worked_out(anchor, assumptions, language)
    except GrowthError:
        return None


def _worked_out(anchor: Anchor, assumptions: Assumptions, language: str) -> Path | None:
    rate = assumptions.growth if assumptions.growth is not None else anchor.growth
    if rate is None:
        return None
    base = assumptions.base if assumptions.base is not None else anchor.base
    years = max(_SHORTEST, min(_LONGEST, anchor.years))
    spread = max(0.0, assumptions.spread)
    median = tuple(compound(base, rate, year) for year in range(years + 1))
    quantiles = [fan(base, rate, spread, year) for year in range(years + 1)] if spread else []
    formula = f"{_plain(base)} x (1 + {rate_text(rate, 2, 'en')})^t, t = 0 to {years}"
    if spread:
        formula += f", rate normally spread by {rate_text(spread, 2, 'en')}"
    return Path(
        name=title(assumptions, language),
        base=base,
        rate=rate,
        spread=spread,
        start=anchor.x,
        median=median,
        p10=tuple(q.p10 for q in quantiles),
        p25=tuple(q.p25 for q in quantiles),
        p75=tuple(q.p75 for q in quantiles),
        p90=tuple(q.p90 for q in quantiles),
        lineage=replace(_inputs(anchor, assumptions), formula=formula),
    )


def _plain(base: float) -> str:
    """The start in single units, without an exponent."""
    return f"{base:,.0f}" if base >= _WHOLE else f"{base:.6g}"


def _inputs(anchor: Anchor, assumptions: Assumptions) -> Lineage:
    """What a path rests on: with a rate of the analyst's own nothing but the start."""
    if assumptions.growth is None:
        return anchor.inputs
    return replace(anchor.inputs, observations=anchor.inputs.observations[:1])


def title(assumptions: Assumptions, language: str) -> str:
    """The scenario's name in a sentence."""
    if not assumptions.name:
        return say(language, "scenario")
    return say(language, "scenario_named", name=assumptions.name)


def series(path: Path, scale: Scale, name: str) -> tuple[Series, ...]:
    """Outer band, inner band, median: in the order in which they are painted."""
    entity = Entity("scenario", name)
    label = path.name
    lines: list[Series] = []
    if path.spread:
        lines.append(_band(path, scale, "outer", path.p10, path.p90, ("P10", "P90"), entity))
        lines.append(_band(path, scale, "inner", path.p25, path.p75, ("P25", "P75"), entity))
    points = tuple(_point(path, scale, i, value) for i, value in enumerate(path.median))
    median = Series(
        key="scenario",
        name=label,
        colour=ACCENT,
        points=points,
        entity=entity,
        end_label=f"{scale.computed(path.end)} {label}",
    )
    return (*lines, median)


def _point(path: Path, scale: Scale, i: int, value: float) -> Point:
    year = int(path.start) + i
    text = say(scale.language, "comma").join((scale.phrase(scale.computed(value)), str(year), path.name))
    return Point(
        key=str(year),
        x=path.start + i,
        y=scale.shown(value),
        certainty=Certainty.MODELLED,
        text=text,
        lineage=path.lineage,
    )


def _band(
    path: Path,
    scale: Scale,
    style: str,
    low: tuple[float, ...],
    high: tuple[float, ...],
    names: tuple[str, str],
    entity: Entity,
) -> Series:
    points = tuple(
        Point(
            key=str(int(path.start) + i),
            x=path.start + i,
            y=scale.shown(path.median[i]),
            certainty=Certainty.MODELLED,
            text=f"{names[0]} – {names[1]}, {int(path.start) + i}",
            low=scale.shown(a),
            high=scale.shown(b),
            lineage=path.lineage,
        )
        for i, (a, b) in enumerate(zip(low, high, strict=True))
    )
    outer = style == "outer"
    return Series(
        key=f"scenario:{names[0]}-{names[1]}",
        name=f"{names[0]} – {names[1]}",
        colour=ACCENT,
        points=points,
        entity=entity,
        mark="band",
        end_label=f"{names[1]} {scale.computed(high[-1])}" if outer else "",
        low_label=f"{names[0]} {scale.computed(low[-1])}" if outer else "",
        band_style=style,
    )


def note(path: Path, scale: Scale) -> str:
    """The sentence under the figure that says whose path this is and how it is made."""
    language = scale.language
    digits = 2
    spread = ""
    if path.spread:
        points = f"{format_number(path.spread * 100, digits, language)} pp"
        spread = say(language, "note.spread", spread=points)
    base = scale.phrase(scale.number(path.base, computed_step(path.base, 5)))
    rate = rate_text(path.rate, digits, language)
    return say(language, "note.scenario", scenario=path.name, base=base, rate=rate, spread=spread)
