"""Things on two free value axes: from values of any subjects to axes, points, trails, bubbles and the lines of medians.

Whoever composes a scatter makes a ``Spot`` for each thing (a player, a segment, a year of a country's series) with its
``Place``s, and gives both ``FreeAxis``. Values are single units; the axes turn them into display units.
"""

from __future__ import annotations

from dataclasses import field, replace
from statistics import median
from typing import TYPE_CHECKING, Final

from desktop.figures.axes import log_axis, value_axis
from desktop.figures.figure import Axis, Certainty, Entity, Family, Figure, Lineage, Point, Series
from desktop.figures.quadrants import Quadrants
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.scale import Scale

FEW_FOR_MEDIANS: Final = 4
"""Of fewer things a median parts nothing."""


@frozen
class Reading:
    """A value on one axis in single units, or a range."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    lineage: Lineage = field(default_factory=Lineage)

    @property
    def middle(self) -> float | None:
        """The value, else the middle of what is known of the range."""
        if self.value is not None:
            return self.value
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends) if ends else None

    @property
    def is_range(self) -> bool:
        """Whether both ends are stated and differ."""
        return self.low is not None and self.high is not None and self.low != self.high


@frozen
class Place:
    """Where a thing stands at one time."""

    key: str
    x: Reading
    y: Reading
    certainty: Certainty = Certainty.PUBLISHED
    size: Reading | None = None
    """What the area of the bubble stands for; None where nobody says."""
    label: str = ""
    text: str = ""
    lineage: Lineage = field(default_factory=Lineage)


@frozen
class Spot:
    """A thing with one place, or with several in the order of time."""

    key: str
    name: str
    places: tuple[Place, ...]
    colour: int = 0
    entity: Entity | None = None
    is_trail: bool = False


@frozen
class FreeAxis:
    """One axis: what it measures and in what."""

    title: str
    scale: Scale
    log: bool = False
    lineage: Lineage = field(default_factory=Lineage)


def scatter(
    plain: Figure,
    spots: Sequence[Spot],
    axes: tuple[FreeAxis, FreeAxis],
    sizes: FreeAxis | None = None,
    names: tuple[str, str, str, str] | None = None,
) -> Figure:
    """``plain`` with everything drawn. ``names`` of the quarters make lines at the medians; None leaves them out."""
    across, up = axes
    heads = [spot.places[-1] for spot in spots if spot.places]
    places = [place for spot in spots for place in spot.places]
    x = _axis(across, (place.x for place in places), plain.language)
    y = _axis(up, (place.y for place in places), plain.language)
    largest = max((p.size.middle or 0.0 for p in places if p.size is not None), default=0.0)
    area = None
    if sizes is not None and largest > 0:
        area = Axis(0.0, sizes.scale.shown(largest), title=sizes.title, unit=sizes.scale.label)
    return replace(
        plain,
        family=Family.SCATTER,
        x=x,
        y=y,
        sizes=area,
        series=tuple(_series(spot, across, up, sizes if area is not None else None) for spot in spots),
        quadrants=_medians(heads, across, up, names) if names and len(heads) >= FEW_FOR_MEDIANS else None,
    )


def can_log(readings: Iterable[Reading]) -> bool:
    """Whether all of them are above zero, ends of ranges included."""
    known = [end for one in readings for end in (one.value, one.low, one.high) if end is not None]
    return bool(known) and min(known) > 0


def _axis(axis: FreeAxis, readings: Iterable[Reading], language: str) -> Axis:
    ends = [end for one in readings for end in (one.value, one.low, one.high) if end is not None]
    shown = [axis.scale.shown(end) for end in ends]
    unit, factor = axis.scale.label, axis.scale.factor
    if axis.log:
        return log_axis(shown, language, title=axis.title, unit=unit, factor=factor)
    return value_axis(shown, language, title=axis.title, unit=unit, factor=factor)


def _series(spot: Spot, across: FreeAxis, up: FreeAxis, sizes: FreeAxis | None) -> Series:
    return Series(
        key=spot.key,
        name=spot.name,
        colour=spot.colour,
        points=tuple(_point(place, across, up, sizes) for place in spot.places),
        entity=spot.entity,
        mark="line" if spot.is_trail else "marker",
    )


def _point(place: Place, across: FreeAxis, up: FreeAxis, sizes: FreeAxis | None) -> Point:
    def shown(axis: FreeAxis, value: float | None) -> float | None:
        return None if value is None else axis.scale.shown(value)

    is_rectangle = place.x.value is None or place.y.value is None
    middle = shown(up, place.y.middle)
    size = place.size.middle if sizes is not None and place.size is not None else None
    return Point(
        key=place.key,
        x=across.scale.shown(place.x.middle or 0.0),
        y=None if is_rectangle and (place.x.is_range or place.y.is_range) else middle,
        certainty=place.certainty,
        label=place.label,
        text=place.text,
        low=shown(up, place.y.low) if place.y.is_range else middle if is_rectangle else None,
        high=shown(up, place.y.high) if place.y.is_range else middle if is_rectangle else None,
        x_low=shown(across, place.x.low) if place.x.is_range else None,
        x_high=shown(across, place.x.high) if place.x.is_range else None,
        stated=True,
        size=sizes.scale.shown(size) if sizes is not None and size is not None and size > 0 else None,
        lineage=place.lineage,
    )


def _medians(
    heads: Sequence[Place], across: FreeAxis, up: FreeAxis, names: tuple[str, str, str, str]
) -> Quadrants | None:
    """Lines at the medians of what is drawn last."""
    found = []
    for axis, readings in ((across, [one.x for one in heads]), (up, [one.y for one in heads])):
        values = [value for one in readings if (value := one.middle) is not None]
        middle = median(values)
        language = axis.scale.language
        said = axis.scale.phrase(axis.scale.computed(middle))
        text = say(language, "scatter.median", value=said)
        rows = dict.fromkeys(row for one in readings for row in one.lineage.observations)
        formula = say(language, "scatter.median_of", count=len(values), value=said)
        found.append((axis.scale.shown(middle), text, Lineage(tuple(rows), formula=formula)))
    (x, x_text, x_lineage), (y, y_text, y_lineage) = found
    return Quadrants(x, y, x_text, y_text, names, x_lineage, y_lineage)
