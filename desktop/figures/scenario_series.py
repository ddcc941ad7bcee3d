"""Scenarios as series: bands and the line of the present one, thin lines of those beside it, their rows and notes."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.figures import caption
from desktop.figures.digits import plain
from desktop.figures.figure import Cell, Certainty, Entity, Point, Series
from desktop.figures.palette import ACCENT
from desktop.figures.scale import rate_text
from desktop.figures.scenario import path
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.names import name as measure_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import EvidenceLine
    from desktop.figures.request import FigureRequest
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor, Path
    from desktop.figures.size_published import Published
    from desktop.figures.snapshot import SizeSnapshot

_BESIDE_WEIGHT = 1.25
_BANDS = (("outer", "p10", "p90", "P10", "P90"), ("inner", "p25", "p75", "P25", "P75"))
_DIGITS = 3
_SHOWN = 5
"""Significant digits of a start in a sentence; zeros that say nothing are left out."""
_SMALL, _LARGE = 1e-4, 999_999.5


@frozen
class Overlay:
    """All that scenarios add to a figure."""

    path: Path | None = None
    """The present scenario; None while nothing is set."""
    beside: tuple[Path, ...] = ()
    behind: tuple[Series, ...] = ()
    """Drawn first: bands, then the scenarios beside."""
    front: tuple[Series, ...] = ()
    notes: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()

    @property
    def ranged(self) -> bool:
        """Whether there are bands."""
        return self.path is not None and bool(self.path.fans)

    @property
    def names(self) -> str:
        """Every scenario that is drawn, by name."""
        return ", ".join(one.name for one in (self.path, *self.beside) if one is not None)


def overlay(anchor: Anchor | None, request: FigureRequest, scale: Scale) -> Overlay:
    """The scenarios of a request over what is published; empty where there is nothing to start from."""
    own = path(anchor, request.assumptions, request.language)
    beside = tuple(
        found
        for one in request.beside
        if one != request.assumptions and (found := path(anchor, one, request.language)) is not None
    )
    lines = tuple(_line(one, scale, f"beside:{i}", one.name, _BESIDE_WEIGHT) for i, one in enumerate(beside))
    every = (*((own,) if own is not None else ()), *beside)
    return Overlay(
        path=own,
        beside=beside,
        behind=(*_bands(own, scale, request.assumptions.name), *lines) if own is not None else lines,
        front=(_line(own, scale, "scenario", request.assumptions.name),) if own is not None else (),
        notes=tuple(note(one, scale) for one in every),
        formulas=tuple(one.lineage.formula for one in every),
    )


def _line(path: Path, scale: Scale, key: str, name: str, weight: float = 2.25) -> Series:
    language = scale.language
    comma, first = say(language, "comma"), math.floor(path.start)
    phrase = scale.phrase("\0")  # words around a number are the same for all of them
    lineage, factor = path.lineage, scale.factor
    points = tuple(
        Point(
            key=str(first + i),
            x=path.start + i,
            y=value / factor,
            certainty=Certainty.MODELLED,
            text=comma.join((phrase.replace("\0", _quick(value, factor)), str(first + i), path.name)),
            lineage=lineage,
        )
        for i, value in enumerate(path.median)
    )
    return Series(
        key=key,
        name=path.name,
        colour=ACCENT,
        points=points,
        entity=Entity("scenario", name),
        end_label=f"{scale.computed(path.end)} {path.name}",
        weight=weight,
    )


def _quick(value: float, factor: float) -> str:
    """A computed value as ``Scale.computed`` writes it, for the many points of a path."""
    if value <= 0:
        return "0"
    places = _DIGITS - 1 - math.floor(math.log10(value)) + round(math.log10(factor))
    return f"{value / factor:,.{max(0, min(6, places))}f}"


def _bands(path: Path, scale: Scale, name: str) -> tuple[Series, ...]:
    if not path.fans:
        return ()
    entity, first, factor = Entity("scenario", name), math.floor(path.start), scale.factor
    found = []
    for style, low, high, low_name, high_name in _BANDS:
        label = f"{low_name} – {high_name}"
        points = tuple(
            Point(
                key=str(first + i),
                x=path.start + i,
                y=fan.p50 / factor,
                certainty=Certainty.MODELLED,
                text=f"{label}, {first + i}",
                low=getattr(fan, low) / factor,
                high=getattr(fan, high) / factor,
                lineage=path.lineage,
            )
            for i, fan in enumerate(path.fans)
        )
        last, outer = path.fans[-1], style == "outer"
        found.append(
            Series(
                key=f"scenario:{low_name}-{high_name}",
                name=label,
                colour=ACCENT,
                points=points,
                entity=entity,
                mark="band",
                end_label=f"{high_name} {scale.computed(getattr(last, high))}" if outer else "",
                low_label=f"{low_name} {scale.computed(getattr(last, low))}" if outer else "",
                band_style=style,
            )
        )
    return tuple(found)


def rows(series: Sequence[Series], ranged: bool, language: str) -> tuple[tuple[Cell, ...], ...]:
    """The rows of the table twin, in the columns of ``size_table``: one for each value or range.

    Made at every step of a slider, so what the rows of a series share is made once.
    """
    found: list[tuple[Cell, ...]] = []
    kind = Cell(say(language, "modelled"), certainty=Certainty.MODELLED)
    for one in series:
        if not one.points:
            continue
        lineage = one.points[0].lineage
        name, formula, source = Cell(one.name), Cell(lineage.formula), Cell("", lineage=lineage)
        tail = (formula, kind, source)
        band = one.mark == "band"
        for point in one.points:
            value = _EMPTY if band else _number(point.y, point)
            ends = (_number(point.low, point), _number(point.high, point)) if ranged else ()
            found.append((name, _period(point.key), value, *ends, *tail))
    return tuple(found)


def evidence(over: Overlay, base: Published, snapshot: SizeSnapshot, language: str) -> tuple[EvidenceLine, ...]:
    """Where the stated rates and drivers stand that scenarios are set to, beside what the figure names anyway."""
    paths = (*((over.path,) if over.path is not None else ()), *over.beside)
    return evidence_of({row for one in paths for row in one.lineage.observations}, base, snapshot, language)


def evidence_of(wanted: set[str], base: Published, snapshot: SizeSnapshot, language: str) -> tuple[EvidenceLine, ...]:
    """Where these observations stand, without those that a figure of what is published names anyway."""
    missing = wanted - {line.observation for line in base.evidence}
    if not missing:
        return ()
    subject, measure = snapshot.subject.name(language), base.context.measure
    known = [(measure, one) for one in (*snapshot.values, *snapshot.rates)]
    known += [(measure_name(driver, language), one) for driver, one in snapshot.drivers]
    return tuple(
        caption.evidence_of(one, subject, what, language) for what, one in known if one.observation.id in missing
    )


_EMPTY = Cell("")


def _number(value: float | None, point: Point) -> Cell:
    if value is None:
        return _EMPTY
    # Six significant digits as ``plain`` writes them, ten times as fast where no exponent would come out.
    text = f"{value:,.6g}" if _SMALL <= value < _LARGE else plain(value)
    return Cell(text, value, Certainty.MODELLED, point.lineage)


@lru_cache(maxsize=256)
def _period(year: str) -> Cell:
    return Cell(year)


def note(path: Path, scale: Scale) -> str:
    """The sentence under the figure that says whose path this is and how it is made."""
    language = scale.language
    base = scale.phrase(scale.number(float(f"{path.base:.{_SHOWN}g}"), None))
    words = "".join(say(language, "scn.and", words=one) for one in path.words)
    key = "scn.note_stated" if path.at_stated else "scn.note"
    rate = rate_text(path.rate, len(f"{round(path.rate * 100, 2):g}".partition(".")[2]), language)
    return say(language, key, scenario=path.name, base=base, rate=rate, words=words)
