"""Players on two free axes: one year or trails over the years, a third measure as area, medians as lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures import positioning_frame as frame
from desktop.figures.figure import Certainty, Entity, Family, Figure, Lineage
from desktop.figures.positioning_context import PositionContext, Standing, positions
from desktop.figures.scale import Scale
from desktop.figures.scatter import FreeAxis, Place, Reading, Spot, can_log, scatter
from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.player_numbers import PlayersSnapshot
    from desktop.figures.request import FigureRequest

_FEW: Final = 6
"""Of more trails the years in between carry no label."""


def compose_positioning(request: FigureRequest, known: PlayersSnapshot) -> Figure:
    """The figure of one market."""
    context = positions(request, known)
    standings = context.standings
    plain = frame.plain(request, context)
    if len(standings) < 1:
        return replace(plain, family=Family.SCATTER, empty=frame.empty(context))
    axes = _axes(context)
    sizes = None
    if context.axes.area:
        values = [a.value for s in standings if (a := s.area) is not None and a.value is not None and a.value > 0]
        unit = next((s.area.unit for s in standings if s.area is not None), "")
        sizes = (
            FreeAxis(context.called(context.axes.area), Scale.of(values, unit, context.language)) if values else None
        )
    spots = [_spot(context, standing, axes, sizes) for standing in standings]
    names = None if context.is_trails else ("", "", "", "")
    formulas = dict.fromkeys(place.lineage.formula for spot in spots for place in spot.places if place.lineage.formula)
    return scatter(replace(plain, formulas=tuple(formulas)), spots, axes, sizes, names)


def _axes(context: PositionContext) -> tuple[FreeAxis, FreeAxis]:
    """Both axes; a logarithmic one only where every value is above zero."""
    found = []
    for place, measure in enumerate((context.axes.across, context.axes.upward)):
        amounts = [pair[place] for s in context.standings for pair in s.pairs]
        scale = frame.scale_of(amounts, context.language)
        log = context.log and can_log(_reading(amount) for amount in amounts)
        found.append(FreeAxis(context.called(measure), scale, log))
    return found[0], found[1]


def _spot(
    context: PositionContext, standing: Standing, axes: tuple[FreeAxis, FreeAxis], sizes: FreeAxis | None
) -> Spot:
    player = standing.player
    last = len(standing.pairs) - 1
    quiet = len(context.standings) > _FEW
    places = []
    for number, (x, y) in enumerate(standing.pairs):
        is_head = number == last
        label = standing.label(context) if is_head else "" if quiet and number else str(x.stated.period.year)
        places.append(_place(context, standing, (x, y), axes, label, sizes if is_head else None))
    return Spot(
        key=player.id,
        name=context.player(player),
        places=tuple(places),
        colour=context.colours.get(player.id, 0),
        entity=Entity("player", player.id),
        is_trail=context.is_trails,
    )


def _place(
    context: PositionContext,
    standing: Standing,
    pair: tuple[Amount, Amount],
    axes: tuple[FreeAxis, FreeAxis],
    label: str,
    sizes: FreeAxis | None,
) -> Place:
    x, y = pair
    area = standing.area if sizes is not None else None
    used = [x, y, *([area] if area is not None else [])]
    words = [frame.told(context, axis.title, axis.scale, amount) for axis, amount in zip(axes, pair, strict=True)]
    if area is not None and sizes is not None:
        words.append(frame.told(context, sizes.title, sizes.scale, area))
    rows = dict.fromkeys(row for amount in used for row in amount.lineage.observations)
    places = dict.fromkeys(key for amount in used for key in amount.lineage.evidence)
    formula = "; ".join(amount.formula for amount in used if amount.formula)
    return Place(
        key=str(x.stated.period.year),
        x=_reading(x),
        y=_reading(y),
        certainty=_worst(x.certainty, y.certainty),
        size=None if area is None else _reading(area),
        label=label,
        text=say(context.language, "semicolon").join((context.player(standing.player), *words)),
        lineage=Lineage(tuple(rows), formula=formula, evidence=tuple(places)),
    )


def _reading(amount: Amount) -> Reading:
    return Reading(amount.value, amount.low, amount.high, amount.lineage)


_DOUBT: Final = (
    Certainty.PUBLISHED,
    Certainty.FORECAST,
    Certainty.MODELLED,
    Certainty.DISPUTED,
    Certainty.REFUTED,
    Certainty.NOT_PUBLISHED,
)


def _worst(first: Certainty, second: Certainty) -> Certainty:
    """A point is as certain as the less certain of its two values."""
    return max(first, second, key=_DOUBT.index)
